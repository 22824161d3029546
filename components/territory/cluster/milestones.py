"""The milestones of a cluster's preparatory stage: a checklist, and planned against reached on a timeline."""

from collections.abc import Sequence

from components.figures.timeline import TimelineRow, build_timeline
from components.kit.cards import Card, render_card, render_list_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_bar, tag_status
from components.kit.tables import Column, tabulate
from components.kit.words import say_day, say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.shared.targets import Status
from queries.shared.origins import collect_origins
from queries.territory.cluster_view import ClusterView, MilestoneLine
from queries.territory.reads import UnrecordedMilestone

PLAN_LINES = "L974-989"


def render_milestones(context: Context, view: ClusterView) -> None:
    """Draw the milestones as a bar and a checklist: done, late, not due and undated."""
    t, line = context.t, view.line
    undated = sum(milestone.status is Status.UNDATED for milestone in view.milestones)
    card = Card(
        "cluster-hitos",
        t("territory-cluster-milestones-title", done=line.milestones_done, all=line.milestones_all),
        t("territory-cluster-milestones-subtitle", late=line.milestones_late, undated=undated),
        source=say_source(t, "plan", PLAN_LINES),
        origins=collect_origins(("plan",), (milestone.origin for milestone in view.milestones)),
    )
    render_list_card(
        context,
        card,
        lambda: _tag_checklist(context, view),
        lambda: tabulate(view.milestones, _columns(t)),
        mine=writer_of(context),
    )


def render_timeline(context: Context, view: ClusterView) -> None:
    """Draw when each milestone was planned and when it was reached; nothing where none is recorded."""
    t = context.t
    if not view.milestones:
        return
    card = Card(
        "cluster-tiempo",
        t("territory-cluster-timeline-title"),
        t("territory-cluster-timeline-subtitle", day=context.filters.as_of),
        source=say_source(t, "plan", PLAN_LINES),
        origins=collect_origins(milestone.origin for milestone in view.milestones),
    )
    rows = [_timeline_row(t, milestone) for milestone in view.milestones]
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
            alt=t("territory-cluster-milestones-alt", name=view.line.name),
        ),
        lambda: tabulate(view.milestones, _columns(t)),
    )


def _columns(t: Translator) -> Sequence[Column[MilestoneLine]]:
    return [
        Column(t("table-milestone"), lambda milestone: t(f"milestone-{milestone.code}")),
        Column(t("territory-table-service"), lambda milestone: _say_service(t, milestone.service) or None),
        Column(t("table-planned"), lambda milestone: milestone.planned_on),
        Column(t("table-reached"), lambda milestone: milestone.reached_on),
        Column(t("table-status"), lambda milestone: t(f"status-{milestone.status.value}")),
        Column(t("table-source"), lambda milestone: say_source(t, "plan", milestone.source)),
    ]


def _say_service(t: Translator, service: str | None) -> str:
    return t(f"service-{service}") if service else ""


def _tag_checklist(context: Context, view: ClusterView) -> Markup:
    t, line = context.t, view.line
    items = [_tag_milestone(context, view, milestone) for milestone in view.milestones]
    if may_update(context, cluster=line.code):
        items += [_tag_unrecorded(context, view, milestone) for milestone in view.unrecorded]
    if line.milestones_all:
        share = line.milestones_done / line.milestones_all
        head = tag_bar("late" if line.milestones_late else "reached", share, None, t.percent(share))
    else:
        head = Markup("<p>{}</p>").format(t("territory-cluster-milestones-empty"))
    return Markup('{}<ul class="territory-milestones">{}</ul>').format(head, Markup("").join(items)) if items else head


def _tag_milestone(context: Context, view: ClusterView, milestone: MilestoneLine) -> Markup:
    t = context.t
    name = t(f"milestone-{milestone.code}")
    return Markup("<li>{}<span><b>{}</b> {}{}</span><span class='quiet'>{}{}</span></li>").format(
        tag_status(t, milestone.status.value),
        name,
        _say_service(t, milestone.service),
        tag_trace(context, "milestone_records", (milestone.record,), name),
        _say_date(t, milestone),
        _tag_update(context, view, milestone.code, milestone.service),
    )


def _tag_unrecorded(context: Context, view: ClusterView, milestone: UnrecordedMilestone) -> Markup:
    """Tag a milestone that waits for its first record, for those who attend the cluster."""
    t = context.t
    return Markup("<li>{}<span><b>{}</b> {}</span><span class='quiet'>{}</span></li>").format(
        tag_status(t, "no_data"),
        t(f"milestone-{milestone.milestone_code}"),
        _say_service(t, milestone.service_code),
        _tag_update(context, view, milestone.milestone_code, milestone.service_code),
    )


def _tag_update(context: Context, view: ClusterView, code: str, service: str | None) -> Markup:
    cluster = view.line.code
    if not may_update(context, cluster=cluster):
        return Markup("")
    record = "/".join((cluster, code, *((service,) if service else ())))
    return tag_update(context, "cluster", "milestone", record, context.t(f"milestone-{code}"))


def _say_date(t: Translator, milestone: MilestoneLine) -> str:
    if milestone.reached_on:
        return t.date(milestone.reached_on)
    return f"{t('table-planned')}: {say_day(t, milestone.planned_on)}"


def _timeline_row(t: Translator, milestone: MilestoneLine) -> TimelineRow:
    name, status = t(f"milestone-short-{milestone.code}"), milestone.status.value
    return TimelineRow(
        label=f"{name} · {t(f'service-{milestone.service}')}" if milestone.service else name,
        planned_on=milestone.planned_on,
        actual_on=milestone.reached_on,
        state=status,
        note=t(f"status-{status}"),
    )
