"""What audits measure: direction-aware, on the way to a target, and counted, never averaged."""

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
    unique_by=lambda one: one.on,
).map(lambda found: sorted(found, key=lambda one: one.on))


def read(*found: float) -> list[Reading]:
    """A reading a week."""
    return [Reading(TODAY + 7 * place * DAY, value) for place, value in enumerate(found)]


OTHER = {"more": "less", "less": "more"}


@given(directions, readings, targets)
def test_more_of_something_is_less_of_its_contrary(direction, found, target):
    contrary = [replace(one, value=-one.value) for one in found]
    one = compare_readings(direction, found, target)
    other = compare_readings(OTHER[direction], contrary, None if target is None else -target)
    assert other == replace(one, change=None if one.change is None else -one.change)


@given(directions, readings, targets)
def test_only_the_first_and_the_last_reading_count(direction, found, target):
    ends = found if len(found) < 2 else [found[0], found[-1]]
    assert compare_readings(direction, ends, target) == compare_readings(direction, found, target)


@given(directions, readings, targets)
def test_the_result_says_what_is_missing_or_how_near_the_target_is(direction, found, target):
    judged, sign = compare_readings(direction, found, target), 1 if direction == "more" else -1
    if len(found) < 2:
        result = Result.NO_READING if found else Result.NO_BASELINE
        assert (judged.result, judged.movement, judged.share, judged.change) == (result, Movement.UNKNOWN, None, None)
        return
    gone = sign * (found[-1].value - found[0].value)
    assert judged.change == found[-1].value - found[0].value
    assert judged.movement is (Movement.BETTER if gone > 0 else Movement.WORSE if gone < 0 else Movement.SAME)
    if target is None:
        assert (judged.result, judged.share) == (Result.NO_TARGET, None)
    elif sign * found[-1].value >= sign * target:
        assert judged.result is (Result.MET if gone >= 0 else Result.WITHIN)
    else:
        assert judged.result is (Result.NEARER if gone > 0 else Result.AWAY)


@given(directions, readings.filter(lambda found: len(found) > 1), values)
def test_the_share_is_of_the_way_from_the_baseline_to_the_target(direction, found, target):
    judged, sign = compare_readings(direction, found, target), 1 if direction == "more" else -1
    way = sign * (target - found[0].value)
    assert (judged.share is None) == (way <= 0)
    if judged.share is not None:
        assert found[0].value + judged.share * (target - found[0].value) == pytest.approx(found[-1].value, abs=1e-9)
        assert (judged.share >= 1) == (judged.result is Result.MET)
        assert (judged.share < 0) == (judged.movement is Movement.WORSE)
        assert (judged.share == 0) == (judged.movement is Movement.SAME)


@given(directions, values, values, values, values)
def test_a_better_reading_never_has_a_smaller_share(direction, baseline, target, one, other):
    worse, better = sorted((one, other), reverse=direction == "less")
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
    # asked to hold what there was
    ("more", (40, 40), 40, Result.MET, Movement.SAME, None, 0),
    ("more", (40, 41), 40, Result.MET, Movement.BETTER, None, 1),
    ("more", (40, 39), 40, Result.AWAY, Movement.WORSE, None, -1),
    # a target that is worse than what there was
    ("more", (40, 35), 30, Result.WITHIN, Movement.WORSE, None, -5),
    ("more", (40, 25), 30, Result.AWAY, Movement.WORSE, None, -15),
    ("less", (20, 25), 30, Result.WITHIN, Movement.WORSE, None, 5),
    # nothing to compare with
    ("more", (40, 55), None, Result.NO_TARGET, Movement.BETTER, None, 15),
    ("less", (40, 55), None, Result.NO_TARGET, Movement.WORSE, None, 15),
    ("more", (40,), 70, Result.NO_READING, Movement.UNKNOWN, None, None),
    ("more", (80,), 70, Result.NO_READING, Movement.UNKNOWN, None, None),  # a baseline meets nothing
    ("more", (40,), None, Result.NO_READING, Movement.UNKNOWN, None, None),
    ("more", (), 70, Result.NO_BASELINE, Movement.UNKNOWN, None, None),
    # zero is a figure
    ("more", (0, 0), 10, Result.AWAY, Movement.SAME, 0, 0),
    ("less", (10, 0), 5, Result.MET, Movement.BETTER, 2, -10),
]


@pytest.mark.parametrize(("direction", "found", "target", "result", "movement", "share", "change"), CASES)
def test_each_case(direction, found, target, result, movement, share, change):
    judged = compare_readings(direction, read(*found), target)
    assert (judged.result, judged.movement, judged.change) == (result, movement, change)
    assert judged.share == (None if share is None else pytest.approx(share))


# --- on its day ---------------------------------------------------------------------------------------------------------


@given(directions, readings, targets, some_day, DAYS)
def test_a_day_that_has_come_changes_only_what_is_not_met(direction, found, target, due, as_of):
    open_ended = compare_readings(direction, found, target)
    judged = compare_readings(direction, found, target, due, as_of)
    is_due = target is not None and due is not None and due <= as_of
    unread = open_ended.result in (Result.NO_READING, Result.NO_BASELINE)
    assert judged.overdue == (is_due and unread)
    missed = is_due and open_ended.result in (Result.NEARER, Result.AWAY)
    assert judged.result is (Result.MISSED if missed else open_ended.result)
    assert replace(judged, result=open_ended.result, overdue=False) == open_ended


@given(directions, readings, targets, DAYS, DAYS, DAYS)
def test_a_day_once_come_has_come(direction, found, target, due, one, other):
    early, late = (compare_readings(direction, found, target, due, day) for day in sorted((one, other)))
    assert late == early or (late.result is Result.MISSED) > (early.result is Result.MISSED) or late.overdue


@pytest.mark.parametrize(
    ("found", "days", "result", "overdue"),
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
def test_on_and_around_its_day(found, days, result, overdue):
    judged = compare_readings("more", read(*found), 70, TODAY, TODAY + days * DAY)
    assert (judged.result, judged.overdue) == (result, overdue)
    assert not compare_readings("more", read(*found), None, TODAY, TODAY + days * DAY).overdue


@pytest.mark.parametrize("direction", ["", "up", "MORE", None])
def test_an_unknown_direction_is_a_fault_even_without_readings(direction):
    with pytest.raises(ValueError):
        compare_readings(direction, [], None)


# --- what to know before reading too much into it ----------------------------------------------------------------------


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
def test_a_target_that_asks_for_nothing_is_told(direction, baseline, target, caution):
    """With the baseline alone already: the target can still be put right."""
    for found in (read(baseline), read(baseline, 50)):
        assert compare_readings(direction, found, target).cautions == ((caution,) if caution else ())
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
def test_a_rate_of_few_is_told(denominators, small):
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
        ((None, "users"), False),  # nobody wrote down who measured: it may have been the same people
        (("users", None), False),
    ],
)
def test_another_measurer_is_told(by, other):
    cautions = compare_readings("more", [of(60, one) for one in by], None).cautions
    assert cautions == ((Caution.OTHER_MEASURER,) if other else ())


def test_all_that_is_to_know_is_told():
    found = [of(12, "users"), of(60, "providers")]
    assert compare_readings("more", found, 50).cautions == (
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


def test_a_cycle_has_the_readings_from_the_day_it_opened_until_the_next_one_did():
    opened, following = TODAY, TODAY + 28 * DAY
    found = [Reading(day, 1) for day in (following, opened - DAY, following - DAY, opened)]
    assert [one.on for one in select_readings(found, opened, following, date.max)] == [opened, following - DAY]
    assert [one.on for one in select_readings(found, opened, None, date.max)] == [
        opened,
        following - DAY,
        following,
    ]
    assert [one.on for one in select_readings(found, opened, None, following - DAY)] == [opened, following - DAY]
    assert select_readings(found, opened, following, opened - DAY) == ()


@given(readings, st.lists(DAYS, min_size=1, max_size=4, unique=True).map(sorted), DAYS, st.randoms())
def test_every_reading_since_the_first_cycle_is_of_one_of_them(found, opened, as_of, random):
    shuffled = random.sample(found, len(found))
    own = [
        one
        for first, following in zip(opened, [*opened[1:], None], strict=True)
        for one in select_readings(shuffled, first, following, as_of)
    ]
    assert own == [one for one in found if opened[0] <= one.on <= as_of]


@given(readings, DAYS, some_day, DAYS)
def test_readings_to_come_change_nothing(found, opened, following, as_of):
    known = [one for one in found if one.on <= as_of]
    assert select_readings(known, opened, following, as_of) == select_readings(found, opened, following, as_of)


# --- together -------------------------------------------------------------------------------------------------------------

achievements = st.lists(st.builds(compare_readings, directions, readings, targets, some_day, DAYS), max_size=10)


@given(achievements, st.randoms())
def test_counts_add_up(found, random):
    count = count_measures(found)
    same = sum(one.movement is Movement.SAME for one in found)
    assert count.of == len(found)
    assert count.better + count.worse + same == count.read <= count.of
    assert count.met <= count.read
    assert count.met == sum(one.result is Result.MET for one in found)
    assert count.missed == sum(one.result is Result.MISSED for one in found)
    assert count.met + count.missed <= count.read
    assert count.unread == sum(one.result is Result.NO_READING for one in found) <= count.of - count.read
    assert count_measures(random.sample(found, len(found))) == count


@given(achievements, achievements)
def test_two_groups_together_have_the_sum_of_their_counts(some, others):
    one, two, both = (count_measures(found) for found in (some, others, [*some, *others]))
    for name in ("of", "read", "better", "worse", "met", "missed", "unread"):
        assert getattr(both, name) == getattr(one, name) + getattr(two, name)


def test_there_is_no_mean_of_unlike_measures():
    """Nothing that counts measures gives anything but whole numbers."""
    found = [compare_readings("more", read(1, 2), 4), compare_readings("less", read(90, 30), None)]
    count = count_measures(iter(found))
    assert (count.of, count.read, count.better, count.worse, count.met) == (2, 2, 2, 0, 0)
    assert {type(getattr(count, name)) for name in count.__dataclass_fields__} == {int}
    assert isinstance(found[0], Achievement)
