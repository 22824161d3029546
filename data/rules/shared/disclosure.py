"""Which counts of people by sex and identity may be shown without an account, and up to which day.

A count below 5 can point at somebody whom the neighbours know, and so can what is missing to a known total: a row's
breakdown is shown whole or not at all, its total always. Zero is small too ("none of those who came is indigenous" says
something about each of them). People whose identity was not recorded are the exception: that nobody is among them says
nothing about anybody, so there only 1 to 4 is small.

What is hidden must not follow from what is shown: see `data.rules.shared.crossings`, which also says what is not guarded
against.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

LEAST = 5  # the smallest count that may be shown
SEXES = ("woman", "man")
IDENTITIES = ("indigenous", "other", "not_recorded")
NOT_RECORDED = "not_recorded"


class Hidden(Enum):
    """A count that exists and is not shown: neither zero nor missing."""

    SUPPRESSED = "suppressed"


SUPPRESSED = Hidden.SUPPRESSED
Count = int | Hidden
Cells = Mapping[tuple[str, str], int]  # (sex, identity) -> people

# What a row's people are counted by: sex, identity, and both ("woman_indigenous").
BOTH = {(sex, identity): f"{sex}_{identity}" for sex in SEXES for identity in IDENTITIES}
KINDS = {"sex": SEXES, "identity": IDENTITIES, "both": tuple(BOTH.values())}
COLUMNS = tuple(column for columns in KINDS.values() for column in columns)


@dataclass(frozen=True)
class Share:
    """A part of a whole that is not zero."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The part as a fraction."""
        return self.part / self.whole


ShareOf = Share | Hidden | None  # Hidden: it exists and is not shown; None: there is nobody to take a share of


@dataclass(frozen=True)
class Shown:
    """Which counts of a row are shown."""

    sex: bool = True
    identity: bool = True
    both: bool = True
    """By sex and identity at once; only where both of them are shown."""


EVERYTHING, NOTHING = Shown(), Shown(False, False, False)


def count_all(cells: Cells) -> dict[str, int]:
    """Return the people in each column of `COLUMNS`."""
    counts = dict.fromkeys(COLUMNS, 0)
    for (sex, identity), people in cells.items():
        for column in (sex, identity, BOTH[sex, identity]):
            counts[column] += people
    return counts


def disclose(cells: Cells, shown: Shown) -> dict[str, Count]:
    """Return the count of each column of `COLUMNS`, or SUPPRESSED where its kind is not shown."""
    counts = count_all(cells)
    return {
        column: counts[column] if getattr(shown, kind) else SUPPRESSED
        for kind, columns in KINDS.items()
        for column in columns
    }


def is_small(people: int, column: str) -> bool:
    """Return whether a count may not be shown."""
    return people < LEAST and not (people == 0 and is_harmless(column))


def is_harmless(column: str) -> bool:
    """Return whether an empty column says nothing about anybody."""
    return column.endswith(NOT_RECORDED)


def end_of_quarter(day: date) -> date:
    """Return the last day of the last quarter that is over at the end of `day`."""
    following = day + timedelta(days=1)
    return date(following.year, (following.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)


def end_of_year(day: date) -> date:
    """Return the last day of the last year that is over at the end of `day`."""
    following = day + timedelta(days=1)
    return date(following.year, 1, 1) - timedelta(days=1)
