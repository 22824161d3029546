"""Which rows of a release may show their breakdown: the rule of small counts, worked out here with whole numbers.

The rule. A row (a region, an area, a group, or all people) is a set of parts: the people who lie in the same rows. A reader
adds and subtracts the rows that are shown, and so knows the counts of every set of parts that such a combination gives. None
of these counts may be small: below five, except for a zero of those whose identity was not recorded, which reveals nobody.

Rows that have a small count are hidden first. While a set with a small count remains, another row is hidden: that without
which the fewest such sets remain; of equals the one with the fewest people, then the first by name; the row of all people
last. Sex and identity are judged apart, and both at once among the rows that show either.
"""

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import product
from math import lcm

LEAST = 5
SEXES, IDENTITIES = ("woman", "man"), ("indigenous", "other", "not_recorded")
CELLS = tuple(product(SEXES, IDENTITIES))
COLUMNS = {  # kind -> columns, each of which adds up some cells
    "sex": [{cell for cell in CELLS if cell[0] == sex} for sex in SEXES],
    "identity": [{cell for cell in CELLS if cell[1] == identity} for identity in IDENTITIES],
    "both": [{cell} for cell in CELLS],
}
ALL = ("all", "")

Row = tuple[str, object]
Record = tuple[
    Collection[Row], tuple[str, str], int
]  # the rows in which people lie, besides `ALL`; their cell; how many
Vector = list[int]  # for each part whether it is in the set, times a common factor


def is_small(people: int, column: str) -> bool:
    """Tell whether a count may not be shown; `column` is one of sexes, of identities, or of both, as in "woman_other"."""
    return people < LEAST and not (people == 0 and column.endswith("not_recorded"))


def choose_shown(records: Sequence[Record]) -> dict[str, set[Row]]:
    """Return by kind ("sex", "identity", "both") the rows that may show their breakdown."""
    rows: set[Row] = {ALL}.union(*(its_rows for its_rows, *_ in records))
    shown = {kind: _choose(records, rows, COLUMNS[kind]) for kind in ("sex", "identity")}
    return shown | {"both": _choose(records, shown["sex"] & shown["identity"], COLUMNS["both"])}


def _choose(records: Sequence[Record], rows: set[Row], columns: list[set[tuple[str, str]]]) -> set[Row]:
    """Return those of the rows that may show these columns."""
    parts: dict[frozenset[Row], Vector] = {}
    for its_rows, cell, people in records:
        counts = parts.setdefault(frozenset(rows & {ALL, *its_rows}), [0] * len(columns))
        for number, column in enumerate(columns):
            counts[number] += people * (cell in column)
    may_be_zero = [all(identity == "not_recorded" for _, identity in column) for column in columns]
    counts_of_parts = list(parts.values())
    members = {row: [int(row in part) for part in parts] for row in rows}

    def add_up(vector: Vector) -> Vector:
        held = [counts for inside, counts in zip(vector, counts_of_parts, strict=True) if inside]
        return [sum(counts[number] for counts in held) for number in range(len(columns))]

    def is_small(vector: Vector) -> bool:
        pairs = zip(add_up(vector), may_be_zero, strict=True)
        return any(count < LEAST and not (count == 0 and harmless) for count, harmless in pairs)

    large = [row for row in rows if not is_small(members[row])]
    shown = sorted(large, key=lambda row: (row == ALL, sum(add_up(members[row])), row))
    # A column that may be zero and in which nobody is cannot make a set small.
    counted = [n for n in range(len(columns)) if not may_be_zero[n] or any(counts[n] for counts in counts_of_parts)]
    weights = [[counts[number] for number in counted] for counts in counts_of_parts]
    small = [vector for vector in _list_sets([members[row] for row in shown], weights) if is_small(vector)]
    while small:
        left = {row: _keep_combinations(small, [members[other] for other in shown if other != row]) for row in shown}
        hidden = min(shown, key=lambda row: (row == ALL and len(shown) > 1, len(left[row])))
        shown.remove(hidden)
        small = left[hidden]
    return set(shown)


def _list_sets(rows: list[Vector], weights: list[Vector]) -> list[Vector]:
    """Return the sets of parts that a combination of rows gives, without those that hold enough people in every column.

    In the reduced echelon form each row has a part that no other row has: a set takes such a row once or not at all.
    """
    reduced = _reduce(rows)
    factor = lcm(*(value.denominator for row in reduced for value in row))
    basis = [[int(value * factor) for value in row] for row in reduced]
    sets: list[Vector] = [[0] * len(weights)]
    for number, row in enumerate(basis):
        settled = [part for part in range(len(weights)) if not any(other[part] for other in basis[number + 1 :])]
        sets = [
            vector
            for before in sets
            for vector in (before, [a + b for a, b in zip(before, row, strict=True)])
            if all(vector[part] in (0, factor) for part in settled) and not _hold_enough(vector, settled, weights)
        ]
    return [[value // factor for value in vector] for vector in sets if any(vector)]


def _hold_enough(vector: Vector, settled: list[int], weights: list[Vector]) -> bool:
    """Tell whether the settled parts alone keep every count from being small."""
    held = [weights[part] for part in settled if vector[part]]
    return bool(held) and all(sum(column) >= LEAST for column in zip(*held, strict=True))


def _keep_combinations(sets: list[Vector], rows: list[Vector]) -> list[Vector]:
    """Return those of the sets that are combinations of the rows: they are zero wherever every such combination is."""
    reduced = _reduce(rows)
    pivots = [next(part for part, value in enumerate(row) if value) for row in reduced]
    kept = []
    for vector in sets:
        rest = [Fraction(value) for value in vector]
        for row, pivot in zip(reduced, pivots, strict=True):
            if rest[pivot]:
                rest = [a - rest[pivot] * b for a, b in zip(rest, row, strict=True)]
        if not any(rest):
            kept.append(vector)
    return kept


def _reduce(rows: list[Vector]) -> list[list[Fraction]]:
    """Return the reduced row echelon form of the rows, without empty rows."""
    left, reduced = [[Fraction(value) for value in row] for row in rows], list[list[Fraction]]()
    for part in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[part]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        pivot = [value / pivot[part] for value in pivot]
        left, reduced = (
            [[a - row[part] * b for a, b in zip(row, pivot, strict=True)] if row[part] else row for row in table]
            for table in (left, reduced)
        )
        reduced.append(pivot)
    return reduced
