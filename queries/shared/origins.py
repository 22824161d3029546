"""Origins of what figures rest on."""

from collections.abc import Iterable


def collect_origins(*groups: Iterable[str | None]) -> tuple[str, ...]:
    """Return each origin of the groups once, in alphabetical order; None is left out."""
    return tuple(sorted({origin for group in groups for origin in group if origin}))
