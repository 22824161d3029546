# Service improvement (PMCS · QSIP): the list of cycles

page-mejora-title = Improvement (QSIP)
page-mejora-question = How far is each improvement cycle, and what got better?

improvement-headline-none = { $clusters ->
    [one] One cluster is formed and no improvement cycle is open.
   *[other] { $clusters } clusters are formed and no improvement cycle is open.
  }
improvement-headline-no-clusters = No cluster is formed yet: improvement cycles begin after that.
improvement-headline-all-validated = { $cycles ->
    [one] The only improvement cycle has validated its results.
   *[other] All { $cycles } improvement cycles have validated their results.
  }
improvement-headline = { $cycles ->
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
improvement-headline-selection = There are no improvement cycles in this selection.
improvement-empty-how = A cycle opens for a service of a formed cluster: the team is prepared, the service is audited with its users, a roadmap is agreed and implemented, the results are validated. The coordination office in charge of the cluster records it.
improvement-empty-filter = Remove a filter or choose another as-of date to see those that exist.
improvement-without = { $count ->
    [one] Of the formed clusters, still without a cycle: { $names }.
   *[other] { $count } formed clusters still without a cycle: { $names }.
  }
improvement-number = cycle { $number }

improvement-count-validated = { $count } validated
improvement-count-on_schedule = { $count } on schedule
improvement-count-late = { $count } late
improvement-count-undated = { $count } without dates
improvement-count-idle = { $count } at a standstill
improvement-status-reached = Validated on { $day }
improvement-status-late = Late since { $day }
improvement-status-on_track = On schedule
improvement-status-undated = No dates
improvement-idle = Nothing recorded since { $day }
improvement-outcome = Outcome: { $outcome }
improvement-outcome-achieved = achieved
improvement-outcome-partly = partly achieved
improvement-outcome-not_achieved = not achieved
improvement-outcome-unrecorded = not recorded
improvement-next-action = an action
improvement-next-none = No dates to come

improvement-figure-cycles = Improvement cycles
improvement-figure-clusters = in { $n } of { $of } formed clusters
improvement-figure-actions = Actions done
improvement-figure-actions-of = of { $of } in the roadmaps
improvement-figure-overdue = { $count ->
    [0] No action overdue
    [one] One action overdue
   *[other] { $count } actions overdue
  }
improvement-figure-no-actions = No roadmaps yet
improvement-figure-measures = Measures that are better
improvement-figure-measures-of = of { $read } measured again
improvement-figure-worse = { $worse ->
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
improvement-figure-people = Who audited
improvement-figure-attendances = attendances
improvement-figure-women = Women: { $share }
improvement-figure-indigenous = indigenous people: { $share }
improvement-source-record = Record of the cycles

improvement-list-title = { $late ->
    [one] { $all ->
        [one] The cycle is late: { $name }, since { $since }
       *[other] One cycle of { $all } is late: { $name }, since { $since }
      }
   *[other] { $late } of { $all } cycles are late; waiting the longest: { $name }, since { $since }
  }
improvement-list-title-none-late = { $count ->
    [one] The cycle is not late
   *[other] None of the { $count } cycles is late
  }
improvement-list-title-validated = { $count ->
    [one] The cycle has validated its results
   *[other] All { $count } cycles have validated their results
  }
improvement-list-subtitle = Stages, percent done, status and what is due next · { $cycles ->
    [one] one cycle
   *[other] { $cycles } cycles
  } in { $n } of { $of } formed clusters · as of { $day }
improvement-head-percent = Done
improvement-head-status = Status
improvement-head-next = Due next
improvement-group = Group by
improvement-group-region = Region
improvement-group-service = Service
improvement-order = Order
improvement-order-place = By place
improvement-order-worst = Most delayed first
improvement-key-reached = reached
improvement-key-late = late (hatched)
improvement-key-current = in progress
improvement-key-not_started = not started

improvement-table-region = Region
improvement-table-cluster = Cluster
improvement-table-code = Cluster code
improvement-table-service = Service
improvement-table-topic = What is improved
improvement-table-number = Cycle no.
improvement-table-opened = Opened
improvement-table-status = Status
improvement-table-status-reached = Validated
improvement-table-status-late = Late
improvement-table-status-on_track = On schedule
improvement-table-status-undated = No dates
improvement-table-percent = Done (%)
improvement-table-stage = Current stage
improvement-table-late = Late
improvement-table-late-since = Late since
improvement-table-idle-since = Nothing recorded since
improvement-table-planned = planned
improvement-table-reached = reached
improvement-table-next-on = Due next
improvement-table-next = What is due
improvement-table-actions = Actions
improvement-table-done = Actions done
improvement-table-overdue = Actions overdue
improvement-table-measures = Measures
improvement-table-read = Measured again
improvement-table-better = Better
improvement-table-same = Unchanged
improvement-table-worse = Worse
improvement-table-unread = To be measured again
improvement-table-met = Met their target
improvement-table-outcome = Outcome
improvement-table-origin = Origin
improvement-table-dimension = Dimension

improvement-dimensions-title = { $read ->
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
improvement-dimensions-title-unread = { $of ->
    [one] The only measure is still to be measured again
   *[other] All { $of } measures are still to be measured again
  }
improvement-dimensions-title-none = There are no measures yet
improvement-dimensions-subtitle = Measures of each service's latest cycle that was measured again (failing that, its latest), by dimension, against their baseline · { $read } of { $of } measured again · as of { $day }
improvement-dimensions-note = They are different measures in different units: they are counted, not averaged.
improvement-dimensions-how = The participatory audit agrees on what is measured: effectiveness, efficiency, coverage and satisfaction. They appear with the first audit.
improvement-dimension-of = { $count ->
    [one] 1 measure
   *[other] { $count } measures
  }
improvement-dimension-none = no measures
improvement-moved-count-better = { $count } better
improvement-moved-count-same = { $count } unchanged
improvement-moved-count-worse = { $count } worse
improvement-moved-count-unread = { $count } to be measured again

improvement-people-title = { $all ->
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
improvement-people-none = Nobody has audited yet
improvement-people-how = Providers and users audit the service together; who came is recorded with each audit.
improvement-people-subtitle = Attendances of providers and users, by region, with the part that are women and indigenous people (n of N) · as of { $day }
improvement-people-subtitle-totals = Attendances of providers and users · as of { $day }
improvement-people-twice = Attendances, not people: anyone who audited on two days is counted twice.
improvement-people-group = Who
improvement-people-all = Total

improvement-overview-title = { $late ->
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
improvement-overview-title-none = There are no service improvement cycles yet
improvement-overview-subtitle = Cycles by the stage they are in · { $cycles ->
    [one] one cycle
   *[other] { $cycles } cycles
  } · as of { $day }
improvement-overview-label = { $name } · { $cycles }
improvement-overview-validated = Validated
improvement-overview-late = late
improvement-overview-late-key = hatched: { $count } late
improvement-overview-alt = Improvement cycles by region or cluster and by stage. The values are in the table.
improvement-overview-group = Region or cluster
improvement-overview-link = See the service improvement cycles
improvement-cluster = Service improvement (QSIP)
improvement-cluster-none = It is formed and has not opened an improvement cycle yet.
improvement-cluster-not-formed = Improvement cycles begin once the cluster is formed.
improvement-cluster-title = Service improvement: { $cycles ->
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
improvement-cluster-subtitle = Stages, percent done, status and what is due next, of each cycle · as of { $day }
improvement-cluster-no-measures = It measures nothing yet.
improvement-cluster-measures = { $read ->
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

# Service improvement: words that its pages share

improvement-cycle-name = { $cluster } · { $service } · cycle { $number }
improvement-stages = Stages of the cycle
improvement-stages-ours = The plan speaks of five stages and their figure is lost: their names, and the weights that progress is reckoned with, are ours ({ $weights }).
improvement-stage-reached = Reached on { $reached }{ $dated ->
    [undated] , without a planned date
   *[planned] { $late ->
        [0] , on time (planned for { $planned })
        [one] , one day after the plan ({ $planned })
       *[other] , { $late } days after the plan ({ $planned })
      }
  }
improvement-stage-late = { $late ->
    [0] Due on the as-of date, { $planned }
    [one] One day late: planned for { $planned }
   *[other] { $late } days late: planned for { $planned }
  }
improvement-stage-current = In progress{ $part ->
    [none] {""}
   *[other] {" "}({ $part })
  }, { $dated ->
    [undated] no planned date
   *[planned] planned for { $planned }
  }
improvement-stage-not_started = Not started, { $dated ->
    [undated] no planned date
   *[planned] planned for { $planned }
  }

improvement-unit-percent = { $value }%
improvement-unit-days = { $count ->
    [one] { $value } day
   *[other] { $value } days
  }
improvement-unit-minutes = { $value } min
improvement-unit-soles = S/ { $value }
improvement-unit-points = { $count ->
    [one] { $value } point
   *[other] { $value } points
  }
improvement-unit-count = { $value }
improvement-rate = { $value } ({ $part } of { $whole })

improvement-result-met-share = Target met: { $share } of the way
improvement-result-met = Target met
improvement-result-within = Within the target, but worse
improvement-result-missed-better = Target not met by its date: { $share ->
    [none] better
   *[other] { $share } of the way
  }
improvement-result-missed-same = Target not met by its date: unchanged
improvement-result-missed-worse = Target not met by its date: worse
improvement-result-nearer-share = Better: { $share } of the way to the target
improvement-result-nearer = Better, short of the target
improvement-result-no_reading = Baseline only{ $due ->
    [overdue] : the target's date came without a second reading
   *[none] {""}
  }
improvement-result-no_baseline = Not measured{ $due ->
    [overdue] : the target's date has come
   *[none] {""}
  }
improvement-moved-better = { $target ->
    [no_target] Better; no target
   *[other] Better
  }
improvement-moved-same = { $target ->
    [no_target] Unchanged; no target
   *[other] Unchanged, short of the target
  }
improvement-moved-worse = { $target ->
    [no_target] Worse; no target
   *[other] Worse: further from the target
  }
improvement-caution-target_behind = The target is worse than the baseline.
improvement-caution-target_is_baseline = The target is to hold the baseline.
improvement-caution-small_base = Small base (under 30): one or two cases move the rate by several points.
improvement-caution-other_measurer = Not measured by the same people as the baseline.

improvement-dimension-effectiveness = Effectiveness
improvement-dimension-efficiency = Efficiency
improvement-dimension-coverage = Coverage
improvement-dimension-satisfaction = Satisfaction
improvement-role-provider = Providers
improvement-role-user = Users

# A cycle of service improvement

page-ciclo-title = Improvement cycle
page-ciclo-question = What did the audit measure, which barriers stand, and what got better?

improvement-cycle-choose = Cycle
improvement-cycle-option = { $name }: { $percent }, { $status }
improvement-cycle-status-reached = validated
improvement-cycle-status-late = late
improvement-cycle-status-on_track = on schedule
improvement-cycle-status-undated = no dates
improvement-cycle-outside = The cycle asked for is not under these filters, or was not open yet on this day: of those that are left, the one that needs most attention is shown.
improvement-cycle-default = The cycle that needs most attention is shown; the list has all that the filters leave.
improvement-cycle-none-how = A cycle opens when a formed cluster chooses the service to improve. Try another as-of date, or clear the region, the cluster or the service.
improvement-cycle-to-list = All cycles
improvement-cycle-to-cluster = Cluster { $name }
improvement-cycle-to-before = Previous cycle
improvement-cycle-to-after = Next cycle
improvement-cycle-to-lessons = Lessons of this cluster
improvement-cycle-to-capacity = Capacity of this cluster

improvement-cycle-headline-reached = { $name } has come to its end: results validated on { $validated }{ $outcome ->
    [achieved] , and it achieved what it set out to do.
    [partly] , and it achieved in part what it set out to do.
    [not_achieved] , and it did not achieve what it set out to do.
   *[none] ; nobody recorded with what outcome.
  }
improvement-cycle-headline-late = { $name } is at { $percent }, in “{ $stage }”, late since { $late }{ $idle ->
    [none] .
   *[other] {" "}and at a standstill: nothing has been recorded since { $idle }.
  }
improvement-cycle-headline-on_track = { $name } is at { $percent }, in “{ $stage }”, and on schedule: the next date of its stages is { $next }{ $idle ->
    [none] .
   *[other] , but nothing has been recorded since { $idle }.
  }
improvement-cycle-headline-undated = { $name } is at { $percent }, in “{ $stage }”, and its stages to come have no date{ $idle ->
    [none] .
   *[other] ; nothing has been recorded since { $idle }.
  }
improvement-cycle-headline-not-read = { $of ->
    [one] Its only measure has not been measured again.
   *[other] None of its { $of } measures has been measured again.
  }
improvement-cycle-headline-measures = { $read ->
    [one] Its only measure that was measured again { $better ->
        [0] { $worse ->
            [0] is unchanged
           *[other] got worse
          }
       *[other] got better
      }{ $met ->
        [0] .
       *[other] ; it met its target.
      }
   *[other] { $better ->
        [0] None of its { $read } measures that were measured again got better
        [one] One of its { $read } measures that were measured again got better
       *[other] { $better } of its { $read } measures that were measured again got better
      }{ $worse ->
        [0] {""}
        [one] {" "}and one got worse
       *[other] {" "}and { $worse } got worse
      }{ $met ->
        [0] .
        [one] ; one met its target.
       *[other] ; { $met } met their targets.
      }
  }
improvement-cycle-headline-late-actions = { $barriers ->
    [one] One barrier has
   *[other] { $barriers } barriers have
  } { $late ->
    [one] one overdue action
   *[other] { $late } overdue actions
  }, { $of ->
    [one] the only one in force
   *[other] of { $of } in force
  }{ $cancelled ->
    [0] .
    [one] ; one more was cancelled.
   *[other] ; { $cancelled } more were cancelled.
  }
improvement-cycle-headline-bare = { $barriers ->
    [one] Its only barrier waits for a roadmap.
   *[other] Its { $barriers } barriers wait for a roadmap.
  }
improvement-cycle-headline-all-done = { $of ->
    [one] The only action in force on its roadmap is done
   *[other] All { $of } actions in force on its roadmap are done
  }{ $cancelled ->
    [0] .
    [one] ; one more was cancelled.
   *[other] ; { $cancelled } more were cancelled.
  }
improvement-cycle-headline-none-late = No action is overdue; { $of ->
    [one] the only one in force is not done yet
   *[other] { $done ->
        [0] none
        [one] one
       *[other] { $done }
      } of { $of } in force { $done ->
        [0] is done yet
        [one] is done
       *[other] are done
      }
  }{ $cancelled ->
    [0] .
    [one] ; one more was cancelled.
   *[other] ; { $cancelled } more were cancelled.
  }
improvement-cycle-headline-left = { $of ->
    [one] Its only action in force was left unfinished
   *[other] { $left ->
        [one] One of its { $of } actions in force was left unfinished
       *[other] { $left } of its { $of } actions in force were left unfinished
      }
  }{ $cancelled ->
    [0] .
    [one] ; one more was cancelled.
   *[other] ; { $cancelled } more were cancelled.
  }

improvement-cycle-opened = opened on { $day }
improvement-cycle-stages-title-reached = { $late ->
    [0] All { $of } stages reached, all of them on time
    [one] All { $of } stages reached, one after its date
   *[other] All { $of } stages reached, { $late } after their dates
  }
improvement-cycle-stages-title = { $reached ->
    [0] None of the { $of } stages reached yet
    [one] One of { $of } stages reached
   *[other] { $reached } of { $of } stages reached
  }{ $late ->
    [0] {""}
    [one] ; one is late
   *[other] ; { $late } are late
  }
improvement-cycle-stages-subtitle = Progress of the cycle in percent · planned and real date of each stage · as of { $day }
improvement-cycle-parts = How { $percent } is made up: { $parts } = { $sum } of 100 points{ $rounded ->
    [no] .
   *[yes] , rounded down.
  }
improvement-cycle-part = { $name } { $points }
improvement-cycle-part-reached = { $name } { $points } (stage reached; { $done } of { $of } actions done)
improvement-cycle-part-actions = { $name } { $points } ({ $share } of { $of }, as far as its actions are)
improvement-cycle-table-stage = Stage
improvement-cycle-table-state = State
improvement-cycle-table-planned = Planned
improvement-cycle-table-reached = Reached
improvement-cycle-table-days-late = Days late
improvement-cycle-table-share = Done (%)
improvement-cycle-table-weight = Weight (%)
improvement-cycle-table-points = Points of progress
improvement-cycle-stage-state-reached = Reached
improvement-cycle-stage-state-late = Late
improvement-cycle-stage-state-current = Current
improvement-cycle-stage-state-not_started = Not started

improvement-cycle-unit-percent = percent
improvement-cycle-unit-days = days
improvement-cycle-unit-minutes = minutes
improvement-cycle-unit-soles = soles
improvement-cycle-unit-points = points
improvement-cycle-unit-count = number
improvement-cycle-direction-more = more is better
improvement-cycle-direction-less = less is better
improvement-cycle-by-providers = providers
improvement-cycle-by-users = users
improvement-cycle-by-together = providers and users together
improvement-cycle-by-unknown = not recorded by whom
improvement-cycle-measures-title-undefined = This cycle does not say yet what to measure
improvement-cycle-measures-title-unread = { $baselines ->
    [0] { $of ->
        [one] Its only measure has no baseline yet
       *[other] None of its { $of } measures has a baseline yet
      }
    [one] { $of ->
        [one] Only a baseline so far, of its only measure: to be measured again
       *[other] Only a baseline so far, of one of { $of } measures: to be measured again
      }
   *[other] Only baselines so far, of { $baselines } of { $of } measures: to be measured again
  }
improvement-cycle-measures-title = { $read ->
    [one] The only measure measured again { $better ->
        [0] { $worse ->
            [0] is unchanged
           *[other] got worse: { $names }
          }
       *[other] got better
      }
   *[other] { $better ->
        [0] None of { $read } measures measured again got better
        [one] One of { $read } measures measured again got better
       *[other] { $better } of { $read } measures measured again got better
      }{ $worse ->
        [0] {""}
        [one] ; one got worse: { $names }
       *[other] ; { $worse } got worse: { $names }
      }
  }{ $met ->
    [0] { $read ->
        [one] ; it did not meet its target
       *[other] ; none met its target
      }
    [one] { $read ->
        [one] ; it met its target
       *[other] ; one met its target
      }
   *[other] ; { $met } met their targets
  }
improvement-cycle-measures-subtitle = Baseline, latest reading and target · each measure in its unit and on its own axis, from zero · { $read } of { $of } measures measured again · as of { $day }
improvement-cycle-measures-note = There is no mean of the four dimensions: they are unlike. The baseline is the first reading of the cycle.
improvement-cycle-measures-how = The participatory audit agrees on what is measured in four dimensions: effectiveness, efficiency, coverage and satisfaction. Until it is finished there is nothing to compare.
improvement-cycle-measure-undefined = No measure in this cycle
improvement-cycle-measure-unread = Not measured yet: not even the baseline
improvement-cycle-measure-baseline = Baseline { $value } ({ $day })
improvement-cycle-measure-latest = latest { $value } ({ $day })
improvement-cycle-measure-target = target { $value } by { $due }
improvement-cycle-measure-target-undated = target { $value }, no date
improvement-cycle-measure-no-target = no target
improvement-cycle-measure-not-again = to be measured again
improvement-cycle-measure-counts = Counts: { $part }, out of { $whole }.
improvement-cycle-measure-pointer = { $value }
    { $day } · { $by }
improvement-cycle-measure-pointer-before = { $value }
    { $day } · { $by }
    Previous cycle
improvement-cycle-measure-pointer-target = Target: { $value }
    { $due }
improvement-cycle-measure-alt = { $name }: { $words }. The values are in the table.
improvement-cycle-legend-first = baseline (hollow)
improvement-cycle-legend-before = earlier cycles
improvement-cycle-legend-target = target, on its date
improvement-cycle-legend-as-of = as-of date
improvement-cycle-legend-opened = this cycle opens
improvement-cycle-table-dimension = Dimension
improvement-cycle-table-measure = Measure
improvement-cycle-table-unit = Unit
improvement-cycle-table-direction = Direction
improvement-cycle-table-cycle = Cycle
improvement-cycle-table-this = this one
improvement-cycle-table-earlier = earlier
improvement-cycle-table-read = Read on
improvement-cycle-table-value = Value
improvement-cycle-table-numerator = Numerator
improvement-cycle-table-denominator = Denominator
improvement-cycle-table-counts = What it counts
improvement-cycle-table-of = Out of what
improvement-cycle-table-by = Who measured
improvement-cycle-table-target = Target
improvement-cycle-table-target-due = Target by
improvement-cycle-table-result = Result
improvement-cycle-table-cautions = Cautions
improvement-cycle-table-origin = Origin

improvement-cycle-roadmap-title = { $late ->
    [0] No overdue action
    [one] One action overdue since { $since }
   *[other] { $late } actions overdue; the first one since { $since }
  }: { $done } of { $of } done{ $cancelled ->
    [0] {""}
    [one] , besides one cancelled
   *[other] , besides { $cancelled } cancelled
  }
improvement-cycle-roadmap-subtitle = Roadmap by level of government · each bar runs from the beginning to the planned date and fills as it advances (%) · overdue first · as of { $day }
improvement-cycle-roadmap-level = { $level }: { $done } of { $of } done{ $late ->
    [0] {""}
    [one] , one overdue
   *[other] , { $late } overdue
  }
improvement-cycle-roadmap-alt = { $count ->
    [one] One action
   *[other] { $count } actions
  } in time by level of government. The data are in the table.
improvement-cycle-roadmap-title-cancelled = All its actions were cancelled
improvement-cycle-roadmap-level-cancelled = { $level }: all cancelled
improvement-cycle-action-pointer = { $what }
    Barrier: { $barrier }
    { $responsible }
    { $state } · { $due } · { $percent }
improvement-cycle-action-due = planned for { $day }
improvement-cycle-action-no-due = no planned date
improvement-cycle-action-last = Last report: { $percent } on { $day }
improvement-cycle-action-no-report = Nobody has reported progress
improvement-cycle-legend-filled = part done
improvement-cycle-legend-tail = days overdue
improvement-cycle-legend-due = planned date, if it ended on another
improvement-cycle-legend-open = no planned date

improvement-cycle-barriers-title-none = No barriers identified yet
improvement-cycle-barriers-title = { $late ->
    [0] { $all ->
        [one] The only barrier has no overdue action
       *[other] None of the { $all } barriers has an overdue action
      }
    [one] { $all ->
        [one] The only barrier has overdue actions
       *[other] One of { $all } barriers has overdue actions
      }
   *[other] { $late } of { $all } barriers have overdue actions
  }{ $bare ->
    [0] {""}
    [one] ; one has no action yet
   *[other] ; { $bare } have no action yet
  }
improvement-cycle-barriers-title-bare = { $all ->
    [one] One barrier found and no action agreed
   *[other] { $all } barriers found and no action agreed
  }
improvement-cycle-barriers-subtitle = Barriers of the service and their actions, overdue first · progress in percent · as of { $day }
improvement-cycle-barriers-how = Barriers come from the participatory audit, their actions from the stage of analysis.
improvement-cycle-barrier-found = found on { $day }
improvement-cycle-barrier-area = ICI · FOCAS area: { $area }
improvement-cycle-barrier-carried = left over from the previous cycle
improvement-cycle-barrier-done = { $of ->
    [0] no actions
   *[other] { $done } of { $of } done
  }
improvement-cycle-barrier-bare = No action addresses it yet.
improvement-cycle-evidence = Evidence:
improvement-cycle-evidence-below = to download at the end of the list
improvement-cycle-files-title = Files of evidence
improvement-cycle-table-barrier = Barrier
improvement-cycle-table-found = Found
improvement-cycle-table-area = ICI · FOCAS area
improvement-cycle-table-carried = From the previous cycle
improvement-cycle-table-actions = Actions
improvement-cycle-table-done-count = Done
improvement-cycle-table-late-count = Overdue
improvement-cycle-table-cancelled-count = Cancelled
improvement-cycle-table-action = Action
improvement-cycle-table-level = Level
improvement-cycle-table-government = Government
improvement-cycle-table-responsible = Responsible
improvement-cycle-table-percent = Progress (%)
improvement-cycle-table-agreed = Agreed
improvement-cycle-table-starts = Planned beginning
improvement-cycle-table-started = Begun
improvement-cycle-table-due = Planned
improvement-cycle-table-done = Done
improvement-cycle-table-cancelled = Cancelled
improvement-cycle-table-reported = Last report
improvement-cycle-table-note = Note of the report
improvement-cycle-table-evidence = Evidence
improvement-cycle-table-links = Links
improvement-cycle-table-code = Code (to keep evidence by)

improvement-cycle-validation-title = Validated on { $day }: { $outcome }
improvement-cycle-validation-title-silent = Validated on { $day }; nobody recorded the outcome
improvement-cycle-validation-title-late = The validation should have been held on { $day }
improvement-cycle-validation-title-due = The validation is planned for { $day }
improvement-cycle-validation-title-undated = The validation has no date
improvement-cycle-validation-subtitle = What providers and users found at the end of the cycle · as of { $day }
improvement-cycle-validation-summary = Outcome
improvement-cycle-validation-carried = Carried into the next cycle
improvement-cycle-validation-taken = { $count ->
    [0] The next cycle took over none of its barriers.
    [one] The next cycle took over one of its barriers{ $of ->
        [one] {" "}and found no other.
       *[other] ; in all it found { $of }.
      }
   *[other] The next cycle took over { $count } of its barriers; in all it found { $of }.
  }
improvement-cycle-validation-not-yet = The next cycle is open and has not found any barriers yet.
improvement-cycle-validation-no-next = No next cycle has been opened yet.
improvement-cycle-validation-how = Providers and users measure again and say whether it was achieved; what is left goes into the next cycle.

improvement-cycle-audit-title-none = The service has not been audited yet
improvement-cycle-audit-title = { $all ->
    [one] One attendance at the audit
   *[other] { $all } attendances at the audit
  }: { $provider ->
    [0] none by providers
    [one] one by providers
   *[other] { $provider } by providers
  } and { $user ->
    [0] none by users
    [one] one by users
   *[other] { $user } by users
  }
improvement-cycle-audit-subtitle = Attendances of providers and users · as of { $day }
improvement-cycle-audit-how = Those who provide the service and those who use it audit it together.
improvement-cycle-audit-days = { $same ->
    [yes] on { $first }
   *[no] from { $first } to { $last }
  }
improvement-cycle-audit-missing-user = No user took part.
improvement-cycle-audit-missing-provider = No provider took part.
improvement-cycle-table-role = Participants
improvement-cycle-table-first = First day
improvement-cycle-table-last = Last day

improvement-cycle-areas-title-none = No barrier names an area of capacity
improvement-cycle-areas-title = { $count ->
    [one] The barriers come from one area of capacity: { $area }
   *[other] The barriers come from { $count } areas of capacity; the weakest is { $area }
  }
improvement-cycle-areas-title-unscored = { $count ->
    [one] The barriers come from one area of capacity, not scored yet
   *[other] The barriers come from { $count } areas of capacity, not scored yet
  }
improvement-cycle-areas-subtitle = Mean score of the cluster's governments that have one: { $same ->
    [yes] { $high } of { $of }
   *[no] between { $low } and { $high } of { $of }, by area
  } · { $scale } · baseline → latest, and target · as of { $day }
improvement-cycle-areas-label = { $area } · { $barriers ->
    [one] one barrier
   *[other] { $barriers } barriers
  }
improvement-cycle-areas-how = Whoever records a barrier can say from which ICI · FOCAS area it comes.
improvement-cycle-areas-latest = Latest score
improvement-cycle-areas-target = Target
improvement-cycle-areas-alt = The cluster's scores in { $count ->
    [one] one area
   *[other] { $count } areas
  }. The values are in the table.
improvement-cycle-table-governments = Governments scored
improvement-cycle-table-barriers = Barriers
improvement-cycle-table-baseline = Baseline
improvement-cycle-table-latest = Latest
action-state-left_over = Left unfinished

# Lessons and decentralised management models

page-aprendizajes-title = Models and lessons
page-aprendizajes-question = What did we learn, and what can others use?

improvement-lessons-headline-none = No lessons or models are documented yet.
improvement-lessons-headline = { $models ->
    [0] { $lessons ->
        [one] One lesson is documented
       *[other] { $lessons } lessons are documented
      }
    [one] One model{ $lessons ->
        [0] {" "}is documented
        [one] {" "}and one lesson are documented
       *[other] {" "}and { $lessons } lessons are documented
      }
   *[other] { $models } models{ $lessons ->
        [0] {" "}are documented
        [one] {" "}and one lesson are documented
       *[other] {" "}and { $lessons } lessons are documented
      }
  }: { $validated ->
    [0] not validated yet.
    [one] one is validated{ $shared ->
        [0] , not shared yet.
       *[other] {" "}and already shared.
      }
   *[other] { $validated } are validated{ $shared ->
        [0] , not shared yet.
        [one] {" "}and one is already shared.
       *[other] {" "}and { $shared } are already shared.
      }
  }

improvement-lessons-search = Search in models and lessons
improvement-lessons-search-example = Search: materiales, Lamas, health…
improvement-lessons-search-clear = Clear the search
improvement-lessons-title = { $count ->
    [0] No models or lessons
    [one] One documented model or lesson
   *[other] { $count } documented models and lessons
  }
improvement-lessons-title-found = { $matches ->
    [0] { $of ->
        [one] The only one does not hold “{ $query }”
       *[other] None of { $of } holds “{ $query }”
      }
    [one] One of { $of } holds “{ $query }”
   *[other] { $matches } of { $of } hold “{ $query }”
  }
improvement-lessons-subtitle = Models first, then lessons; the latest on top · as of { $day } · texts in Spanish, as they were entered
improvement-lessons-scope = Search: “{ $query }”
improvement-lessons-nothing-found = The search looks at the title, what happened, what others can use, the place and the service; the texts are in Spanish. Try fewer words or a part of a word, or clear the search.
improvement-lessons-empty-how = A model or a lesson appears here when the cluster documents it: what happened, and what others can use. That is mostly done when a cycle's results are validated.
improvement-lessons-empty-filter = Remove a filter or choose another as-of date to see those that exist.
improvement-lessons-kind-model = Model
improvement-lessons-kind-lesson = Lesson
improvement-lessons-reusable = What others can use
improvement-lessons-steps = From documented to shared
improvement-lessons-step-documented = Documented on { $day }
improvement-lessons-step-validated = Validated on { $day }
improvement-lessons-step-shared = Shared on { $day }
improvement-lessons-step-documented-not = Not documented
improvement-lessons-step-validated-not = Not validated
improvement-lessons-step-shared-not = Not shared
improvement-lessons-status-documented = Documented
improvement-lessons-status-validated = Validated
improvement-lessons-status-shared = Shared
improvement-lessons-cycle = Cycle { $number }: progress { $percent }
improvement-lessons-cycle-measures = { $read ->
    [one] the only measure measured again { $better ->
        [0] did not get better
       *[other] got better
      }
   *[other] { $better ->
        [0] none of { $read } measures measured again got better
        [one] one of { $read } measures measured again got better
       *[other] { $better } of { $read } measures measured again got better
      }
  }
improvement-lessons-to-cluster = Cluster { $name }
improvement-lessons-table-kind = Kind
improvement-lessons-table-title = Title
improvement-lessons-table-status = Status
improvement-lessons-table-documented = Documented on
improvement-lessons-table-validated = Validated on
improvement-lessons-table-shared = Shared on
improvement-lessons-table-region = Region
improvement-lessons-table-cluster = Cluster
improvement-lessons-table-service = Service
improvement-lessons-table-summary = What happened
improvement-lessons-table-reusable = What others can use
improvement-lessons-table-cycle = Cycle
improvement-lessons-table-percent = Progress of the cycle (%)
improvement-lessons-table-better = Measures that got better
improvement-lessons-table-read = Measures that were measured again
improvement-lessons-table-measures = Measures in all
improvement-lessons-table-outcome = Outcome of the cycle
improvement-lessons-table-origin = Origin

# Results that others published

improvement-published-title = { $name }, { $cluster }: from { $before } ({ $first }) to { $after } ({ $last })
improvement-published-title-one = { $name }, { $cluster }
improvement-published-title-many = { $count } results published by others
improvement-published-subtitle = Published result, before and after · each measure in its unit, from zero
improvement-published-note = Another institution published it: neither the program nor the demonstration measured it.
improvement-published-later = Published for { $years }, after the as-of date ({ $day }).
improvement-published-after = after the as-of date
improvement-published-change = { $way ->
    [less] { $change } less
    [more] { $change } more
   *[same] The same as before
  }{ $way ->
    [same] {""}
   *[other] { $share ->
        [none] {""}
       *[other] {" "}({ $share })
      }
  }{ $movement ->
    [better] : better, as { $direction ->
        [less] less is better
       *[more] more is better
      }
    [worse] : worse, as { $direction ->
        [less] less is better
       *[more] more is better
      }
   *[other] {""}
  }
improvement-published-table-cluster = Cluster
improvement-published-table-service = Service
improvement-published-table-measure = Measure
improvement-published-table-direction = Direction
improvement-published-table-when = Measured in
improvement-published-table-value = Value
improvement-published-table-unit = Unit
improvement-published-table-after = After the as-of date
improvement-published-table-source = Published by

# Evidence of actions: links and files

improvement-evidence-file = { $kind }, { $size }
improvement-evidence-kind-pdf = PDF
improvement-evidence-kind-png = PNG picture
improvement-evidence-kind-jpeg = JPEG picture
improvement-evidence-kind-docx = Word
improvement-evidence-kind-xlsx = Excel
improvement-evidence-kind-text = text
improvement-evidence-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
  }
improvement-evidence-kilobytes = { $size } kB
improvement-evidence-megabytes = { $size } MB
improvement-evidence-closed = it is kept; it opens with an account

cli-help-evidence = the evidence of actions: links and files
cli-help-evidence-add = keep evidence of an action of a roadmap
cli-help-evidence-action = the action's code
cli-help-evidence-file = a PDF, PNG, JPEG, Word, Excel or text file, up to 10 MB
cli-help-evidence-link = an http or https link in place of a file; it is never visited
cli-help-evidence-what = what it is, without names of persons: everybody sees the title. A file that is not public needs one (if nothing is said, a public file's name or the link's site)
cli-help-evidence-on = which day it is of (if nothing is said, of the action's last report, or when it was agreed)
cli-help-evidence-public = the file names no person: anyone may open it
cli-help-evidence-list = the evidence that is kept
cli-help-evidence-of = code of an action (if nothing is said, all)
cli-help-evidence-save = write a stored file to a new file
cli-help-evidence-open = open a stored file to all: it names no person
cli-help-evidence-close = close a stored file: it opens only with an account
cli-help-evidence-title = give evidence another title
cli-help-evidence-remove = take evidence back: a stored file goes unless other evidence has the same
cli-help-evidence-new-title = what it is, without names of persons: everybody sees the title
cli-help-evidence-code = code of the evidence
cli-help-evidence-dest = new file or folder (if nothing is said, the name that it was kept under)
cli-evidence-added = Kept as { $code }:
cli-evidence-public = Anyone may open it; `python -m data evidence close { $code }` closes it.
cli-evidence-closed = It opens only with an account; everybody sees its title. If it names no person, `python -m data evidence open { $code }` opens it to all.
cli-evidence-link = Anyone sees the link.
cli-evidence-shows = It shows with an as-of date from { $day } on.
cli-evidence-shows-later = It shows with an as-of date from { $day } on. The screens open at { $opens }: choose a later day to see it.
cli-evidence-none = No evidence is kept.
cli-evidence-saved = File written: { $path } ({ $size })
cli-evidence-removed = { $code } was removed. Backups made before still hold it.
cli-evidence-removed-file = { $code } was removed, and its file with it. Backups made before still hold it.
cli-evidence-titled = { $code } is now called “{ $title }”; everybody sees it.
