"""Capacity on other pages: change by region on the overview, a cluster's radar on its own page."""

import pandas as pd
import streamlit as st

from components.capacity.choice import profile_for
from components.capacity.profile import render_radar
from components.capacity.words import (
    PLAN_LINES,
    say_capacity,
    say_change,
    say_government,
    say_instrument,
    say_spread,
    say_unit,
)
from components.figures.dots import DotRow, build_dots
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.words import say_source
from components.session.cache import cached_view, stored
from components.session.context import Context
from data.language import Translator
from queries.capacity.profile_view import Profile, profiles_of
from queries.capacity.view import ALL, CLUSTER, REGION, Capacity, build_capacity
from queries.shared.filters import Filters


def render_capacity_change(context: Context) -> None:
    """Change of the governments' index since the baseline, region by region: a dot each, with the mean."""
    t = context.t
    view = cached_view(build_capacity, context.viewer, context.filters)
    whole = profile_for(context, view, context.filters, ALL)
    kind = CLUSTER if context.filters.region or context.filters.cluster else REGION
    question = (context.viewer, context.filters, kind)
    groups = stored(profiles_of, context.version, question, lambda: profiles_of(view, kind))
    card = Card(
        "capacidad-cambio",
        _title(t, whole),
        t(
            "capacity-overview-subtitle",
            n=whole.change.n if whole.change else 0,
            of=len(whole.governments),
            day=view.as_of,
        ),
        source=say_source(t, *PLAN_LINES),
        origins=whole.origins,
        note=say_instrument(t, view.instrument),
    )
    if whole.change is None:
        render_card(context, card, lambda: None)
    else:
        render_card(context, card, lambda: _draw(context, view, groups), lambda: _tabulate(context, view, groups))
    render_link("capacidades", t("capacity-overview-link"), icon=":material/radar:")


def _title(t: Translator, whole: Profile) -> str:
    if whole.change is None:
        return t("capacity-overview-title-none")
    falls = sum(change.mean < 0 for change in whole.changes)
    return t("capacity-overview-title", change=say_change(t, whole.change.mean), falls=falls, n=whole.change.n)


def _draw(context: Context, view: Capacity, groups: tuple[Profile, ...]) -> None:
    t = context.t
    names = {line.ubigeo: line.name for line in view.governments}
    rows = [
        DotRow(
            t("capacity-overview-label", name=_name(context, one), n=len(one.changes), of=len(one.governments)),
            tuple((change.mean, names[change.government]) for change in one.changes),
            one.change.mean if one.change else None,
            say_spread(t, one.change),
        )
        for one in groups
    ]
    render_chart(
        "capacidad-cambio",
        lambda dark: build_dots(
            rows,
            axis_title=t("capacity-dots-axis"),
            format_value=lambda points: say_change(t, points),
            mean_name=t("capacity-mean"),
            dark=dark,
        ),
        alt=t("capacity-overview-alt"),
    )


def _name(context: Context, profile: Profile) -> str:
    return context.names[profile.unit.partition("-")[2]]


def _tabulate(context: Context, view: Capacity, groups: tuple[Profile, ...]) -> pd.DataFrame:
    t, lines = context.t, {line.ubigeo: line for line in view.governments}
    rows = [
        (
            _name(context, one),
            change.government,
            say_government(t, lines[change.government]),
            t(f"round-{change.after}"),
            len(change.areas),
            change.mean,
        )
        for one in groups
        for change in one.changes
    ]
    heads = (
        t("capacity-overview-group"),
        t("table-ubigeo"),
        t("capacity-table-government"),
        t("capacity-table-round"),
        t("capacity-overview-areas"),
        t("capacity-table-change"),
    )
    return pd.DataFrame(rows, columns=list(heads), dtype=object)


def render_cluster_capacity(context: Context, cluster: str) -> None:
    """A cluster's radar, or why there is none yet, and the way to its profile."""
    t, unit = context.t, f"{CLUSTER}-{cluster}"
    own = Filters(context.filters.as_of, cluster=cluster)  # the page shows the cluster whole, whatever else is chosen
    view = cached_view(build_capacity, context.viewer, own)
    profile = profile_for(context, view, own, unit)
    if profile.rounds:
        render_radar(context, view, profile, small=True)
        render_link("capacidades", t("capacity-cluster-link"), icon=":material/radar:", unit=None)
        return
    finding = say_capacity(t, profile.headline, say_unit(t, context.names, view, unit), view.instrument)
    with st.container(key="card-focas-radar", gap="small"):
        st.html(Markup('<h2>{}</h2><p class="subtitle">{}</p>').format(t("capacity-cluster-title"), finding))
