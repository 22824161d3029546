"""My clusters, and the links to forms where things are shown: for who may write them, nobody else, never projected."""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from data.language import translator
from tests.conftest import SqliteStore
from tests.queries.entries import make_person, sign_in
from tests.screens.shown import Shown, open_page

PEOPLE = {"ana": ("coordinator", "22"), "eva": ("coordinator", "16"), "mila": ("monitoring",), "leo": ("viewer",),
          "luz": ("coordinator",)}  # fmt: skip
Enter = Callable[[str], None]


@pytest.fixture(scope="module")
def staffed(sqlite_store: SqliteStore) -> str:
    """The demonstration with people who are signed in, each by their own name as the token. Nobody writes to it."""
    url = sqlite_store.fresh("demo")
    for name, (role, *offices) in PEOPLE.items():
        sign_in(url, make_person(url, name, role, *offices), name)
    return url


@pytest.fixture
def come_as(staffed: str, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> Enter:
    """come_as("ana"): in this browser she is signed in."""
    use(staffed)
    return lambda name: monkeypatch.setattr("components.who.read_token", lambda: name)


def forms(shown: Shown) -> set[tuple[str, str, str]]:
    """(topic, record, page to return to) of each link to a form."""
    links = re.findall(r'<a class="update" href="([^"]*)"', " ".join(shown.html))
    asked = [parse_qs(urlsplit(unescape(link)).query) for link in links]
    return {(one["topic"][0], one["record"][0], one["back"][0]) for one in asked}


def clusters_of(shown: Shown) -> set[str]:
    return set(re.findall(r"<h3>((?:Cluster|Región|todo) [^<]*)</h3>", " ".join(shown.html)))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", PEOPLE)
def test_it_speaks_to_everybody(come_as: Enter, name: str, language: str) -> None:
    come_as(name)
    open_page("mis-clusters", lang=language).assert_sound(language)


def test_a_coordinator_sees_what_they_attend_wherever_it_lies(come_as: Enter) -> None:
    come_as("ana")
    shown = open_page("mis-clusters", lang="es", region="16")  # the filter does not narrow it
    assert "Cluster Alto Amazonas" in clusters_of(shown)
    assert "Cluster Lamas" in clusters_of(shown)
    assert "Región San Martín" in clusters_of(shown)
    assert "Cluster Datem del Marañón" not in clusters_of(shown)
    assert "Región Loreto" not in clusters_of(shown)
    found = forms(shown)
    assert {topic for topic, _, _ in found} >= {"action", "roadmap", "stage", "training"}
    assert {back for _, _, back in found} == {"mis-clusters"}
    come_as("eva")
    assert "Cluster Alto Amazonas" not in clusters_of(open_page("mis-clusters", lang="es"))


def test_monitoring_sees_all_and_who_attends_nothing_is_told(come_as: Enter) -> None:
    come_as("mila")
    shown = open_page("mis-clusters", lang="es")
    assert {"Cluster Alto Amazonas", "Cluster Datem del Marañón"} <= clusters_of(shown)
    for name, key in (("leo", "mine-reads"), ("luz", "mine-nobody"), ("", "mine-sign-in")):
        come_as(name)
        shown = open_page("mis-clusters", lang="es")
        assert shown.headline == translator("es")(key)
        assert not forms(shown)


def test_the_clusters_page_leads_to_its_forms(come_as: Enter) -> None:
    come_as("ana")
    shown = open_page("cluster", lang="es", cluster="SMA-1").assert_sound("es")
    found = forms(shown)
    assert ("milestone", "SMA-1/civil_society_engaged", "cluster") in found
    assert ("milestone", "SMA-1/services_chosen/health", "cluster") in found
    assert ("commitment", "SMA-1/2201", "cluster") in found
    assert ("event", "SMA-1/agreed", "cluster") in found
    assert any(link.label == translator("es")("form-add-event") for link in shown.at.get("page_link"))
    for name, cluster in (("ana", "LOR-2"), ("leo", "SMA-1"), ("", "SMA-1"), ("eva", "SMA-1")):
        come_as(name)
        assert not forms(open_page("cluster", lang="es", cluster=cluster)), (name, cluster)
    come_as("ana")
    assert not forms(open_page("cluster", lang="es", cluster="SMA-1", present="1"))


@pytest.mark.parametrize(
    ("page", "params", "expected"),
    [
        ("fortalecimiento", {"region": "22"}, "action"),
        ("ciclo", {"cycle": "SMA-2-E2"}, "stage"),
        ("ciclo", {"cycle": "SMA-2-E2"}, "reading"),
        ("ciclo", {"cycle": "LOR-1-S1"}, "roadmap"),
        ("capacitacion", {"region": "22"}, "training"),
        ("capacidades", {"unit": "gov-2205"}, "assessment"),
        ("regional", {}, "regional"),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_pages_lead_to_their_forms(
    come_as: Enter, page: str, params: dict[str, str], expected: str, language: str
) -> None:
    come_as("ana")
    shown = open_page(page, lang=language, **params).assert_sound(language)
    found = forms(shown)
    assert expected in {topic for topic, _, _ in found}
    assert {back for _, _, back in found} == {page}
    come_as("")
    assert not forms(open_page(page, lang=language, **params))


def test_links_of_regions_are_those_that_one_attends(come_as: Enter) -> None:
    come_as("ana")
    assert {record.partition("/")[0] for _, record, _ in forms(open_page("regional", lang="es"))} == {"22"}
    come_as("mila")
    assert {record.partition("/")[0] for _, record, _ in forms(open_page("regional", lang="es"))} == {
        "01", "16", "17", "22", "25",
    }  # fmt: skip


def test_every_link_opens_a_form(come_as: Enter) -> None:
    come_as("mila")
    shown = open_page("mis-clusters", lang="es")
    topics = {topic: record for topic, record, _ in forms(shown)}
    for topic, record in topics.items():
        shown = open_page("panorama", lang="es")
        shown.at.query_params.update({"topic": topic, "record": record, "back": "mis-clusters"})
        shown.at.switch_page("../pages/mis/actualizar.py").run()
        assert shown.assert_sound("es").headline == translator("es")(f"form-title-{topic}")


@pytest.mark.parametrize("language", ["es", "en"])
def test_conflicts_lead_to_a_months_counts_of_ones_own_region(come_as: Enter, language: str) -> None:
    t = translator(language)
    come_as("ana")
    said = open_page("conflictos", lang=language).assert_sound(language).text
    assert t("conflicts-record", region="San Martín") in said
    assert t("conflicts-record", region="Loreto") not in said
    come_as("")
    assert t("conflicts-record", region="San Martín") not in open_page("conflictos", lang=language).text
