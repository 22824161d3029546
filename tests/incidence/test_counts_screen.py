"""A table of counts may hold totals alone, or single types: no page fails, and none tells what nobody told."""

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
WHOLE = {"cluster": {"cluster": "SMA-1"}, "ciclo": {"cycle": "SMA-2-E2"}}


@pytest.fixture(scope="module")
def told(sqlite_store: SqliteStore) -> dict[str, str]:
    """Demonstrations into which a table of each kind was imported, of all regions."""
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
def test_every_page_stands(
    told: dict[str, str], use: Callable[[str], None], page: str, language: str, table: str
) -> None:
    use(told[table])
    open_page(page, lang=language, **WHOLE.get(page, {})).assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_total_alone_is_told_of_the_cluster_s_region(
    told: dict[str, str], use: Callable[[str], None], files: dict[str, File], language: str
) -> None:
    use(told["totals"])
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
    """What -> number, of the cluster's card."""
    return {row[0]: row[2] for row in rows(files, card)[1:]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_types_that_a_table_tells_are_no_total(
    told: dict[str, str], use: Callable[[str], None], language: str
) -> None:
    """Five cases in each of five regions, of one type: the other ten types nobody told."""
    use(told["types"])
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
        assert t("incidence-conflict-not-told") in open_page(page, lang=language, **WHOLE.get(page, {})).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_of_what_is_not_there(
    told: dict[str, str], use: Callable[[str], None], demo_app: None, language: str
) -> None:
    """Of a list of cases that does not exist, of active cases that are not drawn: neither note nor legend."""
    t = translator(language)
    said = (t("incidence-conflict-legend-active"), t("incidence-conflict-cases-note"))
    shown = open_page("conflictos", lang=language)
    assert all(one in shown.text for one in said)
    use(told["totals"])
    shown = open_page("conflictos", lang=language).assert_sound(language)
    assert not any(one in shown.text for one in said)
    assert t("incidence-conflict-legend-standing") in shown.text
    assert not [one for one in shown.all('p class="subtitle"') if re.search(r"\b0 (casos|cases)", one)]
