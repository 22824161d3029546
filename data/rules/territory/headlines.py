"""The finding of the territory in a line."""

from data.rules.shared.headlines import Headline


def headline_territory(
    formed: int, planned: int, provinces: int, all_provinces: int, *, proposed: int, shown: int, narrowed: bool
) -> Headline:
    """Say how many of the planned clusters are formed. `proposed`: Annex III's; `shown`: clusters under the filters.

    Under a cluster or a service (`narrowed`) the plan has no number to compare with.
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
