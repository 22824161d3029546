"""When in the year there is much: twelve months by years, for both pages of incidence, and in words."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from components.figures.season import KNOWN, MISSING, OPEN, OUTSIDE, SeasonCell, SeasonRow, build_season
from components.incidence.words import name_months, say_value
from components.kit.charts import PROJECTOR, render_chart
from components.kit.words import join_names
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.emergencies import LEAST_WHOLE, class_of, class_width, peak_months, years_of_most
from data.rules.incidence.series import LEAST_A_YEAR, SeasonMonth


@dataclass(frozen=True)
class Season:
    """All regions together. `months`: (month, events or cases, whether it is over), None where a region is unknown;
    `usual`: January to December. `say`: a number in words; `missing`: why a month has none; `few`: that there is too
    little. `is_stock`: cases that go on standing; the classes then begin below the lowest month, not at zero.
    """

    months: tuple[tuple[date, int | None, bool], ...]
    usual: tuple[SeasonMonth, ...]
    say: Callable[[int], str]
    missing: str
    few: str
    is_stock: bool = False

    @property
    def is_usual(self) -> bool:
        """Whether years enough are whole to speak of what is usual."""
        return self.whole >= LEAST_WHOLE

    @property
    def whole(self) -> int:
        """How many calendar years are known in every month."""
        return min(month.whole for month in self.usual)

    @cached_property
    def _classes(self) -> tuple[int, float]:
        """Where the classes begin, and their width. A stock hardly moves: from zero all months would look alike."""
        known = [number for _, number, _ in self.months if number is not None]
        base = max(min(known) - 1, 0) if known and self.is_stock else 0
        return base, class_width([number - base for number in known], whole=True)

    def step_of(self, number: float) -> int:
        """The class of a number: 0 for nothing."""
        base, width = self._classes
        return class_of(number - base, width)

    @property
    def years(self) -> list[int]:
        return sorted({month.year for month, _, _ in self.months})


def say_season(t: Translator, season: Season) -> str:
    """The months that stand out in most years, in words."""
    peaks, names = peak_months(season.usual), name_months(t)
    if peaks:
        months = join_names(t, [names[number - 1] for number in peaks])
        return t("incidence-season-title", months=months, least=years_of_most(season.whole), years=season.whole)
    if not season.is_usual:
        return t("incidence-season-unknown", years=LEAST_WHOLE)
    is_few = sum(month.mean or 0 for month in season.usual) < LEAST_A_YEAR
    return season.few if is_few else t("incidence-season-none", years=season.whole)


def draw_season(context: Context, key: str, season: Season, *question: Hashable) -> None:
    """The heat map of the card `key`. `question`: what, beyond viewer and filters, decides what it shows."""
    t = context.t
    rows = [SeasonRow(str(year), _cells(t, season, year)) for year in season.years]
    usual = SeasonRow(t("incidence-season-usual"), _usual(t, season)) if season.is_usual else None
    render_chart(
        key,
        lambda dark: build_season(
            rows,
            usual,
            months=name_months(t, "narrow" if context.narrow else "abbreviated"),
            format_value=t.number,
            format_usual=lambda mean: t.number(mean) if context.narrow else say_value(t, mean, is_mean=True),
            dark=dark,
            scale=PROJECTOR if context.present else 1,
        ),
        *question,
        context.narrow,
        alt=f"{t('incidence-season-alt')} {say_season(t, season)}.",
    )


def _cells(t: Translator, season: Season, year: int) -> tuple[SeasonCell, ...]:
    found = {month: (number, whole) for month, number, whole in season.months}
    return tuple(_cell(t, season, date(year, number, 1), found) for number in range(1, 13))


def _cell(t: Translator, season: Season, month: date, found: dict[date, tuple[int | None, bool]]) -> SeasonCell:
    if month not in found:
        return SeasonCell(None, state=OUTSIDE)
    number, whole = found[month]
    if number is None:
        return SeasonCell(None, state=MISSING, text=f"{t.month(month)}\n{season.missing}")
    said = f"{t.month(month)}\n{season.say(number)}"
    if not whole:
        return SeasonCell(number, 0, OPEN, f"{said}\n{t('incidence-season-open')}")
    return SeasonCell(number, season.step_of(number), KNOWN, said)


def _usual(t: Translator, season: Season) -> tuple[SeasonCell, ...]:
    names = name_months(t)
    return tuple(
        SeasonCell(None, state=MISSING, text=t("incidence-no-data"))
        if one.mean is None
        else SeasonCell(
            one.mean,
            season.step_of(one.mean),
            KNOWN,
            t(
                "incidence-season-mean",
                month=names[one.month - 1],
                mean=say_value(t, one.mean, is_mean=True),
                years=one.years,
            ),
        )
        for one in season.usual
    )


def tabulate_season(t: Translator, season: Season) -> pd.DataFrame:
    """A row a year, and one of the means."""
    found = {month: number for month, number, _ in season.months}
    rows: list[tuple] = [
        (str(year), *(found.get(date(year, number, 1)) for number in range(1, 13))) for year in season.years
    ]
    rows.append((t("incidence-season-usual"), *(one.mean for one in season.usual)))
    return pd.DataFrame(rows, columns=[t("incidence-season-year"), *name_months(t)], dtype=object)
