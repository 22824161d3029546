"""The checks of a cluster's composition, and the day on which it is formed."""

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
    above = [Member("x", "22", "region", "22"), Member("x", "2205", "province", "2205")]
    return above + [Member("x", code, "district", capital if code == f"{capital}01" else code) for code in districts]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_cluster_that_meets_the_definition_has_no_findings():
    assert check_cluster("2205", members("220502", "220503", "220504"), ["health"]) == ()
    assert check_cluster("2205", members("220502", "220503", "220504", "220505"), ["health", "education"]) == ()


def test_two_districts_are_too_few():
    (finding,) = check_cluster("2205", members("220502", "220503"), ["health"])
    assert finding == Finding("few_districts", "warning", "L675", 2)


def test_a_capital_does_not_count_as_a_third_district():
    few, capital = check_cluster("2205", members("220501", "220502", "220503"), ["health"])
    assert (few.code, few.count, few.units) == ("few_districts", 2, ("220501",))
    assert (capital.code, capital.severity, capital.units) == ("capital_member", "note", ("220501",))


def test_a_capital_beside_three_districts_is_only_a_note():
    findings = check_cluster("2205", members("220501", "220502", "220503", "220504"), ["health"])
    assert codes(findings) == ["capital_member"]


def test_awajun_lies_outside_the_province_of_its_cluster():
    (finding,) = check_cluster("2201", members_of("facts")["SMA-1"], ["health"])
    assert (finding.code, finding.severity, finding.count, finding.units) == (
        "outside_province",
        "warning",
        1,
        ("220802",),
    )
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
def test_a_cluster_names_one_or_two_services(services, expected):
    assert codes(check_cluster("2205", members("220502", "220503", "220504"), services)) == expected


def test_three_services_are_a_note_and_no_service_is_a_warning():
    three = members("220502", "220503", "220504")
    assert check_cluster("2205", three, [])[0].severity == "warning"
    assert check_cluster("2205", three, ["a", "b", "c"])[0].severity == "note"


def test_a_district_is_counted_once_whatever_the_order():
    listed = members("220502", "220503", "220503")
    assert codes(check_cluster("2205", listed, ["health"])) == ["few_districts"]
    assert check_cluster("2205", listed[::-1], ["health"]) == check_cluster("2205", listed, ["health"])


def test_the_seven_proposals_of_annex_iii_have_these_findings():
    services = {code: [] for code in members_of("facts")}
    for row in rows("cluster_services", "facts"):
        services[row["cluster_code"]].append(row["service_code"])
    provinces = {row["code"]: row["province_ubigeo"] for row in rows("clusters", "facts")}
    findings = {
        code: codes(check_cluster(provinces[code], units, services[code]))
        for code, units in members_of("facts").items()
    }
    assert findings == {
        "AMA-1": ["few_districts", "capital_member", "many_services"],
        "SMA-1": ["outside_province"],
        "SMA-2": ["few_districts", "capital_member"],
        "SMA-3": [],
        "UCA-1": ["many_services"],
        "MDD-1": ["capital_member", "many_services"],
        "LOR-1": [],
    }


def test_more_proposals_than_slots_are_a_note():
    finding = check_slots(3, 2)
    assert finding is not None
    assert (finding.code, finding.severity, finding.count) == ("more_proposals_than_slots", "note", 1)
    assert check_slots(2, 2) is None
    assert check_slots(0, 1) is None


def test_four_provinces_cannot_form_a_cluster_of_three():
    units = rows("units")
    municipalities = Counter(
        u["parent_ubigeo"] for u in units if u["level"] == "district" and u["governed_by"] == u["ubigeo"]
    )
    names = {u["ubigeo"]: u["name"] for u in units}
    small = provinces_too_small({u["ubigeo"]: municipalities[u["ubigeo"]] for u in units if u["level"] == "province"})
    assert [names[code] for code in small] == ["Condorcanqui", "Tahuamanu", "Padre Abad", "Purús"]
    assert [municipalities[code] for code in small] == [2, 2, 2, 0]


def test_a_province_with_three_district_municipalities_is_large_enough():
    assert provinces_too_small({"0202": 2, "0101": 0, "0303": 3, "0404": 9}) == ("0101", "0202")


@pytest.mark.parametrize(
    ("validated", "agreed", "formed"),
    [(EARLY, LATE, LATE), (LATE, EARLY, LATE), (EARLY, EARLY, EARLY), (EARLY, None, None), (None, LATE, None)],
)
def test_a_cluster_is_formed_on_the_later_of_two_decisions(validated, agreed, formed):
    assert formed_on(validated, agreed) == formed


@pytest.mark.parametrize(
    ("dropped", "as_of", "expected"),
    [
        (None, LATE - DAY, False),
        (None, LATE, True),
        (LATE + 9 * DAY, LATE + 8 * DAY, True),
        (LATE + 9 * DAY, LATE + 9 * DAY, False),
        (EARLY, LATE, False),
    ],
)
def test_a_dropped_cluster_is_not_formed_from_that_day_on(dropped, as_of, expected):
    assert is_formed(EARLY, LATE, dropped, as_of) is expected


@given(*[st.one_of(st.none(), DAYS)] * 3, DAYS)
def test_a_cluster_is_formed_from_one_day_until_it_is_dropped(validated, agreed, dropped, as_of):
    formed = formed_on(validated, agreed)
    assert is_formed(validated, agreed, dropped, as_of) == (
        formed is not None and as_of >= formed and (dropped is None or as_of < dropped)
    )
