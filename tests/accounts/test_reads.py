"""Who is signed in, and their responsibilities: offices and their clusters, with dates; on both engines."""

import hashlib
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, text, update

from data.permissions import Action, Role, may
from data.store.connection import connecting
from data.store.doors import reading
from data.store.schema.accounts import Assignment, SignIn
from data.store.schema.accounts import Person as PersonRow
from queries.accounts.reads import clusters_of, find_by_email, find_person, find_signed_in, regions_of

NOW = datetime(2014, 6, 1, 12)
DAY = NOW.date()
TOKEN = hashlib.sha256(b"token").hexdigest()


@pytest.fixture
def office(demo_url):
    """A coordinator of the San Martín office from 2014 until 2015, signed in until one o'clock."""
    with connecting(demo_url, write=True) as connection:
        number = connection.execute(
            insert(PersonRow).returning(PersonRow.id),
            {
                "user_name": "ana",
                "full_name": "Ana Ruiz",
                "email": "ana@example.org",
                "role": "coordinator",
                "made_at": NOW,
            },
        ).scalar_one()
        connection.execute(
            insert(Assignment).values(
                person_id=number, office_region_ubigeo="22", since=date(2014, 1, 1), until=date(2015, 1, 1)
            )
        )
        connection.execute(
            insert(SignIn).values(token_sha256=TOKEN, person_id=number, begun_at=NOW, ends_at=NOW + timedelta(hours=1))
        )
    return demo_url, number


def test_an_office_is_responsible_for_its_clusters_wherever_they_lie(office):
    url, number = office
    with reading(url) as connection:
        ana = find_person(connection, number)
    assert ana is not None
    assert (ana.viewer.role, ana.user_name, ana.name) == (Role.COORDINATOR, "ana", "Ana Ruiz")
    clusters = clusters_of(ana, DAY)
    assert {"SMA-1", "SMA-2", "SMA-3", "LOR-1"} <= set(clusters)  # Alto Amazonas lies in Loreto
    assert all(code.startswith("SMA") for code in clusters if code != "LOR-1")
    assert regions_of(ana, DAY) == ("22",)
    assert may(ana.viewer, Action.WRITE, cluster="LOR-1", on=DAY)
    assert not may(ana.viewer, Action.WRITE, cluster="LOR-2", on=DAY)
    assert may(ana.viewer, Action.WRITE, region="22", on=DAY)
    assert not may(ana.viewer, Action.WRITE, region="16", on=DAY)
    assert not may(ana.viewer, Action.WRITE, on=DAY)


def test_a_cluster_without_a_responsible_office_belongs_to_its_regions_office(office):
    url, number = office
    with connecting(url, write=True) as connection:
        connection.execute(text("DELETE FROM responsibilities WHERE cluster_code IN ('SMA-2', 'LOR-1')"))
    with reading(url) as connection:
        clusters = clusters_of(find_person(connection, number), DAY)
    assert "SMA-2" in clusters
    assert "LOR-1" not in clusters


@pytest.mark.parametrize("day", [date(2013, 12, 31), date(2015, 1, 1)])
def test_there_is_no_responsibility_before_and_after_the_assignment(office, day):
    url, number = office
    with reading(url) as connection:
        ana = find_person(connection, number)
    assert ana is not None
    assert (clusters_of(ana, day), regions_of(ana, day)) == ((), ())
    assert not may(ana.viewer, Action.WRITE, cluster="SMA-1", on=day)


def test_a_sign_in_ends_with_its_time_and_with_blocking(office):
    url, number = office
    with reading(url) as connection:
        assert find_signed_in(connection, TOKEN, NOW).id == number
        assert find_signed_in(connection, TOKEN, NOW + timedelta(hours=1)) is None
        assert find_signed_in(connection, "0" * 64, NOW) is None
        assert find_by_email(connection, " Ana@Example.org ").id == number
    with connecting(url, write=True) as connection:
        connection.execute(update(PersonRow).values(blocked_at=NOW))
    with reading(url) as connection:
        assert find_signed_in(connection, TOKEN, NOW) is None
        assert find_person(connection, number) is None
        assert find_by_email(connection, "ana@example.org") is None
