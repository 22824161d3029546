"""Topic of a region: a cluster that its coordinator proposes, with members and services; its life begins there."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, text

from data.rules.records.entering import Field, Problem, Severity
from data.store.audit import Scope
from data.store.schema import metadata
from queries.shared.record_type import RecordForm, Values, Writing, row_of
from queries.shared.writing import add_record

CLUSTERS, MEMBERS = metadata.tables["clusters"], metadata.tables["cluster_members"]
SERVICES, EVENTS = metadata.tables["cluster_services"], metadata.tables["cluster_events"]
WAVES = ("1", "2", "3")
MOST_DISTRICTS, MOST_SERVICES = 6, 3
LEAST_DISTRICTS = 3  # "at least three district governments" (L673-679)
REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
UNITS = """
SELECT u.ubigeo, u.level, u.name, p.name AS province
FROM units AS u
LEFT JOIN units AS p ON p.ubigeo = u.parent_ubigeo
WHERE u.region_ubigeo = :region AND u.level <> 'region'
ORDER BY u.ubigeo
"""
STANDING = """
SELECT c.code, c.name,
  EXISTS (SELECT 1 FROM cluster_events AS e WHERE e.cluster_code = c.code AND e.stage IN ('dropped', 'closed')) AS is_over
FROM clusters AS c
WHERE c.region_ubigeo = :region
"""
OFFERED = "SELECT code FROM services ORDER BY position"


class ClusterProposalRecordType:
    """A cluster to come. Records: the region's ubigeo. What becomes of it later is told by its stages."""

    code = "cluster"

    def find(self, connection: Connection, record: str) -> RecordForm | None:
        region = row_of(connection, REGION, code=record)
        if region is None:
            return None
        units = connection.execute(text(UNITS), {"region": record}).all()
        provinces = tuple((row.ubigeo, row.name, row.name) for row in units if row.level == "province")
        districts = tuple(
            (row.ubigeo, said := f"{row.name} · {row.province}", said) for row in units if row.level == "district"
        )
        services = tuple(connection.execute(text(OFFERED)).scalars())
        numbers = [(str(n), str(n)) for n in range(1, MOST_DISTRICTS + 1)]
        fields = (
            Field("name", "text", required=True, longest=80),
            Field(
                "wave",
                "choice",
                required=True,
                options=WAVES,
                names=tuple((n, f"Grupo {n}", f"Wave {n}") for n in WAVES),
            ),
            Field("province", "choice", required=True, options=tuple(one[0] for one in provinces), names=provinces),
            *(
                Field(
                    f"district-{n}",
                    "choice",
                    options=tuple(one[0] for one in districts),
                    names=districts,
                    label="district-of",
                    of=of,
                )
                for n, of in enumerate(numbers, start=1)
            ),
            *(
                Field(
                    f"service-{n}",
                    "choice",
                    required=n == 1,
                    options=services,
                    words="service",
                    label="service-of",
                    of=numbers[n - 1],
                )
                for n in range(1, MOST_SERVICES + 1)
            ),
            Field("proposed_on", "day", required=True),
            Field("note", "text", longest=500, lines=True),
        )
        known = connection.execute(text(STANDING), {"region": record}).all()
        more = {
            "codes": tuple(row.code for row in known),
            "names": frozenset(row.name.casefold() for row in known if not row.is_over),
        }
        return RecordForm(
            self.code,
            record,
            fields,
            None,
            (("region", region.name),),
            (Scope(region=record),),
            more=more,
            is_one=False,
        )

    def check(self, record_form: RecordForm, values: Values, today: date) -> Iterator[Problem]:
        for stem, most in (("district", MOST_DISTRICTS), ("service", MOST_SERVICES)):
            chosen = [(f"{stem}-{n}", values[f"{stem}-{n}"]) for n in range(1, most + 1) if values[f"{stem}-{n}"]]
            for at, (name, value) in enumerate(chosen):
                if value in [other for _, other in chosen[:at]]:
                    yield Problem(name, "chosen-twice")
        if (values["name"] or "").casefold() in record_form.more["names"]:
            yield Problem("name", "cluster-known")
        districts = _districts(values)
        if len(districts) < LEAST_DISTRICTS:
            yield Problem("district-1", "districts-few", (("least", LEAST_DISTRICTS),), Severity.CONFIRM)
        if values["province"] and any(not code.startswith(values["province"]) for code in districts):
            yield Problem("province", "districts-outside", (), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm, values: Values) -> None:
        code = _next_code(record_form.record, record_form.more["codes"])
        scope, region = Scope(cluster=code), record_form.record
        row = {
            "code": code,
            "name": values["name"],
            "region_ubigeo": region,
            "province_ubigeo": values["province"],
            "wave": int(values["wave"]),
        }
        add_record(writing.connection, CLUSTERS, row, scope)
        for unit in (region, values["province"], *_districts(values)):
            add_record(writing.connection, MEMBERS, {"cluster_code": code, "ubigeo": unit}, scope)
        for service in dict.fromkeys(values[f"service-{n}"] for n in range(1, MOST_SERVICES + 1)):
            if service:
                add_record(writing.connection, SERVICES, {"cluster_code": code, "service_code": service}, scope)
        proposed = {
            "cluster_code": code,
            "stage": "proposed",
            "happened_on": values["proposed_on"],
            "date_precision": "day",
            "decided_with": "coordinator",
            "note": values["note"],
        }
        add_record(writing.connection, EVENTS, proposed, scope)


def _districts(values: Values) -> list[str]:
    found = (values[f"district-{n}"] for n in range(1, MOST_DISTRICTS + 1))
    return list(dict.fromkeys(code for code in found if code))


def _next_code(region: str, codes: tuple[str, ...]) -> str:
    """`SMA-5` after `SMA-4`; a region without any begins with its number."""
    stem = codes[0].partition("-")[0] if codes else f"R{region}"
    taken = [int(last) for _, _, last in (code.rpartition("-") for code in codes) if last.isdigit()]
    return f"{stem}-{max(taken, default=0) + 1}"
