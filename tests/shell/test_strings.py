"""A thousand strings of any content, in the filters and in all that people type: refused in words or kept as text."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, inspect, text

from components.records.workbook.cells import parser_of
from components.session.address import PARAMS, parse_choices, write_params
from data import errors
from data.importing.workbook import BookRow
from data.permissions import OPERATOR, Person
from data.rules.shared.search import matches
from data.store.audit import AuditEntry, key_of
from data.store.connection import connecting
from data.store.doors import writing
from data.store.schema import metadata
from queries.accounts.records import NewPerson, add_person
from queries.improvement.evidence_records import NewEvidence, add_evidence
from queries.records.record_types import RECORD_TYPES
from queries.records.reviews import NewReview, review
from queries.records.saving import find_record_form
from queries.records.workbook import plan_workbook
from tests.support.contents import contents
from tests.support.entries import TODAY, make_person
from tests.support.filter_options import OPTIONS
from tests.support.hostile import HOSTILE, enter

NOW = datetime(2016, 3, 1, 12)
STRINGS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.tuples(st.sampled_from(HOSTILE), st.text(max_size=9)).map("".join),
    st.text(alphabet="<>'\"&;=-+@![]()`*_{}$%\\/\x00\u202e\u200f🦜a1 ", max_size=40),
)
Sink = Callable[[Connection, str], None]


# --- where people type -------------------------------------------------------------------------------------------------

RECORDS = (
    ("event", "SMA-1/agreed"),
    ("lesson", "SMA-2"),
    ("roadmap", "SMA-2-E2-B1-1"),
    ("training", "22"),
    ("regional", "22/plan_approved"),
    ("assessment", "2205/final"),
    ("action", "CP-22-001"),
    ("reading", "SMA-2-E-1"),
    ("milestone", "SMA-1/clusters_agreed"),
    ("commitment", "SMA-1/2201"),
    ("stage", "SMA-2-E2/audit"),
    ("counts", "22"),
    ("cluster", "22"),
)


def form(topic: str, record: str) -> Sink:
    return lambda connection, typed: enter(connection, topic, record, typed)


def cell(connection: Connection, typed: str) -> None:
    """Put the text into every cell of a workbook's row, into its record and into what was downloaded with it."""
    for topic, record in RECORDS:
        record_form = find_record_form(connection, topic, record)
        downloaded = {field.name: field.to_text(record_form.initial[field.name]) for field in record_form.fields}
        cells = dict.fromkeys(record_form.field_names, typed)
        rows = [
            BookRow("Hoja", 2, topic, record, record_form.present is not None, downloaded, cells),
            BookRow("Hoja", 3, topic, typed, True, downloaded, cells),
            BookRow("Hoja", 4, typed, record, False, dict.fromkeys(record_form.field_names, typed), cells),
            BookRow("Hoja", 5, topic, record, True, dict.fromkeys(record_form.field_names, typed), cells),
        ]
        plan_workbook(connection, OPERATOR, rows, parser_of("es"), TODAY)


def reason(connection: Connection, typed: str) -> None:
    table = metadata.tables["commitments"]
    row = connection.execute(table.select().limit(1)).mappings().one()
    marta = Person(1, "marta", "Marta", OPERATOR)
    with suppress(errors.ProgramError):
        review(connection, marta, NewReview(table.name, typed, ""), TODAY)
    review(connection, marta, NewReview(table.name, key_of(table, row), typed or "x"), TODAY)


def account(connection: Connection, typed: str) -> None:
    for new in (NewPerson(typed, "Ana", "viewer"), NewPerson("ana", "Ana", "viewer", typed)):
        with suppress(errors.ProgramError):
            add_person(connection, OPERATOR, new, now=NOW)
    add_person(connection, OPERATOR, NewPerson("otra", typed, "viewer"), now=NOW)


def title(connection: Connection, typed: str) -> None:
    for new in (
        NewEvidence("SMA-2-E2-B1-1", None, "Acta", typed),
        NewEvidence("SMA-2-E2-B1-1", None, "Acta", None, typed, b"Acta"),
    ):
        with suppress(errors.ProgramError):
            add_evidence(connection, OPERATOR, new, today=TODAY)
    add_evidence(connection, OPERATOR, NewEvidence("SMA-2-E2-B1-1", None, typed, "https://example.org/1"), today=TODAY)


SINKS: dict[str, Sink] = {
    **{topic: form(topic, record) for topic, record in RECORDS},
    "cell": cell,
    "reason": reason,
    "account": account,
    "title": title,
}
OFTEN = {"event", "lesson", "training", "account", "title", "reason"}  # those in which people write texts


def test_every_record_type_has_a_form_here():
    assert {topic for topic, _ in RECORDS} == set(RECORD_TYPES)


@contextmanager
def house(url: str) -> Iterator[Connection]:
    """Yield the connection of a write transaction, and check that nothing of it is kept."""
    make_person(url, "marta", "monitoring")
    tables, before = names_of(url), contents(url, history=True)
    with suppress(KeyboardInterrupt), writing(url, AuditEntry("form", "strings")) as connection:
        yield connection
        raise KeyboardInterrupt
    assert (names_of(url), contents(url, history=True)) == (tables, before)


def names_of(url: str) -> set[str]:
    with connecting(url) as connection:
        return set(inspect(connection).get_table_names())


def put(connection: Connection, sink: Sink, typed: str) -> bool:
    """Return whether the text was kept. Only the program's own refusals are allowed, and no table may disappear."""
    point, kept = connection.begin_nested(), False
    with suppress(errors.ProgramError):
        sink(connection, typed)
        kept = True
    assert connection.execute(text("SELECT count(*) FROM people")).scalar_one() >= 1
    point.rollback()
    return kept


@pytest.fixture(scope="module")
def sqlite_house(sqlite_store) -> Iterator[Connection]:
    with house(sqlite_store.fresh("demo")) as connection:
        yield connection


CALM = {"deadline": None, "derandomize": True, "database": None, "suppress_health_check": list(HealthCheck)}


@pytest.mark.rest
@settings(max_examples=1000, **CALM)
@given(typed=STRINGS, number=st.integers(0, 10**6))
def test_a_thousand_strings_are_refused_in_words_or_kept_as_text(sqlite_house, typed, number):
    """Each string goes into one of the forms in turn, more often into those with most text."""
    names = [*SINKS, *sorted(OFTEN)]
    put(sqlite_house, SINKS[names[number % len(names)]], typed)


@pytest.mark.parametrize("sink", SINKS)
def test_every_hostile_string_is_refused_or_kept_everywhere(sqlite_house, sink):
    kept = [typed for typed in HOSTILE if put(sqlite_house, SINKS[sink], typed)]
    print(sink, len(kept))
    assert len(kept) > 5  # some strings were kept, not all refused


@pytest.mark.postgres
def test_hostile_strings_are_refused_or_kept_on_postgresql(postgres_store):
    """PostgreSQL is stricter: zero bytes, numbers out of range, texts that are too long for their column."""
    with house(postgres_store.fresh("demo")) as connection:
        for index, typed in enumerate(HOSTILE):
            for sink in ("event", "lesson", "reason", "account", "title", [*SINKS][index % len(SINKS)]):
                put(connection, SINKS[sink], typed)


# --- the address and the search ----------------------------------------------------------------------------------------


@settings(max_examples=1000, **CALM)
@given(typed=STRINGS)
@example(typed="\x00")
def test_a_thousand_strings_in_every_parameter_are_ignored_or_kept(typed):
    choices, notes = parse_choices(dict.fromkeys(PARAMS, typed), OPTIONS)
    assert {note.value for note in notes} <= {typed}
    assert isinstance(matches(["Acta <b>", None, typed], typed), bool)
    assert set(write_params(choices).values()) <= {typed, "es"}
