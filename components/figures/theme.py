"""The plain ground of every plotly figure: no template (6 KB each), no box, thin axes. Colours of text and axes come
from Streamlit's theme (`st.plotly_chart(figure, theme="streamlit")`), so that they follow light and dark.
"""

from typing import Any


def base_layout(**changes: Any) -> dict[str, Any]:
    """A plotly layout to start from; each of `changes` replaces or, for a dict, amends the base's value."""
    axis = {
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 3,
        "automargin": True,
        "fixedrange": True,
    }
    base: dict[str, Any] = {
        "template": {},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "separators": ".,",
        "hoverlabel": {"align": "left"},
        "xaxis": axis,
        "yaxis": axis,
    }
    for name, value in changes.items():
        both = isinstance(value, dict) and isinstance(base.get(name), dict)
        base[name] = {**base[name], **value} if both else value
    return base


def figure_config(**changes: Any) -> dict[str, Any]:
    """The `config` of st.plotly_chart: no tool bar, no logo, one finger scrolls the page."""
    return {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False, **changes}


FIGURE_CONFIG = figure_config()
