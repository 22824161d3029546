"""Findings in a line: a catalogue code and its figures, made by rule. The words are in the catalogues."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.rules.capacity import Spread
from data.rules.shared.targets import Judgement, Status


@dataclass(frozen=True)
class Headline:
    """`code` names a sentence in the catalogues, `params` fill it; `subjects` are codes that the page names in words."""

    code: str
    params: tuple[tuple[str, float], ...] = ()
    subjects: tuple[str, ...] = ()


def headline_progress(judged: Sequence[tuple[str, Judgement]]) -> Headline:
    """Say whether what is due is met: how many of the due targets, and which are late."""
    due = [(code, judgement) for code, judgement in judged if judgement.target]
    late = tuple(code for code, judgement in due if judgement.status is Status.LATE)
    unknown = tuple(code for code, judgement in due if judgement.status is Status.NO_DATA)
    counts = (("due", len(due)), ("met", len(due) - len(late) - len(unknown)), ("late", len(late)))
    if all(judgement.status is Status.NO_TARGET for _, judgement in judged):
        return Headline("headline-no-target")
    if not due:
        return Headline("headline-nothing-due")
    if len(unknown) == len(due):
        return Headline("headline-no-data", counts, unknown)
    if not late and not unknown:
        return Headline("headline-all-met", counts)
    if not late:
        return Headline("headline-some-unknown", counts, unknown)
    return Headline("headline-all-late" if len(late) == len(due) else "headline-some-late", counts, late)


def headline_territory(
    formed: int, planned: int, provinces: int, all_provinces: int, *, proposed: int, shown: int, narrowed: bool
) -> Headline:
    """Say how many of the planned clusters are formed. `proposed`: Annex III's; `shown`: clusters under the filters.

    Under a cluster or a service (`narrowed`) the plan has no number to compare with.
    """
    if not shown:
        return Headline("headline-territory-empty")
    if narrowed:
        some = (("formed", formed), ("shown", shown))
        return Headline("headline-territory-some" if formed else "headline-territory-none", some)
    if not formed:
        return Headline("headline-territory-proposed", (("proposed", proposed), ("planned", planned)))
    counts = (("formed", formed), ("planned", planned), ("provinces", provinces), ("all", all_provinces))
    return Headline("headline-territory", counts)


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
        return Headline("headline-capacity-nobody")
    if last is None:
        return Headline("headline-capacity-other" if others else "headline-capacity-none", (("of", of),))
    name, index = last
    if change is None:
        known = (("n", index.n), ("of", of), ("index", index.mean), ("low", index.low), ("high", index.high))
        return Headline("headline-capacity-one-round", known, (name, *([weakest] if weakest else [])))
    way = "same" if abs(change.mean) <= SAME else "up" if change.mean > 0 else "down"
    moved = sum(value > 0 if way != "down" else value < 0 for value in areas)
    params = (("moved", moved), ("areas", len(areas)), ("points", abs(change.mean)), ("n", change.n), ("of", of))
    return Headline(f"headline-capacity-{way}", params, (name, *([weakest] if weakest else [])))
