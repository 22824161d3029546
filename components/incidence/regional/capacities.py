"""Regional capacity: the card of what each regional government has in place, beside what happens in its region."""

import pandas as pd
import streamlit as st

from components.figures.palette import swatch
from components.incidence.regional.words import (
    rate_of,
    say_incidence_note,
    say_marks_sources,
    say_since,
    tag_emergencies,
    tag_evidence,
    tag_standing,
)
from components.incidence.words import cells_of_people, name_people, say_further, say_mark_day
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_list, tag_origins
from components.kit.links import render_link
from components.kit.words import plain
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.store.schema.incidence import CAPACITIES
from queries.incidence.regional_view import RegionalCapacityView, RegionalLine
from queries.incidence.series import Mark


def render_matrix(context: Context, view: RegionalCapacityView) -> None:
    """A row a regional government: four kinds of capacity, and beside them conflicts and emergencies."""
    t = context.t
    card = Card(
        "regional-capacidades",
        say_matrix(t, view),
        t("incidence-regional-matrix-subtitle", day=view.as_of),
        source=_say_sources(t, view),
        origins=tuple(sorted({*view.origins, *view.conflict_origins, *view.emergency_origins})),
        note=" ".join(
            filter(
                None,
                [
                    t("incidence-regional-not-recorded-note"),
                    say_incidence_note(t, (line.region for line in view.lines)),
                    t("incidence-regional-conflicts-demo") if view.conflicts_demo else "",
                    say_further(t, view.until, view.further),
                ],
            )
        ),
    )
    render_list_card(context, card, lambda: _matrix(context, view), lambda: _tabulate(t, view), mine=writer_of(context))


def say_matrix(t: Translator, view: RegionalCapacityView) -> str:
    """How many have all four kinds; of one region, how many kinds it has."""
    if len(view.lines) == 1:
        return t("incidence-regional-matrix-title-one", count=view.lines[0].in_place, all=len(CAPACITIES))
    full = sum(line.in_place == len(CAPACITIES) for line in view.lines)
    none = sum(not line.in_place for line in view.lines)
    if none == len(view.lines):
        return t("incidence-regional-matrix-title-none")
    return t("incidence-regional-matrix-title", full=full, none=none, regions=len(view.lines))


def _say_sources(t: Translator, view: RegionalCapacityView) -> str:
    conflicts = "source-demo" if view.conflicts_demo else "source-defensoria_report"
    said = [say_marks_sources(t, view.marks)]
    said += [t("incidence-regional-source-conflicts", source=t(conflicts))] if view.conflict_origins else []
    said += (
        [t("incidence-regional-source-emergencies", source=t("source-indeci_sinpad"))] if view.emergency_origins else []
    )
    return "; ".join(said)


def _matrix(context: Context, view: RegionalCapacityView) -> Markup:
    t = context.t
    names = [t(f"incidence-capacity-{code}") for code in CAPACITIES]
    happens = _heads(t, view)
    heads = [Markup("{}").format(name) for name in names] + [_head(t, *head) for head in happens]
    # On a phone there are no heads: each cell says what it is of.
    labels = [*names, *(_label(t, *head) for head in happens)]
    over = Markup('<tr><td></td><th scope="colgroup" colspan="4">{}</th><th scope="colgroup" colspan="2">{}</th></tr>')
    return Markup(
        '<table class="incidence-regional"><caption>{}</caption><colgroup><col class="name"><col span="4">'
        '<col span="2" class="happens"></colgroup><thead>{}<tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(
        t("page-regional-question"),
        over.format(t("incidence-regional-in-place"), t("incidence-regional-happening")),
        t("incidence-regional-government"),
        Markup("").join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        Markup("").join(_row(context, line, labels) for line in view.lines),
    )


def _heads(t: Translator, view: RegionalCapacityView) -> list[tuple[str, str, tuple[str, ...]]]:
    """Of conflicts and of emergencies: name, of which months, what they stand on."""
    reports = {line.incidence.standing.month for line in view.lines if line.incidence.standing}
    report = t("incidence-regional-conflicts-month", month=t.month(max(reports))) if reports else ""
    year = t("incidence-regional-emergencies-year", month=t.month(view.until)) if view.until else ""
    return [
        (t("incidence-regional-conflicts"), report, view.conflict_origins),
        (t("incidence-regional-emergencies"), year, view.emergency_origins),
    ]


def _head(t: Translator, name: str, months: str, origins: tuple[str, ...]) -> Markup:
    return Markup("<b>{}</b> {} {}").format(name, months, tag_origins(t, origins))


def _label(t: Translator, name: str, months: str, origins: tuple[str, ...]) -> str:
    return " · ".join(filter(None, (name, months, *(t(f"origin-{origin}") for origin in origins))))


def _row(context: Context, line: RegionalLine, labels: list[str]) -> Markup:
    t, mine = context.t, may_update(context, region=line.region.ubigeo)
    incidence = (
        tag_standing(t, line.incidence, line.region),
        tag_emergencies(t, line.incidence, line.region),
    )
    cells = [
        _capacity(context, line, code, marks, label, _tag_form(context, line, code) if mine else Markup(""))
        for (code, marks), label in zip(line.capacities, labels, strict=False)
    ]
    cells += [
        Markup('<td class="happens" data-label="{}">{}</td>').format(label, cell)
        for label, cell in zip(labels[len(CAPACITIES) :], incidence, strict=True)
    ]
    return Markup('<tr><th scope="row">{}<small>{}</small></th>{}</tr>').format(
        line.region.name,
        t("incidence-regional-in-place-of", count=line.in_place, all=len(CAPACITIES)),
        Markup("").join(cells),
    )


def _tag_form(context: Context, line: RegionalLine, code: str) -> Markup:
    what = _name_capacity(context.t, line, code)
    return tag_update(context, "regional", "regional", f"{line.region.ubigeo}/{code}", what)


def _name_capacity(t: Translator, line: RegionalLine, code: str) -> str:
    return f"{t(f'incidence-capacity-{code}')} · {line.region.name}"


def _capacity(
    context: Context, line: RegionalLine, code: str, marks: tuple[Mark, ...], name: str, form: Markup
) -> Markup:
    """A cell: since when and what shows it; or that nothing is recorded, which is not the same as nothing there."""
    t = context.t
    if not marks:
        said = Markup('<span class="status no_data"><b aria-hidden="true">{}</b> {}</span>').format(
            swatch("status", "no_data").symbol, t("incidence-regional-not-recorded")
        )
        return Markup('<td class="none" data-label="{}">{}{}</td>').format(name, said, form)
    people = sum(mark.people or 0 for mark in marks)
    head = Markup('<span class="status reached"><b aria-hidden="true">{}</b> {}</span>').format(
        swatch("status", "reached").symbol, say_since(t, marks)
    )
    if people and len(marks) > 1:
        head += Markup(" <span>{}</span>").format(t("incidence-regional-trained-all", count=people))
    shown = [
        Markup("{}{}{}").format(
            f"{say_mark_day(t, mark)}: " if len(marks) > 1 else "",
            tag_evidence(t, mark),
            tag_trace(
                context,
                "regional_capacities",
                (line.region.ubigeo, code, mark.on),
                f"{_name_capacity(t, line, code)} · {say_mark_day(t, mark)}",
            ),
        )
        for mark in marks
    ]
    return Markup('<td class="{}" data-label="{}">{}{}{}</td>').format(
        code, name, head, tag_list(shown, "evidence"), form
    )


def _tabulate(t: Translator, view: RegionalCapacityView) -> pd.DataFrame:
    columns = [
        t("incidence-regional-government"),
        *(t("incidence-regional-table-since", what=t(f"incidence-capacity-{code}")) for code in CAPACITIES),
        *(t(f"incidence-regional-table-{name}") for name in _FIGURES),
        *name_people(t),
    ]
    return pd.DataFrame([_figures(t, view, line) for line in view.lines], columns=columns, dtype=object)


_FIGURES = (
    "trained",
    "standing",
    "active",
    "latent",
    "month",
    "conflicts-rate",
    "conflicts-origin",
    "emergencies",
    "until",
    "incidence-emergency-rate",
)


def _figures(t: Translator, view: RegionalCapacityView, line: RegionalLine) -> tuple:
    standing, year, region = line.incidence.standing, line.incidence.year, line.region
    known = standing if standing and standing.standing is not None else None
    return (
        region.name,
        *(say_mark_day(t, marks[0]) if marks else None for _, marks in line.capacities),
        line.trained,
        *((known.standing, known.active, known.latent, t.month(known.month)) if known else (None,) * 4),
        rate_of(known.standing, region) if known else None,
        ", ".join(t(f"origin-{origin}") for origin in view.conflict_origins) if known else None,
        year and year.events,
        t.month(line.incidence.until) if line.incidence.until else None,
        rate_of(year.events, region) if year else None,
        *cells_of_people(region),
    )


def render_region_links(context: Context, view: RegionalCapacityView) -> None:
    """From each region to its conflicts and its emergencies."""
    t = context.t
    if context.present:
        return
    for page, icon in (("conflictos", "forum"), ("emergencias", "flood")):
        with st.container(key=f"regional-links-{page}", horizontal=True, gap="small", vertical_alignment="center"):
            st.html(Markup('<p class="quiet">{}</p>').format(t(f"incidence-regional-links-{page}")), width="content")
            for line in view.lines:
                render_link(
                    page, plain(line.region.name), icon=f":material/{icon}:", region=line.region.ubigeo, cluster=None
                )
