"""Service improvement on other pages: cycles by stage on the overview, a cluster's cycles on its own page."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.figures.palette import codes, colour, swatch
from components.figures.stacked import StackRow, Step, build_stacked
from components.improvement.cycles import tabulate_cycles
from components.improvement.rows import say_link, tag_standing
from components.improvement.words import SOURCE, say_stages_note
from components.kit.cards import LIST, Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, tag_legend, tag_spanish
from components.kit.links import render_link
from components.kit.words import say_source
from components.session.cache import cached_view, drawn
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from data.rules.shared.targets import Status
from queries.improvement.lines import CycleLine
from queries.improvement.view import Qsip, build_qsip
from queries.shared.filters import Filters

KIND = "cycle"  # in the palette: codes by the stage's place, and one for what is past them all
PAST = codes(KIND)[-1]


def render_cycle_stages(context: Context) -> None:
    """How many cycles are in which stage, by region; under a region or a cluster by cluster."""
    t = context.t
    view = cached_view(build_qsip, context.viewer, context.filters)
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
        render_card(context, card, lambda: _draw(context, view), lambda: _tabulate(context, view))
    else:
        render_card(context, card, lambda: None)
    render_link("mejora", t("improvement-overview-link"), icon=":material/cached:")


def _groups(context: Context, view: Qsip) -> list[tuple[str, list[CycleLine]]]:
    """The bars: regions, with or without cycles; or the clusters that are left."""
    if context.filters.region or context.filters.cluster:
        found = dict.fromkeys(line.cluster for line in view.cycles)
        return [(context.names[code], [one for one in view.cycles if one.cluster == code]) for code in found]
    return [(name, [one for one in view.cycles if one.region == code]) for code, name in context.options.regions]


def _steps(t: Translator, view: Qsip) -> list[Step]:
    """The five stages, and what is past them."""
    places = zip(codes(KIND)[:-1], view.stages, strict=False)
    return [
        *(Step(KIND, place, stage.name.said(t.language)) for place, stage in places),
        Step(KIND, PAST, t("improvement-overview-validated")),
    ]


def _counts(view: Qsip, lines: Sequence[CycleLine]) -> tuple[tuple[int, int], ...]:
    """(in time, late) in each stage, then those that are validated."""
    found = [
        [line.stand.status is Status.LATE for line in lines if line.stand.current == code]
        for code in (*(stage.code for stage in view.stages), None)
    ]
    return tuple((own.count(False), own.count(True)) for own in found)


def _draw(context: Context, view: Qsip) -> Markup:
    t = context.t
    render_chart(
        "pmcs-etapas",
        lambda dark: build_stacked(
            _rows(context, view),
            _steps(t, view),
            late_name=t("improvement-overview-late"),
            format_count=t.number,
            dark=dark,
        ),
        alt=t("improvement-overview-alt"),
    )
    dark = is_dark()
    return drawn("pmcs-etapas-key", lambda: _legend(t, view, dark), dark)


def _rows(context: Context, view: Qsip) -> list[StackRow]:
    return [
        StackRow(context.t("improvement-overview-label", name=name, cycles=len(lines)), _counts(view, lines))
        for name, lines in _groups(context, view)
    ]


def _legend(t: Translator, view: Qsip, dark: bool) -> Markup:
    """The stages in which there is a cycle, with how many; and what hatching means."""
    entries = [
        (
            colour(KIND, step.code, dark),
            "",
            "",
            f"{swatch(KIND, step.code).symbol} {step.name} · {t.number(sum(found))}",
        )
        for step, found in zip(_steps(t, view), _counts(view, view.cycles), strict=True)
        if any(found)
    ]
    if view.count.late:
        said = t("improvement-overview-late-key", count=view.count.late)
        entries.append((colour("neutral", "muted", dark), "hatch", "", said))
    return tag_legend(entries)


def _tabulate(context: Context, view: Qsip) -> pd.DataFrame:
    t, steps = context.t, _steps(context.t, view)
    rows = [
        (
            name,
            *(sum(found) for found in _counts(view, lines)),
            len(lines),
            sum(line.stand.status is Status.LATE for line in lines),
        )
        for name, lines in _groups(context, view)
    ]
    heads = [
        t("improvement-overview-group"),
        *(step.name for step in steps),
        t("improvement-figure-cycles"),
        t("improvement-table-late"),
    ]
    return pd.DataFrame(rows, columns=heads, dtype=object)


def render_cluster_cycles(context: Context, cluster: str, *, formed: bool) -> None:
    """A cluster's cycles: their stages, how far, what is due next, what each measured; or why there is none yet."""
    t = context.t
    own = Filters(context.filters.as_of, cluster=cluster)  # whole, whatever service is chosen
    view = cached_view(build_qsip, context.viewer, own)
    if not view.cycles:
        with st.container(key="card-pmcs-cluster", gap="small"):
            said = t("improvement-cluster-none" if formed else "improvement-cluster-not-formed")
            st.html(Markup('<h2>{}</h2><p class="subtitle">{}</p>').format(t("improvement-cluster"), said))
        return
    card = Card(
        "pmcs-cluster",
        t("improvement-cluster-title", cycles=view.count.of, late=view.count.late, validated=view.count.validated),
        t("improvement-cluster-subtitle", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_stages_note(t, view.stages),
    )
    render_card(
        context, card, lambda: _list(context, view), lambda: tabulate_cycles(context, view, view.cycles), view=LIST
    )


def _list(context: Context, view: Qsip) -> None:
    t = context.t
    for line in view.cycles:
        if context.present:
            name = Markup("<b>{}</b>").format(t("improvement-number", number=line.number))
        else:
            name = Markup("")
            icon = swatch("service", line.service).icon
            render_link(
                "ciclo",
                say_link(t, line),
                icon=icon,
                cycle=line.code,
                region=line.region,
                cluster=line.cluster,
                service=line.service,  # else a filter would leave it out
            )
        body = drawn(
            f"cluster-cycle-{line.code}",
            lambda line=line, name=name: _cycle(t, view, line, name),  # type: ignore[misc]
            context.present,
        )
        st.html(body)


def _cycle(t: Translator, view: Qsip, line: CycleLine, name: Markup) -> Markup:
    """What stands below a cycle's link: service, stages, percent, status, next, measures in a line."""
    return Markup(
        '<div class="clustercycle"><p class="about">{} {} · {}</p>{}<p class="measured quiet">{}</p></div>'
    ).format(
        name,
        t(f"service-{line.service}"),
        tag_spanish(line.topic),
        tag_standing(t, view.stages, line),
        say_measured(t, line),
    )


def say_measured(t: Translator, line: CycleLine) -> str:
    """ "3 de 4 medidas vueltas a medir mejoran, una empeora"."""
    measures = line.measures
    if not measures.of:
        return t("improvement-cluster-no-measures")
    return t(
        "improvement-cluster-measures", better=measures.better, read=measures.read, of=measures.of, worse=measures.worse
    )
