"""Marks that would cover each other stand beside each other: the same way each time, without chance."""

from collections.abc import Sequence


def swarm(places: Sequence[float], gap: float) -> list[int]:
    """For each place on an axis the lane of its mark: 0, or 1, -1, 2, -2, … where marks closer than `gap` hold the inner.

    Earlier places choose first, then in the order given.
    """
    ends: list[float] = []  # of each lane, from the inner to the outer
    lanes = [0] * len(places)
    for at in sorted(range(len(places)), key=lambda at: places[at]):
        lane = next((lane for lane, end in enumerate(ends) if places[at] - end >= gap), len(ends))
        ends[lane : lane + 1] = [places[at]]
        lanes[at] = (lane + 1) // 2 * (1 if lane % 2 else -1)
    return lanes


def spread(lanes: Sequence[int]) -> int:
    """How many lanes are taken, the middle one counted."""
    return max(lanes, default=0) - min(lanes, default=0) + 1
