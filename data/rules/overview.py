"""What needs attention, worst first: things that are past their day and not done, gathered so that six lines say much."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Overdue:
    """One thing past its day: what kind (a catalogue code), where (no region: the program's own), since when.

    `subject`: a milestone, a slot, a service, a unit's name.
    """

    kind: str
    region: str | None
    cluster: str | None
    since: date
    subject: str | None = None
    origin: str = "plan"


@dataclass(frozen=True)
class Attention:
    """Overdue things of one kind in one place: how many, and since when the oldest."""

    kind: str
    region: str | None
    cluster: str | None
    count: int
    since: date
    subjects: tuple[str, ...]
    origins: tuple[str, ...]


# What holds up the most comes first: without the cluster there are no governments, without them no plans.
WEIGHT = {
    "slot_unfilled": 5,
    "plan_unapproved": 4,
    "commitment_unsigned": 3,
    "milestone_late": 2,
    "action_late": 2,
    "cycle_late": 2,
    "roadmap_late": 2,
    "meeting_missed": 1,
}


def gather_attention(overdue: Iterable[Overdue], as_of: date) -> tuple[Attention, ...]:
    """Group by kind and place; sort by weight times how long the oldest has waited, longest first."""
    groups: dict[tuple[str, str | None, str | None], list[Overdue]] = defaultdict(list)
    for item in overdue:
        if item.since <= as_of:
            groups[item.kind, item.region, item.cluster].append(item)
    found = [
        Attention(
            kind,
            region,
            cluster,
            len(items),
            min(item.since for item in items),
            tuple(sorted({item.subject for item in items if item.subject})),
            tuple(sorted({item.origin for item in items})),
        )
        for (kind, region, cluster), items in groups.items()
    ]
    worst = {item: WEIGHT.get(item.kind, 1) * ((as_of - item.since).days + 1) for item in found}
    return tuple(sorted(found, key=lambda item: (-worst[item], item.kind, item.region or "", item.cluster or "")))
