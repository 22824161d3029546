"""What a browser makes of a piece of HTML."""

from html.parser import HTMLParser

from markupsafe import Markup

EVIL = '<script>alert("1")</script>\'&amp;<img src=x onerror=y>'


class Reader(HTMLParser):
    """What a browser would see: the tags, their attributes, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.cells: list[tuple[str, str]] = []  # of a table: class and text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "td":
            self.cells.append((dict(attrs).get("class") or "", ""))

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.cells:
            kind, before = self.cells[-1]
            self.cells[-1] = kind, before + data


def read(html: Markup) -> Reader:
    """Return what a browser would see of escaped HTML."""
    assert isinstance(html, Markup)
    reader = Reader()
    reader.feed(str(html))
    return reader
