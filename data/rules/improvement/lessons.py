"""Scores how far a lesson or a management model has travelled: documented, validated, shared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.rules.shared.headlines import Headline


class LessonStatus(StrEnum):
    """The steps of a lesson, in order: each includes the steps before it."""

    DOCUMENTED = "documented"
    VALIDATED = "validated"
    SHARED = "shared"


def score_lesson(validated_on: date | None, shared_on: date | None) -> LessonStatus:
    """Return the step that a lesson has reached; the caller leaves out days after the as-of date."""
    if shared_on:
        return LessonStatus.SHARED
    return LessonStatus.VALIDATED if validated_on else LessonStatus.DOCUMENTED


@dataclass(frozen=True)
class LessonCount:
    """Models and lessons, counted."""

    of: int
    models: int
    lessons: int  # those that are no models
    validated: int  # of both, at least validated
    shared: int  # of both


def count_lessons(lessons: Iterable[tuple[str, LessonStatus]]) -> LessonCount:
    """Count (kind, status) pairs."""
    pairs = list(lessons)
    models = sum(kind == "model" for kind, _ in pairs)
    shared = sum(status is LessonStatus.SHARED for _, status in pairs)
    validated = shared + sum(status is LessonStatus.VALIDATED for _, status in pairs)
    return LessonCount(len(pairs), models, len(pairs) - models, validated, shared)


def headline_lessons(count: LessonCount) -> Headline:
    """State how much is documented and how much of it has reached others."""
    if not count.of:
        return Headline("improvement-lessons-headline-none")
    return Headline(
        "improvement-lessons-headline",
        (
            ("models", count.models),
            ("lessons", count.lessons),
            ("validated", count.validated),
            ("shared", count.shared),
        ),
    )
