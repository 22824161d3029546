"""Conflicts: how many cases are ongoing, in which state, of what type, and whether there are more than before.

Ongoing cases are a stock: they are never summed over months. A month without a report is unknown, not zero. Single
figures that the press quoted are kept apart from the series.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.incidence.season import SeasonMonth, season_of
from data.rules.incidence.series import (
    ALL,
    CONFLICT_STATES,
    ONGOING,
    YEAR,
    Series,
    YearChange,
    add_known,
    add_months,
    change_of_stock,
    find_gaps,
    months_between,
)
from data.rules.incidence.trend import Trend
from queries.incidence.conflict_reports import (
    DEMO,
    PANELS,
    RESOLVED,
    CaseLine,
    ConflictReports,
    MonthNumbers,
    ReportSource,
    TypeCounts,
    count_cases,
    count_types,
    count_unclassified,
    find_reports,
    list_cases,
    list_citations,
)
from queries.incidence.reads import CapacityMark, QuotedFigure, fetch_capacity_marks, fetch_quoted_figures
from queries.incidence.regions import UnitPeople, build_regions
from queries.incidence.series import trend_of_stock
from queries.shared.filters import Filters


@dataclass(frozen=True)
class ConflictMonth:
    """A month of a region."""

    month: date
    source: str | None
    """The register that counts: defensoria, counts or demo; None without a report, and then the numbers are None too."""
    active: int | None
    latent: int | None
    resolved: int | None
    ongoing: int | None
    """Active and latent cases together; a table of counts may give only that."""
    citations: tuple[str, ...] = ()
    """Whom a table of counts names as its sources."""

    @property
    def value(self) -> int | None:
        """The stock: ongoing cases."""
        return self.ongoing

    @property
    def has_cases(self) -> bool:
        """Whether a panel counts, which names each case."""
        return self.source in PANELS

    @property
    def lacks_total(self) -> bool:
        """Whether there is a report that does not give the number of ongoing cases."""
        return self.source is not None and self.ongoing is None


@dataclass(frozen=True)
class RegionConflicts:
    """A region's cases of the type asked for."""

    region: UnitPeople
    months: tuple[ConflictMonth, ...]
    change: YearChange | None  # of ongoing cases
    trend: Trend  # of ongoing cases
    new_cases: tuple[tuple[date, int], ...] | None
    """(month, cases that no earlier report names); None without a panel of cases."""
    older_cases: int
    """Cases that its first report names already, and that may be much older."""

    @cached_property
    def series(self) -> Series:
        """Ongoing cases by month."""
        return {line.month: line.ongoing for line in self.months}

    @property
    def last(self) -> date | None:
        """The last month that is shown."""
        return self.months[-1].month if self.months else None

    @cached_property
    def _by_month(self) -> dict[date | None, ConflictMonth]:
        return {line.month: line for line in self.months}

    def on(self, month: date | None) -> ConflictMonth | None:
        """Return one month."""
        return self._by_month.get(month)

    def has_panel_before(self, month: date) -> bool:
        """Tell whether a panel of cases counts for an earlier month."""
        return any(line.has_cases and line.month < month for line in self.months)

    def count_new(self, first: date, last: date) -> int | None:
        """Count the cases first seen from a month to a month; None unless a panel of cases counts for each of them."""
        lines = [self.on(month) for month in months_between(first, last)]
        if self.new_cases is None or not all(line is not None and line.has_cases for line in lines):
            return None
        return sum(count for month, count in self.new_cases if first <= month <= last)


@dataclass(frozen=True)
class Conflicts:
    """Conflict cases of the regions up to the as-of date."""

    as_of: date
    kind: str  # a type of conflict, or "all"
    demo: bool
    """Whether the series is made up."""
    regions: tuple[RegionConflicts, ...]
    first: date | None  # month of the first report
    last: date | None  # month of the last report
    active: int | None  # in the last report; None unless it is known for every region
    latent: int | None  # likewise
    ongoing: int | None  # likewise
    change: YearChange | None  # all regions together
    trend: Trend  # all regions together
    unclassified: tuple[tuple[date, int, int], ...]
    """(month, ongoing cases of no single region, ongoing cases of an unknown type)."""
    first_seen: int | None
    """Cases first seen since `seen_since`; None unless a panel of cases counts for each month of each region."""
    seen_since: date | None
    """The first of the twelve months up to `last`, or the month of the first report if that is later."""
    no_report: tuple[date, ...]
    """Months between the first and the last without a report."""
    types: TypeCounts
    """Ongoing cases in `last`. For a region with a table of counts, only the types that the table has."""
    resolved: TypeCounts
    """Cases resolved in `last`."""
    cases: tuple[CaseLine, ...]
    figures: tuple[QuotedFigure, ...]
    marks: tuple[CapacityMark, ...]
    sources: tuple[ReportSource, ...]
    origins: tuple[str, ...]

    @cached_property
    def months(self) -> tuple[tuple[date, int | None, bool], ...]:
        """All regions together: (month, ongoing cases or None if a region is unknown, True: the month is over)."""
        return tuple((month, cases, True) for month, cases in _add_regions(self.regions).items())

    @cached_property
    def season(self) -> tuple[SeasonMonth, ...]:
        """What is usual in each month of the year, all regions together: means over the years."""
        return season_of(_add_regions(self.regions))

    @property
    def first_seen_year(self) -> int | None:
        """`first_seen` if it covers twelve months: each region has an earlier report, which names the older cases."""
        since = self.seen_since
        is_whole = since and all(region.has_panel_before(since) for region in self.regions)
        return self.first_seen if is_whole else None

    def unclassified_in(self, month: date | None) -> tuple[int, int]:
        """Return the ongoing cases of a month that belong to no single region, and those of an unknown type."""
        return next(((unplaced, untyped) for at, unplaced, untyped in self.unclassified if at == month), (0, 0))


def build_conflicts(connection: Connection, viewer: Viewer, filters: Filters, kind: str = ALL) -> Conflicts:
    """Build the view of the regions under the filters, of one type of conflict or of all."""
    people = build_regions(connection, filters)
    ubigeos = {region.ubigeo for region in people}
    reports = find_reports(connection, viewer, filters)
    months = sorted({month for region, month in reports.registers if region in ubigeos})
    first, last = (months[0], months[-1]) if months else (None, None)
    numbers, cases, citations = count_cases(reports, kind), list_cases(reports, kind), list_citations(reports, kind)
    regions = tuple(
        _region(region, reports, months, numbers=numbers, cases=cases, citations=citations) for region in people
    )
    total = _add_regions(regions)
    lines = [region.on(last) for region in regions]
    since = max(first, add_months(last, 1 - YEAR)) if first and last else None
    return Conflicts(
        as_of=filters.as_of,
        kind=kind,
        demo=any(source.register == DEMO for source in reports.sources),
        regions=regions,
        first=first,
        last=last,
        active=add_known(line.active if line else None for line in lines),
        latent=add_known(line.latent if line else None for line in lines),
        ongoing=add_known(line.ongoing if line else None for line in lines),
        change=change_of_stock(total, last) if last else None,
        trend=trend_of_stock(total, last),
        unclassified=count_unclassified(reports, ubigeos, kind),
        first_seen=add_known(region.count_new(since, last) if since and last else None for region in regions),
        seen_since=since,
        no_report=find_gaps(months),
        types=count_types(reports, ubigeos, last, ONGOING, ALL),
        resolved=count_types(reports, ubigeos, last, (RESOLVED,), RESOLVED),
        cases=tuple(case for case in cases if case.region in (None, *ubigeos)),
        figures=fetch_quoted_figures(connection, filters),
        marks=fetch_capacity_marks(connection, filters),
        sources=reports.sources,
        origins=_list_origins(reports, ubigeos),
    )


def _list_origins(reports: ConflictReports, regions: set[str]) -> tuple[str, ...]:
    cases = {row.origin for row in reports.cases if row.region_ubigeo in (None, *regions)}
    return tuple(sorted(cases | {row.origin for row in reports.counts if row.region_ubigeo in regions}))


def _region(
    region: UnitPeople,
    reports: ConflictReports,
    months: list[date],
    *,
    numbers: MonthNumbers,
    cases: tuple[CaseLine, ...],
    citations: dict[tuple[str, date], tuple[str, ...]],
) -> RegionConflicts:
    lines = []
    for month in months_between(months[0], months[-1]) if months else ():
        key = region.ubigeo, month
        register = reports.registers.get(key)
        counts = numbers[key] if register else dict.fromkeys((*CONFLICT_STATES, ALL))
        active, latent, resolved = (counts[state] for state in CONFLICT_STATES)
        lines.append(ConflictMonth(month, register, active, latent, resolved, counts[ALL], citations.get(key, ())))
    series: Series = {line.month: line.ongoing for line in lines}
    last = months[-1] if months else None
    region_cases = [case for case in cases if case.region == region.ubigeo]
    new_cases = Counter(case.first for case in region_cases if not case.is_older)
    return RegionConflicts(
        region=region,
        months=tuple(lines),
        change=change_of_stock(series, last) if last else None,
        trend=trend_of_stock(series, last),
        new_cases=tuple(sorted(new_cases.items())) if region.ubigeo in reports.panel_months else None,
        older_cases=sum(case.is_older for case in region_cases),
    )


def _add_regions(regions: tuple[RegionConflicts, ...]) -> dict[date, int | None]:
    """Return the ongoing cases of each month shown, all regions together; None if a region is unknown."""
    first = regions[0].months if regions else ()
    lines = {line.month: [region.on(line.month) for region in regions] for line in first}
    return {month: add_known(line.ongoing if line else None for line in same) for month, same in lines.items()}
