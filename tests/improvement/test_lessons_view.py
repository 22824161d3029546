"""The library of lessons and models, on both engines, against the files."""

from datetime import date

import pytest
from sqlalchemy import Connection

from data.permissions import ANYONE, Role, Viewer
from data.rules.improvement.lessons import LessonCount, LessonStatus
from data.store.doors import reading
from queries.improvement.lesson_reads import fetch_lessons
from queries.improvement.lessons_view import build_lessons
from queries.shared.filters import Filters
from tests.improvement.test_view import forget_later
from tests.support.contents import change
from tests.support.expected import REGIONS, by
from tests.support.tables import rows

LAST = date(2015, 6, 30)
PLACE = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
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
    return [
        row
        for row in rows("lessons")
        if by(row["documented_on"], day)
        and PLACE[row["cluster_code"]].startswith(region)
        and cluster in ("", row["cluster_code"])
        and service in ("", row["service_code"])
    ]


def status(row: dict[str, str], day: date) -> str:
    return "shared" if by(row["shared_on"], day) else "validated" if by(row["validated_on"], day) else "documented"


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_lessons_are_those_of_the_files(demo_connection: Connection, scope: dict[str, str]) -> None:
    for day in DAYS:
        view, found = build_lessons(demo_connection, ANYONE, Filters(day, **scope)), lessons_of(day, **scope)
        assert {line.lesson.code: line.status.value for line in view.lines} == {
            row["code"]: status(row, day) for row in found
        }
        assert len(view.lines) == len(found)
        assert view.count == LessonCount(
            of=len(found),
            models=sum(row["kind"] == "model" for row in found),
            lessons=sum(row["kind"] == "lesson" for row in found),
            validated=sum(status(row, day) != "documented" for row in found),
            shared=sum(status(row, day) == "shared" for row in found),
        )
        assert view.headline.code == ("improvement-lessons-headline" if found else "improvement-lessons-headline-none")
        assert view.origins == (("demo",) if found else ())


def test_the_demonstration_has_a_lesson_at_each_step(demo_connection: Connection) -> None:
    view = build_lessons(demo_connection, ANYONE, Filters(LAST))
    assert view.count == LessonCount(
        of=8, models=3, lessons=5, validated=view.count.validated, shared=view.count.shared
    )
    assert {line.status for line in view.lines} == set(LessonStatus)
    assert {line.lesson.kind for line in view.lines if line.status is LessonStatus.SHARED} == {"model", "lesson"}


def test_models_stand_first_and_of_both_the_latest_on_top(demo_connection: Connection) -> None:
    lines = build_lessons(demo_connection, ANYONE, Filters(LAST)).lines
    kinds = [line.lesson.kind for line in lines]
    assert kinds == sorted(kinds, reverse=True)
    for kind in ("model", "lesson"):
        days = [line.lesson.documented_on for line in lines if line.lesson.kind == kind]
        assert days == sorted(days, reverse=True)


def test_what_was_entered_is_told_as_it_was(demo_connection: Connection) -> None:
    said = {row["code"]: row for row in rows("lessons")}
    for line in build_lessons(demo_connection, ANYONE, Filters(LAST)).lines:
        lesson = line.lesson
        row = said[lesson.code]
        assert (lesson.title, lesson.summary, lesson.reusable) == (row["title"], row["summary"], row["reusable"])
        assert (lesson.cluster_code, lesson.region_ubigeo, lesson.service_code) == (
            row["cluster_code"],
            PLACE[row["cluster_code"]],
            row["service_code"],
        )
        assert (line.cycle.code if line.cycle else "") == row["cycle_code"]


def test_a_lesson_leads_to_its_cycle_as_it_stands_on_the_day(demo_connection: Connection) -> None:
    for day, percent in ((date(2015, 1, 31), 71), (LAST, 71)):
        lines = {line.lesson.code: line for line in build_lessons(demo_connection, ANYONE, Filters(day)).lines}
        assert lines["LEC-MDD-1"].cycle.progress.percent == percent
        assert (lines["LEC-MDD-1"].cycle.progress.idle_since is not None) == (day == LAST)
    one = build_lessons(demo_connection, ANYONE, Filters(LAST, service="environment"))
    assert {line.cycle.service for line in one.lines} == {"environment"}


def test_a_lesson_outlives_its_cluster_and_stands_without_a_cycle(demo_url: str) -> None:
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
    assert [one.measure.code for one in view.published] == ["PUB-SMA-2-1"]


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2015, 2, 28)], ids=str)
def test_what_happened_later_changes_nothing(connect, demo_url: str, day: date) -> None:
    whole = connect(demo_url.split(":")[0], "demo")
    forget_later(demo_url, day)
    with reading(demo_url) as connection:
        known = build_lessons(connection, ANYONE, Filters(day))
    assert known.lines
    assert build_lessons(whole, ANYONE, Filters(day)) == known


def test_an_empty_program_has_what_others_published(program_connection: Connection) -> None:
    for day in (date(2013, 1, 31), LAST):
        view = build_lessons(program_connection, ANYONE, Filters(day))
        assert (view.lines, view.origins, view.count) == ((), (), LessonCount(0, 0, 0, 0, 0))
        assert view.headline.code == "improvement-lessons-headline-none"
        assert [[one.value for one in measure.readings] for measure in view.published] == [[81, 10]]
    assert build_lessons(program_connection, ANYONE, Filters(LAST, service="health")).published == ()


def test_a_step_counts_from_its_day(demo_connection: Connection) -> None:
    for row in rows("lessons"):
        for column, told in (("validated_on", "validated_on"), ("shared_on", "shared_on")):
            if row[column]:
                day = date.fromisoformat(row[column])
                lessons = [
                    fetch_lessons(demo_connection, Filters(date.fromordinal(day.toordinal() - n))) for n in (1, 0)
                ]
                before, on = ({one.code: getattr(one, told) for one in found}.get(row["code"]) for found in lessons)
                assert (before, on) == (None, day)


@pytest.mark.postgres
@pytest.mark.parametrize("kind", ["demo", "program"])
def test_both_engines_say_the_same(connect, kind: str) -> None:
    sqlite, postgres = connect("sqlite", kind), connect("postgresql", kind)
    for scope in SCOPES:
        for viewer in (ANYONE, Viewer(Role.CHIEF)):
            one = build_lessons(sqlite, viewer, Filters(LAST, **scope))
            assert one == build_lessons(postgres, viewer, Filters(LAST, **scope))
            assert hash(one) == hash(one)
