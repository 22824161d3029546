"""The day in Peru, whatever the server's time zone."""

from datetime import date, datetime

import pytest

from data.clock import local_day, local_today


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        (datetime(2014, 5, 7, 4, 59), date(2014, 5, 6)),
        (datetime(2014, 5, 7, 5, 0), date(2014, 5, 7)),
        (datetime(2015, 1, 1, 0, 0), date(2014, 12, 31)),
    ],
)
def test_an_evening_in_peru_is_the_next_day_in_utc(utc, day):
    assert local_day(utc) == day


def test_today_does_not_depend_on_the_servers_time_zone(monkeypatch):
    class Late(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2014, 5, 7, 1, 30, tzinfo=tz)

    monkeypatch.setattr("data.clock.datetime", Late)
    assert local_today() == date(2014, 5, 6)
