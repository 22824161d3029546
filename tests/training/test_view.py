"""The view of training agrees with the demonstration's files; small counts never leave the database."""

import dataclasses
from datetime import date
from functools import cache

import pytest
from sqlalchemy import Connection, text

from data.permissions import ANYONE, Role, Viewer
from data.rules.shared.disclosure import COLUMNS, IDENTITIES, SEXES, SUPPRESSED, Share
from data.rules.shared.targets import Status
from data.rules.training import EventCount, Quarter
from data.store.doors import reading
from queries.shared.filters import Filters
from queries.shared.people import People
from queries.training.reads import fetch_training_events, fetch_training_people
from queries.training.view import Training, TrainingTotals, build_training
from tests.support.contents import by_hand
from tests.support.expected import DAYS, REGIONS, by
from tests.support.release import ALL, Row, choose_shown, is_small
from tests.support.tables import rows
from tests.support.training import KEYS, actions_served, count_people, events_of, people_of, quarter

CHIEF = Viewer(Role.CHIEF)
LAST = DAYS[-1]
CLUSTERS = [row["code"] for row in rows("clusters")]
SCOPES = [
    {},
    *({"region": region} for region in REGIONS),
    *({"cluster": cluster} for cluster in CLUSTERS),
    *({"service": service} for service in ("health", "education", "environment")),
    {"region": "22", "service": "health"},
    {"region": "16", "cluster": "LOR-2"},
    {"region": "16", "cluster": "SMA-1"},
]


def test_figures_of_the_demonstration(demo_connection: Connection) -> None:
    """The figures at the top of the page, counted in the files with a text editor."""
    view = build_training(demo_connection, ANYONE, Filters(LAST))
    assert view.totals == TrainingTotals(97, 2936, 1129, 541)
    assert (view.events.planned, view.events.due, view.events.held, view.events.overdue) == (168, 109, 97, 12)
    assert view.people.women == Share(1129, 2936)
    assert view.people.indigenous == Share(541, 2860)
    assert view.headline.code == "training-headline-late-women"
    assert view.origins == ("demo",)
    assert not view.narrowed


@pytest.mark.each_engine
@pytest.mark.product("scope", "day")
@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_counts_agree_with_the_files(demo_connection: Connection, scope: dict[str, str], day: date) -> None:
    view = build_training(demo_connection, CHIEF, Filters(day, **scope))
    events = events_of(day, **scope)
    held = [row for row in events if by(row["held_on"], day)]
    due = [row for row in events if by(row["planned_on"], day)]
    assert [line.code for line in sorted(view.lines, key=lambda line: line.code)] == sorted(r["code"] for r in events)
    assert (view.events.planned, view.events.due, view.events.held) == (
        sum(bool(row["planned_on"]) for row in events),
        len(due),
        len(held),
    )
    assert view.events.overdue == len([row for row in due if row not in held])
    visible = people_of(events, day)
    assert view.people.total == sum(n for *_, n in visible)
    assert view.person_hours == sum(float(event["hours"]) * n for event, _, n in visible)
    assert (view.people_course.judged.target or 0) == sum(int(row["expected_people"] or 0) for row in due)
    assert sum(line.people.total for line in view.regions) == view.people.total
    assert sum(line.people.total for line in view.quarters) == view.people.total
    for part in ("planned", "due", "held", "overdue"):
        assert sum(getattr(line.events, part) for line in view.quarters) == getattr(view.events, part)
    assert sum(line.events.held for line in view.areas) == sum(line.events.held for line in view.quarters) == len(held)


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_an_account_sees_every_count(demo_connection: Connection, scope: dict[str, str]) -> None:
    visible = count_visible(demo_connection, CHIEF, scope, LAST)
    expected = count_people(scope, LAST)
    assert visible.keys() == expected.keys()
    for key, counts in expected.items():
        assert {name: visible[key][name] for name in ("people", *COLUMNS)} == {
            n: counts[n] for n in ("people", *COLUMNS)
        }


RELEASE_DAYS = [
    *((day, day) for day in DAYS[2:]),
    (date(2014, 5, 13), date(2014, 3, 31)),
    (date(2014, 9, 29), date(2014, 6, 30)),
    (date(2013, 9, 29), date(2013, 6, 30)),
]


@cache
def released(day: date) -> dict[Row, dict[str, object]]:
    """Return what anybody may know about the whole program at the end of a quarter: counts, or SUPPRESSED, by column."""
    records = [
        (
            [(name, KEYS[name](event, row)) for name in ("region", "area", "group")],
            (row["sex"], row["identity"]),
            people,
        )
        for event, row, people in people_of(events_of(day), day)
    ]
    shown, counts = choose_shown(records), count_people({}, day)
    kind = {name: "sex" if name in SEXES else "identity" if name in IDENTITIES else "both" for name in COLUMNS}
    released_rows = {ALL} | {row for its_rows, *_ in records for row in its_rows}
    return {
        row: {column: counts[row][column] if row in shown[kind[column]] else SUPPRESSED for column in COLUMNS}
        for row in counts
        if row in released_rows
    }


@pytest.mark.product("scope", "day end")
@pytest.mark.parametrize(("day", "end"), RELEASE_DAYS, ids=str)
@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_anybody_sees_the_release_of_the_quarter_and_no_more(
    demo_connection: Connection, scope: dict[str, str], day: date, end: date
) -> None:
    """Under any filters: totals of the selection, to the day; breakdowns only of the program's tables, where shown."""
    expected, release = count_people(scope, day), released(end)
    visible = count_visible(demo_connection, ANYONE, scope, day)
    assert visible.keys() == expected.keys()
    nobody = dict.fromkeys(COLUMNS, 0)
    for (dimension, code), row in visible.items():
        assert row["people"] == expected[dimension, code]["people"]
        named: Row | None = None
        if not scope and dimension in ("all", "region", "area", "group"):
            named = dimension, code
        elif scope.keys() == {"region"} and dimension in ("all", "region"):
            named = "region", scope["region"]
        counts = release.get(named, nobody) if named else dict.fromkeys(COLUMNS, SUPPRESSED)
        assert {name: row[name] for name in COLUMNS} == counts


def count_visible(connection: Connection, viewer: Viewer, scope: dict[str, str], day: date) -> dict[Row, dict]:
    """Return the people that a viewer sees, by row and column, with "people" for the total."""
    people = fetch_training_people(connection, viewer, Filters(day, **scope))
    return {row: {"people": group.total, **dict(group.counts)} for row, group in people.items()}


def test_another_day_of_the_quarter_reveals_nothing(demo_connection: Connection) -> None:
    """The days before and after an event do not isolate it; an account sees the difference."""
    held = sorted({date.fromisoformat(row["held_on"]) for row in rows("training_events") if row["held_on"]})
    day = next(day for day in held if day > date(2015, 4, 1))
    before, after = (
        build_training(demo_connection, ANYONE, Filters(on)) for on in (date.fromordinal(day.toordinal() - 1), day)
    )
    assert before.people.total < after.people.total
    assert before.people.counts == after.people.counts
    assert before.broken_down_to == after.broken_down_to == date(2015, 3, 31)
    assert [line.people.counts for line in before.areas] == [line.people.counts for line in after.areas]
    assert (after.totals.women, after.totals.indigenous) == (None, None)  # not of these participants
    assert after.headline.code == "training-headline-late"
    chief = build_training(demo_connection, CHIEF, Filters(day))
    assert chief.broken_down_to == day and chief.totals.women is not None
    assert chief.people.women == Share(chief.totals.women, chief.people.total)


def numbers_of_people(view: Training) -> list[People]:
    return [
        view.people,
        *(p for _, p in view.groups),
        *(x.people for x in (*view.regions, *view.areas, *view.quarters)),
    ]


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_view_without_an_account_holds_no_small_count(demo_connection: Connection, scope: dict[str, str]) -> None:
    """The view is what is stored, drawn and exported; the chief's, built from the same rows, does hold some."""
    view = build_training(demo_connection, ANYONE, Filters(LAST, **scope))
    for people in numbers_of_people(view):
        if people.total:
            assert not [(n, c) for n, c in people.counts if c is not SUPPRESSED and is_small(c, n)]
    shares = [share for line in view.lines for share in (line.women, line.indigenous)]
    assert not [share for share in shares if isinstance(share, Share)]
    assert not view.sees_events
    chief = build_training(demo_connection, CHIEF, Filters(LAST, **scope))
    assert chief.sees_events
    assert SUPPRESSED not in [count for people in numbers_of_people(chief) for _, count in people.counts]
    assert dataclasses.replace(view.events) == chief.events
    assert [p.total for p in numbers_of_people(view)] == [p.total for p in numbers_of_people(chief)]
    assert [line.event for line in view.lines] == [line.event for line in chief.lines]


def test_shares_are_shown_by_region_and_by_area(demo_connection: Connection) -> None:
    """Hiding everything would be safe and useless. In 2013, with few events, some rows are hidden and some are not."""
    view = build_training(demo_connection, ANYONE, Filters(LAST))
    for line in (*view.regions, *view.areas):
        assert isinstance(line.people.women, Share) and isinstance(line.people.indigenous, Share)
    early = build_training(demo_connection, ANYONE, Filters(date(2013, 12, 31)))
    women = [line.people.women for line in (*early.regions, *early.areas)]
    assert SUPPRESSED in women and [share for share in women if isinstance(share, Share)]
    region = build_training(demo_connection, ANYONE, Filters(LAST, region="16"))
    assert region.people == next(line.people for line in view.regions if line.code == "16")
    assert {line.people.women for line in region.areas if line.people.total} == {SUPPRESSED}


def test_totals_are_empty_where_they_are_hidden(demo_connection: Connection) -> None:
    people = People(7, (("woman", SUPPRESSED), ("man", SUPPRESSED), ("indigenous", SUPPRESSED), ("other", SUPPRESSED)))
    view = dataclasses.replace(build_training(demo_connection, ANYONE, Filters(LAST)), people=people)
    assert view.totals == TrainingTotals(97, 7, None, None)
    assert people.women is SUPPRESSED and people.indigenous is SUPPRESSED


def test_quarter_keeps_its_plan(demo_connection: Connection) -> None:
    """Counted from the files: the events planned for a quarter, whenever they were held, and those to come."""
    events = rows("training_events")
    view = build_training(demo_connection, ANYONE, Filters(LAST))
    result = {line.code: line.events for line in view.quarters}
    assert [
        result[code].planned for code in (Quarter(2013, 4), Quarter(2014, 1), Quarter(2015, 1), Quarter(2015, 2))
    ] == [10, 3, 13, 25]
    first, *_, last = result
    assert (first, last) == (Quarter(2013, 4), quarter(max(row["planned_on"] for row in events)))
    assert result[last].held == 0 and result[last].planned > 0
    for code, count in result.items():
        assert count == EventCount(
            planned=sum(_lies_in(row["planned_on"], code) for row in events),
            due=sum(_lies_in(row["planned_on"], code) and by(row["planned_on"], LAST) for row in events),
            held=sum(_lies_in(row["held_on"], code) and by(row["held_on"], LAST) for row in events),
            overdue=sum(
                _lies_in(row["planned_on"], code) and by(row["planned_on"], LAST) and not by(row["held_on"], LAST)
                for row in events
            ),
        )


def _lies_in(day: str, code: Quarter) -> bool:
    return bool(day) and quarter(day) == code


def test_attendances_are_compared_only_with_events_that_expect_people(demo_url: str) -> None:
    """Attendances of an event without an expected number, or without a planned day, do not count against the plan."""
    with reading(demo_url) as connection:
        before = build_training(connection, CHIEF, Filters(LAST))
    held = [line for line in before.lines if line.event.people and line.event.expected_people and line.event.planned_on]
    changed = [line.code for line in held[:3]]
    assert before.people_course.events == len(before.lines)
    with by_hand(demo_url) as connection:
        for code in changed:
            connection.execute(text(f"UPDATE training_events SET expected_people = NULL WHERE code = '{code}'"))
    with reading(demo_url) as connection:
        after = build_training(connection, CHIEF, Filters(LAST))
    assert after.people.total == before.people.total
    assert after.people_course.events == len(before.lines) - 3
    lost = sum(line.event.people or 0 for line in held[:3])
    assert after.people_course.judged.actual == before.people.total - lost
    assert after.people_course.judged.target == before.people_course.judged.target - sum(
        line.event.expected_people for line in held[:3]
    )
    with by_hand(demo_url) as connection:
        connection.execute(text("UPDATE training_events SET expected_people = NULL"))
    with reading(demo_url) as connection:
        none = build_training(connection, CHIEF, Filters(LAST))
    assert none.people_course.judged.status is Status.NO_TARGET
    assert (none.people_course.planned, none.people_course.actual, none.people_course.events) == ((), (), 0)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_events_on_a_day_are_in_order_and_not_from_the_future(demo_connection: Connection, day: date) -> None:
    view = build_training(demo_connection, ANYONE, Filters(day))
    assert all(line.event.held_on is None or line.event.held_on <= day for line in view.lines)
    assert all(line.event.people is None for line in view.lines if line.event.held_on is None)
    kinds = [line.status for line in view.lines]
    assert kinds == sorted(kinds, key=[Status.LATE, Status.NOT_DUE, Status.REACHED].index)
    late = [line.event.planned_on for line in view.lines if line.status is Status.LATE]
    held = [line.event.held_on for line in view.lines if line.status is Status.REACHED]
    assert late == sorted(late) and held == sorted(held, reverse=True)
    assert all(step <= day for step, _ in view.event_course.actual)


@pytest.mark.parametrize("day", [date(2014, 6, 30), LAST], ids=str)
def test_event_counts_each_of_its_actions_once(demo_connection: Connection, day: date) -> None:
    visible = {event.code: event.actions for event in fetch_training_events(demo_connection, Filters(day))}
    assert visible == {code: len(actions_served(day)[code]) for code in visible}


def test_no_event_serves_an_action_before_it_is_agreed(demo_connection: Connection) -> None:
    """In July 2013 no action was agreed: an event planned then belongs to no cluster yet."""
    day = date(2013, 7, 1)
    assert not build_training(demo_connection, CHIEF, Filters(day, cluster="SMA-1")).lines
    assert build_training(demo_connection, CHIEF, Filters(LAST, cluster="SMA-1")).lines
    assert not [line for line in build_training(demo_connection, CHIEF, Filters(day)).lines if line.event.actions]


def test_empty_program_has_no_events(program_connection: Connection) -> None:
    view = build_training(program_connection, ANYONE, Filters(date(2013, 1, 31)))
    assert view.headline.code == "training-headline-none"
    assert view.totals == TrainingTotals(0, 0, 0, 0)
    assert view.people.women is None and view.people.indigenous is None
    assert (view.lines, view.quarters, view.origins) == ((), (), ())
    assert view.events.status is Status.NO_TARGET
    assert len(view.regions) == 5
    assert len(view.areas) == 8 and len(view.instruments) == 1
