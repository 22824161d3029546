"""History in words: moments, people, records, fields and their values. No Streamlit."""

from datetime import date
from typing import Any

from sqlalchemy import Boolean, Column, Date, Float, Integer

from components.kit.html import Markup, tag_spanish
from data.clock import LOCAL
from data.language import Translator
from data.store.schema import metadata
from data.store.schema.base import words_of
from queries.records.history_lines import FieldLine, FieldValue, RecordLine, ReviewMark
from queries.records.history_view import HistoryEntry
from queries.records.returned_view import Returned

LONGEST_SHOWN = 160  # characters of a text in a list; the table and the files hold all of it


def say_moment(t: Translator, entry: HistoryEntry) -> str:
    """Return when an entry was written, by Peru's clock: "3 jun. 2015, 14:05"."""
    local = entry.at + LOCAL
    return t("records-history-moment", day=t.date(local.date()), time=f"{local:%H:%M}")


def say_author(t: Translator, person: str | None) -> str:
    """Return the name of a person, or the words for the command line."""
    return person or t("records-history-command-line")


def say_via(t: Translator, entry: HistoryEntry) -> str:
    """Return in what way an entry was written."""
    if entry.via == "undo":
        return t("records-history-via-undo", number=str(entry.undoes))
    return t(f"records-history-via-{entry.via}")


def say_verb(t: Translator, entry: HistoryEntry) -> str:
    """Return what an entry did if it shows no changed field. A verb that the catalogues do not have is shown as it is."""
    if entry.via == "upgrade":
        return t("records-history-verb-upgrade", revision=entry.verb)
    if entry.via == "import" and entry.verb != "take-back":
        return t("records-history-verb-import", kind=_say_code(t, "imports-kind", entry.verb.replace("-", "_")))
    verb = entry.verb.replace(" ", "-")
    keys = (f"records-history-verb-{verb}", f"records-form-title-{verb}")
    return next((t(key) for key in keys if t.has(key)), entry.verb)


def say_field(t: Translator, field: str) -> str:
    """Return the name of a field. One that the catalogues do not have (of an older version) is shown by its code."""
    key = f"records-field-{field}"
    return t(key) if t.has(key) else field


def say_table(t: Translator, table: str) -> str:
    """Return what kind of record a table holds."""
    return t(f"records-table-{table}") if table in metadata.tables else table


def say_about(t: Translator, record: RecordLine | Returned) -> str:
    """Return which record it is: "Hitos de clusters · Servicio elegido · Moyobamba - Rioja"."""
    return " · ".join([say_table(t, record.table), *(say_value(t, value) for value in record.about)])


def say_value(t: Translator, value: FieldValue) -> str:
    """Return the value of a field as the screens say it."""
    text = value.text
    if text is None or text == "":
        return t("records-history-nothing")
    if value.names:
        return value.names[t.language == "en"]
    table = metadata.tables.get(value.table)
    column = table.c.get(value.field) if table is not None else None
    if column is None:
        return text
    if prefix := words_of(column):
        return _say_code(t, prefix, text)
    try:
        return _say_typed(t, column, text)
    except ValueError:  # as an older version wrote it
        return text


def _say_code(t: Translator, prefix: str, code: str) -> str:
    key = f"{prefix}-{code}"
    return t(key) if t.has(key) else code


def _say_typed(t: Translator, column: Column[Any], text: str) -> str:
    kind = column.type
    if isinstance(kind, Boolean):
        return t("answer-yes" if text == "true" else "answer-no")
    if isinstance(kind, Date):
        return t.date(date.fromisoformat(text))
    if isinstance(kind, Integer | Float) and column.name not in ("year", "id"):
        number = float(text)
        return t.number(number, 0 if number.is_integer() else 2)
    return text


def tag_value(t: Translator, value: FieldValue) -> Markup:
    """Return a value for a list. What people wrote is marked as Spanish, whatever the screen speaks; a long text is cut."""
    words = say_value(t, value)
    cut = words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN].rstrip()}…"
    is_spanish = value.text is not None and (words == value.text or (value.names and value.names[0] == value.names[1]))
    return tag_spanish(cut) if is_spanish else Markup("{}").format(cut)


def tag_field(t: Translator, line: FieldLine, *, existed: bool) -> Markup:
    """Return a field with its value before and after, or only that it changed if nobody may read the values.

    `existed`: whether the record was there before and still is. Only then is "nothing" a value that the field had.
    """
    name = Markup("<b>{}</b>").format(say_field(t, line.field))
    if line.hidden:
        return Markup("{}: {}").format(name, t("records-history-changed"))
    if line.before.text is None and not existed:
        return Markup("{}: {}").format(name, tag_value(t, line.after))
    mark = (
        Markup(' <span class="correction">{}</span>').format(t("records-history-correction")) if line.correction else ""
    )
    return Markup('{}: <del>{}</del> <span aria-hidden="true">→</span> <ins>{}</ins>{}').format(
        name, tag_value(t, line.before), tag_value(t, line.after), mark
    )


def say_review(t: Translator, review: ReviewMark | None) -> str:
    """Return what monitoring said of a record, with the reason if it was returned, and whether it has changed since."""
    if review is None:
        return ""
    verdict = say_verdict(t, review)
    return f"{verdict} {review.reason}" if review.reason else verdict


def say_verdict(t: Translator, review: ReviewMark) -> str:
    """Return the same without the reason."""
    return t(f"records-history-{review.state}{'-since' if review.since else ''}", by=review.by, day=review.on)
