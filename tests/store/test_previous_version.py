"""A database of the previous version, with its demonstration and all that people can enter, is opened by today's code.

`previous/` holds dumps by sqlite3 and pg_dump of a database that the code of 0.3.0 created and filled: each record type by
its form, a correction, an undo, reviews, evidence, an import, a draft, accounts. Its manifest is that of a backup by 0.3.0.
Before a migration is added, a dump of the version before it takes their place, made in the same way by that version's code.
"""

import json
import lzma
import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, Table, select

from components.records.history import words
from data import errors
from data.language import LANGUAGES, translator
from data.permissions import OPERATOR, Role, Viewer
from data.store import seeding
from data.store.backup import fingerprint
from data.store.connection import connecting, sqlite_path
from data.store.create import upgrade_database
from data.store.doors import reading, writing
from data.store.migrations import head
from data.store.schema import metadata
from queries.accounts.reads import find_person
from queries.accounts.sign_ins import sign_in
from queries.imports.records import take_back
from queries.improvement.evidence_reads import fetch_evidence_file
from queries.records.drafts import find_draft
from queries.records.history_reads import Selection
from queries.records.history_view import build_history
from queries.records.undo import open_undo, undo
from queries.shared.filters import Filters
from tests.support.contents import by_hand, scalar
from tests.support.entries import TODAY, enter, read_form

pytestmark = pytest.mark.each_engine

VERSION, REVISION = "0.3.0", "0007"
FOLDER = Path(__file__).parent / "previous"
ANA = 1  # the coordinator of San Martín, who entered the records
PASSWORD = "una clave larga de antes"
Rows = list[dict[str, Any]]

# Record type, record, and values that were entered in its form.
ENTERED: list[tuple[str, str, dict[str, Any]]] = [
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": date(2015, 7, 4)}),
    ("event", "LOR-1/closed", {"happened_on": date(2015, 8, 1), "note": "Cierre con el GCD."}),
    ("roadmap", "SMA-2-E2-B1-1/2015-09-01", {"percent": 100}),
    ("stage", "SMA-2-E2/validation", {"planned_on": date(2016, 2, 1)}),
    ("reading", "SMA-2-E-1/2015-09-09", {"numerator": 8, "denominator": 10}),
    ("lesson", "LEC-SMA-2-2", {"title": "Título", "reusable": "Una ficha"}),
    ("assessment", "2205/final", {"held_on": date(2015, 12, 1), "score-revenue": 3.5}),
    ("training", "EV-22-34", {"title": "Curso", "hours": 8.0, "people-district-woman-other": 7}),
    ("regional", "22/plan_approved/2015-10-01", {"evidence": "Ordenanza 1"}),
    ("action", "CP-16-016", {"done_on": date(2015, 9, 1)}),
]
# Of record types whose form does not open a record again.
ENTERED_ROWS = [
    ("SELECT name FROM clusters WHERE code = 'SMA-5' AND origin = 'entered'", "Picota"),
    ("SELECT SUM(cases) FROM conflict_counts WHERE region_ubigeo = '22' AND superseded_by IS NULL", 3),
]


@pytest.fixture
def previous_url(store) -> str:
    """The address of a fresh copy of the previous version's database."""
    url = store.fresh("empty")
    path = sqlite_path(url)
    engine = "postgresql" if path is None else "sqlite"
    script = lzma.decompress((FOLDER / f"{VERSION}-{engine}.sql.xz").read_bytes()).decode()
    if path is None:
        with psycopg.connect(url) as connection:
            connection.execute(script)
    else:
        with sqlite3.connect(path) as connection:
            connection.executescript(script)
        connection.close()
    return url


def read_tables(url: str, columns: dict[str, list[str]] | None = None) -> dict[str, Rows]:
    """Read every row of every table, or of the named columns; the database itself says which there are."""
    present = MetaData()
    with connecting(url) as connection:
        present.reflect(connection, resolve_fks=False)
        names = columns or {table.name: [column.name for column in table.c] for table in present.tables.values()}
        return {name: read_rows(connection, present.tables[name], of) for name, of in names.items()}


def read_rows(connection: Any, table: Table, columns: list[str]) -> Rows:
    rows = [dict(row) for row in connection.execute(select(*(table.c[name] for name in columns))).mappings()]
    return sorted(rows, key=lambda row: json.dumps(row, default=str))


def test_an_upgrade_brings_it_to_todays_schema_and_keeps_what_people_entered(previous_url):
    before = read_tables(previous_url)
    done = upgrade_database(previous_url)
    assert (done.before, done.after) == (REVISION, head())
    with reading(previous_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    after = read_tables(previous_url, {name: list(rows[0]) for name, rows in before.items() if rows})
    shipped = {path.stem for path in seeding.FACTS.glob("*.csv")}
    for name in after.keys() - {"alembic_version", "program_state"}:
        # An upgrade corrects and adds facts; it changes nothing that people entered, and writes its own act.
        facts = ("plan", "published", *([None] if name in shipped else []))
        kept = [row for row in before[name] if row.get("origin") not in facts]
        present = [row for row in after[name] if row.get("origin") not in facts]
        assert [row for row in kept if row not in present] == [], name
        assert len(present) == len(kept) or name == "acts" or done.demo_added, name
    again = upgrade_database(previous_url)
    assert (again.facts_added, again.facts_corrected, again.demo_added, again.backup) == (0, 0, 0, None)


def test_its_backups_can_still_be_proved(previous_url):
    """A row has today the fingerprint that 0.3.0 wrote into the manifest of a backup."""
    manifest = json.loads((FOLDER / f"{VERSION}-manifest.json").read_text())
    present = MetaData()
    with connecting(previous_url) as connection:
        present.reflect(connection, resolve_fks=False)
        prints = {name: fingerprint(connection, present.tables[name]) for name in manifest}
    differ = {name for name, pair in manifest.items() if [prints[name].rows, prints[name].sha256] != pair}
    # The dump for PostgreSQL was restored from that backup, which is an act of its own.
    assert differ <= ({"acts"} if sqlite_path(previous_url) is None else set())
    assert sum(rows for rows, _ in manifest.values()) > 9000


def test_entered_records_open_in_todays_forms(previous_url):
    upgrade_database(previous_url)
    for record_type, record, values in ENTERED:
        present = read_form(previous_url, record_type, record).present
        assert present is not None, record_type
        assert {name: present[name] for name in values} == values, record_type
    for statement, value in ENTERED_ROWS:
        assert scalar(previous_url, statement) == value
    with reading(previous_url) as connection:
        fields = read_form(previous_url, "milestone", "SMA-1/civil_society_engaged").fields
        draft = find_draft(connection, (ANA, "milestone", "SMA-1/civil_society_engaged"), fields)
        file = fetch_evidence_file(connection, Viewer(), "LOR-1-S1-B1-1-V1")
    assert draft.values["reached_on"] == date(2015, 7, 9)
    assert (file.file_name, file.content) == ("acta.pdf", b"%PDF-1.4\nhello\n%%EOF\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_history_is_written_in_words(previous_url, language):
    upgrade_database(previous_url)
    t = translator(language)
    with reading(previous_url) as connection:
        entries = build_history(
            connection, Viewer(Role.CHIEF), Filters(date(2016, 3, 1)), Selection(), limit=None
        ).entries
    assert len(entries) >= 31
    for entry in entries:
        assert words.say_verb(t, entry) != entry.verb, entry.verb
        assert words.say_via(t, entry)
        for record in entry.records:
            assert words.say_table(t, record.table) != record.table
            assert words.say_about(t, record)
            for line in record.fields:
                assert words.say_field(t, line.field) != line.field, (record.table, line.field)
                assert words.say_value(t, line.before) and words.say_value(t, line.after)


def test_people_continue_where_they_were(previous_url):
    """Sign in, change a record, undo what was done before, take an import back; who was blocked stays outside."""
    upgrade_database(previous_url)
    assert sign_in(previous_url, "ana", PASSWORD, now=datetime(2016, 3, 1, 12))
    with pytest.raises(errors.SignInRefused):
        sign_in(previous_url, "leo", PASSWORD, now=datetime(2016, 3, 1, 12))
    enter(previous_url, ANA, "stage", "SMA-2-E2/validation", planned_on=date(2016, 3, 2))
    assert read_form(previous_url, "stage", "SMA-2-E2/validation").present["planned_on"] == date(2016, 3, 2)
    number = scalar(previous_url, "SELECT id FROM acts WHERE verb = 'regional'")
    with reading(previous_url) as connection:
        ana = find_person(connection, ANA)
    with writing(previous_url, open_undo(ana, number, "undo-of-before")) as connection:
        undo(connection, ana, number, TODAY)
    assert scalar(previous_url, "SELECT COUNT(*) FROM regional_capacities WHERE origin = 'entered'") == 0
    with by_hand(previous_url) as connection:
        take_back(connection, OPERATOR, 2)
    assert scalar(previous_url, "SELECT COUNT(*) FROM emergencies") == 0
