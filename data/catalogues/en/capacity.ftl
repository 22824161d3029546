# Institutional capacity (ICI · FOCAS): what its page says, and the parts that other pages take from it.

page-capacidades-title = Capacity (ICI · FOCAS)
page-capacidades-question = Does the governments' capacity grow, and where not?

round-baseline = Baseline
round-midpoint = Midpoint
round-final = Final
government-name = { $level } of { $name }
reason-not_its_function = not a function of its own
reason-no_records = no records to check against
reason-nobody_there = nobody who knows the area attended
reason-workshop_cut_short = the workshop was cut short
refused-other_scale = the versions used have different scales
refused-other_instrument = the versions used have areas that do not correspond
refused-no_area_in_both = no area was assessed in both rounds

refused-not_in_use = both were held with a version other than the one in use

headline-capacity-nobody = No cluster is formed in this selection: there are no governments to assess yet.
headline-capacity-none = { $of ->
    [one] { $name }: not assessed yet.
   *[other] { $name }: none of the { $of } governments is assessed yet.
}
headline-capacity-other = { $name }: assessed with another version of the instrument only; its scores are not mixed with those of the version in use.
headline-capacity-one-round = { $of ->
    [one] { $name }: an index (ICI) of { $index } in the { $round } round, with no other round to compare it with.
   *[other] { $name }: { $n } of { $of } governments assessed in the { $round } round, with a mean index (ICI) of { $index } (from { $low } to { $high }).
} Weakest: { $weakest }.
headline-capacity-up = { $of ->
    [one] { $name }: capacity is up { $points } points since the baseline, in { $moved } of { $areas } areas.
   *[other] { $name }: capacity is up { $points } points since the baseline, in { $moved } of { $areas } areas ({ $n } of { $of } governments comparable).
} Weakest: { $weakest }.
headline-capacity-down = { $of ->
    [one] { $name }: capacity is down { $points } points since the baseline, in { $moved } of { $areas } areas.
   *[other] { $name }: capacity is down { $points } points since the baseline, in { $moved } of { $areas } areas ({ $n } of { $of } governments comparable).
} Weakest: { $weakest }.
headline-capacity-same = { $of ->
    [one] { $name }: capacity is unchanged since the baseline; it is up in { $moved } of { $areas } areas.
   *[other] { $name }: capacity is unchanged since the baseline; it is up in { $moved } of { $areas } areas ({ $n } of { $of } governments comparable).
} Weakest: { $weakest }.

focas-unit = Show
focas-versus = Compare with
focas-alone = No comparison
focas-unit-all = { $n ->
    [one] The government in clusters
   *[other] The { $n } governments in clusters
}
focas-unit-region = The { $name } region
focas-unit-cluster = The { $name } cluster
focas-outside = What was chosen to show or compare lies outside the filters: all of their governments are shown.
focas-level = { $value } · { $name }
focas-scale = scale from { $low } ({ $first }) to { $high } ({ $last })
focas-spread = { $mean } (from { $low } to { $high }; { $n } of { $of } governments)
focas-target = Target
focas-latest = Latest round
focas-mean = Mean
focas-not-assessed = no score
focas-mandatory = { $mark } area that the plan makes mandatory.
focas-beside = { $first } and { $second }
focas-basis-beside = latest score of { $n } of { $of } and of { $beside } of { $all } governments
focas-basis-both-target = { $of ->
    [one] baseline, latest round and target
   *[other] governments with both rounds and a target: up to { $n } of { $of } in an area
}
focas-basis-both-plain = { $of ->
    [one] baseline and latest round
   *[other] governments with both rounds: up to { $n } of { $of } in an area
}
focas-basis-one-target = { $of ->
    [one] one round and its target
   *[other] governments with a score and a target: up to { $n } of { $of } in an area
}
focas-basis-one-plain = { $of ->
    [one] one round
   *[other] governments with a score: up to { $n } of { $of } in an area
}
focas-radar-title = { $name }: { $change } points in the index (ICI) since the baseline
focas-radar-title-round = { $name }: one comparable round only
focas-radar-title-beside = { $first } against { $second }
focas-radar-subtitle = Mean score by area, { $scale } · { $basis } · as of { $day }
focas-radar-alt = Radar of scores by area: { $name }. The table says the same.
focas-gaps-title = The widest gap: { $area }, { $points } points from its target{ $of ->
    [one] {""}
   *[other] { " " }({ $n } of { $of } governments)
}
focas-gaps-title-none = No capacity targets set yet
focas-gaps-title-met = Every government with a target meets it in each area
focas-gaps-title-some = { $count ->
    [one] Targets are met on average; one area of one government is below
   *[other] Targets are met on average; { $count } areas of some government are below
}
focas-beside-title = { $area }: the widest difference, { $points } points
focas-beside-title-none = No scores to compare
focas-gaps-subtitle = By area, the widest difference first, { $scale } · { $basis } · as of { $day }
focas-gaps-alt = From the baseline to the latest round, with the target, by area: { $name }. The table says the same.
focas-rounds-title = The index changed by { $change } points, from { $low } to { $high } depending on the government
focas-rounds-title-single = The index changed by { $change } points
focas-rounds-title-one = One round, no change to measure
focas-rounds-title-none = No round with the version in use
focas-rounds-subtitle = Index (ICI) by round: mean of the governments and its spread, { $scale } · as of { $day }
focas-index-note = ICI: the mean of a government's assessed areas; change counts only governments and areas assessed in both rounds.
focas-refused = { $name }: its rounds are not compared, because { $reason }.
focas-change = Change since the baseline
focas-heat-title = { $area } is the weakest area: { $score }
focas-heat-title-none = No scores with the version in use
focas-heat-subtitle = Each government's latest known score by area, { $scale } · { $n } of { $of } governments assessed · as of { $day }
focas-heat-note = Stronger colour: higher score. Dash: no score; the table gives the reason and every round.
focas-heat-other = other version
focas-heat-index = ICI
focas-heat-change = Change
focas-sort = Sort by
focas-sort-region = region
focas-sort-level = level
focas-sort-index = lowest ICI
focas-sort-change = greatest decline
focas-dots-title = { $up ->
    [0] None of the { $of } areas improves on average
   *[other] { $up } of { $of } areas improve on average
}
focas-dots-subtitle = Change of each government by area, in points · { $n } of { $of } governments comparable · { $declines } of { $pairs } scores fell · as of { $day }
focas-dots-label = { $area } ({ $n })
focas-dots-axis = Change since the baseline (points)
focas-dots-alt = A dot for each government: change since the baseline in each area. The table says the same.
focas-to-plan-unknown = Capacity plan: no targets set, so no gaps are known
focas-to-plan = { $gaps ->
    [0] Capacity plan: every gap has an action
    [one] Capacity plan: one gap with no action planned
   *[other] Capacity plan: { $gaps } gaps with no action planned
}
focas-table-area = Area
focas-table-mandatory = Mandatory
focas-table-baseline = Baseline
focas-table-end = Latest round
focas-table-n-drawn = Governments with all
focas-table-n-change = Comparable governments
focas-table-change = Change
focas-table-latest = Latest score, all
focas-table-n = Governments
focas-table-of = of
focas-table-mean = Mean
focas-table-sd = Std. dev.
focas-table-low = Min.
focas-table-high = Max.
focas-table-target = Target
focas-table-gap = Mean gap
focas-table-beside = { $what } · { $name }
focas-table-round = Round
focas-table-government = Government
focas-table-date = Date
focas-table-instrument = Instrument
focas-table-score = Score
focas-table-reason = Why not
focas-table-people = Participants
focas-table-index = Index (ICI)

## On the overview and on the cluster's page
overview-capacity-title = Capacity changes by { $change } points since the baseline; { $falls ->
    [0] no government falls back
    [one] one government falls back
   *[other] { $falls } of { $n } governments fall back
}
overview-capacity-title-none = Capacity: no two rounds to compare yet
overview-capacity-subtitle = Change of each government's index (ICI), in points · { $n } of { $of } governments comparable · as of { $day }
overview-capacity-label = { $name } ({ $n } of { $of })
overview-capacity-alt = A dot for each government: change of its index since the baseline, by region or cluster. The table says the same.
overview-capacity-group = Region or cluster
overview-capacity-areas = Comparable areas
overview-capacity-link = See capacity by area and government
cluster-capacity-title = Capacity (ICI · FOCAS)
cluster-capacity-link = See this cluster's capacity, government by government

table-name-area_mappings = Comparable areas of instruments
table-name-assessment_people = Participants in assessments
table-name-assessment_scores = Capacity scores
table-name-assessments = Capacity assessments
table-name-capacity_actions = Capacity actions
table-name-capacity_targets = Capacity targets
table-name-instrument_areas = Areas of the instrument
table-name-instrument_levels = Levels of the instrument
table-name-instruments = Assessment instruments
table-name-training_actions = Actions that an event serves
table-name-training_events = Training events
table-name-training_people = Participants in training
