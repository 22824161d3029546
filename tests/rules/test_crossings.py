"""Rows of several tables beside each other: nothing small follows from them. Checked by trying every set of records."""

from itertools import chain, combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.rules.shared.crossings import ALL, decide_shown
from data.rules.shared.disclosure import (
    BOTH,
    COLUMNS,
    EVERYTHING,
    IDENTITIES,
    KINDS,
    NOTHING,
    SEXES,
    count_all,
    is_small,
)

CELLS = tuple(BOTH)
PARTS = {column: [column in (*cell, BOTH[cell]) for cell in CELLS] for column in COLUMNS}
# Small and large counts, so that both sides of every limit occur.
PEOPLE = st.one_of(st.integers(0, 6), st.integers(5, 30))


@st.composite
def record_sets(draw, most=6):
    """Up to six records, each in a region, an area and a group."""
    records = []
    for _ in range(draw(st.integers(1, most))):
        rows = (
            ("region", draw(st.sampled_from("AB"))),
            ("area", draw(st.sampled_from("xy"))),
            ("group", draw(st.sampled_from("pq"))),
        )
        kinds = draw(st.sampled_from([CELLS, CELLS[:2] + CELLS[3:5], CELLS[:1] + CELLS[3:4]]))
        cells = {cell: draw(PEOPLE) for cell in kinds}
        if sum(cells.values()):
            records.append((rows, cells))
    return records


def sums_of(records, shown):
    """Return the sums over the records' cells that a reader knows: what is shown, and the total of every record."""
    sums = [np.kron(record, np.ones(len(CELLS))) for record in np.eye(len(records))]
    for row, what in shown.items():
        members = [row == ALL or row in rows for rows, _ in records]
        for kind, columns in KINDS.items():
            if getattr(what, kind):
                sums += [np.kron(members, PARTS[column]) for column in columns]
    return np.array(sums, dtype=float).reshape(len(sums), len(records) * len(CELLS))


def blind_spots(sums):
    """Changes of the cells that change no known sum: a sum that none of them changes can be computed."""
    _, sizes, directions = np.linalg.svd(sums)
    return directions[(sizes > 1e-9).sum() :]


def sets_of(records):
    numbers = range(len(records))
    return chain.from_iterable(combinations(numbers, size) for size in range(1, len(records) + 1))


def follows(members, column, records, unseen):
    wanted = np.kron([number in members for number in range(len(records))], PARTS[column])
    return bool(np.abs(unseen @ wanted).max(initial=0) < 1e-7)


@given(record_sets())
@settings(max_examples=400, deadline=None)
def test_no_small_count_follows_from_what_is_shown(records):
    """Of none at all: so neither of what two rows have in common, nor of one row less another, nor of a single event."""
    unseen = blind_spots(sums_of(records, decide_shown(records)))
    for members in sets_of(records):
        counts: dict = dict.fromkeys(COLUMNS, 0)
        for number in members:
            counts = {column: counts[column] + n for column, n in count_all(records[number][1]).items()}
        for column in COLUMNS:
            if is_small(counts[column], column):
                assert not follows(members, column, records, unseen), (members, column)


@given(record_sets())
@settings(deadline=None)
def test_every_hidden_row_is_hidden_for_a_reason(records):
    """Where every set of records is large, everything is shown; both at once only where sex and identity are."""
    shown = decide_shown(records)
    assert shown.keys() == {ALL, *(row for rows, _ in records for row in rows)} if records else not shown
    for kind, columns in KINDS.items():
        if not any(is_small(count_all(cells)[column], column) for _, cells in records for column in columns):
            assert kind == "both" or all(getattr(what, kind) for what in shown.values())
    assert all((what.sex and what.identity) or not what.both for what in shown.values())


@given(record_sets(), st.randoms())
@settings(deadline=None)
def test_order_changes_nothing(records, random):
    mixed = list(records)
    random.shuffle(mixed)
    assert decide_shown(mixed) == decide_shown(records)


def people(women, men):
    return {("woman", "indigenous"): women, ("man", "indigenous"): men}


def test_the_difference_of_two_regions_is_not_disclosed():
    """X less R2 is R1 in X: events 1 and 2 with three women, though every row and every single event is hidden or large."""
    records = [
        ((("region", region), ("area", area)), people(women, men))
        for region, area, women, men in [
            ("R1", "X", 2, 20),
            ("R1", "X", 1, 20),
            ("R2", "X", 10, 12),
            ("R2", "X", 11, 12),
            ("R1", "Y", 20, 20),
        ]
    ]
    shown = decide_shown(records)
    shown_rows = {row for row, what in shown.items() if what.sex}
    assert not {("area", "X"), ("region", "R2")} <= shown_rows
    assert not {("region", "R1"), ("area", "Y")} <= shown_rows  # the same two events
    assert ALL in shown_rows


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ({"a": (5, 5), "b": (5, 5)}, ""),
        ({"a": (4, 50), "b": (20, 20), "c": (9, 9)}, "ac"),  # the complement: the smallest of the others goes too
        ({"a": (50, 4), "b": (20, 20), "c": (9, 9)}, "ac"),  # a few men are as few as a few women
        ({"a": (0, 9), "b": (0, 8), "c": (9, 9), "d": (30, 30)}, "abc"),  # two hidden, but nobody in them: another one
        ({"a": (2, 9), "b": (3, 8), "c": (9, 9), "d": (30, 30)}, "ab"),  # two hidden with five: enough
        ({"a": (1, 0), "b": (0, 0), "c": (9, 9)}, "ac"),  # b is empty: nothing to hide, and it hides nothing
        ({"a": (0, 0)}, ""),
        ({"a": (3, 40)}, "a"),
    ],
)
def test_a_single_table(counts, hidden):
    shown = decide_shown([((("region", name),), people(*cells)) for name, cells in counts.items()])
    assert {name for (dimension, name), what in shown.items() if dimension == "region" and not what.sex} == {*hidden}
    assert not shown or shown[ALL].sex == (len(counts) > 1)


def test_few_people_without_identity_hide_all_identities():
    cells = {("woman", "indigenous"): 9, ("man", "other"): 9}
    records = [((("region", "a"),), cells), ((("region", "b"),), {**cells, ("man", "not_recorded"): 4})]
    shown = decide_shown(records)
    assert {row for row, what in shown.items() if what.identity} == {("region", "a")}
    assert all(what.sex for what in shown.values())


def test_large_counts_hide_nothing():
    cells = dict.fromkeys(product(SEXES, IDENTITIES), 9)
    records = [((("region", region), ("area", area)), cells) for region, area in product("AB", "xyz")]
    assert set(decide_shown(records).values()) == {EVERYTHING}


def test_small_counts_everywhere_hide_everything():
    records = [((("region", "A"), ("area", area)), people(1, 1)) for area in "xy"]
    assert set(decide_shown(records).values()) == {NOTHING}
    assert decide_shown([]) == {}
