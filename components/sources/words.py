"""The sources in words. No Streamlit."""

from data.language import Translator
from queries.sources.view import SourcesView


def say_sources_headline(t: Translator, view: SourcesView) -> str:
    """State whether the progress shown was entered, is a demonstration, or does not exist yet."""
    if view.total("demo"):
        return t("sources-headline-demo", rows=view.total("demo"))
    if view.total("entered"):
        return t("sources-headline-entered", rows=view.total("entered"))
    return t("sources-headline-empty")
