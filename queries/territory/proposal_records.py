"""The record type by which a coordinator proposes a cluster, with its members and services."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, text

from data.bilingual import Bilingual
from data.rules.records.entering import Field, Problem, Severity
from data.store.audit import Scope
from data.store.schema import metadata
from queries.shared.record_type import About, RecordForm, RecordType, Values, Writing, column_field, fetch_row
from queries.shared.writing import add_record

CLUSTERS, MEMBERS = metadata.tables["clusters"], metadata.tables["cluster_members"]
SERVICES, EVENTS = metadata.tables["cluster_services"], metadata.tables["cluster_events"]
WAVES = ("1", "2", "3")
MOST_DISTRICTS, MOST_SERVICES = 6, 3
LEAST_DISTRICTS = 3  # "at least three district governments" (L673-679)
SELECT_REGION = "SELECT ubigeo, name FROM units WHERE ubigeo = :code AND level = 'region'"
SELECT_UNITS = """
SELECT u.ubigeo, u.level, u.name, p.name AS province
FROM units AS u
LEFT JOIN units AS p ON p.ubigeo = u.parent_ubigeo
WHERE u.region_ubigeo = :region AND u.level <> 'region'
ORDER BY u.ubigeo
"""
SELECT_CLUSTERS = """
SELECT c.code, c.name,
  EXISTS (SELECT 1 FROM cluster_events AS e WHERE e.cluster_code = c.code AND e.stage IN ('dropped', 'closed')) AS is_over
FROM clusters AS c
WHERE c.region_ubigeo = :region
"""
SELECT_SERVICES = "SELECT code FROM services ORDER BY position"


NUMBERS = tuple(str(n) for n in range(1, MOST_DISTRICTS + 1))


@dataclass(frozen=True)
class ClusterProposalState:
    """What the rules of a proposal need to know of the region's clusters."""

    codes: tuple[str, ...]
    """The codes of the region's clusters."""
    names: frozenset[str]
    """The names, in lower case, of the clusters that are neither closed nor dropped."""


class ClusterProposalRecordType(RecordType[ClusterProposalState]):
    """A proposal of a cluster; its later stages are records of another type. A record's key is the region's ubigeo."""

    code = "cluster"
    records = (
        "SELECT ubigeo AS record, NULL AS cluster, ubigeo AS region FROM units WHERE level = 'region' ORDER BY ubigeo"
    )
    fields = (
        column_field(CLUSTERS.c.name),
        column_field(
            CLUSTERS.c.wave,
            kind="choice",
            options=WAVES,
            option_names={n: Bilingual(f"Grupo {n}", f"Wave {n}") for n in WAVES},
        ),
        column_field(CLUSTERS.c.province_ubigeo, name="province", kind="choice"),
        *(
            column_field(
                MEMBERS.c.ubigeo,
                name=f"district-{n}",
                kind="choice",
                required=False,
                label="district-of",
                label_name=Bilingual(n, n),
            )
            for n in NUMBERS
        ),
        *(
            column_field(
                SERVICES.c.service_code,
                name=f"service-{n}",
                kind="choice",
                required=n == "1",
                label="service-of",
                label_name=Bilingual(n, n),
            )
            for n in NUMBERS[:MOST_SERVICES]
        ),
        column_field(EVENTS.c.happened_on, name="proposed_on"),
        column_field(EVENTS.c.note, multiline=True),
    )

    def find(self, connection: Connection, record: str) -> RecordForm[ClusterProposalState] | None:
        region = fetch_row(connection, SELECT_REGION, code=record)
        if region is None:
            return None
        units = connection.execute(text(SELECT_UNITS), {"region": record}).all()
        offered = {
            "province": tuple((unit.ubigeo, unit.name) for unit in units if unit.level == "province"),
            "district": tuple(
                (unit.ubigeo, f"{unit.name} · {unit.province}") for unit in units if unit.level == "district"
            ),
            "service": tuple((code, "") for code in connection.execute(text(SELECT_SERVICES)).scalars()),
        }
        clusters = connection.execute(text(SELECT_CLUSTERS), {"region": record}).all()
        return RecordForm(
            record_type=self.code,
            record=record,
            fields=tuple(_offer(field, offered.get(field.name.partition("-")[0])) for field in self.fields),
            present=None,
            about=(About("region", region.name),),
            scopes=(Scope(region=record),),
            state=ClusterProposalState(
                codes=tuple(cluster.code for cluster in clusters),
                names=frozenset(cluster.name.casefold() for cluster in clusters if not cluster.is_over),
            ),
            is_single=False,
        )

    def check(self, record_form: RecordForm[ClusterProposalState], values: Values, today: date) -> Iterator[Problem]:
        for stem, most in (("district", MOST_DISTRICTS), ("service", MOST_SERVICES)):
            chosen = [(f"{stem}-{n}", values[f"{stem}-{n}"]) for n in range(1, most + 1) if values[f"{stem}-{n}"]]
            for at, (name, value) in enumerate(chosen):
                if value in [other for _, other in chosen[:at]]:
                    yield Problem(name, "chosen-twice")
        if (values["name"] or "").casefold() in record_form.state.names:
            yield Problem("name", "cluster-known")
        districts = _districts(values)
        if len(districts) < LEAST_DISTRICTS:
            yield Problem("district-1", "districts-few", (("least", LEAST_DISTRICTS),), Severity.CONFIRM)
        if values["province"] and any(not code.startswith(values["province"]) for code in districts):
            yield Problem("province", "districts-outside", (), Severity.CONFIRM)

    def write(self, writing: Writing, record_form: RecordForm[ClusterProposalState], values: Values) -> None:
        code = _next_code(record_form.record, record_form.state.codes)
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


def _offer(field: Field, offered: tuple[tuple[str, str], ...] | None) -> Field:
    """Return a field with the codes that it offers in this region, and their names if they have any."""
    if offered is None:
        return field
    names = {code: Bilingual(name, name) for code, name in offered if name}
    return replace(field, options=tuple(code for code, _ in offered), option_names=names)


def _districts(values: Values) -> list[str]:
    codes = (values[f"district-{n}"] for n in range(1, MOST_DISTRICTS + 1))
    return list(dict.fromkeys(code for code in codes if code))


def _next_code(region: str, codes: tuple[str, ...]) -> str:
    """Return the code of the region's next cluster: `SMA-5` after `SMA-4`, or `R22-1` as the first of region 22."""
    stem = codes[0].partition("-")[0] if codes else f"R{region}"
    taken = [int(last) for _, _, last in (code.rpartition("-") for code in codes) if last.isdigit()]
    return f"{stem}-{max(taken, default=0) + 1}"
