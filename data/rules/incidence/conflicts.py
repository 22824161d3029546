"""What is said of conflicts in a line: how many cases stand, whether more than before, where it changed most."""

from collections.abc import Mapping, Sequence

from data.rules.incidence.series import ALL, CONFLICT_TYPES, STANDING, YearChange
from data.rules.shared.headlines import Headline

LEAST_DIFFERENCE = 0.5  # cases in the mean of twelve months: with less nothing is said to have moved


Figures = Mapping[tuple[str, str], int]  # (type, state), either may be "all" -> cases of a month and region


def contradict(told: Figures) -> bool:
    """Whether figures of one month and region contradict each other: parts are more than their whole, or active and latent
    cases are not those that stand.
    """
    return any(
        cases < _parts_of(told, *key) or (key[1] == ALL and cases != _standing_of(told, key[0], cases))
        for key, cases in told.items()
    )


def _parts_of(told: Figures, type_code: str, state: str) -> int:
    """How many cases there are at least, by the states and by the types that are told."""
    states = sum(_least(told, type_code, one) for one in STANDING) if state == ALL else 0
    types = sum(_least(told, one, state) for one in CONFLICT_TYPES) if type_code == ALL else 0
    return max(states, types)


def _least(told: Figures, type_code: str, state: str) -> int:
    own = told.get((type_code, state))
    return _parts_of(told, type_code, state) if own is None else own


def _standing_of(told: Figures, type_code: str, cases: int) -> int:
    """Active and latent cases together; as many as said where one of them is not told."""
    found = [told.get((type_code, state)) for state in STANDING]
    return sum(one for one in found if one is not None) if None not in found else cases


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
        code = "incidence-conflict-headline-figures" if figures else "incidence-conflict-headline-nothing"
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
        return Headline("incidence-conflict-headline-none", tuple(params))
    return Headline("incidence-conflict-headline" if is_split else "incidence-conflict-headline-total", tuple(params))


def most_changed(changes: Sequence[YearChange | None]) -> int | None:
    """The place of the region whose mean changed most; None where none is known or none by `LEAST_DIFFERENCE`."""
    known = [
        (abs(change.difference), -place)
        for place, change in enumerate(changes)
        if change is not None and abs(change.difference) >= LEAST_DIFFERENCE
    ]
    return -max(known)[1] if known else None
