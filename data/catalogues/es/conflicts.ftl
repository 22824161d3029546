# Conflictos sociales

page-conflictos-title = Conflictos
page-conflictos-question = ¿Cuántos conflictos hay, y van en aumento?
