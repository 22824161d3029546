"""The controls of the page of emergencies: the kind to look at, and what to do if there are no figures."""

import streamlit as st

from components.imports.links import render_import_link
from components.incidence.emergencies.words import say_hazard, say_kind
from components.incidence.switches import render_switches
from components.kit.html import Markup, with_commands
from components.session.context import Context
from data.rules.incidence.series import ALL, HAZARD_CLASSES
from queries.incidence.emergencies_view import Emergencies


def kind_of(context: Context) -> str:
    """Return the class or kind of emergency that the address asks for, or all; a type of conflict means all."""
    kind = context.choices.kind
    return kind if kind in (*HAZARD_CLASSES, *context.options.hazards) else ALL


def render_choices(context: Context, view: Emergencies) -> None:
    """Draw the switches, with the kinds of emergencies below their class."""
    t, names = context.t, {hazard.code: say_hazard(context.t, hazard) for hazard in view.hazards}
    codes = [ALL]
    for hazard_class in HAZARD_CLASSES:
        kinds = [hazard.code for hazard in view.hazards if hazard.hazard_class == hazard_class]
        codes += [hazard_class, *kinds] if kinds else []
    render_switches(
        context,
        "emergencias-tipo",
        t("incidence-emergency-kind"),
        codes,
        chosen=view.kind,
        say=lambda code: names.get(code) or say_kind(t, view, code),
    )


def render_no_emergencies(context: Context) -> None:
    """Say, before the first month with figures, when there are some and how more are loaded."""
    text = context.t("incidence-emergency-empty-how")
    st.html(Markup('<p class="note">{}</p>').format(with_commands(text)))
    render_import_link(context)
