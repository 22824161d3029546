"""Making texts comparable, and reading numbers that can only mean one number."""

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
def test_an_unambiguous_number_is_read(text, number):
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
def test_an_ambiguous_or_invalid_number_is_refused(text, reason):
    with pytest.raises(RowRefused) as refused:
        parse_whole_number(text)
    assert refused.value.reason == reason


@given(st.integers(0, 100_000_000), st.sampled_from([",", ".", " "]))
def test_numbers_are_read_as_they_were_written(number, separator):
    assert parse_whole_number(str(number)) == number
    assert parse_whole_number(f"{number}.0") == number
    grouped = f"{number:,}".replace(",", separator)
    if not (number < 1_000_000 and number % 1000 == 0 and number >= 1000 and separator != " "):
        assert parse_whole_number(grouped) == number


@given(st.text())
def test_any_text_is_read_as_a_number_or_refused(text):
    with suppress(RowRefused):
        number = parse_whole_number(text)
        assert number is None or number >= 0


def test_texts_are_compared_without_accents_case_and_double_blanks():
    assert capitals(" Región  Natural\u00a0") == "REGION NATURAL"
    assert capitals("EROSIÓN RIBEREÑA") == "EROSION RIBERENA"
    assert letters("Socio-ambiental ") == letters("SOCIOAMBIENTAL")


def test_codes_lose_the_decimals_that_a_spreadsheet_added():
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
def test_invisible_characters_are_removed_and_control_characters_become_dots(text, seen):
    assert printable(text) == seen


@given(st.text(st.characters()))
def test_printable_text_stays_as_it_is(text):
    seen = printable(text)
    assert seen.isprintable() and printable(seen) == seen
    if text.isprintable():
        assert seen == " ".join(text.split())


@given(st.text(), st.integers(2, 50))
def test_a_long_narrative_is_cut_with_an_ellipsis(text, limit):
    cut, whole = shorten(text, limit), printable(text)
    if len(whole) > limit:
        assert cut is not None and len(cut) <= limit and cut.endswith("…")
        with pytest.raises(RowRefused):
            check_length(text, limit)
    else:
        assert (cut or "") == whole == check_length(text, limit)
