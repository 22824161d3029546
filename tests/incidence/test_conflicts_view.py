"""The view of conflicts: a monthly stock that agrees with the demonstration's file until imports replace it."""

import re
from collections import Counter
from datetime import date
from statistics import fmean

import pytest

from data.permissions import ANYONE, Role, Viewer
from data.rules.incidence.conflicts import headline_conflicts, most_changed
from data.rules.incidence.series import CONFLICT_TYPES, YearChange
from data.rules.shared.headlines import Headline
from data.store.doors import reading
from queries.incidence.conflicts_view import Conflicts, build_conflicts
from queries.shared.filters import Filters
from tests.support.conflicts import (
    ONGOING,
    cases,
    count,
    first_months,
    import_panel,
    new_cases,
    put_cases,
    put_counts,
    put_import,
    reports,
)
from tests.support.contents import by_hand, change
from tests.support.expected import REGIONS
from tests.support.months import month_after
from tests.support.tables import rows

LAST = date(2015, 6, 30)
GAP = date(2013, 8, 1)  # the month without a report
DAYS = (LAST, date(2015, 6, 29), date(2014, 6, 15), date(2013, 9, 30), date(2013, 8, 31), date(2013, 2, 28))
JUNE = date(2015, 6, 1)


def build_at(url: str, day: date = LAST, region: str | None = None, kind: str = "all") -> Conflicts:
    """Build the view of a day from a database."""
    with reading(url) as connection:
        return build_conflicts(connection, ANYONE, Filters(day, region), kind)


@pytest.mark.product("type_code", "day")
@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("type_code", ["all", "socioenvironmental", "coca"])
def test_each_month_agrees_with_the_file(demo_connection, day, type_code):
    view = build_conflicts(demo_connection, ANYONE, Filters(day), type_code)
    reported = reports(day)
    assert (view.first, view.last) == (reported[0], reported[-1])
    assert [series.region.ubigeo for series in view.regions] == list(REGIONS)
    for series in view.regions:
        shown = [reported[0]]
        while shown[-1] < reported[-1]:
            shown.append(month_after(shown[-1]))
        assert [line.month for line in series.months] == shown
        for line in series.months:
            numbers = (line.active, line.latent, line.resolved)
            if line.month in reported:
                expected = [
                    count(day, line.month, series.region.ubigeo, state, type_code)
                    for state in ("active", "latent", "resolved")
                ]
                assert numbers == tuple(expected)
                assert (line.source, line.ongoing) == ("demo", sum(expected[:2]))
            else:
                assert line.month == GAP
                assert (line.source, line.ongoing, *numbers) == (None, None, None, None, None)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_last_report_and_the_changes_agree_with_the_file(demo_connection, day):
    view = build_conflicts(demo_connection, ANYONE, Filters(day))
    last = reports(day)[-1]
    for state in ONGOING:
        assert getattr(view, state) == sum(count(day, last, region, state) for region in REGIONS)
    assert view.ongoing == view.active + view.latent
    assert view.no_report == ((GAP,) if last > GAP else ())
    means = [mean_of_year(day, 0, region) for region in REGIONS]
    before = [mean_of_year(day, 1, region) for region in REGIONS]
    for series, now, earlier in zip(view.regions, means, before, strict=True):
        if now is None or earlier is None:
            assert series.change is None
        else:
            assert (series.change.now, series.change.before) == (pytest.approx(now), pytest.approx(earlier))
    if None in before:
        assert view.change is None
    else:
        assert view.change.now == pytest.approx(sum(means)) and view.change.before == pytest.approx(sum(before))


def mean_of_year(day: date, back: int, region: str) -> float | None:
    """Return the mean of the reports of the last twelve months, or of the twelve before; None below ten reports."""
    last = reports(day)[-1]
    end = (last.year - back) * 12 + last.month
    months = [month for month in reports(day) if end - 12 < month.year * 12 + month.month <= end]
    values = [sum(count(day, month, region, state) for state in ONGOING) for month in months]
    return fmean(values) if len(values) >= 10 else None


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_new_cases_are_those_that_no_report_named_before(demo_connection, day):
    view = build_conflicts(demo_connection, ANYONE, Filters(day))
    first, reported = first_months(day), reports(day)
    since = max(reported[0], date(reported[-1].year - 1, reported[-1].month, 1))
    since = month_after(since) if since > reported[0] else since
    assert view.seen_since == since
    region = {row["case_code"]: row["region_ubigeo"] for row in cases(day)}
    new = {code for code, month in first.items() if month >= since and month != reported[0]}
    all_reported = not since <= GAP <= reported[-1]  # what began in a month without a report is unknown
    assert view.first_seen == (len([code for code in new if region[code]]) if all_reported else None)
    for series in view.regions:
        codes = {code for code in first if region[code] == series.region.ubigeo}
        assert series.older_cases == len([code for code in codes if first[code] == reported[0]])
        assert dict(series.new_cases) == Counter(new_cases(day).get(series.region.ubigeo))
    listed = {case.code: case for case in view.cases}
    assert listed.keys() == first.keys()
    for code, case in listed.items():
        assert (case.first, case.is_older) == (first[code], first[code] == reported[0])
        assert case.after_gap is (not case.is_older and case.first == month_after(GAP))


def test_a_case_is_described_as_in_its_last_report(demo_connection):
    latest = {row["case_code"]: row for row in cases(LAST)}  # the file is sorted by case and month
    for case in build_conflicts(demo_connection, Viewer(Role.CHIEF), Filters(LAST)).cases:
        row = latest[case.code]
        assert (case.state, case.type, case.last.isoformat()) == (row["state"], row["type_code"], row["month"])
        assert (case.region or "", case.name, case.place or "") == (row["region_ubigeo"], row["name"], row["place"])
        assert case.origin == "demo"
        assert case.report == int(row["report_number"])


def test_case_names_are_shown_to_accounts_only(demo_connection):
    shown = build_conflicts(demo_connection, ANYONE, Filters(LAST)).cases
    assert shown and {case.name for case in shown} == {None}
    assert {case.place for case in shown} - {None}


@pytest.mark.product("day", "region")
@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_region_alone_agrees_with_the_whole(demo_connection, region, day):
    """Its months agree too: a region's rows alone do not say whether there was a report."""
    every, alone = (build_conflicts(demo_connection, ANYONE, Filters(day, where)) for where in (None, region))
    series = next(series for series in every.regions if series.region.ubigeo == region)
    assert alone.regions == (series,)
    assert (alone.first, alone.last, alone.no_report) == (every.first, every.last, every.no_report)
    assert {case.region for case in alone.cases} <= {region, None}


def test_unclassified_cases_are_kept_apart(demo_connection):
    during = date(2015, 1, 31)
    view = build_conflicts(demo_connection, ANYONE, Filters(during))
    assert view.unclassified_in(view.last)[0] == 1
    assert view.ongoing == sum(series.on(view.last).ongoing for series in view.regions)
    assert ("unclassified", None, 1) in view.types
    assert [month for month, places, types in view.unclassified if places] == sorted(
        {
            date.fromisoformat(row["month"])
            for row in cases(during)
            if not row["region_ubigeo"] and row["state"] in ONGOING
        }
    )
    (lost,) = [case for case in view.cases if case.region is None]
    assert lost.departments == "Loreto, San Martín"
    alone = build_conflicts(demo_connection, ANYONE, Filters(during, "22"))
    assert (alone.unclassified_in(view.last)[0], alone.ongoing) == (
        1,
        count(during, view.last, "22", "active") + count(during, view.last, "22", "latent"),
    )
    assert build_conflicts(demo_connection, ANYONE, Filters(LAST)).unclassified_in(JUNE)[0] == 0


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_types_are_counted_in_the_last_report(demo_connection, day):
    view = build_conflicts(demo_connection, ANYONE, Filters(day))
    last = view.last.isoformat()
    ongoing = [row for row in cases(day) if row["month"] == last and row["state"] in ONGOING]
    expected = {
        (row["type_code"], row["region_ubigeo"] or None): sum(
            (other["type_code"], other["region_ubigeo"]) == (row["type_code"], row["region_ubigeo"])
            for other in ongoing
        )
        for row in ongoing
    }
    assert {(code, region): number for code, region, number in view.types} == expected
    ended = [row for row in cases(day) if row["month"] == last and row["state"] == "resolved"]
    assert sum(number for _, _, number in view.resolved) == len(ended)
    assert {(code, region) for code, region, _ in view.resolved} == {
        (row["type_code"], row["region_ubigeo"] or None) for row in ended
    }
    order = [CONFLICT_TYPES.index(code) for code, _, _ in view.types]
    assert order == sorted(order)


def test_nothing_later_than_the_as_of_date_is_shown(demo_connection):
    for month in reports(LAST)[::4]:
        view = build_conflicts(
            demo_connection, ANYONE, Filters(month_after(month))
        )  # the month is over, the next is not
        assert view.last == month
        assert all(case.last <= month for case in view.cases)
        assert all(mark.reached_on <= month_after(month) for mark in view.marks)
    nothing = build_conflicts(demo_connection, ANYONE, Filters(date(2013, 1, 30)))
    assert (nothing.first, nothing.last, nothing.active, nothing.latent, nothing.first_seen) == (None,) * 5
    assert (nothing.cases, nothing.types, nothing.no_report, nothing.origins) == ((), (), (), ())


@pytest.mark.parametrize("kind", ["demo", "program"])
def test_published_figures_are_kept_apart_and_shown_on_every_date(connect, engine, kind):
    connection, figures = connect(engine, kind), rows("conflict_figures", "facts")
    assert len(figures) == 12
    for day in (date(2012, 1, 1), LAST, date(2020, 1, 1)):
        view = build_conflicts(connection, ANYONE, Filters(day))
        assert {
            (f.region, f.month.isoformat(), f.type, f.state, f.cases, f.citation, f.source) for f in view.figures
        } == {
            (
                r["region_ubigeo"],
                r["month"],
                r["type_code"],
                r["state"],
                int(r["cases"]),
                r["told_by"],
                r["source_code"],
            )
            for r in figures
        }
    assert "published" not in view.origins


def test_citations_hold_no_words_of_ours():
    """A citation has outlet, title, address and day, the same in any language. Its source says what the figure rests on."""
    figures = rows("conflict_figures", "facts")
    english = re.compile(r"\b(quoting|same figure|abstract|saying|statement|report of|registered|the|of|in)\b", re.I)
    for row in figures:
        around = re.sub(r'"[^"]*"|\([^)]*\)', "", row["told_by"]).replace("Reporte de Conflictos Sociales N.°", "")
        assert not english.search(around), around
        assert re.search(r'"[^"]+" \(https?://[^)]+\)', row["told_by"])
    by = {row["code"] for row in figures if row["source_code"] == "defensoria_statement"}
    assert by == {"CF-10", "CF-11", "CF-12"}  # of which no report gives the number


def test_an_empty_program_has_no_series(program_connection):
    view = build_conflicts(program_connection, ANYONE, Filters(LAST))
    assert (view.first, view.last, view.ongoing, view.demo, view.sources, view.cases) == (
        None,
        None,
        None,
        False,
        (),
        (),
    )
    assert all(series.months == () and series.change is None and series.new_cases is None for series in view.regions)


def test_the_demonstration_is_marked(demo_connection):
    view = build_conflicts(demo_connection, ANYONE, Filters(LAST))
    assert (view.demo, view.origins) == (True, ("demo",))
    (speaker,) = view.sources
    assert (speaker.register, speaker.file, speaker.regions, speaker.months) == ("demo", None, REGIONS, 29)


# --- imports -----------------------------------------------------------------------------------------------------------


def test_an_import_replaces_the_demonstration(demo_url):
    import_panel(demo_url)
    view = build_at(demo_url)
    assert (view.demo, view.origins) == (False, ("published",))
    assert (view.first, view.last, view.no_report) == (date(2015, 1, 1), date(2015, 3, 1), ())
    by = {series.region.ubigeo: series for series in view.regions}
    assert [line.ongoing for line in by["16"].months] == [1, 2, 2]
    assert [line.ongoing for line in by["25"].months] == [0, 0, 0]  # covered, without a case: zero
    assert [line.ongoing for line in by["22"].months] == [None, None, None]  # covered by no source
    assert (view.active, view.latent) == (None, None)  # only two of the five regions are covered
    assert (by["16"].older_cases, dict(by["16"].new_cases), by["22"].new_cases) == (1, {date(2015, 2, 1): 1}, None)
    assert view.first_seen is None
    assert {case.code for case in view.cases} == {"A-1", "A-2", "A-3"}
    assert view.unclassified_in(view.last)[0] == 1
    (speaker,) = view.sources
    assert (speaker.file, speaker.regions, speaker.months) == ("panel.csv", ("16", "25"), 3)
    alone = build_at(demo_url, region="16")
    assert (alone.active, alone.latent, alone.first_seen) == (1, 1, 1)
    # Before the import's first month nothing is known; the demonstration does not come back.
    early = build_at(demo_url, date(2014, 12, 31))
    assert (early.last, early.demo, early.cases) == (None, False, ())


def test_an_import_that_was_taken_back_leaves_the_demonstration(demo_url):
    import_panel(demo_url)
    change(demo_url, "UPDATE imports SET taken_back_at = '2026-02-01 00:00:00'")
    view = build_at(demo_url)
    assert (view.demo, view.last, view.first_seen) == (True, JUNE, 15)


def test_a_covered_month_that_is_not_over_is_not_shown(demo_url):
    import_panel(demo_url)
    for day in (date(2015, 3, 30), date(2015, 3, 1), date(2015, 2, 28)):
        view = build_at(demo_url, day, "16")
        assert view.last == date(2015, 2, 1)
        assert view.regions[0].months[-1].ongoing == 2
    assert build_at(demo_url, date(2015, 3, 31), "16").last == date(2015, 3, 1)


def test_superseded_rows_do_not_count(demo_url):
    import_panel(demo_url)
    with by_hand(demo_url) as connection:
        put_import(connection, 2, "defensoria", [("16", date(2015, 3, 1))], "later.csv")
    change(demo_url, "UPDATE conflict_months SET superseded_by = 2 WHERE case_code = 'A-1' AND month = '2015-03-01'")
    view = build_at(demo_url, region="16")
    assert (view.active, view.latent) == (0, 1)
    assert {(source.file, source.months) for source in view.sources} == {("panel.csv", 3), ("later.csv", 1)}
    (case,) = [case for case in view.cases if case.code == "A-1"]
    assert case.last == date(2015, 2, 1)


def test_counts_replace_the_cases_of_their_months(demo_url):
    import_panel(demo_url)
    march = date(2015, 3, 1)
    with by_hand(demo_url) as connection:
        put_import(connection, 2, "counts", [("16", march), ("22", march)], "counts.csv")
        put_counts(
            connection,
            2,
            [
                ("16", march, "all", "active", 7),
                ("16", march, "coca", "active", 4),
                ("16", march, "all", "latent", 3),
                ("22", march, "coca", "active", 2),
                ("22", march, "communal", "active", 1),
                ("22", march, "coca", "all", 9),
            ],
        )
    view = build_at(demo_url)
    by = {series.region.ubigeo: series.on(march) for series in view.regions}
    assert (by["16"].source, by["16"].active, by["16"].latent) == ("counts", 7, 3)  # the total holds its types
    table = by["22"]  # two types and no total: all types together are unknown
    assert (table.source, table.active, table.latent, table.resolved, table.ongoing) == (
        "counts",
        None,
        None,
        None,
        None,
    )
    assert by["16"].ongoing == 10
    assert (by["16"].citations, by["25"].citations) == (("Reporte",), ())  # a panel cites nothing else
    assert by["25"].source == "defensoria"
    coca = {series.region.ubigeo: series.on(march) for series in build_at(demo_url, kind="coca").regions}
    assert (coca["16"].active, coca["22"].active) == (4, 2)
    assert (coca["16"].ongoing, coca["22"].ongoing) == (None, 9)
    assert [entry for entry in view.types if entry[1] in ("16", "22")] == [("coca", "22", 9)]
    (case,) = [case for case in view.cases if case.code == "A-1"]
    assert case.last == date(2015, 2, 1)  # the table, which names no case, covers March
    assert {series.region.ubigeo: series.new_cases is not None for series in view.regions}["22"] is False


def test_a_total_is_given_or_the_sum_of_every_type_or_unknown(program_url):
    """A panel names every case, so that its sum is a total. A table of a single type has no total."""
    types = [code for code in CONFLICT_TYPES if code != "unclassified"]
    with by_hand(program_url) as connection:
        put_import(connection, 1, "counts", [(region, JUNE) for region in ("01", "16", "17", "22")])
        put_counts(connection, 1, [("01", JUNE, "coca", "active", 3), ("01", JUNE, "coca", "latent", 2)])
        put_counts(connection, 1, [("16", JUNE, "coca", "active", 3), ("16", JUNE, "electoral", "latent", 2)])
        put_counts(connection, 1, [("17", JUNE, code, state, 1) for code in types for state in ONGOING])
        put_counts(connection, 1, [("22", JUNE, code, "all", 1) for code in types[1:]])
        put_import(connection, 2, "defensoria", [("25", JUNE)], "panel.csv")
        put_cases(connection, 2, [("A-1", JUNE, "active", "coca", "25")])
    view = build_at(program_url)
    lines = {series.region.ubigeo: series.on(JUNE) for series in view.regions}
    numbers = {region: (line.active, line.latent, line.ongoing) for region, line in lines.items()}
    none = (None, None, None)
    assert numbers == {"01": none, "16": none, "17": (10, 10, 20), "22": none, "25": (1, 0, 1)}
    assert (view.active, view.latent, view.ongoing, view.change) == (None, None, None, None)
    assert [entry for entry in view.types if entry[1] in ("01", "16")] == [
        ("coca", "01", 5)
    ]  # each type is still known
    coca = {series.region.ubigeo: series.on(JUNE).ongoing for series in build_at(program_url, kind="coca").regions}
    assert (coca["01"], coca["16"], coca["17"], coca["25"]) == (5, None, 2, 1)


def test_what_a_table_has_no_row_for_is_unknown(program_url):
    may, june = date(2015, 5, 1), JUNE
    with by_hand(program_url) as connection:
        put_import(connection, 1, "counts", [(region, month) for region in REGIONS for month in (may, june)])
        put_counts(connection, 1, [(region, month, "all", "all", 8) for region in REGIONS for month in (may, june)])
        put_counts(connection, 1, [("16", june, "all", "active", 3), ("16", june, "unclassified", "latent", 2)])
    view = build_at(program_url)
    assert (view.ongoing, view.active, view.latent, view.first_seen) == (40, None, None, None)
    line = view.regions[1].on(june)
    assert (line.active, line.latent, line.resolved, line.ongoing) == (3, None, None, 8)
    assert (view.unclassified_in(view.last)[0], view.unclassified_in(june), view.unclassified_in(may)) == (
        0,
        (0, 2),
        (0, 0),
    )
    assert [series.on(june).ongoing for series in build_at(program_url, kind="coca").regions] == [None] * 5


def test_new_cases_are_unknown_in_a_month_of_a_table(demo_url):
    """A table follows a panel and does not say which cases are new."""
    months = [date(2015, month, 1) for month in (1, 2, 3)]
    with by_hand(demo_url) as connection:
        put_import(connection, 1, "defensoria", [("16", month) for month in months[:2]])
        put_cases(connection, 1, [("A-1", month, "active", "coca", "16") for month in months[:2]])
        put_import(connection, 2, "counts", [("16", months[2])], "counts.csv")
        put_counts(connection, 2, [("16", months[2], "all", "all", 2)])
    assert build_at(demo_url, date(2015, 2, 28), "16").first_seen == 0
    view = build_at(demo_url, region="16")
    assert (view.first_seen, view.ongoing) == (None, 2)
    assert view.regions[0].count_new(months[0], months[1]) == 0
    assert view.regions[0].count_new(months[2], months[2]) is None


def test_a_case_that_changes_its_region_counts_once_in_each_month(demo_url):
    months = [date(2015, 1, 1), date(2015, 2, 1)]
    with by_hand(demo_url) as connection:
        put_import(connection, 1, "defensoria", [(region, month) for region in REGIONS for month in months])
        put_cases(
            connection, 1, [("B-1", months[0], "active", "coca", None), ("B-1", months[1], "active", "coca", "16")]
        )
    view = build_at(demo_url)
    assert (view.ongoing, view.unclassified_in(view.last)[0], view.first_seen) == (1, 0, 0)
    (case,) = view.cases
    assert (case.region, case.is_older) == ("16", True)


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_give_the_same_view(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for day in DAYS:
        for region in (None, *REGIONS):
            view = build_conflicts(sqlite, ANYONE, Filters(day, region))
            assert view == build_conflicts(postgres, ANYONE, Filters(day, region))
            assert hash(view) == hash(view)


# --- the rules ---------------------------------------------------------------------------------------------------------


def test_the_headline_says_only_what_is_known():
    change_ = YearChange(12.04, 10)
    assert headline_conflicts(ongoing=None, figures=12, later=2) == Headline(
        "incidence-conflict-headline-figures", (("figures", 12), ("later", 2))
    )
    assert headline_conflicts(ongoing=None).code == "incidence-conflict-headline-nothing"
    assert (
        headline_conflicts(ongoing=0, active=0, latent=0, first_seen=0, figures=3).code
        == "incidence-conflict-headline-none"
    )
    assert headline_conflicts(ongoing=8, active=3) == Headline("incidence-conflict-headline-total", (("standing", 8),))
    whole = headline_conflicts(ongoing=7, active=5, latent=2, change=change_, first_seen=4)
    assert (whole.code, dict(whole.params)) == (
        "incidence-conflict-headline",
        {"standing": 7, "active": 5, "latent": 2, "difference": 2.0, "begun": 4},
    )
    assert "difference" not in dict(headline_conflicts(ongoing=7, active=5, latent=2).params)


def test_the_most_changed_region_needs_half_a_case():
    assert most_changed([None, YearChange(1.4, 1), YearChange(3, 4), YearChange(5, 4)]) == 2  # the first of equals
    assert most_changed([None, YearChange(1.4, 1)]) is None
    assert most_changed([]) is None
