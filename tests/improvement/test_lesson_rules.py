"""Rules of lessons: the status of each, and counts that add up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import LANGUAGES, translator
from data.rules.improvement.lessons import LessonCount, LessonStatus, count_lessons, headline_lessons, score_lesson

DAY = date(2014, 5, 6)

pairs = st.lists(st.tuples(st.sampled_from(["model", "lesson"]), st.sampled_from(LessonStatus)), max_size=12)


@pytest.mark.parametrize(
    ("validated_on", "shared_on", "status"),
    [
        (None, None, LessonStatus.DOCUMENTED),
        (DAY, None, LessonStatus.VALIDATED),
        (DAY, DAY, LessonStatus.SHARED),
    ],
)
def test_the_status_follows_from_the_dates(validated_on, shared_on, status):
    assert score_lesson(validated_on, shared_on) is status


@given(pairs, st.randoms())
def test_counts_add_up(lessons, random):
    count = count_lessons(lessons)
    assert count.of == len(lessons) == count.models + count.lessons
    assert 0 <= count.shared <= count.validated <= count.of
    assert count.of - count.validated == [status for _, status in lessons].count(LessonStatus.DOCUMENTED)
    assert count.shared == [status for _, status in lessons].count(LessonStatus.SHARED)
    assert count.models == [kind for kind, _ in lessons].count("model")
    assert count_lessons(random.sample(lessons, len(lessons))) == count


@given(pairs, pairs)
def test_two_libraries_together_have_the_sum_of_their_counts(some, others):
    first, second, both = (count_lessons(library) for library in (some, others, [*some, *others]))
    for name in ("of", "models", "lessons", "validated", "shared"):
        assert getattr(both, name) == getattr(first, name) + getattr(second, name)


@given(pairs)
def test_the_headline_counts_the_lessons(lessons):
    count = count_lessons(lessons)
    headline = headline_lessons(count)
    assert headline.code == ("improvement-lessons-headline" if lessons else "improvement-lessons-headline-none")
    assert dict(headline.params) == (
        {
            "models": count.models,
            "lessons": count.lessons,
            "validated": count.validated,
            "shared": count.shared,
        }
        if lessons
        else {}
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [LessonCount(0, 0, 0, 0, 0), LessonCount(1, 1, 0, 1, 0), LessonCount(9, 4, 5, 3, 2)])
def test_the_headline_has_words(language, count):
    headline = headline_lessons(count)
    sentence = translator(language)(headline.code, **dict(headline.params))
    assert headline.code not in sentence
    assert "{" not in sentence
