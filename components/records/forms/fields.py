"""The fields of a form: each in its widget, with what is wrong below it."""

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

_NOTHING = ""  # Streamlit shows English words of its own for None
_EARLIEST = date(1990, 1, 1)  # the earliest day that can be typed; a rule decides which day is accepted
FOLDED = ("evidence", "people-region", "people-province", "people-district", "people-civil_society")


def render_fields(context: Context, form: Form) -> None:
    """Draw all fields in their order. Groups stand together, long ones are folded."""
    problems = form.find_problems()
    for group, members in groupby(form.record_form.fields, key=lambda field: field.group):
        fields = list(members)
        if group in FOLDED:
            is_wrong = any(problem.field == field.name for problem in problems for field in fields)
            is_begun = any(form.draft.values.get(field.name) not in (None, False) for field in fields)
            is_begun = is_begun or (group == "evidence" and bool(form.draft.file))
            with st.expander(context.t(f"records-form-group-{group}"), expanded=is_wrong or is_begun):
                _render_group(context, form, fields, problems)
                if group == "evidence" and form.record_form.takes_file:
                    _render_file(context, form)
        else:
            _render_group(context, form, fields, problems)


def _render_group(context: Context, form: Form, fields: Sequence[Field], problems: Sequence[Problem]) -> None:
    """Draw fields below each other; those of a group beside each other where there is room."""
    beside = len(fields) > 1 and fields[0].group not in ("", "evidence")
    per_row = {2: 2, 6: 3}.get(len(fields), 1) if beside else 1
    for at in range(0, len(fields), per_row):
        row = fields[at : at + per_row]
        boxes = st.columns(per_row, gap="small", vertical_alignment="bottom") if per_row > 1 else [st.container()]
        for box, field in zip(boxes, row, strict=True):
            with box:
                _render_field(context, form, field)
                if field.is_public:
                    render_hint(context.t("records-form-public"))
                for problem in problems:
                    if problem.field == field.name:
                        _render_problem(context, form, problem)


def _render_field(context: Context, form: Form, field: Field) -> None:
    t, key = context.t, f"form-{field.name}"
    label = plain(say_label(t, field))
    label = t("records-form-required", label=label) if field.required else label
    value = form.draft.values.get(field.name)
    bound = bind(key, _to_widget(field, value), _fill_in, form, field, key, is_text=field.kind == "text")
    if field.kind == "day":
        st.date_input(label, min_value=_EARLIEST, max_value=LAST_DAY, format="DD/MM/YYYY", **bound)
    elif field.kind == "whole":
        st.number_input(label, step=1, format="%d", placeholder="", **bound)
    elif field.kind == "number":
        st.number_input(
            label, step=float(field.step), format="%.1f" if field.step == 0.5 else "%.2f", placeholder="", **bound
        )
    elif field.kind == "choice":
        empty = t("records-form-choose") if field.required else t("records-form-none")
        st.selectbox(
            label,
            [_NOTHING, *field.options],
            format_func=lambda code: say_option(t, field, code) if code else empty,
            **bound,
        )
    elif field.kind == "flag":
        st.checkbox(label, **bound)
    elif field.multiline:
        st.text_area(label, height=96, **bound)
    else:
        st.text_input(label, **bound)


def _to_widget(field: Field, value: Any) -> Any:
    if field.kind == "choice":
        return value if value in field.options else _NOTHING
    if field.kind == "text":
        return value or ""
    return bool(value) if field.kind == "flag" else value


def _fill_in(form: Form, field: Field, key: str) -> None:
    value = st.session_state[key]
    fill_in(form, field.name, None if value == "" else value)


def _render_problem(context: Context, form: Form, problem: Problem) -> None:
    """Draw a problem, with a tick box if the person can confirm it."""
    render_problem(say_problem(context.t, form.record_form, problem))
    if problem.severity is Severity.CONFIRM:
        key = f"form-yes-{problem.key}"
        st.checkbox(
            context.t("records-form-yes"), **bind(key, problem.key in form.confirmed, _confirm, form, problem.key, key)
        )


def _confirm(form: Form, name: str, key: str) -> None:
    (form.confirmed.add if st.session_state[key] else form.confirmed.discard)(name)


def _render_file(context: Context, form: Form) -> None:
    """Draw the field for a file, and the chosen file's name, which the field forgets when the person leaves the page."""
    t = context.t
    key = f"form-file-{form.files}"
    render_uploader(t, t("records-form-file"), key, LARGEST_FILE // 1_000_000, _attach, (form, key))
    if form.draft.file:
        note = t("records-form-file-kept" if form.file else "records-form-file-again", name=form.draft.file)
        with st.container(key="form-file-kept", horizontal=True, vertical_alignment="center", gap="small"):
            st.html(Markup('<p class="quiet">{}</p>').format(note), width="content")
            st.button(
                t("records-form-file-drop"), key="form-file-drop", type="tertiary", on_click=attach, args=(form, None)
            )


def _attach(form: Form, key: str) -> None:
    file = st.session_state[key]
    attach(form, (file.name, file.getvalue()) if file is not None else None)
