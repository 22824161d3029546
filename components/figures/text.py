"""People's words in figures."""

from html import escape
from textwrap import wrap as _wrap


def safe(text: str) -> str:
    """Plain text as plotly's small HTML: nothing of it can be markup or a link, lines stay lines."""
    return escape(text, quote=False).replace("\n", "<br>")


def wrap(text: str, width: int) -> str:
    """`safe` text in as few lines of about `width` characters as it takes, as even as they can be.

    A lone sign at the end stays with its word. A longer word makes the lines longer, by half at most; then it is broken.
    """
    words = text.split()
    if len(words) > 1 and len(words[-1]) == 1:
        words[-2:] = ["\N{NO-BREAK SPACE}".join(words[-2:])]
    text, longest = " ".join(words), max(map(len, words), default=0)
    width = max(width, min(longest, width * 3 // 2))
    lines = _wrap(text, width)
    narrower = (_wrap(text, less) for less in range(max(longest, 1), width))
    even = next((found for found in narrower if len(found) <= len(lines)), lines)
    return "<br>".join(safe(line) for line in even)
