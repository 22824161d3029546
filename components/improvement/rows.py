"""The cycles of service improvement one by one: a row each with its five stages, in groups, in the order that is chosen."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from components.figures.palette import swatch
from components.improvement.words import stage_name, tag_stages
from components.kit.html import Markup, tag_service, tag_spanish
from components.kit.words import plain
from components.session.address import BY_SERVICE, WORST_FIRST
from components.session.context import Context
from data.language import Translator
from data.rules.improvement.cycles import CycleCount, CycleStand, count_cycles
from queries.improvement.lines import CycleLine, StageName
from queries.improvement.view import Qsip

IDLE_SIGN = "‖"
COUNTS = (("reached", "validated"), ("on_track", "on_schedule"), ("late", "late"), ("undated", "undated"))


@dataclass(frozen=True)
class CycleRow:
    """A row of the list, or a heading over a group of them (then without a line). `label`: of the link to the cycle, as
    Markdown; `body`: what stands beside it.
    """

    body: Markup
    line: CycleLine | None = None
    label: str = ""


def arrange(context: Context, view: Qsip) -> list[tuple[str, list[CycleLine]]]:
    """The cycles in groups: regions, or services in the program's order; worst first, so are the groups."""
    by_service, worst = context.choices.group == BY_SERVICE, context.choices.order == WORST_FIRST
    groups: dict[str, list[CycleLine]] = defaultdict(list)
    if by_service and not worst:
        groups |= {code: [] for code in context.options.services}
    for line in view.worst_first if worst else view.cycles:
        groups[line.service if by_service else line.region].append(line)
    return [(code, lines) for code, lines in groups.items() if lines]


def build_rows(context: Context, view: Qsip) -> tuple[CycleRow, ...]:
    """Headings and rows, from top to bottom; above them the line that names the columns."""
    t, by_service = context.t, context.choices.group == BY_SERVICE
    rows = [CycleRow(_columns(t, view.stages))]
    for code, lines in arrange(context, view):
        name = t(f"service-{code}") if by_service else context.names[code]
        rows.append(CycleRow(_heading(t, view.stages, name, lines)))
        rows += [CycleRow(_cells(context, view, line), line, say_link(t, line)) for line in lines]
    return tuple(rows)


def say_link(t: Translator, line: CycleLine) -> str:
    """ "**Lamas** · 2.º ciclo", as Markdown."""
    return f"**{plain(line.cluster_name)}** · {plain(t('improvement-number', number=line.number))}"


def _columns(t: Translator, stages: Sequence[StageName]) -> Markup:
    """What the columns are; the five stages each by name, over their chevrons."""
    names = Markup("").join(Markup("<span>{}</span>").format(stage.name.said(t.language)) for stage in stages)
    return Markup(
        '<div class="cyclehead" aria-hidden="true"><span></span><div>{}</div><span class="percent">{}</span>'
        "<span>{}</span><span>{}</span></div>"
    ).format(names, t("improvement-head-percent"), t("improvement-head-status"), t("improvement-head-next"))


def _heading(t: Translator, stages: Sequence[StageName], name: str, lines: Sequence[CycleLine]) -> Markup:
    count = count_cycles([stage.code for stage in stages], (line.stand for line in lines))
    return Markup('<h3 class="cyclegroup">{} {}</h3>').format(name, tag_counts(t, count))


def tag_counts(t: Translator, count: CycleCount) -> Markup:
    """How many cycles are what: those states that there are, each with sign and word."""
    found = [
        (look, swatch("status", look).symbol, t(f"improvement-count-{name}", count=getattr(count, name)))
        for look, name in COUNTS
        if getattr(count, name)
    ]
    if count.idle:
        found.append(("idle", IDLE_SIGN, t("improvement-count-idle", count=count.idle)))
    said = Markup("").join(
        Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(*one) for one in found
    )
    return Markup('<span class="counts">{}</span>').format(said)


def _cells(context: Context, view: Qsip, line: CycleLine) -> Markup:
    t = context.t
    place = context.names[line.region] if context.choices.group == BY_SERVICE else t(f"service-{line.service}")
    about = Markup('<div class="about quiet">{} · {}</div>').format(place, tag_spanish(line.topic))
    return Markup('<div class="cycle">{}{}</div>').format(about, tag_standing(t, view.stages, line))


def tag_standing(t: Translator, stages: Sequence[StageName], line: CycleLine, *, brief: bool = False) -> Markup:
    """A cycle's stages, percent, status, and what is due next: four cells of its row. `brief`: an action goes without its
    title.
    """
    return Markup(
        '<div class="bars">{}</div><div class="percent">{}</div><div class="state">{}</div><div class="due">{}</div>'
    ).format(
        tag_stages(t, stages, line.stand),
        say_percent(t, line.stand),
        tag_cycle_status(t, line),
        tag_next(t, stages, line, brief=brief),
    )


def tag_projected(context: Context, view: Qsip) -> Markup:
    """The list for a projector: fewer words, nothing to press."""
    t, by_service = context.t, context.choices.group == BY_SERVICE
    parts = [_columns(t, view.stages)]
    for code, lines in arrange(context, view):
        name = t(f"service-{code}") if by_service else context.names[code]
        parts.append(_heading(t, view.stages, name, lines))
        parts += [_projected(context, view, line) for line in lines]
    return Markup('<div class="cycles projected">{}</div>').format(Markup("").join(parts))


def _projected(context: Context, view: Qsip, line: CycleLine) -> Markup:
    t = context.t
    service = "" if context.choices.group == BY_SERVICE else tag_service(t, line.service)
    return Markup(
        '<div class="cycle"><div class="about"><b>{}</b> · {} <span class="quiet">{}</span></div>{}</div>'
    ).format(
        line.cluster_name,
        t("improvement-number", number=line.number),
        service,
        tag_standing(t, view.stages, line, brief=True),
    )


def say_percent(t: Translator, stand: CycleStand) -> str:
    """Progress in whole percent, rounded down."""
    return t.percent(stand.percent / 100)


def say_status(t: Translator, stand: CycleStand) -> str:
    """ "Atrasado desde el 13 feb. 2015"."""
    if stand.validated_on:
        return t("improvement-status-reached", day=stand.validated_on)
    if stand.late_since:
        return t("improvement-status-late", day=stand.late_since)
    return t(f"improvement-status-{stand.status.value}")


def tag_cycle_status(t: Translator, line: CycleLine) -> Markup:
    """A cycle's status by sign and word, since when; its overdue actions, which are no matter of its dates; a standstill."""
    stand, look = line.stand, line.stand.status.value
    said = Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(
        look, swatch("status", look).symbol, say_status(t, stand)
    )
    more = Markup(' <span class="status {}"><b aria-hidden="true">{}</b> {}</span>')
    if line.roadmap.late and not stand.validated_on:
        overdue = t("improvement-figure-overdue", count=line.roadmap.late)
        said += more.format("overdue", swatch("status", "late").symbol, overdue)
    if stand.idle_since:
        said += more.format("idle", IDLE_SIGN, t("improvement-idle", day=stand.idle_since))
    return said


def tag_next(t: Translator, stages: Sequence[StageName], line: CycleLine, *, brief: bool = False) -> Markup:
    """What is due next, a stage or an action; once validated, with which outcome."""
    if line.stand.validated_on:
        return Markup('<span class="quiet">{}</span>').format(t("improvement-outcome", outcome=say_outcome(t, line)))
    if line.next_step is None:
        return Markup('<span class="quiet">{}</span>').format(t("improvement-next-none"))
    day = Markup("<b>{}</b>").format(t.date(line.next_step.on))
    if line.next_step.stage:
        return Markup("{} {}").format(day, stage_name(t, stages, line.next_step.stage))
    action = t("improvement-next-action") if brief else tag_spanish(line.next_step.action or "")
    return Markup("{} {}").format(day, action)


def say_outcome(t: Translator, line: CycleLine) -> str:
    """With which outcome a cycle was validated; empty for one that is not."""
    return t(f"improvement-outcome-{line.outcome or 'unrecorded'}") if line.stand.validated_on else ""
