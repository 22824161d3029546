"""The filter bar, the same on every page: region, cluster, service, as-of date.

The router draws the widgets, so they outlive a page switch. What is chosen lives in the session
(`components.session.visit`), not in the widgets: each run sets them to it, and a change goes through a callback.
"""

from typing import Any

import streamlit as st

from components.figures.palette import swatch
from components.kit.html import Markup
from components.session.address import FilterOptions
from components.session.context import Context
from components.session.visit import choose, notes
from data.language import Translator

_REGION, _CLUSTER, _SERVICE, _AS_OF = "filter-region", "filter-cluster", "filter-service", "filter-corte"
_ALL = ""  # None would mean "nothing chosen", for which Streamlit has English words of its own


def service_label(t: Translator, code: str) -> str:
    """Return a service with its icon, as Streamlit's Markdown."""
    return f"{swatch('service', code).icon} {t(f'service-{code}')}"


def render_filters(context: Context) -> None:
    """Draw the bar, and below it what was ignored of the address. On a phone a button opens it (style.css)."""
    t = context.t
    toggle = Markup('<details class="filters-toggle"><summary>{}</summary></details>')
    chosen = " · ".join(context.say_filters())  # even closed, it says what the page is narrowed to
    st.html(toggle.format(f"{t('shell-filters')}: {chosen}" if chosen else t("shell-filters")))
    with st.container(key="filters", horizontal=True, vertical_alignment="center", gap="small"):
        _render_region(context)
        _render_cluster(context)
        _render_service(context)
        _render_as_of(context)
    for note in notes():
        text = t("shell-filters-ignored", param=note.param, value=note.value[:40])
        st.html(Markup('<p class="note" role="status">{}</p>').format(text))


def _render_region(context: Context) -> None:
    t, names = context.t, dict(context.options.regions)
    _set(_REGION, context.filters.region or _ALL)
    st.selectbox(
        t("shell-filter-region"),
        [_ALL, *names],
        key=_REGION,
        label_visibility="collapsed",
        width=190,
        format_func=lambda code: names.get(code) or t("shell-filter-region-all"),
        on_change=_pick_region,
        args=(context,),
    )


def _render_cluster(context: Context) -> None:
    t, names = context.t, {code: name for code, name, _ in context.options.clusters}
    _set(_CLUSTER, context.filters.cluster or _ALL)
    st.selectbox(
        t("shell-filter-cluster"),
        [_ALL, *context.options.clusters_in(context.filters.region)],
        key=_CLUSTER,
        format_func=lambda code: names.get(code) or t("shell-filter-cluster-all"),
        label_visibility="collapsed",
        width=220,
        on_change=_pick,
        args=(_CLUSTER, "cluster"),
    )


def _render_service(context: Context) -> None:
    t = context.t
    _set(_SERVICE, context.filters.service)
    st.pills(
        t("shell-filter-service"),
        context.options.services,
        key=_SERVICE,
        format_func=lambda code: service_label(t, code),
        label_visibility="collapsed",
        on_change=_pick,
        args=(_SERVICE, "service"),
    )


def _render_as_of(context: Context) -> None:
    t, options = context.t, context.options
    _set(_AS_OF, context.filters.as_of)
    st.date_input(
        t("shell-filter-corte"),
        key=_AS_OF,
        min_value=options.min_date,
        max_value=options.max_date,
        format="DD/MM/YYYY",
        width=190,
        on_change=_pick_day,
        args=(options,),
    )


def _set(key: str, value: Any) -> None:
    """Set a widget to what is chosen, in each run: the browser may have missed the widget of a run that was cut short."""
    st.session_state[key] = value


def _pick(key: str, field: str) -> None:
    choose(**{field: st.session_state[key] or None})


def _pick_region(context: Context) -> None:
    region, cluster = st.session_state[_REGION] or None, context.choices.cluster
    choose(region=region, cluster=cluster if cluster in context.options.clusters_in(region) else None)


def _pick_day(options: FilterOptions) -> None:
    day = st.session_state[_AS_OF]
    choose(as_of=None if day == options.default_as_of else day)
