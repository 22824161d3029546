"""Capacity (FOCAS): how strong are the governments, what changed since the baseline, and where is a gap.

A unit is what a profile is drawn of: one government, a cluster, a region, or all governments under the filters. Its code is
"gov-2205", "cluster-SMA-2", "region-22", or "all".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import (
    Assessed,
    Change,
    Cover,
    Gap,
    Refused,
    Score,
    compare_rounds,
    find_gaps,
    latest_of,
    latest_scores,
)
from queries.capacity.instruments import Instrument, Instruments, build_instruments
from queries.capacity.reads import fetch_actions, fetch_capacity_targets, fetch_governments, fetch_scores
from queries.shared.filters import Filters

GOVERNMENT, CLUSTER, REGION, ALL = "gov", "cluster", "region", "all"


@dataclass(frozen=True)
class GovernmentLine:
    """A government with its rounds, oldest first. `clusters`: codes, a regional government may be in several. `people`: how
    many took part, (round, people), where somebody counted.
    """

    ubigeo: str
    level: str
    name: str
    parent_name: str | None
    region: str
    clusters: tuple[str, ...]
    rounds: tuple[Assessed, ...]
    people: tuple[tuple[str, int], ...]
    origins: tuple[str, ...]

    @property
    def latest(self) -> Assessed | None:
        return latest_of(self.rounds)

    def is_in(self, unit: str) -> bool:
        """Whether the government belongs to a unit."""
        kind, _, code = unit.partition("-")
        return {
            GOVERNMENT: code == self.ubigeo,
            CLUSTER: code in self.clusters,
            REGION: code == self.region,
            ALL: True,
        }.get(kind, False)


@dataclass(frozen=True)
class Target:
    """The score that a government means to reach in an area of an instrument."""

    government: str
    instrument: str
    area: str
    score: float
    set_on: date
    due_on: date | None
    origin: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.government, self.instrument, self.area


@dataclass(frozen=True)
class Capacity:
    """All that is known by the day of the governments in scope. `instrument`: the version in use. `latest`: the last known
    score of every government and area.
    """

    as_of: date
    instruments: Instruments
    instrument: Instrument
    governments: tuple[GovernmentLine, ...]
    latest: tuple[Score, ...]
    targets: tuple[Target, ...]
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    gaps: tuple[Gap, ...]

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Codes of the units that there are: regions and clusters where there are several, then governments."""
        regions = sorted({line.region for line in self.governments})
        clusters = sorted({code for line in self.governments for code in line.clusters})
        return (
            *(f"{REGION}-{code}" for code in regions if len(regions) > 1),
            *(f"{CLUSTER}-{code}" for code in clusters if len(clusters) > 1),
            *(f"{GOVERNMENT}-{line.ubigeo}" for line in self.governments),
        )

    @property
    def uncovered(self) -> tuple[Gap, ...]:
        """Gaps that no action covers."""
        return tuple(gap for gap in self.gaps if not gap.covered)


def build_capacity(connection: Connection, viewer: Viewer, filters: Filters) -> Capacity:
    """Every government in scope with its rounds, targets, changes and gaps on the day."""
    instruments = build_instruments(connection, viewer)
    governments = _governments(connection, filters)
    targets = tuple(
        Target(row.government_ubigeo, row.instrument_code, row.area_code, row.score, row.set_on, row.due_on, row.origin)
        for row in fetch_capacity_targets(connection, filters).itertuples()
    )
    actions = [
        Cover(row.government_ubigeo, row.instrument_code, row.area_code, row.done_on, row.cancelled_on)
        for row in fetch_actions(connection, filters).itertuples()
    ]
    rounds = [one for line in governments for one in line.rounds]
    changes, refused = compare_rounds(rounds, instruments.comparability)
    latest = latest_scores(rounds)
    return Capacity(
        as_of=filters.as_of,
        instruments=instruments,
        instrument=instruments.in_use(filters.as_of),
        governments=governments,
        latest=latest,
        targets=targets,
        changes=changes,
        refused=refused,
        gaps=find_gaps(latest, {target.key: target.score for target in targets}, actions),
    )


def _governments(connection: Connection, filters: Filters) -> tuple[GovernmentLine, ...]:
    scores = {code: rows for code, rows in fetch_scores(connection, filters).groupby("government_ubigeo")}
    frame = fetch_governments(connection, filters)
    lines = []
    for (_, ubigeo), rows in frame.groupby(["region_ubigeo", "ubigeo"], sort=True):
        row, own = rows.iloc[0], scores.get(ubigeo, pd.DataFrame(columns=["origin", "round", "people"]))
        lines.append(
            GovernmentLine(
                ubigeo=ubigeo,
                level=row["level"],
                name=row["name"],
                parent_name=row["parent_name"],
                region=row["region_ubigeo"],
                clusters=tuple(rows["cluster_code"]),
                rounds=tuple(_rounds(ubigeo, own)),
                people=tuple((r.round, int(r.people)) for r in own.drop_duplicates("round").itertuples() if r.people),
                origins=tuple(sorted(set(own["origin"]))),
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.region, len(line.ubigeo), line.ubigeo)))


def _rounds(ubigeo: str, rows: pd.DataFrame) -> Iterable[Assessed]:
    if rows.empty:
        return
    for (held_on, name), own in sorted(rows.groupby(["held_on", "round"]), key=lambda group: group[0]):
        scores = tuple((row.area_code, row.score) for row in own.itertuples() if row.score is not None)
        missing = tuple((row.area_code, row.reason) for row in own.itertuples() if row.reason is not None)
        yield Assessed(ubigeo, name, own["instrument_code"].iloc[0], held_on, scores, missing)
