"""What the demonstration's file of conflicts says, counted by hand, and imports of cases and counts put in by hand."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import Connection, text

from tests.support.contents import by_hand
from tests.support.tables import rows

STANDING = ("active", "latent")
Case = tuple[str, date, str, str, str | None]  # code, month, state, type, region


def month_after(month: date) -> date:
    """The next month's first day."""
    return (month + timedelta(days=31)).replace(day=1)


def is_over(month: date, day: date) -> bool:
    return month_after(month) - timedelta(days=1) <= day


def cases(day: date) -> list[dict[str, str]]:
    """Rows of the demonstration whose month was over by the day."""
    return [row for row in rows("conflict_months") if is_over(date.fromisoformat(row["month"]), day)]


def reports(day: date) -> list[date]:
    """Months that any row tells of."""
    return sorted({date.fromisoformat(row["month"]) for row in cases(day)})


def count(day: date, month: date, region: str, state: str, type_code: str = "all") -> int:
    """Cases of a region in a state in a month."""
    return sum(
        row["region_ubigeo"] == region
        and row["month"] == month.isoformat()
        and row["state"] == state
        and type_code in ("all", row["type_code"])
        for row in cases(day)
    )


def first_months(day: date) -> dict[str, date]:
    """case -> its first month."""
    found: dict[str, date] = {}
    for row in cases(day):
        month = date.fromisoformat(row["month"])
        found[row["case_code"]] = min(month, found.get(row["case_code"], month))
    return found


def put_import(
    connection: Connection, number: int, kind: str, months: Iterable[tuple[str, date]], file: str = "panel.csv"
) -> None:
    """An import that speaks for these months of regions."""
    told = list(months)
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
            "first": min(m for _, m in told),
            "last": max(m for _, m in told),
            "now": f"2026-01-0{number} 00:00:00",
        },
    )
    for region, month in told:
        connection.execute(
            text("INSERT INTO import_months (import_id, region_ubigeo, month) VALUES (:id, :region, :month)"),
            {"id": number, "region": region, "month": month},
        )


def put_cases(connection: Connection, number: int, found: Iterable[Case], **texts: str) -> None:
    """Rows of an imported panel."""
    for code, month, state, type_code, region in found:
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


def put_counts(connection: Connection, number: int, found: Iterable[tuple[str, date, str, str, int]]) -> None:
    """Rows of an imported table: region, month, type, state, cases."""
    for region, month, type_code, state, number_of in found:
        connection.execute(
            text(
                "INSERT INTO conflict_counts (import_id, region_ubigeo, month, type_code, state, cases, told_by, origin,"
                " source_code) VALUES (:id, :region, :month, :type, :state, :cases, 'Reporte', 'published',"
                " 'defensoria_report')"
            ),
            {"id": number, "region": region, "month": month, "type": type_code, "state": state, "cases": number_of},
        )


def import_panel(url: str) -> None:
    """A small import: three months of Loreto and Ucayali; a case in two departments, one that began in the second month."""
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
