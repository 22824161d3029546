"""On the cluster's page: what happens in its region, and who is exposed in its own districts."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from components.incidence.conflicts.words import say_line, say_split
from components.incidence.regional.words import (
    list_incidence_sources,
    name_exposure,
    say_exposure,
    say_rate,
    say_years,
)
from components.incidence.words import per_people
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_origins
from components.kit.links import render_link
from components.kit.tables import Column, tabulate
from components.kit.words import lower_first, upper_first
from components.session.cache import cached_view
from components.session.context import Context
from data.language import Translator
from queries.incidence.cluster_view import ClusterContext, build_cluster_context
from queries.shared.filters import Filters
from queries.territory.cluster_view import ClusterView

LINKS = (("emergencias", "flood"), ("conflictos", "forum"), ("regional", "account_balance"))


@dataclass(frozen=True)
class Figure:
    """A row of the card's table."""

    name: str
    scope: str  # the region, or districts of the cluster
    number: int | None
    rate: float | None  # per 100,000 people
    until: str | None  # the last month, or the years
    origins: tuple[str, ...]


def render_cluster_context(context: Context, view: ClusterView) -> None:
    """Draw the emergencies and conflict cases of its region, and the people exposed in the cluster's districts."""
    t = context.t
    filters = Filters(context.filters.as_of, view.line.region)
    districts = tuple(sorted(member.ubigeo for member in view.members if member.level == "district"))
    surroundings = cached_view(build_cluster_context, context.viewer, filters, districts)
    region = surroundings.region
    card = Card(
        "cluster-contexto",
        _say_title(t, surroundings),
        t("incidence-context-subtitle", region=region.name, day=surroundings.as_of),
        source=_say_sources(t, surroundings),
        origins=tuple(
            sorted(
                {
                    *surroundings.conflict_origins,
                    *surroundings.emergency_origins,
                    *surroundings.exposure_origins,
                }
            )
        ),
        note=t("incidence-context-note"),
    )
    render_list_card(context, card, lambda: _list(t, surroundings), lambda: _tabulate(t, surroundings))
    if not context.present:
        with st.container(key="cluster-context-links", horizontal=True, gap="small"):
            for page, icon in LINKS:
                label = t(f"incidence-context-link-{page}", region=region.name)
                render_link(page, label, icon=f":material/{icon}:", region=region.ubigeo)


def _say_title(t: Translator, view: ClusterContext) -> str:
    year, line = view.incidence.year, view.incidence.ongoing
    demo = "yes" if "demo" in view.conflict_origins else "no"
    parts = [t("incidence-context-emergencies", count=year.events)] if year is not None else []
    parts += [t("incidence-context-conflicts", count=line.ongoing, demo=demo)] if line is not None else []
    if not parts:
        return t("incidence-context-title-none", region=view.region.name)
    what = t("list-and", first=parts[0], last=parts[-1]) if len(parts) > 1 else parts[0]
    return t("incidence-context-title", region=view.region.name, what=what)


def _say_sources(t: Translator, view: ClusterContext) -> str:
    # Emergencies first, as in the card.
    parts = list_incidence_sources(t, conflicts=view.conflict_origins, emergencies=view.emergency_origins)[::-1]
    if view.exposure_origins:
        codes = {code for exposure in view.exposed for code, _ in exposure.sources if code}
        names = "; ".join(t(f"source-{code}") for code in sorted(codes))
        parts.append(t("incidence-context-source-exposed", source=names))
    return upper_first("; ".join(parts))


def _list(t: Translator, view: ClusterContext) -> Markup:
    """Return the region's two figures, then the exposure of the districts under its own heading."""
    pair = Markup("<li><span>{}</span><b>{}</b></li>")
    figures = Markup("").join(
        pair.format(Markup("{} {}").format(name, tag_origins(t, origins)), words)
        for name, words, origins in (_say_emergencies(t, view), _say_conflicts(t, view))
    )
    exposed = Markup("").join(
        pair.format(name_exposure(t, exposure.exposure), say_exposure(t, exposure, view.districts))
        for exposure in view.exposed
    )
    if not exposed:
        exposed = Markup("<li><span>{}</span></li>").format(t("incidence-context-exposed-none"))
    return Markup('<h3>{}</h3><ul class="pairs">{}</ul><h3>{} {}</h3><ul class="pairs">{}</ul>').format(
        t("incidence-context-region", region=view.region.name),
        figures,
        t("incidence-context-exposed", count=view.districts),
        tag_origins(t, view.exposure_origins),
        exposed,
    )


def _say_emergencies(t: Translator, view: ClusterContext) -> tuple[str, str, tuple[str, ...]]:
    """Return the name, the figure and the origins."""
    name, words = t("incidence-regional-emergencies"), t("status-no_data")
    year, until = view.incidence.year, view.incidence.until
    if year is not None and until is not None:
        words = " · ".join(filter(None, (t.number(year.events), say_rate(t, year.events, view.region))))
        name = f"{name} {t('incidence-regional-emergencies-year', month=t.month(until))}"
    return name, words, view.emergency_origins


def _say_conflicts(t: Translator, view: ClusterContext) -> tuple[str, str, tuple[str, ...]]:
    """Return the name, the figure and the origins."""
    name, words = t("incidence-regional-conflicts"), say_line(t, view.incidence.conflicts)
    line = view.incidence.ongoing
    if line is not None and line.ongoing is not None:
        words = " · ".join((t.number(line.ongoing), say_split(t, line)))
        name = f"{name}, {t('incidence-regional-conflicts-month', month=t.month(line.month))}"
    return name, words, view.conflict_origins


def _tabulate(t: Translator, view: ClusterContext) -> pd.DataFrame:
    def head(name: str) -> str:
        return t(f"incidence-context-table-{name}")

    columns: list[Column[Figure]] = [
        Column(head("what"), lambda figure: figure.name),
        Column(head("of"), lambda figure: figure.scope),
        Column(head("number"), lambda figure: figure.number),
        Column(head("rate"), lambda figure: figure.rate),
        Column(head("until"), lambda figure: figure.until),
        Column(head("origin"), lambda figure: ", ".join(t(f"origin-{origin}") for origin in figure.origins)),
    ]
    return tabulate(_list_figures(t, view), columns)


def _list_figures(t: Translator, view: ClusterContext) -> list[Figure]:
    """Return the emergencies of twelve months, the conflict cases by state, and the people exposed to each hazard."""
    scope = t("incidence-context-of-region", region=view.region.name)
    year, until, line = view.incidence.year, view.incidence.until, view.incidence.ongoing
    numbers: list[tuple[str, int | None, date | None, tuple[str, ...]]] = [
        ("emergencies", year.events if year else None, until, view.emergency_origins)
    ]
    numbers += [
        (key, getattr(line, name, None), line.month if line else None, view.conflict_origins)
        for key, name in (("standing", "ongoing"), ("active", "active"), ("latent", "latent"))
    ]
    figures = [
        Figure(
            name=t(f"incidence-regional-table-{key}"),
            scope=scope,
            number=number,
            rate=per_people(number, view.region),
            until=t.month(month) if month else None,
            origins=origins,
        )
        for key, number, month, origins in numbers
    ]
    figures += [
        Figure(
            name=t("incidence-context-exposed-to", hazard=lower_first(name_exposure(t, exposure.exposure))),
            scope=t("incidence-context-of-districts", districts=len(exposure.districts), all=view.districts),
            number=exposure.people,
            rate=None,
            until=say_years(t, exposure.years),
            origins=exposure.origins,
        )
        for exposure in view.exposed
    ]
    return figures
