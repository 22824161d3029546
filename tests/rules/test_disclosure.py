"""What is told of people: whole or not at all, and what counts as small."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.shared.disclosure import (
    BOTH,
    COLUMNS,
    EVERYTHING,
    IDENTITIES,
    LEAST,
    NOT_RECORDED,
    NOTHING,
    SEXES,
    SUPPRESSED,
    Shown,
    count_all,
    disclose,
    is_small,
)
from data.store.schema import capacity

CELLS = st.dictionaries(st.sampled_from(list(BOTH)), st.integers(0, 20))


def test_sexes_and_identities_are_those_of_the_schema():
    assert (SEXES, IDENTITIES) == (capacity.SEXES, capacity.IDENTITIES)


@given(CELLS)
def test_columns_are_sums_of_cells(cells):
    counts = count_all(cells)
    assert tuple(counts) == COLUMNS
    for kind in (SEXES, IDENTITIES, BOTH.values()):
        assert sum(counts[column] for column in kind) == sum(cells.values())
    assert all(counts[BOTH[cell]] == people for cell, people in cells.items())


@given(CELLS, st.builds(Shown, st.booleans(), st.booleans(), st.booleans()))
def test_each_kind_is_shown_completely_or_not_at_all(cells, shown):
    counts, disclosed = count_all(cells), disclose(cells, shown)
    for kind, columns in (("sex", SEXES), ("identity", IDENTITIES), ("both", BOTH.values())):
        for column in columns:
            assert disclosed[column] == (counts[column] if getattr(shown, kind) else SUPPRESSED)
    assert disclose(cells, EVERYTHING) == counts
    assert set(disclose(cells, NOTHING).values()) == {SUPPRESSED}


@pytest.mark.parametrize("column", [column for column in COLUMNS if not column.endswith(NOT_RECORDED)])
def test_zero_is_small(column):
    assert [is_small(n, column) for n in (0, 1, LEAST - 1, LEAST)] == [True, True, True, False]


@pytest.mark.parametrize("column", [column for column in COLUMNS if column.endswith(NOT_RECORDED)])
def test_only_identities_not_recorded_may_be_zero(column):
    assert [is_small(n, column) for n in (0, 1, LEAST - 1, LEAST)] == [False, True, True, False]
