"""The unit that the capacity page shows, the unit beside it, and the profile of the choice."""

import streamlit as st

from components.capacity.words import say_unit
from components.kit.html import Markup
from components.records.links.history import tag_trace
from components.records.links.update import may_update_government, tag_update
from components.session.cache import drawn, stored
from components.session.context import Context
from components.session.visit import choose, current_choices
from data.rules.capacity import ROUNDS
from queries.capacity.profile_view import Profile, build_profile
from queries.capacity.view import EVERYBODY, GOVERNMENT, Capacity, Unit
from queries.shared.filters import Filters

ALONE = "none"  # the option not to compare


def fetch_profile(context: Context, view: Capacity, filters: Filters, unit: Unit) -> Profile:
    """Return a unit's profile out of a view that was built for `filters`; it is worked out once."""
    question = (context.viewer, filters, unit)
    return stored(build_profile, context.version, question, lambda: build_profile(view, unit))


def read_units(context: Context, view: Capacity) -> tuple[Unit, Unit | None]:
    """Return the unit that the address asks for and the one to compare with: two different units that the filters leave."""
    available = (EVERYBODY, *view.units)
    unit, versus = (_parse(view, address) for address in (context.choices.unit, context.choices.versus))
    unit = unit if unit in available else EVERYBODY
    return unit, versus if versus in available and versus != unit else None


def _parse(view: Capacity, address: str | None) -> Unit | None:
    """Return the unit of the address; the region or cluster to which the filters have come down is all that there is."""
    if not address:
        return None
    unit = Unit.parse(address)
    is_all = len(view.governments) > 1 and all(government.is_in(unit) for government in view.governments)
    return EVERYBODY if is_all else unit


def render_assess(context: Context, view: Capacity, unit: Unit) -> None:
    """Draw the chosen government's rounds: links to their forms, for those who attend it, and what was changed in them."""
    if unit.kind != GOVERNMENT:
        return
    t, name = context.t, say_unit(context.t, context.names, view, unit)
    may_update = may_update_government(context, unit.code)
    tags = [_tag_round(context, view, unit.code, name, code, may_update=may_update) for code in ROUNDS]
    if any(tags):
        st.html(
            Markup('<p class="updates"><span class="quiet">{}:</span> {}</p>').format(
                t("records-form-assess", name=name), Markup(" ").join(tag for tag in tags if tag)
            )
        )


def _tag_round(
    context: Context, view: Capacity, government: str, name: str, round_code: str, *, may_update: bool
) -> Markup:
    """Return a round's form or name with its history, and the areas whose scores were corrected or returned."""
    t, round_name = context.t, context.t(f"round-{round_code}")
    record = f"{name} {round_name}"
    trace = tag_trace(context, "assessments", (government, round_code), record)
    for area in view.instrument.areas:
        area_label = area.name.text(t.language)
        key = (government, round_code, area.code)
        if marks := tag_trace(context, "assessment_scores", key, f"{record} · {area_label}", only_marked=True):
            trace += Markup(' <span class="quiet">{}:</span>{}').format(area_label, marks)
    if may_update:
        form = tag_update(context, "capacidades", "assessment", f"{government}/{round_code}", record, round_name)
        return Markup("<span>{}{}</span>").format(form, trace)
    return Markup('<span><span class="quiet">{}</span>{}</span>').format(round_name, trace) if trace else Markup("")


def render_choice(context: Context, view: Capacity) -> None:
    """Draw the choice of a profile and of another beside it: all under the filters, a region, a cluster or a government."""
    t = context.t
    if context.present:
        return
    unit, versus = read_units(context, view)
    with st.container(key="capacity-choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        _select(context, view, "unit", [EVERYBODY, *view.units], unit)
        others = [other for other in (EVERYBODY, *view.units) if other != unit]
        _select(context, view, "versus", [ALONE, *others], versus or ALONE)
    asked = {_parse(view, address) for address in (context.choices.unit, context.choices.versus)}
    if asked - {None, EVERYBODY, *view.units}:
        st.html(Markup('<p class="note" role="status">{}</p>').format(t("capacity-outside")))


def _select(context: Context, view: Capacity, field: str, options: list[Unit | str], chosen: Unit | str) -> None:
    t, key = context.t, f"capacity-{field}"
    names = drawn("capacity-units", lambda: _name_units(context, view))
    st.session_state[key] = str(chosen)  # in each run, as the filters are
    st.selectbox(
        t(key),
        [str(option) for option in options],
        key=key,
        width=340,
        format_func=names.__getitem__,
        on_change=_choose_unit,
        args=(field, key),
    )


def _name_units(context: Context, view: Capacity) -> dict[str, str]:
    """Return the name of each option by its address."""
    names = {str(unit): say_unit(context.t, context.names, view, unit) for unit in (EVERYBODY, *view.units)}
    return names | {ALONE: context.t("capacity-alone")}


def _choose_unit(field: str, key: str) -> None:
    picked = st.session_state[key]
    unit = None if picked == str(EVERYBODY) else picked
    if field == "versus":
        choose(versus=None if picked == ALONE else picked)
    elif picked == current_choices().versus:  # a unit is not compared with itself
        choose(unit=unit, versus=None)
    else:
        choose(unit=unit)
