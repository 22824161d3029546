"""History and reviews as they are read: who changed which record, when, from what to what; nothing without an account."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from data import errors
from data.clock import local_day
from data.permissions import ANYONE, Person, Responsibility, Role, Viewer
from data.store.audit import AuditEntry, Scope, key_of
from data.store.connection import connecting
from data.store.doors import reading, writing
from data.store.schema import metadata
from queries.records import history_reads as reads
from queries.records.history_reads import COMMAND_LINE, Selection
from queries.records.history_view import build_history, build_marks, build_record_history, may_undo
from queries.records.record_types import RECORD_TYPES
from queries.records.returned_view import FORMS, build_returned, find_form
from queries.records.reviews import NewReview, find_latest, review
from queries.records.undo import open_undo, undo
from queries.shared.filters import Filters
from queries.shared.writing import add_record, change_record, drop_record
from tests.support.contents import scalar

T = metadata.tables
TODAY, ALL = date(2026, 1, 2), Filters(date(2015, 6, 30))
READER, CHIEF = Viewer(Role.COORDINATOR), Viewer(Role.CHIEF)
ANA = Person(1, "ana", "Ana", Viewer(Role.COORDINATOR, (Responsibility("SMA-1"), Responsibility(region="22"))))
MARTA = Person(2, "marta", "Marta", Viewer(Role.MONITORING))
HERE = Scope(cluster="SMA-1")


@pytest.fixture
def url(demo_url) -> str:
    with connecting(demo_url, write=True) as connection:
        for number, name, role in ((1, "Ana", "coordinator"), (2, "Marta", "monitoring")):
            connection.execute(
                T["people"].insert(),
                {"id": number, "user_name": name.lower(), "full_name": name, "role": role, "made_at": TODAY},
            )
    return demo_url


def write(url: str, person: Person | None, table: str, key: dict, values: dict, scope: Scope = HERE) -> int:
    """Change a record as a person, by form, and return the entry's number."""
    with writing(url, AuditEntry("form", "x", (person.id, person.name) if person else None)) as connection:
        change_record(connection, T[table], key, {}, values, scope)
    return latest(url)


def latest(url: str) -> int:
    return scalar(url, "SELECT MAX(id) FROM acts")


def milestone(url: str, cluster: str = "SMA-1") -> dict:
    """Return a milestone that a cluster has reached."""
    table = T["milestone_records"]
    with reading(url) as connection:
        query = (
            select(table).where(table.c.cluster_code == cluster, table.c.reached_on.is_not(None)).order_by(table.c.id)
        )
        return dict(connection.execute(query).mappings().first())


def history(url: str, viewer: Viewer = READER, filters: Filters = ALL, limit: int | None = 20, **selection):
    with reading(url) as connection:
        return build_history(connection, viewer, filters, Selection(**selection), limit)


def review_as(
    url: str, person: Person, table: str, row_key: str, reason: str = "", *, seen: int | None = None, state=None
):
    """Review a record as it is now."""
    with writing(url, AuditEntry("form", "review", (person.id, person.name))) as connection:
        latest = find_latest(connection, table, row_key)[0] if seen is None else seen
        review(connection, person, NewReview(table, row_key, reason, latest, state), TODAY)


def undo_as(url: str, person: Person, entry: int) -> None:
    with writing(url, open_undo(person, entry, str(uuid4()))) as connection:
        undo(connection, person, entry, TODAY)


def counts(url: str, **filters: str) -> tuple[int, int, int]:
    with reading(url) as connection:
        counts = reads.fetch_review_counts(connection, READER, Filters(ALL.as_of, **filters))
    return counts.entered, counts.reviewed, counts.returned


# --- reads and view ----------------------------------------------------------------------------------------------------


def test_an_entry_says_who_changed_which_field_from_what_to_what(url):
    row = milestone(url)
    write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4), "planned_on": None})
    entry = history(url).entries[0]
    assert (entry.person, entry.via, entry.undone, entry.obstacle) == (
        "Ana",
        "form",
        False,
        None,
    )
    record = entry.records[0]
    assert (record.table, record.kind, record.cluster, record.exists) == ("milestone_records", "update", "SMA-1", True)
    assert [(value.field, value.text, value.names) for value in record.about][:2] == [
        ("milestone_code", row["milestone_code"], None),
        ("cluster_code", "SMA-1", ("Moyobamba - Rioja",) * 2),
    ]
    changes = {line.field: (line.before.text, line.after.text, line.correction) for line in record.fields}
    assert changes == {
        "reached_on": (row["reached_on"].isoformat(), "2014-03-04", True),  # a fact of the past
        "planned_on": (row["planned_on"].isoformat(), None, False),  # a plan
        "origin": ("demo", "entered", False),
    }


def test_codes_come_with_the_names_they_stand_for(url):
    with writing(url, AuditEntry("form", "x")) as connection:
        key = connection.execute(select(T["capacity_actions"]).limit(1)).mappings().first()
        change_record(connection, T["capacity_actions"], key, {}, {"government_ubigeo": "2201"}, HERE)
        drop = connection.execute(select(T["training_people"]).limit(1)).mappings().first()
        drop_record(connection, T["training_people"], drop, {}, HERE)
    changed, dropped = history(url).entries[0].records
    assert changed.about[0].text == key["title"]
    names = {line.field: line.after.names for line in changed.fields}
    assert names["government_ubigeo"] == ("Moyobamba", "Moyobamba")
    assert dropped.about[0].names is not None  # the event by its title, though the row is gone
    assert (dropped.kind, dropped.exists) == ("delete", False)


def test_history_can_be_narrowed_by_place_person_and_days(url):
    first = write(url, ANA, "milestone_records", {"id": milestone(url)["id"]}, {"reached_on": date(2014, 3, 4)})
    alto = milestone(url, "LOR-1")
    second = write(url, None, "milestone_records", {"id": alto["id"]}, {"reached_on": date(2014, 3, 4)}, Scope("LOR-1"))
    meeting = {"region_ubigeo": "22", "year": 2013, "number": 1}
    third = write(url, MARTA, "gcd_meetings", meeting, {"held_on": date(2013, 3, 4)}, Scope(region="22"))
    with writing(url, AuditEntry("import", "indeci")):
        fourth = third + 1

    def numbers(**asked) -> list[int]:
        return [entry.id for entry in history(url, **asked).entries]

    assert numbers() == [fourth, third, second, first]
    assert numbers(filters=Filters(ALL.as_of, region="22")) == [third, first]
    assert numbers(filters=Filters(ALL.as_of, region="16")) == [second]  # where it lies, not who attends it
    assert numbers(filters=Filters(ALL.as_of, region="22", cluster="SMA-1")) == [first]
    assert numbers(person=1) == [first]
    assert numbers(person=COMMAND_LINE) == [fourth, second]
    today = local_day(history(url).entries[0].at)
    assert numbers(since=today, until=today) == [fourth, third, second, first]
    assert numbers(since=today + timedelta(days=1)) == numbers(until=today - timedelta(days=1)) == []
    assert numbers(limit=2) == [fourth, third]
    assert history(url, limit=2).total == 4
    assert history(url).authors == ((1, "Ana"), (2, "Marta"))


def test_the_history_of_a_record_holds_its_entries_and_reviews(url):
    row = milestone(url)
    key = key_of(T["milestone_records"], row)
    first = write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4)})
    write(
        url,
        ANA,
        "gcd_meetings",
        {"region_ubigeo": "22", "year": 2013, "number": 1},
        {"held_on": TODAY},
        Scope(region="22"),
    )
    undo_as(url, ANA, first)
    with reading(url) as connection:
        acts = build_record_history(connection, READER, ALL, "milestone_records", key)
    assert [(entry.via, entry.undoes, entry.undone, entry.obstacle) for entry in acts] == [
        ("undo", first, False, None),
        ("form", None, True, "undone"),
    ]
    review_as(url, MARTA, "milestone_records", key, reason="Falta el acta")
    with reading(url) as connection:
        records = build_record_history(connection, READER, ALL, "milestone_records", key)[0].records
    assert [record.table for record in records] == ["reviews"]  # a review belongs to its record's history
    assert not any(line.correction for line in acts[0].records[0].fields)  # undoing corrects nothing


def test_a_mark_says_who_changed_a_record_and_how_it_was_reviewed(url):
    row = milestone(url)
    record_key = ("milestone_records", key_of(T["milestone_records"], row))
    entry = write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4)})
    review_as(url, MARTA, *record_key, reason="Falta el acta")

    def marks():
        with reading(url) as connection:
            return build_marks(connection, READER, ALL, ("milestone_records",))

    before = marks()
    assert set(before) == {record_key}
    assert before[record_key].by == "Ana"
    assert before[record_key].corrected_on == local_day(before[record_key].at)
    assert (before[record_key].review.state, before[record_key].review.since) == ("returned", False)
    undo_as(url, ANA, entry)
    assert marks()[record_key].corrected_on is None
    assert marks()[record_key].review.since


@pytest.mark.parametrize(
    "read",
    [
        lambda c, v: reads.fetch_entries(c, v, ALL, Selection()),
        lambda c, v: reads.fetch_entry_count(c, v, ALL, Selection()),
        reads.fetch_authors,
        reads.fetch_undo_pairs,
        lambda c, v: reads.fetch_changes(c, v, [1]),
        lambda c, v: reads.fetch_record_entries(c, v, "commitments", "[]"),
        lambda c, v: reads.fetch_last_changes(c, v, ["commitments"]),
        lambda c, v: reads.fetch_entries_in_force(c, v, ["commitments"], [1]),
        lambda c, v: reads.fetch_fact_changes(c, v, ["commitments"]),
        lambda c, v: reads.fetch_reviews(c, v, ["clusters"]),
        lambda c, v: reads.fetch_review_counts(c, v, ALL),
        lambda c, v: reads.fetch_columns(c, v, "people", ["full_name"]),
        lambda c, v: build_history(c, v, ALL, Selection()),
        lambda c, v: build_record_history(c, v, ALL, "commitments", "[]"),
        lambda c, v: build_marks(c, v, ALL, ("commitments",)),
        lambda c, v: reads.fetch_returned(c, v, None, None),
        lambda c, v: build_returned(c, v, ALL, None, None),
    ],
)
def test_history_is_refused_without_an_account(url, read):
    write(url, ANA, "milestone_records", {"id": milestone(url)["id"]}, {"reached_on": date(2014, 3, 4)})
    with reading(url) as connection:
        with pytest.raises(errors.NotAllowed):
            read(connection, ANYONE)
        read(connection, READER)


def test_only_people_who_manage_accounts_read_their_history(url):
    entry = write(url, MARTA, "people", {"id": 1}, {"email": "ana@example.org", "password_hash": "secret"}, Scope())
    assert history(url).entries == ()
    assert history(url).total == 0
    shown = history(url, CHIEF).entries[0]
    assert (shown.id, shown.obstacle) == (entry, "people")
    lines = {line.field: (line.before.text, line.after.text, line.hidden) for line in shown.records[0].fields}
    assert lines == {"email": (None, "ana@example.org", False), "password_hash": (None, None, True)}
    with reading(url) as connection:
        with pytest.raises(errors.NotAllowed):
            build_record_history(connection, READER, ALL, "people", '["1"]')
        assert build_record_history(connection, CHIEF, ALL, "people", '["1"]')
        assert reads.fetch_changes(connection, READER, [entry]) == ()


def test_who_may_undo_an_entry_can_be_said_beforehand(url):
    write(url, ANA, "milestone_records", {"id": milestone(url)["id"]}, {"reached_on": date(2014, 3, 4)})
    entry = history(url).entries[0]
    assert may_undo(ANA.viewer, entry, TODAY)
    assert may_undo(MARTA.viewer, entry, TODAY)
    assert not may_undo(READER, entry, TODAY)
    again = write(url, ANA, "milestone_records", {"id": milestone(url)["id"]}, {"reached_on": date(2014, 3, 5)})
    assert [may_undo(ANA.viewer, entry, TODAY) for entry in history(url).entries] == [
        True,
        False,
    ]  # the later one first
    assert [entry.superseded for entry in history(url).entries] == [False, True]
    undo_as(url, ANA, again)
    assert [may_undo(ANA.viewer, entry, TODAY) for entry in history(url).entries] == [True, False, True]
    with writing(url, AuditEntry("import", "indeci")):
        pass
    assert not may_undo(MARTA.viewer, history(url).entries[0], TODAY)


# --- reviews -----------------------------------------------------------------------------------------------------------


def test_a_review_holds_until_the_record_changes(url):
    row = milestone(url)
    record_key = ("milestone_records", key_of(T["milestone_records"], row))
    assert counts(url) == (0, 0, 0)
    write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4)})
    assert counts(url) == (1, 0, 0)
    review_as(url, MARTA, *record_key)
    assert counts(url) == counts(url, region="22") == counts(url, cluster="SMA-1") == (1, 1, 0)
    assert counts(url, region="16") == (0, 0, 0)
    review_as(url, MARTA, *record_key, reason="  Falta \n el acta ", state="reviewed")
    assert counts(url) == (1, 0, 1)
    held = scalar(url, "SELECT reason FROM reviews")
    assert held == "Falta el acta"
    write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 5)})
    assert counts(url) == (1, 0, 0)


def test_a_record_that_is_gone_or_undone_is_not_counted(url):
    row = milestone(url)
    entry = write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4)})
    undo_as(url, ANA, entry)
    assert counts(url) == (0, 0, 0)  # the demonstration's again
    event = {"cluster_code": "SMA-1", "stage": "dropped", "happened_on": TODAY, "decided_with": None, "note": None}
    with writing(url, AuditEntry("form", "x")) as connection:
        add_record(connection, T["cluster_events"], event, HERE)
    assert counts(url) == (1, 0, 0)
    with writing(url, AuditEntry("form", "x")) as connection:
        drop_record(connection, T["cluster_events"], event, {}, HERE)
    assert counts(url) == (0, 0, 0)


def test_a_review_is_in_the_history_and_can_be_undone(url):
    row = milestone(url)
    record_key = ("milestone_records", key_of(T["milestone_records"], row))
    review_as(url, MARTA, *record_key, reason="Falta el acta")
    entry = history(url).entries[0]
    record = entry.records[0]
    assert record.table == "reviews"
    assert [value.text for value in record.about][:2] == ["milestone_records", row["milestone_code"]]
    assert not any(line.correction for line in record.fields)
    assert may_undo(MARTA.viewer, entry, TODAY)
    assert not may_undo(ANA.viewer, entry, TODAY)
    with pytest.raises(errors.NotAllowed):
        undo_as(url, ANA, entry.id)
    undo_as(url, MARTA, entry.id)
    assert scalar(url, "SELECT COUNT(*) FROM reviews") == 0


def test_only_monitoring_reviews_and_only_a_record_as_it_saw_it(url):
    row = milestone(url)
    record_key = ("milestone_records", key_of(T["milestone_records"], row))
    with pytest.raises(errors.NotAllowed):
        review_as(url, ANA, *record_key)
    write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4)})
    with pytest.raises(errors.Stale):
        review_as(url, MARTA, *record_key, seen=0)
    review_as(url, MARTA, *record_key)
    with pytest.raises(errors.Stale):  # somebody reviewed it meanwhile
        review_as(url, MARTA, *record_key, reason="no")
    for table, key in (
        ("people", '["1"]'),
        ("nowhere", "[]"),
        ("milestone_records", "x"),
        ("milestone_records", '["-1"]'),
    ):
        with pytest.raises(errors.ReviewRefused, check=lambda error: error.params["reason"] == "unknown"):
            review_as(url, MARTA, table, key)
    for reason in (" ", "\0", "x" * 501):
        with pytest.raises(errors.ReviewRefused):
            review_as(url, MARTA, *record_key, reason=reason, state="reviewed")
    with reading(url) as connection:
        assert connection.execute(text("SELECT state FROM reviews")).scalars().all() == ["reviewed"]
    review_as(url, MARTA, *record_key, reason="Fal\u200bta\0 el \ud800acta", state="reviewed")
    with reading(url) as connection:
        assert connection.execute(text("SELECT reason FROM reviews")).scalar_one() == "Falta el acta"


def test_a_given_office_is_shown_by_person_and_region(url):
    with writing(url, AuditEntry("command", "user office")) as connection:
        row = {"person_id": 1, "office_region_ubigeo": "22", "since": TODAY, "until": None}
        add_record(connection, T["assignments"], row, Scope())
    record = history(url, CHIEF).entries[0].records[0]
    assert [value.names for value in record.about] == [("Ana", "Ana"), ("San Martín", "San Martín"), None]
    assert (record.reviewable, history(url).entries) == (False, ())


# --- returned records -------------------------------------------------------------------------------------------------


def returned(url: str, clusters: tuple[str, ...] | None = None, regions: tuple[str, ...] | None = None):
    with reading(url) as connection:
        return build_returned(connection, READER, ALL, clusters, regions)


def test_a_returned_record_waits_for_its_coordinator_until_it_changes(url):
    keys = {}
    for cluster in ("SMA-1", "LOR-2"):
        row = milestone(url, cluster)
        keys[cluster] = key_of(T["milestone_records"], row)
        write(url, ANA, "milestone_records", {"id": row["id"]}, {"reached_on": date(2014, 3, 4)}, Scope(cluster))
        review_as(url, MARTA, "milestone_records", keys[cluster], reason=f"Falta el acta de {cluster}")
    with reading(url) as connection:
        of_region = T["regional_capacities"].c.region_ubigeo == "22"
        mark = dict(connection.execute(select(T["regional_capacities"]).where(of_region).limit(1)).mappings().one())
    key = {name: mark[name] for name in ("region_ubigeo", "capacity", "reached_on")}
    keys["22"] = key_of(T["regional_capacities"], mark)
    write(url, ANA, "regional_capacities", key, {"evidence": "Acta"}, Scope(region="22"))
    review_as(url, MARTA, "regional_capacities", keys["22"], reason="Falta la ordenanza")

    assert {line.row_key for line in returned(url)} == set(keys.values())
    first, second = returned(url, ("SMA-1",), ("22",))  # Loreto's is not among them
    assert (first.cluster, first.region, first.reason, first.by, first.on) == (
        "SMA-1",
        None,
        "Falta el acta de SMA-1",
        "Marta",
        TODAY,
    )
    assert (second.cluster, second.region) == (None, "22")
    assert second.form == ("regional", f"22/{mark['capacity']}/{mark['reached_on'].isoformat()}")
    assert [line.row_key for line in returned(url, (), ("22",))] == [keys["22"]]
    assert returned(url, ("SMA-2",), ()) == ()

    review_as(url, MARTA, "regional_capacities", keys["22"], state="returned")
    write(url, ANA, "milestone_records", {"id": milestone(url)["id"]}, {"reached_on": date(2014, 3, 5)})
    assert [line.cluster for line in returned(url)] == ["LOR-2"]  # reviewed, changed since


MOVED = {
    "assessment_scores": {"score": 1},
    "assessments": {"facilitator": "Otra"},
    "cluster_events": {"note": "Otra"},
    "commitments": {"due_on": TODAY},
    "lessons": {"summary": "Otra"},
    "qsip_action_reports": {"note": "Otra"},
    "qsip_readings": {"measured_by": "together"},
    "regional_capacities": {"evidence": "Otra"},
    "training_people": {"people": 77},
}


def test_a_returned_record_leads_to_the_form_that_changes_it(url):
    for table in (*FORMS, "milestone_records"):
        with reading(url) as connection:
            service = T[table].c.service_code.is_not(None) if table == "milestone_records" else True
            query = select(T[table]).where(service).order_by(*T[table].primary_key).limit(1)
            row = dict(connection.execute(query).mappings().one())
        values = {column.name: row[column.name] for column in T[table].primary_key}
        write(url, ANA, table, values, MOVED.get(table, {"planned_on": TODAY}))
        review_as(url, MARTA, table, key_of(T[table], row), reason="Falta")
        line = next(line for line in returned(url) if line.table == table)
        assert line.form is not None
        with reading(url) as connection:
            record_form = RECORD_TYPES[line.form[0]].find(connection, line.form[1])
        assert record_form is not None, line.form
        assert record_form.present is not None, line.form
        assert table == "training_people" or (table, values) in [
            (row_table.name, dict(key)) for row_table, key in record_form.rows
        ]
    assert find_form("qsip_validations", '["SMA-2-E2"]', ()) is None
