"""Targets and their sources in words. No Streamlit."""

from components.kit.words import say_source
from data.language import Translator
from queries.indicators.view import TargetLine


def say_sources(t: Translator, line: TargetLine) -> str:
    """Every source of an indicator's promises, each document once with its lines."""
    by_source: dict[str, list[str]] = {}
    for promise in line.basis:
        lines = by_source.setdefault(promise.source, [])
        if promise.locator not in lines:
            lines.append(promise.locator)
    return "; ".join(say_source(t, source, ", ".join(lines)) for source, lines in by_source.items())
