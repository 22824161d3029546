# What the screens say: cards, overview, territory, cluster, plan, sources.

## Cards
card-chart = Chart
card-list = List
legend-districts = { $name } · { $count ->
    [one] 1 district
   *[other] { $count } districts
}
legend-provinces = { $name } · { $count ->
    [one] 1 province
   *[other] { $count } provinces
}
legend-regions = { $name } · { $count ->
    [one] 1 region
   *[other] { $count } regions
}
card-table = Table
card-view = Show as
card-source-label = Source of the figure
card-source = Source: { $source }
card-origins = Rests on
card-download-xlsx = Excel
card-download-csv = CSV
card-about-sheet = About
card-scope = Shows
card-note-label = Beware
card-filters = Filters
card-exported = As of
list-and = { $first } and { $last }
list-more = { $count } more

## Overview
headline-no-target = The plan sets no targets for this selection: only what was achieved is shown.
headline-nothing-due = No target is due yet on this date.
headline-no-data = { $due ->
    [one] One target is due and no progress has been recorded yet.
   *[other] { $due } targets are due and no progress has been recorded yet.
}
headline-all-met = { $due ->
    [one] The only target due by this date is met.
   *[other] All { $due } targets due by this date are met.
}
headline-some-unknown = { $met } of { $due } targets due are met; there is no data on { $subjects }.
headline-all-late = { $due ->
    [one] The only target due by this date is late: { $subjects }.
   *[other] All { $due } targets due by this date are late: { $subjects }.
}
headline-some-late = { $met } of { $due } targets due by this date are met. Late: { $subjects }.

target-of = of { $target } due
target-nothing-due = nothing due yet
target-none = the plan does not split this target here
target-next = Next: { $value } by { $day }
target-final = This was the last target
target-late-since = since { $day }
target-share = { $share } of what is due
target-share-next = { $share } of the next target

overview-map-title = { $met ->
    [0] None of the five regions meets all that is due
    [one] One of the five regions meets all that is due
    [5] All five regions meet all that is due
   *[other] { $met } of the five regions meet all that is due
}
overview-map-title-no-data = No progress recorded by region yet
overview-map-title-nothing-due = Nothing is due yet in any region
overview-map-subtitle = Regional targets due by { $day }: clusters and meetings (the plan splits no others by region)
overview-map-label = { $met } of { $due }
overview-map-alt = Map of the five regions by the part of the due targets that is met
overview-table-region = Region
overview-table-met = Targets met
overview-table-due = Targets due
share-all = All met
share-over_half = Half or more
share-under_half = Less than half
share-none = None

attention-title = { $count ->
    [0] Nothing pending is past its date
    [one] One matter needs attention
   *[other] { $count } matters need attention
}
attention-shown = { $count ->
    [one] The only one as of this day.
   *[other] The { $shown } that wait the most, of { $count }. Order: weight of the matter times days waiting.
}
attention-rest = See { $count ->
    [one] the next one
   *[other] the next { $count }
} as well
attention-none = Everything with a date is done as of this day.
attention-not-started = No progress is recorded: the places for clusters stand as pending.
attention-where = { $region } · { $cluster }
attention-slot_unfilled = { $count ->
    [one] A cluster of the plan not formed
   *[other] { $count } clusters of the plan not formed
}
attention-plan_unapproved = { $count ->
    [one] An improvement plan not approved
   *[other] { $count } improvement plans not approved
}
attention-commitment_unsigned = { $count ->
    [one] A commitment not signed
   *[other] { $count } commitments not signed
}
attention-milestone_late = { $count ->
    [one] A milestone late
   *[other] { $count } milestones late
}
attention-meeting_missed = { $count ->
    [one] A consultative group meeting not held
   *[other] { $count } consultative group meetings not held
}
attention-action_late = { $count ->
    [one] One capacity action overdue
   *[other] { $count } capacity actions overdue
}
attention-program = the program
attention-since = since { $day }

staircase-title = Plan and reality, step by step
staircase-subtitle = Cumulative by date. Grey steps: what the plan asks; strong line: what was achieved up to the as-of date
staircase-plan = Plan
staircase-actual = Achieved
staircase-series = Series
staircase-alt = { $indicator }: what the plan asks and what was achieved, cumulative over time

## Territory
headline-territory = { $formed } of the plan’s { $planned } clusters are formed, in { $provinces ->
    [one] one province
   *[other] { $provinces } provinces
} of { $all }.
headline-territory-proposed = { $proposed ->
    [0] None of the plan’s { $planned } clusters is formed yet.
    [one] There is one cluster proposal for the first wave; it is not formed yet.
   *[other] There are { $proposed } cluster proposals for the first wave; none is formed yet.
}
headline-territory-some = { $formed ->
    [one] One cluster of this selection is formed
   *[other] { $formed } clusters of this selection are formed
}{ $shown ->
    [one] .
   *[other] , of { $shown } there are.
}
headline-territory-none = { $shown ->
    [one] The cluster of this selection is not formed yet.
   *[other] None of the { $shown } clusters of this selection is formed yet.
}
headline-territory-empty = There are no clusters in this selection on this date.
region-clusters-line = { $formed } of { $planned } clusters
region-source = Source: { $source }
territory-map-title = Clusters by { $fill }
territory-map-subtitle = Districts of each cluster · { $provinces } provinces and { $districts } districts in all · as of { $day }
territory-map-alt = Map of the clusters and their districts in the five regions
territory-fill = Colour by
fill-wave = wave
fill-service = service
fill-status = status
fill-none = Outside clusters
status-formed = Formed
status-in_process = In process
status-dropped = Dropped
territory-all = The five regions
territory-choose = Choose a region in the filter to see its districts and its card.
territory-no-polygon = Without a polygon in the source, shown as points: { $units }
region-people = Population { $year }
region-units = { $provinces } provinces · { $districts } districts
region-area = { $area } km²
region-governments = Governments in clusters
region-governments-of = { $count } of { $all }
region-waves = Clusters by wave
region-wave-line = { $formed } of { $planned }
region-office = Responsible
region-office-name = Departmental coordination of { $name }
region-too-small = Provinces without room for three district municipalities: { $units }
region-no-clusters = There are no clusters in this region yet.
cluster-milestones = { $done } of { $all } milestones
territory-table-cluster = Cluster
territory-table-code = Code
territory-table-wave = Wave
territory-table-services = Services
territory-table-stage = Stage
territory-table-formed = Formed on
territory-table-governments = Governments
territory-table-province = Province
territory-table-districts = Member districts

## Cluster
cluster-choose = Choose a cluster in the filter, or open one from this list.
cluster-not-yet = { $name } did not exist yet on { $day }: choose another date or cluster.
cluster-none = No clusters in this selection. The departmental coordination proposes them; remove a filter to see the others.
cluster-headline-dropped = { $name } was dropped on { $day }.
cluster-headline-formed = { $name } has been formed since { $day } and is in the stage “{ $stage }”: { $done } of { $all } milestones reached{ $late ->
    [0] .
    [one] , one late.
   *[other] , { $late } late.
}
cluster-headline-open = { $name } is in the stage “{ $stage }” and is not formed yet.
cluster-life = The cluster's life
cluster-life-pending = pending
cluster-map-title = { $count } governments in { $province }
cluster-map-subtitle = Member units; strong outline: members of the cluster
cluster-map-alt = Map of the members of the cluster { $name }
cluster-members = Members of the cluster
cluster-members-title = { $signed ->
    [0] No commitment signed
   *[other] { $signed } of { $all } commitments signed
}
cluster-members-subtitle = Governments of the cluster and their expression of commitment · as of { $day }
cluster-member-governed = governed by the provincial municipality of { $name }
cluster-member-in = in { $name }
commitment-reached = Signed on { $day }
commitment-late = Was to sign by { $day }
commitment-not_due = To sign by { $day }
commitment-undated = No date for signing
commitment-no_data = No commitment recorded
cluster-milestones-title = { $all ->
    [0] No milestones recorded
   *[other] { $done } of { $all } milestones of the preparatory stage reached
}
cluster-milestones-subtitle = Planned and reached · { $late ->
    [0] none late
    [one] one late
   *[other] { $late } late
} · { $undated ->
    [0] all dated
    [one] one undated
   *[other] { $undated } undated
}
cluster-milestones-alt = Timeline of the milestones of the cluster { $name }
cluster-milestones-empty = Nobody has recorded milestones of this cluster. The coordination that attends it enters them.
cluster-decisions-title = Decisions and stages
cluster-decisions-subtitle = What happened and with whom it was decided, up to { $day }
cluster-scores-title = { $count ->
    [0] Selection scorecard not filled in
   *[other] Selection scorecard: { $points } of { $most } points in { $count } of { $all } criteria
}
cluster-scores-subtitle = The plan's criteria; the scale from 0 to 3 is ours, the plan gives none
cluster-scores-missing = Not scored
cluster-checks-title = { $count ->
    [0] Meets the plan's definition
    [one] One remark on its composition
   *[other] { $count } remarks on its composition
}
cluster-checks-subtitle = Against the plan's definition: one province, at least three districts, one or two services
cluster-checks-none = It has at least three district municipalities of its province and one or two services.
cluster-office-elsewhere = Attended by the coordination of { $name }, although it lies in { $region } ({ $source })
cluster-timeline-title = Milestones over time
cluster-timeline-subtitle = Thin tick: planned · symbol: reached · dotted line: as of { $day }
table-milestone = Milestone
table-service = Service
table-planned = Planned
table-reached = Reached
table-status = Status
table-source = Source
table-unit = Unit
table-ubigeo = Ubigeo
table-level = Level
table-commitment = Commitment
table-criterion = Criterion
table-score = Score
table-note = Note
table-stage = Stage
table-date = Date
table-decided = With

## Plan
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
plan-indicator = Target
plan-due = Due
plan-value = Promise
plan-then = Achieved by then
plan-now = Achieved as of the day
plan-status = Status
plan-source = Line of the plan
plan-reading = Reading
reading-stated = stated by the plan
reading-ours = our reading
reading-alternative = another reading, not counted
note-plans_as_table = Dates as in the table of governments
note-plans_calendar_year = If years are calendar years
note-plans_program_year = If years run from October to September
note-funds_five_years = “Over the five years”: at the program's end
note-meetings_three_a_year = Three a year in five departments
plan-waves-title = { $formed } of { $all } places for clusters are filled, { $late } past their date and not
plan-waves-subtitle = Thin tick: the plan’s date · symbol: the day it was formed · the number is the wave
plan-waves-alt = Timeline of the sixteen places for clusters
plan-milestones-title = { $total ->
    [0] Eight milestones of the preparatory stage; none recorded yet
   *[other] Preparatory stage: { $reached } of { $total } milestones reached
}
plan-milestones-subtitle = The plan's eight milestones; only the first has a date · dropped clusters left out · as of { $day }
table-scope = Whose
table-due = The plan's date
table-late = Late
table-undated = Undated
scope-program = the program's
scope-cluster = each cluster's
scope-cluster_service = each service's
count-of = { $count } of { $all }
plan-slot = Place
plan-why-80-title = Why 80?
plan-why-80-subtitle = From the plan's definition to its number, and from its number to what exists, government by government
plan-why-29-title = Why 29?
plan-why-29-subtitle = The first wave: from the definition to the plan's number and to what exists
plan-why-29-proposals = Depending on which of San Martín's proposals are chosen, the first wave as proposed gives between { $fewest } and { $most } governments.
why-definition = The definition: { $clusters } × (1 province + 3 districts) + { $regions } regions
why-plan = The plan
why-exists = What exists: members of formed clusters, each government once
line-plan_regions = Regions more or fewer in the table
line-plan_provinces = Provinces more or fewer in the table
line-plan_districts = Districts that the table adds above three for each cluster
line-regions_without_cluster = Regions without a formed cluster
line-clusters_missing_provinces = Clusters missing (one province each)
line-plan_provinces_beyond_clusters = Provinces of the plan other than its clusters
line-provinces_shared = Provinces shared by two clusters
line-members_against_plan_districts = Member districts against the plan's
line-capital_districts = Capital districts without a municipality of their own
line-districts_in_two_clusters = Districts in two clusters
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
meeting-name = Meeting { $number } of { $year }
table-what = What
plan-definitions-title = What each target counts
plan-definitions-subtitle = FOCAS assesses and strengthens institutional capacity; QSIP improves the quality of a service
plan-counts = What it counts
plan-too-small = { $units } have fewer than three district municipalities of their own.
plan-disagrees-title = Where the plan disagrees with itself
plan-disagrees-subtitle = { $count } places, with their lines and what we do about them
disagreement-eighty_or_sixty_nine = Sixteen clusters of one province and three districts plus five regions are 69 governments; the plan says 80. We show 80 as the target and the whole sum under “Why 80?”.
disagreement-twenty_nine_and_capitals = Nieva, Lamas and Tambopata are capital districts without a municipality of their own (Law 27972): the first wave as proposed gives 27 or 28 governments, not 29.
disagreement-districts_per_cluster = “Two to three districts” in one place, “at least three” in another. We warn under three.
disagreement-sixteen_in_all = “Sixteen areas within each of the five regions” against sixteen in all. We use sixteen in all.
disagreement-san_martin_third = Two clusters foreseen for San Martín in the first wave, three proposed. We show all three and the two places.
disagreement-moyobamba_awajun = The Moyobamba cluster includes Awajún, which lies in Rioja, although districts must be of the same province. It is allowed and flagged.
disagreement-tambopata_and_purus = Tambopata proposes four districts; Purús has only one, so no cluster of three is possible there.
disagreement-services_count = A cluster chooses one or two services according to the plan, but the annex names three in several. It is allowed and noted.
disagreement-plans_calendar = 29 plans “at the end of the first year” and 80 “in the first quarter of the second” do not fit the table of governments in any calendar. We use the table's dates and keep the other readings.
plan-precedent-title = A precedent: { $name }
plan-precedent-subtitle = { $partner } · { $place } · { $years } · before the program and outside the five regions: added to nothing
measure-usaid_contribution = USAID's contribution
measure-partner_contribution = ALAC's contribution
measure-people_trained = Officials and civil society trained
measure-officials_assisted = Officials given technical assistance
measure-provincial_planned = Provincial governments planned
measure-district_planned = District governments planned
measure-jobs = Direct jobs (ALAC's projects)
measure-technology_adopters = People adopting technologies (ALAC's projects)
measure-activities = Activities (ALAC's projects)
table-measure = Figure
table-value = Value
precedent-ratio = For each dollar of USAID's, ALAC put in { $ratio }

## Sources and data
sources-headline-demo = The plan and what is published are real; the progress shown is a demonstration ({ $rows } rows).
sources-headline-empty = The database holds the plan and what is published; nobody has entered progress yet.
sources-headline-entered = The database holds { $rows } rows entered by the program, beside the plan and what is published.
sources-origins-title = What is in the database and where it comes from
sources-origins-subtitle = Rows by subject and origin
sources-table = Subject
sources-list-title = { $count } sources
sources-list-subtitle = Documents and data sets that the figures rest on
sources-kind-plan = Plan
sources-kind-published = Published
sources-kind-law = Law
sources-kind-ours = Ours
sources-kind-demo = Demonstration
sources-kind = Kind
sources-title = Title
sources-publisher = Who
sources-date = Date
sources-database-title = The database
sources-database-engine = Engine
sources-database-schema = Schema version
sources-database-version = Data version
sources-database-id = Identity
sources-database-copy = It is
sources-copy-own = the program's database
sources-copy-of = a copy of { $day }, read-only
sources-begin-title = How to begin an empty program
sources-begin-remove = Remove the demonstration data only (what was entered stays):
sources-begin-init = Or make another database, without demonstration data:
sources-begin-run = Open the dashboard with it:
sources-begin-windows = On Windows without make: `.venv\Scripts\python` instead of `.venv/bin/python`, and `$env:DATABASE_URL="sqlite:///program-2.db"` before.
sources-begin-backup = Before that, keep a backup:
sources-reading = L = a line of the implementation plan of January 2013; A = a line of the alliance card.

## Empty
empty-title = The program is empty
empty-how = Nobody has recorded progress yet: it comes with the forms. To see the screens with demonstration data, use another database: `DATABASE_URL=sqlite:///demo.db make run`
