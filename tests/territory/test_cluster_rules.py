"""Checks of a cluster's composition, and when it is formed."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.territory.clusters import Finding, check_cluster, check_slots, formed_on, is_formed, provinces_too_small
from data.rules.territory.governments import Member
from tests.support.tables import DAYS, members_of, rows

DAY = timedelta(days=1)
EARLY, LATE = date(2013, 2, 14), date(2013, 2, 21)


def members(*districts: str, capital: str = "2205") -> list[Member]:
    own = [Member("x", "22", "region", "22"), Member("x", "2205", "province", "2205")]
    return own + [Member("x", code, "district", capital if code == f"{capital}01" else code) for code in districts]


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in found]


def test_a_cluster_as_the_plan_wants_it_has_nothing_to_say():
    assert check_cluster("2205", members("220502", "220503", "220504"), ["health"]) == ()
    assert check_cluster("2205", members("220502", "220503", "220504", "220505"), ["health", "education"]) == ()


def test_two_districts_are_too_few():
    (found,) = check_cluster("2205", members("220502", "220503"), ["health"])
    assert found == Finding("few_districts", "warning", "L675", 2)


def test_a_capital_is_no_third_district():
    few, capital = check_cluster("2205", members("220501", "220502", "220503"), ["health"])
    assert (few.code, few.count, few.units) == ("few_districts", 2, ("220501",))
    assert (capital.code, capital.severity, capital.units) == ("capital_member", "note", ("220501",))


def test_a_capital_beside_three_districts_is_noted_only():
    found = check_cluster("2205", members("220501", "220502", "220503", "220504"), ["health"])
    assert codes(found) == ["capital_member"]


def test_moyobamba_takes_awajun_from_rioja():
    (found,) = check_cluster("2201", members_of("facts")["SMA-1"], ["health"])
    assert (found.code, found.severity, found.count, found.units) == ("outside_province", "warning", 1, ("220802",))
    assert {row["ubigeo"]: row["name"] for row in rows("units")}["220802"] == "Awajún"


@pytest.mark.parametrize(
    ("services", "expected"),
    [
        ([], ["no_services"]),
        (["health"], []),
        (["health", "education"], []),
        (["health", "education", "environment"], ["many_services"]),
    ],
)
def test_one_or_two_services(services, expected):
    assert codes(check_cluster("2205", members("220502", "220503", "220504"), services)) == expected


def test_three_services_are_a_note_none_is_a_warning():
    three = members("220502", "220503", "220504")
    assert check_cluster("2205", three, [])[0].severity == "warning"
    assert check_cluster("2205", three, ["a", "b", "c"])[0].severity == "note"


def test_a_district_is_counted_once_whatever_the_order():
    listed = members("220502", "220503", "220503")
    assert codes(check_cluster("2205", listed, ["health"])) == ["few_districts"]
    assert check_cluster("2205", listed[::-1], ["health"]) == check_cluster("2205", listed, ["health"])


def test_annex_iii_as_it_is():
    """What the seven proposals of the plan have to be told."""
    services = {code: [] for code in members_of("facts")}
    for row in rows("cluster_services", "facts"):
        services[row["cluster_code"]].append(row["service_code"])
    provinces = {row["code"]: row["province_ubigeo"] for row in rows("clusters", "facts")}
    found = {
        code: codes(check_cluster(provinces[code], own, services[code])) for code, own in members_of("facts").items()
    }
    assert found == {
        "AMA-1": ["few_districts", "capital_member", "many_services"],
        "SMA-1": ["outside_province"],
        "SMA-2": ["few_districts", "capital_member"],
        "SMA-3": [],
        "UCA-1": ["many_services"],
        "MDD-1": ["capital_member", "many_services"],
        "LOR-1": [],
    }


def test_three_proposals_for_two_places():
    found = check_slots(3, 2)
    assert found is not None
    assert (found.code, found.severity, found.count) == ("more_proposals_than_slots", "note", 1)
    assert check_slots(2, 2) is None
    assert check_slots(0, 1) is None


def test_four_provinces_cannot_form_a_cluster_of_three():
    units = rows("units")
    own = Counter(u["parent_ubigeo"] for u in units if u["level"] == "district" and u["governed_by"] == u["ubigeo"])
    names = {u["ubigeo"]: u["name"] for u in units}
    found = provinces_too_small({u["ubigeo"]: own[u["ubigeo"]] for u in units if u["level"] == "province"})
    assert [names[code] for code in found] == ["Condorcanqui", "Tahuamanu", "Padre Abad", "Purús"]
    assert [own[code] for code in found] == [2, 2, 2, 0]


def test_three_district_municipalities_are_enough():
    assert provinces_too_small({"0202": 2, "0101": 0, "0303": 3, "0404": 9}) == ("0101", "0202")


@pytest.mark.parametrize(
    ("validated", "agreed", "formed"),
    [(EARLY, LATE, LATE), (LATE, EARLY, LATE), (EARLY, EARLY, EARLY), (EARLY, None, None), (None, LATE, None)],
)
def test_formed_on_the_later_of_two_decisions(validated, agreed, formed):
    assert formed_on(validated, agreed) == formed


@pytest.mark.parametrize(
    ("dropped", "as_of", "expected"),
    [
        (None, LATE - DAY, False),
        (None, LATE, True),
        (LATE + 9 * DAY, LATE + 8 * DAY, True),
        (LATE + 9 * DAY, LATE + 9 * DAY, False),  # it leaves from its date on
        (EARLY, LATE, False),
    ],
)
def test_formed_and_standing_on_a_day(dropped, as_of, expected):
    assert is_formed(EARLY, LATE, dropped, as_of) is expected


@given(*[st.one_of(st.none(), DAYS)] * 3, DAYS)
def test_a_cluster_stands_from_one_day_until_another(validated, agreed, dropped, as_of):
    formed = formed_on(validated, agreed)
    assert is_formed(validated, agreed, dropped, as_of) == (
        formed is not None and as_of >= formed and (dropped is None or as_of < dropped)
    )
