"""Undoing an entry: all or nothing, if nobody has changed its records since, and only for people who may write them."""

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from data import errors
from data.permissions import Person, Responsibility, Role, Viewer
from data.store.audit import AuditEntry, Scope
from data.store.connection import connecting
from data.store.doors import reading, writing
from data.store.schema import metadata
from queries.records.undo import open_undo, undo
from queries.shared.writing import add_record, change_record, drop_record, find_record
from tests.support.contents import by_hand, contents, scalar

pytestmark = pytest.mark.any_engine

COMMITMENTS, EVENTS = metadata.tables["commitments"], metadata.tables["cluster_events"]
MEETINGS, MEMBERS = metadata.tables["gcd_meetings"], metadata.tables["cluster_members"]
CLUSTERS, PEOPLE = metadata.tables["clusters"], metadata.tables["people"]
HERE, TODAY, DAY = Scope(cluster="SMA-1"), date(2015, 7, 1), date(2014, 2, 3)
MEETING = {"region_ubigeo": "22", "year": 2016, "number": 3, "planned_on": None, "held_on": DAY}


def person_with(role: Role = Role.COORDINATOR, *clusters: str) -> Person:
    return Person(1, "ana", "Ana", Viewer(role, tuple(Responsibility(code) for code in clusters)))


ANA, MONITOR = person_with(Role.COORDINATOR, "SMA-1"), person_with(Role.MONITORING)


@pytest.fixture
def url(demo_url) -> str:
    with connecting(demo_url, write=True) as connection:
        connection.execute(MEETINGS.delete().where(MEETINGS.c.year == 2016))
        connection.execute(
            text("INSERT INTO people (id, user_name, full_name, role, made_at) VALUES (1, 'ana', 'Ana', 'chief', :at)"),
            {"at": "2014-01-01 00:00:00"},
        )
    return demo_url


def undo_as(url: str, person: Person, entry: int | None = None) -> int:
    """Undo an entry (by default the latest), and return the number of the entry that did."""
    number = entry or latest(url)
    with writing(url, open_undo(person, number, str(uuid4()))) as connection:
        undo(connection, person, number, TODAY)
    return latest(url)


def latest(url: str) -> int:
    return scalar(url, "SELECT MAX(id) FROM acts")


def commitment(url: str) -> tuple[dict, dict]:
    with reading(url) as connection:
        query = (
            select(COMMITMENTS).where(COMMITMENTS.c.cluster_code == "SMA-1").order_by(COMMITMENTS.c.government_ubigeo)
        )
        row = connection.execute(query).mappings().first()
    return {column.name: row[column.name] for column in COMMITMENTS.primary_key}, dict(row)


def change_day(url: str, day: date = DAY) -> int:
    """Change the day on which a commitment of SMA-1 was signed, and return the entry's number."""
    key, row = commitment(url)
    with writing(url, AuditEntry("form", "commitment")) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": day}, HERE)
    return latest(url)


def add_meeting(url: str) -> int:
    with by_hand(url) as connection:
        add_record(connection, MEETINGS, MEETING, Scope(region="22"))
    return latest(url)


def test_an_undone_change_restores_the_origin_too(url):
    before = contents(url)
    entry = change_day(url)
    assert contents(url) != before
    undone = undo_as(url, ANA)
    assert contents(url) == before  # "demo" again, not "entered": nothing that a person entered is left
    with reading(url) as connection:
        row = connection.execute(text("SELECT via, undoes, person_name FROM acts WHERE id = :id"), {"id": undone}).one()
    assert tuple(row) == ("undo", entry, "Ana")


def test_an_added_record_is_deleted(url):
    before = contents(url)
    add_meeting(url)
    undo_as(url, MONITOR)
    assert contents(url) == before


@pytest.mark.each_engine
def test_a_deleted_record_comes_back_whole(url):
    key, row = commitment(url)
    before = contents(url)
    with by_hand(url) as connection:
        drop_record(connection, COMMITMENTS, key, row, HERE)
    undo_as(url, ANA)
    assert contents(url) == before
    assert commitment(url)[1] == row


@pytest.mark.each_engine
def test_the_records_of_an_entry_are_undone_together_or_not_at_all(url):
    """The entry adds, changes twice and deletes records, a parent before its child."""
    key, row = commitment(url)
    before = contents(url)
    cluster = {"code": "SMA-9", "name": "Nueve", "region_ubigeo": "22", "province_ubigeo": "2205", "wave": 2}
    member = {"cluster_code": "SMA-9", "ubigeo": "2205", "since": None, "until": None}
    with by_hand(url) as connection:
        add_record(connection, CLUSTERS, cluster, Scope("SMA-9"))
        added = add_record(connection, MEMBERS, member, Scope("SMA-9"))
        changed = change_record(connection, COMMITMENTS, key, row, {"signed_on": DAY}, HERE)
        change_record(connection, COMMITMENTS, key, changed, {"signed_on": None}, HERE)
        drop_record(connection, MEMBERS, added, {}, Scope("SMA-9"))
        add_record(connection, MEMBERS, member, Scope("SMA-9"))
        add_record(connection, MEETINGS, MEETING, Scope(region="22"))
    entry, after = latest(url), contents(url)
    with by_hand(url) as connection:
        change_record(connection, MEETINGS, MEETING, {}, {"held_on": TODAY}, Scope(region="22"))
    with pytest.raises(errors.Stale):
        undo_as(url, MONITOR, entry)  # the last record has changed since: nothing is undone
    undo_as(url, MONITOR)
    assert contents(url) == after
    undo_as(url, MONITOR, entry)
    assert contents(url) == before


def test_a_later_change_is_kept(url):
    entry = change_day(url)
    change_day(url, date(2014, 5, 6))
    held = contents(url)
    with pytest.raises(errors.Stale) as stale:
        undo_as(url, ANA, entry)
    assert stale.value.present["signed_on"] == date(2014, 5, 6)
    assert stale.value.seen["signed_on"] == DAY
    assert contents(url) == held
    assert latest(url) == entry + 1


def test_a_later_change_of_another_field_counts_too(url):
    """Otherwise what a person entered there would belong to the demonstration again."""
    entry = change_day(url)
    key, row = commitment(url)
    with by_hand(url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"due_on": DAY}, HERE)
    with pytest.raises(errors.Stale):
        undo_as(url, ANA, entry)
    undo_as(url, ANA)
    undo_as(url, ANA, entry)


def test_a_record_that_was_deleted_or_added_again_is_stale(url):
    entry = change_day(url)
    key, row = commitment(url)
    with by_hand(url) as connection:
        drop_record(connection, COMMITMENTS, key, row, HERE)
    dropped = latest(url)
    with pytest.raises(errors.Stale) as stale:
        undo_as(url, ANA, entry)
    assert stale.value.present is None
    with by_hand(url) as connection:
        add_record(connection, COMMITMENTS, {**key, "due_on": None, "signed_on": None}, HERE)
    with pytest.raises(errors.Stale) as stale:
        undo_as(url, ANA, dropped)
    assert stale.value.seen is None


@pytest.mark.each_engine
def test_an_undo_can_be_undone(url):
    before = contents(url)
    entry = change_day(url)
    after = contents(url)
    undone = undo_as(url, ANA)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "undone"}):
        undo_as(url, ANA, entry)
    again = undo_as(url, ANA, undone)
    assert contents(url) == after
    with pytest.raises(errors.UndoRefused):
        undo_as(url, ANA, undone)
    undo_as(url, ANA, again)
    assert contents(url) == before


def test_only_people_who_may_write_a_record_today_undo_its_changes(url):
    entry = change_day(url)
    held = contents(url)
    ended = Person(1, "ana", "Ana", Viewer(Role.COORDINATOR, (Responsibility("SMA-1", None, TODAY),)))
    for person in (person_with(Role.VIEWER, "SMA-1"), person_with(), person_with(Role.COORDINATOR, "SMA-2"), ended):
        with pytest.raises(errors.NotAllowed):
            undo_as(url, person, entry)
    assert (contents(url), latest(url)) == (held, entry)
    meeting = add_meeting(url)
    with pytest.raises(errors.NotAllowed):
        undo_as(url, ANA, meeting)


def test_one_record_of_others_stops_the_whole_undo(url):
    key, row = commitment(url)
    with by_hand(url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": DAY}, HERE)
        add_record(connection, MEETINGS, MEETING, Scope(region="22"))
    held = contents(url)
    with pytest.raises(errors.NotAllowed):
        undo_as(url, ANA)
    assert contents(url) == held


@pytest.mark.parametrize("via", ["import", "restore", "upgrade"])
def test_an_entry_with_another_way_back_is_not_undone(url, via):
    with writing(url, AuditEntry(via, "x")):
        pass
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": via}):
        undo_as(url, MONITOR)


def test_a_refused_undo_says_why(url):
    chief = person_with(Role.CHIEF)
    with by_hand(url):
        pass
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "nothing"}):
        undo_as(url, chief)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "unknown"}):
        undo_as(url, chief, 99)
    with by_hand(url) as connection:
        change_record(connection, PEOPLE, {"id": 1}, {}, {"password_hash": "x"}, Scope())
    with pytest.raises(errors.NotAllowed):
        undo_as(url, MONITOR)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "people"}):
        undo_as(url, chief)
    file = {"sha256": "a" * 64, "media_type": "text", "size_bytes": 1, "content": b"a"}
    with by_hand(url) as connection:
        add_record(connection, metadata.tables["evidence_files"], file, HERE)
    added = latest(url)
    undo_as(url, MONITOR, added)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "file"}):
        undo_as(url, MONITOR)


def test_a_record_that_others_refer_to_stays(url):
    cluster = {"code": "SMA-9", "name": "Nueve", "region_ubigeo": "22", "province_ubigeo": "2205", "wave": 2}
    with by_hand(url) as connection:
        add_record(connection, CLUSTERS, cluster, Scope("SMA-9"))
    entry = latest(url)
    event = {"cluster_code": "SMA-9", "stage": "candidate", "happened_on": DAY, "decided_with": None, "note": ""}
    with by_hand(url) as connection:
        add_record(connection, EVENTS, event, Scope("SMA-9"))
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "needed"}):
        undo_as(url, MONITOR, entry)
    with by_hand(url) as connection:
        drop_record(connection, EVENTS, event, {}, Scope("SMA-9"))
    undo_as(url, MONITOR)
    with reading(url) as connection:
        assert find_record(connection, EVENTS, event)["note"] == ""  # an empty text, not nothing


def test_a_repeated_request_undoes_once(url):
    entry = change_day(url)
    again = open_undo(ANA, entry, str(uuid4()))
    with writing(url, again) as connection:
        undo(connection, ANA, entry, TODAY)
    count = latest(url)
    with pytest.raises(errors.Repeated), writing(url, again):
        pytest.fail("undone twice")
    assert latest(url) == count
