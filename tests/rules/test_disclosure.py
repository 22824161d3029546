"""What may be shown of people: nothing small, and nothing that subtraction brings back. Checked by linear algebra."""

from collections.abc import Mapping
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.disclosure import (
    BOTH,
    COLUMNS,
    IDENTITIES,
    LEAST,
    NOT_RECORDED,
    SEXES,
    SUPPRESSED,
    Cells,
    Hiding,
    disclose_people,
    find_hidden,
    hide_people,
)
from data.schema import capacity

# Small and large alike, so that both sides of every border are met.
COUNTS = st.one_of(st.integers(0, 8), st.integers(0, 200))
CELLS = st.dictionaries(st.sampled_from(list(BOTH)), COUNTS)
TABLES = st.dictionaries(st.sampled_from("abcdef"), CELLS, max_size=6)


def is_small(count: int, column: str) -> bool:
    return count < LEAST and not (count == 0 and column.endswith(NOT_RECORDED))


def true_counts(cells: Cells) -> dict[str, int]:
    return {
        **{sex: sum(n for (s, _), n in cells.items() if s == sex) for sex in SEXES},
        **{identity: sum(n for (_, i), n in cells.items() if i == identity) for identity in IDENTITIES},
        **{name: cells.get(cell, 0) for cell, name in BOTH.items()},
    }


def total_of(table: Mapping[str, Cells]) -> dict[tuple[str, str], int]:
    return {cell: sum(cells.get(cell, 0) for cells in table.values()) for cell in BOTH}


def weights(groups: list[str], group: str | None, column: str) -> np.ndarray:
    """A count as a sum over all cells of all groups (None: of every group; column "": all people)."""
    names = [*BOTH.values()]
    return np.array(
        [
            float(group in (None, own) and (column in ("", name) or column in cell))
            for own, (cell, name) in product(groups, zip(BOTH, names, strict=True))
        ]
    )


def follows(known: np.ndarray, wanted: np.ndarray) -> bool:
    """Whether a count can be computed by adding and subtracting what is known."""
    return bool(np.linalg.matrix_rank(np.vstack([known, wanted])) == np.linalg.matrix_rank(known))


def test_the_words_are_the_schemas():
    assert (SEXES, IDENTITIES) == (capacity.SEXES, capacity.IDENTITIES)


@given(TABLES)
def test_nothing_shown_is_small(table):
    groups, overall = disclose_people(table, hide_people(table))
    for cells, told in [*((table[group], told) for group, told in groups.items()), (total_of(table), overall)]:
        truth = true_counts(cells)
        for column, count in told.items():
            if count is not SUPPRESSED:
                assert count == truth[column]
                assert not is_small(count, column) or not sum(cells.values())


@given(TABLES)
def test_what_is_hidden_does_not_come_back_by_subtraction(table):
    """Known are every group's total and all that is shown, of groups and of all: no hidden count follows from it."""
    told, overall = disclose_people(table, hide_people(table))
    filled = sorted(group for group, cells in table.items() if sum(cells.values()))
    if not filled:
        return
    shown = [(group, "") for group in filled]
    shown += [(group, column) for group in filled for column, n in told[group].items() if n is not SUPPRESSED]
    shown += [(None, column) for column, n in overall.items() if n is not SUPPRESSED]
    known = np.vstack([weights(filled, group, column) for group, column in shown])
    hidden = [(group, column) for group in filled for column, n in told[group].items() if n is SUPPRESSED]
    hidden += [(None, column) for column, n in overall.items() if n is SUPPRESSED]
    for group, column in hidden:
        assert not follows(known, weights(filled, group, column)), (group, column)


@given(TABLES)
def test_hidden_groups_together_are_not_small(table):
    told, overall = disclose_people(table, hide_people(table))
    for column in COLUMNS:
        away = [group for group, columns in told.items() if columns[column] is SUPPRESSED]
        if away and overall[column] is not SUPPRESSED:
            assert len(away) > 1
            assert not is_small(sum(true_counts(table[group])[column] for group in away), column)


@given(TABLES)
def test_with_an_account_nothing_is_hidden(table):
    told, overall = disclose_people(table)
    assert told == {group: true_counts(cells) for group, cells in table.items()}
    assert overall == true_counts(total_of(table))


@given(TABLES, st.randoms())
def test_order_changes_nothing(table, random):
    mixed = list(table.items())
    random.shuffle(mixed)
    assert disclose_people(dict(mixed), hide_people(dict(mixed))) == disclose_people(table, hide_people(table))


@given(TABLES)
def test_a_group_is_hidden_only_where_somebody_is_small(table):
    """Nothing is hidden for nothing: where every count of every group is large enough, all is shown."""
    if all(not is_small(n, c) for cells in table.values() for c, n in true_counts(cells).items()):
        assert disclose_people(table, hide_people(table)) == disclose_people(table)


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ({"a": (5, 5), "b": (5, 5)}, ""),
        ({"a": (4, 50), "b": (20, 20), "c": (9, 9)}, "ac"),  # the complement: the smallest of the others goes too
        ({"a": (50, 4), "b": (20, 20), "c": (9, 9)}, "ac"),  # a few men are as few as a few women
        ({"a": (0, 9), "b": (0, 8), "c": (9, 9), "d": (30, 30)}, "abc"),  # two hidden, but nobody in them: one more
        ({"a": (2, 9), "b": (3, 8), "c": (9, 9), "d": (30, 30)}, "ab"),  # two hidden with five: enough
        ({"a": (1, 0), "b": (0, 0), "c": (9, 9)}, "ac"),  # b is empty: nothing to hide, and it hides nothing
        ({"a": (0, 0)}, ""),
    ],
)
def test_examples(counts, hidden):
    table = {group: {"woman": women, "man": men} for group, (women, men) in counts.items()}
    assert find_hidden(table, SEXES) == Hiding(frozenset(hidden))


def test_a_single_small_group_is_the_overall_and_goes_with_it():
    assert find_hidden({"a": {"woman": 3, "man": 40}, "b": {}}, SEXES) == Hiding(frozenset("a"), True)


def test_a_group_hidden_for_another_reason_takes_one_with_it():
    """Alone it would be all of them less those shown."""
    table = {group: {"woman": 9, "man": 9} for group in "abc"}
    assert find_hidden(table, SEXES, already=Hiding(frozenset("c"))) == Hiding(frozenset("ac"))


def test_that_everybody_said_is_not_hidden_but_that_few_did_not_is():
    table = {"a": {"indigenous": 9, "other": 9}, "b": {"indigenous": 9, "other": 9, NOT_RECORDED: 4}}
    harmless = frozenset({NOT_RECORDED})
    assert find_hidden({"a": table["a"]}, IDENTITIES, harmless) == Hiding()
    assert find_hidden(table, IDENTITIES, harmless) == Hiding(frozenset("b"), True)
