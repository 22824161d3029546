# Training and inclusion: events, attendances, women and indigenous people.

page-capacitacion-title = Training and inclusion
page-capacitacion-question = Is training on plan, and does it reach women and indigenous people?

training-headline-none = There are no training events in this selection.
training-headline-not-due = { $planned ->
    [one] One event is planned; it is not due yet on this date.
   *[other] { $planned } events are planned; none is due yet on this date.
}
training-headline-none-held = { $due ->
    [one] The only event due by this date was not held.
   *[other] None of the { $due } events due by this date was held.
}
training-headline-late = { $held } events were held of { $due } due by this date and { $overdue ->
    [one] one is overdue
   *[other] { $overdue } are overdue
}; together they have { $people } attendances.
training-headline-late-women = { $held } events were held of { $due } due by this date and { $overdue ->
    [one] one is overdue
   *[other] { $overdue } are overdue
}; { $women }% of the { $people } attendances are women’s.
training-headline-kept = All that was due by this date was held: { $held ->
    [one] one event
   *[other] { $held } events
} with { $people } attendances.
training-headline-kept-women = All that was due by this date was held: { $held ->
    [one] one event
   *[other] { $held } events
} with { $people } attendances, { $women }% of them women’s.
training-empty-how = Events are recorded from the capacity plan: which area, where, when, how many people.
training-empty-filter = Remove a filter or choose another as-of date to see those that exist.

training-figure-events = Events held
training-figure-people = Attendances
training-figure-women = Women’s attendances
training-figure-indigenous = Indigenous people’s attendances
training-events-due = of { $due } due by this date
training-people-due = of { $due } expected by this date
training-people-due-some = in all; { $actual } of { $due } expected by this date
training-people-no-plan = no event says how many are expected
training-expecting = What is expected counts { $count } of { $all } events: those that say when and for how many people.
training-overdue = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
training-overdue-events = { $count ->
    [one] 1 event
   *[other] { $count } events
}
training-planned-all = { $planned } planned in all
training-expected-all = { $planned } expected in all
training-hours = { $hours } person-hours
training-of = { $part } of { $whole }
training-women-about = Of all attendances. The plan sets no target.
training-indigenous-about = Of the attendances with identity recorded. The plan sets no target.
training-source-events = Record of events
training-hidden = hidden
training-nobody = no attendances
training-not-told = not broken down yet
training-no-events = no events

training-time-title = { $held } of { $due } events held and { $people } of { $expected } expected attendances
training-time-title-events = { $held } of { $due } events held
training-time-title-none = No event has been held yet
training-time-subtitle = Cumulative. Grey line: planned, by quarter; strong line: held; dotted line: as of { $day }
training-twice = Attendances, not people: who came to two events is counted twice.
training-recorded = The percentage of indigenous people is of the attendances with identity recorded.
training-until = Breakdown by sex and identity: attendances up to { $day }.
training-whole-event = Under a cluster or service the whole event counts that serves an action of its governments, with those who came from elsewhere.
training-hidden-about = Fewer than 5 people, or what would let them be worked out: hidden from anyone without an account.
training-hidden-table = Sex and identity in this table: hidden from anyone without an account, as groups of fewer than 5 people could be worked out.
training-hidden-figure = Hidden from anyone without an account.
training-uncounted = { $count ->
    [one] Of one event that was held nobody recorded who came.
   *[other] Of { $count } events that were held nobody recorded who came.
}

training-region = Region
training-area = Area
training-quarter = Quarter
training-quarter-name = { $year }, Q{ $quarter }
training-head-events = Events held of those planned
training-women = Women
training-ind = Indigenous
training-head-quarter = Events held and planned in the quarter
training-held-of = { $held } of { $planned }
training-held-and-planned = { $held } held · { $planned } planned
training-key = Bar of events: filled to those held, its whole length is all that are planned; mark: due by this date.
training-groups-subtitle = Events, attendances and which part are women and indigenous people (n of N) · as of { $day }
training-groups-subtitle-totals = Events and attendances · as of { $day }
training-quarter-note = What is planned counts in the quarter of its planned day; what was held, in the quarter in which it was held.
training-one-title = { $name }: { $count ->
    [one] one event is overdue
   *[other] { $count } events are overdue
}
training-region-title = In { $late } of { $all } regions there are overdue events
training-region-title-none = No region has an overdue event
training-area-title = In { $late } of { $all } areas there are overdue events
training-area-title-none = No area has an overdue event
training-quarter-title = The quarter with most attendances: { $quarter }, with { $people }
training-quarter-title-none = No quarter has attendances yet

training-people-title = { $part } of { $all } attendances come from { $group }
training-people-title-none = There are no attendances yet
training-people-how = They appear once an event is held and who came is recorded.
training-people-subtitle = Attendances by where people come from, sex and indigenous identity · as of { $day }
training-people-subtitle-totals = Attendances by where people come from · as of { $day }
training-group = Comes from
training-group-region = Regional governments
training-group-province = Provincial municipalities
training-group-district = District municipalities
training-group-civil_society = Civil society
training-group-all = Total
training-sex-woman = Women
training-sex-man = Men
training-identity-indigenous = Indigenous
training-identity-other = Other identity
training-identity-not_recorded = Not recorded

training-events-title = { $overdue ->
    [0] No event is overdue
    [one] One event is overdue
   *[other] { $overdue } events are overdue
}; { $coming ->
    [0] none is left to hold
    [one] one is still to be held
   *[other] { $coming } are still to be held
}
training-events-subtitle = { $all } events, { $held } held; overdue ones first · as of { $day }
training-events-note = Of each event the total is shown; sex and identity at a single event are hidden from anyone without an account.
training-events-late = Overdue ({ $count })
training-events-coming = To be held ({ $count })
training-events-held = Held, the latest first ({ $count })
training-came = { $people ->
    [one] 1 person came
   *[other] { $people } came
}
training-came-unknown = attendance not recorded
training-expects = { $people ->
    [one] 1 person expected
   *[other] { $people } expected
}
training-status-reached = Held
training-status-late = Overdue
training-status-not_due = To be held
training-status-undated = No date

training-table-expected-people = Attendances expected
training-table-planned = Events planned
training-table-due = Due by this date
training-table-held = Held
training-table-overdue = Overdue
training-table-people = Attendances
training-table-women = Women
training-table-indigenous = Indigenous
training-table-recorded = With identity recorded
training-table-woman = Women
training-table-man = Men
training-table-other = Other identity
training-table-not_recorded = Identity not recorded
training-table-woman_indigenous = Indigenous women
training-table-man_indigenous = Indigenous men
training-table-woman_other = Women, other identity
training-table-man_other = Men, other identity
training-table-woman_not_recorded = Women, not recorded
training-table-man_not_recorded = Men, not recorded
training-table-status = State
training-table-title = Event
training-table-region = Region
training-table-place = Place
training-table-area = Area
training-table-planned_on = Planned
training-table-held_on = Held
training-table-hours = Hours
training-table-expected = Expected
training-table-actions = Actions served
