# Emergencies

page-emergencias-title = Emergencies
page-emergencias-question = How many emergencies are there, of what kind, and where?
