"""Filled-in cells of a workbook, read as the values of fields."""

from datetime import date, datetime, timedelta
from typing import Any

from components.records.forms.words import say_option
from data.language import Translator, translator
from data.rules.records.entering import Field, Problem
from queries.records.workbook import ParseCells
from queries.shared.record_type import RecordForm

_PROBLEMS = {
    "day": "no-day",
    "whole": "no-number",
    "number": "no-number",
    "choice": "not-offered",
    "flag": "not-offered",
}
_FIRST_SERIAL = date(1899, 12, 30)  # Excel's day 0
_LAST_SERIAL = 73_050  # the year 2099
_DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


def parser_of(language: str) -> ParseCells:
    """Return the function that reads cells in the workbook's language."""
    t = translator(language)

    def parse(record_form: RecordForm[Any], cells: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
        fields = {field.name: field for field in record_form.fields}
        values: dict[str, Any] = {}
        problems = []
        for name, cell in cells.items():
            if name not in fields:
                if str(cell).strip():
                    problems.append(Problem(name, "not-asked"))
                continue
            try:
                values[name] = _parse_cell(t, fields[name], cell)
            except ValueError:
                values[name] = None
                problems.append(Problem(name, _PROBLEMS[fields[name].kind]))
        return values, problems

    return parse


def _parse_cell(t: Translator, field: Field, cell: Any) -> Any:
    """Return a cell's value. Raises ValueError if the field cannot have it."""
    content = cell.strip() if isinstance(cell, str) else cell
    if content is None or content == "":
        return None
    if field.kind == "day":
        return parse_day_cell(content)
    if field.kind in ("whole", "number"):
        return _parse_number(field, content)
    if field.kind in ("choice", "flag"):
        return _parse_choice(t, field, content)
    return str(int(content)) if isinstance(content, float) and content.is_integer() else str(content)


def parse_day_cell(content: Any) -> date:
    """Return the day of a date cell, which is a serial number, or of a text: 2015-06-30, 30/06/2015, 30-6-2015.

    Raises ValueError.
    """
    if isinstance(content, int | float) and not isinstance(content, bool) and 1 <= content <= _LAST_SERIAL:
        return _FIRST_SERIAL + timedelta(days=int(content))
    for day_format in _DAY_FORMATS:
        try:
            return datetime.strptime(str(content).partition("T")[0], day_format).date()
        except ValueError:
            continue
    raise ValueError(content)


def _parse_number(field: Field, content: Any) -> int | float:
    if isinstance(content, bool) or not isinstance(content, int | float | str):
        raise ValueError(content)
    number = float(content.replace(",", ".") if isinstance(content, str) and content.count(",") == 1 else content)
    return int(number) if field.kind == "whole" and number.is_integer() else number


def _parse_choice(t: Translator, field: Field, content: Any) -> Any:
    choices: dict[str, Any]
    if field.kind == "flag":
        if isinstance(content, bool):
            return content
        choices = {t("answer-yes").casefold(): True, t("answer-no").casefold(): False}
    else:
        choices = {code.casefold(): code for code in field.options}
        choices |= {say_option(t, field, code).casefold(): code for code in field.options}
    words = " ".join(str(content).split()).casefold()
    if words not in choices:
        raise ValueError(content)
    return choices[words]
