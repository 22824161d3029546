"""The view of regional capacity agrees with the files: what is in place by a day, beside incidence; exposure apart."""

from datetime import date

import pytest

from data.permissions import ANYONE
from data.rules.incidence.regional import headline_regional
from data.store.doors import reading
from data.store.schema.incidence import CAPACITIES
from queries.incidence.cluster_view import build_cluster_context
from queries.incidence.regional_view import build_regional_capacity
from queries.shared.filters import Filters
from tests.support.conflicts import count, import_panel, reports
from tests.support.contents import change
from tests.support.emergencies import Event, add_import, cells
from tests.support.expected import REGIONS
from tests.support.months import add_months, is_over
from tests.support.regional import exposed, recorded
from tests.support.tables import rows

LAST = date(2015, 6, 30)
DAYS = (LAST, date(2014, 6, 11), date(2014, 2, 28), date(2014, 2, 27), date(2013, 9, 12), date(2013, 1, 31))


def events(day: date, region: str) -> tuple[int, date] | None:
    """Return the published emergencies of the last twelve months that were over, and the last of these months."""
    months = [date(year, month, 1) for year in range(2012, 2018) for month in range(1, 13)]
    year = [month for month in months if is_over(month, day)][-12:]
    if len(year) < 12:
        return None
    rows_of_region = [row for row in rows("emergency_counts", "facts") if row["region_ubigeo"] == region]
    return sum(int(row["events"]) for row in rows_of_region if date.fromisoformat(row["month"]) in year), year[-1]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_capacities_in_place_agree_with_the_files(connect, engine, kind, day):
    view = build_regional_capacity(connect(engine, kind), ANYONE, Filters(day))
    folders = ("facts",) if kind == "program" else ("facts", "demo")
    assert [line.region.ubigeo for line in view.lines] == list(REGIONS)
    for line in view.lines:
        expected = recorded(day, line.region.ubigeo, *folders)
        assert [code for code, _ in line.capacities] == list(CAPACITIES)
        shown = [
            (code, mark.reached_on.isoformat(), mark.evidence, mark.url or "")
            for code, marks in line.capacities
            for mark in marks
        ]
        assert sorted(shown) == sorted((r["capacity"], r["reached_on"], r["evidence"], r["url"]) for r in expected)
        assert line.in_place == len({row["capacity"] for row in expected})
        people = [int(row["people"]) for row in expected if row["people"]]
        assert line.trained == (sum(people) if people else None)
    regions_with = {
        code: {region for region in REGIONS if any(r["capacity"] == code for r in recorded(day, region, *folders))}
        for code in CAPACITIES
    }
    conflict, disaster = regions_with["conflict_formalised"], regions_with["disaster_formalised"]
    params = dict(view.headline.params)
    assert (params["conflict"], params["disaster"], params["both"]) == (
        len(conflict),
        len(disaster),
        len(conflict & disaster),
    )
    assert view.headline.code == (
        "incidence-regional-headline" if conflict or disaster else "incidence-regional-headline-none"
    )


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_incidence_is_shown_beside_the_capacities(demo_connection, day):
    view = build_regional_capacity(demo_connection, ANYONE, Filters(day))
    for line in view.lines:
        region, conflicts = line.region.ubigeo, line.incidence.conflicts
        if reported := reports(day):
            expected = [count(day, reported[-1], region, state) for state in ("active", "latent")]
            assert (conflicts.month, conflicts.active, conflicts.latent) == (reported[-1], *expected)
        year = events(day, region)
        if year is None:
            assert line.incidence.year is None
        else:
            assert (line.incidence.year.events, line.incidence.until) == year
    assert view.conflicts_demo
    assert (view.conflict_origins, view.emergency_origins) == (("demo",), ("published",))


def test_regions_are_compared_over_the_months_known_for_all_of_them(program_url):
    """San Martín has a year more than the others; the twelve months compared are those known for all of them."""
    last, day = date(2017, 12, 1), date(2018, 12, 31)
    later = [add_months(last, number) for number in range(1, 13)]
    add_import(program_url, 1, cells(["22"], *later), [Event("22", date(2018, 3, 5))])
    with reading(program_url) as connection:
        view = build_regional_capacity(connection, ANYONE, Filters(day))
        alone = build_regional_capacity(connection, ANYONE, Filters(day, "22"))
    assert (view.until, view.further) == (last, (("San Martín", later[-1]),))
    figures = {line.region.ubigeo: (line.incidence.year.events, line.incidence.until) for line in view.lines}
    assert figures == {region: events(date(2017, 12, 31), region) for region in REGIONS}
    assert (alone.until, alone.further, alone.lines[0].incidence.year.events) == (later[-1], (), 1)


def test_exposed_people_are_summed_within_a_hazard_only(demo_connection):
    view = build_regional_capacity(demo_connection, ANYONE, Filters(LAST))
    districts = [row["ubigeo"][:2] for row in rows("units") if row["level"] == "district"]
    for line in view.lines:
        shown = {group.exposure: (group.people, len(group.districts)) for group in line.exposed}
        assert shown == exposed(line.region.ubigeo) != {}
        assert len(line.districts) == districts.count(line.region.ubigeo)
        assert {
            (part.ubigeo, group.exposure, part.people, part.year) for group in line.exposed for part in group.districts
        } == {
            (row["district_ubigeo"], row["exposure"], int(row["people"]), int(row["year"]))
            for row in rows("vulnerabilities")
            if row["district_ubigeo"][:2] == line.region.ubigeo
        }
        assert {(group.years, group.origins) for group in line.exposed} == {((2013,), ("demo",))}
    assert build_regional_capacity(demo_connection, ANYONE, Filters(date(2012, 12, 31))).lines[0].exposed == ()


def test_of_several_years_the_latest_by_the_day_counts(demo_url):
    changed = next(row for row in rows("vulnerabilities") if row["exposure"] == "flood")
    change(
        demo_url,
        "INSERT INTO vulnerabilities (district_ubigeo, exposure, year, people, origin) VALUES"
        f" ('{changed['district_ubigeo']}', 'flood', 2015, 1, 'entered')",
    )
    region = changed["district_ubigeo"][:2]
    with reading(demo_url) as connection:
        early, late = (
            build_regional_capacity(connection, ANYONE, Filters(day, region)).lines[0].exposed
            for day in (date(2014, 12, 31), LAST)
        )
    people, districts = exposed(region)["flood"]
    floods = [next(group for group in groups if group.exposure == "flood") for groups in (early, late)]
    assert [(group.people, len(group.districts)) for group in floods] == [
        (people, districts),
        (people - int(changed["people"]) + 1, districts),
    ]
    assert (floods[1].years, floods[1].origins) == ((2013, 2015), ("demo", "entered"))


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_alone_agrees_with_the_whole(demo_connection, region):
    every = build_regional_capacity(demo_connection, ANYONE, Filters(LAST))
    alone = build_regional_capacity(demo_connection, ANYONE, Filters(LAST, region))
    assert alone.lines == tuple(line for line in every.lines if line.region.ubigeo == region)
    assert alone.headline.code == "incidence-regional-headline-one"


def test_the_published_team_ships_with_an_empty_program(program_connection):
    view = build_regional_capacity(program_connection, ANYONE, Filters(LAST))
    (mark,) = view.marks
    assert (mark.region, mark.capacity, mark.reached_on, mark.precision) == (
        "22",
        "conflict_formalised",
        date(2014, 2, 28),
        "month",
    )
    assert (mark.evidence, mark.origin) == ("Equipo Técnico de Diálogo y Sostenibilidad", "published")
    assert (view.origins, view.conflict_origins, view.exposure_origins) == (("published",), (), ())
    assert all(line.incidence.conflicts is None for line in view.lines)


def test_an_imported_panel_is_shown_beside_the_capacities_too(demo_url):
    import_panel(demo_url)
    with reading(demo_url) as connection:
        view = build_regional_capacity(connection, ANYONE, Filters(LAST))
    conflicts = {line.region.ubigeo: line.incidence.conflicts for line in view.lines}
    assert (conflicts["16"].ongoing, conflicts["25"].ongoing, conflicts["22"].ongoing) == (2, 0, None)
    assert not view.conflicts_demo


@pytest.mark.parametrize("code", ["SMA-2", "MDD-1", "UCA-4"])
def test_the_context_of_a_cluster_has_its_regions_incidence_and_its_districts_exposure(demo_connection, code):
    region = next(row["region_ubigeo"] for row in rows("clusters") if row["code"] == code)
    districts = tuple(row["ubigeo"] for row in rows("cluster_members") if row["cluster_code"] == code)
    around = build_cluster_context(demo_connection, ANYONE, Filters(LAST, region), districts)
    line = build_regional_capacity(demo_connection, ANYONE, Filters(LAST, region)).lines[0]
    assert (around.region, around.incidence, around.districts) == (line.region, line.incidence, len(districts))
    shown = {group.exposure: (group.people, len(group.districts)) for group in around.exposed}
    assert shown == exposed(region, set(districts))
    assert (around.conflict_origins, around.emergency_origins) == (("demo",), ("published",))


def test_a_context_needs_a_region(demo_connection):
    with pytest.raises(ValueError, match="region"):
        build_cluster_context(demo_connection, ANYONE, Filters(LAST), ("220501",))


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_give_the_same_view(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for day in DAYS:
        for region in (None, "17", "22"):
            view = build_regional_capacity(sqlite, ANYONE, Filters(day, region))
            assert view == build_regional_capacity(postgres, ANYONE, Filters(day, region))
            assert hash(view) == hash(view)


def test_the_headline_counts_regions_with_both_and_with_other_capacities():
    both, single, other = {"conflict_formalised", "disaster_formalised"}, {"disaster_formalised"}, {"staff_trained"}
    headline = headline_regional([both, single, other, set()])
    assert (headline.code, dict(headline.params)) == (
        "incidence-regional-headline",
        {"regions": 4, "conflict": 1, "disaster": 2, "both": 1, "others": 3},
    )
    assert headline_regional([other, set()]).code == "incidence-regional-headline-none"
    assert headline_regional([set()]).code == "incidence-regional-headline-one"
