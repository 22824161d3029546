# One cycle of service improvement

page-ciclo-title = Improvement cycle
page-ciclo-question = What did the audit measure, which barriers stand, and what got better?
