"""Conflicts: how many cases stand, in which state, of what type, do they become more? A stock: never summed over months.

A month without a report is unknown, not zero. What stands for a month of a region is the import that covers it last; the
demonstration is shown only where nothing was imported, and single published figures never on its axes.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, require
from data.rules.incidence import (
    CONFLICT_STATES,
    CONFLICT_TYPES,
    YEAR,
    Series,
    Sighting,
    YearChange,
    add_months,
    cases_begun,
    change_of_stock,
    first_seen,
    months_between,
    older_than_first,
)
from data.rules.trend import Trend
from queries.filters import Filters
from queries.incidence import (
    fetch_conflict_counts,
    fetch_conflict_coverage,
    fetch_conflict_figures,
    fetch_conflicts,
)
from queries.views.incidence_parts import Mark, RegionName, build_marks, build_regions, registers, trend_of

ALL = "all"
DEMO, CASES, COUNTS = "demo", "defensoria", "counts"
STANDING = ("active", "latent")  # resolved cases stand no longer


@dataclass(frozen=True)
class ConflictMonthLine:
    """A month of a region. `source`: defensoria, counts, demo, or None: no report, and the numbers are None too."""

    month: date
    source: str | None
    active: int | None
    latent: int | None
    resolved: int | None

    @property
    def standing(self) -> int | None:
        """Active and latent cases together."""
        return None if self.active is None or self.latent is None else self.active + self.latent


@dataclass(frozen=True)
class RegionConflicts:
    """A region's cases of the type asked for. `change` and `trend`: of the cases standing."""

    region: RegionName
    months: tuple[ConflictMonthLine, ...]
    change: YearChange | None
    trend: Trend

    @cached_property
    def series(self) -> Series:
        """Cases standing by month."""
        return {line.month: line.standing for line in self.months}

    def on(self, month: date | None) -> ConflictMonthLine | None:
        """One month's line."""
        return next((line for line in self.months if line.month == month), None)


@dataclass(frozen=True)
class CaseLine:
    """A case of the panel: `state` and `type` in the last report that names it; `is_older`: the first report named it
    already, so nobody knows since when it stands. `name`, `place`: as the report writes them, in Spanish.
    """

    code: str
    region: str | None
    departments: str | None
    type: str
    state: str
    first: date
    last: date
    is_older: bool
    name: str | None
    place: str | None
    origin: str


@dataclass(frozen=True)
class PublishedFigure:
    """A single figure that the press quoted; `type` and `state` may be "all"."""

    region: str
    month: date
    type: str
    state: str
    cases: int
    told_by: str


@dataclass(frozen=True)
class Conflicts:
    """Conflict cases by the day. `last`: the last month with a report. `active`, `latent`: standing in it, with cases that
    no region can be told of (`unclassified`). `first_seen`: distinct cases first reported in the twelve months up to it.

    `no_report`: months between the first and the last without one. `types`: (type, region, cases standing in `last`).
    `demo`: whether the series is made up. `figures`: published, on a chart of their own.
    """

    as_of: date
    type: str
    demo: bool
    regions: tuple[RegionConflicts, ...]
    last: date | None
    active: int | None
    latent: int | None
    unclassified: int
    first_seen: int | None
    no_report: tuple[date, ...]
    types: tuple[tuple[str, str | None, int], ...]
    cases: tuple[CaseLine, ...]
    figures: tuple[PublishedFigure, ...]
    marks: tuple[Mark, ...]
    sources: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class _Known:
    """The panel that is in force, and for which months of which region who speaks."""

    rows: pd.DataFrame
    counts: pd.DataFrame
    source: dict[tuple[str, date], str]
    months: tuple[date, ...]


def build_conflicts(connection: Connection, viewer: Viewer, filters: Filters, type_code: str = ALL) -> Conflicts:
    """Cases of the regions under the filters, of one type or of all."""
    require(viewer, Action.READ_PROGRAM)
    names = build_regions(connection, viewer, filters)
    known = _known(connection, viewer, filters, names)
    cells = _cells(known, type_code)
    last = max((month for _, month in known.source), default=None)
    regions = tuple(_region(name, known, cells, last) for name in names)
    lines = [one.on(last) for one in regions]
    lost = [row for row in known.rows.itertuples() if row.region_ubigeo is None and row.month == last]
    lost = [row for row in lost if type_code in (ALL, row.type_code) and row.state in STANDING]
    cases = _cases(known.rows, type_code, {name.ubigeo for name in names})
    reported = sorted({month for _, month in known.source})
    return Conflicts(
        as_of=filters.as_of,
        type=type_code,
        demo=DEMO in known.source.values(),
        regions=regions,
        last=last,
        active=_add([line.active if line else None for line in lines], sum(row.state == "active" for row in lost)),
        latent=_add([line.latent if line else None for line in lines], sum(row.state == "latent" for row in lost)),
        unclassified=len(lost),
        first_seen=_begun(known.rows, type_code, last),
        no_report=tuple(m for m in months_between(reported[0], reported[-1]) if m not in reported) if reported else (),
        types=_types(known, last),
        cases=cases,
        figures=tuple(
            PublishedFigure(row.region_ubigeo, row.month, row.type_code, row.state, row.cases, row.told_by)
            for row in fetch_conflict_figures(connection, viewer, filters).itertuples()
        ),
        marks=build_marks(connection, viewer, filters),
        sources=tuple(sorted(set(known.source.values()))),
        origins=tuple(sorted({*known.rows["origin"], *known.counts["origin"]})),
    )


def _known(connection: Connection, viewer: Viewer, filters: Filters, names: tuple[RegionName, ...]) -> _Known:
    """What was imported; without any import the demonstration, whose reports speak for every region."""
    rows = fetch_conflicts(connection, viewer, filters)
    counts = fetch_conflict_counts(connection, viewer, filters)
    source = registers(fetch_conflict_coverage(connection, viewer, filters))
    if source:
        rows = rows[rows["origin"] != DEMO]
    else:
        source = {(name.ubigeo, month): DEMO for month in set(rows["month"]) for name in names}
    return _Known(rows, counts, source, tuple(sorted({month for _, month in source})))


Cells = dict[tuple[str, date], dict[str, int]]  # (region, month) -> state -> cases


def _cells(known: _Known, type_code: str) -> Cells:
    found: Cells = defaultdict(lambda: dict.fromkeys(CONFLICT_STATES, 0))
    for row in _panel(known):
        if type_code in (ALL, row.type_code):
            found[row.region_ubigeo, row.month][row.state] += 1
    for row in _tables(known):
        if type_code == row.type_code or (type_code == ALL and not _has_total(known.counts, row)):
            found[row.region_ubigeo, row.month][row.state] += int(row.cases)
    return found


def _panel(known: _Known) -> list:
    """Cases of the months for which the panel (or the demonstration) speaks."""
    return [row for row in known.rows.itertuples() if known.source.get((row.region_ubigeo, row.month)) in (DEMO, CASES)]


def _tables(known: _Known) -> list:
    """Counts of the months for which a plain table speaks; what is not split by state cannot be shown by state."""
    return [
        row
        for row in known.counts.itertuples()
        if known.source.get((row.region_ubigeo, row.month)) == COUNTS and row.state in CONFLICT_STATES
    ]


def _has_total(counts: pd.DataFrame, row) -> bool:  # type: ignore[no-untyped-def]
    """Whether a count of one type is part of a total that the same table holds."""
    if row.type_code == ALL:
        return False
    same = counts[(counts["region_ubigeo"] == row.region_ubigeo) & (counts["month"] == row.month)]
    return bool(((same["type_code"] == ALL) & (same["state"] == row.state)).any())


def _region(name: RegionName, known: _Known, cells: Cells, last: date | None) -> RegionConflicts:
    lines = []
    for month in months_between(known.months[0], known.months[-1]) if known.months else ():
        source = known.source.get((name.ubigeo, month))
        own = cells[name.ubigeo, month] if source else dict.fromkeys(CONFLICT_STATES)
        lines.append(ConflictMonthLine(month, source, *(own[state] for state in CONFLICT_STATES)))
    series: Series = {line.month: line.standing for line in lines}
    return RegionConflicts(name, tuple(lines), change_of_stock(series, last) if last else None, trend_of(series, last))


def _add(numbers: Iterable[int | None], more: int) -> int | None:
    """A sum over regions of one month; None where one of them is unknown."""
    found = list(numbers)
    known = [number for number in found if number is not None]
    return sum(known) + more if found and len(known) == len(found) else None


def _sightings(rows: pd.DataFrame) -> list[Sighting]:
    return [Sighting(row.case_code, row.month, row.state) for row in rows.itertuples()]


def _begun(rows: pd.DataFrame, type_code: str, last: date | None) -> int | None:
    """Cases first seen in the twelve months up to the last report; None without a panel of cases."""
    if rows.empty or last is None:
        return None
    seen = first_seen(_sightings(rows))
    older = older_than_first(seen)
    kept = set(rows[rows["type_code"] == type_code]["case_code"]) if type_code != ALL else set(seen)
    begun = {case: month for case, month in seen.items() if case in kept and case not in older}
    first = min(seen.values())
    # `cases_begun` leaves the cases of the first report out by itself: it must see when that was.
    return cases_begun({"": first, **begun}, add_months(last, 1 - YEAR), last)


def _cases(rows: pd.DataFrame, type_code: str, regions: set[str]) -> tuple[CaseLine, ...]:
    """The cases themselves: those standing first, the latest first."""
    seen = first_seen(_sightings(rows))
    older = older_than_first(seen)
    latest: dict[str, CaseLine] = {}
    for row in rows.sort_values("month", kind="stable").itertuples() if not rows.empty else ():
        if type_code in (ALL, row.type_code) and row.region_ubigeo in {*regions, None}:
            latest[row.case_code] = CaseLine(
                row.case_code, row.region_ubigeo, row.departments, row.type_code, row.state, seen[row.case_code],
                row.month, row.case_code in older, row.name, row.place, row.origin,
            )  # fmt: skip
    order = {state: place for place, state in enumerate(CONFLICT_STATES)}
    return tuple(sorted(latest.values(), key=lambda line: (-line.last.toordinal(), order[line.state], line.code)))


def _types(known: _Known, last: date | None) -> tuple[tuple[str, str | None, int], ...]:
    found: dict[tuple[str, str | None], int] = defaultdict(int)
    for row in _panel(known):
        found[row.type_code, row.region_ubigeo] += row.month == last and row.state in STANDING
    for row in _tables(known):
        if row.month == last and row.state in STANDING and row.type_code != ALL:
            found[row.type_code, row.region_ubigeo] += int(row.cases)
    place = {code: number for number, code in enumerate(CONFLICT_TYPES)}
    counted = sorted(found.items(), key=lambda one: (place[one[0][0]], str(one[0][1])))
    return tuple((code, region, count) for (code, region), count in counted if count)
