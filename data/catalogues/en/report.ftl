# The report
cli-help-report-as-of = the day to look at (if missing, that of the latest recorded fact)
cli-help-report-region = a region's ubigeo of two digits
cli-usage-date = “{ $given }” is no date; write YYYY-MM-DD
cli-report-head = { $place }, as of { $day }: achieved / target due
cli-report-index = ICI · { $what }: { $mean } (from { $low } to { $high }; { $n } of { $of } governments)
cli-report-gaps = Capacity gaps with no action planned: { $n }
cli-report-training = Training: { $events } events, { $participants } attendances; women { $women }, indigenous people { $indigenous }
cli-report-cycles = Service improvement: { $cycles ->
    [0] no cycles
    [one] one cycle; { $told }
   *[other] { $cycles } cycles; { $told }
  }
cli-report-roadmaps = Roadmaps: { $done } of { $planned } actions done, { $overdue } overdue
