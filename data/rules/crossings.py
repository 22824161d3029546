"""Tables of the same people beside each other: what one hides must not follow from the others.

An event lies in a region, an area and a quarter at once. Each table keeps its own rule (`data.rules.disclosure`); read
together their rows are sums over the same events, and adding and subtracting rows of different tables can give back a
small count, of a row that is hidden or of a single event. Which events a row holds is public, so whoever wants to can
compute it: here the same is computed first, and rows are hidden until nothing small follows.
"""

from collections.abc import Iterable, Mapping

import numpy as np

from data.rules.disclosure import (
    BOTH,
    IDENTITIES,
    NOT_ASKED,
    NOT_ASKED_BOTH,
    SEXES,
    Category,
    Cells,
    Hiding,
    Hidings,
    add_up,
    hide_people,
    is_small,
)

Row = tuple[str, str]  # (dimension, group)
_NOTHING = 1e-6  # sums of ones: what is not zero is far from it


def hide_everywhere(events: Mapping[str, Cells], places: Mapping[str, Mapping[str, str]]) -> dict[str, Hidings]:
    """{dimension: what is hidden of its table}, each by its own rule and all of them together.

    `events`: the people of each event; `places`: {dimension: {event: group}}.
    """
    tables = {dimension: _tabulate(events, groups) for dimension, groups in places.items()}
    alone = {dimension: hide_people(table) for dimension, table in tables.items()}
    by_sex = _widen(
        {event: add_up(cells, 0) for event, cells in events.items()},
        places, {d: own.sex for d, own in alone.items()}, SEXES, frozenset(),
    )  # fmt: skip
    by_identity = _widen(
        {event: add_up(cells, 1) for event, cells in events.items()},
        places, {d: own.identity for d, own in alone.items()}, IDENTITIES, NOT_ASKED,
    )  # fmt: skip
    both = {d: own.both | by_sex[d] | by_identity[d] for d, own in alone.items()}
    by_both = _widen(events, places, both, tuple(BOTH), NOT_ASKED_BOTH)
    return {d: Hidings(by_sex[d], by_identity[d], by_both[d]) for d in places}


def _tabulate(events: Mapping[str, Cells], groups: Mapping[str, str]) -> dict[str, dict[tuple[str, str], int]]:
    found: dict[str, dict[tuple[str, str], int]] = {}
    for event, cells in events.items():
        own = found.setdefault(groups[event], {})
        for cell, people in cells.items():
            own[cell] = own.get(cell, 0) + people
    return found


def _widen(
    counts: Mapping[str, Mapping[Category, int]],
    places: Mapping[str, Mapping[str, str]],
    hidings: Mapping[str, Hiding],
    categories: tuple[Category, ...],
    harmless: frozenset[Category],
) -> dict[str, Hiding]:
    overall = any(hiding.overall for hiding in hidings.values())
    rows = frozenset((dimension, group) for dimension, hiding in hidings.items() for group in hiding.groups)
    found = hide_crossings(counts, places, rows, categories, harmless, overall=not overall)
    return {d: Hiding(frozenset(group for dimension, group in found if dimension == d), overall) for d in hidings}


def hide_crossings(
    counts: Mapping[str, Mapping[Category, int]],
    places: Mapping[str, Mapping[str, str]],
    hidden: frozenset[Row],
    categories: tuple[Category, ...],
    harmless: frozenset[Category] = frozenset(),
    *,
    overall: bool = True,
) -> frozenset[Row]:
    """The rows to hide, those in `hidden` among them, so that no small count follows from the rows shown.

    `counts`: {event: {category: people}}; `places`: {dimension: {event: group}}; `overall`: whether the sum of all events
    is shown. Of the rows that could go, the one that closes most goes first, then the one with the fewest people.
    """
    events = sorted(counts)
    rows = {row: _mask(events, members) for row, members in _members(places, events).items()}
    people = {row: sum(sum(counts[e].values()) for e in _picked(events, mask)) for row, mask in rows.items()}
    alone = [_mask(events, {event}) for event in events]
    small = [
        mask
        for mask in (*rows.values(), *alone)
        if is_small([counts[event] for event in _picked(events, mask)], categories, harmless)
    ]
    if not small:
        return hidden
    secret, everything = np.unique(np.array(small), axis=0), [np.ones(len(events))] if overall else []
    shown = sorted(rows.keys() - hidden, key=lambda row: (people[row], row))

    def count_open(of: Iterable[Row]) -> int:
        return _count_following(np.array([*everything, *(rows[row] for row in of)]).reshape(-1, len(events)), secret)

    while shown and count_open(shown):
        shown.remove(min(shown, key=lambda one: count_open(row for row in shown if row != one)))
    return frozenset(rows.keys() - set(shown)) | hidden


def _members(places: Mapping[str, Mapping[str, str]], events: list[str]) -> dict[Row, set[str]]:
    found: dict[Row, set[str]] = {}
    for dimension, groups in places.items():
        for event in events:
            found.setdefault((dimension, groups[event]), set()).add(event)
    return found


def _mask(events: list[str], members: set[str]) -> np.ndarray:
    return np.array([float(event in members) for event in events])


def _picked(events: list[str], mask: np.ndarray) -> list[str]:
    return [event for event, own in zip(events, mask, strict=True) if own]


def _count_following(known: np.ndarray, secret: np.ndarray) -> int:
    """How many of the secret sums are combinations of the known ones: those that their span leaves nothing of."""
    if not len(known):
        return 0
    inverse = np.linalg.pinv(known @ known.T, rcond=1e-9, hermitian=True)
    rest = secret - (secret @ known.T) @ inverse @ known
    return int((np.abs(rest).max(axis=1) < _NOTHING).sum())
