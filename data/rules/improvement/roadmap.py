"""Derives the state of the roadmap's actions from what was reported of each.

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
    """How far an action was on a day."""

    on: date
    percent: int  # 0 to 100


def latest_percent(reports: Iterable[Report], as_of: date) -> int:
    """Return the percent of the last report up to a day, or 0 without any."""
    last = max((report for report in reports if report.on <= as_of), key=lambda report: report.on, default=None)
    return last.percent if last else 0


def derive_days(reports: Iterable[Report], due_on: date | None, cancelled_on: date | None, as_of: date) -> Days:
    """Derive the days of an action from its reports.

    An action has begun with the first report above zero, and is done from the day since which it has been at 100: a later
    report below that opens it again.
    """
    past = sorted((report for report in reports if report.on <= as_of), key=lambda report: report.on)
    begun = next((report.on for report in past if report.percent > 0), None)
    done = None
    for report in reversed(past):
        if report.percent < DONE:
            break
        done = report.on
    return Days(due_on, begun, done, None if done else cancelled_on)


def mean_percent(percents: Sequence[int]) -> float | None:
    """Return how far a roadmap is: the mean of its actions, each with the same weight; None without any."""
    return fmean(percents) if percents else None
