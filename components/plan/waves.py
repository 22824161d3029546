"""The plan's waves on a timeline: when each slot for a cluster was due and when it was filled."""

from collections.abc import Sequence

from components.figures.timeline import TimelineRow, build_timeline
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.context import Context
from data.rules.shared.targets import Status
from queries.plan.view import PlanView, SlotLine
from queries.shared.origins import collect_origins


def render_waves(context: Context, view: PlanView) -> None:
    """Draw the planned and the real date of each slot, by wave."""
    t = context.t
    formed = sum(slot.status is Status.REACHED for slot in view.slots)
    late = sum(slot.status is Status.LATE for slot in view.slots)
    card = Card(
        "grupos",
        t("plan-waves-title", formed=formed, all=len(view.slots), late=late),
        t("plan-waves-subtitle"),
        source=say_source(t, "plan", "L681-726, L766-935"),
        origins=collect_origins(*(slot.origins for slot in view.slots)),
    )
    rows = [_timeline_row(context, slot) for slot in view.slots]
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
        lambda: tabulate(view.slots, _columns(context)),
    )


def _timeline_row(context: Context, slot: SlotLine) -> TimelineRow:
    status = slot.status.value
    parts = (str(slot.wave), context.names[slot.region], *((slot.cluster_name,) if slot.cluster_name else ()))
    return TimelineRow(" · ".join(parts), slot.due_on, slot.formed_on, status, context.t(f"status-{status}"))


def _columns(context: Context) -> Sequence[Column[SlotLine]]:
    t = context.t
    return [
        Column(t("plan-slot"), lambda slot: slot.code),
        Column(t("table-wave"), lambda slot: t("wave-name", n=str(slot.wave))),
        Column(t("plan-table-region"), lambda slot: context.names[slot.region]),
        Column(t("plan-table-cluster"), lambda slot: slot.cluster_name),
        Column(t("plan-due"), lambda slot: slot.due_on),
        Column(t("table-formed"), lambda slot: slot.formed_on),
        Column(t("table-status"), lambda slot: t(f"status-{slot.status.value}")),
        Column(t("table-source"), lambda slot: slot.source),
    ]
