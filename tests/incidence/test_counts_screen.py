"""A table of counts may hold only totals or only some types: no page fails, and none shows what the table does not say."""

import io
import re
from collections.abc import Callable
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from components.session.pages import OPEN_PAGES
from data.language import LANGUAGES, translator
from tests.support.conflicts import put_counts, put_import
from tests.support.contents import by_hand
from tests.support.expected import REGIONS
from tests.support.files import File
from tests.support.shown import open_page
from tests.support.stores import SqliteStore

MONTHS = tuple(date(2015, month, 1) for month in (4, 5))
TABLES = {
    "totals": [("all", "all", 7)],
    "types": [("socioenvironmental", "active", 3), ("socioenvironmental", "latent", 2)],
}
PARAMS = {"cluster": {"cluster": "SMA-1"}, "ciclo": {"cycle": "SMA-2-E2"}}


@pytest.fixture(scope="module")
def urls_by_table(sqlite_store: SqliteStore) -> dict[str, str]:
    """Import a table of each kind, for all regions, into a demonstration."""
    urls = {}
    for name, figures in TABLES.items():
        urls[name] = sqlite_store.fresh("demo")
        cells = [(region, month) for region in REGIONS for month in MONTHS]
        with by_hand(urls[name]) as connection:
            put_import(connection, 1, "counts", cells, "tabla.csv")
            put_counts(connection, 1, [(*cell, *figure) for cell in cells for figure in figures])
    return urls


@pytest.mark.product("page table", "language")
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [entry.key for entry in OPEN_PAGES])
def test_every_page_works(
    urls_by_table: dict[str, str], use: Callable[[str], None], page: str, language: str, table: str
) -> None:
    use(urls_by_table[table])
    open_page(page, lang=language, **PARAMS.get(page, {})).assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cluster_shows_its_region_s_total_without_states(
    urls_by_table: dict[str, str], use: Callable[[str], None], files: dict[str, File], language: str
) -> None:
    use(urls_by_table["totals"])
    t, shown = translator(language), open_page("cluster", lang=language, cluster="SMA-1")
    assert f"7 · {t('incidence-conflict-not-split')}" in shown.text
    shown.choose("view-cluster-contexto", "table").assert_sound(language)
    assert numbers(files, "cluster-contexto")[t("incidence-regional-table-standing")] == 7
    assert numbers(files, "cluster-contexto")[t("incidence-regional-table-active")] == ""
    page = open_page("regional", lang=language, region="22").choose("view-regional-capacidades", "table")
    assert page.assert_sound(language)
    heads, row = rows(files, "regional-capacidades")
    assert dict(zip(heads, row, strict=True))[t("incidence-regional-table-standing")] == 7


def rows(files: dict[str, File], card: str) -> list[list]:
    return CalamineWorkbook.from_filelike(io.BytesIO(files[f"xlsx-{card}"]())).get_sheet_by_index(0).to_python()


def numbers(files: dict[str, File], card: str) -> dict:
    """Return the numbers of the cluster's card, by what they count."""
    return {row[0]: row[2] for row in rows(files, card)[1:]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_types_in_a_table_are_no_total(
    urls_by_table: dict[str, str], use: Callable[[str], None], language: str
) -> None:
    """Five cases of one type in each of five regions say nothing about the other ten types."""
    use(urls_by_table["types"])
    t, month = translator(language), translator(language).month(MONTHS[-1])
    shown = open_page("conflictos", lang=language).assert_sound(language)
    assert shown.headline == t("incidence-conflict-headline-types", month=month, count=25)
    kind = t("incidence-conflict-type-socioenvironmental")
    assert t("incidence-conflict-types-title-told", type=kind.lower(), part=25, all=25) in shown.titles
    assert shown.text.count(t("incidence-conflict-not-told-last")) == len(REGIONS)
    assert t("incidence-conflict-no-number") in shown.text
    of_kind = open_page("conflictos", lang=language, kind="socioenvironmental").assert_sound(language)
    assert {"25", "15", "10"} <= set(re.findall(r"\d+", of_kind.headline))
    overview = open_page("panorama", lang=language)
    assert [title for title in overview.titles if title.endswith(t("incidence-overview-cases-unknown"))]
    for page in ("regional", "cluster"):
        assert t("incidence-conflict-not-told") in open_page(page, lang=language, **PARAMS.get(page, {})).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_note_and_no_legend_describe_what_is_not_drawn(
    urls_by_table: dict[str, str], use: Callable[[str], None], demo_app: None, language: str
) -> None:
    """Without a list of cases and without active cases, their note and their legend are left out."""
    t = translator(language)
    texts = (t("incidence-conflict-legend-active"), t("incidence-conflict-cases-note"))
    shown = open_page("conflictos", lang=language)
    assert all(text in shown.text for text in texts)
    use(urls_by_table["totals"])
    shown = open_page("conflictos", lang=language).assert_sound(language)
    assert not any(text in shown.text for text in texts)
    assert t("incidence-conflict-legend-standing") in shown.text
    assert not [text for text in shown.all('p class="subtitle"') if re.search(r"\b0 (casos|cases)", text)]
