"""Rows that the schema allows and the demonstration does not hold: each figure still counts things once."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import Connection

from data.engine import reading
from data.permissions import ANYONE
from data.rules.targets import Status
from queries.filters import Filters
from queries.views.cluster import build_cluster, build_clusters
from queries.views.plan import build_plan
from queries.views.progress import build_progress
from queries.views.territory import build_territory
from tests.data.contents import change
from tests.queries import expected

LAST = date(2015, 6, 30)

With = Callable[..., Connection]


@pytest.fixture
def having(demo_url: str) -> Iterator[With]:
    """having("INSERT …"): the demonstration with something more."""
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


def test_two_offices_on_one_day_are_not_two_clusters(having):
    connection = having(
        "INSERT INTO responsibilities (cluster_code, office_region_ubigeo, since, origin)"
        " VALUES ('LOR-1', '16', '2015-01-01', 'entered')"
    )
    before, after = (build_clusters(connection, ANYONE, Filters(day)) for day in (date(2014, 12, 31), LAST))
    assert len(before) == len(after) == 17
    assert [next(line.office for line in lines if line.code == "LOR-1") for lines in (before, after)] == ["22", "16"]


def test_two_clusters_in_one_place_are_not_two_places(having):
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


def test_stages_of_one_day_stand_in_the_order_of_life(having):
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


def test_one_decision_alone_forms_no_cluster(having):
    connection = having("DELETE FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed'")
    line = next(line for line in build_clusters(connection, ANYONE, Filters(LAST)) if line.code == "SMA-1")
    assert (line.formed_on, line.is_active, line.governments.total) == (None, False, 5)
    assert build_progress(connection, ANYONE, Filters(LAST))[0].judged.actual == len(expected.clusters_formed(LAST)) - 1


def test_a_member_or_an_office_is_there_until_its_day(having):
    connection = having(
        "UPDATE cluster_members SET until = '2014-05-01' WHERE cluster_code = 'SMA-1' AND ubigeo = '220802'",
        "UPDATE responsibilities SET until = '2014-05-01' WHERE cluster_code = 'SMA-1'",
    )
    found = [
        build_clusters(connection, ANYONE, Filters(day, cluster="SMA-1"))[0]
        for day in (date(2014, 4, 30), date(2014, 5, 1))
    ]
    assert ["220802" in {member.ubigeo for member in line.members} for line in found] == [True, False]
    assert [line.governments.district for line in found] == [3, 2]
    assert [line.office for line in found] == ["22", None]
