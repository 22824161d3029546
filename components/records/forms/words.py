"""Forms in words: records, their fields and values, and what is wrong with these."""

from datetime import date, datetime
from typing import Any

from components.kit.html import Markup, tag_spanish
from data.bilingual import Bilingual
from data.clock import LOCAL
from data.language import Translator
from data.rules.records.entering import Field, Problem
from queries.shared.record_type import AboutValue, Code, Government, LastReport, RecordForm, SpanishText


def say_label(t: Translator, field: Field) -> str:
    """Name a field, with the name from the database that its label mentions."""
    key = f"records-field-{field.label or field.name}"
    asked = f"{key}.asked"  # the words of a form, where they differ from a heading's
    params = {"of": field.label_name.text(t.language)} if field.label_name else {}
    return t(asked if t.has(asked) else key, **params)


def say_option(t: Translator, field: Field, code: str) -> str:
    """Name an option, by the database or by the catalogues."""
    if code in field.option_names:
        return field.option_names[code].text(t.language)
    return t(f"{field.words}-{code}") if field.words and code in field.options else code


def say_value(t: Translator, field: Field, value: Any) -> str:
    """Write a field's value as people read it."""
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


def say_problem(t: Translator, record_form: RecordForm[Any], problem: Problem) -> str:
    """Say what is wrong with a field, and what to do about it."""
    fields = {field.name: field for field in record_form.fields}
    params: dict[str, Any] = {}
    for name, value in problem.params:
        if name == "field":
            params[name] = say_label(t, fields[value])
        elif name in ("stage", "round"):
            params[name] = t(f"{name}-{value}")
        elif isinstance(value, float):
            params[name] = t.number(value, 0 if value.is_integer() else 1)
        else:
            params[name] = value
    return t(f"records-entering-{problem.code}", **params)


def say_record(t: Translator, record_form: RecordForm[Any]) -> str:
    """Name a record on one line: "Compromisos firmados · Moyobamba - Rioja"."""
    facts = [_say_about(t, about.value) for about in record_form.about if not isinstance(about.value, LastReport)]
    return " · ".join(facts) or t(f"records-form-title-{record_form.record_type}")


def tag_about(t: Translator, record_form: RecordForm[Any]) -> Markup:
    """Return the facts by which people recognise a record as a list. Text that people entered is marked as Spanish."""
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
    """Write a moment, which is kept in UTC, in Peru's time."""
    local = at + LOCAL
    return f"{t.date(local.date())}, {local:%H:%M}"
