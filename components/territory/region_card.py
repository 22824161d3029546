"""The card of a region, and all regions in short where none is chosen."""

from collections.abc import Mapping

import streamlit as st

from components.kit.html import Markup, tag_origins
from components.kit.links import render_link
from components.kit.words import DASH, join_names, plain
from components.session.cache import drawn
from components.session.context import Context
from components.territory.words import say_finding
from data.language import Translator
from queries.shared.origins import collect_origins
from queries.territory.view import RegionCard, Territory


def render_region(context: Context, view: Territory, card: RegionCard) -> None:
    """Draw a region's people, units, clusters by wave, governments, and who is responsible."""
    st.html(drawn("region", lambda: _tag_region(context.t, dict(view.names), card)))


def _tag_region(t: Translator, names: Mapping[str, str], card: RegionCard) -> Markup:
    waves = [
        (t("wave-name", n=str(wave.wave)), t("territory-region-wave-line", formed=wave.formed, planned=wave.planned))
        for wave in card.waves
    ]
    governments = [
        (
            t(f"levels-{level}"),
            t(
                "territory-region-governments-of",
                count=getattr(card.in_clusters, level),
                all=getattr(card.governments, level),
            ),
        )
        for level in ("region", "province", "district")
    ]
    return Markup(
        '<section class="territory-region"><h2>{}</h2><p class="people"><b>{}</b> {}</p><p>{} · {}</p>'
        '<h3>{}</h3><ul class="pairs">{}</ul><h3>{}</h3><ul class="pairs">{}</ul><h3>{}</h3><p>{}</p>{}'
        '<p class="source">{} {}</p></section>'
    ).format(
        card.name,
        _say_people(t, card),
        _say_people_year(t, card).lower(),
        t("territory-region-units", provinces=card.provinces, districts=card.districts),
        t("territory-region-area", area=t.number(card.area_km2)),
        t("territory-region-waves"),
        _tag_pairs(waves),
        t("territory-region-governments"),
        _tag_pairs(governments),
        t("territory-region-office"),
        join_names(t, (t("territory-region-office-name", name=name) for name in card.offices)) or DASH,
        _tag_notes(t, names, card),
        t("territory-region-source", source=_say_sources(t, card)),
        tag_origins(t, collect_origins(*(cluster.origins for cluster in card.clusters))),
    )


def _say_people(t: Translator, card: RegionCard) -> str:
    return DASH if card.people is None else t.number(card.people)


def _say_people_year(t: Translator, card: RegionCard) -> str:
    return t("territory-region-people", year=str(card.people_year or DASH))


def _say_sources(t: Translator, card: RegionCard) -> str:
    return "; ".join(t(f"source-{code}") for code in (card.people_source, "minam", "plan") if code)


def _tag_pairs(pairs: list[tuple[str, str]]) -> Markup:
    return Markup("").join(Markup("<li><span>{}</span><b>{}</b></li>").format(*pair) for pair in pairs)


def _tag_notes(t: Translator, names: Mapping[str, str], card: RegionCard) -> Markup:
    notes = []
    if card.too_small:
        notes.append(t("territory-region-too-small", units=join_names(t, (names[code] for code in card.too_small))))
    if card.finding:
        notes.append(say_finding(t, card.finding, names))
    return Markup("").join(Markup('<p class="cardnote">{}</p>').format(note) for note in notes)


def render_regions_summary(context: Context, view: Territory) -> None:
    """Draw people and formed clusters of each region, which is a link to its own view."""
    t = context.t
    st.html(Markup('<h2>{}</h2><p class="subtitle">{}</p>').format(t("all-regions"), t("territory-choose")))
    for card in view.regions:
        formed, planned = sum(wave.formed for wave in card.waves), sum(wave.planned for wave in card.waves)
        label = f"**{plain(card.name)}** · {plain(t('territory-region-clusters-line', formed=formed, planned=planned))}"
        render_link("territorio", label, icon=":material/location_on:", region=card.ubigeo, cluster=None)
        st.html(
            Markup('<p class="territory-note">{}: {} · {}</p>').format(
                _say_people_year(t, card),
                _say_people(t, card),
                t("territory-region-units", provinces=card.provinces, districts=card.districts),
            )
        )
