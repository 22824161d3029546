"""Which counts of people by sex and identity may be shown to whoever has no account.

A count under 5 can point at somebody whom the neighbours know, and so can what is missing to a known total: a row's
breakdown is shown whole or not at all, its total always. Zero is small too ("none of those who came is indigenous" says
something of each of them). Not so for people whose identity was not recorded: that nobody is among them says nothing of
anybody, so there only 1 to 4 is small.

What is hidden must not follow from what is shown: `data.rules.shared.crossings`, which also says what is not guarded
against.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

LEAST = 5
SEXES = ("woman", "man")
IDENTITIES = ("indigenous", "other", "not_recorded")
NOT_RECORDED = "not_recorded"


class Hidden(Enum):
    """A count that exists and is not shown: neither zero nor missing."""

    SUPPRESSED = "suppressed"


SUPPRESSED = Hidden.SUPPRESSED
Count = int | Hidden
Cells = Mapping[tuple[str, str], int]  # (sex, identity) -> people

# What a row's people are told by: sex, identity, and both ("woman_indigenous").
BOTH = {(sex, identity): f"{sex}_{identity}" for sex in SEXES for identity in IDENTITIES}
KINDS = {"sex": SEXES, "identity": IDENTITIES, "both": tuple(BOTH.values())}
COLUMNS = tuple(column for columns in KINDS.values() for column in columns)


@dataclass(frozen=True)
class Shown:
    """What is shown of a row: its people by sex, by identity, by both at once (only where both of them are)."""

    sex: bool = True
    identity: bool = True
    both: bool = True


EVERYTHING, NOTHING = Shown(), Shown(False, False, False)


def count_all(cells: Cells) -> dict[str, int]:
    """{column of `COLUMNS`: people}."""
    found = dict.fromkeys(COLUMNS, 0)
    for (sex, identity), people in cells.items():
        for column in (sex, identity, BOTH[sex, identity]):
            found[column] += people
    return found


def disclose(cells: Cells, shown: Shown) -> dict[str, Count]:
    """{column of `COLUMNS`: count, or SUPPRESSED where its kind is not shown}."""
    counts = count_all(cells)
    return {
        column: counts[column] if getattr(shown, kind) else SUPPRESSED
        for kind, columns in KINDS.items()
        for column in columns
    }


def is_small(people: int, column: str) -> bool:
    """Whether a count may not be shown."""
    return people < LEAST and not (people == 0 and is_harmless(column))


def is_harmless(column: str) -> bool:
    """Whether that nobody is in a column says nothing of anybody."""
    return column.endswith(NOT_RECORDED)
