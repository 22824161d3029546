"""The workbook from download to saving: each row is checked by itself, and the accepted ones are written together."""

import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from components.exports.workbook import Cell, FillBook, FillSheet, build_fill_book
from components.records.forms.words import say_option
from components.records.workbook.cells import parser_of
from components.records.workbook.sheets import say_refused_book
from components.records.workbook.words import say_changes, say_reason
from data import errors
from data.importing import archive
from data.importing.sheets import DEEPEST
from data.importing.workbook import INDEX, LISTS, read_book
from data.language import LANGUAGES, translator
from data.permissions import ANYONE
from data.rules.records.entering import Field
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from queries.accounts.reads import find_person
from queries.records.record_types import RECORD_TYPES
from queries.records.workbook import BookPlan, describe_request, open_workbook, write_workbook
from queries.records.workbook_trial import compare_workbook
from queries.shared.sql import to_date
from tests.support.contents import change, contents, scalar
from tests.support.entries import TODAY, enter, entry_of, list_changes, make_person, read_form, save
from tests.support.pace import timed
from tests.support.workbooks import copy_row, fill, find_sheet, open_book, viewer_of


def plan_of(url: str, person: int, content: bytes) -> BookPlan:
    book = read_book(content)
    with reading(url) as connection:
        writer = find_person(connection, person)
    assert writer is not None
    return compare_workbook(url, writer, book.rows, parser_of(book.language), TODAY)


def write(url: str, person: int, plan: BookPlan, request: str = "a") -> int:
    audit_entry = AuditEntry("workbook", "workbook", (person, "Ana"), request, describe_request(plan))
    with writing(url, audit_entry) as connection:
        return write_workbook(connection, person, plan, TODAY)


# --- unchanged ---------------------------------------------------------------------------------------------------------


@pytest.mark.any_engine
@pytest.mark.product("language", "role")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["coordinator", "monitoring"])
def test_an_unchanged_workbook_changes_nothing(demo_url, language, role):
    ana = make_person(demo_url, "ana", role, *(["22"] if role == "coordinator" else []))
    book = open_book(demo_url, ana, language, RECORD_TYPES)
    assert {sheet.record_type for sheet in book.sheets} == set(RECORD_TYPES)
    plan = plan_of(demo_url, ana, build_fill_book(book))
    assert [(line.row.sheet, line.row.row, say_reason(translator(language), line)) for line in plan.turned_down] == []
    assert [(line.row.record_type, line.row.record, line.changes) for line in plan.accepted] == []
    assert len(plan.lines) == sum(len(sheet.rows) for sheet in book.sheets)
    assert {line.row.record_type for line in plan.lines} == set(RECORD_TYPES)


@pytest.mark.any_engine
def test_the_workbook_of_an_empty_program_can_be_filled_in(program_url):
    ana = make_person(program_url, "ana", "coordinator", "22")
    book = open_book(program_url, ana, record_types=RECORD_TYPES)
    assert {"milestone", "commitment", "event", "training", "regional"} <= {sheet.record_type for sheet in book.sheets}
    assert set(plan_of(program_url, ana, build_fill_book(book)).of("new", "changed", "refused", "conflict")) == set()


# --- permission --------------------------------------------------------------------------------------------------------


def test_a_workbook_holds_only_records_that_the_person_may_write(coordinator):
    url, ana = coordinator
    book = open_book(url, ana, record_types=("milestone", "regional"))
    clusters = {row[0].value.split("/")[0] for row in find_sheet(book, "milestone").rows}
    assert "LOR-1" in clusters
    assert all(code.startswith("SMA-") for code in clusters - {"LOR-1"})
    assert {row[0].value[:2] for row in find_sheet(book, "regional").rows} == {"22"}


@pytest.mark.any_engine
@pytest.mark.parametrize("role", [None, "viewer"])
def test_a_person_who_may_write_nothing_gets_no_workbook(demo_url, role):
    viewer = viewer_of(demo_url, make_person(demo_url, "eva", role, "22")) if role else ANYONE
    with reading(demo_url) as connection, pytest.raises(errors.NotAllowed):
        open_workbook(connection, viewer, TODAY)


@pytest.mark.any_engine
def test_a_row_that_the_person_may_not_write_is_refused(coordinator):
    url, ana = coordinator
    chief = make_person(url, "jefa", "chief")
    book = fill(open_book(url, chief), "milestone", "LOR-2/civil_society_engaged", reached_on=date(2015, 7, 3))
    plan = plan_of(url, ana, build_fill_book(book))
    assert plan.accepted == ()
    assert {line.reason for line in plan.of("refused")} == {"not-allowed"}
    assert "LOR-2/civil_society_engaged" in {line.row.record for line in plan.of("refused")}
    assert plan_of(url, chief, build_fill_book(book)).accepted


# --- filled in ---------------------------------------------------------------------------------------------------------

PICOTA = {
    "name": "Picota",
    "wave": "Grupo 2",
    "province": "Picota",
    "district-1": "Buenos Aires · Picota",
    "district-2": "Caspisapa · Picota",
    "district-3": "Pilluana · Picota",
    "service-1": "Educación",
    "proposed_on": date(2015, 8, 3),
}
FILLED: list[tuple[str, str, dict[str, Any], str]] = [
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": date(2015, 7, 2)}, "2015-07-02"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": "02/07/2015"}, "2015-07-02"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": "2015-07-02"}, "2015-07-02"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": 42187}, "2015-07-02"),
    ("event", "SMA-1/agreed", {"note": "=1+1"}, "=1+1"),
    ("event", "SMA-1/agreed", {"decided_with": "Coordinación y grupo consultivo"}, ""),
    ("regional", "22/plan_approved", {"reached_on": date(2015, 10, 1), "evidence": "Ordenanza 1"}, "Ordenanza 1"),
    ("training", "22", {"title": "Curso", "place": "Lamas", "area_code": "", "planned_on": "01/10/2015"}, ""),
    ("roadmap", "SMA-2-E2-B1-1", {"reported_on": date(2015, 9, 1), "percent": "100"}, "100"),
    ("cluster", "22", PICOTA, "SMA-5"),
]


@pytest.mark.parametrize(("record_type", "record", "values", "after"), [case for case in FILLED if case[3]])
def test_a_filled_in_row_is_written_once_with_its_history(coordinator, record_type, record, values, after):
    url, ana = coordinator
    plan = plan_of(
        url, ana, build_fill_book(fill(open_book(url, ana, record_types=(record_type,)), record_type, record, **values))
    )
    assert [line.row.record for line in plan.accepted] == [record]
    assert plan.turned_down == ()
    assert write(url, ana, plan) == 1
    assert after in {value for _, _, _, _, value in list_changes(url)}
    assert scalar(url, "SELECT via FROM acts ORDER BY id DESC LIMIT 1") == "workbook"
    before = contents(url, history=True)
    with pytest.raises(errors.Repeated) as repeated:
        write(url, ana, plan)
    assert repeated.value.params["answer"] == 1
    assert contents(url, history=True) == before


WRONG: list[tuple[str, str, dict[str, Any], str]] = [
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": "ayer"}, "no-day"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": "31/02/2015"}, "no-day"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": 10**7}, "no-day"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": date(2011, 12, 31)}, "day-early"),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": date(2016, 3, 2)}, "day-future"),
    ("roadmap", "SMA-2-E2-B1-1", {"reported_on": date(2015, 9, 1), "percent": "todo"}, "no-number"),
    ("roadmap", "SMA-2-E2-B1-1", {"reported_on": date(2015, 9, 1), "percent": 101}, "number-outside"),
    ("roadmap", "SMA-2-E2-B1-1", {"reported_on": date(2015, 9, 1), "percent": 50.5}, "no-number"),
    ("roadmap", "SMA-2-E2-B1-1", {"percent": 50}, "missing"),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_title": "Acta"},
        "evidence-lacks",
    ),
    ("event", "SMA-1/agreed", {"decided_with": "con mi tía"}, "not-offered"),
    ("event", "SMA-1/agreed", {"stage": "dropped"}, "not-asked"),
    ("assessment", "2205/final", {"held_on": date(2015, 12, 1), "score-revenue": 5.5}, "number-outside"),
]


@pytest.mark.product("record_type record values code", "language")
@pytest.mark.parametrize(("record_type", "record", "values", "code"), WRONG)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_impossible_row_is_refused_with_its_place_and_reason(
    sqlite_store, record_type, record, values, code, language
):
    url = sqlite_store.fresh("demo")
    ana = make_person(url, "ana", "coordinator", "22")
    book = fill(open_book(url, ana, language, (record_type,)), record_type, record, **values)
    plan = plan_of(url, ana, build_fill_book(book))
    (line,) = plan.turned_down
    assert (line.kind, line.row.record, line.row.sheet) == ("refused", record, find_sheet(book, record_type).name)
    assert code in {problem.code for problem in line.problems}
    assert say_reason(translator(language), line)
    assert plan.accepted == ()


@pytest.mark.any_engine
def test_an_identity_number_in_a_text_is_shown_before_it_is_saved(coordinator):
    """The note of each public text's column says that anyone reads it; the facilitator's name is not public."""
    url, ana = coordinator
    book = fill(open_book(url, ana, record_types=("event", "assessment")), "event", "SMA-1/agreed", note="DNI 44556677")
    (line,) = plan_of(url, ana, build_fill_book(book)).accepted
    (warning,) = [change for change in say_changes(translator("es"), line) if "DNI o un teléfono" in change]
    assert "44556677" in warning
    is_public = {column.field: "Lo lee cualquiera" in column.note for sheet in book.sheets for column in sheet.columns}
    assert (is_public["note"], is_public["facilitator"], is_public["happened_on"]) == (True, False, False)


def test_good_rows_are_accepted_and_the_others_returned_to_correct(coordinator):
    url, ana = coordinator
    book = fill(open_book(url, ana), "milestone", "SMA-4/civil_society_engaged", reached_on=date(2015, 7, 2))
    book = fill(book, "event", "SMA-1/agreed", happened_on="ayer", note="=HYPERLINK(1)")
    plan = plan_of(url, ana, build_fill_book(book))
    assert (len(plan.accepted), len(plan.turned_down)) == (1, 1)
    write(url, ana, plan)
    back = build_fill_book(say_refused_book(translator("es"), plan, TODAY, "Ana"))
    read = read_book(back)
    (row,) = read.rows
    assert (row.record, row.cells["happened_on"], row.cells["note"]) == ("SMA-1/agreed", "ayer", "=HYPERLINK(1)")
    sheet = CalamineWorkbook.from_filelike(BytesIO(back)).get_sheet_by_name(row.sheet).to_python()
    assert "No es una fecha" in str(sheet[1])
    corrected = fill(
        say_refused_book(translator("es"), plan, TODAY, "Ana"), "event", "SMA-1/agreed", happened_on="05/06/2013"
    )
    assert [line.kind for line in plan_of(url, ana, build_fill_book(corrected)).lines] in (["changed"], ["unchanged"])


def test_the_same_workbook_uploaded_again_changes_nothing(coordinator):
    """This also holds for new records without a key of their own: a lesson, a training event, a cluster."""
    url, ana = coordinator
    book = open_book(url, ana, record_types=("milestone", "lesson", "training", "roadmap", "regional", "cluster"))
    book = fill(book, "milestone", "SMA-4/civil_society_engaged", reached_on=date(2015, 7, 2))
    book = fill(
        book,
        "lesson",
        "SMA-2",
        title="Título",
        summary="Qué pasó",
        reusable="Una ficha",
        service_code="Educación",
        documented_on="02/09/2015",
    )
    book = fill(book, "training", "22", title="Curso", place="Lamas", area_code=area_of(book), planned_on="01/10/2015")
    book = fill(book, "roadmap", "SMA-2-E2-B1-1", reported_on=date(2015, 9, 1), percent="100")
    book = fill(book, "regional", "22/plan_approved", reached_on=date(2015, 10, 1), evidence="Ordenanza 1")
    book = fill(book, "cluster", "22", **PICOTA)
    content = build_fill_book(book)
    plan = plan_of(url, ana, content)
    assert ([say_reason(translator("es"), line) for line in plan.turned_down], len(plan.accepted)) == ([], 6)
    assert write(url, ana, plan) == 6
    again = plan_of(url, ana, content)
    assert again.accepted == ()
    assert {line.row.record_type for line in again.turned_down} <= {
        "roadmap",
        "regional",
        "cluster",
    }  # these exist already


def area_of(book: FillBook) -> str:
    """Return the words of an area, from the list to choose from."""
    sheet = find_sheet(book, "training")
    position = [column.field for column in sheet.columns].index("area_code")
    return sheet.rows[0][position].options[0]


DOUBLED = [
    ("lesson", "LEC-LOR-1", {"title": "Otra"}, True),
    ("training", "EV-22-01", {"title": "Otro taller"}, True),
    ("milestone", "SMA-4/civil_society_engaged", {"reached_on": date(2015, 7, 2)}, False),
]


@pytest.mark.product("record_type record values another", "language")
@pytest.mark.parametrize(("record_type", "record", "values", "another"), DOUBLED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_existing_record_on_two_rows_is_not_written(sqlite_store, record_type, record, values, another, language):
    """A copied row is about the same record, so neither is written; both are returned together."""
    url, t = sqlite_store.fresh("demo"), translator(language)
    chief = make_person(url, "ana", "chief")
    book = open_book(url, chief, language, (record_type,))
    plan = plan_of(url, chief, build_fill_book(copy_row(book, record_type, record, **values)))
    assert plan.accepted == ()
    (line,) = plan.turned_down
    assert (line.row.record, line.reason) == (record, "doubled")
    assert (t("records-workbook-to-come") in say_reason(t, line)) is another
    back = plan_of(url, chief, build_fill_book(say_refused_book(t, plan, TODAY, "Ana")))
    assert sorted((line.kind, line.reason) for line in back.lines) == [("refused", "doubled"), ("unchanged", "")]
    both = plan_of(
        url, chief, build_fill_book(fill(copy_row(book, record_type, record), record_type, record, **values))
    )
    assert (both.accepted, [line.reason for line in both.turned_down]) == ((), ["doubled", "doubled"])


@pytest.mark.any_engine
def test_a_new_record_that_must_be_unique_is_written_from_one_row_only(demo_url):
    """Two rows of it are refused, even if one of them is wrong. Two different lessons are two records."""
    url, ana = demo_url, make_person(demo_url, "ana", "chief")
    book = open_book(url, ana, record_types=("commitment", "lesson"))
    first = fill(book, "commitment", "LOR-3/16", due_on="01/10/2016")
    assert len(plan_of(url, ana, build_fill_book(copy_row(first, "commitment", "LOR-3/16", due_on=None))).accepted) == 1
    for other in ("02/10/2016", "ayer"):
        plan = plan_of(url, ana, build_fill_book(copy_row(first, "commitment", "LOR-3/16", due_on=other)))
        assert (plan.accepted, [line.reason for line in plan.turned_down]) == ((), ["doubled", "doubled"])
    lesson = {
        "title": "Uno",
        "summary": "Qué pasó",
        "reusable": "Una ficha",
        "service_code": "Educación",
        "documented_on": "02/09/2015",
    }
    filled = fill(book, "lesson", "SMA-2", **lesson)
    assert len(plan_of(url, ana, build_fill_book(copy_row(filled, "lesson", "SMA-2", title="Dos"))).accepted) == 2
    plan = plan_of(url, ana, build_fill_book(copy_row(filled, "lesson", "SMA-2")))
    assert (len(plan.accepted), [line.reason for line in plan.turned_down]) == (1, ["doubled"])


# --- rows that affect each other ---------------------------------------------------------------------------------------


@pytest.mark.any_engine
def test_a_doubt_between_two_rows_is_shown_before_they_are_saved(coordinator):
    """Each row is valid by itself, but the second stage is dated before the first."""
    url, ana = coordinator
    change(url, "DELETE FROM cluster_events WHERE cluster_code = 'SMA-4' AND stage <> 'proposed'")
    book = open_book(url, ana)
    validated, agreed = (say_option(translator("es"), stage_of(url, "SMA-4"), code) for code in ("validated", "agreed"))
    book = fill(book, "event", "SMA-4", stage=validated, happened_on="20/05/2015")
    book = copy_row(book, "event", "SMA-4", stage=agreed, happened_on="10/05/2015")
    book = fill(book, "milestone", "SMA-4/civil_society_engaged", reached_on="02/07/2015")
    before = contents(url, history=True)
    plan = plan_of(url, ana, build_fill_book(book))
    assert contents(url, history=True) == before
    shown = {line.row.record: [problem.code for problem in line.problems] for line in plan.accepted}
    assert (plan.turned_down, len(plan.accepted)) == ((), 3)
    assert shown["SMA-4"] == ["event-before"]
    assert write(url, ana, plan) == 3


def stage_of(url: str, cluster: str) -> Field:
    return next(field for field in read_form(url, "event", cluster).fields if field.name == "stage")


ACTION = "SMA-2-E2-B1-1"


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"reported_on": "01/09/2015"}, {"percent": 90}, "Ya hay un avance"),
        ({"reported_on": "01/09/2015"}, {"reported_on": "02/09/2015"}, "La acción ya tiene este enlace"),
    ],
)
def test_a_row_that_contradicts_one_above_is_refused_with_its_place(coordinator, first, second, reason):
    """Two reports of one day, or the same evidence twice. The other rows are saved."""
    url, ana = coordinator
    values = {"percent": 100, "evidence_url": "https://example.org/acta", **first}
    book = fill(open_book(url, ana, record_types=("roadmap", "milestone")), "roadmap", ACTION, **values)
    book = copy_row(book, "roadmap", ACTION, **second)
    plan = plan_of(url, ana, build_fill_book(book))
    (line,) = plan.turned_down
    assert (line.kind, line.row.row) == ("refused", len(find_sheet(book, "roadmap").rows) + 1)
    assert reason in say_reason(translator("es"), line)
    assert (len(plan.accepted), write(url, ana, plan)) == (1, 1)
    again = plan_of(url, ana, build_fill_book(say_refused_book(translator("es"), plan, TODAY, "Ana")))
    assert [line.kind for line in again.lines] == ["refused"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_evidence_that_cannot_be_kept_is_refused_with_its_reason(sqlite_store, language):
    """Evidence dated before its barrier was found, which only shows when it is written."""
    url, t = sqlite_store.fresh("demo"), translator(language)
    ana = make_person(url, "ana", "coordinator", "22")
    change(url, "UPDATE qsip_barriers SET found_on = '2015-10-01' WHERE code = 'SMA-2-E2-B1'")
    values = {"percent": 100, "evidence_url": "https://example.org/acta", "reported_on": "01/09/2015"}
    book = fill(open_book(url, ana, language, ("roadmap",)), "roadmap", ACTION, **values)
    plan = plan_of(url, ana, build_fill_book(book))
    (line,) = plan.turned_down
    assert plan.accepted == ()
    assert say_reason(t, line).startswith(t("error-evidence-refused", reason="day-early", first=date(2015, 10, 1)))


def test_the_second_row_of_a_month_is_refused(coordinator):
    url, ana = coordinator
    figures = {"month": date(2015, 8, 1), "active": 4, "latent": 4, "told_by": "Yo"}
    book = copy_row(
        fill(open_book(url, ana, record_types=("counts",)), "counts", "22", **figures), "counts", "22", active=5
    )
    plan = plan_of(url, ana, build_fill_book(book))
    assert (len(plan.accepted), [(line.kind, line.reason) for line in plan.turned_down]) == (
        1,
        [("refused", "doubled")],
    )
    assert write(url, ana, plan) == 1


def test_a_row_that_one_above_makes_possible_is_accepted(coordinator):
    """A round is moved to before the old day of another round, which the row above moves too."""
    url, ana = coordinator
    with reading(url) as connection:
        held = connection.execute(text(HELD)).all()
    assert held
    government, first, second = held[0]
    book = open_book(url, ana, record_types=("assessment",))
    day = to_date(first)
    assert day is not None and to_date(second) is not None
    book = fill(book, "assessment", f"{government}/baseline", held_on=day - timedelta(days=20))
    book = fill(book, "assessment", f"{government}/midpoint", held_on=day - timedelta(days=10))
    plan = plan_of(url, ana, build_fill_book(book))
    assert (plan.turned_down, len(plan.accepted)) == ((), 2)
    assert write(url, ana, plan) == 2


HELD = """
SELECT a.government_ubigeo, a.held_on AS first, b.held_on AS second
FROM assessments AS a JOIN assessments AS b ON b.government_ubigeo = a.government_ubigeo
WHERE a.round = 'baseline' AND b.round = 'midpoint' AND a.government_ubigeo LIKE '22%' ORDER BY 1
"""


# --- conflicts ---------------------------------------------------------------------------------------------------------


def test_a_stale_row_is_a_conflict_and_not_written(coordinator):
    url, ana = coordinator
    book = fill(open_book(url, ana), "event", "SMA-1/agreed", note="Lo mío")
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    plan = plan_of(url, ana, build_fill_book(book))
    (line,) = plan.of("conflict")
    assert plan.accepted == ()
    reason = say_reason(translator("es"), line)
    assert "Lo mío" in reason
    assert "Lo de otro" in reason
    unchanged = plan_of(
        url, ana, build_fill_book(fill(open_book(url, ana), "event", "SMA-1/agreed", note="Lo de otro"))
    )
    assert unchanged.accepted == unchanged.turned_down == ()


def test_a_stale_row_that_was_not_filled_in_is_no_conflict(coordinator):
    url, ana = coordinator
    content = build_fill_book(open_book(url, ana))
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    plan = plan_of(url, ana, content)
    assert (plan.accepted, plan.turned_down) == ((), ())


def test_a_month_that_somebody_else_entered_meanwhile_is_a_conflict(coordinator):
    """The row is a new record: the person who filled it in has not seen the figures that it would replace."""
    url, ana = coordinator
    book = fill(
        open_book(url, ana, record_types=("counts",)),
        "counts",
        "22",
        month=date(2015, 8, 1),
        active=4,
        latent=4,
        told_by="Yo",
    )
    plan = plan_of(url, ana, build_fill_book(book))
    assert len(plan.accepted) == 1
    values = {"month": date(2015, 8, 1), "active": 5, "latent": 9, "told_by": "Reporte 138"}
    save(url, ana, entry_of(read_form(url, "counts", "22"), values, frozenset({"month:counts-end-demo"})))
    with pytest.raises(errors.StalePlan):
        write(url, ana, plan)
    (line,) = plan_of(url, ana, build_fill_book(book)).turned_down
    assert line.kind == "conflict"
    for figure in ("5", "9"):
        assert figure in say_reason(translator("es"), line)


def test_a_workbook_writes_nothing_if_a_record_changed_after_the_preview(coordinator):
    url, ana = coordinator
    book = fill(open_book(url, ana), "milestone", "SMA-4/civil_society_engaged", reached_on=date(2015, 7, 2))
    plan = plan_of(url, ana, build_fill_book(fill(book, "event", "SMA-1/agreed", note="Lo mío")))
    assert len(plan.accepted) == 2
    enter(url, ana, "event", "SMA-1/agreed", note="Lo de otro")
    before = contents(url, history=True)
    with pytest.raises(errors.StalePlan):
        write(url, ana, plan)
    assert contents(url, history=True) == before


# --- the file ----------------------------------------------------------------------------------------------------------


SHEET = "xl/worksheets/sheet2.xml"


@pytest.fixture(scope="module")
def small(sqlite_store) -> FillBook:
    url = sqlite_store.fresh("demo")
    book = open_book(url, make_person(url, "ana", "coordinator", "22"))
    return book


def rewrite(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return the file with other bytes in one of its parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            data = before.read(entry)
            assert entry.filename != part or old in data
            after.writestr(entry, data.replace(old, new) if entry.filename == part else data)
    return buffer.getvalue()


def refused(content: bytes) -> tuple[str, str]:
    with pytest.raises(errors.ImportRefused) as caught:
        read_book(content)
    return str(caught.value.params["reason"]), str(caught.value.params["names"])


def test_a_file_that_was_not_downloaded_here_is_refused(small):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("a.txt", "a")
    content = build_fill_book(small)
    assert refused(b"") == ("empty", "")
    assert refused(b"a,b\n")[0] == "not_workbook"
    assert refused(b"PK\x03\x04 and more")[0] == "damaged"
    assert refused(buffer.getvalue())[0] == "damaged"
    assert refused(content[: len(content) // 2])[0] == "damaged"
    assert refused(content + b"\0" * 40_000_001)[0] == "too_big"


@pytest.mark.parametrize(
    "index",
    ['{"version": 2}', "[]", "{", '{"version": 1, "language": "es", "made_on": 1}', ""],
)
def test_a_hidden_sheet_that_was_changed_is_refused(small, index, monkeypatch):
    monkeypatch.setattr(json, "dumps", lambda *_args, **_more: index)
    content = build_fill_book(small)
    monkeypatch.undo()
    assert refused(content)[0] == "not_ours"


def without(book: FillBook, change: Callable[[FillSheet], FillSheet]) -> bytes:
    """Return a workbook whose first sheet has other headings than the hidden sheet says."""
    first, *rest = book.sheets
    made = FillBook(book.intro_name, book.intro, book.facts, (change(first), *rest))
    index = [[column.heading, column.field] for column in first.columns]
    content = build_fill_book(made)
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "xl/sharedStrings.xml":
                wrong = json.dumps([[c.heading, c.field] for c in made.sheets[0].columns], ensure_ascii=False)
                data = data.replace(wrong.encode(), json.dumps(index, ensure_ascii=False).encode())
            new.writestr(part, data)
    return buffer.getvalue()


def test_a_missing_or_doubled_heading_is_named(small):
    def rename(sheet: FillSheet) -> FillSheet:
        return replace(sheet, columns=(*sheet.columns[:-1], replace(sheet.columns[-1], heading="Otra cosa")))

    def double(sheet: FillSheet) -> FillSheet:
        return replace(sheet, columns=(*sheet.columns[:-2], *[replace(sheet.columns[-1])] * 2))

    last = small.sheets[0].columns[-1].heading.casefold()
    reason, names = refused(without(small, rename))
    assert (reason, last in names) == ("heading_missing", True)
    assert refused(without(small, double))[0] in ("heading_missing", "heading_doubled")


def test_a_removed_sheet_is_named_and_harmless(small):
    content = build_fill_book(small)
    buffer = BytesIO()
    name = small.sheets[0].name
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(
                part, data.replace(f'name="{name}"'.encode(), b'name="x"') if "workbook.xml" in part.filename else data
            )
    book = read_book(buffer.getvalue())
    assert book.lacking == (name,)
    assert {row.sheet for row in book.rows} == {small.sheets[1].name}


def test_a_workbook_begins_with_an_explanation_and_ends_with_hidden_sheets(small):
    opened = CalamineWorkbook.from_filelike(BytesIO(build_fill_book(small)))
    assert opened.sheet_names == [small.intro_name, *(sheet.name for sheet in small.sheets), LISTS, INDEX]
    assert len(opened.get_sheet_by_index(0).to_python()) == 10
    hidden = [sheet.name for sheet in opened.sheets_metadata if "Hidden" in str(sheet.visible)]
    assert hidden == [LISTS, INDEX]


def test_text_that_looks_like_a_formula_stays_text(small):
    first, *rest = small.sheets
    rows = tuple(tuple(Cell("=1+1", fillable=True) if cell.fillable else cell for cell in row) for row in first.rows)
    made = FillBook(
        small.intro_name,
        small.intro,
        small.facts,
        (FillSheet(first.name, first.record_type, first.columns, rows), *rest),
    )
    with zipfile.ZipFile(BytesIO(build_fill_book(made))) as opened:
        assert not any(b"<f>" in opened.read(name) for name in opened.namelist() if "sheets/" in name)


def test_present_days_are_text_like_the_empty_cells(small):
    """They have the format of the empty cells, so that a day that is typed over one stays as it is typed."""
    sheet = find_sheet(small, "milestone")
    position = [column.field for column in sheet.columns].index("reached_on")
    content = build_fill_book(small)
    cells = [
        row[position] for row in CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(1).to_python()
    ]
    assert {type(cell) for cell in cells} == {str}
    assert any(re.fullmatch(r"\d\d/\d\d/201\d", cell) for cell in cells)
    with zipfile.ZipFile(BytesIO(content)) as opened:
        marked = opened.read(SHEET).decode()
        formats = opened.read("xl/styles.xml").decode()
    (style,) = set(re.findall(rf'<c r="{chr(65 + position)}(?!1")\d+" s="(\d+)"', marked))
    number = re.findall(r'<xf numFmtId="(\d+)"', formats.partition("<cellXfs")[2])[int(style)]
    assert f'<numFmt numFmtId="{number}" formatCode="@"/>' in formats


def bomb(parts: int = 1, size: int = 500, lie: bool = False) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(parts):
            with made.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
                for _ in range(size):
                    part.write(bytes(1_000_000))
    content = bytearray(buffer.getvalue())
    if lie:  # the directory says that it unpacks to a thousand bytes
        at = content.rfind(b"PK\x01\x02")
        content[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(content)


@pytest.mark.parametrize("lie", [False, True], ids=["by its directory", "by counted bytes"])
def test_a_bomb_is_refused_quickly_and_with_little_memory(lie):
    import tracemalloc

    content = bomb(lie=lie)
    with timed() as watch:
        tracemalloc.start()
        try:
            assert refused(content)[0] == "bomb"
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert watch.seconds < 1
    assert peak < 50_000_000


@pytest.mark.parametrize("address", ["XFD1048576", "ZZZ9999999", "A20002", "GS1"])
def test_a_far_cell_takes_no_memory(small, address):
    """The file is small, but a reader that lays out all cells up to the last one would ask for a terabyte."""
    import tracemalloc

    content = rewrite(build_fill_book(small), SHEET, b'r="A2"', f'r="{address}"'.encode())
    tracemalloc.start()
    try:
        assert refused(content)[0] == "too_many_rows"
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 50_000_000


def test_hundreds_of_thousands_of_blank_cells_take_no_memory(small):
    """A reader that builds a tree of all elements takes 90 MB for them."""
    import tracemalloc

    row = b'<sheetData><row r="1">' + b"<c/>" * 300_000 + b"</row>"
    content = rewrite(build_fill_book(small), SHEET, b"<sheetData>", row)
    plain = read_book(build_fill_book(small))
    tracemalloc.start()
    try:
        assert read_book(content) == plain
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 20_000_000


def test_deeply_nested_elements_make_the_workbook_damaged(small):
    """The parser keeps each element until it ends: 55 MB of them took a gigabyte."""
    deep = b"<sheetData>" + b"<x>" * (DEEPEST + 1) + b"</x>" * (DEEPEST + 1)
    assert refused(rewrite(build_fill_book(small), SHEET, b"<sheetData>", deep))[0] == "damaged"


def test_rows_are_read_by_their_numbers_in_whatever_order_they_come(small):
    content = build_fill_book(small)
    with zipfile.ZipFile(BytesIO(content)) as opened:
        _, second, third, *_ = re.findall(rb"<row .*?</row>", opened.read(SHEET), re.DOTALL)
    turned = rewrite(content, SHEET, second + third, third + second)
    assert turned != content
    assert read_book(turned) == read_book(content)


@pytest.mark.parametrize(
    ("part", "root"),
    [
        (SHEET, b"<worksheet"),
        ("xl/sharedStrings.xml", b"<sst"),
        ("xl/workbook.xml", b"<workbook "),
        ("xl/_rels/workbook.xml.rels", b"<Relationships"),
    ],
)
def test_a_part_that_declares_entities_is_refused(small, part, root):
    """The attack known as "billion laughs"."""
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + root
    assert refused(rewrite(build_fill_book(small), part, root, laughs))[0] == "damaged"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"</sheetData>", b"</sheet>"),
        (SHEET, b"<v>", b"<v>x"),
        ("xl/workbook.xml", b'r:id="rId2"', b'r:id="rId99"'),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet2.xml", b"../../etc/passwd"),
        ("xl/_rels/workbook.xml.rels", b"worksheets/sheet2.xml", b"/etc/passwd"),
    ],
)
def test_a_broken_part_makes_the_workbook_damaged(small, part, old, new):
    assert refused(rewrite(build_fill_book(small), part, old, new))[0] == "damaged"


def test_thousands_of_parts_are_a_bomb():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for number in range(archive.MOST_PARTS + 1):
            made.writestr(f"{number}", "")
    assert refused(buffer.getvalue())[0] == "bomb"
