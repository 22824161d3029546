"""What regional governments have in place, in one line."""

from collections.abc import Collection, Sequence, Set

from data.rules.headlines import Headline


def headline_regional(regions: Sequence[Set[str]]) -> Headline:
    """Say how many regions have conflict management and disaster risk management formalised. `regions`: of each, the kinds
    of capacity that are in place.
    """
    if not any(regions):
        return Headline("regional-headline-none", (("regions", len(regions)),))
    return Headline(
        "regional-headline",
        (
            ("regions", len(regions)),
            ("conflict", _having(regions, "conflict_formalised")),
            ("disaster", _having(regions, "disaster_formalised")),
        ),
    )


def _having(regions: Collection[Set[str]], capacity: str) -> int:
    return sum(capacity in own for own in regions)
