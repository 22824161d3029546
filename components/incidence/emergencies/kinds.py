"""Which kinds of emergency there were, each with its class: natural hazards by a mapping of ours that is shown."""

from collections import defaultdict
from itertools import groupby

import pandas as pd

from components.figures.palette import colour, swatch
from components.incidence.emergencies.words import say_kind, say_months, say_sources, tag_class
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.words import join_names, lower_first
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.incidence.series import HAZARD_CLASSES
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import ALL, KindLine

MOST_KINDS = 8  # that a chart shows; the rest is in the table


def render_kinds(context: Context, view: Emergencies) -> None:
    """Kinds by the last twelve months and by all months, with their class."""
    t, dark = context.t, is_dark()
    card = Card(
        "emergencias-tipos",
        _say_most(t, view),
        t("incidence-emergency-kinds-subtitle", day=view.as_of, span=say_months(t, view)),
        source=f"{say_sources(t, view)}; {t('incidence-emergency-our-mapping')}",
        origins=view.origins,
        note=_say_kind_notes(t, view),
        question=(view.kind, context.present, dark),
        scope=say_kind(t, view, view.kind),
    )
    render_list_card(context, card, lambda: _list_kinds(context, view, dark), lambda: _tabulate_kinds(t, view))


def _say_most(t: Translator, view: Emergencies) -> str:
    """The kind with most events in the last twelve months, or in all of them where a year is not known."""
    if not view.kinds:
        return t("incidence-emergency-kinds-none")
    in_year = any(line.year for line in view.kinds)
    first = max(view.kinds, key=lambda line: (line.year or 0) if in_year else line.events)
    if view.kind == first.hazard.code and len(view.kinds) == 1:
        known = (
            "incidence-emergency-kinds-title-one"
            if first.year is not None
            else "incidence-emergency-kinds-title-one-all"
        )
        return t(known, kind=first.hazard.name.said(t.language), year=first.year or 0, all=first.events)
    return t(
        "incidence-emergency-kinds-title" if in_year else "incidence-emergency-kinds-title-all",
        kind=first.hazard.name.said(t.language),
        count=(first.year or 0) if in_year else first.events,
        all=view.asked.events if in_year and view.asked else sum(line.events for line in view.kinds) + view.unmapped,
    )


def _say_kind_notes(t: Translator, view: Emergencies) -> str:
    """What to know of single kinds, with their numbers; and events whose kind nobody mapped."""
    notes = []
    for line in view.kinds:
        if line.hazard.note == "volcanic":
            most = sorted(line.regions, key=lambda one: -one[1])[:2]
            names = {one.region.ubigeo: one.region.name for one in view.regions}
            where = join_names(t, [names[region] for region, events in most if events])
            notes.append(t("incidence-emergency-note-volcanic", count=line.events, where=where))
    if any(line.hazard.note == "fire" for line in view.kinds):
        notes.append(t("incidence-emergency-note-fire"))
    if view.unmapped and view.kind == ALL:
        notes.append(t("incidence-emergency-note-unmapped", count=view.unmapped))
    return " ".join(notes)


def _list_kinds(context: Context, view: Emergencies, dark: bool) -> Markup:
    t = context.t
    if not view.kinds:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-emergency-kinds-how"))
    lines = sorted(view.kinds, key=lambda line: (-(line.year or 0), -line.events))
    most = max(line.year or 0 for line in lines), max(line.events for line in lines)
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(t(f"incidence-emergency-kinds-{name}"))
        for name in ("kind", "year", "all")
    )
    body = Markup("").join(_kind_row(t, line, most, dark) for line in lines[:MOST_KINDS])
    return Markup(
        '<table class="progress incidence-kinds"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}{}</tbody>'
        "</table>{}"
    ).format(
        t("incidence-emergency-kinds-kind"),
        head,
        body,
        _others(t, lines[MOST_KINDS:]),
        _mapping(t, view, opened=context.present),
    )


def _kind_row(t: Translator, line: KindLine, most: tuple[int, int], dark: bool) -> Markup:
    fill = colour("hazard", line.hazard.hazard_class, dark)
    cells = Markup("").join(
        tag_amount(t, count, top, t(f"incidence-emergency-kinds-{name}"), fill)
        for count, top, name in zip((line.year, line.events), most, ("year", "all"), strict=True)
    )
    return Markup('<tr><th scope="row">{}<small>{}</small></th>{}</tr>').format(
        line.hazard.name.said(t.language), tag_class(t, line.hazard.hazard_class), cells
    )


def tag_amount(t: Translator, count: int | None, most: float, label: str, fill: str, quiet: str = "") -> Markup:
    """A table's cell: a number and its bar, a part of `most`, or a dash; `quiet`: small words after it."""
    if count is None:
        return Markup('<td class="part" data-label="{}"><span class="told"><b>–</b> {}</span></td>').format(
            label, quiet
        )
    return Markup(
        '<td class="part" data-label="{}"><span class="told"><b>{}</b> {}</span>'
        '<div class="bar incidence-amount" aria-hidden="true"><i style="width:{:.1f}%;background:{}"></i></div></td>'
    ).format(label, t.number(count), quiet, 100 * count / (most or 1), fill)


def _others(t: Translator, lines: list[KindLine]) -> Markup:
    """What the list leaves out, in one row; each of them is in the table."""
    if not lines:
        return Markup("")
    cells = Markup("").join(
        Markup('<td class="part" data-label="{}"><span class="told"><b>{}</b></span></td>').format(
            t(f"incidence-emergency-kinds-{name}"),
            "–" if None in counts else t.number(sum(count or 0 for count in counts)),
        )
        for name, counts in (("year", [line.year for line in lines]), ("all", [line.events for line in lines]))
    )
    return Markup('<tr class="incidence-others"><th scope="row">{}<small>{}</small></th>{}</tr>').format(
        t("incidence-emergency-kinds-others", count=len(lines)),
        join_names(t, [lower_first(line.hazard.name.said(t.language)) for line in lines], 4),
        cells,
    )


def _mapping(t: Translator, view: Emergencies, *, opened: bool) -> Markup:
    """Which kinds are held for natural, biological, technological: ours, and shown."""
    if opened:  # a projector has nothing to press, and no room for thirty names
        return Markup("")
    groups = groupby(view.hazards, key=lambda hazard: hazard.hazard_class)
    rows = Markup("").join(
        Markup("<dt>{} {}</dt><dd>{}</dd>").format(
            swatch("hazard", code).symbol,
            t(f"incidence-hazard-class-{code}"),
            join_names(t, [lower_first(hazard.name.said(t.language)) for hazard in own]),
        )
        for code, own in groups
    )
    return Markup('<details class="incidence-mapping"><summary>{}</summary><dl>{}</dl></details>').format(
        t("incidence-emergency-mapping"), rows
    )


def _tabulate_kinds(t: Translator, view: Emergencies) -> pd.DataFrame:
    """Every kind of the register with its class: also those that did not happen."""
    found = {line.hazard.code: line for line in view.kinds}
    asked = [one for one in view.hazards if view.kind in (ALL, one.hazard_class, one.code)]
    none_in_year = 0 if view.asked is not None else None
    rows = []
    for hazard in sorted(asked, key=lambda one: (HAZARD_CLASSES.index(one.hazard_class), _place(found, one.code))):
        line = found.get(hazard.code)
        regions: dict[str, int] = defaultdict(int, line.regions if line else ())
        rows.append(
            (
                hazard.name.said(t.language),
                t(f"incidence-hazard-class-{hazard.hazard_class}"),
                line.year if line else none_in_year,
                line.events if line else 0,
                *(regions[one.region.ubigeo] for one in view.regions),
            )
        )
    columns = [t(f"incidence-emergency-kinds-{name}") for name in ("kind", "class", "year", "all")]
    return pd.DataFrame(rows, columns=[*columns, *(one.region.name for one in view.regions)], dtype=object)


def _place(found: dict[str, KindLine], code: str) -> tuple[int, str]:
    line = found.get(code)
    return (-line.events if line else 0, code)
