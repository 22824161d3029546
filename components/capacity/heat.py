"""The latest score of each government in each area, as a table with heat."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from components.capacity.profile import profile_card
from components.capacity.words import MANDATORY, area_name, say_change, say_government, say_scale, say_score, say_spread
from components.kit.cards import Card, render_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import DASH
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import Assessment, ScoreKey, heat_step
from queries.capacity.instruments import Area, Instrument
from queries.capacity.profile_view import Profile
from queries.capacity.view import Capacity, GovernmentLine

STEPS, PLAIN = 5, 0  # of the heat's colours, and a cell without one
SORTS = ("region", "level", "index", "change")


def render_heat(context: Context, view: Capacity, profile: Profile) -> None:
    """Draw governments by areas with the latest score of each; the rows can be sorted."""
    t = context.t
    governments = [government for government in view.governments if government.ubigeo in profile.governments]
    card = drawn("capacity-heat-card", lambda: _heat_card(context, view, profile, len(governments)), profile.unit)

    def draw() -> Markup:
        sort = _render_sort(context) if len(governments) > 1 else SORTS[0]
        return drawn("capacity-heat", lambda: tag_heat(t, view, governments, sort, card.title), profile.unit, sort)

    render_card(context, card, draw, lambda: _tabulate_scores(t, view, governments))


def _heat_card(context: Context, view: Capacity, profile: Profile, of: int) -> Card:
    t, n = context.t, len(_indices(view).keys() & set(profile.governments))
    title = _say_weakest(t, profile)
    subtitle = t("capacity-heat-subtitle", scale=say_scale(t, view.instrument), n=n, of=of, day=view.as_of)
    return profile_card(context, view, "focas-mapa-calor", title, subtitle, profile, more=t("capacity-heat-note"))


def _say_weakest(t: Translator, profile: Profile) -> str:
    weakest = profile.weakest
    if weakest is None:
        return t("capacity-heat-title-none")
    return t("capacity-heat-title", area=weakest.area.name.text(t.language), score=say_spread(t, weakest.latest))


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


def _sort(
    governments: Sequence[GovernmentLine], sort: str, indices: dict[str, float], changes: dict[str, float]
) -> list[GovernmentLine]:
    """Sort by region, by level, the weakest first, or the greatest decline first; those without a figure come last."""
    keys: dict[str, Callable[[GovernmentLine], Any]] = {
        "region": lambda line: (line.region, len(line.ubigeo), line.ubigeo),
        "level": lambda line: (len(line.ubigeo), line.ubigeo),
        "index": lambda line: (line.ubigeo not in indices, indices.get(line.ubigeo, 0), line.ubigeo),
        "change": lambda line: (line.ubigeo not in changes, changes.get(line.ubigeo, 0), line.ubigeo),
    }
    return sorted(governments, key=keys[sort])


def _changes(view: Capacity) -> dict[str, float]:
    """Return the change of each government's index, in points of the instrument in use."""
    return {change.government: change.mean for change in view.changes if change.instrument == view.instrument.code}


def _indices(view: Capacity) -> dict[str, float]:
    """Return the index of each government's latest round, if that was held with the instrument in use."""
    return {
        government.ubigeo: latest.index
        for government in view.governments
        if (latest := government.latest) and latest.index is not None and latest.instrument == view.instrument.code
    }


def tag_heat(t: Translator, view: Capacity, governments: list[GovernmentLine], sort: str, caption: str) -> Markup:
    """Return the table; its cells are hatched where there is no data."""
    changes, indices = _changes(view), _indices(view)
    head = Markup("").join(
        Markup('<th scope="col"><abbr title="{}">{}</abbr></th>').format(full, short)
        for full, short in (
            *((area_name(t, area), _short_name(t, area)) for area in view.instrument.areas),
            (t("capacity-table-index"), t("capacity-heat-index")),
            (t("capacity-change"), t("capacity-heat-change")),
        )
    )
    scores = {score.key: score.value for score in view.latest}
    body = Markup("").join(
        Markup('<tr><th scope="row">{}<small>{}</small></th>{}{}{}</tr>').format(
            government.name,
            t(f"level-{government.level}"),
            _tag_scores(t, view.instrument, government, scores),
            _tag_plain(t, indices.get(government.ubigeo), say_score),
            _tag_plain(t, changes.get(government.ubigeo), say_change),
        )
        for government in _sort(governments, sort, indices, changes)
    )
    return Markup(
        '<div class="tablebox capacity-heat" tabindex="0" role="region" aria-label="{}"><table><caption>{}</caption>'
        "<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(caption, caption, head, body)


def _short_name(t: Translator, area: Area) -> str:
    return f"{area.short.text(t.language)}{' ' + MANDATORY if area.mandatory else ''}"


def _tag_scores(
    t: Translator, instrument: Instrument, government: GovernmentLine, scores: dict[ScoreKey, float]
) -> Markup:
    """Return a cell for each area; without a score a dash, or that the latest round was held with another version."""
    is_other = government.latest is not None and government.latest.instrument != instrument.code
    missing = Markup('<td class="heat-none">{}</td>').format(t("capacity-heat-other") if is_other else DASH)
    values = (scores.get(ScoreKey(government.ubigeo, *area.key)) for area in instrument.areas)
    return Markup("").join(
        missing
        if value is None
        else Markup('<td class="heat-{}">{}</td>').format(
            heat_step(value, instrument.scale, STEPS), say_score(t, value)
        )
        for value in values
    )


def _tag_plain(t: Translator, value: float | None, say: Callable[[Translator, float], str]) -> Markup:
    return Markup('<td class="heat-{}">{}</td>').format(PLAIN, DASH if value is None else say(t, value))


class _AreaScore(NamedTuple):
    government: GovernmentLine
    held: Assessment
    area: Area


def _tabulate_scores(t: Translator, view: Capacity, governments: list[GovernmentLine]) -> pd.DataFrame:
    """Tabulate the rows behind every figure of the page: a government, a round and an area each."""
    targets = {target.key: target.score for target in view.targets}
    rows = [
        _AreaScore(government, held, area)
        for government in governments
        for held in government.rounds
        for area in view.instruments.version(held.instrument).areas
    ]

    def say_reason(row: _AreaScore) -> str | None:
        reason = dict(row.held.missing).get(row.area.code)
        return t(f"reason-{reason}") if reason else None

    columns: list[Column[_AreaScore]] = [
        Column(t("table-ubigeo"), lambda row: row.government.ubigeo),
        Column(t("capacity-table-government"), lambda row: say_government(t, row.government)),
        Column(t("capacity-table-round"), lambda row: t(f"round-{row.held.round}")),
        Column(t("capacity-table-date"), lambda row: row.held.held_on),
        Column(
            t("capacity-table-instrument"),
            lambda row: view.instruments.version(row.held.instrument).name.text(t.language),
        ),
        Column(t("capacity-table-area"), lambda row: row.area.name.text(t.language)),
        Column(t("capacity-table-score"), lambda row: dict(row.held.scores).get(row.area.code)),
        Column(t("capacity-table-reason"), say_reason),
        Column(t("capacity-table-target"), lambda row: targets.get(ScoreKey(row.government.ubigeo, *row.area.key))),
    ]
    return tabulate(rows, columns)
