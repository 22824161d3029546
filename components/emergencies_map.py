"""Where: emergencies of a year by region, and by province or district where an import tells them."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.cached import cached_view, drawn
from components.cards import Card, render_card
from components.emergencies_words import say_events, say_kind, say_sources
from components.figures.map_spec import MapBorder, MapCategory, MapShape, MapSpec
from components.incidence_switches import is_rate
from components.incidence_words import per_people, say_people_year, say_value
from components.maps import pick_region, render_map
from components.session import Context
from data.language import Translator
from data.rules.emergencies import CLASSES, class_within, widening_limits
from data.rules.incidence import is_over
from queries.filters import Filters
from queries.views.emergencies import Emergencies
from queries.views.emergency_parts import PUBLISHED_SOURCE
from queries.views.territory import Geography, Outline, build_outlines

Limits = tuple[float, ...]
MAP_HEIGHT = 300
REGION, PROVINCE, DISTRICT = "region", "province", "district"
DIGITS = {REGION: 2, PROVINCE: 4, DISTRICT: 6}
_YEAR, _LEVEL = "emergencias-anio", "emergencias-nivel"


@dataclass(frozen=True)
class PlaceYear:
    """Events of a unit in a year: over `known` of `of` months; None where nobody tells them for it. `value`: events, or
    their rate.
    """

    ubigeo: str
    year: int
    events: int | None
    value: float | None
    known: int
    of: int


def render_where(context: Context, view: Emergencies) -> None:
    """The map with its year; nothing before the first month is over."""
    if not years_of(view):
        return
    t, rates = context.t, is_rate(context.choices)
    levels = levels_of(view)
    level, year = _chosen_level(context, levels), _chosen_year(context, view)
    places = drawn("emergency-places", lambda: places_of(view, level, rates=rates), view.kind, level, rates)
    names = {outline.ubigeo: outline.name for outline in _geography(context, level).outlines}
    card = Card(
        "emergencias-mapa",
        _say_where(t, view, places, names, level, year, rates=rates),
        t("emergencies-map-subtitle", unit=_say_unit(t, view) if rates and level == REGION else "",
          level=t(f"emergencies-level-{level}"), year=_say_year(t, view, year)),
        source=f"{say_sources(t, view)}; {t('source-minam')}",
        origins=view.origins,
        note=_say_note(t, levels, level),
        question=(view.kind, level, year, "rate" if rates else ""),
        scope=say_kind(t, view, view.kind),
    )  # fmt: skip
    render_card(
        context, card,
        lambda: _draw(context, view, places, levels, level, year, rates=rates),
        lambda: _tabulate(t, view, places, names, level),
    )  # fmt: skip


def _say_unit(t: Translator, view: Emergencies) -> str:
    return f", {say_people_year(t, [one.region for one in view.regions])}"


def levels_of(view: Emergencies) -> tuple[str, ...]:
    """Region always; province and district where an import tells events of them."""
    longest = max((len(place.ubigeo) for place in view.places), default=2)
    return tuple(level for level, digits in DIGITS.items() if digits <= longest)


def years_of(view: Emergencies) -> tuple[int, ...]:
    """The years with a month that is over and that anybody speaks for."""
    return tuple(
        sorted({line.month.year for one in view.regions for line in one.months if line.figures and line.whole})
    )


def _chosen_level(context: Context, levels: tuple[str, ...]) -> str:
    chosen = st.session_state.get(_LEVEL)
    return chosen if chosen in levels and not context.present else levels[-1] if context.filters.region else REGION


def _chosen_year(context: Context, view: Emergencies) -> int:
    years, chosen = years_of(view), st.session_state.get(_YEAR)
    return chosen if chosen in years and not context.present else years[-1]


def _say_year(t: Translator, view: Emergencies, year: int) -> str:
    """A year, with its months where not all twelve are shown."""
    lines = [line for one in view.regions for line in one.months if line.figures and line.whole]
    months = {line.month for line in lines if line.month.year == year}
    return str(year) if len(months) == 12 else t("emergencies-map-part", year=str(year), months=len(months))


def places_of(view: Emergencies, level: str, *, rates: bool) -> tuple[PlaceYear, ...]:
    """Units of a level by year. A region's every year; a province or district only as far as an import covers it: in a month
    so covered no event means none, in another nobody knows.
    """
    if level == REGION:
        return tuple(place for one in view.regions for place in _region_years(view, one.region.ubigeo, rates=rates))
    events: dict[tuple[str, int], int] = defaultdict(int)
    for place in view.places:
        if len(place.ubigeo) >= DIGITS[level] and is_over(place.month, view.as_of):
            events[place.ubigeo[: DIGITS[level]], place.month.year] += place.events
    covered: dict[tuple[str, int], list[bool]] = defaultdict(list)
    for one in view.regions:
        for line in (line for line in one.months if line.whole):
            covered[one.region.ubigeo, line.month.year].append(line.source not in (None, PUBLISHED_SOURCE))
    units = {unit for unit, _ in events}
    return tuple(
        PlaceYear(unit, year, events[unit, year], events[unit, year], sum(told), len(told))
        for (region, year), told in sorted(covered.items())
        if any(told)
        for unit in sorted(unit for unit in units if unit.startswith(region))
    )


def _region_years(view: Emergencies, ubigeo: str, *, rates: bool) -> list[PlaceYear]:
    one = next(one for one in view.regions if one.region.ubigeo == ubigeo)
    found = []
    for year in years_of(view):
        lines = [line for line in one.months if line.month.year == year and line.whole]
        known = [line.figures.events for line in lines if line.figures]
        events = sum(known) if known else None
        value = per_people(events, one.region, is_rate=rates)
        found.append(PlaceYear(ubigeo, year, events, value, len(known), len(lines)))
    return found


def _say_where(
    t: Translator, view: Emergencies, places: tuple[PlaceYear, ...], names: dict[str, str], level: str, year: int, *,
    rates: bool,
) -> str:  # fmt: skip
    """Which region, province or district had most."""
    values = [place for place in places if place.year == year and place.value]
    if not values:
        return t("emergencies-map-none", year=str(year))
    first = max(values, key=lambda place: place.value or 0)
    told = say_events(t, first.value, is_rate=rates and level == REGION)
    alone, as_many = level == REGION and len(view.regions) == 1, sum(place.value == first.value for place in values)
    if as_many > 1:
        return t("emergencies-map-title-tie", count=as_many, told=told, year=_say_year(t, view, year))
    return t(
        "emergencies-map-title-one" if alone else "emergencies-map-title",
        name=names.get(first.ubigeo, first.ubigeo), told=told, year=_say_year(t, view, year),
    )  # fmt: skip


def _say_note(t: Translator, levels: tuple[str, ...], level: str) -> str:
    if level != REGION:
        return t("emergencies-map-note-places")
    return t("emergencies-map-note-regions") if len(levels) == 1 else ""


def _geography(context: Context, level: str) -> Geography:
    return cached_view(build_outlines, context.viewer, Filters(context.options.default_as_of), level)


def _draw(
    context: Context, view: Emergencies, places: tuple[PlaceYear, ...], levels: tuple[str, ...], level: str, year: int,
    *, rates: bool,
) -> None:  # fmt: skip
    t = context.t
    rates = rates and level == REGION
    if not context.present:
        _render_choices(context, view, levels, level, year)
    limits = widening_limits([place.value for place in places if place.value is not None], whole=not rates)
    render_map(
        context, "emergencias", lambda: _spec(context, places, level, year, limits, rates=rates),
        view.kind, level, year, rates,
        name_category=lambda kind, code, count: _name_class(t, kind, code, count, limits, rates=rates),
        alt=t("emergencies-map-alt", year=str(year)), height=MAP_HEIGHT, width=480,
        on_pick=pick_region,
    )  # fmt: skip


def _render_choices(context: Context, view: Emergencies, levels: tuple[str, ...], level: str, year: int) -> None:
    t, years = context.t, years_of(view)
    if len(levels) > 1:
        st.session_state[_LEVEL] = level  # each run, as the filters
        st.segmented_control(
            t("emergencies-map-level"), levels, key=_LEVEL, required=True, label_visibility="collapsed",
            format_func=lambda code: t(f"emergencies-level-{code}").capitalize(),
        )  # fmt: skip
    if len(years) > 1:
        st.session_state[_YEAR] = year
        st.select_slider(t("emergencies-table-year"), years, key=_YEAR, label_visibility="collapsed", format_func=str)


def _spec(
    context: Context, places: tuple[PlaceYear, ...], level: str, year: int, limits: Limits, *, rates: bool
) -> MapSpec:
    t, region = context.t, context.filters.region
    found = {place.ubigeo: place for place in places if place.year == year}
    told = {place.ubigeo[:2] for place in found.values()}

    def inside(outlines: tuple[Outline, ...]) -> list[Outline]:
        return [outline for outline in outlines if region in (None, outline.ubigeo[:2])]

    fills = tuple(
        _shape(t, outline, _place_of(outline.ubigeo, found, told, level, year), level, limits, rates=rates)
        for outline in inside(_geography(context, level).outlines)
    )
    borders = () if level == REGION else tuple(
        MapBorder(outline.ubigeo, outline.geometry, strong=True)
        for outline in inside(_geography(context, REGION).outlines)
        if outline.geometry
    )  # fmt: skip
    classes = [MapCategory("amount", str(step)) for step in range(CLASSES, -1, -1)]
    used = {fill.category for fill in fills}
    legend = tuple(category for category in (*classes, MapCategory("status", "no_data")) if category in used)
    return MapSpec(fills=fills, borders=borders, legend=legend, selected=region or "")


def _place_of(ubigeo: str, found: dict[str, PlaceYear], told: set[str], level: str, year: int) -> PlaceYear | None:
    """A unit's figures; a district without any event has none of them, where an import tells its region."""
    if ubigeo in found or level == REGION or ubigeo[:2] not in told:
        return found.get(ubigeo)
    like = next(place for place in found.values() if place.ubigeo[:2] == ubigeo[:2])
    return PlaceYear(ubigeo, year, 0, 0, like.known, like.of)


def _shape(
    t: Translator, outline: Outline, place: PlaceYear | None, level: str, limits: Limits, *, rates: bool
) -> MapShape:
    value = place.value if place else None
    known = [t("emergencies-map-known", known=place.known, of=place.of)] if place and 0 < place.known < place.of else []
    said = "\n".join([outline.name, say_events(t, value, is_rate=rates), *known])
    category = MapCategory("status", "no_data")
    if value is not None:
        category = MapCategory("amount", str(class_within(value, limits)))
    label = f"{outline.name}\n{say_value(t, value, is_rate=rates) if value is not None else '–'}"
    return MapShape(
        outline.ubigeo, outline.name, outline.geometry, outline.lat, outline.lon, category,
        label=label if level == REGION else "", tooltip=said,
    )  # fmt: skip


def _name_class(t: Translator, kind: str, code: str, count: int, limits: Limits, *, rates: bool) -> str:
    """ "101 a 200 · 2": a class by its limits, and how many units are in it."""
    if kind == "status":
        name = t("emergencies-map-no-data")
    elif code == "0":
        name = t("emergencies-map-zero")
    else:
        low, high = (0, *limits)[int(code) - 1], limits[int(code) - 1]
        name = _say_class(t, low if rates else low + 1, high)
    return f"{name} · {t.number(count)}"


def _say_class(t: Translator, low: float, high: float) -> str:
    said = [t.number(value, 0 if value == round(value) else 1 if value >= 0.1 else 3) for value in (low, high)]
    return said[1] if low == high else t("emergencies-map-class", low=said[0], high=said[1])


def _tabulate(
    t: Translator, view: Emergencies, places: tuple[PlaceYear, ...], names: dict[str, str], level: str
) -> pd.DataFrame:
    people = {one.region.ubigeo: one.region for one in view.regions}
    rows = [
        (
            place.ubigeo, names.get(place.ubigeo, place.ubigeo), place.year, place.events,
            per_people(place.events, people[place.ubigeo], is_rate=True) if level == REGION else None,
            place.known, place.of,
        )
        for place in sorted(places, key=lambda place: (place.ubigeo, place.year))
    ]  # fmt: skip
    columns = ("ubigeo", "place", "year", "events", "rate", "months-known", "months-shown")
    heads = [t("table-ubigeo"), *(t(f"emergencies-table-{name}") for name in columns[1:])]
    return pd.DataFrame(rows, columns=heads, dtype=object)
