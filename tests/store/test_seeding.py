"""What ships: every fact has a source, and demonstration rows can be removed without losing anything else."""

import pytest
from sqlalchemy import select, text

from data import errors
from data.store import seeding
from data.store.connection import connecting
from data.store.create import create_database, upgrade_database
from data.store.doors import reading
from data.store.schema import metadata
from queries.sources.status import fetch_counts
from tests.support.contents import by_hand, change, contents, everything, scalar

ENTERED = "'entered', NULL, NULL"
COMMITMENT = (
    "INSERT INTO commitments (cluster_code, government_ubigeo, origin, source_locator, source_code)"
    " VALUES ('AMA-2', '0103', " + ENTERED + ")"
)
CONTRIBUTION = (
    "INSERT INTO contributions (code, partner, kind, stage, happened_on, amount_usd, origin)"
    " VALUES ('E-1', 'p', 'cash', 'received', '2014-01-01', 100, 'entered')"
)


def remove_all(url: str) -> tuple[int, list[seeding.Stays]]:
    with by_hand(url) as connection:
        going, stays = seeding.removable_demo(connection)
        return seeding.remove_demo(connection, going), stays


def test_the_program_is_as_large_as_the_plan_says(program_url):
    with reading(program_url) as connection:
        counts = fetch_counts(connection)
        assert not seeding.has_demo(connection)
    expected = {
        "regions": 5,
        "provinces": 31,
        "districts": 238,
        "governments": 243,
        "clusters_planned": 16,
        "clusters_proposed": 7,
        "clusters": 7,
        "milestones": 8,
        "commitments": 0,
        "contributions": 0,
    }
    assert {name: counts[name] for name in expected} == expected


def test_every_fact_has_a_source(sqlite_store):
    with reading(sqlite_store.fresh("program")) as connection:
        for table in seeding.tables_of_facts():
            rows = connection.execute(select(table)).all()
            assert {row.origin for row in rows} <= {"plan", "published"}, table.name
            assert [row for row in rows if row.source_code is None] == [], table.name
            # A published data set is searched by unit; a statement of the plan needs its lines.
            assert [row for row in rows if row.origin == "plan" and not row.source_locator] == [], table.name


def test_only_demonstration_rows_are_marked_as_such(demo_url):
    with reading(demo_url) as connection:
        added = seeding.count_origins(connection)
        sources = [
            set(connection.execute(select(table.c.source_code).where(table.c.origin == "demo")).scalars())
            for table in seeding.tables_of_facts()
        ]
    assert sum(origins.get("demo", 0) for origins in added.values()) > 500
    assert set().union(*sources) == {"demo"}
    assert all(set(origins) <= {"plan", "published", "demo"} for origins in added.values())


def test_loading_again_adds_nothing(demo_url):
    before = contents(demo_url)
    with connecting(demo_url, write=True) as connection:
        assert not seeding.facts_differ(connection)
        assert (seeding.load_facts(connection), seeding.load_demo(connection)) == (seeding.Loaded(0, 0), 0)
    assert contents(demo_url) == before


def test_two_databases_from_the_same_tables_are_equal(store, sqlite_store):
    assert contents(store.fresh("demo")) == contents(sqlite_store.fresh("demo"))


@pytest.mark.any_engine
def test_a_fact_that_people_changed_stays_changed(program_url):
    with connecting(program_url, write=True) as connection:
        connection.execute(text("UPDATE clusters SET name = 'otro', origin = 'entered' WHERE code = 'AMA-1'"))
        assert not seeding.facts_differ(connection)
        assert seeding.load_facts(connection) == seeding.Loaded(0, 0)
    assert scalar(program_url, "SELECT name FROM clusters WHERE code = 'AMA-1'") == "otro"


def test_an_upgrade_corrects_facts_that_people_did_not_change(demo_url):
    """It corrects tables with and without an origin, and leaves rows of people and of the demonstration alone."""
    before = contents(demo_url)
    version = scalar(demo_url, "SELECT data_version FROM program_state")
    statements = {
        "clusters": ("UPDATE clusters SET name = 'otro' WHERE code = 'AMA-1'", 1),
        "targets": ("UPDATE targets SET due_on = NULL, value = value + 1 WHERE reading = 'alternative'", 4),
        "units": ("UPDATE units SET area_km2 = area_km2 + 0.25, p20_pilot = NOT p20_pilot WHERE level = 'region'", 5),
        "sources": ("UPDATE sources SET title = 'otro' WHERE code = 'plan'", 1),
        "services": ("UPDATE services SET position = 10 - position", 3),
    }
    for statement, _ in statements.values():
        change(demo_url, statement)
    wanted = sum(rows for _, rows in statements.values())
    done, again = upgrade_database(demo_url), upgrade_database(demo_url)
    assert (done.facts_added, done.facts_corrected) == (0, wanted)
    assert (again.facts_added, again.facts_corrected) == (0, 0)
    assert contents(demo_url) == before
    assert scalar(demo_url, "SELECT data_version FROM program_state") == version + 1


def test_rows_may_exchange_positions_and_free_them(program_url):
    """The earlier files had a milestone and a criterion less, and two services in the reverse order."""
    before = contents(program_url)
    for statement in (
        "UPDATE services SET position = 9 WHERE position = 1",
        "UPDATE services SET position = 1 WHERE position = 2",
        "UPDATE services SET position = 2 WHERE position = 9",
        "DELETE FROM milestones WHERE position = 3",
        "UPDATE milestones SET position = 3 WHERE position = 4",
        "UPDATE milestones SET position = 4 WHERE position = 5",
    ):
        change(program_url, statement)
    done = upgrade_database(program_url)
    assert (done.facts_added, done.facts_corrected) == (1, 4)
    assert contents(program_url) == before


@pytest.mark.any_engine
@pytest.mark.parametrize("origin", ["entered", "demo"])
def test_a_row_of_people_is_never_corrected(program_url, origin):
    change(program_url, f"UPDATE targets SET value = 7, origin = '{origin}' WHERE code = 'clusters_formed-program-1'")
    change(program_url, f"UPDATE clusters SET name = 'otro', origin = '{origin}' WHERE code = 'AMA-1'")
    before = everything(program_url)
    assert upgrade_database(program_url).facts_corrected == 0
    assert everything(program_url) == before


def test_without_its_demonstration_data_a_database_is_the_empty_program(store):
    demo, program = store.fresh("demo"), store.fresh("program")
    removed, stays = remove_all(demo)
    assert removed > 500
    assert stays == []
    assert contents(demo) == contents(program)
    assert remove_all(demo) == (0, [])


@pytest.mark.any_engine
def test_entered_rows_stay_with_the_rows_that_they_refer_to(demo_url):
    with by_hand(demo_url) as connection:
        connection.execute(text(COMMITMENT))
        connection.execute(text(CONTRIBUTION))
    _, stays = remove_all(demo_url)
    assert [(row.table, row.key, row.needed_by, row.needed_by_origin) for row in stays] == [
        ("clusters", ("AMA-2",), "commitments", "entered")
    ]
    with reading(demo_url) as connection:
        left = {name: counts["demo"] for name, counts in seeding.count_origins(connection).items() if "demo" in counts}
        entered = {name for name, counts in seeding.count_origins(connection).items() if "entered" in counts}
    assert left == {"clusters": 1}
    assert entered == {"commitments", "contributions"}


@pytest.mark.any_engine
def test_a_row_that_stays_keeps_its_parents_of_the_same_table(demo_url):
    """A demonstration province has an entered district, and both have a demonstration region."""
    unit = "INSERT INTO units (ubigeo, level, name, parent_ubigeo, region_ubigeo, governed_by, area_km2, lat, lon,"
    unit += " p20_pilot, origin) VALUES ('{0}', '{1}', 'n', {2}, '99', '{0}', 1, 0, 0, false, '{3}')"
    with by_hand(demo_url) as connection:
        for row in (
            ("99", "region", "NULL", "demo"),
            ("9901", "province", "'99'", "demo"),
            ("9902", "province", "'99'", "demo"),
            ("990101", "district", "'9901'", "entered"),
        ):
            connection.execute(text(unit.format(*row)))
    _, stays = remove_all(demo_url)
    assert {row.key for row in stays} == {("99",), ("9901",)}
    assert scalar(demo_url, "SELECT count(*) FROM units WHERE region_ubigeo = '99'") == 3


@pytest.mark.any_engine
def test_a_reference_to_a_composite_key_keeps_a_row_too(demo_url):
    with by_hand(demo_url) as connection:
        connection.execute(text("UPDATE milestones SET origin = 'demo' WHERE code = 'team_trained'"))
        connection.execute(
            text("UPDATE milestone_records SET origin = 'entered' WHERE milestone_code = 'team_trained'")
        )
    _, stays = remove_all(demo_url)
    assert [(row.table, row.key) for row in stays] == [("milestones", ("team_trained",))]


def test_surrogate_numbers_continue_after_the_highest(demo_url):
    records = metadata.tables["milestone_records"]
    row = {"milestone_code": "team_trained", "scope": "program", "origin": "entered"}
    with by_hand(demo_url) as connection:
        connection.execute(records.delete().where(records.c.scope == "program"))
        connection.execute(records.insert().values(id=5000, **row))
        seeding.align_numbers(connection)
        connection.execute(records.insert().values(**row | {"milestone_code": "instruments_adjusted"}))
        assert connection.execute(select(records.c.id).order_by(records.c.id.desc()).limit(1)).scalar() == 5001


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("no_such_table.csv", "a\n1\n", 1),
        ("services.csv", "code,no_such_column\nx,1\n", 2),
        ("services.csv", "code,position\nx,1\ny,many\n", 3),
        ("services.csv", "code,position\nx,1,too,much\n", 2),
        ("services.csv", "code,position\nx,1\ny,1\n", 0),
    ],
)
def test_a_faulty_table_is_named_and_no_database_is_created(empty_url, tmp_path, monkeypatch, name, content, line):
    (tmp_path / name).write_text(content)
    monkeypatch.setattr(seeding, "FACTS", tmp_path)
    with pytest.raises(errors.BadSeed) as bad:
        create_database(empty_url)
    assert bad.value.params == {"file": name, "line": line}
    monkeypatch.undo()
    create_database(empty_url)  # it would fail if anything were left


def test_demonstration_rows_are_deleted_before_those_that_they_refer_to(demo_url):
    """The codes do not matter: a carried barrier may come before or after the original."""
    barrier = (
        "INSERT INTO qsip_barriers (code, cycle_code, position, title, found_on, carried_from, origin)"
        " VALUES ('{}', 'AMA-1-S2', 9, 't', '2015-06-01', '{}', 'demo')"
    )
    with by_hand(demo_url) as connection:
        for code, carried_from in (("1-C", "AMA-1-S1-B1"), ("0-B", "1-C"), ("Z", "0-B")):
            connection.execute(text(barrier.format(code, carried_from)))
    _, stays = remove_all(demo_url)
    assert stays == []
    assert scalar(demo_url, "SELECT count(*) FROM qsip_barriers") == 0


def test_rows_of_a_file_may_be_in_any_order(empty_url, tmp_path, monkeypatch):
    for path in seeding.FACTS.glob("*.csv"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        turned = path.name == "units.csv"
        (tmp_path / path.name).write_text(
            "".join([lines[0], *(lines[:0:-1] if turned else lines[1:])]), encoding="utf-8"
        )
    monkeypatch.setattr(seeding, "FACTS", tmp_path)
    create_database(empty_url, demo=False)
    assert scalar(empty_url, "SELECT count(*) FROM units") == 5 + 31 + 238
