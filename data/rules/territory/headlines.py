"""The finding of the territory in one line."""

from data.rules.shared.headlines import Headline


def headline_territory(
    formed: int, planned: int, provinces: int, all_provinces: int, *, proposed: int, shown: int, narrowed: bool
) -> Headline:
    """State how many of the planned clusters are formed.

    `provinces`: those with a formed cluster; `proposed`: clusters of Annex III; `shown`: clusters under the filters. Where
    a cluster or a service is chosen (`narrowed`) the plan has no number to compare with.
    """
    if not shown:
        return Headline("territory-headline-empty")
    if narrowed:
        some = (("formed", formed), ("shown", shown))
        return Headline("territory-headline-some" if formed else "territory-headline-none", some)
    if not formed:
        return Headline("territory-headline-proposed", (("proposed", proposed), ("planned", planned)))
    counts = (("formed", formed), ("planned", planned), ("provinces", provinces), ("all", all_provinces))
    return Headline("territory-headline", counts)
