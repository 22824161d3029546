"""Judgements on history: what is a correction, which acts can be undone, which are undone already."""

from collections.abc import Iterable, Sequence
from datetime import date

PEOPLE = frozenset({"people", "assignments", "sign_ins", "invitations", "failed_sign_ins"})
REVIEWS = "reviews"
# Each has another way back: an import is taken back, a restore restored over; an upgrade is the program's own.
OTHER_WAY = frozenset({"import", "restore", "upgrade"})
# Where a fact comes from moves with the fact; a day that is planned is no fact of the past, moving it corrects nothing.
ORIGIN = frozenset({"origin", "source_code", "source_locator"})
PLANNED = frozenset({"planned_on", "due_on", "starts_on"})

Line = tuple[str, str, str]  # table, kind of change, field


def is_correction(table: str, kind: str, field: str, before: str | None, via: str, on: date) -> bool:
    """Whether a change on a day puts right a fact that was there already and whose day had come.

    Not: what was empty before, what is only planned, a later day put off, going back by undoing, matters of accounts.
    """
    if kind != "update" or before is None or via == "undo" or field in ORIGIN | PLANNED:
        return False
    if table in PEOPLE or table == REVIEWS:
        return False
    return not (field.endswith("_on") and before > on.isoformat())


def find_undone(undoing: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The acts that do not hold any more. `undoing`: (act, the act that it undoes). An undoing that was itself undone
    undoes nothing.
    """
    undone: set[int] = set()
    for audit_entry, target in sorted(undoing, reverse=True):  # an act undoes only an earlier one
        if audit_entry not in undone:
            undone.add(target)
    return frozenset(undone)


def find_obstacle(via: str, lines: Sequence[Line], *, undone: bool) -> str | None:
    """Why an act cannot be undone; None if nothing stands against it but, perhaps, what was written since.

    import, restore, upgrade: has another way back; undone: is already; nothing: it changed no record field by field;
    people: accounts are blocked and changed, not undone; file: a stored file's content went with it; counts: a month's
    figures are an import, which is taken back, or recorded anew.
    """
    if via in OTHER_WAY:
        return via
    if undone:
        return "undone"
    if not lines:
        return "nothing"
    if any(table in PEOPLE for table, _, _ in lines):
        return "people"
    if any(table == "conflict_counts" for table, _, _ in lines):
        return "counts"
    if any(table == "evidence_files" and kind != "insert" for table, kind, _ in lines):
        return "file"
    return None
