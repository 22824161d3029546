"""Quoted figures have no line between them; a panel's last values stand beside its lines and not on each other."""

from datetime import date

import pytest

from components.figures import palette
from components.figures.quoted import Quote, build_quotes
from components.figures.series import STEPS, SeriesPanel, SeriesPoint, build_series

AS_OF = date(2015, 6, 30)
ROWS = [
    ("01", "Amazonas", ()),
    ("16", "Loreto <b>", (Quote(date(2015, 1, 1), "12", "a\n<i>b</i>"), Quote(date(2015, 2, 1), "12", "c"))),
    ("17", "Madre de Dios", (Quote(date(2016, 6, 1), "1", "d", part=True, after=True),)),
]


def quotes(rows=ROWS, **changes):
    return build_quotes(rows, AS_OF, axis_date=lambda day: f"{day:%m/%y}", none="nada", **changes)


def test_numbers_are_not_joined_by_a_line() -> None:
    figure = quotes()
    assert all("lines" not in trace.mode for trace in figure.data)
    loreto, madre, empty = figure.data
    assert loreto.text == ("<b>12</b>", "<b>12</b>")
    assert loreto.hovertext == ("a<br>&lt;i&gt;b&lt;/i&gt;", "c")
    assert loreto.y[0] != loreto.y[1]  # marks of close months do not cover each other
    assert loreto.marker.color == palette.colour("region", "16")
    assert (list(loreto.marker.symbol), list(madre.marker.symbol)) == (["circle", "circle"], ["diamond-open"])
    assert (empty.text, empty.y) == (("nada",), (0,))
    assert figure.layout.yaxis.ticktext[1] == "Loreto &lt;b&gt;"
    assert [shape.x0 for shape in figure.layout.shapes if shape.type == "line"] == [AS_OF.isoformat()]


@pytest.mark.parametrize("rows", [[], [("01", "Amazonas", ())], ROWS[1:2]])
@pytest.mark.parametrize("dark", [False, True])
def test_few_or_no_quotes_are_drawn(rows: list, dark: bool) -> None:
    assert len(quotes(rows, dark=dark).to_json()) < 6000


def panel(tails: tuple[tuple[float, str], ...]) -> SeriesPanel:
    points = tuple(SeriesPoint(date(2015, m, 1), date(2015, m + 1, 1), float(m)) for m in range(1, 6))
    return SeriesPanel("16", points, inner=points, tails=tails)


def draw(tails: tuple[tuple[float, str], ...], room: float = 0.25):
    return build_series(
        panel(tails),
        span=(date(2015, 1, 1), date(2015, 6, 1)),
        top=5,
        look=STEPS,
        format_value=str,
        axis_date=str,
        missing="",
        room=room,
    )


@pytest.mark.parametrize("values", [(5, 3), (5, 4.9), (1, 0), (0.1, 0), (3, 3)])
def test_the_last_values_are_written_beside_the_lines(values: tuple[float, float]) -> None:
    figure = draw(((values[0], "a <b>"), (values[1], "b")))
    lower, upper = figure.layout.annotations
    assert (lower.y, lower.text, upper.text) == (values[1], "b", "a &lt;b&gt;")
    assert upper.y >= values[0] and upper.y - lower.y >= 0.5
    assert {lower.x, upper.x} == {"2015-06-01"}
    assert figure.layout.xaxis.range[1] > "2015-06-30"


def test_without_tails_nothing_is_written() -> None:
    assert not draw((), room=0).layout.annotations
    assert draw((), room=0).layout.xaxis.range[1] == "2015-06-01"
