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
    """Markup that tells Streamlit what it is: a text given to `st.html` is looked for among the files and dedented, which
    costs a page of thirty pieces 0.5 to 1 ms of its 13 (measured).
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class Spanish(str):
    """Text that somebody entered in Spanish, whatever the screen speaks: tables and lists mark it up as such."""

    __slots__ = ()


class Change(float):
    """A change in a table: told with its sign, in all its column with the same number of `decimals`."""

    decimals: int

    def __new__(cls, value: float, decimals: int = 0) -> Self:
        made = super().__new__(cls, value)
        made.decimals = decimals
        return made

    def say(self, t: Translator) -> str:
        """The change in words: "+5.5", "−5.0", "0.0"."""
        return say_signed(t, self, self.decimals)


def tag_spanish(text: str) -> Markup:
    """Such a text inside a list: screen readers pronounce it, translators leave it."""
    return Markup('<span lang="es">{}</span>').format(text)


def with_commands(text: str) -> Markup:
    """Escaped text, with what stands between backticks as code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>" if number % 2 else "{}").format(part) for number, part in enumerate(parts)
    )


def tag_status(t: Translator, status: str, more: str = "") -> Markup:
    """A status as symbol and word; colour is never the only sign."""
    sign = swatch("status", status).symbol
    return Markup('<span class="status {}"><b aria-hidden="true">{}</b> {}</span>').format(
        status, sign, f"{t(f'status-{status}')} {more}".strip()
    )


def tag_origins(t: Translator, origins: Iterable[str]) -> Markup:
    """Marks that say what a figure stands on."""
    return Markup("").join(
        Markup('<span class="origin {}">{}</span>').format(origin, t(f"origin-{origin}")) for origin in origins
    )


def tag_service(t: Translator, code: str) -> Markup:
    """A service as symbol and word."""
    return Markup('<span class="service"><b aria-hidden="true">{}</b> {}</span>').format(
        swatch("service", code).symbol, t(f"service-{code}")
    )


def tag_bar(status: str, share: float, mark: float | None, said: str, late: float = 0) -> Markup:
    """A progress bar: filled to `share` (0 to 1), then hatched for the part that is `late`, with a mark where the target
    stands. `said`: the same in words.
    """
    due = Markup('<i class="due" style="left:{:.1f}%"></i>').format(100 * mark) if mark is not None else Markup("")
    rest = min(late, 1 - min(share, 1))
    if rest > 0:
        due += Markup('<i class="behind" style="left:{:.1f}%;width:{:.1f}%"></i>').format(100 * share, 100 * rest)
    return Markup('<div class="bar {}" role="img" aria-label="{}"><i style="width:{:.1f}%"></i>{}</div>').format(
        status, said, 100 * min(share, 1), due
    )


def tag_list(items: Sequence[Markup], name: str = "") -> Markup:
    """An unordered list."""
    body = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup('<ul class="{}">{}</ul>').format(name, body)


def tag_legend(entries: Iterable[tuple[str, str, str, str]]) -> Markup:
    """A legend: (colour, pattern, symbol, words) for each entry."""
    body = Markup("").join(
        Markup('<li><i class="key {}" style="--key:{}" aria-hidden="true">{}</i>{}</li>').format(
            pattern, colour, symbol, words
        )
        for colour, pattern, symbol, words in entries
    )
    return Markup('<ul class="legend">{}</ul>').format(body)


def tag_table(t: Translator, table: pd.DataFrame, caption: str) -> Markup:
    """A table that a screen reader, a search in the page and a projector can read. Days and numbers as `t` writes them;
    numbers to the right. Cells that are Markup already (a status) stay as they are.
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
    known = column.dropna()
    return len(known) > 0 and all(isinstance(value, date | int | float) for value in known)


def _cell(t: Translator, name: str, value: object, column: str) -> Markup:
    """A cell; `data-label` names its column where a phone shows each row as a list. `column`: the kind of its column, where
    nothing known stands below what is known.
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
    """That the table holds more rows than the list; nothing where it does not. `present`: there is no table to reach."""
    if count <= 0:
        return Markup("")
    said = t("rows-more-untold" if present else "rows-more", count=count)
    return Markup('<p class="quiet more">{}</p>').format(said)
