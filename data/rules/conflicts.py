"""What is said of conflicts in a line: how many cases stand, whether more than before, where it changed most."""

from collections.abc import Sequence

from data.rules.headlines import Headline
from data.rules.incidence import YearChange

LEAST_DIFFERENCE = 0.5  # cases in the mean of twelve months: with less nothing is said to have moved


def headline_conflicts(
    standing: int | None,
    active: int | None,
    latent: int | None,
    change: YearChange | None,
    begun: int | None,
    figures: int,
    later: int = 0,
) -> Headline:
    """Say how many cases stand. `standing`: in the last report, None where it does not speak for every region; `active`,
    `latent`: of them, None where it does not tell them apart; `change`: of the mean of twelve months; `begun`: first seen in
    them; `figures`: published single ones by the day, `later`: after it; of these alone is told where there is no report
    (`standing` is None, and so is `change`).
    """
    if standing is None:
        code = "conflicts-headline-figures" if figures else "conflicts-headline-nothing"
        return Headline(code, (("figures", figures), ("later", later)))
    params: list[tuple[str, float]] = [("standing", standing)]
    is_split = active is not None and latent is not None
    if active is not None and latent is not None:
        params += [("active", active), ("latent", latent)]
    if change is not None:
        params.append(("difference", round(change.difference, 1)))
    if begun is not None:
        params.append(("begun", begun))
    if not standing:
        return Headline("conflicts-headline-none", tuple(params))
    return Headline("conflicts-headline" if is_split else "conflicts-headline-total", tuple(params))


def most_changed(changes: Sequence[YearChange | None]) -> int | None:
    """The place of the region whose mean changed most; None where none is known or none by `LEAST_DIFFERENCE`."""
    known = [
        (abs(change.difference), -place)
        for place, change in enumerate(changes)
        if change is not None and abs(change.difference) >= LEAST_DIFFERENCE
    ]
    return -max(known)[1] if known else None
