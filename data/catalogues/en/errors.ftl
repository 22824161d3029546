# What happened and what to do, for each error that the program knows (data/errors.py).

error-database-missing = There is no database yet.
error-database-missing-do = Run `make run` or `python -m data init`. This page returns by itself when the database is ready.
error-database-unreadable = The database cannot be read: the file is damaged, or it may not be opened.
error-database-unreadable-do = Check the folder's permissions, or bring back a copy with `python -m data restore FILE`. This page returns by itself.
error-database-locked = Another process holds the database.
error-database-locked-do = Wait a moment: this page returns by itself. If it lasts, close the other program that uses the database.
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
error-unexpected = Something failed that we had not foreseen (number { $request }).
error-unexpected-do = Reload the page. If it happens again, tell the team that number: the server's log says what happened.
