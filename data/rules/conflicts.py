"""What is said of conflicts in a line: how many cases stand, whether more than before, where it changed most."""

from collections.abc import Sequence

from data.rules.headlines import Headline
from data.rules.incidence import YearChange

LEAST_DIFFERENCE = 0.5  # cases in the mean of twelve months: with less nothing is said to have moved


def headline_conflicts(
    active: int | None, latent: int | None, change: YearChange | None, begun: int | None, figures: int
) -> Headline:
    """Say how many cases stand. `active`, `latent`: in the last report, None where it does not speak for every region;
    `change`: of the mean of twelve months; `begun`: first seen in them; `figures`: published single ones, of which alone is
    told where there is no report (`active` and `latent` are None, and so is `change`).
    """
    if active is None or latent is None:
        return Headline(
            "conflicts-headline-figures" if figures else "conflicts-headline-nothing", (("figures", figures),)
        )
    params: list[tuple[str, float]] = [("standing", active + latent), ("active", active), ("latent", latent)]
    if change is not None:
        params.append(("difference", round(change.difference, 1)))
    if begun is not None:
        params.append(("begun", begun))
    return Headline("conflicts-headline" if active + latent else "conflicts-headline-none", tuple(params))


def most_changed(changes: Sequence[YearChange | None]) -> int | None:
    """The place of the region whose mean changed most; None where none is known or none by `LEAST_DIFFERENCE`."""
    known = [
        (abs(change.difference), -place)
        for place, change in enumerate(changes)
        if change is not None and abs(change.difference) >= LEAST_DIFFERENCE
    ]
    return -max(known)[1] if known else None
