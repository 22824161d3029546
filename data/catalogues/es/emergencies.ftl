# Emergencias

page-emergencias-title = Emergencias
page-emergencias-question = ¿Cuántas emergencias hay, de qué tipo y dónde?
