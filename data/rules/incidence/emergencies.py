"""What is said of emergencies: the finding in a line, the months with most of them, classes for a map."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from data.rules.incidence.series import ABOVE, LEAST_A_YEAR, SeasonMonth, YearChange
from data.rules.shared.headlines import Headline

CLASSES = 5
LEAST_WHOLE = 3  # calendar years of which every month is known, before anything is called usual
MOST = 2 / 3  # of these years: in so many a month stands out that usually does


def headline_emergencies(
    months: int, events: int, year: int | None, change: YearChange | None, natural: int | None, fires: int | None
) -> Headline:
    """Say how many emergencies there were, and whether more than before. `months`: known ones; `events`: in all of them;
    `year`: in the last twelve, None where not all are known; `natural`, `fires`: of these, None where not told apart.
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


def peak_months(season: Sequence[SeasonMonth]) -> tuple[int, ...]:
    """The months of the year (1 to 12) that usually stand out from the mean month: in the mean over the years, which one odd
    year can lift, and in `years_of_most` of the whole years too. Empty where none does, or where fewer than `LEAST_WHOLE`
    years are whole.
    """
    means = [month.mean for month in season if month.mean is not None and month.whole >= LEAST_WHOLE]
    if len(means) < len(season) or sum(means) < LEAST_A_YEAR:
        return ()
    usual = sum(means) / len(means)
    return tuple(
        month.month
        for month, mean in zip(season, means, strict=True)
        if mean >= ABOVE * usual and month.above >= years_of_most(month.whole)
    )


def years_of_most(whole: int) -> int:
    """How many of so many whole years are most of them: at least two thirds."""
    return ceil(MOST * whole - 1e-9)


def class_width(values: Iterable[float], *, whole: bool) -> float:
    """The width of `CLASSES` equal classes from zero that hold all values: 1, 2 or 5 times a power of ten, so that their
    limits can be read. `whole`: values are counts.
    """
    least = max(max(values, default=0) / CLASSES, 1 if whole else 1e-3)
    return next(step for step in _round_numbers(least) if step >= least - 1e-9)


def class_of(value: float, width: float) -> int:
    """0 for nothing, else 1 to `CLASSES` equal classes: a class holds its upper limit."""
    return class_within(value, [width * place for place in range(1, CLASSES + 1)])


def widening_limits(values: Iterable[float], *, whole: bool) -> tuple[float, ...]:
    """The upper limits of `CLASSES` classes where few values are large: each about twice as wide as the one below (20, 50,
    100, 200, 500). `whole`: values are counts; up to five of them are a class each.
    """
    top = max(values, default=0)
    if whole and top <= CLASSES:
        return tuple(float(place) for place in range(1, CLASSES + 1))
    top = max(top, 20 if whole else 1e-3)
    numbers = [step for step in _round_numbers(top / 1000) if step < top - 1e-9]
    last = next(step for step in _round_numbers(top) if step >= top - 1e-9)
    return (*numbers[-(CLASSES - 1) :], last)


def _round_numbers(around: float) -> list[float]:
    """1, 2 and 5 times the powers of ten from that of a number on, four powers far."""
    size = floor(log10(around))
    return [float(f"{part}e{power}") for power in range(size, size + 5) for part in (1, 2, 5)]


def class_within(value: float, limits: Sequence[float]) -> int:
    """0 for nothing, else 1 to as many as there are limits."""
    if value <= 0:
        return 0
    return next((place for place, limit in enumerate(limits, 1) if value <= limit + 1e-9), len(limits))
