# Service improvement: words that its pages share

qsip-cycle-name = { $cluster } · { $service } · cycle { $number }
qsip-stages = Stages of the cycle
qsip-stages-ours = The plan speaks of five stages and their figure is lost: their names, and the weights that progress is reckoned with, are ours ({ $weights }).
qsip-stage-reached = Reached on { $reached }{ $dated ->
    [undated] , without a planned date
   *[planned] { $late ->
        [0] , on time (planned for { $planned })
        [one] , one day after the plan ({ $planned })
       *[other] , { $late } days after the plan ({ $planned })
      }
  }
qsip-stage-late = { $late ->
    [0] Due on the as-of date, { $planned }
    [one] One day late: planned for { $planned }
   *[other] { $late } days late: planned for { $planned }
  }
qsip-stage-current = In progress{ $part ->
    [none] {""}
   *[other] {" "}({ $part })
  }, { $dated ->
    [undated] no planned date
   *[planned] planned for { $planned }
  }
qsip-stage-not_started = Not started, { $dated ->
    [undated] no planned date
   *[planned] planned for { $planned }
  }

qsip-unit-percent = { $value }%
qsip-unit-days = { $count ->
    [one] { $value } day
   *[other] { $value } days
  }
qsip-unit-minutes = { $value } min
qsip-unit-soles = S/ { $value }
qsip-unit-points = { $count ->
    [one] { $value } point
   *[other] { $value } points
  }
qsip-unit-count = { $value }
qsip-rate = { $value } ({ $part } of { $whole })

qsip-result-met-share = Target met: { $share } of the way
qsip-result-met = Target met
qsip-result-within = Within the target, but worse
qsip-result-missed-better = Target not met by its date: { $share ->
    [none] better
   *[other] { $share } of the way
  }
qsip-result-missed-same = Target not met by its date: unchanged
qsip-result-missed-worse = Target not met by its date: worse
qsip-result-nearer-share = Better: { $share } of the way to the target
qsip-result-nearer = Better, short of the target
qsip-result-no_reading = Baseline only{ $due ->
    [overdue] : the target's date came without a second reading
   *[none] {""}
  }
qsip-result-no_baseline = Not measured{ $due ->
    [overdue] : the target's date has come
   *[none] {""}
  }
qsip-moved-better = { $target ->
    [no_target] Better; no target
   *[other] Better
  }
qsip-moved-same = { $target ->
    [no_target] Unchanged; no target
   *[other] Unchanged, short of the target
  }
qsip-moved-worse = { $target ->
    [no_target] Worse; no target
   *[other] Worse: further from the target
  }
qsip-caution-target_behind = The target is worse than the baseline.
qsip-caution-target_is_baseline = The target is to hold the baseline.
qsip-caution-small_base = Small base (under 30): one or two cases move the rate by several points.
qsip-caution-other_measurer = Not measured by the same people as the baseline.

qsip-dimension-effectiveness = Effectiveness
qsip-dimension-efficiency = Efficiency
qsip-dimension-coverage = Coverage
qsip-dimension-satisfaction = Satisfaction
qsip-role-provider = Providers
qsip-role-user = Users
