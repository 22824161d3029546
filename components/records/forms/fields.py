"""The fields of a form: each in its widget, prefilled, with what is wrong right below it."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

import streamlit as st

from components.kit.fields import bind, render_hint, render_problem
from components.kit.html import Markup
from components.kit.uploader import render_uploader
from components.kit.words import plain
from components.records.forms.state import Form, attach, fill_in
from components.records.forms.words import say_label, say_option, say_problem
from components.session.context import Context
from data.rules.evidence import LARGEST_FILE
from data.rules.records.entering import LAST_DAY, Field, Problem, Severity

_NOTHING = ""  # None would mean "nothing chosen", for which Streamlit has English words of its own
_EARLIEST = date(1990, 1, 1)  # what may be typed; what may be kept is a rule's matter
FOLDED = ("evidence", "people-region", "people-province", "people-district", "people-civil_society")


def render_fields(context: Context, form: Form) -> None:
    """All fields in their order; groups together, long ones folded."""
    problems = form.find_problems()
    for group, members in groupby(form.record_form.fields, key=lambda one: one.group):
        fields = list(members)
        if group in FOLDED:
            wrong = {problem.field for problem in problems} & {one.name for one in fields}
            begun = any(form.draft.values.get(one.name) not in (None, False) for one in fields)
            begun = begun or (group == "evidence" and bool(form.draft.file))
            with st.expander(context.t(f"records-form-group-{group}"), expanded=bool(wrong or begun)):
                _render_group(context, form, fields, problems)
                if group == "evidence" and form.record_form.takes_file:
                    _render_file(context, form)
        else:
            _render_group(context, form, fields, problems)


def _render_group(context: Context, form: Form, fields: Sequence[Field], problems: Sequence[Problem]) -> None:
    """Fields one below the other; those of a group beside each other where there is room."""
    beside = len(fields) > 1 and fields[0].group not in ("", "evidence")
    per_row = {2: 2, 6: 3}.get(len(fields), 1) if beside else 1
    for at in range(0, len(fields), per_row):
        row = fields[at : at + per_row]
        places = st.columns(per_row, gap="small", vertical_alignment="bottom") if per_row > 1 else [st.container()]
        for place, one in zip(places, row, strict=True):
            with place:
                _render_field(context, form, one)
                if one.is_public:
                    render_hint(context.t("records-form-public"))
                for problem in problems:
                    if problem.field == one.name:
                        _render_problem(context, form, problem)


def _render_field(context: Context, form: Form, one: Field) -> None:
    t, key = context.t, f"form-{one.name}"
    label = plain(say_label(t, one))
    label = t("records-form-required", label=label) if one.required else label
    value = form.draft.values.get(one.name)
    more = bind(key, _shown(one, value), _changed, form, one, key, is_text=one.kind == "text")
    if one.kind == "day":
        st.date_input(label, min_value=_EARLIEST, max_value=LAST_DAY, format="DD/MM/YYYY", **more)
    elif one.kind == "whole":
        st.number_input(label, step=1, format="%d", placeholder="", **more)
    elif one.kind == "number":
        st.number_input(
            label, step=float(one.step), format="%.1f" if one.step == 0.5 else "%.2f", placeholder="", **more
        )
    elif one.kind == "choice":
        empty = t("records-form-choose") if one.required else t("records-form-none")
        st.selectbox(
            label,
            [_NOTHING, *one.options],
            format_func=lambda code: say_option(t, one, code) if code else empty,
            **more,
        )
    elif one.kind == "flag":
        st.checkbox(label, **more)
    elif one.lines:
        st.text_area(label, height=96, **more)
    else:
        st.text_input(label, **more)


def _shown(one: Field, value: Any) -> Any:
    if one.kind == "choice":
        return value if value in one.options else _NOTHING
    if one.kind == "text":
        return value or ""
    return bool(value) if one.kind == "flag" else value


def _changed(form: Form, one: Field, key: str) -> None:
    value = st.session_state[key]
    fill_in(form, one.name, None if value == "" else value)


def _render_problem(context: Context, form: Form, problem: Problem) -> None:
    """What is wrong; what may be so all the same has its tick."""
    render_problem(say_problem(context.t, form.record_form, problem))
    if problem.severity is Severity.CONFIRM:
        key = f"form-yes-{problem.key}"
        st.checkbox(
            context.t("records-form-yes"), **bind(key, problem.key in form.confirmed, _confirm, form, problem.key, key)
        )


def _confirm(form: Form, name: str, key: str) -> None:
    (form.confirmed.add if st.session_state[key] else form.confirmed.discard)(name)


def _render_file(context: Context, form: Form) -> None:
    """The field, and the file's name: the field forgets it where one comes back from another page."""
    t = context.t
    key = f"form-file-{form.files}"
    render_uploader(t, t("records-form-file"), key, LARGEST_FILE // 1_000_000, _attach, (form, key))
    if form.draft.file:
        said = t("records-form-file-kept" if form.file else "records-form-file-again", name=form.draft.file)
        with st.container(key="form-file-kept", horizontal=True, vertical_alignment="center", gap="small"):
            st.html(Markup('<p class="quiet">{}</p>').format(said), width="content")
            st.button(
                t("records-form-file-drop"), key="form-file-drop", type="tertiary", on_click=attach, args=(form, None)
            )


def _attach(form: Form, key: str) -> None:
    found = st.session_state[key]
    attach(form, (found.name, found.getvalue()) if found is not None else None)
