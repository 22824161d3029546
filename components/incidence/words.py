"""What the pages of incidence say alike: periods, amounts, rates, changes, trends, capacities. No Streamlit."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from babel.dates import get_month_names

from components.figures.series import OPEN, PART, WHOLE, SeriesFlag
from components.incidence.measure import Measure, View
from components.kit.words import add_sign, join_names, lower_first, say_date, say_source
from data.language import Translator
from data.rules.incidence.series import ALL, STEPS, YEAR, Period, YearChange, add_months, is_over, rate
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
from queries.incidence.reads import CapacityMark
from queries.incidence.regions import UnitPeople
from queries.incidence.series import IncidenceView

MONTH = "month"  # the step that no address names
TREND_SIGNS = {Direction.RISING: "↗", Direction.FALLING: "↘", Direction.NONE: "·", Direction.UNKNOWN: "?"}


# --- periods -----------------------------------------------------------------------------------------------------------


def say_period(t: Translator, start: date, step: str = MONTH) -> str:
    """Return a month, quarter or year: "enero de 2015", "1.er trimestre de 2015", "2015"."""
    if step == "year":
        return str(start.year)
    if step == "quarter":
        return t("incidence-quarter", number=(start.month + 2) // 3, year=str(start.year))
    return t.month(start)


def name_months(t: Translator, width: Literal["wide", "abbreviated", "narrow"] = "wide") -> tuple[str, ...]:
    """Return January to December without a year, as within a sentence."""
    names = get_month_names(width, context="format", locale=t.locale)
    return tuple(names[number] for number in range(1, YEAR + 1))


def say_months(t: Translator, view: IncidenceView) -> str:
    """Return all months that are shown, "de enero de 2012 a junio de 2015", or the only month; empty if there is none."""
    if not view.months:
        return ""
    first, last = view.months[0][0], view.months[-1][0]
    return t.month(first) if first == last else t("incidence-span", first=t.month(first), last=t.month(last))


def say_further(t: Translator, last: date | None, further: Sequence[tuple[str, date]]) -> str:
    """Say which regions have later figures than the last month that all of them know; empty if none has."""
    if last is None or not further:
        return ""
    regions = [t("incidence-further-region", region=name, month=t.month(month)) for name, month in further]
    return t("incidence-further", last=t.month(last), regions=join_names(t, regions))


def state_of(period: Period, step: str, as_of: date) -> str:
    """Tell how a period is drawn: as not over by the as-of date, as lacking months, or as whole."""
    if not is_over(add_months(period.start, STEPS[step] - 1), as_of):
        return OPEN
    return WHOLE if period.is_whole else PART


def say_known(t: Translator, period: Period, state: str) -> str:
    """Say that a period lacks months or is not over; empty for a whole period."""
    if period.value is None:
        return t("incidence-no-data")
    if state == WHOLE:
        return ""
    return t(f"incidence-period-{state}", known=period.known_months, all=period.months)


# --- amounts and rates -------------------------------------------------------------------------------------------------


def say_value(t: Translator, value: float, *, is_rate: bool = False, is_mean: bool = False) -> str:
    """Return a count as it is; a rate or a mean with one decimal, small rates with two."""
    if not is_rate and not is_mean:
        return t.number(value)
    return t.number(value, 2 if is_rate and 0 < value < 1 else 1)


def say_amount(
    t: Translator, measure: Measure[View], value: float | None, *, is_rate: bool = False, is_mean: bool = False
) -> str:
    """Return a value with its unit ("7 casos vigentes", "12 emergencias", "3.4 por 100,000 hab."), or that there is none."""
    if value is None:
        return t(measure.missing)
    number = say_value(t, value, is_rate=is_rate, is_mean=is_mean)
    return t(measure.key("rate"), rate=number) if is_rate else t(measure.key("count"), count=value, number=number)


def per_people(value: float | None, unit: UnitPeople, *, is_rate: bool = True) -> float | None:
    """Return the rate per 100,000 people of a region or unit, or the count itself; None if it is unknown."""
    return value if value is None or not is_rate else rate(value, unit.people)


def say_people_year(t: Translator, units: Iterable[UnitPeople]) -> str:
    """Return the unit of rates: "por 100,000 habitantes (población de 2012)"."""
    years = sorted({unit.people_year for unit in units if unit.people_year})
    return t("incidence-rate", years=join_names(t, map(str, years))) if years else t("incidence-rate-nobody")


def say_people(t: Translator, units: Iterable[UnitPeople]) -> str:
    """Return the population that rates are computed for, with its year; empty if it is unknown."""
    people = [
        t("incidence-rate-people-of", region=unit.name, people=t.number(unit.people), year=str(unit.people_year))
        for unit in units
        if unit.people
    ]
    return t("incidence-rate-people", regions="; ".join(people)) if people else ""


def list_regions(view: IncidenceView) -> list[UnitPeople]:
    """Return the regions of a view with their population."""
    return [series.region for series in view.regions]


# --- changes and trends ------------------------------------------------------------------------------------------------


def say_change(t: Translator, change: YearChange | None, *, is_mean: bool = False) -> str:
    """Compare the last twelve months with the twelve before; a stock has means."""
    if change is None:
        return t("incidence-change-unknown")
    difference = round(change.difference, 1 if is_mean else 0)
    if not difference:
        return t("incidence-change-same")
    count = say_value(t, abs(difference), is_mean=is_mean)
    words = t("incidence-change-more" if difference > 0 else "incidence-change-fewer", count=count)
    if change.share is None:
        return words
    return f"{words} ({add_sign(difference, t.percent(abs(change.share)))})"


def say_region_change(t: Translator, measure: Measure[View], change: YearChange | None) -> str:
    """State the change of a region's series; of a stock, that it is a change of means."""
    if not measure.is_stock:
        return say_change(t, change)
    if change is None:
        return t(measure.key("change-unknown"))
    return t(measure.key("change"), change=lower_first(say_change(t, change, is_mean=True)))


def say_trend(t: Translator, trend: Trend, *, is_stock: bool = False) -> str:
    """Say whether a series rises, falls or has no trend beyond chance, or why that is unknown, with the months."""
    if trend.direction is Direction.UNKNOWN:
        if is_stock and trend.months < YEAR * LEAST_STOCK_YEARS:
            return t("incidence-trend-stock", years=LEAST_STOCK_YEARS)
        few = trend.months < LEAST_YEARS * LEAST_SEASONS
        return t("incidence-trend-few" if few else "incidence-trend-equal", months=trend.months)
    return t(f"incidence-trend-{trend.direction.value}", months=trend.months)


def say_p(t: Translator, p: float | None) -> str | None:
    """Return a p-value with three decimals, or that it is smaller; None if nothing was tested."""
    if p is None:
        return None
    return f"<\N{NO-BREAK SPACE}{t.number(0.001, 3)}" if p < 0.001 else t.number(p, 3)


def say_test(t: Translator, trends: Sequence[Trend], kind: str, *, is_stock: bool = False) -> str:
    """Return the note on the test: its name, how many tests were made, and what it does not tell. Empty if none was made.

    For one region or one kind it adds that others can be tested too.
    """
    tests = sum(trend.p is not None for trend in trends)
    if not tests:
        return ""
    others = t("incidence-test-others") if len(trends) == 1 or kind != ALL else ""
    if is_stock:
        words = t("incidence-test-stock", alpha=t.number(STOCK_ALPHA, 2), tests=tests)
    else:
        words = t(
            "incidence-test",
            alpha=t.number(ALPHA, 2),
            tests=tests,
            share=round(100 * ALPHA),
            any=round(100 * chance_of_any(tests)),
            low=DEPENDENT[0],
            high=DEPENDENT[1],
        )
    return " ".join(filter(None, (words, others)))


# --- regional capacity -------------------------------------------------------------------------------------------------


def say_capacity(t: Translator, mark: CapacityMark) -> str:
    """Say what a regional government has in place: "Gestión de conflictos formalizada"; of trained staff the number."""
    name = t(f"incidence-capacity-{mark.capacity}")
    return f"{name} ({t('incidence-people', count=mark.people)})" if mark.people is not None else name


def say_mark_date(t: Translator, mark: CapacityMark) -> str:
    """Say since when it is in place, as exactly as the source tells it."""
    return say_date(t, mark.reached_on, mark.precision)


def say_mark(t: Translator, mark: CapacityMark) -> str:
    """Return "21 nov. 2013 · Personal capacitado (24 personas): Curso…"; the evidence is in Spanish, as it was entered."""
    return f"{say_mark_date(t, mark)} · {say_capacity(t, mark)}: {mark.evidence}"


def build_flags(t: Translator, marks: Iterable[CapacityMark], region: str) -> tuple[SeriesFlag, ...]:
    """Return the flags of a region's panel."""
    return tuple(
        SeriesFlag(mark.reached_on, say_mark(t, mark), mark.capacity) for mark in marks if mark.region == region
    )


def say_mark_source(t: Translator, code: str | None, locator: str | None) -> str:
    """Return the source of a mark, without a locator that the source's name already has; empty without a source."""
    if code is None:
        return ""
    name = t(f"source-{code}").replace("–", "-")
    return say_source(t, code, None if locator and locator in name else locator)


def list_mark_sources(t: Translator, marks: Iterable[CapacityMark]) -> list[str]:
    """Return the sources of the marks, each once."""
    sources = (say_mark_source(t, mark.source_code, mark.source_locator) for mark in marks)
    return list(dict.fromkeys(filter(None, sources)))
