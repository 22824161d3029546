"""The view of a cycle, on both engines: worked out by hand, compared with the files, and what is kept private."""

import hashlib
from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection

from data.permissions import ANYONE, Responsibility, Role, Viewer
from data.rules.improvement.measures import Caution, Movement, Result
from data.rules.shared.actions import State
from data.rules.shared.disclosure import COLUMNS, SUPPRESSED
from data.rules.shared.targets import Status
from data.store.doors import reading
from queries.improvement.cycle_view import build_cycle
from queries.improvement.evidence_reads import fetch_evidence, fetch_evidence_file
from queries.shared.filters import Filters
from tests.support.contents import change
from tests.support.expected import by, clusters_formed, governments_in_clusters, open_cycles
from tests.support.improvement import actions_of, barriers_of, forget_later, of_cycle, reckon, reports_of, state
from tests.support.tables import rows

LAST = date(2015, 6, 30)
DAY = timedelta(days=1)
DAYS = (date(2013, 12, 31), date(2014, 11, 18), LAST)
CHIEF, COORDINATOR = Viewer(Role.CHIEF), Viewer(Role.COORDINATOR, (Responsibility("LOR-1"),))
CYCLES = {row["code"]: row for row in rows("qsip_cycles")}
PRIVATE = "SMA-1-S1-B1-1-V1"
OPEN = "MDD-2-A1-B1-1-V1"
LINK = "AMA-1-S1-B1-3-V1"


# --- the second cycle of Lamas, by hand -----------------------------------------------------------------------------------


def test_the_second_cycle_of_lamas_worked_out_by_hand(demo_connection: Connection) -> None:
    """SMA-2-E2 as in data/demo, on 2015-06-30.

    Reached: preparation on its day, audit on its day, analysis on 17 April (planned 10 April): 10 + 20 + 20. Last reports of
    its six actions: 10, 100, 20, 30, 100, 100, so 60 percent of the 40 of implementation: 24. Together 74.
    """
    view = build_cycle(demo_connection, ANYONE, Filters(LAST), "SMA-2-E2")
    progress = view.line.progress
    assert view.line.roadmap_share == pytest.approx(0.6)
    assert (progress.percent, progress.status, progress.current) == (74, Status.ON_TRACK, "implementation")
    assert [stage.days_late for stage in progress.stages] == [0, 0, 7, 0, 0]
    assert (progress.next_due, progress.late_since, progress.idle_since) == (date(2015, 10, 30), None, None)
    # The day before, three reports were still to come: 10, 70, 20, 30, 70, 75 are 45.8 percent, of 40: 18.3.
    assert build_cycle(demo_connection, ANYONE, Filters(LAST - DAY), "SMA-2-E2").line.progress.percent == 68
    # The first thing due is the distribution plan on 2 September, before any stage.
    assert (view.line.next_step.on, view.line.next_step.stage) == (date(2015, 9, 2), None)
    assert view.line.next_step.action == "Aprobar el plan de distribución con rutas y fechas"
    roadmap = view.line.roadmap
    assert (roadmap.of, roadmap.done, roadmap.in_progress, roadmap.late) == (6, 3, 3, 0)
    measures = {line.measure.dimension: line.achievement for line in view.measures}
    # 40 of 58 to 44 of 58 with a target of 90: 6.90 of 21.03 points. 50 of 61 to 52 of 61, target 95: 3.28 of 13.03.
    assert measures["effectiveness"].share == pytest.approx((400 / 58) / (90 - 4000 / 58))
    assert measures["effectiveness"].share == pytest.approx(0.328, abs=0.001)
    assert measures["coverage"].share == pytest.approx(0.252, abs=0.001)
    # 66 of 95 to 73 of 96 with a target of 85: 6.57 of 15.53.
    assert measures["satisfaction"].share == pytest.approx(0.423, abs=0.001)
    assert {measures[name].result for name in ("effectiveness", "coverage", "satisfaction")} == {Result.NEARER}
    # The cost was to stay at 61.6 and did: the target is met, without any distance to cover.
    cost = measures["efficiency"]
    assert (cost.result, cost.movement, cost.share, cost.change) == (Result.MET, Movement.SAME, None, 0)
    assert cost.cautions == (Caution.TARGET_IS_BASELINE,)
    # In the audit of 17 February: 7 + 14 providers, 1 + 13 + 1 + 20 users.
    assert [(group.role, group.total, group.first_on, group.last_on) for group in view.audit] == [
        ("provider", 21, date(2015, 2, 17), date(2015, 2, 17)),
        ("user", 35, date(2015, 2, 17), date(2015, 2, 17)),
    ]
    first = build_cycle(demo_connection, ANYONE, Filters(LAST), "SMA-2-E1")
    assert (first.carried_into, first.barriers_after, len(first.barriers)) == (3, 3, 5)
    assert [barrier.carried_from for barrier in view.barriers] == [first.barriers[n].title for n in (0, 3, 4)]
    assert (view.carried_into, view.barriers_after) == (0, 0)
    assert [barrier.carried_from for barrier in first.barriers] == [None] * 5
    assert (view.before.code, view.after, first.before, first.after.code) == ("SMA-2-E1", None, None, "SMA-2-E2")
    assert (first.validation.outcome, first.validation.on) == ("partly", date(2014, 10, 10))


def test_the_published_result_of_lamas_is_shown_with_its_cycles_only(demo_connection: Connection) -> None:
    for code in CYCLES:
        view = build_cycle(demo_connection, ANYONE, Filters(LAST), code)
        assert [line.measure.code for line in view.published] == (["PUB-SMA-2-1"] if code.startswith("SMA-2-") else [])
        assert "PUB-SMA-2-1" not in [line.measure.code for line in view.measures]


# --- every cycle, against the files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", CYCLES)
def test_a_cycle_agrees_with_the_files(demo_connection: Connection, code: str) -> None:
    for day in DAYS:
        view = build_cycle(demo_connection, ANYONE, Filters(day), code)
        if not by(CYCLES[code]["opened_on"], day):
            assert view is None
            continue
        expected, actions, barriers = reckon(CYCLES[code], day), actions_of(code, day), barriers_of(code, day)
        assert (view.line.code, view.line.progress.percent, view.line.outcome) == (
            code,
            expected["percent"],
            expected["outcome"],
        )
        assert [(barrier.code, barrier.title) for barrier in view.barriers] == [
            (row["code"], row["title"]) for row in barriers
        ]
        assert {action.code: action.state.value for action in view.actions} == {
            row["code"]: state(row, day) for row in actions
        }
        assert Counter(action.code for barrier in view.barriers for action in barrier.actions) == Counter(
            action.code for action in view.actions
        )
        assert all(action.barrier == barrier.code for barrier in view.barriers for action in barrier.actions)
        assert {
            action.code: [(str(report.reported_on), report.percent) for report in action.reports]
            for action in view.actions
        } == {row["code"]: reports_of(row["code"], day) for row in actions}
        proofs = {proof.code for action in view.actions for proof in action.evidence}
        codes = {row["code"] for row in actions}
        assert proofs == {
            row["code"] for row in rows("qsip_evidence") if row["action_code"] in codes and by(row["added_on"], day)
        }
        audited = Counter()
        for row in of_cycle("qsip_audit_people", code):
            audited[row["role"]] += int(row["people"]) if by(row["held_on"], day) else 0
        assert {group.role: group.total for group in view.audit} == dict(+audited)
        assert (view.validation is not None) == (expected["outcome"] is not None)


@pytest.mark.parametrize("code", ["MDD-1-A1", "UCA-2-E1", "SMA-3-E1"])
def test_overdue_actions_come_first_and_finished_actions_last(demo_connection: Connection, code: str) -> None:
    view = build_cycle(demo_connection, ANYONE, Filters(LAST), code)
    for listed in (view.actions, *(barrier.actions for barrier in view.barriers)):
        states = [action.state for action in listed]
        assert states == sorted(states, key=list(State).index)
        late = [action.days.planned_on for action in listed if action.state is State.LATE]
        assert late == sorted(late)
    assert view.actions[0].state is State.LATE


def test_an_action_names_its_government_level_and_responsible_person(demo_connection: Connection) -> None:
    units = {row["ubigeo"]: row for row in rows("units")}
    entered = {row["code"]: row for row in rows("qsip_actions")}
    for code in CYCLES:
        for action in build_cycle(demo_connection, ANYONE, Filters(LAST), code).actions:
            row = entered[action.code]
            assert action.government.ubigeo == row["government_ubigeo"]
            assert action.government.level == units[row["government_ubigeo"]]["level"]
            assert (action.responsible or "", action.title) == (row["responsible"], row["title"])


@pytest.mark.parametrize("code", ["AMA-1-S2", "MDD-1-A1", "MDD-3-S1"])
def test_the_areas_of_a_cycle_count_its_barriers(demo_connection: Connection, code: str) -> None:
    view = build_cycle(demo_connection, ANYONE, Filters(LAST), code)
    assert {area.area.code: area.barriers for area in view.areas} == dict(
        Counter(row["area_code"] for row in barriers_of(code, LAST))
    )
    numbers = [area.barriers for area in view.areas]
    assert numbers == sorted(numbers, reverse=True)
    cluster = CYCLES[code]["cluster_code"]
    assert view.governments == len(governments_in_clusters(LAST, cluster))
    assert cluster in clusters_formed(LAST)
    for area in view.areas:
        assert area.line is not None and area.line.area == area.area


def test_a_barrier_without_an_area_counts_in_none(demo_url: str) -> None:
    change(demo_url, "UPDATE qsip_barriers SET instrument_code = NULL, area_code = NULL WHERE cycle_code = 'AMA-1-S2'")
    with reading(demo_url) as connection:
        view = build_cycle(connection, ANYONE, Filters(LAST), "AMA-1-S2")
    assert (view.areas, [barrier.area for barrier in view.barriers]) == ((), [None, None])


def test_a_cycle_can_be_read_under_any_filters(demo_connection: Connection) -> None:
    """A link to it stays valid; the view takes its cluster and service as filters."""
    plain = build_cycle(demo_connection, ANYONE, Filters(LAST), "MDD-3-A1")
    for scope in (
        {"region": "16"},
        {"cluster": "LOR-1"},
        {"service": "education"},
        {"region": "17", "service": "health"},
    ):
        assert build_cycle(demo_connection, ANYONE, Filters(LAST, **scope), "MDD-3-A1") == plain
    assert {line.code for line in plain.improvement.cycles} == {"MDD-3-A1"}


def test_there_is_no_cycle_of_another_code_before_its_day_or_of_a_dropped_cluster(demo_url: str) -> None:
    change(
        demo_url,
        "INSERT INTO cluster_events (cluster_code, stage, happened_on, date_precision, origin)"
        " VALUES ('SMA-1', 'dropped', '2015-06-01', 'day', 'entered')",
    )
    with reading(demo_url) as connection:
        for code in ("nowhere", "", "SMA-1", "sma-2-e1", "SMA-1-S1"):
            assert build_cycle(connection, ANYONE, Filters(LAST), code) is None
        assert build_cycle(connection, ANYONE, Filters(date(2015, 5, 31)), "SMA-1-S1") is not None
        assert build_cycle(connection, ANYONE, Filters(date(2014, 12, 2)), "SMA-1-S2") is None
        assert build_cycle(connection, ANYONE, Filters(date(2014, 12, 3)), "SMA-1-S2") is not None


def test_an_empty_program_has_no_cycle(program_connection: Connection) -> None:
    assert build_cycle(program_connection, ANYONE, Filters(LAST), "SMA-2-E1") is None


def test_a_cycle_of_which_only_the_opening_is_recorded(demo_connection: Connection) -> None:
    view = build_cycle(demo_connection, ANYONE, Filters(LAST), "MDD-3-S1")
    assert (view.measures, view.barriers, view.actions, view.audit, view.areas) == ((), (), (), (), ())
    assert (view.validation, view.before, view.after, view.carried_into, view.barriers_after) == (
        None,
        None,
        None,
        0,
        0,
    )
    assert (view.line.progress.status, view.line.progress.percent, view.line.roadmap_share) == (Status.UNDATED, 0, None)
    assert (view.line.next_step, view.line.progress.current) == (None, "preparation")


@pytest.mark.parametrize("day", [date(2014, 6, 30), date(2014, 12, 15)], ids=str)
def test_later_events_change_nothing(connect, demo_url: str, day: date) -> None:
    whole = connect(demo_url.split(":")[0], "demo")
    forget_later(demo_url, day)
    with reading(demo_url) as connection:
        for row in open_cycles(day):
            past = build_cycle(connection, CHIEF, Filters(day), row["code"])
            assert past is not None
            assert build_cycle(whole, CHIEF, Filters(day), row["code"]) == past


def test_a_validation_counts_from_the_day_when_the_last_stage_is_reached(demo_connection: Connection) -> None:
    before, on = (
        build_cycle(demo_connection, ANYONE, Filters(day), "AMA-1-S1")
        for day in (date(2014, 12, 11), date(2014, 12, 12))
    )
    assert (before.validation, before.line.outcome, before.line.progress.status) == (None, None, Status.LATE)
    assert (on.validation.outcome, on.validation.on, on.line.outcome) == ("partly", date(2014, 12, 12), "partly")
    assert (on.line.progress.percent, on.line.progress.status, on.line.next_step) == (100, Status.REACHED, None)


def test_a_cycle_that_was_validated_without_a_record(demo_url: str) -> None:
    change(demo_url, "DELETE FROM qsip_validations")
    with reading(demo_url) as connection:
        view = build_cycle(connection, ANYONE, Filters(LAST), "AMA-1-S1")
    assert (view.validation, view.line.outcome, view.line.progress.status) == (None, None, Status.REACHED)


# --- evidence -------------------------------------------------------------------------------------------------------------


def test_the_name_of_a_private_file_is_shown_to_accounts_only(demo_connection: Connection) -> None:
    names = {row["code"]: row["file_name"] or None for row in rows("qsip_evidence")}
    for viewer in (ANYONE, CHIEF, COORDINATOR):
        shown = {row.code: row.file_name for row in fetch_evidence(demo_connection, viewer, Filters(LAST))}
        assert shown == (names | {PRIVATE: None} if viewer is ANYONE else names)
    assert names[PRIVATE] is not None


def test_evidence_says_whether_this_viewer_may_open_it(demo_connection: Connection) -> None:
    for viewer, may_open in ((ANYONE, False), (CHIEF, True)):
        proofs = {
            proof.code: proof
            for code in ("SMA-1-S1", "MDD-2-A1", "AMA-1-S1")
            for action in build_cycle(demo_connection, viewer, Filters(LAST), code).actions
            for proof in action.evidence
        }
        assert (proofs[PRIVATE].may_open, proofs[PRIVATE].file_name is not None) == (may_open, may_open)
        assert (proofs[PRIVATE].url, proofs[PRIVATE].media_type, proofs[PRIVATE].size_bytes) == (None, "text", 205)
        assert (proofs[OPEN].may_open, proofs[OPEN].file_name, proofs[OPEN].size_bytes) == (
            True,
            "Plan de rutas.pdf",
            646,
        )
        assert proofs[LINK].may_open
        assert proofs[LINK].url == "https://example.org/demostracion/ama-1-s1-b1-3"
        assert (proofs[LINK].file_name, proofs[LINK].size_bytes) == (None, None)


@pytest.mark.parametrize("viewer", [ANYONE, CHIEF, COORDINATOR], ids=["anyone", "chief", "coordinator"])
def test_a_files_content_is_given_to_whoever_may_open_it(demo_connection: Connection, viewer: Viewer) -> None:
    stored = {row["sha256"]: bytes.fromhex(row["content"]) for row in rows("evidence_files")}
    for row in rows("qsip_evidence"):
        stored_file = fetch_evidence_file(demo_connection, viewer, row["code"])
        if not row["file_sha256"] or (viewer is ANYONE and row["public"] == "false"):
            assert stored_file is None  # a link has no content
            continue
        name, media_type, content = stored_file
        assert (name, content) == (row["file_name"], stored[row["file_sha256"]])
        assert hashlib.sha256(content).hexdigest() == row["file_sha256"]
        assert media_type == next(f["media_type"] for f in rows("evidence_files") if f["sha256"] == row["file_sha256"])
    assert (fetch_evidence_file(demo_connection, viewer, PRIVATE) is None) == (viewer is ANYONE)
    for code in ("nowhere", "", "' OR 1 = 1 --", f"{PRIVATE}%"):
        assert fetch_evidence_file(demo_connection, viewer, code) is None


def test_a_file_that_is_public_in_a_single_place_opens_there_only(demo_url: str) -> None:
    sha256 = next(row["file_sha256"] for row in rows("qsip_evidence") if row["code"] == PRIVATE)
    change(
        demo_url,
        "INSERT INTO qsip_evidence (code, action_code, added_on, title, file_sha256, file_name, public, origin)"
        f" VALUES ('E', 'AMA-1-S1-B1-1', '2015-06-01', 't', '{sha256}', 'otro.txt', true, 'entered')",
    )
    with reading(demo_url) as connection:
        assert fetch_evidence_file(connection, ANYONE, PRIVATE) is None
        assert fetch_evidence_file(connection, ANYONE, "E")[0] == "otro.txt"


# --- the auditors ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["SMA-1-S1", "LOR-1-S1"])
def test_auditors_are_broken_down_for_accounts_only(demo_connection: Connection, code: str) -> None:
    hidden, full = (build_cycle(demo_connection, viewer, Filters(LAST), code).audit for viewer in (ANYONE, CHIEF))
    assert [group.total for group in hidden] == [group.total for group in full]
    assert {count for group in hidden for _, count in group.people.counts} == {SUPPRESSED}
    for group in full:
        counts = Counter()
        for row in of_cycle("qsip_audit_people", code):
            if row["role"] == group.role:
                for column in (row["sex"], row["identity"], f"{row['sex']}_{row['identity']}"):
                    counts[column] += int(row["people"])
        assert dict(group.people.counts) == {column: counts[column] for column in COLUMNS}
        assert group.people.total == group.total == counts["woman"] + counts["man"]


@pytest.mark.postgres
def test_both_engines_give_the_same_view(connect) -> None:
    sqlite, postgres = connect("sqlite", "demo"), connect("postgresql", "demo")
    for code in CYCLES:
        for viewer in (ANYONE, CHIEF):
            view = build_cycle(sqlite, viewer, Filters(LAST), code)
            assert view == build_cycle(postgres, viewer, Filters(LAST), code)
            assert hash(view) == hash(view)
