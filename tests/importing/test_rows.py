"""Splitting rows with quotes: over several lines, and with quotes that are never closed."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from data.importing import tables
from data.importing.parsed import Refusal
from data.importing.rows import Line, split_quoted


def quoted(text: str, width: int = 3) -> list[tuple[int, list[str]] | tuple[int, str]]:
    """Split a text, and return each row with its number, or the number and the reason of a malformed row."""
    lines = [Line(n, line, line.endswith("\n"), "") for n, line in enumerate(text.splitlines(keepends=True), 1)]
    return [
        (row.row, row.reason) if isinstance(row, Refusal) else (row[0], list(row[1]))
        for row in split_quoted(lines, ",", width)
    ]


def test_a_row_over_several_lines_has_the_number_of_its_first_line():
    assert quoted('1,"a\n\nb ""c""",2\n3,4,5\n"6\n7",8,9') == [
        (1, ["1", 'a\n\nb "c"', "2"]),
        (4, ["3", "4", "5"]),
        (5, ["6\n7", "8", "9"]),
    ]


def test_a_quote_that_is_never_closed_costs_no_other_row():
    assert quoted('1,"a,2\n3,4,5\n6,7,8\n') == [(1, "open_quote"), (2, ["3", "4", "5"]), (3, ["6", "7", "8"])]
    assert quoted('1,"a,2\n3,"b",5\n6,7,8\n') == [(1, "open_quote"), (2, ["3", "b", "5"]), (3, ["6", "7", "8"])]
    far = '1,"a,2\n' + "3,4,5\n" * 1200
    assert quoted(far)[0] == (1, "open_quote") and len(quoted(far)) == 1201


def test_a_file_that_ends_within_quotes_is_cut():
    assert quoted('1,a,2\n3,"b') == [(1, ["1", "a", "2"]), (2, "truncated_row")]
    assert quoted('1,a,2\n3,"b\nc\nd') == [(1, ["1", "a", "2"]), (2, "truncated_row")]


def test_quotes_in_the_middle_of_a_cell():
    assert quoted('1,5" de lluvia,2\n3,4,5\n') == [(1, ["1", '5" de lluvia', "2"]), (2, ["3", "4", "5"])]
    assert quoted('1,"a"b,2\n3,4,5\n') == [(1, "bad_quotes"), (2, ["3", "4", "5"])]
    assert quoted('1,"a\nb",2,3,4\n4,5,6\n') == [(1, "wrong_columns"), (3, ["4", "5", "6"])]


CELLS = st.text(st.characters(blacklist_characters="\0\r", blacklist_categories=["Cs"]), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_rows_with_quotes_are_read_as_they_were_written(rows):
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    data = text.getvalue().encode("utf-8")
    split = list(split_quoted(tables._read_lines([data]), ",", 3))
    assert [tuple(row[1]) for row in split] == rows


@given(st.text('ab",\n', max_size=60))
def test_line_numbers_rise_whatever_the_quotes(text):
    """The rows have rising line numbers, and without quotes each line is a row."""
    rows = quoted(text)
    numbers = [row[0] for row in rows]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= len(text.splitlines()) for number in numbers)
    if '"' not in text:
        assert len(rows) == len(text.splitlines())
