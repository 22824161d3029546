"""A thousand strings, whatever they hold, through the filters and all that people type: refused in words or kept as text."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime

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
from queries.records.saving import Entry, check_entry, find_record_form, save_entry, tidy_values
from queries.records.workbook import plan_workbook
from tests.session.test_address import OPTIONS
from tests.support.contents import contents
from tests.support.entries import TODAY, make_person

NOW = datetime(2016, 3, 1, 12)
HOSTILE = (
    "'; DROP TABLE people; --",
    "' OR '1'='1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](http://a.example/x.png)",
    "[x](javascript:alert(1))",
    "**n** `n` $x$ :red[n] :material/home:",
    "\u202egpj.exe",
    "a\u2066b\u2069",
    '=HYPERLINK("http://a.example")',
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "🦜" * 40,
    "é" * 10_000,
    "a" * 10_000,
    "\x00",
    "a\x00b",
    "\x1b[2J",
    "%s %(x)s {0} {x}",
    "{ $x }",
    "\\",
    '"',
    "null",
    "NaN",
    "1e999",
    "9" * 400,
    "\ufeff",
    "\u200b",
    "ﷺ" * 50,
    "Z" + "\u0301" * 200,
    "&lt;b&gt;",
    "]]>",
    "</style>",
    "2015-02-30",
    "../..",
)
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
GOOD = {
    "kind": "lesson",
    "service_code": "education",
    "area_code": "revenue",
    "documented_on": date(2015, 9, 2),
    "reached_on": date(2015, 10, 1),
    "planned_on": date(2015, 9, 3),
    "reported_on": date(2015, 9, 1),
    "percent": 100,
    "read_on": date(2015, 9, 9),
    "value": 5.0,
    "numerator": 8,
    "denominator": 10,
    "held_on": date(2015, 12, 1),
    "happened_on": date(2015, 6, 1),
    "month": date(2015, 8, 1),
    "active": 2,
    "latent": 1,
    "wave": "2",
    "province": "2205",
    "district-1": "220502",
    "service-1": "health",
    "proposed_on": date(2015, 9, 1),
    "evidence_url": "https://example.org/2",
}


def enter(connection: Connection, topic: str, record: str, said: str) -> None:
    """All text fields of a form at once; once more in all fields, whatever they hold."""
    record_form = find_record_form(connection, topic, record)
    names = {one.name for one in record_form.fields}
    words = {one.name: said for one in record_form.fields if one.kind == "text" and not one.link}
    check_entry(record_form, tidy_values(record_form, dict.fromkeys(names, said)), TODAY)
    values = {**record_form.initial, **{name: value for name, value in GOOD.items() if name in names}, **words}
    values |= {name: 3.5 for name in names if name.startswith("score-")}
    confirmed = {one.key for one in check_entry(record_form, tidy_values(record_form, values), TODAY)}
    seen = None if record_form.present is None else record_form.initial
    save_entry(connection, 1, Entry(topic, record, seen, values, confirmed), today=TODAY)


def form(topic: str, record: str) -> Sink:
    return lambda connection, said: enter(connection, topic, record, said)


def cell(connection: Connection, said: str) -> None:
    """Every cell of a workbook's row, its record and what was downloaded with it."""
    for topic, record in RECORDS:
        record_form = find_record_form(connection, topic, record)
        downloaded = {one.name: one.to_text(record_form.initial[one.name]) for one in record_form.fields}
        cells = dict.fromkeys(record_form.field_names, said)
        rows = [
            BookRow("Hoja", 2, topic, record, record_form.present is not None, downloaded, cells),
            BookRow("Hoja", 3, topic, said, True, downloaded, cells),
            BookRow("Hoja", 4, said, record, False, dict.fromkeys(record_form.field_names, said), cells),
            BookRow("Hoja", 5, topic, record, True, dict.fromkeys(record_form.field_names, said), cells),
        ]
        plan_workbook(connection, OPERATOR, rows, parser_of("es"), TODAY)


def reason(connection: Connection, said: str) -> None:
    table = metadata.tables["commitments"]
    row = connection.execute(table.select().limit(1)).mappings().one()
    marta = Person(1, "marta", "Marta", OPERATOR)
    with suppress(errors.ProgramError):
        review(connection, marta, NewReview(table.name, said, ""), TODAY)
    review(connection, marta, NewReview(table.name, key_of(table, row), said or "x"), TODAY)


def account(connection: Connection, said: str) -> None:
    for new in (NewPerson(said, "Ana", "viewer"), NewPerson("ana", "Ana", "viewer", said)):
        with suppress(errors.ProgramError):
            add_person(connection, OPERATOR, new, now=NOW)
    add_person(connection, OPERATOR, NewPerson("otra", said, "viewer"), now=NOW)


def title(connection: Connection, said: str) -> None:
    for new in (
        NewEvidence("SMA-2-E2-B1-1", None, "Acta", said),
        NewEvidence("SMA-2-E2-B1-1", None, "Acta", None, said, b"Acta"),
    ):
        with suppress(errors.ProgramError):
            add_evidence(connection, OPERATOR, new, today=TODAY)
    add_evidence(connection, OPERATOR, NewEvidence("SMA-2-E2-B1-1", None, said, "https://example.org/1"), today=TODAY)


SINKS: dict[str, Sink] = {
    **{topic: form(topic, record) for topic, record in RECORDS},
    "cell": cell,
    "reason": reason,
    "account": account,
    "title": title,
}
OFTEN = {"event", "lesson", "training", "account", "title", "reason"}  # those with text of people's own


def test_every_topic_is_typed_into():
    assert {topic for topic, _ in RECORDS} == set(RECORD_TYPES)


@contextmanager
def house(url: str) -> Iterator[Connection]:
    """A write transaction of which nothing is kept, and proof of it."""
    make_person(url, "marta", "monitoring")
    tables, before = names_of(url), contents(url, history=True)
    with suppress(KeyboardInterrupt), writing(url, AuditEntry("form", "strings")) as connection:
        yield connection
        raise KeyboardInterrupt
    assert (names_of(url), contents(url, history=True)) == (tables, before)


def names_of(url: str) -> set[str]:
    with connecting(url) as connection:
        return set(inspect(connection).get_table_names())


def put(connection: Connection, sink: Sink, said: str) -> bool:
    """Whether it was kept. The program's own refusals, nothing else; and the tables still there."""
    point, kept = connection.begin_nested(), False
    with suppress(errors.ProgramError):
        sink(connection, said)
        kept = True
    assert connection.execute(text("SELECT count(*) FROM people")).scalar_one() >= 1
    point.rollback()
    return kept


@pytest.fixture(scope="module")
def sqlite_house(sqlite_store) -> Iterator[Connection]:
    with house(sqlite_store.fresh("demo")) as connection:
        yield connection


CALM = {"deadline": None, "derandomize": True, "database": None, "suppress_health_check": list(HealthCheck)}


@settings(max_examples=1000, **CALM)
@given(said=STRINGS, number=st.integers(0, 10**6))
def test_a_thousand_strings_are_refused_in_words_or_kept_as_text(sqlite_house, said, number):
    """Each string in one of the forms, in turn; those with most text more often."""
    names = [*SINKS, *sorted(OFTEN)]
    put(sqlite_house, SINKS[names[number % len(names)]], said)


@pytest.mark.parametrize("sink", SINKS)
def test_every_hostile_string_everywhere(sqlite_house, sink):
    kept = [said for said in HOSTILE if put(sqlite_house, SINKS[sink], said)]
    print(sink, len(kept))
    assert len(kept) > 5  # it was typed into, not only turned away at the door


@pytest.mark.postgres
def test_a_server_takes_them_too(postgres_store):
    """It is stricter: zero bytes, numbers out of range, text that is too long for its column."""
    with house(postgres_store.fresh("demo")) as connection:
        for place, said in enumerate(HOSTILE):
            for sink in ("event", "lesson", "reason", "account", "title", [*SINKS][place % len(SINKS)]):
                put(connection, SINKS[sink], said)


# --- the address and the search ----------------------------------------------------------------------------------------


@settings(max_examples=1000, **CALM)
@given(said=STRINGS)
@example(said="\x00")
def test_a_thousand_strings_in_every_parameter(said):
    chosen, notes = parse_choices(dict.fromkeys(PARAMS, said), OPTIONS)
    assert {note.value for note in notes} <= {said}
    assert isinstance(matches(["Acta <b>", None, said], said), bool)
    assert set(write_params(chosen).values()) <= {said, "es"}
