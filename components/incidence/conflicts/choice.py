"""The controls of the page of conflicts: the type to look at, the forms, and how a report is loaded."""

import streamlit as st

from components.imports.links import render_import_link
from components.incidence.conflicts.words import say_type
from components.incidence.switches import render_switches
from components.kit.html import Markup, with_commands
from components.records.links.update import may_update, render_update
from components.session.context import Context
from data.rules.incidence.series import ALL, CONFLICT_TYPES
from queries.incidence.conflicts_view import Conflicts


def type_of(context: Context) -> str:
    """Return the type of conflict that the address asks for, or all; a kind of emergency means all."""
    kind = context.choices.kind
    return kind if kind in CONFLICT_TYPES else ALL


def render_choices(context: Context, view: Conflicts) -> None:
    """Draw the switches, with the types of conflicts."""
    t = context.t
    codes = (ALL, *CONFLICT_TYPES)
    render_switches(
        context,
        "conflictos-tipo",
        t("incidence-conflict-type"),
        codes,
        chosen=view.kind,
        say=lambda code: say_type(t, code),
    )


def render_recording(context: Context, view: Conflicts) -> None:
    """Link to the form of a month's cases, for those responsible for a region who have only the report's table."""
    for series in view.regions:
        region = series.region
        if may_update(context, region=region.ubigeo):
            label = context.t("incidence-conflict-record", region=region.name)
            render_update(context, "conflictos", "counts", region.ubigeo, label)


def render_how(context: Context, view: Conflicts) -> None:
    """Say how the series is loaded, if there is no report or the series is made up."""
    if context.present or (view.last is not None and not view.demo):
        return
    text = context.t("incidence-conflict-import-how" if view.demo else "incidence-conflict-empty-how")
    st.html(Markup('<p class="note">{}</p>').format(with_commands(text)))
    render_import_link(context)
