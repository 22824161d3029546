# Social conflicts

page-conflictos-title = Conflicts
page-conflictos-question = How many conflicts stand, and do they become more?
