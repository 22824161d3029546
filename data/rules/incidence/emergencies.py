"""The headline of emergencies."""

from data.rules.incidence.series import YearChange
from data.rules.shared.headlines import Headline


def headline_emergencies(
    *,
    months: int,
    events: int,
    year: int | None = None,
    change: YearChange | None = None,
    natural: int | None = None,
    fires: int | None = None,
) -> Headline:
    """Say how many emergencies there were, and whether there were more than before.

    `months` is the number of known months and `events` what they have in all; `year` the events of the last twelve months,
    None if one of them is unknown; `natural` and `fires` are the parts of `year`, None to leave them out.
    """
    if not months:
        return Headline("incidence-emergency-headline-no-data")
    if year is None:
        return Headline("incidence-emergency-headline-short", (("events", events), ("months", months)))
    if not year and not (change and change.before):
        return Headline("incidence-emergency-headline-none")
    params: list[tuple[str, float]] = [("events", year)]
    if change is not None:
        params.append(("difference", change.difference))
    if natural is not None and fires is not None:
        params += [("natural", natural), ("fires", fires), ("others", year - natural - fires)]
    return Headline("incidence-emergency-headline", tuple(params))
