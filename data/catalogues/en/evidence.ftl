# Evidence of actions: links and files

evidence-file = { $kind }, { $size }
evidence-kind-pdf = PDF
evidence-kind-png = PNG picture
evidence-kind-jpeg = JPEG picture
evidence-kind-docx = Word
evidence-kind-xlsx = Excel
evidence-kind-text = text
evidence-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
  }
evidence-kilobytes = { $size } kB
evidence-megabytes = { $size } MB
evidence-closed = It is kept; it opens with an account.
