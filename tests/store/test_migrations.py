"""Migrations up and down on filled databases of both engines; rebuilding a table loses nothing."""

import csv
from itertools import pairwise

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import CheckConstraint, inspect, text

from data import errors
from data.store import migrations as migrate
from data.store import seeding
from data.store.backup import tables_in
from data.store.connection import connecting, sqlite_path
from data.store.create import upgrade_database
from data.store.doors import reading
from data.store.schema import metadata
from tests.support.contents import by_hand, change, contents, scalar

pytestmark = pytest.mark.each_engine


def count_rows(url: str) -> dict[str, int]:
    with connecting(url) as connection:
        tables = tables_in(connection)
        return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in tables}


def count_new_facts(url: str) -> int:
    """Count the facts that an upgrade brings: those of tables that do not exist yet."""
    files = {path.stem: path for path in seeding.FACTS.glob("*.csv")}
    new = set(files) - set(count_rows(url))
    return sum(len(list(csv.DictReader(files[name].open(encoding="utf-8", newline="")))) for name in new)


def test_the_migrations_create_the_schema_of_the_models(program_url):
    with reading(program_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_the_checks_of_the_models_are_in_the_database(program_url):
    with reading(program_url) as connection:
        inspector = inspect(connection)
        present = {(name, check["name"]) for name in metadata.tables for check in inspector.get_check_constraints(name)}
    wanted = {
        (table.name, str(constraint.name))
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    if sqlite_path(program_url) is None:  # PostgreSQL has booleans, which need no check
        wanted -= {
            ("alliances", "ck_alliances_is_precedent"),
            ("units", "ck_units_p20_pilot"),
            ("instruments", "ck_instruments_illustrative"),
            ("instrument_areas", "ck_instrument_areas_mandatory"),
            ("qsip_stages", "ck_qsip_stages_by_actions"),
            ("qsip_evidence", "ck_qsip_evidence_public"),
        }
    assert len(wanted) > 40
    assert present == wanted


def test_each_migration_goes_down_and_up_on_a_filled_database(demo_url):
    steps = [*migrate.list_revisions(), "base"]
    for newer, older in pairwise(steps):
        before = count_rows(demo_url)
        migrate.migrate(demo_url, older)
        after = count_rows(demo_url)
        survivors = set(before) & set(after) - {"alembic_version"}
        assert {name: after[name] for name in survivors} == {name: before[name] for name in survivors}
        migrate.migrate(demo_url, newer)
        migrate.migrate(demo_url, older)
    assert set(count_rows(demo_url)) == {"alembic_version"}


def test_a_database_emptied_to_the_base_is_filled_again_the_same(demo_url):
    before = contents(demo_url)
    migrate.migrate(demo_url, "base")
    migrate.migrate(demo_url)
    with connecting(demo_url, write=True) as connection:
        seeding.create_state(connection)
        seeding.load_facts(connection)
        seeding.load_demo(connection)
    after = contents(demo_url)
    assert after == before


def test_rebuilding_a_parent_keeps_its_children(demo_url):
    """SQLite changes a table by rebuilding it: with foreign keys on, rows that refer to it would be deleted."""
    before, sqlite = contents(demo_url), sqlite_path(demo_url) is not None
    with connecting(demo_url, write=True, schema_change=True) as connection:
        operations = Operations(MigrationContext.configure(connection))
        for parent in ("units", "clusters", "milestones"):
            with operations.batch_alter_table(parent, recreate="always" if sqlite else "never") as batch:
                batch.alter_column("source_locator", type_=metadata.tables[parent].c.source_locator.type)
    assert contents(demo_url) == before
    with connecting(demo_url) as connection:
        foreign_keys = [key for name in metadata.tables for key in inspect(connection).get_foreign_keys(name)]
    assert len(foreign_keys) == sum(len(table.foreign_key_constraints) for table in metadata.sorted_tables)


def test_a_migration_that_breaks_a_reference_is_undone(sqlite_store, monkeypatch):
    url = sqlite_store.fresh("demo")
    before = contents(url)

    def lose_rows(connection, _revision):
        connection.exec_driver_sql("DELETE FROM clusters")

    monkeypatch.setattr(migrate, "migrate_connection", lose_rows)
    with pytest.raises(errors.DatabaseUnreadable):
        migrate.migrate(url)
    assert contents(url) == before


def test_a_newer_database_is_not_touched(program_url):
    with connecting(program_url, write=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = contents(program_url)
    for attempt in (migrate.migrate, upgrade_database):
        with pytest.raises(errors.DatabaseNewer):
            attempt(program_url)
    assert contents(program_url) == before


def test_an_upgrade_takes_a_backup_and_changes_the_schema_once(demo_url, next_version):
    head = migrate.head()
    next_version()
    with pytest.raises(errors.DatabaseOlder), by_hand(demo_url):
        pytest.fail("an older schema was written")
    first, second = upgrade_database(demo_url), upgrade_database(demo_url)
    assert (first.before, first.after) == (head, "next")
    # The seven of the plan are facts, whose names are in the files: they are corrected after the change.
    assert scalar(demo_url, "SELECT count(*) FROM clusters WHERE name LIKE '%!'") == 10
    assert (first.facts_corrected, second.facts_corrected) == (7, 0)
    assert (second.before, second.after, second.facts_added, second.backup) == ("next", "next", 0, None)
    if sqlite_path(demo_url):
        assert first.backup.exists()
    else:
        assert first.backup is None


def test_an_upgrade_adds_new_facts_and_raises_the_data_version_once(demo_url):
    with connecting(demo_url, write=True) as connection:
        connection.execute(text("DELETE FROM alliance_measures WHERE position = 1"))
    before = scalar(demo_url, "SELECT data_version FROM program_state")
    assert [upgrade_database(demo_url).facts_added for _ in range(2)] == [1, 0]
    assert scalar(demo_url, "SELECT data_version FROM program_state") == before + 1


def test_a_dated_copy_is_upgraded_too(demo_url):
    with connecting(demo_url, write=True) as connection:
        connection.execute(text("DELETE FROM alliance_measures WHERE position = 1"))
        connection.execute(text("UPDATE program_state SET copy_of = '2015-06-30'"))
    assert upgrade_database(demo_url).facts_added == 1
    assert str(scalar(demo_url, "SELECT copy_of FROM program_state")) == "2015-06-30"


@pytest.mark.any_engine
def test_a_complete_demonstration_gets_that_of_new_tables_too(demo_url):
    before = contents(demo_url)
    migrate.migrate(demo_url, "0001")
    done = upgrade_database(demo_url)
    assert done.demo_added > 2000
    assert contents(demo_url) == before
    assert upgrade_database(demo_url).demo_added == 0


@pytest.mark.any_engine
@pytest.mark.parametrize("statement", ["DELETE FROM contributions WHERE origin = 'demo'", "DELETE FROM gcd_meetings"])
def test_a_database_without_some_demonstration_rows_gets_no_new_ones(demo_url, statement):
    migrate.migrate(demo_url, "0001")
    with connecting(demo_url, write=True) as connection:
        connection.execute(text(statement))
    assert upgrade_database(demo_url).demo_added == 0
    assert scalar(demo_url, "SELECT count(*) FROM assessments") == 0


@pytest.mark.any_engine
def test_an_empty_program_gets_no_demonstration_by_an_upgrade(program_url):
    migrate.migrate(program_url, "0001")
    expected = count_new_facts(program_url)
    done = upgrade_database(program_url)
    assert expected > 1000  # the monthly emergencies are among them
    assert (done.demo_added, done.facts_added) == (0, expected)


@pytest.mark.product("kind", "older source")
@pytest.mark.parametrize("kind", ["demo", pytest.param("program", marks=pytest.mark.any_engine)])
@pytest.mark.parametrize(
    ("older", "source"),
    [("0002", "us_embassy"), pytest.param("0003", "indeci_sinpad", marks=pytest.mark.any_engine)],
)
def test_an_upgrade_brings_the_rows_of_new_tables(store, kind, older, source):
    """Any program gets the facts of new tables, a complete demonstration their demonstration rows, a second run nothing."""
    url = store.fresh(kind)
    before = contents(url)
    migrate.migrate(url, older)
    change(url, f"DELETE FROM sources WHERE code = '{source}'")  # to which only rows of the new tables refer
    new, expected = set(before) - set(count_rows(url)), count_new_facts(url) + 1
    done = upgrade_database(url)
    assert (done.before, done.after, done.facts_added) == (older, migrate.head(), expected)
    assert done.demo_added == sum(before[name].rows for name in new) - (expected - 1)
    assert (done.demo_added > 500) == (kind == "demo")
    assert contents(url) == before
    again = upgrade_database(url)
    assert (again.facts_added, again.facts_corrected, again.demo_added) == (0, 0, 0)


@pytest.mark.any_engine
def test_a_database_without_some_demonstration_rows_gets_only_new_facts(demo_url):
    migrate.migrate(demo_url, "0002")
    change(demo_url, "DELETE FROM training_people WHERE sex = 'man'")
    expected = count_new_facts(demo_url)
    done = upgrade_database(demo_url)
    assert (done.demo_added, done.facts_added) == (0, expected)
    counts = count_rows(demo_url)
    assert (counts["qsip_stages"], counts["qsip_measures"], counts["qsip_cycles"], counts["lessons"]) == (5, 1, 0, 0)
    assert (counts["hazards"] > 0, counts["conflict_months"]) == (True, 0)
