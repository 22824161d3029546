"""Simultaneous and killed writers on both engines: nothing is lost, and nothing is overwritten unseen."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import pairwise
from threading import Barrier

import pytest
from sqlalchemy import text

from data import errors
from data.store.audit import AuditEntry, Scope
from data.store.connection import connecting
from data.store.doors import reading, writing
from data.store.schema import metadata
from queries.shared.writing import change_record, find_record
from tests.kill_writes import RECORDS, check, kill_writers, record_of, request_of, write

pytestmark = pytest.mark.each_engine

COMMITMENTS = metadata.tables["commitments"]
FIRST, HERE = date(2014, 1, 1), Scope(cluster="SMA-1")
ROUNDS = 3


@pytest.mark.parametrize("kills", [5, pytest.param(10, marks=pytest.mark.rest)])
def test_killed_writers_leave_every_acknowledged_write_once_with_its_history(demo_url, kills):
    figures = kill_writers(demo_url, kills)
    assert figures.kills >= kills
    assert len(figures.acknowledged) > 1
    assert figures.sound, str(figures)


class Editor:
    """A person who opens a form, sees the record, and saves another day."""

    def __init__(self, url: str, key: dict, days: list[date]) -> None:
        self.url, self.key, self.days, self.seen = url, key, days, {}

    def look(self) -> None:
        with reading(self.url) as connection:
            record = find_record(connection, COMMITMENTS, self.key)
        self.seen = {"signed_on": record["signed_on"]}

    def save(self) -> tuple[date | None, date] | None:
        """Save, and return what was seen and what replaced it; None if it was refused."""
        day = self.days.pop()
        try:
            with writing(self.url, AuditEntry("form", "commitment")) as connection:
                change_record(connection, COMMITMENTS, self.key, self.seen, {"signed_on": day}, HERE)
        except errors.Stale:
            return None
        return self.seen["signed_on"], day


@pytest.mark.parametrize("interleavings", [60, pytest.param(100, marks=pytest.mark.rest)])
def test_two_editors_never_overwrite_what_they_did_not_see(demo_url, interleavings):
    with reading(demo_url) as connection:
        query = text("SELECT cluster_code, government_ubigeo FROM commitments WHERE cluster_code = 'SMA-1'")
        key = dict(connection.execute(query).mappings().first())
    order = random.Random(6)
    days = [FIRST + timedelta(number) for number in range(2 * ROUNDS * interleavings)]
    refused = 0
    saved: list[tuple[date | None, date]] = []
    with ThreadPoolExecutor(2) as together:
        for _ in range(interleavings):
            editors = [Editor(demo_url, key, [days.pop() for _ in range(ROUNDS)]) for _ in range(2)]
            refused += _interleave(editors, order, saved, together)
    with connecting(demo_url) as connection:
        lines = connection.execute(
            text("SELECT before, after FROM changes WHERE field = 'signed_on' ORDER BY id")
        ).all()
    assert refused > interleavings / 2  # they did interfere with each other
    # Each save is in the history, and replaced exactly what its editor had seen.
    assert [(old, new) for old, new in lines] == [(old and old.isoformat(), new.isoformat()) for old, new in saved]
    assert all(later[0] == earlier[1] for earlier, later in pairwise(saved))


def _interleave(editors: list[Editor], order: random.Random, saved: list, together: ThreadPoolExecutor) -> int:
    """Let two editors look and save three times in a random order, in half of the cases the last time simultaneously."""
    steps = [number for number in (0, 1) for _ in range(2 * ROUNDS - 1)]
    order.shuffle(steps)
    turns, refused = [0, 0], 0
    for number in steps:
        turns[number] += 1
        if turns[number] % 2:
            editors[number].look()
        else:
            refused += _note(editors[number].save(), saved)
    if order.random() < 0.5:
        return refused + sum(_note(editor.save(), saved) for editor in order.sample(editors, 2))
    barrier = Barrier(2)

    def rush(editor: Editor) -> tuple[date | None, date] | None:
        barrier.wait()
        return editor.save()

    results = list(together.map(rush, editors))
    return refused + sum(_note(save, saved) for save in results)  # at most one: they saw different days


def _note(save: tuple[date | None, date] | None, saved: list) -> int:
    if save is None:
        return 1
    saved.append(save)
    return 0


def test_the_check_finds_lost_doubled_and_unlogged_writes(program_url):
    figures = kill_writers(program_url, 0)
    assert write(program_url, 0)
    assert not write(program_url, 0)
    assert write(program_url, 1)
    figures.acknowledged |= {0, 1}
    check(program_url, figures)
    assert figures.sound
    figures.acknowledged.add(2)
    with connecting(program_url, write=True) as connection:
        for code, partner in (("KILL-90", request_of(1)), ("KILL-91", "nobody's")):
            connection.execute(RECORDS.insert(), {**record_of(code, partner, 1), "origin": "entered"})
    check(program_url, figures)
    assert (figures.lost, figures.doubled, figures.without_history) == (1, 1, 1)
