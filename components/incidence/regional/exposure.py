"""Who is exposed to which hazard, by region: vulnerability, apart from what happened."""

import pandas as pd

from components.incidence.regional.words import name_exposure, say_years
from components.incidence.words import say_mark_source
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_bar
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from data.language import Translator
from data.store.schema.incidence import EXPOSURES
from queries.incidence.exposure_view import Exposure
from queries.incidence.reads import DistrictExposure
from queries.incidence.regional_view import District, RegionalCapacityView, RegionalLine

Row = tuple[RegionalLine, str, District, DistrictExposure | None]
"""A region, a hazard, a district, and the people exposed there."""


def render_exposure(context: Context, view: RegionalCapacityView) -> None:
    """Draw the people exposed by hazard, in how many districts and of which year; they are never added to emergencies."""
    t = context.t
    # What else the table has, if there is a table to choose.
    has_table = not context.present and bool(_list_exposures(view))
    notes = (t("incidence-regional-exposed-note"), t("incidence-regional-exposed-by-district") if has_table else "")
    card = Card(
        "regional-expuesta",
        _say_title(t, view),
        t("incidence-regional-exposed-subtitle", day=view.as_of),
        source=_say_sources(t, view),
        origins=view.exposure_origins,
        note=" ".join(filter(None, notes)),
    )
    render_list_card(context, card, lambda: _list(t, view), lambda: _tabulate(t, view))


def _list_exposures(view: RegionalCapacityView) -> list[tuple[RegionalLine, Exposure]]:
    return [(line, exposure) for line in view.lines for exposure in line.exposed]


def _list_hazards(view: RegionalCapacityView) -> list[str]:
    """Return the hazards that have data somewhere, in their fixed order."""
    hazards = {exposure.exposure for _, exposure in _list_exposures(view)}
    return [code for code in EXPOSURES if code in hazards]


def _say_title(t: Translator, view: RegionalCapacityView) -> str:
    """Name the region and hazard with most people."""
    exposures = _list_exposures(view)
    if not exposures:
        return t("incidence-regional-exposed-title-none")
    line, most = max(exposures, key=lambda pair: pair[1].people)
    return t(
        "incidence-regional-exposed-title",
        people=most.people,
        hazard=name_exposure(t, most.exposure, inside=True),
        region=line.region.name,
        one="one" if len(exposures) == 1 else "many",
    )


def _say_sources(t: Translator, view: RegionalCapacityView) -> str:
    sources = dict.fromkeys(source for _, exposure in _list_exposures(view) for source in exposure.sources)
    names = (say_mark_source(t, *source) for source in sources)
    return "; ".join(filter(None, (*names, say_source(t, "plan", "L540-545"))))


def _list(t: Translator, view: RegionalCapacityView) -> Markup:
    exposures = _list_exposures(view)
    if not exposures:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-regional-exposed-how"))
    most = max(exposure.people for _, exposure in exposures)
    codes = _list_hazards(view)
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(name_exposure(t, code)) for code in codes)
    body = Markup("").join(_tag_region(t, line, codes, most) for line in view.lines)
    return Markup(
        '<table class="incidence-regional exposed"><caption>{}</caption><thead><tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(t("incidence-regional-exposed-what"), t("incidence-regional-region"), head, body)


def _tag_region(t: Translator, line: RegionalLine, codes: list[str], most: int) -> Markup:
    exposures = {exposure.exposure: exposure for exposure in line.exposed}
    cells = Markup("").join(_cell(t, line, code, exposures.get(code), most) for code in codes)
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(line.region.name, cells)


def _cell(t: Translator, line: RegionalLine, code: str, exposure: Exposure | None, most: int) -> Markup:
    name = name_exposure(t, code)
    if exposure is None:
        return Markup('<td class="none" data-label="{}"><span class="quiet">{}</span></td>').format(
            name, t("status-no_data")
        )
    where = t(
        "incidence-regional-exposed-where",
        districts=len(exposure.districts),
        all=len(line.districts),
        years=say_years(t, exposure.years),
    )
    return Markup('<td data-label="{}"><b>{}</b>{}<span class="quiet">{}</span></td>').format(
        name,
        t("incidence-people", count=exposure.people),
        tag_bar("plain", exposure.people / (most or 1), None, where),
        where,
    )


def _tabulate(t: Translator, view: RegionalCapacityView) -> pd.DataFrame:
    """Return a table with a row for each district and hazard, those with data first; without data the number is empty."""

    def head(name: str) -> str:
        return t(f"incidence-regional-exposed-table-{name}")

    def name_source(row: Row) -> str | None:
        exposed = row[3]
        if exposed is None:
            return t("status-no_data")
        return say_mark_source(t, exposed.source_code, exposed.source_locator) or None

    columns: list[Column[Row]] = [
        Column(t("table-ubigeo"), lambda row: row[2].ubigeo),
        Column(head("region"), lambda row: row[0].region.name),
        Column(head("province"), lambda row: row[2].province),
        Column(head("district"), lambda row: row[2].name),
        Column(head("hazard"), lambda row: name_exposure(t, row[1])),
        Column(head("people"), lambda row: row[3].people if row[3] else None),
        Column(head("year"), lambda row: str(row[3].year) if row[3] else None),
        Column(head("source"), name_source),
        Column(head("origin"), lambda row: t(f"origin-{row[3].origin}") if row[3] else None),
    ]
    return tabulate(_list_rows(view), columns)


def _list_rows(view: RegionalCapacityView) -> list[Row]:
    rows: list[Row] = []
    for line in view.lines:
        exposures = {exposure.exposure: exposure.districts for exposure in line.exposed}
        for code in _list_hazards(view):
            exposed = {district.ubigeo: district for district in exposures.get(code, ())}
            districts = sorted(line.districts, key=lambda district: district.ubigeo not in exposed)
            rows += [(line, code, district, exposed.get(district.ubigeo)) for district in districts]
    return rows
