"""What the pages of incidence say alike: periods, rates, changes, trends, what was formalised. No Streamlit."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal

from babel.dates import get_month_names

from components.figures.series import OPEN, PART, WHOLE, SeriesFlag, SeriesPoint
from components.figures.theme import FormatDate
from components.kit.words import join_names
from data.language import Translator
from data.rules.incidence.series import STEPS, YEAR, Period, YearChange, add_months, is_over, rate
from data.rules.incidence.trend import (
    ALPHA,
    DEPENDENT,
    LEAST_SEASONS,
    LEAST_STOCK_YEARS,
    LEAST_YEARS,
    STOCK_ALPHA,
    Direction,
    Trend,
    chance_of_any,
)
from data.store.schema.incidence import ALL
from queries.incidence.series import Mark, RegionName

MONTH = "month"  # the step that no address names
TREND_SIGNS = {Direction.RISING: "↗", Direction.FALLING: "↘", Direction.NONE: "·", Direction.UNKNOWN: "?"}


def say_period(t: Translator, start: date, step: str = MONTH) -> str:
    """A month, quarter or year: "enero de 2015", "1.er trimestre de 2015", "2015"."""
    if step == "year":
        return str(start.year)
    if step == "quarter":
        return t("incidence-quarter", number=(start.month + 2) // 3, year=str(start.year))
    return t.month(start)


def start_of(month: date, step: str) -> date:
    """The first month of the month's quarter or year."""
    size = STEPS[step]
    return month.replace(day=1, month=(month.month - 1) // size * size + 1)


def name_months(t: Translator, width: Literal["wide", "abbreviated", "narrow"] = "wide") -> tuple[str, ...]:
    """January to December without a year, as within a sentence; `width`: wide, abbreviated or narrow."""
    names = get_month_names(width, context="format", locale=t.locale)
    return tuple(names[number] for number in range(1, YEAR + 1))


def say_span(t: Translator, first: date, last: date) -> str:
    """ "de enero de 2012 a junio de 2015", or the one month."""
    return t.month(first) if first == last else t("incidence-span", first=t.month(first), last=t.month(last))


def axis_words(t: Translator, span: tuple[date, date]) -> FormatDate:
    """What stands on the date axis: years; of a span that no year's beginning divides well, months."""
    years = span[1].year - span[0].year
    return (lambda day: str(day.year)) if years >= LEAST_YEARS else t.short_month


def say_further(t: Translator, last: date | None, further: Sequence[tuple[str, date]]) -> str:
    """Which regions' figures go on after the last month that all of them know, and to when; empty where none does."""
    if last is None or not further:
        return ""
    told = [t("incidence-further-region", region=name, month=t.month(month)) for name, month in further]
    return t("incidence-further", last=t.month(last), regions=join_names(t, told))


def say_value(t: Translator, value: float, *, is_rate: bool = False, is_mean: bool = False) -> str:
    """A count as it is; a rate or a mean with one decimal, small rates with two."""
    if not is_rate and not is_mean:
        return t.number(value)
    return t.number(value, 2 if is_rate and 0 < value < 1 else 1)


def say_people_year(t: Translator, regions: Iterable[RegionName]) -> str:
    """Whose population rates are told for: "por 100,000 habitantes (población de 2012)"."""
    years = sorted({region.people_year for region in regions if region.people_year})
    return t("incidence-rate", years=join_names(t, map(str, years))) if years else t("incidence-rate-nobody")


def say_people(t: Translator, regions: Iterable[RegionName]) -> str:
    """How many people rates are told for, and of which year; empty where no source tells."""
    told = [
        t("incidence-rate-people-of", region=one.name, people=t.number(one.people), year=str(one.people_year))
        for one in regions
        if one.people
    ]
    return t("incidence-rate-people", regions="; ".join(told)) if told else ""


def name_people(t: Translator) -> tuple[str, str]:
    """The heads of the columns that stand beside a rate: the population and its year."""
    return t("incidence-table-people"), t("incidence-table-people-year")


def cells_of_people(region: RegionName) -> tuple[int | None, str | None]:
    """The cells below `name_people`."""
    return region.people, str(region.people_year) if region.people_year else None


def per_people(value: float | None, region: RegionName, *, is_rate: bool) -> float | None:
    """A count, or its rate per 100,000 people of the region; None where either is unknown."""
    return value if value is None or not is_rate else rate(value, region.people)


def say_change(t: Translator, change: YearChange | None, *, is_mean: bool = False) -> str:
    """The last twelve months beside the twelve before. `is_mean`: of a stock."""
    if change is None:
        return t("incidence-change-unknown")
    difference = round(change.difference, 1 if is_mean else 0)
    if not difference:
        return t("incidence-change-same")
    count = say_value(t, abs(difference), is_mean=is_mean)
    said = t("incidence-change-more" if difference > 0 else "incidence-change-fewer", count=count)
    if change.share is None:
        return said
    return f"{said} ({'+' if difference > 0 else '−'}{t.percent(abs(change.share))})"


def say_trend(t: Translator, trend: Trend, *, of_stock: bool = False) -> str:
    """Rising, falling, none that can be told from chance, or why none can be said; over how many months."""
    if trend.direction is Direction.UNKNOWN:
        if of_stock and trend.months < YEAR * LEAST_STOCK_YEARS:
            return t("incidence-trend-stock", years=LEAST_STOCK_YEARS)
        few = trend.months < LEAST_YEARS * LEAST_SEASONS
        return t("incidence-trend-few" if few else "incidence-trend-equal", months=trend.months)
    return t(f"incidence-trend-{trend.direction.value}", months=trend.months)


def say_p(t: Translator, p: float | None) -> str | None:
    """A p-value to three decimals; smaller ones as such. None where nothing was tested."""
    if p is None:
        return None
    return f"<\N{NO-BREAK SPACE}{t.number(0.001, 3)}" if p < 0.001 else t.number(p, 3)


def say_test(t: Translator, trends: Sequence[Trend], kind: str, *, of_stock: bool = False) -> str:
    """The note on the test: its name, how many at once, and what it does not tell; of one region or one `kind`, that others
    can be tested too. Empty where nothing was tested.
    """
    tests = count_tests(trends)
    if not tests:
        return ""
    others = t("incidence-test-others") if len(trends) == 1 or kind != ALL else ""
    if of_stock:
        said = t("incidence-test-stock", alpha=t.number(STOCK_ALPHA, 2), tests=tests)
    else:
        said = t(
            "incidence-test",
            alpha=t.number(ALPHA, 2),
            tests=tests,
            share=round(100 * ALPHA),
            any=round(100 * chance_of_any(tests)),
            low=DEPENDENT[0],
            high=DEPENDENT[1],
        )
    return " ".join(filter(None, (said, others)))


def count_tests(trends: Iterable[Trend]) -> int:
    """How many were tested; of the others nothing can be said."""
    return sum(trend.p is not None for trend in trends)


def say_capacity(t: Translator, mark: Mark) -> str:
    """What a regional government has in place: "Gestión de conflictos formalizada"; of staff trained, how many people."""
    said = t(f"incidence-capacity-{mark.capacity}")
    return f"{said} ({t('incidence-people', count=mark.people)})" if mark.people is not None else said


def say_mark_day(t: Translator, mark: Mark) -> str:
    """Since when, as exactly as the source tells it."""
    if mark.precision == "year":
        return str(mark.on.year)
    return t.month(mark.on) if mark.precision == "month" else t.date(mark.on)


def say_mark(t: Translator, mark: Mark) -> str:
    """ "21 nov. 2013 · Personal capacitado (24 personas): Curso…"; the evidence is Spanish, as it was entered."""
    return f"{say_mark_day(t, mark)} · {say_capacity(t, mark)}: {mark.evidence}"


def flags_of(t: Translator, marks: Iterable[Mark], region: str, capacities: Iterable[str]) -> tuple[SeriesFlag, ...]:
    """The flags of a region's panel, of these kinds of capacity."""
    wanted = set(capacities)
    return tuple(
        SeriesFlag(mark.on, say_mark(t, mark), mark.capacity)
        for mark in marks
        if mark.region == region and mark.capacity in wanted
    )


def state_of(period: Period, step: str, as_of: date) -> str:
    """How a period is drawn: not over by the day, with months missing, or whole."""
    if not is_over(add_months(period.start, STEPS[step] - 1), as_of):
        return OPEN
    return WHOLE if period.is_whole else PART


def points_of(
    periods: Sequence[Period],
    step: str,
    as_of: date,
    value: Callable[[float], float | None],
    say: Callable[[Period, str], str],
) -> tuple[SeriesPoint, ...]:
    """Periods as a panel draws them. `value`: count to what is drawn (itself, or a rate); `say(period, state)`: the words of
    the pointer's label.
    """
    return tuple(
        SeriesPoint(
            period.start,
            add_months(period.start, STEPS[step]),
            None if period.value is None else value(period.value),
            (state := state_of(period, step, as_of)),
            say(period, state),
        )
        for period in periods
    )


def say_known(t: Translator, period: Period, state: str) -> str:
    """That months are missing in a period, or that it is not over; empty for a whole one."""
    if period.value is None:
        return t("incidence-no-data")
    if state == WHOLE:
        return ""
    return t(f"incidence-period-{state}", known=period.known, all=period.of)
