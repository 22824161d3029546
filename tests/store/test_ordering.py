"""Rows are ordered by their references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.store.ordering import parents_first, refers_to_itself
from data.store.schema import metadata

BARRIERS = metadata.tables["qsip_barriers"]
CODES = "abcdefgh"


@st.composite
def barriers(draw: st.DrawFn) -> list[dict[str, str | None]]:
    """Draw barriers, each carried from another, from one outside the list, or from none; never in a circle."""
    made: list[dict[str, str | None]] = []
    for code in draw(st.permutations(CODES)):
        earlier = [row["code"] for row in made]
        made.append({"code": code, "carried_from": draw(st.sampled_from([None, "elsewhere", *earlier]))})
    return draw(st.permutations(made))


@given(barriers())
def test_no_row_comes_before_its_parent(rows):
    ordered = parents_first(BARRIERS, rows)
    assert sorted(row["code"] for row in ordered) == sorted(CODES)
    for position, row in enumerate(ordered):
        assert row["carried_from"] not in [later["code"] for later in ordered[position:]]


@given(barriers())
def test_without_references_the_given_order_stays(rows):
    free = [row for row in rows if row["carried_from"] in (None, "elsewhere")]
    assert parents_first(BARRIERS, free) == free
    assert parents_first(metadata.tables["qsip_cycles"], rows) == rows


def test_a_circle_is_left_to_the_database():
    circle = [{"code": "a", "carried_from": "b"}, {"code": "b", "carried_from": "a"}]
    alone = {"code": "c", "carried_from": "c"}
    assert parents_first(BARRIERS, [*circle, alone]) == [alone, *circle]


@pytest.mark.parametrize(("name", "refers"), [("units", True), ("qsip_barriers", True), ("qsip_cycles", False)])
def test_tables_with_references_to_themselves_are_listed(name, refers):
    assert refers_to_itself(metadata.tables[name]) is refers
