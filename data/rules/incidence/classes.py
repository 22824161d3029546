"""Classes of values for maps and heat maps, with limits that are easy to read."""

from collections.abc import Iterable, Sequence
from math import floor, log10

CLASSES = 5


def class_width(values: Iterable[float], *, whole: bool) -> float:
    """Return the width of `CLASSES` equal classes that hold all values from zero.

    The width is 1, 2 or 5 times a power of ten. `whole` tells that the values are counts.
    """
    least = max(max(values, default=0) / CLASSES, 1 if whole else 1e-3)
    return next(step for step in _round_numbers(least) if step >= least - 1e-9)


def equal_limits(width: float) -> tuple[float, ...]:
    """Return the upper limits of `CLASSES` classes of one width."""
    return tuple(width * number for number in range(1, CLASSES + 1))


def widening_limits(values: Iterable[float], *, whole: bool) -> tuple[float, ...]:
    """Return the upper limits of `CLASSES` classes for values of which few are large.

    Each class is about twice as wide as the one below (20, 50, 100, 200, 500). `whole` tells that the values are counts; if
    they are at most five, each number is a class.
    """
    top = max(values, default=0)
    if whole and top <= CLASSES:
        return equal_limits(1.0)
    top = max(top, 20 if whole else 1e-3)
    numbers = [step for step in _round_numbers(top / 1000) if step < top - 1e-9]
    last = next(step for step in _round_numbers(top) if step >= top - 1e-9)
    return (*numbers[-(CLASSES - 1) :], last)


def class_within(value: float, limits: Sequence[float]) -> int:
    """Return the class of a value: 0 for nothing, else the number of the first upper limit that it does not exceed."""
    if value <= 0:
        return 0
    return next((number for number, limit in enumerate(limits, 1) if value <= limit + 1e-9), len(limits))


def _round_numbers(around: float) -> list[float]:
    """Return 1, 2 and 5 times the powers of ten, beginning with the power of a number, over four powers."""
    size = floor(log10(around))
    return [float(f"{part}e{power}") for power in range(size, size + 5) for part in (1, 2, 5)]
