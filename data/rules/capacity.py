"""Capacity scores: what a round says of a government, what may be compared, how a group of governments stands.

A government's index (ICI) is the mean of the areas that were assessed. A group's figure is the mean of its governments,
each once, and never stands alone: with it go the spread and how many of how many. Rounds taken with different instruments
are not compared unless their areas are mapped and their scales are the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, stdev

from data.rules.shared.headlines import Headline

ROUNDS = ("baseline", "midpoint", "final")

AreaOf = tuple[str, str]  # (instrument, area)


@dataclass(frozen=True)
class Assessed:
    """A government in a round: with which instrument, on which day. `scores`: areas that were assessed, on its scale;
    `missing`: areas that were not, with the reason.
    """

    government: str
    round: str
    instrument: str
    on: date
    scores: tuple[tuple[str, float], ...]
    missing: tuple[tuple[str, str], ...] = ()

    @property
    def index(self) -> float | None:
        """The mean of the areas assessed (ICI); None where none was."""
        return fmean(score for _, score in self.scores) if self.scores else None


@dataclass(frozen=True)
class Comparability:
    """`scales`: instrument -> (lowest, highest). `mapped`: pairs of areas of two instruments that ask the same, both ways
    round.
    """

    scales: tuple[tuple[str, tuple[float, float]], ...]
    mapped: frozenset[tuple[AreaOf, AreaOf]] = frozenset()

    def pairs(self, before: Assessed, after: Assessed) -> tuple[tuple[str, float, float], ...]:
        """(area, before, after) of every area that both rounds assessed and that may be compared; the area is the later
        instrument's.
        """
        first, scales = dict(before.scores), dict(self.scales)
        if before.instrument == after.instrument:
            return tuple((area, first[area], score) for area, score in after.scores if area in first)
        if scales.get(before.instrument) != scales.get(after.instrument):
            return ()
        same = {
            later: earlier
            for (one, earlier), (other, later) in sorted(
                self.mapped, reverse=True
            )  # of two that ask the same, the first
            if (one, other) == (before.instrument, after.instrument) and earlier in first
        }
        return tuple((area, first[same[area]], score) for area, score in after.scores if area in same)

    def refusal(self, before: Assessed, after: Assessed) -> str | None:
        """Why two rounds cannot be compared: other_scale, other_instrument, no_area_in_both; None if they can."""
        if self.pairs(before, after):
            return None
        scales = dict(self.scales)
        if scales.get(before.instrument) != scales.get(after.instrument):
            return "other_scale"
        return "no_area_in_both" if before.instrument == after.instrument else "other_instrument"


@dataclass(frozen=True)
class Spread:
    """Governments in figures: `n` of `of` have one; mean, lowest and highest on the instrument's scale, and the sample
    standard deviation (None for fewer than two).
    """

    n: int
    of: int
    mean: float
    sd: float | None
    low: float
    high: float


def score_group(values: Iterable[float], of: int) -> Spread | None:
    """The figures of a group; None where nobody has a score. ValueError for more scores than governments."""
    found = sorted(values)
    if len(found) > of:
        raise ValueError(len(found), of)
    if not found:
        return None
    # Rounding may push a mean of equal scores past them by the last bit.
    mean = min(max(fmean(found), found[0]), found[-1])
    return Spread(len(found), of, mean, stdev(found) if len(found) > 1 else None, found[0], found[-1])


@dataclass(frozen=True)
class Change:
    """A government's change since its baseline, in points of `instrument`'s scale: `mean` over `areas` (area, before, after)
    that both rounds assessed; `after`: the later round, which `instrument` was used in.
    """

    government: str
    instrument: str
    after: str
    areas: tuple[tuple[str, float, float], ...]

    @property
    def mean(self) -> float:
        return fmean(after - before for _, before, after in self.areas)


@dataclass(frozen=True)
class Refused:
    """A government whose rounds cannot be compared, and why (a code)."""

    government: str
    reason: str


def latest_of(rounds: Iterable[Assessed]) -> Assessed | None:
    """The last round of one government in which anything was scored, by its day (of one day, the later in the order of
    rounds); a workshop without scores says nothing.
    """
    return max((one for one in rounds if one.scores), key=_moment, default=None)


def _moment(one: Assessed) -> tuple[date, int]:
    return one.on, ROUNDS.index(one.round)


@dataclass(frozen=True)
class Score:
    """The latest that is known of an area of a government: an area that a round left out keeps its earlier score."""

    government: str
    instrument: str
    area: str
    value: float
    on: date


def latest_scores(rounds: Iterable[Assessed]) -> tuple[Score, ...]:
    """The latest score of every government in every area of every instrument."""
    found: dict[tuple[str, str, str], Score] = {}
    for one in sorted(rounds, key=_moment):
        for area, value in one.scores:
            found[one.government, one.instrument, area] = Score(one.government, one.instrument, area, value, one.on)
    return tuple(found[place] for place in sorted(found))


def compare_rounds(
    rounds: Iterable[Assessed], comparability: Comparability
) -> tuple[tuple[Change, ...], tuple[Refused, ...]]:
    """Change since the baseline, government by government: to the latest scored round of each. Those without a scored
    baseline or a later round are in neither list.
    """
    changes, refused = [], []
    for government, own in sorted(by_government(rounds).items()):
        baseline = next((one for one in own if one.round == "baseline" and one.scores), None)
        latest = latest_of(own)
        if baseline is None or latest is None or latest.round == "baseline":
            continue
        reason = comparability.refusal(baseline, latest)
        if reason:
            refused.append(Refused(government, reason))
        else:
            areas = comparability.pairs(baseline, latest)
            changes.append(Change(government, latest.instrument, latest.round, areas))
    return tuple(changes), tuple(refused)


def by_government(rounds: Iterable[Assessed]) -> dict[str, list[Assessed]]:
    """government -> its rounds."""
    found: dict[str, list[Assessed]] = {}
    for one in rounds:
        found.setdefault(one.government, []).append(one)
    return found


@dataclass(frozen=True)
class Cover:
    """An action as far as covering a gap goes: for which area of whom, and the days on which it was done or cancelled."""

    government: str
    instrument: str
    area: str
    done_on: date | None
    cancelled_on: date | None


@dataclass(frozen=True)
class Gap:
    """An area whose latest score is below its target. `covered`: an action that the score does not show yet is planned,
    running, or done since.
    """

    government: str
    instrument: str
    area: str
    score: float
    target: float
    assessed_on: date
    covered: bool

    @property
    def size(self) -> float:
        """Points to the target."""
        return self.target - self.score


def find_gaps(
    latest: Iterable[Score], targets: Mapping[tuple[str, str, str], float], actions: Sequence[Cover]
) -> tuple[Gap, ...]:
    """Areas below target, the widest gap first. `targets`: (government, instrument, area) -> score; a target set for
    another instrument says nothing of a score.

    An action that was done before the latest score has had its effect: what is still missing then is not covered.
    """
    by_area: dict[tuple[str, str, str], list[Cover]] = {}
    for action in actions:
        by_area.setdefault((action.government, action.instrument, action.area), []).append(action)
    found = []
    for score in latest:
        place = (score.government, score.instrument, score.area)
        target = targets.get(place)
        if target is not None and score.value < target:
            covered = any(
                action.cancelled_on is None and (action.done_on is None or action.done_on >= score.on)
                for action in by_area.get(place, ())
            )
            found.append(Gap(*place, score.value, target, score.on, covered))
    return tuple(sorted(found, key=lambda gap: (-gap.size, gap.government, gap.area)))


def heat_step(score: float, scale: tuple[float, float], steps: int) -> int:
    """Which of `steps` equal parts of the scale a score lies in, from 1; a score off the scale is in the nearest."""
    part = (score - scale[0]) / (scale[1] - scale[0])
    return min(max(1 + int(part * steps), 1), steps)


SAME = 0.05  # points: up to here a change is written 0.0


def headline_capacity(
    areas: Sequence[float],
    change: Spread | None,
    last: tuple[str, Spread] | None,
    weakest: str | None,
    *,
    of: int,
    others: int,
) -> Headline:
    """Say whether capacity grows. `areas`: mean change of each area that can be compared, in points; `change`: of the index;
    `last`: the last round and its index; `weakest`: the area with the lowest score; `of`: governments; `others`: rounds held
    with another instrument than the one in use.
    """
    if not of:
        return Headline("capacity-headline-nobody")
    if last is None:
        return Headline("capacity-headline-other" if others else "capacity-headline-none", (("of", of),))
    name, index = last
    if change is None:
        known = (("n", index.n), ("of", of), ("index", index.mean), ("low", index.low), ("high", index.high))
        return Headline("capacity-headline-one-round", known, (name, *([weakest] if weakest else [])))
    way = "same" if abs(change.mean) <= SAME else "up" if change.mean > 0 else "down"
    moved = sum(value > 0 if way != "down" else value < 0 for value in areas)
    params = (("moved", moved), ("areas", len(areas)), ("points", abs(change.mean)), ("n", change.n), ("of", of))
    return Headline(f"capacity-headline-{way}", params, (name, *([weakest] if weakest else [])))
