"""Changes since the baseline as dots: by area on the page of the scores, by region or cluster on the overview."""

from typing import NamedTuple

import pandas as pd

from components.capacity.choice import fetch_profile
from components.capacity.profile import profile_card
from components.capacity.words import SCORES_SOURCE, say_change, say_government, say_instrument, say_spread
from components.figures.dots import Dot, DotRow, build_dots
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.links import render_link
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.cache import cached_view, stored
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import Change
from queries.capacity.instruments import Area
from queries.capacity.profile_view import AreaLine, GovernmentChange, Profile, build_profiles
from queries.capacity.view import CLUSTER, EVERYBODY, REGION, Capacity, build_capacity


def render_changes(context: Context, view: Capacity, profile: Profile) -> None:
    """Draw the change since the baseline: a dot for each government, by area, with the mean."""
    t = context.t
    compared = [line for line in profile.areas if line.changes]
    if not compared or len(profile.governments) == 1:  # of one government the dumbbells show everything
        return
    changes = [change for line in compared for change in line.changes]
    title = t(
        "capacity-dots-title",
        up=sum(line.change is not None and line.change.mean > 0 for line in compared),
        of=len(compared),
    )
    subtitle = t(
        "capacity-dots-subtitle",
        n=profile.change.n if profile.change else 0,
        of=len(profile.governments),
        declines=sum(change.points < 0 for change in changes),
        pairs=len(changes),
        day=view.as_of,
    )
    card = profile_card(context, view, "focas-cambio", title, subtitle, profile)
    render_card(
        context,
        card,
        lambda: _draw(
            t, card.key, [_area_row(t, view, line) for line in profile.areas], t("capacity-dots-alt"), profile
        ),
        lambda: _tabulate_areas(t, view, profile),
    )


def _draw(t: Translator, key: str, rows: list[DotRow], alt: str, *question: Profile) -> None:
    render_chart(
        key,
        lambda dark: build_dots(
            rows,
            axis_title=t("capacity-dots-axis"),
            format_value=lambda points: say_change(t, points),
            mean_name=t("capacity-mean"),
            dark=dark,
        ),
        *(profile.unit for profile in question),
        alt=alt,
    )


def _area_row(t: Translator, view: Capacity, line: AreaLine) -> DotRow:
    return DotRow(
        t("capacity-dots-label", area=line.area.short.text(t.language), n=len(line.changes)),
        tuple(Dot(change.points, view.by_ubigeo[change.government].name) for change in line.changes),
        line.change.mean if line.change else None,
        say_spread(t, line.change),
    )


class _AreaChange(NamedTuple):
    area: Area
    change: GovernmentChange


def _tabulate_areas(t: Translator, view: Capacity, profile: Profile) -> pd.DataFrame:
    columns: list[Column[_AreaChange]] = [
        Column(t("table-ubigeo"), lambda row: row.change.government),
        Column(t("capacity-table-government"), lambda row: say_government(t, view.by_ubigeo[row.change.government])),
        Column(t("capacity-table-area"), lambda row: row.area.name.text(t.language)),
        Column(t("capacity-table-change"), lambda row: row.change.points),
    ]
    return tabulate((_AreaChange(line.area, change) for line in profile.areas for change in line.changes), columns)


def render_capacity_change(context: Context) -> None:
    """Draw the change of the governments' index since the baseline on the overview: a dot for each, by region."""
    t = context.t
    view = cached_view(build_capacity, context.viewer, context.filters)
    whole = fetch_profile(context, view, context.filters, EVERYBODY)
    kind = CLUSTER if context.filters.region or context.filters.cluster else REGION
    question = (context.viewer, context.filters, kind)
    groups = stored(build_profiles, context.version, question, lambda: build_profiles(view, kind))
    card = Card(
        "capacidad-cambio",
        _say_change(t, whole),
        t(
            "capacity-overview-subtitle",
            n=whole.change.n if whole.change else 0,
            of=len(whole.governments),
            day=view.as_of,
        ),
        source=say_source(t, *SCORES_SOURCE),
        origins=whole.origins,
        note=say_instrument(t, view.instrument),
    )
    if whole.change is None:
        render_card(context, card, lambda: None)
    else:
        render_card(
            context,
            card,
            lambda: _draw(
                t, card.key, [_group_row(context, view, group) for group in groups], t("capacity-overview-alt")
            ),
            lambda: _tabulate_groups(context, view, groups),
        )
    render_link("capacidades", t("capacity-overview-link"), icon=":material/radar:")


def _say_change(t: Translator, whole: Profile) -> str:
    if whole.change is None:
        return t("capacity-overview-title-none")
    falls = sum(change.mean < 0 for change in whole.changes)
    return t("capacity-overview-title", change=say_change(t, whole.change.mean), falls=falls, n=whole.change.n)


def _group_row(context: Context, view: Capacity, group: Profile) -> DotRow:
    t, name = context.t, context.names[group.unit.code]
    return DotRow(
        t("capacity-overview-label", name=name, n=len(group.changes), of=len(group.governments)),
        tuple(Dot(change.mean, view.by_ubigeo[change.government].name) for change in group.changes),
        group.change.mean if group.change else None,
        say_spread(t, group.change),
    )


class _GroupChange(NamedTuple):
    group: Profile
    change: Change


def _tabulate_groups(context: Context, view: Capacity, groups: tuple[Profile, ...]) -> pd.DataFrame:
    t = context.t
    columns: list[Column[_GroupChange]] = [
        Column(t("capacity-overview-group"), lambda row: context.names[row.group.unit.code]),
        Column(t("table-ubigeo"), lambda row: row.change.government),
        Column(t("capacity-table-government"), lambda row: say_government(t, view.by_ubigeo[row.change.government])),
        Column(t("capacity-table-round"), lambda row: t(f"round-{row.change.last_round}")),
        Column(t("capacity-overview-areas"), lambda row: len(row.change.areas)),
        Column(t("capacity-table-change"), lambda row: row.change.mean),
    ]
    return tabulate((_GroupChange(group, change) for group in groups for change in group.changes), columns)
