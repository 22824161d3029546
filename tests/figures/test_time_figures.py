"""Staircase and timeline: what was due and what is there on the as-of date, in the words that were passed in."""

from datetime import date

import pytest

from components.figures import palette
from components.figures.staircase import build_staircase
from components.figures.theme import FIGURE_CONFIG, base_layout, date_ticks
from components.figures.timeline import ROW_PIXELS, TimelineRow, build_timeline

AS_OF = date(2013, 11, 15)
PLAN = [(date(2013, 1, 31), 6), (date(2013, 9, 30), 11), (date(2013, 12, 31), 16)]
ACTUAL = [(date(2013, 2, 10), 4), (date(2013, 10, 5), 10), (date(2014, 1, 1), 16)]
WORDS = {"format_date": lambda day: f"día {day:%d/%m/%y}", "plan_name": "Plan", "actual_name": "Real <b>"}
FULL_ROWS = [
    TimelineRow("A & <i>b</i>", date(2013, 1, 15), date(2013, 3, 1), "reached", "note\nmore"),
    TimelineRow("late", date(2013, 6, 1), None, "late"),
    TimelineRow("later", date(2014, 6, 1), None, "not_due"),
    TimelineRow("some day"),
]


def staircase(plan=PLAN, actual=ACTUAL, **changes):
    return build_staircase(plan, actual, AS_OF, format_value=lambda value: f"{value:,.0f} u", **WORDS, **changes)


def test_a_staircase_stops_at_the_as_of_date() -> None:
    figure = staircase(status="late")
    actual = next(trace for trace in figure.data if trace.mode == "lines" and trace.line.width == 3)
    assert max(actual.x) == AS_OF.isoformat() and actual.y[-1] == 10
    mark, due = figure.data[-2:]
    assert mark.marker.color == palette.colour("status", "late") and mark.marker.symbol == "diamond"
    assert (due.x[0], due.y[0], due.text[0]) == (AS_OF.isoformat(), 11, "Plan<br>día 15/11/13: 11 u")


def test_a_staircase_uses_only_the_given_words() -> None:
    figure = staircase()
    assert all(text.startswith("día") for text in figure.layout.xaxis.ticktext)
    assert figure.layout.yaxis.ticktext == ("0 u", "16 u")
    assert not any("<b>" in text for trace in figure.data for text in trace.text or ())


@pytest.mark.parametrize(("plan", "actual"), [([], []), (PLAN, []), ([], ACTUAL), ([], [(date(2020, 1, 1), 3)])])
@pytest.mark.parametrize("dark", [False, True])
def test_a_staircase_with_few_or_no_steps_is_drawn(plan: list, actual: list, dark: bool) -> None:
    figure = staircase(plan, actual, dark=dark)
    assert len(figure.to_json()) < 6000
    assert bool(figure.data) == bool(plan or any(day <= AS_OF for day, _ in actual))


def test_staircases_share_a_span() -> None:
    span = (date(2012, 1, 1), date(2015, 1, 1))
    assert staircase(span=span).layout.xaxis.range == ("2012-01-01", "2015-01-01")


def test_a_timeline_marks_each_state_by_colour_and_symbol() -> None:
    figure = build_timeline(FULL_ROWS, AS_OF, format_date=WORDS["format_date"], undated_name="sin fecha")
    states = figure.data[-1]
    assert list(states.marker.symbol) == ["circle", "diamond", "circle-open", "square-open"]
    assert states.x[:3] == ("2013-03-01", "2013-06-01", "2014-06-01")
    assert states.x[3] > max(states.x[:3]) and figure.layout.xaxis.ticktext[-1] == "sin fecha"
    assert figure.layout.yaxis.ticktext[0] == "A &amp; &lt;i&gt;b&lt;/i&gt;"
    assert states.text[0].endswith("día 15/01/13 → día 01/03/13<br>note<br>more")
    assert figure.layout.height == ROW_PIXELS * 4 + 48
    waiting = next(trace for trace in figure.data if trace.line.dash == "dot")
    assert waiting.x[:2] == ("2013-06-01", AS_OF.isoformat())


@pytest.mark.parametrize("rows", [[], [TimelineRow("x")], [TimelineRow("x", date(2013, 1, 1))]])
def test_a_timeline_with_few_or_no_dates_is_drawn(rows: list) -> None:
    assert len(build_timeline(rows, AS_OF, format_date=WORDS["format_date"], dark=True).to_json()) < 6000


def test_date_ticks_are_few_and_in_words() -> None:
    long = date_ticks(date(2012, 7, 3), date(2017, 12, 31), lambda day: f"{day:%Y}", at_most=6)
    assert long["ticktext"] == ["2013", "2014", "2015", "2016", "2017"]
    short = date_ticks(date(2013, 3, 5), date(2013, 3, 20), str)
    assert short["tickvals"] == ["2013-03-05", "2013-03-20"]


def test_the_base_layout_has_no_template_and_merges_changes() -> None:
    layout = base_layout(xaxis={"title": {"text": "x"}}, height=90)
    assert layout["template"] == {} and layout["xaxis"]["fixedrange"] and layout["height"] == 90
    assert "showgrid" in layout["yaxis"] and FIGURE_CONFIG["displayModeBar"] is False
