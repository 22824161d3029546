"""The parts of the capacity plan's page: gaps that nothing covers, and the actions, overdue ones first."""

import pandas as pd
import streamlit as st

from components.capacity.words import LOOK, MANDATORY, area_name, say_government, say_instrument, say_score
from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_list, tag_spanish
from components.kit.words import say_headline, say_source
from components.records.links.history import tag_trace
from components.records.links.update import MOST_REST, may_update_government, tag_rest, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.shared.actions import State
from queries.capacity.plan_view import ActionLine, CapacityPlan, GapLine, GovernmentName, Serving

MOST_SHOWN = 12
MOST_GAPS = 8  # as many as a laptop shows at once
SOURCE = ("plan", "L338-399")


def say_capacity_plan(t: Translator, view: CapacityPlan) -> str:
    """The finding: done, overdue, gaps without an action."""
    return say_headline(t, view.headline)


def render_no_plan(context: Context) -> None:
    """Where nobody was assessed: how a plan comes about, and where to look for one."""
    st.html(Markup('<p class="note">{}</p>').format(context.t("capacity-plan-empty-how")))


def tag_government(context: Context, government: GovernmentName) -> Markup:
    """A government and, where neither its name nor the filters say it, its region."""
    said = government.level == "region" or context.filters.region or context.filters.cluster
    region = "" if said else context.names[government.region]
    return Markup('<b>{}</b> <span class="quiet">{}</span>').format(say_government(context.t, government), region)


def render_gaps(context: Context, view: CapacityPlan) -> None:
    """Areas below target without an action: mandatory ones on top, then the widest."""
    t = context.t
    low, high = view.instrument.scale
    card = Card(
        "brechas",
        _say_gaps(t, view),
        t(
            "capacity-plan-gaps-subtitle",
            low=t.number(low),
            high=t.number(high),
            n=view.assessed,
            all=view.in_scope,
            targets=view.basis.targets,
            scores=view.basis.scores,
            day=context.filters.as_of,
        ),
        source=say_source(t, *SOURCE),
        origins=view.gap_origins,
        note=say_instrument(t, view.instrument),
        question=(context.present,),
    )
    render_list_card(context, card, lambda: _list_gaps(context, view), lambda: _tabulate_gaps(context, view.uncovered))


def _say_gaps(t: Translator, view: CapacityPlan) -> str:
    if not view.assessed:
        return t("capacity-plan-gaps-title-unknown")
    if not view.basis.targets:
        return t("capacity-plan-gaps-title-no-targets")
    if not view.gaps:
        return t("capacity-plan-gaps-title-none")
    if not view.uncovered:
        return t("capacity-plan-gaps-title-covered", all=view.gaps)
    mandatory = sum(gap.area.mandatory for gap in view.uncovered)
    return t("capacity-plan-gaps-title", open=len(view.uncovered), all=view.gaps, mandatory=mandatory)


def _list_gaps(context: Context, view: CapacityPlan) -> Markup:
    t = context.t
    if not view.uncovered:
        why = (
            "capacity-plan-gaps-nothing"
            if view.gaps
            else "capacity-plan-gaps-how"
            if view.assessed and not view.basis.targets
            else ""
        )
        return Markup('<p class="quiet">{}</p>').format(t(why)) if why else Markup("")
    items = [_gap(context, gap) for gap in view.uncovered[:MOST_GAPS]]
    return tag_list(items, "planrows gaps") + say_more(t, len(view.uncovered) - MOST_GAPS, present=context.present)


def _gap(context: Context, gap: GapLine) -> Markup:
    t = context.t
    sign = Markup('<span class="status late"><b aria-hidden="true">{}</b> {}</span>').format(
        MANDATORY, t("capacity-plan-gaps-mandatory")
    )
    return Markup(
        '<span class="what">{}<br>{} {}</span>'
        '<span class="score"><b>{} → {}</b><br><span class="quiet">{}</span></span>'
    ).format(
        tag_government(context, gap.government),
        gap.area.name.said(t.language),
        sign if gap.area.mandatory else "",
        say_score(t, gap.score),
        say_score(t, gap.target),
        t.date(gap.assessed_on),
    )


def _tabulate_gaps(context: Context, gaps: tuple[GapLine, ...]) -> pd.DataFrame:
    t = context.t
    rows = [
        (
            context.names[gap.government.region],
            gap.government.name,
            t(f"level-{gap.government.level}"),
            gap.area.name.said(t.language),
            t("answer-yes" if gap.area.mandatory else "answer-no"),
            gap.score,
            gap.target,
            gap.target - gap.score,
            gap.assessed_on,
        )
        for gap in gaps
    ]
    columns = [t(f"capacity-plan-actions-table-{name}") for name in ("region", "government", "level", "area")]
    columns += [
        t(f"capacity-plan-gaps-table-{name}") for name in ("mandatory", "score", "target", "missing", "assessed")
    ]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def render_actions(context: Context, view: CapacityPlan) -> None:
    """The actions one by one: overdue first, the longest waiting on top."""
    t, progress = context.t, view.progress
    title = t(
        "capacity-plan-actions-title",
        late=progress.late,
        begun=progress.late_begun,
        since=progress.late_since or context.filters.as_of,
    )
    card = Card(
        "acciones",
        title if view.actions else t("capacity-plan-actions-title-empty"),
        t(
            "capacity-plan-actions-subtitle",
            all=len(view.actions),
            n=len({line.government for line in view.actions}),
            day=context.filters.as_of,
        ),
        source=say_source(t, *SOURCE),
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


def _list_actions(context: Context, view: CapacityPlan) -> Markup:
    t = context.t
    if not view.actions:
        return Markup('<p class="quiet">{}</p>').format(t("capacity-plan-actions-how"))
    items = [_action(context, line) for line in view.actions[:MOST_SHOWN]]
    left = view.actions[MOST_SHOWN:]
    mine = [line for line in left if may_update_government(context, line.government.ubigeo)]
    more = tag_rest(t, mine, lambda line: _action(context, line), "planrows actions")
    more += say_more(t, len(left) - len(mine[:MOST_REST]), present=context.present)
    return _list_late(t, view) + tag_list(items, "planrows actions") + more


def _list_late(t: Translator, view: CapacityPlan) -> Markup:
    """Who delivers what is overdue."""
    if not view.late_by:
        return Markup("")
    who = Markup(" · ").join(
        Markup("{}: {}").format(
            tag_spanish(provider) if provider else t("capacity-plan-actions-late-nobody"), t.number(count)
        )
        for provider, count in view.late_by
    )
    return Markup('<p class="quiet late-by">{} {}</p>').format(t("capacity-plan-actions-late-by"), who)


def tag_state(t: Translator, state: State, more: str = "") -> Markup:
    """A state as symbol and word, with its day."""
    kind, code = LOOK[state]
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {} {}</span>').format(
        code, swatch(kind, code).symbol, t(f"action-state-{state.value}"), more
    )


def _action(context: Context, line: ActionLine) -> Markup:
    t = context.t
    day = line.days.settled_on(view_day := context.filters.as_of)
    when = t(f"action-day-{line.state.value}", day=day) if day and line.state is not State.UNDATED else ""
    begun = ""
    if line.state is State.LATE:
        is_begun = line.days.started_on is not None and line.days.started_on <= view_day
        begun = (
            t("capacity-plan-action-begun", day=line.days.started_on)
            if is_begun
            else t("capacity-plan-action-not-begun")
        )
    named = [
        (t("capacity-plan-action-for"), line.audience),
        (t("capacity-plan-action-at"), line.place),
        (t("capacity-plan-action-by"), line.provider),
    ]
    details = Markup(" · ").join(Markup("{} {}").format(word, tag_spanish(text)) for word, text in named if text)
    return Markup(
        '<span class="what">{}<br>{}<br>{}: {}'
        '<br><span class="quiet">{}</span>{}</span><span class="when">{}<br><span class="quiet">{}</span>{}</span>'
    ).format(
        tag_government(context, line.government),
        area_name(t, line.area),
        t(f"action-kind-{line.kind}"),
        tag_spanish(line.title),
        details,
        Markup("").join(_event(t, line, event) for event in line.events),
        tag_state(t, line.state, when),
        begun,
        (
            tag_update(context, "fortalecimiento", "action", line.code, line.title)
            if may_update_government(context, line.government.ubigeo)
            else Markup("")
        )
        + tag_trace(context, "capacity_actions", (line.code,), line.title),
    )


def _event(t: Translator, line: ActionLine, event: Serving) -> Markup:
    """The event that serves an action; its title where it says something new."""
    title = Markup("{} · ").format(tag_spanish(event.title)) if event.title != line.title else ""
    return Markup('<br><span class="quiet">{} {}{} · {}</span>').format(
        t("capacity-plan-action-event"), title, tag_spanish(event.place), _say_event_day(t, event)
    )


def _say_event_day(t: Translator, event: Serving) -> str:
    if event.held_on:
        return t("capacity-plan-action-event-held", day=event.held_on)
    return (
        t("capacity-plan-action-event-planned", day=event.planned_on) if event.planned_on else t("action-state-undated")
    )


def _tabulate_actions(context: Context, view: CapacityPlan) -> pd.DataFrame:
    t = context.t
    names = (
        "state",
        "planned",
        "region",
        "government",
        "level",
        "area",
        "kind",
        "what",
        "audience",
        "place",
        "provider",
        "agreed",
        "started",
        "done",
        "cancelled",
        "event",
        "event-held",
        "origin",
    )
    rows = [_row(context, line) for line in view.actions]
    return pd.DataFrame(rows, columns=[t(f"capacity-plan-actions-table-{name}") for name in names], dtype=object)


def _row(context: Context, line: ActionLine) -> tuple:
    t, days = context.t, line.days
    kind, code = LOOK[line.state]
    entered = (Spanish(text) if text else None for text in (line.title, line.audience, line.place, line.provider))
    event = line.events[0] if line.events else None
    return (
        f"{swatch(kind, code).symbol} {t(f'action-state-{line.state.value}')}",
        days.planned_on,
        context.names[line.government.region],
        line.government.name,
        t(f"level-{line.government.level}"),
        line.area.name.said(t.language),
        t(f"action-kind-{line.kind}"),
        *entered,
        line.agreed_on,
        days.started_on,
        days.done_on,
        days.cancelled_on,
        Spanish(" · ".join(event.title for event in line.events)) if event else None,
        event.held_on if event else None,
        t(f"origin-{line.origin}"),
    )
