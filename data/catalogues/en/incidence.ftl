# Conflicts and emergencies: the words that their screens share.

table-name-conflict_counts = Counts of conflicts, imported
table-name-conflict_figures = Figures of conflicts, published
table-name-conflict_months = Conflict cases by month
table-name-emergencies = Emergencies, imported
table-name-emergency_counts = Emergencies published, by month and kind
table-name-hazard_names = Names of kinds of emergency
table-name-hazards = Kinds of emergency
table-name-regional_capacities = Capacities of regional governments
table-name-vulnerabilities = People exposed
