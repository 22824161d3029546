"""Findings in a line: a catalogue code and its figures, made by rule. The words are in the catalogues."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headline:
    """`code` names a sentence in the catalogues, `params` fill it; `subjects` are codes that the page names in words."""

    code: str
    params: tuple[tuple[str, float], ...] = ()
    subjects: tuple[str, ...] = ()
