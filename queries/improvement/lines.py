"""The parts of a cycle on a day: its stages, what it measures, the roadmap's actions with their evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Action, Viewer, may
from data.rules.improvement.cycles import CycleStand
from data.rules.improvement.measures import Achievement, MeasureCount, Reading, judge_measure, readings_of_cycle
from data.rules.improvement.roadmap import Report, days_of, mean_percent, percent_of
from data.rules.shared.actions import Days, Progress, State, measure_progress, order_key
from queries.capacity.view import GovernmentName
from queries.improvement.reads import (
    fetch_evidence,
    fetch_measure_targets,
    fetch_measures,
    fetch_readings,
    fetch_reports,
    fetch_roadmap,
    fetch_stages,
)
from queries.shared.bilingual import Bilingual
from queries.shared.filters import Filters


@dataclass(frozen=True)
class StageName:
    """A stage as data: names and weight are ours. `source`: (source's code, lines)."""

    code: str
    name: Bilingual
    weight: float
    by_actions: bool
    source: tuple[str, str | None]


@dataclass(frozen=True)
class EvidenceLine:
    """A link or a stored file. `may_open`: whether this viewer may; `file_name` None where not, or where it is a link;
    `size`: bytes.
    """

    code: str
    title: str
    added_on: date
    url: str | None
    file_name: str | None
    media_type: str | None
    size: int | None
    may_open: bool
    origin: str


@dataclass(frozen=True)
class RoadmapAction:
    """An action of a roadmap. `title`, `responsible` and the notes of reports: as they were entered, in Spanish.

    `reports`: (day, percent, note), oldest first. `percent`: the last of them, 0 without any. `left_over`: not done (nor
    cancelled) when the cycle was validated, whatever its `state`: nothing of it is late any more.
    """

    code: str
    cycle: str
    barrier: str
    title: str
    government: GovernmentName
    responsible: str | None
    agreed_on: date
    starts_on: date | None
    days: Days
    percent: int
    state: State
    left_over: bool
    reports: tuple[tuple[date, int, str | None], ...]
    evidence: tuple[EvidenceLine, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class MeasureLine:
    """A measure in a cycle. `readings`: the cycle's, the first is its baseline; `before`: those of earlier cycles. Values
    and `target` in `unit`. `numerator`, `denominator`: what a rate counts, of what.
    """

    code: str
    dimension: str
    name: Bilingual
    unit: str
    direction: str
    numerator: Bilingual | None
    denominator: Bilingual | None
    before: tuple[Reading, ...]
    readings: tuple[Reading, ...]
    target: float | None
    target_due: date | None
    achievement: Achievement
    origins: tuple[str, ...]

    @property
    def baseline(self) -> Reading | None:
        return self.readings[0] if self.readings else None

    @property
    def latest(self) -> Reading | None:
        return self.readings[-1] if len(self.readings) > 1 else None


@dataclass(frozen=True)
class PublishedMeasure:
    """A result that others published, with all its readings whatever the day; `source`: (source's code, place in it)."""

    code: str
    cluster: str
    cluster_name: str
    service: str
    name: Bilingual
    unit: str
    direction: str
    readings: tuple[Reading, ...]
    achievement: Achievement
    source: tuple[str, str | None]


@dataclass(frozen=True)
class NextStep:
    """What is due next in a cycle: a stage by its code, or an action by its title."""

    on: date
    stage: str | None
    action: str | None


@dataclass(frozen=True)
class CycleLine:
    """A cycle in a list. `topic`: as it was entered, in Spanish. `share`: how far its roadmap is, None without actions.

    `outcome`: once validated, if anybody recorded one. `origins`: of all that the line rests on.
    """

    code: str
    cluster: str
    cluster_name: str
    region: str
    service: str
    number: int
    topic: str
    opened_on: date
    next_opened_on: date | None
    stand: CycleStand
    roadmap: Progress
    share: float | None
    measures: MeasureCount
    next_step: NextStep | None
    outcome: str | None
    origins: tuple[str, ...]


def build_stages(connection: Connection, viewer: Viewer) -> tuple[StageName, ...]:
    """The stages in their order."""
    return tuple(
        StageName(
            row.code,
            Bilingual(row.name_es, row.name_en),
            row.weight,
            row.by_actions,
            (row.source_code, row.source_locator),
        )
        for row in fetch_stages(connection).itertuples()
    )


def build_actions(connection: Connection, viewer: Viewer, filters: Filters) -> dict[str, tuple[RoadmapAction, ...]]:
    """cycle -> its actions: overdue first, the longest waiting on top (`data.rules.shared.actions.order_key`)."""
    evidence, reports = _evidence(connection, viewer, filters), _reports(connection, filters)
    found: dict[str, list[RoadmapAction]] = defaultdict(list)
    for row in fetch_roadmap(connection, filters).itertuples():
        own = reports.get(row.code, [])
        known = [Report(one.reported_on, one.percent) for one in own]
        days = days_of(known, row.due_on, row.cancelled_on, filters.as_of)
        state = days.state(filters.as_of)
        proofs = tuple(evidence.get(row.code, ()))
        found[row.cycle_code].append(
            RoadmapAction(
                code=row.code,
                cycle=row.cycle_code,
                barrier=row.barrier_code,
                title=row.title,
                government=GovernmentName(row.government_ubigeo, row.name, row.level, row.region_ubigeo),
                responsible=row.responsible,
                agreed_on=row.agreed_on,
                starts_on=row.starts_on,
                days=days,
                percent=percent_of(known, filters.as_of),
                state=state,
                left_over=bool(row.validated_on) and state not in (State.DONE, State.CANCELLED),
                reports=tuple((one.reported_on, one.percent, one.note) for one in own),
                evidence=proofs,
                origins=origins_of([row.origin], (one.origin for one in own), (one.origin for one in proofs)),
            )
        )
    return {
        cycle: tuple(sorted(lines, key=lambda line: (*order_key(line.days, filters.as_of), line.code)))
        for cycle, lines in found.items()
    }


def progress_of(actions: Iterable[RoadmapAction], as_of: date) -> Progress:
    """Actions counted by their state; those left over apart."""
    lines = list(actions)
    found = measure_progress((line.days for line in lines if not line.left_over), as_of)
    left_over = sum(line.left_over for line in lines)
    return replace(found, of=found.of + left_over, left_over=left_over)


def share_of(actions: Iterable[RoadmapAction]) -> float | None:
    """How far a roadmap is, 0 to 1: the mean of its actions but the cancelled; None without any."""
    mean = mean_percent([line.percent for line in actions if line.state is not State.CANCELLED])
    return None if mean is None else mean / 100


def _reports(connection: Connection, filters: Filters) -> dict[str, list]:
    found: dict[str, list] = defaultdict(list)
    for row in fetch_reports(connection, filters).itertuples():
        found[row.action_code].append(row)
    return found


def _evidence(connection: Connection, viewer: Viewer, filters: Filters) -> dict[str, list[EvidenceLine]]:
    people, found = may(viewer, Action.READ_PEOPLE), defaultdict(list)
    for row in fetch_evidence(connection, viewer, filters).itertuples():
        found[row.action_code].append(
            EvidenceLine(
                row.code,
                row.title,
                row.added_on,
                row.url,
                row.file_name,
                row.media_type,
                row.size_bytes,
                row.url is not None or row.public or people,
                row.origin,
            )
        )
    return found


def build_measures(
    connection: Connection, viewer: Viewer, filters: Filters, cycles: pd.DataFrame
) -> dict[str, tuple[MeasureLine, ...]]:
    """cycle -> what it measures, by dimension. `cycles`: what `fetch_cycles` gave."""
    measures = {row.code: row for row in fetch_measures(connection, filters).itertuples()}
    readings = _readings(fetch_readings(connection, filters))
    spans = {row.code: (row.opened_on, row.next_opened_on) for row in cycles.itertuples()}
    found: dict[str, list[MeasureLine]] = defaultdict(list)
    for row in fetch_measure_targets(connection, filters).itertuples():
        about, every, (opened, closed) = (
            measures.get(row.measure_code),
            readings[row.measure_code],
            spans[row.cycle_code],
        )
        if about is None:
            continue  # a published measure is nobody's target
        own = readings_of_cycle(every, opened, closed, filters.as_of)
        found[row.cycle_code].append(
            MeasureLine(
                code=about.code,
                dimension=about.dimension,
                name=bilingual(about.name_es, about.name_en),
                unit=about.unit,
                direction=about.direction,
                numerator=bilingual(about.numerator_es, about.numerator_en) if about.numerator_es else None,
                denominator=bilingual(about.denominator_es, about.denominator_en) if about.denominator_es else None,
                before=tuple(one for one in every if one.on < opened),
                readings=own,
                target=row.value,
                target_due=row.due_on,
                achievement=judge_measure(about.direction, own, row.value, row.due_on, filters.as_of),
                origins=origins_of([about.origin, row.origin], (one.origin for one in own)),
            )
        )
    return {cycle: tuple(lines) for cycle, lines in found.items()}


def build_published(connection: Connection, viewer: Viewer, filters: Filters) -> tuple[PublishedMeasure, ...]:
    """Results that others published of services in scope."""
    readings = _readings(fetch_readings(connection, filters, published=True))
    return tuple(
        PublishedMeasure(
            row.code,
            row.cluster_code,
            row.cluster_name,
            row.service_code,
            bilingual(row.name_es, row.name_en),
            row.unit,
            row.direction,
            readings[row.code],
            judge_measure(row.direction, readings[row.code], None),
            (row.source_code, row.source_locator),
        )
        for row in fetch_measures(connection, filters, published=True).itertuples()
    )


def _readings(frame: pd.DataFrame) -> Mapping[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = defaultdict(tuple)
    for row in frame.itertuples():
        found[row.measure_code] += (
            Reading(
                row.read_on,
                float(row.value),
                row.numerator,
                row.denominator,
                row.measured_by,
                row.date_precision,
                row.origin,
            ),
        )
    return found


def bilingual(es: str, en: str | None) -> Bilingual:
    """A name that may not have been put into English: then it stays as it was entered."""
    return Bilingual(es, en or es)


def origins_of(*groups: Iterable[str | None]) -> tuple[str, ...]:
    """What something rests on, each origin once."""
    return tuple(sorted({origin for group in groups for origin in group if origin}))
