"""Permissions below the pages: each role, in each region, with each verb that writes and each read that holds people.

What is allowed is listed here cell by cell, and the rest is refused. A new verb must be given its line, or a test fails.
"""

import importlib
import inspect
import pkgutil
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from sqlalchemy import Connection, text

import queries
from components.exports.workbook import build_fill_book
from components.records.workbook.sheets import say_book
from data import errors
from data.language import translator
from data.permissions import ANYONE, OPERATOR, Person, Viewer
from data.store.audit import AuditEntry, Scope, audit_log_of, key_of
from data.store.connection import connecting
from data.store.doors import reading, writing
from data.store.schema import metadata
from queries.accounts import records as people
from queries.accounts import sign_ins
from queries.accounts.reads import find_accounts, find_person
from queries.imports import records as imports
from queries.imports import uploads
from queries.imports.comparison import plan_import
from queries.improvement import evidence_records as evidence
from queries.improvement.evidence_reads import fetch_evidence_file
from queries.incidence.reads import fetch_conflicts
from queries.records import reviews, undo, workbook, workbook_trial
from queries.records.history_reads import fetch_columns
from queries.records.history_view import build_record_history
from queries.records.record_types import RECORD_TYPES
from queries.records.saving import Entry, EntryRefused, find_record_form, save_entry
from queries.shared.record_type import RecordForm
from queries.shared.writing import change_record
from tests.support.contents import by_hand, change, contents, scalar
from tests.support.entries import TODAY, make_person
from tests.support.import_files import COUNT_FILE, ignore_progress, plan_upload
from tests.support.reads import ARGUMENTS, FILTERS, FOR_ACCOUNTS, call_read

NOW = datetime(2016, 3, 1, 12)
# Each role with its offices: a viewer's give no rights, and a blocked person counts as nobody.
ROLES: dict[str, tuple[str, tuple[str, ...]] | None] = {
    "nobody": None,
    "viewer": ("viewer", ("22", "16")),
    "san-martin": ("coordinator", ("22",)),
    "loreto": ("coordinator", ("16",)),
    "monitoring": ("monitoring", ()),
    "chief": ("chief", ()),
    "blocked": ("chief", ("22", "16")),
}
SUBJECTS = {
    "SMA-1": Scope("SMA-1"),
    "LOR-1": Scope("LOR-1"),
    "LOR-2": Scope("LOR-2"),
    "22": Scope(region="22"),
    "16": Scope(region="16"),
    "program": Scope(),
}
EVERYWHERE = {"monitoring", "chief"}
# LOR-1, Alto Amazonas, lies in Loreto and is attended by San Martín's office.
WRITERS = {
    "SMA-1": EVERYWHERE | {"san-martin"},
    "LOR-1": EVERYWHERE | {"san-martin"},
    "22": EVERYWHERE | {"san-martin"},
    "LOR-2": EVERYWHERE | {"loreto"},
    "16": EVERYWHERE | {"loreto"},
    "program": EVERYWHERE,
}
ACCOUNTS = EVERYWHERE | {"san-martin", "loreto"}
CHIEF = {"chief"}


# What the demonstration lacks: a roadmap in Loreto's own clusters, words that only San Martín's records have, a case that
# names a person.
SECOND_REGION = (
    "INSERT INTO qsip_barriers (code, cycle_code, position, title, found_on, origin)"
    " VALUES ('LOR-2-S1-B9', 'LOR-2-S1', 9, 'Barrera', '2015-01-05', 'entered')",
    "INSERT INTO qsip_actions (code, barrier_code, title, government_ubigeo, responsible, agreed_on, starts_on, due_on,"
    " origin) SELECT 'LOR-2-S1-B9-1', 'LOR-2-S1-B9', 'Acción', MIN(u.governed_by), 'Oficina', '2015-01-05', '2015-01-06',"
    " '2015-06-01', 'entered' FROM cluster_members AS m JOIN units AS u ON u.ubigeo = m.ubigeo"
    " WHERE m.cluster_code = 'LOR-2'",
    "UPDATE cluster_events SET note = 'Nota 7731' WHERE cluster_code = 'SMA-1'",
    "UPDATE regional_capacities SET evidence = 'Acta 7731' WHERE region_ubigeo = '22'",
    "UPDATE conflict_months SET name = 'Caso de la Quispe'",
)


ACTION_OF = """
SELECT MIN(x.code) FROM qsip_actions AS x JOIN qsip_barriers AS b ON b.code = x.barrier_code
JOIN qsip_cycles AS y ON y.code = b.cycle_code WHERE y.cluster_code = '{}'
"""


class RollBack(Exception):
    """Ends a transaction of which nothing is to be kept."""


@dataclass
class House:
    """A database with a person of each role, records of two regions, and what each verb needs."""

    url: str
    numbers: dict[str, int] = field(default_factory=dict)
    record_forms: dict[tuple[str, str], RecordForm] = field(default_factory=dict)
    acts: dict[str, int] = field(default_factory=dict)
    evidence: dict[str, tuple[str, str]] = field(default_factory=dict)
    plan: Any = None
    taking_back: Any = None

    def number(self, role: str) -> int:
        return self.numbers.get(role, -1)

    def viewer(self, role: str) -> Viewer:
        return self.person(role).viewer

    def person(self, role: str) -> Person:
        """Return the person of a role as every write reads them; an unknown or blocked person may do what anyone may."""
        with reading(self.url) as connection:
            person = find_person(connection, self.number(role))
        return person or Person(self.number(role), role, role, ANYONE)


def prepare(url: str) -> House:
    house = House(url)
    for name, account in ROLES.items():
        if account:
            role, offices = account
            house.numbers[name] = make_person(url, name, role, *offices)
    change(url, "UPDATE people SET blocked_at = '2016-01-01 00:00:00' WHERE user_name = 'blocked'")
    for statement in SECOND_REGION:
        change(url, statement)
    for index, (subject, scope) in enumerate(SUBJECTS.items()):
        house.acts[subject] = _change_milestone(url, index, scope)
    with reading(url) as connection:
        for record_type, records in workbook.open_workbook(connection, OPERATOR, TODAY, tuple(RECORD_TYPES)).items():
            for record in records:
                for subject, scope in SUBJECTS.items():
                    if record.scopes == (scope,) and (
                        (record_type, subject) not in house.record_forms or record.present is not None
                    ):
                        house.record_forms.setdefault((record_type, subject), record)
    for code in ("SMA-1", "LOR-1", "LOR-2"):
        house.evidence[code] = _evidence_of(url, code)
    with by_hand(url) as connection:
        number = imports.write_import(connection, OPERATOR, plan_upload(url))
    with reading(url) as connection:
        house.taking_back = imports.plan_take_back(connection, OPERATOR, number)
    house.plan = plan_upload(url, COUNT_FILE.replace(b'"9"', b'"8"'))
    return house


def _change_milestone(url: str, index: int, scope: Scope) -> int:
    """Change a milestone as if it belonged to this scope, and return the number of the audit entry."""
    number = scalar(url, f"SELECT id FROM milestone_records ORDER BY id LIMIT 1 OFFSET {index}")
    with by_hand(url) as connection:
        table = metadata.tables["milestone_records"]
        change_record(connection, table, {"id": number}, {}, {"reached_on": date(2014, 3, 4)}, scope)
    return int(str(scalar(url, "SELECT MAX(id) FROM acts")))


def _evidence_of(url: str, cluster: str) -> tuple[str, str]:
    """Return a roadmap action of a cluster, and the code of a file kept for it, which is not public."""
    action = str(scalar(url, ACTION_OF.format(cluster)))
    new = evidence.NewEvidence(action, None, "Acta", None, "Quispe.txt", f"Acta de {cluster}".encode())
    with by_hand(url) as connection:
        return action, evidence.add_evidence(connection, OPERATOR, new, today=TODAY)


@pytest.fixture(scope="module")
def house(sqlite_store) -> House:
    return prepare(sqlite_store.fresh("demo"))


def attempt(url: str, verb: Callable[[Connection], Any], undoes: int | None = None) -> bool:
    """Return whether a verb is allowed. It is carried out and rolled back; a refused verb must have written nothing."""
    changes: list[Any] = []
    try:
        with writing(url, AuditEntry("form", "test", undoes=undoes)) as connection:
            changes = audit_log_of(connection).changes
            verb(connection)
            raise RollBack
    except (RollBack, EntryRefused):
        return True
    except errors.NotAllowed:
        assert changes == []
        return False


def allowed(house: House, verb: Callable[[Connection, str], Any], undoes: int | None = None) -> set[str]:
    return {role for role in ROLES if attempt(house.url, lambda c, role=role: verb(c, role), undoes)}


# --- every verb is decided on ------------------------------------------------------------------------------------------

# Verbs that write and check the permission; each has its test below.
MATRIX = {
    "records.saving.save_entry",
    "improvement.evidence_records.add_evidence",
    "improvement.evidence_records.set_public",
    "improvement.evidence_records.set_title",
    "improvement.evidence_records.remove_evidence",
    "imports.uploads.write_import_as",
    "imports.uploads.take_back_as",
    "imports.records.write_import",
    "imports.records.take_back",
    "records.workbook.write_workbook",
    "records.reviews.review",
    "records.reviews.review_all",
    "records.undo.undo",
    "accounts.records.add_person",
    "accounts.records.change_person",
    "accounts.records.assign_office",
    "accounts.records.end_assignment",
    "accounts.records.block",
    "accounts.records.unblock",
    "accounts.sign_ins.invite",
}
# What reads for them, and checks the permission too.
READ_HERE = {
    "imports.uploads.build_imports",
    "imports.uploads.read_upload",
    "imports.uploads.compare_upload",
    "imports.comparison.plan_import",
    "imports.records.plan_take_back",
    "records.workbook.open_workbook",
    "records.workbook.plan_workbook",
    "records.saving.allowed_scope",
    "records.workbook_trial.compare_workbook",
}
# Verbs without a check: a secret is the permission (a password, the token of a link or a browser), or they are one's own.
BY_SECRET = {
    "accounts.sign_ins.sign_in",
    "accounts.sign_ins.sign_out",
    "accounts.sign_ins.find_invited",
    "accounts.sign_ins.set_password",
    "accounts.sign_ins.invite_owner",  # at the start of the program, while there is no account
    "accounts.sign_ins.begin_outside_sign_in",  # by an organisation's token
    "records.drafts.list_drafts",
    "records.drafts.find_draft",
    "records.drafts.keep_draft",
    "records.drafts.drop_draft",  # under the writer's own number
}
# Parts of the verbs above, which have checked the permission before: pages do not call them.
PARTS = {
    "shared.writing.add_record",
    "shared.writing.change_record",
    "shared.writing.drop_record",
    "shared.writing.put_back",
    "shared.writing.find_record",
    "shared.writing.find_records",
    "shared.writing.check_unchanged",
    "shared.writing.note_written",
    "accounts.records.insert_person",
    "accounts.records.end_sign_ins",
    "accounts.records.find_account",
    "imports.in_force.ends_demo",
    "imports.in_force.fetch_rows_in_force",
    "imports.in_force.find_current_sources",
    "imports.in_force.find_contradicted",
    "shared.record_type.split_day",
    "shared.record_type.fetch_row",
    "shared.record_type.find_government_scopes",
    "shared.record_type.column_field",
    "shared.record_type.list_correctable",
    "shared.record_type.pick_values",
    "shared.record_type.write_row",
    "imports.tables.kinds_of",
    "imports.tables.tables_of",
    "records.saving.check_seen",
    "records.saving.is_as_seen",
    "records.saving.tidy_values",
    "records.saving.check_entry",
    "records.reviews.find_latest",
    "records.undo.open_undo",
    "imports.uploads.describe_request",
    "records.workbook.describe_request",
    "records.workbook.compare_row",
    "records.saving.find_record_form",  # the form asks `allowed_scope` about the record
    "records.saving.find_last_change",  # the form shows it to those who may write the record
}


# Modules that only read, by the last part of their names; every other module of `queries` may write.
READING = re.compile(
    r"(^|_)(reads|view|lines)$|^(sql|filters|options|people|units|instruments|attention|homes|series|status|origins"
    r"|regions|cycles|measures|roadmap|conflict_reports|emergency_counts)$"
)


def is_reading(module: pkgutil.ModuleInfo) -> bool:
    return READING.search(module.name.rpartition(".")[2]) is not None


def writing_modules() -> Iterator[pkgutil.ModuleInfo]:
    for module in pkgutil.walk_packages(queries.__path__, "queries."):
        if not module.ispkg and not is_reading(module):
            yield module


def verbs() -> Iterator[str]:
    """Yield each public function of the modules of `queries` that do not only read, from the module that defines it."""
    for module in writing_modules():
        imported = importlib.import_module(module.name)
        for name, function in inspect.getmembers(imported, inspect.isfunction):
            if function.__module__ == module.name and not name.startswith("_"):
                yield f"{module.name.removeprefix('queries.')}.{name}"


def test_every_verb_is_decided_on():
    """A new verb must be listed in one of these sets, and tested here if it checks the permission."""
    assert set(verbs()) == MATRIX | READ_HERE | BY_SECRET | PARTS


def test_the_sets_of_verbs_do_not_overlap():
    """The list above would show a verb that is in none of the sets."""
    assert "records.saving.save_entry" in set(verbs())
    assert len(MATRIX | READ_HERE | BY_SECRET | PARTS) == sum(map(len, (MATRIX, READ_HERE, BY_SECRET, PARTS)))


def test_every_other_read_checks_the_permission_or_is_listed():
    """Reads of `queries` that are not called fetch_ or build_, which tests/permissions/test_permissions.py covers."""
    names = set()
    for module in pkgutil.walk_packages(queries.__path__, "queries."):
        if module.ispkg or not is_reading(module):
            continue
        here = importlib.import_module(module.name)
        for name, function in inspect.getmembers(here, inspect.isfunction):
            named = function.__module__ == module.name and not name.startswith(("_", "fetch_", "build_"))
            if named and {"connection", "url"} & set(inspect.signature(function).parameters):
                names.add(name)
    assert names == {
        "find_accounts",
        "find_reviews",
        "collect_increments",
        "summarise_cycles",
        "find_reports",
        "find_counts",  # read public data through other reads
        "find_person",
        "find_signed_in",
        "find_by_email",
        "has_accounts",
        "find_homes",  # who asks, and to whom records belong
    }


# --- facts: written by the responsible office ---------------------------------------------------------------------------


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_a_record_is_written_by_its_responsible_office(house, record_type, subject):
    record_form = house.record_forms.get((record_type, subject))
    if record_form is None:
        return
    values = dict(record_form.initial)
    entry = Entry(record_type, record_form.record, None if record_form.present is None else record_form.initial, values)
    writers = allowed(house, lambda c, role: save_entry(c, house.number(role), entry, today=TODAY))
    assert writers == WRITERS[subject]


def test_every_record_type_has_a_record_in_both_regions(house):
    """Otherwise the test above would pass without asking anything."""
    by_region = {
        record_type: {
            subject in ("LOR-2", "16")
            for code, subject in house.record_forms
            if code == record_type and subject != "LOR-1"
        }
        for record_type in RECORD_TYPES
    }
    assert by_region == {record_type: {True, False} for record_type in RECORD_TYPES}
    assert len([subject for record_type, subject in house.record_forms if subject == "LOR-1"]) > 5


def test_nothing_is_allowed_before_and_after_the_assignment(house, sqlite_store):
    url = sqlite_store.fresh("demo")
    ana = make_person(url, "ana", "coordinator", "22")
    change(url, "UPDATE assignments SET since = '2014-01-01', until = '2015-01-01'")
    entry = Entry("milestone", "SMA-1/civil_society_engaged", None, {})
    for day, may in ((date(2013, 12, 31), False), (date(2014, 1, 1), True), (date(2015, 1, 1), False)):
        with reading(url) as connection:
            record_form = find_record_form(connection, entry.record_type, entry.record)
        asked = Entry(entry.record_type, entry.record, record_form.initial, record_form.initial)
        assert attempt(url, lambda c, asked=asked, day=day: save_entry(c, ana, asked, today=day)) is may


@pytest.mark.parametrize("subject", ["SMA-1", "LOR-1", "LOR-2"])
def test_evidence_is_written_by_its_responsible_office(house, subject):
    action, code = house.evidence[subject]
    link = evidence.NewEvidence(action, None, "Acta", "https://example.org/acta")
    of = lambda verb: allowed(house, lambda c, role: verb(c, house.viewer(role)))  # noqa: E731
    assert of(lambda c, viewer: evidence.add_evidence(c, viewer, link, today=TODAY)) == WRITERS[subject]
    assert of(lambda c, viewer: evidence.set_public(c, viewer, code, True, today=TODAY)) == WRITERS[subject]
    assert of(lambda c, viewer: evidence.set_title(c, viewer, code, "Otro", today=TODAY)) == WRITERS[subject]
    assert of(lambda c, viewer: evidence.remove_evidence(c, viewer, code, today=TODAY)) == WRITERS[subject]


@pytest.mark.parametrize("subject", ["SMA-1", "LOR-1", "LOR-2", "22", "16"])
def test_a_workbooks_row_is_written_by_its_responsible_office(house, subject):
    """The permission for each row is checked again as it is written, whatever the plan says."""
    record_type = "milestone" if subject[0] in "SL" else "regional"
    record_form = house.record_forms[record_type, subject]
    values = {**record_form.initial}
    if record_type == "regional":
        values |= {"reached_on": date(2015, 10, 1), "evidence": "Ordenanza", "url": None}
    else:
        values |= {"planned_on": date(2015, 7, 2)}
    seen = None if record_form.present is None else record_form.initial
    line = workbook.Line(None, "changed", record_form, Entry(record_type, record_form.record, seen, values))
    plan = workbook.BookPlan((line,))
    writers = allowed(house, lambda c, role: workbook.write_workbook(c, house.number(role), plan, TODAY))
    assert writers == WRITERS[subject]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_audit_entry_is_undone_by_those_who_may_write_what_it_changed(house, subject):
    audit_entry = house.acts[subject]
    assert (
        allowed(house, lambda c, role: undo.undo(c, house.person(role), audit_entry, TODAY), audit_entry)
        == WRITERS[subject]
    )


# --- reviews, imports, people ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cluster", ["SMA-1", "LOR-1", "LOR-2"])
def test_monitoring_and_the_chief_review_everywhere(house, cluster):
    table = metadata.tables["cluster_events"]
    with connecting(house.url) as connection:
        row = connection.execute(table.select().where(table.c.cluster_code == cluster).limit(1)).mappings().one()
    for reason in ("", "Falta el acta"):
        command = reviews.NewReview(table.name, key_of(table, row), reason)
        assert (
            allowed(house, lambda c, role, new=command: reviews.review(c, house.person(role), new, TODAY)) == EVERYWHERE
        )
        several = lambda c, role, new=command: reviews.review_all(c, house.person(role), [new], TODAY)  # noqa: E731
        assert allowed(house, several) == EVERYWHERE
    assert allowed(house, lambda c, role: reviews.review_all(c, house.person(role), [], TODAY)) == EVERYWHERE


def test_monitoring_and_the_chief_import(house):
    seen, plan = house.taking_back, house.plan
    assert allowed(house, lambda c, role: uploads.write_import_as(c, house.number(role), plan)) == EVERYWHERE
    assert allowed(house, lambda c, role: uploads.take_back_as(c, house.number(role), seen)) == EVERYWHERE
    assert allowed(house, lambda c, role: imports.write_import(c, house.viewer(role), plan)) == EVERYWHERE
    assert allowed(house, lambda c, role: imports.take_back(c, house.viewer(role), seen.id)) == EVERYWHERE
    assert allowed(house, lambda c, role: imports.plan_take_back(c, house.viewer(role), seen.id)) == EVERYWHERE
    assert allowed(house, lambda c, role: plan_import(c, house.viewer(role), plan.parsed)) == EVERYWHERE
    assert allowed(house, lambda c, role: uploads.build_imports(c, house.viewer(role))) == EVERYWHERE
    # Not inside a transaction: they open their own.
    outside = lambda verb: {role for role in ROLES if is_allowed(lambda role=role: verb(house.viewer(role)))}  # noqa: E731
    assert (
        outside(
            lambda viewer: uploads.read_upload(
                house.url, viewer, "counts", name="t.csv", content=COUNT_FILE, advance=ignore_progress
            )
        )
        == EVERYWHERE
    )
    assert outside(lambda viewer: uploads.compare_upload(house.url, viewer, plan.parsed, plan.declared)) == EVERYWHERE


def is_allowed(verb: Callable[[], Any]) -> bool:
    try:
        verb()
    except errors.NotAllowed:
        return False
    return True


ON_PEOPLE: dict[str, Callable[[Connection, Viewer], Any]] = {
    "add_person": lambda c, viewer: people.add_person(c, viewer, people.NewPerson("nueva", "Nueva", "viewer"), now=NOW),
    "change_person": lambda c, viewer: people.change_person(c, viewer, "viewer", now=NOW, role="chief"),
    "assign_office": lambda c, viewer: people.assign_office(c, viewer, "monitoring", "22", since=TODAY),
    "end_assignment": lambda c, viewer: people.end_assignment(c, viewer, "loreto", "16", until=TODAY),
    "block": lambda c, viewer: people.block(c, viewer, "loreto", now=NOW),
    "unblock": lambda c, viewer: people.unblock(c, viewer, "blocked"),
    "invite": lambda c, viewer: sign_ins.invite(c, viewer, "loreto", now=NOW),
}


@pytest.mark.parametrize("verb", ON_PEOPLE)
def test_only_the_chief_manages_people(house, verb):
    assert allowed(house, lambda c, role: ON_PEOPLE[verb](c, house.viewer(role))) == CHIEF


@pytest.mark.parametrize("verb", [verb for verb in ON_PEOPLE if verb != "add_person"])
def test_a_refused_viewer_does_not_learn_who_has_an_account(house, verb, monkeypatch):
    """The permission is checked before the account is looked up."""
    monkeypatch.setattr(people, "find_account", lambda *_: pytest.fail("looked up the account first"))
    monkeypatch.setattr(sign_ins, "find_account", lambda *_: pytest.fail("looked up the account first"))
    assert not attempt(house.url, lambda c: ON_PEOPLE[verb](c, house.viewer("monitoring")))


def test_no_attempt_is_kept(house, sqlite_store):
    """The attempts above were rolled back: all ask the same database."""
    before = contents(house.url, history=True)
    assert attempt(house.url, lambda c: people.block(c, OPERATOR, "loreto", now=NOW))
    assert contents(house.url, history=True) == before


# --- reads that hold people --------------------------------------------------------------------------------------------


def readers(house: House, read: Callable[[Connection, Viewer], Any]) -> set[str]:
    """Return the roles to which a read answers."""
    roles = set()
    for role in ROLES:
        viewer = house.viewer(role)
        with reading(house.url) as connection:
            if is_allowed(lambda connection=connection, viewer=viewer: read(connection, viewer)):
                roles.add(role)
    return roles


@pytest.mark.parametrize("name", sorted(FOR_ACCOUNTS))
def test_history_is_read_by_people_with_an_account(house, name, monkeypatch):
    def read(connection: Connection, viewer: Viewer) -> None:
        monkeypatch.setitem(ARGUMENTS, "viewer", viewer)
        call_read(name, connection)

    assert readers(house, read) == ACCOUNTS


def test_accounts_are_read_by_the_chief(house):
    assert readers(house, find_accounts) == CHIEF
    assert readers(house, lambda c, viewer: build_record_history(c, viewer, FILTERS, "people", '["1"]')) == CHIEF
    for table in ("assignments", "sign_ins", "invitations", "failed_sign_ins"):
        column = metadata.tables[table].c.keys()[0]
        assert readers(house, lambda c, viewer, t=table, n=column: fetch_columns(c, viewer, t, [n])) == CHIEF


@pytest.mark.parametrize("subject", ["SMA-1", "LOR-1", "LOR-2"])
def test_a_file_that_may_name_persons_is_read_by_people_with_an_account(house, subject):
    code = house.evidence[subject][1]
    for role in ROLES:
        with reading(house.url) as connection:
            file = fetch_evidence_file(connection, house.viewer(role), code)
        assert (file is not None) is (role in ACCOUNTS), role


def test_names_of_conflicts_are_read_by_people_with_an_account(house):
    for role in ROLES:
        with reading(house.url) as connection:
            cases = fetch_conflicts(connection, house.viewer(role), FILTERS)
        names = {case.name for case in cases}
        assert "Caso de la Quispe" in names or role not in ACCOUNTS, role
        assert names == {None} or role in ACCOUNTS, role


# --- the workbook that leaves ------------------------------------------------------------------------------------------


def test_a_viewer_who_may_write_nothing_gets_no_workbook(house):
    assert readers(house, lambda c, viewer: workbook.open_workbook(c, viewer, TODAY)) == ACCOUNTS
    assert (
        readers(house, lambda c, viewer: workbook.plan_workbook(c, viewer, (), lambda *_: ({}, []), TODAY)) == ACCOUNTS
    )

    def compare(role: str) -> Any:
        return workbook_trial.compare_workbook(house.url, house.person(role), (), lambda *_: ({}, []), TODAY)

    assert {role for role in ROLES if is_allowed(lambda role=role: compare(role))} == ACCOUNTS


@pytest.mark.parametrize("language", ["es", pytest.param("en", marks=pytest.mark.rest)])
def test_a_regions_workbook_holds_nothing_of_another_region(house, language):
    """This includes all that lies in the file, not only what a sheet shows.

    The sheet of new clusters lists the region's provinces, after which clusters are named: it is left out of the search for
    names.
    """

    def read_book(role: str, record_types: list[str]) -> str:
        with reading(house.url) as connection:
            records = workbook.open_workbook(connection, house.viewer(role), TODAY, record_types)
        content = build_fill_book(say_book(translator(language), records, TODAY, role))
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())

    named = [record_type for record_type in RECORD_TYPES if record_type != "cluster"]
    held, telling = (
        {role: read_book(role, codes) for role in ("san-martin", "loreto")} for codes in (list(RECORD_TYPES), named)
    )
    with connecting(house.url) as connection:
        names = {code: name for code, name in connection.execute(text("SELECT code, name FROM clusters"))}
    clusters = {
        "loreto": {code for code in names if code[:3] == "LOR" and code != "LOR-1"},
        "san-martin": {code for code in names if code[:3] == "SMA"} | {"LOR-1"},
    }
    for role, codes in clusters.items():
        assert {code for code in codes if code in held[role]} == codes
        assert [code for code in names if code not in codes and code in held[role]] == []
        assert [names[code] for code in names if code not in codes and names[code] in telling[role]] == []
    assert "7731" in held["san-martin"]
    assert "7731" not in held["loreto"]
