"""The people that emergencies hit, by region: affected and homeless are two figures that are never added."""

import pandas as pd

from components.figures.palette import colour
from components.incidence.emergencies.kinds import tag_amount
from components.incidence.emergencies.words import say_kind, say_months, say_sources
from components.incidence.words import cells_of_people, name_people, per_people, say_people_year
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import Figures, RegionEmergencies

PEOPLE = ("events", "affected", "homeless")


def render_people(context: Context, view: Emergencies) -> None:
    """Events, people affected and people made homeless by region: beside each other, never added."""
    t, dark = context.t, is_dark()
    asked = view.asked
    title = t("incidence-emergency-people-title-unknown")
    if asked is not None and view.last is not None:
        known = asked.affected is not None and asked.homeless is not None
        title = t(
            "incidence-emergency-people-title" if known else "incidence-emergency-people-title-part",
            affected=_say_number(t, asked.affected),
            homeless=_say_number(t, asked.homeless),
            month=t.month(view.last),
        )
    card = Card(
        "emergencias-personas",
        title,
        t("incidence-emergency-people-subtitle", span=say_months(t, view), day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=" ".join(filter(None, (t("incidence-emergency-note-people"), _say_blank(t, view), _say_worst(t, view)))),
        question=(view.kind, dark),
        scope=say_kind(t, view, view.kind),
    )
    render_list_card(context, card, lambda: _people(t, view, dark), lambda: _tabulate_people(t, view))


def _say_number(t: Translator, value: int | None) -> str:
    return t("incidence-emergency-people-blank") if value is None else t.number(value)


def _say_blank(t: Translator, view: Emergencies) -> str:
    """That events leave people blank: what is missing is not zero."""
    found = view.asked
    if found is None or found.affected_told == found.homeless_told == found.events:
        return ""
    return t(
        "incidence-emergency-note-blank", affected=found.affected_told, homeless=found.homeless_told, all=found.events
    )


def _say_worst(t: Translator, view: Emergencies) -> str:
    """The month of a region with most people made homeless: an event's impact sits on its first day."""
    found = max(
        (
            (line.figures.homeless or 0, one.region.name, line.month)
            for one in view.regions
            for line in one.months
            if line.figures
        ),
        default=None,
    )
    if found is None or not found[0]:
        return ""
    return t("incidence-emergency-note-worst", count=t.number(found[0]), region=found[1], month=t.month(found[2]))


def _people(t: Translator, view: Emergencies, dark: bool) -> Markup:
    head = Markup('<th scope="col">{}</th>').format(t("incidence-emergency-table-region"))
    head += Markup("").join(
        Markup('<th scope="col">{}</th>').format(t(f"incidence-emergency-people-{n}")) for n in PEOPLE
    )
    years = {one.region.ubigeo: one.year_to(view.last) for one in view.regions}
    most = {n: max((getattr(y, n) or 0 for y in years.values() if y is not None), default=0) for n in PEOPLE}
    body = Markup("").join(
        Markup('<tr><th scope="row">{}{}</th>{}</tr>').format(
            one.region.name,
            _months(t, one),
            Markup("").join(
                tag_amount(
                    t,
                    getattr(year, name) if (year := years[one.region.ubigeo]) is not None else None,
                    most[name],
                    t(f"incidence-emergency-people-{name}"),
                    colour("region", one.region.ubigeo, dark),
                    _say_cell(t, one, years[one.region.ubigeo], name),
                )
                for name in PEOPLE
            ),
        )
        for one in view.regions
    )
    return Markup(
        '<table class="progress incidence-people"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(t("incidence-emergency-people-caption"), head, body)


def _months(t: Translator, one: RegionEmergencies) -> Markup:
    """Over how many months the totals are, where not all that are shown are known."""
    if one.known == len(one.months):
        return Markup("")
    return Markup("<small>{}</small>").format(
        t("incidence-emergency-people-of-months", known=one.known, all=len(one.months))
    )


def _say_cell(t: Translator, one: RegionEmergencies, year: Figures | None, name: str) -> str:
    """Of all months; and how many events tell it, where some do not."""
    total = getattr(one.total, name)
    said = [t("incidence-emergency-people-all", count=_say_number(t, total))]
    if year is not None and year.told(name) < year.events:
        said.append(t("incidence-emergency-people-told", told=year.told(name), all=year.events))
    return " · ".join(said)


def _tabulate_people(t: Translator, view: Emergencies) -> pd.DataFrame:
    rows = []
    for one in view.regions:
        year, total = one.year_to(view.last), one.total
        rows.append(
            (
                one.region.name,
                *(getattr(year, name) if year else None for name in PEOPLE),
                per_people(year.events, one.region, is_rate=True) if year else None,
                *(getattr(total, name) for name in PEOPLE),
                one.known,
                *(year.told(name) if year else None for name in PEOPLE[1:]),
                *cells_of_people(one.region),
            )
        )
    columns = [t("incidence-emergency-table-region")]
    columns += [
        t("incidence-emergency-people-year-of", what=t(f"incidence-emergency-people-{name}")) for name in PEOPLE
    ]
    columns += [t("incidence-emergency-people-year-of", what=say_people_year(t, [one.region for one in view.regions]))]
    columns += [t("incidence-emergency-people-all-of", what=t(f"incidence-emergency-people-{name}")) for name in PEOPLE]
    columns += [t("incidence-emergency-people-months")]
    columns += [
        t("incidence-emergency-people-tell", what=t(f"incidence-emergency-people-{name}")) for name in PEOPLE[1:]
    ]
    return pd.DataFrame(rows, columns=[*columns, *name_people(t)], dtype=object)
