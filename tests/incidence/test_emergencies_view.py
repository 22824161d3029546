"""Emergencies: the figures of the file that ships, and which source speaks for a month, on both engines."""

from datetime import date

import pytest

from data.permissions import ANYONE
from data.rules.incidence.series import (
    ALL,
    CONFLICT_TYPES,
    HAZARD_CLASSES,
    PUBLISHED,
    add_months,
    end_of,
    months_between,
)
from data.rules.incidence.trend import Direction
from data.store.doors import reading
from queries.incidence.emergencies_view import Emergencies, build_emergencies
from queries.incidence.series import COMPARED, switches_of
from queries.shared.filters import Filters
from tests.support.emergencies import (
    CLASSES,
    FIRST,
    LAST,
    REGIONS,
    Event,
    add_import,
    cells,
    counted,
    last_month,
    take_back,
    year,
)
from tests.support.tables import rows

DAYS = (date(2013, 1, 31), date(2013, 6, 29), date(2015, 6, 30), date(2017, 12, 31), date(2020, 12, 31))
KINDS = (
    "all",
    "natural",
    "fire",
    "fire_other",
    "biological",
    "technological",
    "other",
    "flood",
    "volcanic",
    "sabotage",
)
DAY = date(2015, 6, 30)
MAY, JUNE = date(2015, 5, 1), date(2015, 6, 1)


@pytest.mark.each_engine
@pytest.mark.product("day", "kind")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_figures_are_those_of_the_file(program_connection, day, kind):
    view, last = build_emergencies(program_connection, ANYONE, Filters(day), kind), last_month(day)
    assert view.last == last
    assert (view.year.events, view.year.affected, view.year.homeless) == tuple(
        year(None, last, "all", what) for what in ("events", "affected", "homeless")
    )
    assert view.year_of_kind.events == year(None, last, kind)
    assert (view.natural, view.fires) == (year(None, last, "natural"), year(None, last, "fire"))
    for one in view.regions:
        assert one.total.events == counted(one.region.ubigeo, FIRST, last, kind)
        assert one.year.homeless == year(one.region.ubigeo, last, kind, "homeless")
        assert {line.source for line in one.months} == {"published"}
        assert one.year == one.year_to(last)
    assert sum(line.events for line in view.kinds) == counted(None, FIRST, last, kind)
    assert sum(line.year for line in view.kinds) == year(None, last, kind)
    assert [events for _, events, _ in view.months] == [
        counted(None, month, month, kind) for month, _, _ in view.months
    ]
    before = add_months(last, -12)
    if add_months(before, -11) >= FIRST:
        assert (view.change.now, view.change.before) == (year(None, last, kind), year(None, before, kind))
    else:
        assert view.change is None


def test_all_that_was_published(program_connection):
    view = build_emergencies(program_connection, ANYONE, Filters(date(2017, 12, 31)))
    assert sum(one.total.events for one in view.regions) == 4328
    assert {line.hazard.code: line.events for line in view.kinds}["fire_other"] == 1599
    assert {line.hazard.code: line.events for line in view.kinds}["volcanic"] == 51
    by_class = {code: 0 for code in set(CLASSES.values())}
    for line in view.kinds:
        by_class[line.hazard.hazard_class] += line.events
    assert by_class == {code: counted(None, FIRST, LAST, code) for code in by_class}
    loreto = next(one for one in view.regions if one.region.ubigeo == "16")
    assert next(line.figures for line in loreto.months if line.month == FIRST).homeless == 137_136


def test_no_kind_is_called_as_a_class_so_that_an_address_means_one_thing():
    codes = {row["code"] for row in rows("hazards")}
    assert not codes & {ALL, *HAZARD_CLASSES, *CONFLICT_TYPES}
    assert set(CLASSES.values()) == set(HAZARD_CLASSES)


def test_the_counts_that_ship_lie_in_the_months_that_they_are_said_to_speak_for():
    """A row outside of them would be on no screen; a month inside without any row is told as none."""
    months = {date.fromisoformat(row["month"]) for row in rows("emergency_counts")}
    assert months <= set(months_between(*PUBLISHED))
    assert (min(months), max(months)) == PUBLISHED == (FIRST, LAST)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_is_read_alone(program_connection, region):
    view = build_emergencies(program_connection, ANYONE, Filters(DAY, region))
    assert [one.region.ubigeo for one in view.regions] == [region]
    assert view.year_of_kind.events == view.regions[0].year.events == year(region, JUNE)
    assert {ubigeo for line in view.kinds for ubigeo, _ in line.regions} == {region}


def test_before_the_first_month_nothing_is_known_and_nothing_is_zero(program_connection):
    for day in (date(2011, 12, 31), date(2012, 1, 30)):
        view = build_emergencies(program_connection, ANYONE, Filters(day))
        assert (view.last, view.year, view.year_of_kind, view.natural, view.change, view.months) == (None,) * 5 + ((),)
        assert {one.trend.direction for one in view.regions} == {Direction.UNKNOWN}
    short = build_emergencies(program_connection, ANYONE, Filters(date(2012, 11, 30)))
    assert (short.year_of_kind, short.year, len(short.months)) == (None, None, 11)
    assert {line.year for line in short.kinds} == {None}  # eleven months are no year, of a kind neither
    assert all(one.year is None and one.covered_months == 11 for one in short.regions)


def test_a_month_without_a_row_is_zero_in_a_register(program_connection):
    """Published months of which the file has no row: nobody was registered, which is not the same as no data."""
    view = build_emergencies(program_connection, ANYONE, Filters(date(2017, 12, 31)), "flood")
    zeros = [line for one in view.regions for line in one.months if line.figures and not line.figures.events]
    assert zeros
    assert all(line.source == "published" for line in zeros)
    assert len(view.regions[0].months) == 72


# --- which source speaks -------------------------------------------------------------------------------------------------


def seen(url: str, filters: Filters | None = None, kind: str = "all") -> Emergencies:
    with reading(url) as connection:
        return build_emergencies(connection, ANYONE, filters or Filters(DAY), kind)


def line_of(view: Emergencies, region: str, month: date):
    one = next(one for one in view.regions if one.region.ubigeo == region)
    return next(line for line in one.months if line.month == month)


EVENTS = [
    Event("22", date(2015, 6, 3), "220101", "flood", 10, 2),
    Event("22", date(2015, 6, 3), "220101", "fire_other", None, None),
    Event("22", date(2015, 6, 9), "2209", None, 5, 0),
    Event("22", date(2015, 5, 9), "220101"),  # of a month that the import does not cover
    Event("16", date(2015, 6, 9), "160101"),  # and of a region
]


def test_an_import_takes_the_place_of_the_published_counts_and_is_never_added(program_url):
    before = seen(program_url)
    add_import(program_url, 1, cells(["22"], JUNE), EVENTS)
    view = seen(program_url)
    told, published = line_of(view, "22", JUNE), counted("22", JUNE, JUNE)
    assert (told.source, told.figures.events, told.file) == ("indeci", 3, "file-1.csv")
    assert (told.published, told.difference) == (published, 3 - published)
    assert (told.figures.affected, told.figures.homeless) == (15, 2)
    assert line_of(view, "22", MAY) == line_of(before, "22", MAY)
    assert line_of(view, "16", JUNE) == line_of(before, "16", JUNE)
    assert (told.figures.affected_reports, told.figures.homeless_reports) == (2, 2)  # the fire's are blank
    fire = line_of(seen(program_url, kind="fire"), "22", JUNE).figures
    assert (fire.events, fire.affected, fire.homeless) == (1, None, None)
    none = line_of(seen(program_url, kind="drought"), "22", JUNE).figures
    assert (none.events, none.affected, none.homeless) == (0, 0, 0)
    assert view.year_of_kind.affected_reports == view.year_of_kind.events - 1
    assert view.year_of_kind.events == before.year_of_kind.events - published + 3
    assert view.change.difference == before.change.difference - published + 3
    assert (view.compared, view.differing, view.unmapped) == (1, 1, 1)
    assert view.sources == view.year_sources == ("indeci", "published")
    assert view.natural == year(None, JUNE, "natural") - counted("22", JUNE, JUNE, "natural") + 1
    assert [(place.ubigeo, place.month, place.events) for place in view.unit_events] == [
        ("220101", JUNE, 2),
        ("2209", JUNE, 1),
    ]


def test_another_source_speaks_from_the_month_that_an_import_covers_and_after_it_the_first_again(program_url):
    add_import(program_url, 1, cells(["22"], MAY), [])
    own = {one.region.ubigeo: one.months for one in seen(program_url).regions}
    assert {region: switches_of(lines) for region, lines in own.items()} == {
        **dict.fromkeys(REGIONS, ()),
        "22": (MAY, JUNE),
    }
    assert switches_of(own["22"], JUNE, COMPARED) == (MAY, JUNE)
    assert switches_of(own["22"], MAY, 2) == (MAY,)
    assert switches_of(own["22"], MAY, 1) == ()  # of one month there is one source


def test_places_are_of_the_kind_asked_for(program_url):
    add_import(program_url, 1, cells(["22"], JUNE), EVENTS)
    fires = seen(program_url, kind="fire")
    assert [(unit.ubigeo, unit.events) for unit in fires.unit_events] == [("220101", 1)]
    assert fires.year_of_kind.events == year(None, JUNE, "fire") - counted("22", JUNE, JUNE, "fire") + 1


def test_what_was_taken_back_speaks_no_more(program_url):
    before = seen(program_url)
    add_import(program_url, 1, cells(REGIONS, JUNE), EVENTS)
    assert seen(program_url) != before
    take_back(program_url, 1)
    assert seen(program_url) == before


def test_a_covered_month_without_a_row_is_zero_and_one_that_nobody_covers_unknown(program_url):
    day, covered, gap = date(2018, 6, 30), date(2018, 3, 1), date(2018, 2, 1)
    add_import(program_url, 1, cells(["22"], covered), [])
    view = seen(program_url, Filters(day))
    assert line_of(view, "22", covered).figures.events == 0
    assert (line_of(view, "22", gap).source, line_of(view, "22", gap).figures) == (None, None)
    assert line_of(view, "22", covered).published is None  # the published counts end before
    assert (view.compared, view.differing) == (0, 0)
    martin = next(one for one in view.regions if one.region.ubigeo == "22")
    assert (martin.last, martin.year, martin.change) == (covered, None, None)
    assert (view.last, view.year_of_kind.events) == (LAST, year(None, LAST))  # all regions know December 2017
    assert view.further == (("San Martín", covered),)
    assert seen(program_url).further == ()
    # The regions share one axis: where the others have nothing they say so.
    assert len({tuple(line.month for line in one.months) for one in view.regions}) == 1
    assert (line_of(view, "01", covered).source, line_of(view, "01", covered).figures) == (None, None)
    assert dict((month, events) for month, events, _ in view.months)[covered] is None


def test_the_latest_import_speaks_with_its_register(program_url):
    """Two registers are never added: the older file of the other one is silent where the later speaks."""
    add_import(program_url, 1, cells(["22"], MAY, JUNE), [Event("22", JUNE), Event("22", JUNE)])
    add_import(program_url, 2, cells(["22"], JUNE), [Event("22", date(2015, 6, 2))], kind="indeci_year")
    view = seen(program_url)
    assert [(line_of(view, "22", m).source, line_of(view, "22", m).figures.events) for m in (MAY, JUNE)] == [
        ("indeci", 0),
        ("indeci_year", 1),
    ]
    take_back(program_url, 2)
    assert line_of(seen(program_url), "22", JUNE).figures.events == 2


def test_a_month_that_is_not_over_counts_in_no_year(program_url):
    day = date(2015, 6, 20)
    add_import(program_url, 1, cells(REGIONS, JUNE), [Event("22", date(2015, 6, 3)), Event("22", date(2015, 6, 25))])
    view = seen(program_url, Filters(day))
    told = line_of(view, "22", JUNE)
    assert (told.is_over, told.figures.events, told.published) == (False, 1, None)
    assert (view.last, view.year_of_kind.events) == (MAY, year(None, MAY))
    assert end_of(view.last) < day
