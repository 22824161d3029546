"""The actions of the capacity plans in time, a lane an area, and which come next."""

import pandas as pd

from components.capacity.plan import SOURCE, tag_government, tag_state
from components.capacity.words import LOOK, area_name, say_government, say_instrument
from components.figures.lanes import Lane, LaneMark, build_lanes
from components.figures.palette import colour, swatch
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish, tag_legend, tag_list, tag_spanish
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


def render_lanes(context: Context, view: CapacityPlan) -> None:
    """The actions in time, a lane an area."""
    t = context.t
    card = Card(
        "tiempo",
        t("capacity-plan-lanes-title", count=view.due_next, days=NEXT_DAYS),
        t("capacity-plan-lanes-subtitle", day=context.filters.as_of),
        source=say_source(t, *SOURCE),
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
        lambda: _legend(t, view, dark) + _left_out(t, view) + _list_next(context, view),
        dark,
    )


def _lanes(context: Context, view: CapacityPlan) -> list[Lane]:
    return [
        Lane(
            (line.area.short if context.narrow else line.area.name).said(context.t.language),
            tuple(
                _mark(context, action)
                for action in view.actions
                if (action.instrument, action.area.code) == (line.instrument, line.area.code)
                and _is_drawn(view, action)
            ),
        )
        for line in view.by_area
    ]


def _is_drawn(view: CapacityPlan, action: ActionLine) -> bool:
    return action.state in DRAWN and action.days.settled_on(view.as_of) is not None


def _mark(context: Context, action: ActionLine) -> LaneMark:
    t = context.t
    day = action.days.settled_on(context.filters.as_of) or context.filters.as_of
    said = [
        f"{say_government(t, action.government)}, {context.names[action.government.region]}",
        f"{t(f'action-kind-{action.kind}')}: {action.title}",
        t(f"action-state-{action.state.value}"),
    ]
    return LaneMark(day, LOOK[action.state][1], "\n".join(said))


def _legend(t: Translator, view: CapacityPlan, dark: bool) -> Markup:
    counts = {state: sum(a.state is state and _is_drawn(view, a) for a in view.actions) for state in DRAWN}
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


def _left_out(t: Translator, view: CapacityPlan) -> Markup:
    """What the chart cannot show, in words."""
    undated = [
        f"{say_government(t, action.government)}, {lower_first(action.area.name.said(t.language))}"
        for action in view.actions
        if action.state is not State.CANCELLED and not _is_drawn(view, action)
    ]
    said = [t("capacity-plan-lanes-undated", names=join_names(t, undated))] if undated else []
    said += [t("capacity-plan-lanes-cancelled", count=view.progress.cancelled)] if view.progress.cancelled else []
    return Markup('<p class="quiet">{}</p>').format(" ".join(said)) if said else Markup("")


def _list_next(context: Context, view: CapacityPlan) -> Markup:
    """The first actions to come, each with its day."""
    t = context.t
    waiting = (action for action in view.actions if action.state in (State.IN_PROGRESS, State.PLANNED))
    coming = sorted((a for a in waiting if a.days.planned_on), key=lambda a: (a.days.planned_on, a.code))[:MOST_NEXT]
    if not coming:
        return Markup("")
    items = [
        Markup('<span class="what">{} <br>{} · {}: {}</span><span class="when">{}</span>').format(
            tag_government(context, action.government),
            area_name(t, action.area),
            t(f"action-kind-{action.kind}"),
            tag_spanish(action.title),
            tag_state(t, action.state, t(f"action-day-{action.state.value}", day=action.days.planned_on)),
        )
        for action in coming
    ]
    return Markup("<h3>{}</h3>{}").format(
        t("capacity-plan-lanes-next", count=len(items)), tag_list(items, "planrows coming")
    )


def _tabulate_lanes(context: Context, view: CapacityPlan) -> pd.DataFrame:
    """The marks in the order of the lanes and of time."""
    t = context.t
    order = {(line.instrument, line.area.code): number for number, line in enumerate(view.by_area)}
    drawn = sorted(
        (action for action in view.actions if _is_drawn(view, action)),
        key=lambda a: (order[a.instrument, a.area.code], a.days.settled_on(view.as_of), a.code),
    )
    names = ("area", "region", "government", "level", "kind", "what", "state")
    rows = [
        (
            action.area.name.said(t.language),
            context.names[action.government.region],
            action.government.name,
            t(f"level-{action.government.level}"),
            t(f"action-kind-{action.kind}"),
            Spanish(action.title),
            t(f"action-state-{action.state.value}"),
            action.days.settled_on(view.as_of),
        )
        for action in drawn
    ]
    return pd.DataFrame(
        rows, columns=[*(t(f"capacity-plan-actions-table-{name}") for name in names), t("table-date")], dtype=object
    )
