"""Series, seasons and sparklines: one scale, gaps that are no zeros, words that were passed in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures import palette
from components.figures.season import KNOWN, MISSING, OUTSIDE, SeasonCell, SeasonRow, build_season
from components.figures.season import OPEN as OPEN_MONTH
from components.figures.series import (
    BARS,
    HEIGHT,
    OPEN,
    PART,
    SEVERAL,
    STEPS,
    WHOLE,
    SeriesFlag,
    SeriesPanel,
    SeriesPoint,
    build_series,
    span_of,
    top_of,
    value_ticks,
)
from components.figures.sparklines import SparkColumn, SparkPoint, build_sparklines
from data.rules.incidence.series import add_months

FIRST = date(2014, 1, 1)
WORDS = {"format_value": lambda value: f"{value:g} u", "axis_date": lambda day: f"d{day:%y-%m}", "missing": "nadie <b>"}


def points(*values: float | None, states: dict[int, str] | None = None) -> tuple[SeriesPoint, ...]:
    return tuple(
        SeriesPoint(
            add_months(FIRST, at), add_months(FIRST, at + 1), value, (states or {}).get(at, WHOLE), f"<i>{at}</i>"
        )
        for at, value in enumerate(values)
    )


def draw(panel: SeriesPanel, **changes):
    asked = {"span": span_of([panel]) or (FIRST, add_months(FIRST, 12)), "top": top_of([panel])}
    return build_series(panel, **(asked | WORDS | changes))


def test_panels_share_the_highest_value_and_the_longest_span() -> None:
    first = SeriesPanel("01", points(1, None, 7), ((FIRST, 3.0), (add_months(FIRST, 1), None)))
    second = SeriesPanel("16", points(2), ((FIRST, 9.5),))
    assert top_of([first, second]) == 9.5
    assert span_of([first, second]) == (FIRST, add_months(FIRST, 3))
    assert top_of([]) == top_of([SeriesPanel("01", points(0, 0))]) == 1
    assert span_of([]) is None
    figures = [draw(panel, span=span_of([first, second]), top=top_of([first, second])) for panel in (first, second)]
    assert len({(figure.layout.yaxis.range, figure.layout.xaxis.range) for figure in figures}) == 1


@pytest.mark.parametrize("dark", [False, True])
def test_each_state_looks_different_and_no_data_is_not_zero(dark: bool) -> None:
    panel = SeriesPanel("22", points(4, 0, None, 6, 2, states={3: PART, 4: OPEN}))
    gap, bars = draw(panel, dark=dark).data
    ink = palette.colour("region", "22", dark)
    assert gap.x == (add_months(FIRST, 2).isoformat(),)
    assert gap.marker.pattern.shape == "/"
    assert gap.y[0] > 6  # over the whole height, so that nobody takes it for a value
    assert bars.y == (4, 0, 6, 2)
    assert bars.x[1] == add_months(FIRST, 1).isoformat()  # zero has a period of its own, which is empty
    assert bars.marker.pattern.shape == ("", "", "/", "")
    assert bars.marker.color == (ink, ink, ink, palette.colour("neutral", "ground", dark))
    assert bars.marker.line.width == (0, 0, 1.5, 1.5)


def test_words_are_text_and_not_markup() -> None:
    panel = SeriesPanel("22", points(4, None), flags=(SeriesFlag(FIRST, "<script>x</script>", "plan_approved"),))
    texts = [text for trace in draw(panel).data for text in trace.hovertext or ()]
    assert len(texts) == 3
    assert all("<i>" not in text and "<script>" not in text for text in texts)
    nameless = SeriesPanel("22", (SeriesPoint(FIRST, add_months(FIRST, 1), None),))
    assert draw(nameless).data[0].hovertext == ("nadie &lt;b&gt;",)


def test_a_bar_is_as_wide_as_its_period() -> None:
    day = 86_400_000
    months = draw(SeriesPanel("01", points(1, 1))).data[0]
    assert [width / day for width in months.width] == pytest.approx([31 * 0.84, 28 * 0.84])
    year = SeriesPanel("01", (SeriesPoint(FIRST, date(2015, 1, 1), 3.0),))
    assert draw(year).data[0].width[0] / day == pytest.approx(365 * 0.84)


def test_steps_break_where_there_is_no_data() -> None:
    panel = SeriesPanel("16", points(3, 4, None, 2, states={3: PART}), inner=points(1, 1, None, 0))
    gap, outer, inner, pointer, hollow = draw(panel, look=STEPS).data
    assert gap.x == (add_months(FIRST, 2).isoformat(),)
    assert outer.y == (3, 3, 4, 4, None, 2, 2)
    assert outer.x[1] == outer.x[2]  # a step is vertical
    assert outer.fill == "tozeroy"
    assert (inner.y, inner.line.dash) == ((1, 1, 1, 1, None, 0, 0), "dot")
    assert len(pointer.hovertext) == 3
    assert (hollow.y, hollow.marker.symbol) == ((2,), "circle-open")


def test_flags_of_a_month_share_a_head() -> None:
    flags = (
        SeriesFlag(date(2014, 2, 20), "b", "disaster_formalised"),
        SeriesFlag(date(2014, 2, 3), "a", "staff_trained"),
        SeriesFlag(date(2014, 4, 1), "c", "plan_approved"),
    )
    halo, poles, heads = draw(SeriesPanel("22", points(1, 2, 3, 4), flags=flags)).data[1:]
    assert heads.x == ("2014-02-03", "2014-04-01")
    assert heads.hovertext == ("a<br>b", "c")
    assert heads.marker.symbol == (SEVERAL, palette.swatch("capacity", "plan_approved").marker)
    assert halo.y == poles.y
    assert poles.y[:3] == (0, heads.y[0], None)
    assert halo.line.color == palette.colour("neutral", "ground")  # a dark line shows on dark bars
    assert heads.y[0] > 4  # over the highest bar


def test_the_line_of_twelve_months_breaks_where_it_is_unknown() -> None:
    line = ((FIRST, None), (add_months(FIRST, 1), 2.0), (add_months(FIRST, 2), 2.5))
    assert draw(SeriesPanel("01", points(1, 2, 3), line)).data[-1].y == (None, 2.0, 2.5)
    assert len(draw(SeriesPanel("01", points(1, 2, 3), ((FIRST, None),))).data) == 1


@pytest.mark.parametrize("look", [BARS, STEPS])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("values", [(), (None,), (0,), (5,)])
def test_few_or_no_points_are_drawn(values: tuple, dark: bool, look: str) -> None:
    figure = draw(SeriesPanel("17", points(*values)), look=look, dark=dark)
    assert len(figure.to_json()) < 8000
    assert bool(figure.data) == bool(values)


def test_the_axis_uses_the_given_words() -> None:
    figure = draw(SeriesPanel("01", points(*range(1, 13))))
    assert all(text.startswith("d1") for text in figure.layout.xaxis.ticktext)
    assert len(figure.layout.xaxis.ticktext) <= 4
    assert figure.layout.yaxis.ticktext[0] == "0 u"
    assert figure.layout.height == HEIGHT


@given(st.floats(1e-3, 1e6))
def test_values_on_the_axis_are_few_and_round(top: float) -> None:
    ticks = value_ticks(top)
    assert 2 <= len(ticks) <= 5
    assert ticks[0] == 0
    assert ticks[-1] <= top * (1 + 1e-6)
    assert f"{ticks[1]:.0e}"[0] in "125"


# --- season --------------------------------------------------------------------------------------------------------------

MONTHS = [f"m{number}" for number in range(1, 13)]


def season(*rows: SeasonRow, usual: SeasonRow | None = None, **changes):
    words = {"format_value": lambda value: f"{value:g}", "format_usual": lambda value: f"{value:.1f}"}
    return build_season(rows, usual, months=MONTHS, **(words | changes))


def cells(**changes: SeasonCell) -> tuple[SeasonCell, ...]:
    return tuple(changes.get(name, SeasonCell(3, 2, KNOWN, "x<b>")) for name in MONTHS)


@pytest.mark.parametrize("dark", [False, True])
def test_cells_of_a_year(dark: bool) -> None:
    row = SeasonRow(
        "2014",
        cells(
            m1=SeasonCell(0, 0),
            m2=SeasonCell(None, state=MISSING),
            m3=SeasonCell(7, 0, OPEN_MONTH),
            m12=SeasonCell(None, state=OUTSIDE),
        ),
    )
    (trace,) = season(row, dark=dark).data
    ground = palette.colour("neutral", "ground", dark)
    assert len(trace.base) == 11  # outside the time shown there is nothing
    assert trace.text[:4] == ("0", "", "7", "3")
    assert trace.marker.color[:4] == (
        ground,
        palette.colour("neutral", "pale", dark),
        ground,
        palette.heat(2, 5, dark),
    )
    assert trace.marker.pattern.shape[:4] == ("", "/", "", "")
    assert trace.marker.line.width[2] > trace.marker.line.width[0] > trace.marker.line.width[3]
    assert palette.contrast(trace.textfont.color[3], trace.marker.color[3]) >= 4.5
    assert "<b>" not in trace.hovertext[3]


def test_the_means_are_apart_below_and_words_grow_on_a_projector() -> None:
    rows = [SeasonRow(str(year), cells()) for year in (2013, 2014)]
    figure = season(*rows, usual=SeasonRow("Media", cells()), scale=1.4)
    assert figure.layout.yaxis.ticktext == ("2013", "2014", "Media")
    first, second, usual = figure.layout.yaxis.tickvals
    assert usual - second > second - first
    assert (figure.data[0].text[0], figure.data[2].text[0]) == ("3", "3.0")
    assert figure.data[0].textfont.size == 17
    assert figure.layout.xaxis.ticktext == tuple(MONTHS)


def test_a_season_without_rows_keeps_its_frame() -> None:
    assert not season().data


# --- sparklines ----------------------------------------------------------------------------------------------------------


def sparks(*values: float | None) -> tuple[SparkPoint, ...]:
    return tuple(
        SparkPoint(add_months(FIRST, at), add_months(FIRST, at + 1), value, f"<i>{at}")
        for at, value in enumerate(values)
    )


REGIONS = (("01", "Amazonas"), ("16", "Loreto <b>"))
FLOW = SparkColumn("Por mes", BARS, (sparks(2, 0, 8), sparks(4, None, 1)), ("8", "1"))
STOCK = SparkColumn("En pie", STEPS, (sparks(3, 3), sparks(None, 50)), ("3", "50"))


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_two_columns_never_share_an_axis(dark: bool, narrow: bool) -> None:
    figure = build_sparklines(
        REGIONS, (FLOW, STOCK), axis_date=lambda day: f"d{day:%y}", none="nada", dark=dark, narrow=narrow
    )
    first, second = figure.layout.xaxis.domain, figure.layout.xaxis2.domain
    assert first[1] < second[0]
    bars = [trace for trace in figure.data if trace.type == "bar" and trace.xaxis == "x" and len(trace.x) > 1]
    assert [trace.y[0] for trace in bars] == pytest.approx(
        [bars[0].y[-1] / 4, bars[0].y[-1] / 2]
    )  # one scale: 2, 4 of 8
    steps = [trace for trace in figure.data if trace.type == "scatter"]
    assert {trace.xaxis for trace in steps} == {"x2"}
    assert steps[1].y[0] is None  # no report is a gap
    texts = [note.text for note in figure.layout.annotations]
    assert {"Por mes", "En pie", "Amazonas", "Loreto &lt;b&gt;", "<b>50</b>"} <= set(texts)
    assert all("<i>" not in text for trace in figure.data for text in trace.hovertext or ())


def test_a_column_without_anything_says_so() -> None:
    empty = SparkColumn("En pie", STEPS, ((), ()), ("", ""))
    figure = build_sparklines(REGIONS, (FLOW, empty), axis_date=str, none="no <hay>")
    assert "no &lt;hay&gt;" in [note.text for note in figure.layout.annotations]
    assert not figure.layout.xaxis2.visible
