"""Tables declared by their columns: a heading and how a cell is read from a row, once for screen, download and projector."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import pandas as pd

Row = TypeVar("Row")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column of a card's table."""

    head: str
    """Its heading, in the screen's language and with its unit."""
    cell: Callable[[Row], object]
    """Reads the cell from a row: text, number, date, `Spanish`, `Change`, or None for no data."""


def tabulate(rows: Iterable[Row], columns: Sequence[Column[Row]]) -> pd.DataFrame:
    """Return the rows as the frame that a card shows and its downloads hold."""
    cells = [[column.cell(row) for column in columns] for row in rows]
    return pd.DataFrame(cells, columns=[column.head for column in columns], dtype=object)
