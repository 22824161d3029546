"""Who may: the default is no. What a viewer without an account reads is public, column by column."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from sqlite3 import SQLITE_DENY, SQLITE_OK, SQLITE_READ
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, Engine, create_engine, event

import queries
from data import errors
from data.permissions import ANYONE, Action, Attends, Role, Viewer, may, require
from data.store.connection import sqlite_path
from data.store.doors import reading
from data.store.schema import PUBLIC_FIELDS, metadata
from queries.records.history_reads import Selection
from queries.shared.filters import Filters

SINCE, UNTIL = date(2014, 1, 1), date(2014, 6, 30)
DAY = timedelta(days=1)
FILTERS = Filters(date(2015, 6, 30), cluster="LOR-2")

# The machinery's own tables: the schema's revision, SQLite's catalogue.
MACHINERY = {"alembic_version", "sqlite_master", "sqlite_schema"}


# --- may they? ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("cluster", [None, "SMA-1", "SMA-2"])
@pytest.mark.parametrize("on", [None, SINCE - DAY, SINCE, SINCE + DAY, UNTIL - DAY, UNTIL + DAY])
def test_who_may_do_what_where_and_when(role, cluster, on):
    viewer = Viewer(role, (Attends("SMA-1", SINCE, UNTIL),))
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
def test_what_is_no_action_is_not_allowed(role, action):
    """Neither an unknown one nor the mere text of a known one."""
    assert may(Viewer(role), action, cluster="SMA-1", on=SINCE) is False


def test_a_role_nobody_knows_may_not_write():
    stranger = SimpleNamespace(role="owner", attends=(Attends("SMA-1"),))
    assert not may(stranger, Action.WRITE, cluster="SMA-1", on=SINCE)


def test_a_responsibility_without_dates_holds_always_and_only_there():
    viewer = Viewer(Role.COORDINATOR, (Attends("LOR-1"),))
    assert may(viewer, Action.WRITE, cluster="LOR-1", on=date(1990, 1, 1))
    assert not may(viewer, Action.WRITE, cluster="LOR-2", on=SINCE)
    assert not may(Viewer(Role.COORDINATOR), Action.WRITE, cluster="LOR-1", on=SINCE)
    assert not may(Viewer(Role.VIEWER, (Attends("LOR-1"),)), Action.WRITE, cluster="LOR-1", on=SINCE)


def test_require_says_what_was_refused():
    with pytest.raises(errors.NotAllowed) as refused:
        require(ANYONE, Action.WRITE, cluster="SMA-1", on=SINCE)
    assert refused.value.params == {"action": "write"}
    assert require(Viewer(Role.CHIEF), Action.WRITE, cluster="SMA-1", on=SINCE) is None


def test_a_viewer_is_fit_for_a_caches_key():
    one, same = Viewer(Role.COORDINATOR, (Attends("SMA-1"),)), Viewer(Role.COORDINATOR, (Attends("SMA-1"),))
    assert hash(one) == hash(same)
    assert len({one, same, ANYONE}) == 2


@pytest.fixture(scope="module")
def address(sqlite_store) -> str:
    """One copy of the demonstration for all that only reads."""
    return sqlite_store.fresh("demo")


# --- every read --------------------------------------------------------------------------------------------------------


def reads() -> Iterator[tuple[str, Callable]]:
    """Each fetch_* and build_* of `queries`, where it is defined."""
    for module in pkgutil.walk_packages(queries.__path__, "queries."):
        if module.ispkg:
            continue
        found = importlib.import_module(module.name)
        for name, function in inspect.getmembers(found, inspect.isfunction):
            if (
                function.__module__ == module.name
                and name.startswith(("fetch_", "build_"))
                and name != "fetch_rows"
                and "connection" in inspect.signature(function).parameters  # else it builds from what was read
            ):
                yield f"{module.name.removeprefix('queries.')}.{name}", function


READS = dict(reads())

CYCLES = (SimpleNamespace(code="LOR-2-S1", opened_on=date(2014, 3, 4), next_opened_on=None),)
ARGUMENTS = {
    "viewer": ANYONE,
    "filters": FILTERS,
    "level": "district",
    "region": "22",
    "published": False,
    "cycles": CYCLES,
    "selection": Selection(),
    "limit": None,
    "entries": (1,),
    "table": "commitments",
    "clusters": ("LOR-2",),
    "regions": ("16",),
    "tables": ("commitments",),
    "row_key": "[]",
    "undone": (),
    "columns": (),
    "action": None,
    "cluster": "LOR-2",
    "kind": "all",
    "type_code": "all",
    "districts": ("220101",),
}
CODES = {"fetch_evidence_file": "SMA-1-S1-B1-1-V1", "build_cycle": "LOR-2-S1"}


def call(function: Callable, connection: Connection) -> object:
    """Call a read as anyone. A parameter that is new here must be given a value above."""
    names = [name for name in inspect.signature(function).parameters if name != "connection"]
    arguments = ARGUMENTS | {"code": CODES.get(function.__name__)}
    if function.__name__ == "build_cluster_context":  # what happens in one region
        arguments |= {"filters": Filters(date(2015, 6, 30), region="22")}
    return function(connection, **{name: arguments[name] for name in names})


def test_what_anyone_may_read_asks_nobody_and_people_are_never_among_it():
    """A read without a viewer can refuse nobody: it must be public, which the tests below hold column by column."""
    without = {name for name, found in READS.items() if "viewer" not in inspect.signature(found).parameters}
    assert not without & FOR_ACCOUNTS
    assert len(READS) > 25


# --- public columns ----------------------------------------------------------------------------------------------------


class Watch:
    """Notes every column that statements read, through SQLite's own authorizer."""

    def __init__(self, engine: Engine) -> None:
        self.seen: set[tuple[str, str]] = set()
        event.listen(engine, "connect", lambda connection, _record: connection.set_authorizer(self._note))

    def _note(self, action: int, table: str, column: str, *_more: object) -> int:
        if action == SQLITE_READ and column and table not in MACHINERY:  # without a column: rows were only counted
            self.seen.add((table, column))
        return SQLITE_OK


@pytest.fixture
def watched(address) -> Iterator[tuple[Connection, set[tuple[str, str]]]]:
    """A connection to the demonstration, and the columns that it was asked for."""
    engine = create_engine(f"sqlite:///{sqlite_path(address)}")
    watch = Watch(engine)
    with engine.connect() as connection:
        yield connection, watch.seen
    engine.dispose()


def public() -> set[tuple[str, str]]:
    return {(table, column) for table, columns in PUBLIC_FIELDS.items() for column in columns}


def columns_of_schema() -> set[tuple[str, str]]:
    return {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns}


# The statement reads them only of rows that the viewer may see: tests/improvement/test_cycle_view.py asks it for the others.
ASKED_BY_ROW = {"improvement.evidence_reads.fetch_evidence_file": {("evidence_files", "content")}}


# What only who has an account reads.
FOR_ACCOUNTS = {name for name in READS if name.startswith(("records.history_", "records.returned_view."))}


@pytest.mark.parametrize("name", sorted(FOR_ACCOUNTS))
def test_what_is_for_accounts_reads_nothing_for_others(name, watched):
    connection, seen = watched
    with pytest.raises(errors.NotAllowed):
        call(READS[name], connection)
    assert not seen


@pytest.mark.parametrize("name", sorted(READS.keys() - FOR_ACCOUNTS))
def test_what_anyone_reads_is_public(name, watched):
    connection, seen = watched
    call(READS[name], connection)
    assert seen, "the read asked for no column at all"
    assert seen <= public() | ASKED_BY_ROW.get(name, set())
    assert seen <= columns_of_schema()  # the watch sees what there is, under its own name


def test_the_watch_sees_a_column_that_is_not_public(watched, monkeypatch):
    connection, seen = watched
    hidden = PUBLIC_FIELDS["cluster_events"] - {"note"}
    monkeypatch.setitem(PUBLIC_FIELDS, "cluster_events", hidden)
    call(READS["territory.reads.fetch_events"], connection)
    assert seen - public() == {("cluster_events", "note")}


def test_what_is_denied_is_not_answered(watched):
    """The authorizer is in force, not only listening: refused, the same read gives nothing."""
    connection, _ = watched
    connection.connection.dbapi_connection.set_authorizer(lambda *_: SQLITE_DENY)
    with pytest.raises(Exception, match=r"not authorized|prohibited"):
        call(READS["territory.reads.fetch_events"], connection)


def test_public_fields_name_columns_that_exist():
    assert public() <= columns_of_schema()
    assert all(columns for columns in PUBLIC_FIELDS.values())


# Who has an account, and who wrote what: nothing of it is public.
OF_PEOPLE = {
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


def test_every_table_was_decided_on():
    """A new table or column is not public until somebody says so: this test asks them to say it, yes or no."""
    not_public = {
        ("assessments", "facilitator"),
        ("conflict_months", "name"),  # persons, and what may name them
        ("evidence_files", "content"),  # may name persons: each file says whether it is public
    }
    named = {(table, column) for table, column in columns_of_schema() if table not in OF_PEOPLE}
    assert named - public() == not_public
    assert not OF_PEOPLE & set(PUBLIC_FIELDS)


def test_a_code_that_is_nobodys_gives_nothing(address):
    with reading(address) as connection:
        assert READS["improvement.evidence_reads.fetch_evidence_file"](connection, ANYONE, "nowhere") is None
        assert READS["improvement.cycle_view.build_cycle"](connection, ANYONE, FILTERS, "nowhere") is None
