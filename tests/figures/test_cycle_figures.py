"""Figures of a cycle: a measure over time and the roadmap's bars. Nothing is hidden or pretended; words stay words."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from components.figures import palette
from components.figures.gantt import GanttGroup, GanttRow, build_gantt
from components.figures.measures import MeasurePoint, MeasureTarget, build_measure
from components.figures.theme import enlarge

HOSTILE = "<b>x</b></script><a href='y'>"
AS_OF = date(2015, 6, 30)
SPAN = (date(2013, 10, 1), date(2015, 12, 31))
LATE, RUNNING, DONE = ("status", "late"), ("status", "on_track"), ("status", "reached")


def point(day: date, value: float, by: str | None = "providers", note: str = "") -> MeasurePoint:
    return MeasurePoint(day, value, f"{value:g} u", by, note)


BEFORE = [point(date(2013, 10, 31), 90), point(date(2014, 9, 1), 70)]
READINGS = [
    point(date(2015, 1, 15), 70),
    point(date(2015, 3, 15), 66, "users"),
    point(date(2015, 6, 15), 60, "together"),
]
TARGET = MeasureTarget(50, "50 u", date(2015, 12, 11))


def measure(before=(), readings=(), target=None, **changes):
    asked = {"span": SPAN, "as_of": AS_OF, "opened_on": date(2014, 11, 18), "axis_date": lambda day: f"día {day:%y}"}
    return build_measure(before, readings, target, format_value=lambda value: f"{value:g} u", **asked | changes)


def texts(figure) -> list[str]:
    """All words of a figure: pointers, labels, ticks, annotations."""
    shown = [text for trace in figure.data for part in (trace.text, trace.hovertext) for text in part or ()]
    layout = figure.layout
    return [
        *shown,
        *(layout.xaxis.ticktext or ()),
        *(layout.yaxis.ticktext or ()),
        *(a.text for a in layout.annotations),
    ]


# --- a measure over time ---------------------------------------------------------------------------------------------------


def test_a_measure_shows_every_reading_on_its_day() -> None:
    earlier, present = measure(BEFORE, READINGS, TARGET).data[2:]
    assert list(zip(earlier.x, earlier.y, strict=True)) == [("2013-10-31", 90), ("2014-09-01", 70)]
    assert list(zip(present.x, present.y, strict=True)) == [("2015-01-15", 70), ("2015-03-15", 66), ("2015-06-15", 60)]
    assert list(present.text) == ["70 u", "", "60 u"]  # the baseline and the latest in words
    assert not any(earlier.text)


def test_the_shape_shows_the_measurer_and_the_baseline_is_hollow() -> None:
    (present,) = measure(readings=READINGS).data
    assert list(present.marker.symbol) == ["circle", "square", "diamond"]
    ground, ink = palette.colour("neutral", "ground"), palette.colour("round", "final")
    assert list(present.marker.color) == [ground, ink, ink]
    assert {present.marker.line.color, present.line.color} == {ink}


def test_earlier_cycles_are_paler_thinner_and_separated_by_a_line() -> None:
    figure = measure(BEFORE, READINGS)
    earlier, present = figure.data
    assert earlier.opacity < 1 and earlier.line.width < present.line.width
    assert max([earlier.marker.size]) < present.marker.size
    assert [shape.x0 for shape in figure.layout.shapes] == ["2015-06-30", "2014-11-18"]
    assert [shape.x0 for shape in measure(readings=READINGS).layout.shapes] == ["2015-06-30"]


def test_a_target_is_dashed_up_to_its_mark_on_the_day_it_is_due() -> None:
    line, mark = measure(readings=READINGS, target=TARGET).data[:2]
    assert line.line.dash == "dash" and list(line.x) == ["2015-01-15", "2015-12-11"] and set(line.y) == {50}
    assert (mark.x[0], mark.y[0], mark.text[0], mark.mode) == ("2015-12-11", 50, "50 u", "markers+text")


def test_a_target_without_a_day_runs_to_the_end_and_has_no_mark() -> None:
    line, mark = measure(readings=READINGS, target=MeasureTarget(50, "50 u")).data[:2]
    assert line.x[-1] == SPAN[1].isoformat()
    assert mark.mode == "text"


def test_without_a_target_there_is_no_target_line() -> None:
    figure = measure(readings=READINGS)
    assert not [trace for trace in figure.data if trace.line.dash]
    assert len(figure.data) == 1


@pytest.mark.parametrize(
    ("before", "readings", "target"),
    [([], [], None), ([], [], TARGET), ([], READINGS[:1], None), (BEFORE, [], TARGET), ([], [point(AS_OF, 0)], None)],
    ids=["nothing", "only-a-target", "one-reading", "only-before", "zero"],
)
@pytest.mark.parametrize("dark", [False, True])
def test_a_measure_with_few_or_no_readings_is_drawn(before, readings, target, dark: bool) -> None:
    figure = measure(before, readings, target, dark=dark)
    assert len(figure.to_json()) < 7000
    assert len(figure.data) == 2 * bool(target) + bool(before) + bool(readings)
    low, high = figure.layout.yaxis.range
    assert low == 0 < high
    assert 0 in figure.layout.yaxis.tickvals


@pytest.mark.parametrize("highest", [0.3, 1, 3.8, 42, 99, 138.2, 1_250, 98_000])
def test_the_value_axis_begins_at_zero_and_contains_every_mark(highest: float) -> None:
    axis = measure(readings=[point(AS_OF, highest)]).layout.yaxis
    assert axis.range[0] == 0 and axis.range[1] > highest
    assert 2 <= len(axis.tickvals) <= 5
    assert axis.tickvals[-1] <= axis.range[1]
    assert list(axis.ticktext) == [f"{value:g} u" for value in axis.tickvals]


def test_a_percentage_ends_at_a_hundred_unless_it_is_more() -> None:
    assert measure(readings=READINGS, ceiling=100).layout.yaxis.range == (0, 100)
    assert measure(readings=[point(AS_OF, 120)], ceiling=100).layout.yaxis.range[1] > 120


@pytest.mark.parametrize("latest", [30, 50, 60, 80])
@pytest.mark.parametrize("due", [date(2015, 6, 20), date(2015, 12, 11), None])
def test_the_latest_value_and_the_target_are_never_on_the_same_side(latest: float, due: date | None) -> None:
    readings = [point(date(2015, 1, 15), 70), point(date(2015, 6, 15), latest)]
    _, mark, present = measure(readings=readings, target=MeasureTarget(50, "50 u", due)).data
    assert present.textposition[-1].split()[0] != mark.textposition.split()[0]
    assert present.textposition[0] == "middle left"


def test_a_measures_words_are_escaped() -> None:
    figure = build_measure(
        [point(date(2014, 1, 1), 3, None, HOSTILE)],
        [MeasurePoint(AS_OF, 4, HOSTILE, None, HOSTILE)],
        MeasureTarget(5, HOSTILE, AS_OF, HOSTILE),
        span=SPAN,
        as_of=AS_OF,
        opened_on=AS_OF,
        format_value=lambda value: HOSTILE,
        axis_date=lambda day: f"{day:%Y}",
    )
    assert not [text for text in texts(figure) if re.search(r"<(?!br>)", text)]


def test_a_measures_type_grows_on_a_projector() -> None:
    figure = enlarge(measure(BEFORE, READINGS, TARGET), 1.4)
    assert figure.layout.font.size == 17
    assert all(trace.textfont.size is None for trace in figure.data)  # taken from the layout's


# --- the roadmap -----------------------------------------------------------------------------------------------------------


def row(label: str = "x", look=RUNNING, start=date(2015, 1, 1), due=date(2015, 4, 1), ended=None, percent=40, **more):
    return GanttRow(label, look, start, due, ended, percent, **{"caption": f"! {percent}%", **more})


def gantt(*groups: GanttGroup, **changes):
    return build_gantt(groups, AS_OF, axis_date=lambda day: f"mes {day:%m}", **changes)


def bars(figure) -> list:
    return [trace for trace in figure.data if trace.type == "bar"]


def lines(figure) -> list:
    return [trace for trace in figure.data if trace.type == "scatter"]


def days(length: float) -> int:
    return round(length / 86_400_000)


OVERDUE = row("overdue", LATE)
AHEAD = row("ahead", due=date(2015, 10, 8), percent=50)
FINISHED = row("done", DONE, due=date(2015, 3, 1), ended=date(2015, 5, 1), percent=100)
BARE = row("bare", ("status", "undated"), due=None, percent=0)


def test_a_bar_runs_from_its_start_to_its_day_and_is_filled_to_its_percent() -> None:
    whole, fill = bars(gantt(GanttGroup("g", (AHEAD,))))
    assert (whole.base[0], days(whole.x[0])) == ("2015-01-01", 280)
    assert (fill.base[0], days(fill.x[0])) == ("2015-01-01", 140)
    assert whole.marker.color[0] != fill.marker.color[0] == palette.colour(*RUNNING)


def test_an_overdue_action_is_hatched_up_to_the_as_of_date() -> None:
    figure = gantt(GanttGroup("g", (OVERDUE, AHEAD, FINISHED)))
    tail = bars(figure)[2]
    assert list(tail.base) == ["2015-04-01"]
    assert [days(length) for length in tail.x] == [90]
    assert tail.marker.pattern.shape == "/"
    assert figure.layout.shapes[-1].x0 == "2015-06-30"


def test_an_action_that_ended_on_another_day_has_a_tick_on_its_planned_day() -> None:
    figure = gantt(GanttGroup("g", (FINISHED, row("on the day", DONE, ended=date(2015, 4, 1), percent=100))))
    assert days(bars(figure)[0].x[0]) == 120  # to the day on which it was done
    ticks = next(trace for trace in lines(figure) if trace.marker.symbol == "line-ns-open")
    assert list(ticks.x) == ["2015-03-01"]


def test_an_action_without_a_day_is_dotted_to_the_as_of_date() -> None:
    figure = gantt(GanttGroup("g", (BARE,)))
    (line,) = [trace for trace in lines(figure) if trace.line.dash == "dot"]
    assert list(line.x) == ["2015-01-01", "2015-06-30"]
    assert not bars(figure)[0].base


def test_every_row_says_its_state_and_percent() -> None:
    figure = gantt(GanttGroup("g", (OVERDUE, AHEAD)), GanttGroup("h", (FINISHED, BARE)))
    words = figure.data[-1]
    assert [text.strip("\N{NO-BREAK SPACE}") for text in words.text] == ["! 40%", "! 50%", "! 100%", "! 0%"]
    assert len(set(words.x)) == 1 and words.x[0] < "2015-01-01"  # a column before the bars
    assert [note.text for note in figure.layout.annotations] == ["<b>g</b>", "<b>h</b>"]
    assert list(figure.layout.yaxis.ticktext) == ["overdue", "ahead", "done", "bare"]


def test_rows_keep_their_order_and_do_not_overlap() -> None:
    for narrow in (False, True):
        rows = tuple(
            row(f"action number {at} with a name that takes more than one line of the chart") for at in range(30)
        )
        figure = gantt(GanttGroup("a", rows[:12]), GanttGroup("b", rows[12:]), narrow=narrow)
        places = list(figure.data[-1].y)
        assert places == sorted(places) and len(set(places)) == 30
        assert min(after - before for before, after in pairwise(places)) >= 20
        assert figure.layout.height > places[-1]
        assert len(figure.to_json()) < 60_000


def test_a_phone_has_the_labels_over_the_bars() -> None:
    figure = gantt(GanttGroup("g", (OVERDUE, AHEAD)), narrow=True)
    assert [note.text for note in figure.layout.annotations] == ["<b>g</b>", "overdue", "ahead"]
    assert not figure.layout.yaxis.ticktext
    label, bar = figure.layout.annotations[1].y, figure.data[-1].y[0]
    assert label < bar


def test_a_long_name_is_shortened_in_the_chart_and_whole_in_the_pointer() -> None:
    name = "palabra " * 24
    figure = gantt(GanttGroup("g", (row(name, note=name),)))
    (label,) = figure.layout.yaxis.ticktext
    assert label.endswith("…") and label.count("<br>") <= 2
    assert bars(figure)[0].hovertext[0] == name


@pytest.mark.parametrize(
    "groups", [(), (GanttGroup("g", ()),), (GanttGroup("g", (BARE,)),)], ids=["none", "empty", "bare"]
)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("narrow", [False, True])
def test_a_roadmap_with_few_or_no_actions_is_drawn(groups, dark: bool, narrow: bool) -> None:
    figure = gantt(*groups, dark=dark, narrow=narrow)
    assert len(figure.to_json()) < 8000
    assert figure.layout.height > 0


def test_unusual_dates_still_give_a_visible_bar() -> None:
    """Due on the day it starts, done on the day it starts, done before it was to start."""
    day = date(2015, 1, 1)
    odd = (
        row(due=day),
        row(due=day, ended=day, percent=100),
        row(start=day, due=day + timedelta(1), ended=day, percent=0),
    )
    assert all(length > 0 for trace in bars(gantt(GanttGroup("g", odd))) for length in trace.x)


def test_a_roadmaps_words_are_escaped() -> None:
    for narrow in (False, True):
        figure = gantt(GanttGroup(HOSTILE, (row(HOSTILE, caption=HOSTILE, note=HOSTILE),)), narrow=narrow)
        assert not [text for text in texts(figure) if re.search(r"<(?!br>|/?b>)", text)]
        assert sum(text.count("<b>") for text in texts(figure)) == 1  # the group's own
