"""Permissions: the default is no, and what a viewer without an account reads is public, column by column."""

import inspect
from collections.abc import Iterator
from datetime import date, timedelta
from sqlite3 import SQLITE_DENY, SQLITE_OK, SQLITE_READ
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, Engine, create_engine, event

from data import errors
from data.permissions import ANYONE, Action, Responsibility, Role, Viewer, may, require
from data.store.connection import sqlite_path
from data.store.doors import reading
from data.store.schema import PUBLIC_FIELDS, metadata
from tests.support.reads import FILTERS, FOR_ACCOUNTS, READS, call_read

SINCE, UNTIL = date(2014, 1, 1), date(2014, 6, 30)
DAY = timedelta(days=1)

# The machinery's own tables: the schema's revision, SQLite's catalogue.
MACHINERY = {"alembic_version", "sqlite_master", "sqlite_schema"}


# --- may they? ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("cluster", [None, "SMA-1", "SMA-2"])
@pytest.mark.parametrize("on", [None, SINCE - DAY, SINCE, SINCE + DAY, UNTIL - DAY, UNTIL + DAY])
def test_what_each_role_may_do_where_and_when(role, cluster, on):
    viewer = Viewer(role, (Responsibility("SMA-1", SINCE, UNTIL),))
    attends = cluster == "SMA-1" and on is not None and SINCE <= on <= UNTIL
    allowed = {action for action in Action if may(viewer, action, cluster=cluster, on=on)}
    assert (
        allowed
        == {
            Role.VIEWER: set(),
            Role.COORDINATOR: {Action.READ_PEOPLE} | ({Action.WRITE} if attends else set()),
            Role.MONITORING: set(Action) - {Action.MANAGE_PEOPLE},
            Role.CHIEF: set(Action),
        }[role]
    )


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", ["write", "read-people", "delete", "", None])
def test_an_unknown_action_is_not_allowed(role, action):
    """Neither an unknown action nor the mere text of an action is allowed."""
    assert may(Viewer(role), action, cluster="SMA-1", on=SINCE) is False


def test_an_unknown_role_may_not_write():
    viewer = SimpleNamespace(role="owner", responsibilities=(Responsibility("SMA-1"),))
    assert not may(viewer, Action.WRITE, cluster="SMA-1", on=SINCE)


def test_a_responsibility_without_dates_always_holds_for_its_cluster_only():
    viewer = Viewer(Role.COORDINATOR, (Responsibility("LOR-1"),))
    assert may(viewer, Action.WRITE, cluster="LOR-1", on=date(1990, 1, 1))
    assert not may(viewer, Action.WRITE, cluster="LOR-2", on=SINCE)
    assert not may(Viewer(Role.COORDINATOR), Action.WRITE, cluster="LOR-1", on=SINCE)
    assert not may(Viewer(Role.VIEWER, (Responsibility("LOR-1"),)), Action.WRITE, cluster="LOR-1", on=SINCE)


def test_require_names_the_refused_action():
    with pytest.raises(errors.NotAllowed) as refused:
        require(ANYONE, Action.WRITE, cluster="SMA-1", on=SINCE)
    assert refused.value.params == {"action": "write"}
    assert require(Viewer(Role.CHIEF), Action.WRITE, cluster="SMA-1", on=SINCE) is None


def test_a_viewer_can_be_part_of_a_cache_key():
    viewer, same = (
        Viewer(Role.COORDINATOR, (Responsibility("SMA-1"),)),
        Viewer(Role.COORDINATOR, (Responsibility("SMA-1"),)),
    )
    assert hash(viewer) == hash(same)
    assert len({viewer, same, ANYONE}) == 2


@pytest.fixture(scope="module")
def address(sqlite_store) -> str:
    """The address of one copy of the demonstration, for tests that only read."""
    return sqlite_store.fresh("demo")


# --- every read --------------------------------------------------------------------------------------------------------


def test_reads_without_a_viewer_are_not_for_accounts():
    """A read without a viewer cannot refuse anybody, so it must be public: the tests below check that column by column."""
    without = {name for name, read in READS.items() if "viewer" not in inspect.signature(read).parameters}
    assert not without & FOR_ACCOUNTS
    assert len(READS) > 25


# --- public columns ----------------------------------------------------------------------------------------------------


class Watch:
    """Records every column that statements read, through SQLite's own authorizer."""

    def __init__(self, engine: Engine) -> None:
        self.seen: set[tuple[str, str]] = set()
        event.listen(engine, "connect", lambda connection, _record: connection.set_authorizer(self._note))

    def _note(self, action: int, table: str, column: str, *_more: object) -> int:
        if action == SQLITE_READ and column and table not in MACHINERY:  # without a column, rows are only counted
            self.seen.add((table, column))
        return SQLITE_OK


@pytest.fixture
def watched(address) -> Iterator[tuple[Connection, set[tuple[str, str]]]]:
    """A connection to the demonstration, and the columns that were read over it."""
    engine = create_engine(f"sqlite:///{sqlite_path(address)}")
    watch = Watch(engine)
    with engine.connect() as connection:
        yield connection, watch.seen
    engine.dispose()


def public() -> set[tuple[str, str]]:
    return {(table, column) for table, columns in PUBLIC_FIELDS.items() for column in columns}


def columns_of_schema() -> set[tuple[str, str]]:
    return {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns}


# The statement reads them only in rows that the viewer may see: tests/improvement/test_cycle_view.py covers the others.
CHECKED_BY_ROW = {"improvement.evidence_reads.fetch_evidence_file": {("evidence_files", "content")}}


@pytest.mark.parametrize("name", sorted(FOR_ACCOUNTS))
def test_reads_for_accounts_read_nothing_for_others(name, watched):
    connection, seen = watched
    with pytest.raises(errors.NotAllowed):
        call_read(name, connection)
    assert not seen


@pytest.mark.parametrize("name", sorted(READS.keys() - FOR_ACCOUNTS))
def test_reads_as_anyone_read_only_public_columns(name, watched):
    connection, seen = watched
    call_read(name, connection)
    assert seen, "the read has read no column at all"
    assert seen <= public() | CHECKED_BY_ROW.get(name, set())
    assert seen <= columns_of_schema()  # the watch sees the schema's columns by their names


def test_the_watch_sees_a_column_that_is_not_public(watched, monkeypatch):
    connection, seen = watched
    hidden = PUBLIC_FIELDS["cluster_events"] - {"note"}
    monkeypatch.setitem(PUBLIC_FIELDS, "cluster_events", hidden)
    call_read("territory.reads.fetch_events", connection)
    assert seen - public() == {("cluster_events", "note")}


def test_a_denied_read_returns_nothing(watched):
    """The authorizer is in force and does not only listen: if it denies, the same read returns nothing."""
    connection, _ = watched
    connection.connection.dbapi_connection.set_authorizer(lambda *_: SQLITE_DENY)
    with pytest.raises(Exception, match=r"not authorized|prohibited"):
        call_read("territory.reads.fetch_events", connection)


def test_public_fields_name_columns_that_exist():
    assert public() <= columns_of_schema()
    assert all(columns for columns in PUBLIC_FIELDS.values())


# Who has an account, and who wrote what: nothing of it is public.
TABLES_OF_PEOPLE = {
    "people",
    "assignments",
    "sign_ins",
    "invitations",
    "failed_sign_ins",
    "acts",
    "changes",
    "drafts",
    "reviews",
}


def test_every_column_is_decided_on():
    """A new table or column is not public by default: this test fails until somebody decides."""
    not_public = {
        ("assessments", "facilitator"),
        ("conflict_months", "name"),  # persons, and texts that may name them
        ("evidence_files", "content"),  # may name persons: each file is marked as public or not
    }
    decided = {(table, column) for table, column in columns_of_schema() if table not in TABLES_OF_PEOPLE}
    assert decided - public() == not_public
    assert not TABLES_OF_PEOPLE & set(PUBLIC_FIELDS)


def test_an_unknown_code_gives_nothing(address):
    with reading(address) as connection:
        assert READS["improvement.evidence_reads.fetch_evidence_file"](connection, ANYONE, "nowhere") is None
        assert READS["improvement.cycle_view.build_cycle"](connection, ANYONE, FILTERS, "nowhere") is None
