"""The targets of the plan: what it promises by when, what was achieved, and what each target counts."""

from collections.abc import Sequence

from components.figures.palette import swatch
from components.kit.cards import Card, render_card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from data.rules.shared.targets import Status
from queries.indicators.view import TargetLine
from queries.plan.view import PlanView, PromiseLine
from queries.shared.origins import collect_origins


def render_promises(context: Context, view: PlanView) -> None:
    """Draw every target with its date, what was achieved by then and by now, and its line in the plan."""
    t = context.t
    card = Card(
        "metas",
        _say_title(t, view),
        t("plan-targets-subtitle", day=view.as_of),
        source=t("source-plan"),
        origins=("plan", *(o for o in collect_origins(*(line.origins for line in view.targets)) if o != "plan")),
        note=t("source-abbreviations"),
    )
    render_card(context, card, None, lambda: tabulate(view.promises, _columns(t)))


def _say_title(t: Translator, view: PlanView) -> str:
    counted = [line for line in view.promises if line.promise.reading != "alternative"]
    due = [line for line in counted if line.promise.due_on and line.promise.due_on <= view.as_of]
    if not counted:
        return t("plan-no-targets")
    if any(line.status is Status.NO_DATA for line in due):
        return t("plan-targets-title-no-data", due=len(due))
    return t("plan-targets-title", late=sum(line.status is Status.LATE for line in due), due=len(due))


def _columns(t: Translator) -> Sequence[Column[PromiseLine]]:
    return [
        Column(t("table-indicator"), lambda line: t(f"indicator-{line.indicator}")),
        Column(t("plan-due"), lambda line: line.promise.due_on),
        Column(t("plan-value"), lambda line: line.promise.value),
        Column(t("plan-then"), lambda line: line.actual_then),
        Column(t("plan-now"), lambda line: line.actual_now),
        Column(t("plan-status"), lambda line: _say_status(t, line)),
        Column(t("plan-reading"), lambda line: _say_reading(t, line)),
        Column(t("plan-source"), lambda line: line.promise.source_locator),
    ]


def _say_status(t: Translator, line: PromiseLine) -> str:
    is_reached_late = line.status is Status.REACHED and (line.actual_then or 0) < line.promise.value
    words = t("status-reached_late") if is_reached_late else t(f"status-{line.status.value}")
    return f"{swatch('status', line.status.value).symbol} {words}"


def _say_reading(t: Translator, line: PromiseLine) -> str:
    reading, note = t(f"plan-reading-{line.promise.reading}"), line.promise.note_code
    return f"{reading}: {t(f'plan-note-{note}')}" if note else reading


def render_definitions(context: Context, view: PlanView) -> None:
    """Draw what each target counts, in words."""
    t = context.t
    card = Card(
        "definiciones",
        t("plan-definitions-title"),
        t("plan-definitions-subtitle"),
        source=f"{t('source-plan')}; {t('source-ours')}",
        origins=("plan",),
    )
    columns: list[Column[TargetLine]] = [
        Column(t("table-indicator"), lambda line: t(f"indicator-{line.code}")),
        Column(t("plan-counts"), lambda line: t(f"indicator-{line.code}-about")),
    ]
    render_list_card(context, card, lambda: _tag_definitions(t, view), lambda: tabulate(view.targets, columns))


def _tag_definitions(t: Translator, view: PlanView) -> Markup:
    items = Markup("").join(
        Markup("<li><b>{}</b><br>{}</li>").format(t(f"indicator-{line.code}"), t(f"indicator-{line.code}-about"))
        for line in view.targets
    )
    return Markup('<ul class="plan-disagreements">{}</ul>').format(items)
