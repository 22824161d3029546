"""Tables of the same events beside each other: nothing small follows from their rows, checked in exact fractions."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.crossings import hide_crossings, hide_everywhere
from data.rules.disclosure import BOTH, IDENTITIES, LEAST, NOT_RECORDED, SEXES, hide_people

PARTS = {"sex": (SEXES, 0), "identity": (IDENTITIES, 1)}


@st.composite
def held(draw):
    """Up to seven events with their people, each in a region and a quarter."""
    count = draw(st.integers(1, 7))
    cells = st.dictionaries(st.sampled_from(list(BOTH)), st.integers(0, 14), min_size=1)
    events = {f"e{n}": draw(cells.filter(lambda own: sum(own.values()))) for n in range(count)}
    places = {
        dimension: {event: draw(st.sampled_from(groups)) for event in events}
        for dimension, groups in {"region": "ABC", "quarter": "xyz"}.items()
    }
    return events, places


def rank(rows: list[list[int]]) -> int:
    """By elimination, without rounding."""
    left, found = [[Fraction(n) for n in row] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        found += 1
        left = [
            [n - row[column] / pivot[column] * m for n, m in zip(row, pivot, strict=True)]
            for row in left
            if row is not pivot
        ]
    return found


def is_small(cells: list[dict], kind: str) -> bool:
    columns, part = PARTS[kind]
    counts = {c: sum(n for own in cells for cell, n in own.items() if cell[part] == c) for c in columns}
    return any(n < LEAST and not (c == NOT_RECORDED and n == 0) for c, n in counts.items())


@given(held())
@settings(max_examples=150, deadline=None)
def test_nothing_small_follows_from_the_rows_shown(given_events):
    events, places = given_events
    names = sorted(events)
    found = hide_everywhere(events, places)
    rows = {(d, g): [int(places[d][e] == g) for e in names] for d in places for g in set(places[d].values())}
    alone = [[int(e == own) for e in names] for own in names]
    for kind in PARTS:
        hidings = {d: getattr(hidden, kind) for d, hidden in found.items()}
        shown = [mask for (d, g), mask in rows.items() if g not in hidings[d].groups]
        shown += [] if hidings["region"].overall else [[1] * len(names)]
        for mask in [*rows.values(), *alone]:
            if is_small([events[e] for e, own in zip(names, mask, strict=True) if own], kind):
                assert rank([*shown, mask]) > rank(shown)


@given(held())
@settings(deadline=None)
def test_each_table_keeps_its_own_rule_and_crossings_only_hide_more(given_events):
    events, places = given_events
    for dimension, found in hide_everywhere(events, places).items():
        table: dict = {}
        for event, cells in events.items():
            own = table.setdefault(places[dimension][event], {})
            for cell, n in cells.items():
                own[cell] = own.get(cell, 0) + n
        own_rule = hide_people(table)
        assert own_rule.sex.groups <= found.sex.groups
        assert own_rule.identity.groups <= found.identity.groups
        assert own_rule.both.groups | found.sex.groups | found.identity.groups <= found.both.groups


def test_two_tables_give_back_what_each_of_them_may_show():
    """Region A is events 1 and 2, the first quarter is 1 to 3: their difference is event 3, with two women."""
    counts = {
        "1": {"woman": 9, "man": 9}, "2": {"woman": 9, "man": 9}, "3": {"woman": 2, "man": 9}, "4": {"woman": 9, "man": 9},
    }  # fmt: skip
    places = {"region": {"1": "A", "2": "A", "3": "B", "4": "B"}, "quarter": {"1": "x", "2": "x", "3": "x", "4": "y"}}
    hidden = hide_crossings(counts, places, frozenset(), SEXES)
    assert hidden
    left = {row for row in product(("region",), "AB")} | {row for row in product(("quarter",), "xy")}
    assert left - hidden  # not more than needed: a table stays


def test_large_counts_hide_nothing():
    counts = {str(n): {"woman": 9, "man": 9} for n in range(4)}
    places = {"region": {event: "A" for event in counts}, "quarter": dict(zip(counts, "xxyy", strict=True))}
    assert hide_crossings(counts, places, frozenset(), SEXES) == frozenset()
