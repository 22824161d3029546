"""The kinds of emergencies with their class. The classes are a mapping of ours, which the card shows."""

from itertools import groupby

import pandas as pd

from components.figures.palette import colour, swatch
from components.incidence.cards import build_card
from components.incidence.emergencies.words import EMERGENCIES, tag_class
from components.incidence.words import list_regions, say_months
from components.kit.cards import render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import DASH, join_names, lower_first
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.incidence.series import ALL, HAZARD_CLASSES, add_known
from queries.incidence.emergencies_view import Emergencies, KindCount
from queries.incidence.reads import Hazard

MOST_KINDS = 8  # in the list; the table has all


def render_kinds(context: Context, view: Emergencies) -> None:
    """Draw the kinds by the last twelve months and by all months, with their class."""
    t, dark = context.t, is_dark()
    card = build_card(
        t,
        EMERGENCIES,
        view,
        "tipos",
        title=_say_title(t, view),
        subtitle=t("incidence-emergency-kinds-subtitle", day=view.as_of, span=say_months(t, view)),
        more_sources=t("incidence-emergency-our-mapping"),
        note=_say_notes(t, view),
        question=(context.present, dark),
    )
    render_list_card(context, card, lambda: _list_kinds(context, view, dark), lambda: _tabulate(t, view))


def _name(t: Translator, hazard: Hazard) -> str:
    return hazard.name.text(t.language)


def _say_title(t: Translator, view: Emergencies) -> str:
    """Name the kind with most events in the last twelve months, or in all months if a month of the twelve is unknown."""
    if not view.kinds:
        return t("incidence-emergency-kinds-none")
    in_year = any(count.year for count in view.kinds)
    first = max(view.kinds, key=lambda count: (count.year or 0) if in_year else count.events)
    name = _name(t, first.hazard)
    if view.kind == first.hazard.code and len(view.kinds) == 1:
        key = "incidence-emergency-kinds-title-one"
        return t(key if first.year is not None else f"{key}-all", kind=name, year=first.year or 0, all=first.events)
    if in_year and view.year_of_kind:
        return t("incidence-emergency-kinds-title", kind=name, count=first.year or 0, all=view.year_of_kind.events)
    every = sum(count.events for count in view.kinds) + view.unmapped
    return t("incidence-emergency-kinds-title-all", kind=name, count=first.events, all=every)


def _say_notes(t: Translator, view: Emergencies) -> str:
    """Say what is peculiar to some kinds, with their numbers, and to events whose kind is not mapped."""
    notes = []
    for count in view.kinds:
        if count.hazard.note_code == "volcanic":
            most = sorted(count.regions, key=lambda item: -item[1])[:2]
            names = {series.region.ubigeo: series.region.name for series in view.regions}
            where = join_names(t, [names[region] for region, events in most if events])
            notes.append(t("incidence-emergency-note-volcanic", count=count.events, where=where))
    if any(count.hazard.note_code == "fire" for count in view.kinds):
        notes.append(t("incidence-emergency-note-fire"))
    if view.unmapped and view.kind == ALL:
        notes.append(t("incidence-emergency-note-unmapped", count=view.unmapped))
    return " ".join(notes)


def _list_kinds(context: Context, view: Emergencies, dark: bool) -> Markup:
    t = context.t
    if not view.kinds:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-emergency-kinds-how"))
    counts = sorted(view.kinds, key=lambda count: (-(count.year or 0), -count.events))
    most = max(count.year or 0 for count in counts), max(count.events for count in counts)
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(t(f"incidence-emergency-kinds-{name}"))
        for name in ("kind", "year", "all")
    )
    body = Markup("").join(_tag_kind(t, count, most, dark) for count in counts[:MOST_KINDS])
    return Markup(
        '<table class="progress incidence-kinds"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}{}</tbody>'
        "</table>{}"
    ).format(
        t("incidence-emergency-kinds-kind"),
        head,
        body,
        _tag_others(t, counts[MOST_KINDS:]),
        # A projector has nothing to press, and no room for thirty names.
        Markup("") if context.present else _tag_mapping(t, view),
    )


def _tag_kind(t: Translator, count: KindCount, most: tuple[int, int], dark: bool) -> Markup:
    fill = colour("hazard", count.hazard.hazard_class, dark)
    cells = Markup("").join(
        tag_amount(t, amount, top, label=t(f"incidence-emergency-kinds-{name}"), fill=fill)
        for amount, top, name in zip((count.year, count.events), most, ("year", "all"), strict=True)
    )
    return Markup('<tr><th scope="row">{}<small>{}</small></th>{}</tr>').format(
        _name(t, count.hazard), tag_class(t, count.hazard.hazard_class), cells
    )


def tag_amount(t: Translator, amount: int | None, most: float, *, label: str, fill: str, quiet: str = "") -> Markup:
    """Return a table's cell: a number with its bar as a share of `most`, or a dash, and small words after it."""
    if amount is None:
        return Markup('<td class="part" data-label="{}"><span class="detail"><b>{}</b> {}</span></td>').format(
            label, DASH, quiet
        )
    return Markup(
        '<td class="part" data-label="{}"><span class="detail"><b>{}</b> {}</span>'
        '<div class="bar incidence-amount" aria-hidden="true"><i style="width:{:.1f}%;background:{}"></i></div></td>'
    ).format(label, t.number(amount), quiet, 100 * amount / (most or 1), fill)


def _tag_others(t: Translator, counts: list[KindCount]) -> Markup:
    """Return the kinds that the list leaves out, in one row; the table has each of them."""
    if not counts:
        return Markup("")
    sums = {"year": add_known(count.year for count in counts), "all": add_known(count.events for count in counts)}
    cells = Markup("").join(
        Markup('<td class="part" data-label="{}"><span class="detail"><b>{}</b></span></td>').format(
            t(f"incidence-emergency-kinds-{name}"), DASH if amount is None else t.number(amount)
        )
        for name, amount in sums.items()
    )
    return Markup('<tr class="incidence-others"><th scope="row">{}<small>{}</small></th>{}</tr>').format(
        t("incidence-emergency-kinds-others", count=len(counts)),
        join_names(t, [lower_first(_name(t, count.hazard)) for count in counts], 4),
        cells,
    )


def _tag_mapping(t: Translator, view: Emergencies) -> Markup:
    """Say which kinds belong to which class."""
    rows = Markup("").join(
        Markup("<dt>{} {}</dt><dd>{}</dd>").format(
            swatch("hazard", code).symbol,
            t(f"incidence-hazard-class-{code}"),
            join_names(t, [lower_first(_name(t, hazard)) for hazard in hazards]),
        )
        for code, hazards in groupby(view.hazards, key=lambda hazard: hazard.hazard_class)
    )
    return Markup('<details class="incidence-mapping"><summary>{}</summary><dl>{}</dl></details>').format(
        t("incidence-emergency-mapping"), rows
    )


def _tabulate(t: Translator, view: Emergencies) -> pd.DataFrame:
    """Tabulate every kind of the register with its class, also those without an event."""
    counts = {count.hazard.code: count for count in view.kinds}
    shown = [hazard for hazard in view.hazards if view.kind in (ALL, hazard.hazard_class, hazard.code)]
    zero = 0 if view.year_of_kind is not None else None
    rows = [counts.get(hazard.code) or KindCount(hazard, zero, 0, ()) for hazard in shown]
    rows.sort(key=lambda row: (HAZARD_CLASSES.index(row.hazard.hazard_class), -row.events, row.hazard.code))

    def head(name: str) -> str:
        return t(f"incidence-emergency-kinds-{name}")

    columns: list[Column[KindCount]] = [
        Column(head("kind"), lambda row: _name(t, row.hazard)),
        Column(head("class"), lambda row: t(f"incidence-hazard-class-{row.hazard.hazard_class}")),
        Column(head("year"), lambda row: row.year),
        Column(head("all"), lambda row: row.events),
        *(
            Column(region.name, lambda row, ubigeo=region.ubigeo: dict(row.regions).get(ubigeo, 0))  # type: ignore[misc]
            for region in list_regions(view)
        ),
    ]
    return tabulate(rows, columns)
