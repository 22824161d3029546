"""A flow or a stock over time, one panel for each region: bars or stairs by period, a line of twelve months, flags.

Panels side by side share one scale (`top_of`) and one span (`span_of`). No data, zero, a period that is not over and a
period that lacks months look different: a hatch over the whole height, an empty space, a hollow bar and a striped bar.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor, log10
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import FormatDate, base_layout, date_ticks

BARS, STEPS = "bars", "steps"  # a flow, a stock
SEVERAL = "star"  # the head of a flag for several capacities
WHOLE, PART, OPEN = "whole", "part", "open"  # a period: no month is missing, some are, it is not over
HEIGHT, LARGE = 168, 330  # pixels: a panel among several, a single panel
_DAY = 86_400_000  # milliseconds
_LABEL = 38  # characters of a flag's words on a line, because a panel is narrow
_AIR = 1.24  # times the highest value: room for the flags above it
_FILLED = 0.84  # of a period's width
_TAIL = 20  # pixels: the height of a line of words


@dataclass(frozen=True)
class SeriesPoint:
    """A period of the series."""

    start: date
    end: date  # not included
    value: float | None  # None without data
    state: str = WHOLE
    text: str = ""  # plain text of the pointer's label


@dataclass(frozen=True)
class SeriesFlag:
    """Something that was done on a day."""

    on: date
    text: str  # plain text of the pointer's label
    capacity: str = ""
    """A code of the palette, which gives the head of the flag its shape; several flags of a month share a star."""


@dataclass(frozen=True)
class SeriesPanel:
    """A region's panel."""

    region: str  # ubigeo, which gives the colour
    points: tuple[SeriesPoint, ...]
    line: tuple[tuple[date, float | None], ...] = ()  # (day, value of twelve months or None)
    flags: tuple[SeriesFlag, ...] = ()
    inner: tuple[SeriesPoint, ...] = ()  # a part of a stock, drawn dashed inside it
    tails: tuple[tuple[float, str], ...] = ()  # (value, plain text) at the end of the lines, highest first


def top_of(panels: Iterable[SeriesPanel]) -> float:
    """Return the highest value of all panels, for their common scale; 1 if there is none."""
    values = [
        value
        for panel in panels
        for value in (*(point.value for point in panel.points), *(value for _, value in panel.line))
        if value is not None
    ]
    return max(values, default=0) or 1


def span_of(panels: Iterable[SeriesPanel]) -> tuple[date, date] | None:
    """Return the first day and the end of all panels' periods; None without any."""
    points = [point for panel in panels for point in panel.points]
    return (min(point.start for point in points), max(point.end for point in points)) if points else None


def build_series(
    panel: SeriesPanel,
    *,
    span: tuple[date, date],
    top: float,
    look: str = BARS,
    format_value: Callable[[float], str],
    axis_date: FormatDate,
    missing: str,
    dark: bool = False,
    height: int = HEIGHT,
    room: float = 0,
) -> go.Figure:
    """Draw a panel; without points its frame stays empty.

    The panels share `span` and `top`. `look` is BARS for a flow and STEPS for a stock. `format_value` gives the words of the
    value axis, `axis_date` those of the date axis. `missing` is the pointer's label of a period without data. `room` is the
    share of the span that is left free after it for the panel's tails.
    """
    figure = go.Figure(
        layout=_layout(span, top, format_value=format_value, axis_date=axis_date, dark=dark, height=height, room=room)
    )
    drawn = [point for point in panel.points if point.value is not None]
    gaps = [point for point in panel.points if point.value is None]
    if gaps:
        figure.add_trace(_gaps(gaps, top * _AIR, missing, dark))
    if drawn:
        figure.add_traces(_bars(drawn, panel.region, dark) if look == BARS else _steps(panel, dark))
    if any(value is not None for _, value in panel.line):
        figure.add_traces(_line(panel.line, dark))
    if panel.flags:
        figure.add_traces(_flags(_by_month(panel.flags), top, dark))
    if panel.tails and drawn:
        figure.update_layout(annotations=_tails(panel.tails, drawn[-1].end, top=top * _AIR, height=height, dark=dark))
    return figure


def _tails(tails: Sequence[tuple[float, str]], end: date, top: float, height: int, dark: bool) -> list[dict[str, Any]]:
    """Words at the end of the lines: the lowest beside its line, the others above it so that they do not overlap."""
    notes: list[dict[str, Any]] = []
    for value, text in reversed(tails):
        if notes:
            value = max(value, notes[-1]["y"] + top * _TAIL / height)
        notes.append(
            {
                "x": end.isoformat(),
                "y": value,
                "text": safe(text),
                "showarrow": False,
                "xanchor": "left",
                "yanchor": "middle",
                "xshift": 3,
                "align": "left",
                "bgcolor": palette.colour("neutral", "ground", dark),
                "font": {"size": 12, "color": palette.colour("neutral", "text", dark)},
            }
        )
    return notes


def _width(point: SeriesPoint) -> int:
    return (point.end - point.start).days * _DAY


def _gaps(points: Sequence[SeriesPoint], height: float, missing: str, dark: bool) -> go.Bar:
    muted, pale = palette.colour("neutral", "border", dark), palette.colour("neutral", "pale", dark)
    return go.Bar(
        x=[point.start.isoformat() for point in points],
        y=[height] * len(points),
        width=[_width(point) for point in points],
        offset=0,
        marker={
            "color": pale,
            "line": {"width": 0},
            "pattern": {"shape": "/", "fgcolor": muted, "bgcolor": pale, "size": 5, "solidity": 0.25},
        },
        hovertext=[safe(point.text or missing) for point in points],
        hoverinfo="text",
    )


def _bars(points: Sequence[SeriesPoint], region: str, dark: bool) -> list[go.Bar]:
    """Draw whole periods filled, those that lack months striped, those that are not over hollow."""
    ink, ground = palette.colour("region", region, dark), palette.colour("neutral", "ground", dark)
    return [
        go.Bar(
            x=[point.start.isoformat() for point in points],
            y=[point.value for point in points],
            width=[round(_width(point) * _FILLED) for point in points],
            offset=[round(_width(point) * (1 - _FILLED) / 2) for point in points],
            marker={
                "color": [ground if point.state == OPEN else ink for point in points],
                "line": {"color": ink, "width": [0 if point.state == WHOLE else 1.5 for point in points]},
                "pattern": {
                    "shape": ["/" if point.state == PART else "" for point in points],
                    "fgcolor": ink,
                    "bgcolor": ground,
                    "size": 5,
                    "solidity": 0.35,
                },
            },
            hovertext=[safe(point.text) for point in points],
            hoverinfo="text",
        )
    ]


def _steps(panel: SeriesPanel, dark: bool) -> list[go.Scatter]:
    """Draw a stock as stairs on a tint; periods that lack months have a hollow mark."""
    ink = palette.colour("region", panel.region, dark)
    drawn = [point for point in panel.points if point.value is not None]
    part = [point for point in drawn if point.state != WHOLE]
    traces = [
        _stairs(panel.points, {"color": ink, "width": 2}, "tozeroy", palette.quiet("region", panel.region, dark)),
        *([_stairs(panel.inner, {"color": ink, "width": 1.5, "dash": "dot"})] if panel.inner else []),
        go.Scatter(
            x=[_middle(point) for point in drawn],
            y=[point.value for point in drawn],
            mode="markers",
            marker={"size": 8, "opacity": 0},
            hovertext=[safe(point.text) for point in drawn],
            hoverinfo="text",
        ),
    ]
    if part:
        hollow = {"symbol": "circle-open", "size": 7, "color": ink, "line": {"width": 1.5}}
        traces.append(
            go.Scatter(
                x=[_middle(point) for point in part],
                y=[point.value for point in part],
                mode="markers",
                marker=hollow,
                hoverinfo="skip",
            )
        )
    return traces


def _stairs(
    points: Sequence[SeriesPoint], line: dict[str, Any], fill: str = "none", tint: str | None = None
) -> go.Scatter:
    """Draw a line that is flat over each period; a period without data breaks it."""
    path: list[tuple[str | None, float | None]] = []
    for point in points:
        if point.value is None:
            path.append((None, None))
        else:
            path += [(point.start.isoformat(), point.value), (point.end.isoformat(), point.value)]
    return go.Scatter(
        x=[x for x, _ in path],
        y=[y for _, y in path],
        mode="lines",
        line=line,
        fill=fill,
        fillcolor=tint,
        hoverinfo="skip",
    )


def _middle(point: SeriesPoint) -> str:
    return (point.start + (point.end - point.start) / 2).isoformat()


def _line(line: Sequence[tuple[date, float | None]], dark: bool) -> list[go.Scatter]:
    return _over([day.isoformat() for day, _ in line], [value for _, value in line], width=2, ink="actual", dark=dark)


def _over(x: list[str | None], y: list[float | None], width: float, ink: str, dark: bool) -> list[go.Scatter]:
    """Draw a line that is visible over bars of any colour: it is edged with the page's ground."""
    inks = (("ground", width + 1.5), (ink, width))
    return [
        go.Scatter(
            x=x,
            y=y,
            mode="lines",
            line={"color": palette.colour("neutral", name, dark), "width": wide},
            hoverinfo="skip",
        )
        for name, wide in inks
    ]


def _by_month(flags: Sequence[SeriesFlag]) -> list[SeriesFlag]:
    """Join the flags of a month into one: two could not be distinguished."""
    months: dict[date, list[SeriesFlag]] = {}
    for flag in sorted(flags, key=lambda flag: flag.on):
        months.setdefault(flag.on.replace(day=1), []).append(flag)
    return [
        SeriesFlag(same[0].on, "\n".join(flag.text for flag in same), same[0].capacity if len(same) == 1 else "")
        for same in months.values()
    ]


def _flags(flags: Sequence[SeriesFlag], top: float, dark: bool) -> list[go.Scatter]:
    ink, height = palette.colour("neutral", "text", dark), top * (_AIR - 0.09)
    days = [flag.on.isoformat() for flag in flags]
    poles = _over(
        [x for day in days for x in (day, day, None)], [0, height, None] * len(flags), width=1, ink="text", dark=dark
    )
    heads = go.Scatter(
        x=days,
        y=[height] * len(flags),
        mode="markers",
        marker={
            "symbol": [
                palette.swatch("capacity", flag.capacity).marker if flag.capacity else SEVERAL for flag in flags
            ],
            "size": 8,
            "color": ink,
        },
        hovertext=["<br>".join(wrap(line, _LABEL) for line in flag.text.split("\n")) for flag in flags],
        hoverinfo="text",
    )
    return [*poles, heads]


def value_ticks(top: float, at_most: int = 4) -> list[float]:
    """Return round values from zero up to `top`."""
    size = 10 ** floor(log10(top / at_most))
    step = next(size * part for part in (1, 2, 5, 10) if top / (size * part) <= at_most)
    return [at * step for at in range(floor(top / step + 1e-9) + 1)]


def _layout(
    span: tuple[date, date],
    top: float,
    *,
    format_value: Callable[[float], str],
    axis_date: FormatDate,
    dark: bool,
    height: int,
    room: float,
) -> dict[str, Any]:
    ticks, end = value_ticks(top), span[1] + timedelta(days=round((span[1] - span[0]).days * room))
    return base_layout(
        dark,
        height=height,
        bargap=0,
        barmode="overlay",
        hovermode="x",
        hoverdistance=12,
        xaxis={
            "type": "date",
            "tickangle": 0,
            "range": [span[0].isoformat(), end.isoformat()],
            **date_ticks(*span, axis_date, at_most=4 if height <= HEIGHT else 6),
        },
        yaxis={
            "range": [0, top * _AIR],
            "tickvals": ticks,
            "ticktext": [format_value(value) for value in ticks],
            "showgrid": True,
            "showline": False,
            "ticks": "",
        },
    )
