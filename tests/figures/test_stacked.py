"""Stacked bars: each step in its place, what is late apart, only the words that were passed in."""

import pytest

from components.figures import palette
from components.figures.stacked import StackRow, Step, build_stacked

STEPS = (Step("cycle", "1", "Uno <b>"), Step("cycle", "2", "Dos"), Step("cycle", "validated", "Fin"))
ROWS = [
    StackRow("A & <i>b</i>", ((2, 1), (0, 3), (4, 0))),
    StackRow("nothing", ((0, 0), (0, 0), (0, 0))),
    StackRow("a label that takes two lines at least", ((0, 0), (1, 0), (0, 0))),
]


def build(rows=ROWS, **changes):
    return build_stacked(rows, STEPS, late_name="tarde", format_count=lambda count: f"{count:,} u", **changes)


def bars(figure):
    return [trace for trace in figure.data if trace.type == "bar"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_steps_keep_their_order_and_the_late_part_is_hatched(dark: bool) -> None:
    parts = bars(build(dark=dark))
    assert [trace.name for trace in parts] == ["Uno &lt;b&gt;", "Uno &lt;b&gt; · tarde", "Dos", "Dos · tarde", "Fin"]
    assert [trace.marker.pattern.shape for trace in parts] == [None, "/", None, "/", None]
    assert [trace.x for trace in parts] == [(2,), (1,), (1,), (3,), (4,)]
    colours = [palette.colour("cycle", code, dark) for code in ("1", "1", "2", "2", "validated")]
    assert [trace.marker.color for trace in parts] == colours
    assert [trace.textfont.color for trace in parts] == [palette.on_fill(colour) for colour in colours]
    assert build(dark=dark).layout.barmode == "stack"


def test_a_part_shows_sign_and_count_and_the_pointer_shows_the_rest() -> None:
    first = bars(build())[0]
    assert first.text == ("① 2 u",)
    assert first.hovertext == ("A &amp; &lt;i&gt;b&lt;/i&gt;<br>Uno &lt;b&gt;: 2 u",)
    assert not first.textangle
    assert bars(build())[-1].text == ("✓ 4 u",)


def test_rows_keep_their_order_and_an_empty_one_has_a_dash() -> None:
    figure = build()
    middles = figure.layout.yaxis.tickvals
    assert list(middles) == sorted(middles)
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]
    assert figure.layout.yaxis.ticktext[0] == "A &amp; &lt;i&gt;b&lt;/i&gt;"
    assert "<br>" in figure.layout.yaxis.ticktext[2]
    dashes = figure.data[-1]
    assert (dashes.y, dashes.text) == ((middles[1],), ("–",))
    assert figure.layout.xaxis.range[1] >= 10  # the longest row's length
    assert not figure.layout.xaxis.showticklabels


@pytest.mark.parametrize("rows", [[], [StackRow("x", ((0, 0), (0, 0), (0, 0)))]], ids=["no-rows", "empty"])
def test_a_figure_without_rows_is_drawn(rows: list) -> None:
    figure = build(rows)
    assert bars(figure) == []
    assert figure.layout.height >= 60
    assert len(figure.to_json()) < 3000


def test_a_row_counts_each_step() -> None:
    with pytest.raises(ValueError, match="each step"):
        build([StackRow("x", ((1, 0),))])


def test_fifty_cycles_make_a_small_figure() -> None:
    rows = [StackRow(f"row {n}", ((n, 1), (2, n), (1, 0))) for n in range(16)]
    assert len(build(rows).to_json()) < 12_000
