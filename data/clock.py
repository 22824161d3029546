"""The day it is in Peru, wherever the server stands: UTC−5 all year since 1994. The database keeps UTC."""

from datetime import UTC, date, datetime, timedelta

LOCAL = timedelta(hours=-5)


def local_today() -> date:
    """Today, in Peru: what lies after it has not happened, and permissions hold on it."""
    return local_day(datetime.now(UTC))


def local_day(at: datetime) -> date:
    """The day in Peru of a moment in UTC."""
    return (at + LOCAL).date()
