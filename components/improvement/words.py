"""Puts service improvement into words: cycles, their stages and status, and measures with their units."""

from collections.abc import Iterable, Sequence
from math import floor

from components.kit.words import DASH, plain, say_date
from data.language import Translator
from data.rules.improvement.cycles import CycleProgress, StageProgress
from data.rules.improvement.measures import Achievement, Reading, Result
from queries.improvement.cycles import CycleLine
from queries.improvement.reads import StageRow

SOURCE = ("plan", "L409-463")
DECIMALS = {"percent": 1, "days": 1, "minutes": 1, "soles": 1, "points": 1, "count": 0}


def say_cycle(t: Translator, line: CycleLine) -> str:
    """Name a cycle: "Lamas · Educación · 2.º ciclo"."""
    service = t(f"service-{line.service}")
    return t("improvement-cycle-name", cluster=line.cluster_name, service=service, number=line.number)


def say_link(t: Translator, line: CycleLine) -> str:
    """Label the link to a cycle, in Markdown: "**Lamas** · 2.º ciclo"."""
    return f"**{plain(line.cluster_name)}** · {plain(t('improvement-number', number=line.number))}"


def say_percent(t: Translator, progress: CycleProgress) -> str:
    """State a cycle's progress in whole percent, rounded down."""
    return t.percent(progress.percent / 100)


def say_status(t: Translator, progress: CycleProgress) -> str:
    """State a cycle's status and since when: "Atrasado desde el 13 feb. 2015"."""
    if progress.validated_on:
        return t("improvement-status-reached", day=progress.validated_on)
    if progress.late_since:
        return t("improvement-status-late", day=progress.late_since)
    return t(f"improvement-status-{progress.status.value}")


def say_outcome(t: Translator, line: CycleLine) -> str:
    """State the outcome of a validated cycle; empty for one that is not validated."""
    return t(f"improvement-outcome-{line.outcome or 'unrecorded'}") if line.progress.validated_on else ""


def say_stage_name(t: Translator, stages: Iterable[StageRow], code: str) -> str:
    """Name a stage; its names are data."""
    return next(stage.name for stage in stages if stage.code == code).text(t.language)


def say_stages_note(t: Translator, stages: Sequence[StageRow]) -> str:
    """Note that the names and weights of the stages are ours, and what the weights are."""
    total = sum(stage.weight for stage in stages)
    weights = [f"{stage.name.text(t.language)} {t.percent(stage.weight / total)}" for stage in stages]
    return t("improvement-stages-ours", weights=" · ".join(weights))


def say_stage(t: Translator, stage: StageProgress) -> str:
    """State a stage's state and dates: "Alcanzada el 15 nov. 2013, 2 días después de lo previsto (13 nov. 2013)"."""
    return t(
        f"improvement-stage-{stage.state.value}",
        dated="planned" if stage.planned_on else "undated",
        planned=stage.planned_on or DASH,
        reached=stage.reached_on or DASH,
        late=stage.days_late,
        part=say_share(t, stage.share) if 0 < stage.share < 1 else "none",
    )


def say_share(t: Translator, share: float) -> str:
    """State a share in whole percent, rounded down as a cycle's progress is: only a whole shows 100%."""
    return t.percent(floor(100 * share + 1e-6) / 100)


def say_value(t: Translator, value: float, unit: str) -> str:
    """State a value in its measure's unit: "81 días", "31.5 %", "S/ 95.1"; only exactly one is singular."""
    count = value if value % 1 else int(value)
    return t(f"improvement-unit-{unit}", value=t.number(value, DECIMALS[unit] if value % 1 else 0), count=count)


def say_reading(t: Translator, reading: Reading | None, unit: str) -> str:
    """State a reading, a rate with its parts: "31.5 % (49 de 156)"."""
    if reading is None:
        return DASH
    value = say_value(t, reading.value, unit)
    if reading.denominator is None:
        return value
    part, whole = t.number(reading.numerator or 0), t.number(reading.denominator)
    return t("improvement-rate", value=value, part=part, whole=whole)


def say_read_on(t: Translator, reading: Reading | None) -> str:
    """State when a measure was read, as exactly as it is known."""
    return say_date(t, reading.on, reading.precision) if reading else DASH


def say_result(t: Translator, achievement: Achievement) -> str:
    """State what became of a measure: "Meta cumplida", "Mejoró: 62% del camino a la meta", "Empeoró"."""
    result, movement = achievement.result, achievement.movement
    share = say_share(t, achievement.share) if achievement.share is not None else ""
    if result in (Result.NEARER, Result.MET) and share:
        return t(f"improvement-result-{result.value}-share", share=share)
    if result is Result.MISSED:
        return t(f"improvement-result-missed-{movement.value}", share=share or "none")
    if result in (Result.AWAY, Result.NO_TARGET):
        return t(f"improvement-moved-{movement.value}", target=result.value)
    return t(f"improvement-result-{result.value}", due="overdue" if achievement.overdue else "none")


def say_cautions(t: Translator, achievement: Achievement) -> str:
    """State what to know before reading too much into a result; empty where there is nothing to say."""
    return " ".join(t(f"improvement-caution-{caution.value}") for caution in achievement.cautions)
