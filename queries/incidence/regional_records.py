"""Topic of a region: what its government has in place."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, text

from data.rules.records.entering import Field, Problem
from data.store.audit import Scope
from data.store.schema import metadata
from data.store.schema.incidence import CAPACITIES
from queries.shared.record_type import RecordForm, Values, Writing, row_of, split_day, typed, write_row

TABLE = metadata.tables["regional_capacities"]
STAFF = "staff_trained"
REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
ROWS = """
SELECT reached_on, evidence, url, people FROM regional_capacities
WHERE region_ubigeo = :region AND capacity = :capacity ORDER BY reached_on
"""


class RegionalCapacityRecordType:
    """A regional capacity that is in place. Records: `22/plan_approved` (a new one), with `/2014-02-28` that of the day."""

    code = "regional"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        place, _, rest = record.partition("/")
        split, region = split_day(rest), row_of(connection, REGION, code=place)
        if region is None or split is None or split[0] not in CAPACITIES:
            return None
        capacity, day = split
        names = ("evidence", "url", *(("people",) if capacity == STAFF else ()))
        rows = [
            typed(TABLE, row._mapping, ("reached_on", *names))
            for row in connection.execute(text(ROWS), {"region": place, "capacity": capacity})
        ]
        found = next((one for one in rows if one["reached_on"] == day), None)
        if day and found is None:
            return None
        fields = (
            *(() if day else (Field("reached_on", "day", required=True, label="in_place_on"),)),
            Field("evidence", "text", required=True, longest=300, label="regional-evidence"),
            Field("url", "text", longest=500, link=True),
            *((Field("people", "whole", low=1, high=100_000, label="staff"),) if capacity == STAFF else ()),
        )
        key = {"region_ubigeo": place, "capacity": capacity, "reached_on": day}
        return RecordForm(
            self.code,
            record,
            fields,
            {name: found[name] for name in names} if found else None,
            (("capacity", capacity), ("region", region.name), *((("day", day.isoformat()),) if day else ())),
            (Scope(region=place),),
            {},
            {"key": key, "days": tuple(one["reached_on"] for one in rows), "names": names},
            ((TABLE, key),) if found else (),
            is_one=False,
            others=()
            if day
            else tuple((f"{record}/{one['reached_on'].isoformat()}", one["reached_on"]) for one in reversed(rows)),
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        if record_form.more["key"]["reached_on"] is None and values["reached_on"] in record_form.more["days"]:
            yield Problem("reached_on", "capacity-there", (("day", values["reached_on"]),))

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        key = dict(record_form.more["key"])
        key["reached_on"] = key["reached_on"] or values["reached_on"]
        kept = {name: values[name] for name in record_form.more["names"]}
        write_row(writing, TABLE, key, record_form.present, kept, {"date_precision": "day"})
