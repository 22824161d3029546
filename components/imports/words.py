"""What an import would do and what imports there are, in words and as plain values: for the page and the command line.

`door`: "page" or "command", where something must be said of how one goes on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from data.errors import ImportRefused
from data.importing.parsed import CountRow, Refusal
from data.language import Translator
from data.rules.incidence.series import ALL, add_months
from queries.imports.comparison import Displaced, ImportPlan
from queries.imports.reads import ImportRecord
from queries.imports.records import TakingBack
from queries.imports.tables import EMERGENCIES, IMPORT_TABLES

SHOWN = 20  # rows that are listed one by one
NAMED = 12  # runs of months


def list_changes(t: Translator, plan: ImportPlan, regions: Mapping[str, str], door: str = "command") -> list[str]:
    """The preview: counts, rows refused or not classified, what is covered and what is wrong with it, whose place is taken.

    Lines that begin with blanks belong to the one above them (`gather`).
    """
    return [
        t(
            "imports-read",
            kind=say_kind(t, plan.parsed.kind),
            name=plan.parsed.file_name,
            n=plan.parsed.read,
            number=t.number(plan.parsed.read),
        ),
        *_counts(t, plan),
        *_list_rows(t, "refused", plan.parsed.refused),
        *_list_rows(t, "unclassified", plan.parsed.unclassified_rows),
        *_unsplit(t, plan),
        *_coverage(t, plan, regions, door),
        *_displaced(t, plan, regions),
        *([t("imports-ends-demo")] if plan.ends_demo else []),
    ]


def gather(lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Each line that stands for itself, with those that belong to it."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith(" ") and found:
            found[-1][1].append(line.strip())
        else:
            found.append((line.strip(), []))
    return found


def say_outcome(t: Translator, how: str, number: int = 0, door: str = "command") -> str:
    """What became of an import: written, kept, unconfirmed, dry, nothing_new, nothing_covered."""
    if how in ("written", "nothing_covered"):
        return t(f"imports-end-{how}", number=number, door=door)
    return t(f"imports-end-{how}")


def outcome_of(plan: ImportPlan) -> str | None:
    """Why there is nothing to write: nothing_new, nothing_covered; None where there is."""
    if not plan.changes_nothing:
        return None
    return "nothing_new" if plan.cells else "nothing_covered"


def say_refused_file(t: Translator, error: ImportRefused) -> str:
    """Why a file cannot be taken in, in words."""
    return t(f"imports-refused-{error.params['reason']}", **{"names": "", "limit": 0, **error.params})


def say_refused_row(t: Translator, reason: str) -> str:
    """Why a row stays out, or comes in unclassified, in words."""
    return t(f"imports-reason-{reason}")


def say_kind(t: Translator, kind: str) -> str:
    """The kind of a file."""
    return t(f"imports-kind-{kind}")


def _what(plan: ImportPlan) -> str:
    """What is counted of months: events of a register, or rows of reports."""
    return "events" if IMPORT_TABLES[plan.parsed.kind] is EMERGENCIES else "rows"


def _counts(t: Translator, plan: ImportPlan) -> list[str]:
    parsed = plan.parsed
    always = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "refused": len(parsed.refused),
    }
    sometimes = {
        "gone": len(plan.gone),
        "left_out": plan.left_out,
        "outside": parsed.outside,
        "repeated": parsed.repeated,
        "unclassified": parsed.unclassified,
        "region_only": parsed.region_only,
        "by_code": parsed.by_code,
    }
    counts = always | {name: count for name, count in sometimes.items() if count}
    return [f"  {t(f'imports-count-{name}')}: {t.number(count)}" for name, count in counts.items()]


def _list_rows(t: Translator, which: str, listed: Sequence[Refusal]) -> list[str]:
    if not listed:
        return []
    reasons = Counter(row.reason for row in listed)
    said = {reason: say_refused_row(t, reason) for reason in reasons}
    rows = [
        t("imports-row-refused", row=t.number(row.row), reason=said[row.reason], value=row.value, told=len(row.value))
        for row in listed[:SHOWN]
    ]
    more = [t("imports-rows-more", n=len(listed) - SHOWN)] if len(listed) > SHOWN else []
    by_reason = [f"{said[reason]}: {t.number(count)}" for reason, count in reasons.most_common()] if more else []
    return [t(f"imports-rows-{which}"), *(f"  {line}" for line in (*rows, *more, *by_reason))]


def _unsplit(t: Translator, plan: ImportPlan) -> list[str]:
    return [
        t(f"imports-unsplit-{by}", n=count, number=t.number(count))
        for by, count in count_unsplit(plan).items()
        if count
    ]


def count_unsplit(plan: ImportPlan) -> dict[str, int]:
    """Months of regions of which the file has only a total: of all states, of all types."""
    rows = [row for row in plan.parsed.rows if isinstance(row, CountRow) and (row.region, row.month) in plan.cells]
    everywhere = {(row.region, row.month) for row in rows}
    return {
        "state": len(everywhere - {(row.region, row.month) for row in rows if row.state != ALL}),
        "type": len(everywhere - {(row.region, row.month) for row in rows if row.type != ALL}),
    }


def _coverage(t: Translator, plan: ImportPlan, regions: Mapping[str, str], door: str) -> list[str]:
    covers, said = plan.coverage, "said" if plan.said else "left"
    lines = []
    if plan.cells:
        months = sorted({month for _, month in plan.cells})
        names = _say_regions(sorted({region for region, _ in plan.cells}), regions)
        lines.append(t(f"imports-covers-{_what(plan)}", n=len(months), months=_say_months(t, months), regions=names))
    lines += _doubt(t, plan, regions, door)
    if plan.silent:
        lines.append(t("imports-silent", regions=_say_regions(plan.silent, regions), door=door))
    if plan.held_back:
        lines.append(t("imports-held-back", regions=_say_regions(plan.held_back, regions), door=door))
    if _what(plan) == "rows":  # of a stock nobody can say that a month without a report had none
        said = "unreported"
    if covers.gaps:
        lines.append(t(f"imports-gaps-{said}", months=_say_months(t, covers.gaps), door=door))
    if covers.beyond:
        lines.append(t(f"imports-beyond-{said}", months=_say_months(t, covers.beyond)))
    if plan.parsed.is_cut:
        lines.append(t("imports-cut"))
    for part, month in (("late", covers.late), ("truncated", covers.truncated)):
        if month:
            how = "covered" if month in covers.months else "left"
            lines.append(t(f"imports-incomplete-{how}", part=part, month=t.month(month), door=door))
    return lines


def _doubt(t: Translator, plan: ImportPlan, regions: Mapping[str, str], door: str) -> list[str]:
    both = {"left": plan.in_doubt - plan.cells, "covered": plan.in_doubt & plan.cells}
    return [
        t(f"imports-doubt-{how}", places=_say_cells(t, cells, regions), door=door)
        for how, cells in both.items()
        if cells
    ]


def _say_regions(codes: Iterable[str], regions: Mapping[str, str]) -> str:
    return ", ".join(regions.get(code, code) for code in codes)


def _say_cells(t: Translator, cells: Iterable[tuple[str, date]], regions: Mapping[str, str]) -> str:
    """Months with their regions, those of the same months together: "mayo de 2013 (Loreto, San Martín)"."""
    months: dict[str, list[date]] = {}
    for region, month in sorted(cells):
        months.setdefault(region, []).append(month)
    together: dict[tuple[date, ...], list[str]] = {}
    for region, own in months.items():
        together.setdefault(tuple(own), []).append(region)
    return "; ".join(f"{_say_months(t, own)} ({_say_regions(codes, regions)})" for own, codes in together.items())


def _say_months(t: Translator, months: Sequence[date]) -> str:
    """Runs of months, the first dozen of them: "mayo de 2013, julio de 2013 – marzo de 2014"."""
    runs: list[list[date]] = []
    for month in months:
        if runs and add_months(runs[-1][1], 1) == month:
            runs[-1][1] = month
        else:
            runs.append([month, month])
    said = [t.month(first) if first == last else f"{t.month(first)} – {t.month(last)}" for first, last in runs[:NAMED]]
    return ", ".join(said) + (" …" if len(runs) > NAMED else "")


def _displaced(t: Translator, plan: ImportPlan, regions: Mapping[str, str]) -> list[str]:
    if not plan.displaced:
        return []
    said = (_one_displaced(t, one, _what(plan), regions) for one in plan.displaced)
    return [t("imports-displaced"), *(f"  {line}" for line in said)]


def _one_displaced(t: Translator, one: Displaced, what: str, regions: Mapping[str, str]) -> str:
    who = (
        t("imports-speaker-import", number=one.speaker.import_id, kind=say_kind(t, one.speaker.kind))
        if one.speaker
        else t("imports-speaker-published")
    )
    return t(
        f"imports-displaced-{what}",
        region=regions.get(one.region, one.region),
        who=who,
        months=one.months,
        before=t.number(one.before),
        after=t.number(one.after),
    )


def as_object(plan: ImportPlan, how: str, number: int | None) -> dict[str, Any]:
    """The preview as plain values: months as YYYY-MM, all refused and unclassified rows; `import`: null if none was made."""
    parsed, covers = plan.parsed, plan.coverage
    months = sorted({month for _, month in plan.cells})
    return {
        "read": parsed.read,
        "new": len(plan.new),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "gone": len(plan.gone),
        "outside_program": parsed.outside,
        "left_out": plan.left_out,
        "repeated": parsed.repeated,
        "unclassified": parsed.unclassified,
        "refused": [{"row": row.row, "reason": row.reason} for row in parsed.refused],
        "region_only": parsed.region_only,
        "by_code": parsed.by_code,
        "unclassified_rows": [
            {"row": row.row, "reason": row.reason, "value": row.value} for row in parsed.unclassified_rows
        ],
        "covers": [_iso(months[0]), _iso(months[-1])] if months else None,
        "regions": sorted({region for region, _ in plan.cells}),
        "without_rows": list(plan.silent),
        "held_back": list(plan.held_back),
        "in_doubt": [{"region": region, "month": _iso(month)} for region, month in sorted(plan.in_doubt)],
        "gaps": [_iso(month) for month in covers.gaps],
        "beyond": [_iso(month) for month in covers.beyond],
        "late": _iso(covers.late) if covers.late else None,
        "truncated": _iso(covers.truncated) if covers.truncated else None,
        "unsplit": count_unsplit(plan),
        "ends_demo": plan.ends_demo,
        "displaced": [_displaced_as_object(one) for one in plan.displaced],
        "outcome": how,
        "import": number,
    }


def _displaced_as_object(one: Displaced) -> dict[str, Any]:
    return {
        "region": one.region,
        "import": one.speaker.import_id if one.speaker else None,
        "months": one.months,
        "before": one.before,
        "after": one.after,
    }


def _iso(month: date) -> str:
    return month.strftime("%Y-%m")


def list_records(t: Translator, records: Iterable[ImportRecord]) -> list[str]:
    """A line an import, and one more for those that were taken back."""
    lines = []
    for one in records:
        months = " – ".join(dict.fromkeys((t.month(one.covers_from), t.month(one.covers_to))))
        lines.append(
            t(
                "imports-record",
                number=one.id,
                kind=say_kind(t, one.kind),
                name=one.file_name,
                months=months,
                day=t.date(one.imported_at),
                new=t.number(one.rows_new),
                changed=t.number(one.rows_changed),
            )
        )
        lines += [t("imports-record-back", day=t.date(one.taken_back_at))] if one.taken_back_at else []
    return lines


def record_as_object(one: ImportRecord) -> dict[str, Any]:
    """An import as plain values: months as YYYY-MM, times in UTC."""
    return {
        "import": one.id,
        "kind": one.kind.replace("_", "-"),
        "file": one.file_name,
        "sha256": one.sha256,
        "covers": [_iso(one.covers_from), _iso(one.covers_to)],
        "imported_at": f"{one.imported_at.isoformat()}Z",
        "taken_back_at": f"{one.taken_back_at.isoformat()}Z" if one.taken_back_at else None,
        "read": one.rows_read,
        "new": one.rows_new,
        "changed": one.rows_changed,
        "unchanged": one.rows_unchanged,
        "outside_program": one.rows_outside,
        "refused": one.rows_refused,
    }


def list_taking_back(t: Translator, plan: TakingBack) -> list[str]:
    """What taking an import back would do."""
    return [
        t("imports-back", number=plan.id, kind=say_kind(t, plan.kind), name=plan.file_name),
        "  " + t("imports-back-removed", n=plan.removed),
        "  " + t("imports-back-restored", n=plan.restored),
    ]
