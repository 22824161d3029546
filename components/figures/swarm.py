"""Places marks that would cover each other side by side, always in the same way."""

from collections.abc import Sequence


def swarm(positions: Sequence[float], gap: float) -> list[int]:
    """Return for each position on an axis the lane of its mark: 0, or 1, -1, 2, -2, … where closer marks hold the inner.

    Marks are placed from the lowest position up, and of one position in the order given; marks of a lane are at least `gap`
    apart.
    """
    ends: list[float] = []  # the last position of each lane, from the inner to the outer
    lanes = [0] * len(positions)
    for at in sorted(range(len(positions)), key=lambda at: positions[at]):
        lane = next((lane for lane, end in enumerate(ends) if positions[at] - end >= gap), len(ends))
        ends[lane : lane + 1] = [positions[at]]
        lanes[at] = (lane + 1) // 2 * (1 if lane % 2 else -1)
    return lanes


def spread(lanes: Sequence[int]) -> int:
    """Return how many lanes are taken, including the middle one."""
    return max(lanes, default=0) - min(lanes, default=0) + 1
