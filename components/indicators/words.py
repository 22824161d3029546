"""Targets and their sources in words. No Streamlit."""

from components.kit.words import say_source
from data.language import Translator
from queries.indicators.view import TargetLine


def say_sources(t: Translator, line: TargetLine) -> str:
    """List the sources of an indicator's targets, each document once with its lines."""
    by_source: dict[str, list[str]] = {}
    for target in line.basis:
        lines = by_source.setdefault(target.source_code, [])
        if target.source_locator not in lines:
            lines.append(target.source_locator)
    return "; ".join(say_source(t, source, ", ".join(lines)) for source, lines in by_source.items())
