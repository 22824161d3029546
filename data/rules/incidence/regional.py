"""What regional governments have in place, in one line."""

from collections.abc import Collection, Sequence, Set

from data.rules.shared.headlines import Headline

CONFLICT, DISASTER = "conflict_formalised", "disaster_formalised"


def headline_regional(regions: Sequence[Set[str]]) -> Headline:
    """Say how many regions have conflict management and disaster risk management formalised, and how many both. `regions`:
    of each, the kinds of capacity that are in place. What nobody recorded is not said to be missing.
    """
    conflict, disaster = _having(regions, CONFLICT), _having(regions, DISASTER)
    params = (
        ("regions", len(regions)),
        ("conflict", conflict),
        ("disaster", disaster),
        ("both", sum({CONFLICT, DISASTER} <= own for own in regions)),
        ("others", sum(bool(own) for own in regions)),
    )
    if len(regions) == 1:
        return Headline("incidence-regional-headline-one", params)
    return Headline(
        "incidence-regional-headline" if conflict or disaster else "incidence-regional-headline-none", params
    )


def _having(regions: Collection[Set[str]], capacity: str) -> int:
    return sum(capacity in own for own in regions)
