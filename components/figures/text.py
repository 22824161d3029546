"""People's words in figures."""

from html import escape


def safe(text: str) -> str:
    """Plain text as plotly's small HTML: nothing of it can be markup or a link, lines stay lines."""
    return escape(text, quote=False).replace("\n", "<br>")
