"""The capacity of a unit: one government, a cluster, a region or all of them, from what is known about its governments.

A figure and what it is compared with stand on the same governments: baseline, end and target of an area are means over those
that have all three.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.rules.capacity import ROUNDS, AreaChange, Change, Refusal, Spread, headline_capacity, score_group
from data.rules.shared.headlines import Headline
from queries.capacity.instruments import Area
from queries.capacity.view import CLUSTER, REGION, Capacity, GovernmentLine, Unit

NOT_IN_USE = "not_in_use"  # why a change is left out: both rounds were held with another version


class GovernmentChange(NamedTuple):
    """The change of a government in an area; sorts by points."""

    points: float
    """On the scale of the instrument in use."""
    government: str
    """Ubigeo."""


@dataclass(frozen=True)
class AreaLine:
    """A unit's scores in an area, on the scale of the instrument in use.

    `before`, `end` and `target` are means over the same governments: those that have all three, or, where no government has
    a target, the first two.
    """

    area: Area
    before: Spread | None
    """The baseline; None where no government's rounds can be compared."""
    end: Spread | None
    """The later round of those compared; where none can be compared, the latest score."""
    target: Spread | None
    latest: Spread | None
    """The latest known score of every government."""
    changes: tuple[GovernmentChange, ...]
    """Of each government whose rounds can be compared, the greatest decline first."""
    change: Spread | None
    """The same as a mean, in points."""

    @property
    def gap(self) -> float | None:
        """Points from the end to the target, negative where it is passed; None without a target."""
        return self.target.mean - self.end.mean if self.target and self.end else None


@dataclass(frozen=True)
class Profile:
    """A unit's capacity."""

    unit: Unit
    governments: tuple[str, ...]
    """Ubigeos, in order."""
    areas: tuple[AreaLine, ...]
    """In the instrument's order."""
    rounds: tuple[tuple[str, Spread], ...]
    """(round, its index (ICI)) of the rounds held with the instrument in use."""
    others: int
    """How many rounds were held with another version."""
    change: Spread | None
    """The change of the index, in points, over the governments whose rounds can be compared."""
    changes: tuple[Change, ...]
    refusals: tuple[Refusal, ...]
    """The governments whose rounds are not compared, by ubigeo."""
    last_round: str | None
    """The latest round if it is the same for all that `end` and `change` rest on."""
    missed: int
    """Areas of governments below their target."""
    headline: Headline
    origins: tuple[str, ...]

    @property
    def weakest(self) -> AreaLine | None:
        """The area with the lowest latest score."""
        return find_weakest(self.areas)


def find_weakest(areas: Iterable[AreaLine]) -> AreaLine | None:
    """Return the area with the lowest latest score; None where nothing was scored."""
    scored = [(line.latest.mean, line) for line in areas if line.latest]
    return min(scored, key=lambda pair: pair[0])[1] if scored else None


def build_profile(capacity: Capacity, unit: Unit) -> Profile:
    """Build a unit's figures; an unknown unit has no governments."""
    lines = [government for government in capacity.governments if government.is_in(unit)]
    ubigeos, code = {line.ubigeo for line in lines}, capacity.instrument.code
    compared = [change for change in capacity.changes if change.government in ubigeos]
    changes = tuple(change for change in compared if change.instrument == code)
    rounds = [assessment for line in lines for assessment in line.rounds if assessment.scores]
    others = sum(assessment.instrument != code for assessment in rounds)
    indices: dict[str, list[float]] = defaultdict(list)
    for assessment in rounds:
        if assessment.instrument == code and assessment.index is not None:
            indices[assessment.round].append(assessment.index)
    summaries = tuple((name, spread) for name in ROUNDS if (spread := score_group(indices[name], len(lines))))
    areas = _build_areas(capacity, changes, ubigeos)
    change = score_group([change.mean for change in changes], len(lines))
    weakest = find_weakest(areas)
    return Profile(
        unit=unit,
        governments=tuple(sorted(ubigeos)),
        areas=areas,
        rounds=summaries,
        others=others,
        change=change,
        changes=changes,
        refusals=_list_refusals(capacity, compared, ubigeos),
        last_round=_shared_round([change.last_round for change in changes] or _last_rounds(lines, code)),
        missed=sum(gap.key.government in ubigeos and gap.key.instrument == code for gap in capacity.gaps),
        headline=headline_capacity(
            [line.change.mean for line in areas if line.change],
            change,
            summaries[-1] if summaries else None,
            weakest.area.code if weakest else None,
            of=len(lines),
            others=others,
        ),
        origins=tuple(sorted({origin for line in lines for origin in line.origins})),
    )


def build_profiles(capacity: Capacity, kind: str) -> tuple[Profile, ...]:
    """Build the profile of each region or each cluster that there is."""
    if kind not in (REGION, CLUSTER):
        raise ValueError(kind)
    codes = {code for line in capacity.governments for code in ([line.region] if kind == REGION else line.clusters)}
    return tuple(build_profile(capacity, Unit(kind, code)) for code in sorted(codes))


def _list_refusals(capacity: Capacity, compared: Iterable[Change], ubigeos: set[str]) -> tuple[Refusal, ...]:
    """List whose rounds cannot be compared, and whose were both held with another version."""
    refusals = [refusal for refusal in capacity.refusals if refusal.government in ubigeos]
    refusals += [
        Refusal(change.government, NOT_IN_USE) for change in compared if change.instrument != capacity.instrument.code
    ]
    return tuple(sorted(refusals, key=lambda refusal: refusal.government))


def _last_rounds(lines: list[GovernmentLine], instrument: str) -> list[str]:
    return [line.latest.round for line in lines if line.latest and line.latest.instrument == instrument]


def _shared_round(rounds: list[str]) -> str | None:
    return rounds[0] if len(set(rounds)) == 1 else None


def _build_areas(capacity: Capacity, changes: Sequence[Change], ubigeos: set[str]) -> tuple[AreaLine, ...]:
    """Build the areas of the instrument in use, each over the same governments."""
    code = capacity.instrument.code
    pairs: dict[str, dict[str, AreaChange]] = defaultdict(dict)  # area -> government -> baseline and later score
    latest: dict[str, dict[str, float]] = defaultdict(dict)
    targets: dict[str, dict[str, float]] = defaultdict(dict)
    for change in changes:
        for pair in change.areas:
            pairs[pair.area][change.government] = pair
    for score in capacity.latest:
        if score.key.government in ubigeos and score.key.instrument == code:
            latest[score.key.area][score.key.government] = score.value
    for target in capacity.targets:
        if target.government in ubigeos and target.instrument == code:
            targets[target.area][target.government] = target.score
    return tuple(
        _build_area(area, pairs[area.code], latest[area.code], targets[area.code], of=len(ubigeos))
        for area in capacity.instrument.areas
    )


def _build_area(
    area: Area, pairs: Mapping[str, AreaChange], latest: Mapping[str, float], targets: Mapping[str, float], *, of: int
) -> AreaLine:
    """Build a line of an area from the scores of its governments."""
    ends = {government: pair.after for government, pair in pairs.items()} or latest
    shown = sorted(ends.keys() & targets.keys()) or sorted(ends)
    changes = tuple(sorted(GovernmentChange(pair.points, government) for government, pair in pairs.items()))
    return AreaLine(
        area=area,
        before=score_group([pairs[government].before for government in shown if pairs], of),
        end=score_group([ends[government] for government in shown], of),
        target=score_group([targets[government] for government in shown if government in targets], of),
        latest=score_group(latest.values(), of),
        changes=changes,
        change=score_group([change.points for change in changes], len(changes)),
    )
