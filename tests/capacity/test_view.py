"""The view of capacity: against a cluster worked out by hand, against the files, and in edge cases."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from statistics import fmean, stdev

import pytest
from sqlalchemy import text

from data.permissions import ANYONE
from data.rules.capacity import Assessment, compare_rounds, latest_scores
from data.store.doors import reading
from queries.capacity.profile_view import Profile, build_profile, build_profiles
from queries.capacity.reads import InstrumentUse
from queries.capacity.view import CLUSTER, EVERYBODY, REGION, Capacity, Unit, build_capacity
from queries.shared.filters import Filters
from tests.support.contents import by_hand
from tests.support.expected import by, clusters_formed
from tests.support.tables import rows

LAST, FIRST = date(2015, 6, 30), date(2013, 1, 31)


def profile_under(connection, filters: Filters, unit: str = "all") -> Profile:
    """Return the profile of the unit that an address names."""
    return build_profile(build_capacity(connection, ANYONE, filters), Unit.parse(unit))


def governments(day: date) -> dict[str, set[str]]:
    """Return the formed clusters of each government, from the files."""
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    formed, result = clusters_formed(day), defaultdict(set)
    for row in rows("cluster_members"):
        if row["cluster_code"] in formed:
            result[governed[row["ubigeo"]]].add(row["cluster_code"])
    return result


def scores(day: date, instrument: str = "focas-1") -> dict[tuple[str, str], dict[str, float]]:
    """Return the scores by area of each government and round held by the day, from the files."""
    held = {
        (row["government_ubigeo"], row["round"])
        for row in rows("assessments")
        if by(row["held_on"], day) and row["instrument_code"] == instrument
    }
    result = defaultdict(dict)
    for row in rows("assessment_scores"):
        if (row["government_ubigeo"], row["round"]) in held and row["score"]:
            result[row["government_ubigeo"], row["round"]][row["area_code"]] = float(row["score"])
    return result


# --- a cluster by hand ---------------------------------------------------------------------------------------------------


def test_cluster_of_lamas_worked_out_by_hand(demo_connection):
    """Regional government (22), province (2205) and two districts (220505, 220510), scores as in data/demo.

    Index at baseline: 22: (3.5+3.5+4+3.5+3+3.5+2)/7, participation not assessed; 2205: 22/8; 220505: 15/8; 220510: 14.5/8.
    Index at midpoint: 31/8, 28.5/8, 21/8, 17/8.
    Change over areas in both rounds: 22: 3/7 over seven areas; 2205: 6.5/8; 220505: 6/8; 220510: 2.5/8.
    """
    profile = profile_under(demo_connection, Filters(LAST, cluster="SMA-2"), "cluster-SMA-2")
    assert profile.governments == ("22", "2205", "220505", "220510")
    rounds = dict(profile.rounds)
    assert rounds["baseline"].mean == pytest.approx((23 / 7 + 22 / 8 + 15 / 8 + 14.5 / 8) / 4)
    assert rounds["midpoint"].mean == pytest.approx((31 + 28.5 + 21 + 17) / 8 / 4)
    assert (rounds["midpoint"].low, rounds["midpoint"].high) == (17 / 8, 31 / 8)
    assert rounds["midpoint"].sd == pytest.approx(stdev([31 / 8, 28.5 / 8, 21 / 8, 17 / 8]))
    assert profile.change.mean == pytest.approx((3 / 7 + 6.5 / 8 + 6 / 8 + 2.5 / 8) / 4)
    # Not the difference of two means over different areas, which would be 0.616.
    assert profile.change.mean == pytest.approx(0.576, abs=0.001)
    area = {line.area.code: line for line in profile.areas}["participation"]
    # In both rounds and with a target: 2205 (3 to 4, target 4), 220505 (2.5 to 3.5, 3.5), 220510 (2 to 2.5, 3.5).
    assert (area.before.n, area.end.n, area.target.n, area.end.of) == (3, 3, 3, 4)
    assert (area.before.mean, area.end.mean) == (pytest.approx((3 + 2.5 + 2) / 3), pytest.approx((4 + 3.5 + 2.5) / 3))
    assert area.gap == pytest.approx((0 + 0 + 1) / 3)
    assert area.change.mean == pytest.approx((1 + 1 + 0.5) / 3)
    assert (area.latest.n, area.latest.mean) == (4, pytest.approx((5 + 4 + 3.5 + 2.5) / 4))


def test_gaps_of_lamas_worked_out_by_hand(demo_connection):
    """Below target at midpoint: 22 in three areas, 2205 in three, 220505 in three, 220510 in six. Nothing is planned for the
    administrative systems of 22 nor for the planning of 220510; all else has an action that is open or was done since.
    """
    view = build_capacity(demo_connection, ANYONE, Filters(LAST, cluster="SMA-2"))
    result = defaultdict(set)
    for gap in view.gaps:
        result[gap.key.government].add(gap.key.area)
    assert result == {
        "22": {"administrative_systems", "results_budgeting", "diversity"},
        "2205": {"revenue", "results_budgeting", "diversity"},
        "220505": {"administrative_systems", "results_planning", "diversity"},
        "220510": {"revenue", "results_planning", "results_budgeting", "procurement", "participation", "diversity"},
    }
    assert {(gap.key.government, gap.key.area) for gap in view.uncovered} == {
        ("22", "administrative_systems"),
        ("220510", "results_planning"),
    }


# --- the whole, against the files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [date(2013, 9, 30), date(2014, 6, 30), date(2015, 1, 31), LAST])
def test_rounds_agree_with_the_files(demo_connection, day):
    profile = profile_under(demo_connection, Filters(day))
    members, result = governments(day), scores(day)
    assert set(profile.governments) == set(members)
    for name in ("baseline", "midpoint", "final"):
        index = [
            fmean(area_scores.values())
            for (government, round_name), area_scores in result.items()
            if round_name == name and government in members
        ]
        spread = dict(profile.rounds).get(name)
        assert (spread.n if spread else 0) == len(index)
        if spread:
            assert spread.of == len(members)
            assert spread.mean == pytest.approx(fmean(index))
            assert spread.sd == pytest.approx(stdev(index))


def test_regional_government_counts_once(demo_connection):
    profile = profile_under(demo_connection, Filters(LAST, region="22"))
    assert profile.governments.count("22") == 1
    assert len(profile.governments) == len({code for code in governments(LAST) if code.startswith("22")})
    four = [profile_under(demo_connection, Filters(LAST), f"cluster-SMA-{n}") for n in (1, 2, 3, 4)]
    assert all("22" in item.governments for item in four)


def test_change_counts_governments_assessed_twice_with_the_same_instrument(demo_connection):
    profile, result = profile_under(demo_connection, Filters(LAST)), scores(LAST)
    both = {government for government, name in result if name == "midpoint" and (government, "baseline") in result}
    assert {change.government for change in profile.changes} == both & set(governments(LAST))
    assert [(refusal.government, refusal.reason) for refusal in profile.refusals] == [("160206", "other_scale")]
    assert profile.others == 1
    moves = [
        fmean(
            result[code, "midpoint"][area] - score
            for area, score in result[code, "baseline"].items()
            if area in result[code, "midpoint"]
        )
        for code in sorted(both & set(governments(LAST)))
    ]
    assert profile.change.mean == pytest.approx(fmean(moves))


def test_government_assessed_with_the_older_instrument_is_left_out_and_named(demo_connection):
    before, after = (profile_under(demo_connection, Filters(day), "gov-160206") for day in (date(2014, 6, 30), LAST))
    assert (before.rounds, before.others, before.headline.code) == ((), 1, "capacity-headline-other")
    assert [name for name, _ in after.rounds] == ["midpoint"]
    assert (after.change, [refusal.reason for refusal in after.refusals]) == (None, ["other_scale"])
    assert after.headline.code == "capacity-headline-one-round"


def test_dropped_cluster_leaves_from_its_date(demo_connection):
    """Coronel Portillo's third (UCA-3, 2503) was dropped on 30 June 2014."""
    drop = next(row for row in rows("cluster_events") if row["stage"] == "dropped")
    day = date.fromisoformat(drop["happened_on"])
    only = {code for code, clusters in governments(date(2014, 6, 1)).items() if clusters == {drop["cluster_code"]}}
    assert only
    before, after = (build_capacity(demo_connection, ANYONE, Filters(when)) for when in (date(2014, 6, 1), day))
    assert only <= {line.ubigeo for line in before.governments}
    assert not only & {line.ubigeo for line in after.governments}


def test_groups_are_the_regions_or_the_clusters_of_a_region(demo_connection):
    assert [
        str(item.unit) for item in build_profiles(build_capacity(demo_connection, ANYONE, Filters(LAST)), REGION)
    ] == [
        "region-01",
        "region-16",
        "region-17",
        "region-22",
        "region-25",
    ]
    clusters = build_profiles(build_capacity(demo_connection, ANYONE, Filters(LAST, region="22")), CLUSTER)
    assert [str(item.unit) for item in clusters] == [f"cluster-SMA-{n}" for n in (1, 2, 3, 4)]


@pytest.mark.each_engine
@pytest.mark.parametrize("unit", ["gov-220505", "cluster-SMA-2", "region-22", "all"])
def test_profile_is_the_same_under_wider_filters(demo_connection, unit):
    wide, narrow = (
        build_capacity(demo_connection, ANYONE, Filters(LAST)),
        build_capacity(demo_connection, ANYONE, Filters(LAST, region="22")),
    )
    if unit == "all":
        assert build_profile(narrow, EVERYBODY).areas == build_profile(wide, Unit(REGION, "22")).areas
    else:
        assert build_profile(wide, Unit.parse(unit)) == build_profile(narrow, Unit.parse(unit))


@pytest.mark.parametrize("kind", [REGION, CLUSTER])
def test_gap_agrees_with_the_drawing(demo_connection, kind):
    """Baseline, end and target of an area are means over the same governments."""
    view = build_capacity(demo_connection, ANYONE, Filters(LAST))
    for profile in build_profiles(view, kind):
        for line in profile.areas:
            if line.gap is not None:
                assert line.end.n == line.target.n
                assert line.before is None or line.before.n == line.end.n
                assert line.gap == pytest.approx(line.target.mean - line.end.mean)


def test_rounds_of_another_instrument_never_enter_the_figures(demo_connection):
    """Both rounds of a government were held on a scale of 0 to 100: its change of sixty points counts nowhere."""
    view = build_capacity(demo_connection, ANYONE, Filters(LAST))
    foreign = [
        Assessment("2205", name, "other", on, (("administrative_systems", score),))
        for name, on, score in (("baseline", date(2013, 7, 1), 20.0), ("midpoint", LAST, 80.0))
    ]
    lines = tuple(replace(line, rounds=tuple(foreign)) if line.ubigeo == "2205" else line for line in view.governments)
    comparability = replace(
        view.instruments.comparability, scales=(*view.instruments.comparability.scales, ("other", (0, 100)))
    )
    rounds = [item for line in lines for item in line.rounds]
    changes, refusals = compare_rounds(rounds, comparability)
    changed = replace(view, governments=lines, changes=changes, refusals=refusals, latest=latest_scores(rounds))
    without = build_profile(changed, EVERYBODY)
    assert (without.change.n, without.others) == (build_profile(view, EVERYBODY).change.n - 1, 3)
    assert without.change.high < 4
    assert ("2205", "not_in_use") in {(refusal.government, refusal.reason) for refusal in without.refusals}
    assert not any("2205" in {change.government for change in line.changes} for line in without.areas)


def test_new_version_takes_over_when_most_governments_were_assessed_with_it(demo_connection):
    instruments = build_capacity(demo_connection, ANYONE, Filters(LAST)).instruments
    new = replace(instruments.version("focas-1"), code="focas-2", used_since=date(2015, 6, 1))
    added = replace(instruments, versions=(new, *instruments.versions))
    assert added.in_use(LAST).code == "focas-1"
    met = tuple(InstrumentUse(f"{n:06}", "focas-2", LAST) for n in range(200))
    assert replace(added, uses=(*added.uses, *met)).in_use(LAST).code == "focas-2"
    assert replace(added, uses=()).in_use(LAST).code == "focas-2"
    assert replace(added, uses=()).in_use(date(2012, 1, 1)).code == "focas-0"


def test_last_round_is_named_only_if_all_share_it(demo_connection):
    view = build_capacity(demo_connection, ANYONE, Filters(LAST))
    assert build_profile(view, EVERYBODY).last_round == "midpoint"
    line = next(line for line in view.governments if line.ubigeo == "22")
    final = Assessment("22", "final", "focas-1", LAST, (("revenue", 5.0),))
    lines = tuple(replace(item, rounds=(*item.rounds, final)) if item is line else item for item in view.governments)
    changes, refusals = compare_rounds(
        [item for result in lines for item in result.rounds], view.instruments.comparability
    )
    changed: Capacity = replace(view, governments=lines, changes=changes, refusals=refusals)
    assert build_profile(changed, EVERYBODY).last_round is None
    assert build_profile(changed, Unit.parse("gov-22")).last_round == "final"


def test_target_that_is_set_again_holds_from_then_on(store):
    url = store.fresh("demo")
    with by_hand(url) as connection:
        connection.execute(
            text(
                "INSERT INTO capacity_targets (government_ubigeo, instrument_code, area_code, set_on, score, origin)"
                " VALUES ('2205', 'focas-1', 'diversity', '2015-03-01', 4.5, 'entered')"
            )
        )
    with reading(url) as connection:
        result = {
            day: {
                t.score
                for t in build_capacity(connection, ANYONE, Filters(day)).targets
                if (t.government, t.area) == ("2205", "diversity")
            }
            for day in (date(2015, 2, 28), date(2015, 3, 1))
        }
    assert result == {date(2015, 2, 28): {3.5}, date(2015, 3, 1): {4.5}}


# --- edges ---


def test_empty_program_has_an_instrument_and_no_governments(program_connection):
    view = build_capacity(program_connection, ANYONE, Filters(FIRST))
    profile = build_profile(view, EVERYBODY)
    assert (view.instrument.code, len(view.instrument.areas), view.governments, view.gaps) == ("focas-1", 8, (), ())
    assert (profile.rounds, profile.change, profile.headline.code) == ((), None, "capacity-headline-nobody")


def test_single_round_has_no_change(demo_connection):
    profile = profile_under(demo_connection, Filters(date(2014, 6, 30)))
    assert [name for name, _ in profile.rounds] == ["baseline"]
    assert (profile.change, profile.changes, profile.refusals) == (None, (), ())
    assert all(line.before is None and line.end and line.latest for line in profile.areas)


def test_shipped_instrument_has_the_areas_of_the_plan_and_is_marked_illustrative(program_connection):
    instrument = build_capacity(program_connection, ANYONE, Filters(FIRST)).instrument
    assert instrument.illustrative
    assert [area.code for area in instrument.areas if area.mandatory] == ["participation", "diversity"]
    assert {row["source_code"] for row in rows("instrument_areas", "facts")} == {"plan"}
    assert [value for value, _ in instrument.levels] == [1, 2, 3, 4, 5]
    for area in instrument.areas:
        assert area.name.es
        assert area.name.en
        assert area.name.es != area.name.en


def test_every_shipped_score_and_target_lies_on_its_scale():
    scales = {row["code"]: (float(row["scale_min"]), float(row["scale_max"])) for row in rows("instruments")}
    for table in ("assessment_scores", "capacity_targets"):
        for row in rows(table):
            low, high = scales[row["instrument_code"]]
            assert not row["score"] or low <= float(row["score"]) <= high, row


def test_participants_are_counted_for_each_round(demo_connection):
    view = build_capacity(demo_connection, ANYONE, Filters(LAST, cluster="SMA-2"))
    expected = defaultdict(int)
    for row in rows("assessment_people"):
        if row["government_ubigeo"] in {"22", "2205", "220505", "220510"}:
            expected[row["government_ubigeo"], row["round"]] += int(row["people"])
    assert {
        (line.ubigeo, held.round): held.people for line in view.governments for held in line.rounds if held.people
    } == expected


def test_no_names_of_facilitators_leave_the_database(demo_connection):
    assert "Persona de demostración" not in repr(build_capacity(demo_connection, ANYONE, Filters(LAST)))
