"""Models and lessons in words and signs: an entry, its way from documented to shared, the figures of its cycle."""

from collections.abc import Sequence

from components.figures.palette import swatch
from components.kit.html import Markup, tag_service, tag_spanish
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.lessons import LessonStatus
from queries.improvement.lessons_view import LessonLine
from queries.improvement.lines import CycleLine


def say_library(t: Translator, query: str, found: int, of: int) -> str:
    """How much there is, or how much of it a search found."""
    if not query or not of:
        return t("improvement-lessons-title", count=of)
    return t("improvement-lessons-title-found", query=query, found=found, of=of)


def say_nothing(t: Translator, of: int, filters: Sequence[str]) -> str:
    """What to do where nothing is shown: change the search; without any entry, how one comes, or fewer filters."""
    if of:
        return t("improvement-lessons-nothing-found")
    return " ".join([t("improvement-lessons-empty-how"), *([t("improvement-lessons-empty-filter")] if filters else [])])


def say_cycle_line(t: Translator, cycle: CycleLine) -> str:
    """ "1.er ciclo: avance 100%, 2 de 3 medidas vueltas a medir mejoraron, logrado": the outcome if there is one."""
    counts = cycle.measures
    percent = t.percent(cycle.stand.percent / 100)
    said = [t("improvement-lessons-cycle", number=cycle.number, percent=percent)]
    said += [t("improvement-lessons-cycle-measures", better=counts.better, read=counts.read)] if counts.read else []
    said += [t(f"improvement-outcome-{cycle.outcome}")] if cycle.outcome else []
    return ", ".join(said)


def tag_lesson(context: Context, line: LessonLine) -> Markup:
    """An entry: kind, title, where, the way to others, what happened, and set apart what others can use. In projector view
    the cycle and its figures are named, as no link says them.
    """
    t, cycle = context.t, line.cycle
    origin = ""
    if context.present and cycle:
        origin = Markup('<p class="from quiet">{}</p>').format(say_cycle_line(t, cycle))
    return Markup(
        '<article class="lesson"><header><h3>{}</h3><p class="what"><span class="kind {}">{}</span> {} · {}</p>{}</header>'
        '<p>{}</p><p class="reusable"><b>{}</b>{}</p>{}</article>'
    ).format(
        tag_spanish(line.title),
        line.kind,
        t(f"improvement-lessons-kind-{line.kind}"),
        line.cluster_name,
        tag_service(t, line.service),
        _tag_steps(t, line),
        tag_spanish(line.summary),
        t("improvement-lessons-reusable"),
        tag_spanish(line.reusable),
        origin,
    )


def _tag_steps(t: Translator, line: LessonLine) -> Markup:
    """Documented, validated, shared: each with its day, or that it has not come."""
    days = (line.documented_on, line.validated_on, line.shared_on)
    items = Markup("").join(
        Markup('<li><span class="status {}"><b aria-hidden="true">{}</b> {}</span></li>').format(
            look := "reached" if day else "not_due",
            swatch("status", look).symbol,
            t(f"improvement-lessons-step-{status.value}", day=day)
            if day
            else t(f"improvement-lessons-step-{status.value}-not"),
        )
        for status, day in zip(LessonStatus, days, strict=True)
    )
    return Markup('<ol class="steps" aria-label="{}">{}</ol>').format(t("improvement-lessons-steps"), items)
