"""The upper part of a cycle's page: which cycle it is, and its stages with how its progress comes about."""

import pandas as pd
import streamlit as st

from components.figures.palette import swatch
from components.improvement.cycle.card import cycle_card
from components.improvement.cycle.words import say_parts
from components.improvement.tags import STAGE_LOOKS, tag_stages
from components.improvement.words import SOURCE, say_percent, say_stage_name, say_stages_note
from components.kit.cards import render_list_card
from components.kit.html import Markup, tag_service, tag_spanish
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.records.links.history import tag_trace
from components.records.links.update import may_update, tag_update, writer_of
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.cycles import StageProgress, StageState
from queries.improvement.cycle_view import CycleView


def render_facts(context: Context, view: CycleView) -> None:
    """Draw which cycle this is: code, region, service and topic, and the day it opened."""
    t, line = context.t, view.line
    st.html(
        Markup('<p class="improvement-facts"><b>{}</b> · {} · {} · {} · {}</p>').format(
            line.code,
            context.names[line.region],
            tag_service(t, line.service),
            tag_spanish(line.topic),
            t("improvement-cycle-opened", day=line.opened_on),
        )
    )


def render_stages(context: Context, view: CycleView) -> None:
    """Draw the stages with their dates, and what each adds to the progress."""
    t = context.t
    card = cycle_card(
        context,
        view,
        "ciclo-etapas",
        _say_title(t, view),
        t("improvement-cycle-stages-subtitle", day=view.as_of),
        origins=view.line.origins,
        note=say_stages_note(t, view.improvement.stages),
        source=f"{say_source(t, *SOURCE)}; {t('source-ours')}",
    )
    render_list_card(
        context,
        card,
        lambda: _tag_progress(context, view) + _tag_forms(context, view) + _tag_traces(context, view),
        lambda: _tabulate(t, view),
        mine=writer_of(context),
    )


def _say_title(t: Translator, view: CycleView) -> str:
    stages = view.line.progress.stages
    states = [stage.state for stage in stages]
    reached = states.count(StageState.REACHED)
    if reached == len(stages):
        late = sum(stage.days_late > 0 for stage in stages)
        return t("improvement-cycle-stages-title-reached", of=len(stages), late=late)
    late = states.count(StageState.LATE)
    return t("improvement-cycle-stages-title", reached=reached, of=len(stages), late=late)


def _tag_progress(context: Context, view: CycleView) -> Markup:
    t, progress = context.t, view.line.progress
    parts = "" if context.present else Markup('<p class="quiet">{}</p>').format(say_parts(t, view))
    return Markup('<div class="improvement-progress"><b class="percent">{}</b>{}</div>{}').format(
        say_percent(t, progress), tag_stages(t, view.improvement.stages, progress, named=True), parts
    )


def _tag_forms(context: Context, view: CycleView) -> Markup:
    """Tag the links to the stages' forms, for whoever attends the cluster."""
    if not may_update(context, cluster=view.line.cluster):
        return Markup("")
    links = Markup(" ").join(
        tag_update(context, "ciclo", "stage", f"{view.line.code}/{stage.code}", name, name)
        for stage in view.line.progress.stages
        for name in [say_stage_name(context.t, view.improvement.stages, stage.code)]
    )
    return Markup('<p class="updates"><span class="quiet">{}:</span> {}</p>').format(
        context.t("records-form-update"), links
    )


def _tag_traces(context: Context, view: CycleView) -> Markup:
    """Tag the stages that people changed, each with the link to its history."""
    traces = Markup("")
    for stage in view.line.progress.stages:
        name = say_stage_name(context.t, view.improvement.stages, stage.code)
        if trace := tag_trace(context, "qsip_cycle_stages", (view.line.code, stage.code), name):
            traces += Markup('<p class="updates"><span class="quiet">{}:</span>{}</p>').format(name, trace)
    return traces


def _tabulate(t: Translator, view: CycleView) -> pd.DataFrame:
    stages = view.improvement.stages
    columns: list[Column[StageProgress]] = [
        Column(t("improvement-cycle-table-stage"), lambda stage: say_stage_name(t, stages, stage.code)),
        Column(t("improvement-cycle-table-state"), lambda stage: _say_state(t, stage)),
        Column(t("improvement-cycle-table-planned"), lambda stage: stage.planned_on),
        Column(t("improvement-cycle-table-reached"), lambda stage: stage.reached_on),
        Column(t("improvement-cycle-table-days-late"), lambda stage: stage.days_late if stage.planned_on else None),
        Column(t("improvement-cycle-table-share"), lambda stage: round(100 * stage.share, 1)),
        Column(t("improvement-cycle-table-weight"), lambda stage: round(100 * stage.weight, 1)),
        Column(t("improvement-cycle-table-points"), lambda stage: round(stage.points, 1)),
    ]
    return tabulate(view.line.progress.stages, columns)


def _say_state(t: Translator, stage: StageProgress) -> str:
    state = t(f"improvement-cycle-stage-state-{stage.state.value}")
    return f"{swatch('status', STAGE_LOOKS[stage.state]).symbol} {state}"
