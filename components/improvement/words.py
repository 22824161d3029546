"""Service improvement in words and signs: a cycle's name, its five stages as chevrons, measures with their units."""

from collections.abc import Iterable, Sequence
from math import floor

from components.figures.palette import swatch
from components.kit.html import Markup
from components.kit.words import DASH, say_day
from data.language import Translator
from data.rules.improvement.cycles import CycleStand, StageStand, StageState
from data.rules.improvement.measures import Achievement, Movement, Reading, Result
from queries.improvement.lines import CycleLine, StageName

SOURCE = ("plan", "L409-463")
LOOK = {  # of a stage: its status in the palette
    StageState.REACHED: "reached",
    StageState.LATE: "late",
    StageState.CURRENT: "on_track",
    StageState.NOT_STARTED: "not_due",
}
RESULT_LOOK = {  # of a measure's result against its target
    Result.MET: "reached",
    Result.WITHIN: "late",  # no green check for what got worse
    Result.MISSED: "late",
    Result.NEARER: "on_track",
    Result.AWAY: "late",
    Result.NO_TARGET: "no_target",
    Result.NO_READING: "not_due",
    Result.NO_BASELINE: "no_data",
}
DECIMALS = {"percent": 1, "days": 1, "minutes": 1, "soles": 1, "points": 1, "count": 0}
ARROWS = {Movement.BETTER: "▲", Movement.SAME: "=", Movement.WORSE: "▼", Movement.UNKNOWN: "–"}


def say_cycle(t: Translator, line: CycleLine) -> str:
    """ "Lamas · Educación · 2.º ciclo"."""
    return t(
        "improvement-cycle-name", cluster=line.cluster_name, service=t(f"service-{line.service}"), number=line.number
    )


def stage_name(t: Translator, stages: Iterable[StageName], code: str) -> str:
    """A stage's name, which is data."""
    return next(stage.name for stage in stages if stage.code == code).said(t.language)


def say_stages_note(t: Translator, stages: Sequence[StageName]) -> str:
    """That the stages' names and weights are ours, and which weights."""
    whole = sum(stage.weight for stage in stages)
    said = [f"{stage.name.said(t.language)} {t.percent(stage.weight / whole)}" for stage in stages]
    return t("improvement-stages-ours", weights=" · ".join(said))


def say_stage(t: Translator, stand: StageStand) -> str:
    """A stage's state with its dates: "Alcanzada el 15 nov. 2013, 2 días después de lo previsto (13 nov. 2013)"."""
    part = say_part(t, stand.part) if 0 < stand.part < 1 else "none"
    dated = "planned" if stand.planned_on else "undated"
    days = {
        "planned": stand.planned_on or DASH,
        "reached": stand.reached_on or DASH,
        "late": stand.late_by,
        "part": part,
    }
    return t(f"improvement-stage-{stand.state.value}", dated=dated, **days)


def tag_stages(t: Translator, stages: Sequence[StageName], stand: CycleStand, *, named: bool = False) -> Markup:
    """The stages of a cycle as chevrons: a sign for its state and, where actions count, how far they are; planned and
    real dates on hover. `named`: with name and dates written out.
    """
    items = Markup("").join(_chevron(t, stages, one, named) for one in stand.stages)
    name = "named" if named else ""
    return Markup('<ol class="stages {}" aria-label="{}">{}</ol>').format(name, t("improvement-stages"), items)


def _chevron(t: Translator, stages: Sequence[StageName], stand: StageStand, named: bool) -> Markup:
    name, said = stage_name(t, stages, stand.code), say_stage(t, stand)
    part = say_part(t, stand.part) if 0 < stand.part < 1 else ""
    sign = Markup('<b aria-hidden="true">{}</b>').format(swatch("status", LOOK[stand.state]).symbol)
    if named:
        told = Markup("<strong>{} {}</strong><span>{}</span>").format(sign, name, said)
    else:  # the same in words is on hover, and for who cannot see
        told = sign + Markup('<span aria-hidden="true">{}</span><small>{}: {}</small>').format(part, name, said)
    return Markup('<li class="{}" style="--part:{:.0f}%" title="{}: {}">{}</li>').format(
        stand.state.value, 100 * stand.part, name, said, told
    )


def say_part(t: Translator, part: float) -> str:
    """A part in whole percent, rounded down as a cycle's progress is: 100% is said of the whole only."""
    return t.percent(floor(100 * part + 1e-6) / 100)


def say_value(t: Translator, value: float, unit: str) -> str:
    """A value in its measure's unit: "81 días", "31.5 %", "S/ 95.1"; one of a thing only if it is exactly one."""
    count = value if value % 1 else int(value)
    return t(f"improvement-unit-{unit}", value=t.number(value, DECIMALS[unit] if value % 1 else 0), count=count)


def say_reading(t: Translator, reading: Reading | None, unit: str) -> str:
    """A reading; of a rate with its parts: "31.5 % (49 de 156)"."""
    if reading is None:
        return DASH
    said = say_value(t, reading.value, unit)
    if reading.denominator is None:
        return said
    part, whole = t.number(reading.numerator or 0), t.number(reading.denominator)
    return t("improvement-rate", value=said, part=part, whole=whole)


def say_read_on(t: Translator, reading: Reading | None) -> str:
    """When a measure was read, as exactly as it is known."""
    if reading is None or reading.precision == "day":
        return say_day(t, reading.on if reading else None)
    return str(reading.on.year) if reading.precision == "year" else t.month(reading.on)


def tag_result(t: Translator, achievement: Achievement) -> Markup:
    """What became of a measure against its target, and which way it moved: symbols and words."""
    look = "late" if achievement.overdue else RESULT_LOOK[achievement.result]
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(
        look, swatch("status", look).symbol, say_result(t, achievement)
    )


def say_result(t: Translator, achievement: Achievement) -> str:
    """ "meta cumplida", "mejoró: 62 % del camino a la meta", "no llegó a la meta en su fecha: 31% del camino", "empeoró"."""
    result, movement = achievement.result, achievement.movement
    share = say_part(t, achievement.share) if achievement.share is not None else ""
    if result in (Result.NEARER, Result.MET) and share:
        return t(f"improvement-result-{result.value}-share", share=share)
    if result is Result.MISSED:
        return t(f"improvement-result-missed-{movement.value}", share=share or "none")
    if result in (Result.AWAY, Result.NO_TARGET):
        return t(f"improvement-moved-{movement.value}", target=result.value)
    return t(f"improvement-result-{result.value}", due="overdue" if achievement.overdue else "none")


def say_cautions(t: Translator, achievement: Achievement) -> str:
    """What to know before reading too much into a result; empty where nothing."""
    return " ".join(t(f"improvement-caution-{one.value}") for one in achievement.cautions)
