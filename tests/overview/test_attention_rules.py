"""What needs attention: grouped, worst first, and nothing from the future."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from data.rules.overview import WEIGHT, Attention, Meeting, Overdue, gather_attention
from tests.support.tables import DAYS

TODAY = date(2014, 3, 31)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_overdue_things_of_one_kind_and_cluster_are_one_line():
    items = [
        Overdue("milestone_late", "22", "SMA-1", ago(3), "services_chosen"),
        Overdue("milestone_late", "22", "SMA-1", ago(30), "clusters_agreed"),
        Overdue("milestone_late", "22", "SMA-1", ago(10), "services_chosen"),
        Overdue("milestone_late", "22", "SMA-1", ago(1), origin="demo"),
    ]
    subjects = ("clusters_agreed", "services_chosen")
    assert gather_attention(items, TODAY) == (
        Attention(
            kind="milestone_late",
            region="22",
            cluster="SMA-1",
            count=4,
            since=ago(30),
            subjects=subjects,
            meetings=(),
            origins=("demo", "plan"),
        ),
    )


def test_a_line_names_its_meetings_once_in_order():
    meetings = [Meeting(2014, 1), Meeting(2013, 3), Meeting(2014, 1)]
    items = [Overdue("meeting_missed", "22", None, ago(3), meeting=meeting) for meeting in meetings]
    (line,) = gather_attention(items, TODAY)
    assert (line.count, line.meetings, line.subjects) == (3, (Meeting(2013, 3), Meeting(2014, 1)), ())


def test_kinds_regions_and_clusters_are_kept_apart():
    items = [
        Overdue("milestone_late", "22", "SMA-1", ago(3)),
        Overdue("milestone_late", "22", "SMA-2", ago(3)),
        Overdue("milestone_late", "22", None, ago(3)),
        Overdue("milestone_late", "25", None, ago(3)),
        Overdue("commitment_unsigned", "22", "SMA-1", ago(3)),
    ]
    assert len(gather_attention(items, TODAY)) == 5


def test_what_is_due_today_counts_and_what_is_due_tomorrow_does_not():
    assert len(gather_attention([Overdue("meeting_missed", "22", None, TODAY)], TODAY)) == 1
    assert gather_attention([Overdue("meeting_missed", "22", None, ago(-1))], TODAY) == ()
    (line,) = gather_attention([Overdue("meeting_missed", "22", None, ago(d)) for d in (-9, 2)], TODAY)
    assert (line.count, line.since) == (1, ago(2))


def test_of_things_equally_late_the_heavier_comes_first():
    kinds = [line.kind for line in gather_attention((Overdue(k, "22", None, ago(9)) for k in sorted(WEIGHT)), TODAY)]
    assert kinds[:2] == ["slot_unfilled", "plan_unapproved"]
    assert kinds[-1] == "meeting_missed"
    assert [WEIGHT[kind] for kind in kinds] == sorted(WEIGHT.values(), reverse=True)


def test_a_light_thing_that_has_waited_long_comes_before_a_heavy_one():
    light, heavy = Overdue("meeting_missed", "22", None, ago(100)), Overdue("slot_unfilled", "22", None, ago(10))
    assert [line.kind for line in gather_attention([heavy, light], TODAY)] == ["meeting_missed", "slot_unfilled"]


items = st.lists(
    st.builds(
        Overdue,
        kind=st.sampled_from(sorted(WEIGHT)),
        region=st.sampled_from(["01", "22"]),
        cluster=st.sampled_from([None, "SMA-1", "SMA-2"]),
        since=DAYS,
        subject=st.sampled_from([None, "a", "b"]),
    ),
    max_size=12,
)


@given(items, DAYS, st.randoms())
def test_everything_overdue_is_counted_and_the_order_of_input_does_not_matter(overdue, as_of, random):
    attention = gather_attention(overdue, as_of)
    assert sum(line.count for line in attention) == sum(item.since <= as_of for item in overdue)
    assert gather_attention(random.sample(overdue, len(overdue)), as_of) == attention
