# Imports: what a file would change, why a row or a file stays out, which imports there are.

import-kind-indeci = INDECI, emergencies
import-kind-indeci_year = INDECI, a year's table
import-kind-defensoria = Ombudsman's Office, cases by month
import-kind-counts = counts of conflicts

import-read = { $kind } · { $name } · { $n ->
    [one] one row read
   *[other] { $number } rows read
}
import-count-new = New
import-count-changed = Changed
import-count-unchanged = Unchanged
import-count-refused = Refused (they stay out)
import-count-gone = In force until now and no longer in the file: they cease to count
import-count-left_out = Of months or departments that are not covered (they stay out)
import-count-outside = Of other departments
import-count-repeated = Repeated in the file
import-count-unclassified = Not classified: they come in without a department, a type or a kind
import-count-region_only = Placed in their department only (unknown ubigeo, or one that tells no more)
import-count-by_code = Placed in their province only, by the code (unknown district)
import-rows-refused = Refused rows:
import-rows-unclassified = Rows not classified (they come in so):
import-row-refused = row { $row }: { $reason }{ $told ->
    [0] {""}
   *[other] {" "}(“{ $value }”)
}
import-rows-more = { $n ->
    [one] … and one more. By reason:
   *[other] … and { $n } more. By reason:
}
import-covers-events = Covers { $n ->
    [one] one month
   *[other] { $n } months
} ({ $months }) of { $regions }: there, what the file does not have is taken as not registered.
import-covers-rows = Covers { $n ->
    [one] one month
   *[other] { $n } months
} ({ $months }) of { $regions }.
import-silent = Without any row in the file: { $regions }. If the file is not of them, { $door ->
    [page] choose its departments in “What it covers”
   *[command] say with --regions of which it is
}.
import-held-back = Without any row in the file, but with records until now, and therefore not covered: { $regions }. If there really was none, { $door ->
    [page] choose in “What it covers”
   *[command] say with --regions
} all the departments that the file is of.
import-unsplit-state = Not split by state in the file: { $n ->
    [one] one month of a department. It shows
   *[other] { $number } months of departments. They show
} as a total only.
import-unsplit-type = Not split by type in the file: { $n ->
    [one] one month of a department. It shows
   *[other] { $number } months of departments. They show
} as a total only.
import-doubt-left = With refused rows, and therefore not covered: { $places }. If the other rows of these months are all, { $door ->
    [page] choose these months and departments in “What it covers”
   *[command] say so with --covers (and their departments with --regions)
}.
import-doubt-covered = With refused rows, which do not count; covered because that was asked for: { $places }.
import-gaps-left = Without any row in the file, and not covered: { $months }. If there really was none, { $door ->
    [page] choose these months in “What it covers”
   *[command] say so with --covers
}.
import-gaps-said = Without any row in the file, and taken for certain that there was none: { $months }.
import-gaps-unreported = Without a report in the file: { $months }. They stay without data.
import-beyond-said = The file does not reach these months, and it is taken for certain that there was none: { $months }.
import-beyond-unreported = The file does not reach these months, which stay without data: { $months }.
import-cut = The file ends in the middle of a row: what followed may be missing.
import-incomplete-left = The { $part ->
    [late] first
   *[truncated] last
} month, { $month }, may be incomplete and is not covered. If it is complete, { $door ->
    [page] choose it in “What it covers”
   *[command] say so with --covers
}.
import-incomplete-covered = The { $part ->
    [late] first
   *[truncated] last
} month, { $month }, may be incomplete; it is covered because that was asked for.
import-ends-demo = The demonstration's conflicts are no longer shown: from this import on only imported ones are.
import-displaced = It takes the place of:
import-displaced-events = { $region }: { $who }, { $months ->
    [one] one month
   *[other] { $months } months
}; emergencies: { $before } → { $after }
import-displaced-rows = { $region }: { $who }, { $months ->
    [one] one month
   *[other] { $months } months
}; rows: { $before } → { $after }
import-speaker-published = the published figures
import-speaker-import = import { $number } ({ $kind })

import-ask = Write these changes? [y/N]
import-end-written = Done: this is import { $number }. { $door ->
    [page] It can be taken back whole below.
   *[command] To take it back whole: `python -m data imports take-back { $number }`
}
import-end-kept = Nothing was written.
import-end-unconfirmed = Nothing was written: it was not confirmed. Repeat the command with --yes.
import-end-dry = Nothing was written: this was only a look.
import-end-nothing_new = Nothing was written: all that the file has is in force already.
import-end-nothing_covered = Nothing was written: the file has no complete month of the program's departments. If it has, { $door ->
    [page] choose it in “What it covers”
   *[command] say so with --covers
}.

import-record = { $number } · { $kind } · { $name } · { $months } · { $day } · new: { $new }, changed: { $changed }
import-record-back = {"  "}taken back on { $day }
import-history-none = There are no imports yet.

import-back = Import { $number }: { $kind } · { $name }
import-back-removed = { $n ->
    [0] It has no rows to remove
    [one] One row is removed
   *[other] { $n } rows are removed
}
import-back-restored = { $n ->
    [0] No row comes back into force
    [one] One row comes back into force
   *[other] { $n } rows come back into force
}
import-back-ask = Take this import back? [y/N]
import-back-end-taken_back = Import { $number } is taken back; its record stays.
import-back-end-kept = Nothing was changed.
import-back-end-unconfirmed = Nothing was changed: it was not confirmed. Repeat the command with --yes.

import-refused-covers_future = the months that it is said to cover have not passed yet.
import-refused-covers_apart = none of the months that it is said to cover is in it.
import-refused-nothing_new = all that it has is in force already.
