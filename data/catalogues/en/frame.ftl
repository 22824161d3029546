# The frame: navigation, filters, language, projector.

section-inicio = ProDecentralization
section-programa = Program
section-instrumentos = Instruments
section-contexto = Context
section-datos = Data
section-mis = My work

page-panorama-title = Overview
page-panorama-question = Where do we stand against the plan?
page-territorio-title = Territory
page-territorio-question = Where does the program work, and with whom?
page-cluster-title = Cluster
page-cluster-question = Where in its life is this cluster?
page-plan-title = Plan
page-plan-question = What does the plan promise, by when, and on which line?
page-fortalecimiento-title = Capacity plan
page-fortalecimiento-question = What is being done about the gaps, what is overdue and what comes next?
page-fuentes-title = Sources and data
page-fuentes-question = Where does each figure come from?

filters-title = Filters
filters-ignored = The address asks for { $param } = “{ $value }”, which does not exist here; the rest is shown.
filters-aside = This page is not filtered by: { $names }.
filter-region = Region
filter-region-all = All regions
filter-cluster = Cluster
filter-cluster-all = All clusters
filter-service = Service
filter-corte = As of
corte-said = As of { $day }

service-health = Health
service-education = Education
service-environment = Environment

language-label = Language
present-start = Projector
present-stop = Leave projector view

mark-demo = Contains demonstration data
mark-copy = Copy of { $day } · read-only

map-simple = Simple map
map-interactive = Interactive map
