"""Rows that the schema allows and the demonstration does not hold: each figure still counts everything once."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection

from data.permissions import ANYONE
from data.rules.shared.targets import Status
from data.store.doors import reading
from queries.improvement.cycle_view import build_cycle
from queries.improvement.view import build_improvement
from queries.indicators.view import build_progress
from queries.plan.view import build_plan
from queries.shared.filters import Filters
from queries.territory.cluster_view import build_cluster, build_clusters
from queries.territory.view import build_territory
from tests.support import expected
from tests.support.contents import change

LAST = date(2015, 6, 30)

With = Callable[..., Connection]


@pytest.fixture
def having(demo_url: str) -> Iterator[With]:
    """Return a function that changes the demonstration by SQL and opens it: having("INSERT …")."""
    doors = []

    def open_with(*statements: str) -> Connection:
        for statement in statements:
            change(demo_url, statement)
        doors.append(reading(demo_url))
        return doors[-1].__enter__()

    yield open_with
    for door in doors:
        door.__exit__(None, None, None)


def test_a_cluster_that_was_closed_was_formed(having):
    connection = having(
        "INSERT INTO cluster_events (cluster_code, stage, happened_on, date_precision, origin)"
        " VALUES ('SMA-1', 'closed', '2015-06-01', 'day', 'entered')"
    )
    formed = expected.clusters_formed(LAST)
    territory = build_territory(connection, ANYONE, Filters(LAST))
    assert {line.code for line in territory.clusters if line.is_active} == formed
    assert next(line.stage for line in territory.clusters if line.code == "SMA-1") == "closed"
    assert sum(wave.formed for card in territory.regions for wave in card.waves) == len(formed)
    assert build_progress(connection, ANYONE, Filters(LAST))[0].judged.actual == len(formed)


def test_two_offices_on_the_same_day_are_not_two_clusters(having):
    connection = having(
        "INSERT INTO responsibilities (cluster_code, office_region_ubigeo, since, origin)"
        " VALUES ('LOR-1', '16', '2015-01-01', 'entered')"
    )
    before, after = (build_clusters(connection, ANYONE, Filters(day)) for day in (date(2014, 12, 31), LAST))
    assert len(before) == len(after) == 17
    assert [next(line.office for line in lines if line.code == "LOR-1") for lines in (before, after)] == ["22", "16"]


def test_two_clusters_in_a_slot_are_not_two_slots(having):
    connection = having(
        "INSERT INTO slot_fillings (slot_code, cluster_code, since, origin)"
        " VALUES ('LOR-W1', 'LOR-3', '2015-01-01', 'entered')",
        "INSERT INTO slot_fillings (slot_code, cluster_code, since, origin)"
        " VALUES ('MDD-W3', 'MDD-1', '2015-01-01', 'entered')",
    )
    slots = {slot.code: slot for slot in build_plan(connection, ANYONE, Filters(LAST)).slots}
    assert len(slots) == len(build_plan(connection, ANYONE, Filters(LAST)).slots) == 16
    assert (slots["LOR-W1"].cluster, slots["LOR-W1"].status) == ("LOR-3", Status.LATE)
    waves = [wave for card in build_territory(connection, ANYONE, Filters(LAST)).regions for wave in card.waves]
    assert sum(wave.planned for wave in waves) == 16
    assert len(build_clusters(connection, ANYONE, Filters(LAST))) == 17


def test_stages_of_the_same_day_are_in_the_order_of_a_clusters_life(having):
    connection = having(
        "UPDATE cluster_events SET happened_on = '2014-06-30' WHERE cluster_code = 'UCA-3' AND happened_on > '2013-12-01'"
    )
    view = build_cluster(connection, ANYONE, Filters(LAST, cluster="UCA-3"))
    assert view is not None
    assert [event.stage for event in view.events[2:]] == ["validated", "agreed", "preparation", "tools", "dropped"]


def test_a_government_in_two_clusters_is_covered_until_the_last_of_them_ends(having):
    """Ucayali's regional government is in all its clusters; a district of the dropped one joins another."""
    connection = having(
        "INSERT INTO tool_applications (government_ubigeo, cluster_code, tool, begun_on, origin)"
        " VALUES ('2503', 'UCA-1', 'focas', '2014-05-01', 'entered')"
    )
    day, then = date(2014, 6, 30), date(2014, 5, 15)
    covered = {d: build_progress(connection, ANYONE, Filters(d, region="25"))[1].judged.actual for d in (then, day)}
    assert covered == {
        then: len(expected.governments_covered(then, "25") | {"2503"}),
        day: len(expected.governments_covered(day, "25") | {"2503"}),
    }
    assert "25" in expected.governments_covered(day)
    assert "2503" not in expected.governments_covered(day)


def test_a_government_that_was_assessed_is_covered_from_then_on(having):
    """Nobody recorded when the tool began there: its first assessment shows it. What is recorded stays as it is."""
    begun = date(2015, 3, 3)
    connection = having(
        "INSERT INTO assessments (government_ubigeo, round, instrument_code, held_on, origin)"
        " VALUES ('170202', 'baseline', 'focas-1', '2015-03-03', 'entered'),"
        " ('170202', 'midpoint', 'focas-1', '2015-06-03', 'entered')"
    )
    for day in (begun - timedelta(days=1), begun, LAST):
        covered = expected.governments_covered(day, "17") | ({"170202"} if day >= begun else set())
        assert build_progress(connection, ANYONE, Filters(day, region="17"))[1].judged.actual == len(covered)
    of_cluster = {
        row["government_ubigeo"] for row in expected.rows("tool_applications") if row["cluster_code"] == "MDD-3"
    }
    assert "170202" not in of_cluster
    assert build_progress(connection, ANYONE, Filters(LAST, cluster="MDD-3"))[1].judged.actual == len(of_cluster) + 1


def test_a_single_decision_forms_no_cluster(having):
    connection = having("DELETE FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed'")
    line = next(line for line in build_clusters(connection, ANYONE, Filters(LAST)) if line.code == "SMA-1")
    assert (line.formed_on, line.is_active, line.governments.total) == (None, False, 5)
    assert build_progress(connection, ANYONE, Filters(LAST))[0].judged.actual == len(expected.clusters_formed(LAST)) - 1


def test_a_member_or_an_office_counts_until_the_day_it_ends(having):
    connection = having(
        "UPDATE cluster_members SET until = '2014-05-01' WHERE cluster_code = 'SMA-1' AND ubigeo = '220802'",
        "UPDATE responsibilities SET until = '2014-05-01' WHERE cluster_code = 'SMA-1'",
    )
    lines = [
        build_clusters(connection, ANYONE, Filters(day, cluster="SMA-1"))[0]
        for day in (date(2014, 4, 30), date(2014, 5, 1))
    ]
    assert ["220802" in {member.ubigeo for member in line.members} for line in lines] == [True, False]
    assert [line.governments.district for line in lines] == [3, 2]
    assert [line.office for line in lines] == ["22", None]


# --- service improvement --------------------------------------------------------------------------------------------------

CYCLE = (
    "INSERT INTO qsip_cycles (code, cluster_code, service_code, number, topic, opened_on, origin)"
    " VALUES ('{}', 'SMA-3', 'education', {}, 't', '{}', 'entered')"
)


def test_a_closed_cluster_keeps_its_cycles(having):
    connection = having(
        "INSERT INTO cluster_events (cluster_code, stage, happened_on, date_precision, origin)"
        " VALUES ('SMA-1', 'closed', '2015-06-01', 'day', 'entered')"
    )
    assert build_improvement(connection, ANYONE, Filters(LAST)).count.of == 19


def test_the_next_cycle_is_the_next_even_if_a_number_is_skipped(having):
    """The first one's readings end where the third begins; its measures count until the third's are read again."""
    connection = having(CYCLE.format("SMA-3-E3", 3, "2015-06-18"))
    before, after = (
        build_improvement(connection, ANYONE, Filters(day, cluster="SMA-3")) for day in (date(2015, 6, 17), LAST)
    )
    assert [line.next_opened_on for line in before.cycles] == [None]
    assert [line.next_opened_on for line in after.cycles] == [date(2015, 6, 18), None]
    assert (before.measures.of, after.measures.of, [line.measures.of for line in after.cycles]) == (4, 4, [4, 0])
    view = build_cycle(connection, ANYONE, Filters(LAST), "SMA-3-E1")
    assert {line.measure.code: line.readings[-1].on for line in view.measures} == {
        "SMA-3-E-1": date(2015, 1, 16),  # read again on the day on which the next one opened
        "SMA-3-E-2": date(2015, 1, 19),
        "SMA-3-E-3": date(2015, 6, 15),  # and here three days before
        "SMA-3-E-4": date(2015, 1, 22),
    }


def test_two_cycles_that_opened_on_the_same_day_share_no_reading(having):
    connection = having(CYCLE.format("SMA-3-E2", 2, "2014-01-07"))
    lines = build_cycle(connection, ANYONE, Filters(LAST), "SMA-3-E1").measures
    assert len(lines) == 4
    assert [line.readings for line in lines] == [()] * 4
    assert build_improvement(connection, ANYONE, Filters(LAST)).count.of == 20


def test_a_stage_can_be_reached_before_earlier_stages(having):
    """Reached in March, while the analysis was not: each counts for itself, and the first that is not reached is current."""
    connection = having(
        "UPDATE qsip_cycle_stages SET reached_on = '2015-03-01'"
        " WHERE cycle_code = 'LOR-2-S1' AND stage_code = 'implementation'"
    )
    progress = build_improvement(connection, ANYONE, Filters(LAST)).cycle("LOR-2-S1").progress
    assert [stage.state.value for stage in progress.stages] == ["reached", "reached", "late", "reached", "not_started"]
    assert (progress.percent, progress.current, progress.next_due) == (70, "analysis", date(2015, 9, 25))


def test_a_cycle_that_skipped_stages_is_validated_but_not_complete(having):
    connection = having(
        "DELETE FROM qsip_cycle_stages WHERE cycle_code = 'SMA-1-S1' AND stage_code IN ('audit', 'implementation')"
    )
    line = build_improvement(connection, ANYONE, Filters(LAST)).cycle("SMA-1-S1")
    assert (line.progress.status, line.progress.current, line.next_step, line.outcome) == (
        Status.REACHED,
        None,
        None,
        "achieved",
    )
    assert line.roadmap_share == 1  # all its actions were done
    assert (line.progress.share, line.progress.percent) == (pytest.approx(0.8), 80)


@pytest.mark.parametrize(("action", "late", "left_over"), [("LOR-1-S1-B1-1", 1, 0), ("SMA-1-S1-B1-1", 0, 1)])
def test_an_action_that_fell_back_is_late_or_left_over_if_its_cycle_is_validated(having, action, late, left_over):
    connection = having(
        "INSERT INTO qsip_action_reports (action_code, reported_on, percent, origin)"
        f" VALUES ('{action}', '2015-06-10', 80, 'entered')"
    )
    cycle = action.rsplit("-", 2)[0]
    before, after = (
        build_improvement(connection, ANYONE, Filters(day)).cycle(cycle).roadmap
        for day in (date(2015, 6, 9), date(2015, 6, 10))
    )
    assert (after.done, after.of) == (before.done - 1, before.of)
    assert (after.late - before.late, after.left_over - before.left_over) == (late, left_over)


def test_an_action_without_a_day_is_neither_late_nor_next(having):
    connection = having(
        "INSERT INTO qsip_actions (code, barrier_code, title, government_ubigeo, agreed_on, origin)"
        " VALUES ('A', 'SMA-1-S2-B1', 'Algo', '22', '2015-06-01', 'entered')"
    )
    view = build_improvement(connection, ANYONE, Filters(LAST))
    assert (view.roadmap.of, view.roadmap.undated, view.roadmap.late) == (136, 1, 32)
    assert view.cycle("SMA-1-S2").next_step.action != "Algo"
    assert view.origins == ("demo", "entered")


def test_a_measure_without_an_english_name_keeps_its_spanish_name(having):
    connection = having("UPDATE qsip_measures SET name_en = NULL, numerator_en = NULL WHERE code = 'SMA-3-E-1'")
    measures = {
        line.measure.code: line.measure for line in build_cycle(connection, ANYONE, Filters(LAST), "SMA-3-E1").measures
    }
    measure = measures["SMA-3-E-1"]
    assert measure.name.en == measure.name.es
    assert measure.numerator.en == measure.numerator.es
    assert measure.denominator.en != measure.denominator.es


def test_an_audit_on_two_days_is_a_single_audit(having):
    connection = having(
        "INSERT INTO qsip_audit_people (cycle_code, held_on, role, sex, identity, people, origin)"
        " VALUES ('SMA-1-S2', '2015-03-16', 'user', 'man', 'other', 6, 'entered')"
    )
    for day, total, last in ((date(2015, 3, 15), 44, date(2015, 3, 13)), (LAST, 50, date(2015, 3, 16))):
        audit = {line.role: line for line in build_cycle(connection, ANYONE, Filters(day), "SMA-1-S2").audit}
        assert (audit["user"].total, audit["user"].first_on, audit["user"].last_on) == (total, date(2015, 3, 13), last)
        assert audit["provider"].last_on == date(2015, 3, 13)


def test_a_validated_cycle_has_no_next_step_even_with_open_actions(having):
    connection = having(
        "INSERT INTO qsip_actions (code, barrier_code, title, government_ubigeo, agreed_on, due_on, origin)"
        " VALUES ('A', 'SMA-1-S1-B1', 'Algo', '22', '2014-01-01', '2015-12-01', 'entered')"
    )
    line = build_improvement(connection, ANYONE, Filters(LAST)).cycle("SMA-1-S1")
    assert (line.roadmap.left_over, line.roadmap.planned, line.roadmap.next_due, line.next_step) == (1, 0, None, None)
    assert line.progress.percent == 100


def test_a_cluster_without_a_service_is_not_missing_a_cycle(having):
    connection = having("DELETE FROM cluster_services WHERE cluster_code = 'UCA-4'")
    view = build_improvement(connection, ANYONE, Filters(LAST))
    assert view.without == ()
    assert "UCA-4" in expected.clusters_formed(LAST)


def test_a_reading_on_the_day_on_which_a_cycle_opens_is_its_baseline_and_no_earlier_reading_is(having):
    connection = having("UPDATE qsip_cycles SET opened_on = '2015-02-17' WHERE code = 'SMA-2-E2'")
    first, second = (build_cycle(connection, ANYONE, Filters(LAST), code) for code in ("SMA-2-E1", "SMA-2-E2"))
    days = [[reading.on for reading in line.readings] for view in (first, second) for line in view.measures[:1]]
    assert days == [
        [date(2013, 10, 31), date(2014, 4, 15), date(2014, 9, 29)],
        [date(2015, 2, 17), date(2015, 6, 5)],
    ]
    assert [reading.on for reading in second.measures[0].before] == days[0]
