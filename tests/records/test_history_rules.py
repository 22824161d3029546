"""What is a correction, which entries are undone, and why an entry cannot be undone."""

from datetime import date

import pytest

from data.rules.records.history import find_obstacle, find_undone, is_correction

TODAY = date(2015, 6, 30)


@pytest.mark.parametrize(
    ("table", "kind", "field", "before", "via", "expected"),
    [
        ("commitments", "update", "signed_on", "2014-02-03", "form", True),
        ("commitments", "update", "signed_on", "2015-06-30", "form", True),  # its day has come
        ("commitments", "update", "signed_on", "2015-07-01", "form", False),
        ("commitments", "update", "signed_on", None, "form", False),  # there was no value before
        ("commitments", "update", "due_on", "2014-02-03", "form", False),  # planned
        ("commitments", "update", "origin", "demo", "form", False),
        ("commitments", "insert", "signed_on", None, "form", False),
        ("commitments", "delete", "signed_on", "2014-02-03", "form", False),
        ("assessment_scores", "update", "score", "3", "workbook", True),
        ("assessment_scores", "update", "score", "3", "undo", False),
        ("people", "update", "email", "a@b", "form", False),
        ("reviews", "update", "state", "reviewed", "form", False),
    ],
)
def test_a_correction_changes_a_fact_of_the_past(table, kind, field, before, via, expected):
    assert is_correction(table, kind, field, before, via, TODAY) is expected


def test_an_undo_that_was_undone_undoes_nothing():
    assert find_undone([]) == frozenset()
    assert find_undone([(2, 1)]) == {1}
    assert find_undone([(2, 1), (3, 2)]) == {2}
    assert find_undone([(3, 2), (2, 1), (4, 3)]) == {1, 3}
    assert find_undone([(2, 1), (3, 2), (4, 1)]) == {1, 2}


def test_an_obstacle_says_why_an_entry_cannot_be_undone():
    change = ("commitments", "update", "signed_on")
    assert find_obstacle("form", [change], undone=False) is None
    assert find_obstacle("undo", [change], undone=False) is None
    assert find_obstacle("form", [change], undone=True) == "undone"
    assert find_obstacle("form", [], undone=False) == "nothing"
    assert find_obstacle("restore", [change], undone=False) == "restore"
    assert find_obstacle("command", [change, ("people", "update", "role")], undone=False) == "people"
    assert find_obstacle("form", [("evidence_files", "insert", "content")], undone=False) is None
    assert find_obstacle("form", [("evidence_files", "delete", "content")], undone=False) == "file"
