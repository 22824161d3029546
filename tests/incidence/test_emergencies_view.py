"""The view of emergencies: its figures agree with the file that ships, and each month has one source, on both engines."""

from datetime import date

import pytest

from data.permissions import ANYONE
from data.rules.incidence.series import (
    ALL,
    CONFLICT_TYPES,
    HAZARD_CLASSES,
    PUBLISHED,
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
from tests.support.months import add_months, is_over
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
def test_figures_agree_with_the_file(program_connection, day, kind):
    view, last = build_emergencies(program_connection, ANYONE, Filters(day), kind), last_month(day)
    assert view.last == last
    assert (view.year.events, view.year.affected, view.year.homeless) == tuple(
        year(None, last, "all", what) for what in ("events", "affected", "homeless")
    )
    assert view.year_of_kind.events == year(None, last, kind)
    assert (view.natural, view.fires) == (year(None, last, "natural"), year(None, last, "fire"))
    for series in view.regions:
        assert series.total.events == counted(series.region.ubigeo, FIRST, last, kind)
        assert series.year.homeless == year(series.region.ubigeo, last, kind, "homeless")
        assert {line.source for line in series.months} == {"published"}
        assert series.year == series.year_to(last)
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


def test_all_published_emergencies_are_counted(program_connection):
    view = build_emergencies(program_connection, ANYONE, Filters(date(2017, 12, 31)))
    assert sum(series.total.events for series in view.regions) == 4328
    assert {line.hazard.code: line.events for line in view.kinds}["fire_other"] == 1599
    assert {line.hazard.code: line.events for line in view.kinds}["volcanic"] == 51
    by_class = {code: 0 for code in set(CLASSES.values())}
    for line in view.kinds:
        by_class[line.hazard.hazard_class] += line.events
    assert by_class == {code: counted(None, FIRST, LAST, code) for code in by_class}
    loreto = next(series for series in view.regions if series.region.ubigeo == "16")
    assert next(line.figures for line in loreto.months if line.month == FIRST).homeless == 137_136


def test_no_kind_has_the_code_of_a_class_so_that_addresses_are_unambiguous():
    codes = {row["code"] for row in rows("hazards")}
    assert not codes & {ALL, *HAZARD_CLASSES, *CONFLICT_TYPES}
    assert set(CLASSES.values()) == set(HAZARD_CLASSES)


def test_the_shipped_counts_lie_in_the_months_declared_as_published():
    """A row outside them would never be shown, and a month inside them without a row counts as zero."""
    months = {date.fromisoformat(row["month"]) for row in rows("emergency_counts")}
    assert {month.day for month in months} == {1}
    assert (min(months), max(months)) == PUBLISHED == (FIRST, LAST)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_can_be_read_alone(program_connection, region):
    view = build_emergencies(program_connection, ANYONE, Filters(DAY, region))
    assert [series.region.ubigeo for series in view.regions] == [region]
    assert view.year_of_kind.events == view.regions[0].year.events == year(region, JUNE)
    assert {ubigeo for line in view.kinds for ubigeo, _ in line.regions} == {region}


def test_before_the_first_month_nothing_is_known_and_nothing_is_zero(program_connection):
    for day in (date(2011, 12, 31), date(2012, 1, 30)):
        view = build_emergencies(program_connection, ANYONE, Filters(day))
        assert (view.last, view.year, view.year_of_kind, view.natural, view.change, view.months) == (None,) * 5 + ((),)
        assert {series.trend.direction for series in view.regions} == {Direction.UNKNOWN}
    short = build_emergencies(program_connection, ANYONE, Filters(date(2012, 11, 30)))
    assert (short.year_of_kind, short.year, len(short.months)) == (None, None, 11)
    assert {line.year for line in short.kinds} == {None}  # eleven months are not a year, for a kind either
    assert all(series.year is None and series.covered_months == 11 for series in short.regions)


def test_a_month_without_a_row_is_zero_in_a_register(program_connection):
    """A published month without a row had no event, which differs from having no data."""
    view = build_emergencies(program_connection, ANYONE, Filters(date(2017, 12, 31)), "flood")
    zeros = [line for series in view.regions for line in series.months if line.figures and not line.figures.events]
    assert zeros
    assert all(line.source == "published" for line in zeros)
    assert len(view.regions[0].months) == 72


# --- the source of a month ----------------------------------------------------------------------------------------------


def view_of(url: str, filters: Filters | None = None, kind: str = "all") -> Emergencies:
    """Build the view of a database."""
    with reading(url) as connection:
        return build_emergencies(connection, ANYONE, filters or Filters(DAY), kind)


def line_of(view: Emergencies, region: str, month: date):
    series = next(series for series in view.regions if series.region.ubigeo == region)
    return next(line for line in series.months if line.month == month)


EVENTS = [
    Event("22", date(2015, 6, 3), "220101", "flood", 10, 2),
    Event("22", date(2015, 6, 3), "220101", "fire_other", None, None),
    Event("22", date(2015, 6, 9), "2209", None, 5, 0),
    Event("22", date(2015, 5, 9), "220101"),  # in a month that the import does not cover
    Event("16", date(2015, 6, 9), "160101"),  # in a region that it does not cover
]


def test_an_import_replaces_the_published_counts_and_is_never_added(program_url):
    before = view_of(program_url)
    add_import(program_url, 1, cells(["22"], JUNE), EVENTS)
    view = view_of(program_url)
    line, published = line_of(view, "22", JUNE), counted("22", JUNE, JUNE)
    assert (line.source, line.figures.events, line.file) == ("indeci", 3, "file-1.csv")
    assert (line.published, line.difference) == (published, 3 - published)
    assert (line.figures.affected, line.figures.homeless) == (15, 2)
    assert line_of(view, "22", MAY) == line_of(before, "22", MAY)
    assert line_of(view, "16", JUNE) == line_of(before, "16", JUNE)
    assert (line.figures.affected_reports, line.figures.homeless_reports) == (2, 2)  # the fire leaves them blank
    fire = line_of(view_of(program_url, kind="fire"), "22", JUNE).figures
    assert (fire.events, fire.affected, fire.homeless) == (1, None, None)
    none = line_of(view_of(program_url, kind="drought"), "22", JUNE).figures
    assert (none.events, none.affected, none.homeless) == (0, 0, 0)
    assert view.year_of_kind.affected_reports == view.year_of_kind.events - 1
    assert view.year_of_kind.events == before.year_of_kind.events - published + 3
    assert view.change.difference == before.change.difference - published + 3
    assert (view.compared, view.differing, view.unmapped) == (1, 1, 1)
    assert view.sources == view.year_sources == ("indeci", "published")
    assert view.natural == year(None, JUNE, "natural") - counted("22", JUNE, JUNE, "natural") + 1
    assert [(unit.ubigeo, unit.month, unit.events) for unit in view.unit_events] == [
        ("220101", JUNE, 2),
        ("2209", JUNE, 1),
    ]


def test_the_source_switches_at_the_imports_first_month_and_back_after_its_last(program_url):
    add_import(program_url, 1, cells(["22"], MAY), [])
    months_by_region = {series.region.ubigeo: series.months for series in view_of(program_url).regions}
    assert {region: switches_of(lines) for region, lines in months_by_region.items()} == {
        **dict.fromkeys(REGIONS, ()),
        "22": (MAY, JUNE),
    }
    assert switches_of(months_by_region["22"], JUNE, COMPARED) == (MAY, JUNE)
    assert switches_of(months_by_region["22"], MAY, 2) == (MAY,)
    assert switches_of(months_by_region["22"], MAY, 1) == ()  # a single month has a single source


def test_events_of_districts_are_of_the_chosen_kind(program_url):
    add_import(program_url, 1, cells(["22"], JUNE), EVENTS)
    fires = view_of(program_url, kind="fire")
    assert [(unit.ubigeo, unit.events) for unit in fires.unit_events] == [("220101", 1)]
    assert fires.year_of_kind.events == year(None, JUNE, "fire") - counted("22", JUNE, JUNE, "fire") + 1


def test_an_import_that_was_taken_back_no_longer_counts(program_url):
    before = view_of(program_url)
    add_import(program_url, 1, cells(REGIONS, JUNE), EVENTS)
    assert view_of(program_url) != before
    take_back(program_url, 1)
    assert view_of(program_url) == before


def test_a_covered_month_without_a_row_is_zero_and_an_uncovered_month_is_unknown(program_url):
    day, covered, gap = date(2018, 6, 30), date(2018, 3, 1), date(2018, 2, 1)
    add_import(program_url, 1, cells(["22"], covered), [])
    view = view_of(program_url, Filters(day))
    assert line_of(view, "22", covered).figures.events == 0
    assert (line_of(view, "22", gap).source, line_of(view, "22", gap).figures) == (None, None)
    assert line_of(view, "22", covered).published is None  # the published counts end earlier
    assert (view.compared, view.differing) == (0, 0)
    martin = next(series for series in view.regions if series.region.ubigeo == "22")
    assert (martin.last, martin.year, martin.change) == (covered, None, None)
    assert (view.last, view.year_of_kind.events) == (LAST, year(None, LAST))  # December 2017 is known for all regions
    assert view.further == (("San Martín", covered),)
    assert view_of(program_url).further == ()
    # The regions share an axis; those without data say so.
    assert len({tuple(line.month for line in series.months) for series in view.regions}) == 1
    assert (line_of(view, "01", covered).source, line_of(view, "01", covered).figures) == (None, None)
    assert dict((month, events) for month, events, _ in view.months)[covered] is None


def test_the_latest_import_decides_the_source_of_a_month(program_url):
    """Two registers are never added: in the months of the later import the older one does not count."""
    add_import(program_url, 1, cells(["22"], MAY, JUNE), [Event("22", JUNE), Event("22", JUNE)])
    add_import(program_url, 2, cells(["22"], JUNE), [Event("22", date(2015, 6, 2))], kind="indeci_year")
    view = view_of(program_url)
    assert [(line_of(view, "22", m).source, line_of(view, "22", m).figures.events) for m in (MAY, JUNE)] == [
        ("indeci", 0),
        ("indeci_year", 1),
    ]
    take_back(program_url, 2)
    assert line_of(view_of(program_url), "22", JUNE).figures.events == 2


def test_an_unfinished_month_counts_in_no_year(program_url):
    day = date(2015, 6, 20)
    add_import(program_url, 1, cells(REGIONS, JUNE), [Event("22", date(2015, 6, 3)), Event("22", date(2015, 6, 25))])
    view = view_of(program_url, Filters(day))
    line = line_of(view, "22", JUNE)
    assert (line.is_over, line.figures.events, line.published) == (False, 1, None)
    assert (view.last, view.year_of_kind.events) == (MAY, year(None, MAY))
    assert is_over(view.last, day)
