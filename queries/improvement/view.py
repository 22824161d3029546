"""Service improvement (QSIP, PMCS): how far is each cycle, what is late, what got better?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.cycles import (
    CycleCount,
    CycleStand,
    Stage,
    count_cycles,
    headline_cycles,
    judge_cycle,
    worst_first,
)
from data.rules.improvement.measures import DIMENSIONS, MeasureCount, count_measures
from data.rules.shared.actions import Progress
from data.rules.shared.crossings import ALL, Row
from data.rules.shared.headlines import Headline
from data.rules.territory.clusters import is_formed
from queries.improvement.lines import (
    CycleLine,
    MeasureLine,
    NextStep,
    RoadmapAction,
    StageName,
    build_actions,
    build_measures,
    build_stages,
    origins_of,
    progress_of,
    share_of,
)
from queries.improvement.reads import (
    audits_broken_down_to,
    fetch_audit_people,
    fetch_audits,
    fetch_barriers,
    fetch_cycle_stages,
    fetch_cycles,
)
from queries.shared.filters import Filters
from queries.shared.people import NOBODY, People
from queries.territory.reads import fetch_cluster_services, fetch_clusters, fetch_events


@dataclass(frozen=True)
class Qsip:
    """All cycles under the filters on a day.

    `cycles`: by region, wave, cluster, service and number. `roadmap`: over all of them. `measures`: of one cycle of each
    service, the latest that was measured again after its baseline, failing that the latest; `dimensions`: the same measures
    by dimension, those without any too. `formed`: clusters formed on the day; `without`: those of them that have no cycle.
    `people`: who audited, and `regions`, `roles` of them; broken down up to `broken_down_to`. `measure_origins`,
    `audit_origins`: of what `measures` and `people` rest on.
    """

    as_of: date
    stages: tuple[StageName, ...]
    cycles: tuple[CycleLine, ...]
    count: CycleCount
    headline: Headline
    roadmap: Progress
    measures: MeasureCount
    dimensions: tuple[tuple[str, MeasureCount], ...]
    formed: tuple[str, ...]
    without: tuple[str, ...]
    people: People
    regions: tuple[tuple[str, People], ...]
    roles: tuple[tuple[str, People], ...]
    broken_down_to: date
    origins: tuple[str, ...]
    measure_origins: tuple[str, ...]
    audit_origins: tuple[str, ...]

    @property
    def worst_first(self) -> tuple[CycleLine, ...]:
        """Late cycles on top, validated ones last."""
        return tuple(sorted(self.cycles, key=lambda line: worst_first(line.stand)))

    def cycle(self, code: str | None) -> CycleLine | None:
        """One of its cycles; None for another's code."""
        return next((line for line in self.cycles if line.code == code), None)


def build_qsip(connection: Connection, viewer: Viewer, filters: Filters) -> Qsip:
    """The cycles that the filters leave, as they stand on the day."""
    stages = build_stages(connection, viewer)
    frame = fetch_cycles(connection, filters)
    actions = build_actions(connection, viewer, filters)
    measures = build_measures(connection, viewer, filters, frame)
    dates = _dates(connection, filters)
    seen = _seen(connection, filters)
    cycles = tuple(
        _line(
            row, stages, dates[row.code], actions.get(row.code, ()), measures.get(row.code, ()), seen[row.code], filters
        )
        for row in frame.itertuples()
    )
    count = count_cycles([stage.code for stage in stages], (line.stand for line in cycles))
    formed = _formed(connection, filters)
    people = fetch_audit_people(connection, viewer, filters)
    last = [one for code in _last_measured(cycles) for one in measures.get(code, ())]
    return Qsip(
        as_of=filters.as_of,
        stages=stages,
        cycles=cycles,
        count=count,
        headline=headline_cycles(count, clusters=len(formed)),
        roadmap=progress_of((action for own in actions.values() for action in own), filters.as_of),
        measures=count_measures(one.achievement for one in last),
        dimensions=tuple(
            (name, count_measures(one.achievement for one in last if one.dimension == name)) for name in DIMENSIONS
        ),
        formed=formed,
        without=tuple(code for code in formed if all(line.cluster != code for line in cycles)),
        people=people.get(ALL, NOBODY),
        regions=_of(people, "region"),
        roles=_of(people, "role"),
        broken_down_to=audits_broken_down_to(viewer, filters),
        origins=origins_of(*(line.origins for line in cycles)),
        measure_origins=origins_of(*(one.origins for one in last)),
        audit_origins=origins_of(fetch_audits(connection, filters)["origin"]),
    )


def _last_measured(cycles: Iterable[CycleLine]) -> tuple[str, ...]:
    """Codes of the cycles whose measures are counted: a new cycle does not hide what the one before it reached."""
    found: dict[tuple[str, str], CycleLine] = {}
    for line in cycles:  # of a service, in the order of their numbers
        key = (line.cluster, line.service)
        if line.measures.read or key not in found or not found[key].measures.read:
            found[key] = line
    return tuple(line.code for line in found.values())


def _of(people: dict[Row, People], dimension: str) -> tuple[tuple[str, People], ...]:
    return tuple((str(code), own) for (name, code), own in people.items() if name == dimension)


def _dates(connection: Connection, filters: Filters) -> dict[str, dict]:
    """cycle -> stage -> its dates."""
    found: dict[str, dict] = defaultdict(dict)
    for row in fetch_cycle_stages(connection, filters).itertuples():
        found[row.cycle_code][row.stage_code] = row
    return found


def _seen(connection: Connection, filters: Filters) -> dict[str, list[date]]:
    """cycle -> days on which its barriers were found and its audit was held."""
    found: dict[str, list[date]] = defaultdict(list)
    for row in fetch_barriers(connection, filters).itertuples():
        found[row.cycle_code].append(row.found_on)
    for row in fetch_audits(connection, filters).itertuples():
        found[row.cycle_code].append(row.last_on)
    return found


def _line(  # type: ignore[no-untyped-def]
    row,
    names: tuple[StageName, ...],
    dates: dict,
    actions: tuple[RoadmapAction, ...],
    measures: tuple[MeasureLine, ...],
    seen: list[date],
    filters: Filters,
) -> CycleLine:
    stages = [_stage(name, dates.get(name.code)) for name in names]
    reported = [on for action in actions for on in _written(action)]
    read = [reading.on for measure in measures for reading in measure.readings]
    reached = [stage.reached_on for stage in stages if stage.reached_on]
    share = share_of(actions)
    stand = judge_cycle(stages, share, filters.as_of, [row.opened_on, *reached, *reported, *read, *seen])
    roadmap = progress_of(actions, filters.as_of)
    return CycleLine(
        code=row.code,
        cluster=row.cluster_code,
        cluster_name=row.cluster_name,
        region=row.region_ubigeo,
        service=row.service_code,
        number=row.number,
        topic=row.topic,
        opened_on=row.opened_on,
        next_opened_on=row.next_opened_on,
        stand=stand,
        roadmap=roadmap,
        share=share,
        measures=count_measures(measure.achievement for measure in measures),
        next_step=_next_step(stand, actions, roadmap),
        outcome=row.outcome,
        origins=origins_of(
            (row.origin, row.validation_origin),
            (one.origin for one in dates.values()),
            *(one.origins for one in actions),
            *(one.origins for one in measures),
        ),
    )


def _written(action: RoadmapAction) -> Iterator[date]:
    """Days on which anything was written down of an action."""
    yield action.agreed_on
    yield from (on for on, _, _ in action.reports)
    yield from (proof.added_on for proof in action.evidence)
    if action.days.cancelled_on:
        yield action.days.cancelled_on


def _stage(name: StageName, dates) -> Stage:  # type: ignore[no-untyped-def]
    planned_on, reached_on = (dates.planned_on, dates.reached_on) if dates else (None, None)
    return Stage(name.code, name.weight, name.by_actions, planned_on, reached_on)


def _next_step(stand: CycleStand, actions: tuple[RoadmapAction, ...], roadmap: Progress) -> NextStep | None:
    """The first day to come on which a stage or an action is due; of one day, the stage. Nothing once validated."""
    if stand.validated_on or not (stand.next_due or roadmap.next_due):
        return None
    if stand.next_due and (roadmap.next_due is None or stand.next_due <= roadmap.next_due):
        stage = next(one.code for one in stand.stages if one.reached_on is None and one.planned_on == stand.next_due)
        return NextStep(stand.next_due, stage, None)
    action = next(one for one in actions if one.days.planned_on == roadmap.next_due and one.days.done_on is None)
    return NextStep(roadmap.next_due, None, action.title)  # type: ignore[arg-type]


def _formed(connection: Connection, filters: Filters) -> tuple[str, ...]:
    """Clusters in scope that are formed on the day and name a service."""
    dates = {(row.cluster_code, row.stage): row.happened_on for row in fetch_events(connection, filters).itertuples()}
    serving = {row.cluster_code for row in fetch_cluster_services(connection, filters).itertuples()}
    return tuple(
        code
        for code in fetch_clusters(connection, filters)["code"]
        if code in serving
        and is_formed(
            dates.get((code, "validated")), dates.get((code, "agreed")), dates.get((code, "dropped")), filters.as_of
        )
    )
