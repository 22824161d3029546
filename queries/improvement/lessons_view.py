"""What was learned: lessons and management models, and what others published of results."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.improvement.lessons import LessonCount, LessonStatus, count_lessons, headline_lessons, score_lesson
from data.rules.shared.headlines import Headline
from queries.improvement.cycles import CycleLine
from queries.improvement.lesson_reads import LessonRow, fetch_lessons
from queries.improvement.measures import PublishedMeasure, build_published
from queries.improvement.view import build_improvement
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins

MODEL = "model"


@dataclass(frozen=True)
class LessonLine:
    """A lesson, or a model, on a day."""

    lesson: LessonRow
    cycle: CycleLine | None  # the cycle that it came from, as it is on the day
    status: LessonStatus


@dataclass(frozen=True)
class Lessons:
    """The library under the filters on a day."""

    as_of: date
    lines: tuple[LessonLine, ...]  # models, then lessons; the latest first
    count: LessonCount
    headline: Headline
    published: tuple[PublishedMeasure, ...]  # whatever the day
    origins: tuple[str, ...]


def build_lessons(connection: Connection, viewer: Viewer, filters: Filters) -> Lessons:
    """Build the library of lessons and models documented by the day."""
    cycles = {line.code: line for line in build_improvement(connection, viewer, filters).cycles}
    lines = [
        LessonLine(
            lesson=row,
            cycle=cycles.get(row.cycle_code) if row.cycle_code else None,
            status=score_lesson(row.validated_on, row.shared_on),
        )
        for row in fetch_lessons(connection, filters)
    ]
    lines.sort(key=lambda line: line.lesson.kind != MODEL)
    count = count_lessons((line.lesson.kind, line.status) for line in lines)
    return Lessons(
        as_of=filters.as_of,
        lines=tuple(lines),
        count=count,
        headline=headline_lessons(count),
        published=build_published(connection, filters),
        origins=collect_origins(line.lesson.origin for line in lines),
    )
