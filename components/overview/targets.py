"""The parts of the overview: target cards, the map of the regions, what needs attention, the steps of plan and reality."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.figures.map_spec import MapCategory, MapShape, MapSpec
from components.figures.palette import share_code
from components.indicators.words import say_sources
from components.kit.cards import Card, render_card
from components.kit.html import Markup, tag_bar, tag_origins, tag_status
from components.kit.links import render_link
from components.kit.maps import pick_region, render_map
from components.kit.words import join_names, plain
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.overview import Attention
from queries.indicators.view import TargetLine
from queries.overview.view import Overview, RegionLine
from queries.territory.view import Geography

MOST_SHOWN, MOST_NAMED = 6, 5
IMPROVEMENT = ("cycle_late", "roadmap_late")  # what waits in the cycles of service improvement
MAP_HEIGHT = 330


def render_targets(context: Context, view: Overview) -> None:
    """One card for each target: actual, what is due, bar with the due mark, status, next due date, source."""
    st.html(drawn("targets", lambda: _targets(context.t, view)))


def _targets(t: Translator, view: Overview) -> Markup:
    return Markup('<div class="targets">{}</div>').format(Markup("").join(_target(t, line) for line in view.targets))


def _target(t: Translator, line: TargetLine) -> Markup:
    judged = line.judged
    actual = t.amount(judged.actual, line.unit) if judged.actual is not None else t("status-no_data")
    late = t("target-late-since", day=judged.late_since) if judged.late_since else ""
    return Markup(
        '<article class="target {}"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="state">{}</p><p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        judged.status.value,
        t(f"indicator-{line.code}"),
        "" if judged.actual is not None else "none",
        actual,
        _due(t, line),
        _bar(t, line),
        tag_status(t, judged.status.value, late),
        _next(t, line),
        say_sources(t, line),
        tag_origins(t, line.origins),
    )


def _due(t: Translator, line: TargetLine) -> str:
    target = line.judged.target
    if target is None:
        return t("target-none")
    return t("target-of", target=t.amount(target, line.unit)) if target else t("target-nothing-due")


def _next(t: Translator, line: TargetLine) -> str:
    judged = line.judged
    if judged.next_due and judged.next_target is not None:
        return t("target-next", value=t.amount(judged.next_target, line.unit), day=judged.next_due)
    return t("target-final") if judged.target else ""


def _bar(t: Translator, line: TargetLine) -> Markup:
    judged = line.judged
    if judged.target is None:
        return Markup("")
    if judged.share is None or judged.actual is None:
        return Markup('<div class="bar empty"></div>')
    reference = judged.target or judged.next_target or 0
    most = max(judged.actual, judged.next_target or 0, judged.target or 0, 1)
    said = t("target-share" if judged.target else "target-share-next", share=t.percent(judged.share))
    bar = tag_bar(judged.status.value, judged.actual / most, reference / most, said)
    return bar + Markup('<p class="share">{}</p>').format(said)


def render_regions(context: Context, view: Overview, geography: Geography) -> None:
    """The five regions by the part of their due targets that is met."""
    t = context.t
    card = Card(
        "regiones",
        _regions_title(t, view),
        t("overview-map-subtitle", day=view.as_of),
        source=t("source-plan"),
        origins=tuple(sorted({origin for line in view.targets for origin in line.origins})),
    )
    render_card(
        context,
        card,
        lambda: render_map(
            context,
            "regiones",
            lambda: _regions_spec(t, view, geography),
            name_category=lambda kind, code, count: _say_category(t, kind, code, count),
            alt=t("overview-map-alt"),
            height=MAP_HEIGHT,
            on_pick=pick_region,
        ),
        lambda: pd.DataFrame(
            [(line.ubigeo, line.name, line.met, line.due) for line in view.regions],
            columns=[t("table-ubigeo"), t("overview-table-region"), t("overview-table-met"), t("overview-table-due")],
        ),
    )


def _say_category(t: Translator, kind: str, code: str, count: int) -> str:
    name = t(f"share-{code}") if kind == "share" else t(f"status-{code}")
    return t("legend-regions", name=name, count=count)


def _regions_title(t: Translator, view: Overview) -> str:
    if not any(line.due for line in view.regions):
        return t("overview-map-title-nothing-due")
    if all(line.share is None for line in view.regions):
        return t("overview-map-title-no-data")
    return t("overview-map-title", met=sum(line.share == 1 for line in view.regions))


def _category(line: RegionLine) -> MapCategory:
    if not line.due:
        return MapCategory("status", "not_due")
    if line.share is None:
        return MapCategory("status", "no_data")
    return MapCategory("share", share_code(line.met, line.due))


def _regions_spec(t: Translator, view: Overview, geography: Geography) -> MapSpec:
    lines = {line.ubigeo: line for line in view.regions}
    fills = tuple(
        MapShape(
            shape.ubigeo,
            shape.name,
            shape.geometry,
            shape.lat,
            shape.lon,
            _category(lines[shape.ubigeo]),
            label=_region_label(t, lines[shape.ubigeo]),
            tooltip=_region_tooltip(t, lines[shape.ubigeo]),
        )
        for shape in geography.outlines
    )
    legend = tuple(MapCategory("share", code) for code in ("all", "over_half", "under_half", "none"))
    others = tuple(dict.fromkeys(fill.category for fill in fills if fill.category.kind == "status"))
    used = tuple(category for category in legend if any(fill.category == category for fill in fills))
    return MapSpec(fills=fills, legend=(*used, *others), selected=view.region or "")


def _region_label(t: Translator, line: RegionLine) -> str:
    return f"{line.name}\n{t('overview-map-label', met=line.met, due=line.due)}" if line.due else line.name


def _region_tooltip(t: Translator, line: RegionLine) -> str:
    parts = [line.name]
    for code, judged in line.judged:
        if judged.target and judged.actual is not None:
            status = t(f"status-{judged.status.value}")
            parts.append(f"{t(f'indicator-{code}')}: {judged.actual} / {judged.target} · {status}")
    return "\n".join(parts)


def render_attention(context: Context, view: Overview) -> None:
    """At most six things that wait the most, each a link to where it is settled."""
    t, shown = context.t, view.attention[:MOST_SHOWN]
    with st.container(key="card-pendientes", gap="small"):
        more = t("attention-shown", shown=len(shown), count=len(view.attention)) if shown else t("attention-none")
        if shown and not context.marks.recorded:
            more = t("attention-not-started")
        title = t("attention-title", count=len(view.attention))
        origins = tag_origins(t, sorted({origin for item in view.attention for origin in item.origins}))
        st.html(Markup('<h2>{}</h2><p class="subtitle">{} {}</p>').format(title, more, origins))
        for item in shown:
            _render_item(context, item)
        _render_rest(context, view.attention[MOST_SHOWN:])


def _render_rest(context: Context, items: Sequence[Attention]) -> None:
    """What else waits, behind a click; drawn once it is open."""
    if not items or context.present:
        return
    with st.expander(context.t("attention-rest", count=len(items)), key="attention-rest", on_change="rerun") as rest:
        if rest.open:
            for item in items:
                _render_item(context, item)


def _render_item(context: Context, item: Attention) -> None:
    t = context.t
    names = context.names
    region = names.get(item.region, item.region) if item.region else t("attention-program")
    where = t("attention-where", region=region, cluster=names[item.cluster]) if item.cluster in names else region
    what = t(f"attention-{item.kind}", count=item.count)
    since = plain(t("attention-since", day=item.since))
    subjects = join_names(t, _say_subjects(t, item), MOST_NAMED)
    label = f"**{plain(what)}** · {plain(where)} · {since}" + (f": {plain(subjects)}" if subjects else "")
    if item.kind in IMPROVEMENT:
        render_link("mejora", label, icon=":material/error:", region=item.region, cluster=item.cluster)
    elif item.cluster:
        render_link("cluster", label, icon=":material/error:", region=item.region, cluster=item.cluster)
    elif item.kind == "action_late":
        render_link("fortalecimiento", label, icon=":material/error:", region=item.region)
    else:
        render_link("plan", label, icon=":material/error:", region=item.region, cluster=None)


def _say_subjects(t: Translator, item: Attention) -> list[str]:
    """What it is about: governments by name, milestones, services and meetings in words; a place for a cluster says nothing
    more.
    """
    if item.kind == "slot_unfilled":
        return []
    if item.kind == "milestone_late":
        return [t(f"milestone-short-{code}") for code in item.subjects]
    if item.kind == "cycle_late":
        return [t(f"service-{code}") for code in item.subjects]
    if item.kind == "meeting_missed":
        return [t("meeting-name", number=name[5:], year=name[:4]) for name in item.subjects]
    return list(item.subjects)
