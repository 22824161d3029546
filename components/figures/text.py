"""Text from people, in figures."""

from html import escape
from textwrap import wrap as _wrap


def safe(text: str) -> str:
    """Return plain text as plotly's small HTML: nothing in it can be markup or a link, lines stay lines."""
    return escape(text, quote=False).replace("\n", "<br>")


def wrap(text: str, width: int) -> str:
    """Return `safe` text in as few lines of about `width` characters as possible, as even as they can be.

    A single character at the end stays with the word before it. A long word makes the lines longer, by half at most; a
    still longer one is broken.
    """
    words = text.split()
    if len(words) > 1 and len(words[-1]) == 1:
        words[-2:] = ["\N{NO-BREAK SPACE}".join(words[-2:])]
    text, longest = " ".join(words), max(map(len, words), default=0)
    width = max(width, min(longest, width * 3 // 2))
    lines = _wrap(text, width)
    narrower = (_wrap(text, less) for less in range(max(longest, 1), width))
    even = next((shorter for shorter in narrower if len(shorter) <= len(lines)), lines)
    return "<br>".join(safe(line) for line in even)
