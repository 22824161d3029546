"""Rows with quotes, over several lines, and quotes that are never closed."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from data.importing import tables
from data.importing.parsed import Refusal
from data.importing.rows import Line, split_quoted


def quoted(text: str, width: int = 3) -> list[tuple[int, list[str]] | tuple[int, str]]:
    """Rows, or the reasons why not."""
    lines = [Line(n, line, line.endswith("\n"), "") for n, line in enumerate(text.splitlines(keepends=True), 1)]
    return [
        (one.row, one.reason) if isinstance(one, Refusal) else (one[0], list(one[1]))
        for one in split_quoted(lines, ",", width)
    ]


def test_a_row_over_several_lines_has_the_number_of_its_first():
    assert quoted('1,"a\n\nb ""c""",2\n3,4,5\n"6\n7",8,9') == [
        (1, ["1", 'a\n\nb "c"', "2"]),
        (4, ["3", "4", "5"]),
        (5, ["6\n7", "8", "9"]),
    ]


def test_a_quote_that_is_never_closed_takes_no_other_row_along():
    assert quoted('1,"a,2\n3,4,5\n6,7,8\n') == [(1, "open_quote"), (2, ["3", "4", "5"]), (3, ["6", "7", "8"])]
    assert quoted('1,"a,2\n3,"b",5\n6,7,8\n') == [(1, "open_quote"), (2, ["3", "b", "5"]), (3, ["6", "7", "8"])]
    far = '1,"a,2\n' + "3,4,5\n" * 1200
    assert quoted(far)[0] == (1, "open_quote") and len(quoted(far)) == 1201


def test_a_cut_within_quotes_is_a_cut():
    assert quoted('1,a,2\n3,"b') == [(1, ["1", "a", "2"]), (2, "truncated_row")]
    assert quoted('1,a,2\n3,"b\nc\nd') == [(1, ["1", "a", "2"]), (2, "truncated_row")]


def test_quotes_in_the_middle_of_a_cell():
    assert quoted('1,5" de lluvia,2\n3,4,5\n') == [(1, ["1", '5" de lluvia', "2"]), (2, ["3", "4", "5"])]
    assert quoted('1,"a"b,2\n3,4,5\n') == [(1, "bad_quotes"), (2, ["3", "4", "5"])]
    assert quoted('1,"a\nb",2,3,4\n4,5,6\n') == [(1, "wrong_columns"), (3, ["4", "5", "6"])]


CELLS = st.text(st.characters(blacklist_characters="\0\r", blacklist_categories=["Cs"]), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_rows_with_quotes_come_back_as_they_were(rows):
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    data = text.getvalue().encode("utf-8")
    found = list(split_quoted(tables._read_lines([data]), ",", 3))
    assert [tuple(one[1]) for one in found] == rows


@given(st.text('ab",\n', max_size=60))
def test_no_line_is_lost_whatever_the_quotes(text):
    """Each line that is a whole row by itself, and that no valid row of several lines holds, is found again."""
    found = quoted(text)
    numbers = [one[0] for one in found]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= len(text.splitlines()) for number in numbers)
    if '"' not in text:
        assert len(found) == len(text.splitlines())
