"""Says what an import would do and which imports there are, for the page and for the command line.

`via` is "page" or "command", where a sentence must tell the reader how to go on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.errors import ImportRefused
from data.importing.parsed import CountRow, Refusal
from data.language import Translator
from data.rules.incidence.series import ALL, add_months
from queries.imports.comparison import DisplacedSource, ImportPlan
from queries.imports.reads import ImportRecord
from queries.imports.records import TakeBackPlan
from queries.imports.tables import EMERGENCIES, IMPORT_TABLES

SHOWN = 20  # refused or unclassified rows that are listed
NAMED = 12  # runs of months that are named


@dataclass(frozen=True)
class Paragraph:
    """A line of a preview, and the lines that belong to it."""

    heading: str
    items: tuple[str, ...] = ()


def write_lines(paragraphs: Iterable[Paragraph]) -> list[str]:
    """Return paragraphs as lines for a terminal, with the items indented."""
    return [line for part in paragraphs for line in (part.heading, *(f"  {item}" for item in part.items))]


def say_changes(
    t: Translator, plan: ImportPlan, regions: Mapping[str, str], via: str = "command"
) -> tuple[Paragraph, ...]:
    """Say what an import would change: counts, refused and unclassified rows, coverage, and the sources it replaces.

    `regions` holds the name of each region by its code.
    """
    read = t(
        "imports-read",
        kind=say_kind(t, plan.parsed.kind),
        name=plan.parsed.file_name,
        n=plan.parsed.read,
        number=t.number(plan.parsed.read),
    )
    return (
        Paragraph(read, _say_counts(t, plan)),
        *_say_rows(t, "refused", plan.parsed.refused),
        *_say_rows(t, "unclassified", plan.parsed.unclassified_rows),
        *_say_unsplit(t, plan),
        *_say_coverage(t, plan, regions, via),
        *_say_displaced(t, plan, regions),
        *([Paragraph(t("imports-ends-demo"))] if plan.ends_demo else []),
    )


def say_outcome(t: Translator, outcome: str, number: int = 0, via: str = "command") -> str:
    """Say what became of an import: written, kept, unconfirmed, dry, nothing_new or nothing_covered."""
    if outcome in ("written", "nothing_covered"):
        return t(f"imports-end-{outcome}", number=number, via=via)
    return t(f"imports-end-{outcome}")


def find_outcome(plan: ImportPlan) -> str | None:
    """Return why there is nothing to write (nothing_new, nothing_covered); None if there is something."""
    if not plan.changes_nothing:
        return None
    return "nothing_new" if plan.cells else "nothing_covered"


def say_refused_file(t: Translator, error: ImportRefused) -> str:
    """Say why a file cannot be imported."""
    return t(f"imports-refused-{error.params['reason']}", **{"names": "", "limit": 0, **error.params})


def say_refused_row(t: Translator, reason: str) -> str:
    """Say why a row stays out, or is not classified."""
    return t(f"imports-reason-{reason}")


def say_kind(t: Translator, kind: str) -> str:
    """Name the kind of a file."""
    return t(f"imports-kind-{kind}")


def _counts_events(plan: ImportPlan) -> bool:
    """Tell whether a month is counted in events, as of a register, and not in rows, as of reports."""
    return IMPORT_TABLES[plan.parsed.kind] is EMERGENCIES


def _say_counts(t: Translator, plan: ImportPlan) -> tuple[str, ...]:
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
    return tuple(f"{t(f'imports-count-{name}')}: {t.number(count)}" for name, count in counts.items())


def _say_rows(t: Translator, group: str, rows: Sequence[Refusal]) -> list[Paragraph]:
    if not rows:
        return []
    counts = Counter(row.reason for row in rows)
    reasons = {reason: say_refused_row(t, reason) for reason in counts}
    lines = [
        t(
            "imports-row-refused",
            row=t.number(row.row),
            reason=reasons[row.reason],
            value=row.value,
            length=len(row.value),
        )
        for row in rows[:SHOWN]
    ]
    if len(rows) > SHOWN:
        lines.append(t("imports-rows-more", n=len(rows) - SHOWN))
        lines += [f"{reasons[reason]}: {t.number(count)}" for reason, count in counts.most_common()]
    return [Paragraph(t(f"imports-rows-{group}"), tuple(lines))]


def _say_unsplit(t: Translator, plan: ImportPlan) -> list[Paragraph]:
    return [
        Paragraph(t(f"imports-unsplit-{by}", n=count, number=t.number(count)))
        for by, count in count_unsplit(plan).items()
        if count
    ]


def count_unsplit(plan: ImportPlan) -> dict[str, int]:
    """Count the months of regions of which the file gives only a total of all states, or of all types."""
    rows = [row for row in plan.parsed.rows if isinstance(row, CountRow) and (row.region, row.month) in plan.cells]
    cells = {(row.region, row.month) for row in rows}
    return {
        "state": len(cells - {(row.region, row.month) for row in rows if row.state != ALL}),
        "type": len(cells - {(row.region, row.month) for row in rows if row.type != ALL}),
    }


def _say_coverage(t: Translator, plan: ImportPlan, regions: Mapping[str, str], via: str) -> list[Paragraph]:
    coverage, lines = plan.coverage, []
    # Of a stock, nobody can say that a month without a report had no cases.
    gaps = ("declared" if plan.declared.months else "left") if _counts_events(plan) else "unreported"
    if plan.cells:
        months = sorted({month for _, month in plan.cells})
        names = _say_regions(sorted({region for region, _ in plan.cells}), regions)
        counted = "events" if _counts_events(plan) else "rows"
        lines.append(t(f"imports-covers-{counted}", n=len(months), months=_say_months(t, months), regions=names))
    lines += _say_doubt(t, plan, regions, via)
    if plan.silent:
        lines.append(t("imports-silent", regions=_say_regions(plan.silent, regions), via=via))
    if plan.held_back:
        lines.append(t("imports-held-back", regions=_say_regions(plan.held_back, regions), via=via))
    if coverage.gaps:
        lines.append(t(f"imports-gaps-{gaps}", months=_say_months(t, coverage.gaps), via=via))
    if coverage.beyond:
        lines.append(t(f"imports-beyond-{gaps}", months=_say_months(t, coverage.beyond)))
    if plan.parsed.is_cut:
        lines.append(t("imports-cut"))
    for part, month in (("late", coverage.late), ("truncated", coverage.truncated)):
        if month:
            state = "covered" if month in coverage.months else "left"
            lines.append(t(f"imports-incomplete-{state}", part=part, month=t.month(month), via=via))
    return [Paragraph(line) for line in lines]


def _say_doubt(t: Translator, plan: ImportPlan, regions: Mapping[str, str], via: str) -> list[str]:
    groups = {"left": plan.in_doubt - plan.cells, "covered": plan.in_doubt & plan.cells}
    return [
        t(f"imports-doubt-{state}", places=_say_cells(t, cells, regions), via=via)
        for state, cells in groups.items()
        if cells
    ]


def _say_regions(codes: Iterable[str], regions: Mapping[str, str]) -> str:
    return ", ".join(regions.get(code, code) for code in codes)


def _say_cells(t: Translator, cells: Iterable[tuple[str, date]], regions: Mapping[str, str]) -> str:
    """Say months with their regions, grouped by equal months: "mayo de 2013 (Loreto, San Martín)"."""
    months_of: dict[str, list[date]] = defaultdict(list)
    for region, month in sorted(cells):
        months_of[region].append(month)
    regions_of: dict[tuple[date, ...], list[str]] = defaultdict(list)
    for region, months in months_of.items():
        regions_of[tuple(months)].append(region)
    return "; ".join(
        f"{_say_months(t, months)} ({_say_regions(codes, regions)})" for months, codes in regions_of.items()
    )


def _say_months(t: Translator, months: Sequence[date]) -> str:
    """Say the first dozen runs of months: "mayo de 2013, julio de 2013 – marzo de 2014"."""
    runs: list[list[date]] = []
    for month in months:
        if runs and add_months(runs[-1][1], 1) == month:
            runs[-1][1] = month
        else:
            runs.append([month, month])
    words = [t.month(first) if first == last else f"{t.month(first)} – {t.month(last)}" for first, last in runs[:NAMED]]
    return ", ".join(words) + (" …" if len(runs) > NAMED else "")


def _say_displaced(t: Translator, plan: ImportPlan, regions: Mapping[str, str]) -> list[Paragraph]:
    if not plan.displaced:
        return []
    key = f"imports-displaced-{'events' if _counts_events(plan) else 'rows'}"
    items = (
        t(
            key,
            region=regions.get(displaced.region, displaced.region),
            source=_say_source(t, displaced),
            months=displaced.months,
            before=t.number(displaced.before),
            after=t.number(displaced.after),
        )
        for displaced in plan.displaced
    )
    return [Paragraph(t("imports-displaced"), tuple(items))]


def _say_source(t: Translator, displaced: DisplacedSource) -> str:
    covering = displaced.covering
    if covering is None:
        return t("imports-source-published")
    return t("imports-source-import", number=covering.import_id, kind=say_kind(t, covering.kind))


def say_import(t: Translator, record: ImportRecord) -> Paragraph:
    """Say which file an import brought; if it was taken back, the day follows as an item."""
    months = " – ".join(dict.fromkeys((t.month(record.covers_from), t.month(record.covers_to))))
    heading = t(
        "imports-record",
        number=record.id,
        kind=say_kind(t, record.kind),
        name=record.file_name,
        months=months,
        day=t.date(record.imported_at),
        new=t.number(record.rows_new),
        changed=t.number(record.rows_changed),
    )
    taken_back = [t("imports-record-back", day=t.date(record.taken_back_at))] if record.taken_back_at else []
    return Paragraph(heading, tuple(taken_back))


def say_take_back(t: Translator, plan: TakeBackPlan) -> Paragraph:
    """Say what taking an import back would do."""
    return Paragraph(
        t("imports-back", number=plan.id, kind=say_kind(t, plan.kind), name=plan.file_name),
        (t("imports-back-removed", n=plan.removed), t("imports-back-restored", n=plan.restored)),
    )
