"""Findings in a line, made by rule: a code of the catalogues and its figures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headline:
    """A finding."""

    code: str
    """Of a sentence in the catalogues."""
    params: tuple[tuple[str, float], ...] = ()
    """The figures of the sentence."""
    subjects: tuple[str, ...] = ()
    """Codes that the page names in words."""
