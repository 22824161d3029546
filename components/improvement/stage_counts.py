"""The overview's card of service improvement: how many cycles are in which stage."""

from collections.abc import Sequence

import pandas as pd

from components.figures.palette import codes, colour, swatch
from components.figures.stacked import StackRow, Step, build_stacked
from components.improvement.words import SOURCE, say_stages_note
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend
from components.kit.links import render_link
from components.kit.tables import Column, tabulate
from components.kit.words import say_source
from components.session.cache import cached_view, drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.shared.targets import Status
from queries.improvement.cycles import CycleLine
from queries.improvement.view import Improvement, build_improvement

Group = tuple[str, Sequence[CycleLine]]  # the name of a region or cluster, and its cycles
KIND = "cycle"  # in the palette: a code for each stage by its position, and one for what is past them all
PAST = codes(KIND)[-1]


def render_cycle_stages(context: Context) -> None:
    """Draw the cycles in each stage, by region; under a region or a cluster, by cluster."""
    t = context.t
    view = cached_view(build_improvement, context.viewer, context.filters)
    count = view.count
    title = t("improvement-overview-title", late=count.late, all=count.of, validated=count.validated)
    card = Card(
        "pmcs-etapas",
        title if count.of else t("improvement-overview-title-none"),
        t("improvement-overview-subtitle", cycles=count.of, day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_stages_note(t, view.stages),
    )
    if count.of:
        render_card(context, card, lambda: _render(context, view), lambda: _tabulate(context, view))
    else:
        render_card(context, card, lambda: None)
    render_link("mejora", t("improvement-overview-link"), icon=":material/cached:")


def _groups(context: Context, view: Improvement) -> list[Group]:
    """Return the groups that bars stand for: regions, with or without cycles, or the clusters that are left."""
    if context.filters.region or context.filters.cluster:
        clusters = dict.fromkeys(line.cluster for line in view.cycles)
        return [(context.names[code], [line for line in view.cycles if line.cluster == code]) for code in clusters]
    return [(name, [line for line in view.cycles if line.region == code]) for code, name in context.options.regions]


def _steps(t: Translator, view: Improvement) -> list[Step]:
    """Return the stages, and what is past them."""
    stages = zip(codes(KIND)[:-1], view.stages, strict=False)
    return [
        *(Step(KIND, code, stage.name.text(t.language)) for code, stage in stages),
        Step(KIND, PAST, t("improvement-overview-validated")),
    ]


def _count(view: Improvement, lines: Sequence[CycleLine]) -> tuple[tuple[int, int], ...]:
    """Return (in time, late) for each stage, then for validated cycles."""
    late = [
        [line.progress.status is Status.LATE for line in lines if line.progress.current == code]
        for code in (*(stage.code for stage in view.stages), None)
    ]
    return tuple((cycles.count(False), cycles.count(True)) for cycles in late)


def _render(context: Context, view: Improvement) -> Markup:
    t, dark = context.t, is_dark()
    render_chart(
        "pmcs-etapas",
        lambda dark: build_stacked(
            [
                StackRow(t("improvement-overview-label", name=name, cycles=len(lines)), _count(view, lines))
                for name, lines in _groups(context, view)
            ],
            _steps(t, view),
            late_name=t("improvement-overview-late"),
            format_count=t.number,
            dark=dark,
        ),
        alt=t("improvement-overview-alt"),
    )
    return drawn("pmcs-etapas-key", lambda: _legend(t, view, dark), dark)


def _legend(t: Translator, view: Improvement, dark: bool) -> Markup:
    """Tag the stages that have cycles, with how many; and what hatching means."""
    entries = [
        (
            colour(KIND, step.code, dark),
            "",
            "",
            f"{swatch(KIND, step.code).symbol} {step.name} · {t.number(sum(counts))}",
        )
        for step, counts in zip(_steps(t, view), _count(view, view.cycles), strict=True)
        if any(counts)
    ]
    if view.count.late:
        late = t("improvement-overview-late-key", count=view.count.late)
        entries.append((colour("neutral", "muted", dark), "hatch", "", late))
    return tag_legend(entries)


def _tabulate(context: Context, view: Improvement) -> pd.DataFrame:
    t = context.t
    columns: list[Column[Group]] = [
        Column(t("improvement-overview-group"), lambda group: group[0]),
        *(_step_column(view, index, step) for index, step in enumerate(_steps(t, view))),
        Column(t("improvement-figure-cycles"), lambda group: len(group[1])),
        Column(
            t("improvement-table-late"),
            lambda group: sum(line.progress.status is Status.LATE for line in group[1]),
        ),
    ]
    return tabulate(_groups(context, view), columns)


def _step_column(view: Improvement, index: int, step: Step) -> Column[Group]:
    return Column(step.name, lambda group: sum(_count(view, group[1])[index]))
