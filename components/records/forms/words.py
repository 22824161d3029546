"""Forms in words: what a record is, its fields, their values, and what is wrong with them. No Streamlit."""

from datetime import date, datetime
from typing import Any

from components.kit.html import Markup, tag_spanish
from data.clock import LOCAL
from data.language import Translator
from data.rules.records.entering import Field, Problem
from queries.shared.bilingual import Bilingual
from queries.shared.record_type import AboutValue, Code, Government, LastReport, RecordForm, SpanishText


def say_label(t: Translator, field: Field) -> str:
    """A field's name; of a field about something with a name of its own, that name in it."""
    key = f"records-field-{field.label or field.name}"
    asked = f"{key}.asked"  # where a form asks in other words than a heading
    params = {"of": field.of[t.language == "en"]} if field.of else {}
    return t(asked if t.has(asked) else key, **params)


def say_option(t: Translator, field: Field, code: str) -> str:
    """An option's words: the database's or the catalogue's."""
    for known, spanish, english in field.names:
        if known == code:
            return english if t.language == "en" else spanish
    return t(f"{field.words}-{code}") if field.words and code in field.options else code


def say_value(t: Translator, field: Field, value: Any) -> str:
    """A value as people read it."""
    if value is None or value == "":
        return t("records-conflict-blank")
    if field.kind == "choice":
        return say_option(t, field, value)
    if field.kind == "flag":
        return t("answer-yes" if value else "answer-no")
    if isinstance(value, date):
        return t.date(value)
    if isinstance(value, int | float):
        return t.number(value, 0 if float(value).is_integer() else 2)
    return str(value)


def say_problem(t: Translator, record_form: RecordForm, problem: Problem) -> str:
    """What is wrong with a field and what to do."""
    fields = {one.name: one for one in record_form.fields}
    said: dict[str, Any] = {}
    for name, value in problem.params:
        if name == "field":
            said[name] = say_label(t, fields[value])
        elif name in ("stage", "round"):
            said[name] = t(f"{name}-{value}")
        elif isinstance(value, float):
            said[name] = t.number(value, 0 if value.is_integer() else 1)
        else:
            said[name] = value
    return t(f"records-entering-{problem.code}", **said)


def say_record(t: Translator, record_form: RecordForm) -> str:
    """What a record is, on one line: "Compromisos firmados · Moyobamba - Rioja"."""
    said = [_say_about(t, about.value) for about in record_form.about if not isinstance(about.value, LastReport)]
    return " · ".join(said) or t(f"records-form-title-{record_form.record_type}")


def tag_about(t: Translator, record_form: RecordForm) -> Markup:
    """What a record is, as a list of names and values; a text as people entered it is marked as Spanish."""
    items = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
            t(f"records-form-about-{label}"),
            tag_spanish(value.text) if isinstance(value, SpanishText) else _say_about(t, value),
        )
        for label, value in record_form.about
    )
    return Markup('<dl class="formabout">{}</dl>').format(items)


def _say_about(t: Translator, value: AboutValue) -> str:
    match value:
        case Code(prefix, code):
            return t(f"{prefix}-{code}")
        case Bilingual():
            return value.text(t.language)
        case SpanishText(text):
            return text
        case Government(level, name):
            return f"{t(f'level-{level}')} · {name}"
        case LastReport(percent, day):
            return t("records-form-last-report-of", percent=t.percent(percent / 100), day=day)
        case date():
            return t.date(value)
    return value


def say_moment(t: Translator, at: datetime) -> str:
    """A moment kept in UTC, as Peru's clock told it."""
    there = at + LOCAL
    return f"{t.date(there.date())}, {there:%H:%M}"
