"""The upper parts of the page of conflicts: the type that is looked at, and what to do where there is no report."""

import streamlit as st

from components.imports.links import render_import_link
from components.incidence.conflicts.words import say_type
from components.incidence.switches import render_switches
from components.kit.html import Markup, with_commands
from components.records.links.update import may_update, render_update
from components.session.context import Context
from data.rules.incidence.series import ALL, CONFLICT_TYPES
from queries.incidence.conflicts_view import Conflicts

_TYPE = "conflictos-tipo"


def type_of(context: Context) -> str:
    """What the address asks for: a type of conflict, or all; a kind of emergency means nothing here."""
    kind = context.choices.kind
    return kind if kind in CONFLICT_TYPES else ALL


def render_choices(context: Context, view: Conflicts) -> None:
    """The switches, with the types of conflicts."""
    t = context.t
    codes = (ALL, *CONFLICT_TYPES)
    render_switches(context, _TYPE, t("incidence-conflict-type"), codes, view.type, lambda code: say_type(t, code))


def render_recording(context: Context, view: Conflicts) -> None:
    """For who attends a region: a month's cases, when only the report's table is at hand."""
    for one in view.regions:
        if may_update(context, region=one.region.ubigeo):
            label = context.t("incidence-conflict-record", region=one.region.name)
            render_update(context, "conflictos", "counts", one.region.ubigeo, label)


def render_how(context: Context, view: Conflicts) -> None:
    """How the series comes into the program, where no report is at hand or it is made up."""
    if context.present or (view.last is not None and not view.demo):
        return
    said = context.t("incidence-conflict-import-how" if view.demo else "incidence-conflict-empty-how")
    st.html(Markup('<p class="note">{}</p>').format(with_commands(said)))
    render_import_link(context)
