# Conflicts and emergencies: periods, rates, changes, trends, what was formalised.

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

overview-incidence-title-none = No figures of emergencies or conflicts up to this day
overview-incidence-events = { $count ->
    [0] No emergency
    [one] One emergency
   *[other] { $count } emergencies
} in the 12 months to { $month }
overview-incidence-events-unknown = The last 12 months of emergencies are not complete
overview-incidence-cases = { $count ->
    [0] no conflict
    [one] one conflict
   *[other] { $count } conflicts
} standing in { $month }
overview-incidence-cases-demo = { $count ->
    [0] no conflict
    [one] one conflict
   *[other] { $count } conflicts
} standing in { $month } (demonstration)
overview-incidence-cases-unknown = the total of conflicts of all regions is not known
overview-incidence-cases-none = there are no reports of conflicts
overview-incidence-subtitle = By region and month · on the right the last month · as of { $day }
overview-incidence-note = Emergencies that begin and conflicts that stand are neither added nor on one scale; hatched: no data.
overview-incidence-alt = Emergencies by month and conflicts standing of each region.
overview-incidence-column-events = Emergencies by month
overview-incidence-column-cases = Conflicts standing
overview-incidence-column-demo = Conflicts standing (demonstration)
overview-incidence-table-region = Region
overview-incidence-table-month = Month
overview-incidence-table-events = Emergencies
overview-incidence-table-cases = Conflicts standing
overview-incidence-table-demo = Conflicts standing (demonstration)
overview-incidence-emergencies = See emergencies by kind and place
overview-incidence-conflicts = See conflicts by type and state
