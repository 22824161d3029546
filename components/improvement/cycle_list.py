"""The list of cycles: a row each, grouped and ordered as chosen, and which clusters have no cycle yet."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from components.figures.palette import swatch
from components.improvement.cycle_table import tabulate_cycles
from components.improvement.tags import STAGE_LOOKS, tag_counts, tag_cycle
from components.improvement.words import SOURCE, say_cycle, say_link, say_stages_note
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup, tag_service, tag_spanish
from components.kit.links import render_link
from components.kit.words import DASH, join_names, say_headline, say_source
from components.session.address import BY_SERVICE, WORST_FIRST
from components.session.cache import drawn
from components.session.context import Context
from components.session.visit import choose
from data.language import Translator
from data.rules.improvement.cycles import StageState, count_cycles
from queries.improvement.cycles import CycleLine
from queries.improvement.view import Improvement

BY_REGION, AS_LISTED = "region", "place"  # the defaults, which the address leaves out
CHOICES = {"group": (BY_REGION, BY_SERVICE), "order": (AS_LISTED, WORST_FIRST)}


@dataclass(frozen=True)
class _Group:
    """Cycles under a heading."""

    heading: Markup
    lines: tuple[CycleLine, ...]


@dataclass(frozen=True)
class _Row:
    """A row of the list, or a heading."""

    body: Markup  # what is shown beside the link
    line: CycleLine | None = None  # None for a heading
    label: str = ""  # of the link to the cycle, in Markdown


def say_improvement(context: Context, view: Improvement) -> str:
    """State how many cycles are validated, on schedule and late; under filters that leave none, just that."""
    if not view.cycles and not view.formed and context.say_filters():
        return context.t("improvement-headline-selection")
    return say_headline(context.t, view.headline)


def render_no_cycles(context: Context, view: Improvement) -> None:
    """Draw how a cycle comes about and where to look for one, where the filters leave none."""
    t = context.t
    hints = [t("improvement-empty-how")]
    hints += [t("improvement-empty-filter")] if context.say_filters() else []
    hints += _say_without(context, view)
    st.html(Markup('<p class="note">{}</p>').format(" ".join(hints)))


def _say_without(context: Context, view: Improvement) -> list[str]:
    """Name the formed clusters that have no cycle yet; nothing if all have one."""
    if not view.without:
        return []
    names = join_names(context.t, (context.names[code] for code in view.without))
    return [context.t("improvement-without", count=len(view.without), names=names)]


def render_cycles(context: Context, view: Improvement) -> None:
    """Draw the cycles, a row each: stages, percent, status and next step."""
    t, chosen = context.t, (context.choices.group, context.choices.order)
    card = Card(
        "pmcs-ciclos",
        _say_worst(t, view),
        t(
            "improvement-list-subtitle",
            n=len(view.formed) - len(view.without),
            of=len(view.formed),
            cycles=view.count.of,
            day=view.as_of,
        ),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_stages_note(t, view.stages),
        question=chosen,
    )
    render_card(context, card, lambda: _render_list(context, view, chosen), lambda: _tabulate(context, view), view=LIST)


def _say_worst(t: Translator, view: Improvement) -> str:
    """State how many cycles are late, and which has been late the longest."""
    late = [line for line in view.worst_first if line.progress.late_since]
    if not late:
        all_validated = view.count.validated == view.count.of
        key = "improvement-list-title-validated" if all_validated else "improvement-list-title-none-late"
        return t(key, count=view.count.of)
    since, name = late[0].progress.late_since or DASH, say_cycle(t, late[0])
    return t("improvement-list-title", late=len(late), all=view.count.of, name=name, since=since)


def _render_list(context: Context, view: Improvement, chosen: tuple[Hashable, ...]) -> Markup:
    if context.present:
        return drawn("improvement-projected", lambda: _tag_projected(context, view) + _key(context, view), *chosen)
    _render_choices(context.t, context)
    with st.container(key="improvement-cycles", gap=None):
        for row in drawn("improvement-rows", lambda: _build_rows(context, view), *chosen):
            if row.line:
                icon = swatch("service", row.line.service).icon
                render_link("ciclo", row.label, icon=icon, cycle=row.line.code)
            st.html(row.body)
    return drawn("improvement-below", lambda: _key(context, view))


def _render_choices(t: Translator, context: Context) -> None:
    """Draw the choices of grouping and order, which are part of the address."""
    with st.container(key="improvement-cycle-choices", horizontal=True, vertical_alignment="center", gap="medium"):
        for field, options in CHOICES.items():
            key = f"improvement-{field}"
            st.session_state[key] = getattr(context.choices, field) or options[0]  # each run, as the filters
            st.segmented_control(
                t(key),
                options,
                key=key,
                required=True,
                on_change=_choose,
                args=(field, key),
                format_func=partial(_say_option, t, field),
            )


def _say_option(t: Translator, field: str, option: str) -> str:
    return t(f"improvement-{field}-{option}")


def _choose(field: str, key: str) -> None:
    option = st.session_state[key]
    choose(**{field: None if option == CHOICES[field][0] else option})


def _groups(context: Context, view: Improvement) -> list[_Group]:
    """Group the cycles by region, or by service in the program's order; worst first, the groups follow their cycles."""
    t, by_service, worst = context.t, context.choices.group == BY_SERVICE, context.choices.order == WORST_FIRST
    groups: dict[str, list[CycleLine]] = defaultdict(list)
    if by_service and not worst:
        groups |= {code: [] for code in context.options.services}
    for line in view.worst_first if worst else view.cycles:
        groups[line.service if by_service else line.region].append(line)
    return [
        _Group(_heading(t, view, t(f"service-{code}") if by_service else context.names[code], lines), tuple(lines))
        for code, lines in groups.items()
        if lines
    ]


def _heading(t: Translator, view: Improvement, name: str, lines: Sequence[CycleLine]) -> Markup:
    count = count_cycles([stage.code for stage in view.stages], (line.progress for line in lines))
    return Markup('<h3 class="improvement-group">{} {}</h3>').format(name, tag_counts(t, count))


def _column_heads(t: Translator, view: Improvement) -> Markup:
    """Tag the heads of the columns: the stages by name over their chevrons, and the others."""
    names = Markup("").join(Markup("<span>{}</span>").format(stage.name.text(t.language)) for stage in view.stages)
    return Markup(
        '<div class="improvement-head" aria-hidden="true"><span></span><div>{}</div><span class="percent">{}</span>'
        "<span>{}</span><span>{}</span></div>"
    ).format(names, t("improvement-head-percent"), t("improvement-head-status"), t("improvement-head-next"))


def _build_rows(context: Context, view: Improvement) -> tuple[_Row, ...]:
    """Build the rows from top to bottom: the heads of the columns, then each group's heading and cycles."""
    rows = [_Row(_column_heads(context.t, view))]
    for group in _groups(context, view):
        rows.append(_Row(group.heading))
        rows += [_Row(_tag_row(context, view, line), line, say_link(context.t, line)) for line in group.lines]
    return tuple(rows)


def _tag_row(context: Context, view: Improvement, line: CycleLine) -> Markup:
    t = context.t
    other = context.names[line.region] if context.choices.group == BY_SERVICE else t(f"service-{line.service}")
    about = Markup('<div class="about quiet">{} · {}</div>').format(other, tag_spanish(line.topic))
    return Markup('<div class="improvement-cycle">{}{}</div>').format(about, tag_cycle(t, view.stages, line))


def _tag_projected(context: Context, view: Improvement) -> Markup:
    """Tag the list for a projector: fewer words, and nothing to press."""
    parts = [_column_heads(context.t, view)]
    for group in _groups(context, view):
        parts += [group.heading, *(_tag_projected_row(context, view, line) for line in group.lines)]
    return Markup('<div class="improvement-cycles projected">{}</div>').format(Markup("").join(parts))


def _tag_projected_row(context: Context, view: Improvement, line: CycleLine) -> Markup:
    t = context.t
    service = "" if context.choices.group == BY_SERVICE else tag_service(t, line.service)
    return Markup(
        '<div class="improvement-cycle"><div class="about"><b>{}</b> · {} <span class="quiet">{}</span></div>{}</div>'
    ).format(
        line.cluster_name,
        t("improvement-number", number=line.number),
        service,
        tag_cycle(t, view.stages, line, brief=True),
    )


def _key(context: Context, view: Improvement) -> Markup:
    """Tag what the signs mean, and which clusters have no cycle."""
    signs = Markup("").join(
        Markup('<li><b class="improvement-key {}" aria-hidden="true">{}</b> {}</li>').format(
            state.value, swatch("status", STAGE_LOOKS[state]).symbol, context.t(f"improvement-key-{state.value}")
        )
        for state in StageState
    )
    without = Markup("").join(
        Markup('<p class="improvement-without">{}</p>').format(words) for words in _say_without(context, view)
    )
    return Markup('{}<ul class="legend">{}</ul>').format(without, signs)


def _tabulate(context: Context, view: Improvement) -> pd.DataFrame:
    """Tabulate the cycles in the order of the list."""
    return tabulate_cycles(context, view, [line for group in _groups(context, view) for line in group.lines])
