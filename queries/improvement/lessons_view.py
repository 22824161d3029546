"""What was learned: lessons and decentralised management models, and what others published of results."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.lessons import LessonCount, LessonStatus, count_lessons, headline_lessons, status_of
from data.rules.shared.headlines import Headline
from queries.improvement.lines import CycleLine, PublishedMeasure, build_published
from queries.improvement.reads import fetch_lessons
from queries.improvement.view import build_qsip
from queries.shared.filters import Filters

MODEL = "model"


@dataclass(frozen=True)
class LessonLine:
    """A lesson or a model. `title`, `summary`, `reusable`: as they were entered, in Spanish. `cycle`: where it came from,
    as it stands on the day; None without one.
    """

    code: str
    kind: str
    title: str
    summary: str
    reusable: str
    cluster: str
    cluster_name: str
    region: str
    service: str
    cycle: CycleLine | None
    documented_on: date
    validated_on: date | None
    shared_on: date | None
    status: LessonStatus
    origin: str


@dataclass(frozen=True)
class Lessons:
    """The library under the filters on a day: models, then lessons, latest first; `published`: whatever the day."""

    as_of: date
    lines: tuple[LessonLine, ...]
    count: LessonCount
    headline: Headline
    published: tuple[PublishedMeasure, ...]
    origins: tuple[str, ...]


def build_lessons(connection: Connection, viewer: Viewer, filters: Filters) -> Lessons:
    """Lessons and models documented by the day."""
    cycles = {line.code: line for line in build_qsip(connection, viewer, filters).cycles}
    lines = tuple(
        LessonLine(
            row.code,
            row.kind,
            row.title,
            row.summary,
            row.reusable,
            row.cluster_code,
            row.cluster_name,
            row.region_ubigeo,
            row.service_code,
            cycles.get(row.cycle_code),
            row.documented_on,
            row.validated_on,
            row.shared_on,
            status_of(row.validated_on, row.shared_on),
            row.origin,
        )
        for row in fetch_lessons(connection, filters).itertuples()
    )
    lines = tuple(sorted(lines, key=lambda line: line.kind != MODEL))
    count = count_lessons((line.kind, line.status) for line in lines)
    return Lessons(
        as_of=filters.as_of,
        lines=lines,
        count=count,
        headline=headline_lessons(count),
        published=build_published(connection, viewer, filters),
        origins=tuple(sorted({line.origin for line in lines})),
    )
