"""Every page shows what people entered like the facts that ship, and marks it as entered."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from components.session.pages import OPEN_PAGES
from data.language import translator
from data.store.connection import connecting
from tests.support.shown import open_page
from tests.support.stores import SqliteStore

TABLES = (
    "milestone_records",
    "commitments",
    "cluster_events",
    "qsip_action_reports",
    "qsip_cycle_stages",
    "qsip_readings",
    "qsip_evidence",
    "lessons",
    "capacity_actions",
    "assessments",
    "assessment_scores",
    "training_events",
    "training_people",
    "regional_capacities",
)
PARAMS = {"cluster": {"cluster": "SMA-1"}, "ciclo": {"cycle": "SMA-2-E2"}}


@pytest.fixture(scope="module")
def entered(sqlite_store: SqliteStore) -> str:
    """The demonstration as if people had entered everything that forms write."""
    url = sqlite_store.fresh("demo")
    with connecting(url, write=True) as connection:
        for table in TABLES:
            connection.execute(
                text(f"UPDATE {table} SET origin = 'entered', source_code = NULL, source_locator = NULL")
            )
    return url


@pytest.mark.product("page", "language")
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("page", [entry.key for entry in OPEN_PAGES])
def test_every_page_opens_on_records_that_people_entered(
    entered: str, use: Callable[[str], None], page: str, language: str
) -> None:
    use(entered)
    shown = open_page(page, lang=language, **PARAMS.get(page, {})).assert_sound(language)
    if page in ("cluster", "ciclo", "capacitacion", "fortalecimiento"):
        assert translator(language)("origin-entered") in shown.all('span class="origin entered"')
