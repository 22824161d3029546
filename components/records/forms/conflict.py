"""A form in conflict: somebody else changed the record after the person began.

For each field that differs, the person chooses between the value they saw, the present one and the one they entered.
"""

from typing import Any

import streamlit as st

from components.kit.fields import bind
from components.kit.html import Markup
from components.kit.words import plain
from components.records.forms.state import Form, choose_and_save
from components.records.forms.words import say_label, say_moment, say_value
from components.session.context import Context
from data.rules.records.entering import Field

SOURCES = ("seen", "present", "mine")


def render_conflict(context: Context, form: Form) -> None:
    """Draw each field whose three values differ. Saving waits until all of them are chosen."""
    t = context.t
    st.html(_head(context, form))
    values_of = {field.name: _find_values(form, field) for field in form.record_form.fields}
    differing = [field for field in form.record_form.fields if len(set(values_of[field.name].values())) > 1]
    for field in differing:
        _render_choice(context, form, field, values_of[field.name])
    st.button(
        t("records-conflict-save"),
        key="conflict-save",
        type="primary",
        icon=":material/save:",
        disabled=any(field.name not in form.chosen for field in differing),
        on_click=choose_and_save,
        args=(form,),
    )


def _head(context: Context, form: Form) -> Markup:
    t = context.t
    if form.record_form.present is None:
        author = t("records-conflict-gone")
    elif form.last is None:
        author = t("records-conflict-unknown")
    else:
        author = t("records-conflict-by", name=form.last[0] or "–", at=say_moment(t, form.last[1]))
    return Markup('<div class="conflict" role="alert"><h2>{}</h2><p>{} {}</p></div>').format(
        t("records-conflict-title"), author, t("records-conflict-how")
    )


def _find_values(form: Form, field: Field) -> dict[str, Any]:
    seen, present = form.draft.seen or {}, form.record_form.present or {}
    return {"seen": seen.get(field.name), "present": present.get(field.name), "mine": form.values[field.name]}


def _render_choice(context: Context, form: Form, field: Field, values: dict[str, Any]) -> None:
    """Draw the choice of a field's value. A value that only one of the two people changed is chosen already."""
    if field.name not in form.chosen:
        if values["mine"] in (values["seen"], values["present"]):
            form.chosen[field.name] = "present"
        elif values["present"] == values["seen"]:
            form.chosen[field.name] = "mine"
    t, key = context.t, f"conflict-{field.name}"
    st.radio(
        plain(say_label(t, field)),
        SOURCES,
        horizontal=True,
        **bind(key, form.chosen.get(field.name), _choose, form, field.name, key),
        format_func=lambda source: plain(t(f"records-conflict-{source}", value=say_value(t, field, values[source]))),
    )


def _choose(form: Form, name: str, key: str) -> None:
    form.chosen[name] = st.session_state[key]
