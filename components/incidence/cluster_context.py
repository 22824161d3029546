"""On the cluster's page: what happens in its region, and who is exposed in its own districts."""

import pandas as pd
import streamlit as st

from components.incidence.conflicts.words import say_line, say_split
from components.incidence.regional.words import name_exposure, rate_of, say_exposure, say_rate, say_years
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_origins
from components.kit.links import render_link
from components.kit.words import lower_first
from components.session.cache import cached_view
from components.session.context import Context
from data.language import Translator
from queries.incidence.cluster_view import ClusterContext, build_cluster_context
from queries.shared.filters import Filters
from queries.territory.cluster_view import ClusterView

LINKS = (("emergencias", "flood"), ("conflictos", "forum"), ("regional", "account_balance"))


def render_cluster_context(context: Context, view: ClusterView) -> None:
    """Its region's emergencies and conflict cases, clearly the region's, and people exposed in the cluster's districts."""
    t = context.t
    region = Filters(context.filters.as_of, view.line.region)
    districts = tuple(sorted(member.ubigeo for member in view.members if member.level == "district"))
    around = cached_view(build_cluster_context, context.viewer, region, districts)
    card = Card(
        "cluster-contexto",
        _say_title(t, around),
        t("incidence-context-subtitle", region=around.region.name, day=around.as_of),
        source=_say_sources(t, around),
        origins=tuple(sorted({origin for own in around.origins for origin in own})),
        note=t("incidence-context-note"),
    )
    render_list_card(context, card, lambda: _list(t, around), lambda: _tabulate(t, around))
    if not context.present:
        with st.container(key="cluster-context-links", horizontal=True, gap="small"):
            for page, icon in LINKS:
                label = t(f"incidence-context-link-{page}", region=around.region.name)
                render_link(page, label, icon=f":material/{icon}:", region=around.region.ubigeo)


def _say_title(t: Translator, around: ClusterContext) -> str:
    year, line = around.incidence.year, around.incidence.standing
    standing = line.standing if line else None
    if year is None and standing is None:
        return t("incidence-context-title-none", region=around.region.name)
    demo = "yes" if "demo" in around.origins[0] else "no"
    parts = [t("incidence-context-emergencies", count=year.events)] if year is not None else []
    parts += [t("incidence-context-conflicts", count=standing, demo=demo)] if standing is not None else []
    return t(
        "incidence-context-title",
        region=around.region.name,
        what=t("list-and", first=parts[0], last=parts[-1]) if len(parts) > 1 else parts[0],
    )


def _say_sources(t: Translator, around: ClusterContext) -> str:
    conflicts, emergencies, exposed = around.origins
    said = [t("incidence-regional-source-emergencies", source=t("source-indeci_sinpad"))] if emergencies else []
    if conflicts:
        source = "source-demo" if "demo" in conflicts else "source-defensoria_report"
        said.append(t("incidence-regional-source-conflicts", source=t(source)))
    if exposed:
        named = {source for exposure in around.exposed for source, _ in exposure.sources if source}
        said.append(
            t("incidence-context-source-exposed", source="; ".join(t(f"source-{source}") for source in sorted(named)))
        )
    text = "; ".join(said)
    return text[:1].upper() + text[1:]


def _list(t: Translator, around: ClusterContext) -> Markup:
    """The region's two figures, then the districts' exposure under its own heading."""
    rows = Markup("").join(
        Markup("<li><span>{} {}</span><b>{}</b></li>").format(name, tag_origins(t, origins), said)
        for name, said, origins in _incidence(t, around)
    )
    exposed = Markup("").join(
        Markup("<li><span>{}</span><b>{}</b></li>").format(
            name_exposure(t, exposure.exposure), say_exposure(t, exposure, around.districts)
        )
        for exposure in around.exposed
    )
    if not exposed:
        exposed = Markup("<li><span>{}</span></li>").format(t("incidence-context-exposed-none"))
    return Markup('<h3>{}</h3><ul class="pairs">{}</ul><h3>{} {}</h3><ul class="pairs">{}</ul>').format(
        t("incidence-context-region", region=around.region.name),
        rows,
        t("incidence-context-exposed", count=around.districts),
        tag_origins(t, around.origins[2]),
        exposed,
    )


def _incidence(t: Translator, around: ClusterContext) -> list[tuple[str, str, tuple[str, ...]]]:
    conflicts, emergencies, _ = around.origins
    year, until, line = around.incidence.year, around.incidence.until, around.incidence.standing
    events, cases = t("status-no_data"), say_line(t, line)
    name_events, name_cases = t("incidence-regional-emergencies"), t("incidence-regional-conflicts")
    if year is not None and until is not None:
        events = " · ".join(filter(None, (t.number(year.events), say_rate(t, year.events, around.region))))
        name_events = f"{name_events} {t('incidence-regional-emergencies-year', month=t.month(until))}"
    if line is not None and line.standing is not None:
        cases = " · ".join((t.number(line.standing), say_split(t, line)))
        name_cases = f"{name_cases}, {t('incidence-regional-conflicts-month', month=t.month(line.month))}"
    return [(name_events, events, emergencies), (name_cases, cases, conflicts)]


def _tabulate(t: Translator, around: ClusterContext) -> pd.DataFrame:
    year, until, line = around.incidence.year, around.incidence.until, around.incidence.standing
    conflicts, emergencies, _ = around.origins
    where = t("incidence-context-of-region", region=around.region.name)
    known = line if line is not None and line.standing is not None else None
    rows: list[tuple] = [
        (
            t("incidence-regional-table-emergencies"),
            where,
            year and year.events,
            year and rate_of(year.events, around.region),
            t.month(until) if until else None,
            _say_origins(t, emergencies),
        ),
        *(
            (
                t(f"incidence-regional-table-{name}"),
                where,
                number,
                rate_of(number, around.region),
                t.month(known.month) if known else None,
                _say_origins(t, conflicts),
            )
            for name, number in (
                ("standing", known.standing if known else None),
                ("active", known.active if known else None),
                ("latent", known.latent if known else None),
            )
        ),
        *(
            (
                t("incidence-context-exposed-to", hazard=lower_first(name_exposure(t, exposure.exposure))),
                t("incidence-context-of-districts", districts=exposure.districts, all=around.districts),
                exposure.people,
                None,
                say_years(t, exposure.years),
                _say_origins(t, exposure.origins),
            )
            for exposure in around.exposed
        ),
    ]
    columns = ("what", "of", "number", "rate", "until", "origin")
    return pd.DataFrame(rows, columns=[t(f"incidence-context-table-{name}") for name in columns], dtype=object)


def _say_origins(t: Translator, origins: tuple[str, ...]) -> str:
    return ", ".join(t(f"origin-{origin}") for origin in origins)
