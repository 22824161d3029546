"""The table of cycles, behind the list of cycles and behind a cluster's."""

from collections.abc import Iterable, Iterator

import pandas as pd

from components.figures.palette import swatch
from components.improvement.words import say_outcome, say_stage_name
from components.kit.html import Spanish
from components.kit.tables import Column, tabulate
from components.kit.words import say_origins
from components.session.context import Context
from data.language import Translator
from queries.improvement.cycles import CycleLine
from queries.improvement.view import Improvement


def tabulate_cycles(context: Context, view: Improvement, lines: Iterable[CycleLine]) -> pd.DataFrame:
    """Tabulate cycles, a row each: status, dates of the stages, next step, actions, measures and outcome."""
    return tabulate(lines, list(_columns(context, view)))


def _columns(context: Context, view: Improvement) -> Iterator[Column[CycleLine]]:
    t = context.t
    yield Column(t("improvement-table-region"), lambda line: context.names[line.region])
    yield Column(t("improvement-table-cluster"), lambda line: line.cluster_name)
    yield Column(t("improvement-table-code"), lambda line: line.cluster)
    yield Column(t("improvement-table-service"), lambda line: t(f"service-{line.service}"))
    yield Column(t("improvement-table-topic"), lambda line: Spanish(line.topic))
    yield Column(t("improvement-table-number"), lambda line: line.number)
    yield Column(t("improvement-table-opened"), lambda line: line.opened_on)
    yield Column(t("improvement-table-status"), lambda line: _say_status(t, line))
    yield Column(t("improvement-table-percent"), lambda line: line.progress.percent)
    yield Column(t("improvement-table-stage"), lambda line: _say_stage(t, view, line.progress.current))
    yield Column(t("improvement-table-late-since"), lambda line: line.progress.late_since)
    yield Column(t("improvement-table-idle-since"), lambda line: line.progress.idle_since)
    for index, stage in enumerate(view.stages):
        yield from _stage_columns(t, index, stage.name.text(t.language))
    yield Column(t("improvement-table-next-on"), lambda line: line.next_step.on if line.next_step else None)
    yield Column(t("improvement-table-next"), lambda line: _say_next_step(t, view, line))
    yield Column(t("improvement-table-actions"), lambda line: line.roadmap.of)
    yield Column(t("improvement-table-done"), lambda line: line.roadmap.done)
    yield Column(t("improvement-table-overdue"), lambda line: line.roadmap.late)
    yield Column(t("improvement-table-measures"), lambda line: line.measures.of)
    yield Column(t("improvement-table-read"), lambda line: line.measures.read)
    yield Column(t("improvement-table-better"), lambda line: line.measures.better)
    yield Column(t("improvement-table-worse"), lambda line: line.measures.worse)
    yield Column(t("improvement-table-met"), lambda line: line.measures.met)
    yield Column(t("improvement-table-outcome"), lambda line: say_outcome(t, line) or None)
    yield Column(t("improvement-table-origin"), lambda line: say_origins(t, line.origins))


def _stage_columns(t: Translator, index: int, name: str) -> Iterator[Column[CycleLine]]:
    yield Column(f"{name}: {t('improvement-table-planned')}", lambda line: line.progress.stages[index].planned_on)
    yield Column(f"{name}: {t('improvement-table-reached')}", lambda line: line.progress.stages[index].reached_on)


def _say_status(t: Translator, line: CycleLine) -> str:
    status = line.progress.status.value
    return f"{swatch('status', status).symbol} {t(f'improvement-table-status-{status}')}"


def _say_stage(t: Translator, view: Improvement, code: str | None) -> str | None:
    return say_stage_name(t, view.stages, code) if code else None


def _say_next_step(t: Translator, view: Improvement, line: CycleLine) -> str | None:
    step = line.next_step
    if step is None:
        return None
    return say_stage_name(t, view.stages, step.stage) if step.stage else Spanish(step.action or "")
