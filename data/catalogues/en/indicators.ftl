# Indicators: findings and staircases.

indicators-headline-no-target = The plan sets no targets for this selection: only what was achieved is shown.
indicators-headline-nothing-due = No target is due yet on this date.
indicators-headline-no-data = { $due ->
    [one] One target is due and no progress has been recorded yet.
   *[other] { $due } targets are due and no progress has been recorded yet.
}
indicators-headline-all-met = { $due ->
    [one] The only target due by this date is met.
   *[other] All { $due } targets due by this date are met.
}
indicators-headline-some-unknown = { $met } of { $due } targets due are met; there is no data on { $subjects }.
indicators-headline-all-late = { $due ->
    [one] The only target due by this date is late: { $subjects }.
   *[other] All { $due } targets due by this date are late: { $subjects }.
}
indicators-headline-some-late = { $met } of { $due } targets due by this date are met. Late: { $subjects }.

indicators-staircase-title = Plan and reality, step by step
indicators-staircase-subtitle = Cumulative by date. Grey steps: what the plan asks; strong line: what was achieved up to the as-of date
indicators-staircase-series = Series
