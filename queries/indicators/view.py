"""Targets against actuals: the figures of the overview, the plan page and the report, put together once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.targets import Judgement, Step, judge_target
from data.rules.territory.governments import Increment, Spell, coverage_increments
from queries.indicators.reads import fetch_coverage, fetch_increments, fetch_recorded, fetch_targets
from queries.shared.filters import Filters

COVERED = "governments_covered"
MEETINGS = "gcd_meetings"


@dataclass(frozen=True)
class Promise:
    """A dated number of the plan with its source. `split`: regional, provincial and district governments, if split."""

    code: str
    due_on: date | None
    value: int
    reading: str
    note_code: str | None
    source: str
    locator: str
    split: tuple[int, int, int] | None


@dataclass(frozen=True)
class TargetLine:
    """One indicator: what the plan promises, what happened (as dated changes), and the judgement on the day.

    `basis`: the promises that the indicator stands on, the program's own where the plan splits none for this scope.
    """

    code: str
    unit: str
    judged: Judgement
    promises: tuple[Promise, ...]
    alternatives: tuple[Promise, ...]
    basis: tuple[Promise, ...]
    increments: tuple[Increment, ...]
    origins: tuple[str, ...]

    @property
    def source(self) -> str:
        """The documents and lines of the basis, each once: "plan L701-708; …"."""
        return "; ".join(dict.fromkeys(f"{promise.source} {promise.locator}" for promise in self.basis))


def build_progress(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[TargetLine, ...]:
    """Every indicator under the filters, in the plan's order.

    A cluster or a service has no targets of its own in the plan, so that those filters leave actuals alone. Meetings
    belong to a region: under those filters they have no figure either.
    """
    targets = fetch_targets(connection)
    increments = collect_increments(connection, filters)
    recorded = fetch_recorded(connection)
    split_by_cluster = bool(filters.cluster or filters.service)
    lines = []
    for code, rows in targets.groupby("indicator_code", sort=False):
        own = () if split_by_cluster else _promises(rows[_same_region(rows, filters.region)])
        basis = own or _promises(rows[_same_region(rows, None)])
        known = code in recorded and not (split_by_cluster and code == MEETINGS)
        lines.append(_line(str(code), rows["unit"].iloc[0], own, basis, increments[str(code)], known, filters.as_of))
    return tuple(lines)


def collect_increments(connection: Connection, filters: Filters) -> dict[str, tuple[Increment, ...]]:
    """The dated changes of every indicator under the filters."""
    found: dict[str, list[Increment]] = defaultdict(list)
    for row in fetch_increments(connection, filters).itertuples():
        found[row.indicator_code].append(Increment(row.happened_on, row.amount, row.region_ubigeo, row.origin))
    spells = [
        Spell(row.government_ubigeo, row.begun_on, row.ended_on, row.origin)
        for row in fetch_coverage(connection, filters).itertuples()
    ]
    result = defaultdict(tuple, {code: tuple(sorted(own, key=_in_order)) for code, own in found.items()})
    result[COVERED] = coverage_increments(spells)
    return result


def judge_region(line: TargetLine, targets: pd.DataFrame, region: str, as_of: date) -> Judgement:
    """The same indicator for one region, from the increments that are already at hand."""
    rows = targets[(targets["indicator_code"] == line.code) & (targets["region_ubigeo"] == region)]
    steps = [Step(promise.due_on, promise.value) for promise in _promises(rows) if promise.reading != "alternative"]
    own = [increment for increment in line.increments if increment.region == region]
    return judge_target(steps, total_by(own, as_of) if line.judged.actual is not None else None, as_of)


def _in_order(increment: Increment) -> tuple[date, str, int, str]:
    """A whole order: of two on one day either engine may say either first."""
    return increment.on, increment.region or "", increment.amount, increment.origin


def total_by(increments: Iterable[Increment], day: date) -> int:
    """The cumulative figure on a day."""
    return sum(increment.amount for increment in increments if increment.on <= day)


def _line(
    code: str,
    unit: str,
    promises: Sequence[Promise],
    basis: Sequence[Promise],
    increments: Sequence[Increment],
    known: bool,
    as_of: date,
) -> TargetLine:
    counted = tuple(promise for promise in promises if promise.reading != "alternative")
    steps = [Step(promise.due_on, promise.value) for promise in counted]
    return TargetLine(
        code=code,
        unit=unit,
        judged=judge_target(steps, total_by(increments, as_of) if known else None, as_of),
        promises=counted,
        alternatives=tuple(promise for promise in promises if promise.reading == "alternative"),
        basis=tuple(promise for promise in basis if promise.reading != "alternative"),
        increments=tuple(increments),
        origins=tuple(sorted({increment.origin for increment in increments if increment.on <= as_of})),
    )


def _same_region(rows: pd.DataFrame, region: str | None) -> pd.Series:
    return rows["region_ubigeo"].isna() if region is None else rows["region_ubigeo"] == region


def _promises(rows: pd.DataFrame) -> tuple[Promise, ...]:
    return tuple(
        Promise(
            row.code,
            row.due_on,
            row.value,
            row.reading,
            row.note_code,
            row.source_code,
            row.source_locator,
            (row.regional, row.provincial, row.district) if row.regional is not None else None,
        )
        for row in rows.itertuples()
    )
