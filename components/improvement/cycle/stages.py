"""The upper and the closing part of a cycle's page: its stages with how progress comes about, and its validation."""

import pandas as pd
import streamlit as st

from components.figures.palette import swatch
from components.improvement.cycle.choice import render_turn
from components.improvement.cycle.words import points_of, say_parts
from components.improvement.words import LOOK, SOURCE, say_cycle, say_stages_note, stage_name, tag_stages
from components.kit.cards import Card, render_card, render_list_card
from components.kit.html import Markup, tag_service, tag_spanish
from components.kit.words import DASH, say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.cycles import StageState
from queries.improvement.cycle_view import CycleView


def cycle_card(context: Context, view: CycleView, key: str, title: str, subtitle: str, **more: object) -> Card:
    """The card of a figure about one cycle: files say which, and projector view has its own."""
    return Card(
        key,
        title,
        subtitle,
        question=(view.line.code, context.present),
        scope=say_cycle(context.t, view.line),
        **{"source": say_source(context.t, *SOURCE), **more},  # type: ignore[arg-type]
    )


def render_facts(context: Context, view: CycleView) -> None:
    """Which cycle this is: code, region, service and topic, the day on which it opened."""
    t, line = context.t, view.line
    said = Markup('<p class="cyclefacts"><b>{}</b> · {} · {} · {} · {}</p>').format(
        line.code,
        context.names[line.region],
        tag_service(t, line.service),
        tag_spanish(line.topic),
        t("improvement-cycle-opened", day=line.opened_on),
    )
    st.html(said)


def render_stages(context: Context, view: CycleView) -> None:
    """The five stages with their dates, and what each adds to the progress."""
    t, line = context.t, view.line
    card = cycle_card(
        context,
        view,
        "ciclo-etapas",
        _say_stages(t, view),
        t("improvement-cycle-stages-subtitle", day=view.as_of),
        origins=line.origins,
        note=say_stages_note(t, view.qsip.stages),
        source=f"{say_source(t, *SOURCE)}; {t('source-ours')}",
    )
    render_list_card(
        context,
        card,
        lambda: _stages(t, view, present=context.present) + _stage_links(context, view) + _traces(context, view),
        lambda: _tabulate_stages(t, view),
        mine=writer_of(context),
    )


def _stage_links(context: Context, view: CycleView) -> Markup:
    """The stages' forms, for who attends the cluster."""
    if not may_update(context, cluster=view.line.cluster):
        return Markup("")
    links = Markup(" ").join(
        tag_update(context, "ciclo", "stage", f"{view.line.code}/{one.code}", name, name)
        for one in view.line.stand.stages
        for name in (stage_name(context.t, view.qsip.stages, one.code),)
    )
    return Markup('<p class="updates"><span class="quiet">{}:</span> {}</p>').format(
        context.t("records-form-update"), links
    )


def _traces(context: Context, view: CycleView) -> Markup:
    """The stages that people changed, each with its history."""
    found = Markup("")
    for one in view.line.stand.stages:
        name = stage_name(context.t, view.qsip.stages, one.code)
        if trace := tag_trace(context, "qsip_cycle_stages", (view.line.code, one.code), name):
            found += Markup('<p class="updates"><span class="quiet">{}:</span>{}</p>').format(name, trace)
    return found


def _say_stages(t: Translator, view: CycleView) -> str:
    stages = view.line.stand.stages
    states = [one.state for one in stages]
    reached = states.count(StageState.REACHED)
    if reached == len(stages):
        return t("improvement-cycle-stages-title-reached", of=len(stages), late=sum(one.late_by > 0 for one in stages))
    return t("improvement-cycle-stages-title", reached=reached, of=len(stages), late=states.count(StageState.LATE))


def _stages(t: Translator, view: CycleView, *, present: bool) -> Markup:
    stand = view.line.stand
    parts = "" if present else Markup('<p class="quiet">{}</p>').format(say_parts(t, view))
    return Markup('<div class="cyclestages"><b class="percent">{}</b>{}</div>{}').format(
        t.percent(stand.percent / 100), tag_stages(t, view.qsip.stages, stand, named=True), parts
    )


def _tabulate_stages(t: Translator, view: CycleView) -> pd.DataFrame:
    rows = [
        (
            stage_name(t, view.qsip.stages, one.code),
            f"{swatch('status', LOOK[one.state]).symbol} {t(f'improvement-cycle-stage-state-{one.state.value}')}",
            one.planned_on,
            one.reached_on,
            one.late_by if one.planned_on else None,
            round(100 * one.part, 1),
            round(100 * one.of, 1),
            round(points_of(one), 1),
        )
        for one in view.line.stand.stages
    ]
    names = ("stage", "state", "planned", "reached", "days-late", "share", "weight", "points")
    return pd.DataFrame(rows, columns=[t(f"improvement-cycle-table-{name}") for name in names], dtype=object)


def render_validation(context: Context, view: CycleView) -> None:
    """What was found at the end and what goes into the next cycle, or when that is due."""
    t = context.t
    card = cycle_card(
        context,
        view,
        "ciclo-validacion",
        _say_validation(t, view),
        t("improvement-cycle-validation-subtitle", day=view.as_of),
        origins=(view.validation.origin,) if view.validation else (),
    )
    render_card(
        context, card, lambda: drawn("improvement-cycle-validation", lambda: _validation(t, view), *card.question)
    )
    if view.after and not context.present:
        render_turn(t("improvement-cycle-to-after"), view.after, "after-validation")


def _say_validation(t: Translator, view: CycleView) -> str:
    last = view.line.stand.stages[-1]
    if last.state is StageState.REACHED:
        if view.validation is None:
            return t("improvement-cycle-validation-title-silent", day=last.reached_on or DASH)
        outcome = t(f"improvement-outcome-{view.validation.outcome}")
        return t("improvement-cycle-validation-title", day=last.reached_on or DASH, outcome=outcome)
    if last.planned_on is None:
        return t("improvement-cycle-validation-title-undated")
    return t(
        f"improvement-cycle-validation-title-{'late' if last.state is StageState.LATE else 'due'}", day=last.planned_on
    )


def _validation(t: Translator, view: CycleView) -> Markup:
    if view.line.stand.validated_on is None:
        return Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-validation-how"))
    found = view.validation
    told = [("summary", found.summary), ("carried", found.carried)] if found else []
    parts = Markup("").join(
        Markup("<h3>{}</h3><p>{}</p>").format(t(f"improvement-cycle-validation-{name}"), tag_spanish(text))
        for name, text in told
        if text
    )
    following = t("improvement-cycle-validation-no-next")
    if view.after:
        name = "taken" if view.barriers_after else "not-yet"
        following = t(f"improvement-cycle-validation-{name}", count=view.carried_into, of=view.barriers_after)
    return parts + Markup('<p class="quiet">{}</p>').format(following)
