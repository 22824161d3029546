"""Territory: regions, provinces and clusters on a map, and each region's card."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.permissions import Viewer
from data.rules.shared.headlines import Headline
from data.rules.territory.clusters import Finding, check_slots, provinces_too_small
from data.rules.territory.governments import LevelCount, count_governments
from data.rules.territory.headlines import headline_territory
from queries.shared.filters import Filters
from queries.shared.units import fetch_outlines, fetch_units
from queries.territory.cluster_view import ClusterLine, build_clusters
from queries.territory.reads import fetch_slots


@dataclass(frozen=True)
class Outline:
    """A unit's shape: GeoJSON geometry text, or None where the source has no polygon (then its point stands for it)."""

    ubigeo: str
    level: str
    name: str
    lat: float
    lon: float
    geometry: str | None


@dataclass(frozen=True)
class WaveCount:
    """Places of a wave in a region: planned, and formed by the day."""

    wave: int
    planned: int
    formed: int
    due_on: date


@dataclass(frozen=True)
class RegionCard:
    """A region: its people, units, clusters by wave, governments there are and governments reached by clusters.

    `seat`: the ubigeo of the district where its capital lies (INEI gives a capital the code 01 at each level).
    """

    ubigeo: str
    name: str
    capital: str
    seat: str
    people: int
    people_year: int
    people_source: str
    area_km2: float
    provinces: int
    districts: int
    governments: LevelCount
    in_clusters: LevelCount
    waves: tuple[WaveCount, ...]
    clusters: tuple[ClusterLine, ...]
    offices: tuple[tuple[str, str], ...]
    too_small: tuple[str, ...]
    finding: Finding | None


@dataclass(frozen=True)
class Territory:
    """The regions' cards in their fixed order, all clusters in scope, and the names of units."""

    as_of: date
    headline: Headline
    regions: tuple[RegionCard, ...]
    clusters: tuple[ClusterLine, ...]
    provinces: int
    districts: int
    names: tuple[tuple[str, str], ...]

    def card(self, ubigeo: str | None) -> RegionCard | None:
        """The card of a region; None for all."""
        return next((card for card in self.regions if card.ubigeo == ubigeo), None)


@dataclass(frozen=True)
class Geography:
    """Outlines that a map draws: of one level, in one region or all."""

    outlines: tuple[Outline, ...]


def build_outlines(connection: Connection, viewer: Viewer, filters: Filters, level: str) -> Geography:
    """The outlines of a level in the filters' region, or in all. They do not change with the day."""
    frame = fetch_outlines(connection, level, filters.region)
    return Geography(tuple(Outline(r.ubigeo, r.level, r.name, r.lat, r.lon, r.geometry) for r in frame.itertuples()))


def build_territory(connection: Connection, viewer: Viewer, filters: Filters) -> Territory:
    """Regions and clusters under the filters; the cards always show each region whole."""
    units = fetch_units(connection)
    everything = build_clusters(connection, viewer, Filters(as_of=filters.as_of))
    slots = fetch_slots(connection, Filters(as_of=filters.as_of))
    regions = units[units["level"] == "region"]
    cards = tuple(_card(row, units, everything, slots, filters.as_of) for row in regions.itertuples())
    clusters = build_clusters(connection, viewer, filters)
    return Territory(
        as_of=filters.as_of,
        headline=_headline([card for card in cards if filters.region in (None, card.ubigeo)], clusters, filters),
        regions=cards,
        clusters=clusters,
        provinces=sum(card.provinces for card in cards),
        districts=sum(card.districts for card in cards),
        names=tuple((row.ubigeo, row.name) for row in units.itertuples()),
    )


def _headline(cards: list[RegionCard], clusters: tuple[ClusterLine, ...], filters: Filters) -> Headline:
    formed = [cluster for cluster in clusters if cluster.is_active]
    return headline_territory(
        len(formed),
        sum(wave.planned for card in cards for wave in card.waves),
        len({cluster.province for cluster in formed}),
        sum(card.provinces for card in cards),
        proposed=sum(cluster.origin == "plan" for cluster in clusters),
        shown=len(clusters),
        narrowed=bool(filters.cluster or filters.service),
    )


def _card(row, units: pd.DataFrame, clusters, slots: pd.DataFrame, as_of: date) -> RegionCard:  # type: ignore[no-untyped-def]
    inside = units[units["region_ubigeo"] == row.ubigeo]
    own = tuple(cluster for cluster in clusters if cluster.region == row.ubigeo)
    places = slots[slots["region_ubigeo"] == row.ubigeo]
    offices = {(cluster.office, cluster.office_name) for cluster in own if cluster.office}
    proposed = sum(cluster.origin == "plan" for cluster in own)
    return RegionCard(
        ubigeo=row.ubigeo,
        name=row.name,
        capital=row.capital,
        seat=f"{row.ubigeo}0101",
        people=row.people,
        people_year=row.population_year,
        people_source=row.population_source,
        area_km2=row.area_km2,
        provinces=int((inside["level"] == "province").sum()),
        districts=int((inside["level"] == "district").sum()),
        governments=_governments(inside),
        in_clusters=count_governments(m for cluster in own if cluster.is_active for m in cluster.members),
        waves=_waves(places, own, as_of),
        clusters=own,
        offices=tuple(sorted(offices)),  # type: ignore[arg-type]
        too_small=small_provinces(inside),
        finding=check_slots(proposed, int((places["wave"] == 1).sum())),
    )


def _governments(units: pd.DataFrame) -> LevelCount:
    own = units[units["governed_by"] == units["ubigeo"]]["level"].value_counts()
    return LevelCount(*(int(own.get(level, 0)) for level in ("region", "province", "district")))


def _waves(places: pd.DataFrame, clusters: tuple[ClusterLine, ...], as_of: date) -> tuple[WaveCount, ...]:
    filled = {c.slot for c in clusters if c.slot and c.is_active and c.formed_on and c.formed_on <= as_of}
    return tuple(
        WaveCount(int(wave), len(rows), int(rows["code"].isin(filled).sum()), rows["due_on"].iloc[0])
        for wave, rows in places.groupby("wave")
    )


def small_provinces(units: pd.DataFrame) -> tuple[str, ...]:
    """The provinces among the units where no cluster of three district municipalities fits."""
    districts = units[(units["level"] == "district") & (units["governed_by"] == units["ubigeo"])]
    counts = districts["parent_ubigeo"].value_counts().to_dict()
    provinces = units[units["level"] == "province"]["ubigeo"]
    return provinces_too_small({code: int(counts.get(code, 0)) for code in provinces})
