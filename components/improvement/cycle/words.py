"""One cycle in words: its finding, how its progress comes about, its measures and actions."""

from components.capacity.words import LOOK, say_government
from components.figures.palette import swatch
from components.improvement.words import say_cycle, say_read_on, say_reading, say_value, stage_name
from components.kit.words import DASH
from data.language import Translator
from data.rules.improvement.cycles import StageStand, StageState
from data.rules.improvement.measures import Reading
from queries.improvement.cycle_view import CycleView
from queries.improvement.lines import CycleLine, MeasureLine, RoadmapAction

NONE = "none"  # a word of a sentence's choice: there is no such day, no such outcome
LEFT_OVER = "left_over"


def say_option(t: Translator, line: CycleLine) -> str:
    """ "Lamas · Educación · 2.º ciclo: 74%, a tiempo"."""
    status = t(f"improvement-cycle-status-{line.stand.status.value}")
    return t(
        "improvement-cycle-option", name=say_cycle(t, line), percent=t.percent(line.stand.percent / 100), status=status
    )


def say_cycle_headline(t: Translator, view: CycleView) -> str:
    """The finding in two or three sentences: where it stands, what got better, which barriers wait."""
    stand = view.line.stand
    said = {
        "name": say_cycle(t, view.line),
        "percent": t.percent(stand.percent / 100),
        "stage": stage_name(t, view.qsip.stages, stand.current) if stand.current else DASH,
        "outcome": view.line.outcome or NONE,
        "validated": stand.validated_on or DASH,
        "late": stand.late_since or DASH,
        "next": stand.next_due or DASH,
        "idle": stand.idle_since or NONE,
    }
    first, *others = view.headline
    return " ".join([t(first.code, **said), *(t(one.code, **dict(one.params)) for one in others)])


def say_parts(t: Translator, view: CycleView) -> str:
    """How the progress comes about, every stage stated: "Preparación 10 + … + Implementación 28.4 (71% de 40, …) = 78.4"."""
    stand = view.line.stand
    points = sum(points_of(one) for one in stand.stages)
    return t(
        "improvement-cycle-parts",
        percent=t.percent(stand.percent / 100),
        parts=" + ".join(_say_part(t, view, one) for one in stand.stages),
        sum=_say_points(t, points),
        rounded="no" if abs(points - stand.percent) < 0.05 else "yes",
    )


def points_of(stand: StageStand) -> float:
    """What a stage adds to the cycle's hundred points."""
    return 100 * stand.part * stand.of


def _say_part(t: Translator, view: CycleView, stand: StageStand) -> str:
    """A stage's points; where actions count, also why. Reached, it counts whole, whatever is left of them."""
    name, points = stage_name(t, view.qsip.stages, stand.code), _say_points(t, points_of(stand))
    roadmap, by_actions = view.line.roadmap, {stage.code for stage in view.qsip.stages if stage.by_actions}
    if stand.state is StageState.REACHED and stand.code in by_actions and roadmap.done < roadmap.of:
        return t("improvement-cycle-part-reached", name=name, points=points, done=roadmap.done, of=roadmap.of)
    if not 0 < stand.part < 1:
        return t("improvement-cycle-part", name=name, points=points)
    of = _say_points(t, 100 * stand.of)
    return t("improvement-cycle-part-actions", name=name, points=points, share=t.percent(stand.part), of=of)


def _say_points(t: Translator, points: float) -> str:
    return t.number(points, 0 if round(points, 1) % 1 == 0 else 1)


def say_way(t: Translator, line: MeasureLine) -> str:
    """A measure from its baseline by its latest reading to its target, each with its day."""
    if line.baseline is None:
        return t("improvement-cycle-measure-unread")
    parts = [_say_dated(t, "baseline", line.baseline, line.unit)]
    parts += [
        _say_dated(t, "latest", line.latest, line.unit) if line.latest else t("improvement-cycle-measure-not-again")
    ]
    return " → ".join([*parts, say_target(t, line)])


def _say_dated(t: Translator, which: str, reading: Reading, unit: str) -> str:
    value, day = say_reading(t, reading, unit), say_read_on(t, reading)
    return t(f"improvement-cycle-measure-{which}", value=value, day=day)


def say_target(t: Translator, line: MeasureLine) -> str:
    """A target with the day on which it is due, or that there is none."""
    if line.target is None:
        return t("improvement-cycle-measure-no-target")
    value = say_value(t, line.target, line.unit)
    if line.target_due is None:
        return t("improvement-cycle-measure-target-undated", value=value)
    return t("improvement-cycle-measure-target", value=value, due=line.target_due)


def say_by(t: Translator, by: str | None) -> str:
    """Who measured."""
    return t(f"improvement-cycle-by-{by or 'unknown'}")


def say_who(t: Translator, action: RoadmapAction) -> str:
    """Whose an action is: the government and the post or office in it, which was entered in Spanish."""
    return " · ".join(part for part in (say_government(t, action.government), action.responsible) if part)


def say_state(t: Translator, action: RoadmapAction) -> str:
    """An action's state as symbol and word."""
    return f"{swatch(*look_of(action)).symbol} {t(f'action-state-{state_of(action)}')}"


def state_of(action: RoadmapAction) -> str:
    """An action's state; what a validated cycle left undone is no longer late."""
    return LEFT_OVER if action.left_over else action.state.value


def look_of(action: RoadmapAction) -> tuple[str, str]:
    """Kind and code in the palette of an action's state."""
    return ("status", "no_target") if action.left_over else LOOK[action.state]


def say_due(t: Translator, action: RoadmapAction) -> str:
    """ "prevista para el 24 jul. 2015"."""
    due = action.days.planned_on
    return t("improvement-cycle-action-due", day=due) if due else t("improvement-cycle-action-no-due")


def say_last_report(t: Translator, action: RoadmapAction) -> str:
    """When somebody last said how far an action is."""
    if not action.reports:
        return t("improvement-cycle-action-no-report")
    day, percent, _ = action.reports[-1]
    return t("improvement-cycle-action-last", percent=t.percent(percent / 100), day=day)
