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
cli-report-conflicts = Conflicts standing in { $month }: { $active } active, { $latent } latent{ $seen }
cli-report-conflicts-total = Conflicts standing in { $month }: { $standing }, not split into active and latent{ $seen }
cli-report-first-seen = ; first seen since { $month }: { $n }
cli-report-conflicts-part = Conflicts. { $said }
cli-report-no-conflicts = Conflicts: there is no report of all regions
cli-report-emergencies = Emergencies in the 12 months to { $month }: { $events }, { $natural } of them from natural hazards; { $affected } people affected, { $homeless } made homeless ({ $origin })
cli-report-no-emergencies = Emergencies: the last 12 months are not complete
cli-report-origin-published = published counts
cli-report-origin-imported = imported
cli-report-origin-mixed = published and imported
