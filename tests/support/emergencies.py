"""The emergencies of the file that ships, counted without the product, and imports put into a database by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import insert, text

from data.store.connection import connecting
from data.store.schema.incidence import Emergency, Import, ImportMonth
from tests.support.months import add_months, is_over
from tests.support.tables import rows

REGIONS = ("01", "16", "17", "22", "25")
FIRST, LAST = date(2012, 1, 1), date(2017, 12, 1)
CLASSES = {row["code"]: row["hazard_class"] for row in rows("hazards")}
Cell = tuple[str, date]


def counted(region: str | None, first: date, last: date, kind: str = "all", what: str = "events") -> int:
    """Add up a figure of the published counts, events, affected or homeless, over the months from the first to the last."""
    return sum(
        int(row[what])
        for row in rows("emergency_counts", "facts")
        if region in (None, row["region_ubigeo"])
        and first <= date.fromisoformat(row["month"]) <= last
        and kind in ("all", row["hazard_code"], CLASSES[row["hazard_code"]])
    )


def last_month(day: date) -> date:
    """Return the last published month that is over by a day."""
    month = day.replace(day=1)
    return min(month if is_over(month, day) else add_months(month, -1), LAST)


def year(region: str | None, last: date, kind: str = "all", what: str = "events") -> int:
    """Add up a figure over the twelve months up to the last."""
    return counted(region, add_months(last, -11), last, kind, what)


@dataclass(frozen=True)
class Event:
    """An imported event."""

    region: str
    day: date
    unit: str | None = None
    """District or province, where the file names one."""
    hazard: str | None = "flood"
    """None where its kind is not mapped."""
    affected: int | None = None
    homeless: int | None = None


def cells(regions: Iterable[str], *months: date) -> list[Cell]:
    """Return each of the regions with each of the months."""
    return [(region, month) for region in regions for month in months]


def add_import(url: str, number: int, covers: list[Cell], events: Iterable[Event], kind: str = "indeci") -> None:
    """Insert an import past the importer: what it covers, and its events."""
    months = sorted(month for _, month in covers)
    record = {
        "id": number,
        "kind": kind,
        "file_name": f"file-{number}.csv",
        "sha256": "0" * 64,
        "covers_from": months[0],
        "covers_to": months[-1],
        "imported_at": datetime(2016, 1, number, tzinfo=UTC).replace(tzinfo=None),
        "rows_read": 1,
        "rows_new": 1,
        "rows_changed": 0,
        "rows_unchanged": 0,
        "rows_outside": 0,
        "rows_refused": 0,
    }
    with connecting(url, write=True) as connection:
        connection.execute(insert(Import).values(**record))
        connection.execute(
            insert(ImportMonth), [{"import_id": number, "region_ubigeo": r, "month": m} for r, m in covers]
        )
        records = [_event(number, position, event) for position, event in enumerate(events)]
        if records:
            connection.execute(insert(Emergency), records)
        connection.execute(text("UPDATE program_state SET data_version = data_version + 1"))


def _event(number: int, position: int, event: Event) -> dict:
    return {
        "import_id": number,
        "sinpad_code": str(1000 * number + position),
        "ubigeo": event.unit or event.region,
        "happened_on": event.day,
        "spelling": (event.hazard or "rareza").upper(),
        "ordinal": 1,
        "hazard_code": event.hazard,
        "region_ubigeo": event.region,
        "unit_ubigeo": event.unit,
        "affected": event.affected,
        "homeless": event.homeless,
        "origin": "published",
        "source_code": "indeci_sinpad",
        "source_locator": f"file-{number}.csv",
    }


def take_back(url: str, number: int) -> None:
    """Do to an import's record and rows what taking it back does."""
    with connecting(url, write=True) as connection:
        connection.execute(
            text("UPDATE imports SET taken_back_at = '2016-02-01 00:00:00' WHERE id = :number"), {"number": number}
        )
        connection.execute(text("DELETE FROM emergencies WHERE import_id = :number"), {"number": number})
        connection.execute(text("UPDATE program_state SET data_version = data_version + 1"))
