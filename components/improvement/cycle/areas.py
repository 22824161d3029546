"""The capacity areas that the barriers of a cycle come from, with the cluster's scores."""

import pandas as pd

from components.capacity.words import MANDATORY, area_name, level_names, say_note, say_scale, say_score, say_spread
from components.figures.dumbbell import DumbbellRow, build_dumbbell
from components.improvement.cycle.card import cycle_card
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.tables import Column, tabulate
from components.kit.words import lower_first
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import Spread
from queries.capacity.profile_view import AreaLine
from queries.capacity.view import CLUSTER, Unit
from queries.improvement.cycle_view import BarrierArea, CycleView
from queries.shared.origins import collect_origins

KEY = "ciclo-areas"


def render_areas(context: Context, view: CycleView) -> None:
    """Draw the areas with the cluster's scores, and the way to its profile."""
    t = context.t
    if not view.areas:
        card = cycle_card(context, view, KEY, t("improvement-cycle-areas-title-none"), "", origins=())
        render_card(context, card, lambda: Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-areas-how")))
        return
    card = cycle_card(
        context,
        view,
        KEY,
        _say_title(t, view),
        _say_governments(t, view),
        origins=collect_origins(view.area_origins, (barrier.origin for barrier in view.barriers if barrier.area)),
        note=say_note(t, view.instrument),
    )
    render_card(context, card, lambda: _render_chart(t, card, view), lambda: _tabulate(t, view))
    if not context.present:
        unit = str(Unit(CLUSTER, view.line.cluster))
        label = t("improvement-cycle-to-capacity")
        render_link("capacidades", label, icon=":material/radar:", unit=unit, versus=None)


def _render_chart(t: Translator, card: Card, view: CycleView) -> None:
    names = (t("round-baseline"), t("improvement-cycle-areas-latest"), t("improvement-cycle-areas-target"))
    render_chart(
        KEY,
        lambda dark: build_dumbbell(
            [_build_row(t, area) for area in view.areas],
            view.instrument.scale,
            level_names(t, view.instrument),
            names=names,
            looks=("baseline", "final"),
            format_value=lambda value: say_score(t, value),
            dark=dark,
        ),
        *card.question,
        alt=t("improvement-cycle-areas-alt", count=len(view.areas)),
    )


def _say_title(t: Translator, view: CycleView) -> str:
    scored = [(area.line.end.mean, area) for area in view.areas if area.line and area.line.end]
    if not scored:
        return t("improvement-cycle-areas-title-unscored", count=len(view.areas))
    weakest = min(scored, key=lambda pair: pair[0])[1]
    name = lower_first(weakest.area.name.text(t.language))
    return t("improvement-cycle-areas-title", count=len(view.areas), area=name)


def _say_governments(t: Translator, view: CycleView) -> str:
    """State how many governments the means are of: those with a score, which may differ by area."""
    scored = [area.line.end.n if area.line and area.line.end else 0 for area in view.areas]
    low, high = min(scored), max(scored)
    return t(
        "improvement-cycle-areas-subtitle",
        low=low,
        high=high,
        same="yes" if low == high else "no",
        of=view.governments,
        scale=say_scale(t, view.instrument),
        day=view.as_of,
    )


def _mean(spread: Spread | None) -> float | None:
    return spread.mean if spread else None


def _means(line: AreaLine | None) -> tuple[float | None, float | None, float | None]:
    """Return the means before, at the end and at the target."""
    return (_mean(line.before), _mean(line.end), _mean(line.target)) if line else (None, None, None)


def _build_row(t: Translator, area: BarrierArea) -> DumbbellRow:
    name = t("improvement-cycle-areas-label", area=area_name(t, area.area), barriers=area.barriers)
    if area.line is None:
        return DumbbellRow(name, None, None, None)
    return DumbbellRow(name, *_means(area.line), say_spread(t, area.line.end))


def _tabulate(t: Translator, view: CycleView) -> pd.DataFrame:
    columns: list[Column[BarrierArea]] = [
        Column(t("improvement-cycle-table-area"), lambda area: _say_area(t, area)),
        Column(t("improvement-cycle-table-barriers"), lambda area: area.barriers),
        Column(t("improvement-cycle-table-baseline"), lambda area: _means(area.line)[0]),
        Column(t("improvement-cycle-table-latest"), lambda area: _means(area.line)[1]),
        Column(t("improvement-cycle-table-target"), lambda area: _means(area.line)[2]),
        Column(
            t("improvement-cycle-table-governments"),
            lambda area: area.line.end.n if area.line and area.line.end else None,
        ),
    ]
    return tabulate(view.areas, columns)


def _say_area(t: Translator, area: BarrierArea) -> str:
    name = area.area.name.text(t.language)
    return f"{name} {MANDATORY}" if area.area.mandatory else name
