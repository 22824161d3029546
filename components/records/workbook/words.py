"""A filled-in workbook in words: what each of its rows would change, and why rows are not accepted."""

from collections.abc import Sequence
from typing import Any

from components.imports.words import Paragraph
from components.records.forms.words import say_label, say_problem, say_record, say_value
from data.language import Translator
from data.rules.records.entering import Field
from queries.records.workbook import BookPlan, Line


def list_plan(t: Translator, plan: BookPlan, lacking: Sequence[str] = ()) -> list[Paragraph]:
    """Return the preview: the counts, then each row that is not accepted or changes something.

    `lacking`: the names of sheets that were removed.
    """
    kinds = ("new", "changed", "unchanged", "refused", "conflict")
    counts = (f"{t(f'records-workbook-count-{kind}')}: {t.number(len(plan.of(kind)))}" for kind in kinds)
    return [
        Paragraph(t("records-workbook-plan", n=len(plan.lines)), tuple(counts)),
        *([Paragraph(t("records-workbook-lacking", names=", ".join(lacking)))] if lacking else []),
        *(Paragraph(_say_line_record(t, line), (say_reason(t, line),)) for line in plan.turned_down),
        *(Paragraph(_say_line_record(t, line), tuple(say_changes(t, line))) for line in plan.accepted),
    ]


def say_line(t: Translator, line: Line) -> str:
    """Say where a row stands: "Hitos, fila 30"."""
    return t("records-workbook-row", sheet=line.row.sheet, row=line.row.row)


def _say_line_record(t: Translator, line: Line) -> str:
    """Say where a row stands and its record: "Hitos, fila 30 · Sociedad civil · Tocache"."""
    return f"{say_line(t, line)} · {say_record(t, line.record_form)}" if line.record_form else say_line(t, line)


def say_column(t: Translator, field: Field) -> str:
    """Name a field as the workbook's columns do: a count of people with its group."""
    label = say_label(t, field)
    return f"{t(f'records-form-group-{field.group}')}: {label}" if field.group.startswith("people-") else label


def say_reason(t: Translator, line: Line) -> str:
    """Say why a row is not accepted."""
    if line.kind == "conflict" and line.record_form is not None:
        replaced = [say_problem(t, line.record_form, problem) for problem in line.problems if problem.replaces]
        return f"{t('records-workbook-conflict')} {'; '.join(replaced or _say_conflict(t, line))}"
    if line.refusal is not None:
        params = line.refusal.params
        if params["reason"] == "already":  # perhaps a row above has it, whose code does not exist yet
            return t("records-workbook-row-evidence")
        return f"{t('error-evidence-refused', **params)} {t('error-evidence-refused-do', **params)}"
    if line.reason == "doubled" and line.record_form is not None:
        another = line.row.exists and not line.record_form.is_single
        return t("records-workbook-row-doubled", another="yes" if another else "no")
    if line.reason:
        return t(f"records-workbook-row-{line.reason}")
    assert line.record_form is not None
    fields = {field.name: field for field in line.record_form.fields}
    return " ".join(
        t("records-workbook-not-asked")
        if problem.code == "not-asked"
        else f"{say_column(t, fields[problem.field])}: {say_problem(t, line.record_form, problem)}"
        for problem in line.problems
    )


def _say_conflict(t: Translator, line: Line) -> list[str]:
    """Say of each field in conflict its value at the download, now, and in the workbook."""
    assert line.record_form is not None
    present = line.record_form.present or {}
    changes = {change.field.name: (change.before, change.after) for change in line.changes}
    fields = []
    for field in line.record_form.fields:
        downloaded = _find_downloaded(field, line)
        before, after = changes.get(field.name, (downloaded, downloaded))
        if len({before, after, present.get(field.name)}) > 1:
            fields.append(
                t(
                    "records-workbook-three",
                    field=say_column(t, field),
                    seen=say_value(t, field, before),
                    present=say_value(t, field, present.get(field.name)),
                    theirs=say_value(t, field, after),
                )
            )
    return fields


def _find_downloaded(field: Field, line: Line) -> Any:
    try:
        return field.tidy(field.parse((line.row.downloaded or {}).get(field.name)))
    except ValueError:
        return None


def say_changes(t: Translator, line: Line) -> list[str]:
    """Say what an accepted row changes, and which problems are confirmed with it."""
    record_form = line.record_form
    assert record_form is not None
    return [
        *(
            t(
                "records-workbook-moved",
                field=say_column(t, change.field),
                before=say_value(t, change.field, change.before),
                after=say_value(t, change.field, change.after),
            )
            for change in line.changes
        ),
        *(t("records-workbook-confirm", said=say_problem(t, record_form, problem)) for problem in line.problems),
    ]
