# Service improvement (PMCS · QSIP): the list of cycles

page-mejora-title = Service improvement (QSIP)
page-mejora-question = How far is each improvement cycle, and what got better?

qsip-headline-none = { $clusters ->
    [one] One cluster is formed and no improvement cycle is open.
   *[other] { $clusters } clusters are formed and no improvement cycle is open.
  }
qsip-headline-no-clusters = No cluster is formed yet: improvement cycles begin after that.
qsip-headline-all-validated = { $cycles ->
    [one] The only improvement cycle has validated its results.
   *[other] All { $cycles } improvement cycles have validated their results.
  }
qsip-headline = Of { $cycles } improvement cycles, { $validated } have validated their results, { $on_schedule } are on schedule and { $late } are late{ $idle ->
    [0] .
    [one] ; one is at a standstill.
   *[other] ; { $idle } are at a standstill.
  }

attention-cycle_late = { $count ->
    [one] One improvement cycle late
   *[other] { $count } improvement cycles late
}
attention-roadmap_late = { $count ->
    [one] One roadmap action overdue
   *[other] { $count } roadmap actions overdue
}

table-name-evidence_files = Evidence files
table-name-lessons = Lessons and models
table-name-qsip_action_reports = Roadmap progress
table-name-qsip_actions = Roadmap actions
table-name-qsip_audit_people = Audit participants
table-name-qsip_barriers = Service barriers
table-name-qsip_cycle_stages = Stages of cycles
table-name-qsip_cycles = Service improvement cycles
table-name-qsip_evidence = Evidence
table-name-qsip_measures = Service measures
table-name-qsip_readings = Readings
table-name-qsip_stages = Stages of the improvement cycle
table-name-qsip_targets = Targets of measures
table-name-qsip_validations = Validations of results
