"""Territory: where does the program work and with whom? Regions, provinces and clusters on a map, and each region's card.

Anyone may see it. Filters: region, cluster, service and as-of date; the page itself offers what the map is coloured by.
"""

import streamlit as st

from components.kit.maps import render_map_switch
from components.kit.notices import render_headline
from components.kit.words import say_headline
from components.session.cache import cached_view
from components.session.visit import current
from components.territory.cluster_list import render_cluster_list
from components.territory.map import render_fill_choice, render_territory_map
from components.territory.region_card import render_region, render_regions_summary
from queries.territory.view import build_territory

context = current()
view = cached_view(build_territory, context.viewer, context.filters)
region = view.card(context.filters.region)

render_headline(say_headline(context.t, view.headline))
left, right = st.columns([8, 4], gap="medium")
with left:
    with st.container(horizontal=True, vertical_alignment="bottom", key="map-choices"):
        fill = render_fill_choice(context)
        render_map_switch(context.t)
    render_territory_map(context, view, fill)
with right:
    if region is None:
        render_regions_summary(context, view)
    else:
        render_region(context, view, region)
        render_cluster_list(context, region.clusters)
