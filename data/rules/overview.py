"""What needs attention: things that are past their date and not done, gathered so that six lines say much, worst first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Meeting(NamedTuple):
    """A meeting of a consultative group."""

    year: int
    number: int  # within the year


@dataclass(frozen=True)
class Overdue:
    """One thing that is past its date and not done."""

    kind: str  # a key of `WEIGHT`, which is also its code in the catalogues
    region: str | None  # None: it concerns the whole program
    cluster: str | None
    since: date
    subject: str | None = None  # the code of a milestone, slot or service, or a name
    meeting: Meeting | None = None
    origin: str = "plan"


@dataclass(frozen=True)
class Attention:
    """Overdue things of one kind in one region or cluster."""

    kind: str
    region: str | None
    cluster: str | None
    count: int
    since: date  # when the oldest was due
    subjects: tuple[str, ...]
    meetings: tuple[Meeting, ...]
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
    """Group overdue things by kind, region and cluster, and sort them by weight times how long the oldest has waited."""
    groups: dict[tuple[str, str | None, str | None], list[Overdue]] = defaultdict(list)
    for item in overdue:
        if item.since <= as_of:
            groups[item.kind, item.region, item.cluster].append(item)
    attention = [
        Attention(
            kind=kind,
            region=region,
            cluster=cluster,
            count=len(items),
            since=min(item.since for item in items),
            subjects=tuple(sorted({item.subject for item in items if item.subject})),
            meetings=tuple(sorted({item.meeting for item in items if item.meeting})),
            origins=tuple(sorted({item.origin for item in items})),
        )
        for (kind, region, cluster), items in groups.items()
    ]
    worst = {item: WEIGHT.get(item.kind, 1) * ((as_of - item.since).days + 1) for item in attention}
    return tuple(sorted(attention, key=lambda item: (-worst[item], item.kind, item.region or "", item.cluster or "")))
