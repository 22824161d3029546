# Words that several features share.

government-name = { $level } of { $name }
answer-yes = Yes
answer-no = No
rows-more = { $count ->
    [one] One more in the table.
   *[other] { $count } more in the table.
}
rows-more-untold = { $count ->
    [one] and one more
   *[other] and { $count } more
}
progress-bar = { $done } of { $of } actions done, { $late } overdue
action-state-late = Overdue
action-state-in_progress = Running
action-state-planned = Planned
action-state-undated = No date
action-state-done = Done
action-state-cancelled = Cancelled
action-day-late = since { $day }
action-day-in_progress = until { $day }
action-day-planned = for { $day }
action-day-done = on { $day }
action-day-cancelled = on { $day }
kit-upload-choose = Choose a file
