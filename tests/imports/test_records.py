"""Imports: compared, written all or none, taking the place of who spoke before, and taken back whole."""

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
from data.permissions import ANYONE, OPERATOR, Attends, Role, Viewer
from data.rules.incidence.coverage import Span
from data.rules.incidence.series import PUBLISHED
from data.store.backup import take_backup
from data.store.connection import connecting, sqlite_path
from data.store.create import upgrade_database
from data.store.doors import reading
from data.store.restore import restore_backup
from data.store.seeding import removable_demo
from queries.imports import records as updates
from queries.imports.comparison import NATION_WIDE, ImportPlan, plan_import
from queries.imports.reads import CoveringImport, fetch_covering_imports, fetch_imports
from queries.imports.records import plan_take_back, take_back, write_import
from tests.support.contents import by_hand, change, contents, everything, scalar
from tests.support.import_files import EVERYWHERE, REFUSED, case, count, emergency, made
from tests.support.tables import rows

JAN, FEB, MAR = (date(2013, month, 1) for month in (1, 2, 3))
YEAR = ("2013-01", "2013-03")
REGIONS = ("01", "16", "17", "22", "25")
UNSAID: tuple[str, ...] = ()  # the file itself must tell


def plan(url: str, parsed, said: Span | None = None, regions: tuple[str, ...] = REGIONS) -> ImportPlan:
    with reading(url) as connection:
        return plan_import(connection, OPERATOR, parsed, said, regions)


def write(url: str, found: ImportPlan) -> int:
    with by_hand(url) as connection:
        return write_import(connection, OPERATOR, found)


def take(url: str, parsed, said: Span | None = None, regions: tuple[str, ...] = REGIONS) -> int:
    return write(url, plan(url, parsed, said, regions))


def undo(url: str, number: int):
    with by_hand(url) as connection:
        return take_back(connection, OPERATOR, number)


def in_force(url: str, table: str = "emergencies", columns: str = "sinpad_code, affected") -> set[tuple]:
    with connecting(url) as connection:
        found = connection.execute(text(f"SELECT {columns} FROM {table} WHERE superseded_by IS NULL"))
        return {tuple(row) for row in found}


def speaks(url: str, family: str = "emergencies") -> dict[tuple[str, date], int]:
    with reading(url) as connection:
        found = fetch_covering_imports(connection)
    return {(region, month): one.import_id for (name, region, month), one in found.items() if name == family}


def counted(found: ImportPlan) -> tuple[int, int, int, int]:
    """new, changed, unchanged, gone"""
    return len(found.new), len(found.changed), found.unchanged, len(found.gone)


A, B, C = emergency("1", "2013-01-05"), emergency("2", "2013-02-05"), emergency("3", "2013-02-07", "25")
FIRST = made("indeci", A, B, C, span=YEAR, refused=(REFUSED,), name="first.csv")


# --- compared and written ----------------------------------------------------------------------------------------------


def test_a_first_file_is_all_new_and_says_where_it_comes_from(program_url):
    found = plan(program_url, FIRST)
    assert counted(found) == (3, 0, 0, 0)
    assert (found.regions, found.coverage.months) == (REGIONS, (JAN, FEB, MAR))
    version = scalar(program_url, "SELECT data_version FROM program_state")
    number = write(program_url, found)
    assert scalar(program_url, "SELECT data_version FROM program_state") == version + 1
    assert in_force(program_url, columns="sinpad_code, origin, source_code, source_locator, import_id") == {
        (code, "published", "indeci_sinpad", "first.csv", number) for code in "123"
    }
    with reading(program_url) as connection:
        (record,) = fetch_imports(connection)
    assert (record.id, record.kind, record.file_name, record.sha256) == (number, "indeci", "first.csv", "0" * 64)
    assert (record.covers_from, record.covers_to, record.taken_back_at) == (JAN, MAR, None)
    counts = (record.rows_read, record.rows_new, record.rows_changed, record.rows_unchanged)
    assert (*counts, record.rows_outside, record.rows_refused) == (4, 3, 0, 0, 1, 1)
    assert set(speaks(program_url)) == {(region, month) for region in REGIONS for month in (JAN, FEB, MAR)}


def test_the_published_months_are_those_of_the_table():
    months = {date.fromisoformat(row["month"]) for row in rows("emergency_counts", "facts")}
    assert (min(months), max(months)) == PUBLISHED


def test_it_takes_the_place_of_the_published_counts_and_leaves_them(program_url):
    published = [row for row in rows("emergency_counts", "facts") if "2013-01" <= row["month"][:7] <= "2013-03"]
    before = contents(program_url)["emergency_counts"]
    found = plan(program_url, FIRST)
    assert {one.region: (one.covering, one.months, one.before, one.after) for one in found.displaced} == {
        region: (
            None,
            3,
            sum(int(row["events"]) for row in published if row["region_ubigeo"] == region),
            {"16": 2, "25": 1}.get(region, 0),
        )
        for region in REGIONS
    }
    assert sum(one.before for one in found.displaced) > 100
    write(program_url, found)
    assert contents(program_url)["emergency_counts"] == before


def test_the_same_file_twice_changes_nothing(program_url):
    take(program_url, FIRST)
    before = everything(program_url)
    again = plan(program_url, replace(FIRST, file_name="renamed.csv"))
    assert counted(again) == (0, 0, 3, 0)
    assert again.changes_nothing
    with pytest.raises(errors.ImportRefused) as refused:
        write(program_url, again)
    assert refused.value.params == {"reason": "nothing_new"}
    assert everything(program_url) == before


def test_a_part_of_a_file_that_stands_changes_nothing(program_url):
    take(program_url, FIRST)
    assert plan(program_url, FIRST, Span(FEB, FEB)).changes_nothing
    assert not plan(program_url, FIRST, Span(FEB, date(2013, 4, 1))).changes_nothing  # one month more is spoken for


def test_new_changed_unchanged_and_gone(program_url):
    first = take(program_url, FIRST)
    more = emergency("4", "2013-03-02", "17")
    second = made("indeci", A, replace(B, affected=9), more, span=YEAR, name="second.csv")
    found = plan(program_url, second)
    assert counted(found) == (1, 1, 1, 1)  # C is no more
    assert {(one.region, one.covering, one.before, one.after) for one in found.displaced} == {
        (region, CoveringImport(first, "indeci"), before, after)
        for region, before, after in (("01", 0, 0), ("16", 2, 2), ("17", 0, 1), ("22", 0, 0), ("25", 1, 0))
    }
    number = write(program_url, found)
    assert in_force(program_url) == {("1", 4), ("2", 9), ("4", 4)}
    old = "SELECT count(*) FROM emergencies WHERE superseded_by = {} AND import_id = {}"
    assert scalar(program_url, old.format(number, first)) == 2
    assert scalar(program_url, "SELECT count(*) FROM emergencies") == 5  # nothing was lost


@pytest.mark.parametrize(
    "change_of", [{"deaths": 0}, {"affected": None}, {"hazard": None}, {"unit": None}, {"homes_destroyed": 3}]
)
def test_a_row_is_changed_by_whatever_it_says(sqlite_store, change_of):
    """Nothing told is not zero."""
    url = sqlite_store.fresh("program")
    take(url, FIRST)
    found = plan(url, made("indeci", replace(A, **change_of), B, C, span=YEAR))
    assert counted(found) == (0, 1, 2, 0)


@pytest.mark.parametrize("change_of", [{"ubigeo": "160102"}, {"happened_on": date(2013, 1, 6)}, {"spelling": "VIENTO"}])
def test_a_row_whose_key_was_mended_is_not_counted_twice(sqlite_store, change_of):
    url = sqlite_store.fresh("program")
    take(url, FIRST)
    found = plan(url, made("indeci", replace(A, **change_of), B, C, span=YEAR))
    assert counted(found) == (1, 0, 2, 1)


def test_equal_events_are_told_apart_by_their_ordinal(program_url):
    twin = replace(A, ordinal=2)
    take(program_url, made("indeci", A, twin, span=YEAR))
    assert counted(plan(program_url, made("indeci", A, twin, replace(A, ordinal=3), span=YEAR))) == (1, 0, 2, 0)
    assert counted(plan(program_url, made("indeci", A, span=YEAR))) == (0, 0, 1, 1)


def test_another_register_takes_the_place_whole_whatever_its_rows_say(program_url):
    take(program_url, FIRST)
    found = plan(program_url, made("indeci_year", A, span=("2013-01", "2013-02")))
    assert counted(found) == (1, 0, 0, 3)
    number = write(program_url, found)
    assert in_force(program_url, columns="sinpad_code, import_id") == {("1", number)}
    back = plan(program_url, FIRST)
    assert not back.changes_nothing
    assert counted(back) == (3, 0, 0, 1)


def test_what_the_file_does_not_cover_is_left_out_and_left_alone(program_url):
    found = plan(program_url, FIRST, Span(FEB, FEB))
    assert (counted(found), found.left_out) == ((2, 0, 0, 0), 1)
    write(program_url, found)
    assert set(speaks(program_url)) == {(region, FEB) for region in REGIONS}
    take(program_url, made("indeci", emergency("9", "2013-01-20"), span=("2013-01", "2013-01")))
    assert {code for code, _ in in_force(program_url)} == {"2", "3", "9"}


def test_a_file_that_names_few_departments_covers_those_of_ours(program_url):
    """One row of Lima does not make of Loreto's table one of the whole country."""
    extract = made("indeci", emergency("1", "2013-01-02"), emergency("5", "2013-01-29"))
    for departments in (extract.departments, {"16", "15"}, set(sorted(EVERYWHERE)[: NATION_WIDE - 1]) | {"16"}):
        part = replace(extract, outside=3, departments=frozenset(departments))
        found = plan(program_url, part, None, UNSAID)
        assert (found.cells, found.held_back) == ({("16", JAN)}, ())
    assert plan(program_url, extract, Span(JAN, FEB), UNSAID).cells == {("16", JAN), ("16", FEB)}
    said = plan(program_url, FIRST, None, ("16", "17"))
    assert said.cells == {(region, month) for region in ("16", "17") for month in (JAN, FEB, MAR)}
    assert (counted(said), said.left_out) == ((2, 0, 0, 0), 1)
    with pytest.raises(errors.UnknownRegion):
        plan(program_url, FIRST, None, ("16", "15"))


def test_a_file_of_the_whole_country_takes_no_figure_s_place_by_silence(program_url):
    """Madre de Dios has published emergencies: a file without any of it covers it only where a person says so."""
    found = plan(program_url, FIRST, None, UNSAID)
    assert (found.regions, found.held_back, found.silent) == (("16", "25"), ("01", "17", "22"), ())
    assert {region for region, _ in found.cells} == {one.region for one in found.displaced} == {"16", "25"}
    said = plan(program_url, FIRST, None, REGIONS)
    assert (said.regions, said.held_back, said.silent) == (REGIONS, (), ("01", "17", "22"))


def test_where_nothing_was_told_until_now_a_file_of_the_whole_country_tells_that_there_was_nothing(program_url):
    before = [emergency("1", "2003-01-05"), emergency("2", "2003-02-05", "25")]
    old = made("indeci", *before, span=("2003-01", "2003-03"))
    found = plan(program_url, old, None, UNSAID)
    assert (found.regions, found.held_back, found.silent) == (REGIONS, (), ("01", "17", "22"))
    write(program_url, found)
    later = plan(program_url, made("indeci", before[0], span=("2003-01", "2003-03")), None, UNSAID)
    assert (later.held_back, later.silent, counted(later)) == (("25",), ("01", "17", "22"), (0, 0, 1, 0))


def test_a_refused_row_in_the_middle_leaves_its_month_and_region_to_who_spoke(program_url):
    broken = replace(FIRST, in_doubt=frozenset({("16", FEB)}))
    every = {(region, month) for region in REGIONS for month in (JAN, FEB, MAR)}
    found = plan(program_url, broken)
    assert (found.in_doubt, found.cells, found.left_out) == ({("16", FEB)}, every - {("16", FEB)}, 1)
    write(program_url, found)
    assert set(speaks(program_url)) == found.cells
    anywhere = plan(program_url, replace(FIRST, in_doubt=frozenset({(None, FEB)})))
    assert anywhere.cells == {cell for cell in every if cell[1] != FEB}
    said = plan(program_url, broken, Span(JAN, MAR))
    assert (said.cells, said.in_doubt) == (every, {("16", FEB)})


def test_a_case_without_a_region_stays_where_a_region_s_row_was_refused(program_url):
    """It may be of that region, of which the file does not tell all."""
    take(program_url, made("defensoria", case("a", "2013-01"), case("b", "2013-01", None)))
    later = made("defensoria", case("a", "2013-01", "22"), in_doubt=frozenset({("16", JAN)}))
    assert plan(program_url, later).gone == ()
    assert len(plan(program_url, replace(later, in_doubt=frozenset())).gone) == 1


def test_a_report_without_a_case_of_a_region_that_had_some_is_no_report_of_none(program_url):
    take(program_url, made("defensoria", case("a", "2013-01"), case("b", "2013-01", "22"), departments=EVERYWHERE))
    found = plan(program_url, made("defensoria", case("a", "2013-01"), departments=EVERYWHERE), None, UNSAID)
    assert (found.held_back, counted(found)) == (("22",), (0, 0, 1, 0))


def test_a_file_that_names_none_of_ours_covers_none_of_them_by_itself(program_url):
    """A table of Lima does not say that nothing happened in Loreto; a person may."""
    lima = made("indeci", span=YEAR)
    assert plan(program_url, lima, None, UNSAID).changes_nothing
    said = plan(program_url, lima, None, ("16", "17"))
    assert (len(said.cells), said.silent) == (6, ("16", "17"))


def test_months_that_make_no_sense_are_refused(program_url):
    for said, reason in (
        (Span(date(2020, 1, 1), date(2020, 2, 1)), "covers_apart"),
        (Span(date(2001, 1, 1), date(2002, 2, 1)), "covers_apart"),
        (Span(JAN, date(2999, 1, 1)), "covers_future"),
    ):
        with pytest.raises(errors.ImportRefused) as refused:
            plan(program_url, FIRST, said)
        assert refused.value.params == {"reason": reason}


def test_a_file_without_a_dated_row_changes_nothing(program_url):
    nothing = made("indeci", refused=(REFUSED,), read=1)
    for said in (None, Span(JAN, FEB)):
        found = plan(program_url, nothing, said)
        assert (found.changes_nothing, found.cells) == (True, frozenset())


# --- conflicts ---------------------------------------------------------------------------------------------------------

CASES = "case_code, region_ubigeo"


def test_cases_are_imported_and_changed_by_month(program_url):
    parsed = made(
        "defensoria", case("a", "2013-01"), case("a", "2013-02"), case("b", "2013-02", None, departments=None)
    )
    take(program_url, replace(parsed, departments=EVERYWHERE))
    assert in_force(program_url, "conflict_months", f"{CASES}, source_code") == {
        ("a", "16", "defensoria_report"),
        ("b", None, "defensoria_report"),
    }
    again = made("defensoria", case("a", "2013-01"), case("a", "2013-02", state="latent"), departments=EVERYWHERE)
    assert counted(plan(program_url, again)) == (0, 1, 1, 1)
    assert set(speaks(program_url, "conflicts")) == {(region, month) for region in REGIONS for month in (JAN, FEB)}


def test_a_month_without_a_report_stays_without_data(program_url):
    parsed = made("defensoria", case("a", "2013-01"), case("a", "2013-03"), departments=EVERYWHERE)
    found = plan(program_url, parsed, Span(JAN, date(2013, 4, 1)))
    assert (found.coverage.months, found.coverage.gaps) == ((JAN, MAR), (FEB,))
    assert {month for _, month in found.cells} == {JAN, MAR}


def test_a_case_that_moves_to_another_region_is_one_case(program_url):
    take(program_url, made("defensoria", case("a", "2013-01", "16"), departments=EVERYWHERE))
    moved = made("defensoria", case("a", "2013-01", "22"), departments=EVERYWHERE)
    for regions in (REGIONS, ("22",)):
        assert counted(plan(program_url, moved, None, regions)) == (0, 1, 0, 0)
    take(program_url, moved, None, ("22",))
    assert in_force(program_url, "conflict_months", CASES) == {("a", "22")}


def test_only_who_speaks_for_all_regions_can_say_that_a_case_of_none_is_no_more(program_url):
    take(program_url, made("defensoria", case("a", "2013-01"), case("b", "2013-01", None), departments=EVERYWHERE))
    part = made("defensoria", case("a", "2013-01"))
    assert counted(plan(program_url, part, None, UNSAID)) == (0, 0, 1, 0)
    assert counted(plan(program_url, replace(part, departments=EVERYWHERE), None, UNSAID)) == (0, 0, 1, 1)


def test_a_table_of_counts_tells_only_what_it_names(program_url):
    first = take(program_url, made("counts", count("2013-01", 12), count("2013-02", 3, "22")))
    assert speaks(program_url, "conflicts") == {("16", JAN): first, ("22", FEB): first}
    second = made("counts", count("2013-01", 4, type="labour", state="active"), count("2013-02", 5, "22"))
    found = plan(program_url, second)
    assert counted(found) == (1, 1, 0, 0)  # the twelve stand: a table need not repeat them
    write(program_url, found)
    assert in_force(program_url, "conflict_counts", "region_ubigeo, type_code, cases") == {
        ("16", "all", 12),
        ("16", "labour", 4),
        ("22", "all", 5),
    }
    assert counted(plan(program_url, second, Span(JAN, JAN))) == (0, 0, 1, 0)


def test_a_later_table_takes_the_place_of_counts_that_it_contradicts(program_url):
    """Nobody adds up figures that do not fit; what the later one does not contradict stands beside it."""
    rows = count("2013-01", 3), count("2013-01", 2, type="labour"), count("2013-01", 9, "22")
    first = take(program_url, made("counts", *rows))
    states = [count("2013-01", 5, state="active"), count("2013-01", 2, state="latent")]
    found = plan(program_url, made("counts", *states, count("2013-01", 4, "22", type="labour")))
    assert counted(found) == (3, 0, 0, 2)
    number = write(program_url, found)
    columns = "region_ubigeo, type_code, state, cases"
    assert in_force(program_url, "conflict_counts", columns) == {
        ("16", "all", "active", 5),
        ("16", "all", "latent", 2),
        ("22", "all", "all", 9),
        ("22", "labour", "all", 4),
    }
    undo(program_url, number)
    assert in_force(program_url, "conflict_counts", "cases, import_id") == {(3, first), (2, first), (9, first)}


def test_cases_and_counts_speak_in_turn_and_each_keeps_its_rows(program_url):
    table = made("counts", count("2013-01", 12))
    panel = made("defensoria", case("a", "2013-01"), departments=EVERYWHERE)
    first, second = take(program_url, table), take(program_url, panel)
    assert set(speaks(program_url, "conflicts").values()) == {second}
    found = plan(program_url, table)
    assert (counted(found), found.changes_nothing) == ((0, 0, 1, 0), False)  # it would speak again
    (displaced,) = found.displaced
    assert (displaced.covering, displaced.before, displaced.after) == (CoveringImport(second, "defensoria"), 1, 1)
    third = write(program_url, found)
    assert speaks(program_url, "conflicts")["16", JAN] == third
    undo(program_url, third)
    assert speaks(program_url, "conflicts")["16", JAN] == second
    assert in_force(program_url, "conflict_counts", "cases, import_id") == {(12, first)}


def test_who_takes_the_demonstration_s_place_says_so(demo_url):
    """Of whatever months: made-up conflicts are shown only where nothing was imported."""
    table = made("counts", count("2020-01", 12))
    assert [plan(demo_url, one).ends_demo for one in (table, FIRST)] == [True, False]
    number = take(demo_url, table)
    assert not plan(demo_url, made("defensoria", case("a", "2013-01"))).ends_demo
    undo(demo_url, number)
    assert plan(demo_url, table).ends_demo


def test_the_demonstration_is_not_touched(demo_url):
    demo = "SELECT count(*) FROM conflict_months WHERE origin = 'demo' AND superseded_by IS NULL"
    before = scalar(demo_url, demo)
    code, month = "SELECT {} FROM conflict_months WHERE origin = 'demo' ORDER BY id LIMIT 1", "month"
    same = case(scalar(demo_url, code.format("case_code")), str(scalar(demo_url, code.format(month)))[:7])
    number = take(demo_url, made("defensoria", same, departments=EVERYWHERE))
    assert scalar(demo_url, demo) == before
    undo(demo_url, number)
    assert scalar(demo_url, demo) == before


# --- all or none -------------------------------------------------------------------------------------------------------


def test_a_failure_in_the_middle_leaves_nothing(program_url, monkeypatch):
    take(program_url, FIRST)
    found = plan(program_url, made("indeci", A, replace(B, affected=9), emergency("4", "2013-03-02"), span=YEAR))
    before = everything(program_url)
    honest, made_rows = updates._build_row, []

    def fail(*given):
        made_rows.append(given)
        if len(made_rows) == 2:
            raise OSError("no space left")
        return honest(*given)

    monkeypatch.setattr(updates, "BATCH", 1)
    monkeypatch.setattr(updates, "_build_row", fail)
    with pytest.raises(OSError, match="no space left"):
        write(program_url, found)
    assert len(made_rows) == 2  # one was written already
    assert everything(program_url) == before
    monkeypatch.undo()
    write(program_url, found)


def test_a_row_that_the_database_refuses_leaves_nothing(program_url, monkeypatch):
    monkeypatch.setattr(updates, "BATCH", 1)
    before = everything(program_url)
    with pytest.raises(IntegrityError):
        take(program_url, made("indeci", A, replace(B, hazard="dragons"), span=YEAR))
    with pytest.raises(IntegrityError):
        take(program_url, made("indeci", A, A, span=YEAR))  # no reader gives the same key twice
    assert everything(program_url) == before


WRITER = """
import sys, time
from data.store.doors import reading
from data.permissions import OPERATOR
from queries.imports import records as updates
from queries.imports.comparison import NATION_WIDE
from tests.support.contents import by_hand
from tests.support.import_files import emergency, made
parsed = made("indeci", *(emergency(str(n), "2013-01-05") for n in range(5000)), span=("2013-01", "2013-01"))
with reading(sys.argv[1]) as connection:
    plan = updates.plan_import(connection, OPERATOR, parsed)
honest = updates._build_row
def slow(import_table, plan, number, row):
    if row.sinpad_code == "4500":
        print("writing", flush=True)
        time.sleep(60)
    return honest(import_table, plan, number, row)
updates._build_row = slow
with by_hand(sys.argv[1]) as connection:
    updates.write_import(connection, OPERATOR, plan)
"""


def test_an_import_that_is_killed_leaves_nothing_and_a_database_that_opens(program_url):
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
    assert counted(plan(program_url, FIRST)) == (3, 0, 0, 0)
    take(program_url, FIRST)


# --- stale plans, permissions ------------------------------------------------------------------------------------------


def test_what_was_compared_with_something_else_is_not_written(program_url):
    found = plan(program_url, FIRST)
    other = plan(program_url, made("indeci", replace(A, affected=1), span=YEAR))
    number = write(program_url, found)
    before = everything(program_url)
    with pytest.raises(errors.StalePlan):
        write(program_url, other)
    assert everything(program_url) == before
    later = plan(program_url, made("indeci", A, span=YEAR))
    undo(program_url, number)
    with pytest.raises(errors.StalePlan):
        write(program_url, later)


def test_other_changes_do_not_make_a_plan_stale(program_url):
    found = plan(program_url, FIRST)
    take(program_url, made("counts", count("2013-01", 12)))
    with by_hand(program_url) as connection:
        connection.execute(text("UPDATE clusters SET name = 'otro' WHERE code = 'AMA-1'"))
    write(program_url, found)


def test_only_monitoring_and_the_chief_import(program_url):
    found = plan(program_url, FIRST)
    coordinator = Viewer(Role.COORDINATOR, (Attends("LOR-1"),))
    before = everything(program_url)
    for viewer in (ANYONE, coordinator):
        calls: list[Callable] = [
            lambda connection, viewer=viewer: plan_import(connection, viewer, FIRST),
            lambda connection, viewer=viewer: write_import(connection, viewer, found),
            lambda connection, viewer=viewer: plan_take_back(connection, viewer, 1),
            lambda connection, viewer=viewer: take_back(connection, viewer, 1),
        ]
        for call in calls:
            with pytest.raises(errors.NotAllowed), by_hand(program_url) as connection:
                call(connection)
    assert everything(program_url) == before
    for role in (Role.MONITORING, Role.CHIEF):
        with by_hand(program_url) as connection:
            take_back(connection, Viewer(role), write_import(connection, Viewer(role), found))


def test_a_copy_takes_no_imports(program_url):
    found = plan(program_url, FIRST)
    change(program_url, "UPDATE program_state SET copy_of = '2015-06-30'")
    with pytest.raises(errors.ReadOnlyCopy):
        write(program_url, found)


# --- taken back --------------------------------------------------------------------------------------------------------


def test_what_is_taken_back_is_as_if_it_had_not_been(program_url):
    take(program_url, FIRST)
    before = contents(program_url)
    parsed = made("indeci", A, replace(B, affected=9), emergency("4", "2013-03-02"), span=("2013-01", "2013-04"))
    number = take(program_url, parsed)
    with reading(program_url) as connection:
        looked = plan_take_back(connection, OPERATOR, number)
    assert (looked.removed, looked.restored, looked.first) == (2, 2, ())
    assert undo(program_url, number) == looked
    after = contents(program_url)
    assert {name for name in after if after[name] != before[name]} == {"imports"}
    with reading(program_url) as connection:
        latest, first = fetch_imports(connection)
    assert (latest.id, latest.taken_back_at is not None, first.taken_back_at) == (number, True, None)
    assert set(speaks(program_url).values()) == {first.id}
    with pytest.raises(errors.UnknownImport):
        undo(program_url, number)
    assert take(program_url, parsed) > number  # and it can come again


def test_who_speaks_published_import_later_import_and_back(program_url):
    assert speaks(program_url) == {}
    first = take(program_url, made("indeci", A, span=("2013-01", "2013-02")))
    second = take(program_url, made("indeci", B, span=("2013-02", "2013-03")))
    assert {month: speaks(program_url)["17", month] for month in (JAN, FEB, MAR)} == {
        JAN: first,
        FEB: second,
        MAR: second,
    }
    undo(program_url, second)
    assert set(speaks(program_url)) == {(region, month) for region in REGIONS for month in (JAN, FEB)}
    undo(program_url, first)
    assert speaks(program_url) == {}
    assert in_force(program_url) == set()


SECOND = made("indeci", A, replace(B, affected=7), emergency("4", "2013-03-02"), span=YEAR)  # without C


@pytest.mark.parametrize(
    ("later", "restored"),
    [
        (made("indeci", A, replace(B, affected=9), emergency("4", "2013-03-02"), span=YEAR), 1),
        (made("indeci", A, replace(B, affected=7), emergency("4", "2013-03-02"), span=("2013-01", "2013-04")), 0),
        (made("indeci", A, replace(B, affected=7), C, emergency("4", "2013-03-02"), span=YEAR), 0),
        (made("indeci", emergency("8", "2013-03-05", "01"), span=("2013-03", "2013-03")), 1),
        (made("indeci_year", emergency("4", "2013-03-02"), span=("2013-03", "2013-03")), 1),
    ],
    ids=["changed", "confirmed", "put-back", "gone", "register"],
)
def test_an_import_on_which_others_stand_is_refused_until_they_went(program_url, later, restored):
    """Also where a later file only confirmed its rows, which would vanish from under it."""
    take(program_url, FIRST)
    second = take(program_url, SECOND)
    saved = contents(program_url)
    third = take(program_url, later)
    before = everything(program_url)
    with pytest.raises(errors.ImportStands) as refused:
        undo(program_url, second)
    assert refused.value.params == {"id": second, "first": str(third)}
    assert everything(program_url) == before
    assert undo(program_url, third).restored == restored
    after = contents(program_url)
    assert {name for name in after if after[name] != saved[name]} == {"imports"}
    undo(program_url, second)
    assert in_force(program_url) == {("1", 4), ("2", 4), ("3", 4)}


def test_all_that_stand_on_an_import_are_named_the_latest_first(program_url):
    first = take(program_url, FIRST)
    empty = (made("indeci", span=(month, month)) for month in ("2013-01", "2013-02"))
    others = [take(program_url, parsed, None, REGIONS) for parsed in empty]
    with reading(program_url) as connection:
        assert plan_take_back(connection, OPERATOR, first).first == tuple(reversed(others))
    undo(program_url, others[0])  # of another month: in whatever order
    undo(program_url, others[1])
    undo(program_url, first)


def test_imports_of_other_months_and_of_conflicts_do_not_hold_it(program_url):
    first = take(program_url, made("indeci", A, span=("2013-01", "2013-01")))
    take(program_url, made("indeci", B, span=("2013-02", "2013-02")))
    take(program_url, made("defensoria", case("a", "2013-01"), departments=EVERYWHERE))
    undo(program_url, first)
    assert {code for code, _ in in_force(program_url)} == {"2"}


@pytest.mark.parametrize("number", [0, 7, 10**8])
def test_an_import_that_there_is_not_cannot_be_taken_back(program_url, number):
    with pytest.raises(errors.UnknownImport):
        undo(program_url, number)


def test_numbers_are_never_given_twice(program_url):
    first = take(program_url, FIRST)
    undo(program_url, first)
    assert take(program_url, FIRST) > first


# --- whatever order ----------------------------------------------------------------------------------------------------

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
    """All that imports hold but their records."""
    with connecting(url) as connection:
        queries = ("SELECT * FROM emergencies ORDER BY id", "SELECT * FROM import_months ORDER BY 1, 2, 3")
        return [[tuple(row) for row in connection.execute(text(query))] for query in queries]


@settings(max_examples=30)
@given(files=st.lists(FILES, min_size=1, max_size=4))
def test_in_force_is_what_the_latest_file_says_and_back_is_back(sqlite_store, files):
    """Reckoned by hand: for each month of a region the rows of the last file that covers it."""
    url = sqlite_store.fresh("program")
    says: dict[tuple[str, date], set[tuple]] = {}
    numbers, states = [], []
    for kind, events, (first, last), regions in files:
        parsed = made(kind, *events, span=("2013-01", "2013-03"))
        found = plan(url, parsed, Span(date(2013, first, 1), date(2013, last, 1)), regions or REGIONS)
        says |= {
            cell: {
                (row.sinpad_code, row.region, str(row.happened_on), row.affected)
                for row in events
                if (row.region, row.happened_on.replace(day=1)) == cell
            }
            for cell in found.cells
        }
        if not found.changes_nothing:
            states.append(imported(url))
            numbers.append(write(url, found))
        columns = "sinpad_code, region_ubigeo, happened_on, affected"
        assert in_force(url, columns=columns) == set().union(*says.values())
    for number, before in zip(reversed(numbers), reversed(states), strict=True):
        undo(url, number)
        assert imported(url) == before
    sqlite_path(url).unlink()


# --- what else holds imports -------------------------------------------------------------------------------------------


def test_imports_travel_in_a_backup(store, sqlite_store, tmp_path):
    url, other = store.fresh("demo"), sqlite_store.fresh("program")
    take(url, FIRST)
    take(url, made("indeci", replace(A, affected=None), span=YEAR))
    undo(url, take(url, made("counts", count("2013-01", 12))))
    take_backup(url, tmp_path / "b.db")
    before = contents(url)
    restore_backup(other, tmp_path / "b.db", authoritative=True)
    assert contents(other) == before
    undo(url, 2)
    restore_backup(url, tmp_path / "b.db", authoritative=True)
    assert contents(url) == before
    assert undo(url, 2).removed == 1
    assert take(url, made("counts", count("2013-01", 12))) == 4  # numbers go on after the restored ones


def test_what_was_imported_is_nobodys_demonstration(demo_url):
    with reading(demo_url) as connection:
        before = removable_demo(connection)
    take(demo_url, FIRST)
    take(demo_url, made("defensoria", case("a", "2013-01"), departments=EVERYWHERE))
    with reading(demo_url) as connection:
        assert removable_demo(connection) == before


def test_an_upgrade_leaves_imports_alone(program_url):
    take(program_url, FIRST)
    before = contents(program_url)
    done = upgrade_database(program_url)
    assert (done.facts_added, done.facts_corrected) == (0, 0)
    assert contents(program_url) == before
