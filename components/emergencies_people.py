"""The people that emergencies hit, by region: affected and homeless are two figures that are never added."""

import pandas as pd

from components.cards import Card, render_list_card
from components.emergencies_kinds import tag_amount
from components.emergencies_words import say_kind, say_months, say_sources
from components.figures.palette import colour
from components.incidence_words import per_people, say_people_year
from components.markup import Markup
from components.session import Context
from components.theme import is_dark
from data.language import Translator
from queries.views.emergencies import Emergencies

PEOPLE = ("events", "affected", "homeless")


def render_people(context: Context, view: Emergencies) -> None:
    """Events, people affected and people made homeless by region: beside each other, never added."""
    t, dark = context.t, is_dark()
    asked = view.asked
    title = t("emergencies-people-title-unknown")
    if asked is not None and view.last is not None:
        title = t(
            "emergencies-people-title", affected=t.number(asked.affected), homeless=t.number(asked.homeless),
            month=t.month(view.last),
        )  # fmt: skip
    card = Card(
        "emergencias-personas",
        title,
        t("emergencies-people-subtitle", span=say_months(t, view), day=view.as_of),
        source=say_sources(t, view),
        origins=view.origins,
        note=f"{t('emergencies-note-people')} {_say_worst(t, view)}".strip(),
        question=(view.kind, dark),
        scope=say_kind(t, view, view.kind),
    )
    render_list_card(context, card, lambda: _people(t, view, dark), lambda: _tabulate_people(t, view))


def _say_worst(t: Translator, view: Emergencies) -> str:
    """The month of a region with most people made homeless: an event's impact sits on its first day."""
    found = max(
        ((line.figures.homeless, one.region.name, line.month) for one in view.regions for line in one.months
         if line.figures),
        default=None,
    )  # fmt: skip
    if found is None or not found[0]:
        return ""
    return t("emergencies-note-worst", count=t.number(found[0]), region=found[1], month=t.month(found[2]))


def _people(t: Translator, view: Emergencies, dark: bool) -> Markup:
    head = Markup('<th scope="col">{}</th>').format(t("emergencies-table-region"))
    head += Markup("").join(Markup('<th scope="col">{}</th>').format(t(f"emergencies-people-{n}")) for n in PEOPLE)
    years = {one.region.ubigeo: one.year_to(view.last) for one in view.regions}
    most = {n: max((getattr(y, n) for y in years.values() if y is not None), default=0) for n in PEOPLE}
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            one.region.name,
            Markup("").join(
                tag_amount(
                    t, getattr(year, name) if (year := years[one.region.ubigeo]) is not None else None, most[name],
                    t(f"emergencies-people-{name}"), colour("region", one.region.ubigeo, dark),
                    t("emergencies-people-all", count=t.number(getattr(one.total, name))),
                )
                for name in PEOPLE
            ),
        )
        for one in view.regions
    )  # fmt: skip
    return Markup(
        '<table class="progress people"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(t("emergencies-people-caption"), head, body)


def _tabulate_people(t: Translator, view: Emergencies) -> pd.DataFrame:
    rows = []
    for one in view.regions:
        year, total = one.year_to(view.last), one.total
        rows.append(
            (
                one.region.name, *(getattr(year, name) if year else None for name in PEOPLE),
                per_people(year.events, one.region, is_rate=True) if year else None,
                *(getattr(total, name) for name in PEOPLE), one.known,
            )
        )  # fmt: skip
    columns = [t("emergencies-table-region")]
    columns += [t("emergencies-people-year-of", what=t(f"emergencies-people-{name}")) for name in PEOPLE]
    columns += [t("emergencies-people-year-of", what=say_people_year(t, [one.region for one in view.regions]))]
    columns += [t("emergencies-people-all-of", what=t(f"emergencies-people-{name}")) for name in PEOPLE]
    return pd.DataFrame(rows, columns=[*columns, t("emergencies-people-months")], dtype=object)
