"""Panorama: the program against its plan, in one frozen object for the page, the exports and the command line."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.indicators import headline_progress
from data.rules.overview import Attention
from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Judgement, share_of_due_met
from data.store.seeding import has_demo
from queries.indicators.reads import fetch_targets
from queries.indicators.view import TargetLine, build_progress, judge_region
from queries.overview.attention import build_attention
from queries.shared.filters import Filters
from queries.shared.options import fetch_regions


@dataclass(frozen=True)
class RegionLine:
    """A region by its targets that are due."""

    ubigeo: str
    name: str
    met: int
    due: int
    judged: tuple[tuple[str, Judgement], ...]  # by indicator

    @property
    def share(self) -> float | None:
        """Return the share of the due targets that are met; None where none is due or nothing is recorded."""
        has_data = any(judgement.actual is not None for _, judgement in self.judged if judgement.target)
        return self.met / self.due if self.due and has_data else None


@dataclass(frozen=True)
class Overview:
    """Everything that the overview shows on a day."""

    as_of: date
    region: str | None
    demo: bool  # whether there are rows of the demonstration
    headline: Headline
    targets: tuple[TargetLine, ...]
    regions: tuple[RegionLine, ...]  # all five, whatever the filters
    attention: tuple[Attention, ...]  # worst first


def build_overview(connection: Connection, viewer: Viewer, filters: Filters) -> Overview:
    """Build the overview under the filters."""
    lines = build_progress(connection, viewer, filters)
    return Overview(
        as_of=filters.as_of,
        region=filters.region,
        demo=has_demo(connection),
        headline=headline_progress([(line.code, line.judged) for line in lines]),
        targets=lines,
        regions=_regions(connection, viewer, filters, lines),
        attention=build_attention(connection, viewer, filters),
    )


def _regions(
    connection: Connection, viewer: Viewer, filters: Filters, lines: tuple[TargetLine, ...]
) -> tuple[RegionLine, ...]:
    """Return each region by the targets that the plan splits by region, whatever region is chosen: the map compares them."""
    whole = Filters(as_of=filters.as_of)
    everywhere = lines if filters == whole else build_progress(connection, viewer, whole)
    targets = fetch_targets(connection)
    result = []
    for ubigeo, name in fetch_regions(connection):
        judged = tuple((line.code, judge_region(line, targets, ubigeo, filters.as_of)) for line in everywhere)
        met, due = share_of_due_met([judgement for _, judgement in judged])
        result.append(RegionLine(ubigeo, name, met, due, judged))
    return tuple(result)
