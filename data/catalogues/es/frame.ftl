# El marco: navegación, filtros, idioma, proyector.

section-inicio = ProDescentralización
section-programa = Programa
section-instrumentos = Instrumentos
section-contexto = Contexto
section-datos = Datos
section-mis = Mi trabajo

page-panorama-title = Panorama
page-panorama-question = ¿Dónde estamos respecto del plan?
page-territorio-title = Territorio
page-territorio-question = ¿Dónde trabaja el programa y con quiénes?
page-cluster-title = Cluster
page-cluster-question = ¿En qué punto de su vida está este cluster?
page-plan-title = Plan
page-plan-question = ¿Qué promete el plan, para cuándo y según qué línea?
page-fortalecimiento-title = Plan de fortalecimiento
page-fortalecimiento-question = ¿Qué se hace ante las brechas, qué está atrasado y qué viene?
page-fuentes-title = Fuentes y datos
page-fuentes-question = ¿De dónde viene cada dato?

filters-title = Filtros
filters-ignored = La dirección pide { $param } = «{ $value }», que no existe aquí; se muestra lo demás.
filters-aside = Esta página no se filtra por: { $names }.
filter-region = Región
filter-region-all = Todas las regiones
filter-cluster = Cluster
filter-cluster-all = Todos los clusters
filter-service = Servicio
filter-corte = Corte
corte-said = Corte: { $day }

service-health = Salud
service-education = Educación
service-environment = Ambiente

language-label = Idioma
present-start = Proyector
present-stop = Salir de la vista de proyector

mark-demo = Contiene datos de demostración
mark-copy = Copia del { $day } · solo lectura

map-simple = Mapa simple
map-interactive = Mapa interactivo
