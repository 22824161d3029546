"""Which counts of people by sex and identity may be shown to whoever has no account.

A count under 5 can point at somebody whom the neighbours know, and so can what is missing to a known total: a group's
breakdown is shown whole or not at all, its total always. What is hidden must not come back by subtraction: of the groups
of a table enough are hidden that only their sum is known, and that sum is not small either.

Zero is small too ("none of those who came is indigenous" says something of each of them). Not so for people whose identity
was not recorded: that nobody is among them says nothing of anybody, so there only 1 to 4 is small.

One table is judged here; tables of the same people beside each other, in `data.rules.crossings`. Not guarded against: two
answers to different questions (another as-of date, another filter) that differ by few people; and bounds, where totals
leave a hidden count little room. Who compares answers can learn that much.
"""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

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

# What a group's people are told by: sex, identity, and both ("woman_indigenous").
BOTH = {(sex, identity): f"{sex}_{identity}" for sex in SEXES for identity in IDENTITIES}
COLUMNS = (*SEXES, *IDENTITIES, *BOTH.values())

Category = TypeVar("Category", bound=Hashable)


@dataclass(frozen=True)
class Hiding:
    """Groups whose breakdown is hidden, and whether the breakdown of all of them together is hidden too."""

    groups: frozenset[str] = frozenset()
    overall: bool = False

    def __or__(self, other: "Hiding") -> "Hiding":
        return Hiding(self.groups | other.groups, self.overall or other.overall)


NOTHING = Hiding()


def find_hidden(
    table: Mapping[str, Mapping[Category, int]],
    categories: tuple[Category, ...],
    harmless: frozenset[Category] = frozenset(),
    already: Hiding = NOTHING,
) -> Hiding:
    """The groups of a table {group: {category: people}} whose breakdown may not be shown.

    Totals of the groups are known to the reader, and so is the breakdown of all unless it is hidden. `harmless`:
    categories of which zero says nothing; `already`: hidden for another reason. A group without people hides nothing.
    """
    filled = {group: counts for group, counts in table.items() if sum(counts.values())}
    hidden = {group for group, counts in filled.items() if is_small([counts], categories, harmless)}
    hidden |= already.groups & filled.keys()
    overall = already.overall or (bool(filled) and is_small(filled.values(), categories, harmless))
    rest = sorted(filled.keys() - hidden, key=lambda group: (sum(filled[group].values()), group), reverse=True)

    def comes_back() -> bool:
        if overall:
            return not hidden  # every group shown adds up to what is hidden
        return len(hidden) == 1 or (bool(hidden) and is_small([filled[g] for g in hidden], categories, harmless))

    while comes_back():
        if not rest:
            overall = True
            break
        hidden.add(rest.pop())  # the smallest: the least is lost
    return Hiding(frozenset(hidden), overall)


def is_small(
    rows: Collection[Mapping[Category, int]], categories: tuple[Category, ...], harmless: frozenset[Category]
) -> bool:
    """Whether a count of these rows together is under 5."""
    counts = {category: sum(row.get(category, 0) for row in rows) for category in categories}
    return any(count < LEAST and not (count == 0 and category in harmless) for category, count in counts.items())


@dataclass(frozen=True)
class Hidings:
    """What is hidden of a table by sex, by identity, and by both at once (at least where one of them is)."""

    sex: Hiding = Hiding()
    identity: Hiding = Hiding()
    both: Hiding = Hiding()


NOT_ASKED = frozenset({NOT_RECORDED})
NOT_ASKED_BOTH = frozenset(cell for cell in BOTH if cell[1] == NOT_RECORDED)
NOTHING_HIDDEN = Hidings()


def hide_people(table: Mapping[str, Cells]) -> Hidings:
    """What may not be shown of a table by itself. Where sex or identity alone is hidden, so is their crossing, from which
    it could be added up; where only the crossing has a small cell, sex and identity stay.
    """
    by_sex = find_hidden({group: add_up(cells, 0) for group, cells in table.items()}, SEXES)
    by_identity = find_hidden({group: add_up(cells, 1) for group, cells in table.items()}, IDENTITIES, NOT_ASKED)
    return Hidings(by_sex, by_identity, find_hidden(table, tuple(BOTH), NOT_ASKED_BOTH, by_sex | by_identity))


def disclose_people(
    table: Mapping[str, Cells], hidings: Hidings = NOTHING_HIDDEN
) -> tuple[dict[str, dict[str, Count]], dict[str, Count]]:
    """({group: {column: count or SUPPRESSED}}, the same for all groups together), with the columns `COLUMNS`."""
    overall: dict[tuple[str, str], int] = {}
    for cells in table.values():
        for cell, people in cells.items():
            overall[cell] = overall.get(cell, 0) + people
    by_sex, by_identity, by_both = hidings.sex, hidings.identity, hidings.both
    groups = {
        group: _tell(cells, group in by_sex.groups, group in by_identity.groups, group in by_both.groups)
        for group, cells in table.items()
    }
    return groups, _tell(overall, by_sex.overall, by_identity.overall, by_both.overall)


def add_up(cells: Cells, part: int) -> dict[str, int]:
    """People by sex (part 0) or by identity (part 1)."""
    found: dict[str, int] = {}
    for cell, people in cells.items():
        found[cell[part]] = found.get(cell[part], 0) + people
    return found


def _tell(cells: Cells, sex: bool, identity: bool, both: bool) -> dict[str, Count]:
    """Every column of a group; the flags say which are hidden."""
    by_sex, by_identity = add_up(cells, 0), add_up(cells, 1)
    told: dict[str, Count] = {name: SUPPRESSED if sex else by_sex.get(name, 0) for name in SEXES}
    told |= {name: SUPPRESSED if identity else by_identity.get(name, 0) for name in IDENTITIES}
    told |= {name: SUPPRESSED if both else cells.get(cell, 0) for cell, name in BOTH.items()}
    return told
