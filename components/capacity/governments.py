"""The parts of the page of capacity scores that go government by government: rounds, heat map, change as dots."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components.capacity.profile import profile_card
from components.capacity.words import MANDATORY, area_name, say_change, say_government, say_scale, say_score, say_spread
from components.figures.dots import DotRow, build_dots
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_heat
from components.kit.words import DASH
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import heat_step
from queries.capacity.profile_view import AreaLine, Profile
from queries.capacity.view import Capacity, GovernmentLine

STEPS, PLAIN = 5, 0  # of the heat map's colours, and a cell without one
SORTS = ("region", "level", "index", "change")


def render_rounds(context: Context, view: Capacity, profile: Profile) -> None:
    """The index of each round with its spread, and which rounds cannot be compared, and why."""
    t = context.t
    subtitle = t("capacity-rounds-subtitle", scale=say_scale(t, view.instrument), day=view.as_of)
    more = _rounds_note(t, view, profile)
    card = profile_card(context, view, "focas-rondas", _rounds_title(t, profile), subtitle, profile, more=more)
    render_card(context, card, None, lambda: _tabulate_rounds(t, view, profile))


def _rounds_title(t: Translator, profile: Profile) -> str:
    change = profile.change
    if change is None:
        return t("capacity-rounds-title-one" if profile.rounds else "capacity-rounds-title-none")
    if change.of == 1:
        return t("capacity-rounds-title-single", change=say_change(t, change.mean))
    low, high = say_change(t, change.low), say_change(t, change.high)
    return t("capacity-rounds-title", change=say_change(t, change.mean), low=low, high=high, n=change.n, of=change.of)


def _rounds_note(t: Translator, view: Capacity, profile: Profile) -> str:
    lines = {line.ubigeo: line for line in view.governments}
    refused = [
        t(
            "capacity-refused",
            name=say_government(t, lines[found.government]),
            reason=t(f"capacity-refused-{found.reason}"),
        )
        for found in profile.refused
    ]
    return " ".join([*refused, t("capacity-index-note")])


def _tabulate_rounds(t: Translator, view: Capacity, profile: Profile) -> pd.DataFrame:
    """A round each with its spread; of one government with its day and its instrument, comparable or not."""
    lines = [line for line in view.governments if line.ubigeo in profile.governments]
    if len(lines) == 1:
        return _tabulate_own_rounds(t, view, lines[0])
    code = view.instrument.code
    held = {(one.government, one.round) for line in lines for one in line.rounds if one.instrument == code}
    rows: list[tuple[object, ...]] = [
        (
            t(f"round-{name}"),
            spread.n,
            spread.of,
            spread.mean,
            spread.sd,
            spread.low,
            spread.high,
            sum(dict(line.people).get(name, 0) for line in lines if (line.ubigeo, name) in held),
        )
        for name, spread in profile.rounds
    ]
    if change := profile.change:
        rows.append(
            (t("capacity-table-change"), change.n, change.of, change.mean, change.sd, change.low, change.high, None)
        )
    heads = ("round", "n", "of", "mean", "sd", "low", "high", "people")
    return pd.DataFrame(rows, columns=[t(f"capacity-table-{head}") for head in heads], dtype=object)


def _tabulate_own_rounds(t: Translator, view: Capacity, line: GovernmentLine) -> pd.DataFrame:
    people, found = dict(line.people), [(one, view.instruments.of(one.instrument)) for one in line.rounds]
    rows = [
        (
            t(f"round-{one.round}"),
            one.on,
            instrument.name.said(t.language),
            one.index,
            instrument.scale[1],
            people.get(one.round),
        )
        for one, instrument in found
    ]
    heads = ("round", "date", "instrument", "index", "of", "people")
    return pd.DataFrame(rows, columns=[t(f"capacity-table-{head}") for head in heads], dtype=object)


def render_heat(context: Context, view: Capacity, profile: Profile) -> None:
    """Governments by areas, the latest score of each; sortable."""
    t = context.t
    lines = [line for line in view.governments if line.ubigeo in profile.governments]
    card = drawn("capacity-heat-card", lambda: _heat_card(context, view, profile, len(lines)), profile.unit)

    def draw() -> Markup:
        sort = _render_sort(context) if len(lines) > 1 else SORTS[0]
        return drawn("capacity-heat", lambda: _heat(t, view, lines, sort, card.title), profile.unit, sort)

    render_card(context, card, draw, lambda: _tabulate_scores(t, view, lines))


def _heat_card(context: Context, view: Capacity, profile: Profile, of: int) -> Card:
    t, known = context.t, _indices(view).keys() & set(profile.governments)
    title = _heat_title(t, view, profile)
    subtitle = t("capacity-heat-subtitle", scale=say_scale(t, view.instrument), n=len(known), of=of, day=view.as_of)
    return profile_card(context, view, "focas-mapa-calor", title, subtitle, profile, more=t("capacity-heat-note"))


def _heat_title(t: Translator, view: Capacity, profile: Profile) -> str:
    weakest = profile.weakest
    if weakest is None:
        return t("capacity-heat-title-none")
    area = view.instrument.area(weakest.area).name.said(t.language)
    return t("capacity-heat-title", area=area, score=say_spread(t, weakest.latest))


def _render_sort(context: Context) -> str:
    t = context.t
    if context.present:
        return str(st.session_state.get("capacity-sort") or SORTS[0])
    return str(
        st.segmented_control(
            t("capacity-sort"),
            SORTS,
            key="capacity-sort",
            default=SORTS[0],
            required=True,
            format_func=lambda name: t(f"capacity-sort-{name}"),
        )
    )


def _sorted(view: Capacity, lines: list[GovernmentLine], sort: str) -> list[GovernmentLine]:
    """Regions in their order; levels; the weakest first; the greatest decline first. Who has no figure comes last."""
    changes, indices = _changes(view), _indices(view)
    keys: dict[str, Callable[[GovernmentLine], Any]] = {
        "region": lambda line: (line.region, len(line.ubigeo), line.ubigeo),
        "level": lambda line: (len(line.ubigeo), line.ubigeo),
        "index": lambda line: (line.ubigeo not in indices, indices.get(line.ubigeo, 0), line.ubigeo),
        "change": lambda line: (line.ubigeo not in changes, changes.get(line.ubigeo, 0), line.ubigeo),
    }
    return sorted(lines, key=keys[sort])


def _changes(view: Capacity) -> dict[str, float]:
    """government -> change of its index, in points of the instrument in use."""
    return {change.government: change.mean for change in view.changes if change.instrument == view.instrument.code}


def _indices(view: Capacity) -> dict[str, float]:
    """government -> index of its latest round, if that was held with the instrument in use."""
    latest = [line.latest for line in view.governments if line.latest]
    return {
        one.government: one.index for one in latest if one.index is not None and one.instrument == view.instrument.code
    }


def _heat(t: Translator, view: Capacity, lines: list[GovernmentLine], sort: str, caption: str) -> Markup:
    areas, changes, indices = view.instrument.areas, _changes(view), _indices(view)
    columns = [
        (f"{area.short.said(t.language)}{' ' + MANDATORY if area.mandatory else ''}", area_name(t, area))
        for area in areas
    ]
    heads = [
        *columns,
        (t("capacity-heat-index"), t("capacity-table-index")),
        (t("capacity-heat-change"), t("capacity-change")),
    ]
    scores = {(s.government, s.area): s.value for s in view.latest if s.instrument == view.instrument.code}

    def cells(line: GovernmentLine) -> list[tuple[str, int | None]]:
        index, change = indices.get(line.ubigeo), changes.get(line.ubigeo)
        other = (
            DASH if line.latest is None or line.latest.instrument == view.instrument.code else t("capacity-heat-other")
        )
        return [
            *(_cell(t, view, scores.get((line.ubigeo, area.code)), other) for area in areas),
            (say_score(t, index) if index is not None else DASH, PLAIN),
            (say_change(t, change) if change is not None else DASH, PLAIN),
        ]

    rows = [(line.name, t(f"level-{line.level}"), cells(line)) for line in _sorted(view, lines, sort)]
    return tag_heat(caption, heads, rows)


def _cell(t: Translator, view: Capacity, score: float | None, missing: str) -> tuple[str, int | None]:
    if score is None:
        return missing, None
    return say_score(t, score), heat_step(score, view.instrument.scale, STEPS)


def _tabulate_scores(t: Translator, view: Capacity, lines: list[GovernmentLine]) -> pd.DataFrame:
    """The rows behind every figure of the page: a government, a round and an area each."""
    targets = {target.key: target.score for target in view.targets}
    rows = []
    for line in lines:
        for one in line.rounds:
            instrument = view.instruments.of(one.instrument)
            scores, missing = dict(one.scores), dict(one.missing)
            for area in instrument.areas:
                rows.append(
                    (
                        line.ubigeo,
                        say_government(t, line),
                        t(f"round-{one.round}"),
                        one.on,
                        instrument.name.said(t.language),
                        area.name.said(t.language),
                        scores.get(area.code),
                        t(f"reason-{missing[area.code]}") if area.code in missing else None,
                        targets.get((line.ubigeo, instrument.code, area.code)),
                    )
                )
    heads = ("government", "round", "date", "instrument", "area", "score", "reason", "target")
    return pd.DataFrame(
        rows, columns=[t("table-ubigeo"), *(t(f"capacity-table-{head}") for head in heads)], dtype=object
    )


def render_changes(context: Context, view: Capacity, profile: Profile) -> None:
    """Change since the baseline: a dot a government, by area, with the mean."""
    t, instrument = context.t, view.instrument
    lines = {line.ubigeo: line for line in view.governments}
    known = [line for line in profile.areas if line.changes]
    if not known or len(profile.governments) == 1:  # of one government the dumbbells say it all
        return
    title = t(
        "capacity-dots-title", up=sum(line.change is not None and line.change.mean > 0 for line in known), of=len(known)
    )
    subtitle = t(
        "capacity-dots-subtitle",
        n=profile.change.n if profile.change else 0,
        of=len(profile.governments),
        declines=sum(points < 0 for line in known for points, _ in line.changes),
        pairs=sum(len(line.changes) for line in known),
        day=view.as_of,
    )
    card = profile_card(context, view, "focas-cambio", title, subtitle, profile)

    def row(line: AreaLine) -> DotRow:
        label = t("capacity-dots-label", area=instrument.area(line.area).short.said(t.language), n=len(line.changes))
        dots = tuple((points, lines[government].name) for points, government in line.changes)
        return DotRow(label, dots, line.change.mean if line.change else None, say_spread(t, line.change))

    render_card(
        context,
        card,
        lambda: render_chart(
            "focas-cambio",
            lambda dark: build_dots(
                [row(line) for line in profile.areas],
                axis_title=t("capacity-dots-axis"),
                format_value=lambda points: say_change(t, points),
                mean_name=t("capacity-mean"),
                dark=dark,
            ),
            profile.unit,
            alt=t("capacity-dots-alt"),
        ),
        lambda: _tabulate_changes(t, view, profile),
    )


def _tabulate_changes(t: Translator, view: Capacity, profile: Profile) -> pd.DataFrame:
    lines = {line.ubigeo: line for line in view.governments}
    rows = [
        (
            government,
            say_government(t, lines[government]),
            view.instrument.area(line.area).name.said(t.language),
            points,
        )
        for line in profile.areas
        for points, government in line.changes
    ]
    heads = [t("table-ubigeo"), *(t(f"capacity-table-{head}") for head in ("government", "area", "change"))]
    return pd.DataFrame(rows, columns=heads, dtype=object)
