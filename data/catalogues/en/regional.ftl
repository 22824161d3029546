# Regional capacity

page-regional-title = Regional capacity
page-regional-question = What has each regional government formalised?

regional-headline-none = No regional government has conflict or disaster risk management formalised yet.
regional-headline = Of { $regions } regional governments, { $conflict } have conflict management formalised and { $disaster } disaster risk management.
