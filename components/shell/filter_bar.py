"""The filter bar, the same on every page: region, cluster, service, corte.

The widgets are drawn by the router, so they outlive a page switch. What is chosen lives in the session
(`components.session.context`), not in the widgets: each run sets them to it, and a change goes through a callback.
"""

from typing import Any

import streamlit as st

from components.figures.palette import swatch
from components.kit.html import Markup
from components.session.address import FilterOptions, load_options, parse_filters
from components.session.context import Context
from components.session.visit import choose, notes
from data.language import Translator

__all__ = ["FilterOptions", "load_options", "parse_filters", "render_filters", "service_label"]

_REGION, _CLUSTER, _SERVICE, _AS_OF = "filter-region", "filter-cluster", "filter-service", "filter-corte"
_ALL = ""  # None would mean "nothing chosen", for which Streamlit has English words of its own


def service_label(t: Translator, code: str) -> str:
    """A service with its icon, as Streamlit's markdown."""
    return f"{swatch('service', code).icon} {t(f'service-{code}')}"


def render_filters(context: Context) -> None:
    """Draw the bar, and below it what of the address was ignored. On a phone it opens with a button (style.css)."""
    t = context.t
    toggle = Markup('<details class="filters-toggle"><summary>{}</summary></details>')
    chosen = " · ".join(context.say_filters())  # closed, it still says what the page is narrowed to
    st.html(toggle.format(f"{t('filters-title')}: {chosen}" if chosen else t("filters-title")))
    with st.container(key="filters", horizontal=True, vertical_alignment="center", gap="small"):
        _region(context)
        _cluster(context)
        _service(context)
        _as_of(context)
    for note in notes():
        said = t("filters-ignored", param=note.param, value=note.value[:40])
        st.html(Markup('<p class="note" role="status">{}</p>').format(said))


def _region(context: Context) -> None:
    t, names = context.t, dict(context.options.regions)
    _keep(_REGION, context.filters.region or _ALL)
    st.selectbox(
        t("filter-region"),
        [_ALL, *names],
        key=_REGION,
        label_visibility="collapsed",
        width=190,
        format_func=lambda code: names.get(code) or t("filter-region-all"),
        on_change=_pick_region,
        args=(context,),
    )


def _cluster(context: Context) -> None:
    t, names = context.t, {code: name for code, name, _ in context.options.clusters}
    _keep(_CLUSTER, context.filters.cluster or _ALL)
    st.selectbox(
        t("filter-cluster"),
        [_ALL, *context.options.clusters_in(context.filters.region)],
        key=_CLUSTER,
        format_func=lambda code: names.get(code) or t("filter-cluster-all"),
        label_visibility="collapsed",
        width=220,
        on_change=_pick,
        args=(_CLUSTER, "cluster"),
    )


def _service(context: Context) -> None:
    t = context.t
    _keep(_SERVICE, context.filters.service)
    st.pills(
        t("filter-service"),
        context.options.services,
        key=_SERVICE,
        format_func=lambda code: service_label(t, code),
        label_visibility="collapsed",
        on_change=_pick,
        args=(_SERVICE, "service"),
    )


def _as_of(context: Context) -> None:
    t, options = context.t, context.options
    _keep(_AS_OF, context.filters.as_of)
    st.date_input(
        t("filter-corte"),
        key=_AS_OF,
        min_value=options.min_date,
        max_value=options.max_date,
        format="DD/MM/YYYY",
        width=190,
        on_change=_pick_day,
        args=(options,),
    )


def _keep(key: str, value: Any) -> None:
    """Set a widget to what is chosen, each run: of a run that was cut short the browser may not have seen the widget."""
    st.session_state[key] = value


def _pick(key: str, field: str) -> None:
    choose(**{field: st.session_state[key] or None})


def _pick_region(context: Context) -> None:
    region, cluster = st.session_state[_REGION] or None, context.choices.cluster
    choose(region=region, cluster=cluster if cluster in context.options.clusters_in(region) else None)


def _pick_day(options: FilterOptions) -> None:
    day = st.session_state[_AS_OF]
    choose(as_of=None if day == options.default_as_of else day)
