"""Regions and clusters as of a day, beside the same figures counted from the files."""

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import Connection

from data.permissions import ANYONE
from data.rules.shared.targets import Status
from data.store.doors import reading
from queries.indicators.view import build_progress
from queries.plan.view import build_plan
from queries.shared.filters import Filters
from queries.territory import reads
from queries.territory.cluster_view import ClusterLine, build_cluster, build_clusters
from queries.territory.view import build_territory
from tests.support import expected
from tests.support.expected import DAYS, REGIONS
from tests.support.tables import rows

DAY = timedelta(days=1)
LAST = DAYS[-1]
DROPPED = date(2014, 6, 30)


def test_a_past_date_hides_later_facts(demo_connection):
    """Nothing that has a date is shown on a day before that date."""
    dated = {
        reads.fetch_events: "happened_on",
        reads.fetch_members: "since",
        reads.fetch_commitments: "signed_on",
        reads.fetch_milestones: "reached_on",
        reads.fetch_scores: "scored_on",
        reads.fetch_improvement_plans: "approved_on",
        reads.fetch_meetings: "held_on",
    }
    for fetch, column in dated.items():
        days = [day for row in fetch(demo_connection, Filters(LAST)) if (day := getattr(row, column))]
        middle = sorted(days)[len(days) // 2]
        for cut in (middle - DAY, middle):
            shown = [day for row in fetch(demo_connection, Filters(cut)) if (day := getattr(row, column))]
            assert sorted(shown) == sorted(day for day in days if day <= cut), (column, cut)


def test_a_member_is_not_shown_before_it_joined(demo_connection):
    joined = date(2014, 2, 1)
    (since,) = {date.fromisoformat(row["since"]) for row in rows("cluster_members") if row["ubigeo"] == "160706"}
    assert since >= joined
    counts = [
        len(build_clusters(demo_connection, ANYONE, Filters(day, cluster="LOR-2"))[0].members)
        for day in (since - DAY, since)
    ]
    assert counts == [5, 6]


def build_lines(connection: Connection, day: date) -> dict[str, ClusterLine]:
    return {line.code: line for line in build_clusters(connection, ANYONE, Filters(day))}


def test_a_dropped_cluster_is_active_until_the_day_it_is_dropped(demo_connection):
    before, after = build_lines(demo_connection, DROPPED - DAY)["UCA-3"], build_lines(demo_connection, DROPPED)["UCA-3"]
    assert (before.is_active, before.stage, before.slot) == (True, "tools", "UCA-W3")
    assert (after.is_active, after.stage, after.slot) == (False, "dropped", None)
    assert before.formed_on == after.formed_on == date(2013, 12, 19)


def test_cards_slots_and_figures_agree_on_which_clusters_are_formed(demo_connection):
    for day in (*DAYS, DROPPED):
        formed = expected.clusters_formed(day)
        view = build_territory(demo_connection, ANYONE, Filters(day))
        assert {line.code for line in view.clusters if line.is_active} == formed
        waves = [wave for card in view.regions for wave in card.waves]
        assert (sum(w.planned for w in waves), sum(w.formed for w in waves)) == (16, len(formed))
        slots = build_plan(demo_connection, ANYONE, Filters(day)).slots
        assert {slot.cluster for slot in slots if slot.formed_on} == formed
        assert build_progress(demo_connection, ANYONE, Filters(day))[0].judged.actual == len(formed)


def test_the_territory_has_31_provinces_and_238_districts(program_connection):
    view = build_territory(program_connection, ANYONE, Filters(LAST))
    cards = {card.name: (card.provinces, card.districts, card.governments.total) for card in view.regions}
    assert cards == {
        "Amazonas": (7, 84, 1 + 84),
        "Loreto": (7, 51, 1 + 51),
        "Madre de Dios": (3, 11, 1 + 11),
        "San Martín": (10, 77, 1 + 77),
        "Ucayali": (4, 15, 1 + 15),
    }
    assert (view.provinces, view.districts) == (31, 238)
    assert [card.ubigeo for card in view.regions] == list(REGIONS)
    assert [card.seat for card in view.regions] == [f"{region}0101" for region in REGIONS]


def test_a_capital_district_has_no_government_of_its_own(program_connection):
    for card in build_territory(program_connection, ANYONE, Filters(LAST)).regions:
        # Each province has a municipality, and so has each district except the province's capital.
        assert card.governments.province == card.provinces
        assert card.governments.district == card.districts - card.provinces


def test_units_have_the_names_of_the_files(program_connection):
    names = dict(build_territory(program_connection, ANYONE, Filters(LAST)).names)
    assert names == {row["ubigeo"]: row["name"] for row in rows("units")}
    assert (names["16"], names["1603"], names["1607"]) == ("Loreto", "Loreto", "Datem del Marañón")
    assert (
        Counter(names.values())["San Martín"] > 1
    )  # names repeat across levels, so a unit is identified by its ubigeo


def test_region_cards_list_the_provinces_that_can_form_no_cluster(program_connection):
    view = build_territory(program_connection, ANYONE, Filters(LAST))
    assert {card.ubigeo: card.too_small for card in view.regions if card.too_small} == {
        "01": ("0104",),
        "17": ("1703",),
        "25": ("2503", "2504"),
    }
    assert {card.ubigeo: card.finding.count for card in view.regions if card.finding} == {"22": 1}


def test_alto_amazonas_lies_in_loreto_and_is_attended_from_san_martin(demo_connection):
    line = build_clusters(demo_connection, ANYONE, Filters(LAST, cluster="LOR-1"))[0]
    assert (line.region, line.office, line.office_name) == ("16", "22", "San Martín")


def test_a_cluster_is_shown_with_all_its_parts(demo_connection):
    view = build_cluster(demo_connection, ANYONE, Filters(LAST, cluster="MDD-1"))
    assert view is not None
    assert [member.ubigeo for member in view.members] == ["17", "1701", "170101", "170102", "170103", "170104"]
    capital = view.members[2]
    assert (capital.name, capital.governed_by, capital.government) == ("Tambopata", "1701", "Tambopata")
    assert view.line.governments.total == 5
    assert [finding.code for finding in view.findings] == ["capital_member", "many_services"]
    # It was agreed before it was validated, so it is formed on the later day.
    assert view.line.formed_on == date(2013, 3, 20)
    assert len(view.scores) == 15
    stages = [row["stage"] for row in rows("cluster_events") if row["cluster_code"] == "MDD-1"]
    assert [event.stage for event in view.events] == stages


def test_commitments_are_judged_on_the_day(demo_connection):
    commitments = [row for row in rows("commitments") if row["cluster_code"] == "AMA-1"]
    signed = max(date.fromisoformat(row["signed_on"]) for row in commitments if row["signed_on"])
    for day in (signed - DAY, signed):
        view = build_cluster(demo_connection, ANYONE, Filters(day, cluster="AMA-1"))
        assert view is not None
        done = {m.governed_by for m in view.members if m.commitment is Status.REACHED}
        assert done == {row["government_ubigeo"] for row in commitments if expected.by(row["signed_on"], day)}
    undated = build_cluster(demo_connection, ANYONE, Filters(LAST, cluster="MDD-3"))
    assert undated is not None
    assert Status.LATE not in {member.commitment for member in undated.members}


def test_there_is_no_view_without_a_cluster_or_for_an_unknown_one(demo_connection):
    assert build_cluster(demo_connection, ANYONE, Filters(LAST)) is None
    assert build_cluster(demo_connection, ANYONE, Filters(LAST, cluster="nowhere")) is None


def test_a_past_date_shows_no_cluster_that_was_proposed_later(demo_url):
    """On the plan's own date there are the seven proposals of Annex III and no others."""
    plan_date = Filters(as_of=date(2013, 1, 31))
    with reading(demo_url) as connection:
        territory = build_territory(connection, ANYONE, plan_date)
        assert sorted(c.code for c in territory.clusters) == [
            "AMA-1",
            "LOR-1",
            "MDD-1",
            "SMA-1",
            "SMA-2",
            "SMA-3",
            "UCA-1",
        ]
        assert dict(territory.headline.params)["proposed"] == 7
        assert build_cluster(connection, ANYONE, Filters(as_of=plan_date.as_of, cluster="UCA-4")) is None
        plan = build_plan(connection, ANYONE, plan_date)
        assert {m.code: m.total for m in plan.milestones}["clusters_agreed"] == 7


def test_figures_from_demonstration_rows_are_marked(demo_url):
    """AMA-1 is proposed by the plan, but its commitments, milestones and decisions are demonstration data."""
    with reading(demo_url) as connection:
        view = build_cluster(connection, ANYONE, Filters(as_of=date(2015, 6, 30), cluster="AMA-1"))
        plan = build_plan(connection, ANYONE, Filters(as_of=date(2015, 6, 30)))
    assert view.line.origin == "plan"
    assert "demo" in view.line.origins
    assert {"demo"} <= {origin for member in view.members for origin in member.origins}
    assert {milestone.origin for milestone in view.milestones} == {"demo"}
    assert "demo" in plan.exist_origins
    assert all("demo" in slot.origins for slot in plan.slots if slot.formed_on)
