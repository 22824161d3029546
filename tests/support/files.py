"""A file that a download button would give."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """What a download button would give: `name`, and its bytes when called."""

    name: str
    make: Callable[[], bytes]

    def __call__(self) -> bytes:
        return self.make()
