"""The map of a cluster's districts."""

from components.figures.map_spec import MapBorder, MapCategory, MapSpec
from components.kit.cards import Card, render_card
from components.kit.maps import outline_shape, render_map
from components.kit.words import say_source
from components.session.cache import cached_view
from components.session.context import Context
from data.language import Translator
from queries.shared.filters import Filters
from queries.shared.units import Outline
from queries.territory.cluster_view import ClusterView
from queries.territory.view import build_outlines

MAP_HEIGHT, MAP_WIDTH = 340, 480


def render_cluster_map(context: Context, view: ClusterView) -> None:
    """Draw the members on the part of the map around them."""
    t, line = context.t, view.line
    region = Filters(context.options.default_as_of, region=line.region)
    provinces = cached_view(build_outlines, context.viewer, region, "province")
    districts = cached_view(build_outlines, context.viewer, region, "district")
    card = Card(
        "cluster-mapa",
        t("territory-cluster-map-title", count=line.governments.total, province=line.province_name),
        t("territory-cluster-map-subtitle"),
        source=f"{say_source(t, *view.source)}; {t('source-minam')}",
        origins=line.origins,
    )
    render_card(
        context,
        card,
        lambda: render_map(
            context,
            "cluster-mapa",
            lambda: _build_spec(view, provinces, districts),
            (line.code,),
            name_category=lambda kind, code, count: _name_category(t, kind, count),
            alt=t("territory-cluster-map-alt", name=line.name),
            height=MAP_HEIGHT,
            width=MAP_WIDTH,
        ),
    )


def _build_spec(view: ClusterView, provinces: tuple[Outline, ...], districts: tuple[Outline, ...]) -> MapSpec:
    line = view.line
    members = {member.ubigeo for member in line.members if member.level == "district"}
    around = {line.province, *(ubigeo[:4] for ubigeo in members)}
    wave, ground = MapCategory("wave", str(line.wave)), MapCategory("status", "not_due")
    fills = tuple(
        outline_shape(outline, wave, label=outline.name, strong=True)
        if outline.ubigeo in members
        else outline_shape(outline, ground)
        for outline in sorted(districts, key=lambda outline: outline.ubigeo in members)
        if outline.ubigeo[:4] in around
    )
    borders = tuple(
        MapBorder(outline.ubigeo, outline.geometry, strong=True)
        for outline in provinces
        if outline.ubigeo in around and outline.geometry
    )
    return MapSpec(fills, borders, legend=tuple(dict.fromkeys((wave, *(shape.category for shape in reversed(fills))))))


def _name_category(t: Translator, kind: str, count: int) -> str:
    return t(
        "legend-districts",
        name=t("territory-cluster-members" if kind == "wave" else "territory-fill-none"),
        count=count,
    )
