"""The plan's waves on a timeline: sixteen places for clusters, when each was due and when it was filled."""

import pandas as pd

from components.figures.timeline import TimelineRow, build_timeline
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.words import say_source
from components.session.context import Context
from data.rules.shared.targets import Status
from queries.plan.view import PlanView, SlotLine


def render_waves(context: Context, view: PlanView) -> None:
    """Planned and real date of each place, by wave."""
    t = context.t
    formed = sum(slot.status is Status.REACHED for slot in view.slots)
    late = sum(slot.status is Status.LATE for slot in view.slots)
    card = Card(
        "grupos",
        t("plan-waves-title", formed=formed, all=len(view.slots), late=late),
        t("plan-waves-subtitle"),
        source=say_source(t, "plan", "L681-726, L766-935"),
        origins=tuple(sorted({origin for slot in view.slots for origin in slot.origins})),
    )
    rows = [_row(context, slot) for slot in view.slots]
    render_card(
        context,
        card,
        lambda: render_chart(
            "grupos",
            lambda dark: build_timeline(
                rows,
                view.as_of,
                format_date=t.date,
                undated_name=t("status-undated"),
                axis_date=t.short_month,
                dark=dark,
            ),
            alt=t("plan-waves-alt"),
        ),
        lambda: _tabulate(context, view),
    )


def _row(context: Context, slot: SlotLine) -> TimelineRow:
    t, names = context.t, dict(context.options.regions)
    place = f"{slot.wave} · {names[slot.region]}"
    label = f"{place} · {slot.cluster_name}" if slot.cluster_name else place
    return TimelineRow(label, slot.due_on, slot.formed_on, slot.status.value, t(f"status-{slot.status.value}"))


def _tabulate(context: Context, view: PlanView) -> pd.DataFrame:
    t, names = context.t, dict(context.options.regions)
    rows = [
        (
            s.code,
            t("wave-name", n=str(s.wave)),
            names[s.region],
            s.cluster_name,
            s.due_on,
            s.formed_on,
            t(f"status-{s.status.value}"),
            s.source,
        )
        for s in view.slots
    ]
    columns = [
        t("plan-slot"),
        t("territory-table-wave"),
        t("filter-region"),
        t("filter-cluster"),
        t("plan-due"),
        t("territory-table-formed"),
        t("table-status"),
        t("table-source"),
    ]
    return pd.DataFrame(rows, columns=columns, dtype=object)
