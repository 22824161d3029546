"""Puts one cycle into words: its finding, how its progress comes about, its measures and actions."""

from components.capacity.words import LOOK, say_government
from components.figures.palette import swatch
from components.improvement.words import (
    say_cycle,
    say_percent,
    say_read_on,
    say_reading,
    say_stage_name,
    say_value,
)
from components.kit.words import DASH
from data.language import Translator
from data.rules.improvement.cycles import StageProgress, StageState
from data.rules.improvement.measures import Reading
from queries.improvement.cycle_view import CycleView
from queries.improvement.cycles import CycleLine
from queries.improvement.measures import CycleMeasure
from queries.improvement.roadmap import RoadmapAction

NONE = "none"  # selects the branch of a sentence without such a day or outcome
LEFT_OVER = "left_over"


def say_option(t: Translator, line: CycleLine) -> str:
    """Label a cycle in the choice: "Lamas · Educación · 2.º ciclo: 74%, a tiempo"."""
    status = t(f"improvement-cycle-status-{line.progress.status.value}")
    percent = say_percent(t, line.progress)
    return t("improvement-cycle-option", name=say_cycle(t, line), percent=percent, status=status)


def say_cycle_headline(t: Translator, view: CycleView) -> str:
    """State the finding in two or three sentences: how far it is, what improved, which barriers wait."""
    progress, stages = view.line.progress, view.improvement.stages
    first, *others = view.headline
    opening = t(
        first.code,
        name=say_cycle(t, view.line),
        percent=say_percent(t, progress),
        stage=say_stage_name(t, stages, progress.current) if progress.current else DASH,
        outcome=view.line.outcome or NONE,
        validated=progress.validated_on or DASH,
        late=progress.late_since or DASH,
        next=progress.next_due or DASH,
        idle=progress.idle_since or NONE,
    )
    return " ".join([opening, *(t(headline.code, **dict(headline.params)) for headline in others)])


def say_parts(t: Translator, view: CycleView) -> str:
    """State how the progress adds up: "Preparación 10 + … + Implementación 28.4 (71% de 40, …) = 78.4"."""
    progress = view.line.progress
    points = sum(stage.points for stage in progress.stages)
    return t(
        "improvement-cycle-parts",
        percent=say_percent(t, progress),
        parts=" + ".join(_say_part(t, view, stage) for stage in progress.stages),
        sum=_say_points(t, points),
        rounded="no" if abs(points - progress.percent) < 0.05 else "yes",
    )


def _say_part(t: Translator, view: CycleView, stage: StageProgress) -> str:
    """State a stage's points and, where actions count, why; once reached it counts whole, whatever is left of them."""
    name, points = say_stage_name(t, view.improvement.stages, stage.code), _say_points(t, stage.points)
    roadmap, by_actions = view.line.roadmap, {row.code for row in view.improvement.stages if row.by_actions}
    if stage.state is StageState.REACHED and stage.code in by_actions and roadmap.done < roadmap.of:
        return t("improvement-cycle-part-reached", name=name, points=points, done=roadmap.done, of=roadmap.of)
    if not 0 < stage.share < 1:
        return t("improvement-cycle-part", name=name, points=points)
    weight = _say_points(t, 100 * stage.weight)
    return t("improvement-cycle-part-actions", name=name, points=points, share=t.percent(stage.share), of=weight)


def _say_points(t: Translator, points: float) -> str:
    return t.number(points, 0 if round(points, 1) % 1 == 0 else 1)


def say_way(t: Translator, line: CycleMeasure) -> str:
    """State a measure's way from baseline by latest reading to target, each with its day."""
    if line.baseline is None:
        return t("improvement-cycle-measure-unread")
    unit = line.measure.unit
    baseline = _say_dated(t, "baseline", line.baseline, unit)
    latest = _say_dated(t, "latest", line.latest, unit) if line.latest else t("improvement-cycle-measure-not-again")
    return " → ".join([baseline, latest, _say_target(t, line)])


def _say_dated(t: Translator, which: str, reading: Reading, unit: str) -> str:
    value, day = say_reading(t, reading, unit), say_read_on(t, reading)
    return t(f"improvement-cycle-measure-{which}", value=value, day=day)


def _say_target(t: Translator, line: CycleMeasure) -> str:
    """State a target with its day, or that there is none."""
    if line.target is None:
        return t("improvement-cycle-measure-no-target")
    value = say_value(t, line.target, line.measure.unit)
    if line.target_due is None:
        return t("improvement-cycle-measure-target-undated", value=value)
    return t("improvement-cycle-measure-target", value=value, due=line.target_due)


def say_measurer(t: Translator, measurer: str | None) -> str:
    """State who measured."""
    return t(f"improvement-cycle-by-{measurer or 'unknown'}")


def say_responsible(t: Translator, action: RoadmapAction) -> str:
    """Name the government that is to carry out an action, and the post or office in it, as entered in Spanish."""
    return " · ".join(part for part in (say_government(t, action.government), action.responsible) if part)


def say_state(t: Translator, action: RoadmapAction) -> str:
    """State an action's state as symbol and word."""
    return f"{swatch(*look_of(action)).symbol} {t(f'action-state-{state_of(action)}')}"


def state_of(action: RoadmapAction) -> str:
    """Return the code of an action's state; what a validated cycle left undone is no longer late."""
    return LEFT_OVER if action.left_over else action.state.value


def look_of(action: RoadmapAction) -> tuple[str, str]:
    """Return the palette's kind and code for an action's state."""
    return ("status", "no_target") if action.left_over else LOOK[action.state]


def say_due(t: Translator, action: RoadmapAction) -> str:
    """State when an action is due: "prevista para el 24 jul. 2015"."""
    due = action.days.planned_on
    return t("improvement-cycle-action-due", day=due) if due else t("improvement-cycle-action-no-due")


def say_last_report(t: Translator, action: RoadmapAction) -> str:
    """State when an action was last reported on, and how far it was."""
    if not action.reports:
        return t("improvement-cycle-action-no-report")
    last = action.reports[-1]
    return t("improvement-cycle-action-last", percent=t.percent(last.percent / 100), day=last.reported_on)
