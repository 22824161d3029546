"""Reading the register at its real size: in seconds, and in bounded memory."""

import gc
import random
import tracemalloc
from pathlib import Path

import pytest

from data.importing.dates import MONTHS
from data.importing.gazetteer import DEPARTMENTS
from tests.support.pace import timed
from tests.support.readers import INDECI_HEADING, gazetteer, hazards, read
from tests.support.tables import rows

pytestmark = pytest.mark.rest  # `make test` imports a file of this size (tests/commands/test_import.py)

ROWS, YEARS = 142_000, range(2003, 2026)
# In the six years 2012–2017, the register has 4,328 rows of the five departments, 721 a year; in 23 years, 142,000 of all.
SHARE = 4_328 / 6 / (ROWS / len(YEARS))
PEAK = 32 * 1024 * 1024  # bytes, half of them for the kept rows; the file has 28 million


def write_register(path: Path) -> int:
    """Write the open data table at its real size, and return how many of its rows are of the five departments."""
    chance = random.Random(2012)
    units = {row["ubigeo"]: row["name"].upper() for row in rows("units")}
    weights = {code: 0 for code in units if len(code) == 2}
    for row in rows("emergency_counts"):
        weights[row["region_ubigeo"]] += int(row["events"])
    districts = {code: [ubigeo for ubigeo in units if len(ubigeo) == 6 and ubigeo.startswith(code)] for code in weights}
    others = sorted(DEPARTMENTS.keys() - weights.keys())
    kinds, ours = sorted(hazards()), 0
    with path.open("w", encoding="cp1252", newline="") as file:
        file.write(f"{INDECI_HEADING}\r\n")
        for number in range(ROWS):
            year = YEARS[number * len(YEARS) // ROWS]
            month, day = chance.randint(1, 12), chance.randint(1, 28)
            # As in the register, the days of the last year have the month first and two digits for the year.
            day_text = f"{month:02}/{day:02}/{year % 100:02}" if year == YEARS[-1] else f"{day:02}/{month:02}/{year}"
            if chance.random() < SHARE:
                ours += 1
                ubigeo = chance.choice(districts[chance.choices(list(weights), weights.values())[0]])  # type: ignore[arg-type]
                names = units[ubigeo[:2]], units[ubigeo[:4]], units[ubigeo]
            else:
                ubigeo = f"{chance.choice(others)}{chance.randint(1, 13):02}{chance.randint(1, 20):02}"
                names = DEPARTMENTS[ubigeo[:2]], f"PROVINCIA {ubigeo[2:4]}", f"CAÑÓN {ubigeo[4:]}"
            figures = f"0;0;{chance.randint(0, 9)};{chance.randint(0, 99)};{chance.randint(0, 999)};1;3"
            file.write(
                f"{number + 1};{day_text};{year};{MONTHS[month - 1]};{ubigeo};{';'.join(names)};{chance.choice(kinds)};"
                f"ORIGEN NATURAL;SIERRA;{figures};0;0;;;;;;{'0;' * 22}363.24;345.4446\r\n"
            )
    return ours


@pytest.fixture(scope="module")
def whole_register(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    path = tmp_path_factory.mktemp("register") / "BD_2003-2025_EMERGENCIAS.csv"
    return path, write_register(path)


def test_the_whole_register_is_read_in_seconds(whole_register):
    path, ours = whole_register
    with timed() as watch:
        parsed = read("indeci", path)
    assert watch.seconds < 20  # about 2 s on the reference machine
    assert (parsed.read, len(parsed.rows), parsed.outside) == (ROWS, ours, ROWS - ours)
    assert (parsed.refused, parsed.unclassified, parsed.empty, parsed.is_cut) == ((), 0, 0, False)
    assert len(parsed.months) == 12 * len(YEARS)
    assert read("indeci", path) == parsed


def test_the_whole_register_is_read_in_bounded_memory(whole_register):
    path, ours = whole_register
    assert path.stat().st_size > 26_000_000
    gazetteer(), hazards()
    gc.collect()
    tracemalloc.start()
    try:
        parsed = read("indeci", path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(parsed.rows) == ours
    assert peak < PEAK
