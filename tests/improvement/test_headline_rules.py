"""The headline of a cycle: a sentence each for its progress, its measures and its barriers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import LANGUAGES, translator
from data.rules.improvement.cycles import IDLE, OUTCOMES, CycleProgress, Stage, headline_cycle, score_cycle
from data.rules.improvement.measures import MeasureCount
from data.rules.shared.actions import Progress

DAY = date(2015, 6, 30)
BEFORE, AFTER = DAY - timedelta(days=9), DAY + timedelta(days=9)
NOTHING = Progress(0, 0, 0, 0, 0, 0, 0)
UNMEASURED = MeasureCount(0, 0, 0, 0, 0)


def progress_of(first: Stage, last: Stage, active_on: date = DAY) -> CycleProgress:
    return score_cycle([first, last], None, DAY, [active_on])


def stage(planned_on: date | None = None, reached_on: date | None = None) -> Stage:
    return Stage("any", 50, False, planned_on, reached_on)


OVER = progress_of(stage(BEFORE, BEFORE), stage(BEFORE, BEFORE))
LATE = progress_of(stage(BEFORE), stage(AFTER))
ON = progress_of(stage(BEFORE, BEFORE), stage(AFTER))
UNDATED = progress_of(stage(), stage())
IDLE_ON = progress_of(stage(BEFORE, BEFORE), stage(AFTER), DAY - IDLE)


def roadmap(done: int = 0, late: int = 0, running: int = 0, cancelled: int = 0) -> Progress:
    return Progress(done + late + running, done, late, running, 0, 0, cancelled)


def headline(progress=ON, measures=UNMEASURED, actions=NOTHING, barriers=0, waiting=0, outcome=None):
    return headline_cycle(progress, measures, actions, barriers=barriers, waiting=waiting, outcome=outcome)


@pytest.mark.parametrize(
    ("progress", "code", "percent"),
    [
        (OVER, "improvement-cycle-headline-reached", 100),
        (LATE, "improvement-cycle-headline-late", 0),
        (ON, "improvement-cycle-headline-on_track", 50),
        (UNDATED, "improvement-cycle-headline-undated", 0),
        (IDLE_ON, "improvement-cycle-headline-on_track", 50),
    ],
)
def test_the_first_sentence_gives_status_and_percent(progress: CycleProgress, code: str, percent: int) -> None:
    first, *others = headline(progress)
    assert (first.code, dict(first.params), others) == (code, {"percent": percent}, [])


def test_its_subject_is_the_current_stage_or_the_outcome() -> None:
    assert headline(LATE, outcome="achieved")[0].subjects == ("any",)  # not validated: there is no outcome
    assert headline(OVER, outcome="partly")[0].subjects == ("partly",)
    assert headline(OVER)[0].subjects == ()


@pytest.mark.parametrize(
    ("measures", "code"),
    [
        (MeasureCount(4, 0, 0, 0, 0, unread=4), "improvement-cycle-headline-not-read"),
        (MeasureCount(4, 1, 0, 1, 0), "improvement-cycle-headline-measures"),
        (MeasureCount(4, 4, 3, 1, 2), "improvement-cycle-headline-measures"),
    ],
)
def test_measures_are_counted_never_averaged(measures: MeasureCount, code: str) -> None:
    _, second = headline(measures=measures)
    assert second.code == code
    figures = dict(second.params)
    assert figures.get("of", 4) == 4
    assert figures.get("read", measures.read) == measures.read
    assert figures.get("better", measures.better) == measures.better
    assert figures.get("worse", measures.worse) == measures.worse


@pytest.mark.parametrize(
    ("progress", "actions", "barriers", "code"),
    [
        (ON, NOTHING, 3, "improvement-cycle-headline-bare"),
        (ON, roadmap(done=2, late=1), 3, "improvement-cycle-headline-late-actions"),
        (ON, roadmap(done=2, running=1), 3, "improvement-cycle-headline-none-late"),
        (ON, roadmap(done=2), 3, "improvement-cycle-headline-all-done"),
        (OVER, roadmap(done=2), 3, "improvement-cycle-headline-all-done"),
        (OVER, roadmap(done=2, late=1), 3, "improvement-cycle-headline-left"),
        (OVER, roadmap(done=2, running=1), 3, "improvement-cycle-headline-left"),
    ],
)
def test_barriers_wait_while_the_cycle_runs(
    progress: CycleProgress, actions: Progress, barriers: int, code: str
) -> None:
    _, second = headline(progress, actions=actions, barriers=barriers, waiting=1)
    assert second.code == code


counts = st.integers(0, 20)


@given(
    st.sampled_from([OVER, LATE, ON, UNDATED, IDLE_ON]),
    counts,
    counts,
    counts,
    counts,
    counts,
    counts,
    counts,
    st.sampled_from([None, *OUTCOMES]),
)
def test_every_sentence_exists_in_both_languages(
    progress, better, worse, unread, done, late, running, cancelled, outcome
) -> None:
    measures = MeasureCount(better + worse + unread, better + worse, better, worse, better // 2, unread=unread)
    sentences = headline(progress, measures, roadmap(done, late, running, cancelled), late + 1, late, outcome)
    for language in LANGUAGES:
        for sentence in sentences[1:]:
            words = translator(language)(sentence.code, **dict(sentence.params))
            assert words.endswith(".") and "{" not in words
            assert " 1 " not in words  # the number one is written as a word
