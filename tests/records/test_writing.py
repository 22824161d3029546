"""Writing records with their history: what is written, what is refused, and what the database itself does not allow."""

from datetime import date

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from data import errors
from data.store.audit import AuditEntry, Scope, audit_log_of
from data.store.connection import connecting
from data.store.doors import data_version, reading, writing
from data.store.schema import metadata
from data.store.schema.history import AuditEntryRow, FieldChangeRow
from queries.shared.writing import add_record, change_record, drop_record
from tests.support.contents import by_hand, contents, scalar

COMMITMENTS, MEETINGS = metadata.tables["commitments"], metadata.tables["gcd_meetings"]
KEY = {"cluster_code": "SMA-1", "government_ubigeo": "2205"}
HERE = Scope(cluster="SMA-1")


def commitment(url: str) -> tuple[dict, dict]:
    """Return the key and the values of a commitment of SMA-1."""
    with reading(url) as connection:
        row = connection.execute(select(COMMITMENTS).where(COMMITMENTS.c.cluster_code == "SMA-1")).mappings().first()
    return {column.name: row[column.name] for column in COMMITMENTS.primary_key}, dict(row)


def history(url: str) -> list[tuple]:
    with reading(url) as connection:
        query = select(
            AuditEntryRow.via,
            AuditEntryRow.verb,
            FieldChangeRow.kind,
            FieldChangeRow.field,
            FieldChangeRow.before,
            FieldChangeRow.after,
            FieldChangeRow.cluster_code,
        )
        return [tuple(row) for row in connection.execute(query.join(FieldChangeRow).order_by(FieldChangeRow.id))]


def test_a_change_is_in_the_history_and_raises_the_version_once(demo_url):
    key, row = commitment(demo_url)
    before = scalar(demo_url, "SELECT data_version FROM program_state")
    with writing(demo_url, AuditEntry("form", "commitment")) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 2, 3)}, HERE)
    changes = [(field, old, new) for _, _, _, field, old, new, _ in history(demo_url)]
    assert ("signed_on", row["signed_on"] and row["signed_on"].isoformat(), "2014-02-03") in changes
    assert ("origin", "demo", "entered") in changes
    assert all(line[:3] == ("form", "commitment", "update") and line[-1] == "SMA-1" for line in history(demo_url))
    assert scalar(demo_url, "SELECT data_version FROM program_state") == before + 1


def test_equal_values_change_nothing(demo_url):
    key, row = commitment(demo_url)
    with by_hand(demo_url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": row["signed_on"]}, HERE)
    assert history(demo_url) == []
    assert commitment(demo_url)[1] == row


def test_a_person_who_saw_an_older_record_does_not_overwrite_it(demo_url):
    key, row = commitment(demo_url)
    with by_hand(demo_url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 2, 3)}, HERE)
    before = contents(demo_url), history(demo_url)
    for attempt in (
        lambda connection: change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 4, 5)}, HERE),
        lambda connection: drop_record(connection, COMMITMENTS, key, row, HERE),
    ):
        with pytest.raises(errors.Stale) as stale, by_hand(demo_url) as connection:
            attempt(connection)
        assert stale.value.present["signed_on"] == date(2014, 2, 3)
        assert stale.value.seen == row
    assert (contents(demo_url), history(demo_url)) == before


def test_a_record_that_is_gone_or_there_already_is_stale_too(demo_url):
    key, row = commitment(demo_url)
    with pytest.raises(errors.Stale) as existing, by_hand(demo_url) as connection:
        add_record(connection, COMMITMENTS, {**key, "due_on": None, "signed_on": None}, HERE)
    assert (existing.value.seen, existing.value.present) == (None, row)
    with by_hand(demo_url) as connection:
        drop_record(connection, COMMITMENTS, key, row, HERE)
    with pytest.raises(errors.Stale) as gone, by_hand(demo_url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 4, 5)}, HERE)
    assert gone.value.present is None


def test_a_repeated_request_is_written_once_and_answered_the_same(demo_url):
    audit_entry = AuditEntry("form", "meeting", asked="meeting 22 2019 1")
    row = {"region_ubigeo": "22", "year": 2017, "number": 3, "planned_on": None, "held_on": date(2017, 11, 5)}
    with writing(demo_url, AuditEntry("form", "clear")) as connection:
        connection.execute(MEETINGS.delete().where(MEETINGS.c.year == 2017))
    with writing(demo_url, audit_entry) as connection:
        add_record(connection, MEETINGS, row, Scope(region="22"))
        audit_log_of(connection).answer = {"meeting": 3}
    before = contents(demo_url), len(history(demo_url))
    with pytest.raises(errors.Repeated) as repeated, writing(demo_url, audit_entry):
        pytest.fail("written twice")
    assert repeated.value.params["answer"] == {"meeting": 3}
    with (
        pytest.raises(errors.RequestReused),
        writing(demo_url, AuditEntry("form", "meeting", None, audit_entry.request_id, "other")),
    ):
        pytest.fail("another request under the same id")
    assert (contents(demo_url), len(history(demo_url))) == before


def test_a_failed_write_leaves_neither_data_nor_history(demo_url):
    key, row = commitment(demo_url)
    with connecting(demo_url) as connection:
        before = contents(demo_url), data_version(connection)
    with pytest.raises(RuntimeError), by_hand(demo_url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 2, 3)}, HERE)
        raise RuntimeError
    with connecting(demo_url) as connection:
        assert (contents(demo_url), data_version(connection)) == before
    assert scalar(demo_url, "SELECT count(*) FROM acts") == 0


@pytest.mark.each_engine
@pytest.mark.parametrize("table", ["acts", "changes"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_the_database_refuses_to_change_history(demo_url, table, statement):
    key, row = commitment(demo_url)
    with by_hand(demo_url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 2, 3)}, HERE)
    with pytest.raises(DBAPIError, match="history is not changed"), connecting(demo_url, write=True) as connection:
        connection.execute(text(statement.format(table)))
    assert len(history(demo_url)) > 0


def test_sqlite_refuses_to_replace_history(sqlite_store):
    """INSERT OR REPLACE deletes without firing a trigger for it."""
    url = sqlite_store.fresh("demo")
    key, row = commitment(url)
    with by_hand(url) as connection:
        change_record(connection, COMMITMENTS, key, row, {"signed_on": date(2014, 2, 3)}, HERE)
    for table, other in (("changes", "id"), ("acts", "id"), ("acts", "request_id")):
        with connecting(url) as connection:
            columns = [column.name for column in metadata.tables[table].c if other == "id" or column.name != "id"]
        copy = f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns)} FROM {table} LIMIT 1"
        with pytest.raises(DBAPIError, match="history is not changed"), connecting(url, write=True) as connection:
            connection.execute(text(copy))


def test_the_number_of_a_deleted_record_is_not_used_again(demo_url):
    """History knows such a record by its number alone."""
    milestones, numbers = metadata.tables["milestone_records"], []
    row = {"milestone_code": "team_trained", "scope": "program", "planned_on": None, "reached_on": date(2014, 1, 2)}
    with by_hand(demo_url) as connection:
        connection.execute(milestones.delete().where(milestones.c.scope == "program"))
        code = connection.execute(
            text("SELECT code FROM milestones WHERE scope = 'program' ORDER BY position")
        ).scalar()
        for _ in range(2):
            added = add_record(connection, milestones, row | {"milestone_code": code}, Scope())
            drop_record(connection, milestones, {"id": added["id"]}, {}, Scope())
            numbers.append(added["id"])
    assert numbers[0] < numbers[1]


def test_each_write_has_its_entry(demo_url):
    version = scalar(demo_url, "SELECT data_version FROM program_state")
    for _ in range(3):
        with by_hand(demo_url):
            pass
    assert scalar(demo_url, "SELECT count(*) FROM acts") == 3
    assert scalar(demo_url, "SELECT data_version FROM program_state") == version + 3


def test_nothing_is_written_past_the_audit_log(demo_url):
    key, row = commitment(demo_url)
    with pytest.raises(KeyError), connecting(demo_url, write=True) as connection:
        drop_record(connection, COMMITMENTS, key, row, HERE)
