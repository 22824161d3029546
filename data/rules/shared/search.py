"""Finds texts by words as people type them: without accents, in any order, also in the middle of a word."""

import unicodedata
from collections.abc import Iterable


def plain_letters(text: str) -> str:
    """Return a text in small letters without accents: "Distribución" and "distribucion" are the same."""
    parts = unicodedata.normalize("NFKD", text).casefold()  # in this order: characters such as № contain capitals
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def matches(texts: Iterable[str | None], query: str) -> bool:
    """Return whether every word of the query is in one of the texts; an empty query finds all."""
    whole = "\n".join(plain_letters(text) for text in texts if text)
    return all(word in whole for word in plain_letters(query).split())
