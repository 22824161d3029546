"""Record type of a capacity that a regional government has in place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from sqlalchemy import Connection, text

from data.rules.records.entering import Problem
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.incidence import CAPACITIES
from queries.shared.record_type import (
    About,
    Code,
    ListedRecord,
    RecordForm,
    RecordType,
    Values,
    column_field,
    fetch_row,
    list_correctable,
    pick_values,
    split_day,
)
from queries.shared.sql import to_date
from queries.shared.writing import find_records

TABLE = metadata.tables["regional_capacities"]
STAFF = "staff_trained"
REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
REGIONS = "SELECT ubigeo FROM units WHERE level = 'region' ORDER BY ubigeo"
IN_PLACE = (
    "SELECT region_ubigeo, capacity, reached_on FROM regional_capacities ORDER BY region_ubigeo, capacity, reached_on"
)


@dataclass(frozen=True)
class RegionalCapacityState:
    """What the checks of a regional capacity need."""

    days: tuple[date, ...]
    """The days since which the capacity is in place, as recorded so far."""


class RegionalCapacityRecordType(RecordType[RegionalCapacityState]):
    """A regional capacity that is in place.

    Record names: `22/plan_approved` for a new one; followed by `/2014-02-28`, that of the day.
    """

    code = "regional"
    corrects = (("regional_capacities", 3),)
    day = column_field(TABLE.c.reached_on, label="in_place_on")
    fields = (column_field(TABLE.c.evidence, label="regional-evidence"), column_field(TABLE.c.url, link=True))
    staff = column_field(TABLE.c.people, low=1, high=100_000, label="staff")

    def list_records(self, connection: Connection) -> Iterator[ListedRecord]:
        for region, capacity in product(connection.execute(text(REGIONS)).scalars().all(), CAPACITIES):
            yield ListedRecord(f"{region}/{capacity}", None, region)
        for row in connection.execute(text(IN_PLACE)).all():
            record = f"{row.region_ubigeo}/{row.capacity}/{to_date(row.reached_on)}"
            yield ListedRecord(record, None, row.region_ubigeo)

    def find(self, connection: Connection, record: str) -> RecordForm[RegionalCapacityState] | None:
        ubigeo, _, rest = record.partition("/")
        split, region = split_day(rest), fetch_row(connection, REGION, code=ubigeo)
        if region is None or split is None or split[0] not in CAPACITIES:
            return None
        capacity, day = split
        rows = find_records(connection, TABLE, region_ubigeo=ubigeo, capacity=capacity)
        row = next((other for other in rows if other["reached_on"] == day), None)
        if day and row is None:
            return None
        fields = (*self.fields, self.staff) if capacity == STAFF else self.fields
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=fields if day else (self.day, *fields),
            present=pick_values(fields, row),
            about=(
                About("capacity", Code("incidence-capacity", capacity)),
                About("region", region.name),
                *((About("day", day),) if day else ()),
            ),
            scopes=(Scope(region=ubigeo),),
            state=RegionalCapacityState(tuple(other["reached_on"] for other in rows)),
            table=TABLE,
            key={"region_ubigeo": ubigeo, "capacity": capacity, "reached_on": day},
            fixed={"date_precision": "day"},
            is_single=False,
            existing=() if day else list_correctable(record, "reached_on", rows),
        )

    def check(self, record_form: RecordForm[RegionalCapacityState], values: Values, today: date) -> Iterator[Problem]:
        if record_form.key["reached_on"] is None and values["reached_on"] in record_form.state.days:
            yield Problem("reached_on", "capacity-there", (("day", values["reached_on"]),))
