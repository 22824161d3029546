# Emergencies

page-emergencias-title = Emergencies
page-emergencias-question = How many emergencies are there, of what kind, and where?

emergencies-headline = { $events ->
    [0] No emergency
    [one] One emergency
   *[other] { $events } emergencies
} in the 12 months to { $month }{ $compared }{ $parts }.
emergencies-headline-none = No emergency in the 12 months to { $month }, nor in the 12 before.
emergencies-headline-short = { $events ->
    [0] No emergency
    [one] One emergency
   *[other] { $events } emergencies
} in { $months ->
    [one] one known month
   *[other] { $months } known months
}, to { $last }; the last 12 months are not complete.
emergencies-headline-no-data = There are no figures of emergencies up to this day.
emergencies-compared-more = , { $count } more than in the 12 before
emergencies-compared-fewer = , { $count } fewer than in the 12 before
emergencies-compared-same = , as many as in the 12 before
emergencies-parts = ; { $natural } from natural hazards, { $fires ->
    [0] no fire
    [one] one fire
   *[other] { $fires } fires
}{ $others ->
    [0] {""}
   *[other] {" "}and { $others } of another kind
}
emergencies-of-kind = { $kind }:{" "}
emergencies-empty-how = The published counts begin in January 2012, and a month is known when it is over: choose a later as-of date, or import INDECI's register with `.venv/bin/python -m data import indeci FILE`.

emergencies-kind = Kind of emergency
emergencies-kind-all = All emergencies
hazard-class-natural = Natural hazards
hazard-class-fire = Fires
hazard-class-biological = Biological hazards
hazard-class-technological = Technological hazards
hazard-class-other = Others
hazard-short-natural = Natural
hazard-short-fire = Fire
hazard-short-biological = Biological
hazard-short-technological = Technological
hazard-short-other = Other

emergencies-count = { $count ->
    [0] no emergency
    [one] 1 emergency
   *[other] { $count } emergencies
}
emergencies-rate = { $rate } per 100,000 people
emergencies-in-year = in 12 months
emergencies-until = to { $month }
emergencies-year-unknown = The last 12 months are not complete

emergencies-trend-rising = rising in { $regions }
emergencies-trend-falling = falling in { $regions }
emergencies-trend-title = { $ways }, or registration changed { $tested }
emergencies-trend-none = { $count ->
    [one] No trend can be told from chance
   *[other] No trend can be told from chance in any region
}
emergencies-trend-unknown = Nothing can be said of trends yet: months are missing
emergencies-by-month = by month
emergencies-by-quarter = by quarter
emergencies-by-year = by year
emergencies-series-subtitle = Emergencies that began, { $step }{ $unit } · { $span } · as of { $day }
emergencies-series-alt = Emergencies in { $region } over time.
emergencies-legend-scale = The regions share one scale.
emergencies-legend-bar = Emergencies of the period
emergencies-legend-line-month = Monthly mean of the last 12 months
emergencies-legend-line-quarter = Quarterly mean of the last 12 months
emergencies-legend-line-year = Sum of the last 12 months
emergencies-legend-zero = Empty place on the axis: no emergency
emergencies-legend-open = Period that is not over
emergencies-legend-part = Period with months missing
emergencies-known-all = Complete

emergencies-table-region = Region
emergencies-table-period = Period
emergencies-table-from = From
emergencies-table-until = Until
emergencies-table-place = Place
emergencies-table-events = Emergencies
emergencies-table-rate = Per 100,000 people
emergencies-table-tell = Emergencies that tell “{ $what }”
emergencies-table-mean = Mean of a period over 12 months
emergencies-table-known = Months
emergencies-table-months = Months
emergencies-table-months-known = Months known
emergencies-table-months-shown = Months shown
emergencies-table-source = Who says so
emergencies-table-file = File
emergencies-table-published = Published count
emergencies-table-difference = Difference
emergencies-table-differing = Months that differ
emergencies-table-marks = Formalised or trained
emergencies-table-year-events = In 12 months
emergencies-table-before = In the 12 before
emergencies-table-change = Difference (emergencies)
emergencies-table-trend = Trend
emergencies-table-slope = Change a year (emergencies a month)
emergencies-table-p = p‑value

emergencies-source-published = Published counts (INDECI, SINPAD)
emergencies-source-indeci = Imported: INDECI's open data table
emergencies-source-indeci_year = Imported: INDECI's yearly table
emergencies-source-none = Nobody: no data
emergencies-with-imports = and files imported from the same register
emergencies-our-mapping = classes of the kinds: ours

emergencies-kinds-title = { $kind }: the most frequent kind, { $count } of { $all } in the last 12 months
emergencies-kinds-title-one = { $kind }: { $year } in the last 12 months, { $all } in all months
emergencies-kinds-title-one-all = { $kind }: { $all } in all months that are known
emergencies-kinds-title-all = { $kind }: the most frequent kind, { $count } of { $all } in all months
emergencies-kinds-none = No emergency of this kind
emergencies-kinds-how = There is none in the months that are known. Choose another kind, another region or another as-of date.
emergencies-kinds-subtitle = Emergencies by kind · last 12 months, and { $span } · as of { $day }
emergencies-kinds-kind = Kind
emergencies-kinds-class = Class
emergencies-kinds-year = Last 12 months
emergencies-kinds-all = All months
emergencies-kinds-others = { $count ->
    [one] Another kind
   *[other] { $count } other kinds
}
emergencies-mapping = Our classes of the kinds
emergencies-note-volcanic = “Volcanic eruption” stands { $count ->
    [one] once
   *[other] { $count } times
}, mostly in { $where }: probably miscoded river erosion; it is shown as it is in the register.
emergencies-note-fire = Fires are counted apart from natural hazards, forest fires too.
emergencies-note-unmapped = { $count ->
    [one] One imported emergency is of a kind
   *[other] { $count } imported emergencies are of a kind
} that nobody has put in a class: they are in the total and in no kind.

emergencies-people-title = { $affected } people affected and { $homeless } made homeless in the 12 months to { $month }
emergencies-people-title-part = People affected: { $affected }; made homeless: { $homeless } (12 months to { $month })
emergencies-people-blank = no data
emergencies-people-told = by { $told } of { $all } emergencies
emergencies-people-tell = Emergencies that tell “{ $what }”, last 12 months
emergencies-people-of-months = in { $known } of { $all } months
emergencies-people-title-unknown = People affected and made homeless: the last 12 months are not complete
emergencies-people-subtitle = In bold, the last 12 months; then the total, { $span } · as of { $day }
emergencies-people-caption = Emergencies, people affected and made homeless by region
emergencies-people-events = Emergencies
emergencies-people-affected = Affected
emergencies-people-homeless = Made homeless
emergencies-people-all = of { $count }
emergencies-people-year-of = { $what }, last 12 months
emergencies-people-all-of = { $what }, all months
emergencies-people-months = Months known
emergencies-note-people = People affected (afectados) and made homeless (damnificados) are two figures of the register: they are not added. What an emergency did stands whole on the day when it began.
emergencies-note-blank = Of { $all } emergencies in the 12 months, { $affected } tell how many people were affected and { $homeless } how many made homeless; what is missing is not zero, it is not known.
emergencies-note-worst = The month with most people made homeless: { $month } in { $region }, { $count }.

emergencies-season-few = Too few in a year to speak of usual months
emergencies-season-subtitle = Emergencies by month of the year · { $span } · as of { $day }
emergencies-season-missing = No data of some region, or of any

emergencies-level-region = region
emergencies-level-province = province
emergencies-level-district = district
emergencies-map-level = Level of the map
emergencies-map-title = { $name }: where most happened in { $year }, { $told }
emergencies-map-title-tie = { $count } places had equally many in { $year }, the most: { $told } each
emergencies-map-title-one = { $name }, { $year }: { $told }
emergencies-map-nowhere = No data for the map in { $year }
emergencies-map-no-people = no population is known: no rate
emergencies-map-none = No emergencies on the map in { $year }
emergencies-map-part = { $year } ({ $months ->
    [one] 1 month
   *[other] { $months } months
})
emergencies-map-subtitle = Emergencies by { $level }{ $unit } · { $year }
emergencies-map-alt = Map of the emergencies of { $year }
emergencies-map-known = { $known } of { $of } months are known
emergencies-map-no-data = No data
emergencies-map-zero = None
emergencies-map-class = { $low } to { $high }
emergencies-map-note-regions = The published counts do not go below the region; an import of the register shows provinces and districts.
emergencies-map-note-compared = Compared are the places known for most months ({ $known } of the period).
emergencies-map-note-places = Provinces and districts only in the months that an import covers; events of an unknown place are not on the map.

emergencies-trends-title = Twelve months against the twelve before, and the trend
emergencies-trends-subtitle = Emergencies by region · as of { $day }
emergencies-sources-title-published = One source speaks for all months
emergencies-sources-title = { $differing ->
    [0] There are imported months; { $both ->
        [one] the one that is also published agrees with the published count
       *[other] the { $both } that are also published, counted by region, agree with the published counts
    }
    [one] There are imported months; { $both ->
        [one] the one that is also published differs from the published count
       *[other] of the { $both } that are also published, counted by region, one differs from the published count
    }
   *[other] There are imported months; of the { $both } that are also published, counted by region, { $differing } differ from the published counts
}
emergencies-sources-title-apart = There are imported months; none of them is also published: there is nothing to compare
emergencies-sources-subtitle = Who speaks for which months, by region · as of { $day }
emergencies-sources-all = All regions
emergencies-sources-note = One source speaks for a month of a region: the latest import that covers it, else the published counts. They are never added; where both know a month, the difference is shown.
emergencies-link-regional = What each regional government has formalised
