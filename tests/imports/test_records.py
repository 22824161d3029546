"""Imports are compared, written as a whole or not at all, replace the source that counted before, and can be taken back."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

import tests.rules  # noqa: F401  # Hypothesis as in the tests of the rules
from data import errors
from data.permissions import ANYONE, OPERATOR, Responsibility, Role, Viewer
from data.rules.incidence.coverage import Span
from data.rules.incidence.series import PUBLISHED
from data.store.backup import take_backup
from data.store.connection import connecting, sqlite_path
from data.store.create import upgrade_database
from data.store.doors import reading
from data.store.restore import restore_backup
from data.store.seeding import removable_demo
from queries.imports import records as records
from queries.imports.comparison import Declaration, ImportPlan, plan_import
from queries.imports.reads import CoveringImport, fetch_covering_imports, fetch_imports
from queries.imports.records import plan_take_back, take_back, write_import
from tests.support.contents import by_hand, change, contents, everything, scalar
from tests.support.import_files import EVERYWHERE, REFUSED, build_file, case, count, emergency
from tests.support.tables import rows

JAN, FEB, MAR = (date(2013, month, 1) for month in (1, 2, 3))
QUARTER = ("2013-01", "2013-03")
REGIONS = ("01", "16", "17", "22", "25")
UNDECLARED: tuple[str, ...] = ()  # the file itself must show its regions


def compare(url: str, parsed, declared: Span | None = None, regions: tuple[str, ...] = REGIONS) -> ImportPlan:
    with reading(url) as connection:
        return plan_import(connection, OPERATOR, parsed, Declaration(declared, regions))


def write_plan(url: str, plan: ImportPlan) -> int:
    with by_hand(url) as connection:
        return write_import(connection, OPERATOR, plan)


def import_file(url: str, parsed, declared: Span | None = None, regions: tuple[str, ...] = REGIONS) -> int:
    return write_plan(url, compare(url, parsed, declared, regions))


def take_back_import(url: str, number: int):
    with by_hand(url) as connection:
        return take_back(connection, OPERATOR, number)


def fetch_in_force(url: str, table: str = "emergencies", columns: str = "sinpad_code, affected") -> set[tuple]:
    with connecting(url) as connection:
        rows = connection.execute(text(f"SELECT {columns} FROM {table} WHERE superseded_by IS NULL"))
        return {tuple(row) for row in rows}


def fetch_covering(url: str, family: str = "emergencies") -> dict[tuple[str, date], int]:
    with reading(url) as connection:
        covering_imports = fetch_covering_imports(connection)
    return {
        (region, month): covering.import_id
        for (covered, region, month), covering in covering_imports.items()
        if covered == family
    }


def count_changes(plan: ImportPlan) -> tuple[int, int, int, int]:
    """Return the numbers of new, changed, unchanged and missing rows."""
    return len(plan.new), len(plan.changed), plan.unchanged, len(plan.gone)


A, B, C = emergency("1", "2013-01-05"), emergency("2", "2013-02-05"), emergency("3", "2013-02-07", "25")
FIRST = build_file("indeci", A, B, C, span=QUARTER, refused=(REFUSED,), name="first.csv")


# --- compared and written ----------------------------------------------------------------------------------------------


def test_all_rows_of_a_first_file_are_new_and_keep_their_source(program_url):
    plan = compare(program_url, FIRST)
    assert count_changes(plan) == (3, 0, 0, 0)
    assert (plan.regions, plan.coverage.months) == (REGIONS, (JAN, FEB, MAR))
    version = scalar(program_url, "SELECT data_version FROM program_state")
    number = write_plan(program_url, plan)
    assert scalar(program_url, "SELECT data_version FROM program_state") == version + 1
    assert fetch_in_force(program_url, columns="sinpad_code, origin, source_code, source_locator, import_id") == {
        (code, "published", "indeci_sinpad", "first.csv", number) for code in "123"
    }
    with reading(program_url) as connection:
        (record,) = fetch_imports(connection)
    assert (record.id, record.kind, record.file_name, record.sha256) == (number, "indeci", "first.csv", "0" * 64)
    assert (record.covers_from, record.covers_to, record.taken_back_at) == (JAN, MAR, None)
    counts = (record.rows_read, record.rows_new, record.rows_changed, record.rows_unchanged)
    assert (*counts, record.rows_outside, record.rows_refused) == (4, 3, 0, 0, 1, 1)
    assert set(fetch_covering(program_url)) == {(region, month) for region in REGIONS for month in (JAN, FEB, MAR)}


def test_the_published_months_match_the_table_of_published_counts():
    months = {date.fromisoformat(row["month"]) for row in rows("emergency_counts", "facts")}
    assert (min(months), max(months)) == PUBLISHED


def test_an_import_replaces_the_published_counts_without_deleting_them(program_url):
    published = [row for row in rows("emergency_counts", "facts") if "2013-01" <= row["month"][:7] <= "2013-03"]
    before = contents(program_url)["emergency_counts"]
    plan = compare(program_url, FIRST)
    assert {
        source.region: (source.covering, source.months, source.before, source.after) for source in plan.displaced
    } == {
        region: (
            None,
            3,
            sum(int(row["events"]) for row in published if row["region_ubigeo"] == region),
            {"16": 2, "25": 1}.get(region, 0),
        )
        for region in REGIONS
    }
    assert sum(source.before for source in plan.displaced) > 100
    write_plan(program_url, plan)
    assert contents(program_url)["emergency_counts"] == before


def test_importing_the_same_file_twice_changes_nothing(program_url):
    import_file(program_url, FIRST)
    before = everything(program_url)
    again = compare(program_url, replace(FIRST, file_name="renamed.csv"))
    assert count_changes(again) == (0, 0, 3, 0)
    assert again.changes_nothing
    with pytest.raises(errors.ImportRefused) as refused:
        write_plan(program_url, again)
    assert refused.value.params == {"reason": "nothing_new"}
    assert everything(program_url) == before


def test_part_of_an_imported_file_changes_nothing(program_url):
    import_file(program_url, FIRST)
    assert compare(program_url, FIRST, Span(FEB, FEB)).changes_nothing
    assert not compare(program_url, FIRST, Span(FEB, date(2013, 4, 1))).changes_nothing  # a further month is covered


def test_new_changed_unchanged_and_missing_rows_are_counted(program_url):
    first = import_file(program_url, FIRST)
    more = emergency("4", "2013-03-02", "17")
    second = build_file("indeci", A, replace(B, affected=9), more, span=QUARTER, name="second.csv")
    plan = compare(program_url, second)
    assert count_changes(plan) == (1, 1, 1, 1)  # C is missing
    assert {(source.region, source.covering, source.before, source.after) for source in plan.displaced} == {
        (region, CoveringImport(first, "indeci"), before, after)
        for region, before, after in (("01", 0, 0), ("16", 2, 2), ("17", 0, 1), ("22", 0, 0), ("25", 1, 0))
    }
    number = write_plan(program_url, plan)
    assert fetch_in_force(program_url) == {("1", 4), ("2", 9), ("4", 4)}
    old = "SELECT count(*) FROM emergencies WHERE superseded_by = {} AND import_id = {}"
    assert scalar(program_url, old.format(number, first)) == 2
    assert scalar(program_url, "SELECT count(*) FROM emergencies") == 5  # no row was deleted


@pytest.mark.parametrize(
    "change_of", [{"deaths": 0}, {"affected": None}, {"hazard": None}, {"unit": None}, {"homes_destroyed": 3}]
)
def test_a_difference_in_any_value_changes_a_row(sqlite_store, change_of):
    """A blank figure is not zero."""
    url = sqlite_store.fresh("program")
    import_file(url, FIRST)
    plan = compare(url, build_file("indeci", replace(A, **change_of), B, C, span=QUARTER))
    assert count_changes(plan) == (0, 1, 2, 0)


@pytest.mark.parametrize("change_of", [{"ubigeo": "160102"}, {"happened_on": date(2013, 1, 6)}, {"spelling": "VIENTO"}])
def test_a_row_with_a_corrected_key_is_not_counted_twice(sqlite_store, change_of):
    url = sqlite_store.fresh("program")
    import_file(url, FIRST)
    plan = compare(url, build_file("indeci", replace(A, **change_of), B, C, span=QUARTER))
    assert count_changes(plan) == (1, 0, 2, 1)


def test_equal_events_are_distinguished_by_their_ordinal(program_url):
    twin = replace(A, ordinal=2)
    import_file(program_url, build_file("indeci", A, twin, span=QUARTER))
    third = replace(A, ordinal=3)
    assert count_changes(compare(program_url, build_file("indeci", A, twin, third, span=QUARTER))) == (1, 0, 2, 0)
    assert count_changes(compare(program_url, build_file("indeci", A, span=QUARTER))) == (0, 0, 1, 1)


def test_another_register_replaces_all_rows(program_url):
    import_file(program_url, FIRST)
    plan = compare(program_url, build_file("indeci_year", A, span=("2013-01", "2013-02")))
    assert count_changes(plan) == (1, 0, 0, 3)
    number = write_plan(program_url, plan)
    assert fetch_in_force(program_url, columns="sinpad_code, import_id") == {("1", number)}
    back = compare(program_url, FIRST)
    assert not back.changes_nothing
    assert count_changes(back) == (3, 0, 0, 1)


def test_rows_outside_the_coverage_are_left_out_and_rows_in_force_there_stay(program_url):
    plan = compare(program_url, FIRST, Span(FEB, FEB))
    assert (count_changes(plan), plan.left_out) == ((2, 0, 0, 0), 1)
    write_plan(program_url, plan)
    assert set(fetch_covering(program_url)) == {(region, FEB) for region in REGIONS}
    import_file(program_url, build_file("indeci", emergency("9", "2013-01-20"), span=("2013-01", "2013-01")))
    assert {code for code, _ in fetch_in_force(program_url)} == {"2", "3", "9"}


def test_a_file_that_names_few_departments_covers_only_the_regions_among_them(program_url):
    """A single row of Lima does not turn Loreto's table into one of the whole country."""
    extract = build_file("indeci", emergency("1", "2013-01-02"), emergency("5", "2013-01-29"))
    for departments in (extract.departments, {"16", "15"}, set(sorted(EVERYWHERE)[:19])):
        part = replace(extract, outside=3, departments=frozenset(departments))
        plan = compare(program_url, part, None, UNDECLARED)
        assert (plan.cells, plan.held_back) == ({("16", JAN)}, ())
    assert compare(program_url, extract, Span(JAN, FEB), UNDECLARED).cells == {("16", JAN), ("16", FEB)}
    declared = compare(program_url, FIRST, None, ("16", "17"))
    assert declared.cells == {(region, month) for region in ("16", "17") for month in (JAN, FEB, MAR)}
    assert (count_changes(declared), declared.left_out) == ((2, 0, 0, 0), 1)
    with pytest.raises(errors.UnknownRegion):
        compare(program_url, FIRST, None, ("16", "15"))


def test_a_national_file_without_rows_of_a_region_replaces_none_of_its_figures(program_url):
    """Madre de Dios has published emergencies: a file without rows of it covers it only if a person declares it."""
    plan = compare(program_url, FIRST, None, UNDECLARED)
    assert (plan.regions, plan.held_back, plan.silent) == (("16", "25"), ("01", "17", "22"), ())
    assert {region for region, _ in plan.cells} == {source.region for source in plan.displaced} == {"16", "25"}
    declared = compare(program_url, FIRST, None, REGIONS)
    assert (declared.regions, declared.held_back, declared.silent) == (REGIONS, (), ("01", "17", "22"))


def test_a_national_file_covers_regions_without_rows_if_they_had_no_figures(program_url):
    before = [emergency("1", "2003-01-05"), emergency("2", "2003-02-05", "25")]
    old = build_file("indeci", *before, span=("2003-01", "2003-03"))
    plan = compare(program_url, old, None, UNDECLARED)
    assert (plan.regions, plan.held_back, plan.silent) == (REGIONS, (), ("01", "17", "22"))
    write_plan(program_url, plan)
    later = compare(program_url, build_file("indeci", before[0], span=("2003-01", "2003-03")), None, UNDECLARED)
    assert (later.held_back, later.silent, count_changes(later)) == (("25",), ("01", "17", "22"), (0, 0, 1, 0))


def test_a_month_and_region_with_a_refused_row_keep_their_source(program_url):
    broken = replace(FIRST, in_doubt=frozenset({("16", FEB)}))
    every = {(region, month) for region in REGIONS for month in (JAN, FEB, MAR)}
    plan = compare(program_url, broken)
    assert (plan.in_doubt, plan.cells, plan.left_out) == ({("16", FEB)}, every - {("16", FEB)}, 1)
    write_plan(program_url, plan)
    assert set(fetch_covering(program_url)) == plan.cells
    anywhere = compare(program_url, replace(FIRST, in_doubt=frozenset({(None, FEB)})))
    assert anywhere.cells == {cell for cell in every if cell[1] != FEB}
    declared = compare(program_url, broken, Span(JAN, MAR))
    assert (declared.cells, declared.in_doubt) == (every, {("16", FEB)})


def test_a_case_without_a_region_stays_if_a_row_of_any_region_was_refused(program_url):
    """The case may be of that region, of which the file is incomplete."""
    import_file(program_url, build_file("defensoria", case("a", "2013-01"), case("b", "2013-01", None)))
    later = build_file("defensoria", case("a", "2013-01", "22"), in_doubt=frozenset({("16", JAN)}))
    assert compare(program_url, later).gone == ()
    assert len(compare(program_url, replace(later, in_doubt=frozenset())).gone) == 1


def test_a_report_without_cases_of_a_region_does_not_end_its_cases(program_url):
    import_file(
        program_url, build_file("defensoria", case("a", "2013-01"), case("b", "2013-01", "22"), departments=EVERYWHERE)
    )
    plan = compare(
        program_url, build_file("defensoria", case("a", "2013-01"), departments=EVERYWHERE), None, UNDECLARED
    )
    assert (plan.held_back, count_changes(plan)) == (("22",), (0, 0, 1, 0))


def test_a_file_that_names_no_region_covers_none_unless_declared(program_url):
    """A table of Lima does not say that nothing happened in Loreto; a person may say so."""
    lima = build_file("indeci", span=QUARTER)
    assert compare(program_url, lima, None, UNDECLARED).changes_nothing
    declared = compare(program_url, lima, None, ("16", "17"))
    assert (len(declared.cells), declared.silent) == (6, ("16", "17"))


def test_impossible_months_are_refused(program_url):
    for declared, reason in (
        (Span(date(2020, 1, 1), date(2020, 2, 1)), "covers_apart"),
        (Span(date(2001, 1, 1), date(2002, 2, 1)), "covers_apart"),
        (Span(JAN, date(2999, 1, 1)), "covers_future"),
    ):
        with pytest.raises(errors.ImportRefused) as refused:
            compare(program_url, FIRST, declared)
        assert refused.value.params == {"reason": reason}


def test_a_file_without_a_readable_date_changes_nothing(program_url):
    nothing = build_file("indeci", refused=(REFUSED,), read=1)
    for declared in (None, Span(JAN, FEB)):
        plan = compare(program_url, nothing, declared)
        assert (plan.changes_nothing, plan.cells) == (True, frozenset())


# --- conflicts ---------------------------------------------------------------------------------------------------------

CASES = "case_code, region_ubigeo"


def test_cases_are_imported_and_compared_by_month(program_url):
    parsed = build_file(
        "defensoria", case("a", "2013-01"), case("a", "2013-02"), case("b", "2013-02", None, departments=None)
    )
    import_file(program_url, replace(parsed, departments=EVERYWHERE))
    assert fetch_in_force(program_url, "conflict_months", f"{CASES}, source_code") == {
        ("a", "16", "defensoria_report"),
        ("b", None, "defensoria_report"),
    }
    again = build_file("defensoria", case("a", "2013-01"), case("a", "2013-02", state="latent"), departments=EVERYWHERE)
    assert count_changes(compare(program_url, again)) == (0, 1, 1, 1)
    assert set(fetch_covering(program_url, "conflicts")) == {
        (region, month) for region in REGIONS for month in (JAN, FEB)
    }


def test_a_month_without_a_report_stays_without_data_even_if_declared(program_url):
    parsed = build_file("defensoria", case("a", "2013-01"), case("a", "2013-03"), departments=EVERYWHERE)
    plan = compare(program_url, parsed, Span(JAN, date(2013, 4, 1)))
    assert (plan.coverage.months, plan.coverage.gaps) == ((JAN, MAR), (FEB,))
    assert {month for _, month in plan.cells} == {JAN, MAR}


def test_a_case_that_moves_to_another_region_is_still_a_single_case(program_url):
    import_file(program_url, build_file("defensoria", case("a", "2013-01", "16"), departments=EVERYWHERE))
    moved = build_file("defensoria", case("a", "2013-01", "22"), departments=EVERYWHERE)
    for regions in (REGIONS, ("22",)):
        assert count_changes(compare(program_url, moved, None, regions)) == (0, 1, 0, 0)
    import_file(program_url, moved, None, ("22",))
    assert fetch_in_force(program_url, "conflict_months", CASES) == {("a", "22")}


def test_only_a_file_of_all_regions_can_end_a_case_without_a_region(program_url):
    import_file(
        program_url, build_file("defensoria", case("a", "2013-01"), case("b", "2013-01", None), departments=EVERYWHERE)
    )
    part = build_file("defensoria", case("a", "2013-01"))
    assert count_changes(compare(program_url, part, None, UNDECLARED)) == (0, 0, 1, 0)
    assert count_changes(compare(program_url, replace(part, departments=EVERYWHERE), None, UNDECLARED)) == (0, 0, 1, 1)


def test_a_table_of_counts_covers_only_the_months_and_regions_it_names(program_url):
    first = import_file(program_url, build_file("counts", count("2013-01", 12), count("2013-02", 3, "22")))
    assert fetch_covering(program_url, "conflicts") == {("16", JAN): first, ("22", FEB): first}
    second = build_file("counts", count("2013-01", 4, type="labour", state="active"), count("2013-02", 5, "22"))
    plan = compare(program_url, second)
    assert count_changes(plan) == (1, 1, 0, 0)  # the twelve cases stay: a table need not repeat them
    write_plan(program_url, plan)
    assert fetch_in_force(program_url, "conflict_counts", "region_ubigeo, type_code, cases") == {
        ("16", "all", 12),
        ("16", "labour", 4),
        ("22", "all", 5),
    }
    assert count_changes(compare(program_url, second, Span(JAN, JAN))) == (0, 0, 1, 0)


def test_a_later_table_replaces_the_counts_that_it_contradicts(program_url):
    """Figures that contradict each other are never added up; those that the later table does not contradict stay."""
    rows = count("2013-01", 3), count("2013-01", 2, type="labour"), count("2013-01", 9, "22")
    first = import_file(program_url, build_file("counts", *rows))
    states = [count("2013-01", 5, state="active"), count("2013-01", 2, state="latent")]
    plan = compare(program_url, build_file("counts", *states, count("2013-01", 4, "22", type="labour")))
    assert count_changes(plan) == (3, 0, 0, 2)
    number = write_plan(program_url, plan)
    columns = "region_ubigeo, type_code, state, cases"
    assert fetch_in_force(program_url, "conflict_counts", columns) == {
        ("16", "all", "active", 5),
        ("16", "all", "latent", 2),
        ("22", "all", "all", 9),
        ("22", "labour", "all", 4),
    }
    take_back_import(program_url, number)
    assert fetch_in_force(program_url, "conflict_counts", "cases, import_id") == {(3, first), (2, first), (9, first)}


def test_cases_and_counts_replace_each_other_and_keep_their_rows(program_url):
    table = build_file("counts", count("2013-01", 12))
    panel = build_file("defensoria", case("a", "2013-01"), departments=EVERYWHERE)
    first, second = import_file(program_url, table), import_file(program_url, panel)
    assert set(fetch_covering(program_url, "conflicts").values()) == {second}
    plan = compare(program_url, table)
    assert (count_changes(plan), plan.changes_nothing) == ((0, 0, 1, 0), False)  # it would count again
    (displaced,) = plan.displaced
    assert (displaced.covering, displaced.before, displaced.after) == (CoveringImport(second, "defensoria"), 1, 1)
    third = write_plan(program_url, plan)
    assert fetch_covering(program_url, "conflicts")["16", JAN] == third
    take_back_import(program_url, third)
    assert fetch_covering(program_url, "conflicts")["16", JAN] == second
    assert fetch_in_force(program_url, "conflict_counts", "cases, import_id") == {(12, first)}


@pytest.mark.any_engine
def test_the_plan_says_when_an_import_ends_the_demonstration(demo_url):
    """The months do not matter: the demonstration's conflicts are shown only while none are imported."""
    table = build_file("counts", count("2020-01", 12))
    assert [compare(demo_url, parsed).ends_demo for parsed in (table, FIRST)] == [True, False]
    number = import_file(demo_url, table)
    assert not compare(demo_url, build_file("defensoria", case("a", "2013-01"))).ends_demo
    take_back_import(demo_url, number)
    assert compare(demo_url, table).ends_demo


def test_demonstration_rows_stay_unchanged(demo_url):
    demo = "SELECT count(*) FROM conflict_months WHERE origin = 'demo' AND superseded_by IS NULL"
    before = scalar(demo_url, demo)
    code, month = "SELECT {} FROM conflict_months WHERE origin = 'demo' ORDER BY id LIMIT 1", "month"
    same = case(scalar(demo_url, code.format("case_code")), str(scalar(demo_url, code.format(month)))[:7])
    number = import_file(demo_url, build_file("defensoria", same, departments=EVERYWHERE))
    assert scalar(demo_url, demo) == before
    take_back_import(demo_url, number)
    assert scalar(demo_url, demo) == before


# --- all or nothing ----------------------------------------------------------------------------------------------------


def test_a_failure_while_writing_leaves_nothing_behind(program_url, monkeypatch):
    import_file(program_url, FIRST)
    plan = compare(
        program_url, build_file("indeci", A, replace(B, affected=9), emergency("4", "2013-03-02"), span=QUARTER)
    )
    before = everything(program_url)
    original, built = records._build_row, []

    def fail(*given):
        built.append(given)
        if len(built) == 2:
            raise OSError("no space left")
        return original(*given)

    monkeypatch.setattr(records, "BATCH", 1)
    monkeypatch.setattr(records, "_build_row", fail)
    with pytest.raises(OSError, match="no space left"):
        write_plan(program_url, plan)
    assert len(built) == 2  # a row was already written
    assert everything(program_url) == before
    monkeypatch.undo()
    write_plan(program_url, plan)


def test_a_row_that_the_database_refuses_leaves_nothing_behind(program_url, monkeypatch):
    monkeypatch.setattr(records, "BATCH", 1)
    before = everything(program_url)
    with pytest.raises(IntegrityError):
        import_file(program_url, build_file("indeci", A, replace(B, hazard="dragons"), span=QUARTER))
    with pytest.raises(IntegrityError):
        import_file(program_url, build_file("indeci", A, A, span=QUARTER))  # no reader returns the same key twice
    assert everything(program_url) == before


WRITER = """
import sys, time
from data.store.doors import reading
from data.permissions import OPERATOR
from queries.imports import records
from queries.imports.comparison import plan_import
from tests.support.contents import by_hand
from tests.support.import_files import build_file, emergency
parsed = build_file("indeci", *(emergency(str(n), "2013-01-05") for n in range(5000)), span=("2013-01", "2013-01"))
with reading(sys.argv[1]) as connection:
    plan = plan_import(connection, OPERATOR, parsed)
original = records._build_row
def slow(import_table, plan, number, row):
    if row.sinpad_code == "4500":
        print("writing", flush=True)
        time.sleep(60)
    return original(import_table, plan, number, row)
records._build_row = slow
with by_hand(sys.argv[1]) as connection:
    records.write_import(connection, OPERATOR, plan)
"""


def test_a_killed_import_leaves_nothing_behind_and_the_database_opens(program_url):
    before = contents(program_url)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, program_url], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    try:
        assert writer.stdout.readline() == "writing\n"
    finally:
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
    assert contents(program_url) == before
    if sqlite_path(program_url):
        assert scalar(program_url, "PRAGMA integrity_check") == "ok"
    assert count_changes(compare(program_url, FIRST)) == (3, 0, 0, 0)
    import_file(program_url, FIRST)


# --- stale plans, permissions ------------------------------------------------------------------------------------------


def test_a_plan_made_before_another_import_is_not_written(program_url):
    plan = compare(program_url, FIRST)
    other = compare(program_url, build_file("indeci", replace(A, affected=1), span=QUARTER))
    number = write_plan(program_url, plan)
    before = everything(program_url)
    with pytest.raises(errors.StalePlan):
        write_plan(program_url, other)
    assert everything(program_url) == before
    later = compare(program_url, build_file("indeci", A, span=QUARTER))
    take_back_import(program_url, number)
    with pytest.raises(errors.StalePlan):
        write_plan(program_url, later)


def test_unrelated_changes_do_not_make_a_plan_stale(program_url):
    plan = compare(program_url, FIRST)
    import_file(program_url, build_file("counts", count("2013-01", 12)))
    with by_hand(program_url) as connection:
        connection.execute(text("UPDATE clusters SET name = 'otro' WHERE code = 'AMA-1'"))
    write_plan(program_url, plan)


@pytest.mark.any_engine
def test_only_monitoring_and_the_chief_of_party_may_import(program_url):
    plan = compare(program_url, FIRST)
    coordinator = Viewer(Role.COORDINATOR, (Responsibility("LOR-1"),))
    before = everything(program_url)
    for viewer in (ANYONE, coordinator):
        calls: list[Callable] = [
            lambda connection, viewer=viewer: plan_import(connection, viewer, FIRST),
            lambda connection, viewer=viewer: write_import(connection, viewer, plan),
            lambda connection, viewer=viewer: plan_take_back(connection, viewer, 1),
            lambda connection, viewer=viewer: take_back(connection, viewer, 1),
        ]
        for call in calls:
            with pytest.raises(errors.NotAllowed), by_hand(program_url) as connection:
                call(connection)
    assert everything(program_url) == before
    for role in (Role.MONITORING, Role.CHIEF):
        with by_hand(program_url) as connection:
            take_back(connection, Viewer(role), write_import(connection, Viewer(role), plan))


def test_a_read_only_copy_accepts_no_import(program_url):
    plan = compare(program_url, FIRST)
    change(program_url, "UPDATE program_state SET copy_of = '2015-06-30'")
    with pytest.raises(errors.ReadOnlyCopy):
        write_plan(program_url, plan)


# --- taken back --------------------------------------------------------------------------------------------------------


def test_taking_back_restores_the_data_from_before_the_import(program_url):
    import_file(program_url, FIRST)
    before = contents(program_url)
    parsed = build_file("indeci", A, replace(B, affected=9), emergency("4", "2013-03-02"), span=("2013-01", "2013-04"))
    number = import_file(program_url, parsed)
    with reading(program_url) as connection:
        preview = plan_take_back(connection, OPERATOR, number)
    assert (preview.removed, preview.restored, preview.first) == (2, 2, ())
    assert take_back_import(program_url, number) == preview
    after = contents(program_url)
    assert {name for name in after if after[name] != before[name]} == {"imports"}
    with reading(program_url) as connection:
        latest, first = fetch_imports(connection)
    assert (latest.id, latest.taken_back_at is not None, first.taken_back_at) == (number, True, None)
    assert set(fetch_covering(program_url).values()) == {first.id}
    with pytest.raises(errors.UnknownImport):
        take_back_import(program_url, number)
    assert import_file(program_url, parsed) > number  # and it can be imported again


def test_the_covering_import_changes_with_each_import_and_each_taking_back(program_url):
    assert fetch_covering(program_url) == {}
    first = import_file(program_url, build_file("indeci", A, span=("2013-01", "2013-02")))
    second = import_file(program_url, build_file("indeci", B, span=("2013-02", "2013-03")))
    assert {month: fetch_covering(program_url)["17", month] for month in (JAN, FEB, MAR)} == {
        JAN: first,
        FEB: second,
        MAR: second,
    }
    take_back_import(program_url, second)
    assert set(fetch_covering(program_url)) == {(region, month) for region in REGIONS for month in (JAN, FEB)}
    take_back_import(program_url, first)
    assert fetch_covering(program_url) == {}
    assert fetch_in_force(program_url) == set()


SECOND = build_file("indeci", A, replace(B, affected=7), emergency("4", "2013-03-02"), span=QUARTER)  # C is missing


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("later", "restored"),
    [
        (build_file("indeci", A, replace(B, affected=9), emergency("4", "2013-03-02"), span=QUARTER), 1),
        (build_file("indeci", A, replace(B, affected=7), emergency("4", "2013-03-02"), span=("2013-01", "2013-04")), 0),
        (build_file("indeci", A, replace(B, affected=7), C, emergency("4", "2013-03-02"), span=QUARTER), 0),
        (build_file("indeci", emergency("8", "2013-03-05", "01"), span=("2013-03", "2013-03")), 1),
        (build_file("indeci_year", emergency("4", "2013-03-02"), span=("2013-03", "2013-03")), 1),
    ],
    ids=["changed", "confirmed", "put-back", "gone", "register"],
)
def test_an_import_cannot_be_taken_back_before_the_imports_that_depend_on_it(program_url, later, restored):
    """This also holds if a later file only confirmed its rows, which would disappear with it."""
    import_file(program_url, FIRST)
    second = import_file(program_url, SECOND)
    saved = contents(program_url)
    third = import_file(program_url, later)
    before = everything(program_url)
    with pytest.raises(errors.ImportNeeded) as refused:
        take_back_import(program_url, second)
    assert refused.value.params == {"id": second, "first": str(third)}
    assert everything(program_url) == before
    assert take_back_import(program_url, third).restored == restored
    after = contents(program_url)
    assert {name for name in after if after[name] != saved[name]} == {"imports"}
    take_back_import(program_url, second)
    assert fetch_in_force(program_url) == {("1", 4), ("2", 4), ("3", 4)}


def test_dependent_imports_are_listed_with_the_latest_first(program_url):
    first = import_file(program_url, FIRST)
    empty = (build_file("indeci", span=(month, month)) for month in ("2013-01", "2013-02"))
    others = [import_file(program_url, parsed, None, REGIONS) for parsed in empty]
    with reading(program_url) as connection:
        assert plan_take_back(connection, OPERATOR, first).first == tuple(reversed(others))
    take_back_import(program_url, others[0])  # of another month, so the order does not matter
    take_back_import(program_url, others[1])
    take_back_import(program_url, first)


def test_imports_of_other_months_or_of_conflicts_do_not_prevent_taking_back(program_url):
    first = import_file(program_url, build_file("indeci", A, span=("2013-01", "2013-01")))
    import_file(program_url, build_file("indeci", B, span=("2013-02", "2013-02")))
    import_file(program_url, build_file("defensoria", case("a", "2013-01"), departments=EVERYWHERE))
    take_back_import(program_url, first)
    assert {code for code, _ in fetch_in_force(program_url)} == {"2"}


@pytest.mark.parametrize("number", [0, 7, 10**8])
def test_an_unknown_import_cannot_be_taken_back(program_url, number):
    with pytest.raises(errors.UnknownImport):
        take_back_import(program_url, number)


def test_an_import_number_is_never_used_again(program_url):
    first = import_file(program_url, FIRST)
    take_back_import(program_url, first)
    assert import_file(program_url, FIRST) > first


# --- any order ---------------------------------------------------------------------------------------------------------

EVENTS = st.builds(
    lambda code, month, region, affected: emergency(code, f"2013-0{month}-05", region, affected=affected),
    st.sampled_from("123"),
    st.integers(1, 3),
    st.sampled_from(("16", "25")),
    st.integers(0, 1),
)
FILES = st.tuples(
    st.sampled_from(("indeci", "indeci_year")),
    st.lists(EVENTS, max_size=4, unique_by=lambda row: row.key),
    st.tuples(st.integers(1, 3), st.integers(1, 3)).map(sorted),
    st.sampled_from(((), ("16",))),
)


def imported(url: str) -> list[list[tuple]]:
    """Return everything that imports hold except their records."""
    with connecting(url) as connection:
        queries = ("SELECT * FROM emergencies ORDER BY id", "SELECT * FROM import_months ORDER BY 1, 2, 3")
        return [[tuple(row) for row in connection.execute(text(query))] for query in queries]


@settings(max_examples=30)
@given(files=st.lists(FILES, min_size=1, max_size=4))
def test_the_latest_file_counts_in_any_order_and_taking_back_reverses_it(sqlite_store, files):
    """The expectation is computed by hand: for each month of a region, the rows of the last file that covers it."""
    url = sqlite_store.fresh("program")
    expected: dict[tuple[str, date], set[tuple]] = {}
    numbers, states = [], []
    for kind, events, (first, last), regions in files:
        parsed = build_file(kind, *events, span=("2013-01", "2013-03"))
        plan = compare(url, parsed, Span(date(2013, first, 1), date(2013, last, 1)), regions or REGIONS)
        expected |= {
            cell: {
                (row.sinpad_code, row.region, str(row.happened_on), row.affected)
                for row in events
                if (row.region, row.happened_on.replace(day=1)) == cell
            }
            for cell in plan.cells
        }
        if not plan.changes_nothing:
            states.append(imported(url))
            numbers.append(write_plan(url, plan))
        columns = "sinpad_code, region_ubigeo, happened_on, affected"
        assert fetch_in_force(url, columns=columns) == set().union(*expected.values())
    for number, before in zip(reversed(numbers), reversed(states), strict=True):
        take_back_import(url, number)
        assert imported(url) == before
    sqlite_path(url).unlink()


# --- backups, demonstration, upgrades ----------------------------------------------------------------------------------


@pytest.mark.any_engine
def test_a_backup_contains_the_imports(store, sqlite_store, tmp_path):
    url, other = store.fresh("demo"), sqlite_store.fresh("program")
    import_file(url, FIRST)
    import_file(url, build_file("indeci", replace(A, affected=None), span=QUARTER))
    take_back_import(url, import_file(url, build_file("counts", count("2013-01", 12))))
    take_backup(url, tmp_path / "b.db")
    before = contents(url)
    restore_backup(other, tmp_path / "b.db", authoritative=True)
    assert contents(other) == before
    take_back_import(url, 2)
    restore_backup(url, tmp_path / "b.db", authoritative=True)
    assert contents(url) == before
    assert take_back_import(url, 2).removed == 1
    assert import_file(url, build_file("counts", count("2013-01", 12))) == 4  # numbers continue after the restored ones


@pytest.mark.any_engine
def test_imported_rows_are_not_removed_with_the_demonstration(demo_url):
    with reading(demo_url) as connection:
        before = removable_demo(connection)
    import_file(demo_url, FIRST)
    import_file(demo_url, build_file("defensoria", case("a", "2013-01"), departments=EVERYWHERE))
    with reading(demo_url) as connection:
        assert removable_demo(connection) == before


def test_an_upgrade_does_not_change_imports(program_url):
    import_file(program_url, FIRST)
    before = contents(program_url)
    upgrade = upgrade_database(program_url)
    assert (upgrade.facts_added, upgrade.facts_corrected) == (0, 0)
    assert contents(program_url) == before
