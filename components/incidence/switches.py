"""The switches of the pages of incidence: counts or rates; month, quarter or year; kind. The address keeps the choice."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.incidence.words import MONTH
from components.session.address import PER_PEOPLE, QUARTERS, YEARS, Choices
from components.session.context import Context
from components.session.visit import choose
from data.rules.incidence.series import ALL

COUNTS = "counts"
_PER, _STEP = "incidence-per", "incidence-step"


def step_of(choices: Choices) -> str:
    """Return the step that is chosen: month, quarter or year."""
    return choices.step or MONTH


def is_rate(choices: Choices) -> bool:
    """Tell whether rates per 100,000 people are chosen."""
    return choices.per == PER_PEOPLE


def render_switches(
    context: Context, key: str, label: str, codes: Sequence[str], *, chosen: str, say: Callable[[str], str]
) -> None:
    """Draw the switches in one line. `codes` are the kinds, among them `ALL`, which the address leaves out."""
    if context.present:
        return
    with st.container(key="incidence-switches", horizontal=True, vertical_alignment="center", gap="small"):
        _render_per(context)
        _render_step(context)
        st.session_state[key] = chosen  # in each run, like the filters
        st.selectbox(
            label,
            codes,
            key=key,
            label_visibility="collapsed",
            width=280,
            format_func=say,
            on_change=_pick_kind,
            args=(key,),
        )


def _pick_kind(key: str) -> None:
    kind = st.session_state[key]
    choose(kind=None if kind == ALL else kind)


def _render_per(context: Context) -> None:
    """Draw the choice between counts and rates per 100,000 people."""
    t = context.t
    st.session_state[_PER] = PER_PEOPLE if is_rate(context.choices) else COUNTS  # in each run, like the filters
    st.segmented_control(
        t("incidence-per"),
        (COUNTS, PER_PEOPLE),
        key=_PER,
        required=True,
        label_visibility="collapsed",
        format_func=lambda code: t(f"incidence-per-{code}"),
        on_change=_pick_per,
    )


def _render_step(context: Context) -> None:
    """By month, quarter or year."""
    t = context.t
    st.session_state[_STEP] = step_of(context.choices)
    st.segmented_control(
        t("incidence-step"),
        (MONTH, QUARTERS, YEARS),
        key=_STEP,
        required=True,
        label_visibility="collapsed",
        format_func=lambda code: t(f"incidence-step-{code}"),
        on_change=_pick_step,
    )


def _pick_per() -> None:
    choose(per=PER_PEOPLE if st.session_state[_PER] == PER_PEOPLE else None)


def _pick_step() -> None:
    step = st.session_state[_STEP]
    choose(step=None if step in (None, MONTH) else step)
