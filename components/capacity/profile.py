"""The parts of the page of capacity scores: whose profile, the radar and the dumbbells, alone or beside another unit."""

import pandas as pd
import plotly.graph_objects as go

from components.capacity.words import (
    PLAN_LINES,
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
from components.kit.words import lower_first, say_source
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import Spread
from queries.capacity.instruments import Instrument
from queries.capacity.profile_view import Profile
from queries.capacity.view import Capacity

# A line of the radar: its name, its look, and its figure in each area.
Line = tuple[str, str, list[Spread | None]]


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
    """The card of a figure about one unit, or two. `more`: said in its note before what the instrument is."""
    t, shown = context.t, [profile, *([other] if other else [])]
    return Card(
        key,
        title,
        subtitle,
        source=say_source(t, *PLAN_LINES),
        origins=tuple(sorted({origin for one in shown for origin in one.origins})),
        note=f"{more} {say_note(t, view.instrument)}".strip(),
        question=tuple(one.unit for one in shown),
        scope=_both(t, _names(context, view, profile, other)),
    )


def render_radar(
    context: Context, view: Capacity, profile: Profile, other: Profile | None = None, *, small: bool = False
) -> None:
    """The rounds of a unit laid over each other with its target, or two units' latest. `small`: for half a page."""
    t, narrow = context.t, small or context.narrow
    instrument, names = view.instrument, _names(context, view, profile, other)
    lines = _lines(t, names, profile, other)
    said = {"scale": say_scale(t, instrument), "basis": _basis(t, profile, other), "day": view.as_of}
    title = _radar_title(t, names, profile, other)
    card = profile_card(context, view, "focas-radar", title, t("capacity-radar-subtitle", **said), profile, other)

    def build(dark: bool) -> go.Figure:
        return build_radar(
            [area_name(t, area) for area in instrument.areas],
            [
                RadarLine(
                    name, tuple(_mean(spread) for spread in spreads), look, tuple(say_spread(t, s) for s in spreads)
                )
                for name, look, spreads in lines
            ],
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
        lambda: _tabulate(t, instrument, names, profile, other),
    )


def render_dumbbells(context: Context, view: Capacity, profile: Profile, other: Profile | None) -> None:
    """The same for those who distrust radars: from the baseline to the latest with the target marked, the widest gap first;
    or from the other unit to the first, the widest difference first.
    """
    t, instrument, names = context.t, view.instrument, _names(context, view, profile, other)
    said = {"scale": say_scale(t, instrument), "basis": _basis(t, profile, other), "day": view.as_of}
    title = _beside_title(t, instrument, profile, other) if other else _gap_title(t, instrument, profile)
    card = profile_card(context, view, "focas-brechas", title, t("capacity-gaps-subtitle", **said), profile, other)
    start = (names[1], "other") if other else (t("round-baseline"), "baseline")
    end = (names[0], "final") if other else (_round_name(t, profile), profile.last_round or "final")
    render_card(
        context,
        card,
        lambda: render_chart(
            "focas-brechas",
            lambda dark: build_dumbbell(
                _dumbbells(t, instrument, profile, other),
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
        lambda: _tabulate(t, instrument, names, profile, other),
    )


def _dumbbells(t: Translator, instrument: Instrument, profile: Profile, other: Profile | None) -> list[DumbbellRow]:
    order = sorted(range(len(profile.areas)), key=lambda at: _order(profile, other, at))
    return [_dumbbell(t, instrument, profile, other, at) for at in order]


def _dumbbell(t: Translator, instrument: Instrument, profile: Profile, other: Profile | None, at: int) -> DumbbellRow:
    line = profile.areas[at]
    name = area_name(t, instrument.area(line.area))
    if other:
        beside = other.areas[at].latest
        return DumbbellRow(name, _mean(beside), _mean(line.latest), None, say_spread(t, line.latest))
    return DumbbellRow(name, _mean(line.before), _mean(line.end), _mean(line.target), say_spread(t, line.end))


def _order(profile: Profile, other: Profile | None, at: int) -> float:
    """Sorts areas: the widest gap to the target first, or the widest difference between the two; what is unknown last."""
    line = profile.areas[at]
    if other is None:
        return -line.gap if line.gap is not None else float("inf")
    ahead = _ahead(line.latest, other.areas[at].latest)
    return -abs(ahead) if ahead is not None else float("inf")


def _ahead(own: Spread | None, others: Spread | None) -> float | None:
    return own.mean - others.mean if own and others else None


def _names(context: Context, view: Capacity, profile: Profile, other: Profile | None) -> list[str]:
    return [say_unit(context.t, context.names, view, one.unit) for one in (profile, other) if one]


def _both(t: Translator, names: list[str]) -> str:
    return t("capacity-beside", first=names[0], second=lower_first(names[1])) if len(names) > 1 else names[0]


def _lines(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> list[Line]:
    """Baseline, latest and target over the same governments; beside another unit the latest of both."""
    own = profile.areas
    if other:
        beside: Line = (names[1], "other", [line.latest for line in other.areas])
        return [beside, (names[0], "final", [line.latest for line in own])]
    end: Line = (_round_name(t, profile), profile.last_round or "final", [line.end for line in own])
    target: Line = (t("capacity-target"), "target", [line.target for line in own])
    if profile.change is None:
        return [end, target]
    return [(t("round-baseline"), "baseline", [line.before for line in own]), end, target]


def _round_name(t: Translator, profile: Profile) -> str:
    """The round in which all were seen last; where they were not seen in the same, the last of each."""
    return t(f"round-{profile.last_round}") if profile.last_round else t("capacity-latest")


def _mean(spread: Spread | None) -> float | None:
    return spread.mean if spread else None


def _basis(t: Translator, profile: Profile, other: Profile | None) -> str:
    """Whose scores are drawn: those with two rounds that compare, or the latest of each; and their target."""
    of = len(profile.governments)
    if other:
        n, beside = (max((line.latest.n for line in one.areas if line.latest), default=0) for one in (profile, other))
        return t("capacity-basis-beside", n=n, of=of, beside=beside, all=len(other.governments))
    n = max((line.end.n for line in profile.areas if line.end), default=0)
    targeted = "target" if any(line.target for line in profile.areas) else "plain"
    return t(f"capacity-basis-both-{targeted}" if profile.change else f"capacity-basis-one-{targeted}", n=n, of=of)


def _radar_title(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> str:
    if other:
        return t("capacity-radar-title-beside", first=names[0], second=lower_first(names[1]))
    if profile.change is None:
        return t("capacity-radar-title-round", name=names[0])
    return t("capacity-radar-title", name=names[0], change=say_change(t, profile.change.mean))


def _gap_title(t: Translator, instrument: Instrument, profile: Profile) -> str:
    """The area farthest from its target; that all is reached, only where no government is below its own."""
    widest = max((line for line in profile.areas if line.gap is not None), key=lambda line: line.gap or 0, default=None)
    if widest is None or widest.gap is None or widest.end is None:
        return t("capacity-gaps-title-none")
    if widest.gap <= 0:
        return t("capacity-gaps-title-some", count=profile.missed) if profile.missed else t("capacity-gaps-title-met")
    area = lower_first(instrument.area(widest.area).name.said(t.language))
    end = widest.end
    return t("capacity-gaps-title", area=area, points=say_score(t, widest.gap), n=end.n, of=end.of)


def _beside_title(t: Translator, instrument: Instrument, profile: Profile, other: Profile) -> str:
    known = [
        (ahead, line.area)
        for line, beside in zip(profile.areas, other.areas, strict=True)
        if (ahead := _ahead(line.latest, beside.latest)) is not None
    ]
    if not known:
        return t("capacity-beside-title-none")
    ahead, code = max(known, key=lambda pair: abs(pair[0]))
    return t("capacity-beside-title", area=instrument.area(code).name.said(t.language), points=say_change(t, ahead))


def _tabulate(
    t: Translator, instrument: Instrument, names: list[str], profile: Profile, other: Profile | None
) -> pd.DataFrame:
    """Areas in the instrument's order with every figure of the drawing and what it stands on."""
    rows = []
    for at, line in enumerate(profile.areas):
        area = instrument.area(line.area)
        rows.append(
            (
                area.name.said(t.language),
                t("answer-yes" if area.mandatory else "answer-no"),
                _mean(line.before),
                _mean(line.end),
                _mean(line.target),
                line.gap,
                line.end.n if line.end else None,
                _mean(line.change),
                line.change.n if line.change else None,
                *_whole(line.latest),
                *(_whole(other.areas[at].latest) if other else ()),
            )
        )
    heads = [
        "area",
        "mandatory",
        "baseline",
        "end",
        "target",
        "gap",
        "n-drawn",
        "change",
        "n-change",
        "latest",
        "n",
        "sd",
        "low",
        "high",
    ]
    beside = ("latest", "n", "sd", "low", "high") if other else ()
    more = [t("capacity-table-beside", what=t(f"capacity-table-{head}"), name=names[1]) for head in beside]
    return pd.DataFrame(rows, columns=[*(t(f"capacity-table-{head}") for head in heads), *more], dtype=object)


def _whole(spread: Spread | None) -> tuple[float | int | None, ...]:
    """A mean with all that it stands on."""
    return (spread.mean, spread.n, spread.sd, spread.low, spread.high) if spread else (None,) * 5
