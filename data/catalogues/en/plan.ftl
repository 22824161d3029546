# The plan page.

page-plan-title = Plan
page-plan-question = What does the plan promise, by when, and on which line?

plan-headline = The plan asks for { $total } governments, its own definition gives { $definition }: as of this day the formed clusters hold { $existing }.
plan-targets-title = { $late ->
    [0] No promise past its date is pending
    [one] One promise past its date is pending
   *[other] { $late } promises past their dates are pending
} of { $due } that were due
plan-targets-title-no-data = { $due ->
    [one] One promise was due and no progress is recorded
   *[other] { $due } promises were due and no progress is recorded
}
plan-targets-subtitle = Each target with its date, what was achieved by then and by now, and the plan's line · as of { $day }
plan-no-targets = The plan splits no targets for this region.
plan-due = Due
plan-value = Promise
plan-then = Achieved by then
plan-now = Achieved as of the day
plan-status = Status
plan-source = Line of the plan
plan-reading = Reading
plan-reading-stated = stated by the plan
plan-reading-ours = our reading
plan-reading-alternative = another reading, not counted
plan-note-plans_as_table = Dates as in the table of governments
plan-note-plans_calendar_year = If years are calendar years
plan-note-plans_program_year = If years run from October to September
plan-note-funds_five_years = “Over the five years”: at the program's end
plan-note-meetings_three_a_year = Three a year in five departments
plan-waves-title = { $formed } of { $all } places for clusters are filled, { $late } past their date and not
plan-waves-subtitle = Thin tick: the plan’s date · symbol: the day it was formed · the number is the wave
plan-waves-alt = Timeline of the sixteen places for clusters
plan-milestones-title = { $total ->
    [0] Eight milestones of the preparatory stage; none recorded yet
   *[other] Preparatory stage: { $reached } of { $total } milestones reached
}
plan-milestones-subtitle = The plan's eight milestones; only the first has a date · dropped clusters left out · as of { $day }
plan-table-scope = Whose
plan-table-due = The plan's date
plan-table-late = Late
plan-table-undated = Undated
plan-scope-program = the program's
plan-scope-cluster = each cluster's
plan-scope-cluster_service = each service's
plan-count-of = { $count } of { $all }
plan-slot = Place
plan-table-region = Region
plan-table-cluster = Cluster
plan-why-80-title = Why 80?
plan-why-80-subtitle = From the plan's definition to its number, and from its number to what exists, government by government
plan-why-29-title = Why 29?
plan-why-29-subtitle = The first wave: from the definition to the plan's number and to what exists
plan-why-29-proposals = Depending on which of San Martín's proposals are chosen, the first wave as proposed gives between { $fewest } and { $most } governments.
plan-why-definition = The definition: { $clusters } × (1 province + 3 districts) + { $regions } regions
plan-why-plan = The plan
plan-why-exists = What exists: members of formed clusters, each government once
plan-line-plan_regions = Regions more or fewer in the table
plan-line-plan_provinces = Provinces more or fewer in the table
plan-line-plan_districts = Districts that the table adds above three for each cluster
plan-line-regions_without_cluster = Regions without a formed cluster
plan-line-clusters_missing_provinces = Clusters missing (one province each)
plan-line-plan_provinces_beyond_clusters = Provinces of the plan other than its clusters
plan-line-provinces_shared = Provinces shared by two clusters
plan-line-members_against_plan_districts = Member districts against the plan's
plan-line-capital_districts = Capital districts without a municipality of their own
plan-line-districts_in_two_clusters = Districts in two clusters
plan-planes-title = { $all ->
    [0] No improvement plans recorded
   *[other] Improvement plans: { $done } of { $all } approved{ $late ->
        [0] .
        [one] , one late.
       *[other] , { $late } late.
    }
}
plan-planes-subtitle = One for each government, late ones first · as of { $day }
plan-reuniones-title = { $all ->
    [0] No consultative group meetings recorded
   *[other] Consultative groups: { $done } of { $all } meetings held{ $late ->
        [0] .
        [one] , one not held by its date.
       *[other] , { $late } not held by their dates.
    }
}
plan-reuniones-subtitle = Three a year for each department, late ones first · as of { $day }
plan-table-what = What
plan-definitions-title = What each target counts
plan-definitions-subtitle = FOCAS assesses and strengthens institutional capacity; QSIP improves the quality of a service
plan-counts = What it counts
plan-too-small = { $units } have fewer than three district municipalities of their own.
plan-disagrees-title = Where the plan disagrees with itself
plan-disagrees-subtitle = { $count } places, with their lines and what we do about them
plan-disagreement-eighty_or_sixty_nine = Sixteen clusters of one province and three districts plus five regions are 69 governments; the plan says 80. We show 80 as the target and the whole sum under “Why 80?”.
plan-disagreement-twenty_nine_and_capitals = Nieva, Lamas and Tambopata are capital districts without a municipality of their own (Law 27972): the first wave as proposed gives 27 or 28 governments, not 29.
plan-disagreement-districts_per_cluster = “Two to three districts” in one place, “at least three” in another. We warn under three.
plan-disagreement-sixteen_in_all = “Sixteen areas within each of the five regions” against sixteen in all. We use sixteen in all.
plan-disagreement-san_martin_third = Two clusters foreseen for San Martín in the first wave, three proposed. We show all three and the two places.
plan-disagreement-moyobamba_awajun = The Moyobamba cluster includes Awajún, which lies in Rioja, although districts must be of the same province. It is allowed and flagged.
plan-disagreement-tambopata_and_purus = Tambopata proposes four districts; Purús has only one, so no cluster of three is possible there.
plan-disagreement-services_count = A cluster chooses one or two services according to the plan, but the annex names three in several. It is allowed and noted.
plan-disagreement-plans_calendar = 29 plans “at the end of the first year” and 80 “in the first quarter of the second” do not fit the table of governments in any calendar. We use the table's dates and keep the other readings.
plan-precedent-title = A precedent: { $name }
plan-precedent-subtitle = { $partner } · { $place } · { $years } · before the program and outside the five regions: added to nothing
plan-measure-usaid_contribution = USAID's contribution
plan-measure-partner_contribution = ALAC's contribution
plan-measure-people_trained = Officials and civil society trained
plan-measure-officials_assisted = Officials given technical assistance
plan-measure-provincial_planned = Provincial governments planned
plan-measure-district_planned = District governments planned
plan-measure-jobs = Direct jobs (ALAC's projects)
plan-measure-technology_adopters = People adopting technologies (ALAC's projects)
plan-measure-activities = Activities (ALAC's projects)
plan-table-measure = Figure
plan-precedent-ratio = For each dollar of USAID's, ALAC put in { $ratio }
