# What happened and what to do, for each error that the program knows (data/errors.py).

error-database-missing = There is no database yet.
error-database-missing-do = Run `make run` or `python -m data init`. This page returns by itself when the database is ready.
error-database-unreadable = The database cannot be read: the file is damaged, or it may not be opened.
error-database-unreadable-do = Check the folder's permissions, or bring back a copy with `python -m data restore FILE`. This page returns by itself.
error-database-locked = Another process holds the database.
error-database-locked-do = Wait a moment: this page returns by itself. If it lasts, close the other program that uses the database.
error-database-full = No space is left on the database's disk: nothing was saved.
error-database-full-do = What was there is as it was. Ask whoever looks after the machine to free some space, then save again.
error-database-down = The database server does not answer.
error-database-down-do = Check that PostgreSQL is running and that the address in DATABASE_URL is right. This page returns by itself.
error-database-absent = The PostgreSQL server has no database “{ $name }”.
error-database-absent-do = Make it there, or correct the address in DATABASE_URL; then run `python -m data init`. This page returns by itself.
error-database-forbidden = The user of the database “{ $name }” may not do this.
error-database-forbidden-do = Ask PostgreSQL's administrator to let the user of DATABASE_URL read and write in the database, and make tables in it. This page returns by itself.
error-bad-address = DATABASE_URL is no address of SQLite or PostgreSQL.
error-bad-address-do = Correct the variable (empty, the database is the program's file) and start the program again.
error-database-foreign = What stands in the database's place is not a database of the program.
error-database-foreign-do = Move it away, or name another place in DATABASE_URL; then run `python -m data init`. This page returns by itself.
error-database-older = The database is from an earlier version of the program ({ $found }; { $known } is expected).
error-database-older-do = Run `python -m data upgrade`. This page returns by itself.
error-database-newer = The database is from a newer version of the program ({ $found }; this one knows { $known }).
error-database-newer-do = Update the program, or bring back an earlier copy with `python -m data restore FILE`. Nothing was changed.
error-database-exists = There is a database at { $path } already.
error-database-exists-do = It stays as it is. To upgrade it, run `python -m data upgrade`.
error-read-only-copy = This database is a copy of { $date } and takes no changes.
error-read-only-copy-do = Make the change in the program's database. If this is to be the program's, bring it back with `python -m data restore FILE --authoritative`.
error-not-allowed = You may not do this.
error-not-allowed-do = Ask whoever attends the cluster, or the monitoring team.
error-backup-refused = The backup is no good and was not used: { $reason }
error-backup-refused-do = The present database is as it was. Choose another backup and run `python -m data restore FILE`.
error-backup-exists = There is a file at { $path } already.
error-backup-exists-do = It was not overwritten. Give the backup another name.
error-restore-unproved = The restored database differs from the backup in table { $table }.
error-restore-unproved-do = The earlier database is as it was. Make another backup and run `python -m data restore FILE` again.
error-unknown-region = There is no department “{ $region }”.
error-unknown-region-do = Use the two digits of one of the five departments: { $known }.
error-day-outside = { $day } cannot be looked at.
error-day-outside-do = Use a day from { $first } to { $last }.
error-import-refused = The file cannot be imported: { $reason }
error-import-refused-do = Nothing was written. Mend what is named, or use another file, and import again.
error-stale-plan = What is in force changed after the comparison.
error-stale-plan-do = Nothing was written. Import again: the file will be compared anew.
error-unknown-import = There is no import in force with the number { $id }.
error-unknown-import-do = See those that there are with `python -m data imports`.
error-import-stands = Import { $id } cannot be taken back yet: others stand on it ({ $first }).
error-import-stands-do = Nothing was changed. Take those others back first, from the last to the first.
error-bad-seed = The file { $file } has an error{ $line ->
    [0] {": its rows contradict each other, or those that are in the database."}
   *[other] {" on line "}{ $line }.
}
error-bad-seed-do = Correct the file and repeat the command. Nothing was changed.
error-evidence-refused = { $reason ->
    [empty] The file is empty.
    [too-large] The file is over { $most } MB.
    [kind] The content is of no kind that is kept.
    [not-utf8] The file is no text in UTF-8.
    [ending] The name ends in “{ $ending }”, but the content is { $kind ->
        [pdf] a PDF
        [png] a PNG picture
        [jpeg] a JPEG picture
        [docx] a Word document
        [xlsx] an Excel workbook
       *[text] text
      }.
    [damaged] The file is damaged: its directory cannot be read.
    [unpacked] The file would take over { $most } MB when opened, or has too many parts.
    [macros] The file holds macros.
    [name-empty] The file has no name that can be used.
    [name-not-utf8] The file's name has characters that cannot be read.
    [missing] There is no file at { $path }.
    [no-file] { $path } is no file.
    [link-long] The link is over { $most } characters.
    [link-characters] The link holds spaces, backslashes or characters that do not show.
    [link-scheme] The link does not begin with http:// or https://.
    [link-credentials] The link carries a user or a password.
    [link-host] The link names no site.
    [title-missing] A title is missing.
    [title-long] The title is over { $most } characters.
    [title-characters] The title holds characters that do not show.
    [day-early] The day is before { $first }, when the action was agreed.
    [day-future] The day is after today, { $today }.
    [day-late] The day is after { $last }, the latest as-of date that the screens show.
   *[already] The action has this evidence already: { $code }.
}
error-evidence-refused-do = { $reason ->
    [empty] Check that it is the right file.
    [too-large] Make the file smaller (compress its pictures, for example, or save only the pages that are needed), or publish it and give the link.
    [kind] PDF, PNG, JPEG, Word (.docx), Excel (.xlsx) and text (.txt, .csv) are kept: save it as one of these.
    [not-utf8] Save it again as text or CSV in UTF-8.
    [ending] If the content is the right one, give the file a name that ends in “{ $right }”.
    [damaged] Open it in its program, save it again, and repeat.
    [unpacked] Save it as PDF and repeat.
    [macros] Save it without macros (.docx or .xlsx), or as PDF.
    [name-empty] Give the file a name with letters or digits.
    [name-not-utf8] Rename the file and repeat.
    [missing] Check the path.
    [no-file] Name a file; add several one by one.
    [link-long] Use a shorter link to the same page.
    [link-characters] Copy the link from the browser's bar, without spaces.
    [link-scheme] Copy the whole link, with http:// or https://.
    [link-credentials] Take out user and password: whoever sees the link would see them.
    [link-host] Copy the whole link, as in https://www.example.pe/minutes.
    [title-missing] Say what it is (with --title when you add it). Everybody sees the title, also of a file that is not public: it must name no person.
    [title-long] Shorten the title.
    [title-characters] Type the title anew instead of copying it from another program.
    [day-early] Use a day from { $first } on.
    [day-future] Use a day up to today.
    [day-late] Use the day that the evidence is of, up to { $last }.
   *[already] There is nothing to do.
}
error-unknown-action = No action of a roadmap has the code “{ $action }”.
error-unknown-action-do = Look for the code in the table of actions on the cycle's page.
error-unknown-evidence = { $wanted ->
    [file] No stored file has the code “{ $code }”.
   *[any] No evidence has the code “{ $code }”.
}
error-unknown-evidence-do = { $wanted ->
    [file] See the codes with `python -m data evidence list`; a link has no file.
   *[any] See the codes with `python -m data evidence list`.
}
error-file-exists = There is a file at { $path } already.
error-file-exists-do = It was not overwritten. Give another name.
error-unexpected = Something failed that we had not foreseen (number { $request }).
error-unexpected-do = Reload the page. If it happens again, tell the team that number: the server's log says what happened.
error-repeated = This was saved already.
error-repeated-do = There is no need to repeat it.
error-request-reused = The page fell behind: what is sent is not what was sent before.
error-request-reused-do = Nothing was written. Reload the page and try again.
error-signed-out = You are no longer signed in with this account.
error-signed-out-do = Nothing was written. Sign in again and repeat.
