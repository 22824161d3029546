"""A history that version 0.3.0 stored still reads as words, and what it changed can still be undone.

The codes of tables, fields, values and verbs stand here as that version wrote them, not as the program of today names them.
"""

import re
from collections.abc import Callable
from html import unescape

import pytest
from sqlalchemy import text

from components.records.history import words
from data.language import LANGUAGES, translator
from data.store.connection import connecting
from queries.records.history_lines import FieldValue
from tests.support.contents import change, scalar
from tests.support.shown import Shown, open_page

# Each table that people wrote, with the key of a record as history holds it, and from what to what each field changed.
Changes = dict[str, tuple[str | None, str | None]]
CHANGES: dict[str, tuple[str, Changes]] = {
    "milestone_records": (
        '["3"]',
        {
            "milestone_code": ("clusters_agreed", "services_chosen"),
            "scope": ("cluster", "cluster_service"),
            "cluster_code": ("AMA-1", "SMA-2"),
            "service_code": (None, "education"),
            "planned_on": ("2013-01-31", None),
            "reached_on": ("2013-03-08", "2013-04-02"),
            "origin": ("demo", "entered"),
        },
    ),
    "commitments": (
        '["AMA-1", "0104"]',
        {
            "due_on": ("2013-04-22", "2013-04-30"),
            "signed_on": (None, "2013-05-02"),
            "origin": ("demo", "entered"),
            "source_code": ("plan", None),
            "source_locator": ("L12", None),
        },
    ),
    "cluster_events": (
        '["AMA-1", "agreed"]',
        {
            "happened_on": ("2013-03-08", "2013-03-01"),
            "date_precision": ("day", "month"),
            "decided_with": ("regional_government", "gcd"),
            "note": (None, "Con acta"),
        },
    ),
    "clusters": (
        '["SMA-4"]',
        {
            "name": ("Tocache", "Tocache y Uchiza"),
            "region_ubigeo": ("16", "22"),
            "province_ubigeo": ("2201", "2210"),
            "wave": ("2", "3"),
        },
    ),
    "cluster_members": ('["SMA-4", "2210"]', {"since": (None, "2013-05-02"), "until": (None, "2014-05-02")}),
    "cluster_services": ('["SMA-4", "education"]', {"origin": ("plan", "entered")}),
    "qsip_action_reports": ('["LOR-1-S1-B1-3", "2014-08-22"]', {"percent": ("75", "100"), "note": (None, "Con acta")}),
    "qsip_cycle_stages": (
        '["SMA-1-S1", "audit"]',
        {"planned_on": ("2013-10-31", "2013-11-30"), "reached_on": (None, "2013-10-24")},
    ),
    "qsip_readings": (
        '["AMA-2-S-1", "2014-09-22"]',
        {
            "date_precision": ("month", "day"),
            "measured_by": ("providers", "together"),
            "value": ("3.5", None),
            "numerator": (None, "41"),
            "denominator": (None, "102"),
        },
    ),
    "qsip_evidence": (
        '["LOR-1-S1-B1-3-V1"]',
        {
            "action_code": ("LOR-1-S1-B1-2", "LOR-1-S1-B1-3"),
            "added_on": ("2014-08-21", "2014-08-22"),
            "title": ("Ordenanza", "Ordenanza publicada"),
            "url": (None, "https://example.org/acta"),
            "file_sha256": ("3d8a96a42afb", None),
            "file_name": ("acta.txt", None),
            "public": ("false", "true"),
        },
    ),
    "evidence_files": (
        '["3d8a96a42afb"]',
        {"media_type": ("text", "pdf"), "size_bytes": ("205", "646"), "content": ("505b42da", "8bd96095")},
    ),
    "lessons": (
        '["LEC-SMA-1"]',
        {
            "kind": ("lesson", "model"),
            "title": ("La espera", "Publicar la espera"),
            "summary": ("Nada", "El cartel"),
            "reusable": ("Nada", "La forma de medir"),
            "cluster_code": ("SMA-2", "SMA-1"),
            "service_code": ("education", "health"),
            "cycle_code": ("SMA-2-E2", "SMA-1-S1"),
            "documented_on": ("2014-08-05", "2014-08-06"),
            "validated_on": (None, "2014-10-30"),
            "shared_on": (None, "2014-11-30"),
        },
    ),
    "capacity_actions": (
        '["CP-01-009"]',
        {
            "government_ubigeo": ("0101", "0102"),
            "instrument_code": ("focas-0", "focas-1"),
            "area_code": ("revenue", "diversity"),
            "kind": ("training", "technical_assistance"),
            "title": ("Curso", "Curso de programas"),
            "audience": ("Gerencias", "Oficina de presupuesto"),
            "place": ("Bagua", "Lamas"),
            "provider": ("Gobierno regional", "Universidad"),
            "agreed_on": (None, "2014-01-31"),
            "planned_on": (None, "2014-04-21"),
            "started_on": (None, "2014-04-20"),
            "done_on": (None, "2014-04-21"),
            "cancelled_on": ("2014-05-02", None),
        },
    ),
    "assessments": (
        '["22", "baseline"]',
        {
            "instrument_code": ("focas-0", "focas-1"),
            "held_on": ("2013-06-27", "2013-06-28"),
            "facilitator": (None, "Persona B"),
        },
    ),
    "assessment_scores": (
        '["22", "baseline", "revenue"]',
        {
            "instrument_code": ("focas-0", "focas-1"),
            "score": ("3.5", None),
            "reason": (None, "workshop_cut_short"),
        },
    ),
    "training_events": (
        '["EV-22-01"]',
        {
            "title": ("Curso", "Curso de programas"),
            "region_ubigeo": ("16", "22"),
            "place": ("Lamas", "Soritor"),
            "instrument_code": ("focas-0", "focas-1"),
            "area_code": ("revenue", "diversity"),
            "planned_on": (None, "2013-11-22"),
            "held_on": (None, "2013-11-22"),
            "hours": ("8", "12.5"),
            "expected_people": ("40", "41"),
        },
    ),
    "training_people": ('["EV-22-01", "civil_society", "woman", "not_recorded"]', {"people": ("3", "1204")}),
    "regional_capacities": (
        '["22", "plan_approved", "2015-03-18"]',
        {
            "date_precision": ("day", "year"),
            "evidence": (None, "Ordenanza"),
            "url": (None, "https://example.org/acta"),
            "people": (None, "12"),
        },
    ),
    "conflict_counts": ('["7"]', {"cases": ("3", "4"), "told_by": (None, "Reporte 118")}),
    "reviews": (
        '["commitments", "[\\"AMA-1\\", \\"0104\\"]"]',
        {
            "state": ("reviewed", "returned"),
            "reason": (None, "Falta el acta"),
            "up_to": ("3", "4"),
            "reviewed_on": ("2015-01-02", "2015-01-03"),
            "person_id": ("1", "2"),
            "person_name": ("Ana", "Marta"),
        },
    ),
    "people": (
        '["1"]',
        {
            "user_name": ("rosa1", "rosa"),
            "full_name": ("Rosa R.", "Rosa"),
            "email": (None, "rosa@example.org"),
            "role": ("viewer", "coordinator"),
            "password_hash": ("*", "*"),
            "blocked_at": (None, "2015-01-02 10:20:30"),
        },
    ),
    "assignments": ('["1", "22", "2013-01-01"]', {"until": (None, "2015-01-02")}),
}
# What the page leaves out: where a fact comes from, beside its origin; of a review, what the entry itself says.
LEFT_OUT = {"source_code", "source_locator", "up_to", "reviewed_on", "person_id", "person_name"}
# Fields of keys, which are stored where a record is added or taken away.
KEY_FIELDS = (
    "action_code area_code capacity cluster_code code cycle_code event_code government_ubigeo group_code identity"
    " measure_code milestone_code office_region_ubigeo person_id reached_on read_on region_ubigeo reported_on round sex"
    " since stage stage_code ubigeo"
)
# The codes that a column could hold.
VALUES = {
    ("milestone_records", "scope"): "program cluster cluster_service",
    ("milestone_records", "origin"): "plan published demo entered",
    ("cluster_events", "stage"): "candidate proposed validated agreed preparation tools implementation closed dropped",
    ("cluster_events", "decided_with"): "coordinator gcd regional_government",
    ("cluster_events", "date_precision"): "day month year",
    ("qsip_readings", "date_precision"): "day month year",
    ("regional_capacities", "date_precision"): "day month year",
    ("qsip_readings", "measured_by"): "providers users together",
    ("evidence_files", "media_type"): "pdf png jpeg docx xlsx text",
    ("lessons", "kind"): "model lesson",
    ("capacity_actions", "kind"): "training technical_assistance",
    ("assessment_scores", "round"): "baseline midpoint final",
    ("assessment_scores", "reason"): "not_its_function no_records nobody_there workshop_cut_short",
    ("training_people", "group_code"): "region province district civil_society",
    ("training_people", "sex"): "woman man",
    ("training_people", "identity"): "indigenous other not_recorded",
    ("regional_capacities", "capacity"): "conflict_formalised disaster_formalised plan_approved staff_trained",
    ("lessons", "service_code"): "health education environment",
    ("milestone_records", "milestone_code"): (
        "team_trained instruments_adjusted clusters_agreed services_chosen information_prepared civil_society_engaged"
        " commitments_signed clusters_validated"
    ),
    ("reviews", "state"): "reviewed returned",
    ("reviews", "table_name"): " ".join(CHANGES),
    ("people", "role"): "viewer coordinator monitoring chief",
}
# In what way something was written, and by which form or command.
RECORD_TYPES = (
    "milestone commitment event roadmap stage reading lesson action assessment training regional counts cluster"
)
VERBS = [
    *(("form", code) for code in RECORD_TYPES.split()),
    ("form", "review"),
    *(("form", f"user {what}") for what in ("add", "change", "office", "invite", "block", "unblock")),
    ("form", "set password"),
    *(("command", f"user {what}") for what in ("add", "change", "role", "office", "invite", "block", "unblock")),
    *(("command", f"evidence {what}") for what in ("add", "public", "title", "remove")),
    ("command", "demo remove"),
    *(("import", kind) for kind in ("indeci", "indeci-year", "defensoria", "counts", "take-back")),
    ("workbook", "workbook"),
    ("restore", "restore"),
    ("upgrade", "0007"),
    ("undo", "undo"),
]


def reads_as_word(words: str, code: str, language: str) -> bool:
    """Whether a code is said in words. Many codes are English words; "cluster" is the word in Spanish too."""
    is_word = code == "cluster" or (language == "en" and "_" not in code)
    return "_" not in words and (words != code or is_word)


def add_entry(url: str, number: int, via: str, verb: str, undoes: int | None = None) -> None:
    """Store an entry by Rosa, who is signed in."""
    with connecting(url, write=True) as connection:
        connection.execute(
            text(
                "INSERT INTO acts (id, request_id, at, via, verb, person_id, person_name, undoes)"
                " SELECT :id, :request, '2015-01-02 15:04:05.000000', :via, :verb, id, full_name, :undoes"
                " FROM people WHERE user_name = 'rosa'"
            ),
            {"id": number, "request": f"request-{number}", "via": via, "verb": verb, "undoes": undoes},
        )


def add_changes(url: str, number: int, table: str, key: str, fields: Changes, kind: str = "update") -> None:
    """Store what an entry changed in a record."""
    statement = (
        "INSERT INTO changes (act_id, table_name, row_key, kind, field, before, after, cluster_code)"
        " VALUES (:act, :table, :key, :kind, :field, :before, :after, 'SMA-1')"
    )
    record = {"act": number, "table": table, "key": key, "kind": kind}
    with connecting(url, write=True) as connection:
        for field, (before, after) in fields.items():
            connection.execute(text(statement), record | {"field": field, "before": before, "after": after})


def open_whole_history(language: str) -> Shown:
    shown = open_page("historial", lang=language)
    while shown.widgets("history-more"):
        shown.press("history-more")
    return shown.assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_stored_change_in_words(signed_in: Callable[..., str], language: str) -> None:
    url = signed_in("chief")
    for number, (table, (key, fields)) in enumerate(CHANGES.items(), 1):
        add_entry(url, number, "form", "lesson")
        add_changes(url, number, table, key, fields)
    shown = open_whole_history(language)
    html = unescape(" ".join(shown.html))
    expected = [field for _, fields in CHANGES.values() for field in fields if field not in LEFT_OUT]
    names = re.findall(r"<li><b>(.*?)</b>", html)
    assert len(names) == len(expected)
    assert not {name for name in names if "_" in name} | (set(names) & set(expected))
    headings = re.findall(r'<span class="kind">.*?</span> (.*?)<', html)
    assert len(headings) == len(CHANGES)
    assert not {heading for heading in headings if heading.split(" · ")[0] in CHANGES}
    # Nor is any other code with two parts left, of a value for example.
    assert not re.findall(r"\b[a-z]+_[a-z_]+\b", shown.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_stored_verb_in_words(signed_in: Callable[..., str], language: str) -> None:
    url = signed_in("chief")
    for number, (via, verb) in enumerate(VERBS, 1):
        add_entry(url, number, via, verb, undoes=1 if via == "undo" else None)
    shown = open_whole_history(language)
    items = re.findall(r'<ul><li>(.*?) <span class="quiet">', unescape(" ".join(shown.html)))
    assert len(items) == len(VERBS)
    for verb_in_words, (_, verb) in zip(reversed(items), VERBS, strict=True):  # the page has the latest first
        assert verb_in_words != verb


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stored_addition_and_removal_say_what_the_record_was(signed_in: Callable[..., str], language: str) -> None:
    """Such an entry holds every field of the record, with those of its key."""
    url = signed_in("monitoring")
    row = {
        "id": "90909",
        "milestone_code": "civil_society_engaged",
        "scope": "cluster",
        "cluster_code": "SMA-1",
        "planned_on": "2014-02-03",
        "origin": "entered",
    }
    for number, kind in ((1, "insert"), (2, "delete")):
        fields = {field: (None, value) if kind == "insert" else (value, None) for field, value in row.items()}
        add_entry(url, number, "form", "milestone")
        add_changes(url, number, "milestone_records", '["90909"]', fields, kind)
    t, shown = translator(language), open_page("historial", lang=language).assert_sound(language)
    html = unescape(" ".join(shown.html))
    what = f"{t('records-table-milestone_records')} · {t('milestone-civil_society_engaged')} · Moyobamba - Rioja"
    for kind in ("insert", "delete"):
        assert f"{t(f'records-history-kind-{kind}')}</span> {what} <" in html
    assert not re.findall(r"\b[a-z]+_[a-z_]+\b", shown.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stored_code_has_its_word(language: str) -> None:
    t = translator(language)
    for table in CHANGES:
        assert reads_as_word(words.say_table(t, table), table, language), table
    fields = {field for _, changes in CHANGES.values() for field in changes} - LEFT_OUT
    for field in {*fields, *KEY_FIELDS.split()}:
        label = words.say_field(t, field)
        assert label != field and "_" not in label, field
    for (table, field), codes in VALUES.items():
        for code in codes.split():
            assert reads_as_word(words.say_value(t, FieldValue(table, field, code)), code, language), (table, code)


def test_a_stored_change_is_undone(signed_in: Callable[..., str]) -> None:
    url = signed_in("monitoring")
    number = scalar(
        url,
        "SELECT id FROM milestone_records WHERE cluster_code = 'SMA-1' AND milestone_code = 'civil_society_engaged'",
    )
    stored = f"SELECT reached_on || origin FROM milestone_records WHERE id = {number}"
    before = str(scalar(url, stored))
    change(url, f"UPDATE milestone_records SET reached_on = '2014-03-04', origin = 'entered' WHERE id = {number}")
    add_entry(url, 1, "form", "milestone")
    fields = {"reached_on": (before.removesuffix("demo"), "2014-03-04"), "origin": ("demo", "entered")}
    add_changes(url, 1, "milestone_records", f'["{number}"]', fields)
    shown = open_page("historial", lang="es", fact=f'milestone_records:["{number}"]').assert_sound("es")
    assert not shown.notes
    shown.press("undo-yes-1").assert_sound("es")
    assert scalar(url, stored) == before
