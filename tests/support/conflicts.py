"""What the demonstration's file of conflicts says, counted without the product, and imports put in by hand."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, text

from tests.support.contents import by_hand
from tests.support.months import is_over
from tests.support.tables import rows

ONGOING = ("active", "latent")
Case = tuple[str, date, str, str, str | None]  # code, month, state, type, region


def cases(day: date) -> list[dict[str, str]]:
    """Return the rows of the demonstration whose month was over by the day."""
    return [row for row in rows("conflict_months") if is_over(date.fromisoformat(row["month"]), day)]


def reports(day: date) -> list[date]:
    """Return the months that had a report by the day: those of any row."""
    return sorted({date.fromisoformat(row["month"]) for row in cases(day)})


def count(day: date, month: date, region: str, state: str, type_code: str = "all") -> int:
    """Count the cases of a region in a state in a month, of all types or of one."""
    return sum(
        row["region_ubigeo"] == region
        and row["month"] == month.isoformat()
        and row["state"] == state
        and type_code in ("all", row["type_code"])
        for row in cases(day)
    )


def first_months(day: date) -> dict[str, date]:
    """Return the first month of each case."""
    first: dict[str, date] = {}
    for row in cases(day):
        month = date.fromisoformat(row["month"])
        first[row["case_code"]] = min(month, first.get(row["case_code"], month))
    return first


def new_cases(day: date) -> dict[str, list[date]]:
    """Return by region the first months of its cases, but for those of the first report, which may be older."""
    first, oldest = first_months(day), reports(day)[0]
    region = {row["case_code"]: row["region_ubigeo"] for row in cases(day)}  # the file is sorted by case and month
    result: dict[str, list[date]] = {}
    for code, month in first.items():
        if month != oldest:
            result.setdefault(region[code], []).append(month)
    return result


def put_import(
    connection: Connection, number: int, kind: str, months: Iterable[tuple[str, date]], file: str = "panel.csv"
) -> None:
    """Insert an import that covers these months of regions."""
    covered = list(months)
    connection.execute(
        text(
            "INSERT INTO imports (id, kind, file_name, sha256, covers_from, covers_to, imported_at, rows_read, rows_new,"
            " rows_changed, rows_unchanged, rows_outside, rows_refused) VALUES (:id, :kind, :file, 'x', :first, :last,"
            " :now, 0, 0, 0, 0, 0, 0)"
        ),
        {
            "id": number,
            "kind": kind,
            "file": file,
            "first": min(m for _, m in covered),
            "last": max(m for _, m in covered),
            "now": f"2026-01-0{number} 00:00:00",
        },
    )
    for region, month in covered:
        connection.execute(
            text("INSERT INTO import_months (import_id, region_ubigeo, month) VALUES (:id, :region, :month)"),
            {"id": number, "region": region, "month": month},
        )


def put_cases(connection: Connection, number: int, months: Iterable[Case], **texts: str) -> None:
    """Insert the rows of an imported panel."""
    for code, month, state, type_code, region in months:
        connection.execute(
            text(
                "INSERT INTO conflict_months (import_id, case_code, month, state, type_code, region_ubigeo, departments,"
                " name, place, origin, source_code) VALUES (:id, :code, :month, :state, :type, :region, :departments,"
                " :name, :place, 'published', 'defensoria_report')"
            ),
            {
                "id": number,
                "code": code,
                "month": month,
                "state": state,
                "type": type_code,
                "region": region,
                "departments": texts.get("departments"),
                "name": texts.get("name"),
                "place": texts.get("place"),
            },
        )


def put_counts(connection: Connection, number: int, counts: Iterable[tuple[str, date, str, str, int]]) -> None:
    """Insert the rows of an imported table: region, month, type, state, cases."""
    for region, month, type_code, state, cases_of_state in counts:
        connection.execute(
            text(
                "INSERT INTO conflict_counts (import_id, region_ubigeo, month, type_code, state, cases, told_by, origin,"
                " source_code) VALUES (:id, :region, :month, :type, :state, :cases, 'Reporte', 'published',"
                " 'defensoria_report')"
            ),
            {
                "id": number,
                "region": region,
                "month": month,
                "type": type_code,
                "state": state,
                "cases": cases_of_state,
            },
        )


def import_panel(url: str) -> None:
    """Import three months of Loreto and Ucayali: a case in two departments, and a case that began in the second month."""
    months = [date(2015, 1, 1), date(2015, 2, 1), date(2015, 3, 1)]
    with by_hand(url) as connection:
        put_import(connection, 1, "defensoria", [(region, month) for region in ("16", "25") for month in months])
        put_cases(connection, 1, [("A-1", month, "active", "coca", "16") for month in months], name="Caso <b>uno</b>")
        put_cases(connection, 1, [("A-2", month, "latent", "electoral", "16") for month in months[1:]])
        put_cases(
            connection,
            1,
            [("A-3", month, "active", "unclassified", None) for month in months],
            departments="Loreto, Ucayali",
        )
