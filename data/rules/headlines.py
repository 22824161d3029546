"""Findings in a line: a catalogue code and its figures, made by rule. The words are in the catalogues."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.rules.targets import Judgement, Status


@dataclass(frozen=True)
class Headline:
    """`code` names a sentence in the catalogues, `params` fill it; `subjects` are codes that the page names in words."""

    code: str
    params: tuple[tuple[str, int], ...] = ()
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
