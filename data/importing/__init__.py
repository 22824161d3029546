"""Files that others publish, read row by row: each row is accepted, lies outside the five regions, or is refused and why.

Nothing here touches the database: `Places` and the spellings of hazards are given, what was read is given back
(`data.importing.parsed`), and `queries.imports.records` compares it and writes it.
"""
