# Service improvement (PMCS · QSIP): the list of cycles

page-mejora-title = Improvement (QSIP)
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
qsip-headline = { $cycles ->
    [one] The only improvement cycle { $late ->
        [0] { $on_schedule ->
            [0] has no dates to come
           *[other] is on schedule
          }
       *[other] is late
      }{ $idle ->
        [0] .
       *[other] {" "}and is at a standstill.
      }
   *[other] Of { $cycles } improvement cycles, { $validated ->
        [0] none has validated its results yet
        [one] one has validated its results
       *[other] { $validated } have validated their results
      }, { $on_schedule ->
        [0] none is on schedule
        [one] one is on schedule
       *[other] { $on_schedule } are on schedule
      }{ $undated ->
        [0] {" "}and
       *[other] ,
      } { $late ->
        [0] none is late
        [one] one is late
       *[other] { $late } are late
      }{ $undated ->
        [0] {""}
        [one] {" "}and one has no dates
       *[other] {" "}and { $undated } have no dates
      }{ $idle ->
        [0] .
        [one] ; one of those not validated is at a standstill.
       *[other] ; { $idle } of those not validated are at a standstill.
      }
  }
qsip-headline-selection = There are no improvement cycles in this selection.
qsip-empty-how = A cycle opens for a service of a formed cluster: the team is prepared, the service is audited with its users, a roadmap is agreed and implemented, the results are validated. The coordination office in charge of the cluster records it.
qsip-empty-filter = Remove a filter or choose another as-of date to see those that exist.
qsip-without = { $count ->
    [one] Of the formed clusters, still without a cycle: { $names }.
   *[other] { $count } formed clusters still without a cycle: { $names }.
  }
qsip-number = cycle { $number }

qsip-count-validated = { $count } validated
qsip-count-on_schedule = { $count } on schedule
qsip-count-late = { $count } late
qsip-count-undated = { $count } without dates
qsip-count-idle = { $count } at a standstill
qsip-status-reached = Validated on { $day }
qsip-status-late = Late since { $day }
qsip-status-on_track = On schedule
qsip-status-undated = No dates
qsip-idle = Nothing recorded since { $day }
qsip-outcome = Outcome: { $outcome }
qsip-outcome-achieved = achieved
qsip-outcome-partly = partly achieved
qsip-outcome-not_achieved = not achieved
qsip-outcome-unrecorded = not recorded
qsip-next-action = an action
qsip-next-none = No dates to come

qsip-figure-cycles = Improvement cycles
qsip-figure-clusters = in { $n } of { $of } formed clusters
qsip-figure-actions = Actions done
qsip-figure-actions-of = of { $of } in the roadmaps
qsip-figure-overdue = { $count ->
    [0] No action overdue
    [one] One action overdue
   *[other] { $count } actions overdue
  }
qsip-figure-no-actions = No roadmaps yet
qsip-figure-measures = Measures that are better
qsip-figure-measures-of = of { $read } measured again
qsip-figure-worse = { $worse ->
    [0] None is worse
    [one] One is worse
   *[other] { $worse } are worse
  } · { $met ->
    [0] none met its target
    [one] one met its target
   *[other] { $met } met their target
  }{ $missed ->
    [0] {""}
    [one] {" · "}one missed its date
   *[other] {" · "}{ $missed } missed their date
  }
qsip-figure-people = Who audited
qsip-figure-attendances = attendances
qsip-figure-women = Women: { $share }
qsip-figure-indigenous = indigenous people: { $share }
qsip-source-record = Record of the cycles

qsip-list-title = { $late ->
    [one] { $all ->
        [one] The cycle is late: { $name }, since { $since }
       *[other] One cycle of { $all } is late: { $name }, since { $since }
      }
   *[other] { $late } of { $all } cycles are late; waiting the longest: { $name }, since { $since }
  }
qsip-list-title-none-late = { $count ->
    [one] The cycle is not late
   *[other] None of the { $count } cycles is late
  }
qsip-list-title-validated = { $count ->
    [one] The cycle has validated its results
   *[other] All { $count } cycles have validated their results
  }
qsip-list-subtitle = Stages, percent done, status and what is due next · { $cycles ->
    [one] one cycle
   *[other] { $cycles } cycles
  } in { $n } of { $of } formed clusters · as of { $day }
qsip-head-percent = Done
qsip-head-status = Status
qsip-head-next = Due next
qsip-group = Group by
qsip-group-region = Region
qsip-group-service = Service
qsip-order = Order
qsip-order-place = By place
qsip-order-worst = Most delayed first
qsip-key-reached = reached
qsip-key-late = late (hatched)
qsip-key-current = in progress
qsip-key-not_started = not started

qsip-table-region = Region
qsip-table-cluster = Cluster
qsip-table-code = Cluster code
qsip-table-service = Service
qsip-table-topic = What is improved
qsip-table-number = Cycle no.
qsip-table-opened = Opened
qsip-table-status = Status
qsip-table-status-reached = Validated
qsip-table-status-late = Late
qsip-table-status-on_track = On schedule
qsip-table-status-undated = No dates
qsip-table-percent = Done (%)
qsip-table-stage = Current stage
qsip-table-late = Late
qsip-table-late-since = Late since
qsip-table-idle-since = Nothing recorded since
qsip-table-planned = planned
qsip-table-reached = reached
qsip-table-next-on = Due next
qsip-table-next = What is due
qsip-table-actions = Actions
qsip-table-done = Actions done
qsip-table-overdue = Actions overdue
qsip-table-measures = Measures
qsip-table-read = Measured again
qsip-table-better = Better
qsip-table-same = Unchanged
qsip-table-worse = Worse
qsip-table-unread = To be measured again
qsip-table-met = Met their target
qsip-table-outcome = Outcome
qsip-table-origin = Origin
qsip-table-dimension = Dimension

qsip-dimensions-title = { $read ->
    [one] The only measure that was measured again is { $better ->
        [0] { $worse ->
            [0] unchanged
           *[other] worse
          }
       *[other] better
      }
   *[other] { $better ->
        [0] None of { $read } measures that were measured again is better
        [one] One of { $read } measures that were measured again is better
       *[other] { $better } of { $read } measures that were measured again are better
      }{ $worse ->
        [0] {""}
        [one] , one is worse
       *[other] , { $worse } are worse
      }
  }; { $met ->
    [0] { $read ->
        [one] it did not meet its target
       *[other] none met its target
      }
    [one] { $read ->
        [one] it met its target
       *[other] one met its target
      }
   *[other] { $met } met their target
  }
qsip-dimensions-title-unread = { $of ->
    [one] The only measure is still to be measured again
   *[other] All { $of } measures are still to be measured again
  }
qsip-dimensions-title-none = There are no measures yet
qsip-dimensions-subtitle = Measures of each service's latest cycle that was measured again (failing that, its latest), by dimension, against their baseline · { $read } of { $of } measured again · as of { $day }
qsip-dimensions-note = They are different measures in different units: they are counted, not averaged.
qsip-dimensions-how = The participatory audit agrees on what is measured: effectiveness, efficiency, coverage and satisfaction. They appear with the first audit.
qsip-dimension-of = { $count ->
    [one] 1 measure
   *[other] { $count } measures
  }
qsip-dimension-none = no measures
qsip-moved-count-better = { $count } better
qsip-moved-count-same = { $count } unchanged
qsip-moved-count-worse = { $count } worse
qsip-moved-count-unread = { $count } to be measured again

qsip-people-title = { $all ->
    [one] The only attendance at audits { $users ->
        [0] was not by a user
       *[other] was by a user
      }
   *[other] { $users ->
        [0] None of { $all } attendances at audits was by users
        [one] One of { $all } attendances at audits was by users
       *[other] { $users } of { $all } attendances at audits were by users
      }
  }
qsip-people-none = Nobody has audited yet
qsip-people-how = Providers and users audit the service together; who came is recorded with each audit.
qsip-people-subtitle = Attendances of providers and users, by region, with the part that are women and indigenous people (n of N) · as of { $day }
qsip-people-subtitle-totals = Attendances of providers and users · as of { $day }
qsip-people-twice = Attendances, not people: anyone who audited on two days is counted twice.
qsip-people-group = Who
qsip-people-all = Total

overview-qsip-title = { $late ->
    [0] No improvement cycle is late
    [one] { $all ->
        [one] The only improvement cycle is late
       *[other] One improvement cycle of { $all } is late
      }
   *[other] { $late } of { $all } improvement cycles are late
  }; { $validated ->
    [0] none has validated its results yet
    [one] one has validated its results
   *[other] { $validated } have validated their results
  }
overview-qsip-title-none = There are no service improvement cycles yet
overview-qsip-subtitle = Cycles by the stage they are in · { $cycles ->
    [one] one cycle
   *[other] { $cycles } cycles
  } · as of { $day }
overview-qsip-label = { $name } · { $cycles }
overview-qsip-validated = Validated
overview-qsip-late = late
overview-qsip-late-key = hatched: { $count } late
overview-qsip-alt = Improvement cycles by region or cluster and by stage. The values are in the table.
overview-qsip-group = Region or cluster
overview-qsip-link = See the service improvement cycles
cluster-qsip = Service improvement (QSIP)
cluster-qsip-none = It is formed and has not opened an improvement cycle yet.
cluster-qsip-not-formed = Improvement cycles begin once the cluster is formed.
cluster-qsip-title = Service improvement: { $cycles ->
    [one] one cycle
   *[other] { $cycles } cycles
  }, { $validated ->
    [0] none validated
    [one] one validated
   *[other] { $validated } validated
  }{ $late ->
    [0] {""}
    [one] , one late
   *[other] , { $late } late
  }
cluster-qsip-subtitle = Stages, percent done, status and what is due next, of each cycle · as of { $day }
cluster-qsip-no-measures = It measures nothing yet.
cluster-qsip-measures = { $read ->
    [0] { $of ->
        [one] Its only measure is still to be measured again
       *[other] Its { $of } measures are still to be measured again
      }
    [one] The only measure measured again is { $better ->
        [0] { $worse ->
            [0] unchanged
           *[other] worse
          }
       *[other] better
      }, of { $of } in all
   *[other] { $better ->
        [0] None of { $read } measures measured again is better
        [one] One of { $read } measures measured again is better
       *[other] { $better } of { $read } measures measured again are better
      }{ $worse ->
        [0] {""}
        [one] , one is worse
       *[other] , { $worse } are worse
      } ({ $of } in all)
  }.

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
