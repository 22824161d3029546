"""Readers of files that others publish. Each row is accepted, lies outside the five regions, or is refused with a reason.

Nothing here touches the database. The caller passes in a `Gazetteer` and the spellings of hazards, and gets back what was
read (`data.importing.parsed`); `queries.imports` compares it with the database and writes it.
"""
