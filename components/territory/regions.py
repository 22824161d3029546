"""The parts of the territory page: the map by wave, service or status, the region's card, its clusters as a list."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components.figures.map_spec import MapBorder, MapCategory, MapPoint, MapShape, MapSpec
from components.kit.cards import Card, render_card
from components.kit.html import Markup, tag_bar, tag_list, tag_origins, tag_service
from components.kit.links import render_link
from components.kit.maps import pick_region, render_map
from components.kit.words import DASH, join_names, plain, say_source
from components.session.cache import cached_view, drawn
from components.session.context import Context
from components.territory.words import say_finding, say_services, say_status
from data.language import Translator
from queries.shared.filters import Filters
from queries.territory.cluster_view import ClusterLine
from queries.territory.view import Geography, Outline, RegionCard, Territory, build_outlines

FILLS = ("wave", "service", "status")
MAP_HEIGHT = 520
STANDINGS = {"formed": "reached", "in_process": "on_track", "dropped": "no_data"}


def render_fill_choice(context: Context) -> str:
    """By what the map is coloured: wave, service or status."""
    t = context.t
    return str(
        st.segmented_control(
            t("territory-fill"),
            FILLS,
            key="territory-fill",
            default=FILLS[0],
            required=True,
            width="content",
            format_func=lambda fill: t(f"fill-{fill}").capitalize(),
        )
    )


def render_territory_map(context: Context, view: Territory, fill: str) -> None:
    """Regions, provinces and the districts of the clusters; a chosen region's districts all of them."""
    t, region = context.t, context.filters.region
    everywhere = Filters(context.options.default_as_of)
    regions, provinces, districts = (
        cached_view(build_outlines, context.viewer, everywhere, level) for level in ("region", "province", "district")
    )
    card = Card(
        "territorio",
        t("territory-map-title", fill=t(f"fill-{fill}")),
        t("territory-map-subtitle", provinces=view.provinces, districts=view.districts, day=view.as_of),
        source=f"{say_source(t, 'plan', 'L1084-1317')}; {t('source-minam')}",
        origins=tuple(sorted({origin for cluster in view.clusters for origin in cluster.origins})),
        note=_points_note(t, districts, region),
    )
    render_card(
        context,
        card,
        lambda: render_map(
            context,
            "territorio",
            lambda: _spec(context, view, fill, regions, provinces, districts),
            fill,
            name_category=lambda kind, code, count: t(
                "legend-districts", name=_name_category(t, kind, code), count=count
            ),
            alt=t("territory-map-alt"),
            height=MAP_HEIGHT,
            on_pick=pick_region,
        ),
        lambda: tabulate_clusters(t, view),
    )


def _points_note(t: Translator, districts: Geography, region: str | None) -> str:
    names = [o.name for o in districts.outlines if o.geometry is None and o.ubigeo[:2] == region]
    return t("territory-no-polygon", units=join_names(t, names)) if names else ""


def _name_category(t: Translator, kind: str, code: str) -> str:
    if kind == "wave":
        return t("wave-name", n=code)
    if kind == "status":
        standing = next((name for name, status in STANDINGS.items() if status == code), "")
        return t(f"status-{standing}") if standing else t("fill-none")
    return t(f"service-{code}") if kind == "service" else t("fill-none")


def category_of(cluster: ClusterLine, fill: str) -> MapCategory:
    """The colour of a cluster under a fill. By service: the first that it names (all are in the tooltip and table)."""
    if fill == "wave":
        return MapCategory("wave", str(cluster.wave))
    if fill == "service" and cluster.services:
        return MapCategory("service", cluster.services[0])
    return MapCategory("status", STANDINGS[say_status(cluster)])


def _spec(
    context: Context, view: Territory, fill: str, regions: Geography, provinces: Geography, districts: Geography
) -> MapSpec:
    region = context.filters.region

    def inside(geography: Geography) -> list[Outline]:
        return [outline for outline in geography.outlines if region in (None, outline.ubigeo[:2])]

    standing = _standing(view)
    ground = [o for o in inside(provinces if region is None else districts) if o.ubigeo not in standing]
    members = [o for o in inside(districts) if o.ubigeo in standing]
    seats = {card.seat: card for card in view.regions}
    fills = (
        *(_shape(o, _ground(o.ubigeo)) for o in ground),
        *(_member(context.t, o, standing[o.ubigeo], fill, named=region is not None) for o in members),
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


def _standing(view: Territory) -> dict[str, ClusterLine]:
    """The member districts of the clusters that stand; of two clusters in one district the formed one shows."""
    return {
        member.ubigeo: cluster
        for cluster in sorted(view.clusters, key=lambda found: found.is_active)
        if cluster.is_active or say_status(cluster) == "in_process"
        for member in cluster.members
        if member.level == "district"
    }


def _shape(outline: Outline, category: MapCategory, tooltip: str = "") -> MapShape:
    o = outline
    return MapShape(o.ubigeo, o.name, o.geometry, o.lat, o.lon, category, tooltip=tooltip or o.name)


def _member(t: Translator, outline: Outline, cluster: ClusterLine, fill: str, *, named: bool) -> MapShape:
    shape = _shape(outline, category_of(cluster, fill), _tooltip(t, outline.name, cluster))
    return replace(shape, strong=True, label=outline.name if named else "")


def _name_regions(fills: tuple[MapShape, ...], regions: list[Outline]) -> tuple[MapShape, ...]:
    """The regions' names on the map: a region's first shape bears its label, at the region's own point."""
    named, result = {outline.ubigeo: outline for outline in regions}, []
    for shape in fills:
        region = named.pop(shape.ubigeo[:2], None)
        result.append(replace(shape, label=region.name, lat=region.lat, lon=region.lon) if region else shape)
    return tuple(result)


def _ground(ubigeo: str) -> MapCategory:
    return MapCategory("region", ubigeo[:2], quiet=True)


def _tooltip(t: Translator, name: str, cluster: ClusterLine) -> str:
    return "\n".join(
        (
            name,
            f"{cluster.name} ({cluster.code})",
            t("wave-name", n=str(cluster.wave)),
            say_services(t, cluster.services),
            t(f"stage-{cluster.stage}"),
        )
    )


def tabulate_clusters(t: Translator, view: Territory) -> pd.DataFrame:
    """The clusters as rows: what the map shows, and more."""
    names = dict(view.names)
    columns = ("code", "cluster", "province", "wave", "services", "stage", "formed", "governments", "districts")
    rows = [
        (
            c.code,
            c.name,
            names[c.province],
            c.wave,
            say_services(t, c.services),
            t(f"stage-{c.stage}"),
            c.formed_on,
            c.governments.total,
            ", ".join(names[m.ubigeo] for m in c.members if m.level == "district"),
        )
        for c in view.clusters
    ]
    return pd.DataFrame(rows, columns=[t(f"territory-table-{name}") for name in columns], dtype=object)


def render_region(context: Context, view: Territory, card: RegionCard) -> None:
    """A region's card: people, units, clusters by wave, governments, who is responsible."""
    st.html(drawn("region", lambda: _region(context.t, view, card)))


def _region(t: Translator, view: Territory, card: RegionCard) -> Markup:
    names = dict(view.names)
    governments = [
        Markup("<li><span>{}</span><b>{}</b></li>").format(
            t(f"levels-{level}"),
            t("region-governments-of", count=getattr(card.in_clusters, level), all=getattr(card.governments, level)),
        )
        for level in ("region", "province", "district")
    ]
    waves = [
        Markup("<li><span>{}</span><b>{}</b></li>").format(
            t("wave-name", n=str(wave.wave)), t("region-wave-line", formed=wave.formed, planned=wave.planned)
        )
        for wave in card.waves
    ]
    offices = join_names(t, (t("region-office-name", name=name) for _, name in card.offices)) or DASH
    notes = (
        [t("region-too-small", units=join_names(t, (names[code] for code in card.too_small)))] if card.too_small else []
    )
    notes += [say_finding(t, card.finding, names)] if card.finding else []
    origins = {origin for cluster in card.clusters for origin in cluster.origins}
    people_source = t(
        "region-source", source=f"{t(f'source-{card.people_source}')}; {t('source-minam')}; {t('source-plan')}"
    )
    return Markup(
        '<section class="region"><h2>{}</h2><p class="people"><b>{}</b> {}</p><p>{} · {}</p>'
        '<h3>{}</h3><ul class="pairs">{}</ul><h3>{}</h3><ul class="pairs">{}</ul><h3>{}</h3><p>{}</p>{}'
        '<p class="source">{} {}</p></section>'
    ).format(
        card.name,
        t.number(card.people),
        t("region-people", year=str(card.people_year)).lower(),
        t("region-units", provinces=card.provinces, districts=card.districts),
        t("region-area", area=t.number(card.area_km2)),
        t("region-waves"),
        Markup("").join(waves),
        t("region-governments"),
        Markup("").join(governments),
        t("region-office"),
        offices,
        Markup("").join(Markup('<p class="cardnote">{}</p>').format(n) for n in notes),
        people_source,
        tag_origins(t, sorted(origins)),
    )


def render_regions_summary(context: Context, view: Territory) -> None:
    """All regions in short, where none is chosen: people, clusters formed of planned; each a link to its own view."""
    t = context.t
    st.html(Markup('<h2>{}</h2><p class="subtitle">{}</p>').format(t("territory-all"), t("territory-choose")))
    for card in view.regions:
        formed, planned = sum(w.formed for w in card.waves), sum(w.planned for w in card.waves)
        label = f"**{plain(card.name)}** · {plain(t('region-clusters-line', formed=formed, planned=planned))}"
        render_link("territorio", label, icon=":material/location_on:", region=card.ubigeo, cluster=None)
        st.html(
            Markup('<p class="linknote">{} · {}</p>').format(
                f"{t('region-people', year=str(card.people_year))}: {t.number(card.people)}",
                t("region-units", provinces=card.provinces, districts=card.districts),
            )
        )


def render_cluster_list(context: Context, clusters: tuple[ClusterLine, ...]) -> None:
    """Clusters as links, each with its services and a small bar of milestones."""
    t = context.t
    if not clusters:
        st.html(Markup("<p>{}</p>").format(t("region-no-clusters")))
    for cluster in clusters:
        more = (t("wave-name", n=str(cluster.wave)), t(f"stage-{cluster.stage}"))
        label = " · ".join((f"**{plain(cluster.name)}**", *(plain(words) for words in more)))
        render_link("cluster", label, icon=":material/hub:", region=cluster.region, cluster=cluster.code)
        st.html(drawn(f"note-{cluster.code}", lambda cluster=cluster: _cluster_note(t, cluster)))  # type: ignore[misc]


def _cluster_note(t: Translator, cluster: ClusterLine) -> Markup:
    services = tag_list([tag_service(t, code) for code in cluster.services], "inline")
    if not cluster.milestones_all:
        return Markup('<div class="linknote">{}</div>').format(services)
    said = t("cluster-milestones", done=cluster.milestones_done, all=cluster.milestones_all)
    status = "late" if cluster.milestones_late else "on_track"
    bar = tag_bar(status, cluster.milestones_done / cluster.milestones_all, None, said)
    return Markup('<div class="linknote">{} {} <span>{}</span></div>').format(services, bar, said)
