"""The actions of the capacity plans in time, a lane for each area, and which come next."""

from datetime import date

import pandas as pd

from components.capacity.actions import tag_state
from components.capacity.governments import government_columns, tag_government
from components.capacity.words import LOOK, PLAN_SOURCE, area_name, say_government, say_instrument
from components.figures.lanes import Lane, LaneMark, build_lanes
from components.figures.palette import colour, swatch
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish, tag_legend, tag_list, tag_spanish
from components.kit.tables import Column, tabulate
from components.kit.words import join_names, lower_first, say_source
from components.session.cache import drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.shared.actions import State
from queries.capacity.plan_view import NEXT_DAYS, ActionLine, CapacityPlan

# plotly's marks as characters, for the legend
SHAPES = {"circle": "●", "diamond": "◆", "triangle-right": "▶", "circle-open": "○"}
MOST_NEXT = 6
DRAWN = (State.DONE, State.LATE, State.IN_PROGRESS, State.PLANNED)


def render_timeline(context: Context, view: CapacityPlan) -> None:
    """Draw the actions in time, a lane for each area."""
    t = context.t
    card = Card(
        "tiempo",
        t("capacity-plan-lanes-title", count=view.due_next, days=NEXT_DAYS),
        t("capacity-plan-lanes-subtitle", day=context.filters.as_of),
        source=say_source(t, *PLAN_SOURCE),
        origins=view.action_origins,
        note=say_instrument(t, view.instrument),
    )
    render_card(context, card, lambda: _draw_lanes(context, view), lambda: _tabulate_lanes(context, view))


def _draw_lanes(context: Context, view: CapacityPlan) -> Markup:
    t = context.t
    render_chart(
        "tiempo",
        lambda dark: build_lanes(
            _lanes(context, view), context.filters.as_of, format_date=t.date, axis_date=t.short_month, dark=dark
        ),
        context.narrow,
        alt=t("capacity-plan-lanes-alt"),
    )
    dark = is_dark()
    return drawn(
        "capacity-plan-lanes-foot",
        lambda: _legend(t, view, dark) + _list_left_out(t, view) + _list_next(context, view),
        dark,
    )


def _lanes(context: Context, view: CapacityPlan) -> list[Lane]:
    return [
        Lane(
            (line.area.short if context.narrow else line.area.name).text(context.t.language),
            tuple(
                _mark(context, action, day)
                for action in view.actions
                if action.area.key == line.area.key and (day := _drawn_on(view, action))
            ),
        )
        for line in view.by_area
    ]


def _drawn_on(view: CapacityPlan, action: ActionLine) -> date | None:
    """Return the day of an action's mark; None where the chart cannot show it."""
    return action.days.settled_on(view.as_of) if action.state in DRAWN else None


def _mark(context: Context, action: ActionLine, day: date) -> LaneMark:
    t = context.t
    lines = [
        f"{say_government(t, action.government)}, {context.names[action.government.region]}",
        f"{t(f'action-kind-{action.action.kind}')}: {action.action.title}",
        t(f"action-state-{action.state.value}"),
    ]
    return LaneMark(day, LOOK[action.state][1], "\n".join(lines))


def _legend(t: Translator, view: CapacityPlan, dark: bool) -> Markup:
    counts = {state: sum(a.state is state and _drawn_on(view, a) is not None for a in view.actions) for state in DRAWN}
    return tag_legend(
        (
            colour(*LOOK[state], dark),
            "symbol",
            SHAPES[swatch(*LOOK[state]).marker],
            f"{t(f'action-state-{state.value}')} · {count}",
        )
        for state, count in counts.items()
        if count
    )


def _list_left_out(t: Translator, view: CapacityPlan) -> Markup:
    """Name the actions that the chart cannot show."""
    undated = [
        f"{say_government(t, action.government)}, {lower_first(action.area.name.text(t.language))}"
        for action in view.actions
        if action.state is not State.CANCELLED and _drawn_on(view, action) is None
    ]
    sentences = [t("capacity-plan-lanes-undated", names=join_names(t, undated))] if undated else []
    if view.progress.cancelled:
        sentences.append(t("capacity-plan-lanes-cancelled", count=view.progress.cancelled))
    return Markup('<p class="quiet">{}</p>').format(" ".join(sentences)) if sentences else Markup("")


def _list_next(context: Context, view: CapacityPlan) -> Markup:
    """List the first actions to come, each with its day."""
    t = context.t
    waiting = (action for action in view.actions if action.state in (State.IN_PROGRESS, State.PLANNED))
    coming = sorted((a for a in waiting if a.days.planned_on), key=lambda a: (a.days.planned_on, a.code))[:MOST_NEXT]
    if not coming:
        return Markup("")
    items = [
        Markup('<span class="what">{} <br>{} · {}: {}</span><span class="when">{}</span>').format(
            tag_government(context, action.government),
            area_name(t, action.area),
            t(f"action-kind-{action.action.kind}"),
            tag_spanish(action.action.title),
            tag_state(t, action.state, t(f"action-day-{action.state.value}", day=action.days.planned_on)),
        )
        for action in coming
    ]
    head = t("capacity-plan-lanes-next", count=len(items))
    return Markup("<h3>{}</h3>{}").format(head, tag_list(items, "planrows capacity-coming"))


def _tabulate_lanes(context: Context, view: CapacityPlan) -> pd.DataFrame:
    """Tabulate the marks in the order of the lanes and of time."""
    t = context.t
    order = {line.area.key: number for number, line in enumerate(view.by_area)}
    actions = sorted(
        (action for action in view.actions if _drawn_on(view, action)),
        key=lambda action: (order[action.area.key], _drawn_on(view, action), action.code),
    )
    columns: list[Column[ActionLine]] = [
        Column(t("capacity-plan-actions-table-area"), lambda line: line.area.name.text(t.language)),
        *government_columns(context, lambda line: line.government),
        Column(t("capacity-plan-actions-table-kind"), lambda line: t(f"action-kind-{line.action.kind}")),
        Column(t("capacity-plan-actions-table-what"), lambda line: Spanish(line.action.title)),
        Column(t("capacity-plan-actions-table-state"), lambda line: t(f"action-state-{line.state.value}")),
        Column(t("table-date"), lambda line: _drawn_on(view, line)),
    ]
    return tabulate(actions, columns)
