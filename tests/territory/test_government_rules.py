"""Governments counted once, the arithmetic of "why 80?" and "why 29?", and coverage over time."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from data.rules.territory.governments import (
    LevelCount,
    Line,
    Member,
    Reconciliation,
    Spell,
    count_governments,
    coverage_increments,
    definition_yields,
    proposals_yield,
    reconcile_members,
    reconcile_plan,
)
from tests.support.tables import DAYS, members_of, rows

LAST_PLAN, FIRST_PLAN = LevelCount(5, 16, 59), LevelCount(5, 6, 18)


def region(cluster: str, ubigeo: str = "22") -> Member:
    return Member(cluster, ubigeo, "region", ubigeo)


def province(cluster: str, ubigeo: str = "2205") -> Member:
    return Member(cluster, ubigeo, "province", ubigeo)


def district(cluster: str, ubigeo: str) -> Member:
    """Return a district member; a capital (01) is governed by its province."""
    return Member(cluster, ubigeo, "district", ubigeo[:4] if ubigeo.endswith("01") else ubigeo)


LAMAS = [region("a"), province("a"), *(district("a", f"2205{n:02}") for n in (1, 5, 10))]

# Everything that the schema allows, in a territory so small that clusters overlap: a unit is governed by itself or by
# the unit above it.
UNITS = [
    (ubigeo, level, (ubigeo, ubigeo[:-2] or ubigeo))
    for level, ubigeos in (
        ("region", ("01", "22")),
        ("province", ("0101", "0102", "2201")),
        ("district", ("010101", "010102", "010103", "010201", "010202", "220101", "220102")),
    )
    for ubigeo in ubigeos
]


@st.composite
def memberships(draw: st.DrawFn) -> list[Member]:
    governed_by = {ubigeo: draw(st.sampled_from(choice)) for ubigeo, _, choice in UNITS}
    pairs = st.tuples(st.sampled_from("abc"), st.sampled_from(UNITS))
    return [
        Member(cluster, ubigeo, level, governed_by[ubigeo])
        for cluster, (ubigeo, level, _) in draw(st.lists(pairs, unique=True, max_size=20))
    ]


counts = st.builds(LevelCount, st.integers(0, 5), st.integers(0, 20), st.integers(0, 60))


def test_a_capital_district_counts_as_its_province():
    assert count_governments(LAMAS) == LevelCount(1, 1, 2)
    assert count_governments(LAMAS).total == 4


def test_a_capital_district_brings_its_province_if_that_is_no_member():
    assert count_governments([district("a", "220501")]) == LevelCount(0, 1, 0)


def test_two_clusters_of_one_province_share_region_and_province():
    second = [region("b"), province("b"), *(district("b", f"2205{n:02}") for n in (2, 3, 5))]
    assert count_governments(LAMAS + second) == LevelCount(1, 1, 4)


def test_no_members_give_no_governments():
    assert count_governments([]) == LevelCount(0, 0, 0)


@given(memberships(), st.randoms())
def test_governments_are_counted_once_in_any_order(members, random):
    counted = count_governments(members)
    assert counted.total == len({member.governed_by for member in members})
    assert count_governments(random.sample(members * 2, 2 * len(members))) == counted


def test_the_definition_gives_69_governments():
    assert definition_yields(16, 5) == 69
    assert definition_yields(6, 5) == 29


def test_the_plans_80_are_eleven_districts_more_than_its_definition():
    why = reconcile_plan(LAST_PLAN, 16, 5, "L1069")
    assert (why.planned, why.existing, why.lines) == (69, 80, (Line("plan_districts", 11, "L1069"),))


def test_the_plans_29_are_what_its_definition_gives():
    assert reconcile_plan(FIRST_PLAN, 6, 5, "L1039") == Reconciliation(29, (), 29)


@given(counts, st.integers(0, 20), st.integers(0, 5))
def test_the_plans_lines_add_up(planned, clusters, regions):
    result = reconcile_plan(planned, clusters, regions, "")
    assert result.planned + sum(line.amount for line in result.lines) == result.existing == planned.total


@given(counts, memberships(), st.integers(0, 16))
def test_the_members_lines_add_up_and_none_is_empty(planned, members, clusters):
    result = reconcile_members(planned, members, clusters)
    assert result.planned == planned.total
    assert result.existing == len({member.governed_by for member in members})
    assert result.planned + sum(line.amount for line in result.lines) == result.existing
    assert all(line.amount for line in result.lines)


def test_each_line_is_the_difference_that_it_names():
    twice = [*LAMAS, region("b"), province("b"), district("b", "220505")]
    lines = {line.code: line.amount for line in reconcile_members(LevelCount(2, 3, 9), twice, 4).lines}
    assert lines == {
        "regions_without_cluster": -1,
        "clusters_missing_provinces": -2,
        "plan_provinces_beyond_clusters": 1,
        "provinces_shared": -1,
        "members_against_plan_districts": -5,
        "capital_districts": -1,
        "districts_in_two_clusters": -1,
    }


def test_the_first_wave_as_proposed_gives_27_or_28_not_29():
    proposals = members_of("facts")
    slots: dict[str, int] = {}
    for slot in rows("cluster_slots"):
        if slot["wave"] == "1":
            slots[slot["region_ubigeo"]] = slots.get(slot["region_ubigeo"], 0) + 1
    assert proposals_yield(proposals, slots) == (27, 28)
    # Counted again without the rule: two of San Martín's three proposals, and the other four.
    rest = [code for code in proposals if not code.startswith("SMA")]
    totals = {
        len({m.governed_by for code in (*rest, *pair) for m in proposals[code]})
        for pair in combinations(("SMA-1", "SMA-2", "SMA-3"), 2)
    }
    assert (min(totals), max(totals)) == (27, 28)


def test_proposals_without_a_slot_or_without_members_give_nothing():
    assert proposals_yield({}, {"22": 2}) == (0, 0)
    assert proposals_yield({"a": LAMAS}, {}) == (0, 0)
    assert proposals_yield({"a": LAMAS, "b": []}, {"22": 2}) == (4, 4)
    assert proposals_yield({"a": LAMAS[1:]}, {"22": 1}) == (3, 3)  # the region is not recorded as a member


any_spell = st.builds(
    Spell,
    government=st.sampled_from(["22", "2201", "220102", "0101"]),
    begun_on=DAYS,
    ended_on=st.one_of(st.none(), DAYS),
    origin=st.sampled_from(["demo", "entered"]),
)


def covered(spells: list[Spell], day: date) -> set[str]:
    """Return the governments with a spell that is open on the day."""
    return {s.government for s in spells if s.begun_on <= day and (s.ended_on is None or day < s.ended_on)}


@given(st.lists(any_spell, max_size=8))
def test_increments_add_up_to_the_governments_with_an_open_spell(spells):
    increments = coverage_increments(spells)
    day = date(2012, 12, 31)
    while day < date(2013, 3, 3):
        expected = covered(spells, day)
        assert sum(i.amount for i in increments if i.on <= day) == len(expected)
        for code in ("01", "22"):
            in_region = sum(i.amount for i in increments if i.on <= day and i.region == code)
            assert in_region == sum(government.startswith(code) for government in expected)
        day += timedelta(days=1)
    assert [i.on for i in increments] == sorted(i.on for i in increments)
    assert {i.amount for i in increments} <= {1, -1}


def test_coverage_continues_in_a_second_cluster_when_the_first_is_dropped():
    first, second, third = date(2013, 1, 1), date(2013, 2, 1), date(2013, 3, 1)
    seamless = coverage_increments([Spell("2501", first, second, "demo"), Spell("2501", second, None, "demo")])
    assert [(i.on, i.amount, i.region, i.origin) for i in seamless] == [(first, 1, "25", "demo")]
    gap = coverage_increments([Spell("2501", first, second, "demo"), Spell("2501", third, None, "entered")])
    assert [(i.on, i.amount) for i in gap] == [(first, 1), (second, -1), (third, 1)]


def test_a_spell_without_length_does_not_count():
    day = date(2013, 1, 1)
    assert coverage_increments([Spell("2501", day, day, "demo")]) == ()
