"""My clusters, and the links to forms beside the records: only for people who may write them, and never projected."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from sqlalchemy import select

from components.records.links.update import MOST_REST
from data.language import LANGUAGES, translator
from data.store.audit import AuditEntry, Scope, key_of
from data.store.doors import writing
from data.store.schema import metadata
from queries.accounts.reads import find_person
from queries.records.reviews import NewReview, find_latest, review
from queries.shared.writing import change_record
from tests.support.contents import change
from tests.support.entries import make_person, sign_in
from tests.support.expected import capacity_actions
from tests.support.files import File
from tests.support.shown import Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

PEOPLE = {
    "ana": ("coordinator", "22"),
    "eva": ("coordinator", "16"),
    "mila": ("monitoring",),
    "leo": ("viewer",),
    "luz": ("coordinator",),
}
Enter = Callable[[str], None]


@pytest.fixture(scope="module")
def staffed(sqlite_store: SqliteStore) -> str:
    """The demonstration with people who are signed in, each with their name as the token. No test writes to it."""
    url = sqlite_store.fresh("demo")
    for name, (role, *offices) in PEOPLE.items():
        sign_in(url, make_person(url, name, role, *offices), name)
    return url


@pytest.fixture
def come_as(staffed: str, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> Enter:
    """`come_as("ana")` signs Ana in, in this browser."""
    use(staffed)
    return lambda name: monkeypatch.setattr("components.session.viewer.read_token", lambda: name)


def forms(shown: Shown) -> set[tuple[str, str, str]]:
    """Return record type, record and page to return to of each link to a form."""
    links = re.findall(r'<a class="update" href="([^"]*)"', " ".join(shown.html))
    queries = [parse_qs(urlsplit(unescape(link)).query) for link in links]
    return {(query["topic"][0], query["record"][0], query["back"][0]) for query in queries}


def clusters_of(shown: Shown) -> set[str]:
    return set(re.findall(r"<h3>((?:Cluster|Región|todo) [^<]*)</h3>", " ".join(shown.html)))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", PEOPLE)
def test_the_page_opens_for_everybody(come_as: Enter, name: str, language: str) -> None:
    come_as(name)
    open_page("mis-clusters", lang=language).assert_sound(language)


def test_a_coordinator_sees_what_they_attend_in_any_region(come_as: Enter) -> None:
    come_as("ana")
    shown = open_page("mis-clusters", lang="es", region="16")  # the filter does not narrow it
    assert "Cluster Alto Amazonas" in clusters_of(shown)
    assert "Cluster Lamas" in clusters_of(shown)
    assert "Región San Martín" in clusters_of(shown)
    assert "Cluster Datem del Marañón" not in clusters_of(shown)
    assert "Región Loreto" not in clusters_of(shown)
    linked = forms(shown)
    assert {topic for topic, _, _ in linked} >= {"action", "roadmap", "stage", "training"}
    assert {back for _, _, back in linked} == {"mis-clusters"}
    come_as("eva")
    assert "Cluster Alto Amazonas" not in clusters_of(open_page("mis-clusters", lang="es"))


def test_monitoring_sees_everything_and_others_read_what_the_page_is_for(come_as: Enter) -> None:
    come_as("mila")
    shown = open_page("mis-clusters", lang="es")
    assert {"Cluster Alto Amazonas", "Cluster Datem del Marañón"} <= clusters_of(shown)
    for name, key in (("leo", "records-mine-reads"), ("luz", "records-mine-nobody"), ("", "records-mine-sign-in")):
        come_as(name)
        shown = open_page("mis-clusters", lang="es")
        assert shown.headline == translator("es")(key)
        assert not forms(shown)


def test_the_page_of_a_cluster_links_to_its_forms(come_as: Enter) -> None:
    come_as("ana")
    shown = open_page("cluster", lang="es", cluster="SMA-1").assert_sound("es")
    linked = forms(shown)
    assert ("milestone", "SMA-1/civil_society_engaged", "cluster") in linked
    assert ("milestone", "SMA-1/services_chosen/health", "cluster") in linked
    assert ("commitment", "SMA-1/2201", "cluster") in linked
    assert ("event", "SMA-1/agreed", "cluster") in linked
    assert any(link.label == translator("es")("records-form-add-event") for link in shown.at.get("page_link"))
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
def test_pages_link_to_their_forms(
    come_as: Enter, page: str, params: dict[str, str], expected: str, language: str
) -> None:
    come_as("ana")
    shown = open_page(page, lang=language, **params).assert_sound(language)
    linked = forms(shown)
    assert expected in {topic for topic, _, _ in linked}
    assert {back for _, _, back in linked} == {page}
    come_as("")
    assert not forms(open_page(page, lang=language, **params))


def test_the_regional_page_links_to_forms_of_attended_regions_only(come_as: Enter) -> None:
    come_as("ana")
    assert {record.partition("/")[0] for _, record, _ in forms(open_page("regional", lang="es"))} == {"22"}
    come_as("mila")
    assert {record.partition("/")[0] for _, record, _ in forms(open_page("regional", lang="es"))} == {
        "01",
        "16",
        "17",
        "22",
        "25",
    }


def test_every_link_opens_a_form(come_as: Enter) -> None:
    come_as("mila")
    shown = open_page("mis-clusters", lang="es")
    topics = {topic: record for topic, record, _ in forms(shown)}
    for topic, record in topics.items():
        shown = open_page("actualizar", lang="es", topic=topic, record=record, back="mis-clusters")
        assert shown.assert_sound("es").headline == translator("es")(f"records-form-title-{topic}")


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_conflicts_page_links_to_the_counts_of_attended_regions_only(come_as: Enter, language: str) -> None:
    t = translator(language)
    come_as("ana")
    page_text = open_page("conflictos", lang=language).assert_sound(language).text
    assert t("incidence-conflict-record", region="San Martín") in page_text
    assert t("incidence-conflict-record", region="Loreto") not in page_text
    come_as("")
    assert t("incidence-conflict-record", region="San Martín") not in open_page("conflictos", lang=language).text


HOSTILE = "Falta <script>alert(1)</script> el acta"


@pytest.fixture
def returned(
    sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> tuple[Enter, Callable[..., None]]:
    """A database of its own in which Mila returned a milestone and a score (which has no form) of SMA-1, and one of LOR-2.

    Returns the function that signs somebody in, and the one that changes a record of a cluster again.
    """
    url = sqlite_store.fresh("demo")
    change(url, f"UPDATE program_state SET database_id = '{uuid4()}'")
    use(url)
    numbers = {name: make_person(url, name, role, *offices) for name, (role, *offices) in PEOPLE.items()}
    for name, number in numbers.items():
        sign_in(url, number, name)

    def move(name: str, cluster: str, values: dict, *, reason: str = "") -> None:
        table = metadata.tables[name]
        matches = (
            table.c.cluster_code == cluster if "cluster_code" in table.c else table.c.cycle_code.like(f"{cluster}-%")
        )
        with writing(url, AuditEntry("form", "x", (numbers["ana"], "Ana"))) as connection:
            row = dict(connection.execute(select(table).where(matches).limit(1)).mappings().one())
            key = {column.name: row[column.name] for column in table.primary_key}
            change_record(connection, table, key, {}, values, Scope(cluster))
        if reason:
            with writing(url, AuditEntry("form", "review", (numbers["mila"], "Mila"))) as connection:
                mila, row_key = find_person(connection, numbers["mila"]), key_of(table, row)
                assert mila is not None
                latest = find_latest(connection, name, row_key)[0]
                review(connection, mila, NewReview(name, row_key, reason, latest), date(2016, 1, 2))

    move("milestone_records", "SMA-1", {"reached_on": date(2014, 3, 4)}, reason=HOSTILE)
    move("criterion_scores", "SMA-1", {"score": 1}, reason="Revise el puntaje")
    move("milestone_records", "LOR-2", {"reached_on": date(2014, 3, 4)}, reason="De Loreto")
    return (lambda name: monkeypatch.setattr("components.session.viewer.read_token", lambda: name)), move


@pytest.mark.parametrize("language", LANGUAGES)
def test_returned_records_come_first_for_people_who_attend_them(
    returned: tuple[Enter, Callable[..., None]], language: str
) -> None:
    t, (come_as, move) = translator(language), returned
    come_as("ana")
    shown = open_page("mis-clusters", lang=language).assert_sound(language)
    assert shown.titles[0] == t("records-mine-returned-title", count=2)
    assert shown.headline.endswith(t("records-mine-headline-returned", count=2))
    lines = [line for body in shown.html for line in re.findall(r"<li>.*?</li>", body, re.S) if "returned" in line]
    milestone, score = sorted(lines, key=lambda line: "Revise" in line)
    assert t("records-history-returned", by="Mila", day=date(2016, 1, 2)) in unescape(milestone)
    assert '<span lang="es">Falta &lt;script&gt;alert(1)&lt;/script&gt; el acta</span>' in milestone
    assert "Moyobamba" in milestone
    form = parse_qs(urlsplit(unescape(re.findall(r'<a class="update" href="([^"]*)"', milestone)[0])).query)
    assert (form["topic"], form["back"]) == (["milestone"], ["mis-clusters"])
    assert form["record"][0].startswith("SMA-1/")
    assert 'class="update"' not in score  # it has no form
    history = parse_qs(urlsplit(unescape(re.findall(r'<a class="history" href="([^"]*)"', score)[0])).query)
    assert history["fact"][0].startswith("criterion_scores:")
    assert "De Loreto" not in shown.text
    assert "Mila" not in open_page("mis-clusters", lang=language, present="1").text

    come_as("eva")
    shown = open_page("mis-clusters", lang=language).assert_sound(language)
    assert shown.titles[0] == t("records-mine-returned-title", count=1)
    assert "De Loreto" in shown.text
    assert "Revise" not in shown.text
    come_as("mila")
    assert open_page("mis-clusters", lang=language).titles[0] == t("records-mine-returned-title", count=3)
    for name in ("leo", "luz", ""):
        come_as(name)
        assert "De Loreto" not in open_page("mis-clusters", lang=language).text

    move("milestone_records", "LOR-2", {"reached_on": date(2014, 3, 5)})
    come_as("eva")
    shown = open_page("mis-clusters", lang=language)
    assert "De Loreto" not in shown.text
    assert t("records-mine-returned-title", count=1) not in shown.titles


def test_returned_records_are_a_table_too(returned: tuple[Enter, Callable[..., None]], files: dict[str, File]) -> None:
    returned[0]("ana")
    shown = open_page("mis-clusters", lang="es").choose("view-mis-returned", "table").assert_sound("es")
    assert "Revise el puntaje" in shown.text
    csv = files["csv-mis-returned"]().decode("utf-8-sig")
    assert HOSTILE in csv
    assert "De Loreto" not in csv


LAST = date(2015, 6, 30)
LISTED = {
    "fortalecimiento": (
        "action",
        {row["code"]: row["government_ubigeo"][:2] for row in capacity_actions(LAST)},
    ),
    "capacitacion": ("training", {row["code"]: row["region_ubigeo"] for row in rows("training_events")}),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", LISTED)
def test_the_rest_of_a_list_is_a_click_away_for_people_who_may_write_it(
    come_as: Enter, page: str, language: str
) -> None:
    record_type, regions = LISTED[page]

    def find_records(name: str, **params: str) -> tuple[set[str], int]:
        """Return the records that have a link to their form, and how many of them are behind a click."""
        come_as(name)
        shown = open_page(page, lang=language, **params).assert_sound(language)
        parts = re.findall(r'<details class="rest">.*?</details>', " ".join(shown.html), re.S)
        summaries = [translator(language)("records-form-update-rest", count=part.count("<li>")) for part in parts]
        assert [part.split("<summary>")[1].split("</summary>")[0] for part in parts] == summaries
        records = {record for code, record, _ in forms(shown) if code == record_type and record in regions}
        return records, sum(part.count("<li>") for part in parts)

    for name, region in (("ana", "22"), ("mila", "22"), ("mila", "25"), ("mila", "01")):
        records, behind = find_records(name, region=region)
        assert records == {code for code, owner in regions.items() if owner == region}, (name, region)
        assert behind > 0
    records, behind = find_records("mila")
    if page == "fortalecimiento":  # those of all regions are too many for one page
        assert behind == MOST_REST
    else:
        assert records == set(regions)
    narrow = translator(language)("records-form-update-narrow")
    assert (narrow in open_page(page, lang=language).text) is (len(records) < len(regions))
    for name, params in (("eva", {"region": "22"}), ("", {}), ("leo", {}), ("mila", {"present": "1"})):
        assert find_records(name, **params) == (set(), 0), name  # the short list, as for everybody


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cluster_without_records_links_to_each_of_its_milestones(
    sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Its coordinator gets the links. Milestones of the program are on the plan's page, for monitoring."""
    url = sqlite_store.fresh("program")
    for name in ("ana", "eva", "mila"):
        role, *offices = PEOPLE[name]
        sign_in(url, make_person(url, name, role, *offices), name)
    use(url)
    linked = {}
    for name in (None, "ana", "eva", "mila"):
        monkeypatch.setattr("components.session.viewer.read_token", lambda name=name: name)
        links = forms(open_page("cluster", lang=language, cluster="SMA-1").assert_sound(language))
        plan = open_page("plan", lang=language).assert_sound(language)
        queries = [parse_qs(link.proto.query_string) for link in plan.at.get("page_link")]
        linked[name] = {record for record_type, record, _ in links if record_type == "milestone"}
        linked[name] |= {query["record"][0] for query in queries if query.get("topic") == ["milestone"]}
    codes = {
        "clusters_agreed",
        "services_chosen/health",
        "information_prepared/health",
        "commitments_signed",
        "civil_society_engaged",
        "clusters_validated",
    }
    links_of_cluster = {f"SMA-1/{code}" for code in codes}
    assert linked == {
        None: set(),
        "eva": set(),
        "ana": links_of_cluster,
        "mila": links_of_cluster | {"program/team_trained", "program/instruments_adjusted"},
    }
