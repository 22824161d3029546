"""Conflicts: a stock by month as the demonstration's file tells it, imports in its place, never summed, never guessed."""

import re
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
    STANDING,
    cases,
    count,
    first_months,
    import_panel,
    month_after,
    put_cases,
    put_counts,
    put_import,
    reports,
)
from tests.support.contents import by_hand, change
from tests.support.expected import REGIONS
from tests.support.tables import rows

LAST = date(2015, 6, 30)
GAP = date(2013, 8, 1)  # the month without a report
DAYS = (LAST, date(2015, 6, 29), date(2014, 6, 15), date(2013, 9, 30), date(2013, 8, 31), date(2013, 2, 28))
JUNE = date(2015, 6, 1)


def at(url: str, day: date = LAST, region: str | None = None, kind: str = "all") -> Conflicts:
    with reading(url) as connection:
        return build_conflicts(connection, ANYONE, Filters(day, region), kind)


@pytest.mark.product("type_code", "day")
@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("type_code", ["all", "socioenvironmental", "coca"])
def test_each_month_is_what_the_file_tells(demo_connection, day, type_code):
    view = build_conflicts(demo_connection, ANYONE, Filters(day), type_code)
    told = reports(day)
    assert (view.first, view.last) == (told[0], told[-1])
    assert [one.region.ubigeo for one in view.regions] == list(REGIONS)
    for one in view.regions:
        shown = [told[0]]
        while shown[-1] < told[-1]:
            shown.append(month_after(shown[-1]))
        assert [line.month for line in one.months] == shown
        for line in one.months:
            numbers = (line.active, line.latent, line.resolved)
            if line.month in told:
                expected = [
                    count(day, line.month, one.region.ubigeo, state, type_code)
                    for state in ("active", "latent", "resolved")
                ]
                assert numbers == tuple(expected)
                assert (line.source, line.ongoing) == ("demo", sum(expected[:2]))
            else:
                assert line.month == GAP
                assert (line.source, line.ongoing, *numbers) == (None, None, None, None, None)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_last_report_and_the_changes(demo_connection, day):
    view = build_conflicts(demo_connection, ANYONE, Filters(day))
    last = reports(day)[-1]
    for state in STANDING:
        assert getattr(view, state) == sum(count(day, last, region, state) for region in REGIONS)
    assert view.ongoing == view.active + view.latent
    assert view.no_report == ((GAP,) if last > GAP else ())
    means = [mean_of_year(day, 0, region) for region in REGIONS]
    before = [mean_of_year(day, 1, region) for region in REGIONS]
    for one, now, earlier in zip(view.regions, means, before, strict=True):
        if now is None or earlier is None:
            assert one.change is None
        else:
            assert (one.change.now, one.change.before) == (pytest.approx(now), pytest.approx(earlier))
    if None in before:
        assert view.change is None
    else:
        assert view.change.now == pytest.approx(sum(means)) and view.change.before == pytest.approx(sum(before))


def mean_of_year(day: date, back: int, region: str) -> float | None:
    """The mean of the reports of twelve months up to the last one, or of the twelve before; None with fewer than ten."""
    last = reports(day)[-1]
    end = (last.year - back) * 12 + last.month
    own = [month for month in reports(day) if end - 12 < month.year * 12 + month.month <= end]
    values = [sum(count(day, month, region, state) for state in STANDING) for month in own]
    return fmean(values) if len(values) >= 10 else None


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_new_cases_are_those_that_no_report_named_before(demo_connection, day):
    view = build_conflicts(demo_connection, ANYONE, Filters(day))
    first, told = first_months(day), reports(day)
    since = max(told[0], date(told[-1].year - 1, told[-1].month, 1))
    since = month_after(since) if since > told[0] else since
    assert view.seen_since == since
    region = {row["case_code"]: row["region_ubigeo"] for row in cases(day)}
    new = {code for code, month in first.items() if month >= since and month != told[0]}
    is_known = not since <= GAP <= told[-1]  # of a month without a report nobody knows what began
    assert view.first_seen == (len([code for code in new if region[code]]) if is_known else None)
    for one in view.regions:
        own = {code for code in first if region[code] == one.region.ubigeo}
        assert one.older_cases == len([code for code in own if first[code] == told[0]])
        begun = [first[code] for code in own if first[code] != told[0]]
        assert dict(one.new_cases) == {month: begun.count(month) for month in begun}
    listed = {case.code: case for case in view.cases}
    assert listed.keys() == first.keys()
    for code, case in listed.items():
        assert (case.first, case.is_older) == (first[code], first[code] == told[0])
        assert case.after_gap is (not case.is_older and case.first == month_after(GAP))


def test_a_case_is_told_as_its_last_report_tells_it(demo_connection):
    latest = {row["case_code"]: row for row in cases(LAST)}  # the file is sorted by case and month
    for case in build_conflicts(demo_connection, Viewer(Role.CHIEF), Filters(LAST)).cases:
        row = latest[case.code]
        assert (case.state, case.type, case.last.isoformat()) == (row["state"], row["type_code"], row["month"])
        assert (case.region or "", case.name, case.place or "") == (row["region_ubigeo"], row["name"], row["place"])
        assert case.origin == "demo"
        assert case.report == int(row["report_number"])


def test_names_of_cases_are_for_accounts(demo_connection):
    shown = build_conflicts(demo_connection, ANYONE, Filters(LAST)).cases
    assert shown and {case.name for case in shown} == {None}
    assert {case.place for case in shown} - {None}


@pytest.mark.product("day", "region")
@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_region_alone_says_the_same_as_among_all(demo_connection, region, day):
    """Its months too: whether there was a report, no region's rows tell alone."""
    every, alone = (build_conflicts(demo_connection, ANYONE, Filters(day, where)) for where in (None, region))
    one = next(one for one in every.regions if one.region.ubigeo == region)
    assert alone.regions == (one,)
    assert (alone.first, alone.last, alone.no_report) == (every.first, every.last, every.no_report)
    assert {case.region for case in alone.cases} <= {region, None}


def test_not_classified_stands_apart(demo_connection):
    during = date(2015, 1, 31)
    view = build_conflicts(demo_connection, ANYONE, Filters(during))
    assert view.unclassified_in(view.last)[0] == 1
    assert view.ongoing == sum(one.on(view.last).ongoing for one in view.regions)
    assert ("unclassified", None, 1) in view.types
    assert [at for at, places, types in view.unclassified if places] == sorted(
        {
            date.fromisoformat(row["month"])
            for row in cases(during)
            if not row["region_ubigeo"] and row["state"] in STANDING
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
    standing = [row for row in cases(day) if row["month"] == last and row["state"] in STANDING]
    expected = {
        (row["type_code"], row["region_ubigeo"] or None): sum(
            (other["type_code"], other["region_ubigeo"]) == (row["type_code"], row["region_ubigeo"])
            for other in standing
        )
        for row in standing
    }
    assert {(code, region): number for code, region, number in view.types} == expected
    ended = [row for row in cases(day) if row["month"] == last and row["state"] == "resolved"]
    assert sum(number for _, _, number in view.resolved) == len(ended)
    assert {(code, region) for code, region, _ in view.resolved} == {
        (row["type_code"], row["region_ubigeo"] or None) for row in ended
    }
    order = [CONFLICT_TYPES.index(code) for code, _, _ in view.types]
    assert order == sorted(order)


def test_nothing_later_than_the_day_is_told(demo_connection):
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
def test_published_figures_are_told_whatever_the_day_and_apart(connect, engine, kind):
    connection, told = connect(engine, kind), rows("conflict_figures", "facts")
    assert len(told) == 12
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
            for r in told
        }
    assert "published" not in view.origins


def test_citations_hold_no_words_of_ours():
    """Outlet, title, address, day: the same in any language. What the figure rests on is told by its source."""
    told = rows("conflict_figures", "facts")
    english = re.compile(r"\b(quoting|same figure|abstract|saying|statement|report of|registered|the|of|in)\b", re.I)
    for row in told:
        around = re.sub(r'"[^"]*"|\([^)]*\)', "", row["told_by"]).replace("Reporte de Conflictos Sociales N.°", "")
        assert not english.search(around), around
        assert re.search(r'"[^"]+" \(https?://[^)]+\)', row["told_by"])
    by = {row["code"] for row in told if row["source_code"] == "defensoria_statement"}
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
    assert all(one.months == () and one.change is None and one.new_cases is None for one in view.regions)


def test_the_demonstration_says_that_it_is_one(demo_connection):
    view = build_conflicts(demo_connection, ANYONE, Filters(LAST))
    assert (view.demo, view.origins) == (True, ("demo",))
    (speaker,) = view.sources
    assert (speaker.register, speaker.file, speaker.regions, speaker.months) == ("demo", None, REGIONS, 29)


# --- imports -----------------------------------------------------------------------------------------------------------


def test_an_import_takes_the_demonstrations_place(demo_url):
    import_panel(demo_url)
    view = at(demo_url)
    assert (view.demo, view.origins) == (False, ("published",))
    assert (view.first, view.last, view.no_report) == (date(2015, 1, 1), date(2015, 3, 1), ())
    by = {one.region.ubigeo: one for one in view.regions}
    assert [line.ongoing for line in by["16"].months] == [1, 2, 2]
    assert [line.ongoing for line in by["25"].months] == [0, 0, 0]  # covered, and no case in it: none
    assert [line.ongoing for line in by["22"].months] == [None, None, None]  # nobody speaks for it
    assert (view.active, view.latent) == (None, None)  # of five regions two are told
    assert (by["16"].older_cases, dict(by["16"].new_cases), by["22"].new_cases) == (1, {date(2015, 2, 1): 1}, None)
    assert view.first_seen is None
    assert {case.code for case in view.cases} == {"A-1", "A-2", "A-3"}
    assert view.unclassified_in(view.last)[0] == 1
    (speaker,) = view.sources
    assert (speaker.file, speaker.regions, speaker.months) == ("panel.csv", ("16", "25"), 3)
    alone = at(demo_url, region="16")
    assert (alone.active, alone.latent, alone.first_seen) == (1, 1, 1)
    # Before the import's first month nothing is known: the demonstration does not come back.
    early = at(demo_url, date(2014, 12, 31))
    assert (early.last, early.demo, early.cases) == (None, False, ())


def test_an_import_that_was_taken_back_leaves_the_demonstration(demo_url):
    import_panel(demo_url)
    change(demo_url, "UPDATE imports SET taken_back_at = '2026-02-01 00:00:00'")
    view = at(demo_url)
    assert (view.demo, view.last, view.first_seen) == (True, JUNE, 15)


def test_a_covered_month_that_is_not_over_is_not_told(demo_url):
    import_panel(demo_url)
    for day in (date(2015, 3, 30), date(2015, 3, 1), date(2015, 2, 28)):
        view = at(demo_url, day, "16")
        assert view.last == date(2015, 2, 1)
        assert view.regions[0].months[-1].ongoing == 2
    assert at(demo_url, date(2015, 3, 31), "16").last == date(2015, 3, 1)


def test_superseded_rows_do_not_count(demo_url):
    import_panel(demo_url)
    with by_hand(demo_url) as connection:
        put_import(connection, 2, "defensoria", [("16", date(2015, 3, 1))], "later.csv")
    change(demo_url, "UPDATE conflict_months SET superseded_by = 2 WHERE case_code = 'A-1' AND month = '2015-03-01'")
    view = at(demo_url, region="16")
    assert (view.active, view.latent) == (0, 1)
    assert {(one.file, one.months) for one in view.sources} == {("panel.csv", 3), ("later.csv", 1)}
    (case,) = [case for case in view.cases if case.code == "A-1"]
    assert case.last == date(2015, 2, 1)


def test_counts_stand_for_their_months_and_are_never_added_to_cases(demo_url):
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
    view = at(demo_url)
    by = {one.region.ubigeo: one.on(march) for one in view.regions}
    assert (by["16"].source, by["16"].active, by["16"].latent) == ("counts", 7, 3)  # the total holds its types
    told = by["22"]  # two types, and no total: of all types nobody tells it
    assert (told.source, told.active, told.latent, told.resolved, told.ongoing) == ("counts", None, None, None, None)
    assert by["16"].ongoing == 10
    assert (by["16"].citations, by["25"].citations) == (("Reporte",), ())  # a panel is its own source
    assert by["25"].source == "defensoria"
    coca = {one.region.ubigeo: one.on(march) for one in at(demo_url, kind="coca").regions}
    assert (coca["16"].active, coca["22"].active) == (4, 2)
    assert (coca["16"].ongoing, coca["22"].ongoing) == (None, 9)
    assert [one for one in view.types if one[1] in ("16", "22")] == [("coca", "22", 9)]
    (case,) = [case for case in view.cases if case.code == "A-1"]
    assert case.last == date(2015, 2, 1)  # of March the table speaks, which names no case
    assert {one.region.ubigeo: one.new_cases is not None for one in view.regions}["22"] is False


def test_the_total_is_told_or_the_sum_of_every_type_and_else_not_known(program_url):
    """A panel names every case: what it gives is a total. A table of one type gives none."""
    types = [code for code in CONFLICT_TYPES if code != "unclassified"]
    with by_hand(program_url) as connection:
        put_import(connection, 1, "counts", [(region, JUNE) for region in ("01", "16", "17", "22")])
        put_counts(connection, 1, [("01", JUNE, "coca", "active", 3), ("01", JUNE, "coca", "latent", 2)])
        put_counts(connection, 1, [("16", JUNE, "coca", "active", 3), ("16", JUNE, "electoral", "latent", 2)])
        put_counts(connection, 1, [("17", JUNE, code, state, 1) for code in types for state in STANDING])
        put_counts(connection, 1, [("22", JUNE, code, "all", 1) for code in types[1:]])
        put_import(connection, 2, "defensoria", [("25", JUNE)], "panel.csv")
        put_cases(connection, 2, [("A-1", JUNE, "active", "coca", "25")])
    view = at(program_url)
    lines = {one.region.ubigeo: one.on(JUNE) for one in view.regions}
    numbers = {region: (line.active, line.latent, line.ongoing) for region, line in lines.items()}
    none = (None, None, None)
    assert numbers == {"01": none, "16": none, "17": (10, 10, 20), "22": none, "25": (1, 0, 1)}
    assert (view.active, view.latent, view.ongoing, view.change) == (None, None, None, None)
    assert [one for one in view.types if one[1] in ("01", "16")] == [("coca", "01", 5)]  # each type still stands
    coca = {one.region.ubigeo: one.on(JUNE).ongoing for one in at(program_url, kind="coca").regions}
    assert (coca["01"], coca["16"], coca["17"], coca["25"]) == (5, None, 2, 1)


def test_what_a_table_has_no_row_of_is_not_known(program_url):
    may, june = date(2015, 5, 1), JUNE
    with by_hand(program_url) as connection:
        put_import(connection, 1, "counts", [(region, month) for region in REGIONS for month in (may, june)])
        put_counts(connection, 1, [(region, month, "all", "all", 8) for region in REGIONS for month in (may, june)])
        put_counts(connection, 1, [("16", june, "all", "active", 3), ("16", june, "unclassified", "latent", 2)])
    view = at(program_url)
    assert (view.ongoing, view.active, view.latent, view.first_seen) == (40, None, None, None)
    line = view.regions[1].on(june)
    assert (line.active, line.latent, line.resolved, line.ongoing) == (3, None, None, 8)
    assert (view.unclassified_in(view.last)[0], view.unclassified_in(june), view.unclassified_in(may)) == (
        0,
        (0, 2),
        (0, 0),
    )
    assert [one.on(june).ongoing for one in at(program_url, kind="coca").regions] == [None] * 5


def test_nobody_looked_for_new_cases_in_a_month_of_a_table(demo_url):
    """A panel, then a table: of its months nobody knows which cases are new."""
    months = [date(2015, month, 1) for month in (1, 2, 3)]
    with by_hand(demo_url) as connection:
        put_import(connection, 1, "defensoria", [("16", month) for month in months[:2]])
        put_cases(connection, 1, [("A-1", month, "active", "coca", "16") for month in months[:2]])
        put_import(connection, 2, "counts", [("16", months[2])], "counts.csv")
        put_counts(connection, 2, [("16", months[2], "all", "all", 2)])
    assert at(demo_url, date(2015, 2, 28), "16").first_seen == 0
    view = at(demo_url, region="16")
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
    view = at(demo_url)
    assert (view.ongoing, view.unclassified_in(view.last)[0], view.first_seen) == (1, 0, 0)
    (case,) = view.cases
    assert (case.region, case.is_older) == ("16", True)


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_say_the_same(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for day in DAYS:
        for region in (None, *REGIONS):
            one = build_conflicts(sqlite, ANYONE, Filters(day, region))
            assert one == build_conflicts(postgres, ANYONE, Filters(day, region))
            assert hash(one) == hash(one)


# --- the rules ---------------------------------------------------------------------------------------------------------


def test_the_headline_says_what_is_known():
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
