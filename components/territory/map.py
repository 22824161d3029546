"""The map of the clusters' districts by wave, service or status."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import streamlit as st

from components.figures.map_spec import MapBorder, MapCategory, MapPoint, MapShape, MapSpec
from components.kit.cards import Card, render_card
from components.kit.maps import outline_shape, pick_region, render_map
from components.kit.tables import Column, tabulate
from components.kit.words import join_names, say_source
from components.session.cache import cached_view
from components.session.context import Context
from components.territory.words import say_services
from data.language import Translator
from queries.shared.filters import Filters
from queries.shared.origins import collect_origins
from queries.shared.units import Outline
from queries.territory.cluster_view import ClusterLine
from queries.territory.view import Territory, build_outlines

FILLS = ("wave", "service", "status")
MAP_HEIGHT = 520
COLOURS = {"formed": "reached", "in_process": "on_track", "dropped": "no_data"}
"""How far a cluster is formed → the status of the palette whose colour it takes."""


def render_fill_choice(context: Context) -> str:
    """Draw the choice by which the map is coloured, and return it: wave, service or status."""
    t = context.t
    return str(
        st.segmented_control(
            t("territory-fill"),
            FILLS,
            key="territory-fill",
            default=FILLS[0],
            required=True,
            width="content",
            format_func=lambda fill: t(f"territory-fill-{fill}").capitalize(),
        )
    )


def render_territory_map(context: Context, view: Territory, fill: str) -> None:
    """Draw regions, provinces and the districts of the clusters; of a chosen region all districts."""
    t, region = context.t, context.filters.region
    everywhere = Filters(context.options.default_as_of)
    regions, provinces, districts = (
        cached_view(build_outlines, context.viewer, everywhere, level) for level in ("region", "province", "district")
    )
    card = Card(
        "territorio",
        t("territory-map-title", fill=t(f"territory-fill-{fill}")),
        t("territory-map-subtitle", provinces=view.provinces, districts=view.districts, day=view.as_of),
        source=f"{say_source(t, 'plan', 'L1084-1317')}; {t('source-minam')}",
        origins=collect_origins(*(cluster.origins for cluster in view.clusters)),
        note=_say_points(t, districts, region),
    )
    render_card(
        context,
        card,
        lambda: render_map(
            context,
            "territorio",
            lambda: _build_spec(context, view, fill, regions=regions, provinces=provinces, districts=districts),
            fill,
            name_category=lambda kind, code, count: t(
                "legend-districts", name=_name_category(t, kind, code), count=count
            ),
            alt=t("territory-map-alt"),
            height=MAP_HEIGHT,
            on_pick=pick_region,
        ),
        lambda: tabulate(view.clusters, _columns(t, dict(view.names))),
    )


def _columns(t: Translator, names: dict[str, str]) -> Sequence[Column[ClusterLine]]:
    return [
        Column(t("territory-table-code"), lambda cluster: cluster.code),
        Column(t("territory-table-cluster"), lambda cluster: cluster.name),
        Column(t("territory-table-province"), lambda cluster: names[cluster.province]),
        Column(t("table-wave"), lambda cluster: cluster.wave),
        Column(t("territory-table-services"), lambda cluster: say_services(t, cluster.services)),
        Column(t("territory-table-stage"), lambda cluster: t(f"stage-{cluster.stage}")),
        Column(t("table-formed"), lambda cluster: cluster.formed_on),
        Column(t("territory-table-governments"), lambda cluster: cluster.governments.total),
        Column(t("territory-table-districts"), lambda cluster: ", ".join(names[code] for code in _districts(cluster))),
    ]


def _districts(cluster: ClusterLine) -> list[str]:
    return [member.ubigeo for member in cluster.members if member.level == "district"]


def _say_points(t: Translator, districts: Collection[Outline], region: str | None) -> str:
    """Name the region's districts that are drawn as points."""
    names = [outline.name for outline in districts if outline.geometry is None and outline.ubigeo[:2] == region]
    return t("territory-no-polygon", units=join_names(t, names)) if names else ""


def _name_category(t: Translator, kind: str, code: str) -> str:
    if kind == "wave":
        return t("wave-name", n=code)
    if kind == "service":
        return t(f"service-{code}")
    state = next((state for state, status in COLOURS.items() if (kind, status) == ("status", code)), None)
    return t(f"territory-status-{state}") if state else t("territory-fill-none")


def _how_formed(cluster: ClusterLine) -> str:
    """Return how far a cluster is formed, as a key of `COLOURS`."""
    if cluster.stage == "dropped":
        return "dropped"
    return "formed" if cluster.is_active else "in_process"


def _category(cluster: ClusterLine, fill: str) -> MapCategory:
    """Return the colour of a cluster; by service that of the first one that it names (tooltip and table name all)."""
    if fill == "wave":
        return MapCategory("wave", str(cluster.wave))
    if fill == "service" and cluster.services:
        return MapCategory("service", cluster.services[0])
    return MapCategory("status", COLOURS[_how_formed(cluster)])


def _build_spec(
    context: Context,
    view: Territory,
    fill: str,
    *,
    regions: Collection[Outline],
    provinces: Collection[Outline],
    districts: Collection[Outline],
) -> MapSpec:
    region = context.filters.region

    def inside(outlines: Collection[Outline]) -> list[Outline]:
        return [outline for outline in outlines if region in (None, outline.ubigeo[:2])]

    clusters = _clusters_by_district(view)
    ground = [o for o in inside(provinces if region is None else districts) if o.ubigeo not in clusters]
    members = [o for o in inside(districts) if o.ubigeo in clusters]
    seats = {card.seat: card for card in view.regions}
    fills = (
        *(outline_shape(o, MapCategory("region", o.ubigeo[:2], quiet=True)) for o in ground),
        *(_member_shape(context.t, o, clusters[o.ubigeo], fill, is_named=region is not None) for o in members),
    )
    return MapSpec(
        fills=_name_regions(fills, inside(regions)) if region is None else fills,
        borders=tuple(MapBorder(o.ubigeo, o.geometry, strong=True) for o in inside(regions) if o.geometry),
        points=tuple(
            MapPoint(seats[o.ubigeo].capital, o.lat, o.lon, f"{seats[o.ubigeo].capital} ({seats[o.ubigeo].name})")
            for o in inside(districts)
            if o.ubigeo in seats
        ),
        selected=region or "",
        legend=tuple(sorted({shape.category for shape in fills if not shape.category.quiet}, key=lambda c: c.code)),
    )


def _clusters_by_district(view: Territory) -> dict[str, ClusterLine]:
    """Return the cluster of each district that belongs to one not dropped; of two clusters the formed one."""
    return {
        district: cluster
        for cluster in sorted(view.clusters, key=lambda cluster: cluster.is_active)
        if _how_formed(cluster) != "dropped"
        for district in _districts(cluster)
    }


def _member_shape(t: Translator, outline: Outline, cluster: ClusterLine, fill: str, *, is_named: bool) -> MapShape:
    return outline_shape(
        outline,
        _category(cluster, fill),
        label=outline.name if is_named else "",
        tooltip="\n".join(
            (
                outline.name,
                f"{cluster.name} ({cluster.code})",
                t("wave-name", n=str(cluster.wave)),
                say_services(t, cluster.services),
                t(f"stage-{cluster.stage}"),
            )
        ),
        strong=True,
    )


def _name_regions(fills: Collection[MapShape], regions: Collection[Outline]) -> tuple[MapShape, ...]:
    """Write each region's name on the map: its first shape bears the label, at the region's own point."""
    unnamed, result = {outline.ubigeo: outline for outline in regions}, []
    for shape in fills:
        region = unnamed.pop(shape.ubigeo[:2], None)
        result.append(replace(shape, label=region.name, lat=region.lat, lon=region.lon) if region else shape)
    return tuple(result)
