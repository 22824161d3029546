"""Capacity (FOCAS): how strong are the governments, what has changed since the baseline, and where are gaps?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple, Self

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import (
    Assessment,
    Change,
    Gap,
    Refusal,
    Score,
    compare_rounds,
    find_gaps,
    find_latest,
    latest_scores,
)
from queries.capacity.instruments import Instrument, Instruments, build_instruments
from queries.capacity.reads import (
    ActionRow,
    GovernmentRow,
    ScoreRow,
    Target,
    fetch_actions,
    fetch_capacity_targets,
    fetch_governments,
    fetch_scores,
)
from queries.shared.filters import Filters

GOVERNMENT, CLUSTER, REGION, ALL = "gov", "cluster", "region", "all"


class Unit(NamedTuple):
    """What a profile is drawn of: one government, a cluster, a region, or all governments under the filters.

    As text it is what the address holds: "gov-2205", "cluster-SMA-2", "region-22", or "all".
    """

    kind: str
    """GOVERNMENT, CLUSTER, REGION or ALL."""
    code: str = ""
    """A ubigeo, or the cluster's code; empty for all."""

    def __str__(self) -> str:
        return f"{self.kind}-{self.code}" if self.code else self.kind

    @classmethod
    def parse(cls, address: str) -> Self:
        """Return the unit that the address names."""
        kind, _, code = address.partition("-")
        return cls(kind, code)


EVERYBODY = Unit(ALL)


@dataclass(frozen=True)
class GovernmentName:
    """A government as lists name it."""

    ubigeo: str
    name: str
    level: str
    """region, province or district."""
    region: str
    """The region's ubigeo."""


@dataclass(frozen=True)
class GovernmentLine(GovernmentName):
    """A government with its rounds."""

    clusters: tuple[str, ...]
    """Codes; a regional government may be in several clusters."""
    rounds: tuple[Assessment, ...]
    """The oldest first."""
    origins: tuple[str, ...]

    @property
    def latest(self) -> Assessment | None:
        """The last round in which anything was scored."""
        return find_latest(self.rounds)

    def is_in(self, unit: Unit) -> bool:
        """Return whether the government belongs to a unit."""
        return {
            GOVERNMENT: unit.code == self.ubigeo,
            CLUSTER: unit.code in self.clusters,
            REGION: unit.code == self.region,
            ALL: True,
        }.get(unit.kind, False)


@dataclass(frozen=True)
class Capacity:
    """All that is known by the day about the governments in scope."""

    as_of: date
    instruments: Instruments
    instrument: Instrument
    """The version in use."""
    governments: tuple[GovernmentLine, ...]
    latest: tuple[Score, ...]
    """The latest known score of every government and area."""
    targets: tuple[Target, ...]
    actions: tuple[ActionRow, ...]
    """The actions of the capacity plans, the earliest planned first."""
    changes: tuple[Change, ...]
    refusals: tuple[Refusal, ...]
    gaps: tuple[Gap, ...]

    @cached_property
    def by_ubigeo(self) -> dict[str, GovernmentLine]:
        """The governments by their ubigeo."""
        return {government.ubigeo: government for government in self.governments}

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units that there are: regions and clusters where there are several, then governments."""
        regions = sorted({government.region for government in self.governments})
        clusters = sorted({code for government in self.governments for code in government.clusters})
        return (
            *(Unit(REGION, code) for code in regions if len(regions) > 1),
            *(Unit(CLUSTER, code) for code in clusters if len(clusters) > 1),
            *(Unit(GOVERNMENT, government.ubigeo) for government in self.governments),
        )

    @property
    def uncovered(self) -> tuple[Gap, ...]:
        """Gaps that no action covers."""
        return tuple(gap for gap in self.gaps if not gap.covered)


def build_capacity(connection: Connection, viewer: Viewer, filters: Filters) -> Capacity:
    """Build every government in scope with its rounds, targets, changes and gaps on the day."""
    instruments = build_instruments(connection, viewer)
    governments = _build_governments(connection, filters)
    targets, actions = fetch_capacity_targets(connection, filters), fetch_actions(connection, filters)
    rounds = [assessment for government in governments for assessment in government.rounds]
    changes, refusals = compare_rounds(rounds, instruments.comparability)
    latest = latest_scores(rounds)
    return Capacity(
        as_of=filters.as_of,
        instruments=instruments,
        instrument=instruments.in_use(filters.as_of),
        governments=governments,
        latest=latest,
        targets=targets,
        actions=actions,
        changes=changes,
        refusals=refusals,
        gaps=find_gaps(
            latest, {target.key: target.score for target in targets}, [action.gap_action for action in actions]
        ),
    )


def _build_governments(connection: Connection, filters: Filters) -> tuple[GovernmentLine, ...]:
    scores: dict[str, list[ScoreRow]] = defaultdict(list)
    for score in fetch_scores(connection, filters):
        scores[score.government].append(score)
    return tuple(
        _build_government(list(rows), scores[ubigeo])
        for ubigeo, rows in groupby(fetch_governments(connection, filters), key=lambda row: row.ubigeo)
    )


def _build_government(rows: Sequence[GovernmentRow], scores: Sequence[ScoreRow]) -> GovernmentLine:
    """Build a government of its rows, one for each of its clusters, and its scores."""
    return GovernmentLine(
        ubigeo=rows[0].ubigeo,
        name=rows[0].name,
        level=rows[0].level,
        region=rows[0].region,
        clusters=tuple(row.cluster for row in rows),
        rounds=tuple(
            _build_assessment(list(areas))
            for _, areas in groupby(scores, key=lambda score: (score.held_on, score.round))
        ),
        origins=tuple(sorted({score.origin for score in scores})),
    )


def _build_assessment(areas: Sequence[ScoreRow]) -> Assessment:
    held = areas[0]
    return Assessment(
        government=held.government,
        round=held.round,
        instrument=held.instrument,
        held_on=held.held_on,
        scores=tuple((row.area, row.score) for row in areas if row.area is not None and row.score is not None),
        missing=tuple((row.area, row.reason) for row in areas if row.area is not None and row.reason is not None),
        people=held.people,
    )
