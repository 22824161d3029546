"""Entries of each record type: writing with its history, permission, refusals, stale records and drafts, on both engines."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings, strategies
from sqlalchemy import Connection, select, text

from components.records.forms.words import say_record, tag_about
from data import errors
from data.language import translator
from data.permissions import ANYONE, Role, Viewer
from data.store.connection import connecting
from data.store.doors import reading, signing, writing
from data.store.schema import PUBLIC_FIELDS
from data.store.schema.history import FieldChangeRow
from queries.accounts.reads import clusters_of, find_person
from queries.incidence.conflicts_view import build_conflicts
from queries.records.drafts import Draft, drop_draft, find_draft, keep_draft
from queries.records.history_reads import Selection
from queries.records.history_view import build_history
from queries.records.record_types import RECORD_TYPES
from queries.records.saving import (
    EntryRefused,
    UnknownRecord,
    check_entry,
    find_last_change,
    find_record_form,
    tidy_values,
)
from queries.records.undo import open_undo, undo
from queries.shared.filters import Filters
from tests.support.contents import TABLES, contents, scalar
from tests.support.entries import TODAY, enter, entry_of, list_changes, make_person, read_form, save

LINK = "https://example.org/acta"
SCORES = (
    "administrative_systems",
    "human_resources",
    "revenue",
    "results_planning",
    "results_budgeting",
    "procurement",
    "participation",
    "diversity",
)

# Record type, record, the values, the scope (cluster, region), and a query that counts the row that was written.
GOOD: list[tuple[str, str, dict[str, Any], tuple[str | None, str | None], str]] = [
    (
        "milestone",
        "SMA-4/civil_society_engaged",
        {"reached_on": date(2015, 7, 2)},
        ("SMA-4", None),
        "SELECT count(*) FROM milestone_records WHERE cluster_code = 'SMA-4' AND milestone_code = 'civil_society_engaged'"
        " AND reached_on = '2015-07-02' AND origin = 'entered'",
    ),
    (
        "commitment",
        "SMA-4/2210",
        {"signed_on": date(2015, 7, 3)},
        ("SMA-4", None),
        "SELECT count(*) FROM commitments WHERE government_ubigeo = '2210' AND signed_on = '2015-07-03'",
    ),
    (
        "event",
        "LOR-1",
        {"stage": "closed", "happened_on": date(2015, 8, 1), "note": "Cierre con el GCD."},
        ("LOR-1", None),
        "SELECT count(*) FROM cluster_events WHERE cluster_code = 'LOR-1' AND stage = 'closed'",
    ),
    (
        "event",
        "SMA-1/agreed",
        {"note": "Con acta."},
        ("SMA-1", None),
        "SELECT count(*) FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed' AND note = 'Con acta.'",
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_url": LINK, "evidence_title": "Acta"},
        ("SMA-2", None),
        "SELECT count(*) FROM qsip_evidence WHERE action_code = 'SMA-2-E2-B1-1' AND title = 'Acta'",
    ),
    (
        "stage",
        "SMA-2-E2/validation",
        {"planned_on": date(2016, 2, 1)},
        ("SMA-2", None),
        "SELECT count(*) FROM qsip_cycle_stages WHERE cycle_code = 'SMA-2-E2' AND stage_code = 'validation'"
        " AND planned_on = '2016-02-01'",
    ),
    (
        "reading",
        "SMA-2-E-1",
        {"read_on": date(2015, 9, 9), "numerator": 8, "denominator": 10, "value": 5.0},
        ("SMA-2", None),
        "SELECT count(*) FROM qsip_readings WHERE measure_code = 'SMA-2-E-1' AND read_on = '2015-09-09'",
    ),
    (
        "lesson",
        "SMA-2",
        {
            "kind": "lesson",
            "title": "Título",
            "summary": "Qué pasó",
            "reusable": "Una ficha",
            "service_code": "education",
            "documented_on": date(2015, 9, 2),
        },
        ("SMA-2", None),
        "SELECT count(*) FROM lessons WHERE code = 'LEC-SMA-2-2' AND cluster_code = 'SMA-2'",
    ),
    (
        "assessment",
        "2205/final",
        {"held_on": date(2015, 12, 1), **{f"score-{a}": 3.5 for a in SCORES[1:]}, f"reason-{SCORES[0]}": "no_records"},
        ("SMA-2", None),
        "SELECT CASE WHEN count(*) = 8 THEN 1 ELSE 0 END FROM assessment_scores"
        " WHERE government_ubigeo = '2205' AND round = 'final'",
    ),
    (
        "training",
        "22",
        {
            "title": "Curso",
            "place": "Lamas",
            "area_code": "revenue",
            "held_on": date(2015, 9, 3),
            "hours": 8.0,
            "people-district-woman-other": 7,
        },
        (None, "22"),
        "SELECT count(*) FROM training_people AS p JOIN training_events AS e ON e.code = p.event_code"
        " WHERE e.title = 'Curso' AND e.region_ubigeo = '22' AND p.people = 7",
    ),
    (
        "regional",
        "22/plan_approved",
        {"reached_on": date(2015, 10, 1), "evidence": "Ordenanza 1", "url": LINK},
        (None, "22"),
        "SELECT count(*) FROM regional_capacities WHERE region_ubigeo = '22' AND evidence = 'Ordenanza 1'",
    ),
]


def test_every_record_type_is_written_in_these_tests():
    assert {record_type for record_type, *_ in GOOD} | {"action", "counts", "cluster"} == set(RECORD_TYPES)


@pytest.mark.each_engine
@pytest.mark.parametrize(
    ("record_type", "record", "values", "scope", "query"), GOOD, ids=[f"{t}-{r}" for t, r, *_ in GOOD]
)
def test_an_entry_is_written_with_its_history(coordinator, record_type, record, values, scope, query):
    url, ana = coordinator
    record_form = read_form(url, record_type, record)
    values = {name: value for name, value in values.items() if name in record_form.field_names}
    save(url, ana, entry_of(record_form, values))
    assert scalar(url, query) == 1
    with reading(url) as connection:
        rows = connection.execute(select(FieldChangeRow.cluster_code, FieldChangeRow.region_ubigeo).distinct()).all()
    assert [tuple(row) for row in rows] == [scope]
    assert ("origin", "entered") in {(field, after) for _, _, field, _, after in list_changes(url)}
    again = read_form(url, record_type, record)
    if record_form.present is not None:
        assert again.present == {**record_form.initial, **values}


def test_the_scope_of_a_plan_action_is_its_governments_cluster(coordinator):
    url, ana = coordinator
    code = scalar(
        url,
        "SELECT code FROM capacity_actions WHERE government_ubigeo = '160202' AND done_on IS NULL "
        "AND cancelled_on IS NULL ORDER BY code LIMIT 1",
    )
    enter(
        url, ana, "action", str(code), done_on=date(2015, 9, 1)
    )  # Balsapuerto lies in Loreto; its cluster is attended from San Martín
    assert ("capacity_actions", "update", "done_on", None, "2015-09-01") in list_changes(url)
    assert scalar(url, "SELECT count(*) FROM changes WHERE cluster_code = 'LOR-1'") == scalar(
        url, "SELECT count(*) FROM changes"
    )


def test_the_counts_of_a_month_are_an_import(coordinator):
    url, ana = coordinator
    values = {"month": date(2015, 8, 20), "active": 2, "latent": 1, "told_by": "Reporte 138, p. 20"}
    force = (
        "SELECT SUM(cases) FROM conflict_counts"
        " WHERE region_ubigeo = '22' AND month = '2015-08-01' AND superseded_by IS NULL"
    )
    with pytest.raises(
        EntryRefused
    ) as first:  # a real figure removes those of the demonstration: this must be confirmed
        save(url, ana, entry_of(read_form(url, "counts", "22"), values))
    assert [problem.key for problem in first.value.problems] == ["month:counts-end-demo"]
    save(url, ana, entry_of(read_form(url, "counts", "22"), values, frozenset({"month:counts-end-demo"})))
    assert scalar(url, force) == 3
    assert {
        ("conflict_counts", "insert", "cases", None, "2"),
        ("conflict_counts", "insert", "cases", None, "1"),
    } <= set(list_changes(url))
    assert scalar(url, "SELECT count(*) FROM import_months") == 1
    assert scalar(url, "SELECT count(*) FROM acts WHERE person_id IS NOT NULL") == 1
    record_form = read_form(url, "counts", "22")
    with pytest.raises(EntryRefused) as same:
        save(url, ana, entry_of(record_form, values))
    assert [problem.code for problem in same.value.problems] == ["counts-same"]
    other = {**values, "active": 4, "month": date(2015, 8, 3)}
    with pytest.raises(EntryRefused) as asked:
        save(url, ana, entry_of(record_form, other))
    assert [problem.key for problem in asked.value.problems] == ["month:counts-known:2015-08-01:2:1"]
    save(url, ana, entry_of(record_form, other, frozenset({asked.value.problems[0].key})))
    assert scalar(url, force) == 5
    assert ("conflict_counts", "update", "cases", "2", "4") in list_changes(url)
    with pytest.raises(EntryRefused) as stale:  # the person confirmed 2 and 1, and has not seen 4 and 1
        save(url, ana, entry_of(record_form, {**other, "active": 7}, frozenset({asked.value.problems[0].key})))
    assert [problem.key for problem in stale.value.problems] == ["month:counts-known:2015-08-01:4:1"]
    assert {region for region in column(url, "SELECT region_ubigeo FROM changes")} == {"22"}
    with reading(url) as connection:
        filters = Filters(date(2015, 9, 30), region="22")
        record = build_history(connection, Viewer(Role.CHIEF), filters, Selection()).entries[0].records[0]
    assert [value.text for value in record.about] == ["22", "2015-08-01", "active"]
    assert any(line.correction for line in record.fields)
    with reading(url) as connection:
        person = find_person(connection, ana)
    with pytest.raises(errors.UndoRefused) as refused, writing(url, open_undo(person, 2, "undo")) as connection:
        undo(connection, person, 2, TODAY)
    assert refused.value.params["reason"] == "counts"
    with reading(url) as connection:  # the page of conflicts shows it
        view = build_conflicts(connection, ANYONE, Filters(date(2015, 9, 30), region="22"))
    assert (view.active, view.latent, view.last) == (4, 1, date(2015, 8, 1))


def test_the_end_of_a_cluster_is_confirmed_and_never_proposed(coordinator):
    """A dropped cluster is no longer counted, so dropping it must be confirmed. No form proposes dropping or closing."""
    url, ana = coordinator
    record_form = read_form(url, "event", "SMA-2")
    assert record_form.initial["stage"] is None  # it has reached all earlier stages
    dropped = {"stage": "dropped", "happened_on": date(2015, 6, 15)}
    with pytest.raises(EntryRefused) as asked:
        save(url, ana, entry_of(record_form, dropped))
    assert [problem.key for problem in asked.value.problems] == ["stage:event-drops:2015-06-15"]
    save(url, ana, entry_of(record_form, dropped, frozenset({asked.value.problems[0].key})))
    enter(url, ana, "event", "SMA-2/dropped", note="Con acta.")  # a recorded end is not confirmed again


PROPOSED = {
    "name": "Picota",
    "wave": "2",
    "province": "2207",
    "district-1": "220702",
    "district-2": "220703",
    "district-3": "220704",
    "service-1": "education",
    "service-2": "health",
    "proposed_on": date(2015, 8, 3),
}


@pytest.mark.parametrize("kind", ["demo", "program"])
def test_a_proposed_cluster_can_be_validated(store, kind):
    """This also holds in an empty program, where most clusters are still to be proposed."""
    url = store.fresh(kind)
    ana = make_person(url, "ana", "coordinator", "22")
    last = max(int(row) for row in column(url, "SELECT substr(code, 5) FROM clusters WHERE region_ubigeo = '22'"))
    save(url, ana, entry_of(read_form(url, "cluster", "22"), PROPOSED))
    code = f"SMA-{last + 1}"
    members = column(url, f"SELECT ubigeo FROM cluster_members WHERE cluster_code = '{code}' ORDER BY ubigeo")
    assert members == ["22", "2207", "220702", "220703", "220704"]
    services = column(
        url, f"SELECT service_code FROM cluster_services WHERE cluster_code = '{code}' ORDER BY service_code"
    )
    assert services == ["education", "health"]
    with reading(url) as connection:
        eva = find_person(connection, ana)
    assert code in clusters_of(eva, TODAY)  # the person who proposed it attends it
    enter(url, ana, "event", code, stage="validated", happened_on=date(2015, 8, 20))
    life = column(url, f"SELECT stage FROM cluster_events WHERE cluster_code = '{code}' ORDER BY happened_on")
    assert life == ["proposed", "validated"]
    assert {cluster for cluster in column(url, "SELECT cluster_code FROM changes")} == {code}


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"district-2": "220702"}, {"chosen-twice", "districts-few"}),
        ({"service-2": "education"}, {"chosen-twice"}),
        ({"district-3": None}, {"districts-few"}),
        ({"district-3": "220502"}, {"districts-outside"}),
        ({"province": "1602"}, {"not-offered"}),
        ({"district-3": "160201"}, {"not-offered", "districts-few"}),
        ({"service-1": None}, {"missing"}),
        ({"name": " "}, {"missing"}),
        ({"name": "LAMAS"}, {"cluster-known"}),
        ({"proposed_on": date(2011, 1, 1)}, {"day-early"}),
    ],
)
def test_a_doubtful_proposal_is_refused_with_its_problems(coordinator, changes, codes):
    url, ana = coordinator
    before = contents(url)
    with pytest.raises(EntryRefused) as refused:
        save(url, ana, entry_of(read_form(url, "cluster", "22"), PROPOSED | changes))
    assert {problem.code for problem in refused.value.problems} == codes
    with pytest.raises(errors.NotAllowed):
        save(url, ana, entry_of(read_form(url, "cluster", "16"), PROPOSED))
    assert contents(url) == before


def column(url: str, query: str) -> list[Any]:
    with reading(url) as connection:
        return list(connection.execute(text(query)).scalars())


@pytest.mark.any_engine
def test_counts_are_written_by_the_coordinator_of_their_region(coordinator):
    url, ana = coordinator
    values = {"month": date(2015, 8, 20), "active": 2, "latent": 1, "told_by": "Reporte 138"}
    before = contents(url)
    with pytest.raises(errors.NotAllowed):
        save(url, ana, entry_of(read_form(url, "counts", "16"), values))
    for changes in ({"active": -1}, {"latent": None}, {"told_by": ""}, {"month": date(2011, 1, 1)}):
        with pytest.raises(EntryRefused):
            save(url, ana, entry_of(read_form(url, "counts", "22"), values | changes))
    assert contents(url) == before


# --- permission --------------------------------------------------------------------------------------------------------


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("role", "offices", "record", "may"),
    [
        ("coordinator", ("22",), "LOR-1/civil_society_engaged", True),
        ("coordinator", ("22",), "LOR-2/civil_society_engaged", False),
        ("coordinator", ("16",), "LOR-1/civil_society_engaged", False),
        ("coordinator", ("16",), "LOR-2/civil_society_engaged", True),
        ("coordinator", ("22",), "program/team_trained", False),
        ("coordinator", (), "SMA-1/civil_society_engaged", False),
        ("viewer", ("22",), "SMA-1/civil_society_engaged", False),
        ("monitoring", (), "program/team_trained", True),
        ("chief", (), "SMA-1/civil_society_engaged", True),
    ],
)
def test_permission_follows_role_and_office(demo_url, role, offices, record, may):
    person = make_person(demo_url, "eva", role, *offices)
    before = contents(demo_url, history=True)
    if may:
        enter(demo_url, person, "milestone", record, reached_on=date(2015, 7, 3))
        assert contents(demo_url, history=True) != before
    else:
        with pytest.raises(errors.NotAllowed):
            enter(demo_url, person, "milestone", record, reached_on=date(2015, 7, 3))
        assert contents(demo_url, history=True) == before


@pytest.mark.any_engine
@pytest.mark.parametrize(("record_type", "record"), [(record_type, record) for record_type, record, *_ in GOOD])
def test_no_record_type_is_written_without_permission(demo_url, record_type, record):
    loreto, guest = make_person(demo_url, "eva", "coordinator", "16"), make_person(demo_url, "leo", "viewer", "22")
    before = contents(demo_url, history=True)
    for person in (loreto, guest, -1):
        with pytest.raises(errors.NotAllowed):
            enter(demo_url, person, record_type, record)
    assert contents(demo_url, history=True) == before


@pytest.mark.any_engine
def test_a_person_who_was_blocked_meanwhile_writes_nothing(coordinator):
    url, ana = coordinator
    entry = entry_of(read_form(url, "milestone", "SMA-1/civil_society_engaged"), {"reached_on": date(2015, 7, 3)})
    with connecting(url, write=True) as connection:
        connection.execute(text("UPDATE people SET blocked_at = '2016-01-01 00:00:00'"))
    before = contents(url, history=True)
    with pytest.raises(errors.NotAllowed):
        save(url, ana, entry)
    assert contents(url, history=True) == before


@pytest.mark.parametrize(
    ("record_type", "record"),
    [
        ("nothing", "SMA-1"),
        ("milestone", "SMA-1/services_chosen"),
        ("milestone", "SMA-9/clusters_agreed"),
        ("milestone", "SMA-1/clusters_agreed/health"),
        ("milestone", "program/clusters_agreed"),
        ("commitment", "SMA-1/16"),
        ("event", "SMA-1/king"),
        ("roadmap", "x"),
        ("roadmap", "SMA-2-E2-B1-1/2012-02-30"),
        ("roadmap", "SMA-2-E2-B1-1/2012-02-20"),
        ("stage", "SMA-2-E2/x"),
        ("reading", "x"),
        ("lesson", "x"),
        ("assessment", "150101/final"),
        ("assessment", "2205/last"),
        ("training", "15"),
        ("regional", "22/x"),
        ("regional", "22/plan_approved/2012-02-20"),
        ("action", "' OR 1=1 --"),
    ],
)
def test_an_unknown_record_is_not_found(connect, record_type, record):
    with pytest.raises(UnknownRecord):
        find_record_form(connect("sqlite", "demo"), record_type, record)


# --- refusals ----------------------------------------------------------------------------------------------------------


def find_problems(connection: Connection, record_type: str, record: str, **values: Any) -> set[tuple[str, str, str]]:
    record_form = find_record_form(connection, record_type, record)
    kept = tidy_values(record_form, {**record_form.initial, **values})
    return {(problem.field, problem.code, problem.severity.value) for problem in check_entry(record_form, kept, TODAY)}


WRONG: list[tuple[str, str, dict[str, Any], set[tuple[str, str, str]]]] = [
    ("milestone", "SMA-1/clusters_agreed", {"reached_on": date(2011, 12, 31)}, {("reached_on", "day-early", "refuse")}),
    (
        "milestone",
        "SMA-1/clusters_agreed",
        {"reached_on": TODAY + timedelta(1)},
        {("reached_on", "day-future", "refuse")},
    ),
    (
        "milestone",
        "SMA-1/clusters_agreed",
        {"reached_on": date(2012, 1, 2)},
        {("reached_on", "before-cluster", "refuse")},
    ),
    (
        "milestone",
        "SMA-1/clusters_agreed",
        {"planned_on": date(2018, 1, 1)},
        {("planned_on", "day-after-end", "confirm")},
    ),
    ("milestone", "SMA-1/clusters_agreed", {"planned_on": date(2017, 12, 31)}, set()),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 101},
        {("percent", "number-outside", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": -1},
        {("percent", "number-outside", "refuse")},
    ),
    ("roadmap", "SMA-2-E2-B1-1", {"reported_on": None, "percent": 100}, {("reported_on", "missing", "refuse")}),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 0},
        {("percent", "percent-falls", "confirm")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2012, 9, 1), "percent": 0},
        {("reported_on", "before-agreed", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "note": "a" * 501},
        {("note", "too-long", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_url": "javascript:x"},
        {("evidence_url", "no-link", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_url": "javascript:x", "evidence_title": "Acta"},
        {("evidence_url", "no-link", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_title": "Acta"},
        {("evidence_url", "evidence-lacks", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_public": True},
        {("evidence_url", "evidence-lacks", "refuse")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {
            "reported_on": date(2015, 9, 1),
            "percent": 100,
            "note": "DNI 44556677",
            "evidence_title": "Cel. 987654321",
            "evidence_url": LINK + "/44556677",
        },
        {("note", "identity", "confirm"), ("evidence_title", "identity", "confirm")},
    ),
    (
        "roadmap",
        "SMA-2-E2-B1-1",
        {"reported_on": date(2015, 9, 1), "percent": 100, "note": "Oficio 4455667 del 2015"},
        set(),
    ),
    ("assessment", "2205/midpoint", {"facilitator": "DNI 44556677"}, set()),
    (
        "stage",
        "SMA-2-E2/validation",
        {"planned_on": None, "reached_on": None},
        {("planned_on", "one-missing", "refuse")},
    ),
    (
        "stage",
        "SMA-2-E2/audit",
        {"reached_on": date(2012, 1, 3)},
        {("reached_on", "before-opened", "refuse"), ("reached_on", "stage-before", "confirm")},
    ),
    (
        "action",
        "CP-01-007",
        {"started_on": date(2015, 5, 1), "done_on": date(2015, 4, 1)},
        {("done_on", "day-order", "refuse")},
    ),
    (
        "action",
        "CP-01-007",
        {"started_on": None, "done_on": date(2015, 8, 1), "cancelled_on": date(2015, 8, 2)},
        {("cancelled_on", "one-of", "refuse")},
    ),
    (
        "assessment",
        "2205/final",
        {"held_on": date(2015, 12, 1), **{f"score-{a}": 3.0 for a in SCORES[1:]}},
        {(f"score-{SCORES[0]}", "score-or-reason", "refuse")},
    ),
    (
        "assessment",
        "2205/final",
        {"held_on": date(2015, 12, 1), **{f"score-{a}": 3.0 for a in SCORES[1:]}, f"score-{SCORES[0]}": 5.5},
        {(f"score-{SCORES[0]}", "number-outside", "refuse")},
    ),
    (
        "assessment",
        "2205/final",
        {"held_on": date(2015, 12, 1), **{f"score-{a}": 3.0 for a in SCORES[1:]}, f"score-{SCORES[0]}": 2.2},
        {(f"score-{SCORES[0]}", "number-step", "refuse")},
    ),
    (
        "assessment",
        "2205/final",
        {"held_on": date(2013, 6, 2), **{f"score-{a}": 3.0 for a in SCORES}},
        {("held_on", "round-before", "refuse")},
    ),
    (
        "training",
        "22",
        {"title": "Curso", "place": "Lamas", "area_code": "revenue", "held_on": date(2015, 9, 3)},
        {("held_on", "nobody-came", "confirm")},
    ),
    (
        "training",
        "22",
        {"title": " ", "place": "\u202e", "area_code": "king", "planned_on": date(2015, 9, 3)},
        {("title", "missing", "refuse"), ("place", "missing", "refuse"), ("area_code", "not-offered", "refuse")},
    ),
    ("event", "SMA-1/agreed", {"happened_on": date(2013, 1, 2)}, {("happened_on", "event-before", "confirm")}),
    (
        "lesson",
        "SMA-2",
        {
            "kind": "lesson",
            "title": "t",
            "summary": "s",
            "reusable": "r",
            "service_code": "education",
            "documented_on": date(2015, 9, 2),
            "validated_on": date(2015, 9, 1),
        },
        {("validated_on", "day-order", "refuse")},
    ),
    (
        "regional",
        "22/plan_approved",
        {"reached_on": date(2015, 9, 2), "evidence": "e", "url": "ftp://a.b"},
        {("url", "no-link", "refuse")},
    ),
]


@pytest.mark.parametrize(("record_type", "record", "values", "problems"), WRONG)
def test_impossible_values_are_refused_and_doubtful_ones_confirmed(connect, record_type, record, values, problems):
    assert find_problems(connect("sqlite", "demo"), record_type, record, **values) == problems


@pytest.mark.any_engine
def test_a_refused_entry_writes_nothing(coordinator):
    url, ana = coordinator
    before = contents(url, history=True)
    with pytest.raises(EntryRefused) as refused:
        enter(url, ana, "milestone", "SMA-1/clusters_agreed", reached_on=TODAY + timedelta(1))
    assert [problem.code for problem in refused.value.problems] == ["day-future"]
    assert contents(url, history=True) == before


def test_a_doubtful_entry_is_written_once_it_is_confirmed(coordinator):
    url, ana = coordinator
    record_form = read_form(url, "milestone", "SMA-1/clusters_agreed")
    values = {"planned_on": date(2018, 2, 1)}
    with pytest.raises(EntryRefused) as asked:
        save(url, ana, entry_of(record_form, values))
    other = entry_of(record_form, {"planned_on": date(2018, 2, 2)}, frozenset({asked.value.problems[0].key}))
    with pytest.raises(EntryRefused):  # another day was confirmed
        save(url, ana, other)
    save(url, ana, entry_of(record_form, values, frozenset({asked.value.problems[0].key})))
    assert read_form(url, "milestone", "SMA-1/clusters_agreed").present["planned_on"] == date(2018, 2, 1)


TEXTS: list[tuple[str, str, dict[str, Any]]] = [
    *((record_type, record, values) for record_type, record, values, *_ in GOOD),
    ("counts", "22", {"month": date(2015, 8, 20), "active": 2, "latent": 1}),
    ("cluster", "22", PROPOSED),
]


@pytest.mark.any_engine
@pytest.mark.parametrize(("record_type", "record", "values"), TEXTS, ids=[f"{t}-{r}" for t, r, *_ in TEXTS])
def test_a_field_says_whether_anyone_reads_its_text(coordinator, record_type, record, values):
    """The expectation is `PUBLIC_FIELDS` of the column in which the text is found."""
    url, ana = coordinator
    record_form = read_form(url, record_type, record)
    texts = {
        field.name: f"{LINK}/of-{number}" if field.link else f"text-{number}"
        for number, field in enumerate(record_form.fields)
        if field.kind == "text"
    }
    filled = {name: value for name, value in (values | texts).items() if name in record_form.field_names}
    save(url, ana, entry_of(record_form, filled, frozenset({"month:counts-end-demo"})))
    field_of = {text: name for name, text in texts.items()}
    kept: dict[str, set[tuple[str, str]]] = {}
    with reading(url) as connection:
        for table in TABLES:
            for row in connection.execute(select(table)).mappings():
                for column, value in row.items():
                    if isinstance(value, str) and value in field_of:
                        kept.setdefault(field_of[value], set()).add((table.name, column))
    assert set(kept) == set(texts)
    assert {field.name: field.is_public for field in record_form.fields if field.kind == "text"} == {
        name: any(column in PUBLIC_FIELDS.get(table, ()) for table, column in columns) for name, columns in kept.items()
    }


@pytest.mark.parametrize(("language", "name"), [("es", "Ingresos | gastos"), ("en", "Revenue | spending")])
def test_a_name_with_a_bar_in_it_is_shown_whole(coordinator, language, name):
    url, _ = coordinator
    names = {"es": "Ingresos | gastos", "en": "Revenue | spending"}
    with connecting(url, write=True) as connection:
        for table in ("instrument_areas", "qsip_stages", "instruments"):
            connection.execute(text(f"UPDATE {table} SET name_es = :es, name_en = :en"), names)
    for record_type, record in (("action", "CP-22-001"), ("stage", "SMA-2-E2/audit"), ("assessment", "2205/final")):
        record_form = read_form(url, record_type, record)
        assert name in say_record(translator(language), record_form).split(" · ")
        assert name in tag_about(translator(language), record_form)


def test_invisible_characters_are_removed(coordinator):
    url, ana = coordinator
    enter(url, ana, "event", "SMA-1/agreed", note=" Acta\u202e firmada \x00 hoy\nSegunda <b>línea</b> ")
    assert read_form(url, "event", "SMA-1/agreed").present["note"] == "Acta firmada hoy\nSegunda <b>línea</b>"


# --- stale records -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("record", ["SMA-1/civil_society_engaged", "SMA-1/services_chosen/health"])
def test_a_stale_save_is_refused_with_the_present_values(coordinator, record):
    url, ana = coordinator
    first = read_form(url, "milestone", record)
    mine, theirs = ({"reached_on": date(2015, 7, day)} for day in (3, 4))
    save(url, ana, entry_of(first, theirs))
    before = contents(url, history=True)
    with pytest.raises(errors.Stale) as stale:
        save(url, ana, entry_of(first, mine))
    assert stale.value.seen == first.present
    assert stale.value.present == {**first.initial, **theirs}
    assert contents(url, history=True) == before
    with reading(url) as connection:
        author, at = find_last_change(connection, find_record_form(connection, "milestone", record))
    assert author == "somebody"
    assert isinstance(at, datetime)
    save(url, ana, entry_of(read_form(url, "milestone", record), mine))  # after seeing their value
    assert read_form(url, "milestone", record).present["reached_on"] == date(2015, 7, 3)


def test_two_people_who_add_the_same_record_do_not_overwrite_each_other(coordinator):
    url, ana = coordinator
    with connecting(url, write=True) as connection:
        connection.execute(text("DELETE FROM milestone_records WHERE cluster_code = 'SMA-1'"))
    first = read_form(url, "milestone", "SMA-1/clusters_agreed")
    assert first.present is None
    save(url, ana, entry_of(first, {"reached_on": date(2015, 7, 3)}))
    with pytest.raises(errors.Stale) as stale:
        save(url, ana, entry_of(first, {"reached_on": date(2015, 7, 4)}))
    assert stale.value.seen is None


@pytest.mark.any_engine
def test_a_repeated_save_writes_once(coordinator):
    url, ana = coordinator
    entry = entry_of(read_form(url, "roadmap", "SMA-2-E2-B1-1"), {"reported_on": date(2015, 9, 1), "percent": 100})
    save(url, ana, entry, "a-request")
    before = contents(url, history=True)
    with pytest.raises(errors.Repeated) as repeated:
        save(url, ana, entry, "a-request")
    assert repeated.value.params["answer"] == {"topic": "roadmap", "record": "SMA-2-E2-B1-1"}
    assert contents(url, history=True) == before


def test_a_report_and_its_file_are_written_together_or_not_at_all(coordinator):
    url, ana = coordinator
    record_form = read_form(url, "roadmap", "SMA-2-E2-B1-1")
    values = {"reported_on": date(2015, 9, 1), "percent": 100, "evidence_title": "Acta"}
    with pytest.raises(errors.EvidenceRefused):
        save(url, ana, entry_of(record_form, {**values, "file": ("a.exe", b"MZ\x00\x01")}))
    assert scalar(url, "SELECT count(*) FROM qsip_action_reports WHERE reported_on = '2015-09-01'") == 0
    save(url, ana, entry_of(record_form, {**values, "file": ("acta.txt", b"Acta de entrega")}))
    assert scalar(url, "SELECT count(*) FROM qsip_evidence WHERE file_name = 'acta.txt'") == 1


# --- drafts ------------------------------------------------------------------------------------------------------------


def test_a_draft_is_found_again_and_does_not_raise_the_data_version(coordinator):
    url, ana = coordinator
    record_form = read_form(url, "assessment", "2205/midpoint")
    draft = Draft.new(record_form)
    draft.file = "acta.txt"
    draft.values |= {"held_on": date(2015, 1, 2), "facilitator": "É", "score-revenue": 2.5, "score-diversity": None}
    version = scalar(url, "SELECT data_version FROM program_state")
    for _ in range(2):
        with signing(url) as connection:
            keep_draft(connection, (ana, "assessment", "2205/midpoint"), record_form.fields, draft)
    with reading(url) as connection:
        kept = find_draft(connection, (ana, "assessment", "2205/midpoint"), record_form.fields)
        assert find_draft(connection, (ana + 1, "assessment", "2205/midpoint"), record_form.fields) is None
    assert (kept.values, kept.seen, kept.request_id) == (draft.values, record_form.initial, draft.request_id)
    assert kept.file == "acta.txt"
    assert scalar(url, "SELECT data_version FROM program_state") == version
    with signing(url) as connection:
        drop_draft(connection, (ana, "assessment", "2205/midpoint"))
    assert scalar(url, "SELECT count(*) FROM drafts") == 0


def test_every_field_survives_a_draft(connect):
    connection = connect("sqlite", "demo")
    for record_type, record, values, *_ in GOOD:
        record_form = find_record_form(connection, record_type, record)
        for field in record_form.fields:
            value = field.tidy(values.get(field.name, record_form.initial[field.name]))
            assert field.parse(field.to_text(value)) == value, (record_type, field.name)


# --- arbitrary values --------------------------------------------------------------------------------------------------

ANYTHING = strategies.one_of(
    strategies.none(),
    strategies.text(max_size=20),
    strategies.integers(-(10**12), 10**12),
    strategies.booleans(),
    strategies.dates(),
    strategies.floats(),
    strategies.sampled_from(["health", "=1+1", "<b>x</b>", "' OR 1=1 --"]),
)
OF_KIND = {
    "day": strategies.none() | strategies.dates(),
    "whole": strategies.none() | strategies.integers(),
    "number": strategies.none() | strategies.floats(),
    "flag": strategies.booleans(),
    "text": strategies.none() | strategies.text(max_size=2000),
    "choice": strategies.none() | strategies.text(max_size=9),
}


@pytest.fixture(scope="module")
def record_forms(sqlite_store):
    """Existing and new records of many record types."""
    records = [(record_type, record) for record_type, record, *_ in GOOD]
    records += [
        ("action", "CP-22-001"),
        ("assessment", "2205/midpoint"),
        ("training", "EV-22-01"),
        ("lesson", "MOD-SMA-2"),
    ]
    with reading(sqlite_store.fresh("demo")) as connection:
        return [find_record_form(connection, record_type, record) for record_type, record in records]


@settings(max_examples=1000, deadline=None)
@given(strategies.data())
def test_any_entry_is_checked_and_what_passes_fits_its_column(record_forms, data):
    record_form = data.draw(strategies.sampled_from(record_forms))
    names = data.draw(strategies.sets(strategies.sampled_from(record_form.field_names), max_size=4))
    fields = {field.name: field for field in record_form.fields}
    values = record_form.initial | {name: data.draw(OF_KIND[fields[name].kind]) for name in sorted(names)}
    kept = tidy_values(record_form, values)
    refused = {problem.field for problem in check_entry(record_form, kept, TODAY) if problem.severity.value == "refuse"}
    for field in record_form.fields:
        value = kept[field.name]
        if field.name not in refused and field.name in names and value is not None:
            assert field.parse(field.to_text(value)) == value
            assert field.kind != "text" or len(value) <= field.max_length
            assert field.kind != "choice" or value in field.options


@settings(max_examples=300, deadline=None)
@given(strategies.data())
def test_a_value_of_another_type_is_refused(record_forms, data):
    record_form = data.draw(strategies.sampled_from(record_forms))
    field = data.draw(strategies.sampled_from(record_form.fields))
    value = data.draw(ANYTHING)
    kept = tidy_values(record_form, {**record_form.initial, field.name: value})
    check_entry(record_form, kept, TODAY)
