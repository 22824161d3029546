"""The finding of the targets in one line."""

from collections.abc import Sequence

from data.rules.shared.headlines import Headline
from data.rules.shared.targets import Judgement, Status


def headline_progress(judged: Sequence[tuple[str, Judgement]]) -> Headline:
    """State how many of the due targets are met, and which are late or have no data."""
    due = [(code, judgement) for code, judgement in judged if judgement.target]
    late = tuple(code for code, judgement in due if judgement.status is Status.LATE)
    unknown = tuple(code for code, judgement in due if judgement.status is Status.NO_DATA)
    counts = (("due", len(due)), ("met", len(due) - len(late) - len(unknown)), ("late", len(late)))
    if all(judgement.status is Status.NO_TARGET for _, judgement in judged):
        return Headline("indicators-headline-no-target")
    if not due:
        return Headline("indicators-headline-nothing-due")
    if len(unknown) == len(due):
        return Headline("indicators-headline-no-data", counts, unknown)
    if not late and not unknown:
        return Headline("indicators-headline-all-met", counts)
    if not late:
        return Headline("indicators-headline-some-unknown", counts, unknown)
    return Headline(
        "indicators-headline-all-late" if len(late) == len(due) else "indicators-headline-some-late", counts, late
    )
