"""The emergencies page agrees with the file in both languages: full, empty, filtered and with imports."""

import io
import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from python_calamine import CalamineWorkbook

from data.language import LANGUAGES, translator
from tests.support.emergencies import CLASSES, FIRST, LAST, REGIONS, Event, add_import, cells, counted, year
from tests.support.files import File
from tests.support.months import add_months
from tests.support.shown import FOREIGN, OWN, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

PAGE = "emergencias"
JUNE = date(2015, 6, 1)
NAMES = {row["ubigeo"]: row["name"] for row in rows("units") if row["level"] == "region"}
CAUSE = re.compile(r"\b(por culpa|debido|causad|gracias a|because|caused|thanks to|due to)\b", re.I)


def numbers(sentence: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", sentence)]


def finding(region: str | None, last: date) -> list[int]:
    """Return the numbers of the headline: events, 12, year of the month, difference, 12, natural, fires, others."""
    events, natural, fires = (year(region, last, kind) for kind in ("all", "natural", "fire"))
    difference = abs(events - year(region, add_months(last, -12)))
    return [events, 12, last.year, difference, 12, natural, fires, events - natural - fires]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("day", "last"), [("2015-06-30", JUNE), ("2017-12-31", LAST), ("2020-06-30", LAST)])
def test_the_headline_gives_the_figures_of_the_file(demo_app: None, language: str, day: str, last: date) -> None:
    shown = open_page(PAGE, lang=language, corte=day).assert_sound(language)
    assert numbers(shown.headline) == finding(None, last)
    assert translator(language).month(last) in shown.headline
    assert OWN[language].search(shown.headline)
    assert not FOREIGN[language].search(shown.headline)
    assert not CAUSE.search(shown.text)
    assert "Kendall" not in shown.headline


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_shows_its_figures(demo_app: None, region: str) -> None:
    shown = open_page(PAGE, lang="es", region=region).assert_sound("es")
    expected = finding(region, JUNE)
    assert numbers(shown.headline)[:5] == expected[:5]
    assert shown.all('h3 class="incidence-panel"') == [NAMES[region]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_come_in_order_and_give_year_change_and_trend(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language)
    assert shown.all('h3 class="incidence-panel"') == [NAMES[region] for region in REGIONS]
    for region, sentence in zip(REGIONS, shown.all('p class="incidence-words"'), strict=True):
        now, before = year(region, JUNE), year(region, date(2014, 6, 1))
        assert numbers(sentence)[:3] == [now, 12, abs(now - before)]
        assert numbers(sentence)[-1] == 42  # months in the test
    notes = " ".join(shown.all('p class="cardnote"'))
    assert "Kendall (Hirsch, Slack" in notes or "Kendall test (Hirsch, Slack" in notes
    assert "0.05" in notes
    assert round(100 * (1 - 0.95 ** len(REGIONS))) in numbers(
        notes
    )  # the chance that one of so many tests finds a trend where there is none
    dependent = {"es": "en unos 10 a 20 de cada 100 casos", "en": "in about 10 to 20 of 100 cases"}[language]
    assert dependent in notes  # and it finds more where months depend on each other, as they do here


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "kind", ["natural", "fire", "fire_other", "biological", "technological", "other", "flood", "volcanic"]
)
def test_each_kind_has_its_page(demo_app: None, language: str, kind: str) -> None:
    shown = open_page(PAGE, lang=language, kind=kind).assert_sound(language)
    events = year(None, JUNE, kind)
    sentence = shown.headline.partition(": ")[2]
    assert (
        numbers(sentence)[0] == events if events > 1 else numbers(sentence)[0] == 12
    )  # zero and one are written as words
    assert shown.address["kind"] == kind
    assert shown.widgets("emergencias-tipo")["emergencias-tipo"].value == kind


def test_fires_other_than_forest_fires_can_be_chosen(demo_app: None) -> None:
    """They are a kind beside all fires, with the events of that kind alone."""
    shown = open_page(PAGE, lang="es")
    offered = shown.widgets("emergencias-tipo")["emergencias-tipo"].options
    assert len(set(offered)) == len(offered)
    fires = [label for label in offered if "ncendio" in label]
    assert len(fires) == 3  # all fires, urban or unspecified ones, forest fires
    shown.choose("emergencias-tipo", "fire_other").assert_sound("es")
    assert shown.address["kind"] == "fire_other"
    assert shown.headline.startswith(f"{fires[1]}: ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_without_any_event_is_shown_as_zero(demo_app: None, language: str) -> None:
    assert not counted(None, FIRST, JUNE, "erosion")
    t = translator(language)
    shown = open_page(PAGE, lang=language, kind="erosion").assert_sound(language)
    assert shown.headline.endswith(t("incidence-emergency-headline-none", month=t.month(JUNE))[1:])
    assert t("incidence-emergency-kinds-none") in shown.titles
    assert t("incidence-emergency-kinds-how") in shown.text


def test_an_unknown_kind_in_the_address_means_all(demo_app: None) -> None:
    usual = open_page(PAGE, lang="es").headline
    assert open_page(PAGE, lang="es", kind="communal").headline == usual
    assert open_page(PAGE, lang="es", kind="<b>").headline == usual


def test_switches_write_the_address(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    shown.choose("incidence-per", "people").assert_sound("es")
    assert shown.address["per"] == "people"
    shown.choose("incidence-step", "quarter").assert_sound("es")
    assert shown.address["step"] == "quarter"
    shown.choose("emergencias-tipo", "fire").assert_sound("es")
    assert (shown.address["kind"], shown.address["per"], shown.address["step"]) == ("fire", "people", "quarter")
    shown.choose("incidence-per", "counts").choose("incidence-step", "month").choose("emergencias-tipo", "all")
    assert not {"per", "step", "kind"} & set(shown.address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rates_name_their_population_and_its_year(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language, per="people").assert_sound(language)
    people = {row["ubigeo"]: int(row["people"]) for row in rows("unit_populations") if row["year"] == "2012"}
    subtitles = shown.all('p class="subtitle"')
    assert [sentence for sentence in subtitles if "2012" in sentence and "100,000" in sentence]
    population = f"Loreto, {people['16']:,} (2012)"
    assert len([note for note in shown.all('p class="cardnote"') if population in note]) == 2  # series and map
    assert population not in open_page(PAGE, lang=language).text
    for region, sentence in zip(REGIONS, shown.all('p class="incidence-words"'), strict=True):
        events = year(region, JUNE)
        assert sentence.startswith(f"{100_000 * events / people[region]:.1f} ")
        assert numbers(sentence.partition("(")[2])[0] == events  # with the count beside it


@pytest.mark.parametrize("step", ["month", "quarter", "year"])
def test_the_table_holds_every_period_and_loses_nothing(demo_app: None, files: dict[str, File], step: str) -> None:
    params = {} if step == "month" else {"step": step}
    shown = open_page(PAGE, lang="en", **params).choose("view-emergencias-tiempo", "table").assert_sound("en")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-tiempo"]()))
    heads, *lines = sheet.get_sheet_by_index(0).to_python()
    events = heads.index("Emergencies")
    assert sum(row[events] for row in lines) == counted(None, FIRST, JUNE)
    assert len(lines) == len(REGIONS) * {"month": 42, "quarter": 14, "year": 4}[step]
    affected, homeless = heads.index("Affected"), heads.index("Made homeless")
    for region in REGIONS:  # in two columns beside the events
        lines_of_region = [row for row in lines if row[0] == NAMES[region]]
        assert sum(row[affected] for row in lines_of_region) == counted(region, FIRST, JUNE, "all", "affected")
        assert sum(row[homeless] for row in lines_of_region) == counted(region, FIRST, JUNE, "all", "homeless")
    assert all(row[heads.index("Emergencies that tell “Affected”")] == row[events] for row in lines)
    assert {row[heads.index("Year of the population")] for row in lines} == {"2012"}
    completeness = [row[heads.index("Months")] for row in lines if row[0] == "Loreto"]
    assert completeness[-1] == ("Not over yet: 6 months of 12" if step == "year" else "Complete")
    marks = [row[-1] for row in lines if row[-1]]
    assert any("Disaster risk management formalised" in mark for mark in marks)
    assert not any("Conflict management" in mark for mark in marks)
    assert shown.text.count("CENEPRED") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mapping_of_kinds_is_shown_as_the_programs(demo_app: None, files: dict[str, File], language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language)
    (mapping,) = [body for body in shown.html if 'class="incidence-mapping"' in body]
    for row in rows("hazards"):
        assert row[f"name_{language}"].lower() in mapping.lower()
    assert t("incidence-emergency-our-mapping") in shown.text
    assert t("incidence-emergency-mapping") in mapping
    shown.choose("view-emergencias-tipos", "table").assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-tipos"]()))
    _, *lines = sheet.get_sheet_by_index(0).to_python()
    names = {row[f"name_{language}"]: row for row in rows("hazards")}
    assert len(lines) == len(names)
    for name, hazard_class, in_year, events, *regions in lines:
        code = names[name]["code"]
        assert hazard_class == t(f"incidence-hazard-class-{CLASSES[code]}")
        expected = sum(
            int(row["events"])
            for row in rows("emergency_counts", "facts")
            if row["hazard_code"] == code and row["month"] <= "2015-06-01"
        )
        assert (events, sum(regions)) == (expected, expected)
        assert in_year <= events


def test_at_most_eight_kinds_are_drawn_and_each_class_has_a_sign(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    (body,) = [body for body in shown.html if 'class="progress incidence-kinds"' in body]
    signs = re.findall(r'class="hazard (\w+)"><b aria-hidden="true">(.)</b> (\w+)', body)
    assert len(signs) == 8
    assert len({sign for _, sign, _ in signs}) == len({code for code, _, _ in signs}) > 2
    total = sum(numbers(cell)[0] for cell in re.findall(r"<b>([\d,]+)</b>", body)[::2])
    assert total == year(None, JUNE)  # the eight and the others


def test_odd_records_are_named_and_shown_as_recorded(demo_app: None) -> None:
    notes = " ".join(open_page(PAGE, lang="es", corte="2017-12-31").all('p class="cardnote"'))
    assert "51 veces, sobre todo en Loreto y Ucayali" in notes
    assert "erosión fluvial mal codificada" in notes
    assert "enero de 2012 en Loreto, 137,136" in notes
    assert "no se suman" in notes


def test_affected_and_homeless_people_are_two_figures(demo_app: None, files: dict[str, File]) -> None:
    shown = open_page(PAGE, lang="en")
    affected, homeless = (year(None, JUNE, "all", what) for what in ("affected", "homeless"))
    (title,) = [title for title in shown.titles if "made homeless" in title]
    assert numbers(title)[:2] == [affected, homeless]
    assert str(affected + homeless) not in shown.text.replace(",", "")
    shown.choose("view-emergencias-personas", "table").assert_sound("en")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-personas"]()))
    heads, *lines = sheet.get_sheet_by_index(0).to_python()
    for region, row in zip(REGIONS, lines, strict=True):
        assert row[1:4] == [year(region, JUNE, "all", what) for what in ("events", "affected", "homeless")]
        assert row[5:8] == [counted(region, FIRST, JUNE, "all", what) for what in ("events", "affected", "homeless")]
    assert "population of 2012" in heads[4]
    assert (heads[-2:], {row[-1] for row in lines}) == (["Population", "Year of the population"], {"2012"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_season_is_described_in_words(demo_app: None, language: str) -> None:
    titles = " ".join(open_page(PAGE, lang=language).titles)
    sentences = {
        "es": "más en enero y setiembre (en al menos 2 de 3 años completos)",
        "en": "more in January and September (in at least 2 of 3 whole years)",
    }
    assert sentences[language] in titles  # October stands out in one year of three
    none = open_page(PAGE, lang=language, region="22", corte="2016-12-31").titles
    assert translator(language)("incidence-season-none", years=5) in none
    few = open_page(PAGE, lang=language, kind="earthquake").titles
    assert translator(language)("incidence-emergency-season-few") in few


def test_the_map_shows_the_chosen_year(demo_app: None, files: dict[str, File]) -> None:
    shown = open_page(PAGE, lang="es", corte="2017-12-31")
    (slider,) = shown.at.get("select_slider")
    assert (slider.value, list(slider.options)) == (date(2017, 1, 1), [str(number) for number in range(2012, 2018)])
    slider.set_value(date(2013, 1, 1))
    shown.at.run()
    shown.assert_sound("es")
    most = max(REGIONS, key=lambda region: counted(region, date(2013, 1, 1), date(2013, 12, 1)))
    (title,) = [title for title in shown.titles if "donde más hubo" in title]
    assert title.startswith(f"{NAMES[most]}: donde más hubo en 2013")
    shown.choose("view-emergencias-mapa", "table").assert_sound("es")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-mapa"]()))
    _, *lines = sheet.get_sheet_by_index(0).to_python()
    assert sum(row[3] for row in lines) == 4328
    assert {row[6] for row in lines} == {"2012"}  # the year of the rates' population
    projected = open_page(PAGE, lang="es", corte="2017-12-31", present="1")
    assert not projected.at.get("select_slider")
    assert [title for title in projected.titles if "en 2017" in title]


def test_a_single_source_takes_a_single_row(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    assert translator("es")("incidence-emergency-sources-title-published") in shown.titles
    (body,) = [body for body in shown.html if "Quién informa</th>" in body]
    assert body.count("<tr><td") == 1
    assert "Todas las regiones" in body


# --- where something is missing -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_first_month_the_page_says_what_to_do(program_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, corte="2012-01-15").assert_sound(language)
    assert shown.headline == t("incidence-emergency-headline-no-data")
    assert "python -m data import indeci" in shown.text
    assert not shown.titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_series_is_compared_with_nothing(program_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language).assert_sound(language)  # January 2013: thirteen months
    last = date(2013, 1, 1)
    parts = [year(None, last, kind) for kind in ("all", "natural", "fire")]
    assert numbers(shown.headline) == [parts[0], 12, 2013, *parts[1:], parts[0] - sum(parts[1:])]
    assert t("incidence-emergency-trend-unknown") in shown.titles
    assert t("incidence-season-unknown", years=3) in shown.titles
    for sentence in shown.all('p class="incidence-words"'):
        assert t("incidence-change-unknown") in sentence
        assert t("incidence-trend-few", months=13) in sentence
    short = open_page(PAGE, lang=language, corte="2012-11-30").assert_sound(language)
    assert numbers(short.headline)[:2] == [counted(None, FIRST, date(2012, 11, 1)), 11]
    assert t("incidence-emergency-people-title-unknown") in short.titles
    assert t("incidence-emergency-legend-line-month") not in short.text  # no such line is drawn
    total = counted(None, FIRST, date(2012, 11, 1), "flood")
    flood = open_page(PAGE, lang=language, corte="2012-11-30", kind="flood").assert_sound(language)
    name = next(row[f"name_{language}"] for row in rows("hazards") if row["code"] == "flood")
    assert t("incidence-emergency-kinds-title-one-all", kind=name, all=total) in flood.titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_have_a_sign_a_fixed_number_of_decimals_and_a_unit(
    demo_app: None, language: str, files: dict[str, File]
) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, corte="2017-12-31")
    (body,) = [body for body in shown.html if t("incidence-emergency-trends-title") in body and "<table" in body]
    heads = [unescape(head) for head in re.findall(r"<th[^>]*>(.*?)</th>", body)]
    lines = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"<tr>(.*?)</tr>", body, re.S)[1:]]
    slopes = [line[heads.index(t("incidence-emergency-table-slope"))] for line in lines]
    assert {"es": "(emergencias al mes)", "en": "(emergencies a month)"}[language] in t(
        "incidence-emergency-table-slope"
    )
    assert all(re.fullmatch(r"[+−]?\d+\.\d", slope) for slope in slopes), slopes
    differences = [line[heads.index(t("incidence-emergency-table-change"))] for line in lines]
    assert all(re.fullmatch(r"[+−]\d+|0", difference) for difference in differences), differences
    assert any(difference.startswith("−") for difference in (*slopes, *differences))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-tendencia"]()))
    _, *exported = sheet.get_sheet_by_index(0).to_python()
    position = heads.index(t("incidence-emergency-table-change"))
    assert [row[position] for row in exported] == [
        float(difference.replace("−", "-")) for difference in differences
    ]  # as numbers


@pytest.mark.parametrize("language", LANGUAGES)
def test_flags_of_the_demonstration_name_their_source(demo_app: None, language: str) -> None:
    """The series is published, so that the mark of a demonstration needs its reason."""
    t = translator(language)
    feet = [unescape(body) for body in open_page(PAGE, lang=language).html if 'class="cardfoot"' in body]
    assert [t("incidence-flags", source="").strip() in foot for foot in feet if 'class="origin demo"' in foot] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_trend_mentions_that_registration_may_have_changed(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language, corte="2017-12-31").assert_sound(language)
    sentences = shown.all('p class="incidence-words"')
    with_trend = [sentence for sentence in sentences if "↗" in sentence or "↘" in sentence]
    assert with_trend
    word = {"es": "o se registra de otra forma", "en": "or registration changed"}[language]
    assert all(word in sentence for sentence in with_trend)
    assert not [
        sentence
        for sentence in shown.all('p class="incidence-words"')
        if sentence not in with_trend and word in sentence
    ]
    assert len([title for title in shown.titles if word in title]) == 1  # the title hedges as the small print does
    alone = open_page(PAGE, lang=language, region="16").assert_sound(language).titles
    assert [title for title in alone if word in title] == [
        {
            "es": "A la baja en Loreto, o se registra de otra forma (prueba en una región)",
            "en": "Falling in Loreto, or registration changed (tested in one region)",
        }[language]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filtered_view_says_that_others_can_be_tested_too(demo_app: None, language: str) -> None:
    hint = translator(language)("incidence-test-others")
    for narrowed, cards in (({}, 0), ({"region": "16"}, 2), ({"kind": "fire"}, 2)):  # the series and its figures
        notes = open_page(PAGE, lang=language, **narrowed).all('p class="cardnote"')
        assert sum(hint in note for note in notes) == cards, narrowed


# --- imports -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def show_imports(sqlite_store: SqliteStore, use: Callable[[str], None]) -> Callable[..., None]:
    """show_imports((covered, events), …): the app shows the demonstration with these imports."""

    def point(*imports: tuple) -> None:
        url = sqlite_store.fresh("demo")
        for number, (covers, events) in enumerate(imports, 1):
            add_import(url, number, covers, events)
        use(url)

    return point


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_is_named_with_its_differences(show_imports, language: str, files: dict[str, File]) -> None:
    show_imports((cells(["22"], JUNE), [Event("22", date(2015, 6, 3), "220101"), Event("22", JUNE, None, None)]))
    t = translator(language)
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert numbers(shown.headline)[0] == year(None, JUNE) - counted("22", JUNE, JUNE) + 2
    assert t("incidence-emergency-sources-title", both=1, differing=1) in shown.titles
    (body,) = [body for body in shown.html if "file-1.csv" in body]
    row = next(row for row in re.findall(r"<tr>(.*?)</tr>", body, re.S) if "file-1.csv" in row)
    texts = [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)]
    published = counted("22", JUNE, JUNE)
    assert texts[-4:] == ["file-1.csv", str(published), f"{2 - published:+d}".replace("-", "−"), "1"]
    assert t("incidence-emergency-note-unmapped", count=1) in " ".join(shown.all('p class="cardnote"'))
    shown.choose("view-emergencias-tiempo", "table").assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-tiempo"]()))
    heads, *lines = sheet.get_sheet_by_index(0).to_python()
    (line,) = [row for row in lines if row[0] == "San Martín" and row[2] == JUNE]
    assert (line[3], line[heads.index(t("incidence-emergency-table-published"))]) == (2, published)
    assert line[heads.index(t("incidence-emergency-table-source"))] == t("incidence-emergency-source-indeci")
    people = [heads.index(t(f"incidence-emergency-people-{name}")) for name in ("affected", "homeless")]
    assert [line[at] for at in people] == ["", ""]  # left blank by the events: unknown, not zero


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_across_a_change_of_source_say_so(show_imports, language: str) -> None:
    """Two registers do not count alike: the headline, the change, the title and the time axis all name the switch."""
    t, first = translator(language), date(2014, 7, 1)
    months = [add_months(first, at) for at in range(12)]
    show_imports((cells(REGIONS, *months), [Event("22", month, "220101") for month in months]))
    switch = t("incidence-switch", months=t.month(first))
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert f"({switch})" in shown.headline
    assert all(body.count(switch) == 1 for body in shown.all('p class="incidence-words"'))
    assert [title.count(switch) for title in shown.titles if switch in title] == [1]
    (trends,) = [body for body in shown.html if t("incidence-emergency-trends-title") in body and "<table" in body]
    assert trends.count(switch) == len(REGIONS)
    flag = t("incidence-switch-flag", month=t.month(first), source=t("incidence-emergency-source-indeci"))
    specs = [element.proto.spec for element in shown.at.get("plotly_chart") if "emergencias-22" in element.proto.id]
    hover = [text for spec in specs for trace in json.loads(spec)["data"] for text in trace.get("hovertext") or ()]
    assert any(flag in text.replace("<br>", " ") for text in hover), hover[-9:]
    assert t("incidence-legend-switch") in shown.text
    before = open_page(PAGE, lang=language, corte="2014-06-30").assert_sound(language)  # from a single source
    assert switch not in before.text
    assert t("incidence-legend-switch") not in before.text
    later = open_page(PAGE, lang=language, corte="2017-12-31").assert_sound(language)
    back = t(
        "incidence-switch", months=f"{t.month(first)} {'y' if language == 'es' else 'and'} {t.month(date(2015, 7, 1))}"
    )
    assert t("incidence-switch", months="")[:20] not in later.headline  # both of its years come from one source
    assert all(back in body for body in later.all('p class="incidence-words"'))  # those of the trend do not
    assert [title for title in later.titles if back in title]


@pytest.mark.parametrize("language", LANGUAGES)
def test_districts_are_on_the_map_only_where_an_import_names_them(show_imports, language: str, files) -> None:
    day, t = "2015-06-30", translator(language)
    show_imports((cells(["22"], JUNE), [Event("22", date(2015, 6, 3), "220101"), Event("22", JUNE, "220101")]))
    shown = open_page(PAGE, lang=language, corte=day, region="22").assert_sound(language)
    level = shown.widgets("emergencias-nivel")["emergencias-nivel"]
    assert (level.value, len(level.options)) == ("district", 3)
    (title,) = [title for title in shown.titles if title.startswith("Moyobamba: ")]
    assert numbers(title)[0] == 2015
    shown.choose("view-emergencias-mapa", "table").assert_sound(language)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files["xlsx-emergencias-mapa"]()))
    _, *lines = sheet.get_sheet_by_index(0).to_python()
    units = {
        row["ubigeo"] for row in rows("units", "facts") if row["level"] == "district" and row["ubigeo"][:2] == "22"
    }
    assert {row[0] for row in lines} == units  # every district of the covered region, also those without events
    by_unit = {row[0]: row[3:] for row in lines}
    assert (by_unit["220101"][0], by_unit["220101"][4:]) == (2, [1, 6])  # one of the year's six months is covered
    assert {tuple(row[4:]) for row in by_unit.values()} == {(1, 6)}
    assert {row[0] for unit, row in by_unit.items() if unit != "220101"} == {0}
    people = {row["ubigeo"]: int(row["people"]) for row in rows("unit_populations", "facts") if row["year"] == "2012"}
    assert by_unit["220101"][1] == pytest.approx(200_000 / people["220101"])
    assert by_unit["220101"][2:4] == [people["220101"], "2012"]
    shown.choose("view-emergencias-mapa", "chart").choose("emergencias-paso", "month").assert_sound(language)
    none = open_page(PAGE, lang=language, corte=day, region="22", kind="drought").assert_sound(language)
    assert len(none.widgets("emergencias-nivel")["emergencias-nivel"].options) == 3
    assert (
        t("incidence-emergency-map-none", year=t("incidence-emergency-map-part", year="2015", months=1)) in none.titles
    )
    whole = open_page(PAGE, lang=language, corte=day).assert_sound(language)
    assert whole.widgets("emergencias-nivel")["emergencias-nivel"].value == "region"
    whole.choose("emergencias-nivel", "province").assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_without_a_source_are_not_zeros(show_imports, language: str) -> None:
    show_imports((cells(["22"], date(2018, 3, 1)), [Event("22", date(2018, 3, 5))]))
    t = translator(language)
    shown = open_page(PAGE, lang=language, corte="2018-06-30").assert_sound(language)
    assert t("incidence-no-data") in shown.text
    assert t("incidence-emergency-source-none") in shown.text
    assert numbers(shown.headline)[0] == year(None, LAST)  # the last month known for all regions
    assert t("incidence-emergency-year-unknown") in shown.all('p class="incidence-words"')[3]
    assert (
        t("incidence-emergency-sources-title-apart") in shown.titles
    )  # and nothing says that they agree: nothing was compared
    assert not any("coinciden" in title or "agree" in title for title in shown.titles)
    further = t("incidence-further-region", region="San Martín", month=t.month(date(2018, 3, 1)))
    notes = [note for note in shown.all('p class="cardnote"') if further in note]
    assert len(notes) == 1  # at the series alone
    assert t.month(LAST) in notes[0]
    assert further in " ".join(open_page("regional", lang=language, corte="2018-06-30").all('p class="cardnote"'))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unfinished_month_is_hollow_and_counts_in_no_year(show_imports, language: str) -> None:
    show_imports((cells(REGIONS, JUNE), [Event("22", date(2015, 6, 3))]))
    t = translator(language)
    shown = open_page(PAGE, lang=language, corte="2015-06-20").assert_sound(language)
    assert t("incidence-emergency-legend-open") in shown.text
    assert numbers(shown.headline)[0] == year(None, date(2015, 5, 1))


def test_an_unfinished_first_month_can_be_drawn(show_imports) -> None:
    show_imports((cells(REGIONS, FIRST), [Event("22", FIRST)]))
    shown = open_page(PAGE, lang="es", corte="2012-01-15").assert_sound("es")
    assert "un mes conocido, hasta enero de 2012" in shown.headline


# --- elsewhere -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_shows_conflicts_and_emergencies_and_links_to_both(demo_app: None, language: str) -> None:
    shown = open_page("panorama", lang=language, region="16").assert_sound(language)
    t = translator(language)
    (title,) = [title for title in shown.titles if title.startswith(f"{year('16', JUNE)} ")]
    assert t.month(JUNE) in title
    assert {"es": "(demostración)", "en": "(demonstration)"}[language] in title
    links = [element.proto for element in shown.at.get("page_link")]
    for page in ("emergencias", "conflictos"):
        (link,) = [link for link in links if link.page.endswith(page)]
        assert "region=16" in link.query_string


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_of_an_empty_program_has_emergencies_only(program_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page("panorama", lang=language).assert_sound(language)
    (title,) = [title for title in shown.titles if title.endswith(t("incidence-overview-cases-none"))]
    assert numbers(title)[0] == year(None, date(2013, 1, 1))
    early = open_page("panorama", lang=language, corte="2012-01-15").assert_sound(language)
    assert t("incidence-overview-title-none") in early.titles
