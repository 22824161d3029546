"""The library of lessons and models agrees with the files on both engines."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Connection

from data.permissions import ANYONE, Role, Viewer
from data.rules.improvement.lessons import LessonCount, LessonStatus
from data.store.doors import reading
from queries.improvement.lesson_reads import fetch_lessons
from queries.improvement.lessons_view import build_lessons
from queries.shared.filters import Filters
from tests.support.contents import change
from tests.support.expected import REGIONS, by
from tests.support.improvement import forget_later
from tests.support.tables import rows

LAST = date(2015, 6, 30)
REGION_OF = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
DOCUMENTED = sorted({date.fromisoformat(row["documented_on"]) for row in rows("lessons")})
DAYS = (date(2013, 7, 1), DOCUMENTED[0], date(2014, 12, 31), date(2015, 2, 17), date(2015, 2, 18), LAST)
SCOPES: list[dict[str, str]] = [
    {},
    *({"region": region} for region in REGIONS),
    *({"service": service} for service in ("health", "education", "environment")),
    {"cluster": "SMA-2"},
    {"cluster": "AMA-1", "service": "education"},
]


def lessons_of(day: date, region: str = "", cluster: str = "", service: str = "") -> list[dict[str, str]]:
    """Return the lessons in the files that were documented by the day."""
    return [
        row
        for row in rows("lessons")
        if by(row["documented_on"], day)
        and REGION_OF[row["cluster_code"]].startswith(region)
        and cluster in ("", row["cluster_code"])
        and service in ("", row["service_code"])
    ]


def status(row: dict[str, str], day: date) -> str:
    return "shared" if by(row["shared_on"], day) else "validated" if by(row["validated_on"], day) else "documented"


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_lessons_agree_with_the_files(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day in DAYS:
        view, expected = build_lessons(demo_connection, ANYONE, Filters(day, **scope)), lessons_of(day, **scope)
        assert {line.lesson.code: line.status.value for line in view.lines} == {
            row["code"]: status(row, day) for row in expected
        }
        assert len(view.lines) == len(expected)
        assert view.count == LessonCount(
            of=len(expected),
            models=sum(row["kind"] == "model" for row in expected),
            lessons=sum(row["kind"] == "lesson" for row in expected),
            validated=sum(status(row, day) != "documented" for row in expected),
            shared=sum(status(row, day) == "shared" for row in expected),
        )
        assert view.headline.code == (
            "improvement-lessons-headline" if expected else "improvement-lessons-headline-none"
        )
        assert view.origins == (("demo",) if expected else ())


def test_the_demonstration_has_a_lesson_at_each_step(demo_connection: Connection) -> None:
    view = build_lessons(demo_connection, ANYONE, Filters(LAST))
    assert view.count == LessonCount(
        of=8, models=3, lessons=5, validated=view.count.validated, shared=view.count.shared
    )
    assert {line.status for line in view.lines} == set(LessonStatus)
    assert {line.lesson.kind for line in view.lines if line.status is LessonStatus.SHARED} == {"model", "lesson"}


def test_models_come_first_and_of_each_kind_the_latest(demo_connection: Connection) -> None:
    lines = build_lessons(demo_connection, ANYONE, Filters(LAST)).lines
    kinds = [line.lesson.kind for line in lines]
    assert kinds == sorted(kinds, reverse=True)
    for kind in ("model", "lesson"):
        days = [line.lesson.documented_on for line in lines if line.lesson.kind == kind]
        assert days == sorted(days, reverse=True)


def test_texts_are_shown_as_they_were_entered(demo_connection: Connection) -> None:
    entered = {row["code"]: row for row in rows("lessons")}
    for line in build_lessons(demo_connection, ANYONE, Filters(LAST)).lines:
        lesson = line.lesson
        row = entered[lesson.code]
        assert (lesson.title, lesson.summary, lesson.reusable) == (row["title"], row["summary"], row["reusable"])
        assert (lesson.cluster_code, lesson.region_ubigeo, lesson.service_code) == (
            row["cluster_code"],
            REGION_OF[row["cluster_code"]],
            row["service_code"],
        )
        assert (line.cycle.code if line.cycle else "") == row["cycle_code"]


def test_a_lesson_leads_to_its_cycle_with_the_progress_of_the_day(demo_connection: Connection) -> None:
    for day, percent in ((date(2015, 1, 31), 71), (LAST, 71)):
        lines = {line.lesson.code: line for line in build_lessons(demo_connection, ANYONE, Filters(day)).lines}
        assert lines["LEC-MDD-1"].cycle.progress.percent == percent
        assert (lines["LEC-MDD-1"].cycle.progress.idle_since is not None) == (day == LAST)
    view = build_lessons(demo_connection, ANYONE, Filters(LAST, service="environment"))
    assert {line.cycle.service for line in view.lines} == {"environment"}


def test_a_lesson_outlives_its_cluster_and_needs_no_cycle(demo_url: str) -> None:
    change(
        demo_url,
        "INSERT INTO cluster_events (cluster_code, stage, happened_on, date_precision, origin)"
        " VALUES ('SMA-2', 'dropped', '2015-06-01', 'day', 'entered')",
    )
    change(demo_url, "UPDATE lessons SET cycle_code = NULL WHERE code = 'MOD-AMA-1'")
    with reading(demo_url) as connection:
        view = build_lessons(connection, ANYONE, Filters(LAST))
    lines = {line.lesson.code: line for line in view.lines}
    assert view.count.of == 8
    assert (lines["MOD-SMA-2"].cycle, lines["MOD-AMA-1"].cycle) == (None, None)
    assert [line.measure.code for line in view.published] == ["PUB-SMA-2-1"]


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2015, 2, 28)], ids=str)
def test_later_events_change_nothing(connect, demo_url: str, day: date) -> None:
    whole = connect(demo_url.split(":")[0], "demo")
    forget_later(demo_url, day)
    with reading(demo_url) as connection:
        past = build_lessons(connection, ANYONE, Filters(day))
    assert past.lines
    assert build_lessons(whole, ANYONE, Filters(day)) == past


def test_an_empty_program_has_published_results_only(program_connection: Connection) -> None:
    for day in (date(2013, 1, 31), LAST):
        view = build_lessons(program_connection, ANYONE, Filters(day))
        assert (view.lines, view.origins, view.count) == ((), (), LessonCount(0, 0, 0, 0, 0))
        assert view.headline.code == "improvement-lessons-headline-none"
        assert [[reading.value for reading in measure.readings] for measure in view.published] == [[81, 10]]
    assert build_lessons(program_connection, ANYONE, Filters(LAST, service="health")).published == ()


def test_a_step_counts_from_its_day(demo_connection: Connection) -> None:
    for row in rows("lessons"):
        for column in ("validated_on", "shared_on"):
            if row[column]:
                day = date.fromisoformat(row[column])
                before, on = (
                    {lesson.code: getattr(lesson, column) for lesson in fetch_lessons(demo_connection, Filters(as_of))}
                    for as_of in (day - timedelta(days=1), day)
                )
                assert (before.get(row["code"]), on.get(row["code"])) == (None, day)


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_give_the_same_view(connect, kind: str) -> None:
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for scope in SCOPES:
        for viewer in (ANYONE, Viewer(Role.CHIEF)):
            view = build_lessons(sqlite, viewer, Filters(LAST, **scope))
            assert view == build_lessons(postgres, viewer, Filters(LAST, **scope))
            assert hash(view) == hash(view)
