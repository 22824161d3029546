"""The workbook to fill in, in words: its sheets from the records as they stand, and a filled-in cell back into a value."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from components.exports.workbook import WIDEST, Cell, Column, FillBook, FillSheet
from components.imports.words import Paragraph
from components.records.forms.words import say_label, say_option, say_problem, say_record, say_value
from data.importing.workbook import ABOUT, DOWNLOADED, OTHERS, RECORD
from data.language import Translator, translator
from data.rules.records.entering import PLAN, Field, Problem
from queries.records.workbook import BookPlan, Line, Parse
from queries.shared.record_type import RecordForm

INTRO = ("title", "whose", "fill", "new", "grey", "lists", "days", "keep", "copy", "upload")
_WIDTHS = {"day": 13, "whole": 11, "number": 11, "choice": 22, "flag": 12, "text": 34}
_CODES = {"day": "no-day", "whole": "no-number", "number": "no-number", "choice": "not-offered", "flag": "not-offered"}
_FIRST_SERIAL = date(1899, 12, 30)  # Excel's day 0
_LAST_SERIAL = 73_050  # the year 2099


# --- out ---------------------------------------------------------------------------------------------------------------


def say_book(t: Translator, records: Mapping[str, Sequence[RecordForm]], day: date, whose: str) -> FillBook:
    """The workbook of these records, as they stand on this day. `whose`: the person's name."""
    sheets = tuple(
        _sheet(t, record_type, [(one, one.begins, "") for one in found]) for record_type, found in records.items()
    )
    return _book(t, sheets, day, whose)


def say_refused_book(t: Translator, plan: BookPlan, day: date, whose: str) -> FillBook:
    """The rows that were not taken in, as they were filled in, with the reasons beside them."""
    rows: dict[str, list[tuple[Line, str]]] = {}
    for line in plan.to_mend:
        if line.record_form is not None:
            rows.setdefault(line.row.topic, []).append((line, say_reason(t, line)))
    sheets = tuple(
        _sheet(
            t, record_type, [(line.record_form, line.row.cells, said, line) for line, said in found if line.record_form]
        )
        for record_type, found in rows.items()
    )
    lost = tuple(line for line in plan.turned_down if line.record_form is None)
    return _book(t, (*sheets, *([_lost(t, lost)] if lost else [])), day, whose)


def _lost(t: Translator, lines: Sequence[Line]) -> FillSheet:
    """Rows of no record that is known: where they stood and what they said, to be copied by hand."""
    names = ("where", "reason", "said")
    columns = tuple(Column(ABOUT, t(f"records-workbook-{name}"), width=46) for name in names)
    rows = tuple(
        (
            Cell(t("records-workbook-row", sheet=line.row.sheet, row=line.row.row)),
            Cell(say_reason(t, line)),
            Cell(_said(line)),
        )
        for line in lines
    )
    return FillSheet(t("records-workbook-sheet-others"), OTHERS, columns, rows)


def _said(line: Line) -> str:
    return " · ".join(str(cell).strip() for cell in line.row.cells.values() if str(cell).strip())


def _book(t: Translator, sheets: tuple[FillSheet, ...], day: date, whose: str) -> FillBook:
    intro = tuple(t(f"records-workbook-intro-{name}", name=whose, day=day) for name in INTRO)
    return FillBook(t("records-workbook-intro"), intro, {"language": t.language, "made_on": day.isoformat()}, sheets)


def _sheet(t: Translator, record_type: str, rows: Sequence[tuple]) -> FillSheet:
    record_forms = [row[0] for row in rows]
    fields, labels = _headings(t, record_forms)
    has_reason = any(row[2] for row in rows)
    columns = (
        Column(RECORD, "_1", hidden=True),
        Column(DOWNLOADED, "_2", hidden=True),
        *((Column(ABOUT, t("records-workbook-reason"), width=40),) if has_reason else ()),
        Column(ABOUT, t("records-workbook-what"), width=46),
        Column(ABOUT, t("records-workbook-stands"), width=14),
        *(Column(name, labels[name], _note(t, one), _width(one, labels[name])) for name, one in fields.items()),
    )
    return FillSheet(
        t(f"records-workbook-sheet-{record_type}"),
        record_type,
        columns,
        tuple(_row(t, row, fields, has_reason) for row in rows),
    )


def _headings(t: Translator, record_forms: Iterable[RecordForm]) -> tuple[dict[str, Field], dict[str, str]]:
    """All fields of the sheet's records, and a heading for each: where records name it differently, the common one."""
    fields: dict[str, Field] = {}
    said: dict[str, set[str]] = {}
    for record_form in record_forms:
        for one in record_form.fields:
            fields.setdefault(one.name, one)
            said.setdefault(one.name, set()).add(_label(t, one))
    labels = {
        name: found.pop() if len(found) == 1 else say_label(t, replace(fields[name], label="", of=None))
        for name, found in said.items()
    }
    met: dict[str, int] = {}
    for name, label in labels.items():  # areas of two versions of an instrument have one name
        met[label] = met.get(label, 0) + 1
        labels[name] = label if met[label] == 1 else f"{label} ({met[label]})"
    return fields, labels


def _label(t: Translator, one: Field) -> str:
    label = say_label(t, one)
    return f"{t(f'records-form-group-{one.group}')}: {label}" if one.group.startswith("people-") else label


def _note(t: Translator, one: Field) -> str:
    """What may stand in a column."""
    said = [t("records-workbook-rule-required")] if one.required else []
    if one.kind == "day":
        said.append(t("records-workbook-rule-plan" if one.when == PLAN else "records-workbook-rule-fact"))
    elif one.kind in ("whole", "number"):
        bound, high = ("none", "") if one.high is None else ("top", t.number(one.high))
        said.append(
            t("records-workbook-rule-number", kind=one.kind, low=t.number(one.low or 0), bound=bound, high=high)
        )
    elif one.kind == "text":
        said.append(t("records-workbook-rule-text", most=one.longest, link="yes" if one.link else "no"))
    else:
        said.append(t("records-workbook-rule-choice"))
    return " ".join([*said, t("records-form-public")] if one.is_public else said)


def _width(one: Field, label: str) -> int:
    return min(max(_WIDTHS[one.kind], len(label) // 3), WIDEST)


def _row(t: Translator, row: tuple, fields: Mapping[str, Field], has_reason: bool) -> tuple[Cell, ...]:
    record_form, values, reason, *line = row
    own = {one.name: one for one in record_form.fields}
    if line:  # as it was downloaded, and as it was filled in
        there, downloaded = line[0].row.there, line[0].row.downloaded
        cells = {name: _plain(own.get(name), value) for name, value in values.items()}
    else:
        there = record_form.present is not None
        downloaded = {name: own[name].tell(value) for name, value in values.items()}
        cells = {name: _cell(t, own[name], value) for name, value in values.items()}
    return (
        Cell(record_form.record if not line else line[0].row.record),
        Cell(json.dumps({"there": there, "values": downloaded}, ensure_ascii=False)),
        *((Cell(reason),) if has_reason else ()),
        Cell(_what(t, record_form)),
        Cell(t("records-workbook-there" if there else "records-workbook-to-come")),
        *(
            Cell(cells.get(name), _options(t, own[name]), True, own[name].kind in ("whole", "number"))
            if name in own
            else Cell(cells.get(name))
            for name in fields
        ),
    )


def _what(t: Translator, record_form: RecordForm) -> str:
    """What the record is; and of fields whose heading is common to many, what they are here."""
    own = [
        say_label(t, one) for one in record_form.fields if record_form.record_type == "reading" and one.name in _COMMON
    ]
    return say_record(t, record_form) + (f" ({'; '.join(own)})" if own else "")


_COMMON = ("value", "numerator", "denominator")


def _options(t: Translator, one: Field) -> tuple[str, ...]:
    if one.kind == "flag":
        return t("answer-yes"), t("answer-no")
    return tuple(say_option(t, one, code) for code in one.options) if one.kind == "choice" else ()


def _cell(t: Translator, one: Field, value: Any) -> Any:
    if value is None:
        return None
    if one.kind == "choice":
        return say_option(t, one, value)
    return t("answer-yes" if value else "answer-no") if one.kind == "flag" else value


def _plain(one: Field | None, value: Any) -> Any:
    """A cell as it was read, to be written again; a day's serial number as the day."""
    if value is None or value == "":
        return None
    if one is not None and one.kind == "day" and not isinstance(value, str):
        try:
            return _day(value)
        except ValueError:
            return str(value)
    return str(value) if isinstance(value, bool) else value


# --- back --------------------------------------------------------------------------------------------------------------


def parser_of(language: str) -> Parse:
    """What reads cells in a workbook's language."""
    t = translator(language)

    def parse(record_form: RecordForm, cells: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
        own = {one.name: one for one in record_form.fields}
        values: dict[str, Any] = {}
        problems = []
        for name, cell in cells.items():
            if name not in own:
                if str(cell).strip():
                    problems.append(Problem(name, "not-asked"))
                continue
            try:
                values[name] = _value(t, own[name], cell)
            except ValueError:
                values[name] = None
                problems.append(Problem(name, _CODES[own[name].kind]))
        return values, problems

    return parse


def _value(t: Translator, one: Field, cell: Any) -> Any:
    """A cell's value. Raises ValueError for one that can be none of the field's kind."""
    said = cell.strip() if isinstance(cell, str) else cell
    if said is None or said == "":
        return None
    if one.kind == "day":
        return _day(said)
    if one.kind in ("whole", "number"):
        return _number(one, said)
    if one.kind in ("choice", "flag"):
        return _choice(t, one, said)
    return str(int(said)) if isinstance(said, float) and said.is_integer() else str(said)


def _day(said: Any) -> date:
    """A date cell, which is a serial number, or text: 2015-06-30, 30/06/2015, 30-6-2015."""
    if isinstance(said, int | float) and not isinstance(said, bool) and 1 <= said <= _LAST_SERIAL:
        return _FIRST_SERIAL + timedelta(days=int(said))
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(str(said).partition("T")[0], form).date()
        except ValueError:
            continue
    raise ValueError(said)


def _number(one: Field, said: Any) -> int | float:
    if isinstance(said, bool) or not isinstance(said, int | float | str):
        raise ValueError(said)
    number = float(said.replace(",", ".") if isinstance(said, str) and said.count(",") == 1 else said)
    return int(number) if one.kind == "whole" and number.is_integer() else number


def _choice(t: Translator, one: Field, said: Any) -> Any:
    words: dict[str, Any]
    if one.kind == "flag":
        words = {t("answer-yes").casefold(): True, t("answer-no").casefold(): False}
        if isinstance(said, bool):
            return said
    else:
        words = {code.casefold(): code for code in one.options}
        words |= {say_option(t, one, code).casefold(): code for code in one.options}
    found = words.get(" ".join(str(said).split()).casefold())
    if found is None:
        raise ValueError(said)
    return found


# --- told --------------------------------------------------------------------------------------------------------------


def say_reason(t: Translator, line: Line) -> str:
    """Why a row was not taken in."""
    if line.kind == "conflict" and line.record_form is not None:
        told = [say_problem(t, line.record_form, one) for one in line.problems if one.replaces]
        return f"{t('records-workbook-conflict')} {'; '.join(told or say_three(t, line))}"
    if line.refusal is not None:
        said = line.refusal.params
        if said["reason"] == "already":  # perhaps by a row above, and then under a code that there will not be
            return t("records-workbook-row-evidence")
        return f"{t('error-evidence-refused', **said)} {t('error-evidence-refused-do', **said)}"
    if line.reason == "doubled" and line.record_form is not None:
        another = line.row.there and not line.record_form.is_single
        return t("records-workbook-row-doubled", another="yes" if another else "no")
    if line.reason:
        return t(f"records-workbook-row-{line.reason}")
    assert line.record_form is not None
    own = {one.name: one for one in line.record_form.fields}
    return " ".join(
        t("records-workbook-not-asked")
        if one.code == "not-asked"
        else f"{_label(t, own[one.field])}: {say_problem(t, line.record_form, one)}"
        for one in line.problems
    )


def say_three(t: Translator, line: Line) -> list[str]:
    """Of a conflict, field by field: as downloaded, as it stands, as it was filled in."""
    assert line.record_form is not None
    present = line.record_form.present or {}
    filled = {one.name: (before, after) for one, before, after in line.moved}
    said = []
    for one in line.record_form.fields:
        before, after = filled.get(one.name, (_seen(one, line), _seen(one, line)))
        if len({before, after, present.get(one.name)}) > 1:
            said.append(
                t(
                    "records-workbook-three",
                    field=_label(t, one),
                    seen=say_value(t, one, before),
                    present=say_value(t, one, present.get(one.name)),
                    theirs=say_value(t, one, after),
                )
            )
    return said


def _seen(one: Field, line: Line) -> Any:
    try:
        return one.tidy(one.parse((line.row.downloaded or {}).get(one.name)))
    except ValueError:
        return None


def say_moved(t: Translator, line: Line) -> list[str]:
    """Of an accepted row, what it changes; and what is confirmed with it."""
    assert line.record_form is not None
    said = [
        t(
            "records-workbook-moved",
            field=_label(t, one),
            before=say_value(t, one, before),
            after=say_value(t, one, after),
        )
        for one, before, after in line.moved
    ]
    return said + [t("records-workbook-confirm", said=say_problem(t, line.record_form, one)) for one in line.problems]


def list_plan(t: Translator, plan: BookPlan, lacking: Sequence[str] = ()) -> list[Paragraph]:
    """Return the preview: the counts, then each row that is refused, in conflict or changed."""
    kinds = ("new", "changed", "unchanged", "refused", "conflict")
    counts = (f"{t(f'records-workbook-count-{kind}')}: {t.number(len(plan.of(kind)))}" for kind in kinds)
    return [
        Paragraph(t("records-workbook-plan", n=len(plan.lines)), tuple(counts)),
        *([Paragraph(t("records-workbook-lacking", names=", ".join(lacking)))] if lacking else []),
        *(Paragraph(_say_row(t, line), (say_reason(t, line),)) for line in plan.turned_down),
        *(Paragraph(_say_row(t, line), tuple(say_moved(t, line))) for line in plan.accepted),
    ]


def _say_row(t: Translator, line: Line) -> str:
    """ "Hitos, fila 30 · Sociedad civil · Tocache"."""
    place = t("records-workbook-row", sheet=line.row.sheet, row=line.row.row)
    return f"{place} · {say_record(t, line.record_form)}" if line.record_form else place
