"""Territory: regions, provinces and clusters on a map, and the card of each region."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.headlines import Headline
from data.rules.territory.clusters import Finding, check_slots, provinces_too_small
from data.rules.territory.governments import LevelCount, count_governments
from data.rules.territory.headlines import headline_territory
from queries.shared.filters import Filters
from queries.shared.units import Outline, UnitRow, fetch_outlines, fetch_units
from queries.territory.cluster_view import ClusterLine, build_clusters
from queries.territory.reads import SlotRow, fetch_slots


@dataclass(frozen=True)
class WaveCount:
    """The slots of a wave in a region."""

    wave: int
    planned: int
    formed: int  # by the day


@dataclass(frozen=True)
class RegionCard:
    """A region: its people and units, its clusters, and the governments that they reach."""

    ubigeo: str
    name: str
    capital: str
    seat: str  # the ubigeo of the district where its capital lies
    people: int | None  # this and the next two: None where no population is known
    people_year: int | None
    people_source: str | None
    area_km2: float
    provinces: int
    districts: int
    governments: LevelCount  # all that there are
    in_clusters: LevelCount  # those in clusters that are formed
    waves: tuple[WaveCount, ...]
    clusters: tuple[ClusterLine, ...]
    offices: tuple[str, ...]  # the names of the regions whose offices attend its clusters
    too_small: tuple[str, ...]  # the provinces in which no cluster fits
    finding: Finding | None


@dataclass(frozen=True)
class Territory:
    """The regions and the clusters under the filters."""

    as_of: date
    headline: Headline
    regions: tuple[RegionCard, ...]  # all five, each whole, whatever the filters
    clusters: tuple[ClusterLine, ...]
    provinces: int
    districts: int
    names: tuple[tuple[str, str], ...]  # (ubigeo, name) of every unit

    def card(self, ubigeo: str | None) -> RegionCard | None:
        """Return the card of a region; None for all regions."""
        return next((card for card in self.regions if card.ubigeo == ubigeo), None)


def build_outlines(connection: Connection, viewer: Viewer, filters: Filters, level: str) -> tuple[Outline, ...]:
    """Build the outlines of a level in the filters' region, or in all. They do not change with the day."""
    return fetch_outlines(connection, level, filters.region)


def build_territory(connection: Connection, viewer: Viewer, filters: Filters) -> Territory:
    """Build the regions and the clusters under the filters; the cards always show each region whole."""
    whole = Filters(as_of=filters.as_of)
    units = fetch_units(connection)
    everywhere = build_clusters(connection, viewer, whole)
    slots = fetch_slots(connection, whole)
    cards = tuple(
        _card(
            unit,
            [other for other in units if other.region_ubigeo == unit.ubigeo],
            tuple(cluster for cluster in everywhere if cluster.region == unit.ubigeo),
            [slot for slot in slots if slot.region_ubigeo == unit.ubigeo],
        )
        for unit in units
        if unit.level == "region"
    )
    clusters = everywhere if filters == whole else build_clusters(connection, viewer, filters)
    return Territory(
        as_of=filters.as_of,
        headline=_headline([card for card in cards if filters.region in (None, card.ubigeo)], clusters, filters),
        regions=cards,
        clusters=clusters,
        provinces=sum(card.provinces for card in cards),
        districts=sum(card.districts for card in cards),
        names=tuple((unit.ubigeo, unit.name) for unit in units),
    )


def _headline(cards: Sequence[RegionCard], clusters: Sequence[ClusterLine], filters: Filters) -> Headline:
    formed = [cluster for cluster in clusters if cluster.is_active]
    return headline_territory(
        formed=len(formed),
        planned=sum(wave.planned for card in cards for wave in card.waves),
        provinces=len({cluster.province for cluster in formed}),
        all_provinces=sum(card.provinces for card in cards),
        proposed=sum(cluster.origin == "plan" for cluster in clusters),
        shown=len(clusters),
        narrowed=filters.is_narrowed,
    )


def _card(
    region: UnitRow, units: Sequence[UnitRow], clusters: tuple[ClusterLine, ...], slots: Sequence[SlotRow]
) -> RegionCard:
    levels = Counter(unit.level for unit in units)
    proposed = sum(cluster.origin == "plan" for cluster in clusters)
    offices = {(cluster.office, cluster.office_name) for cluster in clusters if cluster.office and cluster.office_name}
    return RegionCard(
        ubigeo=region.ubigeo,
        name=region.name,
        capital=region.capital or "",
        seat=f"{region.ubigeo}0101",  # INEI gives a capital the code 01 at each level
        people=region.people,
        people_year=region.population_year,
        people_source=region.population_source,
        area_km2=region.area_km2,
        provinces=levels["province"],
        districts=levels["district"],
        governments=_count_governments(units),
        in_clusters=count_governments(
            member for cluster in clusters if cluster.is_active for member in cluster.members
        ),
        waves=_count_waves(slots, clusters),
        clusters=clusters,
        offices=tuple(name for _, name in sorted(offices)),
        too_small=small_provinces(units),
        finding=check_slots(proposed, sum(slot.wave == 1 for slot in slots)),
    )


def _count_governments(units: Iterable[UnitRow]) -> LevelCount:
    levels = Counter(unit.level for unit in units if unit.governed_by == unit.ubigeo)
    return LevelCount(levels["region"], levels["province"], levels["district"])


def _count_waves(slots: Sequence[SlotRow], clusters: Iterable[ClusterLine]) -> tuple[WaveCount, ...]:
    filled = {cluster.slot for cluster in clusters if cluster.is_active}
    planned = Counter(slot.wave for slot in slots)
    formed = Counter(slot.wave for slot in slots if slot.code in filled)
    return tuple(WaveCount(wave, planned[wave], formed[wave]) for wave in sorted(planned))


def small_provinces(units: Sequence[UnitRow]) -> tuple[str, ...]:
    """Return the provinces among the units in which no cluster of three district municipalities fits."""
    municipalities = Counter(
        unit.parent_ubigeo for unit in units if unit.level == "district" and unit.governed_by == unit.ubigeo
    )
    return provinces_too_small({unit.ubigeo: municipalities[unit.ubigeo] for unit in units if unit.level == "province"})
