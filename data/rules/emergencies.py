"""What is said of emergencies: the finding in a line, the months with most of them, classes for a map."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from data.rules.headlines import Headline
from data.rules.incidence import SeasonMonth, YearChange

CLASSES = 5
LEAST_SEEN = 2  # years in which a month must be known before it is usual for anything
LEAST_A_YEAR = 12  # events; with fewer no month stands out
ABOVE = 1.25  # times the mean month


def headline_emergencies(
    months: int, events: int, year: int | None, change: YearChange | None, natural: int | None, fires: int | None
) -> Headline:
    """Say how many emergencies there were, and whether more than before. `months`: known ones; `events`: in all of them;
    `year`: in the last twelve, None where not all are known; `natural`, `fires`: of these, None where not told apart.
    """
    if not months:
        return Headline("emergencies-headline-no-data")
    if year is None:
        return Headline("emergencies-headline-short", (("events", events), ("months", months)))
    if not year and not (change and change.before):
        return Headline("emergencies-headline-none")
    params: list[tuple[str, float]] = [("events", year)]
    if change is not None:
        params.append(("difference", change.difference))
    if natural is not None and fires is not None:
        params += [("natural", natural), ("fires", fires), ("others", year - natural - fires)]
    return Headline("emergencies-headline", tuple(params))


def peak_months(season: Sequence[SeasonMonth]) -> tuple[int, ...]:
    """The months of the year (1 to 12) that usually have a quarter more than the mean month; empty where none stands out, or
    where a month is not known in `LEAST_SEEN` years.
    """
    means = [month.mean for month in season if month.mean is not None and month.years >= LEAST_SEEN]
    if len(means) < len(season) or sum(means) < LEAST_A_YEAR:
        return ()
    usual = sum(means) / len(means)
    return tuple(month.month for month, mean in zip(season, means, strict=True) if mean >= ABOVE * usual)


def class_width(values: Iterable[float], *, whole: bool) -> float:
    """The width of `CLASSES` equal classes from zero that hold all values: 1, 2 or 5 times a power of ten, so that their
    limits can be read. `whole`: values are counts.
    """
    top = max(values, default=0)
    least = max(top / CLASSES, 1 if whole else 1e-3)
    size = 10.0 ** floor(log10(least))
    return next(
        size * part for part in (1, 2, 5, 10) if size * part * CLASSES >= top - 1e-9 and size * part >= least - 1e-9
    )


def class_of(value: float, width: float) -> int:
    """0 for nothing, else 1 to `CLASSES`: a class holds its upper limit."""
    return min(max(ceil(value / width - 1e-9), 1), CLASSES) if value > 0 else 0
