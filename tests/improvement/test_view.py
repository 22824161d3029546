"""The view of service improvement agrees with the files on both engines, and shows nothing from after the as-of date."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, partial
from itertools import pairwise

import pytest
from sqlalchemy import Connection, text

from components.session.address import load_options
from data.permissions import ANYONE, Role, Viewer
from data.rules.improvement.measures import Movement, Result
from data.rules.shared.disclosure import BOTH, COLUMNS, IDENTITIES, SEXES, SUPPRESSED
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
from tests.support.improvement import (
    STAGES,
    forget_later,
    of_cycle,
    readings_of,
    reckon,
    targets_of,
    value,
)
from tests.support.pace import timed
from tests.support.release import ALL, choose_shown, is_small
from tests.support.tables import rows

LAST = date(2015, 6, 30)
DAY = timedelta(days=1)
FIRST = date(2013, 7, 16)  # the day on which the first cycle opened
DAYS = (FIRST - DAY, FIRST, date(2013, 12, 31), date(2014, 6, 30), date(2014, 11, 18), LAST)
CHIEF = Viewer(Role.CHIEF)
REGION_OF = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
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
        if REGION_OF[row["cluster_code"]].startswith(region)
        and cluster in ("", row["cluster_code"])
        and service in ("", row["service_code"])
    ]


NAMES = {Status.REACHED: "validated", Status.LATE: "late", Status.ON_TRACK: "on_schedule", Status.UNDATED: "undated"}


def summarise(view: Improvement) -> dict[str, dict[str, object]]:
    """Return what the view says of each cycle, in the form of `reckon`."""
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
    """Return of each service the latest cycle that was read again after its baseline, or else the latest."""
    best: dict[tuple[str, str], tuple[bool, int, str]] = {}
    for row in cycles:
        candidate = (expected[row["code"]]["measures"]["read"] > 0, int(row["number"]), row["code"])
        key = (row["cluster_code"], row["service_code"])
        best[key] = max(best.get(key, candidate), candidate)
    return [code for _, _, code in best.values()]


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_cycles_agree_with_the_files(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day in DAYS:
        view = build_improvement(demo_connection, ANYONE, Filters(day, **scope))
        cycles = cycles_of(day, **scope)
        expected = {row["code"]: reckon(row, day) for row in cycles}
        assert summarise(view) == expected
        assert len(view.cycles) == len(expected) == view.count.of
        by_status = Counter(cycle["status"] for cycle in expected.values())
        count = view.count
        assert (count.validated, count.on_schedule, count.late, count.undated) == tuple(
            by_status[name] for name in ("validated", "on_schedule", "late", "undated")
        )
        by_stage = Counter(cycle["current"] for cycle in expected.values())
        assert count.by_stage == tuple((stage["code"], by_stage[stage["code"]]) for stage in STAGES)
        states = sum((cycle["actions"] for cycle in expected.values()), Counter())
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


def test_the_figures_of_the_demonstration(demo_connection: Connection) -> None:
    """These figures were counted in the files with a text editor."""
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


def test_a_service_leaves_its_cycles(demo_connection: Connection) -> None:
    for service, number in LATEST.items():
        view = build_improvement(demo_connection, ANYONE, Filters(LAST, service=service or None))
        assert view.count.of == number
        assert {line.service for line in view.cycles} == ({service} if service else {*LATEST} - {""})


def test_cycles_come_by_region_wave_cluster_service_and_number(demo_connection: Connection) -> None:
    wave = {row["code"]: int(row["wave"]) for row in rows("clusters")}
    order = {row["code"]: int(row["position"]) for row in rows("services")}
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    keys = [(line.region, wave[line.cluster], line.cluster, order[line.service], line.number) for line in view.cycles]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_the_worst_come_first_by_delay_then_idleness_then_progress(
    demo_connection: Connection,
) -> None:
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    expected = {row["code"]: reckon(row, LAST) for row in cycles_of(LAST)}
    late = sorted(
        (code for code, cycle in expected.items() if cycle["status"] == "late"), key=lambda c: expected[c]["late_since"]
    )
    over = {code for code, cycle in expected.items() if cycle["status"] == "validated"}
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
    # Before any of its stages was late, MDD-1's cycle was not at the top.
    early = [line.code for line in build_improvement(demo_connection, ANYONE, Filters(date(2014, 11, 27))).worst_first]
    assert early.index("MDD-1-A1") > 0


def test_a_view_gives_a_cycle_by_its_code(demo_connection: Connection) -> None:
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
            if any(cluster == code and service in ("", served) for cluster, served in serving)
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
            titles = {action.title for action in actions.get(line.code, ()) if action.days.planned_on == step.on}
            assert (step.stage in stages, step.action) == (True, None) if stages else step.action in titles
            assert step.on > day
            kinds.add(step.stage is None)
    assert kinds == {True, False}


def test_a_cancelled_action_is_not_due_next(demo_url: str) -> None:
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


# --- nothing from later days ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [date(2013, 11, 5), date(2014, 6, 30), date(2014, 12, 15)], ids=str)
def test_later_events_change_nothing(connect, demo_url: str, day: date) -> None:
    whole = connect(demo_url.split(":")[0], "demo")
    forget_later(demo_url, day)
    with reading(demo_url) as connection:
        for viewer in (ANYONE, CHIEF):
            past = build_improvement(connection, viewer, Filters(day))
            assert past.cycles
            assert build_improvement(whole, viewer, Filters(day)) == past


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
def test_no_read_returns_a_day_that_has_not_come(demo_connection: Connection, fetch: Callable) -> None:
    """It returns all days that have come, up to the day itself."""
    days = {column: set() for column in HAPPENED[fetch]}
    read = partial(fetch, demo_connection, ANYONE) if fetch is fetch_evidence else partial(fetch, demo_connection)
    for row in read(Filters(LAST)):
        for column in days:
            days[column] |= {getattr(row, column)} - {None}
    for column, happened in days.items():
        assert happened
        for day in (min(happened), date(2014, 6, 23), max(happened)):
            returned = {getattr(row, column) for row in read(Filters(day))} - {None}
            assert all(type(on) is date and on <= day for on in returned)
            if column not in ("next_opened_on", "last_on"):  # a property of an earlier row
                assert returned == {on for on in happened if on <= day}


def test_before_the_first_cycle_there_are_no_cycles(demo_connection: Connection) -> None:
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
    # UCA-1's second cycle has measured nothing yet; what got worse in its first cycle does not vanish.
    second = build_improvement(demo_connection, ANYONE, Filters(LAST, cluster="UCA-1"))
    assert [line.measures.worse for line in second.cycles] == [1, 0]
    assert (second.measures.of, second.measures.worse) == (4, 1)


def test_the_readings_of_a_cycle_agree_with_the_files(demo_connection: Connection) -> None:
    for day in DAYS:
        frame = fetch_cycles(demo_connection, Filters(day))
        measures = build_measures(demo_connection, Filters(day), frame)
        cycles = {row["code"]: row for row in cycles_of(day)}
        assert {(code, line.measure.code) for code, lines in measures.items() for line in lines} == {
            (code, row["measure_code"]) for code in cycles for row in targets_of(code, day)
        }
        for code, lines in measures.items():
            for line in lines:
                expected = readings_of(cycles[code], line.measure.code, day)
                assert [reading.on.isoformat() for reading in line.readings] == [row["read_on"] for row in expected]
                assert [reading.value for reading in line.readings] == pytest.approx([value(row) for row in expected])
                assert [str(reading.numerator or "") for reading in line.readings] == [
                    row["numerator"] for row in expected
                ]
                assert [reading.by for reading in line.readings] == [row["measured_by"] for row in expected]
                assert all(reading.on < date.fromisoformat(cycles[code]["opened_on"]) for reading in line.before)
                assert [reading.value for reading in line.readings if reading.denominator] == pytest.approx(
                    [100 * reading.numerator / reading.denominator for reading in line.readings if reading.denominator]
                )


def test_a_cycle_has_no_measures_before_they_are_agreed(demo_connection: Connection) -> None:
    """SMA-1 was in preparation in September 2013; its measures were agreed with its first audit, on 24 October."""
    for day, number in ((date(2013, 9, 15), 0), (date(2013, 10, 23), 0), (date(2013, 10, 24), 4)):
        view = build_improvement(demo_connection, ANYONE, Filters(day))
        assert (view.cycle("SMA-1-S1").measures.of, view.measures.of) == (number, number)
        assert len(fetch_targets(demo_connection, Filters(day))) == number


def test_a_second_cycle_begins_with_a_new_baseline(demo_connection: Connection) -> None:
    """SMA-1 was read in October 2013, April and October 2014 in its first cycle, and in March 2015 in its second."""
    measures = build_measures(demo_connection, Filters(LAST), fetch_cycles(demo_connection, Filters(LAST)))
    first, second = (
        {line.measure.code: line for line in measures[code]}["SMA-1-S-2"] for code in ("SMA-1-S1", "SMA-1-S2")
    )
    assert [reading.value for reading in first.readings] == [87, 69, 41]
    assert (first.baseline.value, first.latest.value, first.achievement.result) == (87, 41, Result.MET)
    assert [reading.value for reading in second.readings] == [41]
    assert [reading.value for reading in second.before] == [87, 69, 41]
    assert (second.baseline.value, second.latest, second.achievement.result) == (41, None, Result.NO_READING)


def test_worse_results_are_recognised_in_both_directions(demo_connection: Connection) -> None:
    measures = build_measures(demo_connection, Filters(LAST), fetch_cycles(demo_connection, Filters(LAST)))
    worse = {
        (line.measure.code, line.measure.direction)
        for lines in measures.values()
        for line in lines
        if line.achievement.movement is Movement.WORSE
    }
    assert worse == {("LOR-1-S-1", "more"), ("UCA-1-A-2", "less")}


@pytest.mark.parametrize("day", [date(2013, 1, 31), date(2014, 6, 30), LAST, date(2020, 12, 31)], ids=str)
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_published_results_are_shown_on_every_date_and_belong_to_no_cycle(connect, engine, kind, day) -> None:
    connection = connect(engine, kind)
    (published_line,) = build_published(connection, Filters(day))
    published = published_line.measure
    assert (published.cluster_code, published.service_code, published.unit, published.direction) == (
        "SMA-2",
        "education",
        "days",
        "less",
    )
    assert [(reading.on, reading.value, reading.precision, reading.origin) for reading in published_line.readings] == [
        (date(2013, 12, 31), 81, "year", "published"),
        (date(2017, 12, 31), 10, "year", "published"),
    ]
    assert (published_line.achievement.movement, published_line.achievement.change) == (Movement.BETTER, -71)
    assert (published_line.achievement.result, published_line.source) == (Result.NO_TARGET, ("us_embassy", "Lamas"))
    measures = build_measures(connection, Filters(day), fetch_cycles(connection, Filters(day)))
    lines = [line for lines in measures.values() for line in lines]
    assert "PUB-SMA-2-1" not in [line.measure.code for line in lines]
    assert {reading.origin for line in lines for reading in (*line.before, *line.readings)} <= {"demo"}
    assert "published" not in {row.origin for row in fetch_readings(connection, Filters(day))}
    assert "published" not in {row.origin for row in fetch_measures(connection, Filters(day))}


def test_published_results_follow_the_filters(demo_connection: Connection) -> None:
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


def test_published_results_move_no_default_date_and_are_no_targets(demo_url: str) -> None:
    change(
        demo_url,
        "INSERT INTO qsip_targets (cycle_code, measure_code, set_on, value, origin)"
        " VALUES ('SMA-2-E2', 'PUB-SMA-2-1', '2015-01-01', 5, 'entered')",
    )
    with reading(demo_url) as connection:
        assert load_options(connection).default_as_of == LAST
        assert build_improvement(connection, ANYONE, Filters(date(2018, 1, 1))).cycle("SMA-2-E2").measures.of == 4


# --- the auditors ---------------------------------------------------------------------------------------------------------

KEYS: dict[str, Callable[[dict[str, str]], str | None]] = {
    "region": lambda row: REGION_OF[row["cycle_code"].rsplit("-", 1)[0]],
    "role": lambda row: row["role"],
    "cycle": lambda row: row["cycle_code"],
    "cycle_role": lambda row: (row["cycle_code"], row["role"]),
    "all": lambda row: "",
}


def audited(day: date, **scope: str) -> list[dict[str, str]]:
    codes = {row["code"] for row in cycles_of(day, **scope)}
    return [row for row in rows("qsip_audit_people") if row["cycle_code"] in codes and by(row["held_on"], day)]


def counted(day: date, **scope: str) -> dict[tuple[str, str | None], Counter]:
    """Return the people by column of each (dimension, code), with "people" for the total."""
    counts: dict[tuple[str, str | None], Counter] = defaultdict(Counter)
    for row in audited(day, **scope):
        for dimension, key in KEYS.items():
            for column in ("people", row["sex"], row["identity"], BOTH[row["sex"], row["identity"]]):
                counts[dimension, key(row)][column] += int(row["people"])
    return counts


def count_visible(
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
    """Return what anyone may know of the whole program at the end of a year: counts, or SUPPRESSED, by column."""
    records = [((), (row["sex"], row["identity"]), int(row["people"])) for row in audited(day)]
    shown, counts = choose_shown(records), counted(day)
    kind = {name: "sex" if name in SEXES else "identity" if name in IDENTITIES else "both" for name in COLUMNS}
    whole = {column: counts[ALL][column] if ALL in shown[kind[column]] else SUPPRESSED for column in COLUMNS}
    return {ALL: whole} if records else {}


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_an_account_sees_every_count(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day, _ in PEOPLE_DAYS:
        visible, expected = count_visible(demo_connection, CHIEF, day, scope), counted(day, **scope)
        assert visible.keys() == expected.keys()
        for key, counts in expected.items():
            assert {name: visible[key][name] for name in ("people", *COLUMNS)} == {
                name: counts[name] for name in ("people", *COLUMNS)
            }


@pytest.mark.product("scope", "day end")
@pytest.mark.parametrize(("day", "end"), PEOPLE_DAYS, ids=str)
@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_anyone_sees_totals_and_the_release_of_the_year(
    demo_connection: Connection, scope: dict[str, str], day: date, end: date
) -> None:
    """They see totals of the selection to the day, and breakdowns of the whole program only, to the end of a year."""
    visible, expected, release = (
        count_visible(demo_connection, ANYONE, day, scope),
        counted(day, **scope),
        released(end),
    )
    assert visible.keys() == expected.keys()
    nobody = dict.fromkeys(COLUMNS, 0)
    for (dimension, code), row in visible.items():
        assert row["people"] == expected[dimension, code]["people"]
        named: tuple[str, str | None] | None = None
        if not scope and dimension == "all":
            named = dimension, code
        counts = release.get(named, nobody) if named else dict.fromkeys(COLUMNS, SUPPRESSED)
        assert {name: row[name] for name in COLUMNS} == counts


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_the_view_without_an_account_holds_no_small_count(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day, _ in PEOPLE_DAYS:
        view = build_improvement(demo_connection, ANYONE, Filters(day, **scope))
        people = [view.people, *(group for _, group in view.regions), *(group for _, group in view.roles)]
        shown = [
            (name, n)
            for group in people
            if any(
                n for _, n in group.counts if n is not SUPPRESSED
            )  # without any, nobody had come by the end of the year
            for name, n in group.counts
            if n is not SUPPRESSED
        ]
        full = build_improvement(demo_connection, CHIEF, Filters(day, **scope))
        assert [(name, n) for name, n in shown if is_small(n, name)] == []
        if scope:
            assert shown == []
        assert [group.total for group in people] == [
            group.total for group in [full.people, *(group for _, group in (*full.regions, *full.roles))]
        ]
        assert SUPPRESSED not in [n for _, group in (*full.regions, *full.roles) for _, n in group.counts]


def test_the_shares_of_the_whole_program_are_shown(demo_connection: Connection) -> None:
    """Women and indigenous people of the whole program are shown, those of its parts are not: hiding all is no answer."""
    view = build_improvement(demo_connection, ANYONE, Filters(LAST))
    assert SUPPRESSED not in (view.people.women, view.people.indigenous)
    for _, people in (*view.regions, *view.roles):
        assert {n for _, n in people.counts} == {SUPPRESSED}


def test_two_releases_do_not_reveal_small_counts(demo_connection: Connection) -> None:
    """In every count that two releases show, those who came between them are no small group."""
    ends = [date(year, 12, 31) for year in (2012, 2013, 2014)]
    releases = [dict(build_improvement(demo_connection, ANYONE, Filters(end)).people.counts) for end in ends]
    for earlier, later in pairwise(releases):
        for name in later:
            if SUPPRESSED not in (earlier.get(name, 0), later[name]):
                assert not is_small(later[name] - earlier.get(name, 0), name)


def test_another_day_of_the_year_reveals_nothing(demo_connection: Connection) -> None:
    """The days before and after an audit do not isolate it; an account sees the difference."""
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
        summed = {(row.cycle_code, row.role): (row.people, row.first_on, row.last_on) for row in audits}
        expected = defaultdict(list)
        for row in audited(day):
            expected[row["cycle_code"], row["role"]].append((int(row["people"]), date.fromisoformat(row["held_on"])))
        assert summed == {
            key: (sum(n for n, _ in entries), min(on for _, on in entries), max(on for _, on in entries))
            for key, entries in expected.items()
        }


# --- edges ----------------------------------------------------------------------------------------------------------------


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


def test_the_stages_are_the_programs_proposal_in_both_languages(program_connection: Connection) -> None:
    stages = fetch_stages(program_connection)
    assert [stage.code for stage in stages] == ["preparation", "audit", "analysis", "implementation", "validation"]
    assert sum(stage.weight for stage in stages) == 100
    assert {stage.source_code for stage in stages} == {"ours"}
    assert [stage.code for stage in stages if stage.by_actions is True] == ["implementation"]
    for stage in build_improvement(program_connection, ANYONE, Filters(LAST)).stages:
        assert stage.name.es and stage.name.en and stage.name.es != stage.name.en


@pytest.mark.parametrize("stage", ["preparation", "implementation", "validation"])
def test_a_single_stage_is_enough(demo_url: str, stage: str) -> None:
    """Stages are data: the remaining stage is the last, and reaching it validates the cycle."""
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
    )  # every cycle with a recorded validation had reached the stage


def test_a_cycle_is_idle_after_180_days(demo_connection: Connection) -> None:
    """The last record of MDD-1 is of October 2014: it is idle 180 days later, not a day earlier."""
    actions = {row["code"] for row in rows("qsip_actions") if row["code"].startswith("MDD-1-A1-")}
    written = [row["reported_on"] for row in rows("qsip_action_reports") if row["action_code"] in actions]
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
def test_any_record_ends_idleness(demo_url: str, what: str) -> None:
    change(demo_url, WRITTEN[what])
    with reading(demo_url) as connection:
        before, after = (
            build_improvement(connection, ANYONE, Filters(day)).cycle("MDD-1-A1")
            for day in (date(2015, 6, 30), date(2015, 8, 28))
        )
    assert before.progress.idle_since is None
    assert after.progress.idle_since == date(2015, 3, 1)


@pytest.fixture
def fifty_more(demo_url: str) -> Iterator[Connection]:
    """Add fifty cycles with their stages to the demonstration."""
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
            for position, stage in enumerate(STAGES, start=1):
                connection.execute(
                    text(
                        "INSERT INTO qsip_cycle_stages (cycle_code, stage_code, planned_on, reached_on, origin)"
                        " VALUES (:code, :stage, :day, :day, 'entered')"
                    ),
                    {"code": f"X-{number}", "stage": stage["code"], "day": opened + 60 * position * DAY},
                )
    with reading(demo_url) as connection:
        yield connection


def test_fifty_more_cycles_are_counted_and_quick(fifty_more: Connection) -> None:
    times = []
    for _ in range(3):
        with timed() as watch:
            view = build_improvement(fifty_more, ANYONE, Filters(LAST))
        times.append(watch.seconds)
    opened = [date(2013, 3, 1) + 14 * number * DAY for number in range(1, 51)]
    validated = sum(day + 300 * DAY <= LAST for day in opened)
    assert (view.count.of, view.count.validated) == (19 + 50, 4 + validated)
    assert view.count.late == 7  # they are reached on their days
    assert view.count.on_schedule == 7 + 50 - validated
    assert sum(number for _, number in view.count.by_stage) == 19 + 50 - 4 - validated
    assert [line.number for line in view.cycles if line.code.startswith("X-")] == list(range(1, 51))
    others = {code: summary for code, summary in summarise(view).items() if not code.startswith("X-")}
    assert others == {row["code"]: reckon(row, LAST) for row in cycles_of(LAST)}
    assert min(times) < 1


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_give_the_same_view(connect, kind: str) -> None:
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for viewer in (ANYONE, CHIEF):
        for scope in SCOPES:
            for day in (DAYS[3], LAST):
                view = build_improvement(sqlite, viewer, Filters(day, **scope))
                assert view == build_improvement(postgres, viewer, Filters(day, **scope))
                assert hash(view) == hash(view)
