# What conflicts and emergencies share: periods, rates, changes, trends, sources, seasons

incidence-per = Number or rate
incidence-per-counts = Number
incidence-per-people = Per 100,000 people
incidence-step = Period
incidence-step-month = Month
incidence-step-quarter = Quarter
incidence-step-year = Year

incidence-quarter = { $number ->
    [1] 1st quarter
    [2] 2nd quarter
    [3] 3rd quarter
   *[other] { $number }th quarter
} of { $year }
incidence-span = { $first } to { $last }
incidence-further = The last month that all regions know is { $last }: up to it they are counted together. There are later figures of { $regions }.
incidence-further-region = { $region } (to { $month })
incidence-rate = per 100,000 people (population of { $years })
incidence-rate-nobody = per 100,000 people (no population known)
incidence-rate-people = Population of the rates: { $regions }.
incidence-rate-people-of = { $region }, { $people } ({ $year })
incidence-table-people = Population
incidence-table-people-year = Year of the population
incidence-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}

incidence-change-more = { $count } more than in the 12 months before
incidence-change-fewer = { $count } fewer than in the 12 months before
incidence-change-same = The same as in the 12 months before
incidence-change-unknown = No comparison: one of the 24 months is unknown

incidence-trend-rising = Rising trend, or registration changed ({ $months } months)
incidence-trend-falling = Falling trend, or registration changed ({ $months } months)
incidence-trend-none = No trend can be told from chance ({ $months } months)
incidence-trend-stock = Trend: it cannot be said, { $years } years are needed
incidence-trend-few = Trend: it cannot be said, there are too few months ({ $months })
incidence-trend-equal = Trend: it cannot be said, the { $months } months hardly vary or years of each month are missing
incidence-test = Trend: seasonal Kendall test (Hirsch, Slack and Smith 1982), α = { $alpha }, of the last 10 years at most. { $tests ->
    [one] Without a trend, chance alone would find one in { $share } of 100 cases
   *[other] Without any trend, chance alone would find one in { $share } of 100 cases; of 100 times that these { $tests } tests are made, about { $any } would find at least one
}. That assumes that neither months nor regions depend on each other. But months do depend on one another here: with a dependence like that of the published counts, chance alone finds a trend in about { $low } to { $high } of 100 cases. A change in how things are registered looks like a trend too; the test says nothing of causes.

incidence-test-stock = Trend: test of Mann and Kendall on the means of each year, α = { $alpha }, of the last 10 years at most; { $tests ->
    [one] one test
   *[other] { $tests } tests
}. Many cases of a month still stand in the next: the longer they last, the more trends chance alone finds, and no error rate can be given. A change in how things are registered looks like a trend too; the test says nothing of causes.
incidence-test-others = Other regions and other kinds can be tested too: of so many tests some find a trend by chance alone.
incidence-tested = { $count ->
    [one] (tested in one region)
   *[other] (tested in { $count } regions)
}

incidence-switch = the source changes in { $months }: not the same count
incidence-switch-often = the source changes { $count } times, the last one in { $last }: not the same count
incidence-switch-flag = { $month } · Another source: { $source }
incidence-legend-switch = Another source from here on
incidence-flags = flags: { $source }
incidence-capacity-conflict_formalised = Conflict management formalised
incidence-capacity-disaster_formalised = Disaster risk management formalised
incidence-capacity-plan_approved = Plan approved
incidence-capacity-staff_trained = Staff trained

incidence-no-data = No data: no source speaks for this period
incidence-period-open = { $known ->
    [one] Not over yet: 1 month of { $all }
   *[other] Not over yet: { $known } months of { $all }
}
incidence-period-part = { $known ->
    [one] Months missing: 1 of { $all } is known
   *[other] Months missing: { $known } of { $all } are known
}

incidence-season-title = There usually are more in { $months } (in at least { $least } of { $years } whole years)
incidence-season-none = No month of the year stands out in most of the { $years } whole years
incidence-season-unknown = To speak of usual months, { $years } whole years from January to December are needed
incidence-season-alt = Heat map: twelve months by years.
incidence-season-usual = Mean
incidence-season-mean = { $month }: { $mean } on average in { $years ->
    [one] 1 year
   *[other] { $years } years
}
incidence-season-note = A month stands out where its mean is a quarter above that of the mean month, and where it was so in at least two thirds of the whole years too, each beside its own mean month: one odd year does not suffice.
incidence-season-open = Month that is not over
incidence-season-year = Year

# Social conflicts

page-conflictos-title = Conflicts
page-conflictos-question = How many conflicts are there, and do they become more?

incidence-conflict-headline = In { $month } there { $standing ->
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
incidence-conflict-headline-total = In { $month } there { $standing ->
    [one] is one standing case
   *[other] are { $standing } standing cases
}; how many are active and how many latent is not known{ $compared }{ $seen }.
incidence-conflict-headline-none = In the report of { $month } there is no standing case{ $compared }{ $seen }.
incidence-conflict-headline-partial = In { $month } the total is known of { $names } only: { $standing ->
    [0] no standing case
    [one] one standing case
   *[other] { $standing } standing cases
}; of the other regions it is not known.
incidence-conflict-headline-types = In { $month } the report counts some types only, { $count ->
    [0] with no standing case
    [one] with one standing case
   *[other] with { $count } standing cases
}; the total is not known.
incidence-conflict-headline-untold = The report of { $month } does not tell how many of these cases there are.
incidence-conflict-headline-figures = There is no report on conflicts by this date: only { $figures ->
    [one] one single figure is known, quoted by the press
   *[other] { $figures } single figures are known, quoted by the press
}{ $later ->
    [0] {""}
    [one] , and one later
   *[other] , and { $later } later
}.
incidence-conflict-headline-nothing = There is no report on conflicts for this selection by this date, and no published figure is available{ $later ->
    [0] {""}
    [one] ; there is one later
   *[other] ; there are { $later } later
}.
incidence-conflict-of-type = { $type } ·{" "}
incidence-conflict-demo-said = Demonstration: { $finding }
incidence-conflict-demo-card = Demonstration series · { $text }
incidence-conflict-compared-more = ; over 12 months on average, { $count } more than a year before
incidence-conflict-compared-fewer = ; over 12 months on average, { $count } fewer than a year before
incidence-conflict-compared-same = ; over 12 months on average, as many as a year before
incidence-conflict-seen = ; { $count ->
    [0] no new case in the reports
    [one] one was first seen
   *[other] { $count } were first seen
} since { $month }

incidence-conflict-type = Type of conflict
incidence-conflict-type-all = All types
incidence-conflict-type-local_government = Matters of local government
incidence-conflict-type-regional_government = Matters of regional government
incidence-conflict-type-national_government = Matters of national government
incidence-conflict-type-communal = Communal
incidence-conflict-type-coca = Illegal coca growing
incidence-conflict-type-demarcation = Territorial boundaries
incidence-conflict-type-electoral = Electoral
incidence-conflict-type-labour = Labour
incidence-conflict-type-socioenvironmental = Socio-environmental
incidence-conflict-type-other = Other matters
incidence-conflict-type-unclassified = Type not classified
incidence-conflict-state-active = Active
incidence-conflict-state-latent = Latent
incidence-conflict-state-resolved = Resolved
incidence-conflict-state-all = All states

incidence-conflict-count = { $count ->
    [one] { $number } standing case
   *[other] { $number } standing cases
}
incidence-conflict-rate = { $rate } cases per 100,000 people
incidence-conflict-states = { $actives ->
    [one] { $active } active
   *[other] { $active } active
}, { $latents ->
    [one] { $latent } latent
   *[other] { $latent } latent
}
incidence-conflict-no-report = no report
incidence-conflict-no-number = no report, or it does not count it
incidence-conflict-not-told = the report does not count it
incidence-conflict-not-told-last = The last report does not count it
incidence-conflict-not-split = how many active and how many latent is not known
incidence-conflict-no-report-last = No report in the last month
incidence-conflict-older = in the first report already
incidence-conflict-after-gap = { $month }, or before, in a month without a report
incidence-conflict-or-before = or before, in a month without a report
incidence-conflict-by-tables = tables filled in by hand from the reports
incidence-conflict-import-how = With the panel of the Defensoría's reports (a row a case and month) or a table of counts, this demonstration goes: `.venv/bin/python -m data import defensoria FILE` or `.venv/bin/python -m data import counts FILE`
incidence-conflict-empty-how = The series appears once the panel of the Defensoría's monthly reports (a row a case and month) or a table of counts is loaded: `.venv/bin/python -m data import defensoria FILE` or `.venv/bin/python -m data import counts FILE`

incidence-conflict-series-up = { $one ->
    [one] The mean of 12 months rises from { $before } to { $now } standing cases
   *[other] Most change: { $region } rises from { $before } to { $now } standing cases, mean of 12 months
}
incidence-conflict-series-down = { $one ->
    [one] The mean of 12 months falls from { $before } to { $now } standing cases
   *[other] Most change: { $region } falls from { $before } to { $now } standing cases, mean of 12 months
}
incidence-conflict-series-same = The mean of 12 months hardly changes
incidence-conflict-series-unknown = There are too few reports to compare one year with another
incidence-conflict-series-subtitle = Standing cases { $step }{ $unit }, { $span } · as of { $day }
incidence-conflict-by-month = by month
incidence-conflict-by-quarter = by quarter (mean of its months)
incidence-conflict-by-year = by year (mean of its months)
incidence-conflict-series-alt = { $region }, standing and active cases over time:
incidence-conflict-in-month = in { $month }
incidence-conflict-gaps = { $count ->
    [one] No report in { $months }: that is not zero, it is not known.
   *[other] No report in { $count } months ({ $months }…): that is not zero, it is not known.
}
incidence-conflict-older-note = Standing cases are not summed over months: a year has a mean, and the cases first seen in it. { $count ->
    [one] One case was in the first report already ({ $month }): it began before and does not count as new.
   *[other] { $count } cases were in the first report already ({ $month }): they began before and do not count as new.
}
incidence-conflict-tail-standing = { $value } { $count ->
    [one] case
   *[other] cases
}
incidence-conflict-tail-active = { $value } act.
incidence-conflict-begun = { $count ->
    [one] One first seen
   *[other] { $count } first seen
}
incidence-conflict-begun-since = { $count ->
    [0] No new case in the reports
    [one] One new case in the reports
   *[other] { $count } new cases in the reports
} since { $month }
incidence-conflict-change = On average, { $change }
incidence-conflict-change-unknown = No comparison: too few reports in one of the two years
incidence-conflict-legend-scale = All regions on the same scale
incidence-conflict-legend-standing = Standing cases (active and latent)
incidence-conflict-legend-standing-mean = Standing cases, mean of the period
incidence-conflict-legend-active = Of these, active
incidence-conflict-legend-active-mean = Of these, active, mean
incidence-conflict-legend-part = Period that is not over, or with months without a report
incidence-conflict-known-all = Complete

incidence-conflict-types = Standing cases by type and region
incidence-conflict-types-title = { $part } of { $all } standing cases are of the type “{ $type }”
incidence-conflict-types-title-told = { $part } of { $all } standing cases of the types told are of the type “{ $type }”
incidence-conflict-types-title-unsplit = The last report does not tell how many standing cases there are of each type
incidence-conflict-types-title-none = No standing case in the last report
incidence-conflict-types-subtitle = Standing cases by type and region, of all types · report of { $month } · as of { $day }
incidence-conflict-types-none = They appear with a panel of cases, or with counts by type.
incidence-conflict-types-rest = Other { $count } types
incidence-conflict-types-sum = Standing · { $type }
incidence-conflict-not-classified = Not classified
incidence-conflict-lost = { $count ->
    [one] One standing case cannot be told of a region
   *[other] { $count } standing cases cannot be told of a region
}: the report names several departments, or none. Shown apart, and not guessed.
incidence-conflict-lost-before = { $count ->
    [one] One case of earlier reports cannot be told of a region
   *[other] { $count } cases of earlier reports cannot be told of a region
}: the report names several departments, or none. Not in these figures.
incidence-conflict-typeless = { $count ->
    [one] One standing case is of
   *[other] { $count } standing cases are of
} “type not classified”: what the file has as a type is none of the known ones.

incidence-conflict-cases-title = { $count ->
    [0] No new case in the reports since { $month }
    [one] One case first seen since { $month }
   *[other] { $count } cases first seen since { $month }
}{ $lost ->
    [0] {""}
    [one] , and one not classified
   *[other] , and { $lost } not classified
}
incidence-conflict-cases-title-none = There is no list of cases
incidence-conflict-cases-subtitle = { $count ->
    [one] In the table, the one case of the series
   *[other] In the table, the { $count } cases of the series
} · as of { $day }
incidence-conflict-cases-how = A table of counts does not tell which cases they are; they appear with the panel of the reports.
incidence-conflict-cases-note = State and type by the last report that names the case. Places as the report writes them, in Spanish; the names of the cases, which may name persons, are seen with an account only.
incidence-conflict-last-seen = until { $month }
incidence-conflict-no-department = no department
incidence-conflict-not-classified-where = not classified: { $named }

incidence-conflict-season-subtitle = Standing cases by month of the year · { $span } · as of { $day }
incidence-conflict-season-few = Too few cases to speak of usual months
incidence-conflict-season-missing = No report on some region, or on any
incidence-conflict-season-note = A case stands for several months and counts in each: months are averaged over the years, never summed. What rises or falls from year to year moves the mean too. The colour goes from the month with fewest cases to that with most.

incidence-conflict-map-title = { $alone ->
    [one] { $month }: { $amount }
   *[other] { $month }{ $among }: { $count ->
        [one] most in { $name } ({ $amount })
       *[other] most in { $name } ({ $amount } each)
    }
}
incidence-conflict-map-among = { $count ->
    [one] , the only region with data: { $names }
   *[other] , only { $count } regions with data ({ $names })
}
incidence-conflict-map-none = { $month }: no data
incidence-conflict-map-nothing = { $month }{ $among }: no standing case in the report
incidence-conflict-map-region = The report names departments: with them one does not get to provinces or districts.
incidence-conflict-map-subtitle = Standing cases by region in { $month }{ $unit }
incidence-conflict-map-month = Month
incidence-conflict-map-zero = None
incidence-conflict-map-class = { $low } to { $high }
incidence-conflict-map-lost = { $count ->
    [one] One case that cannot be told of a region is not on the map.
   *[other] { $count } cases that cannot be told of a region are not on the map.
}
incidence-conflict-map-alt = Map of the standing cases by region, { $period }

incidence-conflict-published-title = { $count ->
    [0] No published figure available for this selection
    [one] One single figure quoted by the press: { $regions }
   *[other] { $count } single figures quoted by the press: { $regions }
}
incidence-conflict-published-subtitle = Cases by region and month, by the Defensoría's reports as the press quotes them · dotted line: as of { $day }
incidence-conflict-published-note = The report itself is not available: between one figure and the next nobody knows. Diamond: only a part of the cases. They are mixed with no series.
incidence-conflict-published-after = { $count ->
    [one] The hollow one is of a month after the as-of date.
   *[other] The { $count } hollow ones are of months after the as-of date.
}
incidence-conflict-published-none-how = The press available quotes none for this region. The report itself is not available.
incidence-conflict-published-nowhere = no figure available
incidence-conflict-published-alt = Single figures of cases by region and month; there is no line between them
incidence-conflict-published-cases = { $count ->
    [one] 1 case
   *[other] { $count } cases
}{ $state ->
    [active] , active
    [latent] , latent
    [resolved] , resolved
   *[other] {""}
}

incidence-conflict-sources-title = { $count ->
    [one] One imported file speaks for this series
   *[other] { $count } imported files speak for this series
}
incidence-conflict-sources-title-demo = The series is a demonstration: no report is loaded
incidence-conflict-sources-title-none = No report is loaded
incidence-conflict-sources-subtitle = Which file speaks for which months · as of { $day }
incidence-conflict-sources-note = The Defensoría del Pueblo (ombudsman) publishes each month the cases that it registers: active, latent, resolved. For each month and region one file speaks, the last that covers it; once one is imported, the demonstration goes.
incidence-conflict-source-demo = Demonstration
incidence-conflict-source-defensoria = Reports of the Defensoría, case by month
incidence-conflict-source-counts = Table of counts
incidence-conflict-source-press = Figures quoted by the press
incidence-conflict-used-demo = In the series, marked as a demonstration
incidence-conflict-used-defensoria = In the series
incidence-conflict-used-counts = In the series; without a list of cases
incidence-conflict-used-press = In its own figure only

incidence-conflict-table-region = Region
incidence-conflict-table-period = Period
incidence-conflict-table-from = From the day
incidence-conflict-table-standing = Standing cases (mean)
incidence-conflict-table-active = Active
incidence-conflict-table-latent = Latent
incidence-conflict-table-resolved = Resolved, apart (mean)
incidence-conflict-table-resolved-types = Resolved, all columns
incidence-conflict-table-rate = Standing per 100,000 people
incidence-conflict-table-begun = First seen
incidence-conflict-table-known = Months with a report
incidence-conflict-table-source = Source
incidence-conflict-table-marks = What was put in place
incidence-conflict-table-type = Type
incidence-conflict-table-state = State
incidence-conflict-table-code = Code
incidence-conflict-table-case = Case
incidence-conflict-table-place = Place
incidence-conflict-table-departments = Departments that it names
incidence-conflict-table-first = First seen
incidence-conflict-table-last = Last report that names it
incidence-conflict-table-report = Number of that report
incidence-conflict-table-origin = Origin
incidence-conflict-table-month = Month
incidence-conflict-table-cases = Cases
incidence-conflict-table-told = Who says so
incidence-conflict-table-basis = What it rests on
incidence-conflict-table-file = File
incidence-conflict-table-regions = Regions
incidence-conflict-table-since = Since
incidence-conflict-table-until = Until
incidence-conflict-table-months = Months with data
incidence-conflict-table-used = Where it is used
incidence-conflict-link-regional = What each regional government has formalised
incidence-conflict-record = Record the cases of a month: { $region }

# Emergencies

page-emergencias-title = Emergencies
page-emergencias-question = How many emergencies are there, of what kind, and where?

incidence-emergency-headline = { $events ->
    [0] No emergency
    [one] One emergency
   *[other] { $events } emergencies
} in the 12 months to { $month }{ $compared }{ $parts }.
incidence-emergency-headline-none = No emergency in the 12 months to { $month }, nor in the 12 before.
incidence-emergency-headline-short = { $events ->
    [0] No emergency
    [one] One emergency
   *[other] { $events } emergencies
} in { $months ->
    [one] one known month
   *[other] { $months } known months
}, to { $last }; the last 12 months are not complete.
incidence-emergency-headline-no-data = There are no figures of emergencies up to this day.
incidence-emergency-compared-more = , { $count } more than in the 12 before
incidence-emergency-compared-fewer = , { $count } fewer than in the 12 before
incidence-emergency-compared-same = , as many as in the 12 before
incidence-emergency-parts = ; { $natural } from natural hazards, { $fires ->
    [0] no fire
    [one] one fire
   *[other] { $fires } fires
}{ $others ->
    [0] {""}
   *[other] {" "}and { $others } of another kind
}
incidence-emergency-of-kind = { $kind }:{" "}
incidence-emergency-empty-how = The published counts begin in January 2012, and a month is known when it is over: choose a later as-of date, or import INDECI's register with `.venv/bin/python -m data import indeci FILE`.

incidence-emergency-kind = Kind of emergency
incidence-emergency-kind-all = All emergencies
incidence-hazard-class-natural = Natural hazards
incidence-hazard-class-fire = Fires
incidence-hazard-class-biological = Biological hazards
incidence-hazard-class-technological = Technological hazards
incidence-hazard-class-other = Others
incidence-hazard-short-natural = Natural
incidence-hazard-short-fire = Fire
incidence-hazard-short-biological = Biological
incidence-hazard-short-technological = Technological
incidence-hazard-short-other = Other

incidence-emergency-count = { $count ->
    [0] no emergency
    [one] 1 emergency
   *[other] { $count } emergencies
}
incidence-emergency-rate = { $rate } per 100,000 people
incidence-emergency-in-year = in 12 months
incidence-emergency-until = to { $month }
incidence-emergency-year-unknown = The last 12 months are not complete

incidence-emergency-trend-rising = rising in { $regions }
incidence-emergency-trend-falling = falling in { $regions }
incidence-emergency-trend-title = { $ways }, or registration changed { $tested }
incidence-emergency-trend-none = { $count ->
    [one] No trend can be told from chance
   *[other] No trend can be told from chance in any region
}
incidence-emergency-trend-unknown = Nothing can be said of trends yet: months are missing
incidence-emergency-by-month = by month
incidence-emergency-by-quarter = by quarter
incidence-emergency-by-year = by year
incidence-emergency-series-subtitle = Emergencies that began, { $step }{ $unit } · { $span } · as of { $day }
incidence-emergency-series-alt = Emergencies in { $region } over time.
incidence-emergency-legend-scale = The regions share one scale.
incidence-emergency-legend-bar = Emergencies of the period
incidence-emergency-legend-line-month = Monthly mean of the last 12 months
incidence-emergency-legend-line-quarter = Quarterly mean of the last 12 months
incidence-emergency-legend-line-year = Sum of the last 12 months
incidence-emergency-legend-zero = Empty place on the axis: no emergency
incidence-emergency-legend-open = Period that is not over
incidence-emergency-legend-part = Period with months missing
incidence-emergency-known-all = Complete

incidence-emergency-table-region = Region
incidence-emergency-table-period = Period
incidence-emergency-table-from = From
incidence-emergency-table-until = Until
incidence-emergency-table-place = Place
incidence-emergency-table-events = Emergencies
incidence-emergency-table-rate = Per 100,000 people
incidence-emergency-table-tell = Emergencies that tell “{ $what }”
incidence-emergency-table-mean = Mean of a period over 12 months
incidence-emergency-table-known = Months
incidence-emergency-table-months = Months
incidence-emergency-table-months-known = Months known
incidence-emergency-table-months-shown = Months shown
incidence-emergency-table-source = Who says so
incidence-emergency-table-file = File
incidence-emergency-table-published = Published count
incidence-emergency-table-difference = Difference
incidence-emergency-table-differing = Months that differ
incidence-emergency-table-marks = Formalised or trained
incidence-emergency-table-year-events = In 12 months
incidence-emergency-table-before = In the 12 before
incidence-emergency-table-change = Difference (emergencies)
incidence-emergency-table-trend = Trend
incidence-emergency-table-slope = Change a year (emergencies a month)
incidence-emergency-table-p = p‑value

incidence-emergency-source-published = Published counts (INDECI, SINPAD)
incidence-emergency-source-indeci = Imported: INDECI's open data table
incidence-emergency-source-indeci_year = Imported: INDECI's yearly table
incidence-emergency-source-none = Nobody: no data
incidence-emergency-with-imports = and files imported from the same register
incidence-emergency-our-mapping = classes of the kinds: ours

incidence-emergency-kinds-title = { $kind }: the most frequent kind, { $count } of { $all } in the last 12 months
incidence-emergency-kinds-title-one = { $kind }: { $year } in the last 12 months, { $all } in all months
incidence-emergency-kinds-title-one-all = { $kind }: { $all } in all months that are known
incidence-emergency-kinds-title-all = { $kind }: the most frequent kind, { $count } of { $all } in all months
incidence-emergency-kinds-none = No emergency of this kind
incidence-emergency-kinds-how = There is none in the months that are known. Choose another kind, another region or another as-of date.
incidence-emergency-kinds-subtitle = Emergencies by kind · last 12 months, and { $span } · as of { $day }
incidence-emergency-kinds-kind = Kind
incidence-emergency-kinds-class = Class
incidence-emergency-kinds-year = Last 12 months
incidence-emergency-kinds-all = All months
incidence-emergency-kinds-others = { $count ->
    [one] Another kind
   *[other] { $count } other kinds
}
incidence-emergency-mapping = Our classes of the kinds
incidence-emergency-note-volcanic = “Volcanic eruption” stands { $count ->
    [one] once
   *[other] { $count } times
}, mostly in { $where }: probably miscoded river erosion; it is shown as it is in the register.
incidence-emergency-note-fire = Fires are counted apart from natural hazards, forest fires too.
incidence-emergency-note-unmapped = { $count ->
    [one] One imported emergency is of a kind
   *[other] { $count } imported emergencies are of a kind
} that nobody has put in a class: they are in the total and in no kind.

incidence-emergency-people-title = { $affected } people affected and { $homeless } made homeless in the 12 months to { $month }
incidence-emergency-people-title-part = People affected: { $affected }; made homeless: { $homeless } (12 months to { $month })
incidence-emergency-people-blank = no data
incidence-emergency-people-told = by { $given } of { $all } emergencies
incidence-emergency-people-tell = Emergencies that tell “{ $what }”, last 12 months
incidence-emergency-people-of-months = in { $known } of { $all } months
incidence-emergency-people-title-unknown = People affected and made homeless: the last 12 months are not complete
incidence-emergency-people-subtitle = In bold, the last 12 months; then the total, { $span } · as of { $day }
incidence-emergency-people-caption = Emergencies, people affected and made homeless by region
incidence-emergency-people-events = Emergencies
incidence-emergency-people-affected = Affected
incidence-emergency-people-homeless = Made homeless
incidence-emergency-people-all = of { $count }
incidence-emergency-people-year-of = { $what }, last 12 months
incidence-emergency-people-all-of = { $what }, all months
incidence-emergency-people-months = Months known
incidence-emergency-note-people = People affected (afectados) and made homeless (damnificados) are two figures of the register: they are not added. What an emergency did stands whole on the day when it began.
incidence-emergency-note-blank = Of { $all } emergencies in the 12 months, { $affected } tell how many people were affected and { $homeless } how many made homeless; what is missing is not zero, it is not known.
incidence-emergency-note-worst = The month with most people made homeless: { $month } in { $region }, { $count }.

incidence-emergency-season-few = Too few in a year to speak of usual months
incidence-emergency-season-subtitle = Emergencies by month of the year · { $span } · as of { $day }
incidence-emergency-season-missing = No data of some region, or of any

incidence-emergency-level-region = region
incidence-emergency-level-province = province
incidence-emergency-level-district = district
incidence-emergency-map-level = Level of the map
incidence-emergency-map-title = { $name }: where most happened in { $year }, { $amount }
incidence-emergency-map-title-tie = { $count } places had equally many in { $year }, the most: { $amount } each
incidence-emergency-map-title-one = { $name }, { $year }: { $amount }
incidence-emergency-map-nowhere = No data for the map in { $year }
incidence-emergency-map-no-people = no population is known: no rate
incidence-emergency-map-none = No emergencies on the map in { $year }
incidence-emergency-map-part = { $year } ({ $months ->
    [one] 1 month
   *[other] { $months } months
})
incidence-emergency-map-subtitle = Emergencies by { $level }{ $unit } · { $year }
incidence-emergency-map-alt = Map of the emergencies of { $period }
incidence-emergency-map-known = { $known } of { $of } months are known
incidence-emergency-map-no-data = No data
incidence-emergency-map-zero = None
incidence-emergency-map-class = { $low } to { $high }
incidence-emergency-map-note-regions = The published counts do not go below the region; an import of the register shows provinces and districts.
incidence-emergency-map-note-compared = Compared are the places known for most months ({ $known } of the period).
incidence-emergency-map-note-places = Provinces and districts only in the months that an import covers; events of an unknown place are not on the map.

incidence-emergency-trends-title = Twelve months against the twelve before, and the trend
incidence-emergency-trends-subtitle = Emergencies by region · as of { $day }
incidence-emergency-sources-title-published = One source speaks for all months
incidence-emergency-sources-title = { $differing ->
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
incidence-emergency-sources-title-apart = There are imported months; none of them is also published: there is nothing to compare
incidence-emergency-sources-subtitle = Who speaks for which months, by region · as of { $day }
incidence-emergency-sources-all = All regions
incidence-emergency-sources-note = One source speaks for a month of a region: the latest import that covers it, else the published counts. They are never added; where both know a month, the difference is shown.
incidence-emergency-link-regional = What each regional government has formalised

# Regional capacity

page-regional-title = Regional capacity
page-regional-question = What has each regional government formalised?

incidence-regional-headline-none = { $others ->
    [0] There is no record that any of the { $regions } regional governments has formalised conflict management or disaster risk management.
   *[other] None of the { $regions } regional governments is recorded as having formalised conflict management or disaster risk management; { $others ->
        [one] one has a plan or trained staff
       *[other] { $others } have a plan or trained staff
    }.
}
incidence-regional-headline = Of { $regions } regional governments, { $conflict ->
    [0] none is recorded as having formalised conflict management
    [one] one has formalised conflict management
   *[other] { $conflict } have formalised conflict management
} and { $disaster ->
    [0] none disaster risk management
    [one] one disaster risk management
   *[other] { $disaster } disaster risk management
}{ $both ->
    [0] { $conflict ->
        [0] {""}
       *[other] { $disaster ->
            [0] {""}
           *[other] ; none has both
        }
    }
    [one] ; one has both
   *[other] ; { $both } have both
}.
incidence-regional-headline-one = { $conflict ->
    [0] { $disaster ->
        [0] There is no record that the regional government of { $region } has formalised conflict management or disaster risk management.
       *[other] The regional government of { $region } has formalised disaster risk management; conflict management is not recorded.
    }
   *[other] { $disaster ->
        [0] The regional government of { $region } has formalised conflict management; disaster risk management is not recorded.
       *[other] The regional government of { $region } has formalised both conflict management and disaster risk management.
    }
}

incidence-regional-matrix-title = { $full ->
    [0] No government has all four kinds of capacity on record
    [one] One government of { $regions } has all four kinds of capacity on record
   *[other] { $full } governments of { $regions } have all four kinds of capacity on record
}{ $none ->
    [0] {""}
    [one] ; one has none
   *[other] ; { $none } have none
}
incidence-regional-matrix-title-none = No capacity is on record in any regional government
incidence-regional-matrix-title-one = { $count ->
    [4] All four kinds of capacity are on record
    [0] None of the { $all } kinds of capacity is on record
    [one] One of the { $all } kinds of capacity is on record
   *[other] { $count } of the { $all } kinds of capacity are on record
}
incidence-regional-matrix-subtitle = What is in place, since when and by what evidence; beside it, what happens in the region · as of { $day }
incidence-regional-not-recorded = not recorded
incidence-regional-not-recorded-note = “Not recorded” means that nobody recorded it with a date and evidence, not that it does not exist.
incidence-regional-rates = Rates { $rate }.
incidence-regional-conflicts-demo = The conflict cases are demonstration data.
incidence-regional-source-conflicts = conflicts: { $source }
incidence-regional-source-emergencies = emergencies: { $source }
incidence-regional-in-place = In place in the regional government
incidence-regional-happening = What happens in the region
incidence-regional-in-place-of = { $count } of { $all } in place
incidence-regional-government = Regional government
incidence-regional-region = Region
incidence-regional-conflicts = Conflicts
incidence-regional-emergencies = Emergencies
incidence-regional-since-day = since { $day }
incidence-regional-since = since { $day }
incidence-regional-trained-all = · { $count ->
    [one] 1 person
   *[other] { $count } people
} in all
incidence-regional-link = see evidence
incidence-regional-link-title = Opens in another tab
incidence-regional-conflicts-unit = { $count ->
    [one] standing case
   *[other] standing cases
}
incidence-regional-conflicts-month = report of { $month }
incidence-regional-emergencies-unit = { $count ->
    [one] emergency
   *[other] emergencies
}
incidence-regional-emergencies-year = in 12 months, up to { $month }
incidence-regional-emergencies-none = one of the 12 months is missing
incidence-regional-rate = { $value } per 100,000 people
incidence-regional-links-conflictos = Conflicts of the region:
incidence-regional-links-emergencias = Emergencies of the region:

incidence-regional-table-since = { $what }: since
incidence-regional-table-trained = People trained
incidence-regional-table-standing = Standing cases
incidence-regional-table-active = Active cases
incidence-regional-table-latent = Latent cases
incidence-regional-table-month = Report on conflicts
incidence-regional-table-conflicts-rate = Standing cases per 100,000 people
incidence-regional-table-conflicts-origin = Origin of the cases
incidence-regional-table-emergencies = Emergencies in 12 months
incidence-regional-table-until = Emergencies up to
incidence-regional-table-emergencies-rate = Emergencies per 100,000 people

incidence-regional-time-title = { $one ->
    [one] The latest: { $what } ({ $day })
   *[other] The latest: { $region }, { $what } ({ $day })
}
incidence-regional-time-title-none = Nothing is on record as in place yet
incidence-regional-time-subtitle = { $count ->
    [0] Each mark would be a capacity, on its date
    [one] One mark, on its date; the shape tells its kind
   *[other] { $count } marks, each on its date; the shape tells its kind
} · dotted line: as of { $day }
incidence-regional-time-month = Where the source tells only the month or the year, the mark stands at the end of that period.
incidence-regional-time-how = They appear once it is recorded what each regional government formalised, approved or trained, with date and evidence.
incidence-regional-time-alt = Timeline of what each regional government put in place, one lane a region
incidence-regional-time-since = Since
incidence-regional-time-government = Regional government
incidence-regional-time-what = What
incidence-regional-time-people = People
incidence-regional-time-evidence = Evidence
incidence-regional-time-link = Link
incidence-regional-time-source = Source
incidence-regional-time-origin = Origin

incidence-exposure-flood = Flood
incidence-exposure-landslide = Landslide
incidence-exposure-earthquake = Earthquake
incidence-exposure-cold = Cold spell
incidence-exposure-drought = Drought
incidence-exposure-erosion = Riverbank erosion
incidence-regional-exposed = { $people ->
    [one] 1 person
   *[other] { $people } people
} in { $districts } of { $all } districts ({ $years })
incidence-regional-exposed-where = { $districts } of { $all } districts · { $years }
incidence-regional-exposed-title = { $one ->
    [one] { $people } people exposed to { $hazard } in { $region }
   *[other] The most: { $people } people exposed to { $hazard } in { $region }
}
incidence-regional-exposed-title-none = There are no data on people exposed
incidence-regional-exposed-subtitle = Vulnerability: people exposed to each hazard, in the districts with data · as of { $day }
incidence-regional-exposed-note = It is what could happen, not what happened: it is not added to emergencies. Nor is it added over hazards: they may be the same people.
incidence-regional-exposed-by-district = The table and its files tell it district by district, with year and source; no data does not mean zero.
incidence-regional-exposed-how = They appear once data of CENEPRED (SINAGERD) are loaded: people exposed by district and hazard, with year and source.
incidence-regional-exposed-what = People exposed by region and hazard
incidence-regional-exposed-table-region = Region
incidence-regional-exposed-table-province = Province
incidence-regional-exposed-table-district = District
incidence-regional-exposed-table-hazard = Hazard
incidence-regional-exposed-table-people = People exposed
incidence-regional-exposed-table-year = Year
incidence-regional-exposed-table-source = Source
incidence-regional-exposed-table-origin = Origin

# On the cluster's page: what happens in its region

incidence-context-title = In { $region }: { $what }
incidence-context-title-none = In { $region } there are no data on emergencies or conflicts by this date
incidence-context-emergencies = { $count ->
    [one] one emergency in 12 months
   *[other] { $count } emergencies in 12 months
}
incidence-context-conflicts = { $count ->
    [0] no standing conflict case
    [one] one standing conflict case
   *[other] { $count } standing conflict cases
}{ $demo ->
    [yes] {" "}(demonstration)
   *[no] {""}
}
incidence-context-subtitle = Figures of the whole region of { $region }, not of this cluster; people exposed are of its districts · as of { $day }
incidence-context-note = People exposed are what could happen, not what happened: they are not added to emergencies, nor over hazards.
incidence-context-source-exposed = people exposed: { $source }
incidence-context-region = The whole region of { $region }
incidence-context-exposed = { $count ->
    [one] People exposed in the cluster's district
   *[other] People exposed in the cluster's { $count } districts
}
incidence-context-exposed-none = No data
incidence-context-exposed-to = People exposed to { $hazard }
incidence-context-of-region = Region of { $region }
incidence-context-of-districts = { $districts } of { $all } districts of the cluster
incidence-context-link-emergencias = Emergencies in { $region }
incidence-context-link-conflictos = Conflicts in { $region }
incidence-context-link-regional = Regional capacity of { $region }
incidence-context-table-what = What
incidence-context-table-of = Of what
incidence-context-table-number = Number
incidence-context-table-rate = Per 100,000 people
incidence-context-table-until = Up to, or year
incidence-context-table-origin = Origin

# On the overview

incidence-overview-title-none = No figures of emergencies or conflicts up to this day
incidence-overview-events = { $count ->
    [0] No emergency
    [one] One emergency
   *[other] { $count } emergencies
} in the 12 months to { $month }
incidence-overview-events-unknown = The last 12 months of emergencies are not complete
incidence-overview-cases = { $count ->
    [0] no conflict
    [one] one conflict
   *[other] { $count } conflicts
} standing in { $month }
incidence-overview-cases-demo = { $count ->
    [0] no conflict
    [one] one conflict
   *[other] { $count } conflicts
} standing in { $month } (demonstration)
incidence-overview-cases-unknown = the total of conflicts of all regions is not known
incidence-overview-cases-none = there are no reports of conflicts
incidence-overview-subtitle = By region and month · on the right the last month · as of { $day }
incidence-overview-note = Emergencies that begin and conflicts that stand are neither added nor on one scale; hatched: no data.
incidence-overview-alt = Emergencies by month and conflicts standing of each region.
incidence-overview-column-events = Emergencies by month
incidence-overview-column-cases = Conflicts standing
incidence-overview-column-demo = Conflicts standing (demonstration)
incidence-overview-table-region = Region
incidence-overview-table-month = Month
incidence-overview-table-events = Emergencies
incidence-overview-table-cases = Conflicts standing
incidence-overview-table-demo = Conflicts standing (demonstration)
incidence-overview-emergencies = See emergencies by kind and place
incidence-overview-conflicts = See conflicts by type and state
