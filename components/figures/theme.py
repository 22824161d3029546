"""The plain ground of every plotly figure: no template (6 KB each), no box, thin axes, words that can be read on the page.

Made for `st.plotly_chart(figure, theme="streamlit", config=FIGURE_CONFIG)`: the face comes from Streamlit's theme, sizes
and colours from here. Plotly cannot ask for tabular figures; the page's style sheet can, for `.js-plotly-plot text`.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import plotly.graph_objects as go

from components.figures import palette

FormatDate = Callable[[date], str]
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


def base_layout(dark: bool = False, **changes: Any) -> dict[str, Any]:
    """Return a plotly layout to start from; each of `changes` replaces a value of the base, or joins a dict."""
    text, muted, ground, border, grid = (
        palette.colour("neutral", name, dark) for name in ("text", "muted", "ground", "border", "grid")
    )
    axis = {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "linecolor": grid,
        "linewidth": 1,
        "ticks": "outside",
        "ticklen": 3,
        "tickcolor": grid,
        "tickfont": {"color": muted, "size": 12},
        "gridcolor": grid,
        "title": {"font": {"color": muted, "size": 12}, "standoff": 6},
    }
    base: dict[str, Any] = {
        "template": {},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 0},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "separators": ".,",
        "hoverlabel": {"align": "left", "bgcolor": ground, "bordercolor": border, "font": {"color": text, "size": 13}},
        "xaxis": axis,
        "yaxis": axis,
    }
    for name, value in changes.items():
        both = isinstance(value, dict) and isinstance(base.get(name), dict)
        base[name] = {**base[name], **value} if both else value
    return base


def figure_config(**changes: Any) -> dict[str, Any]:
    """Return the `config` of st.plotly_chart: no tool bar, no logo, the wheel and one finger scroll the page."""
    return {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False, **changes}


FIGURE_CONFIG = figure_config()
_PLOTLY_TYPE = 12  # pixels: the type size of a figure that sets none


def date_ticks(start: date, end: date, format_date: FormatDate, at_most: int = 6) -> dict[str, list[str]]:
    """Return `tickvals` and `ticktext` of a date axis: firsts of months (or both ends of a shorter span) by `format_date`.

    Plotly itself knows months in English only (Streamlit ships no other locale), so every date axis gets these.
    """
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    for step in _MONTH_STEPS:
        days = [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
        shown = [day for day in days if start <= day <= end]
        if len(shown) <= at_most:
            break
    shown = shown or [start, end]
    return {"tickvals": [day.isoformat() for day in shown], "ticktext": [format_date(day) for day in shown]}


def enlarge(figure: go.Figure, factor: float) -> go.Figure:
    """Return the figure for a projector: every type size, the margins and the height times `factor`."""
    layout = _larger_type(figure.layout.to_plotly_json(), factor)
    layout["font"] = {"size": round(_PLOTLY_TYPE * factor), **layout.get("font", {})}
    layout["margin"] = {side: value * factor for side, value in layout.get("margin", {}).items()}
    if "height" in layout:
        layout["height"] = round(layout["height"] * factor)
    return go.Figure(data=figure.data, layout=layout)


def _larger_type(value: Any, factor: float, in_font: bool = False) -> Any:
    if isinstance(value, dict):
        return {
            key: round(part * factor) if in_font and key == "size" else _larger_type(part, factor, key.endswith("font"))
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [_larger_type(part, factor) for part in value]
    return value
