"""The upper parts of the page of emergencies: the kind that is looked at, and what to do where there is nothing."""

import streamlit as st

from components.imports.links import render_import_link
from components.incidence.emergencies.words import say_hazard, say_kind
from components.incidence.switches import render_switches
from components.kit.html import Markup, with_commands
from components.session.context import Context
from data.rules.incidence.series import HAZARD_CLASSES
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import ALL

_KIND = "emergencias-tipo"


def kind_of(context: Context) -> str:
    """What the address asks for: a class, a kind of emergency, or all; a type of conflict means nothing here."""
    kind = context.choices.kind
    return kind if kind in (*HAZARD_CLASSES, *context.options.hazards) else ALL


def render_choices(context: Context, view: Emergencies) -> None:
    """The switches, with the kinds of emergencies, by class."""
    t, names = context.t, {hazard.code: say_hazard(context.t, hazard) for hazard in view.hazards}
    render_switches(
        context,
        _KIND,
        t("incidence-emergency-kind"),
        _kinds(view),
        view.kind,
        lambda code: names.get(code) or say_kind(t, view, code),
    )


def _kinds(view: Emergencies) -> list[str]:
    """All; then each class, and below it its kinds."""
    found = [ALL]
    for hazard_class in HAZARD_CLASSES:
        own = [hazard.code for hazard in view.hazards if hazard.hazard_class == hazard_class]
        found += [hazard_class, *own] if own else []
    return found


def render_no_emergencies(context: Context) -> None:
    """Before the first month that anybody speaks for: where there is something, and how more comes."""
    said = Markup('<p class="note">{}</p>').format(with_commands(context.t("incidence-emergency-empty-how")))
    st.html(said)
    render_import_link(context)
