# A cycle of service improvement

page-ciclo-title = Improvement cycle
page-ciclo-question = What did the audit measure, which barriers stand, and what got better?

cycle-choose = Cycle
cycle-option = { $name }: { $percent }, { $status }
cycle-status-reached = validated
cycle-status-late = late
cycle-status-on_track = on schedule
cycle-status-undated = no dates
cycle-outside = The cycle asked for is not under these filters, or was not open yet on this day: of those that are left, the one that needs most attention is shown.
cycle-default = The cycle that needs most attention is shown; the list has all that the filters leave.
cycle-none-how = A cycle opens when a formed cluster chooses the service to improve. Try another as-of date, or clear the region, the cluster or the service.
cycle-to-list = All cycles
cycle-to-cluster = Cluster { $name }
cycle-to-before = Previous cycle
cycle-to-after = Next cycle
cycle-to-lessons = Lessons of this cluster
cycle-to-capacity = Capacity of this cluster

cycle-headline-reached = { $name } has come to its end: results validated on { $validated }{ $outcome ->
    [achieved] , and it achieved what it set out to do.
    [partly] , and it achieved in part what it set out to do.
    [not_achieved] , and it did not achieve what it set out to do.
   *[none] ; nobody recorded with what outcome.
  }
cycle-headline-late = { $name } is at { $percent }, in “{ $stage }”, late since { $late }{ $idle ->
    [none] .
   *[other] {" "}and at a standstill: nothing has been recorded since { $idle }.
  }
cycle-headline-on_track = { $name } is at { $percent }, in “{ $stage }”, and on schedule: the next date of its stages is { $next }{ $idle ->
    [none] .
   *[other] , but nothing has been recorded since { $idle }.
  }
cycle-headline-undated = { $name } is at { $percent }, in “{ $stage }”, and its stages to come have no date{ $idle ->
    [none] .
   *[other] ; nothing has been recorded since { $idle }.
  }
cycle-headline-not-read = { $of ->
    [one] Its only measure has not been measured again.
   *[other] None of its { $of } measures has been measured again.
  }
cycle-headline-measures = { $read ->
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
cycle-headline-late-actions = { $barriers ->
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
cycle-headline-bare = { $barriers ->
    [one] Its only barrier waits for a roadmap.
   *[other] Its { $barriers } barriers wait for a roadmap.
  }
cycle-headline-all-done = { $of ->
    [one] The only action in force on its roadmap is done
   *[other] All { $of } actions in force on its roadmap are done
  }{ $cancelled ->
    [0] .
    [one] ; one more was cancelled.
   *[other] ; { $cancelled } more were cancelled.
  }
cycle-headline-none-late = No action is overdue; { $of ->
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
cycle-headline-left = { $of ->
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

cycle-opened = opened on { $day }
cycle-stages-title-reached = { $late ->
    [0] All { $of } stages reached, all of them on time
    [one] All { $of } stages reached, one after its date
   *[other] All { $of } stages reached, { $late } after their dates
  }
cycle-stages-title = { $reached ->
    [0] None of the { $of } stages reached yet
    [one] One of { $of } stages reached
   *[other] { $reached } of { $of } stages reached
  }{ $late ->
    [0] {""}
    [one] ; one is late
   *[other] ; { $late } are late
  }
cycle-stages-subtitle = Progress of the cycle in percent · planned and real date of each stage · as of { $day }
cycle-parts = How { $percent } is made up: { $parts } = { $sum } of 100 points{ $rounded ->
    [no] .
   *[yes] , rounded down.
  }
cycle-part = { $name } { $points }
cycle-part-reached = { $name } { $points } (stage reached; { $done } of { $of } actions done)
cycle-part-actions = { $name } { $points } ({ $share } of { $of }, as far as its actions are)
cycle-table-stage = Stage
cycle-table-state = State
cycle-table-planned = Planned
cycle-table-reached = Reached
cycle-table-days-late = Days late
cycle-table-share = Done (%)
cycle-table-weight = Weight (%)
cycle-table-points = Points of progress
cycle-stage-state-reached = Reached
cycle-stage-state-late = Late
cycle-stage-state-current = Current
cycle-stage-state-not_started = Not started

cycle-unit-percent = percent
cycle-unit-days = days
cycle-unit-minutes = minutes
cycle-unit-soles = soles
cycle-unit-points = points
cycle-unit-count = number
cycle-direction-more = more is better
cycle-direction-less = less is better
cycle-by-providers = providers
cycle-by-users = users
cycle-by-together = providers and users together
cycle-by-unknown = not recorded by whom
cycle-measures-title-undefined = This cycle does not say yet what to measure
cycle-measures-title-unread = { $baselines ->
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
cycle-measures-title = { $read ->
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
cycle-measures-subtitle = Baseline, latest reading and target · each measure in its unit and on its own axis, from zero · { $read } of { $of } measures measured again · as of { $day }
cycle-measures-note = There is no mean of the four dimensions: they are unlike. The baseline is the first reading of the cycle.
cycle-measures-how = The participatory audit agrees on what is measured in four dimensions: effectiveness, efficiency, coverage and satisfaction. Until it is finished there is nothing to compare.
cycle-measure-undefined = No measure in this cycle
cycle-measure-unread = Not measured yet: not even the baseline
cycle-measure-baseline = Baseline { $value } ({ $day })
cycle-measure-latest = latest { $value } ({ $day })
cycle-measure-target = target { $value } by { $due }
cycle-measure-target-undated = target { $value }, no date
cycle-measure-no-target = no target
cycle-measure-not-again = to be measured again
cycle-measure-counts = Counts: { $part }, out of { $whole }.
cycle-measure-pointer = { $value }
    { $day } · { $by }
cycle-measure-pointer-before = { $value }
    { $day } · { $by }
    Previous cycle
cycle-measure-pointer-target = Target: { $value }
    { $due }
cycle-measure-alt = { $name }: { $said }. The values are in the table.
cycle-legend-first = baseline (hollow)
cycle-legend-before = earlier cycles
cycle-legend-target = target, on its date
cycle-legend-as-of = as-of date
cycle-legend-opened = this cycle opens
cycle-table-dimension = Dimension
cycle-table-measure = Measure
cycle-table-unit = Unit
cycle-table-direction = Direction
cycle-table-cycle = Cycle
cycle-table-this = this one
cycle-table-earlier = earlier
cycle-table-read = Read on
cycle-table-value = Value
cycle-table-numerator = Numerator
cycle-table-denominator = Denominator
cycle-table-counts = What it counts
cycle-table-of = Out of what
cycle-table-by = Who measured
cycle-table-target = Target
cycle-table-target-due = Target by
cycle-table-result = Result
cycle-table-cautions = Cautions
cycle-table-origin = Origin

cycle-roadmap-title = { $late ->
    [0] No overdue action
    [one] One action overdue since { $since }
   *[other] { $late } actions overdue; the first one since { $since }
  }: { $done } of { $of } done{ $cancelled ->
    [0] {""}
    [one] , besides one cancelled
   *[other] , besides { $cancelled } cancelled
  }
cycle-roadmap-subtitle = Roadmap by level of government · each bar runs from the beginning to the planned date and fills as it advances (%) · overdue first · as of { $day }
cycle-roadmap-level = { $level }: { $done } of { $of } done{ $late ->
    [0] {""}
    [one] , one overdue
   *[other] , { $late } overdue
  }
cycle-roadmap-alt = { $count ->
    [one] One action
   *[other] { $count } actions
  } in time by level of government. The data are in the table.
cycle-roadmap-title-cancelled = All its actions were cancelled
cycle-roadmap-level-cancelled = { $level }: all cancelled
cycle-action-pointer = { $what }
    Barrier: { $barrier }
    { $who }
    { $state } · { $due } · { $percent }
cycle-action-due = planned for { $day }
cycle-action-no-due = no planned date
cycle-action-last = Last report: { $percent } on { $day }
cycle-action-no-report = Nobody has reported progress
cycle-legend-filled = part done
cycle-legend-tail = days overdue
cycle-legend-due = planned date, if it ended on another
cycle-legend-open = no planned date

cycle-barriers-title-none = No barriers identified yet
cycle-barriers-title = { $late ->
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
cycle-barriers-title-bare = { $all ->
    [one] One barrier found and no action agreed
   *[other] { $all } barriers found and no action agreed
  }
cycle-barriers-subtitle = Barriers of the service and their actions, overdue first · progress in percent · as of { $day }
cycle-barriers-how = Barriers come from the participatory audit, their actions from the stage of analysis.
cycle-barrier-found = found on { $day }
cycle-barrier-area = ICI · FOCAS area: { $area }
cycle-barrier-carried = left over from the previous cycle
cycle-barrier-done = { $of ->
    [0] no actions
   *[other] { $done } of { $of } done
  }
cycle-barrier-bare = No action addresses it yet.
cycle-evidence = Evidence:
cycle-evidence-below = to download at the end of the list
cycle-files-title = Files of evidence
cycle-table-barrier = Barrier
cycle-table-found = Found
cycle-table-area = ICI · FOCAS area
cycle-table-carried = From the previous cycle
cycle-table-actions = Actions
cycle-table-done-count = Done
cycle-table-late-count = Overdue
cycle-table-cancelled-count = Cancelled
cycle-table-action = Action
cycle-table-level = Level
cycle-table-government = Government
cycle-table-responsible = Responsible
cycle-table-percent = Progress (%)
cycle-table-agreed = Agreed
cycle-table-starts = Planned beginning
cycle-table-started = Begun
cycle-table-due = Planned
cycle-table-done = Done
cycle-table-cancelled = Cancelled
cycle-table-reported = Last report
cycle-table-note = Note of the report
cycle-table-evidence = Evidence
cycle-table-links = Links
cycle-table-code = Code (to keep evidence by)

cycle-validation-title = Validated on { $day }: { $outcome }
cycle-validation-title-silent = Validated on { $day }; nobody recorded the outcome
cycle-validation-title-late = The validation should have been held on { $day }
cycle-validation-title-due = The validation is planned for { $day }
cycle-validation-title-undated = The validation has no date
cycle-validation-subtitle = What providers and users found at the end of the cycle · as of { $day }
cycle-validation-summary = Outcome
cycle-validation-carried = Carried into the next cycle
cycle-validation-taken = { $count ->
    [0] The next cycle took over none of its barriers.
    [one] The next cycle took over one of its barriers{ $of ->
        [one] {" "}and found no other.
       *[other] ; in all it found { $of }.
      }
   *[other] The next cycle took over { $count } of its barriers; in all it found { $of }.
  }
cycle-validation-not-yet = The next cycle is open and has not found any barriers yet.
cycle-validation-no-next = No next cycle has been opened yet.
cycle-validation-how = Providers and users measure again and say whether it was achieved; what is left goes into the next cycle.

cycle-audit-title-none = The service has not been audited yet
cycle-audit-title = { $all ->
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
cycle-audit-subtitle = Attendances of providers and users · as of { $day }
cycle-audit-how = Those who provide the service and those who use it audit it together.
cycle-audit-days = { $same ->
    [yes] on { $first }
   *[no] from { $first } to { $last }
  }
cycle-audit-missing-user = No user took part.
cycle-audit-missing-provider = No provider took part.
cycle-table-role = Participants
cycle-table-first = First day
cycle-table-last = Last day

cycle-areas-title-none = No barrier names an area of capacity
cycle-areas-title = { $count ->
    [one] The barriers come from one area of capacity: { $area }
   *[other] The barriers come from { $count } areas of capacity; the weakest is { $area }
  }
cycle-areas-title-unscored = { $count ->
    [one] The barriers come from one area of capacity, not scored yet
   *[other] The barriers come from { $count } areas of capacity, not scored yet
  }
cycle-areas-subtitle = Mean score of the cluster's governments that have one: { $same ->
    [yes] { $high } of { $of }
   *[no] between { $low } and { $high } of { $of }, by area
  } · { $scale } · baseline → latest, and target · as of { $day }
cycle-areas-label = { $area } · { $barriers ->
    [one] one barrier
   *[other] { $barriers } barriers
  }
cycle-areas-how = Whoever records a barrier can say from which ICI · FOCAS area it comes.
cycle-areas-latest = Latest score
cycle-areas-target = Target
cycle-areas-alt = The cluster's scores in { $count ->
    [one] one area
   *[other] { $count } areas
  }. The values are in the table.
cycle-table-governments = Governments scored
cycle-table-barriers = Barriers
cycle-table-baseline = Baseline
cycle-table-latest = Latest
action-state-left_over = Left unfinished
