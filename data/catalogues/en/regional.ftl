# Regional capacity

page-regional-title = Regional capacity
page-regional-question = What has each regional government formalised?

regional-headline-none = { $others ->
    [0] There is no record that any of the { $regions } regional governments has formalised conflict management or disaster risk management.
   *[other] None of the { $regions } regional governments is recorded as having formalised conflict management or disaster risk management; { $others ->
        [one] one has a plan or trained staff
       *[other] { $others } have a plan or trained staff
    }.
}
regional-headline = Of { $regions } regional governments, { $conflict ->
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
regional-headline-one = { $conflict ->
    [0] { $disaster ->
        [0] There is no record that the regional government of { $region } has formalised conflict management or disaster risk management.
       *[other] The regional government of { $region } has formalised disaster risk management; conflict management is not recorded.
    }
   *[other] { $disaster ->
        [0] The regional government of { $region } has formalised conflict management; disaster risk management is not recorded.
       *[other] The regional government of { $region } has formalised both conflict management and disaster risk management.
    }
}

regional-matrix-title = { $full ->
    [0] No government has all four kinds of capacity on record
    [one] One government of { $regions } has all four kinds of capacity on record
   *[other] { $full } governments of { $regions } have all four kinds of capacity on record
}{ $none ->
    [0] {""}
    [one] ; one has none
   *[other] ; { $none } have none
}
regional-matrix-title-none = No capacity is on record in any regional government
regional-matrix-title-one = { $count ->
    [4] All four kinds of capacity are on record
    [0] None of the { $all } kinds of capacity is on record
    [one] One of the { $all } kinds of capacity is on record
   *[other] { $count } of the { $all } kinds of capacity are on record
}
regional-matrix-subtitle = What is in place, since when and by what evidence; beside it, what happens in the region · as of { $day }
regional-not-recorded = not recorded
regional-not-recorded-note = “Not recorded” means that nobody recorded it with a date and evidence, not that it does not exist.
regional-rates = Rates { $rate }.
regional-conflicts-demo = The conflict cases are demonstration data.
regional-source-conflicts = conflicts: { $source }
regional-source-emergencies = emergencies: { $source }
regional-in-place = In place in the regional government
regional-happening = What happens in the region
regional-in-place-of = { $count } of { $all } in place
regional-government = Regional government
regional-region = Region
regional-conflicts = Conflicts
regional-emergencies = Emergencies
regional-since-day = since { $day }
regional-since = since { $day }
regional-trained-all = · { $count ->
    [one] 1 person
   *[other] { $count } people
} in all
regional-link = see evidence
regional-link-title = Opens in another tab
regional-conflicts-unit = { $count ->
    [one] standing case
   *[other] standing cases
}
regional-conflicts-month = report of { $month }
regional-emergencies-unit = { $count ->
    [one] emergency
   *[other] emergencies
}
regional-emergencies-year = in 12 months, up to { $month }
regional-emergencies-none = one of the 12 months is missing
regional-rate = { $value } per 100,000 people
regional-links-conflictos = Conflicts of the region:
regional-links-emergencias = Emergencies of the region:

regional-table-since = { $what }: since
regional-table-trained = People trained
regional-table-standing = Standing cases
regional-table-active = Active cases
regional-table-latent = Latent cases
regional-table-month = Report on conflicts
regional-table-conflicts-rate = Standing cases per 100,000 people
regional-table-conflicts-origin = Origin of the cases
regional-table-emergencies = Emergencies in 12 months
regional-table-until = Emergencies up to
regional-table-emergencies-rate = Emergencies per 100,000 people

regional-time-title = { $one ->
    [one] The latest: { $what } ({ $day })
   *[other] The latest: { $region }, { $what } ({ $day })
}
regional-time-title-none = Nothing is on record as in place yet
regional-time-subtitle = { $count ->
    [0] Each mark would be a capacity, on its date
    [one] One mark, on its date; the shape tells its kind
   *[other] { $count } marks, each on its date; the shape tells its kind
} · dotted line: as of { $day }
regional-time-month = Where the source tells only the month or the year, the mark stands at the end of that period.
regional-time-how = They appear once it is recorded what each regional government formalised, approved or trained, with date and evidence.
regional-time-alt = Timeline of what each regional government put in place, one lane a region
regional-time-since = Since
regional-time-government = Regional government
regional-time-what = What
regional-time-people = People
regional-time-evidence = Evidence
regional-time-link = Link
regional-time-source = Source
regional-time-origin = Origin

exposure-flood = Flood
exposure-landslide = Landslide
exposure-earthquake = Earthquake
exposure-cold = Cold spell
exposure-drought = Drought
exposure-erosion = Riverbank erosion
regional-exposed = { $people ->
    [one] 1 person
   *[other] { $people } people
} in { $districts } of { $all } districts ({ $years })
regional-exposed-where = { $districts } of { $all } districts · { $years }
regional-exposed-title = { $one ->
    [one] { $people } people exposed to { $hazard } in { $region }
   *[other] The most: { $people } people exposed to { $hazard } in { $region }
}
regional-exposed-title-none = There are no data on people exposed
regional-exposed-subtitle = Vulnerability: people exposed to each hazard, in the districts with data · as of { $day }
regional-exposed-note = It is what could happen, not what happened: it is not added to emergencies. Nor is it added over hazards: they may be the same people.
regional-exposed-by-district = The table and its files tell it district by district, with year and source; no data does not mean zero.
regional-exposed-how = They appear once data of CENEPRED (SINAGERD) are loaded: people exposed by district and hazard, with year and source.
regional-exposed-what = People exposed by region and hazard
regional-exposed-table-region = Region
regional-exposed-table-province = Province
regional-exposed-table-district = District
regional-exposed-table-hazard = Hazard
regional-exposed-table-people = People exposed
regional-exposed-table-year = Year
regional-exposed-table-source = Source
regional-exposed-table-origin = Origin

# On the cluster's page: what happens in its region
context-title = In { $region }: { $what }
context-title-none = In { $region } there are no data on emergencies or conflicts by this date
context-emergencies = { $count ->
    [one] one emergency in 12 months
   *[other] { $count } emergencies in 12 months
}
context-conflicts = { $count ->
    [0] no standing conflict case
    [one] one standing conflict case
   *[other] { $count } standing conflict cases
}{ $demo ->
    [yes] {" "}(demonstration)
   *[no] {""}
}
context-subtitle = Figures of the whole region of { $region }, not of this cluster; people exposed are of its districts · as of { $day }
context-note = People exposed are what could happen, not what happened: they are not added to emergencies, nor over hazards.
context-source-exposed = people exposed: { $source }
context-region = The whole region of { $region }
context-exposed = { $count ->
    [one] People exposed in the cluster's district
   *[other] People exposed in the cluster's { $count } districts
}
context-exposed-none = No data
context-exposed-to = People exposed to { $hazard }
context-of-region = Region of { $region }
context-of-districts = { $districts } of { $all } districts of the cluster
context-link-emergencias = Emergencies in { $region }
context-link-conflictos = Conflicts in { $region }
context-link-regional = Regional capacity of { $region }
context-table-what = What
context-table-of = Of what
context-table-number = Number
context-table-rate = Per 100,000 people
context-table-until = Up to, or year
context-table-origin = Origin
