"""The decisions and stages of a cluster, in order."""

from collections.abc import Sequence

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, render_update, tag_update, writer_of
from components.session.context import Context
from components.territory.words import say_event_day
from data.language import Translator
from data.store.schema.territory import CLUSTER_STAGES
from queries.shared.origins import collect_origins
from queries.territory.cluster_view import ClusterView
from queries.territory.reads import EventRow


def render_decisions(context: Context, view: ClusterView) -> None:
    """Draw what happened and who took part in the decision."""
    t = context.t
    sources = (say_source(t, event.source_code, event.source_locator) for event in view.events)
    card = Card(
        "cluster-decisiones",
        t("territory-cluster-decisions-title"),
        t("territory-cluster-decisions-subtitle", day=context.filters.as_of),
        source="; ".join(dict.fromkeys(sources)),
        origins=collect_origins(event.origin for event in view.events),
    )
    render_list_card(
        context,
        card,
        lambda: _tag_events(context, view),
        lambda: tabulate(view.events, _columns(t)),
        mine=writer_of(context),
    )
    if may_update(context, cluster=view.line.code) and len(view.events) < len(CLUSTER_STAGES):
        render_update(context, "cluster", "event", view.line.code, t("records-form-add-event"))


def _columns(t: Translator) -> Sequence[Column[EventRow]]:
    return [
        Column(t("territory-table-stage"), lambda event: t(f"stage-{event.stage}")),
        Column(t("table-date"), lambda event: event.happened_on),
        Column(t("territory-table-decided"), lambda event: _say_deciders(t, event) or None),
        Column(t("territory-table-note"), lambda event: event.note),
    ]


def _say_deciders(t: Translator, event: EventRow) -> str:
    return t(f"territory-decided-{event.decided_with}") if event.decided_with else ""


def _tag_events(context: Context, view: ClusterView) -> Markup:
    items = Markup("").join(_tag_event(context, event) for event in view.events)
    return Markup('<ol class="events">{}</ol>').format(items)


def _tag_event(context: Context, event: EventRow) -> Markup:
    t, cluster, stage = context.t, event.cluster_code, context.t(f"stage-{event.stage}")
    links = tag_trace(context, "cluster_events", (cluster, event.stage), stage)
    if may_update(context, cluster=cluster):
        links = tag_update(context, "cluster", "event", f"{cluster}/{event.stage}", stage) + links
    return Markup("<li><time>{}</time><span><b>{}</b> {}{}</span><span class='quiet' lang='es'>{}</span></li>").format(
        say_event_day(t, event), stage, _say_deciders(t, event), links, event.note or ""
    )
