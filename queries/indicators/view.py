"""Targets against actuals: the figures of the overview, the plan page and the report."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.targets import Judgement, Step, judge_target
from data.rules.territory.governments import Increment, LevelCount, coverage_increments
from queries.indicators.reads import TargetRow, fetch_coverage, fetch_increments, fetch_recorded, fetch_targets
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins

COVERED = "governments_covered"
MEETINGS = "gcd_meetings"


@dataclass(frozen=True)
class TargetLine:
    """An indicator: what the plan promises, what happened, and the judgement on the day."""

    code: str
    unit: str  # count or usd
    judged: Judgement
    promises: tuple[TargetRow, ...]  # the targets that count, by date; none where the plan splits none for this scope
    alternatives: tuple[TargetRow, ...]  # other readings of the plan, which never count
    basis: tuple[TargetRow, ...]  # `promises`, or else the targets of the whole program
    increments: tuple[Increment, ...]  # the changes of the figure, by date, also those after the day
    origins: tuple[str, ...]

    @property
    def source(self) -> str:
        """Return the documents and lines of the basis, each once: "plan L701-708; …"."""
        return "; ".join(dict.fromkeys(f"{target.source_code} {target.source_locator}" for target in self.basis))


def build_progress(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[TargetLine, ...]:
    """Build every indicator under the filters, in the plan's order.

    The plan has no targets for a single cluster or service, so those filters show actuals alone. Meetings belong to a
    region, so under those filters they have no actual either.
    """
    increments = collect_increments(connection, filters)
    recorded = fetch_recorded(connection)
    lines = []
    for code, group in groupby(fetch_targets(connection), lambda target: target.indicator_code):
        targets = tuple(group)
        whole = tuple(target for target in targets if target.region_ubigeo is None)
        in_scope = () if filters.is_narrowed else tuple(t for t in targets if t.region_ubigeo == filters.region)
        has_data = code in recorded and not (filters.is_narrowed and code == MEETINGS)
        actual = total_by(increments[code], filters.as_of) if has_data else None
        lines.append(
            TargetLine(
                code=code,
                unit=targets[0].unit,
                judged=judge_target(_steps(in_scope), actual, filters.as_of),
                promises=_counted(in_scope),
                alternatives=tuple(target for target in in_scope if target.reading == "alternative"),
                basis=_counted(in_scope or whole),
                increments=increments[code],
                origins=collect_origins(change.origin for change in increments[code] if change.on <= filters.as_of),
            )
        )
    return tuple(lines)


def collect_increments(connection: Connection, filters: Filters) -> dict[str, tuple[Increment, ...]]:
    """Return the dated changes of every indicator under the filters, by its code."""
    changes: dict[str, list[Increment]] = defaultdict(list)
    for row in fetch_increments(connection, filters):
        changes[row.indicator_code].append(Increment(row.happened_on, row.amount, row.region_ubigeo, row.origin))
    result = defaultdict(tuple, {code: tuple(sorted(group, key=_sort_key)) for code, group in changes.items()})
    result[COVERED] = coverage_increments(fetch_coverage(connection, filters))
    return result


def judge_region(line: TargetLine, targets: Iterable[TargetRow], region: str, as_of: date) -> Judgement:
    """Judge the indicator for one region, by that region's targets and from increments that have been read."""
    steps = _steps(t for t in targets if t.indicator_code == line.code and t.region_ubigeo == region)
    changes = [increment for increment in line.increments if increment.region == region]
    return judge_target(steps, total_by(changes, as_of) if line.judged.actual is not None else None, as_of)


def total_by(increments: Iterable[Increment], day: date) -> int:
    """Return the cumulative figure on a day."""
    return sum(increment.amount for increment in increments if increment.on <= day)


def split_of(target: TargetRow) -> LevelCount:
    """Return a target's governments by level, for one that the plan splits."""
    return LevelCount(target.regional or 0, target.provincial or 0, target.district or 0)


def _sort_key(increment: Increment) -> tuple[date, str, int, str]:
    """Return a key that leaves no ties, because the engines order rows of the same day differently."""
    return increment.on, increment.region or "", increment.amount, increment.origin


def _counted(targets: Iterable[TargetRow]) -> tuple[TargetRow, ...]:
    return tuple(target for target in targets if target.reading != "alternative")


def _steps(targets: Iterable[TargetRow]) -> Sequence[Step]:
    return [Step(target.due_on, target.value) for target in _counted(targets)]
