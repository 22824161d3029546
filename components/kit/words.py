"""Turns codes and figures of the views into words of the screen's language. No Streamlit, no SQL: exports use it too."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from data.language import Translator
from data.rules.shared.headlines import Headline

DASH = "–"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~:$&])")


def plain(text: str) -> str:
    """Return text from people or the database, made inert for where Streamlit reads Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def join_names(t: Translator, names: Iterable[str], at_most: int | None = None) -> str:
    """Join names as in "a, b y c"; beyond `at_most` names as in "a, b y 5 más"."""
    parts = list(names)
    if at_most and len(parts) > at_most:
        parts = [*parts[: at_most - 1], t("list-more", count=len(parts) - at_most + 1)]
    if len(parts) < 2:
        return "".join(parts)
    return t("list-and", first=", ".join(parts[:-1]), last=parts[-1])


def say_headline(t: Translator, headline: Headline) -> str:
    """Say a finding; indicators are named in lower case within the sentence."""
    subjects = join_names(t, (lower_first(t(f"indicator-{code}")) for code in headline.subjects))
    return t(headline.code, **dict(headline.params), subjects=subjects)


def lower_first(text: str) -> str:
    """Return a term as it is written within a sentence."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return a month or a term as it is written at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def say_source(t: Translator, source: str | None, locator: str | None) -> str:
    """Say a source, as in "Plan de implementación (enero 2013), L701-708"; without one, that people entered the record."""
    if source is None:
        return t("source-entered")
    return f"{t(f'source-{source}')}, {locator}" if locator else t(f"source-{source}")


def say_origins(t: Translator, origins: Iterable[str]) -> str:
    """Say origins, as in "Plan y Demostración"."""
    return join_names(t, (t(f"origin-{origin}") for origin in origins))


def say_day(t: Translator, day: date | None) -> str:
    """Say a day, or a dash without one."""
    return t.date(day) if day else DASH


def say_date(t: Translator, day: date, precision: str) -> str:
    """Say a date as exactly as its source gives it: the day, the month or the year alone."""
    if precision == "year":
        return str(day.year)
    return t.month(day) if precision == "month" else t.date(day)


def say_signed(t: Translator, value: float, decimals: int = 0) -> str:
    """Say a change with its sign: "+5.5", "−5.0", "0.0"."""
    amount = t.number(abs(value), decimals)
    return add_sign(value, amount) if any(digit in amount for digit in "123456789") else amount


def add_sign(value: float, amount: str) -> str:
    """Put the sign of a value before its amount in words."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{amount}"


def axis_dates(t: Translator, start: date, end: date, years_from: int) -> Callable[[date], str]:
    """Return the words of a date axis: only years if the span has more days than `years_from`, otherwise months."""
    if (end - start).days > years_from:
        return lambda day: str(day.year) if day.month == 1 else ""
    return t.short_month
