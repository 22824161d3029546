"""Regional capacity: what the files say is in place by a day, beside incidence, and exposure apart, on both engines."""

from datetime import date

import pytest

from data.permissions import ANYONE
from data.rules.incidence.regional import headline_regional
from data.rules.incidence.series import months_between
from data.store.doors import reading
from data.store.schema.incidence import CAPACITIES
from queries.incidence.cluster_view import build_cluster_context
from queries.incidence.regional_view import build_regional_capacity
from queries.shared.filters import Filters
from tests.support.conflicts import count, import_panel, is_over, reports
from tests.support.contents import change
from tests.support.emergencies import Event, add_import, cells
from tests.support.expected import REGIONS
from tests.support.tables import rows

LAST = date(2015, 6, 30)
DAYS = (LAST, date(2014, 6, 11), date(2014, 2, 28), date(2014, 2, 27), date(2013, 9, 12), date(2013, 1, 31))


def recorded(day: date, region: str, *folders: str) -> list[dict[str, str]]:
    """What the files say a regional government has by the day."""
    return [
        row
        for row in rows("regional_capacities", *folders)
        if row["region_ubigeo"] == region and date.fromisoformat(row["reached_on"]) <= day
    ]


def events(day: date, region: str) -> tuple[int, date] | None:
    """Published emergencies of the twelve months up to the last one that was over, and that month."""
    told = [date(year, month, 1) for year in range(2012, 2018) for month in range(1, 13)]
    year = [month for month in told if is_over(month, day)][-12:]
    if len(year) < 12:
        return None
    own = [row for row in rows("emergency_counts", "facts") if row["region_ubigeo"] == region]
    return sum(int(row["events"]) for row in own if date.fromisoformat(row["month"]) in year), year[-1]


def exposed(region: str, districts: set[str] | None = None) -> dict[str, tuple[int, int]]:
    """hazard -> people, districts."""
    found: dict[str, tuple[int, int]] = {}
    for row in rows("vulnerabilities"):
        if row["district_ubigeo"][:2] == region and (districts is None or row["district_ubigeo"] in districts):
            people, number = found.get(row["exposure"], (0, 0))
            found[row["exposure"]] = people + int(row["people"]), number + 1
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_what_is_in_place_is_what_the_files_tell(connect, engine, kind, day):
    view = build_regional_capacity(connect(engine, kind), ANYONE, Filters(day))
    folders = ("facts",) if kind == "program" else ("facts", "demo")
    assert [line.region.ubigeo for line in view.lines] == list(REGIONS)
    for line in view.lines:
        told = recorded(day, line.region.ubigeo, *folders)
        assert [code for code, _ in line.capacities] == list(CAPACITIES)
        shown = [
            (code, mark.reached_on.isoformat(), mark.evidence, mark.url or "")
            for code, own in line.capacities
            for mark in own
        ]
        assert sorted(shown) == sorted((r["capacity"], r["reached_on"], r["evidence"], r["url"]) for r in told)
        assert line.in_place == len({row["capacity"] for row in told})
        people = [int(row["people"]) for row in told if row["people"]]
        assert line.trained == (sum(people) if people else None)
    having = {
        code: {region for region in REGIONS if any(r["capacity"] == code for r in recorded(day, region, *folders))}
        for code in CAPACITIES
    }
    conflict, disaster = having["conflict_formalised"], having["disaster_formalised"]
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
def test_incidence_stands_beside_it(demo_connection, day):
    view = build_regional_capacity(demo_connection, ANYONE, Filters(day))
    for line in view.lines:
        region, standing = line.region.ubigeo, line.incidence.conflicts
        if told := reports(day):
            expected = [count(day, told[-1], region, state) for state in ("active", "latent")]
            assert (standing.month, standing.active, standing.latent) == (told[-1], *expected)
        year = events(day, region)
        if year is None:
            assert line.incidence.year is None
        else:
            assert (line.incidence.year.events, line.incidence.until) == year
    assert view.conflicts_demo
    assert (view.conflict_origins, view.emergency_origins) == (("demo",), ("published",))


def test_regions_are_compared_over_the_same_months_though_one_is_known_further(program_url):
    """San Martín is known a year longer than the others: the twelve months are those that all of them know."""
    last, day = date(2017, 12, 1), date(2018, 12, 31)
    later = list(months_between(date(2018, 1, 1), day))
    add_import(program_url, 1, cells(["22"], *later), [Event("22", date(2018, 3, 5))])
    with reading(program_url) as connection:
        view = build_regional_capacity(connection, ANYONE, Filters(day))
        alone = build_regional_capacity(connection, ANYONE, Filters(day, "22"))
    assert (view.until, view.further) == (last, (("San Martín", later[-1]),))
    told = {line.region.ubigeo: (line.incidence.year.events, line.incidence.until) for line in view.lines}
    assert told == {region: events(date(2017, 12, 31), region) for region in REGIONS}
    assert (alone.until, alone.further, alone.lines[0].incidence.year.events) == (later[-1], (), 1)


def test_exposed_people_are_summed_by_hazard_and_over_nothing_else(demo_connection):
    view = build_regional_capacity(demo_connection, ANYONE, Filters(LAST))
    districts = [row["ubigeo"][:2] for row in rows("units") if row["level"] == "district"]
    for line in view.lines:
        shown = {one.exposure: (one.people, len(one.districts)) for one in line.exposed}
        assert shown == exposed(line.region.ubigeo) != {}
        assert len(line.districts) == districts.count(line.region.ubigeo)
        assert {(one.ubigeo, own.exposure, one.people, one.year) for own in line.exposed for one in own.districts} == {
            (row["district_ubigeo"], row["exposure"], int(row["people"]), int(row["year"]))
            for row in rows("vulnerabilities")
            if row["district_ubigeo"][:2] == line.region.ubigeo
        }
        assert {(one.years, one.origins) for one in line.exposed} == {((2013,), ("demo",))}
    assert build_regional_capacity(demo_connection, ANYONE, Filters(date(2012, 12, 31))).lines[0].exposed == ()


def test_of_several_years_the_latest_by_the_day_counts(demo_url):
    told = next(row for row in rows("vulnerabilities") if row["exposure"] == "flood")
    change(
        demo_url,
        "INSERT INTO vulnerabilities (district_ubigeo, exposure, year, people, origin) VALUES"
        f" ('{told['district_ubigeo']}', 'flood', 2015, 1, 'entered')",
    )
    region = told["district_ubigeo"][:2]
    with reading(demo_url) as connection:
        early, late = (
            build_regional_capacity(connection, ANYONE, Filters(day, region)).lines[0].exposed
            for day in (date(2014, 12, 31), LAST)
        )
    people, districts = exposed(region)["flood"]
    floods = [next(one for one in own if one.exposure == "flood") for own in (early, late)]
    assert [(one.people, len(one.districts)) for one in floods] == [
        (people, districts),
        (people - int(told["people"]) + 1, districts),
    ]
    assert (floods[1].years, floods[1].origins) == ((2013, 2015), ("demo", "entered"))


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_alone_says_the_same_as_among_all(demo_connection, region):
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


def test_an_imported_panel_stands_beside_it_too(demo_url):
    import_panel(demo_url)
    with reading(demo_url) as connection:
        view = build_regional_capacity(connection, ANYONE, Filters(LAST))
    standing = {line.region.ubigeo: line.incidence.conflicts for line in view.lines}
    assert (standing["16"].ongoing, standing["25"].ongoing, standing["22"].ongoing) == (2, 0, None)
    assert not view.conflicts_demo


@pytest.mark.parametrize("code", ["SMA-2", "MDD-1", "UCA-4"])
def test_a_clusters_context_is_its_regions_and_its_districts(demo_connection, code):
    region = next(row["region_ubigeo"] for row in rows("clusters") if row["code"] == code)
    districts = tuple(row["ubigeo"] for row in rows("cluster_members") if row["cluster_code"] == code)
    around = build_cluster_context(demo_connection, ANYONE, Filters(LAST, region), districts)
    line = build_regional_capacity(demo_connection, ANYONE, Filters(LAST, region)).lines[0]
    assert (around.region, around.incidence, around.districts) == (line.region, line.incidence, len(districts))
    shown = {one.exposure: (one.people, len(one.districts)) for one in around.exposed}
    assert shown == exposed(region, set(districts))
    assert (around.conflict_origins, around.emergency_origins) == (("demo",), ("published",))


def test_a_context_needs_a_region(demo_connection):
    with pytest.raises(ValueError, match="region"):
        build_cluster_context(demo_connection, ANYONE, Filters(LAST), ("220501",))


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_say_the_same(connect, kind):
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for day in DAYS:
        for region in (None, "17", "22"):
            one = build_regional_capacity(sqlite, ANYONE, Filters(day, region))
            assert one == build_regional_capacity(postgres, ANYONE, Filters(day, region))
            assert hash(one) == hash(one)


def test_the_headline_counts_both_and_what_else_there_is():
    both, one, other = {"conflict_formalised", "disaster_formalised"}, {"disaster_formalised"}, {"staff_trained"}
    headline = headline_regional([both, one, other, set()])
    assert (headline.code, dict(headline.params)) == (
        "incidence-regional-headline",
        {"regions": 4, "conflict": 1, "disaster": 2, "both": 1, "others": 3},
    )
    assert headline_regional([other, set()]).code == "incidence-regional-headline-none"
    assert headline_regional([set()]).code == "incidence-regional-headline-one"
