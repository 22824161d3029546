"""Service improvement on both engines: cycles as the files tell them, counted here by hand; nothing from after the day."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, partial
from itertools import pairwise
from math import floor
from statistics import fmean

import pytest
from sqlalchemy import Connection, text

from components.session.address import load_options
from data.permissions import ANYONE, Role, Viewer
from data.rules.improvement.measures import Movement, Result, rate
from data.rules.shared.crossings import Record, decide_shown
from data.rules.shared.disclosure import BOTH, COLUMNS, IDENTITIES, SEXES, SUPPRESSED, is_small
from data.rules.shared.targets import Status
from data.store.doors import reading
from queries.improvement.evidence_reads import fetch_evidence
from queries.improvement.lesson_reads import fetch_lessons
from queries.improvement.measure_reads import fetch_measures, fetch_readings, fetch_targets
from queries.improvement.measures import build_measures, build_published
from queries.improvement.reads import (
    fetch_audit_people,
    fetch_audits,
    fetch_barriers,
    fetch_cycles,
    fetch_stage_dates,
    fetch_stages,
)
from queries.improvement.roadmap import build_roadmaps
from queries.improvement.roadmap_reads import fetch_reports, fetch_roadmap_actions
from queries.improvement.view import Improvement, build_improvement
from queries.shared.filters import Filters
from tests.support.contents import by_hand, change
from tests.support.expected import REGIONS, by, clusters_formed, late_roadmap_actions, open_cycles
from tests.support.pace import timed
from tests.support.tables import rows

LAST = date(2015, 6, 30)
DAY = timedelta(days=1)
FIRST = date(2013, 7, 16)  # the day on which the first cycle opened
DAYS = (FIRST - DAY, FIRST, date(2013, 12, 31), date(2014, 6, 30), date(2014, 11, 18), LAST)
CHIEF = Viewer(Role.CHIEF)
PLACE = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
STAGES = rows("qsip_stages")
LATEST = {"": 19, "health": 9, "education": 5, "environment": 5}
SCOPES: list[dict[str, str]] = [
    {},
    *({"region": region} for region in REGIONS),
    *({"service": service} for service in ("health", "education", "environment")),
    {"cluster": "MDD-3"},  # two services
    {"cluster": "MDD-3", "service": "health"},
    {"cluster": "UCA-3"},  # dropped
    {"cluster": "UCA-4"},  # formed, without a cycle
    {"region": "22", "service": "education"},
    {"region": "16", "service": "education"},
    {"region": "16", "cluster": "SMA-1"},
]


# --- the figures, from the files ------------------------------------------------------------------------------------------


def cycles_of(day: date, region: str = "", cluster: str = "", service: str = "") -> list[dict[str, str]]:
    return [
        row
        for row in open_cycles(day)
        if PLACE[row["cluster_code"]].startswith(region)
        and cluster in ("", row["cluster_code"])
        and service in ("", row["service_code"])
    ]


@cache
def of_cycle(table: str, code: str) -> list[dict[str, str]]:
    return [row for row in rows(table) if row["cycle_code"] == code]


def targets_of(code: str, day: date) -> list[dict[str, str]]:
    return [row for row in of_cycle("qsip_targets", code) if by(row["set_on"], day)]


def barriers_of(code: str, day: date) -> list[dict[str, str]]:
    return [row for row in of_cycle("qsip_barriers", code) if by(row["found_on"], day)]


def actions_of(code: str, day: date) -> list[dict[str, str]]:
    found = {row["code"] for row in barriers_of(code, day)}
    return [row for row in rows("qsip_actions") if row["barrier_code"] in found and by(row["agreed_on"], day)]


def reports_of(action: str, day: date) -> list[tuple[str, int]]:
    own = [row for row in rows("qsip_action_reports") if row["action_code"] == action and by(row["reported_on"], day)]
    return sorted((row["reported_on"], int(row["percent"])) for row in own)


def state(row: dict[str, str], day: date) -> str:
    """What an action of the files is on a day."""
    reports = reports_of(row["code"], day)
    if reports and reports[-1][1] == 100:
        return "done"
    if by(row["cancelled_on"], day):
        return "cancelled"
    if by(row["due_on"], day):
        return "late"
    if any(percent for _, percent in reports):
        return "in_progress"
    return "planned" if row["due_on"] else "undated"


WAITING = {"late", "in_progress", "planned", "undated"}


def next_opened(cycle: dict[str, str], day: date) -> str:
    """The day on which the same service's next cycle opened, if it has."""
    same = [row for row in rows("qsip_cycles") if row["cluster_code"] == cycle["cluster_code"]]
    later = [row for row in same if row["service_code"] == cycle["service_code"] and row["number"] > cycle["number"]]
    return min((row["opened_on"] for row in later if by(row["opened_on"], day)), default="")


def value(row: dict[str, str]) -> float:
    return float(row["value"]) if row["value"] else 100 * int(row["numerator"]) / int(row["denominator"])


def readings_of(cycle: dict[str, str], measure: str, day: date) -> list[dict[str, str]]:
    until = next_opened(cycle, day) or "9999"
    own = [row for row in rows("qsip_readings") if row["measure_code"] == measure and by(row["read_on"], day)]
    return sorted((row for row in own if cycle["opened_on"] <= row["read_on"] < until), key=lambda one: one["read_on"])


DIRECTION = {row["code"]: row["direction"] for row in rows("qsip_measures")}


def measured(cycle: dict[str, str], day: date) -> Counter:
    """of, read, better, worse, met, missed, unread of a cycle's measures."""
    found: Counter = Counter()
    for target in targets_of(cycle["code"], day):
        own = readings_of(cycle, target["measure_code"], day)
        found["of"] += 1
        if len(own) > 1:
            sign = 1 if DIRECTION[target["measure_code"]] == "more" else -1
            gone = sign * (value(own[-1]) - value(own[0]))
            found["read"] += 1
            found["better"] += gone > 0
            found["worse"] += gone < 0
            met = bool(target["value"]) and sign * value(own[-1]) >= sign * float(target["value"])
            found["met"] += met and gone >= 0
            found["missed"] += bool(target["value"]) and not met and by(target["due_on"], day)
        found["unread"] += len(own) == 1
    return found


def reckon(cycle: dict[str, str], day: date) -> dict[str, object]:
    """Where a cycle stands on a day."""
    dates = {row["stage_code"]: row for row in of_cycle("qsip_cycle_stages", cycle["code"])}
    own = [dates.get(stage["code"], {"planned_on": "", "reached_on": ""}) for stage in STAGES]
    reached = [by(row["reached_on"], day) for row in own]
    actions = actions_of(cycle["code"], day)
    open_actions = [row for row in actions if state(row, day) != "cancelled"]
    percents = [(reports_of(row["code"], day) or [("", 0)])[-1][1] for row in open_actions]
    share = fmean(percents) / 100 if percents else 0.0
    gone = [
        float(stage["weight"]) * (1 if done else share if stage["by_actions"] == "true" else 0)
        for stage, done in zip(STAGES, reached, strict=True)
    ]
    planned = [row["planned_on"] for row, done in zip(own, reached, strict=True) if row["planned_on"] and not done]
    missed, coming = [one for one in planned if by(one, day)], [one for one in planned if not by(one, day)]
    over = reached[-1]
    status = "validated" if over else "late" if missed else "on_schedule" if coming else "undated"
    waiting = [row["due_on"] for row in actions if state(row, day) in ("in_progress", "planned") and row["due_on"]]
    return {
        "percent": floor(sum(gone) + 1e-6),
        "status": status,
        "current": None if over else next(s["code"] for s, done in zip(STAGES, reached, strict=True) if not done),
        "late_since": min(missed, default=None) if not over else None,
        "next_due": min(coming, default=None) if not over else None,
        "next_step": min([*coming, *waiting], default=None) if not over else None,
        "actions": Counter("left_over" if over and state(row, day) in WAITING else state(row, day) for row in actions),
        "measures": measured(cycle, day),
        "next_opened": next_opened(cycle, day) or None,
        "outcome": next((row["outcome"] for row in of_cycle("qsip_validations", cycle["code"])), None)
        if over
        else None,
    }


NAMES = {Status.REACHED: "validated", Status.LATE: "late", Status.ON_TRACK: "on_schedule", Status.UNDATED: "undated"}


def said(view: Improvement) -> dict[str, dict[str, object]]:
    """The same of what the view says."""
    return {
        line.code: {
            "percent": line.progress.percent,
            "status": NAMES[line.progress.status],
            "current": line.progress.current,
            "late_since": line.progress.late_since and line.progress.late_since.isoformat(),
            "next_due": line.progress.next_due and line.progress.next_due.isoformat(),
            "next_step": line.next_step and line.next_step.on.isoformat(),
            "actions": +Counter(
                done=line.roadmap.done,
                late=line.roadmap.late,
                in_progress=line.roadmap.in_progress,
                planned=line.roadmap.planned,
                undated=line.roadmap.undated,
                cancelled=line.roadmap.cancelled,
                left_over=line.roadmap.left_over,
            ),
            "measures": Counter(line.measures.__dict__),
            "next_opened": line.next_opened_on and line.next_opened_on.isoformat(),
            "outcome": line.outcome,
        }
        for line in view.cycles
    }


def last_measured(expected: dict[str, dict], cycles: list[dict[str, str]]) -> list[str]:
    """Of each service the latest cycle that was read again after its baseline, failing that the latest."""
    best: dict[tuple[str, str], tuple[bool, int, str]] = {}
    for row in cycles:
        own = (expected[row["code"]]["measures"]["read"] > 0, int(row["number"]), row["code"])
        key = (row["cluster_code"], row["service_code"])
        best[key] = max(best.get(key, own), own)
    return [code for _, _, code in best.values()]


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_cycles_are_those_of_the_files(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day in DAYS:
        view = build_improvement(demo_connection, ANYONE, Filters(day, **scope))
        cycles = cycles_of(day, **scope)
        expected = {row["code"]: reckon(row, day) for row in cycles}
        assert said(view) == expected
        assert len(view.cycles) == len(expected) == view.count.of
        by_status = Counter(one["status"] for one in expected.values())
        count = view.count
        assert (count.validated, count.on_schedule, count.late, count.undated) == tuple(
            by_status[name] for name in ("validated", "on_schedule", "late", "undated")
        )
        by_stage = Counter(one["current"] for one in expected.values())
        assert count.by_stage == tuple((stage["code"], by_stage[stage["code"]]) for stage in STAGES)
        states = sum((one["actions"] for one in expected.values()), Counter())
        assert (view.roadmap.done, view.roadmap.late, view.roadmap.cancelled) == (
            states["done"],
            states["late"],
            states["cancelled"],
        )
        assert view.roadmap.of == sum(states.values()) - states["cancelled"]
        last = sum((expected[code]["measures"] for code in last_measured(expected, cycles)), Counter())
        assert Counter(view.measures.__dict__) == last
        for name in ("of", "read", "better", "worse", "met", "missed", "unread"):
            assert sum(getattr(part, name) for _, part in view.dimensions) == getattr(view.measures, name)


def test_the_demonstrations_figures(demo_connection: Connection) -> None:
    """What the page opens with; counted from the files with a text editor's means."""
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    count = view.count
    assert (count.of, count.validated, count.on_schedule, count.late, count.undated, count.idle) == (19, 4, 7, 7, 1, 1)
    assert dict(count.by_stage) == {
        "preparation": 2,
        "audit": 1,
        "analysis": 3,
        "implementation": 7,
        "validation": 2,
    }
    assert (view.roadmap.of, view.roadmap.done, view.roadmap.late, view.roadmap.cancelled) == (135, 85, 32, 2)
    assert view.roadmap.left_over == 2
    assert len(late_roadmap_actions(LAST)) == 32
    measures = view.measures
    assert (measures.of, measures.read, measures.better, measures.worse, measures.met) == (52, 42, 39, 2, 6)
    assert (measures.missed, measures.unread) == (20, 10)
    assert view.headline.code == "improvement-headline"
    assert view.origins == ("demo",)
    assert view.without == ("UCA-4",)
    assert view.people.total == sum(int(row["people"]) for row in rows("qsip_audit_people")) == 781


def test_filters_of_services_leave_their_cycles(demo_connection: Connection) -> None:
    for service, number in LATEST.items():
        view = build_improvement(demo_connection, ANYONE, Filters(LAST, service=service or None))
        assert view.count.of == number
        assert {line.service for line in view.cycles} == ({service} if service else {*LATEST} - {""})


def test_cycles_stand_by_region_wave_cluster_service_and_number(demo_connection: Connection) -> None:
    wave = {row["code"]: int(row["wave"]) for row in rows("clusters")}
    order = {row["code"]: int(row["position"]) for row in rows("services")}
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    keys = [(line.region, wave[line.cluster], line.cluster, order[line.service], line.number) for line in view.cycles]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_worst_first_late_ones_by_their_waiting_then_what_stands_still_then_the_least_advanced(
    demo_connection: Connection,
) -> None:
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    expected = {row["code"]: reckon(row, LAST) for row in cycles_of(LAST)}
    late = sorted(
        (code for code, one in expected.items() if one["status"] == "late"), key=lambda c: expected[c]["late_since"]
    )
    over = {code for code, one in expected.items() if one["status"] == "validated"}
    listed = [line.code for line in view.worst_first]
    assert (
        listed[: len(late)]
        == late
        == [
            "LOR-2-S1",
            "MDD-1-A1",
            "LOR-1-S1",
            "UCA-2-E1",
            "MDD-3-A1",
            "AMA-1-S2",
            "MDD-2-A1",
        ]
    )
    assert set(listed[-len(over) :]) == over
    between = [line.progress.share for line in view.worst_first[len(late) : -len(over)]]
    assert between == sorted(between)
    # Before anything of it was late, MDD-1's cycle stood neither on top nor at the bottom.
    early = [line.code for line in build_improvement(demo_connection, ANYONE, Filters(date(2014, 11, 27))).worst_first]
    assert early.index("MDD-1-A1") > 0


def test_one_of_its_cycles_or_none(demo_connection: Connection) -> None:
    view = build_improvement(demo_connection, ANYONE, Filters(LAST, region="22"))
    assert view.cycle("SMA-2-E1").topic == "Entrega de materiales educativos"
    assert (view.cycle("AMA-1-S1"), view.cycle("nowhere"), view.cycle(None)) == (None, None, None)


@pytest.mark.parametrize("scope", SCOPES[:9], ids=str)
def test_formed_clusters_without_a_cycle_are_named(demo_connection: Connection, scope: dict[str, str]) -> None:
    serving = {(row["cluster_code"], row["service_code"]) for row in rows("cluster_services")}
    for day in DAYS:
        view = build_improvement(demo_connection, ANYONE, Filters(day, **scope))
        service = scope.get("service", "")
        formed = {
            code
            for code in clusters_formed(day, scope.get("region", ""))
            if any(cluster == code and service in ("", own) for cluster, own in serving)
        }
        assert set(view.formed) == formed
        assert set(view.without) == formed - {row["cluster_code"] for row in cycles_of(day, **scope)}


# --- what is due next -----------------------------------------------------------------------------------------------------


def test_the_next_step_is_a_stage_or_an_action_of_that_day(demo_connection: Connection) -> None:
    kinds = set()
    for day in DAYS:
        actions = build_roadmaps(demo_connection, ANYONE, Filters(day))
        for line in build_improvement(demo_connection, ANYONE, Filters(day)).cycles:
            step = line.next_step
            if step is None:
                continue
            stages = {
                row["stage_code"]
                for row in of_cycle("qsip_cycle_stages", line.code)
                if row["planned_on"] == str(step.on)
            }
            titles = {one.title for one in actions.get(line.code, ()) if one.days.planned_on == step.on}
            assert (step.stage in stages, step.action) == (True, None) if stages else step.action in titles
            assert step.on > day
            kinds.add(step.stage is None)
    assert kinds == {True, False}


def test_a_cancelled_action_of_the_same_day_is_not_what_is_due_next(demo_url: str) -> None:
    with reading(demo_url) as connection:
        before = build_improvement(connection, ANYONE, Filters(LAST, cluster="SMA-4")).cycle("SMA-4-E1").next_step
    assert (before.on, before.stage) == (date(2015, 7, 6), None)
    (due,) = [row for row in rows("qsip_actions") if row["due_on"] == "2015-07-06" and row["code"].startswith("SMA-4")]
    change(
        demo_url,
        "INSERT INTO qsip_actions (code, barrier_code, title, government_ubigeo, agreed_on, due_on, cancelled_on, origin)"
        f" VALUES ('A', '{due['barrier_code']}', 'Otra', '22', '2015-01-01', '2015-07-06', '2015-06-01', 'entered')",
    )
    with reading(demo_url) as connection:
        assert build_improvement(connection, ANYONE, Filters(LAST)).cycle("SMA-4-E1").next_step == before
    change(demo_url, f"UPDATE qsip_actions SET cancelled_on = '2015-06-01' WHERE code = '{due['code']}'")
    with reading(demo_url) as connection:
        after = build_improvement(connection, ANYONE, Filters(LAST)).cycle("SMA-4-E1").next_step
    assert after.on > before.on


# --- nothing from after the day -------------------------------------------------------------------------------------------

# What is known of a day is what had happened by then: these take away all that happened later, children first.
LATER = """
DELETE FROM qsip_evidence WHERE added_on > :day OR action_code IN (SELECT code FROM qsip_actions WHERE agreed_on > :day)
DELETE FROM qsip_action_reports WHERE reported_on > :day
DELETE FROM qsip_actions WHERE agreed_on > :day
UPDATE qsip_actions SET cancelled_on = NULL WHERE cancelled_on > :day
UPDATE qsip_barriers SET carried_from = NULL WHERE found_on > :day
DELETE FROM qsip_barriers WHERE found_on > :day
DELETE FROM qsip_readings WHERE read_on > :day AND origin <> 'published'
DELETE FROM qsip_audit_people WHERE held_on > :day
UPDATE lessons SET shared_on = NULL WHERE shared_on > :day
UPDATE lessons SET validated_on = NULL WHERE validated_on > :day
DELETE FROM lessons WHERE documented_on > :day
DELETE FROM qsip_validations WHERE cycle_code NOT IN
    (SELECT cycle_code FROM qsip_cycle_stages WHERE stage_code = 'validation' AND reached_on <= :day)
DELETE FROM qsip_cycle_stages WHERE planned_on IS NULL AND reached_on > :day
UPDATE qsip_cycle_stages SET reached_on = NULL WHERE reached_on > :day
DELETE FROM qsip_cycle_stages WHERE cycle_code IN (SELECT code FROM qsip_cycles WHERE opened_on > :day)
DELETE FROM qsip_targets WHERE set_on > :day
DELETE FROM qsip_targets WHERE cycle_code IN (SELECT code FROM qsip_cycles WHERE opened_on > :day)
DELETE FROM qsip_cycles WHERE opened_on > :day
"""


def forget_later(url: str, day: date) -> None:
    """Take from a database whatever of service improvement happened after a day."""
    with by_hand(url) as connection:
        for statement in LATER.replace("\n    ", " ").strip().splitlines():
            connection.execute(text(statement), {"day": day})


@pytest.mark.parametrize("day", [date(2013, 11, 5), date(2014, 6, 30), date(2014, 12, 15)], ids=str)
def test_what_happened_later_changes_nothing(connect, demo_url: str, day: date) -> None:
    whole = connect(demo_url.split(":")[0], "demo")
    forget_later(demo_url, day)
    with reading(demo_url) as connection:
        for viewer in (ANYONE, CHIEF):
            known = build_improvement(connection, viewer, Filters(day))
            assert known.cycles
            assert build_improvement(whole, viewer, Filters(day)) == known


HAPPENED = {
    fetch_cycles: ("opened_on", "next_opened_on"),
    fetch_stage_dates: ("reached_on",),
    fetch_barriers: ("found_on",),
    fetch_roadmap_actions: ("agreed_on", "cancelled_on"),
    fetch_reports: ("reported_on",),
    fetch_evidence: ("added_on",),
    fetch_readings: ("read_on",),
    fetch_targets: ("set_on",),
    fetch_audits: ("first_on", "last_on"),
    fetch_lessons: ("documented_on", "validated_on", "shared_on"),
}


@pytest.mark.parametrize("fetch", HAPPENED, ids=lambda fetch: fetch.__name__)
def test_no_read_tells_a_day_that_has_not_come(demo_connection: Connection, fetch: Callable) -> None:
    """But all that have, to the day."""
    days = {column: set() for column in HAPPENED[fetch]}
    read = partial(fetch, demo_connection, ANYONE) if fetch is fetch_evidence else partial(fetch, demo_connection)
    for row in read(Filters(LAST)):
        for column in days:
            days[column] |= {getattr(row, column)} - {None}
    for column, happened in days.items():
        assert happened
        for day in (min(happened), date(2014, 6, 23), max(happened)):
            found = {getattr(row, column) for row in read(Filters(day))} - {None}
            assert all(type(on) is date and on <= day for on in found)
            if column not in ("next_opened_on", "last_on"):  # of a row that was there before
                assert found == {on for on in happened if on <= day}


def test_before_the_first_cycle_there_is_none(demo_connection: Connection) -> None:
    before, on = (build_improvement(demo_connection, ANYONE, Filters(day)) for day in (FIRST - DAY, FIRST))
    assert (before.cycles, before.count.of, before.people.total, before.origins) == ((), 0, 0, ())
    assert (before.headline.code, len(before.formed)) == ("improvement-headline-none", 6)
    assert [line.code for line in on.cycles] == ["SMA-1-S1"]
    assert (on.cycles[0].progress.percent, on.cycles[0].roadmap_share, on.cycles[0].measures.of) == (0, None, 0)
    none = build_improvement(demo_connection, ANYONE, Filters(date(2013, 1, 31)))
    assert (none.headline.code, none.formed) == ("improvement-headline-no-clusters", ())


# --- a dropped cluster ----------------------------------------------------------------------------------------------------


def test_a_dropped_cluster_takes_its_cycles_along(demo_url: str) -> None:
    change(
        demo_url,
        "INSERT INTO cluster_events (cluster_code, stage, happened_on, date_precision, origin)"
        " VALUES ('AMA-1', 'dropped', '2015-06-01', 'day', 'entered')",
    )
    with reading(demo_url) as connection:
        before, after = (
            build_improvement(connection, CHIEF, Filters(day)) for day in (date(2015, 5, 31), date(2015, 6, 1))
        )
        audits = fetch_audits(connection, Filters(LAST))
        people = fetch_audit_people(connection, CHIEF, Filters(LAST))
    assert {line.code for line in before.cycles} - {line.code for line in after.cycles} == {"AMA-1-S1", "AMA-1-S2"}
    assert "AMA-1" in before.formed and "AMA-1" not in after.formed
    gone = sum(int(row["people"]) for row in rows("qsip_audit_people") if row["cycle_code"].startswith("AMA-1-"))
    assert before.people.total - after.people.total == gone > 0
    assert before.roadmap.of - after.roadmap.of == 11
    assert before.measures.of - after.measures.of == 4
    assert not [code for code in (row.cycle_code for row in audits) if code.startswith("AMA-1-")]
    assert not [code for dimension, code in people if dimension == "cycle" and code.startswith("AMA-1-")]


# --- measures and readings ------------------------------------------------------------------------------------------------


def test_measures_are_counted_over_the_last_cycle_of_each_service_that_was_measured_again(
    demo_connection: Connection,
) -> None:
    chosen = {"UCA-1": ("UCA-1-A1", 2), "AMA-1": ("AMA-1-S1", 2), "SMA-2": ("SMA-2-E2", 2), "LOR-2": ("LOR-2-S1", 1)}
    for cluster, (code, cycles) in chosen.items():
        view = build_improvement(demo_connection, ANYONE, Filters(LAST, cluster=cluster))
        assert len(view.cycles) == cycles
        assert view.measures == view.cycle(code).measures
    # UCA-1's second cycle has measured nothing yet: what its first one worsened does not vanish.
    second = build_improvement(demo_connection, ANYONE, Filters(LAST, cluster="UCA-1"))
    assert [line.measures.worse for line in second.cycles] == [1, 0]
    assert (second.measures.of, second.measures.worse) == (4, 1)


def test_a_cycles_readings_are_those_of_the_files(demo_connection: Connection) -> None:
    for day in DAYS:
        frame = fetch_cycles(demo_connection, Filters(day))
        found = build_measures(demo_connection, Filters(day), frame)
        cycles = {row["code"]: row for row in cycles_of(day)}
        assert {(code, line.measure.code) for code, lines in found.items() for line in lines} == {
            (code, row["measure_code"]) for code in cycles for row in targets_of(code, day)
        }
        for code, lines in found.items():
            for line in lines:
                own = readings_of(cycles[code], line.measure.code, day)
                assert [one.on.isoformat() for one in line.readings] == [row["read_on"] for row in own]
                assert [one.value for one in line.readings] == pytest.approx([value(row) for row in own])
                assert [str(one.numerator or "") for one in line.readings] == [row["numerator"] for row in own]
                assert [one.by for one in line.readings] == [row["measured_by"] for row in own]
                assert all(one.on < date.fromisoformat(cycles[code]["opened_on"]) for one in line.before)
                assert [one.value for one in line.readings if one.denominator] == pytest.approx(
                    [rate(one.numerator, one.denominator) for one in line.readings if one.denominator]
                )


def test_a_cycle_measures_nothing_before_it_agreed_to(demo_connection: Connection) -> None:
    """SMA-1 was in preparation in September 2013; what it measures was agreed with its first audit, on 24 October."""
    for day, number in ((date(2013, 9, 15), 0), (date(2013, 10, 23), 0), (date(2013, 10, 24), 4)):
        view = build_improvement(demo_connection, ANYONE, Filters(day))
        assert (view.cycle("SMA-1-S1").measures.of, view.measures.of) == (number, number)
        assert len(fetch_targets(demo_connection, Filters(day))) == number


def test_a_second_cycle_begins_with_its_own_baseline(demo_connection: Connection) -> None:
    """SMA-1: read in October 2013, April and October 2014, in the first; in March 2015, in the second."""
    found = build_measures(demo_connection, Filters(LAST), fetch_cycles(demo_connection, Filters(LAST)))
    first, second = (
        {line.measure.code: line for line in found[code]}["SMA-1-S-2"] for code in ("SMA-1-S1", "SMA-1-S2")
    )
    assert [one.value for one in first.readings] == [87, 69, 41]
    assert (first.baseline.value, first.latest.value, first.achievement.result) == (87, 41, Result.MET)
    assert [one.value for one in second.readings] == [41]
    assert [one.value for one in second.before] == [87, 69, 41]
    assert (second.baseline.value, second.latest, second.achievement.result) == (41, None, Result.NO_READING)


def test_what_got_worse_is_told_whatever_its_direction(demo_connection: Connection) -> None:
    found = build_measures(demo_connection, Filters(LAST), fetch_cycles(demo_connection, Filters(LAST)))
    worse = {
        (line.measure.code, line.measure.direction)
        for lines in found.values()
        for line in lines
        if line.achievement.movement is Movement.WORSE
    }
    assert worse == {("LOR-1-S-1", "more"), ("UCA-1-A-2", "less")}


@pytest.mark.parametrize("day", [date(2013, 1, 31), date(2014, 6, 30), LAST, date(2020, 12, 31)], ids=str)
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_what_is_published_is_shown_whatever_the_day_and_is_of_no_cycle(connect, engine, kind, day) -> None:
    connection = connect(engine, kind)
    (found,) = build_published(connection, Filters(day))
    published = found.measure
    assert (published.cluster_code, published.service_code, published.unit, published.direction) == (
        "SMA-2",
        "education",
        "days",
        "less",
    )
    assert [(one.on, one.value, one.precision, one.origin) for one in found.readings] == [
        (date(2013, 12, 31), 81, "year", "published"),
        (date(2017, 12, 31), 10, "year", "published"),
    ]
    assert (found.achievement.movement, found.achievement.change) == (Movement.BETTER, -71)
    assert (found.achievement.result, found.source) == (Result.NO_TARGET, ("us_embassy", "Lamas"))
    own = build_measures(connection, Filters(day), fetch_cycles(connection, Filters(day)))
    lines = [line for lines in own.values() for line in lines]
    assert "PUB-SMA-2-1" not in [line.measure.code for line in lines]
    assert {one.origin for line in lines for one in (*line.before, *line.readings)} <= {"demo"}
    assert "published" not in {row.origin for row in fetch_readings(connection, Filters(day))}
    assert "published" not in {row.origin for row in fetch_measures(connection, Filters(day))}


def test_what_is_published_follows_the_filters(demo_connection: Connection) -> None:
    chosen = [
        ({"region": "22"}, 1),
        ({"cluster": "SMA-2"}, 1),
        ({"service": "education"}, 1),
        ({"region": "16"}, 0),
        ({"cluster": "SMA-1"}, 0),
        ({"service": "health"}, 0),
    ]
    for scope, number in chosen:
        assert len(build_published(demo_connection, Filters(LAST, **scope))) == number


def test_what_is_published_moves_no_day_and_is_nobodys_target(demo_url: str) -> None:
    change(
        demo_url,
        "INSERT INTO qsip_targets (cycle_code, measure_code, set_on, value, origin)"
        " VALUES ('SMA-2-E2', 'PUB-SMA-2-1', '2015-01-01', 5, 'entered')",
    )
    with reading(demo_url) as connection:
        assert load_options(connection, ANYONE).default_as_of == LAST
        assert build_improvement(connection, ANYONE, Filters(date(2018, 1, 1))).cycle("SMA-2-E2").measures.of == 4


# --- who audited ----------------------------------------------------------------------------------------------------------

KEYS: dict[str, Callable[[dict[str, str]], str | None]] = {
    "region": lambda row: PLACE[row["cycle_code"].rsplit("-", 1)[0]],
    "role": lambda row: row["role"],
    "cycle": lambda row: row["cycle_code"],
    "cycle_role": lambda row: (row["cycle_code"], row["role"]),
    "all": lambda row: "",
}


def audited(day: date, **scope: str) -> list[dict[str, str]]:
    codes = {row["code"] for row in cycles_of(day, **scope)}
    return [row for row in rows("qsip_audit_people") if row["cycle_code"] in codes and by(row["held_on"], day)]


def counted(day: date, **scope: str) -> dict[tuple[str, str | None], Counter]:
    """(dimension, code) -> people by column, with "people" for the total."""
    found: dict[tuple[str, str | None], Counter] = defaultdict(Counter)
    for row in audited(day, **scope):
        for dimension, key in KEYS.items():
            for column in ("people", row["sex"], row["identity"], BOTH[row["sex"], row["identity"]]):
                found[dimension, key(row)][column] += int(row["people"])
    return found


def told(
    connection: Connection, viewer: Viewer, day: date, scope: dict[str, str]
) -> dict[tuple[str, str | None], dict]:
    people = fetch_audit_people(connection, viewer, Filters(day, **scope))
    return {row: {"people": group.total, **dict(group.counts)} for row, group in people.items()}


PEOPLE_DAYS = [
    (LAST, date(2014, 12, 31)),
    (date(2014, 12, 31), date(2014, 12, 31)),
    (date(2015, 5, 20), date(2014, 12, 31)),
    (date(2013, 12, 30), date(2012, 12, 31)),
]


@cache
def released(day: date) -> dict[tuple[str, str | None], dict[str, object]]:
    """What anyone may know of the whole program at the end of a year: row -> column -> count or SUPPRESSED."""
    records: list[Record] = [((), {(row["sex"], row["identity"]): int(row["people"])}) for row in audited(day)]
    shown, counts = decide_shown(records), counted(day)
    kind = {name: "sex" if name in SEXES else "identity" if name in IDENTITIES else "both" for name in COLUMNS}
    return {
        row: {c: counts[row][c] if getattr(shown[(row[0], row[1] or "")], kind[c]) else SUPPRESSED for c in COLUMNS}
        for row in counts
        if (row[0], row[1] or "") in shown
    }


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_an_account_sees_every_count(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day, _ in PEOPLE_DAYS:
        found, expected = told(demo_connection, CHIEF, day, scope), counted(day, **scope)
        assert found.keys() == expected.keys()
        for key, counts in expected.items():
            assert {name: found[key][name] for name in ("people", *COLUMNS)} == {
                name: counts[name] for name in ("people", *COLUMNS)
            }


@pytest.mark.product("scope", "day end")
@pytest.mark.parametrize(("day", "end"), PEOPLE_DAYS, ids=str)
@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_anyone_sees_totals_and_the_years_release(
    demo_connection: Connection, scope: dict[str, str], day: date, end: date
) -> None:
    """Totals of what they chose, to the day; breakdowns only of the program as a whole, to the end of a year."""
    found, expected, release = told(demo_connection, ANYONE, day, scope), counted(day, **scope), released(end)
    assert found.keys() == expected.keys()
    nobody = dict.fromkeys(COLUMNS, 0)
    for (dimension, code), row in found.items():
        assert row["people"] == expected[dimension, code]["people"]
        named: tuple[str, str | None] | None = None
        if not scope and dimension == "all":
            named = dimension, code
        counts = release.get(named, nobody) if named else dict.fromkeys(COLUMNS, SUPPRESSED)
        assert {name: row[name] for name in COLUMNS} == counts


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_anyones_view_holds_no_small_count(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day, _ in PEOPLE_DAYS:
        view = build_improvement(demo_connection, ANYONE, Filters(day, **scope))
        people = [view.people, *(one for _, one in view.regions), *(one for _, one in view.roles)]
        shown = [
            (name, n)
            for one in people
            if any(n for _, n in one.counts if n is not SUPPRESSED)  # else nobody was there by the end of the quarter
            for name, n in one.counts
            if n is not SUPPRESSED
        ]
        known = build_improvement(demo_connection, CHIEF, Filters(day, **scope))
        assert [(name, n) for name, n in shown if is_small(n, name)] == []
        if scope:
            assert shown == []
        assert [one.total for one in people] == [
            one.total for one in (known.people, *(one for _, one in known.regions), *(one for _, one in known.roles))
        ]
        assert SUPPRESSED not in [n for _, one in (*known.regions, *known.roles) for _, n in one.counts]


def test_hiding_everything_would_keep_every_secret(demo_connection: Connection) -> None:
    """So something is shown: women and indigenous people of the program as a whole; of its parts nothing."""
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    assert SUPPRESSED not in (view.people.women, view.people.indigenous)
    for _, people in (*view.regions, *view.roles):
        assert {n for _, n in people.counts} == {SUPPRESSED}


def test_two_releases_do_not_tell_of_few(demo_connection: Connection) -> None:
    """Who came in a year between two releases is a crowd in every count that is told of both."""
    ends = [date(year, 12, 31) for year in (2012, 2013, 2014)]
    told_of = [dict(build_improvement(demo_connection, ANYONE, Filters(end)).people.counts) for end in ends]
    for earlier, later in pairwise(told_of):
        for name in later:
            if SUPPRESSED not in (earlier.get(name, 0), later[name]):
                assert not is_small(later[name] - earlier.get(name, 0), name)


def test_moving_the_day_within_a_year_tells_nothing(demo_connection: Connection) -> None:
    """An audit is not isolated by looking at the day before it and at its day; an account sees both."""
    day = date(2015, 5, 8)
    before, after = (build_improvement(demo_connection, ANYONE, Filters(on)) for on in (day - DAY, day))
    assert after.people.total - before.people.total == 63
    assert before.people.counts == after.people.counts
    assert before.broken_down_to == after.broken_down_to == date(2014, 12, 31)
    chief = build_improvement(demo_connection, CHIEF, Filters(day))
    assert (chief.broken_down_to, chief.people.count_of("woman", SEXES) is None) == (day, False)


def test_audits_are_summed_by_cycle_and_role(demo_connection: Connection) -> None:
    for day in DAYS:
        audits = fetch_audits(demo_connection, Filters(day))
        found = {(row.cycle_code, row.role): (row.people, row.first_on, row.last_on) for row in audits}
        expected = defaultdict(list)
        for row in audited(day):
            expected[row["cycle_code"], row["role"]].append((int(row["people"]), date.fromisoformat(row["held_on"])))
        assert found == {
            key: (sum(n for n, _ in own), min(on for _, on in own), max(on for _, on in own))
            for key, own in expected.items()
        }


# --- at its edges ---------------------------------------------------------------------------------------------------------


def test_an_empty_program_has_stages_and_no_cycles(program_connection: Connection) -> None:
    for day, headline in (
        (date(2013, 1, 31), "improvement-headline-no-clusters"),
        (LAST, "improvement-headline-no-clusters"),
    ):
        view = build_improvement(program_connection, ANYONE, Filters(day))
        assert (view.cycles, view.count.of, view.roadmap.of, view.measures.of) == ((), 0, 0, 0)
        assert [stage.code for stage in view.stages] == [row["code"] for row in STAGES]
        assert view.headline.code == headline
        assert (view.formed, view.without, view.people.total, view.regions, view.origins) == ((), (), 0, (), ())
        assert [number for _, number in view.count.by_stage] == [0] * 5


def test_the_stages_are_ours_in_both_languages(program_connection: Connection) -> None:
    stages = fetch_stages(program_connection)
    assert [stage.code for stage in stages] == ["preparation", "audit", "analysis", "implementation", "validation"]
    assert sum(stage.weight for stage in stages) == 100
    assert {stage.source_code for stage in stages} == {"ours"}
    assert [stage.code for stage in stages if stage.by_actions is True] == ["implementation"]
    for stage in build_improvement(program_connection, ANYONE, Filters(LAST)).stages:
        assert stage.name.es and stage.name.en and stage.name.es != stage.name.en


@pytest.mark.parametrize("stage", ["preparation", "implementation", "validation"])
def test_one_stage_only(demo_url: str, stage: str) -> None:
    """Stages are data: whichever remains is the last, and reaching it validates."""
    change(demo_url, f"DELETE FROM qsip_cycle_stages WHERE stage_code <> '{stage}'")
    change(demo_url, f"DELETE FROM qsip_stages WHERE code <> '{stage}'")
    with reading(demo_url) as connection:
        view = build_improvement(connection, ANYONE, Filters(LAST))
    reached = {
        row["cycle_code"]
        for row in rows("qsip_cycle_stages")
        if row["stage_code"] == stage and by(row["reached_on"], LAST)
    }
    assert {line.code for line in view.cycles if line.progress.validated_on} == reached
    count = view.count
    assert (count.of, count.validated, count.by_stage) == (19, len(reached), ((stage, 19 - len(reached)),))
    assert count.of == count.validated + count.on_schedule + count.late + count.undated
    if stage == "preparation":
        assert (len(reached), {line.progress.percent for line in view.cycles}) == (17, {0, 100})
    for line in view.cycles:
        part = 1 if line.code in reached else (line.roadmap_share or 0) if stage == "implementation" else 0
        assert line.progress.share == pytest.approx(part)
    assert (
        len([line for line in view.cycles if line.outcome]) == 4
    )  # all whose validation was recorded had come that far


def test_a_cycle_at_a_standstill(demo_connection: Connection) -> None:
    """MDD-1: the last that was written down is of October 2014. It is told 180 days later, not the day before."""
    own = {row["code"] for row in rows("qsip_actions") if row["code"].startswith("MDD-1-A1-")}
    written = [row["reported_on"] for row in rows("qsip_action_reports") if row["action_code"] in own]
    written += [row["read_on"] for row in rows("qsip_readings") if row["measure_code"].startswith("MDD-1-A-")]
    last = date.fromisoformat(max(written))
    assert (last.year, last.month) == (2014, 10)
    for days, since in ((179, None), (180, last), (250, last)):
        view = build_improvement(demo_connection, ANYONE, Filters(last + days * DAY))
        assert view.cycle("MDD-1-A1").progress.idle_since == since
        assert view.count.idle == (since is not None)


WRITTEN = {
    "report": "INSERT INTO qsip_action_reports (action_code, reported_on, percent, origin)"
    " VALUES ('MDD-1-A1-B1-1', '2015-03-01', 0, 'entered')",
    "evidence": "INSERT INTO qsip_evidence (code, action_code, added_on, title, url, public, origin)"
    " VALUES ('E', 'MDD-1-A1-B1-1', '2015-03-01', 't', 'https://a', true, 'entered')",
    "agreed": "INSERT INTO qsip_actions (code, barrier_code, title, government_ubigeo, agreed_on, origin)"
    " VALUES ('A', 'MDD-1-A1-B1', 't', '17', '2015-03-01', 'entered')",
    "cancelled": "UPDATE qsip_actions SET cancelled_on = '2015-03-01' WHERE code = 'MDD-1-A1-B5-1'",
    "barrier": "INSERT INTO qsip_barriers (code, cycle_code, position, title, found_on, origin)"
    " VALUES ('B', 'MDD-1-A1', 9, 't', '2015-03-01', 'entered')",
    "reading": "INSERT INTO qsip_readings (measure_code, read_on, date_precision, value, origin)"
    " VALUES ('MDD-1-A-1', '2015-03-01', 'day', 31, 'entered')",
    "audit": "INSERT INTO qsip_audit_people (cycle_code, held_on, role, sex, identity, people, origin)"
    " VALUES ('MDD-1-A1', '2015-03-01', 'user', 'man', 'other', 9, 'entered')",
    "stage": "UPDATE qsip_cycle_stages SET reached_on = '2015-03-01'"
    " WHERE cycle_code = 'MDD-1-A1' AND stage_code = 'implementation'",
}


@pytest.mark.parametrize("what", WRITTEN)
def test_whatever_is_written_down_ends_a_standstill(demo_url: str, what: str) -> None:
    change(demo_url, WRITTEN[what])
    with reading(demo_url) as connection:
        before, after = (
            build_improvement(connection, ANYONE, Filters(day)).cycle("MDD-1-A1")
            for day in (date(2015, 6, 30), date(2015, 8, 28))
        )
    assert before.progress.idle_since is None
    assert after.progress.idle_since == date(2015, 3, 1)


@pytest.fixture
def fifty(demo_url: str) -> Iterator[Connection]:
    """The demonstration with fifty more cycles, a year's stages and four measures each."""
    with by_hand(demo_url) as connection:
        for number in range(1, 51):
            opened = date(2013, 3, 1) + 14 * number * DAY
            connection.execute(
                text(
                    "INSERT INTO qsip_cycles (code, cluster_code, service_code, number, topic, opened_on, origin)"
                    " VALUES (:code, 'AMA-1', 'education', :number, 't', :opened, 'entered')"
                ),
                {"code": f"X-{number}", "number": number, "opened": opened},
            )
            for place, stage in enumerate(STAGES, start=1):
                connection.execute(
                    text(
                        "INSERT INTO qsip_cycle_stages (cycle_code, stage_code, planned_on, reached_on, origin)"
                        " VALUES (:code, :stage, :day, :day, 'entered')"
                    ),
                    {"code": f"X-{number}", "stage": stage["code"], "day": opened + 60 * place * DAY},
                )
    with reading(demo_url) as connection:
        yield connection


def test_fifty_more_cycles_are_counted_and_quick(fifty: Connection) -> None:
    times = []
    for _ in range(3):
        with timed() as watch:
            view = build_improvement(fifty, ANYONE, Filters(LAST))
        times.append(watch.seconds)
    opened = [date(2013, 3, 1) + 14 * number * DAY for number in range(1, 51)]
    validated = sum(day + 300 * DAY <= LAST for day in opened)
    assert (view.count.of, view.count.validated) == (19 + 50, 4 + validated)
    assert view.count.late == 7  # they are reached on their days
    assert view.count.on_schedule == 7 + 50 - validated
    assert sum(number for _, number in view.count.by_stage) == 19 + 50 - 4 - validated
    assert [line.number for line in view.cycles if line.code.startswith("X-")] == list(range(1, 51))
    others = {code: one for code, one in said(view).items() if not code.startswith("X-")}
    assert others == {row["code"]: reckon(row, LAST) for row in cycles_of(LAST)}
    assert min(times) < 1


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_say_the_same(connect, kind: str) -> None:
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for viewer in (ANYONE, CHIEF):
        for scope in SCOPES:
            for day in (DAYS[3], LAST):
                one = build_improvement(sqlite, viewer, Filters(day, **scope))
                assert one == build_improvement(postgres, viewer, Filters(day, **scope))
                assert hash(one) == hash(one)
