"""Capacity (FOCAS): how strong are the governments, what changed since the baseline, and where is a gap.

A unit is what a profile is drawn of: one government, a cluster, a region, or all governments under the filters. Its code is
"gov-2205", "cluster-SMA-2", "region-22", or "all".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.capacity import (
    ROUNDS,
    Assessed,
    Change,
    Gap,
    Plan,
    Refused,
    Spread,
    by_government,
    compare_rounds,
    find_gaps,
    latest_of,
    score_group,
)
from data.rules.headlines import Headline, headline_capacity
from queries.capacity import fetch_actions, fetch_capacity_targets, fetch_governments, fetch_scores
from queries.filters import Filters
from queries.views.instruments import Instrument, Instruments, build_instruments

GOVERNMENT, CLUSTER, REGION, ALL = "gov", "cluster", "region", "all"
Place = tuple[str, str, str]  # (government, instrument, area)


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
            GOVERNMENT: code == self.ubigeo, CLUSTER: code in self.clusters, REGION: code == self.region, ALL: True,
        }.get(kind, False)  # fmt: skip


@dataclass(frozen=True)
class Target:
    """The score that a government means to reach in an area."""

    place: Place
    score: float
    set_on: date
    due_on: date | None
    origin: str


@dataclass(frozen=True)
class Capacity:
    """All that is known by the day of the governments in scope. `instrument`: the version in use."""

    as_of: date
    instruments: Instruments
    instrument: Instrument
    governments: tuple[GovernmentLine, ...]
    targets: tuple[Target, ...]
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    gaps: tuple[Gap, ...]

    @property
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


@dataclass(frozen=True)
class AreaLine:
    """A unit's score in an area, on the scale of the instrument in use.

    `before` and `after`: baseline and latest round of the governments that have both, so the two may be compared.
    `latest`: the latest score of every government that has one. `target` and `gap`: over those with a target; the gap in
    points, negative where the target is passed. `changes`: (points, government) of each that has both.
    """

    area: str
    before: Spread | None
    after: Spread | None
    latest: Spread | None
    target: Spread | None
    gap: float | None
    changes: tuple[tuple[float, str], ...]

    @property
    def change(self) -> float | None:
        """Mean change in points; None where nothing can be compared."""
        return self.after.mean - self.before.mean if self.before and self.after else None


@dataclass(frozen=True)
class Profile:
    """A unit's capacity. `rounds`: the index (ICI) of each round that was held with the instrument in use; `others`: rounds
    held with another. `change`: of the index, in points, over those whose rounds compare.
    """

    unit: str
    governments: tuple[str, ...]
    areas: tuple[AreaLine, ...]
    rounds: tuple[tuple[str, Spread], ...]
    others: int
    change: Spread | None
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    latest_round: str | None
    headline: Headline
    origins: tuple[str, ...]

    @property
    def weakest(self) -> tuple[AreaLine, ...]:
        """Areas with a score, the lowest first."""
        return tuple(sorted((line for line in self.areas if line.latest), key=_lowness))


def build_capacity(connection: Connection, viewer: Viewer, filters: Filters) -> Capacity:
    """Every government in scope with its rounds, targets, changes and gaps on the day."""
    instruments = build_instruments(connection, viewer)
    governments = _governments(connection, viewer, filters)
    targets = tuple(
        Target(
            (row.government_ubigeo, row.instrument_code, row.area_code), row.score, row.set_on, row.due_on, row.origin
        )
        for row in fetch_capacity_targets(connection, viewer, filters).itertuples()
    )
    plans = [
        Plan(row.government_ubigeo, row.instrument_code, row.area_code, row.done_on, row.cancelled_on)
        for row in fetch_actions(connection, viewer, filters).itertuples()
    ]
    rounds = [one for line in governments for one in line.rounds]
    changes, refused = compare_rounds(rounds, instruments.comparability)
    latest = [line.latest for line in governments if line.latest]
    return Capacity(
        as_of=filters.as_of,
        instruments=instruments,
        instrument=instruments.in_use(filters.as_of),
        governments=governments,
        targets=targets,
        changes=changes,
        refused=refused,
        gaps=find_gaps(latest, {target.place: target.score for target in targets}, plans),
    )


def _governments(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[GovernmentLine, ...]:
    scores = {code: rows for code, rows in fetch_scores(connection, viewer, filters).groupby("government_ubigeo")}
    frame = fetch_governments(connection, viewer, filters)
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


def build_profile(connection: Connection, viewer: Viewer, filters: Filters, unit: str) -> Profile:
    """The profile of a unit under the filters; an unknown unit has no governments."""
    return profile_of(build_capacity(connection, viewer, filters), unit)


def build_groups(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[Profile, ...]:
    """The profile of all governments under the filters, then of each region, or of each cluster where one region or
    cluster is chosen.
    """
    capacity = build_capacity(connection, viewer, filters)
    kind = CLUSTER if filters.region or filters.cluster else REGION
    codes = {code for line in capacity.governments for code in ([line.region] if kind == REGION else line.clusters)}
    return tuple(profile_of(capacity, unit) for unit in (ALL, *sorted(f"{kind}-{code}" for code in codes)))


def profile_of(capacity: Capacity, unit: str) -> Profile:
    """A unit's figures from what is known of its governments."""
    lines = [line for line in capacity.governments if line.is_in(unit)]
    names = {line.ubigeo for line in lines}
    changes = [change for change in capacity.changes if change.government in names]
    refused = tuple(found for found in capacity.refused if found.government in names)
    instrument = capacity.instrument
    rounds = [one for line in lines for one in line.rounds]
    own = [one for one in rounds if one.instrument == instrument.code]
    areas = tuple(_area(capacity, area.code, own, changes, names) for area in instrument.areas)
    summaries = tuple(
        (name, spread)
        for name in ROUNDS
        if (spread := score_group([one.index for one in own if one.round == name and one.scores], len(lines)))  # type: ignore[misc]
    )
    change = score_group([change.mean for change in changes], len(lines))
    weakest = min((line for line in areas if line.latest), key=_lowness, default=None)
    return Profile(
        unit=unit,
        governments=tuple(sorted(names)),
        areas=areas,
        rounds=summaries,
        others=len(rounds) - len(own),
        change=change,
        changes=tuple(changes),
        refused=refused,
        latest_round=max((one.round for one in own), key=ROUNDS.index, default=None),
        headline=headline_capacity(
            [line.change for line in areas if line.change is not None],
            change,
            summaries[-1] if summaries else None,
            weakest.area if weakest else None,
            of=len(lines),
            others=len(rounds) - len(own),
        ),
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def _area(capacity: Capacity, area: str, own: list[Assessed], changes: list[Change], names: set[str]) -> AreaLine:
    pairs = {
        change.government: (before, after) for change in changes for name, before, after in change.areas if name == area
    }
    latest = {one.government: one for rounds in by_government(own).values() if (one := latest_of(rounds))}
    scores = {government: score for government, one in latest.items() for name, score in one.scores if name == area}
    targets: Mapping[str, float] = {
        target.place[0]: target.score
        for target in capacity.targets
        if target.place[1:] == (capacity.instrument.code, area) and target.place[0] in scores
    }
    gaps = [target - scores[government] for government, target in targets.items()]
    return AreaLine(
        area=area,
        before=score_group([before for before, _ in pairs.values()], len(names)),
        after=score_group([after for _, after in pairs.values()], len(names)),
        latest=score_group(scores.values(), len(names)),
        target=score_group(targets.values(), len(names)),
        gap=sum(gaps) / len(gaps) if gaps else None,
        changes=tuple(sorted((after - before, government) for government, (before, after) in pairs.items())),
    )


def _lowness(line: AreaLine) -> float:
    return line.latest.mean if line.latest else float("inf")
