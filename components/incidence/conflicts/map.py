"""Where: conflict cases standing in a month, by region, with a slider of months; no report has its pattern."""

from datetime import date

import pandas as pd
import streamlit as st

from components.figures.map_spec import MapCategory, MapShape, MapSpec
from components.incidence.conflicts.words import say_cases, say_demo, say_line, say_missing, say_sources, say_type
from components.incidence.switches import is_rate
from components.incidence.words import cells_of_people, name_people, per_people, say_people, say_people_year, say_value
from components.kit.cards import Card, render_card
from components.kit.maps import pick_region, render_map
from components.kit.words import join_names, upper_first
from components.session.cache import cached_view
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.emergencies import CLASSES, class_of, class_width
from data.rules.incidence.series import CONFLICT_STATES
from queries.incidence.conflict_lines import ConflictMonthLine
from queries.incidence.conflicts_view import Conflicts
from queries.shared.filters import Filters
from queries.territory.view import Outline, build_outlines

MAP_HEIGHT = 300
_MONTH = "conflictos-mes"


def render_where(context: Context, view: Conflicts) -> None:
    """The map of a month."""
    t, rates = context.t, is_rate(context.choices)
    month = _chosen_month(context, view)
    card = Card(
        "conflictos-mapa",
        _say_title(t, view, month, rates=rates),
        say_demo(t, view, _say_subtitle(t, view, month, rates=rates)),
        source=f"{say_sources(t, view)}; {t('source-minam')}",
        origins=view.origins,
        note=_say_note(t, view, month, rates=rates),
        question=(view.type, month, "rate" if rates else ""),
        scope=say_type(t, view.type),
    )
    render_card(
        context,
        card,
        lambda: _draw(context, view, month, rates=rates),
        lambda: _tabulate(t, view),
    )


def _months(view: Conflicts) -> list[date]:
    return [line.month for line in view.regions[0].months]


def _chosen_month(context: Context, view: Conflicts) -> date:
    months, chosen = _months(view), st.session_state.get(_MONTH)
    return chosen if chosen in months and not context.present else months[-1]


def values_of(view: Conflicts, month: date, *, rates: bool) -> dict[str, float | None]:
    """region -> cases standing in a month, or their rate; None without a report."""
    found: dict[str, float | None] = {}
    for one in view.regions:
        line = one.on(month)
        found[one.region.ubigeo] = per_people(line.standing if line else None, one.region, is_rate=rates)
    return found


def _say_title(t: Translator, view: Conflicts, month: date, *, rates: bool) -> str:
    """Where most, of the regions that report; several where they tie. Of some regions alone it says of which."""
    own = values_of(view, month, rates=rates)
    values = {one.region.name: value for one in view.regions if (value := own[one.region.ubigeo]) is not None}
    said, among = upper_first(t.month(month)), ""
    if not values:
        return t("incidence-conflict-map-none", month=said)
    if len(values) < len(own):
        among = t("incidence-conflict-map-among", names=join_names(t, values), count=len(values))
    top = max(values.values())
    if not top:
        return t("incidence-conflict-map-nothing", month=said, among=among)
    most, told = [name for name, value in values.items() if value == top], say_cases(t, top, is_rate=rates)
    return t(
        "incidence-conflict-map-title",
        name=join_names(t, most),
        count=len(most),
        told=told,
        month=said,
        among=among,
        alone="one" if len(own) == 1 else "many",
    )


def _say_note(t: Translator, view: Conflicts, month: date, *, rates: bool) -> str:
    """Why the map stops at the region, what of the month is not on it or of no known type, whose people rates are of."""
    places, types = view.lost_in(month)
    parts = [
        t("incidence-conflict-map-region"),
        t("incidence-conflict-map-lost", count=places) if places else "",
        t("incidence-conflict-typeless", count=types) if types else "",
        say_people(t, [one.region for one in view.regions]) if rates else "",
    ]
    return " ".join(filter(None, parts))


def _say_subtitle(t: Translator, view: Conflicts, month: date, *, rates: bool) -> str:
    unit = f", {say_people_year(t, [one.region for one in view.regions])}" if rates else ""
    return t("incidence-conflict-map-subtitle", month=t.month(month), unit=unit)


def _draw(context: Context, view: Conflicts, month: date, *, rates: bool) -> None:
    t, months = context.t, _months(view)
    if len(months) > 1 and not context.present:
        st.session_state[_MONTH] = month  # each run, as the filters
        st.select_slider(
            t("incidence-conflict-map-month"),
            months,
            key=_MONTH,
            label_visibility="collapsed",
            format_func=t.short_month,
        )
    every = [value for own in months for value in values_of(view, own, rates=rates).values() if value is not None]
    width = class_width(every, whole=not rates)
    render_map(
        context,
        "conflictos",
        lambda: _spec(context, view, month, width, rates=rates),
        view.type,
        month,
        rates,
        name_category=lambda kind, code, count: _name_class(t, view, kind, code, count, width, rates=rates),
        alt=t("incidence-conflict-map-alt", month=t.month(month)),
        height=MAP_HEIGHT,
        width=480,
        on_pick=pick_region,
    )


def _spec(context: Context, view: Conflicts, month: date, width: float, *, rates: bool) -> MapSpec:
    values = values_of(view, month, rates=rates)
    lines = {one.region.ubigeo: one.on(month) for one in view.regions}
    geography = cached_view(build_outlines, context.viewer, Filters(context.options.default_as_of), "region")
    fills = tuple(
        _shape(context.t, outline, values[outline.ubigeo], lines[outline.ubigeo], width, rates=rates)
        for outline in geography.outlines
        if outline.ubigeo in values
    )
    classes = [MapCategory("amount", str(step)) for step in range(CLASSES, -1, -1)]
    used = {fill.category for fill in fills}
    legend = tuple(category for category in (*classes, MapCategory("status", "no_data")) if category in used)
    return MapSpec(fills=fills, legend=legend, selected=context.filters.region or "")


def _shape(
    t: Translator, outline: Outline, value: float | None, line: ConflictMonthLine | None, width: float, *, rates: bool
) -> MapShape:
    category = MapCategory("status", "no_data")
    if value is not None:
        category = MapCategory("amount", str(class_of(value, width)))
    shown = say_value(t, value, is_rate=rates) if value is not None else "–"
    return MapShape(
        outline.ubigeo,
        outline.name,
        outline.geometry,
        outline.lat,
        outline.lon,
        category,
        label=f"{outline.name}\n{shown}",
        tooltip=f"{outline.name}\n{say_line(t, line) if value is None else say_cases(t, value, is_rate=rates)}",
    )


def _name_class(t: Translator, view: Conflicts, kind: str, code: str, count: int, width: float, *, rates: bool) -> str:
    """ "3 a 4 · 2 regiones": a class by its limits, and how many regions are in it."""
    if kind == "status":
        name = say_missing(t, view)
    elif code == "0":
        name = t("incidence-conflict-map-zero")
    else:
        low, high = (int(code) - 1) * width, int(code) * width
        if rates:
            decimals = 1 if width >= 0.1 else 3
            name = t("incidence-conflict-map-class", low=t.number(low, decimals), high=t.number(high, decimals))
        elif width == 1:
            name = t.number(high)
        else:
            name = t("incidence-conflict-map-class", low=t.number(low + 1), high=t.number(high))
    return t("legend-regions", name=name, count=count)


def _say_source(t: Translator, line: ConflictMonthLine) -> str:
    source = t(f"incidence-conflict-register-{line.source}")
    return f"{source}: {t('incidence-conflict-not-told')}" if line.standing is None else source


def _tabulate(t: Translator, view: Conflicts) -> pd.DataFrame:
    """Every region and month that the slider reaches."""
    rows = [
        (
            one.region.ubigeo,
            one.region.name,
            t.month(line.month),
            line.month,
            line.standing,
            line.active,
            line.latent,
            line.resolved,
            per_people(line.standing, one.region, is_rate=True),
            *cells_of_people(one.region),
            t("incidence-conflict-no-report") if line.source is None else _say_source(t, line),
        )
        for one in view.regions
        for line in one.months
    ]
    columns = ("region", "month", "from", "standing", *CONFLICT_STATES, "rate")
    heads = [t("table-ubigeo"), *(t(f"incidence-conflict-table-{name}") for name in columns), *name_people(t)]
    heads += [t("incidence-conflict-table-source")]
    return pd.DataFrame(rows, columns=heads, dtype=object)
