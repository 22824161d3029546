"""A cluster's milestones on a timeline: planned against reached."""

from components.figures.timeline import TimelineRow, build_timeline
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.words import say_source
from components.session.context import Context
from components.territory.cluster import tabulate_milestones
from queries.territory.cluster_view import ClusterView, MilestoneLine


def render_timeline(context: Context, view: ClusterView) -> None:
    """When each milestone was planned and when it was reached; nothing where none is recorded."""
    t = context.t
    if not view.milestones:
        return
    card = Card(
        "cluster-tiempo",
        t("cluster-timeline-title"),
        t("cluster-timeline-subtitle", day=context.filters.as_of),
        source=say_source(t, "plan", "L974-989"),
        origins=tuple(sorted({milestone.origin for milestone in view.milestones})),
    )
    rows = [_row(context, milestone) for milestone in view.milestones]
    render_card(
        context,
        card,
        lambda: render_chart(
            "cluster-tiempo",
            lambda dark: build_timeline(
                rows,
                context.filters.as_of,
                format_date=t.date,
                undated_name=t("status-undated"),
                axis_date=t.short_month,
                dark=dark,
            ),
            alt=t("cluster-milestones-alt", name=view.line.name),
        ),
        lambda: tabulate_milestones(t, view.milestones),
    )


def _row(context: Context, milestone: MilestoneLine) -> TimelineRow:
    t = context.t
    label = t(f"milestone-short-{milestone.code}")
    label = f"{label} · {t(f'service-{milestone.service}')}" if milestone.service else label
    note = t(f"status-{milestone.status.value}")
    return TimelineRow(label, milestone.planned_on, milestone.reached_on, milestone.status.value, note)
