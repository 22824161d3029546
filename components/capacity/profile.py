"""A unit's profile: the radar and the dumbbells, alone or beside another unit."""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.capacity.words import (
    SCORES_SOURCE,
    area_name,
    level_names,
    say_change,
    say_note,
    say_scale,
    say_score,
    say_spread,
    say_unit,
)
from components.figures.dumbbell import DumbbellRow, build_dumbbell
from components.figures.radar import RadarLine, build_radar
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.tables import Column, tabulate
from components.kit.words import lower_first, say_source
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import Spread
from queries.capacity.profile_view import AreaLine, Profile
from queries.capacity.view import Capacity

# The latest score with all that it rests on: the key of a heading, and the field of `Spread`.
LATEST = (("latest", "mean"), ("n", "n"), ("sd", "sd"), ("low", "low"), ("high", "high"))


def profile_card(
    context: Context,
    view: Capacity,
    key: str,
    title: str,
    subtitle: str,
    profile: Profile,
    other: Profile | None = None,
    *,
    more: str = "",
) -> Card:
    """Return the card of a figure about one unit, or two. `more` comes in its note before the words on the instrument."""
    t, profiles = context.t, [profile, *([other] if other else [])]
    names = _names(context, view, profile, other)
    return Card(
        key,
        title,
        subtitle,
        source=say_source(t, *SCORES_SOURCE),
        origins=tuple(sorted({origin for shown in profiles for origin in shown.origins})),
        note=f"{more} {say_note(t, view.instrument)}".strip(),
        question=tuple(shown.unit for shown in profiles),
        scope=t("capacity-beside", first=names[0], second=lower_first(names[1])) if other else names[0],
    )


def render_radar(
    context: Context, view: Capacity, profile: Profile, other: Profile | None = None, *, small: bool = False
) -> None:
    """Draw the rounds of a unit over each other with its target, or the latest scores of two units.

    `small`: for half a page.
    """
    t, narrow = context.t, small or context.narrow
    instrument, names = view.instrument, _names(context, view, profile, other)
    subtitle = t(
        "capacity-radar-subtitle", scale=say_scale(t, instrument), basis=_say_basis(t, profile, other), day=view.as_of
    )
    title = _say_radar(t, names, profile, other)
    card = profile_card(context, view, "focas-radar", title, subtitle, profile, other)

    def build(dark: bool) -> go.Figure:
        return build_radar(
            [area_name(t, area) for area in instrument.areas],
            _radar_lines(t, names, profile, other),
            instrument.scale,
            level_names(t, instrument),
            format_value=lambda value: say_score(t, value),
            missing=t("capacity-not-assessed"),
            dark=dark,
            narrow=narrow,
        )

    render_card(
        context,
        card,
        lambda: render_chart(
            "focas-radar", build, *card.question, narrow, alt=t("capacity-radar-alt", name=card.scope)
        ),
        lambda: _tabulate(t, names, profile, other),
    )


def render_dumbbells(context: Context, view: Capacity, profile: Profile, other: Profile | None) -> None:
    """Draw the same in rows, for readers who distrust radars.

    Each row goes from the baseline to the latest round with the target marked, the widest gap first; or from the other unit
    to the first, the widest difference first.
    """
    t, instrument, names = context.t, view.instrument, _names(context, view, profile, other)
    subtitle = t(
        "capacity-gaps-subtitle", scale=say_scale(t, instrument), basis=_say_basis(t, profile, other), day=view.as_of
    )
    title = _say_difference(t, profile, other) if other else _say_gap(t, profile)
    card = profile_card(context, view, "focas-brechas", title, subtitle, profile, other)
    start = (names[1], "other") if other else (t("round-baseline"), "baseline")
    end = (names[0], "final") if other else (_round_name(t, profile), profile.last_round or "final")
    render_card(
        context,
        card,
        lambda: render_chart(
            "focas-brechas",
            lambda dark: build_dumbbell(
                _dumbbells(t, profile, other),
                instrument.scale,
                level_names(t, instrument),
                names=(start[0], end[0], t("capacity-target")),
                looks=(start[1], end[1]),
                format_value=lambda value: say_score(t, value),
                dark=dark,
            ),
            *card.question,
            alt=t("capacity-gaps-alt", name=card.scope),
        ),
        lambda: _tabulate(t, names, profile, other),
    )


class _Pair(NamedTuple):
    """An area of the unit, and the same area of the other unit if there is one."""

    line: AreaLine
    beside: AreaLine | None

    @property
    def ahead(self) -> float | None:
        """By how many points the unit's latest score is above the other's; None where either is unknown."""
        latest, beside = self.line.latest, self.beside.latest if self.beside else None
        return latest.mean - beside.mean if latest and beside else None


def _pair_areas(profile: Profile, other: Profile | None) -> list[_Pair]:
    beside = other.areas if other else (None,) * len(profile.areas)
    return [_Pair(line, other_line) for line, other_line in zip(profile.areas, beside, strict=True)]


def _dumbbells(t: Translator, profile: Profile, other: Profile | None) -> list[DumbbellRow]:
    def size(pair: _Pair) -> float:
        """Sort areas by the widest gap to the target, or by the widest difference; what is unknown comes last."""
        if pair.beside is None:
            return -pair.line.gap if pair.line.gap is not None else float("inf")
        return -abs(pair.ahead) if pair.ahead is not None else float("inf")

    return [_dumbbell(t, pair) for pair in sorted(_pair_areas(profile, other), key=size)]


def _dumbbell(t: Translator, pair: _Pair) -> DumbbellRow:
    line, name = pair.line, area_name(t, pair.line.area)
    if pair.beside:
        return DumbbellRow(name, _mean(pair.beside.latest), _mean(line.latest), None, say_spread(t, line.latest))
    return DumbbellRow(name, _mean(line.before), _mean(line.end), _mean(line.target), say_spread(t, line.end))


def _names(context: Context, view: Capacity, profile: Profile, other: Profile | None) -> list[str]:
    return [say_unit(context.t, context.names, view, shown.unit) for shown in (profile, other) if shown]


def _radar_lines(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> list[RadarLine]:
    """Return baseline, latest round and target over the same governments; beside another unit the latest of both."""

    def line(name: str, look: str, areas: tuple[AreaLine, ...], read: Callable[[AreaLine], Spread | None]) -> RadarLine:
        spreads = [read(area) for area in areas]
        return RadarLine(name, tuple(map(_mean, spreads)), look, tuple(say_spread(t, spread) for spread in spreads))

    areas = profile.areas
    if other:
        return [
            line(names[1], "other", other.areas, lambda area: area.latest),
            line(names[0], "final", areas, lambda area: area.latest),
        ]
    lines = [
        line(_round_name(t, profile), profile.last_round or "final", areas, lambda area: area.end),
        line(t("capacity-target"), "target", areas, lambda area: area.target),
    ]
    if profile.change is None:
        return lines
    return [line(t("round-baseline"), "baseline", areas, lambda area: area.before), *lines]


def _round_name(t: Translator, profile: Profile) -> str:
    """Name the round in which all governments were last assessed; where it is not the same, the last of each."""
    return t(f"round-{profile.last_round}") if profile.last_round else t("capacity-latest")


def _mean(spread: Spread | None) -> float | None:
    return spread.mean if spread else None


def _say_basis(t: Translator, profile: Profile, other: Profile | None) -> str:
    """Say whose scores are drawn: those with two rounds that compare, or the latest of each; and their target."""
    of = len(profile.governments)
    if other:
        n, beside = (max((line.latest.n for line in p.areas if line.latest), default=0) for p in (profile, other))
        return t("capacity-basis-beside", n=n, of=of, beside=beside, all=len(other.governments))
    n = max((line.end.n for line in profile.areas if line.end), default=0)
    targeted = "target" if any(line.target for line in profile.areas) else "plain"
    return t(f"capacity-basis-both-{targeted}" if profile.change else f"capacity-basis-one-{targeted}", n=n, of=of)


def _say_radar(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> str:
    if other:
        return t("capacity-radar-title-beside", first=names[0], second=lower_first(names[1]))
    if profile.change is None:
        return t("capacity-radar-title-round", name=names[0])
    return t("capacity-radar-title", name=names[0], change=say_change(t, profile.change.mean))


def _say_gap(t: Translator, profile: Profile) -> str:
    """Name the area farthest from its target; say that all is reached only where no government is below its own target."""
    widest = max((line for line in profile.areas if line.gap is not None), key=lambda line: line.gap or 0, default=None)
    if widest is None or widest.gap is None or widest.end is None:
        return t("capacity-gaps-title-none")
    if widest.gap <= 0:
        return t("capacity-gaps-title-some", count=profile.missed) if profile.missed else t("capacity-gaps-title-met")
    return t(
        "capacity-gaps-title",
        area=lower_first(widest.area.name.text(t.language)),
        points=say_score(t, widest.gap),
        n=widest.end.n,
        of=widest.end.of,
    )


def _say_difference(t: Translator, profile: Profile, other: Profile) -> str:
    differences = [(pair.ahead, pair.line.area) for pair in _pair_areas(profile, other) if pair.ahead is not None]
    if not differences:
        return t("capacity-beside-title-none")
    ahead, area = max(differences, key=lambda difference: abs(difference[0]))
    return t("capacity-beside-title", area=area.name.text(t.language), points=say_change(t, ahead))


def _tabulate(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> pd.DataFrame:
    """Tabulate the areas in the instrument's order with every figure of the drawing and what it rests on."""

    def head(name: str) -> str:
        return t(f"capacity-table-{name}")

    columns: list[Column[_Pair]] = [
        Column(head("area"), lambda pair: pair.line.area.name.text(t.language)),
        Column(head("mandatory"), lambda pair: t("answer-yes" if pair.line.area.mandatory else "answer-no")),
        Column(head("baseline"), lambda pair: _mean(pair.line.before)),
        Column(head("end"), lambda pair: _mean(pair.line.end)),
        Column(head("target"), lambda pair: _mean(pair.line.target)),
        Column(head("gap"), lambda pair: pair.line.gap),
        Column(head("n-drawn"), lambda pair: pair.line.end.n if pair.line.end else None),
        Column(head("change"), lambda pair: _mean(pair.line.change)),
        Column(head("n-change"), lambda pair: pair.line.change.n if pair.line.change else None),
        *(_latest_column(head(name), part, lambda pair: pair.line) for name, part in LATEST),
    ]
    if other:
        columns += [
            _latest_column(t("capacity-table-beside", what=head(name), name=names[1]), part, lambda pair: pair.beside)
            for name, part in LATEST
        ]
    return tabulate(_pair_areas(profile, other), columns)


def _latest_column(head: str, part: str, read: Callable[[_Pair], AreaLine | None]) -> Column[_Pair]:
    """Return the column of a part of the latest score of an area's line."""

    def cell(pair: _Pair) -> object:
        line = read(pair)
        return getattr(line.latest, part) if line and line.latest else None

    return Column(head, cell)
