"""The page of history: entries in words, undone after a confirmation, reviewed or returned; for signed-in people."""

import csv
import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import parse_qs
from uuid import uuid4

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select, text

from components.records.history import words as history_words
from data.language import LANGUAGES, translator
from data.rules.accounts import utc_now
from data.store.audit import AuditEntry, Scope, key_of
from data.store.doors import reading, writing
from data.store.schema import metadata
from data.store.schema.base import words_of
from queries.records import undo
from queries.records.history_lines import FieldValue
from queries.records.history_view import PAGE, HistoryEntry
from queries.records.record_types import RECORD_TYPES
from queries.shared.writing import add_record, change_record
from tests.support.contents import change, scalar
from tests.support.entries import make_person, sign_in
from tests.support.files import File
from tests.support.shown import KEYS, Shown, open_page
from tests.support.stores import SqliteStore

T = metadata.tables
HERE = Scope(cluster="SMA-1")
ROOT = Path(__file__).resolve().parents[2]
TOKENS = {"ana": "token-of-ana", "marta": "token-of-marta", "vera": "token-of-vera"}
NASTY = "=1+1 <script>alert(1)</script> ![x](http://example.org/x.png)"


class Office:
    """A database with its people, one of whom is signed in in this browser."""

    def __init__(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.url, self._patch = url, monkeypatch
        self.people = {
            "ana": make_person(url, "ana", "coordinator", "22"),
            "marta": make_person(url, "marta", "monitoring"),
        }
        self.people["vera"] = make_person(url, "vera", "viewer")
        for name, number in self.people.items():
            sign_in(url, number, TOKENS[name])

    def enter(self, name: str | None) -> None:
        """Let a person be signed in; None: nobody."""
        self._patch.setattr("components.session.viewer.read_token", lambda: TOKENS[name] if name else None)

    def milestone(self) -> dict:
        table = T["milestone_records"]
        with reading(self.url) as connection:
            query = (
                select(table)
                .where(table.c.cluster_code == "SMA-1", table.c.reached_on.is_not(None))
                .order_by(table.c.id)
            )
            return dict(connection.execute(query).mappings().first())

    def move(self, day: date = date(2014, 3, 4)) -> str:
        """Let Ana change the day of a milestone, and return its key."""
        row = self.milestone()
        with writing(self.url, AuditEntry("form", "milestone", (self.people["ana"], "Ana"))) as connection:
            change_record(connection, T["milestone_records"], {"id": row["id"]}, {}, {"reached_on": day}, HERE)
        return key_of(T["milestone_records"], row)

    def move_many(self, count: int) -> list[str]:
        """Let Ana change the days of so many milestones in one entry, and return their keys in that order."""
        table, values = T["milestone_records"], {"planned_on": date(2016, 7, 8)}
        with writing(self.url, AuditEntry("workbook", "workbook", (self.people["ana"], "Ana"))) as connection:
            rows = connection.execute(select(table).order_by(table.c.id).limit(count)).mappings().all()
            for row in rows:
                change_record(connection, table, {"id": row["id"]}, {}, values, Scope(row["cluster_code"]))
        return [key_of(table, row) for row in rows]

    def states(self) -> dict[str, str]:
        """Return the states of reviewed records, by their keys."""
        with reading(self.url) as connection:
            return {row.row_key: row.state for row in connection.execute(select(T["reviews"]))}


@pytest.fixture
def office(sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> Office:
    url = sqlite_store.fresh("demo")
    # Otherwise the app would take what it has stored of another copy with the same version for this one's.
    change(url, f"UPDATE program_state SET database_id = '{uuid4()}'")
    use(url)
    return Office(url, monkeypatch)


def open_history(**params: str) -> Shown:
    return open_page("historial", **{"lang": "es", **params})


def write_reason(shown: Shown, words: str) -> None:
    area = next(element for element in shown.at.get("text_area") if element.key.startswith("reason-"))
    area.set_value(words)
    shown.at.run()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [None, "vera"])
def test_history_is_hidden_from_people_who_enter_nothing(office: Office, language: str, name: str | None) -> None:
    key = office.move()
    office.enter(name)
    for params in ({}, {"fact": f"milestone_records:{key}"}):
        shown = open_history(lang=language, **params).assert_sound(language)
        assert shown.headline == translator(language)("records-history-reads" if name else "records-history-sign-in")
        assert not re.search(r"\bAna\b", shown.text)
        assert not shown.widgets("undo") | shown.widgets("review")
    assert not re.search(r"\bAna\b", open_page("cluster", lang=language, cluster="SMA-1").text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_history_says_what_it_will_hold(office: Office, language: str) -> None:
    office.enter("ana")
    shown = open_history(lang=language).assert_sound(language)
    assert shown.headline == translator(language)("records-history-headline-none")
    assert translator(language)("records-history-none") in shown.text
    key = key_of(T["milestone_records"], office.milestone())
    shown = open_history(lang=language, fact=f"milestone_records:{key}").assert_sound(language)
    assert translator(language)("records-history-none-record") in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_reads_in_words(office: Office, language: str) -> None:
    t, row = translator(language), office.milestone()
    office.move()
    office.enter("ana")
    shown = open_history(lang=language).assert_sound(language)
    words = " ".join(shown.text.split())
    assert t(f"milestone-{row['milestone_code']}") in words
    assert t.date(row["reached_on"]) in words
    assert t.date(date(2014, 3, 4)) in words
    assert t("records-history-correction") in words
    assert "Ana" in shown.headline


def test_filters_narrow_the_history(office: Office) -> None:
    office.move()
    office.enter("marta")
    assert open_history(region="22").titles[-1] == "Un cambio registrado"
    assert open_history(region="16").headline == translator("es")("records-history-headline-none")
    shown = open_history()
    shown.choose("history-person", 0)  # the command line's
    assert shown.headline == translator("es")("records-history-headline-none")
    shown.choose("history-person", office.people["ana"]).choose("history-period", "week")
    assert shown.titles[-1] == "Un cambio registrado"


def test_an_entry_is_undone_after_a_confirmation_and_so_is_the_undo(office: Office) -> None:
    before = office.milestone()
    office.move()
    office.enter("ana")
    shown = open_history()
    assert set(shown.widgets("undo-yes-")) == {"undo-yes-1"}
    shown.press("undo-yes-1").assert_sound("es")
    assert translator("es")("records-history-undo-done", number="1") in shown.text
    assert office.milestone() == before
    assert set(shown.widgets("undo-yes-")) == {"undo-yes-2"}
    shown.press("undo-yes-2").assert_sound("es")
    assert office.milestone()["reached_on"] == date(2014, 3, 4)
    assert scalar(office.url, "SELECT COUNT(*) FROM acts WHERE via = 'undo'") == 2


def test_only_people_responsible_for_a_record_can_undo_its_changes(office: Office) -> None:
    with writing(office.url, AuditEntry("form", "milestone", (office.people["marta"], "Marta"))) as connection:
        row = (
            connection.execute(select(T["commitments"]).where(T["commitments"].c.cluster_code == "LOR-2"))
            .mappings()
            .first()
        )
        change_record(connection, T["commitments"], row, {}, {"signed_on": date(2014, 3, 4)}, Scope("LOR-2"))
    office.enter("ana")
    assert not open_history().widgets("undo-yes-")
    office.enter("marta")
    assert open_history().widgets("undo-yes-")


def test_a_record_that_changed_meanwhile_is_not_restored(office: Office) -> None:
    office.move()
    office.enter("ana")
    shown = open_history()
    office.move(date(2014, 5, 6))
    shown.press("undo-yes-1")
    assert translator("es")("error-stale") in shown.trouble
    assert office.milestone()["reached_on"] == date(2014, 5, 6)
    assert set(shown.widgets("undo-yes-")) == {"undo-yes-2"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_without_fields_says_its_verb_in_words(office: Office, language: str) -> None:
    t = translator(language)
    expected = {
        ("form", "user invite"): t("records-history-verb-user-invite"),
        ("upgrade", "0009"): t("records-history-verb-upgrade", revision="0009"),
        ("import", "indeci-year"): t("records-history-verb-import", kind=t("imports-kind-indeci_year")),
        ("import", "take-back"): t("records-history-verb-take-back"),
        ("form", "lesson"): t("records-form-title-lesson"),
        ("command", "of an older version"): "of an older version",
    }
    for via, verb in expected:
        with writing(office.url, AuditEntry(via, verb)):
            pass
    office.enter("ana")
    shown = open_history(lang=language).assert_sound(language)
    for words in expected.values():
        assert f"<li>{words} <span" in unescape("".join(shown.html))


def test_every_verb_in_the_code_has_words() -> None:
    """Verbs are collected from wherever the code writes; a trial writes nothing."""
    files = [path for room in ("components", "data", "queries") for path in (ROOT / room).rglob("*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    verbs = set(re.findall(r'(?:AuditEntry\(\s*"\w+",\s*|write_form\(\s*context,\s*form,\s*)"([a-z -]+)"', code)) | {
        undo.VERB,
        "workbook",
    }
    verbs -= {"trial"}  # which writes nothing
    assert {"user invite", "user add", "evidence add", "set password", "review", "undo", "workbook"} <= verbs
    for language in LANGUAGES:
        for verb in verbs:
            audit_entry = HistoryEntry(1, utc_now(), "form", verb, None, None, False, None, ())
            assert history_words.say_verb(translator(language), audit_entry) != verb


def test_a_person_who_was_blocked_meanwhile_undoes_nothing(office: Office) -> None:
    office.move()
    office.enter("ana")
    shown = open_history()
    change(office.url, f"UPDATE people SET blocked_at = '2015-01-01 00:00:00' WHERE id = {office.people['ana']}")
    shown.press("undo-yes-1")
    assert office.milestone()["reached_on"] == date(2014, 3, 4)
    assert shown.headline == translator("es")("records-history-sign-in")


def test_monitoring_marks_a_record_as_reviewed_or_returns_it(office: Office) -> None:
    office.move()
    office.enter("ana")
    assert not open_history().widgets("review-") | open_history().widgets("return-")
    office.enter("marta")
    shown = open_history()
    shown.press("return-yes-1-0")
    assert translator("es")("records-history-review-missing") in shown.text
    write_reason(shown, NASTY)
    shown.press("return-yes-1-0").assert_sound("es")
    assert scalar(office.url, "SELECT state FROM reviews") == "returned"
    assert NASTY in shown.text
    assert all(area.value == "" for area in shown.at.get("text_area"))
    assert shown.at.session_state["return-1-0"] is False  # closed
    assert "<script>" not in "".join(shown.html)
    shown.press("review-1-0").assert_sound("es")
    assert scalar(office.url, "SELECT state FROM reviews") == "reviewed"
    assert not {key for key in shown.widgets("review-") if key.startswith("review-1-")}  # nothing left to say
    t = translator("es")
    assert t("records-history-reviews-line", entered="1", reviewed="1", returned="0") in open_page("panorama").text
    office.enter(None)
    assert "revisados" not in open_page("panorama").text


def open_rest(shown: Shown, audit_entry: int) -> Shown:
    """Open the records beyond the first ones."""
    shown.at.session_state[f"rest-{audit_entry}"] = True
    shown.at.run()
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_of_an_entry_can_be_seen_and_reviewed(office: Office, language: str) -> None:
    keys, t = office.move_many(12), translator(language)
    office.enter("marta")
    shown = open_history(lang=language).assert_sound(language)
    assert facts(shown) == {f"milestone_records:{key}" for key in keys[:6]}
    assert [box.label for box in shown.at.get("expander")] == [
        t("records-history-review-singly"),
        t("records-history-records-rest", count=6),
    ]
    assert len(shown.widgets("review-1-")) == 6
    open_rest(shown, 1).assert_sound(language)
    assert facts(shown) == {f"milestone_records:{key}" for key in keys}
    for position, key in enumerate(keys):
        shown.press(f"review-1-{position}").assert_sound(language)
        assert office.states()[key] == "reviewed"
        assert facts(shown) >= {f"milestone_records:{key}" for key in keys}  # it stays open
    assert not shown.widgets("review-1-") | shown.widgets("reviewall-1")
    office.enter("ana")  # a person who does not review sees them all the same
    assert facts(open_rest(open_history(), 1)) >= {f"milestone_records:{key}" for key in keys}
    assert t("records-history-records-more", count=6) in open_history(lang=language, present="1").text


def test_the_records_of_a_long_entry_come_in_portions(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.records.history.entry.PORTION", 4)
    keys = office.move_many(12)
    office.enter("marta")
    shown = open_rest(open_history(), 1)
    assert len(facts(shown)) == 10
    shown.press("rest-more-1").assert_sound("es")
    assert facts(shown) == {f"milestone_records:{key}" for key in keys}
    assert not shown.widgets("rest-more-1")


def test_a_reason_stays_with_its_record(office: Office) -> None:
    """It does so even if a record before it is reviewed meanwhile."""
    keys = office.move_many(3)
    office.enter("marta")
    shown = open_history()
    area = next(element for element in shown.at.get("text_area") if element.key == "reason-1-1")
    area.set_value("Falta el acta")
    shown.press("review-1-0").press("return-yes-1-1").assert_sound("es")
    assert office.states() == {keys[0]: "reviewed", keys[1]: "returned"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_waits_is_reviewed_at_once(office: Office, language: str) -> None:
    """A returned record waits for the person who entered it, until they change it."""
    keys, t = office.move_many(12), translator(language)
    office.enter("ana")
    assert not open_history().widgets("reviewall-")
    office.enter("marta")
    shown = open_rest(open_history(lang=language), 1)
    area = next(element for element in shown.at.get("text_area") if element.key == "reason-1-8")
    area.set_value("Falta el acta")
    shown.press("return-yes-1-8").press("review-1-2")
    assert shown.widgets("reviewall-1")["reviewall-1"].label == t("records-history-review-all", count=10)
    acts = scalar(office.url, "SELECT COUNT(*) FROM acts")
    shown.press("reviewall-1").assert_sound(language)
    assert t("records-history-review-all-done", count=10, number="1") in shown.saved
    assert office.states() == {key: "returned" if position == 8 else "reviewed" for position, key in enumerate(keys)}
    assert scalar(office.url, "SELECT COUNT(*) FROM acts") == acts + 1
    assert set(shown.widgets("review-1-")) == {"review-1-8"}
    assert not shown.widgets("reviewall-")
    reviews = t("records-history-reviews-line", entered="12", reviewed="11", returned="1")
    assert reviews in open_page("panorama", lang=language).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meanwhile", ["changed", "reviewed"])
def test_a_record_that_changed_meanwhile_stops_the_review_of_all(office: Office, language: str, meanwhile: str) -> None:
    keys, t = office.move_many(12), translator(language)
    office.enter("marta")
    shown = open_history(lang=language)
    if meanwhile == "changed":
        with writing(office.url, AuditEntry("form", "milestone", (office.people["ana"], "Ana"))) as connection:
            values = {"planned_on": date(2016, 9, 9)}
            change_record(connection, T["milestone_records"], {"id": json.loads(keys[9])[0]}, {}, values, HERE)
    else:
        open_rest(open_history(), 1).press("review-1-9")
    before = office.states()
    shown.press("reviewall-1")
    assert not shown.trouble
    start, end = t("records-history-review-all-stale", what="|").split("|")
    (note,) = shown.notes
    assert note.startswith(start) and note.endswith(end)
    assert office.states() == before
    shown.press("reviewall-1").assert_sound(language)  # the others, as they stand now
    assert set(office.states()) == set(keys) - ({keys[9]} if meanwhile == "changed" else set())


def test_the_history_of_one_record_opens_by_its_address(office: Office) -> None:
    key = office.move()
    with writing(office.url, AuditEntry("form", "x", (office.people["marta"], "Marta"))) as connection:
        row = (
            connection.execute(select(T["commitments"]).where(T["commitments"].c.cluster_code == "SMA-1"))
            .mappings()
            .first()
        )
        change_record(connection, T["commitments"], row, {}, {"signed_on": date(2014, 3, 9)}, HERE)
    office.enter("ana")
    shown = open_history(fact=f"milestone_records:{key}").assert_sound("es")
    assert shown.headline.startswith("La historia de un registro: Hitos de clusters · ")
    assert "9 mar. 2014" not in shown.text
    assert shown.address["fact"] == f"milestone_records:{key}"
    for wrong in ("people:[1]", "nothing", 'nowhere:["1"]'):
        shown = open_history(fact=wrong).assert_sound("es")
        assert shown.notes
        assert "fact" not in shown.address
    assert "fact" not in open_page("cluster", fact=f"milestone_records:{key}").address  # another page does not carry it


def test_downloads_hold_hostile_text_as_text(office: Office, files: dict[str, File]) -> None:
    lesson = {
        "code": "SMA-1-L9",
        "kind": "lesson",
        "title": NASTY,
        "summary": "s",
        "reusable": "r",
        "cluster_code": "SMA-1",
        "cycle_code": None,
        "documented_on": date(2015, 1, 2),
        "validated_on": None,
        "shared_on": None,
    }
    with writing(office.url, AuditEntry("form", "lesson", (office.people["ana"], "=Ana()"))) as connection:
        service = connection.execute(
            text("SELECT service_code FROM cluster_services WHERE cluster_code = 'SMA-1'")
        ).scalar()
        add_record(connection, T["lessons"], {**lesson, "service_code": service}, HERE)
        row = dict(connection.execute(select(T["lessons"]).where(T["lessons"].c.code == "SMA-1-L9")).mappings().one())
        change_record(connection, T["lessons"], row, {}, {"summary": NASTY}, HERE)
    office.enter("ana")
    open_history().choose("view-historial", "table").assert_sound("es")
    assert files["xlsx-historial"].name.endswith(".xlsx")
    sheet = CalamineWorkbook.from_filelike(BytesIO(files["xlsx-historial"]())).get_sheet_by_index(0).to_python()
    assert sheet[0][:6] == ["N.º", "Fecha", "Hora", "Quién", "Por", "Qué"]
    assert any(NASTY in str(cell) for line in sheet for cell in line)
    assert all(line[3] == "=Ana()" for line in sheet[1:])
    assert "'=Ana()" in files["csv-historial"]().decode("utf-8-sig")


def test_the_files_of_a_long_history_are_made_outside_any_run(office: Office, files: dict[str, File]) -> None:
    """Streamlit asks for a file in a separate thread, which has no session."""
    for day in range(1, PAGE + 3):
        office.move(date(2014, 3, day))
    office.enter("ana")
    shown = open_history().choose("view-historial", "table").assert_sound("es")
    shown.choose("history-person", 0)  # the command line's: none
    assert shown.headline == translator("es")("records-history-headline-none")
    shown.choose("history-person", office.people["ana"])
    with ThreadPoolExecutor(1) as threads:
        book = threads.submit(files["xlsx-historial"]).result()
        csv_text = threads.submit(files["csv-historial"]).result().decode("utf-8-sig")
    sheet = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()
    assert len({line[0] for line in sheet[1:]}) == PAGE + 2
    assert len({row["N.º"] for row in csv.DictReader(StringIO(csv_text))}) == PAGE + 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_a_form_writes_has_words(language: str) -> None:
    """That holds for the values of enumerations and for the name of every column that a form writes."""
    t = translator(language)
    checked = 0
    for table in metadata.sorted_tables:
        for column in table.c:
            if words_of(column) is None:
                continue
            for code in getattr(column.type, "enums", []):
                words = history_words.say_value(t, FieldValue(table.name, column.name, code))
                assert words not in KEYS
                assert words != code or code in ("program", "cluster") or language == "en", (
                    table.name,
                    column.name,
                    code,
                )
                checked += 1
    assert checked > 200
    corrected = {name for record_type in RECORD_TYPES.values() for name, _ in record_type.corrects}
    for name in corrected | {"milestone_records", "clusters", "cluster_members", "cluster_services", "qsip_evidence"}:
        for column in set(T[name].c.keys()) - {"id", "source_code", "source_locator"}:
            assert history_words.say_field(t, column) != column, (name, column)


def test_unknown_fields_and_tables_are_shown_by_their_codes() -> None:
    t = translator("es")
    assert history_words.say_field(t, "ribbon") == "ribbon"
    assert history_words.say_value(t, FieldValue("ribbons", "colour", "red")) == "red"
    assert history_words.say_value(t, FieldValue("commitments", "colour", "red")) == "red"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_corrected_record_says_so_and_leads_to_its_history(office: Office, language: str) -> None:
    key, t = office.move(), translator(language)
    office.enter("ana")
    shown = open_page("cluster", lang=language, cluster="SMA-1").assert_sound(language)
    links = re.findall(r'<a class="history" href="\./historial\?([^"]*)"', " ".join(shown.html))
    assert [parse_qs(unescape(link))["fact"] for link in links] == [
        [f"milestone_records:{key}"]
    ]  # no other has a history
    day = scalar(office.url, "SELECT date(at, '-5 hours') FROM acts")
    assert t("records-history-corrected-on", day=date.fromisoformat(day)) in shown.text
    office.enter("vera")
    assert 'class="history"' not in " ".join(open_page("cluster", lang=language, cluster="SMA-1").html)


def test_the_page_of_a_cycle_leads_to_the_history_of_its_records(office: Office) -> None:
    with writing(office.url, AuditEntry("form", "x", (office.people["ana"], "Ana"))) as connection:
        for name, on in (("qsip_cycle_stages", "reached_on"), ("qsip_action_reports", None)):
            code = "cycle_code" if on else "action_code"
            table = T[name]
            row = connection.execute(select(table).where(table.c[code].like("SMA-2-E2%")).limit(1)).mappings().first()
            change_record(connection, table, row, {}, {on: date(2014, 3, 4)} if on else {"percent": 41}, Scope("SMA-2"))
    office.enter("ana")
    shown = open_page("ciclo", cycle="SMA-2-E2").assert_sound("es")
    links = re.findall(r'<a class="history" href="\./historial\?([^"]*)"', " ".join(shown.html))
    tables = {parse_qs(unescape(link))["fact"][0].split(":")[0] for link in links}
    assert tables == {"qsip_cycle_stages", "qsip_action_reports"}


# For each page: its parameters, the table, which record, what changes, and whose the record is.
SHOWN_ON = (
    ("fortalecimiento", {"region": "22"}, "capacity_actions", {}, {"planned_on": date(2013, 4, 5)}, HERE),
    (
        "capacitacion",
        {"region": "22"},
        "training_events",
        {"region_ubigeo": "22"},
        {"place": "Lamas"},
        Scope(region="22"),
    ),
    ("aprendizajes", {}, "lessons", {}, {"summary": "Otra"}, HERE),
    ("regional", {}, "regional_capacities", {"region_ubigeo": "22"}, {"evidence": "Acta"}, Scope(region="22")),
    ("capacidades", {"unit": "gov-2205"}, "assessments", {"government_ubigeo": "2205"}, {"facilitator": "Otra"}, HERE),
    ("capacidades", {"unit": "gov-2205"}, "assessment_scores", {"government_ubigeo": "2205"}, {"score": 1}, HERE),
)


def facts(shown: Shown) -> set[str]:
    """Return the records to whose history a page leads."""
    links = re.findall(r'<a class="history" href="\./historial\?([^"]*)"', " ".join(shown.html))
    return {parse_qs(unescape(link))["fact"][0] for link in links}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_record_leads_to_its_history_where_it_is_shown(office: Office, language: str) -> None:
    t, keys = translator(language), {}
    for page, params, name, of, values, scope in SHOWN_ON:
        table, wanted = T[name], dict(of)
        with writing(office.url, AuditEntry("form", "x", (office.people["ana"], "Ana"))) as connection:
            if name == "capacity_actions":  # the action that waits longest is on top
                query = text(
                    "SELECT code FROM capacity_actions WHERE government_ubigeo LIKE '22%' AND done_on IS NULL"
                    " AND cancelled_on IS NULL AND planned_on IS NOT NULL ORDER BY planned_on, code LIMIT 1"
                )
                wanted = {"code": connection.execute(query).scalar()}
            if name == "training_events":
                query = text("SELECT MAX(held_on) FROM training_events WHERE region_ubigeo = '22'")
                wanted["held_on"] = date.fromisoformat(str(connection.execute(query).scalar()))
            conditions = [table.c[column] == value for column, value in wanted.items()]
            conditions += [table.c.score.is_not(None)] if name == "assessment_scores" else []
            row = dict(connection.execute(select(table).where(*conditions).limit(1)).mappings().one())
            key = {column.name: row[column.name] for column in table.primary_key}
            change_record(connection, table, key, {}, values, scope)
        keys.setdefault((page, *params.items()), set()).add(f"{name}:{key_of(table, row)}")
        line = scalar(office.url, "SELECT MAX(id) FROM changes")
        change(
            office.url,
            "INSERT INTO reviews (table_name, row_key, state, reason, up_to, reviewed_on, person_id, person_name) VALUES"
            f" ('{name}', '{key_of(table, row)}', 'returned', 'Falta {name}', {line}, '2016-01-02',"
            f" {office.people['marta']}, 'Marta')",
        )
    office.enter("ana")
    corrected = t(
        "records-history-corrected-on",
        day=date.fromisoformat(scalar(office.url, "SELECT date(MAX(at), '-5 hours') FROM acts")),
    )
    for (page, *params), expected in keys.items():
        shown = open_page(page, lang=language, **dict(params)).assert_sound(language)
        assert facts(shown) == expected, page  # no other has a history
        for fact in expected:
            assert f"Falta {fact.split(':')[0]}" in shown.text
        assert corrected in shown.text or page == "fortalecimiento"  # to put off what is planned corrects nothing
    for page, *params in keys:
        assert not facts(open_page(page, lang=language, present="1", **dict(params)))
    office.enter("vera")
    for page, *params in keys:
        assert not facts(open_page(page, lang=language, **dict(params)))
