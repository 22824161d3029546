"""What a screen is asked about: the filters that are the same everywhere, frozen, fit for a cache's key."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Filters:
    """`as_of`: the day that is looked at (corte). `region`: a ubigeo of two digits, `cluster` and `service`: codes.

    Empty means all.
    """

    as_of: date
    region: str | None = None
    cluster: str | None = None
    service: str | None = None
