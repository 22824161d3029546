"""The parts of the cluster page: its life, members and commitments, milestones, decisions, scorecard, checks, map."""

import pandas as pd
import streamlit as st

from components.figures.map_spec import MapBorder, MapCategory, MapShape, MapSpec
from components.figures.palette import swatch
from components.kit.cards import Card, render_card, render_list_card
from components.kit.html import Markup, tag_bar, tag_origins, tag_service, tag_status
from components.kit.maps import render_map
from components.kit.words import DASH, say_day, say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, render_update, tag_update, writer_of
from components.session.cache import cached_view, drawn
from components.session.context import Context
from components.territory.words import say_event_day, say_finding
from data.language import Translator
from data.rules.shared.targets import Status
from data.store.schema.territory import CLUSTER_STAGES
from queries.shared.filters import Filters
from queries.territory.cluster_view import LIFE, ClusterView, MilestoneLine
from queries.territory.view import Geography, Territory, build_outlines

MAP_HEIGHT = 340


def say_cluster(t: Translator, view: ClusterView) -> str:
    """The finding: formed or not, in which stage, milestones reached and late."""
    line = view.line
    if line.stage == "dropped":
        day = next(event.on for event in view.events if event.stage == "dropped")
        return t("cluster-headline-dropped", name=line.name, day=day)
    stage = t(f"stage-{line.stage}")
    if not line.is_active:
        return t("cluster-headline-open", name=line.name, stage=stage)
    return t(
        "cluster-headline-formed",
        name=line.name,
        day=line.formed_on,
        stage=stage,
        done=line.milestones_done,
        all=line.milestones_all,
        late=line.milestones_late,
    )


def say_no_cluster(context: Context, territory: Territory) -> str:
    """What to do where no cluster is on screen: choose one, another day, or fewer filters."""
    t, cluster = context.t, context.filters.cluster
    if cluster:
        return t("cluster-not-yet", name=context.names[cluster], day=context.filters.as_of)
    return t("cluster-choose" if territory.clusters else "cluster-none")


def render_strip(context: Context, view: ClusterView) -> None:
    """Name, place, wave, services, and the life of the cluster as a line of chevrons with dates."""
    st.html(drawn("strip", lambda: _strip(context.t, view)))


def _strip(t: Translator, view: ClusterView) -> Markup:
    line = view.line
    days = {event.stage: say_event_day(t, event) for event in view.events}
    gone = line.stage in ("dropped", "closed")
    reached = max((LIFE.index(stage) for stage in days if stage in LIFE), default=-1)
    steps = Markup("").join(
        Markup('<li class="{}"><b>{}</b><span>{}</span></li>').format(
            "current" if stage == line.stage else "done" if place <= reached else "open",
            t(f"stage-{stage}"),
            days.get(stage, DASH if gone or place < reached else t("cluster-life-pending")),
        )
        for place, stage in enumerate((*LIFE, *(("dropped",) if line.stage == "dropped" else ())))
    )
    services = Markup(" ").join(tag_service(t, code) for code in line.services)
    office = ""
    if line.office and line.office != line.region:
        source = say_source(t, *view.office_source)
        office = t("cluster-office-elsewhere", name=line.office_name, region=line.region_name, source=source)
    return Markup(
        '<section class="strip"><p class="facts"><b>{}</b> · {} · {} · {} {}</p>'
        '<ol class="chevrons" aria-label="{}">{}</ol>{}<p class="source">{} {}</p></section>'
    ).format(
        line.code,
        line.region_name,
        line.province_name,
        t("wave-name", n=str(line.wave)),
        services,
        t("cluster-life"),
        steps,
        Markup('<p class="cardnote">{}</p>').format(office) if office else "",
        t("card-source", source=say_source(t, *view.source)),
        tag_origins(t, line.origins),
    )


def render_cluster_map(context: Context, view: ClusterView) -> None:
    """The members on a cut-out of the map."""
    t, line = context.t, view.line
    own_region = Filters(context.options.default_as_of, region=line.region)
    provinces = cached_view(build_outlines, context.viewer, own_region, "province")
    districts = cached_view(build_outlines, context.viewer, own_region, "district")
    card = Card(
        "cluster-mapa",
        t("cluster-map-title", count=line.governments.total, province=line.province_name),
        t("cluster-map-subtitle"),
        source=f"{say_source(t, *view.source)}; {t('source-minam')}",
        origins=line.origins,
    )
    render_card(
        context,
        card,
        lambda: render_map(
            context,
            "cluster-mapa",
            lambda: _spec(view, provinces, districts),
            (line.code,),
            name_category=lambda kind, code, count: _say_category(t, kind, count),
            alt=t("cluster-map-alt", name=line.name),
            height=MAP_HEIGHT,
            width=480,
        ),
    )


def _spec(view: ClusterView, provinces: Geography, districts: Geography) -> MapSpec:
    line = view.line
    members = {member.ubigeo for member in line.members if member.level == "district"}
    around = {line.province, *(ubigeo[:4] for ubigeo in members)}
    wave, ground = MapCategory("wave", str(line.wave)), MapCategory("status", "not_due")
    fills = tuple(
        MapShape(
            o.ubigeo,
            o.name,
            o.geometry,
            o.lat,
            o.lon,
            wave if o.ubigeo in members else ground,
            label=o.name if o.ubigeo in members else "",
            tooltip=o.name,
            strong=o.ubigeo in members,
        )
        for o in sorted(districts.outlines, key=lambda o: o.ubigeo in members)
        if o.ubigeo[:4] in around
    )
    borders = tuple(
        MapBorder(o.ubigeo, o.geometry, strong=True) for o in provinces.outlines if o.ubigeo in around and o.geometry
    )
    return MapSpec(fills, borders, legend=tuple(dict.fromkeys((wave, *(shape.category for shape in reversed(fills))))))


def _say_category(t: Translator, kind: str, count: int) -> str:
    return t("legend-districts", name=t("cluster-members" if kind == "wave" else "fill-none"), count=count)


def render_members(context: Context, view: ClusterView) -> None:
    """Members by level with the mark of their commitment."""
    t, _line = context.t, view.line
    governments = {member.governed_by: member for member in view.members}
    signed = sum(member.commitment is Status.REACHED for member in governments.values())
    card = Card(
        "cluster-miembros",
        t("cluster-members-title", signed=signed, all=len(governments)),
        t("cluster-members-subtitle", day=context.filters.as_of),
        source=say_source(t, *view.source),
        origins=tuple(sorted({origin for member in view.members for origin in member.origins})),
    )
    render_list_card(
        context, card, lambda: _members(context, view), lambda: _tabulate_members(t, view), mine=writer_of(context)
    )


def _members(context: Context, view: ClusterView) -> Markup:
    rows = Markup("").join(_member(context, view, member) for member in view.members)
    return Markup('<ul class="members">{}</ul>').format(rows)


def _tabulate_members(t: Translator, view: ClusterView) -> pd.DataFrame:
    columns = [t(f"table-{name}") for name in ("ubigeo", "unit", "level", "commitment", "planned", "reached")]
    said = [(m, _commitment(t, m.commitment, m.due_on, m.signed_on)) for m in view.members]
    rows = [(m.ubigeo, m.name, t(f"level-{m.level}"), words, m.due_on, m.signed_on) for m, words in said]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _member(context: Context, view: ClusterView, member) -> Markup:  # type: ignore[no-untyped-def]
    t = context.t
    if member.government:
        said = Markup('<span class="quiet">{}</span>').format(t("cluster-member-governed", name=member.government))
    else:
        words = _commitment(t, member.commitment, member.due_on, member.signed_on)
        said = Markup('<span><span class="status {}"><b aria-hidden="true">{}</b> {}</span>{}</span>').format(
            member.commitment.value,
            swatch("status", member.commitment.value).symbol,
            words,
            _update(context, view, "commitment", f"{view.line.code}/{member.governed_by}", member.name),
        )
    trace = (
        ""
        if member.government
        else tag_trace(context, "commitments", (view.line.code, member.governed_by), member.name)
    )
    elsewhere = member.level == "district" and member.ubigeo[:4] != view.line.province
    place = t("cluster-member-in", name=member.parent_name) if elsewhere else ""
    return Markup(
        '<li><span class="level">{}</span> <span><b>{}</b> <span class="quiet">{}</span>{}</span>{}</li>'
    ).format(t(f"level-{member.level}"), member.name, place, trace, said)


def _commitment(t: Translator, status: Status, due_on, signed_on) -> str:  # type: ignore[no-untyped-def]
    return t(f"commitment-{status.value}", day=signed_on or due_on or DASH)


def render_milestones(context: Context, view: ClusterView) -> None:
    """The preparatory stage as a bar and a checklist: done, late, not due, undated."""
    t, line = context.t, view.line
    undated = sum(milestone.status is Status.UNDATED for milestone in view.milestones)
    card = Card(
        "cluster-hitos",
        t("cluster-milestones-title", done=line.milestones_done, all=line.milestones_all),
        t("cluster-milestones-subtitle", late=line.milestones_late, undated=undated),
        source=say_source(t, "plan", "L974-989"),
        origins=tuple(sorted({"plan", *(milestone.origin for milestone in view.milestones)})),
    )
    render_list_card(
        context,
        card,
        lambda: _checklist(context, view),
        lambda: tabulate_milestones(t, view.milestones),
        mine=writer_of(context),
    )


def _update(context: Context, view: ClusterView, topic: str, record: str, what: str) -> Markup:
    """The link to a record's form, for who attends the cluster."""
    mine = may_update(context, cluster=view.line.code)
    return tag_update(context, "cluster", topic, record, what) if mine else Markup("")


def _checklist(context: Context, view: ClusterView) -> Markup:
    t, line = context.t, view.line
    items = [_milestone(context, view, item) for item in view.milestones]
    if may_update(context, cluster=line.code):
        items += [_unrecorded(context, view, *one) for one in view.unrecorded]
    if line.milestones_all:
        share = line.milestones_done / line.milestones_all
        head = tag_bar("late" if line.milestones_late else "reached", share, None, t.percent(share))
    else:
        head = Markup("<p>{}</p>").format(t("cluster-milestones-empty"))
    return Markup('{}<ul class="checklist">{}</ul>').format(head, Markup("").join(items)) if items else head


def _milestone(context: Context, view: ClusterView, item: MilestoneLine) -> Markup:
    t = context.t
    return Markup("<li>{}<span><b>{}</b> {}{}</span><span class='quiet'>{}{}</span></li>").format(
        tag_status(t, item.status.value),
        t(f"milestone-{item.code}"),
        t(f"service-{item.service}") if item.service else "",
        tag_trace(context, "milestone_records", (item.record,), t(f"milestone-{item.code}")),
        _when(t, item),
        _update_milestone(context, view, item.code, item.service),
    )


def _unrecorded(context: Context, view: ClusterView, code: str, service: str | None) -> Markup:
    """For who attends the cluster: a milestone that waits for its first record."""
    t = context.t
    return Markup("<li>{}<span><b>{}</b> {}</span><span class='quiet'>{}</span></li>").format(
        tag_status(t, "no_data"),
        t(f"milestone-{code}"),
        t(f"service-{service}") if service else "",
        _update_milestone(context, view, code, service),
    )


def _update_milestone(context: Context, view: ClusterView, code: str, service: str | None) -> Markup:
    record = "/".join([view.line.code, code, *([service] if service else [])])
    return _update(context, view, "milestone", record, context.t(f"milestone-{code}"))


def _when(t: Translator, item: MilestoneLine) -> str:
    if item.reached_on:
        return t.date(item.reached_on)
    return f"{t('table-planned')}: {say_day(t, item.planned_on)}"


def tabulate_milestones(t: Translator, milestones: tuple[MilestoneLine, ...]) -> pd.DataFrame:
    """The milestones as rows."""
    columns = ("milestone", "service", "planned", "reached", "status", "source")
    rows = [
        (
            t(f"milestone-{item.code}"),
            t(f"service-{item.service}") if item.service else None,
            item.planned_on,
            item.reached_on,
            t(f"status-{item.status.value}"),
            say_source(t, "plan", item.source),
        )
        for item in milestones
    ]
    return pd.DataFrame(rows, columns=[t(f"table-{name}") for name in columns], dtype=object)


def render_decisions(context: Context, view: ClusterView) -> None:
    """What happened and with whom it was decided, in order."""
    t = context.t
    card = Card(
        "cluster-decisiones",
        t("cluster-decisions-title"),
        t("cluster-decisions-subtitle", day=context.filters.as_of),
        source="; ".join(dict.fromkeys(say_source(t, *event.source) for event in view.events)),
        origins=tuple(sorted({event.origin for event in view.events})),
    )
    render_list_card(
        context, card, lambda: _events(context, view), lambda: _tabulate_events(t, view), mine=writer_of(context)
    )
    if may_update(context, cluster=view.line.code) and len(view.events) < len(CLUSTER_STAGES):
        render_update(context, "cluster", "event", view.line.code, t("records-form-add-event"))


def _events(context: Context, view: ClusterView) -> Markup:
    t = context.t
    items = Markup("").join(
        Markup("<li><time>{}</time><span><b>{}</b> {}{}</span><span class='quiet' lang='es'>{}</span></li>").format(
            say_event_day(t, event),
            t(f"stage-{event.stage}"),
            t(f"decided-{event.decided_with}") if event.decided_with else "",
            _update(context, view, "event", f"{view.line.code}/{event.stage}", t(f"stage-{event.stage}"))
            + tag_trace(context, "cluster_events", (view.line.code, event.stage), t(f"stage-{event.stage}")),
            event.note or "",
        )
        for event in view.events
    )
    return Markup('<ol class="events">{}</ol>').format(items)


def _tabulate_events(t: Translator, view: ClusterView) -> pd.DataFrame:
    rows = [
        (t(f"stage-{e.stage}"), e.on, t(f"decided-{e.decided_with}") if e.decided_with else None, e.note)
        for e in view.events
    ]
    columns = [t(f"table-{name}") for name in ("stage", "date", "decided", "note")]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def render_scores(context: Context, view: ClusterView) -> None:
    """The scorecard of the selection criteria."""
    t = context.t
    scored = [line for line in view.scores if line.score is not None]
    card = Card(
        "cluster-criterios",
        t(
            "cluster-scores-title",
            count=len(scored),
            points=sum(line.score or 0 for line in scored),
            most=3 * len(scored),
            all=len(view.scores),
        ),
        t("cluster-scores-subtitle"),
        source=f"{say_source(t, 'plan', 'L728-763, L784-791')}; {t('source-ours')}",
        origins=tuple(sorted({"plan", *(line.origin for line in scored if line.origin)})),
    )
    render_list_card(context, card, lambda: _scorecard(t, view), lambda: _tabulate_scores(t, view))


def _tabulate_scores(t: Translator, view: ClusterView) -> pd.DataFrame:
    rows = [
        (t(f"criteria-{s.level}"), t(f"criterion-{s.criterion}"), s.score, _score(t, s.score), s.note, s.source)
        for s in view.scores
    ]
    headings = ("level", "criterion", "score", "status", "note", "source")
    return pd.DataFrame(rows, columns=[t(f"table-{name}") for name in headings], dtype=object)


def _score(t: Translator, score: int | None) -> str:
    return t(f"score-{score}") if score is not None else t("cluster-scores-missing")


def _scorecard(t: Translator, view: ClusterView) -> Markup:
    parts = []
    for level in ("province", "district", "cluster"):
        lines = [line for line in view.scores if line.level == level]
        items = Markup("").join(
            Markup('<li><span>{}</span><span class="dots" role="img" aria-label="{}">{}</span></li>').format(
                t(f"criterion-{line.criterion}"),
                _score(t, line.score),
                "–" if line.score is None else "●" * line.score + "○" * (3 - line.score),
            )
            for line in lines
        )
        parts.append(Markup('<h3>{}</h3><ul class="pairs">{}</ul>').format(t(f"criteria-{level}"), items))
    return Markup("").join(parts)


def render_checks(context: Context, view: ClusterView, names: dict[str, str]) -> None:
    """What its composition has to say against the plan's definition."""
    t = context.t
    card = Card(
        "cluster-observaciones",
        t("cluster-checks-title", count=len(view.findings)),
        t("cluster-checks-subtitle"),
        source=_say_check_sources(t, view),
        origins=("plan",),
    )
    render_card(context, card, lambda: drawn("checks", lambda: _findings(t, view, names)))


def _say_check_sources(t: Translator, view: ClusterView) -> str:
    """The plan's lines together, then what else the findings cite."""
    cited = [finding.source for finding in view.findings]
    lines = ", ".join(dict.fromkeys(source for source in cited if source.startswith("L")))
    others = dict.fromkeys(t(f"source-{source}") for source in cited if not source.startswith("L"))
    return "; ".join((say_source(t, "plan", lines or "L673-679"), *others))


def _findings(t: Translator, view: ClusterView, names: dict[str, str]) -> Markup:
    if not view.findings:
        return Markup("<p>{}</p>").format(t("cluster-checks-none"))
    items = Markup("").join(
        Markup('<li class="is-{}">{}</li>').format(finding.severity, say_finding(t, finding, names))
        for finding in view.findings
    )
    return Markup('<ul class="findings">{}</ul>').format(items)
