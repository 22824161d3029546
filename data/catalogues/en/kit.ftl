# Words that several features share.

government-name = { $level } of { $name }
answer-yes = Yes
answer-no = No
rows-more = { $count ->
    [one] One more in the table.
   *[other] { $count } more in the table.
}
rows-more-untold = { $count ->
    [one] and one more
   *[other] and { $count } more
}
progress-bar = { $done } of { $of } actions done, { $late } overdue
action-state-late = Overdue
action-state-in_progress = Running
action-state-planned = Planned
action-state-undated = No date
action-state-done = Done
action-state-cancelled = Cancelled
action-day-late = since { $day }
action-day-in_progress = until { $day }
action-day-planned = for { $day }
action-day-done = on { $day }
action-day-cancelled = on { $day }
kit-upload-choose = Choose a file

## Cards, maps and lists

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

all-regions = The five regions
meeting-name = Meeting { $number } of { $year }

target-nothing-due = nothing due yet
target-share = { $share } of what is due
staircase-plan = Plan
staircase-actual = Achieved
staircase-alt = { $indicator }: what the plan asks and what was achieved, cumulative over time

empty-title = The program is empty
empty-how = Nobody has recorded progress yet: it comes with the forms. To see the screens with demonstration data, use another database: `DATABASE_URL=sqlite:///demo.db make run`

## Columns of tables

table-wave = Wave
table-formed = Formed on
table-milestone = Milestone
table-planned = Planned
table-reached = Reached
table-status = Status
table-source = Source
table-ubigeo = Ubigeo
table-date = Date
table-indicator = Target
table-value = Value

## Terms of the program

indicator-clusters_formed = Clusters formed
indicator-governments_covered = Governments with FOCAS or QSIP under way
indicator-improvement_plans = Institutional improvement plans
indicator-funds_leveraged = Funds leveraged
indicator-gcd_meetings = Consultative group meetings

indicator-clusters_formed-about = Validated with the consultative group and agreed with the regional government
indicator-governments_covered-about = Each government counts once, from the day “Institutional capacity (ICI · FOCAS)” or “Service improvement (PMCS · QSIP)” begins there
indicator-improvement_plans-about = Three-year plans approved, one for each government
indicator-funds_leveraged-about = Contributions received from partners, in cash and in kind
indicator-gcd_meetings-about = Three a year in each department

unit-count = number
unit-usd = US dollars

status-reached = Reached
status-reached_late = Reached after its date
status-on_track = On track
status-late = Late
status-not_due = Not due yet
status-no_data = No data
status-no_target = No target
status-undated = Undated

origin-plan = Plan
origin-published = Published
origin-demo = Demonstration
origin-entered = Entered

source-plan = Implementation plan (January 2013)
source-alliance_card = Alliance card
source-inei_census = INEI, 2007 census
source-inei_projection = INEI, 2012 projection
source-minam = MINAM, Geoservidor
source-us_embassy = US Embassy in Peru, “De-centralization in Peru”
source-indeci_sinpad = INDECI, emergencies registered in SINPAD
source-defensoria_press = Ombudsman's Office (Defensoría del Pueblo), monthly reports quoted by the press
source-defensoria_statement = Ombudsman's Office (Defensoría del Pueblo), statements to the press (not the report's table)
source-defensoria_report = Ombudsman's Office (Defensoría del Pueblo), monthly report on social conflicts
source-prodes_publications = The program's publications, 2013–2017
source-law_27972 = Law 27972
source-ours = Our reading
source-demo = Demonstration data
source-entered = The program's own record
source-abbreviations = L = a line of the implementation plan of January 2013; A = a line of the alliance card.

level-region = Regional government
level-province = Provincial municipality
level-district = District municipality
levels-region = Regional governments
levels-province = Provincial municipalities
levels-district = District municipalities

stage-candidate = Candidate
stage-proposed = Proposed
stage-validated = Validated
stage-agreed = Agreed
stage-preparation = Preparation
stage-tools = ICI · FOCAS and PMCS · QSIP
stage-implementation = Implementation
stage-closed = Closed
stage-dropped = Dropped

milestone-team_trained = Base team trained
milestone-clusters_agreed = Cluster agreed with the regional government
milestone-services_chosen = Critical area and service chosen
milestone-information_prepared = Information on the service prepared
milestone-instruments_adjusted = FOCAS instruments adjusted with an expert
milestone-commitments_signed = Expressions of commitment signed
milestone-civil_society_engaged = Civil society identified and engaged
milestone-clusters_validated = Cluster and critical area validated with the GCD

milestone-short-team_trained = Team trained
milestone-short-clusters_agreed = Agreed with the region
milestone-short-services_chosen = Service chosen
milestone-short-information_prepared = Information prepared
milestone-short-instruments_adjusted = Instruments adjusted
milestone-short-commitments_signed = Commitments signed
milestone-short-civil_society_engaged = Civil society engaged
milestone-short-clusters_validated = Validated with the GCD

wave-name = Wave { $n }

service-health = Health
service-education = Education
service-environment = Environment
map-simple = Simple map
map-interactive = Interactive map
