"""Changes of source: what a change or a trend spans, in words and as flags. No Streamlit."""

from collections.abc import Iterable
from datetime import date

from components.figures.series import SeriesFlag, SeriesPanel
from components.incidence.measure import Measure, View
from components.incidence.words import say_region_change, say_trend, say_value
from components.kit.words import join_names
from data.language import Translator
from queries.incidence.series import COMPARED, TESTED, IncidenceView, RegionSeries, switches_of

SWITCH = "source_change"  # the look of a flag
_MOST_NAMED = 2  # if there are more changes of source, only their number is given


def say_switches(t: Translator, switches: Iterable[date]) -> str:
    """Say that the source changes, and when; empty if it does not."""
    months = sorted(set(switches))
    if len(months) > _MOST_NAMED:
        return t("incidence-switch-often", count=len(months), last=t.month(months[-1]))
    return t("incidence-switch", months=join_names(t, map(t.month, months))) if months else ""


def add_switches(t: Translator, text: str, switches: Iterable[date]) -> str:
    """Return a text, followed by the changes of source if there are any."""
    return "; ".join(filter(None, (text, say_switches(t, switches))))


def find_compared_switches(regions: Iterable[RegionSeries], last: date | None) -> list[date]:
    """Return the changes of source of the regions among the 24 months that are compared."""
    return [month for series in regions for month in switches_of(series.months, last, COMPARED)]


def find_switches(series: RegionSeries) -> list[date]:
    """Return the changes of source among the months of a region that are compared or tested; none if neither is done."""
    if series.trend.p is None:
        return find_compared_switches([series], series.last) if series.change else []
    return list(switches_of(series.months, series.last, TESTED))


def say_course(t: Translator, measure: Measure[View], series: RegionSeries) -> tuple[str, str]:
    """Return a region's change and its trend in words, each with the changes of source that it spans, none of them twice."""
    compared = find_compared_switches([series], series.last) if series.change else []
    change = say_region_change(t, measure, series.change)
    trend = say_trend(t, series.trend, is_stock=measure.is_stock)
    return add_switches(t, change, compared), add_switches(t, trend, set(find_switches(series)) - set(compared))


def say_compared(t: Translator, measure: Measure[View], view: IncidenceView, difference: float | None) -> str:
    """Return the part of the headline that compares twelve months with the twelve before; empty without a difference."""
    if difference is None:
        return ""
    direction = "same" if not difference else "more" if difference > 0 else "fewer"
    count = say_value(t, abs(difference), is_mean=True) if measure.is_stock else abs(difference)
    switches = say_switches(t, find_compared_switches(view.regions, view.last))
    words = t(measure.key(f"compared-{direction}"), count=count)
    return f"{words} ({switches})" if switches else words


def build_switch_flags(t: Translator, measure: Measure[View], series: RegionSeries) -> tuple[SeriesFlag, ...]:
    """Return the flags of a region's panel at the months in which another source begins to count."""
    sources = {line.month: line.source for line in series.months}
    return tuple(
        SeriesFlag(
            month,
            t("incidence-switch-flag", month=t.month(month), source=t(measure.key(f"source-{sources[month]}"))),
            SWITCH,
        )
        for month in switches_of(series.months)
    )


def has_switch(panels: Iterable[SeriesPanel]) -> bool:
    """Tell whether any panel draws such a flag, for the legend."""
    return any(flag.capacity == SWITCH for panel in panels for flag in panel.flags)
