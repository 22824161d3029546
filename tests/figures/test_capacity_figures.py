"""Figures of capacity: nothing is hidden, lost, re-ordered or pretended; words from people stay words."""

import re
from datetime import date
from itertools import pairwise

import pytest

from components.figures import palette
from components.figures.dots import Dot, DotRow, build_dots
from components.figures.dumbbell import DumbbellRow, build_dumbbell
from components.figures.lanes import Lane, LaneMark, build_lanes
from components.figures.radar import RadarLine, build_radar
from components.figures.swarm import spread, swarm
from components.figures.text import wrap
from components.figures.theme import enlarge

HOSTILE = "<b>x</b></script><a href='y'>"
AREAS = ("Sistemas", HOSTILE, "Ingresos", "Cumplimiento de los procesos legales de participación ciudadana ◆")
LEVELS = [(1, "1 · Inicial"), (2, "2 · En desarrollo"), (3, HOSTILE)]
SCALE = (1, 5)
AS_OF = date(2015, 11, 15)


def say(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def radar(*values: tuple, areas=AREAS, **changes):
    lines = [RadarLine(f"line {at} <i>", row, look) for at, (row, look) in enumerate(values)]
    return build_radar(areas, lines, SCALE, LEVELS, format_value=say, missing="sin evaluar", **changes)


def dumbbell(rows, **changes):
    return build_dumbbell(rows, SCALE, LEVELS, names=("base", "now", "target"), format_value=say, **changes)


def dots(rows, **changes):
    return build_dots(rows, axis_title=f"change {HOSTILE}", format_value=say, mean_name="mean", **changes)


def lanes(rows, **changes):
    return build_lanes(rows, AS_OF, format_date=lambda day: f"{day:%d/%m/%Y}", **changes)


DUMBBELLS = [
    DumbbellRow("zeta", 1, 2.5, 3),
    DumbbellRow(HOSTILE, None, 2, None, note=HOSTILE),
    DumbbellRow("alfa", None, None, None),
    DumbbellRow("beta", 2, 2, 2),
]
DOTS = [
    DotRow("zeta", (Dot(1, "A"), Dot(1, "B"), Dot(1, "C"), Dot(-0.5, HOSTILE), Dot(0, "E")), 0.5),
    DotRow(HOSTILE, (), None),
]
LANES = [
    Lane("zeta", tuple(LaneMark(date(2015, 3, 10), "reached", f"m{at}") for at in range(5))),
    Lane(HOSTILE, (LaneMark(date(2014, 1, 31), "late", HOSTILE),)),
    Lane("alfa", ()),
]
FULL = {
    "radar": lambda **k: radar(((1, None, 3, 5), "baseline"), ((2, 2, 4, 5), "final"), ((3,) * 4, "target"), **k),
    "narrow": lambda **k: radar(((1, None, 3, 5), "baseline"), narrow=True, **k),
    "dumbbell": lambda **k: dumbbell(DUMBBELLS, **k),
    "dots": lambda **k: dots(DOTS, **k),
    "lanes": lambda **k: lanes(LANES, **k),
}


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for part in parts for text in strings(part)]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("build", FULL.values(), ids=FULL)
def test_text_of_people_is_not_markup(build, dark: bool) -> None:
    text = "".join(strings(build(dark=dark).to_plotly_json())).replace("<br>", "")
    assert "&lt;b&gt;x&lt;/b&gt;" in text and "<" not in text


@pytest.mark.parametrize("build", FULL.values(), ids=FULL)
def test_each_theme_has_its_colours_and_the_projector_larger_type(build) -> None:
    light, dark = (set(re.findall(r"#\w{6}", build(dark=theme).to_json())) for theme in (False, True))
    text = {theme: palette.colour("neutral", "text", theme) for theme in (False, True)}
    assert text[False] in light - dark and text[True] in dark - light
    plain, large = build(), enlarge(build(), 1.4)
    assert large.layout.height == round(plain.layout.height * 1.4)
    sizes = [[int(size) for size in re.findall(r'"size":(\d+)', fig.layout.to_json())] for fig in (plain, large)]
    assert min(sizes[0]) >= 11 and min(sizes[1]) >= 15


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_figures_without_data_are_drawn(dark: bool) -> None:
    empty = (radar(areas=(), dark=dark), dumbbell([], dark=dark), dots([], dark=dark), lanes([], dark=dark))
    assert all(not len(trace.to_plotly_json().get("x") or ()) for figure in empty for trace in figure.data)
    assert all(figure.layout.height >= 100 for figure in empty)


def test_the_radar_keeps_its_order_and_gaps_and_closes_only_known_lines() -> None:
    first, second, gaps = radar(((None, 2, 3, 4), "baseline"), ((1, 2, None, 4), "final")).data
    assert first.theta == (0, 90, 180, 270, 0) and first.r == (None, 2, 3, 4, None)
    assert second.r == (1, 2, None, 4, 1)
    assert first.connectgaps is second.connectgaps is False and first.fill is None
    assert first.name == "line 0 &lt;i&gt;" and second.text[3].endswith("line 1 &lt;i&gt;: 4,0")
    assert gaps.name == "sin evaluar" and gaps.theta == (0, 180) and min(gaps.r) > SCALE[1]
    assert gaps.text[1] == "Ingresos<br>line 1 &lt;i&gt;: sin evaluar"


def test_the_radars_axes_name_areas_and_levels() -> None:
    polar = FULL["radar"]().layout.polar
    assert polar.angularaxis.direction == "clockwise" and polar.angularaxis.rotation == 90
    assert polar.angularaxis.ticktext[0] == "Sistemas" and polar.angularaxis.ticktext[3].count("<br>") >= 3
    assert polar.radialaxis.tickvals == (1, 2, 3) and polar.radialaxis.ticktext[1] == "2 · En desarrollo"
    assert polar.radialaxis.range[0] < SCALE[0] and polar.radialaxis.range[1] > SCALE[1]


def test_the_radars_lines_differ_without_colour_and_are_three_at_most() -> None:
    lines = FULL["radar"]().data[:3]
    assert len({line.marker.symbol for line in lines}) == 3
    assert lines[2].line.dash == "dash" and lines[0].line.width < lines[1].line.width
    with pytest.raises(ValueError, match="4 lines"):
        radar(*[((1, 2, 3, 4), "other")] * 4)
    with pytest.raises(ValueError):
        radar(((1, 2), "final"))


def test_a_radar_without_scores_says_so() -> None:
    line, gaps = radar(((None,) * 4, "final")).data
    assert set(line.r) == {None} and len(gaps.r) == 4


def test_dumbbells_keep_their_order_and_show_the_scores_that_there_are() -> None:
    figure = dumbbell(DUMBBELLS)
    lines, start, end, target, unknown = figure.data
    assert [note.text for note in figure.layout.annotations][::2] == ["zeta", "alfa"]
    tops = [note.y for note in figure.layout.annotations]
    assert tops == sorted(tops) and figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]
    assert lines.x == (1, 2.5, None, 2, 2, None)
    assert (start.x, end.x, target.x) == ((1, 2), (2.5, 2, 2), (3, 2))
    assert unknown.x == (1,) and unknown.text == ("–",) and tops[2] < unknown.y[0] < tops[3]
    assert start.marker.symbol != end.marker.symbol and [t.name for t in (start, end, target)] == [
        "base",
        "now",
        "target",
    ]
    assert figure.layout.xaxis.ticktext[1] == "2 · En<br>desarrollo"
    assert figure.layout.height > dumbbell(DUMBBELLS[:2]).layout.height


def test_swarm_is_deterministic_and_keeps_marks_apart() -> None:
    assert swarm([1, 1, 1, 1, 1], 1) == [0, 1, -1, 2, -2]
    assert swarm([5, 1, 5.5, 2], 1) == [0, 0, 1, 0]
    assert spread([0, 1, -1, 2]) == 4 and spread([]) == 1
    places = [(at * 37 % 91) / 7 for at in range(90)]
    placed = list(zip(swarm(places, 0.5), places, strict=True))
    assert len(placed) == len({(lane, int(at * 1e6)) for lane, at in placed})
    for lane in {lane for lane, _ in placed}:
        line = sorted(at for lane_of_mark, at in placed if lane_of_mark == lane)
        assert all(later - earlier >= 0.5 for earlier, later in pairwise(line))


def test_dots_separate_gains_and_declines_at_zero() -> None:
    figure = dots(DOTS)
    gains, none, declines, means, empty = figure.data
    assert gains.x == (1, 1, 1) and len(set(gains.y)) == 3 and none.x == (0,) and declines.x == (-0.5,)
    assert len({trace.marker.symbol for trace in (gains, none, declines)}) == 3
    assert gains.text[0] == "A<br>zeta: +1,0" and declines.text[0].endswith("zeta: -0,5")
    assert means.x == (0.5,) and means.text == ("zeta<br>mean: +0,5",)
    assert empty.text[0].strip() == "–" and empty.y == (figure.layout.yaxis.tickvals[1],)
    low, high = figure.layout.xaxis.range
    assert low < -0.5 < 0 < 1 < high and 0 in figure.layout.xaxis.tickvals and figure.layout.xaxis.zeroline
    for only in (2, -2, 0):
        low, high = dots([DotRow("x", (Dot(only, "A"),), None)]).layout.xaxis.range
        assert low < 0 < high and min(-low, high) >= max(-low, high) / 3
    assert dots(DOTS, height=333).layout.height == 333


def test_lanes_keep_days_order_and_every_mark() -> None:
    figure = lanes(LANES)
    (marks,) = figure.data
    assert marks.x == ("2015-03-10",) * 5 + ("2014-01-31",)
    assert len(set(marks.y[:5])) == 5 and marks.text[0] == "m0<br>zeta<br>10/03/2015"
    assert marks.marker.symbol[4:] == ("circle", "diamond") and len(set(marks.marker.color)) == 2
    middles = figure.layout.yaxis.tickvals
    grounds = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert list(middles) == sorted(middles) and len(grounds) == 2
    assert all(grounds[0].y0 < y < grounds[0].y1 for y in marks.y[:5]) and marks.y[5] == middles[1]
    assert figure.layout.shapes[-1].x0 == AS_OF.isoformat() and figure.layout.shapes[-1].line.dash == "dot"


def test_three_hundred_marks_make_a_small_figure() -> None:
    many = [
        Lane(str(at), tuple(LaneMark(date(2013 + n % 4, n % 12 + 1, at + 1), "reached", "x") for n in range(38)))
        for at in range(8)
    ]
    assert len(lanes(many).to_json()) < 40_000


def test_wrapped_lines_keep_words_and_width() -> None:
    lines = wrap(AREAS[3], 18).split("<br>")
    assert " ".join(lines).replace("\N{NO-BREAK SPACE}", " ") == AREAS[3]
    assert max(map(len, lines)) <= 18 and lines[-1] == "ciudadana\N{NO-BREAK SPACE}◆"
    assert wrap("Sistemas administrativos", 13) == "Sistemas<br>administrativos"
    assert wrap("", 9) == "" and max(map(len, wrap("x" * 90, 10).split("<br>"))) == 15
