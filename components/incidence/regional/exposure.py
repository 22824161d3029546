"""Who is exposed to which hazard, by region: vulnerability, apart from what happened."""

import pandas as pd

from components.incidence.regional.words import name_exposure, say_told, say_years
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_bar
from components.kit.words import say_source
from components.session.context import Context
from data.language import Translator
from data.store.schema.incidence import EXPOSURES
from queries.incidence.exposure_view import DistrictExposure, Exposure
from queries.incidence.regional_view import RegionalCapacityView, RegionalLine


def render_exposure(context: Context, view: RegionalCapacityView) -> None:
    """People exposed by hazard, over how many districts, of which year; never added to emergencies."""
    t = context.t
    card = Card(
        "regional-expuesta",
        _say_title(t, view),
        t("incidence-regional-exposed-subtitle", day=view.as_of),
        source=_say_sources(t, view),
        origins=view.exposure_origins,
        note=" ".join(filter(None, (t("incidence-regional-exposed-note"), _say_table(context, view)))),
    )
    render_list_card(context, card, lambda: _list(t, view), lambda: _tabulate(t, view))


def _all(view: RegionalCapacityView) -> list[tuple[RegionalLine, Exposure]]:
    return [(line, exposure) for line in view.lines for exposure in line.exposed]


def _say_table(context: Context, view: RegionalCapacityView) -> str:
    """What else the table has; empty where there is none to choose."""
    return "" if context.present or not _all(view) else context.t("incidence-regional-exposed-by-district")


def _codes(view: RegionalCapacityView) -> list[str]:
    """The hazards that a source tells of somewhere, in their fixed order."""
    return [code for code in EXPOSURES if any(exposure.exposure == code for _, exposure in _all(view))]


def _say_title(t: Translator, view: RegionalCapacityView) -> str:
    """The region and hazard with most people."""
    if not _all(view):
        return t("incidence-regional-exposed-title-none")
    line, most = max(_all(view), key=lambda one: one[1].people)
    return t(
        "incidence-regional-exposed-title",
        people=most.people,
        hazard=name_exposure(t, most.exposure, inside=True),
        region=line.region.name,
        one="one" if len(_all(view)) == 1 else "many",
    )


def _say_sources(t: Translator, view: RegionalCapacityView) -> str:
    told = dict.fromkeys(source for _, exposure in _all(view) for source in exposure.sources)
    return "; ".join(filter(None, (*(say_told(t, *source) for source in told), say_source(t, "plan", "L540-545"))))


def _list(t: Translator, view: RegionalCapacityView) -> Markup:
    if not _all(view):
        return Markup('<p class="quiet">{}</p>').format(t("incidence-regional-exposed-how"))
    most = max(exposure.people for _, exposure in _all(view))
    codes = _codes(view)
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(name_exposure(t, code)) for code in codes)
    body = Markup("").join(_row(t, line, codes, most) for line in view.lines)
    return Markup(
        '<table class="incidence-regional exposed"><caption>{}</caption><thead><tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(t("incidence-regional-exposed-what"), t("incidence-regional-region"), head, body)


def _row(t: Translator, line: RegionalLine, codes: list[str], most: int) -> Markup:
    own = {exposure.exposure: exposure for exposure in line.exposed}
    cells = Markup("").join(_cell(t, code, own.get(code), line.districts, most) for code in codes)
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(line.region.name, cells)


def _cell(t: Translator, code: str, exposure: Exposure | None, districts: int, most: int) -> Markup:
    name = name_exposure(t, code)
    if exposure is None:
        return Markup('<td class="none" data-label="{}"><span class="quiet">{}</span></td>').format(
            name, t("status-no_data")
        )
    where = t(
        "incidence-regional-exposed-where",
        districts=exposure.districts,
        all=districts,
        years=say_years(t, exposure.years),
    )
    return Markup('<td data-label="{}"><b>{}</b>{}<span class="quiet">{}</span></td>').format(
        name,
        t("incidence-people", count=exposure.people),
        tag_bar("plain", exposure.people / (most or 1), None, where),
        where,
    )


def _tabulate(t: Translator, view: RegionalCapacityView) -> pd.DataFrame:
    """A row a district and hazard: below a region's hazard the districts that its number sums, then those of which no source
    tells, which is unknown, not zero.
    """
    rows: list[tuple] = []
    for line in view.lines:
        own = {exposure.exposure: {one.ubigeo: one for one in exposure.told} for exposure in line.exposed}
        for code in _codes(view):
            told, hazard = own.get(code, {}), name_exposure(t, code)
            first = [place for place in line.places if place.ubigeo in told]
            for place in (*first, *(place for place in line.places if place.ubigeo not in told)):
                where = (place.ubigeo, line.region.name, place.province, place.name)
                rows.append((*where, hazard, *_figures(t, told.get(place.ubigeo))))
    columns = ("region", "province", "district", "hazard", "people", "year", "source", "origin")
    heads = [t("table-ubigeo"), *(t(f"incidence-regional-exposed-table-{name}") for name in columns)]
    return pd.DataFrame(rows, columns=heads, dtype=object)


def _figures(t: Translator, told: DistrictExposure | None) -> tuple:
    """People, year, source and origin."""
    if told is None:
        return None, None, t("status-no_data"), None
    return told.people, str(told.year), say_told(t, *told.source) or None, t(f"origin-{told.origin}")
