"""The view of capacity on both engines: against a cluster worked out by hand, against the files, and at its edges."""

from collections import defaultdict
from datetime import date
from statistics import fmean, stdev

import pytest

from data.permissions import ANYONE
from queries.filters import Filters
from queries.views.capacity import ALL, build_capacity, build_groups, build_profile, profile_of
from tests.queries.expected import by, clusters_formed
from tests.rules.samples import rows

LAST, FIRST = date(2015, 6, 30), date(2013, 1, 31)


def governments(day: date) -> dict[str, set[str]]:
    """government -> the formed clusters that it is in, from the files."""
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    formed, found = clusters_formed(day), defaultdict(set)
    for row in rows("cluster_members"):
        if row["cluster_code"] in formed:
            found[governed[row["ubigeo"]]].add(row["cluster_code"])
    return found


def scores(day: date, instrument: str = "focas-1") -> dict[tuple[str, str], dict[str, float]]:
    """(government, round) -> area -> score of what was assessed by the day, from the files."""
    held = {
        (row["government_ubigeo"], row["round"])
        for row in rows("assessments")
        if by(row["held_on"], day) and row["instrument_code"] == instrument
    }
    found = defaultdict(dict)
    for row in rows("assessment_scores"):
        if (row["government_ubigeo"], row["round"]) in held and row["score"]:
            found[row["government_ubigeo"], row["round"]][row["area_code"]] = float(row["score"])
    return found


# --- one cluster, by hand -------------------------------------------------------------------------------------------------


def test_the_cluster_of_lamas_worked_out_by_hand(demo):
    """Regional government (22), province (2205) and two districts (220505, 220510), scores as in data/demo.

    Index at baseline: 22: (3.5+3.5+4+3.5+3+3.5+2)/7, participation not assessed; 2205: 22/8; 220505: 15/8; 220510: 14.5/8.
    Index at midpoint: 31/8, 28.5/8, 21/8, 17/8.
    Change over areas in both rounds: 22: 3/7 over seven areas; 2205: 6.5/8; 220505: 6/8; 220510: 2.5/8.
    """
    profile = build_profile(demo, ANYONE, Filters(LAST, cluster="SMA-2"), "cluster-SMA-2")
    assert profile.governments == ("22", "2205", "220505", "220510")
    rounds = dict(profile.rounds)
    assert rounds["baseline"].mean == pytest.approx((23 / 7 + 22 / 8 + 15 / 8 + 14.5 / 8) / 4)
    assert rounds["midpoint"].mean == pytest.approx((31 + 28.5 + 21 + 17) / 8 / 4)
    assert (rounds["midpoint"].low, rounds["midpoint"].high) == (17 / 8, 31 / 8)
    assert rounds["midpoint"].sd == pytest.approx(stdev([31 / 8, 28.5 / 8, 21 / 8, 17 / 8]))
    assert profile.change.mean == pytest.approx((3 / 7 + 6.5 / 8 + 6 / 8 + 2.5 / 8) / 4)
    # Never the difference of two means that do not stand on the same areas: that would be 0.616.
    assert profile.change.mean == pytest.approx(0.576, abs=0.001)
    area = {line.area: line for line in profile.areas}["participation"]
    assert (area.before.n, area.before.of) == (3, 4)
    assert (area.before.mean, area.after.mean) == (pytest.approx((3 + 2.5 + 2) / 3), pytest.approx((4 + 3.5 + 2.5) / 3))
    assert (area.latest.n, area.latest.mean) == (4, pytest.approx((5 + 4 + 3.5 + 2.5) / 4))
    # Targets of participation: 4.0 (2205), 3.5 (220505), 3.5 (220510); gaps 0, 0 and 1.
    assert (area.target.n, area.gap) == (3, pytest.approx(1 / 3))


def test_the_gaps_of_lamas_worked_out_by_hand(demo):
    """Below target at midpoint: 22 in three areas, 2205 in three, 220505 in three, 220510 in six. Nothing is planned for the
    administrative systems of 22 nor for the planning of 220510; all else has an action that is open or was done since.
    """
    view = build_capacity(demo, ANYONE, Filters(LAST, cluster="SMA-2"))
    found = defaultdict(set)
    for gap in view.gaps:
        found[gap.government].add(gap.area)
    assert found == {
        "22": {"administrative_systems", "results_budgeting", "diversity"},
        "2205": {"revenue", "results_budgeting", "diversity"},
        "220505": {"administrative_systems", "results_planning", "diversity"},
        "220510": {"revenue", "results_planning", "results_budgeting", "procurement", "participation", "diversity"},
    }
    assert {(gap.government, gap.area) for gap in view.uncovered} == {
        ("22", "administrative_systems"), ("220510", "results_planning"),
    }  # fmt: skip


# --- the whole, against the files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [date(2013, 9, 30), date(2014, 6, 30), date(2015, 1, 31), LAST])
def test_the_rounds_are_those_of_the_files(demo, day):
    profile = build_profile(demo, ANYONE, Filters(day), ALL)
    members, found = governments(day), scores(day)
    assert set(profile.governments) == set(members)
    for name in ("baseline", "midpoint", "final"):
        index = [
            fmean(own.values()) for (government, said), own in found.items() if said == name and government in members
        ]
        spread = dict(profile.rounds).get(name)
        assert (spread.n if spread else 0) == len(index)
        if spread:
            assert spread.of == len(members)
            assert spread.mean == pytest.approx(fmean(index))
            assert spread.sd == pytest.approx(stdev(index))


def test_a_regional_government_counts_once(demo):
    profile = build_profile(demo, ANYONE, Filters(LAST, region="22"), ALL)
    assert profile.governments.count("22") == 1
    assert len(profile.governments) == len({code for code in governments(LAST) if code.startswith("22")})
    four = [build_profile(demo, ANYONE, Filters(LAST), f"cluster-SMA-{n}") for n in (1, 2, 3, 4)]
    assert all("22" in one.governments for one in four)


def test_change_stands_on_those_assessed_twice_with_the_same_instrument(demo):
    profile, found = build_profile(demo, ANYONE, Filters(LAST), ALL), scores(LAST)
    both = {government for government, name in found if name == "midpoint" and (government, "baseline") in found}
    assert {change.government for change in profile.changes} == both & set(governments(LAST))
    assert [(found.government, found.reason) for found in profile.refused] == [("160206", "other_scale")]
    assert profile.others == 1
    moves = [
        fmean(found[code, "midpoint"][area] - score for area, score in found[code, "baseline"].items()
              if area in found[code, "midpoint"])
        for code in sorted(both & set(governments(LAST)))
    ]  # fmt: skip
    assert profile.change.mean == pytest.approx(fmean(moves))


def test_a_government_seen_with_the_older_instrument_is_left_out_and_named(demo):
    before, after = (build_profile(demo, ANYONE, Filters(day), "gov-160206") for day in (date(2014, 6, 30), LAST))
    assert (before.rounds, before.others, before.headline.code) == ((), 1, "headline-capacity-other")
    assert [name for name, _ in after.rounds] == ["midpoint"]
    assert (after.change, [found.reason for found in after.refused]) == (None, ["other_scale"])
    assert after.headline.code == "headline-capacity-one-round"


def test_a_dropped_cluster_leaves_from_its_date(demo):
    """Coronel Portillo's third (UCA-3, 2503) was dropped on 30 June 2014."""
    drop = next(row for row in rows("cluster_events") if row["stage"] == "dropped")
    day = date.fromisoformat(drop["happened_on"])
    only = {code for code, clusters in governments(date(2014, 6, 1)).items() if clusters == {drop["cluster_code"]}}
    assert only
    before, after = (build_capacity(demo, ANYONE, Filters(when)) for when in (date(2014, 6, 1), day))
    assert only <= {line.ubigeo for line in before.governments}
    assert not only & {line.ubigeo for line in after.governments}


def test_groups_are_the_regions_or_the_clusters_of_one(demo):
    assert [one.unit for one in build_groups(demo, ANYONE, Filters(LAST))] == [
        "all", "region-01", "region-16", "region-17", "region-22", "region-25",
    ]  # fmt: skip
    clusters = build_groups(demo, ANYONE, Filters(LAST, region="22"))
    assert [one.unit for one in clusters] == ["all", *(f"cluster-SMA-{n}" for n in (1, 2, 3, 4))]


@pytest.mark.parametrize("unit", ["gov-220505", "cluster-SMA-2", "region-22", "all"])
def test_a_profile_is_the_same_whatever_the_filters_around_it(demo, unit):
    wide, narrow = build_capacity(demo, ANYONE, Filters(LAST)), build_capacity(demo, ANYONE, Filters(LAST, region="22"))
    if unit == "all":
        assert profile_of(narrow, "all").areas == profile_of(wide, "region-22").areas
    else:
        assert profile_of(wide, unit) == profile_of(narrow, unit)


# --- edges ---


def test_an_empty_program_has_an_instrument_and_nobody(program):
    view = build_capacity(program, ANYONE, Filters(FIRST))
    profile = profile_of(view, ALL)
    assert (view.instrument.code, len(view.instrument.areas), view.governments, view.gaps) == ("focas-1", 8, (), ())
    assert (profile.rounds, profile.change, profile.headline.code) == ((), None, "headline-capacity-nobody")


def test_one_round_only_has_no_change(demo):
    profile = build_profile(demo, ANYONE, Filters(date(2014, 6, 30)), ALL)
    assert [name for name, _ in profile.rounds] == ["baseline"]
    assert (profile.change, profile.changes, profile.refused) == (None, (), ())
    assert all(line.before is None and line.latest for line in profile.areas)


def test_the_instrument_that_ships_is_the_plans_and_says_that_its_scale_is_ours(program):
    instrument = build_capacity(program, ANYONE, Filters(FIRST)).instrument
    assert instrument.illustrative
    assert [area.code for area in instrument.areas if area.mandatory] == ["participation", "diversity"]
    assert {area.source[0] for area in instrument.areas} == {"plan"}
    assert [value for value, _ in instrument.levels] == [1, 2, 3, 4, 5]
    for area in instrument.areas:
        assert area.name.es
        assert area.name.en
        assert area.name.es != area.name.en


def test_every_score_and_target_that_ships_lies_on_its_scale():
    scales = {row["code"]: (float(row["scale_min"]), float(row["scale_max"])) for row in rows("instruments")}
    for table in ("assessment_scores", "capacity_targets"):
        for row in rows(table):
            low, high = scales[row["instrument_code"]]
            assert not row["score"] or low <= float(row["score"]) <= high, row


def test_who_took_part_is_counted_round_by_round(demo):
    view = build_capacity(demo, ANYONE, Filters(LAST, cluster="SMA-2"))
    expected = defaultdict(int)
    for row in rows("assessment_people"):
        if row["government_ubigeo"] in {"22", "2205", "220505", "220510"}:
            expected[row["government_ubigeo"], row["round"]] += int(row["people"])
    assert {(line.ubigeo, name): people for line in view.governments for name, people in line.people} == expected


def test_no_names_of_facilitators_leave_the_database(demo):
    assert "Persona de demostración" not in repr(build_capacity(demo, ANYONE, Filters(LAST)))
