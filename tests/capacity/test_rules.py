"""Rules of capacity scores: the mean of a group, which rounds may be compared, and which gaps no action covers."""

from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.capacity import (
    ROUNDS,
    AreaKey,
    Assessment,
    Comparability,
    GapAction,
    ScoreKey,
    compare_rounds,
    find_gaps,
    find_latest,
    headline_capacity,
    heat_step,
    latest_scores,
    score_group,
)

DAY = date(2014, 5, 6)
AREAS = ("a", "b", "c", "d")
SCALES = (("new", (1.0, 5.0)), ("old", (1.0, 4.0)), ("twin", (1.0, 5.0)))
STRANGERS = Comparability(SCALES)
NEW_A, TWIN_Y, TWIN_Z = AreaKey("new", "a"), AreaKey("twin", "y"), AreaKey("twin", "z")
SAME_QUESTION = Comparability(SCALES, frozenset({(TWIN_Z, NEW_A), (NEW_A, TWIN_Z)}))

scores = st.integers(2, 10).map(lambda half: half / 2)
answers = st.dictionaries(st.sampled_from(AREAS), scores, max_size=4).map(
    lambda by_area: tuple(sorted(by_area.items()))
)
assessed = st.builds(
    Assessment,
    government=st.sampled_from(["1", "2", "3", "4", "5"]),
    round=st.sampled_from(ROUNDS),
    instrument=st.sampled_from(["new", "old", "twin"]),
    held_on=st.dates(DAY, DAY + timedelta(days=900)),
    scores=answers,
)
programs = st.lists(assessed, max_size=12, unique_by=lambda item: (item.government, item.round))


def round_of(name: str, instrument: str = "new", day: int = 0, **area_scores: float) -> Assessment:
    return Assessment("1", name, instrument, DAY + timedelta(days=day), tuple(area_scores.items()))


def by_government(program: list[Assessment]) -> dict[str, list[Assessment]]:
    return {
        government: [held for held in program if held.government == government]
        for government in {held.government for held in program}
    }


# --- a group's figure ---------------------------------------------------------------------------------------------------


@given(st.lists(scores, min_size=1, max_size=30), st.integers(0, 5))
def test_mean_lies_within_its_spread(values, more):
    result = score_group(values, len(values) + more)
    assert result.low <= result.mean <= result.high
    assert (result.low, result.high) == (min(values), max(values))
    assert (result.n, result.of) == (len(values), len(values) + more)
    assert (result.sd is None) == (len(values) == 1)
    assert result.sd is None or 0 <= result.sd <= (result.high - result.low)


@given(st.lists(scores, min_size=1, max_size=12), st.randoms())
def test_the_order_of_governments_changes_nothing(values, random):
    shuffled = random.sample(values, len(values))
    assert score_group(values, 20) == score_group(shuffled, 20)


def test_empty_group_has_no_mean_and_more_scores_than_governments_raise():
    assert score_group([], 4) is None
    with pytest.raises(ValueError, match="2, 1"):
        score_group([1.0, 2.0], 1)


def test_index_is_the_mean_of_the_assessed_areas():
    assert round_of("baseline", a=1, b=2, c=4).index == pytest.approx(7 / 3)
    assert round_of("baseline").index is None


# --- change ---------------------------------------------------------------------------------------------------------------


@given(programs, st.randoms())
def test_the_order_of_rounds_changes_nothing(program, random):
    shuffled = random.sample(program, len(program))
    assert compare_rounds(program, SAME_QUESTION) == compare_rounds(shuffled, SAME_QUESTION)


@given(programs)
def test_no_area_is_compared_across_instruments(program):
    changes, refusals = compare_rounds(program, STRANGERS)
    rounds = by_government(program)
    for change in changes:
        baseline = next(item for item in rounds[change.government] if item.round == "baseline")
        latest = find_latest(rounds[change.government])
        assert baseline.instrument == latest.instrument
        assert {area for area, _, _ in change.areas} == set(dict(baseline.scores)) & set(dict(latest.scores))
        assert change.areas
    assert not {change.government for change in changes} & {refusal.government for refusal in refusals}


@given(programs)
def test_every_government_with_two_rounds_is_compared_or_refused_with_a_reason(program):
    changes, refusals = compare_rounds(program, SAME_QUESTION)
    twice = {
        government
        for government, assessments in by_government(program).items()
        if any(item.round == "baseline" and item.scores for item in assessments)
        and find_latest(assessments).round != "baseline"
    }
    assert sorted([*(c.government for c in changes), *(r.government for r in refusals)]) == sorted(twice)
    assert {refusal.reason for refusal in refusals} <= {"other_scale", "other_instrument", "no_area_in_both"}


@given(programs)
def test_change_is_the_mean_over_its_areas(program):
    for change in compare_rounds(program, SAME_QUESTION)[0]:
        moves = [after - before for _, before, after in change.areas]
        assert change.mean == fmean(moves)
        assert min(moves) - 1e-12 <= change.mean <= max(moves) + 1e-12


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (round_of("baseline", "old", a=2), round_of("midpoint", "new", a=3), "other_scale"),
        (round_of("baseline", "twin", z=2), round_of("midpoint", "new", b=3), "other_instrument"),
        (round_of("baseline", "new", a=2), round_of("midpoint", "new", b=3), "no_area_in_both"),
        (round_of("baseline", "twin", z=2), round_of("midpoint", "new", a=3, b=1), None),
        (round_of("baseline", "new", a=2, b=1), round_of("midpoint", "new", a=3), None),
    ],
)
def test_refusal_gives_its_reason(before, after, reason):
    assert SAME_QUESTION.explain_refusal(before, after) == reason
    changes, refusals = compare_rounds([before, after], SAME_QUESTION)
    assert [refusal.reason for refusal in refusals] == ([reason] if reason else [])
    # A mapped area has the later instrument's code, and only areas that both rounds assessed count.
    assert [change.areas for change in changes] == ([] if reason else [(("a", 2, 3),)])


def test_same_code_in_two_instruments_names_two_areas():
    assert STRANGERS.compare(round_of("baseline", "twin", a=2), round_of("midpoint", "new", a=3)) == ()


def test_latest_round_counts_not_the_highest():
    rounds = [round_of("baseline", a=3), round_of("final", a=1, day=700), round_of("midpoint", a=5, day=300)]
    (change,), _ = compare_rounds(rounds, STRANGERS)
    assert (change.last_round, change.mean) == ("final", -2)


def test_round_without_scores_is_ignored():
    rounds = [round_of("baseline", a=2), round_of("midpoint", a=3, day=300), round_of("final", day=700)]
    (change,), refusals = compare_rounds(rounds, STRANGERS)
    assert (change.last_round, change.mean, refusals) == ("midpoint", 1, ())
    assert find_latest(rounds).round == "midpoint"
    assert find_latest([round_of("baseline")]) is None


@given(programs)
def test_latest_score_of_an_area_is_the_last_that_was_given(program):
    result = {score.key: score for score in latest_scores(program)}
    given_once = {(item.government, item.instrument, area) for item in program for area, _ in item.scores}
    assert set(result) == given_once
    for (government, instrument, area), score in result.items():
        days = [
            item.held_on
            for item in program
            if (item.government, item.instrument) == (government, instrument) and area in dict(item.scores)
        ]
        assert score.assessed_on == max(days)


def test_area_left_out_of_a_round_keeps_its_score_and_its_gap():
    rounds = [round_of("baseline", a=2, b=2), round_of("midpoint", b=4, day=300)]
    assert {score.key.area: (score.value, score.assessed_on) for score in latest_scores(rounds)} == {
        "a": (2, DAY),
        "b": (4, DAY + timedelta(days=300)),
    }
    (gap,) = find_gaps(latest_scores(rounds), {ScoreKey("1", "new", "a"): 3.0, ScoreKey("1", "new", "b"): 4.0}, [])
    assert (gap.key.area, gap.size, gap.assessed_on) == ("a", 1, DAY)


def test_only_a_single_area_is_compared_where_two_map_to_the_same():
    both = Comparability(SCALES, frozenset({(TWIN_Y, NEW_A), (TWIN_Z, NEW_A)}))
    assert both.compare(round_of("baseline", "twin", y=1, z=3), round_of("midpoint", "new", a=4)) == (("a", 1, 4),)


# --- gaps -----------------------------------------------------------------------------------------------------------------


keys = st.builds(ScoreKey, st.sampled_from(["1", "2", "3"]), st.sampled_from(["new", "old"]), st.sampled_from(AREAS))
targets = st.dictionaries(keys, scores, max_size=8)
days = st.one_of(st.none(), st.dates(DAY - timedelta(days=400), DAY + timedelta(days=1300)))
plans = st.lists(
    st.builds(
        GapAction,
        st.builds(ScoreKey, st.sampled_from(["1", "2", "3"]), st.just("new"), st.sampled_from(AREAS)),
        days,
        days,
    ),
    max_size=8,
)


@given(programs, targets, plans)
def test_gap_is_a_target_that_the_latest_score_misses(program, wanted, planned):
    result = find_gaps(latest_scores(program), wanted, planned)
    missed = {score.key for score in latest_scores(program) if wanted.get(score.key, 0) > score.value}
    assert {gap.key for gap in result} == missed
    assert all(gap.size > 0 for gap in result)
    assert [gap.size for gap in result] == sorted((gap.size for gap in result), reverse=True)


@given(programs, st.dictionaries(keys, scores, min_size=1, max_size=8), plans, plans)
def test_more_actions_never_uncover_a_gap(program, wanted, planned, more):
    latest = latest_scores(program)

    def uncovered(actions):
        return {gap.key for gap in find_gaps(latest, wanted, actions) if not gap.covered}

    assert uncovered([*planned, *more]) <= uncovered(planned)


@pytest.mark.parametrize(
    ("plan", "covered"),
    [
        (GapAction(ScoreKey("1", "new", "a"), None, None), True),
        (GapAction(ScoreKey("1", "new", "a"), DAY + timedelta(days=1), None), True),
        (GapAction(ScoreKey("1", "new", "a"), DAY, None), True),
        (GapAction(ScoreKey("1", "new", "a"), DAY - timedelta(days=1), None), False),
        (GapAction(ScoreKey("1", "new", "a"), None, DAY), False),
        (GapAction(ScoreKey("1", "old", "a"), None, None), False),
        (GapAction(ScoreKey("1", "new", "b"), None, None), False),
        (GapAction(ScoreKey("2", "new", "a"), None, None), False),
    ],
)
def test_action_done_before_the_score_covers_nothing(plan, covered):
    (gap,) = find_gaps(latest_scores([round_of("baseline", a=2)]), {ScoreKey("1", "new", "a"): 3.0}, [plan])
    assert gap.covered is covered


@pytest.mark.parametrize(
    ("score", "step"),
    [(1, 1), (1.5, 1), (1.8, 2), (2.5, 2), (2.6, 3), (3, 3), (3.5, 4), (4.5, 5), (5, 5), (0, 1), (9, 5)],
)
def test_heat_of_a_score_is_its_fifth_of_the_scale(score, step):
    assert heat_step(score, (1.0, 5.0), 5) == step


# --- the headline ---


def test_headline_agrees_with_the_figures():
    baseline = ("baseline", score_group([2.0, 3.0], 4))
    up, down, flat = (score_group([move, move], 4) for move in (0.4, -0.4, 0.01))
    codes = [
        headline_capacity([], None, None, None, of=0, others=0).code,
        headline_capacity([], None, None, None, of=4, others=0).code,
        headline_capacity([], None, None, None, of=4, others=1).code,
        headline_capacity([], None, baseline, "a", of=4, others=0).code,
        *(headline_capacity([0.4, -0.1], move, baseline, "a", of=4, others=0).code for move in (up, down, flat)),
    ]
    assert [code.removeprefix("capacity-headline-") for code in codes] == [
        "nobody",
        "none",
        "other",
        "one-round",
        "up",
        "down",
        "same",
    ]
    assert headline_capacity([0.05], score_group([0.05], 4), baseline, "a", of=4, others=0).code.endswith("same")
    params = dict(headline_capacity([0.4, -0.1], down, baseline, "a", of=4, others=0).params)
    assert params == {"moved": 1, "areas": 2, "points": 0.4, "n": 2, "of": 4}
