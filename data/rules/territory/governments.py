"""Governments counted once, and the arithmetic behind "why 80?" and "why 29?".

A cluster is one regional, one provincial and at least three district governments (L673-679). A regional government counts
once whatever the number of its clusters; so does a province with two. The district of a province's capital has no
municipality of its own (Ley 27972): its province governs it, so such a member brings no government of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

DISTRICTS_AT_LEAST = 3  # L675


@dataclass(frozen=True)
class Member:
    """A unit in a cluster. `governed_by` is the ubigeo of its government: its own, or its province's."""

    cluster: str
    ubigeo: str
    level: str
    governed_by: str


@dataclass(frozen=True)
class LevelCount:
    """Governments by level, each counted once."""

    region: int
    province: int
    district: int

    @property
    def total(self) -> int:
        return self.region + self.province + self.district


@dataclass(frozen=True)
class Line:
    """A line of a reconciliation: what (a catalogue code), how many it adds or takes away, and where it comes from."""

    code: str
    amount: int
    source: str = ""


@dataclass(frozen=True)
class Reconciliation:
    """From what a definition yields to what the plan says to what the members are, each line a difference."""

    planned: int
    lines: tuple[Line, ...]
    existing: int


_LEVEL_BY_DIGITS = {2: "region", 4: "province", 6: "district"}


def count_governments(members: Iterable[Member]) -> LevelCount:
    """Count the governments behind the members, each once, at the level of the government (not of the member)."""
    found = {member.governed_by for member in members}
    by_level = [_LEVEL_BY_DIGITS[len(ubigeo)] for ubigeo in found]
    return LevelCount(by_level.count("region"), by_level.count("province"), by_level.count("district"))


def definition_yields(clusters: int, regions: int) -> int:
    """What the definition gives: clusters x (1 province + 3 districts) + regions; 16 x (1 + 3) + 5 = 69."""
    return clusters * (1 + DISTRICTS_AT_LEAST) + regions


def reconcile_members(planned: LevelCount, members: Sequence[Member], planned_clusters: int) -> Reconciliation:
    """From the plan's number to what the members yield, line by line; the lines add up to the difference.

    `planned`: the plan's split by level; `members`: those of the clusters that there are. Lines: clusters missing (with
    the plan's province and its districts a cluster), provinces shared by clusters, districts more or fewer than the plan
    reckons, capital districts that their province governs, districts in two clusters, regions without a cluster.
    """
    clusters = sorted({member.cluster for member in members})
    districts = [member for member in members if member.level == "district"]
    provinces = [member for member in members if member.level == "province"]
    capitals = [member for member in districts if member.governed_by != member.ubigeo]
    own = [member for member in districts if member.governed_by == member.ubigeo]
    counted = count_governments(members)
    governed_apart = {m.governed_by for m in capitals} - {m.governed_by for m in provinces}
    lines = (
        Line("regions_without_cluster", counted.region - planned.region),
        Line("clusters_missing_provinces", len(clusters) - planned_clusters),
        Line("plan_provinces_beyond_clusters", planned_clusters - planned.province),
        Line("provinces_shared", counted.province - len(governed_apart) - len(clusters)),
        Line("members_against_plan_districts", len(districts) - planned.district),
        Line("capital_districts", -len(capitals) + len(governed_apart), "law_27972"),
        Line("districts_in_two_clusters", len({m.governed_by for m in own}) - len(own)),
    )
    return Reconciliation(planned.total, tuple(line for line in lines if line.amount), counted.total)


def reconcile_plan(planned: LevelCount, clusters: int, regions: int, source: str) -> Reconciliation:
    """From the definition (69 for sixteen clusters) to the plan's own number (80): the districts that it adds."""
    minimum = clusters * DISTRICTS_AT_LEAST
    lines = (
        Line("plan_regions", planned.region - regions, source),
        Line("plan_provinces", planned.province - clusters, source),
        Line("plan_districts", planned.district - minimum, source),
    )
    return Reconciliation(
        definition_yields(clusters, regions), tuple(line for line in lines if line.amount), planned.total
    )


def proposals_yield(proposals: Mapping[str, Sequence[Member]], slots: Mapping[str, int]) -> tuple[int, int]:
    """The fewest and the most governments that the proposals give, whichever of them fill the slots.

    `proposals`: cluster -> members; `slots`: region ubigeo -> places. Annex III proposes three for San Martin's two.
    """
    by_region: dict[str, list[str]] = defaultdict(list)
    for cluster, members in proposals.items():
        if members:
            by_region[members[0].ubigeo[:2]].append(cluster)
    choices = [combinations(found, min(slots.get(region, 0), len(found))) for region, found in by_region.items()]
    totals = [
        count_governments(member for part in choice for cluster in part for member in proposals[cluster]).total
        for choice in product(*choices)
    ]
    return min(totals, default=0), max(totals, default=0)


@dataclass(frozen=True)
class Spell:
    """A government's time under a tool in one cluster: from the first day until the cluster was dropped, if it was."""

    government: str
    begun_on: date
    ended_on: date | None
    origin: str


@dataclass(frozen=True)
class Increment:
    """A change of a cumulative figure on a day: +1, -1, or an amount."""

    on: date
    amount: int
    region: str | None
    origin: str


def coverage_increments(spells: Iterable[Spell]) -> tuple[Increment, ...]:
    """Governments covered, each once: +1 when the first spell begins, -1 when no spell is left."""
    by_government: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_government[spell.government].append(spell)
    found: list[Increment] = []
    for government, own in by_government.items():
        found.extend(_merged(government[:2], sorted(own, key=lambda spell: spell.begun_on)))
    return tuple(sorted(found, key=lambda increment: (increment.on, increment.region or "")))


def _merged(region: str, spells: Sequence[Spell]) -> Iterable[Increment]:
    open_until: date | None = date.min
    for spell in spells:
        if spell.ended_on is not None and spell.ended_on <= spell.begun_on:
            continue
        if open_until is not None and spell.begun_on > open_until:
            if open_until != date.min:
                yield Increment(open_until, -1, region, spell.origin)
            yield Increment(spell.begun_on, 1, region, spell.origin)
            open_until = spell.ended_on
        elif open_until is not None:
            open_until = None if spell.ended_on is None else max(open_until, spell.ended_on)
    if open_until not in (None, date.min):
        yield Increment(open_until, -1, region, spells[-1].origin)
