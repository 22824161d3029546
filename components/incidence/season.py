"""When in the year there is much: twelve months by years as a heat map, and in words."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic

import pandas as pd

from components.figures.season import KNOWN, MISSING, OPEN, OUTSIDE, SeasonCell, SeasonRow, build_season
from components.incidence.cards import build_card
from components.incidence.measure import Measure, View
from components.incidence.words import name_months, say_amount, say_months, say_value
from components.kit.cards import render_card
from components.kit.charts import PROJECTOR, render_chart
from components.kit.tables import Column, tabulate
from components.kit.words import join_names
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.classes import class_width, class_within, equal_limits
from data.rules.incidence.season import LEAST_A_YEAR, LEAST_WHOLE, peak_months, years_of_most


@dataclass(frozen=True)
class Season(Generic[View]):
    """The months of a measure, all regions under the filters together."""

    measure: Measure[View]
    view: View

    @property
    def is_usual(self) -> bool:
        """Whether enough years are whole to say what is usual."""
        return self.whole >= LEAST_WHOLE

    @property
    def whole(self) -> int:
        """How many calendar years are values in every month."""
        return min(month.whole for month in self.view.season)

    @cached_property
    def by_month(self) -> dict[date, tuple[int | None, bool]]:
        """Month -> (events or cases, None if a region is unknown; whether it is over)."""
        return {month: (value, over) for month, value, over in self.view.months}

    @property
    def years(self) -> list[int]:
        """The years that are shown."""
        return sorted({month.year for month in self.by_month})

    @cached_property
    def _classes(self) -> tuple[int, tuple[float, ...]]:
        """The value at which the classes begin, and their limits above it.

        A stock hardly moves: with classes from zero all its months would look alike.
        """
        values = [value for value, _ in self.by_month.values() if value is not None]
        base = max(min(values) - 1, 0) if values and self.measure.is_stock else 0
        return base, equal_limits(class_width([value - base for value in values], whole=True))

    def class_of(self, value: float) -> int:
        """Return the class of a value: 0 for nothing."""
        base, limits = self._classes
        return class_within(value - base, limits)


def render_season(context: Context, measure: Measure[View], view: View) -> None:
    """Draw the card: a year a row, and the means below them."""
    t, season = context.t, Season(measure, view)
    notes = [t("incidence-season-note")] + ([t(measure.key("season-note"))] if measure.is_stock else [])
    card = build_card(
        t,
        measure,
        view,
        "estacion",
        title=_say_title(t, season),
        subtitle=t(measure.key("season-subtitle"), span=say_months(t, view), day=view.as_of),
        note=" ".join(notes),
        question=(context.narrow,),
    )
    render_card(context, card, lambda: _draw(context, season), lambda: _tabulate(t, season))


def _say_title(t: Translator, season: Season[View]) -> str:
    """Name the months that stand out in most years, in words."""
    usual = season.view.season
    peaks, names = peak_months(usual), name_months(t)
    if peaks:
        months = join_names(t, [names[number - 1] for number in peaks])
        return t("incidence-season-title", months=months, least=years_of_most(season.whole), years=season.whole)
    if not season.is_usual:
        return t("incidence-season-unknown", years=LEAST_WHOLE)
    is_few = sum(month.mean or 0 for month in usual) < LEAST_A_YEAR
    return t(season.measure.key("season-few")) if is_few else t("incidence-season-none", years=season.whole)


def _draw(context: Context, season: Season[View]) -> None:
    t = context.t
    rows = [SeasonRow(str(year), _cells(t, season, year)) for year in season.years]
    usual = SeasonRow(t("incidence-season-usual"), _usual_cells(t, season)) if season.is_usual else None
    render_chart(
        f"{season.measure.page}-estacion",
        lambda dark: build_season(
            rows,
            usual,
            months=name_months(t, "narrow" if context.narrow else "abbreviated"),
            format_value=t.number,
            format_usual=lambda mean: t.number(mean) if context.narrow else say_value(t, mean, is_mean=True),
            dark=dark,
            scale=PROJECTOR if context.present else 1,
        ),
        season.view.kind,
        context.narrow,
        alt=f"{t('incidence-season-alt')} {_say_title(t, season)}.",
    )


def _cells(t: Translator, season: Season[View], year: int) -> tuple[SeasonCell, ...]:
    return tuple(_cell(t, season, date(year, number, 1)) for number in range(1, 13))


def _cell(t: Translator, season: Season[View], month: date) -> SeasonCell:
    if month not in season.by_month:
        return SeasonCell(None, state=OUTSIDE)
    value, over = season.by_month[month]
    if value is None:
        return SeasonCell(None, state=MISSING, text=f"{t.month(month)}\n{t(season.measure.key('season-missing'))}")
    words = f"{t.month(month)}\n{say_amount(t, season.measure, value)}"
    if not over:
        return SeasonCell(value, 0, OPEN, f"{words}\n{t('incidence-season-open')}")
    return SeasonCell(value, season.class_of(value), KNOWN, words)


def _usual_cells(t: Translator, season: Season[View]) -> tuple[SeasonCell, ...]:
    names, cells = name_months(t), []
    for month in season.view.season:
        if month.mean is None:
            cells.append(SeasonCell(None, state=MISSING, text=t("incidence-no-data")))
            continue
        words = t(
            "incidence-season-mean",
            month=names[month.month - 1],
            mean=say_value(t, month.mean, is_mean=True),
            years=month.years,
        )
        cells.append(SeasonCell(month.mean, season.class_of(month.mean), KNOWN, words))
    return tuple(cells)


def _tabulate(t: Translator, season: Season[View]) -> pd.DataFrame:
    """Return a table with a row for each year, and one for the means."""
    rows: list[tuple[str, list[float | None]]] = [
        (str(year), [season.by_month.get(date(year, number, 1), (None, True))[0] for number in range(1, 13)])
        for year in season.years
    ]
    rows.append((t("incidence-season-usual"), [month.mean for month in season.view.season]))
    columns: list[Column[tuple[str, list[float | None]]]] = [Column(t("incidence-season-year"), lambda row: row[0])]
    columns += [
        Column(name, lambda row, index=index: row[1][index])  # type: ignore[misc]
        for index, name in enumerate(name_months(t))
    ]
    return tabulate(rows, columns)
