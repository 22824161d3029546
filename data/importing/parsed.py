"""What a reader makes of a file: rows that can be written, and rows that cannot, each with its number and the reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

Advance = Callable[[int, int], None]
"""Called while a file is read, with the bytes read so far and their total."""


@dataclass(frozen=True)
class Refusal:
    """A row that stays out, or that is kept without being classified."""

    row: int
    """Its number in the file; the heading is row 1."""
    reason: str
    """The code of the reason (`data.importing.reasons`)."""
    value: str
    """The text that caused it."""


@dataclass(frozen=True)
class MalformedRow(Refusal):
    """A row whose cells are uncertain."""

    lines: tuple[str, ...] = ()
    """The lines of text that it took."""
    readings: tuple[dict[str, str], ...] = ()
    """What its cells may be, by our names of the columns."""
    is_whole: bool = False
    """Whether every cell stands in its column, and only letters are lost."""
    others: tuple[dict[str, str], ...] = ()
    """Cells of further lines that it took."""


@dataclass(frozen=True)
class EmergencyRow:
    """An emergency of INDECI's register. The first five fields are its key. Figures that the file does not give are None."""

    sinpad_code: str
    ubigeo: str
    """As the file has it, with its leading zero."""
    happened_on: date
    spelling: str
    """The kind of emergency in capitals, without accents or double blanks."""
    ordinal: int
    """Tells apart the rows that are equal in the four fields above."""
    hazard: str | None
    """None for a kind that is not mapped."""
    region: str
    unit: str | None
    """The district, province or region in the plan's year; None if only the region is certain."""
    deaths: int | None = None
    missing: int | None = None
    injured: int | None = None
    affected: int | None = None
    homeless: int | None = None
    homes_destroyed: int | None = None
    homes_affected: int | None = None

    @property
    def key(self) -> tuple[object, ...]:
        return self.sinpad_code, self.ubigeo, self.happened_on, self.spelling, self.ordinal


@dataclass(frozen=True)
class ConflictRow:
    """A conflict case in a month. The first two fields are its key."""

    case: str
    month: date
    report: int | None
    """The number of the Defensoría's report."""
    state: str
    type: str
    region: str | None
    """None if the row names no department, several, or an unknown one."""
    departments: str | None
    """As the file has them."""
    name: str | None
    location: str | None

    @property
    def key(self) -> tuple[object, ...]:
        return self.case, self.month


@dataclass(frozen=True)
class CountRow:
    """The number of open cases in a month, from the plain table. The first four fields are its key."""

    region: str
    month: date
    type: str
    """A type, or "all"."""
    state: str
    """A state, or "all"."""
    cases: int
    source: str
    """The document that gives the number."""

    @property
    def key(self) -> tuple[object, ...]:
        return self.region, self.month, self.type, self.state


Row = EmergencyRow | ConflictRow | CountRow


@dataclass(frozen=True)
class ParsedFile:
    """A file that was read."""

    kind: str
    file_name: str
    sha256: str
    rows: tuple[Row, ...]
    refused: tuple[Refusal, ...]
    read: int
    """Rows below the heading that are not empty: kept, refused, outside or repeated."""
    outside: int
    """Rows of other departments."""
    unclassified: int
    """Rows that are kept without a region, a known type or a known kind."""
    first: date | None
    """The first day of all rows with a readable date (of months, their first day).

    Rows outside the five regions count too: a file of the whole country covers a month in which nothing happened.
    """
    last: date | None
    """The last such day."""
    months: frozenset[date]
    empty: int = 0
    """Rows in which all cells are blank."""
    repeated: int = 0
    """Rows that say the same of a case and month as an earlier row."""
    is_cut: bool = False
    """Whether the file ends in the middle of a row, so that more rows may be missing."""
    departments: frozenset[str] = frozenset()
    """INEI's codes of all departments that the rows name, also outside the five regions. Empty for a table of counts."""
    in_doubt: frozenset[tuple[str | None, date | None]] = frozenset()
    """The regions and months of refused rows, as far as they are certain.

    Region None: any region, or every row of that month is refused. Month None: any month.
    """
    unclassified_rows: tuple[Refusal, ...] = ()
    """The unclassified rows, each with its first reason (`data.importing.reasons.UNCLASSIFIED`)."""
    region_only: int = 0
    """Emergencies of which only the region is certain."""
    by_code: int = 0
    """Emergencies of which only the province is certain, from the code of a district that the plan's year lacks."""
