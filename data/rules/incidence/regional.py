"""The headline of regional capacity."""

from collections.abc import Sequence, Set

from data.rules.shared.headlines import Headline

CONFLICT, DISASTER = "conflict_formalised", "disaster_formalised"


def headline_regional(regions: Sequence[Set[str]]) -> Headline:
    """Say how many regions have conflict management, disaster risk management, or both formalised.

    `regions` holds for each region the kinds of capacity that are in place. A kind that nobody recorded is not called
    missing.
    """
    conflict, disaster = (sum(code in capacities for capacities in regions) for code in (CONFLICT, DISASTER))
    params = (
        ("regions", len(regions)),
        ("conflict", conflict),
        ("disaster", disaster),
        ("both", sum({CONFLICT, DISASTER} <= capacities for capacities in regions)),
        ("others", sum(bool(capacities) for capacities in regions)),
    )
    if len(regions) == 1:
        return Headline("incidence-regional-headline-one", params)
    is_any = conflict or disaster
    return Headline("incidence-regional-headline" if is_any else "incidence-regional-headline-none", params)
