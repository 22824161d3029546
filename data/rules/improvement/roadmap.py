"""The roadmap's actions: how far each is, from what was reported, and in which state that puts it.

States and their order are those of every dated action (`data.rules.shared.actions`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from data.rules.shared.actions import Days

DONE = 100  # percent


@dataclass(frozen=True)
class Report:
    """How far an action was on a day, in percent."""

    on: date
    percent: int


def percent_of(reports: Iterable[Report], as_of: date) -> int:
    """The last report by the day, in percent; 0 without any."""
    last = max((one for one in reports if one.on <= as_of), key=lambda one: one.on, default=None)
    return last.percent if last else 0


def days_of(reports: Iterable[Report], due_on: date | None, cancelled_on: date | None, as_of: date) -> Days:
    """The days of an action as its reports tell them: begun with the first percent, done from the day since which it has
    been at 100 (a later report below that opens it again).
    """
    known = sorted((one for one in reports if one.on <= as_of), key=lambda one: one.on)
    begun = next((one.on for one in known if one.percent > 0), None)
    done = None
    for one in reversed(known):
        if one.percent < DONE:
            break
        done = one.on
    return Days(due_on, begun, done, None if done else cancelled_on)


def mean_percent(percents: Sequence[int]) -> float | None:
    """How far a roadmap is as a whole: the mean of its actions, each counting the same; None without any."""
    return fmean(percents) if percents else None
