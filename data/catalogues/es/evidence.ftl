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
evidence-closed = Está guardado; se abre con una cuenta.
