"""A cluster as of a day: members, services, decisions, commitments, milestones, scorecard and checks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.targets import Status, judge_dated
from data.rules.territory.clusters import Finding, check_cluster, formed_on
from data.rules.territory.governments import LevelCount, Member, count_governments
from data.store.schema.territory import CLUSTER_STAGES
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins
from queries.territory.reads import (
    ClusterRow,
    ClusterServiceRow,
    CommitmentRow,
    EventRow,
    MemberRow,
    MilestoneRow,
    ScoreRow,
    UnrecordedMilestone,
    fetch_cluster_services,
    fetch_clusters,
    fetch_commitments,
    fetch_events,
    fetch_members,
    fetch_milestones,
    fetch_scores,
    fetch_unrecorded_milestones,
)

LIFE = tuple(stage for stage in CLUSTER_STAGES if stage != "dropped")


@dataclass(frozen=True)
class MemberLine:
    """A unit of the cluster, and the commitment of its government."""

    ubigeo: str
    level: str  # region, province or district
    name: str
    parent_name: str | None
    governed_by: str  # the ubigeo of the unit whose government governs it
    government: str | None  # the name of that unit where it is another one
    commitment: Status
    due_on: date | None
    signed_on: date | None
    origins: tuple[str, ...]


@dataclass(frozen=True)
class MilestoneLine:
    """A milestone of the preparatory stage, judged on the day."""

    code: str
    service: str | None  # None unless it is a milestone of a cluster's service
    planned_on: date | None
    reached_on: date | None
    status: Status
    source: str  # lines of the plan
    origin: str
    record: int  # its number in the history


@dataclass(frozen=True)
class ClusterLine:
    """A cluster in a list, with what a map, a card and a row of a table show."""

    code: str
    name: str
    region: str
    region_name: str
    province: str
    province_name: str
    wave: int  # of the slot that it fills, or else the one for which it was proposed
    slot: str | None
    services: tuple[str, ...]
    office: str | None  # the region whose office attends it
    office_name: str | None
    stage: str  # the latest that it reached
    formed_on: date | None
    members: tuple[Member, ...]
    governments: LevelCount
    milestones_done: int
    milestones_all: int
    milestones_late: int
    origin: str  # of the proposal
    origins: tuple[str, ...]  # of everything that the line states

    @property
    def is_active(self) -> bool:
        """Tell whether it is formed and not dropped; a cluster closed at the end of its life still counts as formed."""
        return self.formed_on is not None and self.stage != "dropped"


@dataclass(frozen=True)
class ClusterView:
    """One cluster with all that its page shows."""

    line: ClusterLine
    source: tuple[str | None, str | None]  # the source of the proposal and the lines in it
    office_source: tuple[str | None, str | None]  # the same of the office
    events: tuple[EventRow, ...]  # by date; on one day in the order of the stages
    members: tuple[MemberLine, ...]
    milestones: tuple[MilestoneLine, ...]
    unrecorded: tuple[UnrecordedMilestone, ...]
    scores: tuple[ScoreRow, ...]
    findings: tuple[Finding, ...]


class _OfCluster(Protocol):
    @property
    def cluster_code(self) -> str | None: ...


_Row = TypeVar("_Row", bound=_OfCluster)


@dataclass(frozen=True)
class _Records:
    """What is recorded of the clusters in scope, by the code of the cluster."""

    clusters: tuple[ClusterRow, ...]
    events: Mapping[str | None, Sequence[EventRow]]
    members: Mapping[str | None, Sequence[MemberRow]]
    services: Mapping[str | None, Sequence[ClusterServiceRow]]
    milestones: Mapping[str | None, Sequence[MilestoneLine]]


def build_clusters(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[ClusterLine, ...]:
    """Build the list of the clusters under the filters, by region, wave and code."""
    records = _read_records(connection, filters)
    return tuple(_line(row, records) for row in records.clusters)


def build_cluster(connection: Connection, viewer: Viewer, filters: Filters) -> ClusterView | None:
    """Build the cluster that the filters name; None if they name none, or it is not known by the day."""
    if filters.cluster is None:
        return None
    cluster = Filters(as_of=filters.as_of, cluster=filters.cluster)
    records = _read_records(connection, cluster)
    if not records.clusters:
        return None
    (row,) = records.clusters
    line = _line(row, records)
    events = sorted(records.events[line.code], key=lambda event: (event.happened_on, CLUSTER_STAGES.index(event.stage)))
    commitments = {commitment.government_ubigeo: commitment for commitment in fetch_commitments(connection, cluster)}
    return ClusterView(
        line=line,
        source=(row.source_code, row.source_locator),
        office_source=(row.office_source, row.office_locator),
        events=tuple(events),
        members=tuple(
            _member(member, commitments.get(member.governed_by), filters.as_of) for member in records.members[line.code]
        ),
        milestones=tuple(records.milestones[line.code]),
        unrecorded=fetch_unrecorded_milestones(connection, line.code),
        scores=fetch_scores(connection, cluster),
        findings=check_cluster(line.province, line.members, line.services),
    )


def _read_records(connection: Connection, filters: Filters) -> _Records:
    milestones = _by_cluster(fetch_milestones(connection, filters))
    return _Records(
        clusters=fetch_clusters(connection, filters),
        events=_by_cluster(fetch_events(connection, filters)),
        members=_by_cluster(fetch_members(connection, filters)),
        services=_by_cluster(fetch_cluster_services(connection, filters)),
        milestones=defaultdict(
            list, {code: [_milestone(row, filters.as_of) for row in rows] for code, rows in milestones.items()}
        ),
    )


def _by_cluster(rows: Iterable[_Row]) -> Mapping[str | None, Sequence[_Row]]:
    groups: dict[str | None, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[row.cluster_code].append(row)
    return groups


def _line(row: ClusterRow, records: _Records) -> ClusterLine:
    events, services = records.events[row.code], records.services[row.code]
    milestones = records.milestones[row.code]
    dates = {event.stage: event.happened_on for event in events}
    members = tuple(
        Member(row.code, member.ubigeo, member.level, member.governed_by) for member in records.members[row.code]
    )
    return ClusterLine(
        code=row.code,
        name=row.name,
        region=row.region_ubigeo,
        region_name=row.region_name,
        province=row.province_ubigeo,
        province_name=row.province_name,
        wave=row.slot_wave or row.wave,
        slot=row.slot_code,
        services=tuple(service.service_code for service in services),
        office=row.office_region_ubigeo,
        office_name=row.office_name,
        stage="dropped" if "dropped" in dates else next((s for s in reversed(LIFE) if s in dates), "candidate"),
        formed_on=formed_on(dates.get("validated"), dates.get("agreed")),
        members=members,
        governments=count_governments(members),
        milestones_done=sum(milestone.status is Status.REACHED for milestone in milestones),
        milestones_all=len(milestones),
        milestones_late=sum(milestone.status is Status.LATE for milestone in milestones),
        origin=row.origin,
        origins=collect_origins(
            (row.origin, row.slot_origin),
            (event.origin for event in events),
            (member.origin for member in records.members[row.code]),
            (service.origin for service in services),
            (milestone.origin for milestone in milestones),
        ),
    )


def _member(row: MemberRow, commitment: CommitmentRow | None, as_of: date) -> MemberLine:
    due_on, signed_on = (commitment.due_on, commitment.signed_on) if commitment else (None, None)
    return MemberLine(
        ubigeo=row.ubigeo,
        level=row.level,
        name=row.name,
        parent_name=row.parent_name,
        governed_by=row.governed_by,
        government=row.government_name if row.governed_by != row.ubigeo else None,
        commitment=judge_dated(due_on, signed_on, as_of) if commitment else Status.NO_DATA,
        due_on=due_on,
        signed_on=signed_on,
        origins=collect_origins((row.origin, commitment.origin if commitment else None)),
    )


def _milestone(row: MilestoneRow, as_of: date) -> MilestoneLine:
    return MilestoneLine(
        code=row.milestone_code,
        service=row.service_code,
        planned_on=row.planned_on,
        reached_on=row.reached_on,
        status=judge_dated(row.planned_on, row.reached_on, as_of),
        source=row.source_locator,
        origin=row.origin,
        record=row.id,
    )
