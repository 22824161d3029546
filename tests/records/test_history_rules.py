"""What is a correction, and which acts hold no more."""

from datetime import date

import pytest

from data.rules.records.history import find_obstacle, find_undone, is_correction

TODAY = date(2015, 6, 30)


@pytest.mark.parametrize(
    ("table", "kind", "field", "before", "via", "said"),
    [
        ("commitments", "update", "signed_on", "2014-02-03", "form", True),
        ("commitments", "update", "signed_on", "2015-06-30", "form", True),  # its day has come
        ("commitments", "update", "signed_on", "2015-07-01", "form", False),
        ("commitments", "update", "signed_on", None, "form", False),  # new, not another
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
def test_corrections(table, kind, field, before, via, said):
    assert is_correction(table, kind, field, before, via, TODAY) is said


def test_an_undoing_that_was_undone_undoes_nothing():
    assert find_undone([]) == frozenset()
    assert find_undone([(2, 1)]) == {1}
    assert find_undone([(2, 1), (3, 2)]) == {2}
    assert find_undone([(3, 2), (2, 1), (4, 3)]) == {1, 3}
    assert find_undone([(2, 1), (3, 2), (4, 1)]) == {1, 2}


def test_obstacles():
    line = ("commitments", "update", "signed_on")
    assert find_obstacle("form", [line], undone=False) is None
    assert find_obstacle("undo", [line], undone=False) is None
    assert find_obstacle("form", [line], undone=True) == "undone"
    assert find_obstacle("form", [], undone=False) == "nothing"
    assert find_obstacle("restore", [line], undone=False) == "restore"
    assert find_obstacle("command", [line, ("people", "update", "role")], undone=False) == "people"
    assert find_obstacle("form", [("evidence_files", "insert", "content")], undone=False) is None
    assert find_obstacle("form", [("evidence_files", "delete", "content")], undone=False) == "file"
