"""History in words: moments, people, ways, records, fields and what stood in them. No Streamlit."""

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


def say_moment(t: Translator, audit_entry: HistoryEntry) -> str:
    """When, by Peru's clock: "3 jun. 2015, 14:05"."""
    there = audit_entry.at + LOCAL
    return t("records-history-moment", day=t.date(there.date()), time=f"{there:%H:%M}")


def say_who(t: Translator, person: str | None) -> str:
    """Who: a name, or the command line."""
    return person or t("records-history-command-line")


def say_via(t: Translator, audit_entry: HistoryEntry) -> str:
    """In what way."""
    if audit_entry.via == "undo":
        return t("records-history-via-undo", number=str(audit_entry.undoes))
    return t(f"records-history-via-{audit_entry.via}")


def say_verb(t: Translator, audit_entry: HistoryEntry) -> str:
    """What was done, of an act that moved no field that is told; a verb that the catalogues do not know, by its code."""
    if audit_entry.via == "upgrade":
        return t("records-history-verb-upgrade", revision=audit_entry.verb)
    if audit_entry.via == "import" and audit_entry.verb != "take-back":
        return t("records-history-verb-import", kind=_word(t, "imports-kind", audit_entry.verb.replace("-", "_")))
    verb = audit_entry.verb.replace(" ", "-")
    return next(
        (
            said
            for said in (_word(t, "records-history-verb", verb), _word(t, "records-form-title", verb))
            if said != verb
        ),
        audit_entry.verb,
    )


def say_field(t: Translator, field: str) -> str:
    """A field by name; one that the catalogues do not know (of an older version) by its code."""
    key = f"records-field-{field}"
    return t(key) if t.has(key) else field


def say_table(t: Translator, table: str) -> str:
    """What kind of record it is."""
    return t(f"table-name-{table}") if table in metadata.tables else table


def say_about(t: Translator, record: RecordLine | Returned) -> str:
    """Which record it is: "Hitos de clusters · Servicio elegido · Moyobamba - Rioja"."""
    return " · ".join([say_table(t, record.table), *(say_value(t, told) for told in record.about)])


def say_value(t: Translator, told: FieldValue) -> str:
    """What stood in a field, as the screens say it."""
    text = told.text
    if text is None or text == "":
        return t("records-history-nothing")
    if told.names:
        return told.names[t.language == "en"]
    table = metadata.tables.get(told.table)
    column = table.c.get(told.field) if table is not None else None
    if column is None:
        return text
    if prefix := words_of(column):
        return _word(t, prefix, text)
    try:
        return _say_typed(t, column, text)
    except ValueError:  # as an older version wrote it
        return text


def _word(t: Translator, prefix: str, code: str) -> str:
    key = f"{prefix}-{code}"
    return t(key) if t.has(key) else code


def _say_typed(t: Translator, column: Column[Any], text: str) -> str:
    kind = column.type
    if isinstance(kind, Boolean):
        return t("answer-yes" if text == "true" else "answer-no")
    if isinstance(kind, Date):
        return t.date(date.fromisoformat(text))
    if isinstance(kind, Integer | Float) and column.name not in ("year", "id"):
        value = float(text)
        return t.number(value, 0 if value.is_integer() else 2)
    return text


def tag_value(t: Translator, told: FieldValue) -> Markup:
    """The same for a list: what people wrote is Spanish, whatever the screen speaks, and is cut where it is long."""
    said = say_value(t, told)
    cut = said if len(said) <= LONGEST_SHOWN else f"{said[:LONGEST_SHOWN].rstrip()}…"
    own = told.text is not None and (said == told.text or (told.names and told.names[0] == told.names[1]))
    return tag_spanish(cut) if own else Markup("{}").format(cut)


def tag_field(t: Translator, line: FieldLine, *, stood: bool) -> Markup:
    """A field with what it was and what it became; what nobody reads, only that it changed. `stood`: whether the record was
    there before and still is: only then is "nothing" something that the field was.
    """
    name = Markup("<b>{}</b>").format(say_field(t, line.field))
    if line.hidden:
        return Markup("{}: {}").format(name, t("records-history-changed"))
    if line.before.text is None and not stood:
        return Markup("{}: {}").format(name, tag_value(t, line.after))
    mark = (
        Markup(' <span class="correction">{}</span>').format(t("records-history-correction")) if line.correction else ""
    )
    return Markup('{}: <del>{}</del> <span aria-hidden="true">→</span> <ins>{}</ins>{}').format(
        name, tag_value(t, line.before), tag_value(t, line.after), mark
    )


def say_review(t: Translator, review: ReviewMark | None) -> str:
    """What monitoring said of the record, and whether it was changed since; with the reason, if it was returned."""
    if review is None:
        return ""
    said = t(f"records-history-{review.state}{'-since' if review.since else ''}", by=review.by, day=review.on)
    return f"{said} {review.reason}" if review.reason else said
