"""Placeholder."""

import streamlit as st

from components.frame import render_headline, render_map_switch
from components.session import current

context = current()
render_headline(str(context.filters))
render_map_switch(context.t)
st.text(context.simple_map)
