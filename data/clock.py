"""The present day in Peru, wherever the server is: UTC−5 all year since 1994. The database stores UTC."""

from datetime import UTC, date, datetime, timedelta

LOCAL = timedelta(hours=-5)


def local_today() -> date:
    """Return today in Peru: a later day is in the future, and permissions are those of this day."""
    return local_day(datetime.now(UTC))


def local_day(at: datetime) -> date:
    """Return the day in Peru of a moment in UTC."""
    return (at + LOCAL).date()
