"""What a reader makes of a file: rows that can be written, and those that cannot, each with its number and the reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

Advance = Callable[[int, int], None]
"""Is told how many bytes of how many are read."""


@dataclass(frozen=True)
class Refusal:
    """A row that stays out, or comes in unclassified: its number in the file (the heading is row 1), the reason's code, and
    what stood there.
    """

    row: int
    reason: str
    value: str


@dataclass(frozen=True)
class MalformedRow(Refusal):
    """A row whose cells are not certain. `lines`: the text that it took. `readings`: what its cells may be, by our names of
    the columns; `is_whole`: each stands in its column, only letters are lost. `others`: cells of further lines that it took.
    """

    lines: tuple[str, ...] = ()
    readings: tuple[dict[str, str], ...] = ()
    is_whole: bool = False
    others: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True)
class EmergencyRow:
    """An emergency of INDECI's register. The first five fields are its key; figures are None where the file tells none.

    `ubigeo`: as the file has it, with its leading zero; `unit`: the district, province or region that it is in the plan's
    year, None where only the region is known. `spelling`: capitals, no accents, single blanks; `hazard`: None for a kind
    that nobody has mapped.
    """

    sinpad_code: str
    ubigeo: str
    happened_on: date
    spelling: str
    ordinal: int
    hazard: str | None
    region: str
    unit: str | None
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
    """A case in a month. `region` None: not classified (no department, or several); `departments`: as the file has them."""

    case: str
    month: date
    report: int | None
    state: str
    type: str
    region: str | None
    departments: str | None
    name: str | None
    place: str | None

    @property
    def key(self) -> tuple[object, ...]:
        return self.case, self.month


@dataclass(frozen=True)
class CountRow:
    """How many cases stood in a month, from the plain table; `type` and `state` may be "all"."""

    region: str
    month: date
    type: str
    state: str
    cases: int
    told_by: str

    @property
    def key(self) -> tuple[object, ...]:
        return self.region, self.month, self.type, self.state


Row = EmergencyRow | ConflictRow | CountRow


@dataclass(frozen=True)
class Parsed:
    """A file, read. `read`: rows below the heading that were not empty: kept, refused, outside or repeated.

    `outside`: of other departments; `unclassified`: kept, but without a region or a known type or kind. `first`, `last`:
    the span of days (of months: their first days) of all rows that could be dated, also of those outside: a nation-wide
    file covers a month in which nothing happened. `empty`: rows without anything in them; `repeated`: rows that say the
    same of a case and month as an earlier one; `is_cut`: the file ends in the middle of a row, so others may be missing.
    `unclassified_rows`: which they are and why (the first reason of each; `data.importing.reasons.UNCLASSIFIED`).
    `region_only`: emergencies kept of which only the region is known; `by_code`: only the province, by the code of a
    district that is none of the plan's year.
    `departments`: INEI's codes of all that its rows name, also of those outside; a table of counts tells none.
    `in_doubt`: the regions and months of refused rows, as far as they tell them (region None: it may be any,
    or all rows of that month are refused; month None: it may be any).
    """

    kind: str
    file_name: str
    sha256: str
    rows: tuple[Row, ...]
    refused: tuple[Refusal, ...]
    read: int
    outside: int
    unclassified: int
    first: date | None
    last: date | None
    months: frozenset[date]
    empty: int = 0
    repeated: int = 0
    is_cut: bool = False
    departments: frozenset[str] = frozenset()
    in_doubt: frozenset[tuple[str | None, date | None]] = frozenset()
    unclassified_rows: tuple[Refusal, ...] = ()
    region_only: int = 0
    by_code: int = 0
