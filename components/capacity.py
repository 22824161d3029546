"""The parts of the page of capacity scores: whose profile, the radar and the dumbbells, alone or beside another unit."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from components.capacity_words import (
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
from components.cards import Card, render_card
from components.charts import render_chart
from components.figures.dumbbell import DumbbellRow, build_dumbbell
from components.figures.radar import RadarLine, build_radar
from components.session import Context, choose, current_choices
from components.words import lower_first, say_source
from data.language import Translator
from data.rules.capacity import Spread
from queries.views.capacity import ALL, AreaLine, Capacity, Profile
from queries.views.instruments import Instrument

NOBODY = "none"  # beside whom: nobody

# A line of the radar: its name, its look, whose areas, and which of their figures.
Line = tuple[str, str, tuple[AreaLine, ...], Callable[[AreaLine], Spread | None]]


def chosen_units(context: Context, view: Capacity) -> tuple[str, str | None]:
    """Whose profile is asked for, and beside whose: those that the filters leave, each only once."""
    here = (ALL, *view.units)
    unit, versus = context.choices.unit, context.choices.versus
    unit = unit if unit in here else ALL
    return unit, versus if versus in here and versus != unit else None


def render_choice(context: Context, view: Capacity) -> None:
    """Whose profile, and beside whose: all under the filters, a region, a cluster or a government."""
    t = context.t
    if context.present:
        return
    unit, versus = chosen_units(context, view)
    with st.container(key="capacity-choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        _select(context, view, "unit", (ALL, *view.units), unit)
        others = tuple(code for code in (ALL, *view.units) if code != unit)
        _select(context, view, "versus", (NOBODY, *others), versus or NOBODY)
    if {context.choices.unit, context.choices.versus} - {None, ALL, *view.units}:
        st.html(Markup('<p class="note" role="status">{}</p>').format(t("focas-outside")))


def _select(context: Context, view: Capacity, field: str, codes: tuple[str, ...], chosen: str) -> None:
    t, key = context.t, f"focas-{field}"
    st.session_state[key] = chosen  # each run, as the filters
    st.selectbox(
        t(key), codes, key=key, width=340,
        format_func=lambda code: t("focas-alone") if code == NOBODY else say_unit(t, context.names, view, code),
        on_change=_pick, args=(field, key),
    )  # fmt: skip


def _pick(field: str, key: str) -> None:
    picked = st.session_state[key]
    if field == "versus":
        choose(versus=None if picked == NOBODY else picked)
    elif picked == current_choices().versus:  # nobody stands beside themselves
        choose(unit=None if picked == ALL else picked, versus=None)
    else:
        choose(unit=None if picked == ALL else picked)


def render_radar(
    context: Context, view: Capacity, profile: Profile, other: Profile | None = None, *, small: bool = False
) -> None:
    """The rounds of a unit laid over each other with its target, or two units' latest. `small`: for half a page."""
    t, narrow = context.t, small or context.narrow
    instrument, names = view.instrument, _names(context, view, profile, other)
    lines = _lines(t, names, profile, other)
    card = Card(
        "focas-radar",
        _radar_title(t, names, profile, other),
        t("focas-radar-subtitle", scale=say_scale(t, instrument), basis=_basis(t, profile, other), day=view.as_of),
        source=say_source(t, *PLAN_LINES),
        origins=_origins(profile, other),
        note=say_note(t, instrument),
    )

    def build(dark: bool) -> go.Figure:
        return build_radar(
            [area_name(t, area) for area in instrument.areas],
            [RadarLine(name, tuple(_mean(take(line)) for line in areas), look) for name, look, areas, take in lines],
            instrument.scale, level_names(t, instrument), format_value=lambda value: say_score(t, value),
            missing=t("focas-not-assessed"), dark=dark, narrow=narrow,
        )  # fmt: skip

    render_card(
        context,
        card,
        lambda: render_chart(
            "focas-radar",
            build,
            *_question(profile, other),
            context.narrow,
            alt=t("focas-radar-alt", name=_both(t, names)),
        ),
        lambda: _tabulate(t, instrument, names, profile, other),
    )


def render_dumbbells(context: Context, view: Capacity, profile: Profile, other: Profile | None) -> None:
    """The same for those who distrust radars: from the baseline to the latest, target marked, the widest gap first."""
    t, instrument, names = context.t, view.instrument, _names(context, view, profile, other)
    lines = sorted(profile.areas, key=lambda line: -_gap(line))
    beside = {line.area: line.latest for line in other.areas} if other else {}
    rows = [
        DumbbellRow(
            area_name(t, instrument.area(line.area)),
            _mean(beside.get(line.area) if other else line.before),
            _mean(line.latest if other or not line.after else line.after),
            _mean(line.target),
            say_spread(t, line.latest),
        )
        for line in lines
    ]
    after = t(f"round-{profile.latest_round}") if profile.latest_round else t("focas-latest")
    said = (names[1], names[0], t("focas-target")) if other else (t("round-baseline"), after, t("focas-target"))
    card = Card(
        "focas-brechas",
        _gap_title(t, instrument, lines),
        t("focas-gaps-subtitle", scale=say_scale(t, instrument), basis=_basis(t, profile, other), day=view.as_of),
        source=say_source(t, *PLAN_LINES),
        origins=_origins(profile, other),
        note=say_note(t, instrument),
    )
    render_card(
        context,
        card,
        lambda: render_chart(
            "focas-brechas",
            lambda dark: build_dumbbell(
                rows, instrument.scale, level_names(t, instrument), names=said,
                looks=("other", "final") if other else ("baseline", profile.latest_round or "midpoint"),
                format_value=lambda value: say_score(t, value), dark=dark,
            ),
            *_question(profile, other),
            alt=t("focas-gaps-alt", name=_both(t, names)),
        ),
        lambda: _tabulate(t, instrument, names, profile, other),
    )  # fmt: skip


def _names(context: Context, view: Capacity, profile: Profile, other: Profile | None) -> list[str]:
    return [say_unit(context.t, context.names, view, one.unit) for one in (profile, other) if one]


def _both(t: Translator, names: list[str]) -> str:
    return t("focas-beside", first=names[0], second=lower_first(names[1])) if len(names) > 1 else names[0]


def _question(profile: Profile, other: Profile | None) -> tuple[str, str | None]:
    return profile.unit, other.unit if other else None


def _origins(profile: Profile, other: Profile | None) -> tuple[str, ...]:
    return tuple(sorted({*profile.origins, *(other.origins if other else ())}))


def _lines(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> list[Line]:
    """Baseline, latest and target; beside another unit the latest of both and the first's target."""
    own, target = profile.areas, (t("focas-target"), "target", profile.areas, _target)
    if other:
        return [(names[1], "other", other.areas, _latest), (names[0], "final", own, _latest), target]
    if not profile.latest_round:
        return []
    name = t(f"round-{profile.latest_round}")
    if profile.change is None:
        return [(name, profile.latest_round, own, _latest), target]
    return [(t("round-baseline"), "baseline", own, _before), (name, profile.latest_round, own, _after), target]


def _before(line: AreaLine) -> Spread | None:
    return line.before


def _after(line: AreaLine) -> Spread | None:
    return line.after


def _latest(line: AreaLine) -> Spread | None:
    return line.latest


def _target(line: AreaLine) -> Spread | None:
    return line.target


def _mean(spread: Spread | None) -> float | None:
    return spread.mean if spread else None


def _gap(line: AreaLine) -> float:
    return line.gap if line.gap is not None else float("-inf")


def _basis(t: Translator, profile: Profile, other: Profile | None) -> str:
    """Whose scores are drawn: those with two rounds that compare, or the latest of each."""
    if other is None and profile.change:
        return t("focas-basis-both", n=profile.change.n, of=profile.change.of)
    return t("focas-basis-latest", n=max((line.latest.n for line in profile.areas if line.latest), default=0),
             of=len(profile.governments))  # fmt: skip


def _radar_title(t: Translator, names: list[str], profile: Profile, other: Profile | None) -> str:
    if other:
        return t("focas-radar-title-beside", first=names[0], second=lower_first(names[1]))
    if profile.change is None:
        return t("focas-radar-title-round", name=names[0])
    return t("focas-radar-title", name=names[0], change=say_change(t, profile.change.mean))


def _gap_title(t: Translator, instrument: Instrument, lines: list[AreaLine]) -> str:
    if not lines or lines[0].gap is None:
        return t("focas-gaps-title-none")
    if lines[0].gap <= 0:
        return t("focas-gaps-title-met")
    area = lower_first(instrument.area(lines[0].area).name.said(t.language))
    return t("focas-gaps-title", area=area, points=say_score(t, lines[0].gap))


def _tabulate(
    t: Translator, instrument: Instrument, names: list[str], profile: Profile, other: Profile | None
) -> pd.DataFrame:
    """Areas in the instrument's order with every figure of the drawing and what it stands on."""
    beside = {line.area: line.latest for line in other.areas} if other else {}
    rows = []
    for line in profile.areas:
        area, latest = instrument.area(line.area), line.latest
        spread = (latest.sd, latest.low, latest.high) if latest else (None, None, None)
        rows.append((
            area.name.said(t.language), t("answer-yes" if area.mandatory else "answer-no"),
            *_figures(line.before), _mean(line.after), line.change, *_figures(latest), *spread, *_figures(line.target),
            line.gap, *(_figures(beside.get(line.area)) if other else ()),
        ))  # fmt: skip
    heads = [
        "area", "mandatory", "baseline", "n-both", "after", "change", "latest", "n", "sd", "low", "high", "target",
        "n-target", "gap",
    ]  # fmt: skip
    more = [t("focas-table-beside", name=names[1]), t("focas-table-n-beside")] if other else []
    return pd.DataFrame(rows, columns=[*(t(f"focas-table-{head}") for head in heads), *more], dtype=object)


def _figures(spread: Spread | None) -> tuple[float | None, int | None]:
    return (spread.mean, spread.n) if spread else (None, None)
