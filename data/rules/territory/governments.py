"""Counts each government once, and explains the plan's 80 and 29 governments.

A cluster is one regional, one provincial and at least three district governments (L673-679). A regional government counts
once whatever the number of its clusters, and so does a province with two. The district of a province's capital has no
municipality of its own (Ley 27972): its province governs it, so it adds no government.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

DISTRICTS_AT_LEAST = 3  # L675


@dataclass(frozen=True)
class Member:
    """A unit in a cluster."""

    cluster: str
    ubigeo: str
    level: str  # region, province or district
    governed_by: str  # the ubigeo of the unit whose government governs it: its own, or its province's


@dataclass(frozen=True)
class LevelCount:
    """The number of governments at each level, each counted once."""

    region: int
    province: int
    district: int

    @property
    def total(self) -> int:
        """Return the number of governments at all levels."""
        return self.region + self.province + self.district


@dataclass(frozen=True)
class Line:
    """A line of a reconciliation."""

    code: str  # also its code in the catalogues
    amount: int  # how many governments it adds, or removes where it is negative
    source: str = ""  # lines of the plan, or the code of another source


@dataclass(frozen=True)
class Reconciliation:
    """The way from one number of governments to another."""

    planned: int  # the number from which it starts
    lines: tuple[Line, ...]  # the differences; they add up to `existing` - `planned`
    existing: int  # the number at which it ends


_LEVEL_BY_DIGITS = {2: "region", 4: "province", 6: "district"}


def count_governments(members: Iterable[Member]) -> LevelCount:
    """Count the governments behind the members, each once, at the level of the government (not of the member)."""
    governments = {member.governed_by for member in members}
    levels = Counter(_LEVEL_BY_DIGITS[len(ubigeo)] for ubigeo in governments)
    return LevelCount(levels["region"], levels["province"], levels["district"])


def definition_yields(clusters: int, regions: int) -> int:
    """Return what the definition gives: clusters x (1 province + 3 districts) + regions; 16 x (1 + 3) + 5 = 69."""
    return clusters * (1 + DISTRICTS_AT_LEAST) + regions


def reconcile_members(planned: LevelCount, members: Sequence[Member], planned_clusters: int) -> Reconciliation:
    """Reconcile the plan's number of governments with the governments of the members.

    `planned`: the plan's number by level; `members`: those of the clusters that exist. The lines: regions without a
    cluster, missing clusters (a province each), provinces that the plan counts beyond its clusters, provinces shared by
    clusters, member districts against those of the plan, capital districts that their province governs, and districts in
    two clusters.
    """
    clusters = sorted({member.cluster for member in members})
    districts = [member for member in members if member.level == "district"]
    provinces = [member for member in members if member.level == "province"]
    capitals = [member for member in districts if member.governed_by != member.ubigeo]
    municipalities = [member for member in districts if member.governed_by == member.ubigeo]
    counted = count_governments(members)
    not_members = {m.governed_by for m in capitals} - {m.governed_by for m in provinces}  # provinces of capitals
    lines = (
        Line("regions_without_cluster", counted.region - planned.region),
        Line("clusters_missing_provinces", len(clusters) - planned_clusters),
        Line("plan_provinces_beyond_clusters", planned_clusters - planned.province),
        Line("provinces_shared", counted.province - len(not_members) - len(clusters)),
        Line("members_against_plan_districts", len(districts) - planned.district),
        Line("capital_districts", -len(capitals) + len(not_members), "law_27972"),
        Line("districts_in_two_clusters", len({m.governed_by for m in municipalities}) - len(municipalities)),
    )
    return Reconciliation(planned.total, tuple(line for line in lines if line.amount), counted.total)


def reconcile_plan(planned: LevelCount, clusters: int, regions: int, source: str) -> Reconciliation:
    """Reconcile what the definition gives (69 for sixteen clusters) with the plan's number (80): districts that it adds."""
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
    """Return the fewest and the most governments that the proposals give, depending on which of them fill the slots.

    `proposals`: cluster → members; `slots`: a region's ubigeo → its slots. Annex III proposes three for San Martín's two.
    """
    by_region: dict[str, list[str]] = defaultdict(list)
    for cluster, members in proposals.items():
        if members:
            by_region[members[0].ubigeo[:2]].append(cluster)
    choices = [combinations(codes, min(slots.get(region, 0), len(codes))) for region, codes in by_region.items()]
    totals = [
        count_governments(member for part in choice for cluster in part for member in proposals[cluster]).total
        for choice in product(*choices)
    ]
    return min(totals, default=0), max(totals, default=0)


@dataclass(frozen=True)
class Spell:
    """A government's time under a tool in one cluster."""

    government: str  # its ubigeo
    begun_on: date  # when the first tool began there, or its first assessment
    ended_on: date | None  # when the cluster was dropped
    origin: str


@dataclass(frozen=True)
class Increment:
    """A change of a cumulative figure on a day."""

    on: date
    amount: int  # a count or whole US dollars; negative where something no longer counts
    region: str | None  # None: it belongs to no region
    origin: str


def coverage_increments(spells: Iterable[Spell]) -> tuple[Increment, ...]:
    """Return the changes of the number of governments covered: +1 when a first spell begins, -1 when no spell is left."""
    by_government: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_government[spell.government].append(spell)
    increments: list[Increment] = []
    for government, group in by_government.items():
        increments.extend(_merge(government[:2], sorted(group, key=lambda spell: spell.begun_on)))
    return tuple(sorted(increments, key=lambda increment: (increment.on, increment.region or "")))


def _merge(region: str, spells: Sequence[Spell]) -> Iterable[Increment]:
    """Yield the changes of one government, whose spells come in the order of their beginnings."""
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
