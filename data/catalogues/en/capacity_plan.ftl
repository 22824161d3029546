# Capacity plan: gaps, actions and how far they are.

instrument-illustrative = Illustrative instrument ({ $name }): the areas are the plan’s, the scale is ours; the official one is not known.
instrument-other = Illustrative instrument ({ $name }): not the official one, which is not known.

actions-headline-part-some = { $done ->
    [0] None of { $of } actions is done
    [one] One of { $of } actions is done
   *[other] { $done } of { $of } actions are done
}; { $late ->
    [0] none is overdue
    [one] one is overdue
   *[other] { $late } are overdue
}
actions-headline-part-all-done = { $of ->
    [one] The only action agreed is done
   *[other] All { $of } actions agreed are done
}
actions-headline-part-all-cancelled = { $cancelled ->
    [one] The only action agreed was cancelled
   *[other] All { $cancelled } actions agreed were cancelled
}
actions-headline-part-gaps = { $gaps ->
    [0] every gap has its action.
    [one] one gap has no action planned.
   *[other] { $gaps } gaps have no action planned.
}
actions-headline-part-no-targets = no capacity targets are set, so nobody can know the gaps.
actions-headline-part-not-assessed = no government is assessed, so nobody can know the gaps.
actions-headline-some = { actions-headline-part-some }; { actions-headline-part-gaps }
actions-headline-some-no-targets = { actions-headline-part-some }; { actions-headline-part-no-targets }
actions-headline-some-not-assessed = { actions-headline-part-some }; { actions-headline-part-not-assessed }
actions-headline-all-done = { actions-headline-part-all-done }; { actions-headline-part-gaps }
actions-headline-all-done-no-targets = { actions-headline-part-all-done }; { actions-headline-part-no-targets }
actions-headline-all-done-not-assessed = { actions-headline-part-all-done }; { actions-headline-part-not-assessed }
actions-headline-all-cancelled = { actions-headline-part-all-cancelled }; { $gaps ->
    [0] no gap is left without an action.
   *[other] { actions-headline-part-gaps }
}
actions-headline-all-cancelled-no-targets = { actions-headline-part-all-cancelled }; { actions-headline-part-no-targets }
actions-headline-all-cancelled-not-assessed = { actions-headline-part-all-cancelled }; { actions-headline-part-not-assessed }
actions-headline-only-gaps = No action has been agreed yet: { $gaps ->
    [one] one gap is waiting.
   *[other] { $gaps } gaps are waiting.
}
actions-headline-none = { $governments ->
    [one] The government assessed has neither agreed actions nor areas below target.
   *[other] The { $governments } governments assessed have neither agreed actions nor areas below target.
}
actions-headline-no-targets = Neither actions nor capacity targets are agreed: nobody can know the gaps.
actions-headline-not-assessed = No government in this selection has been assessed by this date, so there is no plan.
actions-headline-no-governments = No cluster in this selection is formed by this date, so there is no plan.
actions-empty-how = A capacity plan grows from each government’s assessment: first the workshop and its scores, then targets and actions. To see other plans, choose another as-of date or remove a filter.

gaps-title = { $open ->
    [one] One of { $all } gaps has no action
   *[other] { $open } of { $all } gaps have no action
}{ $mandatory ->
    [0] {""}
    [one] , one of them in a mandatory area
   *[other] , { $mandatory } of them in mandatory areas
}
gaps-title-covered = { $all ->
    [one] The only gap has an action that covers it
   *[other] All { $all } gaps have an action that covers them
}
gaps-title-none = No area is below its target
gaps-title-no-targets = No capacity targets are set: nobody can know the gaps
gaps-title-unknown = Not assessed yet: nobody knows the gaps
gaps-subtitle = Areas below target that no action covers · mandatory first, then the widest · score → target, from { $low } to { $high }, and day assessed · { $n } of { $all } governments assessed; { $targets } of { $scores } areas assessed have a target · as of { $day }
gaps-mandatory = Mandatory
gaps-nothing = Nothing to show: what is missing is in the plan already.
gaps-how = Each government sets its targets with its coordinator after the assessment.
gaps-table-mandatory = Mandatory area
gaps-table-score = Score
gaps-table-target = Target
gaps-table-missing = Points short
gaps-table-assessed = Assessed on
answer-yes = Yes
answer-no = No

rows-more = { $count ->
    [one] One more in the table.
   *[other] { $count } more in the table.
}

# Where there is no table to reach: projected.
rows-more-untold = { $count ->
    [one] and one more
   *[other] and { $count } more
}

progress-governments-title = { $late ->
    [0] No government has overdue actions
    [one] One government of { $all } has overdue actions
   *[other] { $late } of { $all } governments have overdue actions
}
progress-governments-subtitle = Actions done (green) and overdue (hatched) of those agreed · most overdue first · { $n } of { $all } governments with actions · as of { $day }
progress-areas-title = Most overdue in { $area }: { $late } of { $of }
progress-areas-title-none = No area has overdue actions
progress-areas-subtitle = Actions done (green) and overdue (hatched) of those agreed; gaps: governments below target · the instrument’s order, ◆ mandatory · as of { $day }
progress-done = { $of ->
    [0] no actions
   *[other] { $done } of { $of }
}
progress-late = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
progress-none-late = on schedule
progress-all-done = all done
progress-next = next: { $day }
progress-gaps = { $gaps ->
    [0] no gaps
    [one] 1 gap
   *[other] { $gaps } gaps
}{ $open ->
    [0] {""}
   *[other] , { $open } without action
}
progress-no-targets = no targets: gaps not known
progress-not-assessed = not assessed: gaps not known
progress-open = { $open ->
    [one] 1 gap without action
   *[other] { $open } gaps without action
}
progress-bar = { $done } of { $of } actions done, { $late } overdue
progress-table-instrument = Instrument
progress-table-done = Done
progress-table-late = Overdue
progress-table-running = Running
progress-table-planned = Planned
progress-table-undated = No date
progress-table-cancelled = Cancelled
progress-table-all = All but cancelled
progress-table-since = Overdue since
progress-table-next = Next due
progress-table-gaps = Gaps
progress-table-open = Gaps without action

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
action-begun = Begun on { $day }
action-not-begun = Not begun
action-kind-training = Training
action-kind-technical_assistance = Technical assistance
action-for = For:
action-at = Place:
action-by = Delivered by:
action-event = Event:
action-event-held = held on { $day }
action-event-planned = planned for { $day }
actions-title = { $late ->
    [0] No action is overdue
    [one] One action overdue since { $since }, { $begun ->
        [0] not begun
       *[other] begun
    }
   *[other] { $late } actions overdue, the first since { $since }; { $begun ->
        [0] none has begun
        [one] one has begun
       *[other] { $begun } have begun
    }
}
actions-late-by = Overdue, delivered by:
actions-late-nobody = nobody named
actions-title-empty = No action has been agreed yet
actions-subtitle = The plans’ actions one by one: overdue first, then running, planned and done · { $all ->
    [one] 1 action
   *[other] { $all } actions
} of { $n } governments · as of { $day }
actions-how = Each government agrees on them with its coordinator after the assessment.
actions-table-region = Region
actions-table-government = Government
actions-table-level = Level
actions-table-area = Area
actions-table-kind = Kind
actions-table-what = What
actions-table-audience = For whom
actions-table-place = Where
actions-table-provider = Delivered by
actions-table-agreed = Agreed
actions-table-planned = Planned
actions-table-started = Begun
actions-table-done = Done
actions-table-cancelled = Cancelled
actions-table-state = State
actions-table-event = Event that serves it
actions-table-event-held = Event held
actions-table-origin = Origin

lanes-title = { $count ->
    [0] No action is due within { $days } days
    [one] One action is due within { $days } days
   *[other] { $count } actions are due within { $days } days
}
lanes-subtitle = One mark an action, on its day: when it was done or else is planned · dotted line: as of { $day }
lanes-alt = Timeline of the actions, one lane an area
lanes-next = { $count ->
    [one] The next one
   *[other] The next { $count }
}
lanes-undated = Without a date, not in the chart: { $names }
lanes-cancelled = { $count ->
    [one] One cancelled action is not in the chart.
   *[other] { $count } cancelled actions are not in the chart.
}
