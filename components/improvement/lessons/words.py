"""Puts models and lessons into words and signs: an entry, its steps to others, the figures of its cycle."""

from collections.abc import Sequence

from components.figures.palette import swatch
from components.improvement.tags import tag_sign
from components.improvement.words import say_percent
from components.kit.html import Markup, tag_service, tag_spanish
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.lessons import LessonStatus
from queries.improvement.cycles import CycleLine
from queries.improvement.lessons_view import LessonLine


def say_library(t: Translator, query: str, matches: int, of: int) -> str:
    """State how many entries there are, or how many of them match a search."""
    if not query or not of:
        return t("improvement-lessons-title", count=of)
    return t("improvement-lessons-title-found", query=query, matches=matches, of=of)


def say_nothing(t: Translator, of: int, filters: Sequence[str]) -> str:
    """State what to do where nothing is shown: change the search, use fewer filters, or how an entry comes about."""
    if of:
        return t("improvement-lessons-nothing-found")
    hints = [t("improvement-lessons-empty-how")]
    hints += [t("improvement-lessons-empty-filter")] if filters else []
    return " ".join(hints)


def say_cycle_line(t: Translator, cycle: CycleLine) -> str:
    """State a cycle's figures: "1.er ciclo: avance 100%, 2 de 3 medidas vueltas a medir mejoraron, logrado"."""
    counts, percent = cycle.measures, say_percent(t, cycle.progress)
    parts = [t("improvement-lessons-cycle", number=cycle.number, percent=percent)]
    if counts.read:
        parts.append(t("improvement-lessons-cycle-measures", better=counts.better, read=counts.read))
    if cycle.outcome:
        parts.append(t(f"improvement-outcome-{cycle.outcome}"))
    return ", ".join(parts)


def tag_lesson(context: Context, line: LessonLine) -> Markup:
    """Tag an entry: kind, title, cluster, steps, what happened, and set apart what others can use.

    On a projector it names the cycle and its figures, as no link states them.
    """
    t, lesson = context.t, line.lesson
    cycle = Markup("")
    if context.present and line.cycle:
        cycle = Markup('<p class="from quiet">{}</p>').format(say_cycle_line(t, line.cycle))
    return Markup(
        '<article class="improvement-lesson"><header><h3>{}</h3><p class="what"><span class="kind {}">{}</span> {} · {}</p>'
        '{}</header><p>{}</p><p class="reusable"><b>{}</b>{}</p>{}</article>'
    ).format(
        tag_spanish(lesson.title),
        lesson.kind,
        t(f"improvement-lessons-kind-{lesson.kind}"),
        lesson.cluster_name,
        tag_service(t, lesson.service_code),
        _tag_steps(t, line),
        tag_spanish(lesson.summary),
        t("improvement-lessons-reusable"),
        tag_spanish(lesson.reusable),
        cycle,
    )


def _tag_steps(t: Translator, line: LessonLine) -> Markup:
    """Tag the steps, documented, validated and shared, each with its day or as not reached."""
    days = (line.lesson.documented_on, line.lesson.validated_on, line.lesson.shared_on)
    steps = []
    for status, day in zip(LessonStatus, days, strict=True):
        look, key = "reached" if day else "not_due", f"improvement-lessons-step-{status.value}"
        words = t(key, day=day) if day else t(f"{key}-not")
        steps.append(Markup("<li>{}</li>").format(tag_sign(look, swatch("status", look).symbol, words)))
    label = t("improvement-lessons-steps")
    return Markup('<ol class="steps" aria-label="{}">{}</ol>').format(label, Markup("").join(steps))
