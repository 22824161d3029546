"""How far a lesson or a management model is on its way to others: documented, validated, shared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.rules.shared.headlines import Headline


class LessonStatus(StrEnum):
    """Written in their order: each step has the ones before it behind it."""

    DOCUMENTED = "documented"
    VALIDATED = "validated"
    SHARED = "shared"


def status_of(validated_on: date | None, shared_on: date | None) -> LessonStatus:
    """Where a lesson stands; days after the as-of date must be left out before."""
    if shared_on:
        return LessonStatus.SHARED
    return LessonStatus.VALIDATED if validated_on else LessonStatus.DOCUMENTED


@dataclass(frozen=True)
class LessonCount:
    """How many there are: models, other lessons, and of both those that are (at least) validated, and shared."""

    of: int
    models: int
    lessons: int
    validated: int
    shared: int


def count_lessons(found: Iterable[tuple[str, LessonStatus]]) -> LessonCount:
    """Count (kind, status) pairs."""
    pairs = list(found)
    models = sum(kind == "model" for kind, _ in pairs)
    shared = sum(status is LessonStatus.SHARED for _, status in pairs)
    validated = shared + sum(status is LessonStatus.VALIDATED for _, status in pairs)
    return LessonCount(len(pairs), models, len(pairs) - models, validated, shared)


def headline_lessons(count: LessonCount) -> Headline:
    """Say how much is documented and how much of it has reached others."""
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
