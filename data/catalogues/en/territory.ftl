# Territory: regions, clusters and a cluster's page.

page-territorio-title = Territory
page-territorio-question = Where does the program work, and with whom?
page-cluster-title = Cluster
page-cluster-question = Where in its life is this cluster?

territory-headline = { $formed } of the plan’s { $planned } clusters are formed, in { $provinces ->
    [one] one province
   *[other] { $provinces } provinces
} of { $all }.
territory-headline-proposed = { $proposed ->
    [0] None of the plan’s { $planned } clusters is formed yet.
    [one] There is one cluster proposal for the first wave; it is not formed yet.
   *[other] There are { $proposed } cluster proposals for the first wave; none is formed yet.
}
territory-headline-some = { $formed ->
    [one] One cluster of this selection is formed
   *[other] { $formed } clusters of this selection are formed
}{ $shown ->
    [one] .
   *[other] , of { $shown } there are.
}
territory-headline-none = { $shown ->
    [one] The cluster of this selection is not formed yet.
   *[other] None of the { $shown } clusters of this selection is formed yet.
}
territory-headline-empty = There are no clusters in this selection on this date.
territory-region-clusters-line = { $formed } of { $planned } clusters
territory-region-source = Source: { $source }
territory-map-title = Clusters by { $fill }
territory-map-subtitle = Districts of each cluster · { $provinces } provinces and { $districts } districts in all · as of { $day }
territory-map-alt = Map of the clusters and their districts in the five regions
territory-fill = Colour by
territory-fill-wave = wave
territory-fill-service = service
territory-fill-status = status
territory-fill-none = Outside clusters
territory-status-formed = Formed
territory-status-in_process = In process
territory-status-dropped = Dropped
territory-choose = Choose a region in the filter to see its districts and its card.
territory-no-polygon = Without a polygon in the source, shown as points: { $units }
territory-region-people = Population { $year }
territory-region-units = { $provinces } provinces · { $districts } districts
territory-region-area = { $area } km²
territory-region-governments = Governments in clusters
territory-region-governments-of = { $count } of { $all }
territory-region-waves = Clusters by wave
territory-region-wave-line = { $formed } of { $planned }
territory-region-office = Responsible
territory-region-office-name = Departmental coordination of { $name }
territory-region-too-small = Provinces without room for three district municipalities: { $units }
territory-region-no-clusters = There are no clusters in this region yet.
territory-cluster-milestones = { $done } of { $all } milestones
territory-table-cluster = Cluster
territory-table-code = Code
territory-table-services = Services
territory-table-stage = Stage
territory-table-governments = Governments
territory-table-province = Province
territory-table-districts = Member districts

territory-cluster-choose = Choose a cluster in the filter, or open one from this list.
territory-cluster-not-yet = { $name } did not exist yet on { $day }: choose another date or cluster.
territory-cluster-none = No clusters in this selection. The departmental coordination proposes them; remove a filter to see the others.
territory-cluster-headline-dropped = { $name } was dropped on { $day }.
territory-cluster-headline-formed = { $name } has been formed since { $day } and is in the stage “{ $stage }”: { $done } of { $all } milestones reached{ $late ->
    [0] .
    [one] , one late.
   *[other] , { $late } late.
}
territory-cluster-headline-open = { $name } is in the stage “{ $stage }” and is not formed yet.
territory-cluster-life = The cluster's life
territory-cluster-life-pending = pending
territory-cluster-map-title = { $count } governments in { $province }
territory-cluster-map-subtitle = Member units; strong outline: members of the cluster
territory-cluster-map-alt = Map of the members of the cluster { $name }
territory-cluster-members = Members of the cluster
territory-cluster-members-title = { $signed ->
    [0] No commitment signed
   *[other] { $signed } of { $all } commitments signed
}
territory-cluster-members-subtitle = Governments of the cluster and their expression of commitment · as of { $day }
territory-cluster-member-governed = governed by the provincial municipality of { $name }
territory-cluster-member-in = in { $name }
territory-commitment-reached = Signed on { $day }
territory-commitment-late = Was to sign by { $day }
territory-commitment-not_due = To sign by { $day }
territory-commitment-undated = No date for signing
territory-commitment-no_data = No commitment recorded
territory-cluster-milestones-title = { $all ->
    [0] No milestones recorded
   *[other] { $done } of { $all } milestones of the preparatory stage reached
}
territory-cluster-milestones-subtitle = Planned and reached · { $late ->
    [0] none late
    [one] one late
   *[other] { $late } late
} · { $undated ->
    [0] all dated
    [one] one undated
   *[other] { $undated } undated
}
territory-cluster-milestones-alt = Timeline of the milestones of the cluster { $name }
territory-cluster-milestones-empty = Nobody has recorded milestones of this cluster. The coordination that attends it enters them.
territory-cluster-decisions-title = Decisions and stages
territory-cluster-decisions-subtitle = What happened and with whom it was decided, up to { $day }
territory-cluster-scores-title = { $count ->
    [0] Selection scorecard not filled in
   *[other] Selection scorecard: { $points } of { $most } points in { $count } of { $all } criteria
}
territory-cluster-scores-subtitle = The plan's criteria; the scale from 0 to 3 is ours, the plan gives none
territory-cluster-scores-missing = Not scored
territory-cluster-checks-title = { $count ->
    [0] Meets the plan's definition
    [one] One remark on its composition
   *[other] { $count } remarks on its composition
}
territory-cluster-checks-subtitle = Against the plan's definition: one province, at least three districts, one or two services
territory-cluster-checks-none = It has at least three district municipalities of its province and one or two services.
territory-cluster-office-elsewhere = Attended by the coordination of { $name }, although it lies in { $region } ({ $source })
territory-cluster-timeline-title = Milestones over time
territory-cluster-timeline-subtitle = Thin tick: planned · symbol: reached · dotted line: as of { $day }
territory-table-service = Service
territory-table-unit = Unit
territory-table-level = Level
territory-table-commitment = Commitment
territory-table-criterion = Criterion
territory-table-score = Score
territory-table-note = Note
territory-table-decided = With

territory-decided-coordinator = departmental coordination
territory-decided-gcd = departmental consultative group
territory-decided-regional_government = regional government

territory-criterion-prov_density = Population density
territory-criterion-prov_gaps = Gaps in health, education and environment
territory-criterion-prov_political_will = Political will
territory-criterion-prov_safety = Safe travel
territory-criterion-prov_p20 = P20 pilot province (Crecer para Incluir)
territory-criterion-dist_density = Population density
territory-criterion-dist_gaps = Gaps in health, education and environment
territory-criterion-dist_rights = Rights of women and native communities affected
territory-criterion-dist_political_will = Political will
territory-criterion-dist_safety = Safe travel
territory-criterion-dist_connectivity = Connected or close to each other
territory-criterion-dist_associations = Associations or mancomunidades
territory-criterion-dist_usaid = USAID interventions
territory-criterion-clus_synergies = Synergies with other organisations
territory-criterion-clus_projects = Other projects in the territory

territory-criteria-province = Criteria for the province
territory-criteria-district = Criteria for the districts
territory-criteria-cluster = Further considerations

territory-score-0 = Does not meet it
territory-score-1 = Meets little of it
territory-score-2 = Meets it in part
territory-score-3 = Meets it

territory-finding-few_districts = { $count ->
    [0] No district municipality of its own; the plan asks for at least three
    [one] Only one district municipality; the plan asks for at least three
   *[other] Only { $count } district municipalities; the plan asks for at least three
}
territory-finding-outside_province = Outside the cluster's province: { $units }
territory-finding-capital_member = { $units }: a capital district, governed by the provincial municipality and not counted apart
territory-finding-no_services = Names no service yet
territory-finding-many_services = Names { $count } services; the plan speaks of one or two
territory-finding-more_proposals_than_slots = { $count ->
    [one] One proposal more than the first wave has places
   *[other] { $count } proposals more than the first wave has places
}
