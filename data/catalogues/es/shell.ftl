# What is around every page: navigation, filters, language, projector, marks.

shell-section-inicio = ProDescentralización
shell-section-programa = Programa
shell-section-instrumentos = Instrumentos
shell-section-contexto = Contexto
shell-section-datos = Datos
shell-section-mis = Mi trabajo

shell-filters = Filtros
shell-filters-ignored = La dirección pide { $param } = «{ $value }», que no existe aquí; se muestra lo demás.
shell-filters-aside = Esta página no se filtra por: { $names }.
shell-filter-region = Región
shell-filter-region-all = Todas las regiones
shell-filter-cluster = Cluster
shell-filter-cluster-all = Todos los clusters
shell-filter-service = Servicio
shell-filter-corte = Corte
shell-as-of = Corte: { $day }

shell-language = Idioma
shell-present-start = Proyector
shell-present-stop = Salir de la vista de proyector

shell-mark-demo = Contiene datos de demostración
shell-mark-copy = Copia del { $day } · solo lectura
