"""Tags that several cards of service improvement share: a cycle's stages as chevrons, its status, a measure's result."""

from collections.abc import Sequence

from components.figures.palette import swatch
from components.improvement.words import (
    say_outcome,
    say_percent,
    say_result,
    say_share,
    say_stage,
    say_stage_name,
    say_status,
)
from components.kit.html import Markup, tag_spanish
from data.language import Translator
from data.rules.improvement.cycles import CycleCount, CycleProgress, StageProgress, StageState
from data.rules.improvement.measures import Achievement, Movement, Result
from queries.improvement.cycles import CycleLine
from queries.improvement.reads import StageRow

IDLE_SIGN = "‖"
STAGE_LOOKS = {  # the palette's status for the state of a stage
    StageState.REACHED: "reached",
    StageState.LATE: "late",
    StageState.CURRENT: "on_track",
    StageState.NOT_STARTED: "not_due",
}
RESULT_LOOKS = {  # the palette's status for a measure's result against its target
    Result.MET: "reached",
    Result.WITHIN: "late",  # no green check for what got worse
    Result.MISSED: "late",
    Result.NEARER: "on_track",
    Result.AWAY: "late",
    Result.NO_TARGET: "no_target",
    Result.NO_READING: "not_due",
    Result.NO_BASELINE: "no_data",
}
ARROWS = {Movement.BETTER: "▲", Movement.SAME: "=", Movement.WORSE: "▼", Movement.UNKNOWN: "–"}
COUNT_LOOKS = (("reached", "validated"), ("on_track", "on_schedule"), ("late", "late"), ("undated", "undated"))


def tag_sign(look: str, sign: str, words: str) -> Markup:
    """Tag a status as a sign and words; `look` is its class."""
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(look, sign, words)


def tag_stages(t: Translator, stages: Sequence[StageRow], progress: CycleProgress, *, named: bool = False) -> Markup:
    """Tag the stages of a cycle as chevrons, each with a sign and, where actions count, its share.

    `named` writes names and dates out; otherwise they show on hover.
    """
    items = Markup("").join(_chevron(t, stages, stage, named) for stage in progress.stages)
    look = "named" if named else ""
    return Markup('<ol class="improvement-stages {}" aria-label="{}">{}</ol>').format(
        look, t("improvement-stages"), items
    )


def _chevron(t: Translator, stages: Sequence[StageRow], stage: StageProgress, named: bool) -> Markup:
    name, state = say_stage_name(t, stages, stage.code), say_stage(t, stage)
    sign = Markup('<b aria-hidden="true">{}</b>').format(swatch("status", STAGE_LOOKS[stage.state]).symbol)
    if named:
        body = Markup("<strong>{} {}</strong><span>{}</span>").format(sign, name, state)
    else:  # the words show on hover, and screen readers read them
        share = say_share(t, stage.share) if 0 < stage.share < 1 else ""
        body = sign + Markup('<span aria-hidden="true">{}</span><small>{}: {}</small>').format(share, name, state)
    return Markup('<li class="{}" style="--part:{:.0f}%" title="{}: {}">{}</li>').format(
        stage.state.value, 100 * stage.share, name, state, body
    )


def tag_counts(t: Translator, count: CycleCount) -> Markup:
    """Tag how many cycles have each status, and how many are at a standstill; zeros are left out."""
    signs = [
        tag_sign(look, swatch("status", look).symbol, t(f"improvement-count-{name}", count=getattr(count, name)))
        for look, name in COUNT_LOOKS
        if getattr(count, name)
    ]
    if count.idle:
        signs.append(tag_sign("idle", IDLE_SIGN, t("improvement-count-idle", count=count.idle)))
    return Markup('<span class="improvement-counts">{}</span>').format(Markup("").join(signs))


def tag_cycle(t: Translator, stages: Sequence[StageRow], line: CycleLine, *, brief: bool = False) -> Markup:
    """Tag a cycle's stages, percent, status and next step: four cells of its row.

    `brief` leaves out the title of an action.
    """
    return Markup(
        '<div class="bars">{}</div><div class="percent">{}</div><div class="state">{}</div><div class="due">{}</div>'
    ).format(
        tag_stages(t, stages, line.progress),
        say_percent(t, line.progress),
        _tag_status(t, line),
        _tag_next_step(t, stages, line, brief=brief),
    )


def _tag_status(t: Translator, line: CycleLine) -> Markup:
    """Tag a cycle's status, its overdue actions (which do not count for its dates) and a standstill."""
    progress, look = line.progress, line.progress.status.value
    signs = [tag_sign(look, swatch("status", look).symbol, say_status(t, progress))]
    if line.roadmap.late and not progress.validated_on:
        overdue = t("improvement-figure-overdue", count=line.roadmap.late)
        signs.append(tag_sign("overdue", swatch("status", "late").symbol, overdue))
    if progress.idle_since:
        signs.append(tag_sign("idle", IDLE_SIGN, t("improvement-idle", day=progress.idle_since)))
    return Markup(" ").join(signs)


def _tag_next_step(t: Translator, stages: Sequence[StageRow], line: CycleLine, *, brief: bool) -> Markup:
    """Tag the stage or action that is due next; of a validated cycle, its outcome."""
    if line.progress.validated_on:
        return Markup('<span class="quiet">{}</span>').format(t("improvement-outcome", outcome=say_outcome(t, line)))
    if line.next_step is None:
        return Markup('<span class="quiet">{}</span>').format(t("improvement-next-none"))
    day = Markup("<b>{}</b>").format(t.date(line.next_step.on))
    if line.next_step.stage:
        return Markup("{} {}").format(day, say_stage_name(t, stages, line.next_step.stage))
    action = t("improvement-next-action") if brief else tag_spanish(line.next_step.action or "")
    return Markup("{} {}").format(day, action)


def tag_result(t: Translator, achievement: Achievement) -> Markup:
    """Tag what became of a measure against its target."""
    look = "late" if achievement.overdue else RESULT_LOOKS[achievement.result]
    return tag_sign(look, swatch("status", look).symbol, say_result(t, achievement))
