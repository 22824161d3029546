"""Whose capacity is looked at, and beside whose: the page's own choice, and the profile that it leads to."""

import streamlit as st

from components.capacity.words import say_unit
from components.kit.html import Markup
from components.records.links.history import tag_trace
from components.records.links.update import may_update_government, tag_update
from components.session.cache import drawn, stored
from components.session.context import Context
from components.session.visit import choose, current_choices
from data.rules.capacity import ROUNDS
from queries.capacity.profile_view import Profile, profile_of
from queries.capacity.view import ALL, Capacity
from queries.shared.filters import Filters

NOBODY = "none"  # beside whom: nobody


def profile_for(context: Context, view: Capacity, filters: Filters, unit: str) -> Profile:
    """A unit's profile out of a view that was made for `filters`, worked out once."""
    question = (context.viewer, filters, unit)
    return stored(profile_of, context.version, question, lambda: profile_of(view, unit))


def chosen_units(context: Context, view: Capacity) -> tuple[str, str | None]:
    """Whose profile is asked for, and beside whose: those that the filters leave, each only once."""
    here = (ALL, *view.units)
    unit, versus = (_only(view, code) for code in (context.choices.unit, context.choices.versus))
    unit = unit if unit in here else ALL
    return unit, versus if versus in here and versus != unit else None


def _only(view: Capacity, code: str | None) -> str | None:
    """The region or cluster to which the filters have come down is all that there is."""
    whole = bool(view.governments) and bool(code) and all(line.is_in(str(code)) for line in view.governments)
    return ALL if whole and len(view.governments) > 1 else code


def render_assess(context: Context, view: Capacity, unit: str) -> None:
    """The chosen government's rounds: their forms, for who attends it, and what people changed in them."""
    government = unit.removeprefix("gov-")
    if unit == government:
        return
    t, name = context.t, say_unit(context.t, context.names, view, unit)
    mine = may_update_government(context, government)
    rounds = [said for one in ROUNDS if (said := _tag_round(context, view, government, name, one, mine=mine))]
    if rounds:
        st.html(
            Markup('<p class="updates"><span class="quiet">{}:</span> {}</p>').format(
                t("records-form-assess", name=name), Markup(" ").join(rounds)
            )
        )


def _tag_round(context: Context, view: Capacity, government: str, name: str, one: str, *, mine: bool) -> Markup:
    """A round: its form, else its name before its history; of its scores those that were put right or returned, by area."""
    t, said = context.t, context.t(f"round-{one}")
    what = f"{name} {said}"
    trace = tag_trace(context, "assessments", (government, one), what)
    for area in view.instrument.areas:
        of = area.name.said(t.language)
        key = (government, one, area.code)
        if told := tag_trace(context, "assessment_scores", key, f"{what} · {of}", only_marked=True):
            trace += Markup(' <span class="quiet">{}:</span>{}').format(of, told)
    if mine:
        form = tag_update(context, "capacidades", "assessment", f"{government}/{one}", what, said)
        return Markup("<span>{}{}</span>").format(form, trace)
    return Markup('<span><span class="quiet">{}</span>{}</span>').format(said, trace) if trace else Markup("")


def render_choice(context: Context, view: Capacity) -> None:
    """Whose profile, and beside whose: all under the filters, a region, a cluster or a government."""
    t = context.t
    if context.present:
        return
    unit, versus = chosen_units(context, view)
    with st.container(key="capacity-choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        _select(context, view, "unit", (ALL, *view.units), unit)
        others = tuple(code for code in (ALL, *view.units) if code != unit)
        _select(context, view, "versus", (NOBODY, *others), versus or NOBODY)
    asked = {_only(view, code) for code in (context.choices.unit, context.choices.versus)}
    if asked - {None, ALL, *view.units}:
        st.html(Markup('<p class="note" role="status">{}</p>').format(t("capacity-outside")))


def _select(context: Context, view: Capacity, field: str, codes: tuple[str, ...], chosen: str) -> None:
    t, key = context.t, f"capacity-{field}"
    names = drawn("capacity-units", lambda: _name_units(context, view))
    st.session_state[key] = chosen  # each run, as the filters
    st.selectbox(
        t(key),
        codes,
        key=key,
        width=340,
        format_func=names.__getitem__,
        on_change=_pick,
        args=(field, key),
    )


def _name_units(context: Context, view: Capacity) -> dict[str, str]:
    said = {code: say_unit(context.t, context.names, view, code) for code in (ALL, *view.units)}
    return said | {NOBODY: context.t("capacity-alone")}


def _pick(field: str, key: str) -> None:
    picked = st.session_state[key]
    if field == "versus":
        choose(versus=None if picked == NOBODY else picked)
    elif picked == current_choices().versus:  # nobody stands beside themselves
        choose(unit=None if picked == ALL else picked, versus=None)
    else:
        choose(unit=None if picked == ALL else picked)
