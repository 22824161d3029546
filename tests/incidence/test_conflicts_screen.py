"""The conflicts page: a marked demonstration, a stock that is never summed, gaps that are not zeros, and imports."""

import io
import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from components.incidence.conflicts.series import build_panel, build_periods
from components.incidence.words import say_test
from data.language import LANGUAGES, translator
from data.permissions import ANYONE
from data.rules.incidence.series import CONFLICT_TYPES
from data.rules.incidence.trend import Direction, Trend
from data.store.doors import reading
from queries.incidence.conflicts_view import Conflicts, build_conflicts
from queries.shared.filters import Filters
from tests.support.conflicts import (
    ONGOING,
    cases,
    count,
    import_panel,
    new_cases,
    put_cases,
    put_counts,
    put_import,
    reports,
)
from tests.support.contents import by_hand
from tests.support.expected import REGIONS
from tests.support.files import File
from tests.support.regional import recorded
from tests.support.shown import OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows as samples

PAGE = "conflictos"
LAST = date(2015, 6, 30)
SERIES = ("tiempo", "estacion", "tipos", "casos", "mapa")  # cards of the series
PUBLISHED_CHART = "conflictos-publicados"
GAP = date(2013, 8, 1)  # the month without a report
QUARTER = tuple(date(2013, month, 1) for month in (7, 8, 9))


def view_of(url: str, day: date = LAST, region: str | None = None) -> Conflicts:
    """Build the view of a day from a database."""
    with reading(url) as connection:
        return build_conflicts(connection, ANYONE, Filters(day, region))


@pytest.fixture
def imported_panel(sqlite_store: SqliteStore, use: Callable[[str], None]) -> str:
    """Show a demonstration into which a small panel was imported."""
    url = sqlite_store.fresh("demo")
    import_panel(url)
    use(url)
    return url


def charts(shown: Shown) -> set[str]:
    return {element.proto.id.rsplit("-", 1)[-1] for element in shown.at.get("plotly_chart")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_gives_the_figures_of_the_file_and_marks_the_demonstration(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    june = date(2015, 6, 1)
    active, latent = (sum(count(LAST, june, region, state) for region in REGIONS) for state in ONGOING)
    numbers = [int(number) for number in re.findall(r"\d+", shown.headline)]
    assert {2015, active + latent, active, latent, 15} <= set(numbers)
    assert {"es": "Demostración: ", "en": "Demonstration: "}[language] in shown.headline
    assert OWN[language].search(shown.headline)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_but_the_published_one_is_marked_as_demonstration(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language)
    begin = t("incidence-conflict-demo-card", text="")
    assert len([text for text in shown.all('p class="subtitle"') if text.startswith(begin)]) == len(SERIES)
    feet = [unescape(body) for body in shown.html if 'class="cardfoot"' in body]
    (published,) = [body for body in feet if t("source-defensoria_press") in body and t("source-demo") not in body]
    assert 'class="origin published"' in published and 'class="origin demo"' not in published
    assert not [body for body in feet if t("source-demo") in body and 'class="origin demo"' not in body]
    assert t("incidence-conflict-published-note") in published


def test_the_demonstration_and_published_figures_share_no_axes(demo_app: None) -> None:
    """The five panels and the chart of published figures have nothing in common."""
    shown = open_page(PAGE, lang="es", map="simple")
    specs = {element.proto.id: element.proto.spec for element in shown.at.get("plotly_chart")}
    (published,) = [name for name in specs if PUBLISHED_CHART in name]
    assert len([name for name in specs if re.search(r"conflictos-\d\d", name)]) == 5
    for name, spec in specs.items():
        assert ("Enernews" in spec) is (name == published)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scope", [{}, {"region": "17"}, {"region": "22"}], ids=str)
def test_an_empty_program_shows_only_published_figures_and_how_to_import_more(
    program_app: None, language: str, scope: dict[str, str]
) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, **scope).assert_sound(language)
    figures = {"": 12, "17": 6, "22": 0}[scope.get("region", "")]
    months = [
        row["month"]
        for row in samples("conflict_figures", "facts")
        if scope.get("region") in (None, row["region_ubigeo"])
    ]
    later = sum(month > "2013-01-31" for month in months)
    assert len(months) == figures
    code = "incidence-conflict-headline-figures" if figures > later else "incidence-conflict-headline-nothing"
    assert shown.headline == t(code, figures=figures - later, later=later)
    assert "python -m data import defensoria" in shown.text
    assert len(shown.titles) == 1
    assert not shown.all('span class="origin demo"')
    assert bool(charts(shown)) is bool(figures)


@pytest.mark.parametrize("type_code", ["all", *CONFLICT_TYPES])
def test_each_type_has_its_view(demo_app: None, type_code: str) -> None:
    asked = {} if type_code == "all" else {"kind": type_code}
    shown = open_page(PAGE, lang="es", **asked).assert_sound("es")
    t, june = translator("es"), date(2015, 6, 1)
    ongoing = sum(count(LAST, june, region, state, type_code) for region in REGIONS for state in ONGOING)
    name = t(f"incidence-conflict-type-{type_code}")
    assert shown.headline.startswith(f"{name} · " if asked else "Demostración")
    assert ("no figura ningún caso vigente" in shown.headline) is (ongoing == 0)
    sums = re.search(r"<tfoot><tr><th[^>]*>(.*?)</th>(.*?)</tr></tfoot>", " ".join(shown.html), re.S)
    assert sums and sum(int(number) for number in re.findall(r"<b>(\d+)</b>", sums[2])) == ongoing


def test_switches_write_the_address(demo_app: None) -> None:
    shown = open_page(PAGE, lang="en")
    shown.choose("incidence-per", "people").assert_sound("en")
    shown.choose("incidence-step", "year").assert_sound("en")
    shown.choose("conflictos-tipo", "labour").assert_sound("en")
    assert {name: shown.address[name] for name in ("per", "step", "kind")} == {
        "per": "people",
        "step": "year",
        "kind": "labour",
    }
    shown.choose("conflictos-tipo", "all").assert_sound("en")
    assert "kind" not in shown.address
    assert "per 100,000 people (population of 2012)" in shown.text


def test_a_kind_of_emergency_in_the_address_means_all_types(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", kind="fire").assert_sound("es")
    assert shown.headline == open_page(PAGE, lang="es").headline


# --- periods -----------------------------------------------------------------------------------------------------------


def test_a_year_shows_a_mean_and_new_cases_but_never_a_sum(screen_databases: dict[str, str]) -> None:
    view = view_of(screen_databases["demo"])
    for line in view.regions:
        ubigeo = line.region.ubigeo
        for period in build_periods(line, "year"):
            months = [month for month in reports(LAST) if month.year == period.ongoing.start.year]
            numbers = {state: [count(LAST, month, ubigeo, state) for month in months] for state in ONGOING}
            assert period.active == pytest.approx(sum(numbers["active"]) / len(months))
            assert period.latent == pytest.approx(sum(numbers["latent"]) / len(months))
            assert period.ongoing.value == pytest.approx(period.active + period.latent)
            assert (period.ongoing.known_months, period.ongoing.months) == (len(months), 12)
            year = period.ongoing.start.year
            begun = sum(month.year == year for month in new_cases(LAST).get(ubigeo, ()))
            assert period.new_cases == (begun if year != 2013 else None)  # a month of 2013 has no report
        assert [period.ongoing.value for period in build_periods(line, "month")] == list(line.series.values())


def test_a_panel_breaks_where_there_is_no_report(screen_databases: dict[str, str]) -> None:
    t, view = translator("es"), view_of(screen_databases["demo"])
    for line in view.regions:
        panel = build_panel(t, view, line, "month", rates=False)
        gaps = [point for point in panel.points if point.value is None]
        assert [(gap.start, t("incidence-conflict-no-report") in gap.text) for gap in gaps] == [
            (date(2013, 8, 1), True)
        ]
        assert [point.start for point in panel.inner if point.value is None] == [date(2013, 8, 1)]
        assert all(
            inner.value <= point.value
            for inner, point in zip(panel.inner, panel.points, strict=True)
            if point.value is not None
        )
        capacities = [row["capacity"] for row in recorded(LAST, line.region.ubigeo)]
        assert len(panel.flags) == capacities.count("conflict_formalised") + capacities.count("staff_trained")


@pytest.mark.parametrize("step", ["month", "quarter", "year"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_gives_means_gaps_and_new_cases(
    demo_app: None, screen_databases: dict[str, str], files: dict[str, File], language: str, step: str
) -> None:
    t = translator(language)
    asked = {} if step == "month" else {"step": step}
    shown = open_page(PAGE, lang=language, **asked).choose("view-conflictos-tiempo", "table").assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-conflictos-tiempo"]())).get_sheet_by_index(0)
    heads, *rows = sheet.to_python()
    lines = [dict(zip(heads, row, strict=True)) for row in rows]
    assert len(lines) == len(REGIONS) * {"month": 30, "quarter": 10, "year": 3}[step]
    ongoing, coverage = t("incidence-conflict-table-standing"), t("incidence-conflict-table-known")
    gaps = [row for row in lines if row[ongoing] == ""]
    assert len(gaps) == (5 if step == "month" else 0)
    assert {row[coverage] for row in gaps} <= {t("incidence-conflict-no-report")}
    assert max(row[ongoing] for row in lines if row[ongoing] != "") < 15  # no sum over months
    begun = {
        "month": lambda month: month != GAP,
        "quarter": lambda month: month not in QUARTER,
        "year": lambda month: month.year != 2013,
    }[step]
    new = sum(begun(month) for region in REGIONS for month in new_cases(LAST).get(region, ()))
    assert sum(row[t("incidence-conflict-table-begun")] or 0 for row in lines) == new > 0
    assert shown.html
    names = {row["name"]: row["ubigeo"] for row in samples("units") if row["level"] == "region"}
    people = {row["ubigeo"]: int(row["people"]) for row in samples("unit_populations") if row["year"] == "2012"}
    for row in lines:
        region = names[row[t("incidence-conflict-table-region")]]
        assert (row[t("incidence-table-people")], row[t("incidence-table-people-year")]) == (people[region], "2012")
        if row[ongoing] != "":
            expected = 100_000 * row[ongoing] / people[region]
            assert row[t("incidence-conflict-table-rate")] == pytest.approx(expected)
        if step == "month":
            month = row[t("incidence-conflict-table-from")]
            resolved = "" if month == GAP else count(LAST, month, region, "resolved")
            assert row[t("incidence-conflict-table-resolved")] == resolved  # unknown without a report, not zero
    assert any(row[t("incidence-conflict-table-resolved")] for row in lines)
    assert {row[t("incidence-conflict-table-told")] for row in lines} == {""}  # a demonstration cites no source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_season_shows_each_month_the_gap_and_means(demo_app: None, files: dict[str, File], language: str) -> None:
    """The chart adds up the regions by month of the year; the month without a report is hatched, not zero."""
    t, shown = translator(language), open_page(PAGE, lang=language).assert_sound(language)
    assert t("incidence-season-unknown", years=3) in shown.titles  # one year alone is whole
    (spec,) = [e.proto.spec for e in shown.at.get("plotly_chart") if "conflictos-estacion" in e.proto.id]
    years = [trace["marker"]["pattern"]["shape"] for trace in json.loads(spec)["data"]]
    assert [[at for at, shape in enumerate(shapes, 1) if shape] for shapes in years] == [[GAP.month], [], []]
    fills = {fill for trace in json.loads(spec)["data"] for fill in trace["marker"]["color"]}
    assert len(fills) > 3  # a stock hardly moves: classes from zero would make one colour of it
    shown.choose("view-conflictos-estacion", "table").assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-conflictos-estacion"]())).get_sheet_by_index(0)
    _, *lines = sheet.to_python()
    ongoing = {
        month: sum(count(LAST, month, region, state) for region in REGIONS for state in ONGOING)
        for month in reports(LAST)
    }
    *rows, means = lines
    for row, year in zip(rows, (2013, 2014, 2015), strict=True):
        assert row == [str(year), *(ongoing.get(date(year, month, 1), "") for month in range(1, 13))]
    for month, mean in enumerate(means[1:], 1):
        values = [cases for at, cases in ongoing.items() if at.month == month]
        assert mean == pytest.approx(sum(values) / len(values))  # a stock: a mean, never a sum


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_after_a_panel_counts_as_another_source(
    sqlite_store: SqliteStore, use: Callable[[str], None], language: str
) -> None:
    """A table of counts follows a year of a panel: the means are compared, and the change of source is named."""
    url = sqlite_store.fresh("program")
    years = {year: [date(year, month, 1) for month in range(1, 13)] for year in (2013, 2014)}
    covered = [("22", month) for month in years[2014]]
    with by_hand(url) as connection:
        put_import(connection, 1, "defensoria", [("22", month) for month in years[2013]])
        put_cases(connection, 1, [("A", month, "active", "communal", "22") for month in years[2013]])
        put_import(connection, 2, "counts", covered, "tabla.csv")
        put_counts(connection, 2, [(*cell, "all", state, 5) for cell in covered for state in ONGOING])
    use(url)
    t, view = translator(language), {"lang": language, "region": "22"}
    shown = open_page(PAGE, **view, corte="2014-12-31").assert_sound(language)
    first = t.month(years[2014][0])
    switch = t("incidence-switch", months=first)
    assert f"({switch})" in shown.headline
    assert [title for title in shown.titles if switch in title]
    assert all(switch in body for body in shown.all('p class="incidence-words"'))
    flag = t("incidence-switch-flag", month=first, source=t("incidence-conflict-source-counts"))
    specs = [element.proto.spec for element in shown.at.get("plotly_chart") if "conflictos-22" in element.proto.id]
    hover = [text for spec in specs for trace in json.loads(spec)["data"] for text in trace.get("hovertext") or ()]
    assert any(text.replace("<br>", " ") == flag for text in hover)
    assert t("incidence-legend-switch") in shown.text
    before = open_page(PAGE, **view, corte="2013-12-31").assert_sound(language)
    assert first not in before.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_test_of_a_single_region_or_type_says_that_others_can_be_tested_too(language: str) -> None:
    t, tested = translator(language), Trend(Direction.RISING, 0.001, 1.0, 120)
    hint = t("incidence-test-others")
    assert hint not in say_test(t, [tested] * 5, "all", is_stock=True)
    assert hint in say_test(t, [tested], "all", is_stock=True)
    assert hint in say_test(t, [tested] * 5, "communal", is_stock=True)
    assert not say_test(t, [Trend(Direction.UNKNOWN, None, None, 30)], "communal", is_stock=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_season_names_usual_months_once_there_are_three_years(
    sqlite_store: SqliteStore, use: Callable[[str], None], language: str
) -> None:
    url = sqlite_store.fresh("program")
    covered = [
        (region, date(year, month, 1)) for region in REGIONS for year in (2012, 2013, 2014) for month in range(1, 13)
    ]
    with by_hand(url) as connection:
        put_import(connection, 1, "counts", covered, "tabla.csv")
        put_counts(
            connection,
            1,
            [
                (region, month, "all", "active", (9 if month.month == 3 else 3) * (region == "16"))
                for region, month in covered
            ],
        )
        put_counts(connection, 1, [(region, month, "all", "latent", 0) for region, month in covered])
    use(url)
    t, shown = translator(language), open_page(PAGE, lang=language, corte="2015-06-30").assert_sound(language)
    march = {"es": "marzo", "en": "March"}[language]
    assert t("incidence-season-title", months=march, least=2, years=3) in shown.titles
    none = open_page(PAGE, lang=language, corte="2015-06-30", region="22").assert_sound(language)
    assert t("incidence-conflict-season-few") in none.titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_cases_from_before_the_first_report_are_named(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, step="year")
    older = sum(count(LAST, date(2013, 1, 1), region, state) for region in REGIONS for state in ONGOING)
    expected = t("incidence-conflict-older-note", count=older, month=t.month(date(2013, 1, 1)))
    assert [note for note in shown.all('p class="cardnote"') if expected in note]
    shown.choose("view-conflictos-casos", "table")
    assert " ".join(shown.html).count(f">{t('incidence-conflict-older')}<") == older


@pytest.mark.parametrize("corte", ["2013-01-31", "2013-08-31", "2014-06-15", "2015-01-31"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_past_dates_work_too(demo_app: None, language: str, corte: str) -> None:
    shown = open_page(PAGE, lang=language, corte=corte).assert_sound(language)
    assert "NaN" not in shown.text
    last = reports(date.fromisoformat(corte))[-1]
    assert translator(language).month(last) in shown.headline


# --- map and cases ------------------------------------------------------------------------------------------------------


def test_the_map_goes_back_to_a_month_without_a_report(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", map="simple")
    t = translator("es")
    (slider,) = shown.at.get("select_slider") or shown.at.get("slider")
    slider.set_value(date(2013, 8, 1))
    shown.at.run()
    shown.assert_sound("es")
    assert "Agosto de 2013: sin dato" in shown.titles
    assert t("legend-regions", name=t("incidence-conflict-no-report"), count=5) in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_unclassified_cases_are_named_and_kept_apart(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, corte="2015-01-31").assert_sound(language)
    assert [note for note in shown.all('p class="cardnote"') if t("incidence-conflict-lost", count=1) in note]
    assert t("incidence-conflict-map-lost", count=1) in shown.text
    heads = re.findall(r'<table class="incidence-cases">.*?</thead>', " ".join(shown.html), re.S)[0]
    assert t("incidence-conflict-not-classified") in heads
    (row,) = [row for row in listed(shown) if t("incidence-conflict-type-unclassified") in row]
    assert "Loreto, San Martín" in row
    usual = open_page(PAGE, lang=language)
    assert [note for note in usual.all('p class="cardnote"') if t("incidence-conflict-lost-before", count=1) in note]


def listed(shown: Shown) -> list[str]:
    bodies = re.findall(r'<ul class="incidence-newcases">(.*?)</ul>', " ".join(shown.html), re.S)
    return [row for body in bodies for row in re.findall(r"<li>(.*?)</li>", body, re.S)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_case_names_stay_spanish_and_the_list_says_how_many_it_leaves_out(demo_app: None, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language)
    assert len(listed(shown)) == 8
    assert all('<span lang="es">' in row for row in listed(shown))  # places; names need an account
    assert t("rows-more", count=63 - 8) in shown.all("p")
    assert t("rows-more-untold", count=63 - 8) in open_page(PAGE, lang=language, present="1").all("p")


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_shows_its_figures(demo_app: None, region: str) -> None:
    shown = open_page(PAGE, lang="en", region=region).assert_sound("en")
    june = date(2015, 6, 1)
    active, latent = (count(LAST, june, region, state) for state in ONGOING)
    numbers = re.findall(r"\d+", shown.headline.replace("one", "1").replace("none", "0"))
    assert {str(active + latent), str(active), str(latent)} <= set(numbers)
    links = [element.proto.query_string for element in shown.at.get("page_link")]
    assert any(f"region={region}" in link for link in links)


# --- imports -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_replaces_the_demonstration_on_screen(imported_panel: str, language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language).assert_sound(language)
    march = t.month(date(2015, 3, 1))
    names = {"es": "Loreto y Ucayali", "en": "Loreto and Ucayali"}[language]
    assert shown.headline == t("incidence-conflict-headline-partial", month=march, names=names, standing=2)
    assert not [
        text for text in shown.all('p class="subtitle"') if text.startswith(t("incidence-conflict-demo-card", text=""))
    ]
    assert "panel.csv" in shown.text
    (foot,) = [unescape(body) for body in shown.html if t("incidence-flags", source="").strip() in unescape(body)]
    assert 'class="origin demo"' in foot  # the series is imported, its flags are demonstration
    assert t("incidence-conflict-import-how").split("`")[0] not in shown.text
    alone = open_page(PAGE, lang=language, region="16").assert_sound(language)
    assert alone.headline.startswith(
        {
            "es": "En marzo de 2015 hay 2 casos vigentes: uno activo y uno latente",
            "en": "In March 2015 there are 2 standing cases: one active and one latent",
        }[language]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_cases_names_the_report(demo_app: None, files: dict[str, File], language: str) -> None:
    t = translator(language)
    open_page(PAGE, lang=language).choose("view-conflictos-casos", "table").assert_sound(language)
    lines = records(files, "casos")
    latest = {row["case_code"]: row["report_number"] for row in cases(LAST)}  # the file is sorted by case and month
    assert {
        row[t("incidence-conflict-table-code")]: str(row[t("incidence-conflict-table-report")]) for row in lines
    } == {code: f"{number}.0" for code, number in latest.items()}


def records(files: dict[str, File], card: str) -> list[dict[str, Any]]:
    """Return the rows of a card's workbook, by heading."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files[f"xlsx-conflictos-{card}"]())).get_sheet_by_index(0)
    heads, *rows = sheet.to_python()
    return [dict(zip(heads, row, strict=True)) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_types_separates_resolved_cases(demo_app: None, files: dict[str, File], language: str) -> None:
    t, june = translator(language), date(2015, 6, 1)
    open_page(PAGE, lang=language).choose("view-conflictos-tipos", "table").assert_sound(language)
    lines = {row[t("incidence-conflict-table-type")]: row for row in records(files, "tipos")}
    for code in CONFLICT_TYPES:
        resolved = [count(LAST, june, region, "resolved", code) for region in REGIONS]
        row = lines.get(t(f"incidence-conflict-type-{code}"))
        assert (row[t("incidence-conflict-table-resolved-types")] if row else 0) == sum(resolved)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rates_name_their_population_and_its_year(demo_app: None, files: dict[str, File], language: str) -> None:
    t, shown = translator(language), open_page(PAGE, lang=language, per="people").assert_sound(language)
    people = t.number(
        next(
            int(row["people"]) for row in samples("unit_populations") if (row["ubigeo"], row["year"]) == ("16", "2012")
        )
    )
    population = t("incidence-rate-people-of", region="Loreto", people=people, year="2012")
    assert len([note for note in shown.all('p class="cardnote"') if population in note]) == 2  # series and map
    assert population not in open_page(PAGE, lang=language).text
    shown.choose("view-conflictos-mapa", "table").assert_sound(language)
    assert {row[t("incidence-table-people-year")] for row in records(files, "mapa")} == {"2012"}


def test_imported_text_is_shown_as_text(imported_panel: str, files: dict[str, File]) -> None:
    with by_hand(imported_panel) as connection:
        put_import(connection, 2, "defensoria", [("16", date(2015, 4, 1))], "<img src=x onerror=alert(1)>.csv")
        put_cases(
            connection,
            2,
            [("<i>X</i>", date(2015, 4, 1), "active", "coca", "16")],
            name="<script>alert(1)</script>",
            place="=HYPERLINK(1) <b>Nauta</b>",
        )
    shown = open_page(PAGE, lang="es", region="16").choose("view-conflictos-casos", "table").assert_sound("es")
    page = " ".join(shown.html)
    assert "<script>" not in page and "<img" not in page and "<b>Nauta" not in page and "<i>X" not in page
    assert "uno&lt;" not in page  # names need an account
    assert "&lt;b&gt;Nauta&lt;/b&gt;" in page
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-conflictos-casos"]())).get_sheet_by_index(0)
    assert "=HYPERLINK(1) <b>Nauta</b>" in [cell for row in sheet.to_python() for cell in row]
    assert b"'=HYPERLINK(1)" in files["csv-conflictos-casos"]()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_of_counts_has_no_list_of_cases(
    sqlite_store: SqliteStore, use: Callable[[str], None], files: dict[str, File], language: str
) -> None:
    url, months = sqlite_store.fresh("program"), [date(2014, month, 1) for month in range(1, 13)]
    covered = [(region, month) for region in REGIONS for month in months]
    with by_hand(url) as connection:
        put_import(connection, 1, "counts", covered, "tabla.csv")
        put_counts(connection, 1, [(region, month, "all", "active", 4 * (region == "16")) for region, month in covered])
        put_counts(connection, 1, [(region, month, "all", "latent", 2 * (region == "16")) for region, month in covered])
    use(url)
    t, shown = translator(language), open_page(PAGE, lang=language, corte="2015-06-30").assert_sound(language)
    numbers = re.findall(r"\d+", shown.headline)
    assert {"6", "4", "2"} <= set(numbers)
    assert t("incidence-conflict-cases-how") in shown.text
    assert t("incidence-conflict-types-none") in shown.text
    assert t("incidence-conflict-types-title-unsplit") in shown.titles  # six cases, whose types the table does not say
    assert t("incidence-conflict-by-tables") in shown.text
    none = open_page(PAGE, lang=language, corte="2015-06-30", region="22").assert_sound(language)
    assert t("incidence-conflict-types-title-none") in none.titles  # San Martín: none at all
    assert t("incidence-conflict-begun-since", count=0, month=t.month(months[0])) not in shown.text
    shown.choose("view-conflictos-tiempo", "table").assert_sound(language)
    lines = records(files, "tiempo")
    assert {line[t("incidence-conflict-table-told")] for line in lines} == {"Reporte"}
    assert {line[t("incidence-conflict-table-resolved")] for line in lines} == {
        ""
    }  # the table has no row for them: unknown
