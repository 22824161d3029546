"""`import` and `imports`: a preview, then all or nothing; taking back; refusals come with advice."""

import io
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from data.clock import local_today
from data.commands import imports as command
from data.commands import progress
from data.commands.progress import show_bar
from data.importing.dates import MONTHS
from data.importing.gazetteer import DEPARTMENTS
from data.language import translator
from data.rules.incidence.series import add_months, end_of, month_of
from data.store import connection as engine
from data.store.connection import sqlite_path
from queries.imports import records
from tests import bench_import
from tests.support.contents import by_hand, change, everything, scalar
from tests.support.readers import indeci_row, write_indeci

pytestmark = pytest.mark.any_engine

LOCATIONS = {
    "160101": ("LORETO", "MAYNAS", "IQUITOS"),
    "220101": ("SAN MARTIN", "MOYOBAMBA", "MOYOBAMBA"),
    "150101": ("LIMA", "LIMA", "LIMA"),
}
PUBLISHED = (
    "SELECT SUM(events) FROM emergency_counts WHERE region_ubigeo = '{}' AND month BETWEEN '2013-01-01' AND '{}'"
)
YEAR_TABLE = """ide_sinpad,cod_ubigeo,departamen,provincia,distrito,region,fenomeno,fecha,safecta,sdamni,sfalle,slesi,sdesa,\
safectaviv,sdestruviv,num_posx,num_posy
117516,220501,SAN MARTIN,LAMAS,LAMAS,SELVA,INUNDACION,15/03/2020,12,4,0,1,0,3,1,-76.51,-6.42
"""
PANEL = """caso_id,numero_reporte,anio,mes,estado,departamento,tipo,caso,ubicacion,actores_primarios
C-17,112,2013,6,Activo,Loreto,Socioambiental,Piden remediación,Trompeteros,FECONACO
"""
TABLE = """year,month,region,kind,state,number,source
2013,6,16,all,active,9,"Reporte 112, p. 20"
"""


def event(code: str, day: str, ubigeo: str = "160101", affected: str = "4") -> str:
    """Return a row of INDECI's table: a flood that destroyed a home."""
    year, month, number = day.split("-")
    department, province, district = LOCATIONS[ubigeo]
    return indeci_row(
        **{
            "CODIGO_DE_EMERGENCIA-SINPAD": code,
            "FECHA_DE_LA_EMER": f"{number}/{month}/{year}",
            "AÑO": year,
            "MES": MONTHS[int(month) - 1],
            "COD_DISTRITO": ubigeo,
            "DPTO": department,
            "PROV": province,
            "DIST": district,
            "PELIGRO": "INUNDACION",
            "DAMNIFICADOS": "0",
            "AFECTADOS": affected,
        }
    )


def published(url: str, region: str, months: int) -> object:
    """Sum the published emergencies of a region in the first months of 2013."""
    return scalar(url, PUBLISHED.format(region, f"2013-0{months}-01"))


LINES = (
    event("1", "2013-01-03"),
    event("2", "2013-02-07", "220101"),
    event("3", "2013-02-27", "150101"),
    event("4", "2013-02-30"),
)


@pytest.fixture
def file(tmp_path) -> str:
    """A register of January and February 2013: two events of the program's regions, one of Lima, one with a wrong date."""
    return str(write_indeci(tmp_path, *LINES))


@pytest.fixture
def terminal(monkeypatch):
    """terminal("s"): a person sits at a terminal and types this answer."""

    def sit(answer: str) -> None:
        class Terminal:
            def isatty(self) -> bool:
                return True

            def readline(self) -> str:
                return f"{answer}\n"

        monkeypatch.setattr("sys.stdin", Terminal())

    yield sit


# --- preview and writing -----------------------------------------------------------------------------------------------


def test_an_import_prints_one_object(program_url, run, file):
    result = run(program_url, "import", "indeci", file, "--yes", "--json")
    assert (result.code, result.err) == (0, "")
    assert result.object == {
        "read": 4,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "gone": 0,
        "outside_program": 1,
        "left_out": 0,
        "repeated": 0,
        "unclassified": 0,
        "refused": [{"row": 5, "reason": "bad_date"}],
        "unclassified_rows": [],
        "region_only": 0,
        "by_code": 0,
        "covers": ["2013-01", "2013-02"],
        "regions": ["16", "22"],
        "without_rows": [],
        "held_back": [],
        "in_doubt": [{"region": "16", "month": "2013-02"}],
        "gaps": [],
        "beyond": [],
        "late": None,
        "truncated": None,
        "unsplit": {"state": 0, "type": 0},
        "ends_demo": False,
        "displaced": [
            {
                "region": region,
                "import": None,
                "months": months,
                "before": published(program_url, region, months),
                "after": 1,
            }
            for region, months in (("16", 1), ("22", 2))
        ],
        "outcome": "written",
        "import": 1,
    }
    counts = run(program_url, "status", "--json").object["counts"]
    assert (counts["emergencies"], counts["imports"]) == (2, 1)
    before = everything(program_url)
    again = run(program_url, "import", "indeci", file, "--yes", "--json").object
    keys = ("new", "changed", "unchanged", "gone", "outcome", "import")
    assert [again[key] for key in keys] == [0, 0, 2, 0, "nothing_new", None]
    assert everything(program_url) == before


PREVIEW = {
    "es": """INDECI, emergencias · emergencias.csv · 4 filas leídas
  Nuevas: 2
  Cambian: 0
  Sin cambio: 0
  Rechazadas (quedan fuera): 1
  De otros departamentos: 1
Filas rechazadas:
  fila 5: la fecha falta o no es posible («30/02/2013»)
Cubre 2 meses (enero de 2013 – febrero de 2013) de Loreto, San Martín: allí, lo que el archivo no trae se da por no \
registrado.
Con filas rechazadas, y por eso sin cubrir: febrero de 2013 (Loreto). Si las demás filas de esos meses son todas, dígalo \
con --covers (y sus departamentos con --regions).
Toma el lugar de:
""",
    "en": """INDECI, emergencies · emergencias.csv · 4 rows read
  New: 2
  Changed: 0
  Unchanged: 0
  Refused (they stay out): 1
  Of other departments: 1
Refused rows:
  row 5: the date is missing or impossible (“30/02/2013”)
Covers 2 months (January 2013 – February 2013) of Loreto, San Martín: there, what the file does not have is taken as \
not registered.
With refused rows, and therefore not covered: February 2013 (Loreto). If the other rows of these months are all, say so \
with --covers (and their departments with --regions).
It takes the place of:
""",
}


@pytest.mark.parametrize(
    ("language", "line", "closing"),
    [
        ("es", "  Loreto: las cifras publicadas, un mes; emergencias: {before} → 1", "era solo una consulta"),
        ("en", "  Loreto: the published figures, one month; emergencies: {before} → 1", "this was only a look"),
    ],
)
def test_a_dry_run_shows_the_changes_and_writes_nothing(program_url, run, file, language, line, closing):
    before = everything(program_url)
    result = run(program_url, "import", "indeci", file, "--dry-run", "--lang", language)
    assert result.code == 0
    assert result.out.startswith(PREVIEW[language])
    assert line.format(before=published(program_url, "16", 1)) in result.out.splitlines()
    assert closing in result.out.splitlines()[-1]
    assert run(program_url, "import", "indeci", file, "--dry-run", "--yes", "--json").object["outcome"] == "dry"
    assert everything(program_url) == before


@pytest.mark.parametrize(("language", "expected"), [("es", "falta confirmarlo"), ("en", "it was not confirmed")])
def test_without_a_terminal_nothing_is_written_unless_yes_is_given(
    program_url, run, file, monkeypatch, language, expected
):
    monkeypatch.setattr("sys.stdin", io.StringIO("s\n"))
    before = everything(program_url)
    result = run(program_url, "import", "indeci", file, "--lang", language)
    assert (result.code, expected in result.out, "--yes" in result.out) == (0, True, True)
    as_json = run(program_url, "import", "indeci", file, "--json", "--lang", language)
    assert (as_json.object["outcome"], as_json.object["import"], expected in as_json.err) == ("unconfirmed", None, True)
    assert everything(program_url) == before


@pytest.mark.parametrize(("answer", "outcome"), [("s", "written"), ("yes", "written"), ("n", "kept"), ("", "kept")])
def test_at_a_terminal_it_shows_the_changes_and_asks(program_url, run, file, terminal, answer, outcome):
    terminal(answer)
    result = run(program_url, "import", "indeci", file, "--json")
    assert (result.code, result.object["outcome"]) == (0, outcome)
    assert result.err.startswith(PREVIEW["es"])
    assert "[s/N]" in result.err
    assert scalar(program_url, "SELECT count(*) FROM emergencies") == (2 if outcome == "written" else 0)


def test_a_later_file_shows_what_it_changes(program_url, run, file, tmp_path):
    run(program_url, "import", "indeci", file, "--yes")
    (tmp_path / "later").mkdir()
    later = write_indeci(tmp_path / "later", event("1", "2013-01-03", affected="9"), event("5", "2013-03-31"), LINES[2])
    result = run(program_url, "import", "indeci", str(later), "--regions", "16,22", "--yes")
    for line in ("  Nuevas: 1", "  Cambian: 1", "  Vigentes hasta ahora y ausentes del archivo: dejan de contar: 1"):
        assert line in result.out.splitlines()
    assert "  San Martín: la importación 1 (INDECI, emergencias), 2 meses; emergencias: 1 → 0" in result.out
    assert result.out.endswith(
        "Hecho: es la importación 2. Para retirarla entera: `python -m data imports take-back 2`\n"
    )


def test_all_refused_rows_are_counted_and_some_are_listed(program_url, run, tmp_path):
    bad = [event(str(number), "2013-02-30") for number in range(10, 33)]
    file = str(write_indeci(tmp_path, LINES[0], *bad, event("9", "2013-01-31", affected="muchos")))
    result = run(program_url, "import", "indeci", file, "--dry-run", "--lang", "en")
    assert result.out.count("  row ") == 20
    tail = ["  … and 4 more. By reason:", "  the date is missing or impossible: 23", "  text in a number: 1"]
    assert "\n".join(tail) in result.out
    assert len(run(program_url, "import", "indeci", file, "--dry-run", "--json").object["refused"]) == 24


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "es",
            (
                "Filas sin clasificar (entran así):",
                "  fila 3: varios departamentos («Loreto y Ucayali»)",
                "  fila 4: sin departamento",
            ),
        ),
        (
            "en",
            (
                "Rows not classified (they come in so):",
                "  row 3: several departments (“Loreto y Ucayali”)",
                "  row 4: no department",
            ),
        ),
    ],
)
def test_unclassified_rows_are_listed_apart_from_refused_rows(program_url, run, tmp_path, language, lines):
    file, case = tmp_path / "panel.csv", PANEL.splitlines()[1]
    both, none = case.replace("Loreto", "Loreto y Ucayali"), case.replace("Loreto", "")
    file.write_text(
        "\n".join((PANEL.strip(), both.replace("17", "18"), none.replace("17", "19"), "")), encoding="utf-8"
    )
    words = ("import", "defensoria", str(file), "--dry-run", "--lang", language)
    assert "\n".join(lines) + "\n" in run(program_url, *words).out
    data = run(program_url, *words, "--json").object
    assert (data["unclassified"], data["refused"]) == (2, [])
    assert data["unclassified_rows"] == [
        {"row": 3, "reason": "several_departments", "value": "Loreto y Ucayali"},
        {"row": 4, "reason": "no_department", "value": ""},
    ]


@pytest.mark.each_engine
@pytest.mark.parametrize(
    ("kind", "content", "table"),
    [
        ("indeci-year", YEAR_TABLE, "emergencies"),
        ("defensoria", PANEL, "conflict_months"),
        ("counts", TABLE, "conflict_counts"),
    ],
)
def test_each_kind_is_imported_and_taken_back(program_url, run, tmp_path, kind, content, table):
    file = str(tmp_path / "table.csv")
    Path(file).write_text(content, encoding="utf-8")
    covers = ("--covers", "2020-03") if kind == "indeci-year" else ()
    result = run(program_url, "import", kind, file, "--yes", "--json", *covers)
    assert (result.code, result.object["new"], result.object["import"]) == (0, 1, 1)
    assert scalar(program_url, f"SELECT count(*) FROM {table} WHERE origin = 'published'") == 1
    assert run(program_url, "imports", "--json").object["imports"][0]["kind"] == kind
    assert run(program_url, "imports", "take-back", "1", "--yes").code == 0
    assert scalar(program_url, f"SELECT count(*) FROM {table}") == 0


# --- coverage ----------------------------------------------------------------------------------------------------------


def test_gaps_and_a_truncated_month_are_covered_on_request_only(program_url, run, tmp_path):
    file = str(write_indeci(tmp_path, LINES[0], LINES[2], event("6", "2013-04-09")))
    data = run(program_url, "import", "indeci", file, "--dry-run", "--json").object
    assert (data["covers"], data["truncated"], data["left_out"]) == (["2013-01", "2013-02"], "2013-04", 1)
    assert data["gaps"] == ["2013-03"]
    output = run(program_url, "import", "indeci", file, "--dry-run").out
    assert "El último mes, abril de 2013, puede estar incompleto y no se cubre." in output
    assert "Sin ninguna fila en el archivo, y sin cubrir: marzo de 2013." in output
    words = ("import", "indeci", file, "--dry-run", "--covers", "2012-12:2013-04")
    data = run(program_url, *words, "--json").object
    assert (data["covers"], data["left_out"], data["new"]) == (["2012-12", "2013-04"], 0, 2)
    assert (data["gaps"], data["beyond"]) == (["2013-03"], ["2012-12"])
    output = run(program_url, *words, "--lang", "en").out
    assert "taken for certain that there was none: December 2012." in output
    assert "it is covered because that was asked for" in output


@pytest.mark.parametrize(
    ("language", "left", "covered"),
    [
        ("es", "El primer mes, enero de 2013, puede estar incompleto y no se cubre.", "se cubre porque así se pidió"),
        ("en", "The first month, January 2013, may be incomplete and is not covered.", "it is covered because"),
    ],
)
def test_a_first_month_that_begins_late_is_covered_on_request_only(program_url, run, tmp_path, language, left, covered):
    file = str(write_indeci(tmp_path, event("1", "2013-01-04"), LINES[1], LINES[2]))
    words = ("import", "indeci", file, "--dry-run")
    data = run(program_url, *words, "--json").object
    assert (data["late"], data["covers"], data["left_out"]) == ("2013-01", ["2013-02", "2013-02"], 1)
    assert left in run(program_url, *words, "--lang", language).out
    words = (*words, "--covers", "2013-01:2013-02")
    assert run(program_url, *words, "--json").object["covers"] == ["2013-01", "2013-02"]
    assert covered in run(program_url, *words, "--lang", language).out


@pytest.mark.parametrize(
    ("language", "held_back", "silent"),
    [
        (
            "es",
            "por eso no se cubren: Amazonas, Madre de Dios, San Martín, Ucayali.",
            "Sin ninguna fila en el archivo: Ama",
        ),
        (
            "en",
            "therefore not covered: Amazonas, Madre de Dios, San Martín, Ucayali.",
            "Without any row in the file: Ama",
        ),
    ],
)
def test_a_national_file_without_rows_of_a_region_covers_it_on_request_only(
    program_url, run, tmp_path, language, held_back, silent
):
    others = [
        event(str(100 + n), "2013-01-02").replace("160101;LORETO", f"{code}0101;{name}")
        for n, (code, name) in enumerate(DEPARTMENTS.items())
        if code not in {"01", "16", "17", "22", "25"}
    ]
    file = str(write_indeci(tmp_path, LINES[0], *others, event("9", "2013-01-31", "150101")))
    words = ("import", "indeci", file, "--dry-run", "--lang", language)
    output = run(program_url, *words).out
    assert (held_back in output, "--regions" in output, silent in output) == (True, True, False)
    data = run(program_url, *words, "--json").object
    assert (data["regions"], data["held_back"]) == (["16"], ["01", "17", "22", "25"])
    assert silent in run(program_url, *words, "--regions", "01,16,17,22,25").out


@pytest.mark.parametrize(
    ("language", "unsplit", "demo"),
    [
        ("es", "Sin separar por tipo en el archivo: un mes", "Los conflictos de demostración dejan de mostrarse"),
        ("en", "Not split by type in the file: one month", "The demonstration's conflicts are no longer shown"),
    ],
)
def test_a_table_of_totals_is_marked_and_ends_the_demonstration(demo_url, run, tmp_path, language, unsplit, demo):
    file = tmp_path / "table.csv"
    file.write_text(TABLE, encoding="utf-8")
    words = ("import", "counts", str(file))
    output = run(demo_url, *words, "--dry-run", "--lang", language).out
    assert (unsplit in output, demo in output, "active" in output) == (True, True, False)
    file.write_text(TABLE + '2013,6,16,labour,active,2,"p. 20"\n2013,7,16,labour,all,2,"p. 20"\n', encoding="utf-8")
    data = run(demo_url, *words, "--yes", "--json").object
    assert (data["unsplit"], data["ends_demo"]) == ({"state": 1, "type": 0}, True)
    assert not run(demo_url, *words, "--dry-run", "--json").object["ends_demo"]


@pytest.mark.parametrize(
    ("language", "left", "covered"),
    [
        (
            "es",
            "por eso sin cubrir: febrero de 2013 (Loreto).",
            "no cuentan; se cubren porque así se pidió: febrero de 2013",
        ),
        (
            "en",
            "therefore not covered: February 2013 (Loreto).",
            "do not count; covered because that was asked for: Feb",
        ),
    ],
)
def test_a_month_with_a_refused_row_is_covered_on_request_only(program_url, run, tmp_path, language, left, covered):
    """Loreto's events of February could not be read, which does not mean that there were none."""
    broken = [event(str(number), "2013-02-10", affected="unos") for number in (7, 8, 9)]
    file = str(write_indeci(tmp_path, *LINES[:3], *broken, event("5", "2013-03-30")))
    words = ("import", "indeci", file, "--lang", language)
    output = run(program_url, *words, "--dry-run").out
    assert (left in output, covered in output) == (True, False)
    output = run(program_url, *words, "--dry-run", "--covers", "2013-01:2013-03").out
    assert (left in output, covered in output) == (False, True)
    data = run(program_url, *words, "--json", "--yes").object
    assert (data["in_doubt"], data["gaps"]) == ([{"region": "16", "month": "2013-02"}], [])
    covered_months = "SELECT count(*) FROM import_months WHERE region_ubigeo = '{}'"
    assert [scalar(program_url, covered_months.format(region)) for region in ("16", "22")] == [2, 3]
    run(program_url, "imports", "take-back", "1", "--yes")
    run(program_url, *words, "--json", "--yes", "--covers", "2013-01:2013-03")
    assert scalar(program_url, covered_months.format("16")) == 3


def test_a_row_that_cannot_be_split_leaves_its_region_without_that_report(program_url, run, tmp_path):
    """A stray comma leaves Loreto's cases of June unknown: its last figures are of May, and Ucayali's are of June."""
    file = tmp_path / "panel.csv"
    heading, case = PANEL.splitlines()
    lines = (case.replace("C-17", "C-18").replace("Loreto", "Ucayali"), case.replace("remediación", "remediación, ya"))
    file.write_text("\n".join((heading, case.replace("2013,6", "2013,5"), *lines, "")), encoding="utf-8")
    words = ("import", "defensoria", str(file), "--lang", "en")
    left = "With refused rows, and therefore not covered: June 2013 (Loreto)."
    assert left in run(program_url, *words, "--dry-run").out
    output = run(program_url, *words, "--dry-run", "--covers", "2013-05:2013-06").out
    assert left not in output and "covered because that was asked for: June 2013 (Loreto)." in output
    data = run(program_url, *words, "--yes", "--json").object
    assert data["in_doubt"] == [{"region": "16", "month": "2013-06"}]
    stock = [
        run(program_url, "report", "--json", "--as-of", "2013-06-30", "--region", region).object["conflicts"]
        for region in ("16", "25")
    ]
    assert [(figures["active"], figures["last_month"]) for figures in stock] == [(1, "2013-05"), (1, "2013-06")]


def test_future_rows_are_refused_and_the_current_month_is_not_covered(program_url, run, tmp_path):
    today = local_today()
    month = month_of(today)
    before, after = add_months(month, -1), add_months(month, 1)
    past = [event(str(number), str(day)) for number, day in enumerate((before, month - timedelta(days=1), month))]
    file = str(write_indeci(tmp_path, *past, event("9", str(today)), event("8", str(end_of(after)))))
    data = run(program_url, "import", "indeci", file, "--dry-run", "--json").object
    assert (data["covers"], data["truncated"]) == ([f"{before:%Y-%m}"] * 2, f"{month:%Y-%m}")
    assert (data["refused"], data["gaps"]) == ([{"row": 6, "reason": "future_date"}], [])
    output = run(program_url, "import", "indeci", file, "--dry-run", "--lang", "en").out
    assert f"The last month, {translator('en').month(month)}, may be incomplete and is not covered." in output
    table = "\n".join(
        (TABLE.splitlines()[0], *(f"{day.year},{day.month},16,all,active,9,R" for day in (before, month, after)))
    )
    (tmp_path / "t.csv").write_text(table, encoding="utf-8")
    data = run(program_url, "import", "counts", str(tmp_path / "t.csv"), "--dry-run", "--json").object
    assert (data["covers"], data["truncated"]) == ([f"{before:%Y-%m}"] * 2, f"{month:%Y-%m}")
    assert data["refused"] == [{"row": 4, "reason": "future_date"}]


def test_a_report_with_only_a_refused_row_does_not_count_as_a_report_of_none(program_url, run, tmp_path):
    file = tmp_path / "panel.csv"
    case = PANEL.splitlines()[1]
    lines = (
        case.replace("C-17", "C-18").replace("Loreto", "Ucayali"),
        case.replace("2013,6,Activo", "2013,9,Retirado"),
    )
    file.write_text("\n".join((PANEL.strip(), *lines, "")), encoding="utf-8")
    data = run(program_url, "import", "defensoria", str(file), "--yes", "--json").object
    assert data["covers"] == ["2013-06", "2013-06"]
    assert data["in_doubt"] == [{"region": region, "month": "2013-09"} for region in ("16", "25")]
    conflicts = run(program_url, "report", "--json", "--as-of", "2013-12-31").object["conflicts"]
    assert (conflicts["last_month"], conflicts["active"], conflicts["latent"]) == ("2013-06", None, None)


@pytest.mark.parametrize("more", [(), ("--regions", "16,22")])
def test_a_file_with_only_refused_rows_covers_nothing(program_url, run, tmp_path, more):
    bad = [event(str(number), f"2013-0{number}-10", affected="unos") for number in (1, 2, 3)]
    file = str(write_indeci(tmp_path, *bad, event("9", "2013-04-01").replace("160101;LORETO", "160101;SAN MARTIN")))
    data = run(program_url, "import", "indeci", file, "--yes", "--json", *more).object
    assert (data["outcome"], data["covers"], len(data["refused"])) == ("nothing_covered", None, 4)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "es",
            (
                "  Ubicadas solo en su departamento (ubigeo desconocido, o que no dice más): 2",
                "  Ubicadas solo en su provincia, por el código (distrito desconocido): 1",
            ),
        ),
        (
            "en",
            (
                "  Placed in their department only (unknown ubigeo, or one that tells no more): 2",
                "  Placed in their province only, by the code (unknown district): 1",
            ),
        ),
    ],
)
def test_uncertain_places_are_counted(program_url, run, tmp_path, language, lines):
    uncertain = (f"{code};LORETO;NINGUNA;NINGUNO" for code in ("169901", "16", "160199"))
    rows = [
        event(str(n), "2013-01-03").replace("160101;LORETO;MAYNAS;IQUITOS", location)
        for n, location in enumerate(uncertain, 5)
    ]
    file = str(write_indeci(tmp_path, *LINES[:3], *rows))
    words = ("import", "indeci", file, "--dry-run", "--lang", language)
    assert "\n".join(lines) in run(program_url, *words).out
    data = run(program_url, *words, "--json").object
    assert (data["region_only"], data["by_code"], data["refused"]) == (2, 1, [])


def test_the_covered_regions_can_be_given(program_url, run, file):
    data = run(program_url, "import", "indeci", file, "--dry-run", "--regions", "22, 16", "--json").object
    assert (data["regions"], data["new"]) == (["16", "22"], 2)
    assert run(program_url, "import", "indeci", file, "--regions", "15", "--json").failure == (1, "unknown-region")


def test_a_file_that_covers_nothing_gets_advice(program_url, run, tmp_path):
    file = str(write_indeci(tmp_path, event("6", "2013-04-09")))
    result = run(program_url, "import", "indeci", file, "--yes")
    assert (result.code, "--covers" in result.out.splitlines()[-1]) == (0, True)
    assert run(program_url, "import", "indeci", file, "--yes", "--json").object["outcome"] == "nothing_covered"
    assert scalar(program_url, "SELECT count(*) FROM imports") == 0


@pytest.mark.parametrize(
    "covers", ["2013", "2013-13", "2013-02:2013-01", "1900-01:2013-01", "2013-1:2013-2", ":", "a:b"]
)
@pytest.mark.parametrize(("language", "expected"), [("es", "AAAA-MM:AAAA-MM"), ("en", "YYYY-MM:YYYY-MM")])
def test_invalid_months_are_a_usage_error(sqlite_store, run, file, covers, language, expected):
    result = run(
        sqlite_store.fresh("program"), "import", "indeci", file, "--covers", covers, "--json", "--lang", language
    )
    assert result.failure == (2, "usage")
    assert expected in result.message


@pytest.mark.parametrize(
    ("covers", "expected"), [("2001-01:2002-12", "ninguno de los meses"), ("2013-01:2999-01", "aún no han pasado")]
)
def test_months_that_cannot_be_covered_are_refused(sqlite_store, run, file, covers, expected):
    result = run(sqlite_store.fresh("program"), "import", "indeci", file, "--covers", covers, "--json")
    assert result.failure == (1, "import-refused")
    assert expected in result.message


@pytest.mark.parametrize(
    "words",
    [
        ("import",),
        ("import", "indeci"),
        ("import", "songs", "f"),
        ("imports", "take-back"),
        ("imports", "dance"),
        ("imports", "take-back", "x"),
        ("imports", "take-back", "0"),
    ],
)
def test_a_usage_error_has_exit_code_2(sqlite_store, run, words):
    assert run(sqlite_store.fresh("program"), *words, "--json").failure == (2, "usage")


# --- refusals ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_refused_file_gets_a_reason_and_advice(program_url, run, tmp_path, language):
    before = everything(program_url)
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "book.csv").write_bytes(b"PK\x03\x04" + b"\0" * 100)
    t = translator(language)
    for name, reason in (
        ("none.csv", "missing"),
        ("empty.csv", "empty"),
        ("book.csv", "is_workbook"),
        (".", "is_folder"),
    ):
        result = run(program_url, "import", "indeci", str(tmp_path / name), "--yes", "--json", "--lang", language)
        assert result.failure == (1, "import-refused")
        assert t(f"imports-refused-{reason}") in result.message
        assert t("error-import-refused-do") in result.message
    assert everything(program_url) == before


def test_a_file_in_use_is_reported(program_url, run, file, monkeypatch):
    def taken(*_args, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", taken)
    result = run(program_url, "import", "indeci", file, "--yes", "--json")
    monkeypatch.undo()
    assert result.code == 1
    assert translator("es")("imports-refused-in_use") in result.message


def test_a_locked_database_is_reported_and_nothing_is_written(program_url, run, file, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    with by_hand(program_url):
        result = run(program_url, "import", "indeci", file, "--yes", "--json")
    assert result.failure == (1, "database-locked")
    assert scalar(program_url, "SELECT count(*) FROM imports") == 0


def test_a_full_disk_is_reported_and_nothing_is_written(sqlite_store, run, tmp_path, monkeypatch):
    """The file cannot grow, so SQLite fails as it does when no space is left."""
    url = sqlite_store.fresh("program")
    file = str(write_indeci(tmp_path, *(event(str(n), "2013-01-31") for n in range(2, 3000)), LINES[0], LINES[2]))
    before = everything(url)
    monkeypatch.setattr(engine, "SQLITE_PRAGMAS", (*engine.SQLITE_PRAGMAS, "max_page_count = 1"))
    result = run(url, "import", "indeci", file, "--yes", "--json")
    monkeypatch.undo()
    assert result.failure == (1, "database-full")
    assert everything(url) == before
    assert run(url, "import", "indeci", file, "--yes", "--json").object["new"] == 2999


@pytest.mark.parametrize("where", ["reading", "writing"])
def test_an_interrupted_import_writes_nothing(program_url, run, file, monkeypatch, where):
    def interrupt(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(*((command, "read_file") if where == "reading" else (records, "_build_row")), interrupt)
    before = everything(program_url)
    assert run(program_url, "import", "indeci", file, "--yes", "--json").failure == (130, "interrupted")
    assert everything(program_url) == before


def test_a_change_during_the_question_is_not_overwritten(program_url, run, file, terminal, monkeypatch):
    def think(_question: str) -> bool:
        monkeypatch.undo()
        assert run(program_url, "import", "indeci", file, "--yes").code == 0
        return True

    terminal("s")
    monkeypatch.setattr("data.commands.ask", think)
    assert run(program_url, "import", "indeci", file, "--json").failure == (1, "stale-plan")
    assert scalar(program_url, "SELECT count(*) FROM imports") == 1


def test_a_restored_copy_takes_no_import(program_url, run, file):
    change(program_url, "UPDATE program_state SET copy_of = '2015-06-30'")
    assert run(program_url, "import", "indeci", file, "--yes", "--json").failure == (1, "read-only-copy")


def test_a_database_error_is_one_object_without_rows(program_url, run, file):
    """A kind of emergency and a source were deleted by hand."""
    change(program_url, "DELETE FROM emergency_counts WHERE hazard_code = 'flood'")
    change(program_url, "UPDATE hazard_names SET hazard_code = 'fire_other' WHERE hazard_code = 'flood'")
    change(program_url, "DELETE FROM hazards WHERE code = 'flood'")
    assert run(program_url, "import", "indeci", file, "--yes", "--json").object["new"] == 2
    with by_hand(program_url) as connection:
        connection.execute(text("DELETE FROM sources WHERE code = 'defensoria_report'"))
    panel = Path(file).with_name("panel.csv")
    panel.write_text(PANEL, encoding="utf-8")
    result = run(program_url, "import", "defensoria", str(panel), "--yes", "--json")
    assert result.failure == (1, "database-failed")
    assert "INSERT" not in result.out + result.err


# --- list and take-back ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "none", "back"),
    [
        ("es", "Todavía no hay importaciones.", "retirada el"),
        ("en", "There are no imports yet.", "taken back on"),
    ],
)
def test_all_imports_are_listed(program_url, run, file, language, none, back):
    assert run(program_url, "imports", "--lang", language).out == f"{none}\n"
    run(program_url, "import", "indeci", file, "--yes")
    output = run(program_url, "imports", "--lang", language).out
    assert output.startswith("1 · INDECI")
    assert back not in output
    run(program_url, "imports", "take-back", "1", "--yes")
    assert back in run(program_url, "imports", "--lang", language).out.splitlines()[1]
    (record,) = run(program_url, "imports", "--json").object["imports"]
    assert record.pop("imported_at").endswith("Z")
    assert record.pop("taken_back_at").endswith("Z")
    assert len(record.pop("sha256")) == 64
    assert record == {
        "import": 1,
        "kind": "indeci",
        "file": "emergencias.csv",
        "covers": ["2013-01", "2013-02"],
        "read": 4,
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "outside_program": 1,
        "refused": 1,
    }


def test_taking_back_shows_the_import_asks_and_undoes_it(program_url, run, file, terminal, monkeypatch):
    run(program_url, "import", "indeci", file, "--yes")
    before = everything(program_url)
    terminal("n")
    declined = run(program_url, "imports", "take-back", "1", "--json")
    assert (declined.object["taken_back"], "[s/N]" in declined.err) == (False, True)
    monkeypatch.setattr("sys.stdin", io.StringIO("s\n"))
    unconfirmed = run(program_url, "imports", "take-back", "1", "--json")
    assert (unconfirmed.object["taken_back"], "--yes" in unconfirmed.err) == (False, True)
    assert everything(program_url) == before
    terminal("s")
    taken_back = run(program_url, "imports", "take-back", "1", "--json").object
    assert taken_back == {"import": 1, "taken_back": True, "removed": 2, "restored": 0}
    assert run(program_url, "imports", "take-back", "1", "--yes", "--json").failure == (1, "unknown-import")


@pytest.mark.parametrize(
    ("language", "expected"), [("es", "hay otras que se apoyan en ella (2)"), ("en", "others stand on it (2)")]
)
def test_an_import_that_others_rely_on_is_not_taken_back(program_url, run, file, tmp_path, language, expected):
    run(program_url, "import", "indeci", file, "--yes")
    later = write_indeci(tmp_path, *LINES[:3], event("7", "2013-03-31"))
    assert run(program_url, "import", "indeci", str(later), "--yes", "--json").object["unchanged"] == 2
    before = everything(program_url)
    result = run(program_url, "imports", "take-back", "1", "--yes", "--json", "--lang", language)
    assert result.failure == (1, "import-stands")
    assert expected in result.message
    assert everything(program_url) == before


# --- progress ----------------------------------------------------------------------------------------------------------


def test_slow_reading_is_reported_on_standard_error(program_url, run, file, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    result = run(program_url, "import", "indeci", file, "--yes", "--json")
    assert result.object["outcome"] == "written"
    assert "Leyendo el archivo…" in result.err


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_progress_bar_and_its_cursor_back(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with pytest.raises(KeyboardInterrupt), show_bar("Reading") as bar:
        for done in (10, 50, 50, 90):
            bar(done, 100)
        raise KeyboardInterrupt
    shown = screen.getvalue()
    assert "Reading" in shown
    assert [f"{part}%" in shown for part in (10, 50, 90)] == [True] * 3
    assert shown.endswith("\x1b[?25h\n")


def test_quick_reading_is_not_reported(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with show_bar("Reading") as bar:
        bar(100, 100)
    assert screen.getvalue() == ""


@pytest.mark.rest
def test_the_import_runs_as_a_separate_process(sqlite_store, file):
    url = sqlite_store.fresh("program")
    words = [sys.executable, "-m", "data", "import", "indeci", file]
    for more, outcome in (((), "falta confirmarlo"), (("--yes",), "take-back 1"), (("--yes",), "ya está vigente")):
        done = subprocess.run(
            [*words, *more],
            env=os.environ | {"DATABASE_URL": url},
            cwd=Path(__file__).parents[2],
            check=True,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert outcome in done.stdout
        assert done.stderr == ""
    assert sqlite_path(url)


def test_a_file_of_real_size_is_imported_in_bounded_memory(sqlite_store, tmp_path):
    """The register has 142,000 rows. The peak memory of all steps was measured at 96 to 119 MB."""
    bench_import.make_file(tmp_path / "emergencias.csv")
    data = bench_import.measure_alone(sqlite_store.fresh("empty"), tmp_path / "emergencias.csv")
    assert (data["read"], data["kept"] > 20_000) == (142_000, True)
    assert max(megabytes for _, _, megabytes in data["steps"]) < 250
