"""What cycles measure on a day, and results that others published."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.rules.improvement.measures import Achievement, Reading, compare_readings, select_readings
from queries.improvement.measure_reads import (
    Measure,
    ReadingRow,
    TargetRow,
    fetch_measures,
    fetch_readings,
    fetch_targets,
)
from queries.improvement.reads import CycleRow
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins


@dataclass(frozen=True)
class CycleMeasure:
    """A measure in a cycle."""

    measure: Measure
    before: tuple[Reading, ...]  # of earlier cycles
    readings: tuple[Reading, ...]  # of this cycle; the first is its baseline
    target: float | None  # in the measure's unit
    target_due: date | None
    achievement: Achievement
    origins: tuple[str, ...]

    @property
    def baseline(self) -> Reading | None:
        """Return the first reading of the cycle."""
        return self.readings[0] if self.readings else None

    @property
    def latest(self) -> Reading | None:
        """Return the last reading after the baseline."""
        return self.readings[-1] if len(self.readings) > 1 else None


@dataclass(frozen=True)
class PublishedMeasure:
    """A result that others published, with all of its readings whatever the day."""

    measure: Measure
    readings: tuple[Reading, ...]
    achievement: Achievement

    @property
    def source(self) -> tuple[str | None, str | None]:
        """Return the code of its source, and the place in it."""
        return self.measure.source_code, self.measure.source_locator


def build_measures(
    connection: Connection, filters: Filters, cycles: Iterable[CycleRow]
) -> dict[str, tuple[CycleMeasure, ...]]:
    """Build what each of the cycles measures, in the order of the measures; `cycles` are those under the filters."""
    measures = {measure.code: measure for measure in fetch_measures(connection, filters)}
    readings = _group_readings(fetch_readings(connection, filters))
    opened = {cycle.code: cycle for cycle in cycles}
    measured: dict[str, list[CycleMeasure]] = defaultdict(list)
    for target in fetch_targets(connection, filters):
        if target.measure_code in measures:  # a published measure is no cycle's target
            measure, cycle = measures[target.measure_code], opened[target.cycle_code]
            measured[cycle.code].append(
                _build_measure(measure, readings.get(measure.code, ()), cycle, target, filters.as_of)
            )
    return {cycle: tuple(lines) for cycle, lines in measured.items()}


def _build_measure(
    measure: Measure, readings: tuple[Reading, ...], cycle: CycleRow, target: TargetRow, as_of: date
) -> CycleMeasure:
    selected = select_readings(readings, cycle.opened_on, cycle.next_opened_on, as_of)
    return CycleMeasure(
        measure=measure,
        before=tuple(reading for reading in readings if reading.on < cycle.opened_on),
        readings=selected,
        target=target.value,
        target_due=target.due_on,
        achievement=compare_readings(measure.direction, selected, target.value, target.due_on, as_of),
        origins=collect_origins([measure.origin, target.origin], (reading.origin for reading in selected)),
    )


def build_published(connection: Connection, filters: Filters) -> tuple[PublishedMeasure, ...]:
    """Build the results that others published of services in scope."""
    readings = _group_readings(fetch_readings(connection, filters, published=True))
    published = []
    for measure in fetch_measures(connection, filters, published=True):
        measured = readings.get(measure.code, ())
        achievement = compare_readings(measure.direction, measured, None)
        published.append(PublishedMeasure(measure, measured, achievement))
    return tuple(published)


def _group_readings(rows: Iterable[ReadingRow]) -> Mapping[str, tuple[Reading, ...]]:
    """Group readings by the code of their measure, in order."""
    groups: dict[str, list[Reading]] = defaultdict(list)
    for row in rows:
        groups[row.measure_code].append(
            Reading(
                on=row.read_on,
                value=row.value,
                numerator=row.numerator,
                denominator=row.denominator,
                by=row.measured_by,
                precision=row.date_precision,
                origin=row.origin,
            )
        )
    return {code: tuple(readings) for code, readings in groups.items()}
