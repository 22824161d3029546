"""A cluster's life: members, services, decisions, commitments, milestones, scorecard and checks, as of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.targets import Status, judge_dated
from data.rules.territory.clusters import Finding, check_cluster, formed_on
from data.rules.territory.governments import LevelCount, Member, count_governments
from data.store.schema.territory import CLUSTER_STAGES
from queries.shared.filters import Filters
from queries.territory.reads import (
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
class Event:
    """A stage reached. `precision`: day, month or year. `decided_with`: who took part, if it was a decision."""

    stage: str
    on: date
    precision: str
    decided_with: str | None
    note: str | None
    origin: str
    source: tuple[str, str | None]


@dataclass(frozen=True)
class MemberLine:
    """A unit of the cluster and its government's commitment. `government`: another unit's name where that one governs."""

    ubigeo: str
    level: str
    name: str
    parent_name: str | None
    governed_by: str
    government: str | None
    commitment: Status
    due_on: date | None
    signed_on: date | None
    origins: tuple[str, ...]


@dataclass(frozen=True)
class MilestoneLine:
    """A milestone of the preparatory stage, judged on the day; `service` where it is a cluster's service's; `record`: its
    number in the history.
    """

    code: str
    position: int
    service: str | None
    planned_on: date | None
    reached_on: date | None
    status: Status
    source: str
    origin: str
    record: int


@dataclass(frozen=True)
class ScoreLine:
    """A line of the scorecard; `score` None where the criterion was not scored."""

    criterion: str
    level: str
    score: int | None
    note: str | None
    source: str
    origin: str | None


@dataclass(frozen=True)
class ClusterLine:
    """A cluster in a list: enough for a map, a card and a row. `origin`: of the proposal; `origins`: of all that is told."""

    code: str
    name: str
    region: str
    region_name: str
    province: str
    province_name: str
    wave: int
    slot: str | None
    slot_due: date | None
    services: tuple[str, ...]
    office: str | None
    office_name: str | None
    stage: str
    formed_on: date | None
    members: tuple[Member, ...]
    governments: LevelCount
    milestones_done: int
    milestones_all: int
    milestones_late: int
    origin: str
    origins: tuple[str, ...]

    @property
    def is_active(self) -> bool:
        """Formed and not dropped: a cluster that was closed at the end of its life still counts as formed."""
        return self.formed_on is not None and self.stage != "dropped"


@dataclass(frozen=True)
class ClusterView:
    """One cluster, whole. `unrecorded`: milestones of which nothing is recorded, each with its service if it is one's."""

    line: ClusterLine
    source: tuple[str, str | None]
    office_source: tuple[str, str | None]
    events: tuple[Event, ...]
    members: tuple[MemberLine, ...]
    milestones: tuple[MilestoneLine, ...]
    unrecorded: tuple[tuple[str, str | None], ...]
    scores: tuple[ScoreLine, ...]
    findings: tuple[Finding, ...]


def build_clusters(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[ClusterLine, ...]:
    """The clusters under the filters, by region, wave and code."""
    events = _by_cluster(fetch_events(connection, filters))
    members = _by_cluster(fetch_members(connection, filters))
    services = _by_cluster(fetch_cluster_services(connection, filters))
    milestones = _by_cluster(fetch_milestones(connection, filters))
    empty = pd.DataFrame()
    return tuple(
        _line(
            row,
            events.get(row.code, empty),
            members.get(row.code, empty),
            services.get(row.code, empty),
            _milestones(milestones.get(row.code, empty), filters.as_of),
        )
        for row in fetch_clusters(connection, filters).itertuples()
    )


def build_cluster(connection: Connection, viewer: Viewer, filters: Filters) -> ClusterView | None:
    """The cluster that the filters name; None without one."""
    if filters.cluster is None:
        return None
    own = Filters(as_of=filters.as_of, cluster=filters.cluster)
    found = build_clusters(connection, viewer, own)
    if not found:
        return None
    line, row = found[0], next(fetch_clusters(connection, own).itertuples())
    scores = fetch_scores(connection, own)
    return ClusterView(
        line=line,
        source=(row.source_code, row.source_locator),
        office_source=(row.office_source, row.office_locator),
        events=_events(fetch_events(connection, own)),
        members=_members(connection, own),
        milestones=_milestones(_by_cluster(fetch_milestones(connection, own)).get(line.code), filters.as_of),
        unrecorded=tuple(
            (row.milestone_code, row.service_code or None)
            for row in fetch_unrecorded_milestones(connection, line.code).itertuples()
        ),
        scores=tuple(
            ScoreLine(row.criterion_code, row.level, row.score, row.note, row.source_locator, row.origin)
            for row in scores.itertuples()
        ),
        findings=check_cluster(line.province, line.members, line.services),
    )


def _by_cluster(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(code): rows for code, rows in frame.groupby("cluster_code")}


def _line(row, events, members, services, milestones: tuple[MilestoneLine, ...]) -> ClusterLine:  # type: ignore[no-untyped-def]
    dates = {event.stage: event.happened_on for event in events.itertuples()}
    own = tuple(Member(row.code, m.ubigeo, m.level, m.governed_by) for m in members.itertuples())
    return ClusterLine(
        code=row.code,
        name=row.name,
        region=row.region_ubigeo,
        region_name=row.region_name,
        province=row.province_ubigeo,
        province_name=row.province_name,
        wave=row.slot_wave or row.wave,
        slot=row.slot_code,
        slot_due=row.slot_due_on,
        services=tuple(service.service_code for service in services.itertuples()),
        office=row.office_region_ubigeo,
        office_name=row.office_name,
        stage="dropped" if "dropped" in dates else next((s for s in reversed(LIFE) if s in dates), "candidate"),
        formed_on=formed_on(dates.get("validated"), dates.get("agreed")),
        members=own,
        governments=count_governments(own),
        milestones_done=sum(line.status is Status.REACHED for line in milestones),
        milestones_all=len(milestones),
        milestones_late=sum(line.status is Status.LATE for line in milestones),
        origin=row.origin,
        origins=_origins(
            (row.origin, row.slot_origin),
            *(frame.get("origin", ()) for frame in (events, members, services)),
            (line.origin for line in milestones),
        ),
    )


def _origins(*groups: Iterable[str | None]) -> tuple[str, ...]:
    """What a line rests on, each origin once."""
    return tuple(sorted({origin for group in groups for origin in group if origin}))


def _events(frame: pd.DataFrame) -> tuple[Event, ...]:
    return tuple(
        Event(
            row.stage,
            row.happened_on,
            row.date_precision,
            row.decided_with,
            row.note,
            row.origin,
            (row.source_code, row.source_locator),
        )
        for row in sorted(frame.itertuples(), key=lambda row: (row.happened_on, CLUSTER_STAGES.index(row.stage)))
    )


def _members(connection: Connection, filters: Filters) -> tuple[MemberLine, ...]:
    commitments = {row.government_ubigeo: row for row in fetch_commitments(connection, filters).itertuples()}
    lines = []
    for row in fetch_members(connection, filters).itertuples():
        signed = commitments.get(row.governed_by)
        due_on, signed_on = (signed.due_on, signed.signed_on) if signed else (None, None)
        status = judge_dated(due_on, signed_on, filters.as_of) if signed else Status.NO_DATA
        government = row.government_name if row.governed_by != row.ubigeo else None
        lines.append(
            MemberLine(
                row.ubigeo,
                row.level,
                row.name,
                row.parent_name,
                row.governed_by,
                government,
                status,
                due_on,
                signed_on,
                _origins((row.origin, signed.origin if signed else None)),
            )
        )
    return tuple(lines)


def _milestones(frame: pd.DataFrame | None, as_of: date) -> tuple[MilestoneLine, ...]:
    if frame is None:
        return ()
    return tuple(
        MilestoneLine(
            row.milestone_code,
            row.position,
            row.service_code,
            row.planned_on,
            row.reached_on,
            judge_dated(row.planned_on, row.reached_on, as_of),
            row.source_locator,
            row.origin,
            row.id,
        )
        for row in frame.itertuples()
    )
