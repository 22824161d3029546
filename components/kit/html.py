"""HTML that the app writes itself, through MarkupSafe: whatever is put in is escaped, so text from people stays text."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Self

import markupsafe
import pandas as pd

from components.figures.palette import swatch
from components.kit.words import say_signed
from data.language import Translator


class Markup(markupsafe.Markup):
    """Markup that Streamlit recognises as HTML.

    `st.html` looks for a plain text among the files and dedents it, which costs a page of thirty pieces 0.5 to 1 ms of
    its 13 (measured).
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class Spanish(str):
    """Text that somebody entered in Spanish, in whatever language the screen is; tables and lists mark it as Spanish."""

    __slots__ = ()


class Change(float):
    """A change in a table, shown with its sign and the number of `decimals` of its column."""

    decimals: int

    def __new__(cls, value: float, decimals: int = 0) -> Self:
        made = super().__new__(cls, value)
        made.decimals = decimals
        return made

    def say(self, t: Translator) -> str:
        """Return the change in words: "+5.5", "−5.0", "0.0"."""
        return say_signed(t, self, self.decimals)


def tag_spanish(text: str) -> Markup:
    """Mark a Spanish text inside a list: screen readers pronounce it, translators leave it as it is."""
    return Markup('<span lang="es">{}</span>').format(text)


def with_commands(text: str) -> Markup:
    """Escape a text, and mark what is between backticks as code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>" if number % 2 else "{}").format(part) for number, part in enumerate(parts)
    )


def tag_status(t: Translator, status: str, more: str = "") -> Markup:
    """Return a status as symbol and word; colour is never the only sign."""
    sign = swatch("status", status).symbol
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(
        status, sign, f"{t(f'status-{status}')} {more}".strip()
    )


def tag_origins(t: Translator, origins: Iterable[str]) -> Markup:
    """Return the marks that say what a figure is based on."""
    return Markup("").join(
        Markup('<span class="origin {}">{}</span>').format(origin, t(f"origin-{origin}")) for origin in origins
    )


def tag_service(t: Translator, code: str) -> Markup:
    """Return a service as symbol and word."""
    return Markup('<span class="service"><b aria-hidden="true">{}</b> {}</span>').format(
        swatch("service", code).symbol, t(f"service-{code}")
    )


def tag_bar(status: str, share: float, mark: float | None, label: str, late: float = 0) -> Markup:
    """Return a progress bar, filled to `share` (0 to 1) and then hatched for the part that is `late`.

    `mark` is the share at which the target is. `label` says the same in words.
    """
    due = Markup('<i class="due" style="left:{:.1f}%"></i>').format(100 * mark) if mark is not None else Markup("")
    rest = min(late, 1 - min(share, 1))
    if rest > 0:
        due += Markup('<i class="behind" style="left:{:.1f}%;width:{:.1f}%"></i>').format(100 * share, 100 * rest)
    return Markup('<div class="bar {}" role="img" aria-label="{}"><i style="width:{:.1f}%"></i>{}</div>').format(
        status, label, 100 * min(share, 1), due
    )


def tag_list(items: Sequence[Markup], name: str = "") -> Markup:
    """Return an unordered list."""
    body = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup('<ul class="{}">{}</ul>').format(name, body)


def tag_legend(entries: Iterable[tuple[str, str, str, str]]) -> Markup:
    """Return a legend of (colour, pattern, symbol, words) entries."""
    body = Markup("").join(
        Markup('<li><i class="key {}" style="--key:{}" aria-hidden="true">{}</i>{}</li>').format(
            pattern, colour, symbol, words
        )
        for colour, pattern, symbol, words in entries
    )
    return Markup('<ul class="legend">{}</ul>').format(body)


def tag_table(t: Translator, table: pd.DataFrame, caption: str) -> Markup:
    """Return a table that screen readers, a search in the page and a projector can read.

    Dates and numbers are written by `t`, numbers are aligned right. Cells that are Markup (a status) stay as they are.
    """
    kinds = ["number" if _is_number(table[name]) else "" for name in table.columns]
    head = Markup("").join(
        Markup('<th scope="col" class="{}">{}</th>').format(kind, name)
        for kind, name in zip(kinds, table.columns, strict=True)
    )
    rows = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(_cell(t, *cell) for cell in zip(table.columns, row, kinds, strict=True))
        )
        for row in table.itertuples(index=False)
    )
    return Markup(
        '<div class="tablebox" tabindex="0" role="region" aria-label="{}"><table><caption>{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(caption, caption, head, rows)


def _is_number(column: pd.Series) -> bool:
    values = column.dropna()
    return len(values) > 0 and all(isinstance(value, date | int | float) for value in values)


def _cell(t: Translator, name: str, value: object, column: str) -> Markup:
    """Return a cell; on a phone, which shows each row as a list, `data-label` names its column.

    `column` is the kind of the column, by which a cell without a value is aligned.
    """
    kind, words = "", tag_spanish(value) if isinstance(value, Spanish) else value
    if value is None or value != value:
        kind, words = column, "–"
    elif isinstance(value, date):
        kind, words = "number", t.date(value)
    elif isinstance(value, Change):
        kind, words = "number", value.say(t)
    elif isinstance(value, int | float):
        kind, words = "number", t.number(value, 0 if float(value).is_integer() else 2)
    return Markup('<td class="{}" data-label="{}">{}</td>').format(kind, name, words)


def say_more(t: Translator, count: int, *, present: bool = False) -> Markup:
    """Return the note that the table holds more rows than the list; empty if it does not.

    `present`: on a projector there is no table to open.
    """
    if count <= 0:
        return Markup("")
    text = t("rows-more-untold" if present else "rows-more", count=count)
    return Markup('<p class="quiet more">{}</p>').format(text)
