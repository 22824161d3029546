"""Rules of measures: aware of the direction, compared with a target, and counted, never averaged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.improvement.measures import (
    DIRECTIONS,
    MEASURERS,
    SMALL,
    Achievement,
    Caution,
    Movement,
    Reading,
    Result,
    compare_readings,
    count_measures,
    rate,
    select_readings,
)
from tests.support.tables import DAYS

TODAY = date(2013, 2, 1)
DAY = timedelta(days=1)

values = st.integers(-200, 200).map(lambda tenths: tenths / 10)
directions = st.sampled_from(DIRECTIONS)
targets = st.none() | values
some_day = st.none() | DAYS
readings = st.lists(
    st.builds(Reading, DAYS, values, st.none(), st.none() | st.integers(1, 60), st.none() | st.sampled_from(MEASURERS)),
    max_size=5,
    unique_by=lambda reading: reading.on,
).map(lambda drawn: sorted(drawn, key=lambda reading: reading.on))


def read(*figures: float) -> list[Reading]:
    """Return a reading a week with these values."""
    return [Reading(TODAY + 7 * week * DAY, value) for week, value in enumerate(figures)]


OTHER = {"more": "less", "less": "more"}


@given(directions, readings, targets)
def test_more_of_something_is_less_of_its_opposite(direction, history, target):
    opposite = [replace(reading, value=-reading.value) for reading in history]
    judged = compare_readings(direction, history, target)
    other = compare_readings(OTHER[direction], opposite, None if target is None else -target)
    assert other == replace(judged, change=None if judged.change is None else -judged.change)


@given(directions, readings, targets)
def test_only_the_first_and_the_last_reading_count(direction, history, target):
    ends = history if len(history) < 2 else [history[0], history[-1]]
    assert compare_readings(direction, ends, target) == compare_readings(direction, history, target)


@given(directions, readings, targets)
def test_the_result_says_what_is_missing_or_how_near_the_target_is(direction, history, target):
    judged, sign = compare_readings(direction, history, target), 1 if direction == "more" else -1
    if len(history) < 2:
        result = Result.NO_READING if history else Result.NO_BASELINE
        assert (judged.result, judged.movement, judged.share, judged.change) == (result, Movement.UNKNOWN, None, None)
        return
    gone = sign * (history[-1].value - history[0].value)
    assert judged.change == history[-1].value - history[0].value
    assert judged.movement is (Movement.BETTER if gone > 0 else Movement.WORSE if gone < 0 else Movement.SAME)
    if target is None:
        assert (judged.result, judged.share) == (Result.NO_TARGET, None)
    elif sign * history[-1].value >= sign * target:
        assert judged.result is (Result.MET if gone >= 0 else Result.WITHIN)
    else:
        assert judged.result is (Result.NEARER if gone > 0 else Result.AWAY)


@given(directions, readings.filter(lambda history: len(history) > 1), values)
def test_the_share_is_of_the_way_from_the_baseline_to_the_target(direction, history, target):
    judged, sign = compare_readings(direction, history, target), 1 if direction == "more" else -1
    way = sign * (target - history[0].value)
    assert (judged.share is None) == (way <= 0)
    if judged.share is not None:
        assert history[0].value + judged.share * (target - history[0].value) == pytest.approx(
            history[-1].value, abs=1e-9
        )
        assert (judged.share >= 1) == (judged.result is Result.MET)
        assert (judged.share < 0) == (judged.movement is Movement.WORSE)
        assert (judged.share == 0) == (judged.movement is Movement.SAME)


@given(directions, values, values, values, values)
def test_a_better_reading_never_has_a_smaller_share(direction, baseline, target, some, other):
    worse, better = sorted((some, other), reverse=direction == "less")
    first, second = (compare_readings(direction, read(baseline, latest), target) for latest in (worse, better))
    assert first.share is None or first.share <= second.share
    order = [Result.AWAY, Result.NEARER, Result.WITHIN, Result.MET]
    assert order.index(first.result) <= order.index(second.result)


CASES = [
    # direction, readings, target: result, movement, share, change
    ("more", (40, 55), 70, Result.NEARER, Movement.BETTER, 0.5, 15),
    ("more", (40, 70), 70, Result.MET, Movement.BETTER, 1, 30),
    ("more", (40, 85), 70, Result.MET, Movement.BETTER, 1.5, 45),
    ("more", (40, 40), 70, Result.AWAY, Movement.SAME, 0, 0),
    ("more", (40, 25), 70, Result.AWAY, Movement.WORSE, -0.5, -15),
    ("less", (80, 50), 20, Result.NEARER, Movement.BETTER, 0.5, -30),
    ("less", (80, 14), 20, Result.MET, Movement.BETTER, 1.1, -66),
    ("less", (80, 95), 20, Result.AWAY, Movement.WORSE, -0.25, 15),
    ("less", (80, 0), 0, Result.MET, Movement.BETTER, 1, -80),
    # a target that equals the baseline
    ("more", (40, 40), 40, Result.MET, Movement.SAME, None, 0),
    ("more", (40, 41), 40, Result.MET, Movement.BETTER, None, 1),
    ("more", (40, 39), 40, Result.AWAY, Movement.WORSE, None, -1),
    # a target that is worse than the baseline
    ("more", (40, 35), 30, Result.WITHIN, Movement.WORSE, None, -5),
    ("more", (40, 25), 30, Result.AWAY, Movement.WORSE, None, -15),
    ("less", (20, 25), 30, Result.WITHIN, Movement.WORSE, None, 5),
    # nothing to compare with
    ("more", (40, 55), None, Result.NO_TARGET, Movement.BETTER, None, 15),
    ("less", (40, 55), None, Result.NO_TARGET, Movement.WORSE, None, 15),
    ("more", (40,), 70, Result.NO_READING, Movement.UNKNOWN, None, None),
    ("more", (80,), 70, Result.NO_READING, Movement.UNKNOWN, None, None),  # a baseline alone meets no target
    ("more", (40,), None, Result.NO_READING, Movement.UNKNOWN, None, None),
    ("more", (), 70, Result.NO_BASELINE, Movement.UNKNOWN, None, None),
    # zero is a figure
    ("more", (0, 0), 10, Result.AWAY, Movement.SAME, 0, 0),
    ("less", (10, 0), 5, Result.MET, Movement.BETTER, 2, -10),
]


@pytest.mark.parametrize(("direction", "history", "target", "result", "movement", "share", "change"), CASES)
def test_result_movement_share_and_change(direction, history, target, result, movement, share, change):
    judged = compare_readings(direction, read(*history), target)
    assert (judged.result, judged.movement, judged.change) == (result, movement, change)
    assert judged.share == (None if share is None else pytest.approx(share))


# --- the due day --------------------------------------------------------------------------------------------------------


@given(directions, readings, targets, some_day, DAYS)
def test_a_due_day_changes_only_what_is_not_met(direction, history, target, due, as_of):
    open_ended = compare_readings(direction, history, target)
    judged = compare_readings(direction, history, target, due, as_of)
    is_due = target is not None and due is not None and due <= as_of
    unread = open_ended.result in (Result.NO_READING, Result.NO_BASELINE)
    assert judged.overdue == (is_due and unread)
    missed = is_due and open_ended.result in (Result.NEARER, Result.AWAY)
    assert judged.result is (Result.MISSED if missed else open_ended.result)
    assert replace(judged, result=open_ended.result, overdue=False) == open_ended


@given(directions, readings, targets, DAYS, DAYS, DAYS)
def test_what_is_due_stays_due(direction, history, target, due, some, other):
    early, late = (compare_readings(direction, history, target, due, day) for day in sorted((some, other)))
    assert late == early or (late.result is Result.MISSED) > (early.result is Result.MISSED) or late.overdue


@pytest.mark.parametrize(
    ("history", "days", "result", "overdue"),
    [
        ((40, 55), -1, Result.NEARER, False),
        ((40, 55), 0, Result.MISSED, False),  # on the day itself
        ((40, 40), 0, Result.MISSED, False),
        ((40, 25), 9, Result.MISSED, False),
        ((40, 70), 900, Result.MET, False),  # later than its day, but met
        ((40,), -1, Result.NO_READING, False),
        ((40,), 0, Result.NO_READING, True),
        ((), 0, Result.NO_BASELINE, True),
    ],
)
def test_results_around_the_due_day(history, days, result, overdue):
    judged = compare_readings("more", read(*history), 70, TODAY, TODAY + days * DAY)
    assert (judged.result, judged.overdue) == (result, overdue)
    assert not compare_readings("more", read(*history), None, TODAY, TODAY + days * DAY).overdue


@pytest.mark.parametrize("direction", ["", "up", "MORE", None])
def test_an_unknown_direction_is_an_error_even_without_readings(direction):
    with pytest.raises(ValueError):
        compare_readings(direction, [], None)


# --- cautions --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "caution"),
    [
        ("more", 40, 41, None),
        ("more", 40, 40, Caution.TARGET_IS_BASELINE),
        ("more", 40, 39, Caution.TARGET_BEHIND),
        ("less", 40, 39, None),
        ("less", 40, 40, Caution.TARGET_IS_BASELINE),
        ("less", 40, 41, Caution.TARGET_BEHIND),
        ("more", 40, None, None),
        ("more", 0, 0, Caution.TARGET_IS_BASELINE),
    ],
)
def test_a_target_that_asks_for_no_improvement_has_a_caution(direction, baseline, target, caution):
    """The caution comes with the baseline alone, while the target can still be corrected."""
    for history in (read(baseline), read(baseline, 50)):
        assert compare_readings(direction, history, target).cautions == ((caution,) if caution else ())
    assert compare_readings(direction, [], target).cautions == ()


def of(denominator: int | None, by: str | None = "users") -> Reading:
    return Reading(TODAY, 50, None if denominator is None else denominator // 2, denominator, by)


@pytest.mark.parametrize(
    ("denominators", "small"),
    [
        ((29, 30), True),
        ((30, 29), True),
        ((30, 30), False),
        ((29,), True),
        ((30,), False),
        ((30, 5, 30), False),  # what lies between is not compared
        ((None, None), False),  # no rate
        ((None, 29), True),
        ((1, 400), True),
        ((), False),
    ],
)
def test_a_rate_with_a_small_base_has_a_caution(denominators, small):
    assert SMALL == 30
    cautions = compare_readings("more", [of(number) for number in denominators], None).cautions
    assert cautions == ((Caution.SMALL_BASE,) if small else ())


@pytest.mark.parametrize(
    ("by", "other"),
    [
        (("users", "users"), False),
        (("users", "together"), True),
        (("providers", "users"), True),
        (("users", "providers", "users"), False),
        (("users",), False),
        ((None, None), False),
        ((None, "users"), False),  # not recorded: it may have been the same people
        (("users", None), False),
    ],
)
def test_a_change_of_measurer_has_a_caution(by, other):
    cautions = compare_readings("more", [of(60, measurer) for measurer in by], None).cautions
    assert cautions == ((Caution.OTHER_MEASURER,) if other else ())


def test_all_cautions_are_given():
    history = [of(12, "users"), of(60, "providers")]
    assert compare_readings("more", history, 50).cautions == (
        Caution.TARGET_IS_BASELINE,
        Caution.SMALL_BASE,
        Caution.OTHER_MEASURER,
    )


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_rate_is_its_parts_in_percent(numerator, denominator):
    assert rate(numerator, denominator) * denominator == pytest.approx(100 * numerator)
    assert rate(denominator, denominator) == 100
    assert (rate(numerator, denominator) > 100) == (numerator > denominator)


# --- a cycle's readings ---------------------------------------------------------------------------------------------------


def test_a_cycle_has_the_readings_from_its_opening_until_the_next_cycle_opens():
    opened, following = TODAY, TODAY + 28 * DAY
    history = [Reading(day, 1) for day in (following, opened - DAY, following - DAY, opened)]
    assert [reading.on for reading in select_readings(history, opened, following, date.max)] == [
        opened,
        following - DAY,
    ]
    assert [reading.on for reading in select_readings(history, opened, None, date.max)] == [
        opened,
        following - DAY,
        following,
    ]
    assert [reading.on for reading in select_readings(history, opened, None, following - DAY)] == [
        opened,
        following - DAY,
    ]
    assert select_readings(history, opened, following, opened - DAY) == ()


@given(readings, st.lists(DAYS, min_size=1, max_size=4, unique=True).map(sorted), DAYS, st.randoms())
def test_every_reading_since_the_first_cycle_belongs_to_a_single_cycle(history, opened, as_of, random):
    shuffled = random.sample(history, len(history))
    selected = [
        reading
        for first, following in zip(opened, [*opened[1:], None], strict=True)
        for reading in select_readings(shuffled, first, following, as_of)
    ]
    assert selected == [reading for reading in history if opened[0] <= reading.on <= as_of]


@given(readings, DAYS, some_day, DAYS)
def test_later_readings_change_nothing(history, opened, following, as_of):
    so_far = [reading for reading in history if reading.on <= as_of]
    assert select_readings(so_far, opened, following, as_of) == select_readings(history, opened, following, as_of)


# --- counts ---------------------------------------------------------------------------------------------------------------

achievements = st.lists(st.builds(compare_readings, directions, readings, targets, some_day, DAYS), max_size=10)


@given(achievements, st.randoms())
def test_counts_add_up(results, random):
    count = count_measures(results)
    same = sum(achievement.movement is Movement.SAME for achievement in results)
    assert count.of == len(results)
    assert count.better + count.worse + same == count.read <= count.of
    assert count.met <= count.read
    assert count.met == sum(achievement.result is Result.MET for achievement in results)
    assert count.missed == sum(achievement.result is Result.MISSED for achievement in results)
    assert count.met + count.missed <= count.read
    assert (
        count.unread == sum(achievement.result is Result.NO_READING for achievement in results) <= count.of - count.read
    )
    assert count_measures(random.sample(results, len(results))) == count


@given(achievements, achievements)
def test_two_groups_together_have_the_sum_of_their_counts(some, others):
    first, second, both = (count_measures(group) for group in (some, others, [*some, *others]))
    for name in ("of", "read", "better", "worse", "met", "missed", "unread"):
        assert getattr(both, name) == getattr(first, name) + getattr(second, name)


def test_there_is_no_mean_of_unlike_measures():
    """Counting measures gives whole numbers only."""
    results = [compare_readings("more", read(1, 2), 4), compare_readings("less", read(90, 30), None)]
    count = count_measures(iter(results))
    assert (count.of, count.read, count.better, count.worse, count.met) == (2, 2, 2, 0, 0)
    assert {type(getattr(count, name)) for name in count.__dataclass_fields__} == {int}
    assert isinstance(results[0], Achievement)
