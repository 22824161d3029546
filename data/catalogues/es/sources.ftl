# Sources and data.

page-fuentes-title = Fuentes y datos
page-fuentes-question = ¿De dónde viene cada dato?

sources-headline-demo = Lo del plan y lo publicado es real; los avances que se ven son de demostración ({ $rows } filas).
sources-headline-empty = La base tiene el plan y lo publicado; todavía nadie ha ingresado avances.
sources-headline-entered = La base tiene { $rows } filas ingresadas por el programa, además del plan y lo publicado.
sources-origins-title = Qué hay en la base y de dónde viene
sources-origins-subtitle = Filas por tema y origen
sources-table = Tema
sources-list-title = { $count } fuentes
sources-list-subtitle = Documentos y conjuntos de datos en los que se apoyan las cifras
sources-kind-plan = Plan
sources-kind-published = Publicado
sources-kind-law = Ley
sources-kind-ours = Nuestra
sources-kind-demo = Demostración
sources-kind = Tipo
sources-title = Título
sources-publisher = Quién
sources-date = Fecha
sources-database-title = La base de datos
sources-database-engine = Motor
sources-database-schema = Versión del esquema
sources-database-version = Versión de los datos
sources-database-id = Identidad
sources-database-copy = Es
sources-copy-own = la base del programa
sources-copy-of = una copia del { $day }, solo para leer
sources-begin-title = Cómo empezar con un programa vacío
sources-begin-remove = Quitar solo los datos de demostración (lo ingresado se conserva):
sources-begin-init = O crear otra base, sin datos de demostración:
sources-begin-run = Abrir el tablero con ella:
sources-begin-windows = En Windows, sin make: `.venv\Scripts\python` en vez de `.venv/bin/python`, y `$env:DATABASE_URL="sqlite:///program-2.db"` antes.
sources-begin-backup = Antes, guardar una copia:
