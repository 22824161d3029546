"""Codes and figures of the views into words of the screen's language. No Streamlit, no SQL: exports use it too."""

import re
from collections.abc import Iterable
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
