# The Excel workbook: downloaded, filled in offline, uploaded.

page-libro-title = Excel workbook
page-libro-question = How do I record offline?

workbook-intro = How to fill it in
workbook-intro-title = Workbook to record progress offline
workbook-intro-whose = Of { $name }, downloaded on { $day }. It has what you may record, as it stood that day.
workbook-intro-fill = Each sheet is a topic; each row, a record. Correct or fill in the white cells.
workbook-intro-new = Rows “to fill in” are records that are not there yet: fill them in only if it has happened. To tell another of the same place, copy a whole row “to fill in”. Do not copy a row “recorded”: the copy would be the same record.
workbook-intro-grey = Grey cells are not filled in on that row.
workbook-intro-lists = Where there is a list, choose from it. Rest the pointer on a heading: it says what may stand in its column.
workbook-intro-days = Dates have day, month and year: 30/06/2015.
workbook-intro-keep = Do not change the headings nor the hidden sheets and columns: by them it is known which record a row is.
workbook-intro-copy = What you do not change stays as it is, even if somebody else changed it meanwhile.
workbook-intro-upload = To hand it in, upload it on the page “Excel workbook”: you see what it would change before it is saved.

workbook-sheet-milestone = Milestones
workbook-sheet-commitment = Commitments
workbook-sheet-event = Cluster stages
workbook-sheet-roadmap = Roadmap
workbook-sheet-stage = Cycle stages
workbook-sheet-reading = Readings
workbook-sheet-lesson = Lessons
workbook-sheet-action = Capacity plan
workbook-sheet-assessment = Assessments
workbook-sheet-training = Training
workbook-sheet-regional = Regional capacity
workbook-sheet-counts = Month's conflicts
workbook-sheet-cluster = New clusters

workbook-sheet-others = Other rows
workbook-where = Where it stood
workbook-said = What it said
workbook-what = What it is
workbook-stands = Standing
workbook-there = recorded
workbook-to-come = to fill in
workbook-reason = Why it did not come in

workbook-rule-required = Required.
workbook-rule-plan = Planned date, between 2012 and 2017: day/month/year.
workbook-rule-fact = Date on which it happened, from 2012 and not in the future: day/month/year.
workbook-rule-number = { $kind ->
    [whole] Whole number
   *[number] Number
}, from { $low }{ $bound ->
    [none] {"."}
   *[top] {" "}to { $high }.
}
workbook-rule-text = { $link ->
    [yes] Whole link, with http:// or https://
   *[no] Text
}, up to { $most } characters.
workbook-rule-choice = Choose from the list.

workbook-row-key = The row's hidden code is missing or was changed. Copy the row into a new workbook.
workbook-row-unknown = There is no record with the row's code.
workbook-row-gone = The record is no longer there: somebody took it away.
workbook-row-not-allowed = It is not yours to record this place.
workbook-row-doubled = { $another ->
    [yes] Another row of the workbook is this very record. To tell another, use a row “to fill in”; to correct this one, leave only one of the two.
   *[no] Another row of the workbook says something of the same record: leave one.
}
workbook-row-evidence = The action has this link as evidence already, or a row above brings it: leave the cells of the evidence empty.
workbook-not-asked = Something stands in a grey cell, which is not filled in on this row.
workbook-conflict = Somebody changed it after the download. It is not written: download another workbook, or correct it in the form.
workbook-three = { $field }: downloaded { $seen } · now { $present } · in your workbook { $theirs }
workbook-moved = { $field }: { $before } → { $after }
workbook-confirm = Saving it you confirm: { $said }

workbook-plan = { $n ->
    [one] The workbook has one row
   *[other] The workbook has { $n } rows
}
workbook-count-new = New
workbook-count-changed = Changed
workbook-count-unchanged = Unchanged
workbook-count-refused = Refused (they stay out)
workbook-count-conflict = In conflict (they stay out)
workbook-lacking = Sheets that are no longer in the workbook; of them nothing changes: { $names }
workbook-row = { $sheet }, row { $row }

workbook-headline = Download the workbook, fill it in offline, and upload it when you are connected.
workbook-download-title = 1. Download
workbook-download-how = It has what you may record today, a sheet a topic, with what is there and what is missing. Making it takes some seconds.
workbook-download = Download the workbook
workbook-file-name = progress-workbook
workbook-upload-title = 2. Upload the filled-in workbook
workbook-file = Excel workbook, up to { $limit } MB
workbook-reading = Reading the workbook…
workbook-writing = Saving…
workbook-plan-title = 3. What it would change
workbook-write = { $n ->
    [one] Save one row
   *[other] Save { $n } rows
}
workbook-refused = Download the rows that do not come in
workbook-refused-name = rows-that-stay-out
workbook-nothing = There is nothing to save.
workbook-again = What is saved changed meanwhile: the workbook was compared again. Look once more before you save.
workbook-done = { $n ->
    [0] Nothing was written.
    [one] Saved: one row.
   *[other] Saved: { $n } rows.
}
workbook-together = Nothing was written: { $sheet }, row { $row } changed meanwhile or cannot go together with other rows of the workbook.
workbook-may-not = Your account records no progress: there is no workbook to fill in.
workbook-ask = Save these rows? [y/N]
workbook-end-kept = Nothing was written.
workbook-end-dry = Nothing was written: this was only a look.
workbook-end-unconfirmed = Nothing was written: it was not confirmed. Repeat the command with --yes.
workbook-as-missing = A workbook is imported by somebody with an account: say who with --as USER.
workbook-sign-in = With an account, the workbook for recording offline is downloaded and uploaded here.
