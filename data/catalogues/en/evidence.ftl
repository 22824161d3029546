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
evidence-closed = it is kept; it opens with an account

cli-help-evidence = the evidence of actions: links and files
cli-help-evidence-add = keep evidence of an action of a roadmap
cli-help-evidence-action = the action's code
cli-help-evidence-file = a PDF, PNG, JPEG, Word, Excel or text file, up to 10 MB
cli-help-evidence-link = an http or https link in place of a file; it is never visited
cli-help-evidence-what = what it is, without names of persons: everybody sees the title. A file that is not public needs one (if nothing is said, a public file's name or the link's site)
cli-help-evidence-on = which day it is of (if nothing is said, of the action's last report, or when it was agreed)
cli-help-evidence-public = the file names no person: anyone may open it
cli-help-evidence-list = the evidence that is kept
cli-help-evidence-of = code of an action (if nothing is said, all)
cli-help-evidence-save = write a stored file to a new file
cli-help-evidence-open = open a stored file to all: it names no person
cli-help-evidence-close = close a stored file: it opens only with an account
cli-help-evidence-title = give evidence another title
cli-help-evidence-remove = take evidence back: a stored file goes unless other evidence has the same
cli-help-evidence-new-title = what it is, without names of persons: everybody sees the title
cli-help-evidence-code = code of the evidence
cli-help-evidence-dest = new file or folder (if nothing is said, the name that it was kept under)
cli-evidence-added = Kept as { $code }:
cli-evidence-public = Anyone may open it; `python -m data evidence close { $code }` closes it.
cli-evidence-closed = It opens only with an account; everybody sees its title. If it names no person, `python -m data evidence open { $code }` opens it to all.
cli-evidence-link = Anyone sees the link.
cli-evidence-shows = It shows with an as-of date from { $day } on.
cli-evidence-shows-later = It shows with an as-of date from { $day } on. The screens open at { $opens }: choose a later day to see it.
cli-evidence-none = No evidence is kept.
cli-evidence-saved = File written: { $path } ({ $size })
cli-evidence-removed = { $code } was removed. Backups made before still hold it.
cli-evidence-removed-file = { $code } was removed, and its file with it. Backups made before still hold it.
cli-evidence-titled = { $code } is now called “{ $title }”; everybody sees it.
