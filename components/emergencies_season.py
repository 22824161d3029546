"""When in the year there are many emergencies: twelve months by years, and in words."""

from datetime import date

import pandas as pd

from components.cards import Card, render_card
from components.charts import PROJECTOR, render_chart
from components.emergencies_words import say_kind, say_months, say_sources
from components.figures.season import KNOWN, MISSING, OPEN, OUTSIDE, SeasonCell, SeasonRow, build_season
from components.incidence_words import name_months, say_value
from components.session import Context
from components.words import join_names
from data.language import Translator
from data.rules.emergencies import LEAST_A_YEAR, LEAST_SEEN, class_of, class_width, peak_months
from queries.views.emergencies import Emergencies


def render_season(context: Context, view: Emergencies) -> None:
    """Events by month of the year, a year a row, all regions under the filter together."""
    t = context.t
    card = Card(
        "emergencias-estacion",
        _say_season(t, view),
        t("emergencies-season-subtitle", span=say_months(t, view), day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=t("emergencies-season-note"),
        question=(view.kind, context.narrow),
        scope=say_kind(t, view, view.kind),
    )
    render_card(context, card, lambda: _draw(context, view), lambda: _tabulate(t, view))


def _say_season(t: Translator, view: Emergencies) -> str:
    """The months that stand out, in words."""
    peaks, names = peak_months(view.season), name_months(t)
    if peaks:
        return t("emergencies-season-title", months=join_names(t, [names[number - 1] for number in peaks]))
    if not _is_usual(view):
        return t("emergencies-season-unknown")
    few = sum(month.mean or 0 for month in view.season) < LEAST_A_YEAR
    return t("emergencies-season-few" if few else "emergencies-season-none")


def _is_usual(view: Emergencies) -> bool:
    """Whether every month of the year is known in years enough to speak of what is usual."""
    return all(month.years >= LEAST_SEEN for month in view.season)


def _draw(context: Context, view: Emergencies) -> None:
    t = context.t
    known = [events for _, events, _ in view.months if events is not None]
    width = class_width(known, whole=True)
    years = sorted({month.year for month, _, _ in view.months})
    rows = [SeasonRow(str(year), _cells(t, view, year, width)) for year in years]
    usual = SeasonRow(t("emergencies-season-usual"), _usual(t, view, width)) if _is_usual(view) else None
    render_chart(
        "emergencias-estacion",
        lambda dark: build_season(
            rows, usual, months=name_months(t, "narrow" if context.narrow else "abbreviated"), format_value=t.number,
            format_usual=lambda mean: t.number(mean) if context.narrow else say_value(t, mean, is_mean=True),
            dark=dark, scale=PROJECTOR if context.present else 1,
        ),
        view.kind, context.narrow,
        alt=f"{t('emergencies-season-alt')} {_say_season(t, view)}.",
    )  # fmt: skip


def _cells(t: Translator, view: Emergencies, year: int, width: float) -> tuple[SeasonCell, ...]:
    found = {month: (events, whole) for month, events, whole in view.months}
    return tuple(_cell(t, date(year, number, 1), found, width) for number in range(1, 13))


def _cell(t: Translator, month: date, found: dict[date, tuple[int | None, bool]], width: float) -> SeasonCell:
    if month not in found:
        return SeasonCell(None, state=OUTSIDE)
    events, whole = found[month]
    if events is None:
        return SeasonCell(None, state=MISSING, text=f"{t.month(month)}\n{t('emergencies-season-missing')}")
    said = f"{t.month(month)}\n{t('emergencies-count', count=events)}"
    if not whole:
        return SeasonCell(events, 0, OPEN, f"{said}\n{t('emergencies-legend-open')}")
    return SeasonCell(events, class_of(events, width), KNOWN, said)


def _usual(t: Translator, view: Emergencies, width: float) -> tuple[SeasonCell, ...]:
    names = name_months(t)
    return tuple(
        SeasonCell(None, state=MISSING, text=t("incidence-no-data"))
        if one.mean is None
        else SeasonCell(
            one.mean, class_of(one.mean, width), KNOWN,
            t("emergencies-season-mean", month=names[one.month - 1], mean=say_value(t, one.mean, is_mean=True),
              years=one.years),
        )
        for one in view.season
    )  # fmt: skip


def _tabulate(t: Translator, view: Emergencies) -> pd.DataFrame:
    found = {month: events for month, events, _ in view.months}
    rows: list[tuple] = [
        (str(year), *(found.get(date(year, number, 1)) for number in range(1, 13)))
        for year in sorted({month.year for month in found})
    ]
    rows.append((t("emergencies-season-usual"), *(one.mean for one in view.season)))
    return pd.DataFrame(rows, columns=[t("emergencies-table-year"), *name_months(t)], dtype=object)
