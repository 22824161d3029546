"""Months as dates of their first day, counted here past the product's own arithmetic."""

from datetime import date, timedelta


def add_months(month: date, number: int) -> date:
    """Return the month that lies so many months later, or earlier where the number is negative."""
    year, position = divmod(month.year * 12 + month.month - 1 + number, 12)
    return date(year, position + 1, 1)


def month_after(month: date) -> date:
    """Return the next month."""
    return add_months(month, 1)


def is_over(month: date, day: date) -> bool:
    """Tell whether the last day of a month has come."""
    return month_after(month) - timedelta(days=1) <= day
