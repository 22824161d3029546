"""Capacity scores: what a round says about a government, which rounds can be compared, and where a group stands.

A government's index (ICI) is the mean of its assessed areas. A group's figure is the mean of its governments, each counted
once, and is never given alone: the spread and the number of governments go with it. Rounds held with different instruments
are compared only where their areas are mapped to each other and their scales are the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, stdev
from typing import NamedTuple

from data.rules.shared.actions import Progress
from data.rules.shared.headlines import Headline

ROUNDS = ("baseline", "midpoint", "final")


class AreaKey(NamedTuple):
    """An area of one version of the instrument; the areas of two versions are different areas."""

    instrument: str
    """Code of the version."""
    area: str
    """Code of the area in that version."""


class ScoreKey(NamedTuple):
    """An area of a government in one version of the instrument: what a score or a target belongs to."""

    government: str
    """Ubigeo."""
    instrument: str
    """Code of the version."""
    area: str
    """Code of the area in that version."""

    @property
    def area_key(self) -> AreaKey:
        """The area without the government."""
        return AreaKey(self.instrument, self.area)


@dataclass(frozen=True)
class Assessment:
    """A round of a government."""

    government: str
    """Ubigeo."""
    round: str
    """One of `ROUNDS`."""
    instrument: str
    """Code of the version that it was held with."""
    held_on: date
    scores: tuple[tuple[str, float], ...]
    """(area, score on the instrument's scale) of the areas that were assessed."""
    missing: tuple[tuple[str, str], ...] = ()
    """(area, code of the reason) of the areas that were not."""
    people: int | None = None
    """How many people took part; None where nobody counted them."""

    @property
    def index(self) -> float | None:
        """The mean of the assessed areas (ICI); None where none was assessed."""
        return fmean(score for _, score in self.scores) if self.scores else None


class AreaChange(NamedTuple):
    """The scores of an area that two rounds share."""

    area: str
    """Its code in the later round's instrument."""
    before: float
    after: float

    @property
    def points(self) -> float:
        """The change on the instrument's scale."""
        return self.after - self.before


@dataclass(frozen=True)
class Comparability:
    """Which areas of which instruments may be compared."""

    scales: tuple[tuple[str, tuple[float, float]], ...]
    """(instrument, (lowest score, highest score))."""
    mapped: frozenset[tuple[AreaKey, AreaKey]] = frozenset()
    """Pairs of areas of two instruments that ask for the same thing, in both directions."""

    def compare(self, before: Assessment, after: Assessment) -> tuple[AreaChange, ...]:
        """Return the areas that both rounds assessed and that may be compared."""
        first, scales = dict(before.scores), dict(self.scales)
        if before.instrument == after.instrument:
            return tuple(AreaChange(area, first[area], score) for area, score in after.scores if area in first)
        if scales.get(before.instrument) != scales.get(after.instrument):
            return ()
        # In reverse, so that of two earlier areas mapped to the same later one the first in order counts.
        earlier_areas = {
            later.area: earlier.area
            for earlier, later in sorted(self.mapped, reverse=True)
            if (earlier.instrument, later.instrument) == (before.instrument, after.instrument) and earlier.area in first
        }
        return tuple(
            AreaChange(area, first[earlier_areas[area]], score) for area, score in after.scores if area in earlier_areas
        )

    def explain_refusal(self, before: Assessment, after: Assessment) -> str | None:
        """Return why two rounds cannot be compared (other_scale, other_instrument, no_area_in_both); None if they can."""
        if self.compare(before, after):
            return None
        scales = dict(self.scales)
        if scales.get(before.instrument) != scales.get(after.instrument):
            return "other_scale"
        return "no_area_in_both" if before.instrument == after.instrument else "other_instrument"


@dataclass(frozen=True)
class Spread:
    """The figures of a group of governments, on the instrument's scale."""

    n: int
    """How many governments have a figure."""
    of: int
    """How many governments there are."""
    mean: float
    sd: float | None
    """Sample standard deviation; None for fewer than two figures."""
    low: float
    high: float


def score_group(values: Iterable[float], of: int) -> Spread | None:
    """Return the figures of a group; None where nobody has a score. Raises ValueError for more scores than governments."""
    scores = sorted(values)
    if len(scores) > of:
        raise ValueError(len(scores), of)
    if not scores:
        return None
    # Rounding may push a mean of equal scores past them by the last bit.
    mean = min(max(fmean(scores), scores[0]), scores[-1])
    return Spread(len(scores), of, mean, stdev(scores) if len(scores) > 1 else None, scores[0], scores[-1])


@dataclass(frozen=True)
class Change:
    """A government's change since its baseline."""

    government: str
    """Ubigeo."""
    instrument: str
    """Code of the version that the later round was held with; points are on its scale."""
    last_round: str
    """The later round."""
    areas: tuple[AreaChange, ...]
    """The areas that both rounds assessed."""

    @property
    def mean(self) -> float:
        """The mean change of the areas, in points."""
        return fmean(change.points for change in self.areas)


@dataclass(frozen=True)
class Refusal:
    """A government whose rounds cannot be compared."""

    government: str
    """Ubigeo."""
    reason: str
    """A code: see `Comparability.explain_refusal`."""


def find_latest(rounds: Iterable[Assessment]) -> Assessment | None:
    """Return the last round of one government in which anything was scored: a workshop without scores says nothing.

    Of two rounds of one day the later in the order of rounds counts.
    """
    return max((assessment for assessment in rounds if assessment.scores), key=_order_in_time, default=None)


def _order_in_time(assessment: Assessment) -> tuple[date, int]:
    return assessment.held_on, ROUNDS.index(assessment.round)


@dataclass(frozen=True)
class Score:
    """The latest known score of a government in an area: an area that a round left out keeps its earlier score."""

    key: ScoreKey
    value: float
    assessed_on: date


def latest_scores(rounds: Iterable[Assessment]) -> tuple[Score, ...]:
    """Return the latest score of every government in every area of every instrument, by their keys."""
    latest: dict[ScoreKey, Score] = {}
    for assessment in sorted(rounds, key=_order_in_time):
        for area, value in assessment.scores:
            key = ScoreKey(assessment.government, assessment.instrument, area)
            latest[key] = Score(key, value, assessment.held_on)
    return tuple(latest[key] for key in sorted(latest))


def compare_rounds(
    rounds: Iterable[Assessment], comparability: Comparability
) -> tuple[tuple[Change, ...], tuple[Refusal, ...]]:
    """Compare the baseline of each government with its latest scored round.

    Governments without a scored baseline or without a later round are in neither of the two lists.
    """
    by_government: dict[str, list[Assessment]] = {}
    for assessment in rounds:
        by_government.setdefault(assessment.government, []).append(assessment)
    changes, refusals = [], []
    for government, assessments in sorted(by_government.items()):
        baseline = next((held for held in assessments if held.round == "baseline" and held.scores), None)
        latest = find_latest(assessments)
        if baseline is None or latest is None or latest.round == "baseline":
            continue
        if reason := comparability.explain_refusal(baseline, latest):
            refusals.append(Refusal(government, reason))
        else:
            areas = comparability.compare(baseline, latest)
            changes.append(Change(government, latest.instrument, latest.round, areas))
    return tuple(changes), tuple(refusals)


@dataclass(frozen=True)
class GapAction:
    """An action of a capacity plan, as far as it covers a gap."""

    key: ScoreKey
    """The area that it is meant for."""
    done_on: date | None
    cancelled_on: date | None


@dataclass(frozen=True)
class Gap:
    """An area whose latest score is below its target."""

    key: ScoreKey
    score: float
    target: float
    assessed_on: date
    covered: bool
    """Whether an action whose effect the score does not show yet is planned, in progress, or done since."""

    @property
    def size(self) -> float:
        """Points to the target."""
        return self.target - self.score


def find_gaps(
    latest: Iterable[Score], targets: Mapping[ScoreKey, float], actions: Sequence[GapAction]
) -> tuple[Gap, ...]:
    """Return the areas below target, the widest gap first.

    A target that was set for another version of the instrument says nothing about a score. An action that was done before
    the latest score has had its effect: what is still missing then is not covered.
    """
    by_key: dict[ScoreKey, list[GapAction]] = {}
    for action in actions:
        by_key.setdefault(action.key, []).append(action)
    gaps = []
    for score in latest:
        target = targets.get(score.key)
        if target is not None and score.value < target:
            covered = any(
                action.cancelled_on is None and (action.done_on is None or action.done_on >= score.assessed_on)
                for action in by_key.get(score.key, ())
            )
            gaps.append(Gap(score.key, score.value, target, score.assessed_on, covered))
    return tuple(sorted(gaps, key=lambda gap: (-gap.size, gap.key.government, gap.key.area)))


def heat_step(score: float, scale: tuple[float, float], steps: int) -> int:
    """Return in which of `steps` equal parts of the scale a score lies, from 1; a score off the scale is in the nearest."""
    part = (score - scale[0]) / (scale[1] - scale[0])
    return min(max(1 + int(part * steps), 1), steps)


SAME = 0.05  # points: a change up to this size is written 0.0


def headline_capacity(
    areas: Sequence[float],
    change: Spread | None,
    last: tuple[str, Spread] | None,
    weakest: str | None,
    *,
    of: int,
    others: int,
) -> Headline:
    """Say whether capacity grows.

    `areas`: mean change of each area that can be compared, in points. `change`: change of the index. `last`: the last round
    and its index. `weakest`: the area with the lowest score. `of`: number of governments. `others`: rounds that were held
    with an instrument other than the one in use.
    """
    if not of:
        return Headline("capacity-headline-nobody")
    if last is None:
        return Headline("capacity-headline-other" if others else "capacity-headline-none", (("of", of),))
    name, index = last
    subjects = (name, *([weakest] if weakest else []))
    if change is None:
        figures = (("n", index.n), ("of", of), ("index", index.mean), ("low", index.low), ("high", index.high))
        return Headline("capacity-headline-one-round", figures, subjects)
    way = "same" if abs(change.mean) <= SAME else "up" if change.mean > 0 else "down"
    moved = sum(value > 0 if way != "down" else value < 0 for value in areas)
    params = (("moved", moved), ("areas", len(areas)), ("points", abs(change.mean)), ("n", change.n), ("of", of))
    return Headline(f"capacity-headline-{way}", params, subjects)


def headline_plan(progress: Progress, uncovered: int, *, targets: int, assessed: int, governments: int) -> Headline:
    """Say how many actions of the capacity plans are done and late, and how many gaps no action covers.

    `targets`: number of areas with a score that have a target. `assessed`: how many of the `governments` in scope were
    assessed. Without a score or without a target nobody can know of gaps, which is not the same as having none.
    """
    unknown = "" if targets else "-no-targets" if assessed else "-not-assessed"
    gaps = () if unknown else (("gaps", uncovered),)
    if progress.of:
        state = "all-done" if progress.done == progress.of else "some"
        counts = (("done", progress.done), ("of", progress.of), ("late", progress.late))
        return Headline(f"capacity-plan-headline-{state}{unknown}", (*counts, *gaps))
    if progress.cancelled:
        return Headline(f"capacity-plan-headline-all-cancelled{unknown}", (("cancelled", progress.cancelled), *gaps))
    if uncovered:
        return Headline("capacity-plan-headline-only-gaps", gaps)
    if targets:
        return Headline("capacity-plan-headline-none", (("governments", assessed),))
    if assessed:
        return Headline("capacity-plan-headline-no-targets")
    return Headline("capacity-plan-headline-not-assessed" if governments else "capacity-plan-headline-no-governments")
