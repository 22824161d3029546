"""Texts made comparable, and numbers: read what can only be one, refuse the rest."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importing.reasons import RowRefused
from data.importing.texts import capitals, check_length, letters, parse_whole_number, plain_code, printable, shorten


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("12", 12),
        (" 7 ", 7),
        ("007", 7),
        ("12.0", 12),
        ("12,00", 12),
        ("1234.000", 1234),
        ("0.000", 0),
        ("117516.000000", 117516),
        ("1,234", 1234),
        ("1.234", 1234),
        ("1 234", 1234),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1,000,000", 1000000),
        ("1,234.00", 1234),
        ("1.234,0", 1234),
        ("1\u00a0234", 1234),
        ("", None),
        ("  ", None),
        ("NULL", None),
        ("nan", None),
    ],
)
def test_a_number_that_can_only_be_one(text, number):
    assert parse_whole_number(text) == number


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("4.000", "ambiguous_number"),
        ("10,000", "ambiguous_number"),
        ("4.5", "not_whole"),
        ("0,123", "not_whole"),
        ("1,234.5", "not_whole"),
        ("-3", "negative_number"),
        ("-3.0", "negative_number"),
        ("doce", "not_a_number"),
        ("12 personas", "not_a_number"),
        ("1,23,456", "not_a_number"),
        ("1,234 567", "not_a_number"),
        ("1E+05", "not_a_number"),
        ("12/3", "not_a_number"),
        ("-", "not_a_number"),
        ("S/D", "not_a_number"),
        ("999999999", "too_large"),
        ("9" * 5000, "too_large"),
    ],
)
def test_a_number_that_is_none_or_two(text, reason):
    with pytest.raises(RowRefused) as refused:
        parse_whole_number(text)
    assert refused.value.reason == reason


@given(st.integers(0, 100_000_000), st.sampled_from([",", ".", " "]))
def test_numbers_come_back_as_they_were(number, separator):
    assert parse_whole_number(str(number)) == number
    assert parse_whole_number(f"{number}.0") == number
    grouped = f"{number:,}".replace(",", separator)
    if not (number < 1_000_000 and number % 1000 == 0 and number >= 1000 and separator != " "):
        assert parse_whole_number(grouped) == number


@given(st.text())
def test_a_number_is_read_or_refused_and_nothing_else(text):
    with suppress(RowRefused):
        number = parse_whole_number(text)
        assert number is None or number >= 0


def test_texts_are_compared_without_accents_case_and_double_blanks():
    assert capitals(" Región  Natural\u00a0") == "REGION NATURAL"
    assert capitals("EROSIÓN RIBEREÑA") == "EROSION RIBERENA"
    assert letters("Socio-ambiental ") == letters("SOCIOAMBIENTAL")


def test_codes_lose_what_a_spreadsheet_added():
    assert [plain_code(text) for text in ("351", "351.0", " 351.00 ", "C-17", "", "NULL", "0351")] == [
        "351",
        "351",
        "351",
        "C-17",
        "",
        "",
        "0351",
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (" Río  Huallaga\n«ñ – “x”» ", "Río Huallaga «ñ – “x”»"),
        ("\x1b[31mrojo\x1b[0m", "·[31mrojo·[0m"),
        ("a\x07\x9b2J\x7f", "a··2J·"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("deman\u00addan\ufeff", "demandan"),
        ("mitad \udcff", "mitad ·"),
        ("\u200b", ""),
    ],
)
def test_what_is_not_seen_goes_and_what_would_move_a_terminal_is_a_dot(text, seen):
    assert printable(text) == seen


@given(st.text(st.characters()))
def test_what_is_printable_is_seen_and_stays(text):
    seen = printable(text)
    assert seen.isprintable() and printable(seen) == seen
    if text.isprintable():
        assert seen == " ".join(text.split())


@given(st.text(), st.integers(2, 50))
def test_a_narrative_is_cut_and_says_so(text, limit):
    cut, whole = shorten(text, limit), printable(text)
    if len(whole) > limit:
        assert cut is not None and len(cut) <= limit and cut.endswith("…")
        with pytest.raises(RowRefused):
            check_length(text, limit)
    else:
        assert (cut or "") == whole == check_length(text, limit)
