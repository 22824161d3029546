# What is around every page: navigation, filters, language, projector, marks.

shell-section-inicio = ProDecentralization
shell-section-programa = Program
shell-section-instrumentos = Instruments
shell-section-contexto = Context
shell-section-datos = Data
shell-section-mis = My work

shell-filters = Filters
shell-filters-ignored = The address asks for { $param } = “{ $value }”, which does not exist here; the rest is shown.
shell-filters-aside = This page is not filtered by: { $names }.
shell-filter-region = Region
shell-filter-region-all = All regions
shell-filter-cluster = Cluster
shell-filter-cluster-all = All clusters
shell-filter-service = Service
shell-filter-corte = As of
shell-as-of = As of { $day }

shell-language = Language
shell-present-start = Projector
shell-present-stop = Leave projector view

shell-mark-demo = Contains demonstration data
shell-mark-copy = Copy of { $day } · read-only
