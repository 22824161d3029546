"""Regional capacity: the card of what each regional government has in place, beside what happens in its region."""

import pandas as pd
import streamlit as st

from components.figures.palette import swatch
from components.incidence.cards import people_columns
from components.incidence.regional.words import (
    list_incidence_sources,
    name_capacities,
    name_capacity,
    say_marks_sources,
    say_since,
    tag_conflicts,
    tag_emergencies,
    tag_evidence,
)
from components.incidence.words import per_people, say_further, say_mark_date, say_people_year
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_list, tag_origins
from components.kit.links import render_link
from components.kit.tables import Column, tabulate
from components.kit.words import plain
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.store.schema.incidence import CAPACITIES
from queries.incidence.reads import CapacityMark
from queries.incidence.regional_view import RegionalCapacityView, RegionalLine


def render_matrix(context: Context, view: RegionalCapacityView) -> None:
    """Draw a row for each regional government: four kinds of capacity, and beside them conflicts and emergencies."""
    t = context.t
    sources = list_incidence_sources(t, conflicts=view.conflict_origins, emergencies=view.emergency_origins)
    notes = (
        t("incidence-regional-not-recorded-note"),
        t("incidence-regional-rates", rate=say_people_year(t, (line.region for line in view.lines))),
        t("incidence-regional-conflicts-demo") if view.conflicts_demo else "",
        say_further(t, view.until, view.further),
    )
    card = Card(
        "regional-capacidades",
        _say_title(t, view),
        t("incidence-regional-matrix-subtitle", day=view.as_of),
        source="; ".join([say_marks_sources(t, view.marks), *sources]),
        origins=tuple(sorted({*view.origins, *view.conflict_origins, *view.emergency_origins})),
        note=" ".join(filter(None, notes)),
    )
    render_list_card(context, card, lambda: _matrix(context, view), lambda: _tabulate(t, view), mine=writer_of(context))


def _say_title(t: Translator, view: RegionalCapacityView) -> str:
    """Say how many governments have all four kinds; of one region, how many kinds it has."""
    if len(view.lines) == 1:
        return t("incidence-regional-matrix-title-one", count=view.lines[0].in_place, all=len(CAPACITIES))
    full = sum(line.in_place == len(CAPACITIES) for line in view.lines)
    none = sum(not line.in_place for line in view.lines)
    if none == len(view.lines):
        return t("incidence-regional-matrix-title-none")
    return t("incidence-regional-matrix-title", full=full, none=none, regions=len(view.lines))


def _matrix(context: Context, view: RegionalCapacityView) -> Markup:
    t = context.t
    capacities, incidence = name_capacities(t), _incidence_heads(t, view)
    heads = [Markup("{}").format(name) for name in capacities] + [_head(t, *head) for head in incidence]
    # A phone shows no heads: each cell has its label.
    labels = [*capacities, *(_label(t, *head) for head in incidence)]
    groups = Markup(
        '<tr><td></td><th scope="colgroup" colspan="4">{}</th><th scope="colgroup" colspan="2">{}</th></tr>'
    )
    return Markup(
        '<table class="incidence-regional"><caption>{}</caption><colgroup><col class="name"><col span="4">'
        '<col span="2" class="happens"></colgroup><thead>{}<tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table>"
    ).format(
        t("page-regional-question"),
        groups.format(t("incidence-regional-in-place"), t("incidence-regional-happening")),
        t("incidence-regional-government"),
        Markup("").join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        Markup("").join(_row(context, line, labels) for line in view.lines),
    )


def _incidence_heads(t: Translator, view: RegionalCapacityView) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the headings of conflicts and of emergencies: the name, the months, the origins."""
    reports = {line.incidence.conflicts.month for line in view.lines if line.incidence.conflicts}
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
    t = context.t
    cells = [
        _capacity(context, line, code, marks, label)
        for (code, marks), label in zip(line.capacities, labels, strict=False)
    ]
    incidence = tag_conflicts(t, line.incidence, line.region), tag_emergencies(t, line.incidence, line.region)
    cells += [
        Markup('<td class="happens" data-label="{}">{}</td>').format(label, cell)
        for label, cell in zip(labels[len(CAPACITIES) :], incidence, strict=True)
    ]
    return Markup('<tr><th scope="row">{}<small>{}</small></th>{}</tr>').format(
        line.region.name,
        t("incidence-regional-in-place-of", count=line.in_place, all=len(CAPACITIES)),
        Markup("").join(cells),
    )


def _capacity(context: Context, line: RegionalLine, code: str, marks: tuple[CapacityMark, ...], label: str) -> Markup:
    """Return a cell: since when and by what evidence; or that nothing is recorded, which does not mean absence."""
    t, name = context.t, f"{name_capacity(context.t, code)} · {line.region.name}"
    form = Markup("")
    if may_update(context, region=line.region.ubigeo):
        form = tag_update(context, "regional", "regional", f"{line.region.ubigeo}/{code}", name)
    if not marks:
        status = Markup('<span class="status no_data"><b aria-hidden="true">{}</b> {}</span>').format(
            swatch("status", "no_data").symbol, t("incidence-regional-not-recorded")
        )
        return Markup('<td class="none" data-label="{}">{}{}</td>').format(label, status, form)
    people = sum(mark.people or 0 for mark in marks)
    head = Markup('<span class="status reached"><b aria-hidden="true">{}</b> {}</span>').format(
        swatch("status", "reached").symbol, say_since(t, marks)
    )
    if people and len(marks) > 1:
        head += Markup(" <span>{}</span>").format(t("incidence-regional-trained-all", count=people))
    evidence = [
        Markup("{}{}{}").format(
            f"{say_mark_date(t, mark)}: " if len(marks) > 1 else "",
            tag_evidence(t, mark),
            tag_trace(
                context,
                "regional_capacities",
                (line.region.ubigeo, code, mark.reached_on),
                f"{name} · {say_mark_date(t, mark)}",
            ),
        )
        for mark in marks
    ]
    return Markup('<td class="{}" data-label="{}">{}{}{}</td>').format(
        code, label, head, tag_list(evidence, "evidence"), form
    )


def _tabulate(t: Translator, view: RegionalCapacityView) -> pd.DataFrame:
    """Return a table with a row for each regional government."""
    origins = ", ".join(t(f"origin-{origin}") for origin in view.conflict_origins)

    def head(name: str) -> str:
        return t(f"incidence-regional-table-{name}")

    def since(line: RegionalLine, index: int) -> str | None:
        marks = line.capacities[index][1]
        return say_mark_date(t, marks[0]) if marks else None

    def conflict_month(line: RegionalLine) -> str | None:
        return t.month(line.incidence.ongoing.month) if line.incidence.ongoing else None

    def conflict_rate(line: RegionalLine) -> float | None:
        return per_people(getattr(line.incidence.ongoing, "ongoing", None), line.region)

    columns: list[Column[RegionalLine]] = [
        Column(t("incidence-regional-government"), lambda line: line.region.name),
        *(
            Column(
                t("incidence-regional-table-since", what=name),
                lambda line, index=index: since(line, index),  # type: ignore[misc]
            )
            for index, name in enumerate(name_capacities(t))
        ),
        Column(head("trained"), lambda line: line.trained),
        Column(head("standing"), lambda line: getattr(line.incidence.ongoing, "ongoing", None)),
        Column(head("active"), lambda line: getattr(line.incidence.ongoing, "active", None)),
        Column(head("latent"), lambda line: getattr(line.incidence.ongoing, "latent", None)),
        Column(head("month"), conflict_month),
        Column(head("conflicts-rate"), conflict_rate),
        Column(head("conflicts-origin"), lambda line: origins if line.incidence.ongoing else None),
        Column(head("emergencies"), lambda line: line.incidence.year and line.incidence.year.events),
        Column(head("until"), lambda line: t.month(line.incidence.until) if line.incidence.until else None),
        Column(
            head("emergencies-rate"),
            lambda line: per_people(line.incidence.year.events, line.region) if line.incidence.year else None,
        ),
        *people_columns(t, lambda line: line.region),
    ]
    return tabulate(view.lines, columns)


def render_region_links(context: Context, view: RegionalCapacityView) -> None:
    """Link from each region to its conflicts and its emergencies."""
    t = context.t
    if context.present:
        return
    for page, icon in (("conflictos", "forum"), ("emergencias", "flood")):
        with st.container(key=f"regional-links-{page}", horizontal=True, gap="small", vertical_alignment="center"):
            label = t(f"incidence-regional-links-{page}")
            st.html(Markup('<p class="quiet">{}</p>').format(label), width="content")
            for line in view.lines:
                render_link(
                    page, plain(line.region.name), icon=f":material/{icon}:", region=line.region.ubigeo, cluster=None
                )
