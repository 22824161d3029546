# Sustentos de las acciones: enlaces y archivos

evidence-file = { $kind }, { $size }
evidence-kind-pdf = PDF
evidence-kind-png = imagen PNG
evidence-kind-jpeg = imagen JPEG
evidence-kind-docx = Word
evidence-kind-xlsx = Excel
evidence-kind-text = texto
evidence-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
  }
evidence-kilobytes = { $size } kB
evidence-megabytes = { $size } MB
evidence-closed = está guardado; se abre con una cuenta

cli-help-evidence = los sustentos de las acciones: enlaces y archivos
cli-help-evidence-add = guarda un sustento de una acción de una hoja de ruta
cli-help-evidence-action = código de la acción
cli-help-evidence-file = archivo PDF, PNG, JPEG, Word, Excel o texto, de hasta 10 MB
cli-help-evidence-link = un enlace http o https en vez de un archivo; nunca se visita
cli-help-evidence-what = qué es, sin nombres de personas: el título lo ve cualquiera. Un archivo que no es público lo necesita (si no se dice, el nombre del archivo público o el sitio del enlace)
cli-help-evidence-on = de qué día es (si no se dice, del último avance de la acción o de cuando se acordó)
cli-help-evidence-public = el archivo no nombra a ninguna persona: cualquiera puede abrirlo
cli-help-evidence-list = los sustentos guardados
cli-help-evidence-of = código de una acción (si no se dice, todas)
cli-help-evidence-save = escribe un archivo guardado en un archivo nuevo
cli-help-evidence-open = abre un archivo guardado a todos: no nombra a ninguna persona
cli-help-evidence-close = cierra un archivo guardado: solo se abre con una cuenta
cli-help-evidence-title = cambia el título de un sustento
cli-help-evidence-remove = retira un sustento: su archivo se borra si ningún otro sustento tiene el mismo
cli-help-evidence-new-title = qué es, sin nombres de personas: el título lo ve cualquiera
cli-help-evidence-code = código del sustento
cli-help-evidence-dest = archivo nuevo o carpeta (si no se dice, el nombre con que se guardó)
cli-evidence-added = Guardado como { $code }:
cli-evidence-public = Cualquiera puede abrirlo; `python -m data evidence close { $code }` lo cierra.
cli-evidence-closed = Solo se abre con una cuenta; el título lo ve cualquiera. Si no nombra a ninguna persona, `python -m data evidence open { $code }` lo abre a todos.
cli-evidence-link = El enlace lo ve cualquiera.
cli-evidence-shows = Se ve con fecha de corte desde el { $day }.
cli-evidence-shows-later = Se ve con fecha de corte desde el { $day }. Las pantallas abren al { $opens }: elija una fecha posterior para verlo.
cli-evidence-none = No hay sustentos guardados.
cli-evidence-saved = Archivo escrito: { $path } ({ $size })
cli-evidence-removed = Se retiró { $code }. Las copias de respaldo anteriores lo conservan.
cli-evidence-removed-file = Se retiró { $code } y se borró su archivo. Las copias de respaldo anteriores lo conservan.
cli-evidence-titled = { $code } se llama ahora «{ $title }»; lo ve cualquiera.
