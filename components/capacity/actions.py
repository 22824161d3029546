"""The actions of the capacity plans one by one, overdue ones first."""

import pandas as pd
import streamlit as st

from components.capacity.governments import government_columns, tag_government
from components.capacity.words import LOOK, PLAN_SOURCE, area_name, say_instrument
from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_list, tag_spanish
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.records.links.history import tag_trace
from components.records.links.update import MOST_REST, may_update_government, tag_rest, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.shared.actions import State
from queries.capacity.plan_view import ActionLine, CapacityPlan
from queries.capacity.reads import ActionEvent

MOST_ACTIONS = 12


def render_no_plan(context: Context) -> None:
    """Draw, where nobody was assessed, how a plan comes about, and where to look for one."""
    st.html(Markup('<p class="note">{}</p>').format(context.t("capacity-plan-empty-how")))


def render_actions(context: Context, view: CapacityPlan) -> None:
    """Draw the actions one by one: overdue first, the one that has waited longest on top."""
    t = context.t
    card = Card(
        "acciones",
        _say_late(t, view),
        t(
            "capacity-plan-actions-subtitle",
            all=len(view.actions),
            n=len({line.government.ubigeo for line in view.actions}),
            day=context.filters.as_of,
        ),
        source=say_source(t, *PLAN_SOURCE),
        origins=view.action_origins,
        note=say_instrument(t, view.instrument),
        question=(context.present,),
    )
    render_list_card(
        context,
        card,
        lambda: _list_actions(context, view),
        lambda: _tabulate_actions(context, view),
        mine=writer_of(context),
    )


def _say_late(t: Translator, view: CapacityPlan) -> str:
    if not view.actions:
        return t("capacity-plan-actions-title-empty")
    progress = view.progress
    return t(
        "capacity-plan-actions-title",
        late=progress.late,
        begun=progress.late_begun,
        since=progress.late_since or view.as_of,
    )


def _list_actions(context: Context, view: CapacityPlan) -> Markup:
    t = context.t
    if not view.actions:
        return Markup('<p class="quiet">{}</p>').format(t("capacity-plan-actions-how"))
    items = [_tag_action(context, line) for line in view.actions[:MOST_ACTIONS]]
    rest = view.actions[MOST_ACTIONS:]
    mine = [line for line in rest if may_update_government(context, line.government.ubigeo)]
    more = tag_rest(t, mine, lambda line: _tag_action(context, line), "planrows capacity-actions")
    more += say_more(t, len(rest) - len(mine[:MOST_REST]), present=context.present)
    return _list_providers(t, view) + tag_list(items, "planrows capacity-actions") + more


def _list_providers(t: Translator, view: CapacityPlan) -> Markup:
    """Return who delivers what is overdue."""
    if not view.late_by:
        return Markup("")
    providers = Markup(" · ").join(
        Markup("{}: {}").format(
            tag_spanish(provider) if provider else t("capacity-plan-actions-late-nobody"), t.number(count)
        )
        for provider, count in view.late_by
    )
    return Markup('<p class="quiet capacity-providers">{} {}</p>').format(t("capacity-plan-actions-late-by"), providers)


def tag_state(t: Translator, state: State, more: str = "") -> Markup:
    """Return a state as symbol and word, with its day."""
    kind, code = LOOK[state]
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {} {}</span>').format(
        code, swatch(kind, code).symbol, t(f"action-state-{state.value}"), more
    )


def _tag_action(context: Context, line: ActionLine) -> Markup:
    t, action = context.t, line.action
    return Markup(
        '<span class="what">{}<br>{}<br>{}: {}'
        '<br><span class="quiet">{}</span>{}</span><span class="when">{}<br><span class="quiet">{}</span>{}</span>'
    ).format(
        tag_government(context, line.government),
        area_name(t, line.area),
        t(f"action-kind-{action.kind}"),
        tag_spanish(action.title),
        _tag_details(t, line),
        Markup("").join(_tag_event(t, line, event) for event in line.events),
        tag_state(t, line.state, _say_day(context, line)),
        _say_begun(context, line),
        _tag_links(context, line),
    )


def _tag_details(t: Translator, line: ActionLine) -> Markup:
    """Return for whom the action is, where, and who delivers it, as far as that was entered."""
    action = line.action
    details = (
        (t("capacity-plan-action-for"), action.audience),
        (t("capacity-plan-action-at"), action.place),
        (t("capacity-plan-action-by"), action.provider),
    )
    return Markup(" · ").join(Markup("{} {}").format(label, tag_spanish(text)) for label, text in details if text)


def _say_day(context: Context, line: ActionLine) -> str:
    day = line.days.settled_on(context.filters.as_of)
    return context.t(f"action-day-{line.state.value}", day=day) if day and line.state is not State.UNDATED else ""


def _say_begun(context: Context, line: ActionLine) -> str:
    """Say whether a late action has begun."""
    if line.state is not State.LATE:
        return ""
    if line.days.is_begun(context.filters.as_of):
        return context.t("capacity-plan-action-begun", day=line.days.started_on)
    return context.t("capacity-plan-action-not-begun")


def _tag_links(context: Context, line: ActionLine) -> Markup:
    """Return the link to the form, for those who may write it, and the history."""
    form = Markup("")
    if may_update_government(context, line.government.ubigeo):
        form = tag_update(context, "fortalecimiento", "action", line.code, line.action.title)
    return form + tag_trace(context, "capacity_actions", (line.code,), line.action.title)


def _tag_event(t: Translator, line: ActionLine, event: ActionEvent) -> Markup:
    """Return the event that serves an action; its title only where it differs from the action's."""
    title = Markup("{} · ").format(tag_spanish(event.title)) if event.title != line.action.title else ""
    return Markup('<br><span class="quiet">{} {}{} · {}</span>').format(
        t("capacity-plan-action-event"), title, tag_spanish(event.place), _say_event_day(t, event)
    )


def _say_event_day(t: Translator, event: ActionEvent) -> str:
    if event.held_on:
        return t("capacity-plan-action-event-held", day=event.held_on)
    if event.planned_on:
        return t("capacity-plan-action-event-planned", day=event.planned_on)
    return t("action-state-undated")


def _tabulate_actions(context: Context, view: CapacityPlan) -> pd.DataFrame:
    t = context.t

    def head(name: str) -> str:
        return t(f"capacity-plan-actions-table-{name}")

    def say_state(line: ActionLine) -> str:
        return f"{swatch(*LOOK[line.state]).symbol} {t(f'action-state-{line.state.value}')}"

    def say_events(line: ActionLine) -> Spanish | None:
        return Spanish(" · ".join(event.title for event in line.events)) if line.events else None

    columns: list[Column[ActionLine]] = [
        Column(head("state"), say_state),
        Column(head("planned"), lambda line: line.days.planned_on),
        *government_columns(context, lambda line: line.government),
        Column(head("area"), lambda line: line.area.name.text(t.language)),
        Column(head("kind"), lambda line: t(f"action-kind-{line.action.kind}")),
        Column(head("what"), lambda line: _mark_spanish(line.action.title)),
        Column(head("audience"), lambda line: _mark_spanish(line.action.audience)),
        Column(head("place"), lambda line: _mark_spanish(line.action.place)),
        Column(head("provider"), lambda line: _mark_spanish(line.action.provider)),
        Column(head("agreed"), lambda line: line.action.agreed_on),
        Column(head("started"), lambda line: line.days.started_on),
        Column(head("done"), lambda line: line.days.done_on),
        Column(head("cancelled"), lambda line: line.days.cancelled_on),
        Column(head("event"), say_events),
        Column(head("event-held"), lambda line: line.events[0].held_on if line.events else None),
        Column(head("origin"), lambda line: t(f"origin-{line.action.origin}")),
    ]
    return tabulate(view.actions, columns)


def _mark_spanish(text: str | None) -> Spanish | None:
    return Spanish(text) if text else None
