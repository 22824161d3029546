"""Codes and figures of the views into words of the screen's language. No Streamlit, no SQL: exports use it too."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from data.language import Translator
from data.rules.shared.headlines import Headline

DASH = "–"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~:$&])")


def plain(text: str) -> str:
    """Text from people or the database, made inert for places where Streamlit reads Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def join_names(t: Translator, names: Iterable[str], at_most: int | None = None) -> str:
    """ "a, b y c"; beyond `at_most` names "a, b y 5 más"."""
    found = list(names)
    if at_most and len(found) > at_most:
        found = [*found[: at_most - 1], t("list-more", count=len(found) - at_most + 1)]
    if len(found) < 2:
        return "".join(found)
    return t("list-and", first=", ".join(found[:-1]), last=found[-1])


def say_headline(t: Translator, headline: Headline) -> str:
    """The finding in words; indicators are named in lower case within the sentence."""
    subjects = join_names(t, (lower_first(t(f"indicator-{code}")) for code in headline.subjects))
    return t(headline.code, **dict(headline.params), subjects=subjects)


def lower_first(text: str) -> str:
    """For a term within a sentence."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """For a month or a term that begins a sentence."""
    return text[:1].upper() + text[1:]


def say_source(t: Translator, source: str | None, locator: str | None) -> str:
    """ "Plan de implementación (enero 2013), L701-708"; of what people entered, that they did."""
    if source is None:
        return t("source-entered")
    return f"{t(f'source-{source}')}, {locator}" if locator else t(f"source-{source}")


def say_origins(t: Translator, origins: Iterable[str]) -> str:
    """ "Plan y Demostración"."""
    return join_names(t, (t(f"origin-{origin}") for origin in origins))


def say_day(t: Translator, day: date | None) -> str:
    """A day, or a dash."""
    return t.date(day) if day else DASH


def say_date(t: Translator, day: date, precision: str) -> str:
    """A date as exactly as its source tells it: the day, the month or the year alone."""
    if precision == "year":
        return str(day.year)
    return t.month(day) if precision == "month" else t.date(day)


def say_signed(t: Translator, value: float, decimals: int = 0) -> str:
    """A change with its sign: "+5.5", "−5.0", "0.0"."""
    amount = t.number(abs(value), decimals)
    return add_sign(value, amount) if any(digit in amount for digit in "123456789") else amount


def add_sign(value: float, amount: str) -> str:
    """The amount of a value in words, with the value's sign before it."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{amount}"


def axis_dates(t: Translator, start: date, end: date, years_from: int) -> Callable[[date], str]:
    """The words of a date axis: years at their beginning if the span has more days than `years_from`, else months."""
    if (end - start).days > years_from:
        return lambda day: str(day.year) if day.month == 1 else ""
    return t.short_month
