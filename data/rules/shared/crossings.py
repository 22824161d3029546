"""Tables of the same people beside each other: which rows may be broken down so that nothing small follows.

A row (a region, an area, where people come from, or all) is a set of records; a record is who came to an event from one
kind of place. Which records a row holds is public, or can be found out. Rows can be added and subtracted, so more sets
are known than are shown: two regions have a small area in common, say, that is what one area has over another region.

What is promised: of every set of records whose women, men, indigenous people and so on can be computed by adding and
subtracting shown rows, however many of them and how often each, no count is small (`disclosure.is_small`). All such sets
are gone through, not only those that somebody thought of. By sex, by identity and by both is each judged by itself: what
is known of one adds nothing to another, as sums over the other category cancel wherever a set is not known already.

What is not: bounds (a hidden count can be known to be at most some number), what a reader knows of single people, what
combinations say that are not a set (two women here count as one there), and two releases, that is the same rows on two
days, which differ by who came between them.
"""

from collections.abc import Collection, Mapping, Sequence, Set

import numpy as np

from data.rules.shared.disclosure import KINDS, LEAST, Cells, Shown, count_all, is_harmless

Row = tuple[str, str]  # (dimension, code)
Record = tuple[Collection[Row], Cells]  # the rows that it lies in, and its people
ALL: Row = ("all", "")
_EXACT = 1e-6  # coefficients are fractions of small numbers: what is not whole is far from it


def decide_shown(records: Sequence[Record]) -> dict[Row, Shown]:
    """{row: what of it may be shown}, for every row of the records and for `ALL`, in which each of them lies."""
    found = [({*rows, ALL}, count_all(cells)) for rows, cells in records if sum(cells.values())]
    rows = {row for own, _ in found for row in own}
    sex, identity = (_choose(found, rows, KINDS[kind]) for kind in ("sex", "identity"))
    both = _choose(found, sex & identity, KINDS["both"])
    return {row: Shown(row in sex, row in identity, row in both) for row in rows}


def _choose(
    records: Sequence[tuple[set[Row], Mapping[str, int]]], rows: Set[Row], columns: tuple[str, ...]
) -> frozenset[Row]:
    """The rows to show. Small ones go first; of those that give away something small, always the one whose going closes
    most, then the one with the fewest people, and all together last.
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
    """(rows, rows by parts: whether it holds it, parts by columns: people). A part is all records of the same rows."""
    parts: dict[tuple[bool, ...], np.ndarray] = {}
    for own, counts in records:
        key = tuple(name in own for name in names)
        parts[key] = parts.get(key, 0) + np.array([counts[column] for column in columns])
    members = np.array(list(parts), dtype=float).reshape(len(parts), len(names)).T
    return names, members, np.array(list(parts.values()), dtype=float).reshape(len(parts), len(columns))


def find_small_sets(members: np.ndarray, counts: np.ndarray, columns: tuple[str, ...]) -> np.ndarray:
    """Every set of parts, a line of zeros and ones each, that is a sum of multiples of rows and has a small count.

    `members`: rows by parts, `counts`: parts by columns. With the rows reduced so that each has a part of its own, where
    the others are zero, a set takes a reduced row or leaves it, as it takes or leaves that part. So all are tried, and
    dropped as soon as a part is neither in nor out, or the parts that are settled hold enough people in each column.
    """
    reduced = _reduce(members)
    found = np.zeros((1, members.shape[1]))
    if not len(reduced):
        return found[:0]
    counted = counts[:, counts.any(axis=0) | ~_harmless(columns)]
    last = len(reduced) - 1 - (np.abs(reduced) > _EXACT)[::-1].argmax(axis=0)  # the step that settles a part
    last[~(np.abs(reduced) > _EXACT).any(axis=0)] = -1
    for step, row in enumerate(reduced):
        found = np.concatenate([found, found + row])
        settled = last == step
        found = found[((np.abs(found[:, settled]) < _EXACT) | (np.abs(found[:, settled] - 1) < _EXACT)).all(axis=1)]
        known = found[:, last <= step] @ counted[last <= step]
        found = found[(known < LEAST).any(axis=1)]
    found = found.round()
    found = found[found.any(axis=1)]
    return found[_are_small(found @ counts, columns)]


def _are_small(totals: np.ndarray, columns: tuple[str, ...]) -> np.ndarray:
    """Of each line of totals whether one of its columns is small: `disclosure.is_small` for many."""
    return ((totals < LEAST) & ~(_harmless(columns) & (totals == 0))).any(axis=1)


def _harmless(columns: tuple[str, ...]) -> np.ndarray:
    return np.array([is_harmless(column) for column in columns])


def _reduce(members: np.ndarray) -> np.ndarray:
    """The reduced row echelon form, without its empty rows."""
    left, done = members.copy(), 0
    for part in range(left.shape[1]):
        pivot = done + int(np.abs(left[done:, part]).argmax()) if done < len(left) else done
        if pivot >= len(left) or abs(left[pivot, part]) < _EXACT:
            continue
        left[[done, pivot]] = left[[pivot, done]]
        left[done] /= left[done, part]
        others = np.arange(len(left)) != done
        left[others] -= np.outer(left[others, part], left[done])
        done += 1
    return left[:done]


def _following(members: np.ndarray, sets: np.ndarray) -> np.ndarray:
    """Of each set whether it is a sum of multiples of the rows: those that their span leaves nothing of."""
    if not len(members):
        return np.zeros(len(sets), dtype=bool)
    inverse = np.linalg.pinv(members @ members.T, rcond=1e-9, hermitian=True)
    rest: np.ndarray = np.abs(sets - (sets @ members.T) @ inverse @ members).max(axis=1)
    return rest < _EXACT
