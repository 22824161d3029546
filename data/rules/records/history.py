"""Judgements on history: what is a correction, which entries can be undone, and which have been undone."""

from collections.abc import Iterable, Sequence
from datetime import date

PEOPLE = frozenset({"people", "assignments", "sign_ins", "invitations", "failed_sign_ins"})
REVIEWS = "reviews"
# Each of these has another way back: an import is taken back, and another backup is restored over a restored one. An upgrade
# is the program's own.
HAVE_OTHER_WAY = frozenset({"import", "restore", "upgrade"})
# The source of a fact changes with the fact. A planned day is no fact of the past: to move it corrects nothing.
ORIGIN = frozenset({"origin", "source_code", "source_locator"})
PLANNED = frozenset({"planned_on", "due_on", "starts_on"})

Change = tuple[str, str, str]
"""A change as far as undoing asks: the table, what happened to the record, the field."""


def is_correction(table: str, kind: str, field: str, before: str | None, via: str, on: date) -> bool:
    """Return whether a change corrected a fact that was recorded already and whose day had come by the day of the change.

    These correct nothing: filling in what was empty, changing what is only planned, putting off a later day, undoing, and
    changes of accounts.
    """
    if kind != "update" or before is None or via == "undo" or field in ORIGIN | PLANNED:
        return False
    if table in PEOPLE or table == REVIEWS:
        return False
    return not (field.endswith("_on") and before > on.isoformat())


def find_undone(undo_pairs: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the entries that are no longer in force. Each pair holds an entry and the entry that it undid.

    An undo that was itself undone undoes nothing.
    """
    undone: set[int] = set()
    for entry, target in sorted(undo_pairs, reverse=True):  # an entry undoes only an earlier one
        if entry not in undone:
            undone.add(target)
    return frozenset(undone)


def find_obstacle(via: str, changes: Sequence[Change], *, undone: bool) -> str | None:
    """Return why an entry cannot be undone, or None if at most a later change stands in the way.

    The reasons: import, restore, upgrade (there is another way back); undone (it has been undone); nothing (it changed no
    record field by field); people (accounts are blocked and changed, not undone); file (the content of a stored file was
    deleted with it); counts (a month's figures are an import, which is taken back, or recorded again).
    """
    if via in HAVE_OTHER_WAY:
        return via
    if undone:
        return "undone"
    if not changes:
        return "nothing"
    if any(table in PEOPLE for table, _, _ in changes):
        return "people"
    if any(table == "conflict_counts" for table, _, _ in changes):
        return "counts"
    if any(table == "evidence_files" and kind != "insert" for table, kind, _ in changes):
        return "file"
    return None
