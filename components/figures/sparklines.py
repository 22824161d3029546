"""Two measures side by side, with a small row for each region: a flow as bars, a stock as stairs, on separate axes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from components.figures import palette
from components.figures.text import safe, wrap
from components.figures.theme import FormatDate, base_layout, date_ticks

BARS, STEPS = "bars", "steps"
_ROW, _NARROW_ROW = 44, 68  # pixels: a row, a row with its name above it
_HEAD, _LINE, _FRAME = 38, 26, 34  # pixels: the columns' heads, a row's name on a phone, the axis
_TITLE = 24  # characters of a line of a column's head
_TALL = 0.78  # of a row: the highest value
_DAY = 86_400_000  # milliseconds
_NAMES, _NUMBERS, _BETWEEN = 0.13, 0.07, 0.03  # of the width: the regions' names, a last value, between the columns


@dataclass(frozen=True)
class SparkPoint:
    """A month."""

    start: date
    end: date  # not included
    value: float | None  # None without data
    text: str = ""  # plain text of the pointer's label


@dataclass(frozen=True)
class SparkColumn:
    """A measure."""

    title: str  # translated, with its unit
    look: str  # BARS or STEPS
    rows: tuple[tuple[SparkPoint, ...], ...]  # the points of each region, in the order of the names
    lasts: tuple[str, ...]  # the last value of each region in words


def build_sparklines(
    regions: Sequence[tuple[str, str]],
    columns: Sequence[SparkColumn],
    *,
    axis_date: FormatDate,
    none: str,
    dark: bool = False,
    narrow: bool = False,
) -> go.Figure:
    """Draw the regions, given as (ubigeo, name), from top to bottom. The rows of a column share a scale, columns never do.

    `none` are the words of a column without a point. `narrow` is for a phone: the names are above their rows.
    """
    row = _NARROW_ROW if narrow else _ROW
    height = _HEAD + row * len(regions)
    domains = _domains(len(columns), narrow)
    figure = go.Figure(layout=_layout(columns, domains, height=height, axis_date=axis_date, dark=dark))
    notes = _names(regions, row, dark, narrow)
    for at, (column, domain) in enumerate(zip(columns, domains, strict=True), 1):
        notes += _heads(column, domain, dark) + _lasts(column, domain, row=row, none=none, dark=dark)
        top = max([p.value for points in column.rows for p in points if p.value is not None], default=0) or 1
        for index, ((ubigeo, _), points) in enumerate(zip(regions, column.rows, strict=True)):
            base = _HEAD + row * (index + 1)
            scale = (row - (_LINE if narrow else 0)) * _TALL / top
            figure.add_traces(
                _row(
                    points,
                    column.look,
                    ubigeo=ubigeo,
                    base=base,
                    scale=scale,
                    axis=f"x{at}" if at > 1 else "x",
                    dark=dark,
                )
            )
    return figure.update_layout(annotations=notes)


def _domains(count: int, narrow: bool) -> list[tuple[float, float]]:
    """Return where each column's plot begins and ends, as shares of the width."""
    start, numbers = (0.0, 0.11) if narrow else (_NAMES, _NUMBERS)
    width = (1 - start - _BETWEEN * (count - 1)) / count
    return [(start + at * (width + _BETWEEN), start + at * (width + _BETWEEN) + width - numbers) for at in range(count)]


def _row(
    points: Sequence[SparkPoint], look: str, ubigeo: str, base: float, scale: float, axis: str, dark: bool
) -> list[go.Bar | go.Scatter]:
    """A row's marks; on this axis of pixels, higher values are further up and so smaller."""
    ink = palette.colour("region", ubigeo, dark)
    gaps = [point for point in points if point.value is None]
    drawn = [point for point in points if point.value is not None]
    traces: list[go.Bar | go.Scatter] = []
    if gaps:
        traces.append(_hatches(gaps, base, axis, dark))
    if drawn and look == BARS:
        traces.append(_bars(drawn, base, scale=scale, axis=axis, marker={"color": ink, "line": {"width": 0}}))
    elif drawn:
        traces.append(_steps(points, base, scale=scale, axis=axis, ink=ink))
        unseen = {"color": "rgba(0,0,0,0)", "line": {"width": 0}}
        traces.append(_bars(drawn, base, scale=scale, axis=axis, marker=unseen))  # for the pointer
    return traces


def _bars(points: Sequence[SparkPoint], base: float, scale: float, axis: str, marker: dict[str, Any]) -> go.Bar:
    return go.Bar(
        x=[point.start.isoformat() for point in points],
        y=[-scale * (point.value or 0) for point in points],
        base=base,
        width=[(point.end - point.start).days * _DAY * 0.86 for point in points],
        offset=0,
        xaxis=axis,
        marker=marker,
        hovertext=[safe(point.text) for point in points],
        hoverinfo="text",
    )


def _hatches(points: Sequence[SparkPoint], base: float, axis: str, dark: bool) -> go.Bar:
    muted, pale = palette.colour("neutral", "border", dark), palette.colour("neutral", "pale", dark)
    pattern = {"shape": "/", "fgcolor": muted, "bgcolor": pale, "size": 4, "solidity": 0.3}
    return go.Bar(
        x=[point.start.isoformat() for point in points],
        y=[-_ROW * _TALL] * len(points),
        base=base,
        width=[(point.end - point.start).days * _DAY for point in points],
        offset=0,
        xaxis=axis,
        marker={"color": pale, "line": {"width": 0}, "pattern": pattern},
        hovertext=[safe(point.text) for point in points],
        hoverinfo="text",
    )


def _steps(points: Sequence[SparkPoint], base: float, scale: float, axis: str, ink: str) -> go.Scatter:
    path: list[tuple[str | None, float | None]] = []
    for point in points:
        if point.value is None:
            path.append((None, None))
        else:
            y = base - scale * point.value
            path += [(point.start.isoformat(), y), (point.end.isoformat(), y)]
    return go.Scatter(
        x=[x for x, _ in path],
        y=[y for _, y in path],
        mode="lines",
        line={"color": ink, "width": 2},
        xaxis=axis,
        hoverinfo="skip",
    )


def _note(text: str, x: float, y: float, dark: bool, **changes: object) -> dict[str, Any]:
    ink = palette.colour("neutral", "text", dark)
    return {
        "text": text,
        "x": x,
        "xref": "paper",
        "xanchor": "left",
        "y": y,
        "yref": "y",
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "font": {"size": 13, "color": ink},
        **changes,
    }


def _names(regions: Sequence[tuple[str, str]], row: int, dark: bool, narrow: bool) -> list[dict[str, Any]]:
    if narrow:
        return [_note(safe(name), 0, _HEAD + row * at + _LINE * 0.6, dark) for at, (_, name) in enumerate(regions)]
    return [_note(safe(name), 0, _HEAD + row * (at + 1) - row * 0.3, dark) for at, (_, name) in enumerate(regions)]


def _heads(column: SparkColumn, domain: tuple[float, float], dark: bool) -> list[dict[str, Any]]:
    muted = palette.colour("neutral", "muted", dark)
    font = {"size": 12, "color": muted}
    return [_note(wrap(column.title, _TITLE), domain[0], _HEAD / 2 - 4, dark, font=font)]


def _lasts(column: SparkColumn, domain: tuple[float, float], row: int, none: str, dark: bool) -> list[dict[str, Any]]:
    if not any(column.rows):
        return [_note(safe(none), domain[0], _HEAD + row * len(column.rows) / 2, dark)]
    return [
        _note(f"<b>{safe(text)}</b>", domain[1], _HEAD + row * (at + 1) - row * 0.2, dark, xshift=4)
        for at, text in enumerate(column.lasts)
    ]


def _layout(
    columns: Sequence[SparkColumn], domains: list[tuple[float, float]], height: int, axis_date: FormatDate, dark: bool
) -> dict[str, Any]:
    axes = {}
    for at, (column, domain) in enumerate(zip(columns, domains, strict=True), 1):
        points = [point for row in column.rows for point in row]
        start = min((point.start for point in points), default=date(2012, 1, 1))
        end = max((point.end for point in points), default=date(2013, 1, 1))
        axes[f"xaxis{at}" if at > 1 else "xaxis"] = {
            **base_layout(dark)["xaxis"],
            "type": "date",
            "domain": list(domain),
            "tickangle": 0,
            "anchor": "y",
            "range": [start.isoformat(), end.isoformat()],
            "visible": bool(points),
            **date_ticks(start, end, axis_date, at_most=4),
        }
    return base_layout(
        dark,
        height=height + _FRAME,
        barmode="overlay",
        bargap=0,
        yaxis={"range": [height, 0], "visible": False},
        **axes,
    )
