"""Somebody changed the record meanwhile: the original, what stands now and one's own side by side, to choose from."""

from typing import Any

import streamlit as st

from components.kit.fields import bind
from components.kit.html import Markup
from components.kit.words import plain
from components.records.forms.state import Form, choose_and_save
from components.records.forms.words import say_label, say_moment, say_value
from components.session.context import Context
from data.rules.records.entering import Field

WHOSE = ("seen", "present", "mine")


def render_conflict(context: Context, form: Form) -> None:
    """Each field in which the three differ, with its values; saving waits until all are chosen."""
    t = context.t
    st.html(_head(context, form))
    for one in form.record_form.fields:
        values = _three(form, one)
        if len(set(values.values())) > 1:
            _render_choice(context, form, one, values)
    waits = any(
        len(set(_three(form, one).values())) > 1 and one.name not in form.chosen for one in form.record_form.fields
    )
    st.button(
        t("records-conflict-save"),
        key="conflict-save",
        type="primary",
        icon=":material/save:",
        disabled=waits,
        on_click=choose_and_save,
        args=(form,),
    )


def _head(context: Context, form: Form) -> Markup:
    t = context.t
    if form.record_form.present is None:
        who = t("records-conflict-gone")
    elif form.last is None:
        who = t("records-conflict-unknown")
    else:
        who = t("records-conflict-by", name=form.last[0] or "–", at=say_moment(t, form.last[1]))
    return Markup('<div class="conflict" role="alert"><h2>{}</h2><p>{} {}</p></div>').format(
        t("records-conflict-title"), who, t("records-conflict-how")
    )


def _three(form: Form, one: Field) -> dict[str, Any]:
    seen, present = form.draft.seen or {}, form.record_form.present or {}
    return {"seen": seen.get(one.name), "present": present.get(one.name), "mine": form.values[one.name]}


def _render_choice(context: Context, form: Form, one: Field, values: dict[str, Any]) -> None:
    """What only one of the two changed is chosen already; where both did, the person chooses."""
    if one.name not in form.chosen:
        if values["mine"] in (values["seen"], values["present"]):
            form.chosen[one.name] = "present"
        elif values["present"] == values["seen"]:
            form.chosen[one.name] = "mine"
    t, key = context.t, f"conflict-{one.name}"
    st.radio(
        plain(say_label(t, one)),
        WHOSE,
        horizontal=True,
        **bind(key, form.chosen.get(one.name), _choose, form, one.name, key),
        format_func=lambda whose: plain(t(f"records-conflict-{whose}", value=say_value(t, one, values[whose]))),
    )


def _choose(form: Form, name: str, key: str) -> None:
    form.chosen[name] = st.session_state[key]
