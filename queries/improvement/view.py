"""Service improvement: how far is each cycle, what is late, and what got better?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.cycles import CycleCount, count_cycles, headline_cycles, worst_first
from data.rules.improvement.measures import DIMENSIONS, MeasureCount, count_measures
from data.rules.shared.actions import Progress
from data.rules.shared.crossings import ALL
from data.rules.shared.headlines import Headline
from data.rules.territory.clusters import is_formed
from queries.improvement.cycles import CycleLine, CycleRecords, build_records, list_cycles
from queries.improvement.reads import StageRow, audits_broken_down_to
from queries.improvement.roadmap import count_progress
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins
from queries.shared.people import NOBODY, People
from queries.territory.reads import fetch_cluster_services, fetch_clusters, fetch_events


@dataclass(frozen=True)
class Improvement:
    """All cycles under the filters on a day."""

    as_of: date
    stages: tuple[StageRow, ...]
    cycles: tuple[CycleLine, ...]  # by region, wave, cluster, service and number
    count: CycleCount
    headline: Headline
    roadmap: Progress  # over the actions of all cycles
    measures: MeasureCount
    """Of one cycle of each service: the latest that was measured again after its baseline, or else the latest."""
    dimensions: tuple[tuple[str, MeasureCount], ...]  # the same measures by dimension, also those without any
    formed: tuple[str, ...]  # codes of the clusters formed on the day
    without: tuple[str, ...]  # those of them that have no cycle
    people: People  # who audited
    regions: tuple[tuple[str, People], ...]
    roles: tuple[tuple[str, People], ...]
    broken_down_to: date  # the day up to which people are broken down
    origins: tuple[str, ...]
    measure_origins: tuple[str, ...]  # of `measures`
    audit_origins: tuple[str, ...]  # of `people`

    @property
    def worst_first(self) -> tuple[CycleLine, ...]:
        """Return late cycles first and validated ones last."""
        return tuple(sorted(self.cycles, key=lambda line: worst_first(line.progress)))

    def cycle(self, code: str | None) -> CycleLine | None:
        """Return a cycle by its code; None where it is not among these."""
        return next((line for line in self.cycles if line.code == code), None)


def build_improvement(connection: Connection, viewer: Viewer, filters: Filters) -> Improvement:
    """Build the cycles under the filters as they are on the day."""
    return summarise_cycles(connection, viewer, filters, build_records(connection, viewer, filters))


def summarise_cycles(connection: Connection, viewer: Viewer, filters: Filters, records: CycleRecords) -> Improvement:
    """Summarise cycles whose records under the same filters have been read."""
    cycles = list_cycles(records, filters.as_of)
    count = count_cycles([stage.code for stage in records.stages], (line.progress for line in cycles))
    formed = _formed_clusters(connection, filters)
    measures = [measure for code in _last_measured(cycles) for measure in records.measures.get(code, ())]
    actions = (action for roadmap in records.roadmaps.values() for action in roadmap)
    return Improvement(
        as_of=filters.as_of,
        stages=records.stages,
        cycles=cycles,
        count=count,
        headline=headline_cycles(count, clusters=len(formed)),
        roadmap=count_progress(actions, filters.as_of),
        measures=count_measures(line.achievement for line in measures),
        dimensions=tuple(
            (name, count_measures(line.achievement for line in measures if line.measure.dimension == name))
            for name in DIMENSIONS
        ),
        formed=formed,
        without=tuple(code for code in formed if all(line.cluster != code for line in cycles)),
        people=records.people.get(ALL, NOBODY),
        regions=_people_by(records, "region"),
        roles=_people_by(records, "role"),
        broken_down_to=audits_broken_down_to(viewer, filters),
        origins=collect_origins(*(line.origins for line in cycles)),
        measure_origins=collect_origins(*(line.origins for line in measures)),
        audit_origins=collect_origins(audit.origin for audit in records.audits),
    )


def _last_measured(cycles: Iterable[CycleLine]) -> tuple[str, ...]:
    """Return the codes of the cycles whose measures count: a new cycle does not hide what the previous one reached."""
    last: dict[tuple[str, str], CycleLine] = {}
    for line in cycles:  # of a service, in the order of their numbers
        key = (line.cluster, line.service)
        if line.measures.read or key not in last or not last[key].measures.read:
            last[key] = line
    return tuple(line.code for line in last.values())


def _people_by(records: CycleRecords, dimension: str) -> tuple[tuple[str, People], ...]:
    return tuple((str(code), people) for (name, code), people in records.people.items() if name == dimension)


def _formed_clusters(connection: Connection, filters: Filters) -> tuple[str, ...]:
    """Return the clusters in scope that are formed on the day and name a service."""
    dates = {(row.cluster_code, row.stage): row.happened_on for row in fetch_events(connection, filters)}
    serving = {row.cluster_code for row in fetch_cluster_services(connection, filters)}
    return tuple(
        row.code
        for row in fetch_clusters(connection, filters)
        if row.code in serving
        and is_formed(
            dates.get((row.code, "validated")),
            dates.get((row.code, "agreed")),
            dates.get((row.code, "dropped")),
            filters.as_of,
        )
    )
