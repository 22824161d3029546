# The program's terms: indicators, statuses, origins, levels, stages, milestones, criteria.

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

decided-coordinator = departmental coordination
decided-gcd = departmental consultative group
decided-regional_government = regional government

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

criterion-prov_density = Population density
criterion-prov_gaps = Gaps in health, education and environment
criterion-prov_political_will = Political will
criterion-prov_safety = Safe travel
criterion-prov_p20 = P20 pilot province (Crecer para Incluir)
criterion-dist_density = Population density
criterion-dist_gaps = Gaps in health, education and environment
criterion-dist_rights = Rights of women and native communities affected
criterion-dist_political_will = Political will
criterion-dist_safety = Safe travel
criterion-dist_connectivity = Connected or close to each other
criterion-dist_associations = Associations or mancomunidades
criterion-dist_usaid = USAID interventions
criterion-clus_synergies = Synergies with other organisations
criterion-clus_projects = Other projects in the territory

criteria-province = Criteria for the province
criteria-district = Criteria for the districts
criteria-cluster = Further considerations

score-0 = Does not meet it
score-1 = Meets little of it
score-2 = Meets it in part
score-3 = Meets it

wave-name = Wave { $n }

finding-few_districts = { $count ->
    [0] No district municipality of its own; the plan asks for at least three
    [one] Only one district municipality; the plan asks for at least three
   *[other] Only { $count } district municipalities; the plan asks for at least three
}
finding-outside_province = Outside the cluster's province: { $units }
finding-capital_member = { $units }: a capital district, governed by the provincial municipality and not counted apart
finding-no_services = Names no service yet
finding-many_services = Names { $count } services; the plan speaks of one or two
finding-more_proposals_than_slots = { $count ->
    [one] One proposal more than the first wave has places
   *[other] { $count } proposals more than the first wave has places
}
