"""Which rows of tables about the same people may be broken down, so that no small count follows from them.

A row (a region, an area, where people come from, or all) is a set of records; a record is the people from one kind of
government or group at one event. Which records a row holds is public, or can be found out. Rows can be added and
subtracted, so a reader knows more sets than those shown: if two regions share a small area, for example, that area minus
one region is known too.

The promise: of every set of records whose women, men, indigenous people and so on can be computed by adding and
subtracting shown rows, however many of them and however often, no count is small (`disclosure.is_small`). All such sets are
checked, not only the obvious ones. Sex, identity, and both at once are judged separately: what is known about one adds
nothing to another, since sums over the other category cancel unless the set is known already.

Not covered: bounds (that a hidden count is at most some number), what a reader knows about single people, what can be
concluded from combinations that are not a set (two women here count as one there), and two releases, that is the same rows
on two days, which differ by those who came in between.
"""

from collections.abc import Collection, Mapping, Sequence, Set

import numpy as np

from data.rules.shared.disclosure import KINDS, LEAST, Cells, Shown, count_all, is_harmless

Code = str | tuple[str | int, ...]
Row = tuple[str, Code]  # (dimension, code); the codes of a dimension are of one type
Record = tuple[Collection[Row], Cells]  # the rows that it lies in, and its people
ALL: Row = ("all", "")
_EXACT = 1e-6  # coefficients are fractions of small numbers: what is not whole is far from it


def decide_shown(records: Sequence[Record]) -> dict[Row, Shown]:
    """Return what may be shown of every row of the records, and of `ALL`, in which each record lies."""
    counted = [({*rows, ALL}, count_all(cells)) for rows, cells in records if sum(cells.values())]
    rows = {row for its_rows, _ in counted for row in its_rows}
    sex, identity = (_choose(counted, rows, KINDS[kind]) for kind in ("sex", "identity"))
    both = _choose(counted, sex & identity, KINDS["both"])
    return {row: Shown(row in sex, row in identity, row in both) for row in rows}


def _choose(
    records: Sequence[tuple[set[Row], Mapping[str, int]]], rows: Set[Row], columns: tuple[str, ...]
) -> frozenset[Row]:
    """Return the rows to show.

    Small rows are dropped first. Of the rows that give away something small, the one whose removal closes most goes first,
    then the one with the fewest people, and `ALL` last.
    """
    names, members, counts = _merge(records, sorted(rows), columns)
    totals = members @ counts
    keep = [n for n in range(len(names)) if not _are_small(totals[[n]], columns)[0]]
    keep.sort(key=lambda n: (names[n] == ALL, totals[n].sum(), names[n]))
    small = find_small_sets(members[keep], counts, columns)
    while len(small):
        left = {n: _following(members[[m for m in keep if m != n]], small) for n in keep}
        gone = min(keep, key=lambda n: (names[n] == ALL and len(keep) > 1, left[n].sum()))
        keep.remove(gone)
        small = small[left[gone]]
    return frozenset(names[n] for n in keep)


def _merge(
    records: Sequence[tuple[set[Row], Mapping[str, int]]], names: list[Row], columns: tuple[str, ...]
) -> tuple[list[Row], np.ndarray, np.ndarray]:
    """Merge the records that lie in the same rows into parts.

    Returns the rows, a matrix of rows by parts (whether a row holds a part), and the people of parts by columns.
    """
    parts: dict[tuple[bool, ...], np.ndarray] = {}
    for rows, counts in records:
        key = tuple(name in rows for name in names)
        parts[key] = parts.get(key, 0) + np.array([counts[column] for column in columns])
    members = np.array(list(parts), dtype=float).reshape(len(parts), len(names)).T
    return names, members, np.array(list(parts.values()), dtype=float).reshape(len(parts), len(columns))


def find_small_sets(members: np.ndarray, counts: np.ndarray, columns: tuple[str, ...]) -> np.ndarray:
    """Return every set of parts, a line of zeros and ones each, that combines multiples of rows and has a small count.

    `members`: rows by parts; `counts`: parts by columns. The rows are reduced so that each has a part of its own in which
    the others are zero; a set then takes a reduced row or leaves it, as it takes or leaves that part. So all combinations
    are tried, and dropped as soon as a part is neither in nor out, or the settled parts hold enough people in each column.
    """
    reduced = _reduce(members)
    sets = np.zeros((1, members.shape[1]))
    if not len(reduced):
        return sets[:0]
    counted = counts[:, counts.any(axis=0) | ~_harmless(columns)]
    last = len(reduced) - 1 - (np.abs(reduced) > _EXACT)[::-1].argmax(axis=0)  # the step that settles a part
    last[~(np.abs(reduced) > _EXACT).any(axis=0)] = -1
    for step, row in enumerate(reduced):
        sets = np.concatenate([sets, sets + row])
        settled = last == step
        sets = sets[((np.abs(sets[:, settled]) < _EXACT) | (np.abs(sets[:, settled] - 1) < _EXACT)).all(axis=1)]
        people = sets[:, last <= step] @ counted[last <= step]
        sets = sets[(people < LEAST).any(axis=1)]
    sets = sets.round()
    sets = sets[sets.any(axis=1)]
    small: np.ndarray = sets[_are_small(sets @ counts, columns)]
    return small


def _are_small(totals: np.ndarray, columns: tuple[str, ...]) -> np.ndarray:
    """Return for each line of totals whether one of its columns is small: `disclosure.is_small` for many."""
    small: np.ndarray = ((totals < LEAST) & ~(_harmless(columns) & (totals == 0))).any(axis=1)
    return small


def _harmless(columns: tuple[str, ...]) -> np.ndarray:
    return np.array([is_harmless(column) for column in columns])


def _reduce(members: np.ndarray) -> np.ndarray:
    """Return the reduced row echelon form, without its empty rows."""
    left, rank = members.copy(), 0
    for part in range(left.shape[1]):
        pivot = rank + int(np.abs(left[rank:, part]).argmax()) if rank < len(left) else rank
        if pivot >= len(left) or abs(left[pivot, part]) < _EXACT:
            continue
        left[[rank, pivot]] = left[[pivot, rank]]
        left[rank] /= left[rank, part]
        others = np.arange(len(left)) != rank
        left[others] -= np.outer(left[others, part], left[rank])
        rank += 1
    return left[:rank]


def _following(members: np.ndarray, sets: np.ndarray) -> np.ndarray:
    """Return for each set whether it is a combination of the rows, that is, whether it lies in their span."""
    if not len(members):
        return np.zeros(len(sets), dtype=bool)
    inverse = np.linalg.pinv(members @ members.T, rcond=1e-9, hermitian=True)
    rest: np.ndarray = np.abs(sets - (sets @ members.T) @ inverse @ members).max(axis=1)
    return rest < _EXACT
