"""Where another source begins to speak: what a change or a trend runs across, in words and as flags. No Streamlit."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Protocol

from components.figures.series import SeriesFlag, SeriesPanel
from components.kit.words import join_names
from data.language import Translator
from data.rules.incidence.series import YearChange
from data.rules.incidence.trend import Trend
from queries.incidence.series import COMPARED, TESTED, Spoken, switches_of

SWITCH = "source_change"  # a flag's look
_NAMED = 2  # switches, of more the number is told


class Course(Protocol):
    """A region over time."""

    @property
    def months(self) -> Sequence[Spoken]: ...
    @property
    def change(self) -> YearChange | None: ...
    @property
    def trend(self) -> Trend: ...


def say_switches(t: Translator, switches: Iterable[date]) -> str:
    """That the source changes, and when; empty where it does not."""
    months = sorted(set(switches))
    if len(months) > _NAMED:
        return t("incidence-switch-often", count=len(months), last=t.month(months[-1]))
    return t("incidence-switch", months=join_names(t, map(t.month, months))) if months else ""


def add_switches(t: Translator, said: str, switches: Iterable[date]) -> str:
    """What is said, and after it that the source changes, where it does."""
    return "; ".join(filter(None, (said, say_switches(t, switches))))


def across_change(regions: Iterable[Course], last: date | None) -> list[date]:
    """Months in which the source of a region changes, among the 24 that are compared."""
    return [month for one in regions for month in switches_of(one.months, last, COMPARED)]


def across(one: Course, last: date | None) -> list[date]:
    """The same among the months of a region that are compared or that its trend is tested on; none where neither is done."""
    if one.trend.p is None:
        return across_change([one], last) if one.change else []
    return list(switches_of(one.months, last, TESTED))


def say_course(t: Translator, one: Course, last: date | None, change: str, trend: str) -> tuple[str, str]:
    """A region's change and trend in words, each with the changes of source that it runs across, none of them twice."""
    near = across_change([one], last) if one.change else []
    return add_switches(t, change, near), add_switches(t, trend, set(across(one, last)) - set(near))


def switch_flags(t: Translator, one: Course, name: Callable[[str], str]) -> tuple[SeriesFlag, ...]:
    """The flags of a region's panel where another source begins to speak. `name`: a source in words."""
    sources = {line.month: line.source for line in one.months}
    return tuple(
        SeriesFlag(month, t("incidence-switch-flag", month=t.month(month), source=name(sources[month] or "")), SWITCH)
        for month in switches_of(one.months)
    )


def has_switch(panels: Iterable[SeriesPanel]) -> bool:
    """Whether any panel draws such a flag, for the legend."""
    return any(flag.capacity == SWITCH for panel in panels for flag in panel.flags)
