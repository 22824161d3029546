"""Ongoing conflict cases in the last report, by type, state and region."""

import pandas as pd

from components.incidence.conflicts.words import (
    say_sources,
    say_split,
    say_subtitle,
    say_type,
    types_by_number,
)
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import DASH, lower_first
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import CONFLICT_TYPES, add_known
from queries.incidence.conflicts_view import ConflictMonth, Conflicts

MOST_TYPES = 8
STEPS = 5  # of the heat
UNPLACED = None  # the column of cases that belong to no single region

Counts = dict[tuple[str, str | None], int]
"""(type, region) -> cases."""


def render_types(context: Context, view: Conflicts) -> None:
    """Draw the cases by type and region, of all types whatever is chosen."""
    t = context.t
    month = t.month(view.last) if view.last else ""
    card = Card(
        "conflictos-tipos",
        _say_title(t, view),
        say_subtitle(t, view, t("incidence-conflict-types-subtitle", month=month, day=view.as_of)),
        source=say_sources(t, view),
        origins=view.origins,
        note=_say_note(t, view),
    )
    # The table has all types; the drawing adds up the type that is chosen.
    render_card(
        context,
        card,
        lambda: drawn("conflict-types", lambda: _tag_heat(t, view), view.kind),
        lambda: _tabulate(t, view),
        view=LIST,
    )


def _counts(view: Conflicts) -> Counts:
    return {(code, region): count for code, region, count in view.types}


def _columns(t: Translator, view: Conflicts) -> list[tuple[str | None, str]]:
    """Return ubigeo and name of the regions, and of the cases of no single region if there are any."""
    columns: list[tuple[str | None, str]] = [(series.region.ubigeo, series.region.name) for series in view.regions]
    is_unplaced = any(region is UNPLACED for _, region, _ in view.types)
    return columns + ([(UNPLACED, t("incidence-conflict-not-classified"))] if is_unplaced else [])


def _say_title(t: Translator, view: Conflicts) -> str:
    counts = _counts(view)
    sums = {
        code: sum(count for (type_, region), count in counts.items() if type_ == code and region)
        for code in CONFLICT_TYPES
    }
    total, most = sum(sums.values()), max(sums, key=lambda code: sums[code])
    lines = [line for series in view.regions if (line := series.on(view.last)) is not None and line.source is not None]
    if not total:
        is_none = all(line.ongoing == 0 for line in lines)  # else there are cases whose type is unknown
        return t("incidence-conflict-types-title-none" if is_none else "incidence-conflict-types-title-unsplit")
    # A table of counts, unlike a panel, may lack types.
    is_whole = all(line.has_cases for line in lines)
    key = "incidence-conflict-types-title" if is_whole else "incidence-conflict-types-title-told"
    return t(key, type=lower_first(say_type(t, most)), part=sums[most], all=total)


def _say_note(t: Translator, view: Conflicts) -> str:
    unplaced = sum(count for _, region, count in view.types if region is UNPLACED)
    untyped = view.unclassified_in(view.last)[1]
    before = len({case.code for case in view.cases if case.region is None})
    parts = [
        t("incidence-conflict-lost", count=unplaced) if unplaced else "",
        t("incidence-conflict-lost-before", count=before) if before and not unplaced else "",
        t("incidence-conflict-typeless", count=untyped) if untyped else "",
    ]
    return " ".join(filter(None, parts))


def _tag_heat(t: Translator, view: Conflicts) -> Markup:
    """Return the types in rows, then the states. The number is in each cell; the colour only repeats it."""
    if not view.types:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-types-none"))
    columns, counts = _columns(t, view), _counts(view)
    types, rest = types_by_number(view, MOST_TYPES)
    most = max(counts.values()) or 1
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for _, name in columns)
    groups: list[tuple[str, tuple[str, ...]]] = [(say_type(t, code), (code,)) for code in types]
    groups += [(t("incidence-conflict-types-rest", count=len(rest)), rest)] if rest else []
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            group,
            Markup("").join(
                _cell(t, view, ubigeo, label=name, count=_count(view, codes, ubigeo, counts), most=most)
                for ubigeo, name in columns
            ),
        )
        for group, codes in groups
    )
    return Markup(
        '<table class="incidence-cases"><caption>{}</caption><thead><tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody><tfoot>{}</tfoot></table>"
    ).format(
        t("incidence-conflict-types"), t("incidence-conflict-table-type"), head, body, _tag_states(t, view, columns)
    )


def _cell(t: Translator, view: Conflicts, ubigeo: str | None, *, label: str, count: int | None, most: int) -> Markup:
    if count is None:
        line = _find_line(view, ubigeo)
        has_report = line is not None and line.source is not None
        words = t("incidence-conflict-not-told" if has_report else "incidence-conflict-no-report")
        return Markup('<td class="none" data-label="{}">{}</td>').format(label, words)
    step = max(round(count / most * STEPS), 1) if count else 0
    return Markup('<td class="heat-{}" data-label="{}">{}</td>').format(step, label, t.number(count))


def _count(view: Conflicts, codes: tuple[str, ...], ubigeo: str | None, counts: Counts) -> int | None:
    """Count the cases of some types in a region; None unless its report has all of these types.

    A panel names every case, so a type that it lacks has none.
    """
    line = _find_line(view, ubigeo)
    names_all = ubigeo is UNPLACED or (line is not None and line.has_cases)
    return add_known(counts.get((code, ubigeo), 0 if names_all else None) for code in codes)


def _find_line(view: Conflicts, ubigeo: str | None) -> ConflictMonth | None:
    return next((series.on(view.last) for series in view.regions if series.region.ubigeo == ubigeo), None)


def _tag_states(t: Translator, view: Conflicts, columns: list[tuple[str | None, str]]) -> Markup:
    """Return the sum of each region with its states; of all types, or of the chosen type."""
    cells = []
    for ubigeo, name in columns:
        line, number, states = _find_line(view, ubigeo), DASH, ""
        if ubigeo is UNPLACED:
            number = t.number(view.unclassified_in(view.last)[0])
        elif line is not None and line.ongoing is not None:
            number, states = t.number(line.ongoing), say_split(t, line)
        cells.append(Markup('<td data-label="{}"><b>{}</b><small>{}</small></td>').format(name, number, states))
    head = t("incidence-conflict-types-sum", type=lower_first(say_type(t, view.kind)))
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(head, Markup("").join(cells))


def _tabulate(t: Translator, view: Conflicts) -> pd.DataFrame:
    """Tabulate ongoing cases by type and region, and the cases resolved in the last report."""
    regions, counts = _columns(t, view), _counts(view)
    resolved: Counts = {(code, region): count for code, region, count in view.resolved}
    cells = {**counts, **resolved}
    codes = [code for code in CONFLICT_TYPES if any((code, ubigeo) in cells for ubigeo, _ in regions)]
    columns: list[Column[str]] = [
        Column(t("incidence-conflict-table-type"), lambda code: say_type(t, code)),
        *(
            Column(name, lambda code, ubigeo=ubigeo: _count(view, (code,), ubigeo, counts))  # type: ignore[misc]
            for ubigeo, name in regions
        ),
        Column(
            t("incidence-conflict-table-resolved-types"),
            lambda code: add_known(_count(view, (code,), ubigeo, resolved) for ubigeo, _ in regions),
        ),
    ]
    return tabulate(codes, columns)
