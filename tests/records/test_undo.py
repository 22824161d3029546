"""Acts undone by acts: all or none, only what nobody changed since, only by who may write it; both engines."""

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

COMMITMENTS, EVENTS = metadata.tables["commitments"], metadata.tables["cluster_events"]
MEETINGS, MEMBERS = metadata.tables["gcd_meetings"], metadata.tables["cluster_members"]
CLUSTERS, PEOPLE = metadata.tables["clusters"], metadata.tables["people"]
HERE, TODAY, DAY = Scope(cluster="SMA-1"), date(2015, 7, 1), date(2014, 2, 3)
MEETING = {"region_ubigeo": "22", "year": 2016, "number": 3, "planned_on": None, "held_on": DAY}


def somebody(role: Role = Role.COORDINATOR, *clusters: str) -> Person:
    return Person(1, "ana", "Ana", Viewer(role, tuple(Responsibility(code) for code in clusters)))


ANA, MONITOR = somebody(Role.COORDINATOR, "SMA-1"), somebody(Role.MONITORING)


@pytest.fixture
def url(demo_url) -> str:
    with connecting(demo_url, write=True) as connection:
        connection.execute(MEETINGS.delete().where(MEETINGS.c.year == 2016))
        connection.execute(
            text("INSERT INTO people (id, user_name, full_name, role, made_at) VALUES (1, 'ana', 'Ana', 'chief', :at)"),
            {"at": "2014-01-01 00:00:00"},
        )
    return demo_url


def take_back(url: str, person: Person, audit_entry: int | None = None) -> int:
    """Undo an act (the latest), and the number of the act that did."""
    number = audit_entry or latest(url)
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


def move(url: str, day: date = DAY) -> int:
    """A commitment of SMA-1 is signed on another day; the act's number."""
    key, row = commitment(url)
    with writing(url, AuditEntry("form", "commitment")) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": day}, HERE)
    return latest(url)


def add_meeting(url: str) -> int:
    with by_hand(url) as connection:
        add_record(connection, MEETINGS, MEETING, Scope(region="22"))
    return latest(url)


def test_a_change_is_put_back_with_its_origin(url):
    before = contents(url)
    audit_entry = move(url)
    assert contents(url) != before
    undone = take_back(url, ANA)
    assert contents(url) == before  # "demo" again, not "entered": nobody's word stands there any more
    with reading(url) as connection:
        row = connection.execute(text("SELECT via, undoes, person_name FROM acts WHERE id = :id"), {"id": undone}).one()
    assert tuple(row) == ("undo", audit_entry, "Ana")


def test_what_was_added_goes(url):
    before = contents(url)
    add_meeting(url)
    take_back(url, MONITOR)
    assert contents(url) == before


def test_what_was_taken_away_comes_back_whole(url):
    key, row = commitment(url)
    before = contents(url)
    with by_hand(url) as connection:
        drop_record(connection, COMMITMENTS, key, row, HERE)
    take_back(url, ANA)
    assert contents(url) == before
    assert commitment(url)[1] == row


def test_several_records_of_an_act_all_or_none(url):
    """Added, changed twice and taken away in one act; the parent before its child."""
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
    audit_entry, after = latest(url), contents(url)
    with by_hand(url) as connection:
        change_record(connection, MEETINGS, MEETING, {}, {"held_on": TODAY}, Scope(region="22"))
    with pytest.raises(errors.Stale):
        take_back(url, MONITOR, audit_entry)  # the last record moved on: nothing of it
    take_back(url, MONITOR)
    assert contents(url) == after
    take_back(url, MONITOR, audit_entry)
    assert contents(url) == before


def test_what_somebody_changed_since_stays(url):
    audit_entry = move(url)
    move(url, date(2014, 5, 6))
    held = contents(url)
    with pytest.raises(errors.Stale) as stale:
        take_back(url, ANA, audit_entry)
    assert stale.value.present["signed_on"] == date(2014, 5, 6)
    assert stale.value.seen["signed_on"] == DAY
    assert contents(url) == held
    assert latest(url) == audit_entry + 1


def test_another_field_that_moved_since_counts_too(url):
    """Else what a person entered there would be the demonstration's again."""
    audit_entry = move(url)
    key, row = commitment(url)
    with by_hand(url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"due_on": DAY}, HERE)
    with pytest.raises(errors.Stale):
        take_back(url, ANA, audit_entry)
    take_back(url, ANA)
    take_back(url, ANA, audit_entry)


def test_a_record_that_is_gone_or_there_again_is_stale(url):
    audit_entry = move(url)
    key, row = commitment(url)
    with by_hand(url) as connection:
        drop_record(connection, COMMITMENTS, key, row, HERE)
    dropped = latest(url)
    with pytest.raises(errors.Stale) as stale:
        take_back(url, ANA, audit_entry)
    assert stale.value.present is None
    with by_hand(url) as connection:
        add_record(connection, COMMITMENTS, {**key, "due_on": None, "signed_on": None}, HERE)
    with pytest.raises(errors.Stale) as stale:
        take_back(url, ANA, dropped)
    assert stale.value.seen is None


def test_an_undoing_is_undone(url):
    before = contents(url)
    audit_entry = move(url)
    after = contents(url)
    undone = take_back(url, ANA)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "undone"}):
        take_back(url, ANA, audit_entry)
    again = take_back(url, ANA, undone)
    assert contents(url) == after
    with pytest.raises(errors.UndoRefused):
        take_back(url, ANA, undone)
    take_back(url, ANA, again)
    assert contents(url) == before


def test_only_who_may_write_it_today(url):
    audit_entry = move(url)
    held = contents(url)
    ended = Person(1, "ana", "Ana", Viewer(Role.COORDINATOR, (Responsibility("SMA-1", None, TODAY),)))
    for person in (somebody(Role.VIEWER, "SMA-1"), somebody(), somebody(Role.COORDINATOR, "SMA-2"), ended):
        with pytest.raises(errors.NotAllowed):
            take_back(url, person, audit_entry)
    assert (contents(url), latest(url)) == (held, audit_entry)
    meeting = add_meeting(url)
    with pytest.raises(errors.NotAllowed):
        take_back(url, ANA, meeting)


def test_a_record_of_others_keeps_the_whole_act(url):
    key, row = commitment(url)
    with by_hand(url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": DAY}, HERE)
        add_record(connection, MEETINGS, MEETING, Scope(region="22"))
    held = contents(url)
    with pytest.raises(errors.NotAllowed):
        take_back(url, ANA)
    assert contents(url) == held


@pytest.mark.parametrize("via", ["import", "restore", "upgrade"])
def test_what_has_another_way_back_is_not_undone(url, via):
    with writing(url, AuditEntry(via, "x")):
        pass
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": via}):
        take_back(url, MONITOR)


def test_what_cannot_be_undone_says_why(url):
    chief = somebody(Role.CHIEF)
    with by_hand(url):
        pass
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "nothing"}):
        take_back(url, chief)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "unknown"}):
        take_back(url, chief, 99)
    with by_hand(url) as connection:
        change_record(connection, PEOPLE, {"id": 1}, {}, {"password_hash": "x"}, Scope())
    with pytest.raises(errors.NotAllowed):
        take_back(url, MONITOR)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "people"}):
        take_back(url, chief)
    file = {"sha256": "a" * 64, "media_type": "text", "size_bytes": 1, "content": b"a"}
    with by_hand(url) as connection:
        add_record(connection, metadata.tables["evidence_files"], file, HERE)
    added = latest(url)
    take_back(url, MONITOR, added)
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "file"}):
        take_back(url, MONITOR)


def test_what_others_stand_on_stays(url):
    cluster = {"code": "SMA-9", "name": "Nueve", "region_ubigeo": "22", "province_ubigeo": "2205", "wave": 2}
    with by_hand(url) as connection:
        add_record(connection, CLUSTERS, cluster, Scope("SMA-9"))
    audit_entry = latest(url)
    event = {"cluster_code": "SMA-9", "stage": "candidate", "happened_on": DAY, "decided_with": None, "note": ""}
    with by_hand(url) as connection:
        add_record(connection, EVENTS, event, Scope("SMA-9"))
    with pytest.raises(errors.UndoRefused, check=lambda error: error.params == {"reason": "needed"}):
        take_back(url, MONITOR, audit_entry)
    with by_hand(url) as connection:
        drop_record(connection, EVENTS, event, {}, Scope("SMA-9"))
    take_back(url, MONITOR)
    with reading(url) as connection:
        assert find_record(connection, EVENTS, event)["note"] == ""  # an empty text, not nothing


def test_a_repeated_request_undoes_once(url):
    audit_entry = move(url)
    again = open_undo(ANA, audit_entry, str(uuid4()))
    with writing(url, again) as connection:
        undo(connection, ANA, audit_entry, TODAY)
    count = latest(url)
    with pytest.raises(errors.Repeated), writing(url, again):
        pytest.fail("undone twice")
    assert latest(url) == count
