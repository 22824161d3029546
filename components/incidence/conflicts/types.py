"""Conflict cases standing in the last report: of which type, in which state, in which region."""

import pandas as pd

from components.incidence.conflicts.words import say_demo, say_sources, say_split, say_type, types_by_number
from components.kit.cards import LIST, Card, render_card
from components.kit.html import Markup
from components.kit.words import lower_first
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import CONFLICT_TYPES
from queries.incidence.conflict_lines import ConflictMonthLine
from queries.incidence.conflicts_view import Conflicts

MOST_TYPES = 8
STEPS = 5  # of the heat
LOST = None  # the column of cases that no single region can be told of


def render_types(context: Context, view: Conflicts) -> None:
    """Cases by type and region, of all types whatever is chosen; not classified apart."""
    t = context.t
    month = t.month(view.last) if view.last else ""
    card = Card(
        "conflictos-tipos",
        _say_title(t, view),
        say_demo(t, view, t("incidence-conflict-types-subtitle", month=month, day=view.as_of)),
        source=say_sources(t, view),
        origins=view.origins,
        note=_say_note(t, view),
    )
    # The table is of all types; what the drawing adds up is of the type that is chosen.
    render_card(
        context,
        card,
        lambda: drawn("conflict-types", lambda: _heat(t, view), view.type),
        lambda: _tabulate(t, view),
        view=LIST,
    )


Counts = dict[tuple[str, str | None], int]  # (type, region) -> cases


def _counts(view: Conflicts) -> Counts:
    return {(code, region): count for code, region, count in view.types}


def _columns(view: Conflicts) -> list[tuple[str | None, str]]:
    """(ubigeo, name) of the regions, then those not classified where there are any."""
    found: list[tuple[str | None, str]] = [(one.region.ubigeo, one.region.name) for one in view.regions]
    return found + ([(LOST, "")] if any(region is LOST for _, region, _ in view.types) else [])


def _say_title(t: Translator, view: Conflicts) -> str:
    own = {
        code: sum(n for (kind, region), n in _counts(view).items() if kind == code and region)
        for code in CONFLICT_TYPES
    }
    total, most = sum(own.values()), max(own, key=lambda code: own[code])
    if not total:
        told = [line for one in view.regions if (line := one.on(view.last)) is not None and line.source is not None]
        is_none = all(line.standing == 0 for line in told)  # else cases stand of which no type is told
        return t("incidence-conflict-types-title-none" if is_none else "incidence-conflict-types-title-unsplit")
    said = lower_first(say_type(t, most))
    # Of a table of counts, not of a panel, there may be types that nobody told.
    last = (one.on(view.last) for one in view.regions)
    is_all = all(line is None or line.source is None or line.has_cases for line in last)
    return t(
        "incidence-conflict-types-title" if is_all else "incidence-conflict-types-title-told",
        type=said,
        part=own[most],
        all=total,
    )


def _say_note(t: Translator, view: Conflicts) -> str:
    lost = sum(count for _, region, count in view.types if region is LOST)
    typeless = view.lost_in(view.last)[1]
    apart = len({case.code for case in view.cases if case.region is None})
    parts = [
        t("incidence-conflict-lost", count=lost) if lost else "",
        t("incidence-conflict-lost-before", count=apart) if apart and not lost else "",
        t("incidence-conflict-typeless", count=typeless) if typeless else "",
    ]
    return " ".join(filter(None, parts))


def _heat(t: Translator, view: Conflicts) -> Markup:
    """Rows of types, then the states; the number stands in each cell, its ground only repeats it."""
    if not view.types:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-types-none"))
    columns = _columns(view)
    shown, rest = types_by_number(view, MOST_TYPES)
    most = max(_counts(view).values()) or 1
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(name or t("incidence-conflict-not-classified")) for _, name in columns
    )
    groups: list[tuple[str, tuple[str, ...]]] = [(say_type(t, code), (code,)) for code in shown]
    groups += [(t("incidence-conflict-types-rest", count=len(rest)), rest)] if rest else []
    body = [
        _row(t, view, name, [_number(view, codes, ubigeo, _counts(view)) for ubigeo, _ in columns], most)
        for name, codes in groups
    ]
    return Markup(
        '<table class="incidence-cases"><caption>{}</caption><thead><tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody><tfoot>{}</tfoot></table>"
    ).format(
        t("incidence-conflict-types"),
        t("incidence-conflict-table-type"),
        head,
        Markup("").join(body),
        _states(t, view, columns),
    )


def _row(t: Translator, view: Conflicts, name: str, numbers: list[int | None], most: int) -> Markup:
    cells = Markup("").join(
        _cell(t, view, number, column, most) for number, column in zip(numbers, _columns(view), strict=True)
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(name, cells)


def _cell(t: Translator, view: Conflicts, number: int | None, column: tuple[str | None, str], most: int) -> Markup:
    ubigeo, name = column
    label = name or t("incidence-conflict-not-classified")
    if number is None:
        said = t("incidence-conflict-not-told" if _is_told(view, ubigeo) else "incidence-conflict-no-report")
        return Markup('<td class="none" data-label="{}">{}</td>').format(label, said)
    step = max(round(number / most * STEPS), 1) if number else 0
    return Markup('<td class="heat-{}" data-label="{}">{}</td>').format(step, label, t.number(number))


def _number(view: Conflicts, codes: tuple[str, ...], ubigeo: str | None, counts: Counts) -> int | None:
    """Cases of these types in a region; None where its report does not tell all of them. A panel names every case: of a type
    that it does not have there is none.
    """
    line = _line(view, ubigeo)
    names_all = ubigeo is LOST or (line is not None and line.has_cases)
    found = [counts.get((code, ubigeo), 0 if names_all else None) for code in codes]
    known = [number for number in found if number is not None]
    return sum(known) if len(known) == len(found) else None


def _line(view: Conflicts, ubigeo: str | None) -> ConflictMonthLine | None:
    return next((one.on(view.last) for one in view.regions if one.region.ubigeo == ubigeo), None)


def _is_told(view: Conflicts, ubigeo: str | None) -> bool:
    line = _line(view, ubigeo)
    return line is not None and line.source is not None


def _states(t: Translator, view: Conflicts, columns: list[tuple[str | None, str]]) -> Markup:
    """The sum of each region with its states; of all types, or of the one that is chosen."""
    cells = []
    for ubigeo, name in columns:
        line, said, states = _line(view, ubigeo), "–", ""
        if ubigeo is LOST:
            said = t.number(view.unclassified)
        elif line is not None and line.standing is not None:
            said, states = t.number(line.standing), say_split(t, line)
        cells.append(
            Markup('<td data-label="{}"><b>{}</b><small>{}</small></td>').format(
                name or t("incidence-conflict-not-classified"), said, states
            )
        )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(
        t("incidence-conflict-types-sum", type=lower_first(say_type(t, view.type))), Markup("").join(cells)
    )


def _tabulate(t: Translator, view: Conflicts) -> pd.DataFrame:
    """Cases standing by type and region, and those resolved in the last report: unknown where a region does not tell."""
    columns, counts = _columns(view), _counts(view)
    resolved: Counts = {(code, region): count for code, region, count in view.resolved}
    codes = [code for code in CONFLICT_TYPES if any((code, ubigeo) in {**counts, **resolved} for ubigeo, _ in columns)]
    rows = []
    for code in codes:
        ended = [_number(view, (code,), ubigeo, resolved) for ubigeo, _ in columns]
        known = [number for number in ended if number is not None]
        rows.append(
            (
                say_type(t, code),
                *(_number(view, (code,), ubigeo, counts) for ubigeo, _ in columns),
                sum(known) if len(known) == len(ended) else None,
            )
        )
    heads = [
        t("incidence-conflict-table-type"),
        *(name or t("incidence-conflict-not-classified") for _, name in columns),
    ]
    return pd.DataFrame(rows, columns=[*heads, t("incidence-conflict-table-resolved-types")], dtype=object)
