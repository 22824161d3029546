"""The members of a cluster and the commitments of their governments."""

from collections.abc import Sequence

from components.figures.palette import swatch
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import DASH, say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.shared.targets import Status
from queries.shared.origins import collect_origins
from queries.territory.cluster_view import ClusterView, MemberLine


def render_members(context: Context, view: ClusterView) -> None:
    """Draw the members by level, each with the commitment of its government."""
    t = context.t
    governments = {member.governed_by: member for member in view.members}
    signed = sum(member.commitment is Status.REACHED for member in governments.values())
    card = Card(
        "cluster-miembros",
        t("territory-cluster-members-title", signed=signed, all=len(governments)),
        t("territory-cluster-members-subtitle", day=context.filters.as_of),
        source=say_source(t, *view.source),
        origins=collect_origins(*(member.origins for member in view.members)),
    )
    render_list_card(
        context,
        card,
        lambda: _tag_members(context, view),
        lambda: tabulate(view.members, _columns(t)),
        mine=writer_of(context),
    )


def _columns(t: Translator) -> Sequence[Column[MemberLine]]:
    return [
        Column(t("table-ubigeo"), lambda member: member.ubigeo),
        Column(t("territory-table-unit"), lambda member: member.name),
        Column(t("territory-table-level"), lambda member: t(f"level-{member.level}")),
        Column(t("territory-table-commitment"), lambda member: _say_commitment(t, member)),
        Column(t("table-planned"), lambda member: member.due_on),
        Column(t("table-reached"), lambda member: member.signed_on),
    ]


def _tag_members(context: Context, view: ClusterView) -> Markup:
    rows = Markup("").join(_tag_member(context, view, member) for member in view.members)
    return Markup('<ul class="territory-members">{}</ul>').format(rows)


def _tag_member(context: Context, view: ClusterView, member: MemberLine) -> Markup:
    t = context.t
    is_elsewhere = member.level == "district" and member.ubigeo[:4] != view.line.province
    province = t("territory-cluster-member-in", name=member.parent_name) if is_elsewhere else ""
    if member.government:
        trace = Markup("")
        state = Markup('<span class="quiet">{}</span>').format(
            t("territory-cluster-member-governed", name=member.government)
        )
    else:
        trace = tag_trace(context, "commitments", (view.line.code, member.governed_by), member.name)
        state = _tag_commitment(context, view, member)
    return Markup(
        '<li><span class="level">{}</span> <span><b>{}</b> <span class="quiet">{}</span>{}</span>{}</li>'
    ).format(t(f"level-{member.level}"), member.name, province, trace, state)


def _tag_commitment(context: Context, view: ClusterView, member: MemberLine) -> Markup:
    cluster = view.line.code
    update = Markup("")
    if may_update(context, cluster=cluster):
        update = tag_update(context, "cluster", "commitment", f"{cluster}/{member.governed_by}", member.name)
    return Markup('<span><span class="status {}"><b aria-hidden="true">{}</b> {}</span>{}</span>').format(
        member.commitment.value,
        swatch("status", member.commitment.value).symbol,
        _say_commitment(context.t, member),
        update,
    )


def _say_commitment(t: Translator, member: MemberLine) -> str:
    return t(f"territory-commitment-{member.commitment.value}", day=member.signed_on or member.due_on or DASH)
