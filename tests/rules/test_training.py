"""Events on a day, and the finding in a line."""

from datetime import date

import pytest

from data.rules.disclosure import SUPPRESSED
from data.rules.targets import Status
from data.rules.training import EventCount, Share, count_events, headline_training

DAY = date(2014, 6, 30)
BEFORE, AFTER = date(2014, 6, 1), date(2014, 7, 1)


@pytest.mark.parametrize(
    ("days", "count", "status"),
    [
        ([], (0, 0, 0, 0), Status.NO_TARGET),
        ([(AFTER, None)], (1, 0, 0, 0), Status.NOT_DUE),
        ([(AFTER, BEFORE)], (1, 0, 1, 0), Status.ON_TRACK),  # held early
        ([(None, BEFORE)], (0, 0, 1, 0), Status.NO_TARGET),  # held without a plan
        ([(DAY, None)], (1, 1, 0, 1), Status.LATE),  # due on its day
        ([(BEFORE, AFTER)], (1, 1, 0, 1), Status.LATE),  # held, but later
        ([(BEFORE, DAY)], (1, 1, 1, 0), Status.REACHED),
        ([(BEFORE, DAY), (AFTER, None)], (2, 1, 1, 0), Status.ON_TRACK),
        ([(BEFORE, None), (AFTER, BEFORE)], (2, 1, 1, 1), Status.LATE),  # early does not make up for overdue
    ],
)
def test_events_on_a_day(days, count, status):
    found = count_events(days, DAY)
    assert found == EventCount(*count)
    assert found.status is status


@pytest.mark.parametrize(
    ("events", "women", "code"),
    [
        ((0, 0, 0, 0), None, "headline-training-none"),
        ((3, 0, 0, 0), None, "headline-training-not-due"),
        ((3, 2, 0, 2), None, "headline-training-none-held"),
        ((3, 2, 1, 1), None, "headline-training-late"),
        ((3, 2, 1, 1), SUPPRESSED, "headline-training-late"),
        ((3, 2, 1, 1), Share(1, 3), "headline-training-late-women"),
        ((3, 2, 2, 0), SUPPRESSED, "headline-training-kept"),
        ((3, 2, 2, 0), Share(2, 3), "headline-training-kept-women"),
        ((0, 0, 1, 0), Share(2, 3), "headline-training-kept-women"),
    ],
)
def test_headline(events, women, code):
    found = headline_training(EventCount(*events), 30, women)
    assert found.code == code
    if isinstance(women, Share):
        assert dict(found.params)["women"] == round(100 * women.part / women.whole)
    else:
        assert "women" not in dict(found.params)
