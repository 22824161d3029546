# Institutional capacity (ICI · FOCAS): what its page says, and the parts that other pages take from it.

page-fortalecimiento-title = Capacity plan
page-fortalecimiento-question = What is being done about the gaps, what is overdue and what comes next?
page-capacidades-title = Capacity (ICI · FOCAS)
page-capacidades-question = Does the governments' capacity grow, and where not?

round-baseline = Baseline
round-midpoint = Midpoint
round-final = Final
reason-not_its_function = not a function of its own
reason-no_records = no records to check against
reason-nobody_there = nobody who knows the area attended
reason-workshop_cut_short = the workshop was cut short
capacity-refused-other_scale = the versions used have different scales
capacity-refused-other_instrument = the versions used have areas that do not correspond
capacity-refused-no_area_in_both = no area was assessed in both rounds

capacity-refused-not_in_use = both were held with a version other than the one in use

capacity-headline-nobody = No cluster is formed in this selection: there are no governments to assess yet.
capacity-headline-none = { $of ->
    [one] { $name }: not assessed yet.
   *[other] { $name }: none of the { $of } governments is assessed yet.
}
capacity-headline-other = { $name }: assessed with another version of the instrument only; its scores are not mixed with those of the version in use.
capacity-headline-one-round = { $of ->
    [one] { $name }: an index (ICI) of { $index } in the { $round } round, with no other round to compare it with.
   *[other] { $name }: { $n } of { $of } governments assessed in the { $round } round, with a mean index (ICI) of { $index } (from { $low } to { $high }).
} Weakest: { $weakest }.
capacity-headline-up = { $of ->
    [one] { $name }: capacity is up { $points } points since the baseline, in { $moved } of { $areas } areas.
   *[other] { $name }: capacity is up { $points } points since the baseline, in { $moved } of { $areas } areas ({ $n } of { $of } governments comparable).
} Weakest: { $weakest }.
capacity-headline-down = { $of ->
    [one] { $name }: capacity is down { $points } points since the baseline, in { $moved } of { $areas } areas.
   *[other] { $name }: capacity is down { $points } points since the baseline, in { $moved } of { $areas } areas ({ $n } of { $of } governments comparable).
} Weakest: { $weakest }.
capacity-headline-same = { $of ->
    [one] { $name }: capacity is unchanged since the baseline; it is up in { $moved } of { $areas } areas.
   *[other] { $name }: capacity is unchanged since the baseline; it is up in { $moved } of { $areas } areas ({ $n } of { $of } governments comparable).
} Weakest: { $weakest }.

capacity-unit = Show
capacity-versus = Compare with
capacity-alone = No comparison
capacity-unit-all = { $n ->
    [one] The government in clusters
   *[other] The { $n } governments in clusters
}
capacity-unit-region = The { $name } region
capacity-unit-cluster = The { $name } cluster
capacity-outside = What was chosen to show or compare lies outside the filters: all of their governments are shown.
capacity-level = { $value } · { $name }
capacity-scale = scale from { $low } ({ $first }) to { $high } ({ $last })
capacity-spread = { $mean } (from { $low } to { $high }; { $n } of { $of } governments)
capacity-target = Target
capacity-latest = Latest round
capacity-mean = Mean
capacity-not-assessed = no score
capacity-mandatory = { $mark } area that the plan makes mandatory.
capacity-beside = { $first } and { $second }
capacity-basis-beside = latest score of { $n } of { $of } and of { $beside } of { $all } governments
capacity-basis-both-target = { $of ->
    [one] baseline, latest round and target
   *[other] governments with both rounds and a target: up to { $n } of { $of } in an area
}
capacity-basis-both-plain = { $of ->
    [one] baseline and latest round
   *[other] governments with both rounds: up to { $n } of { $of } in an area
}
capacity-basis-one-target = { $of ->
    [one] one round and its target
   *[other] governments with a score and a target: up to { $n } of { $of } in an area
}
capacity-basis-one-plain = { $of ->
    [one] one round
   *[other] governments with a score: up to { $n } of { $of } in an area
}
capacity-radar-title = { $name }: { $change } points in the index (ICI) since the baseline
capacity-radar-title-round = { $name }: one comparable round only
capacity-radar-title-beside = { $first } against { $second }
capacity-radar-subtitle = Mean score by area, { $scale } · { $basis } · as of { $day }
capacity-radar-alt = Radar of scores by area: { $name }. The table says the same.
capacity-gaps-title = The widest gap: { $area }, { $points } points from its target{ $of ->
    [one] {""}
   *[other] { " " }({ $n } of { $of } governments)
}
capacity-gaps-title-none = No capacity targets set yet
capacity-gaps-title-met = Every government with a target meets it in each area
capacity-gaps-title-some = { $count ->
    [one] Targets are met on average; one area of one government is below
   *[other] Targets are met on average; { $count } areas of some government are below
}
capacity-beside-title = { $area }: the widest difference, { $points } points
capacity-beside-title-none = No scores to compare
capacity-gaps-subtitle = By area, the widest difference first, { $scale } · { $basis } · as of { $day }
capacity-gaps-alt = From the baseline to the latest round, with the target, by area: { $name }. The table says the same.
capacity-rounds-title = The index changed by { $change } points, from { $low } to { $high } depending on the government
capacity-rounds-title-single = The index changed by { $change } points
capacity-rounds-title-one = One round, no change to measure
capacity-rounds-title-none = No round with the version in use
capacity-rounds-subtitle = Index (ICI) by round: mean of the governments and its spread, { $scale } · as of { $day }
capacity-index-note = ICI: the mean of a government's assessed areas; change counts only governments and areas assessed in both rounds.
capacity-refused = { $name }: its rounds are not compared, because { $reason }.
capacity-change = Change since the baseline
capacity-heat-title = { $area } is the weakest area: { $score }
capacity-heat-title-none = No scores with the version in use
capacity-heat-subtitle = Each government's latest known score by area, { $scale } · { $n } of { $of } governments assessed · as of { $day }
capacity-heat-note = Stronger colour: higher score. Dash: no score; the table gives the reason and every round.
capacity-heat-other = other version
capacity-heat-index = ICI
capacity-heat-change = Change
capacity-sort = Sort by
capacity-sort-region = region
capacity-sort-level = level
capacity-sort-index = lowest ICI
capacity-sort-change = greatest decline
capacity-dots-title = { $up ->
    [0] None of the { $of } areas improves on average
   *[other] { $up } of { $of } areas improve on average
}
capacity-dots-subtitle = Change of each government by area, in points · { $n } of { $of } governments comparable · { $declines } of { $pairs } scores fell · as of { $day }
capacity-dots-label = { $area } ({ $n })
capacity-dots-axis = Change since the baseline (points)
capacity-dots-alt = A dot for each government: change since the baseline in each area. The table says the same.
capacity-to-plan-unknown = Capacity plan: no targets set, so no gaps are known
capacity-to-plan = { $gaps ->
    [0] Capacity plan: every gap has an action
    [one] Capacity plan: one gap with no action planned
   *[other] Capacity plan: { $gaps } gaps with no action planned
}
capacity-table-area = Area
capacity-table-mandatory = Mandatory
capacity-table-baseline = Baseline
capacity-table-end = Latest round
capacity-table-n-drawn = Governments with all
capacity-table-n-change = Comparable governments
capacity-table-change = Change
capacity-table-latest = Latest score, all
capacity-table-n = Governments
capacity-table-of = of
capacity-table-mean = Mean
capacity-table-sd = Std. dev.
capacity-table-low = Min.
capacity-table-high = Max.
capacity-table-target = Target
capacity-table-gap = Mean gap
capacity-table-beside = { $what } · { $name }
capacity-table-round = Round
capacity-table-government = Government
capacity-table-date = Date
capacity-table-instrument = Instrument
capacity-table-score = Score
capacity-table-reason = Why not
capacity-table-people = Participants
capacity-table-index = Index (ICI)

## On the overview and on the cluster's page
capacity-overview-title = Capacity changes by { $change } points since the baseline; { $falls ->
    [0] no government falls back
    [one] one government falls back
   *[other] { $falls } of { $n } governments fall back
}
capacity-overview-title-none = Capacity: no two rounds to compare yet
capacity-overview-subtitle = Change of each government's index (ICI), in points · { $n } of { $of } governments comparable · as of { $day }
capacity-overview-label = { $name } ({ $n } of { $of })
capacity-overview-alt = A dot for each government: change of its index since the baseline, by region or cluster. The table says the same.
capacity-overview-group = Region or cluster
capacity-overview-areas = Comparable areas
capacity-overview-link = See capacity by area and government
capacity-cluster-title = Capacity (ICI · FOCAS)
capacity-cluster-link = See this cluster's capacity, government by government

## The capacity plan: gaps, actions and how far they are

capacity-instrument-illustrative = Illustrative instrument ({ $name }): the areas are the plan’s, the scale is ours; the official one is not known.
capacity-instrument-other = Illustrative instrument ({ $name }): not the official one, which is not known.

capacity-plan-headline-part-some = { $done ->
    [0] None of { $of } actions is done
    [one] One of { $of } actions is done
   *[other] { $done } of { $of } actions are done
}; { $late ->
    [0] none is overdue
    [one] one is overdue
   *[other] { $late } are overdue
}
capacity-plan-headline-part-all-done = { $of ->
    [one] The only action agreed is done
   *[other] All { $of } actions agreed are done
}
capacity-plan-headline-part-all-cancelled = { $cancelled ->
    [one] The only action agreed was cancelled
   *[other] All { $cancelled } actions agreed were cancelled
}
capacity-plan-headline-part-gaps = { $gaps ->
    [0] every gap has its action.
    [one] one gap has no action planned.
   *[other] { $gaps } gaps have no action planned.
}
capacity-plan-headline-part-no-targets = no capacity targets are set, so nobody can know the gaps.
capacity-plan-headline-part-not-assessed = no government is assessed, so nobody can know the gaps.
capacity-plan-headline-some = { capacity-plan-headline-part-some }; { capacity-plan-headline-part-gaps }
capacity-plan-headline-some-no-targets = { capacity-plan-headline-part-some }; { capacity-plan-headline-part-no-targets }
capacity-plan-headline-some-not-assessed = { capacity-plan-headline-part-some }; { capacity-plan-headline-part-not-assessed }
capacity-plan-headline-all-done = { capacity-plan-headline-part-all-done }; { capacity-plan-headline-part-gaps }
capacity-plan-headline-all-done-no-targets = { capacity-plan-headline-part-all-done }; { capacity-plan-headline-part-no-targets }
capacity-plan-headline-all-done-not-assessed = { capacity-plan-headline-part-all-done }; { capacity-plan-headline-part-not-assessed }
capacity-plan-headline-all-cancelled = { capacity-plan-headline-part-all-cancelled }; { $gaps ->
    [0] no gap is left without an action.
   *[other] { capacity-plan-headline-part-gaps }
}
capacity-plan-headline-all-cancelled-no-targets = { capacity-plan-headline-part-all-cancelled }; { capacity-plan-headline-part-no-targets }
capacity-plan-headline-all-cancelled-not-assessed = { capacity-plan-headline-part-all-cancelled }; { capacity-plan-headline-part-not-assessed }
capacity-plan-headline-only-gaps = No action has been agreed yet: { $gaps ->
    [one] one gap is waiting.
   *[other] { $gaps } gaps are waiting.
}
capacity-plan-headline-none = { $governments ->
    [one] The government assessed has neither agreed actions nor areas below target.
   *[other] The { $governments } governments assessed have neither agreed actions nor areas below target.
}
capacity-plan-headline-no-targets = Neither actions nor capacity targets are agreed: nobody can know the gaps.
capacity-plan-headline-not-assessed = No government in this selection has been assessed by this date, so there is no plan.
capacity-plan-headline-no-governments = No cluster in this selection is formed by this date, so there is no plan.
capacity-plan-empty-how = A capacity plan grows from each government’s assessment: first the workshop and its scores, then targets and actions. To see other plans, choose another as-of date or remove a filter.

capacity-plan-gaps-title = { $open ->
    [one] One of { $all } gaps has no action
   *[other] { $open } of { $all } gaps have no action
}{ $mandatory ->
    [0] {""}
    [one] , one of them in a mandatory area
   *[other] , { $mandatory } of them in mandatory areas
}
capacity-plan-gaps-title-covered = { $all ->
    [one] The only gap has an action that covers it
   *[other] All { $all } gaps have an action that covers them
}
capacity-plan-gaps-title-none = No area is below its target
capacity-plan-gaps-title-no-targets = No capacity targets are set: nobody can know the gaps
capacity-plan-gaps-title-unknown = Not assessed yet: nobody knows the gaps
capacity-plan-gaps-subtitle = Areas below target that no action covers · mandatory first, then the widest · score → target, from { $low } to { $high }, and day assessed · { $n } of { $all } governments assessed; { $targets } of { $scores } areas assessed have a target · as of { $day }
capacity-plan-gaps-mandatory = Mandatory
capacity-plan-gaps-nothing = Nothing to show: what is missing is in the plan already.
capacity-plan-gaps-how = Each government sets its targets with its coordinator after the assessment.
capacity-plan-gaps-table-mandatory = Mandatory area
capacity-plan-gaps-table-score = Score
capacity-plan-gaps-table-target = Target
capacity-plan-gaps-table-missing = Points short
capacity-plan-gaps-table-assessed = Assessed on

capacity-plan-progress-governments-title = { $late ->
    [0] No government has overdue actions
    [one] One government of { $all } has overdue actions
   *[other] { $late } of { $all } governments have overdue actions
}
capacity-plan-progress-governments-subtitle = Actions done (green) and overdue (hatched) of those agreed · most overdue first · { $n } of { $all } governments with actions · as of { $day }
capacity-plan-progress-areas-title = Most overdue in { $area }: { $late } of { $of }
capacity-plan-progress-areas-title-none = No area has overdue actions
capacity-plan-progress-areas-subtitle = Actions done (green) and overdue (hatched) of those agreed; gaps: governments below target · the instrument’s order, ◆ mandatory · as of { $day }
capacity-plan-progress-done = { $of ->
    [0] no actions
   *[other] { $done } of { $of }
}
capacity-plan-progress-late = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
capacity-plan-progress-none-late = on schedule
capacity-plan-progress-all-done = all done
capacity-plan-progress-next = next: { $day }
capacity-plan-progress-gaps = { $gaps ->
    [0] no gaps
    [one] 1 gap
   *[other] { $gaps } gaps
}{ $open ->
    [0] {""}
   *[other] , { $open } without action
}
capacity-plan-progress-no-targets = no targets: gaps not known
capacity-plan-progress-not-assessed = not assessed: gaps not known
capacity-plan-progress-open = { $open ->
    [one] 1 gap without action
   *[other] { $open } gaps without action
}
capacity-plan-progress-table-instrument = Instrument
capacity-plan-progress-table-done = Done
capacity-plan-progress-table-late = Overdue
capacity-plan-progress-table-running = Running
capacity-plan-progress-table-planned = Planned
capacity-plan-progress-table-undated = No date
capacity-plan-progress-table-cancelled = Cancelled
capacity-plan-progress-table-all = All but cancelled
capacity-plan-progress-table-since = Overdue since
capacity-plan-progress-table-next = Next due
capacity-plan-progress-table-gaps = Gaps
capacity-plan-progress-table-open = Gaps without action

capacity-plan-action-begun = Begun on { $day }
capacity-plan-action-not-begun = Not begun
action-kind-training = Training
action-kind-technical_assistance = Technical assistance
capacity-plan-action-for = For:
capacity-plan-action-at = Place:
capacity-plan-action-by = Delivered by:
capacity-plan-action-event = Event:
capacity-plan-action-event-held = held on { $day }
capacity-plan-action-event-planned = planned for { $day }
capacity-plan-actions-title = { $late ->
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
capacity-plan-actions-late-by = Overdue, delivered by:
capacity-plan-actions-late-nobody = nobody named
capacity-plan-actions-title-empty = No action has been agreed yet
capacity-plan-actions-subtitle = The plans’ actions one by one: overdue first, then running, planned and done · { $all ->
    [one] 1 action
   *[other] { $all } actions
} of { $n } governments · as of { $day }
capacity-plan-actions-how = Each government agrees on them with its coordinator after the assessment.
capacity-plan-actions-table-region = Region
capacity-plan-actions-table-government = Government
capacity-plan-actions-table-level = Level
capacity-plan-actions-table-area = Area
capacity-plan-actions-table-kind = Kind
capacity-plan-actions-table-what = What
capacity-plan-actions-table-audience = For whom
capacity-plan-actions-table-place = Where
capacity-plan-actions-table-provider = Delivered by
capacity-plan-actions-table-agreed = Agreed
capacity-plan-actions-table-planned = Planned
capacity-plan-actions-table-started = Begun
capacity-plan-actions-table-done = Done
capacity-plan-actions-table-cancelled = Cancelled
capacity-plan-actions-table-state = State
capacity-plan-actions-table-event = Event that serves it
capacity-plan-actions-table-event-held = Event held
capacity-plan-actions-table-origin = Origin

capacity-plan-lanes-title = { $count ->
    [0] No action is due within { $days } days
    [one] One action is due within { $days } days
   *[other] { $count } actions are due within { $days } days
}
capacity-plan-lanes-subtitle = One mark an action, on its day: when it was done or else is planned · dotted line: as of { $day }
capacity-plan-lanes-alt = Timeline of the actions, one lane an area
capacity-plan-lanes-next = { $count ->
    [one] The next one
   *[other] The next { $count }
}
capacity-plan-lanes-undated = Without a date, not in the chart: { $names }
capacity-plan-lanes-cancelled = { $count ->
    [one] One cancelled action is not in the chart.
   *[other] { $count } cancelled actions are not in the chart.
}
