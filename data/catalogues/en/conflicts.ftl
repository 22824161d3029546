# Social conflicts

page-conflictos-title = Conflicts
page-conflictos-question = How many conflicts are there, and do they become more?

conflicts-headline = In { $month } there { $standing ->
    [one] is one standing case
   *[other] are { $standing } standing cases
}: { $active ->
    [0] none active
    [one] one active
   *[other] { $active } active
} and { $latent ->
    [0] none latent
    [one] one latent
   *[other] { $latent } latent
}{ $compared }{ $seen }.
conflicts-headline-total = In { $month } there { $standing ->
    [one] is one standing case
   *[other] are { $standing } standing cases
}; how many are active and how many latent is not known{ $compared }{ $seen }.
conflicts-headline-none = In the report of { $month } there is no standing case{ $compared }{ $seen }.
conflicts-headline-partial = In { $month } the total is known of { $names } only: { $standing ->
    [0] no standing case
    [one] one standing case
   *[other] { $standing } standing cases
}; of the other regions it is not known.
conflicts-headline-types = In { $month } the report counts some types only, { $count ->
    [0] with no standing case
    [one] with one standing case
   *[other] with { $count } standing cases
}; the total is not known.
conflicts-headline-untold = The report of { $month } does not tell how many of these cases there are.
conflicts-headline-figures = There is no report on conflicts by this date: only { $figures ->
    [one] one single figure is known, quoted by the press
   *[other] { $figures } single figures are known, quoted by the press
}{ $later ->
    [0] {""}
    [one] , and one later
   *[other] , and { $later } later
}.
conflicts-headline-nothing = There is no report on conflicts for this selection by this date, and no published figure is available{ $later ->
    [0] {""}
    [one] ; there is one later
   *[other] ; there are { $later } later
}.
conflicts-of-type = { $type } ·{" "}
conflicts-demo-said = Demonstration: { $said }
conflicts-demo-card = Demonstration series · { $text }
conflicts-compared-more = ; over 12 months on average, { $count } more than a year before
conflicts-compared-fewer = ; over 12 months on average, { $count } fewer than a year before
conflicts-compared-same = ; over 12 months on average, as many as a year before
conflicts-seen = ; { $count ->
    [0] no new case in the reports
    [one] one was first seen
   *[other] { $count } were first seen
} since { $month }

conflicts-type = Type of conflict
conflict-type-all = All types
conflict-type-local_government = Matters of local government
conflict-type-regional_government = Matters of regional government
conflict-type-national_government = Matters of national government
conflict-type-communal = Communal
conflict-type-coca = Illegal coca growing
conflict-type-demarcation = Territorial boundaries
conflict-type-electoral = Electoral
conflict-type-labour = Labour
conflict-type-socioenvironmental = Socio-environmental
conflict-type-other = Other matters
conflict-type-unclassified = Type not classified
conflict-state-active = Active
conflict-state-latent = Latent
conflict-state-resolved = Resolved
conflict-state-all = All states

conflicts-standing = { $count ->
    [one] { $said } standing case
   *[other] { $said } standing cases
}
conflicts-rate = { $rate } cases per 100,000 people
conflicts-states = { $actives ->
    [one] { $active } active
   *[other] { $active } active
}, { $latents ->
    [one] { $latent } latent
   *[other] { $latent } latent
}
conflicts-no-report = no report
conflicts-no-number = no report, or it does not count it
conflicts-not-told = the report does not count it
conflicts-not-told-last = The last report does not count it
conflicts-not-split = how many active and how many latent is not known
conflicts-no-report-last = No report in the last month
conflicts-older = in the first report already
conflicts-after-gap = { $month }, or before, in a month without a report
conflicts-or-before = or before, in a month without a report
conflicts-by-tables = tables filled in by hand from the reports
conflicts-import-how = With the panel of the Defensoría's reports (a row a case and month) or a table of counts, this demonstration goes: `.venv/bin/python -m data import defensoria FILE` or `.venv/bin/python -m data import counts FILE`
conflicts-empty-how = The series appears once the panel of the Defensoría's monthly reports (a row a case and month) or a table of counts is loaded: `.venv/bin/python -m data import defensoria FILE` or `.venv/bin/python -m data import counts FILE`

conflicts-series-up = { $one ->
    [one] The mean of 12 months rises from { $before } to { $now } standing cases
   *[other] Most change: { $region } rises from { $before } to { $now } standing cases, mean of 12 months
}
conflicts-series-down = { $one ->
    [one] The mean of 12 months falls from { $before } to { $now } standing cases
   *[other] Most change: { $region } falls from { $before } to { $now } standing cases, mean of 12 months
}
conflicts-series-same = The mean of 12 months hardly changes
conflicts-series-unknown = There are too few reports to compare one year with another
conflicts-series-subtitle = Standing cases { $step }{ $unit }, { $span } · as of { $day }
conflicts-by-month = by month
conflicts-by-quarter = by quarter (mean of its months)
conflicts-by-year = by year (mean of its months)
conflicts-series-alt = { $region }, standing and active cases over time:
conflicts-in-month = in { $month }
conflicts-gaps = { $count ->
    [one] No report in { $months }: that is not zero, it is not known.
   *[other] No report in { $count } months ({ $months }…): that is not zero, it is not known.
}
conflicts-older-note = Standing cases are not summed over months: a year has a mean, and the cases first seen in it. { $count ->
    [one] One case was in the first report already ({ $month }): it began before and does not count as new.
   *[other] { $count } cases were in the first report already ({ $month }): they began before and do not count as new.
}
conflicts-tail-standing = { $value } { $count ->
    [one] case
   *[other] cases
}
conflicts-tail-active = { $value } act.
conflicts-begun = { $count ->
    [one] One first seen
   *[other] { $count } first seen
}
conflicts-begun-since = { $count ->
    [0] No new case in the reports
    [one] One new case in the reports
   *[other] { $count } new cases in the reports
} since { $month }
conflicts-change = On average, { $change }
conflicts-change-unknown = No comparison: too few reports in one of the two years
conflicts-legend-scale = All regions on the same scale
conflicts-legend-standing = Standing cases (active and latent)
conflicts-legend-standing-mean = Standing cases, mean of the period
conflicts-legend-active = Of these, active
conflicts-legend-active-mean = Of these, active, mean
conflicts-legend-part = Period that is not over, or with months without a report
conflicts-known-all = Complete

conflicts-types = Standing cases by type and region
conflicts-types-title = { $part } of { $all } standing cases are of the type “{ $type }”
conflicts-types-title-told = { $part } of { $all } standing cases of the types told are of the type “{ $type }”
conflicts-types-title-unsplit = The last report does not tell how many standing cases there are of each type
conflicts-types-title-none = No standing case in the last report
conflicts-types-subtitle = Standing cases by type and region, of all types · report of { $month } · as of { $day }
conflicts-types-none = They appear with a panel of cases, or with counts by type.
conflicts-types-rest = Other { $count } types
conflicts-types-sum = Standing · { $type }
conflicts-not-classified = Not classified
conflicts-lost = { $count ->
    [one] One standing case cannot be told of a region
   *[other] { $count } standing cases cannot be told of a region
}: the report names several departments, or none. Shown apart, and not guessed.
conflicts-lost-before = { $count ->
    [one] One case of earlier reports cannot be told of a region
   *[other] { $count } cases of earlier reports cannot be told of a region
}: the report names several departments, or none. Not in these figures.
conflicts-typeless = { $count ->
    [one] One standing case is of
   *[other] { $count } standing cases are of
} “type not classified”: what the file has as a type is none of the known ones.

conflicts-cases-title = { $count ->
    [0] No new case in the reports since { $month }
    [one] One case first seen since { $month }
   *[other] { $count } cases first seen since { $month }
}{ $lost ->
    [0] {""}
    [one] , and one not classified
   *[other] , and { $lost } not classified
}
conflicts-cases-title-none = There is no list of cases
conflicts-cases-subtitle = { $count ->
    [one] In the table, the one case of the series
   *[other] In the table, the { $count } cases of the series
} · as of { $day }
conflicts-cases-how = A table of counts does not tell which cases they are; they appear with the panel of the reports.
conflicts-cases-note = State and type by the last report that names the case. Places as the report writes them, in Spanish; the names of the cases, which may name persons, are seen with an account only.
conflicts-last-seen = until { $month }
conflicts-no-department = no department
conflicts-not-classified-where = not classified: { $named }

conflicts-season-subtitle = Standing cases by month of the year · { $span } · as of { $day }
conflicts-season-few = Too few cases to speak of usual months
conflicts-season-missing = No report on some region, or on any
conflicts-season-note = A case stands for several months and counts in each: months are averaged over the years, never summed. What rises or falls from year to year moves the mean too. The colour goes from the month with fewest cases to that with most.

conflicts-map-title = { $alone ->
    [one] { $month }: { $told }
   *[other] { $month }{ $among }: { $count ->
        [one] most in { $name } ({ $told })
       *[other] most in { $name } ({ $told } each)
    }
}
conflicts-map-among = { $count ->
    [one] , the only region with data: { $names }
   *[other] , only { $count } regions with data ({ $names })
}
conflicts-map-none = { $month }: no data
conflicts-map-nothing = { $month }{ $among }: no standing case in the report
conflicts-map-region = The report names departments: with them one does not get to provinces or districts.
conflicts-map-subtitle = Standing cases by region in { $month }{ $unit }
conflicts-map-month = Month
conflicts-map-zero = None
conflicts-map-class = { $low } to { $high }
conflicts-map-lost = { $count ->
    [one] One case that cannot be told of a region is not on the map.
   *[other] { $count } cases that cannot be told of a region are not on the map.
}
conflicts-map-alt = Map of the standing cases by region, { $month }

conflicts-published-title = { $count ->
    [0] No published figure available for this selection
    [one] One single figure quoted by the press: { $regions }
   *[other] { $count } single figures quoted by the press: { $regions }
}
conflicts-published-subtitle = Cases by region and month, by the Defensoría's reports as the press quotes them · dotted line: as of { $day }
conflicts-published-note = The report itself is not available: between one figure and the next nobody knows. Diamond: only a part of the cases. They are mixed with no series.
conflicts-published-after = { $count ->
    [one] The hollow one is of a month after the as-of date.
   *[other] The { $count } hollow ones are of months after the as-of date.
}
conflicts-published-none-how = The press available quotes none for this region. The report itself is not available.
conflicts-published-nowhere = no figure available
conflicts-published-alt = Single figures of cases by region and month; there is no line between them
conflicts-published-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}{ $state ->
    [active] , active
    [latent] , latent
    [resolved] , resolved
   *[other] {""}
}

conflicts-sources-title = { $count ->
    [one] One imported file speaks for this series
   *[other] { $count } imported files speak for this series
}
conflicts-sources-title-demo = The series is a demonstration: no report is loaded
conflicts-sources-title-none = No report is loaded
conflicts-sources-subtitle = Which file speaks for which months · as of { $day }
conflicts-sources-note = The Defensoría del Pueblo (ombudsman) publishes each month the cases that it registers: active, latent, resolved. For each month and region one file speaks, the last that covers it; once one is imported, the demonstration goes.
conflicts-register-demo = Demonstration
conflicts-register-defensoria = Reports of the Defensoría, case by month
conflicts-register-counts = Table of counts
conflicts-register-press = Figures quoted by the press
conflicts-used-demo = In the series, marked as a demonstration
conflicts-used-defensoria = In the series
conflicts-used-counts = In the series; without a list of cases
conflicts-used-press = In its own figure only

conflicts-table-region = Region
conflicts-table-period = Period
conflicts-table-from = From the day
conflicts-table-standing = Standing cases (mean)
conflicts-table-active = Active
conflicts-table-latent = Latent
conflicts-table-resolved = Resolved, apart (mean)
conflicts-table-resolved-types = Resolved, all columns
conflicts-table-rate = Standing per 100,000 people
conflicts-table-begun = First seen
conflicts-table-known = Months with a report
conflicts-table-source = Source
conflicts-table-marks = What was put in place
conflicts-table-type = Type
conflicts-table-state = State
conflicts-table-code = Code
conflicts-table-case = Case
conflicts-table-place = Place
conflicts-table-departments = Departments that it names
conflicts-table-first = First seen
conflicts-table-last = Last report that names it
conflicts-table-report = Number of that report
conflicts-table-origin = Origin
conflicts-table-month = Month
conflicts-table-cases = Cases
conflicts-table-told = Who says so
conflicts-table-basis = What it rests on
conflicts-table-file = File
conflicts-table-regions = Regions
conflicts-table-since = Since
conflicts-table-until = Until
conflicts-table-months = Months with data
conflicts-table-used = Where it is used
conflicts-link-regional = What each regional government has formalised
conflicts-record = Record the cases of a month: { $region }
