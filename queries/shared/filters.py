"""What a screen is asked about: the filters that are the same everywhere, frozen, fit for a cache's key."""

import re
from dataclasses import dataclass, replace
from datetime import date

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Filters:
    """`as_of`: the day that is looked at (corte). `region`: a ubigeo of two digits, `cluster` and `service`: codes.

    Empty means all.
    """

    as_of: date
    region: str | None = None
    cluster: str | None = None
    service: str | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter other than region and day is chosen, such as a cluster: the plan has no targets for these."""
        return replace(self, region=None) != Filters(self.as_of)


def parse_day(text: str) -> date:
    """A day written YYYY-MM-DD, and in no other way; how early or late it may be is the caller's. Raises ValueError."""
    if not _ISO_DAY.fullmatch(text):  # Python also reads weeks (2013-W05-4) and days without strokes (20130131)
        raise ValueError(text)
    return date.fromisoformat(text)
