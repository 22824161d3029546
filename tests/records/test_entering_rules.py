"""Checks of what people enter, without a database: each rule at its limits, and any text."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rules.records.entering import (
    PLAN,
    Field,
    Severity,
    check_any_filled,
    check_exclusive,
    check_field,
    check_order,
    check_percent,
    tidy_text,
)

TODAY = date(2016, 3, 1)
FIRST_DAY, CONTRACT_END = date(2012, 1, 1), date(2017, 12, 31)
DAY = timedelta(days=1)
PERCENT = Field("percent", "whole", required=True, low=0, high=100)
SCORE = Field("score", "number", low=1, high=5, step=0.5)
TEXT = Field("note", "text", max_length=10)


def codes(field: Field, value: object, today: date = TODAY) -> list[tuple[str, str]]:
    return [(problem.code, problem.severity.value) for problem in check_field(field, value, today)]


@pytest.mark.parametrize(
    ("field", "value", "problems"),
    [
        (Field("on", "day"), FIRST_DAY, []),
        (Field("on", "day"), FIRST_DAY - DAY, [("day-early", "refuse")]),
        (Field("on", "day"), TODAY, []),
        (Field("on", "day"), TODAY + DAY, [("day-future", "refuse")]),
        (Field("on", "day", when=PLAN), TODAY + DAY, []),
        (Field("on", "day", when=PLAN), CONTRACT_END, []),
        (Field("on", "day", when=PLAN), CONTRACT_END + DAY, [("day-after-end", "confirm")]),
        (Field("on", "day", when=PLAN), date(2100, 1, 1), [("day-far", "refuse")]),
        (Field("on", "day"), "2015-01-01", [("no-day", "refuse")]),
        (Field("on", "day"), None, []),
        (PERCENT, None, [("missing", "refuse")]),
        (PERCENT, 0, []),
        (PERCENT, 100, []),
        (PERCENT, -1, [("number-outside", "refuse")]),
        (PERCENT, 101, [("number-outside", "refuse")]),
        (PERCENT, 50.5, [("no-number", "refuse")]),
        (PERCENT, True, [("no-number", "refuse")]),
        (PERCENT, "50", [("no-number", "refuse")]),
        (SCORE, 1.0, []),
        (SCORE, 4.5, []),
        (SCORE, 5.5, [("number-outside", "refuse")]),
        (SCORE, 2.2, [("number-step", "refuse")]),
        (SCORE, float("nan"), [("no-number", "refuse")]),
        (SCORE, float("inf"), [("no-number", "refuse")]),
        (Field("n", "whole", low=1), 0, [("number-low", "refuse")]),
        (Field("n", "whole", low=1), 10**12, [("no-number", "refuse")]),
        (Field("c", "choice", options=("a",)), "b", [("not-offered", "refuse")]),
        (Field("c", "choice", required=True, options=("a",)), None, [("missing", "refuse")]),
        (TEXT, "a" * 10, []),
        (TEXT, "a" * 11, [("too-long", "refuse")]),
        (Field("url", "text", max_length=99, link=True), "https://a.pe/b", []),
        (Field("url", "text", max_length=99, link=True), "a.pe", [("no-link", "refuse")]),
        (Field("url", "text", max_length=99, link=True), "javascript:alert(1)", [("no-link", "refuse")]),
        (Field("url", "text", max_length=99, link=True), "https://a:b@a.pe", [("no-link", "refuse")]),
        (Field("f", "flag"), False, []),
    ],
)
def test_a_value_is_checked_by_itself(field, value, problems):
    assert codes(field, value) == problems


def test_a_fact_after_the_contract_must_be_confirmed():
    assert codes(Field("on", "day"), date(2018, 1, 1), date(2026, 1, 1)) == [("day-after-end", "confirm")]


def test_days_must_follow_each_other():
    days = {"a": date(2014, 1, 2), "b": None, "c": date(2014, 1, 1)}
    assert [(problem.field, problem.code) for problem in check_order(days, "a", "b", "c")] == [("c", "day-order")]
    assert not list(check_order({**days, "c": date(2014, 1, 2)}, "a", "b", "c"))


def test_at_most_one_or_at_least_one_field_is_filled_in():
    assert [problem.field for problem in check_exclusive({"a": 1, "b": 2}, "a", "b")] == ["b"]
    assert not list(check_exclusive({"a": None, "b": 2}, "a", "b"))
    assert [problem.field for problem in check_any_filled({"a": None, "b": None}, "a", "b")] == ["a"]
    assert not list(check_any_filled({"a": None, "b": 0}, "a", "b"))


def test_a_percent_that_falls_must_be_confirmed():
    (problem,) = check_percent("p", 40, 50)
    assert (problem.severity, problem.key) == (Severity.CONFIRM, "p:percent-falls:50")
    assert not [*check_percent("p", 50, 50), *check_percent("p", 0, None)]


@given(st.text(alphabet=st.characters(), max_size=60), st.booleans())
def test_a_text_loses_its_invisible_characters(text, multiline):
    kept = tidy_text(text, multiline=multiline)
    assert all(character.isprintable() or (multiline and character == "\n") for character in kept)
    assert not any(unicodedata.category(character) in ("Cf", "Cc", "Cs") for character in kept if character != "\n")
    assert kept == kept.strip()
    assert tidy_text(kept, multiline=multiline) == kept
    assert kept.encode().decode() == kept  # no half of a surrogate pair


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "![x](http://a)", "=1+1", "' OR 1=1 --", "ñandú 日本 👍"]
)
def test_visible_characters_stay(text):
    assert tidy_text(text) == text


@given(st.data())
def test_a_value_written_as_text_is_read_back_unchanged(data):
    field, values = data.draw(
        st.sampled_from(
            [
                (Field("d", "day"), st.dates(date(1990, 1, 1))),
                (PERCENT, st.integers(-(10**9), 10**9)),
                (SCORE, st.floats(-1e6, 1e6)),
                (TEXT, st.text(alphabet="aé <&\"'", min_size=1)),
                (Field("f", "flag"), st.booleans()),
            ]
        )
    )
    value = field.tidy(data.draw(st.none() | values))
    assert field.parse(field.to_text(value)) == value
