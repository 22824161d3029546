"""Judgements on conflicts: the headline, the region that changed most, figures that contradict each other."""

from collections.abc import Mapping, Sequence

from data.rules.incidence.series import ALL, CONFLICT_TYPES, ONGOING, YearChange
from data.rules.shared.headlines import Headline

LEAST_DIFFERENCE = 0.5  # cases in the mean of twelve months: a smaller change is none

Figures = Mapping[tuple[str, str], int]
"""(type, state) of a month and region, either of which may be "all" -> cases."""


def contradict(figures: Figures) -> bool:
    """Tell whether figures of one month and region contradict each other.

    They do if parts are more than their whole, or if active and latent cases are not the ongoing ones.
    """
    return any(
        cases < _least_parts(figures, *key) or (key[1] == ALL and cases != _count_ongoing(figures, key[0], cases))
        for key, cases in figures.items()
    )


def _least_parts(figures: Figures, type_code: str, state: str) -> int:
    """Return how many cases there are at least, by the states and by the types that have figures."""
    states = sum(_least(figures, type_code, part) for part in ONGOING) if state == ALL else 0
    types = sum(_least(figures, part, state) for part in CONFLICT_TYPES) if type_code == ALL else 0
    return max(states, types)


def _least(figures: Figures, type_code: str, state: str) -> int:
    cases = figures.get((type_code, state))
    return _least_parts(figures, type_code, state) if cases is None else cases


def _count_ongoing(figures: Figures, type_code: str, cases: int) -> int:
    """Add active and latent cases; return `cases` if one of them has no figure."""
    parts = [figures.get((type_code, state)) for state in ONGOING]
    return sum(part for part in parts if part is not None) if None not in parts else cases


def headline_conflicts(
    *,
    ongoing: int | None,
    active: int | None = None,
    latent: int | None = None,
    change: YearChange | None = None,
    first_seen: int | None = None,
    figures: int = 0,
    later: int = 0,
) -> Headline:
    """Say how many cases are ongoing in the last report, and whether there are more than before.

    `ongoing` is None unless the report gives it for every region; `active` and `latent` are its parts, None if the report
    does not split it. `change` is of the mean of twelve months, `first_seen` counts the new cases in them. Without a report
    only the single figures of the press are counted: `figures` by the as-of date, `later` after it.
    """
    if ongoing is None:
        code = "incidence-conflict-headline-figures" if figures else "incidence-conflict-headline-nothing"
        return Headline(code, (("figures", figures), ("later", later)))
    params: list[tuple[str, float]] = [("standing", ongoing)]
    is_split = active is not None and latent is not None
    if active is not None and latent is not None:
        params += [("active", active), ("latent", latent)]
    if change is not None:
        params.append(("difference", round(change.difference, 1)))
    if first_seen is not None:
        params.append(("begun", first_seen))
    if not ongoing:
        return Headline("incidence-conflict-headline-none", tuple(params))
    return Headline("incidence-conflict-headline" if is_split else "incidence-conflict-headline-total", tuple(params))


def most_changed(changes: Sequence[YearChange | None]) -> int | None:
    """Return the index of the region whose mean changed most; None if none reaches `LEAST_DIFFERENCE`."""
    differences = [
        (abs(change.difference), -index)
        for index, change in enumerate(changes)
        if change is not None and abs(change.difference) >= LEAST_DIFFERENCE
    ]
    return -max(differences)[1] if differences else None
