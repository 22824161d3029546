"""Where: emergencies of a year by region, and by province or district where an import tells them."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from components.figures.map_spec import MapBorder, MapCategory, MapShape, MapSpec
from components.incidence.emergencies.places import (
    REGION,
    PlacePeriod,
    compared,
    levels_of,
    people_of,
    places_of,
    starts_of,
)
from components.incidence.emergencies.words import say_events, say_kind, say_sources
from components.incidence.switches import is_rate
from components.incidence.words import (
    cells_of_people,
    name_people,
    per_people,
    say_people,
    say_people_year,
    say_period,
    say_value,
)
from components.kit.cards import Card, render_card
from components.kit.maps import pick_region, render_map
from components.session.cache import cached_view, drawn
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.emergencies import CLASSES, class_within, widening_limits
from data.rules.incidence.series import STEPS
from queries.incidence.emergencies_view import Emergencies
from queries.shared.filters import Filters
from queries.territory.view import Geography, Outline, build_outlines

Limits = tuple[float, ...]
MAP_HEIGHT = 300
_START, _STEP, _LEVEL = "emergencias-inicio", "emergencias-paso", "emergencias-nivel"


@dataclass(frozen=True)
class _Chosen:
    """What the map shows: a level, and a period."""

    level: str
    step: str
    start: date
    rates: bool


def render_where(context: Context, view: Emergencies) -> None:
    """The map with its period; nothing before the first month is over."""
    t, step = context.t, _chosen_step(context)
    starts, levels = starts_of(view, step), levels_of(view)
    if not starts:
        return
    start = st.session_state.get(_START)
    start = start if start in starts and not context.present else starts[-1]
    chosen = _Chosen(_chosen_level(context, levels), step, start, is_rate(context.choices))
    level, rates = chosen.level, chosen.rates
    places = drawn("emergency-places", lambda: places_of(view, level, step, rates=rates), view.kind, level, step, rates)
    names = {outline.ubigeo: outline.name for outline in _geography(context, level).outlines}
    period = _say_period(t, places, chosen)
    card = Card(
        "emergencias-mapa",
        _say_where(t, view, places, names, chosen),
        t(
            "incidence-emergency-map-subtitle",
            unit=_say_unit(t, view, level) if rates else "",
            level=t(f"incidence-emergency-level-{level}"),
            year=period,
        ),
        source=f"{say_sources(t, view)}; {t('source-minam')}",
        origins=view.origins,
        note=_say_note(t, view, places, levels, chosen),
        question=(view.kind, level, step, start, "rate" if rates else ""),
        scope=say_kind(t, view, view.kind),
    )
    render_card(
        context,
        card,
        lambda: _draw(context, view, places, levels, starts, chosen),
        lambda: _tabulate(t, view, places, names, chosen),
    )


def _say_unit(t: Translator, view: Emergencies, level: str) -> str:
    return f", {say_people_year(t, people_of(view, level).values())}"


def _chosen_step(context: Context) -> str:
    chosen = st.session_state.get(_STEP)
    return chosen if chosen in STEPS and not context.present else "year"


def _chosen_level(context: Context, levels: tuple[str, ...]) -> str:
    chosen = st.session_state.get(_LEVEL)
    return chosen if chosen in levels and not context.present else levels[-1] if context.filters.region else REGION


def _say_period(t: Translator, places: tuple[PlacePeriod, ...], chosen: _Chosen) -> str:
    """A period, with its months where not all of them are known at this level."""
    months = max((place.known for place in places if place.start == chosen.start), default=0)
    said = say_period(t, chosen.start, chosen.step)
    return t("incidence-emergency-map-part", year=said, months=months) if 0 < months < STEPS[chosen.step] else said


def _say_where(
    t: Translator, view: Emergencies, places: tuple[PlacePeriod, ...], names: dict[str, str], chosen: _Chosen
) -> str:
    """Which region, province or district had most."""
    values, period = compared(places, chosen.start), _say_period(t, places, chosen)
    top = max((place.value or 0 for place in values), default=0)
    if not top:
        return t("incidence-emergency-map-none" if values else "incidence-emergency-map-nowhere", year=period)
    most = [place for place in values if place.value == top]
    told = say_events(t, top, is_rate=chosen.rates)
    if len(most) > 1:
        return t("incidence-emergency-map-title-tie", count=len(most), told=told, year=period)
    alone = chosen.level == REGION and len(view.regions) == 1
    return t(
        "incidence-emergency-map-title-one" if alone else "incidence-emergency-map-title",
        name=names.get(most[0].ubigeo, most[0].ubigeo),
        told=told,
        year=period,
    )


def _say_note(
    t: Translator, view: Emergencies, places: tuple[PlacePeriod, ...], levels: tuple[str, ...], chosen: _Chosen
) -> str:
    """Where the figures stop; that only places known for as many months are compared; whose people rates are told for."""
    if chosen.level != REGION:
        said = t("incidence-emergency-map-note-places")
    else:
        said = t("incidence-emergency-map-note-regions") if len(levels) == 1 else ""
    known = {place.known for place in places if place.start == chosen.start and place.known}
    compares = t("incidence-emergency-map-note-compared", known=max(known)) if len(known) > 1 else ""
    # Of provinces and districts the table tells it: there are too many.
    people = say_people(t, people_of(view, REGION).values()) if chosen.rates and chosen.level == REGION else ""
    return " ".join(filter(None, (said, compares, people)))


def _geography(context: Context, level: str) -> Geography:
    return cached_view(build_outlines, context.viewer, Filters(context.options.default_as_of), level)


def _draw(
    context: Context,
    view: Emergencies,
    places: tuple[PlacePeriod, ...],
    levels: tuple[str, ...],
    starts: tuple[date, ...],
    chosen: _Chosen,
) -> None:
    t, rates = context.t, chosen.rates
    if not context.present:
        _render_choices(context, levels, starts, chosen)
    limits = widening_limits([place.value for place in places if place.value is not None], whole=not rates)
    render_map(
        context,
        "emergencias",
        lambda: _spec(context, places, chosen, limits),
        view.kind,
        chosen.level,
        chosen.step,
        chosen.start,
        rates,
        name_category=lambda kind, code, count: _name_class(t, kind, code, count, limits, chosen),
        alt=t("incidence-emergency-map-alt", year=say_period(t, chosen.start, chosen.step)),
        height=MAP_HEIGHT,
        width=480,
        on_pick=pick_region,
    )


def _render_choices(context: Context, levels: tuple[str, ...], starts: tuple[date, ...], chosen: _Chosen) -> None:
    t = context.t
    with st.container(key="emergencias-mapa-choices", horizontal=True, gap="small"):
        if len(levels) > 1:
            st.session_state[_LEVEL] = chosen.level  # each run, as the filters
            st.segmented_control(
                t("incidence-emergency-map-level"),
                levels,
                key=_LEVEL,
                required=True,
                label_visibility="collapsed",
                format_func=lambda code: t(f"incidence-emergency-level-{code}").capitalize(),
            )
        st.session_state[_STEP] = chosen.step
        st.segmented_control(
            t("incidence-step"),
            tuple(STEPS),
            key=_STEP,
            required=True,
            label_visibility="collapsed",
            format_func=lambda code: t(f"incidence-step-{code}"),
        )
    if len(starts) > 1:
        st.session_state[_START] = chosen.start
        st.select_slider(
            t("incidence-step"),
            starts,
            key=_START,
            label_visibility="collapsed",
            format_func=lambda start: say_period(t, start, chosen.step),
        )


def _spec(context: Context, places: tuple[PlacePeriod, ...], chosen: _Chosen, limits: Limits) -> MapSpec:
    t, region, level = context.t, context.filters.region, chosen.level
    found = {place.ubigeo: place for place in places if place.start == chosen.start}

    def inside(outlines: tuple[Outline, ...]) -> list[Outline]:
        return [outline for outline in outlines if region in (None, outline.ubigeo[:2])]

    fills = tuple(
        _shape(t, outline, found.get(outline.ubigeo), chosen, limits)
        for outline in inside(_geography(context, level).outlines)
    )
    borders = (
        ()
        if level == REGION
        else tuple(
            MapBorder(outline.ubigeo, outline.geometry, strong=True)
            for outline in inside(_geography(context, REGION).outlines)
            if outline.geometry
        )
    )
    classes = [MapCategory("amount", str(step)) for step in range(CLASSES, -1, -1)]
    used = {fill.category for fill in fills}
    legend = tuple(category for category in (*classes, MapCategory("status", "no_data")) if category in used)
    return MapSpec(fills=fills, borders=borders, legend=legend, selected=region or "")


def _shape(t: Translator, outline: Outline, place: PlacePeriod | None, chosen: _Chosen, limits: Limits) -> MapShape:
    value, rates = place.value if place else None, chosen.rates
    lines = [outline.name, say_events(t, value, is_rate=rates)]
    if place and place.events is not None and value is None:  # nobody knows its people
        lines[1:] = [say_events(t, place.events, is_rate=False), t("incidence-emergency-map-no-people")]
    if place and 0 < place.known < place.of:
        lines.append(t("incidence-emergency-map-known", known=place.known, of=place.of))
    category = MapCategory("status", "no_data")
    if value is not None:
        category = MapCategory("amount", str(class_within(value, limits)))
    label = f"{outline.name}\n{say_value(t, value, is_rate=rates) if value is not None else '–'}"
    return MapShape(
        outline.ubigeo,
        outline.name,
        outline.geometry,
        outline.lat,
        outline.lon,
        category,
        label=label if chosen.level == REGION else "",
        tooltip="\n".join(lines),
    )


def _name_class(t: Translator, kind: str, code: str, count: int, limits: Limits, chosen: _Chosen) -> str:
    """ "101 a 200 · 2 provincias": a class by its limits, and how many units are in it."""
    if kind == "status":
        name = t("incidence-emergency-map-no-data")
    elif code == "0":
        name = t("incidence-emergency-map-zero")
    else:
        low, high = (0, *limits)[int(code) - 1], limits[int(code) - 1]
        name = _say_class(t, low if chosen.rates else low + 1, high)
    return t(f"legend-{chosen.level}s", name=name, count=count)


def _say_class(t: Translator, low: float, high: float) -> str:
    said = [t.number(value, 0 if value == round(value) else 1 if value >= 0.1 else 3) for value in (low, high)]
    return said[1] if low == high else t("incidence-emergency-map-class", low=said[0], high=said[1])


def _tabulate(
    t: Translator, view: Emergencies, places: tuple[PlacePeriod, ...], names: dict[str, str], chosen: _Chosen
) -> pd.DataFrame:
    """A row a unit and period."""
    people = people_of(view, chosen.level)
    rows = [
        (
            place.ubigeo,
            names.get(place.ubigeo, place.ubigeo),
            say_period(t, place.start, chosen.step),
            place.events,
            per_people(place.events, people[place.ubigeo], is_rate=True),
            *cells_of_people(people[place.ubigeo]),
            place.known,
            place.of,
        )
        for place in sorted(places, key=lambda place: (place.ubigeo, place.start))
    ]
    told, known = ("place", "period", "events", "rate"), ("months-known", "months-shown")
    heads = [t("table-ubigeo"), *(t(f"incidence-emergency-table-{name}") for name in told), *name_people(t)]
    heads += [t(f"incidence-emergency-table-{name}") for name in known]
    return pd.DataFrame(rows, columns=heads, dtype=object)
