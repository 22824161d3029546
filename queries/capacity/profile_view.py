"""A unit's capacity: one government, a cluster, a region or all of them, from what is known of its governments.

A figure and what it is compared with stand on the same governments: baseline, end and target of an area are means over
those that have all three.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.rules.capacity import ROUNDS, Change, Refused, Spread, headline_capacity, score_group
from data.rules.shared.headlines import Headline
from queries.capacity.view import CLUSTER, REGION, Capacity, GovernmentLine

NOT_IN_USE = "not_in_use"  # why a change is left out: both rounds were held with another version


@dataclass(frozen=True)
class AreaLine:
    """A unit's score in an area, on the scale of the instrument in use.

    `before`, `end`, `target`: means over one set of governments: those that have them all, or, where none has a target, the
    first two. `before` is empty where no government's rounds compare; then `end` is the latest score. `latest`: the last
    known score of every government. `changes`: (points, government) of each whose rounds compare; `change`: the same as a
    mean, in points.
    """

    area: str
    before: Spread | None
    end: Spread | None
    target: Spread | None
    latest: Spread | None
    changes: tuple[tuple[float, str], ...]
    change: Spread | None

    @property
    def gap(self) -> float | None:
        """Points from the end to the target, negative where it is passed; None without a target."""
        return self.target.mean - self.end.mean if self.target and self.end else None


@dataclass(frozen=True)
class Profile:
    """A unit's capacity. `rounds`: the index (ICI) of each round that was held with the instrument in use; `others`: rounds
    held with another. `change`: of the index, in points, over those whose rounds compare. `last_round`: the name of the
    latest round if it is the same for all that `end` and `change` stand on, else None. `missed`: areas below target.
    """

    unit: str
    governments: tuple[str, ...]
    areas: tuple[AreaLine, ...]
    rounds: tuple[tuple[str, Spread], ...]
    others: int
    change: Spread | None
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]
    last_round: str | None
    missed: int
    headline: Headline
    origins: tuple[str, ...]

    @property
    def weakest(self) -> AreaLine | None:
        """The area with the lowest latest score."""
        return weakest_of(self.areas)


def weakest_of(areas: Iterable[AreaLine]) -> AreaLine | None:
    """The area with the lowest latest score; None where nothing was scored."""
    scored = [(line.latest.mean, line) for line in areas if line.latest]
    return min(scored, key=lambda pair: pair[0])[1] if scored else None


def profile_of(capacity: Capacity, unit: str) -> Profile:
    """A unit's figures; an unknown unit has no governments."""
    lines = [line for line in capacity.governments if line.is_in(unit)]
    names, code = {line.ubigeo for line in lines}, capacity.instrument.code
    every = [change for change in capacity.changes if change.government in names]
    changes = tuple(change for change in every if change.instrument == code)
    left_out = [Refused(change.government, NOT_IN_USE) for change in every if change.instrument != code]
    rounds = [one for line in lines for one in line.rounds if one.scores]
    own = [one for one in rounds if one.instrument == code]
    areas = tuple(_area(capacity, area.code, changes, names) for area in capacity.instrument.areas)
    indices = {name: [one.index for one in own if one.round == name and one.index is not None] for name in ROUNDS}
    summaries = tuple((name, spread) for name in ROUNDS if (spread := score_group(indices[name], len(lines))))
    change = score_group([change.mean for change in changes], len(lines))
    weakest = weakest_of(areas)
    return Profile(
        unit=unit,
        governments=tuple(sorted(names)),
        areas=areas,
        rounds=summaries,
        others=len(rounds) - len(own),
        change=change,
        changes=changes,
        refused=tuple(sorted([*(r for r in capacity.refused if r.government in names), *left_out], key=_name)),
        last_round=_shared([change.after for change in changes] or _last_rounds(lines, code)),
        missed=sum(gap.government in names and gap.instrument == code for gap in capacity.gaps),
        headline=headline_capacity(
            [line.change.mean for line in areas if line.change],
            change,
            summaries[-1] if summaries else None,
            weakest.area if weakest else None,
            of=len(lines),
            others=len(rounds) - len(own),
        ),
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def profiles_of(capacity: Capacity, kind: str) -> tuple[Profile, ...]:
    """The profile of each region or each cluster that there is."""
    if kind not in (REGION, CLUSTER):
        raise ValueError(kind)
    codes = {code for line in capacity.governments for code in ([line.region] if kind == REGION else line.clusters)}
    return tuple(profile_of(capacity, f"{kind}-{code}") for code in sorted(codes))


def _name(refused: Refused) -> str:
    return refused.government


def _last_rounds(lines: list[GovernmentLine], instrument: str) -> list[str]:
    return [line.latest.round for line in lines if line.latest and line.latest.instrument == instrument]


def _shared(rounds: list[str]) -> str | None:
    return rounds[0] if len(set(rounds)) == 1 else None


def _area(capacity: Capacity, area: str, compared: tuple[Change, ...], names: set[str]) -> AreaLine:
    code = capacity.instrument.code
    pairs = {
        change.government: (before, after)
        for change in compared
        for name, before, after in change.areas
        if name == area
    }
    latest = _of_area(names, code, area, {(s.government, s.instrument, s.area): s.value for s in capacity.latest})
    targets = _of_area(names, code, area, {target.key: target.score for target in capacity.targets})
    ends = {government: after for government, (_, after) in pairs.items()} or latest
    shown = sorted(ends.keys() & targets.keys()) or sorted(ends)
    changes = tuple(sorted((after - before, government) for government, (before, after) in pairs.items()))
    return AreaLine(
        area=area,
        before=score_group([pairs[government][0] for government in shown if pairs], len(names)),
        end=score_group([ends[government] for government in shown], len(names)),
        target=score_group([targets[government] for government in shown if government in targets], len(names)),
        latest=score_group(latest.values(), len(names)),
        changes=changes,
        change=score_group([points for points, _ in changes], len(changes)),
    )


def _of_area(
    names: set[str], instrument: str, area: str, values: Mapping[tuple[str, str, str], float]
) -> dict[str, float]:
    """government -> value, of one area and the governments named."""
    found = {government: values.get((government, instrument, area)) for government in names}
    return {government: value for government, value in found.items() if value is not None}
