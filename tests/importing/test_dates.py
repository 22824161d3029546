"""Reading days: a text that can only mean one day, or that the row's year and month or the other rows decide."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.importing.dates import DateOrders, parse_month_number, parse_year, read_day, read_month
from data.importing.reasons import RowRefused

LATEST = date(2027, 12, 31)
DAYS = st.dates(date(1990, 1, 1), LATEST)


def day_of(text: str, year: int | None = None, month: int | None = None) -> date | None:
    return read_day(text, year, month, LATEST).day


def refused(text: str, year: int | None = None, month: int | None = None) -> str:
    with pytest.raises(RowRefused) as error:
        read_day(text, year, month, LATEST)
    return error.value.reason


@pytest.mark.parametrize(
    "text",
    [
        "11/02/2003",
        "11-02-2003",
        "11.02.2003",
        "11/2/2003",
        " 11/02/2003 ",
        "11/02/2003 00:00",
        "11/02/2003 14:05:09",
        "11/02/2003 12:00:00 a.m.",
        "11/02/2003 12:00:00\u00a0a. m.",
        "11/02/2003 2:00 PM",
        "2003-02-11",
        "2003/02/11",
        "2003/2/11",
        "2003-02-11T00:00:00",
        "2003-02-11 00:00:00.000",
        "20030211",
        "11 feb. 2003",
        "11-feb-2003",
        "11/FEB/2003",
        "11 de febrero de 2003",
        "11 de Febrero del 2003",
        "11-feb-03",
        "02/11/2003",
        "02/11/03",
        "11/02/03",
        "03/02/11",
    ],
)
def test_a_day_is_read_in_every_form(text):
    assert day_of(text, 2003, 2) == date(2003, 2, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13/02/2003", date(2003, 2, 13)),
        ("02/13/2003", date(2003, 2, 13)),
        ("05/05/2003", date(2003, 5, 5)),
        ("2003/02/11", date(2003, 2, 11)),
        ("1 set. 2014", date(2014, 9, 1)),
        ("1 sep 2014", date(2014, 9, 1)),
        ("1 de septiembre de 2014", date(2014, 9, 1)),
        ("29/02/2016", date(2016, 2, 29)),
    ],
)
def test_unambiguous_days_are_read_without_other_columns(text, day):
    assert day_of(text) == day


def test_an_ambiguous_day_needs_the_month_to_be_read():
    read = read_day("03/04/2013", None, None, LATEST)
    assert read.day is None and dict(read.days) == {"dmy": date(2013, 4, 3), "mdy": date(2013, 3, 4)}
    assert day_of("03/04/2013", 2013, None) is None  # the year does not decide
    assert day_of("03/04/2013", None, 4) == date(2013, 4, 3)
    assert day_of("03/04/2013", 2013, 3) == date(2013, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "–",
        "31/02/2013",
        "00/05/2013",
        "2013",
        "05/2013",
        "37663",
        "1778544000000",
        "mañana",
        "13/13/2013",
        "11/02/1989",
        "11/02/0213",
        "2013-02-30",
        "11/xyz/2013",
        "29/02/2015",
        "2013-02-11T05:00:00Z",
        "11/02-2013",
        "110220031",
    ],
)
def test_a_text_that_is_no_day_is_refused(text):
    assert refused(text) == "bad_date"


def test_future_days_and_months_are_refused():
    today = date(2026, 11, 22)
    assert read_day("22/11/2026", 2026, 11, today).day == today
    assert read_month("2026", "11", today) == date(2026, 11, 1)
    for text in ("23/11/2026", "2027-08-05", "01/12/2027", "31/12/9999"):
        with pytest.raises(RowRefused, match="future_date"):
            read_day(text, None, None, today)
    for year, month in (("2026", "12"), ("2027", "3"), ("9999", "1")):
        with pytest.raises(RowRefused, match="future_date"):
            read_month(year, month, today)
    # If one of two possible days is in the future, the other is not necessarily meant.
    assert read_day("03/12/2026", None, None, today).day is None


def test_a_day_that_contradicts_the_other_columns_is_refused():
    assert refused("11/02/2003", 2004, 2) == "date_contradicts"
    assert refused("11/02/2003", 2003, 3) == "date_contradicts"
    assert refused("13/02/2003", 2003, 3) == "date_contradicts"
    assert refused("2003-02-11", 2003, 11) == "date_contradicts"
    assert refused("11/02/04", 2003, 2) == "date_contradicts"


def test_a_year_of_two_digits_needs_a_century():
    assert refused("11/02/03") == "no_century"
    assert refused("11-feb-03") == "no_century"
    assert day_of("13/02/99", 1999) == date(1999, 2, 13)
    assert refused("11/02/0003", 2003, 2) == "bad_date"  # four digits are a full year


@given(
    DAYS, st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%m/%d/%y", "%d/%m/%y", "%y/%m/%d", "%Y-%m-%d", "%d-%m-%Y 10:30"])
)
def test_with_year_and_month_every_day_is_certain(day, form):
    assert day_of(day.strftime(form), day.year, day.month) == day


@given(DAYS)
def test_without_year_and_month_a_day_is_right_or_ambiguous(day):
    for form in ("%d/%m/%Y", "%m/%d/%Y"):
        read = read_day(day.strftime(form), None, None, LATEST)
        assert day in dict(read.days).values()
        assert read.day in (None, day)
        assert (read.day is None) == (day.day <= 12 and day.day != day.month)


@given(DAYS, st.lists(DAYS, max_size=8), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_other_rows_prove_an_order_or_nothing(day, others, form):
    conventions = DateOrders()
    for other in others:
        conventions.learn(read_day(other.strftime(form), None, None, LATEST))
    read = read_day(day.strftime(form), None, None, LATEST)
    is_proved = any(other.day > 12 for other in others)
    assert conventions.settle(read) == (day if is_proved or read.day else None)


@given(DAYS)
def test_contradicting_rows_prove_no_order(day):
    assume(day.day <= 12 and day.day != day.month)
    conventions = DateOrders()
    for text in ("13/02/2013", "02/13/2013"):
        conventions.learn(read_day(text, None, None, LATEST))
    assert conventions.settle(read_day(day.strftime("%d/%m/%Y"), None, None, LATEST)) is None


def test_a_form_proves_nothing_about_another_form():
    conventions = DateOrders()
    conventions.learn(read_day("13/02/2013", None, None, LATEST))
    conventions.learn(read_day("02/13/13", 2013, None, LATEST))
    assert conventions.settle(read_day("03/04/2013", None, None, LATEST)) == date(2013, 4, 3)
    assert conventions.settle(read_day("03/04/13", 2013, None, LATEST)) == date(2013, 3, 4)


@given(st.text())
def test_any_text_is_read_as_a_day_or_refused(text):
    try:
        assert read_day(text, 2013, None, LATEST).days
    except RowRefused as error:
        assert error.reason in ("bad_date", "date_contradicts", "no_century", "future_date")


def test_months_and_years_are_read_in_every_spelling():
    names = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "setiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ]
    assert [parse_month_number(name) for name in names] == list(range(1, 13))
    september = ("set.", "SEP", "Septiembre", "setiembre", "9", "09", "9.0")
    assert {parse_month_number(text) for text in september} == {9}
    assert [parse_month_number(text) for text in ("", "13", "0", "MA", "JU", "trece", "FEBRER0")] == [None] * 7
    assert [parse_year(text) for text in ("2013", " 2013 ", "2013.0", "13", "20l3", "")] == [2013] * 3 + [None] * 3
    assert read_month("2013", "junio", LATEST) == date(2013, 6, 1)
    for year, month in (("2013", ""), ("", "6"), ("1989", "6"), ("2013", "13")):
        with pytest.raises(RowRefused, match="bad_month"):
            read_month(year, month, LATEST)
