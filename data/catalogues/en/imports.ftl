# Imports: the page, what a file would change, which imports there are, and why a file or a row stays out.

## The page

page-importar-title = Import
page-importar-question = What does a file of others bring, and what would it change?

imports-headline = { $count ->
    [0] No import is in force: until now the figures that come with the program speak.
    [one] One import is in force.
   *[other] { $count } imports are in force.
}
imports-sign-in = With an account of monitoring or of the Chief of Party, files that others publish are imported here.
imports-may-not = Importing is for monitoring and the Chief of Party.
imports-title = Imports, the latest first

imports-steps = How to import
imports-step-read = Choose whose file it is and upload it. It is read whole; nothing is written yet.
imports-step-see = See what it would change: rows new, changed and refused, months and departments that it covers, and whose place it takes.
imports-step-write = Confirm with “Import”: all that is accepted comes in, or nothing. An import can be taken back whole.

imports-file-title = 1. The file
imports-kind = Whose it is
imports-what-indeci = INDECI's open data, the whole country, a row an emergency: CSV, also packed (.gz).
imports-what-indeci_year = INDECI's table of a year, the attributes of its maps: .dbf or CSV.
imports-what-defensoria = The Defensoría's reports as a panel, a row a case and month: CSV with caso_id, numero_reporte, anio, mes, estado, departamento, tipo, caso, ubicacion.
imports-what-counts = A table that anyone can fill in from a report: CSV with year, month, region, kind, state, number, source.
imports-file = File, up to { $limit } MB
imports-reading = Reading the file…
imports-writing = Writing…

imports-covers-title = 2. What it covers
imports-covers-choice = What the file covers
imports-covers-file = What the file itself shows
imports-covers-declared = What I say
imports-covers-first = From
imports-covers-last = To
imports-covers-regions = Departments
imports-covers-order = The last month cannot be before the first.
imports-covers-nowhere = Choose at least one department.

imports-plan-title = 3. What it would change
imports-again = What is in force changed meanwhile: the file was compared again. Look once more before you import.
imports-write = Import

imports-rows-refused-title = Refused rows
imports-rows-refused-file = refused-rows
imports-rows-refused-xlsx = Refused rows (Excel)
imports-rows-refused-csv = Refused rows (CSV)
imports-rows-unclassified-title = Rows not classified
imports-rows-unclassified-file = unclassified-rows
imports-rows-unclassified-xlsx = Rows not classified (Excel)
imports-rows-unclassified-csv = Rows not classified (CSV)
imports-refused-row = Row
imports-refused-reason = Reason
imports-refused-value = What it said
imports-refused-name = File
imports-refused-hash = The file's hash (SHA-256)

imports-take-back = Take back
imports-take-back-help = Take import { $number } back whole, after seeing what that would change
imports-back-title = Take an import back
imports-back-yes = Yes, take it back
imports-back-no = Leave it as it is
imports-back-stale = Nothing was changed: what is in force changed meanwhile. Look once more at what would be taken back.

imports-link = Import on the page

## What a file would change, and which imports there are

imports-kind-indeci = INDECI, emergencies
imports-kind-indeci_year = INDECI, a year's table
imports-kind-defensoria = Ombudsman's Office, cases by month
imports-kind-counts = counts of conflicts

imports-read = { $kind } · { $name } · { $n ->
    [one] one row read
   *[other] { $number } rows read
}
imports-count-new = New
imports-count-changed = Changed
imports-count-unchanged = Unchanged
imports-count-refused = Refused (they stay out)
imports-count-gone = In force until now and no longer in the file: they cease to count
imports-count-left_out = Of months or departments that are not covered (they stay out)
imports-count-outside = Of other departments
imports-count-repeated = Repeated in the file
imports-count-unclassified = Not classified: they come in without a department, a type or a kind
imports-count-region_only = Placed in their department only (unknown ubigeo, or one that tells no more)
imports-count-by_code = Placed in their province only, by the code (unknown district)
imports-rows-refused = Refused rows:
imports-rows-unclassified = Rows not classified (they come in so):
imports-row-refused = row { $row }: { $reason }{ $length ->
    [0] {""}
   *[other] {" "}(“{ $value }”)
}
imports-rows-more = { $n ->
    [one] … and one more. By reason:
   *[other] … and { $n } more. By reason:
}
imports-covers-events = Covers { $n ->
    [one] one month
   *[other] { $n } months
} ({ $months }) of { $regions }: there, what the file does not have is taken as not registered.
imports-covers-rows = Covers { $n ->
    [one] one month
   *[other] { $n } months
} ({ $months }) of { $regions }.
imports-silent = Without any row in the file: { $regions }. If the file is not of them, { $via ->
    [page] choose its departments in “What it covers”
   *[command] say with --regions of which it is
}.
imports-held-back = Without any row in the file, but with records until now, and therefore not covered: { $regions }. If there really was none, { $via ->
    [page] choose in “What it covers”
   *[command] say with --regions
} all the departments that the file is of.
imports-unsplit-state = Not split by state in the file: { $n ->
    [one] one month of a department. It shows
   *[other] { $number } months of departments. They show
} as a total only.
imports-unsplit-type = Not split by type in the file: { $n ->
    [one] one month of a department. It shows
   *[other] { $number } months of departments. They show
} as a total only.
imports-doubt-left = With refused rows, and therefore not covered: { $places }. If the other rows of these months are all, { $via ->
    [page] choose these months and departments in “What it covers”
   *[command] say so with --covers (and their departments with --regions)
}.
imports-doubt-covered = With refused rows, which do not count; covered because that was asked for: { $places }.
imports-gaps-left = Without any row in the file, and not covered: { $months }. If there really was none, { $via ->
    [page] choose these months in “What it covers”
   *[command] say so with --covers
}.
imports-gaps-declared = Without any row in the file, and taken for certain that there was none: { $months }.
imports-gaps-unreported = Without a report in the file: { $months }. They stay without data.
imports-beyond-declared = The file does not reach these months, and it is taken for certain that there was none: { $months }.
imports-beyond-unreported = The file does not reach these months, which stay without data: { $months }.
imports-cut = The file ends in the middle of a row: what followed may be missing.
imports-incomplete-left = The { $part ->
    [late] first
   *[truncated] last
} month, { $month }, may be incomplete and is not covered. If it is complete, { $via ->
    [page] choose it in “What it covers”
   *[command] say so with --covers
}.
imports-incomplete-covered = The { $part ->
    [late] first
   *[truncated] last
} month, { $month }, may be incomplete; it is covered because that was asked for.
imports-ends-demo = The demonstration's conflicts are no longer shown: from this import on only imported ones are.
imports-displaced = It takes the place of:
imports-displaced-events = { $region }: { $source }, { $months ->
    [one] one month
   *[other] { $months } months
}; emergencies: { $before } → { $after }
imports-displaced-rows = { $region }: { $source }, { $months ->
    [one] one month
   *[other] { $months } months
}; rows: { $before } → { $after }
imports-source-published = the published figures
imports-source-import = import { $number } ({ $kind })

imports-ask = Write these changes? [y/N]
imports-end-written = Done: this is import { $number }. { $via ->
    [page] It can be taken back whole below.
   *[command] To take it back whole: `python -m data imports take-back { $number }`
}
imports-end-kept = Nothing was written.
imports-end-unconfirmed = Nothing was written: it was not confirmed. Repeat the command with --yes.
imports-end-dry = Nothing was written: this was only a look.
imports-end-nothing_new = Nothing was written: all that the file has is in force already.
imports-end-nothing_covered = Nothing was written: the file has no complete month of the program's departments. If it has, { $via ->
    [page] choose it in “What it covers”
   *[command] say so with --covers
}.

imports-record = { $number } · { $kind } · { $name } · { $months } · { $day } · new: { $new }, changed: { $changed }
imports-record-back = taken back on { $day }
imports-history-none = There are no imports yet.

imports-back = Import { $number }: { $kind } · { $name }
imports-back-removed = { $n ->
    [0] It has no rows to remove
    [one] One row is removed
   *[other] { $n } rows are removed
}
imports-back-restored = { $n ->
    [0] No row comes back into force
    [one] One row comes back into force
   *[other] { $n } rows come back into force
}
imports-back-ask = Take this import back? [y/N]
imports-back-end-taken_back = Import { $number } is taken back; its record stays.
imports-back-end-kept = Nothing was changed.
imports-back-end-unconfirmed = Nothing was changed: it was not confirmed. Repeat the command with --yes.

imports-refused-covers_future = the months that it is said to cover have not passed yet.
imports-refused-covers_apart = none of the months that it is said to cover is in it.
imports-refused-nothing_new = all that it has is in force already.

## Why a whole file, or a row, stays out (data/importing/reasons.py)

imports-refused-missing = it does not exist, or is no longer there.
imports-refused-is_folder = it is a folder, not a file.
imports-refused-in_use = another program has it open, or it may not be read. Close it there first.
imports-refused-unreadable = it cannot be read; the disk or the network may be failing.
imports-refused-changed = somebody was writing to it while it was read. Wait until that is done.
imports-refused-empty = it is empty.
imports-refused-no_rows = it has a heading and no rows.
imports-refused-too_big = it is over { $limit } MB, more than any of the tables that are known.
imports-refused-bomb = it unpacks to more than a hundred times its size: it is no table.
imports-refused-too_many_rows = it has more than { $limit } rows, more than any of the tables that are known.
imports-refused-too_many_refused = it has more than { $limit } rows with errors: it seems to be another table.
imports-refused-is_workbook = it is a workbook or a compressed folder. Open it and save the sheet as CSV.
imports-refused-is_web_page = it is a web page, not the table: the download failed. Download it again.
imports-refused-not_text = it is no text that can be read as a table. Save it as CSV (UTF-8).
imports-refused-damaged = it is damaged or incomplete. Download or copy it again.
imports-refused-not_workbook = it is no Excel workbook (.xlsx).
imports-refused-not_ours = it was not downloaded here, or its hidden sheet is gone. Download another and copy into it what you filled in.
imports-refused-heading_missing = the heading lacks columns: { $names }.
imports-refused-heading_doubled = the heading repeats columns: { $names }.

imports-reason-truncated_row = the row is cut
imports-reason-wrong_columns = it does not have the heading's columns
imports-reason-open_quote = a quote is opened and not closed
imports-reason-bad_quotes = quotes in the middle of a cell
imports-reason-mixed_encoding = letters of two encodings at once
imports-reason-damaged_text = damaged bytes
imports-reason-unknown_place = unknown place
imports-reason-place_contradicts = the ubigeo and the department contradict each other
imports-reason-bad_date = the date is missing or impossible
imports-reason-future_date = the date or the month is still to come
imports-reason-ambiguous_date = the date could be two days
imports-reason-date_contradicts = the date contradicts the row's year or month
imports-reason-no_century = a year of two digits, and no column that tells the century
imports-reason-bad_month = the month or year is missing or impossible
imports-reason-no_code = no code
imports-reason-bad_code = unreadable code
imports-reason-not_a_number = text in a number
imports-reason-not_whole = a fraction where whole ones are counted
imports-reason-ambiguous_number = the number could be two: decimals or thousands
imports-reason-negative_number = negative number
imports-reason-too_large = an impossibly large number
imports-reason-no_number = the number is missing
imports-reason-too_long = the text is too long
imports-reason-unknown_state = unknown state
imports-reason-unknown_type = unknown type
imports-reason-case_twice = the case is there already for that month, with other data
imports-reason-count_twice = the figure is there already for that month, with another number or source
imports-reason-count_contradicts = contradicts another figure of that month and region: the parts do not fit the total
imports-reason-no_source = the source is missing

imports-reason-no_department = no department
imports-reason-several_departments = several departments
imports-reason-unknown_department = the department is not recognised
imports-reason-no_type = the type is missing or none of those known
imports-reason-unmapped_kind = the kind is none of the known hazards

## The command line

imports-usage-covers = “{ $given }” is not months from first to last, written YYYY-MM:YYYY-MM
imports-usage-number = “{ $given }” is not the number of an import

imports-help-import = take in the figures of a file that others publish, after showing what would change
imports-help-kind = which file it is: indeci (emergencies, open data), indeci-year (emergencies, a year's table), defensoria (conflict cases by month), counts (counts of conflicts), workbook (an Excel workbook of progress, with --as)
imports-help-file = the file
imports-help-covers = months of which the file tells all (if not said, those that it spans)
imports-help-regions = departments of which it tells all, separated by commas (if not said, those that it names, or all five if it is of the whole country)
imports-help-as = the account with which an Excel workbook is imported
imports-help-dry-run = only show what would change
imports-help-imports = the imports that were made
imports-help-take-back = take an import back whole, and put in force what was there before
imports-help-number = the import's number
