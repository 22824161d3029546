# History: who changed what, undoing, reviewing.

page-historial-title = History
page-historial-question = Who changed what, and when?
history-sign-in = History is for people with an account.
history-sign-in-how = It names the people who enter data. Sign in; if you have no account, ask the program’s leadership for one.
history-reads = History is for those who enter and review data.
history-reads-how = Your account is for reading. If you are to enter or review data, ask the program’s leadership for another role.
history-headline = { $total ->
    [one] There is one recorded change, on { $day }, by { $who }.
   *[other] There are { $said } recorded changes; the latest was on { $day }, by { $who }.
}
history-headline-none = Nobody has changed anything here yet.
history-headline-record = The history of a record: { $what }
history-none = When somebody saves a form, uploads a workbook or imports data, it will stand here with their name and the time. If you chose a region, a cluster, a person or a period, try with less.
history-none-record = Nobody has changed this record: it stands as it came with the program.
history-title = { $total ->
    [one] One recorded change
   *[other] { $said } recorded changes
}
history-subtitle = Each change with who, when and from what to what; the latest first · { $shown } of { $said } on screen · Peru’s time
history-source = The program’s record of changes, which nobody can alter
history-note = Correction: it changes a fact that was there already and whose day has passed. Undoing is another change: both stay here.
history-note-most = The table and the files hold the latest { $most } changes of what you chose.
history-more = Show older ones
history-person = Who
history-period = When
history-anyone = Everybody
history-command-line = command line
history-period-all = Since the beginning
history-period-day = Today
history-period-week = Last 7 days
history-period-month = Last 30 days
history-moment = { $day }, { $time }
history-via-form = by form
history-via-workbook = by workbook
history-via-command = by a command
history-via-import = by import
history-via-upgrade = by an upgrade of the program
history-via-restore = by restoring a backup
history-via-undo = by undoing change no. { $number }
history-verb-upgrade = Database brought to version { $revision }
history-verb-import = Import: { $kind }
history-verb-take-back = Import taken back
history-verb-workbook = Excel workbook
history-verb-restore = Backup restored
history-verb-undo = Change undone
history-verb-review = Review
history-verb-user-add = Account added
history-verb-user-change = Account changed
history-verb-user-role = Role of an account
history-verb-user-office = Office of an account
history-verb-user-block = Account blocked
history-verb-user-unblock = Account unblocked
history-verb-user-invite = Link for choosing a password
history-verb-set-password = Password chosen
history-verb-demo-remove = Demonstration data removed
history-verb-evidence-add = Evidence added
history-verb-evidence-public = Evidence: who sees it
history-verb-evidence-title = Evidence: another title
history-verb-evidence-remove = Evidence removed
history-number = no. { $number }
history-kind-insert = New
history-kind-update = Change
history-kind-delete = Removed
history-correction = Correction
history-corrected-on = Corrected on { $day }
history-superseded = Changed since
history-undone = Undone
history-from-to = from { $before } to { $after }
history-changed = changed
history-nothing = no data
history-no-fields = It has no changes field by field.
history-records-more = { $count ->
    [one] and one more record
   *[other] and { $count } more records
}
history-review-singly = Review one by one
history-records-rest = { $count ->
    [one] Show one more record
   *[other] Show { $count } more records
}
history-rest-more = Show the next ones
history-link = History
history-link-of = History: { $what }
history-all = Show all history
history-undo = Undo
history-undo-how = Change no. { $number } is undone: what it added goes, what it removed comes back and what it changed stands as before. It is recorded under your name.
history-undo-yes = Yes, undo it
history-undo-done = Change no. { $number } is undone.
history-obstacle-import = Taken back in Imports
history-review-yes = Mark as reviewed
history-review-all = Mark the { $count } that wait as reviewed
history-review-all-done = Marked as reviewed: { $count } records of change no. { $number }.
history-review-all-stale = Somebody changed or reviewed this record meanwhile: { $what }. None was marked: look at it and decide again.
history-review-return = Return
history-review-reason = What needs correcting
history-review-send = Return with this reason
history-review-missing = Write what needs correcting: whoever entered it will read it here.
history-review-done-reviewed = Marked as reviewed: { $what }.
history-review-done-returned = Returned: { $what }.
history-reviewed = Reviewed by { $by } on { $day }
history-returned = Returned by { $by } on { $day }:
history-reviewed-since = { $by } reviewed it on { $day }; it changed since
history-returned-since = { $by } returned it on { $day }; it changed since:
history-reviews-line = Records entered by people: { $entered } · reviewed: { $reviewed } · returned: { $returned }
history-table-number = No.
history-table-day = Date
history-table-time = Time
history-table-who = Who
history-table-via = By
history-table-what = What
history-table-record = Record
history-table-field = Field
history-table-before = From
history-table-after = To
history-table-correction = Correction
history-table-undone = Undone
history-table-review = Review
table-name-reviews = Reviews
table-name-people = Accounts
table-name-assignments = Offices of accounts
error-stale = Somebody changed this record since.
error-stale-do = Nothing was changed. Look at its history and decide again.
error-undo-refused = { $reason ->
    [unknown] There is no such change.
    [import] An import is not undone here: it is taken back as a whole.
    [restore] Restoring a backup is not undone from the history.
    [upgrade] What the program brings when it is upgraded is not undone.
    [undone] That change is undone already.
    [people] Accounts are not undone: they are changed or blocked.
    [file] The content of a file that was removed is gone: it cannot come back.
    [schema] What was recorded then has no place in the database any more.
    [counts] The figures of a month are not undone.
    [needed] Other records depend on this one.
   *[nothing] That change has nothing that can be undone field by field.
}
error-undo-refused-do = { $reason ->
    [import] Do it on the page Imports.
    [restore] Restore another backup with `python -m data restore FILE`.
    [people] Do it on the page Accounts.
    [file] Upload the file again as evidence.
    [counts] Record them anew with the form, or ask monitoring to take them back on the page Import.
    [needed] First undo what was recorded on it later.
   *[other] Nothing was changed.
}
error-review-refused = { $reason ->
    [reason-missing] The reason for returning it is missing.
    [reason-long] The reason is too long.
   *[other] There is no such record.
}
error-review-refused-do = Nothing was changed. Write the reason in no more than 500 characters, or choose another record.

history-word-cash = cash
history-word-in_kind = in kind
history-word-pledged = pledged
history-word-received = received
history-word-day = day
history-word-month = month
history-word-year = year
history-word-focas = FOCAS
history-word-qsip = QSIP
history-word-program = program
history-word-cluster = cluster
history-word-cluster_service = service of the cluster
history-word-reviewed = reviewed
history-word-returned = returned
history-word-viewer = viewer
history-word-coordinator = coordinator
history-word-monitoring = monitoring
history-word-chief = chief
