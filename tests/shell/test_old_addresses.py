"""Addresses that version 0.3.0 gave out still open the page that they named, with what they asked for.

Pages, parameters and values stand here as that version wrote them, not as the program of today names them.
"""

from collections.abc import Callable

import pytest

from data.language import translator
from tests.support.shown import open_page

FILTERS = {"region": "22", "cluster": "SMA-2", "service": "education", "corte": "2014-03-31"}
# Pages that anybody may open, with the parameters that they read.
PUBLIC = [
    ("panorama", FILTERS),
    ("panorama", {"present": "1"}),
    ("territorio", {**FILTERS, "map": "simple"}),
    ("cluster", {"cluster": "LOR-1"}),
    ("plan", {"region": "16", "corte": "2013-09-30"}),
    ("capacidades", {"unit": "all"}),
    ("capacidades", {"unit": "region-22", "versus": "all"}),
    ("capacidades", {"unit": "cluster-SMA-2", "versus": "region-16"}),
    ("capacidades", {"unit": "gov-2205", "versus": "cluster-SMA-2"}),
    ("fortalecimiento", {"region": "22"}),
    ("capacitacion", {"region": "22"}),
    ("mejora", {"group": "service", "order": "worst"}),
    ("ciclo", {"cycle": "SMA-2-E2"}),
    ("aprendizajes", {"q": "veedores"}),
    ("conflictos", {"kind": "socioenvironmental", "per": "people", "step": "quarter"}),
    ("conflictos", {"kind": "local_government", "step": "year"}),
    ("emergencias", {"kind": "natural", "per": "people", "step": "year"}),
    ("emergencias", {"kind": "flood", "step": "quarter"}),
    ("regional", {"region": "22"}),
    ("fuentes", {}),
]
# Pages of people with an account.
PERSONAL = [
    ("mis-clusters", {"corte": "2014-03-31"}),
    ("libro", {}),
    ("importar", {}),
    ("cuentas", {}),
    ("historial", {"region": "22"}),
    ("historial", {"fact": 'milestone_records:["3"]'}),
    ("historial", {"fact": 'assessment_scores:["22", "baseline", "revenue"]'}),
    ("historial", {"fact": 'regional_capacities:["22", "plan_approved", "2015-03-18"]'}),
]
# Record types, with records that their forms opened.
FORMS = [
    ("milestone", "SMA-1/civil_society_engaged"),
    ("milestone", "SMA-1/information_prepared/health"),
    ("milestone", "program/team_trained"),
    ("commitment", "SMA-1/2201"),
    ("event", "SMA-1"),
    ("event", "SMA-1/agreed"),
    ("roadmap", "SMA-2-E2-B1-1"),
    ("roadmap", "LOR-1-S1-B1-3/2014-08-22"),
    ("stage", "SMA-2-E2/audit"),
    ("reading", "SMA-2-E-1"),
    ("reading", "AMA-2-S-3/2014-05-20"),
    ("lesson", "SMA-2"),
    ("lesson", "MOD-SMA-2"),
    ("action", "CP-22-001"),
    ("assessment", "2205/midpoint"),
    ("training", "22"),
    ("training", "EV-22-01"),
    ("regional", "22/staff_trained"),
    ("regional", "01/conflict_formalised/2014-06-12"),
    ("counts", "22"),
    ("cluster", "22"),
]


def assert_opens(page: str, params: dict[str, str]) -> None:
    """Assert that a page opens and keeps each parameter. It would leave out of the address what it cannot read."""
    address = {"lang": "es", **params}
    shown = open_page(page, **address).assert_sound("es")
    assert shown.question == translator("es")(f"page-{page}-question")
    assert not shown.notes
    assert shown.address == address


@pytest.mark.parametrize(("page", "params"), PUBLIC)
def test_the_address_of_a_public_page_still_opens_it(demo_app: None, page: str, params: dict[str, str]) -> None:
    assert_opens(page, params)


@pytest.mark.parametrize(("page", "params"), PERSONAL)
def test_the_address_of_a_page_with_an_account_still_opens_it(
    signed_in: Callable[..., str], page: str, params: dict[str, str]
) -> None:
    signed_in("chief")
    assert_opens(page, params)


def test_the_address_of_every_form_still_opens_it(signed_in: Callable[..., str]) -> None:
    signed_in("chief")
    for topic, record in FORMS:
        address = {"lang": "es", "topic": topic, "record": record, "back": "cluster", "cluster": "SMA-1"}
        shown = open_page("actualizar", **address).assert_sound("es")
        assert shown.headline == translator("es")(f"records-form-title-{topic}"), record
        assert shown.address == address


def test_an_address_without_parameters_opens_the_home_page(demo_app: None) -> None:
    assert open_page("panorama").question == translator("es")("page-panorama-question")


def test_an_address_in_english_opens_in_english(demo_app: None) -> None:
    shown = open_page("territorio", lang="en").assert_sound("en")
    assert (shown.question, shown.address) == (translator("en")("page-territorio-question"), {"lang": "en"})
