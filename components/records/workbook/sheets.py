"""The workbook to fill in: its sheets, from the records as they are or from the rows that were not accepted."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from components.exports.workbook import WIDEST, Cell, FillBook, FillSheet, SheetColumn
from components.records.forms.words import say_label, say_option, say_record
from components.records.workbook.cells import parse_day_cell
from components.records.workbook.words import say_column, say_line, say_reason
from data.importing.workbook import ABOUT, DOWNLOADED, OTHERS, RECORD
from data.language import Translator
from data.rules.records.entering import PLAN, Field
from queries.records.workbook import BookPlan, Line
from queries.shared.record_type import RecordForm

INTRO = ("title", "whose", "fill", "new", "grey", "lists", "days", "keep", "copy", "upload")
_WIDTHS = {"day": 13, "whole": 11, "number": 11, "choice": 22, "flag": 12, "text": 34}
_READING_FIELDS = ("value", "numerator", "denominator")


@dataclass(frozen=True)
class _SheetRow:
    """A row of a sheet to fill in."""

    record: str
    record_form: RecordForm[Any]
    exists: bool
    """Whether the record exists."""
    downloaded: Mapping[str, str | None] | None
    """The fields' values at the download, as text."""
    values: Mapping[str, Any]
    """What the fields' cells contain."""
    reason: str = ""
    """Why the row was not accepted."""


def say_book(t: Translator, records: Mapping[str, Sequence[RecordForm[Any]]], day: date, person: str) -> FillBook:
    """Lay out the workbook of these records, as they are on this day, for a person of this name."""
    sheets = tuple(
        _lay_out_sheet(t, record_type, [_row_of_record(t, record_form) for record_form in record_forms])
        for record_type, record_forms in records.items()
    )
    return _lay_out_book(t, sheets, day, person)


def say_refused_book(t: Translator, plan: BookPlan, day: date, person: str) -> FillBook:
    """Lay out the rows that were not accepted, as they were filled in, each with the reason."""
    rows: dict[str, list[_SheetRow]] = {}
    for line in plan.to_correct:
        if line.record_form is not None:
            rows.setdefault(line.row.record_type, []).append(_row_of_line(t, line, line.record_form))
    sheets = [_lay_out_sheet(t, record_type, refused) for record_type, refused in rows.items()]
    unknown = [line for line in plan.turned_down if line.record_form is None]
    return _lay_out_book(t, (*sheets, *([_lay_out_unknown(t, unknown)] if unknown else [])), day, person)


def _row_of_record(t: Translator, record_form: RecordForm[Any]) -> _SheetRow:
    initial = record_form.initial
    return _SheetRow(
        record=record_form.record,
        record_form=record_form,
        exists=record_form.present is not None,
        downloaded={field.name: field.to_text(initial[field.name]) for field in record_form.fields},
        values={field.name: _show_value(t, field, initial[field.name]) for field in record_form.fields},
    )


def _row_of_line(t: Translator, line: Line, record_form: RecordForm[Any]) -> _SheetRow:
    fields = {field.name: field for field in record_form.fields}
    return _SheetRow(
        record=line.row.record,
        record_form=record_form,
        exists=line.row.exists,
        downloaded=line.row.downloaded,
        values={name: _copy_cell(fields.get(name), cell) for name, cell in line.row.cells.items()},
        reason=say_reason(t, line),
    )


def _lay_out_unknown(t: Translator, lines: Sequence[Line]) -> FillSheet:
    """Lay out the rows whose record does not exist: where they stood and what they contain, to be copied by hand."""
    columns = tuple(SheetColumn(ABOUT, t(f"records-workbook-{name}"), width=46) for name in ("where", "reason", "said"))
    rows = tuple((Cell(say_line(t, line)), Cell(say_reason(t, line)), Cell(_join_cells(line))) for line in lines)
    return FillSheet(t("records-workbook-sheet-others"), OTHERS, columns, rows)


def _join_cells(line: Line) -> str:
    return " · ".join(str(cell).strip() for cell in line.row.cells.values() if str(cell).strip())


def _lay_out_book(t: Translator, sheets: tuple[FillSheet, ...], day: date, person: str) -> FillBook:
    intro = tuple(t(f"records-workbook-intro-{name}", name=person, day=day) for name in INTRO)
    return FillBook(t("records-workbook-intro"), intro, {"language": t.language, "made_on": day.isoformat()}, sheets)


def _lay_out_sheet(t: Translator, record_type: str, rows: Sequence[_SheetRow]) -> FillSheet:
    fields, headings = _find_columns(t, [row.record_form for row in rows])
    has_reason = any(row.reason for row in rows)
    columns = (
        SheetColumn(RECORD, "_1", hidden=True),
        SheetColumn(DOWNLOADED, "_2", hidden=True),
        *((SheetColumn(ABOUT, t("records-workbook-reason"), width=40),) if has_reason else ()),
        SheetColumn(ABOUT, t("records-workbook-what"), width=46),
        SheetColumn(ABOUT, t("records-workbook-stands"), width=14),
        *(
            SheetColumn(name, headings[name], _say_note(t, field), _find_width(field, headings[name]))
            for name, field in fields.items()
        ),
    )
    return FillSheet(
        name=t(f"records-workbook-sheet-{record_type}"),
        record_type=record_type,
        columns=columns,
        rows=tuple(_lay_out_row(t, row, fields, has_reason) for row in rows),
    )


def _find_columns(t: Translator, record_forms: Iterable[RecordForm[Any]]) -> tuple[dict[str, Field], dict[str, str]]:
    """Return all fields of the sheet's records, and a heading for each.

    Where the records label a field differently, its heading is the label that they share.
    """
    fields: dict[str, Field] = {}
    labels: dict[str, set[str]] = {}
    for record_form in record_forms:
        for field in record_form.fields:
            fields.setdefault(field.name, field)
            labels.setdefault(field.name, set()).add(say_column(t, field))
    headings = {
        name: names.pop() if len(names) == 1 else say_label(t, replace(fields[name], label="", label_name=None))
        for name, names in labels.items()
    }
    counts: Counter[str] = Counter()
    for name, heading in headings.items():  # areas of two versions of an instrument have the same name
        counts[heading] += 1
        headings[name] = heading if counts[heading] == 1 else f"{heading} ({counts[heading]})"
    return fields, headings


def _say_note(t: Translator, field: Field) -> str:
    """Say what can be filled in in a column."""
    rules = [t("records-workbook-rule-required")] if field.required else []
    if field.kind == "day":
        rules.append(t("records-workbook-rule-plan" if field.when == PLAN else "records-workbook-rule-fact"))
    elif field.kind in ("whole", "number"):
        bound, high = ("none", "") if field.high is None else ("top", t.number(field.high))
        low = t.number(field.low or 0)
        rules.append(t("records-workbook-rule-number", kind=field.kind, low=low, bound=bound, high=high))
    elif field.kind == "text":
        rules.append(t("records-workbook-rule-text", most=field.max_length, link="yes" if field.link else "no"))
    else:
        rules.append(t("records-workbook-rule-choice"))
    return " ".join([*rules, t("records-form-public")] if field.is_public else rules)


def _find_width(field: Field, heading: str) -> int:
    return min(max(_WIDTHS[field.kind], len(heading) // 3), WIDEST)


def _lay_out_row(t: Translator, row: _SheetRow, fields: Iterable[str], has_reason: bool) -> tuple[Cell, ...]:
    row_fields = {field.name: field for field in row.record_form.fields}
    downloaded = json.dumps({"there": row.exists, "values": row.downloaded}, ensure_ascii=False)
    return (
        Cell(row.record),
        Cell(downloaded),
        *((Cell(row.reason),) if has_reason else ()),
        Cell(_say_what(t, row.record_form)),
        Cell(t("records-workbook-there" if row.exists else "records-workbook-to-come")),
        *(_lay_out_cell(t, row_fields.get(name), row.values.get(name)) for name in fields),
    )


def _lay_out_cell(t: Translator, field: Field | None, value: Any) -> Cell:
    """Lay out a cell, which is closed where the record does not have the column's field."""
    if field is None:
        return Cell(value)
    return Cell(value, _list_options(t, field), fillable=True, is_number=field.kind in ("whole", "number"))


def _say_what(t: Translator, record_form: RecordForm[Any]) -> str:
    """Say what the record is; of a reading also what its measure counts, since all readings share the headings."""
    is_reading = record_form.record_type == "reading"
    labels = [say_label(t, field) for field in record_form.fields if is_reading and field.name in _READING_FIELDS]
    return say_record(t, record_form) + (f" ({'; '.join(labels)})" if labels else "")


def _list_options(t: Translator, field: Field) -> tuple[str, ...]:
    if field.kind == "flag":
        return t("answer-yes"), t("answer-no")
    return tuple(say_option(t, field, code) for code in field.options) if field.kind == "choice" else ()


def _show_value(t: Translator, field: Field, value: Any) -> Any:
    if value is None:
        return None
    if field.kind == "choice":
        return say_option(t, field, value)
    return t("answer-yes" if value else "answer-no") if field.kind == "flag" else value


def _copy_cell(field: Field | None, content: Any) -> Any:
    """Return a cell as it was read, to be written again; the serial number of a day as the day."""
    if content is None or content == "":
        return None
    if field is not None and field.kind == "day" and not isinstance(content, str):
        try:
            return parse_day_cell(content)
        except ValueError:
            return str(content)
    return str(content) if isinstance(content, bool) else content
