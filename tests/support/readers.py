"""Import files in the published formats, with helpers that write and read them."""

import csv
import io
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest
import shapefile

from data.errors import ImportRefused
from data.importing.files import read_file
from data.importing.gazetteer import Gazetteer
from data.importing.parsed import EmergencyRow, ParsedFile
from tests.support.tables import rows

INDECI_HEADING = (
    "CODIGO DE EMERGENCIA-SINPAD;FECHA  DE LA EMER;AÑO;MES;COD. DISTRITO;DPTO.;PROV.;DIST.;PELIGRO;TIPO DE PELIGRO;"
    "REGIÓN NATURAL;FALLECIDOS;DESAPARECIDOS;LESIONADOS;DAMNIFICADOS;AFECTADOS;VIVIENDAS DESTRUIDAS;VIVIENDAS AFECTADAS;"
    "CENTROS EDUCATIVOS DESTRUIDOS;CENTROS EDUCATIVOS AFECTADOS;SCANT_CCEE;SAFEC_AULA;AULA_DES+INHA;SDESTRU_AULA;"
    "SINHAB_AULA;CENTROS SALUD DESTRUIDOS;CENTROS SALUD AFECTADOS;HAS CULTIVO DESTRUIDO;HAS CULTIVO AFECTADO;"
    "PUENTE DESTRUIDO;PUENTE AFECTADO;CARRETERA DESTRUIDA KM ;CARRETERA AFECTADA KM;CAMINO RURAL DESTRUIDO KM;"
    "CAMINO RURAL AFECTADO KM;CANAL DE REGADIO COLAPSADO;CANAL DE REGADIO AFECTADO;PERDIDA VACUNO;AFECTADOS VACUNO;"
    "PERDIDA CAMELIDO;AFECTADOS CAMELIDO;PERDIDA CAPRINO;AFECTADOS CAPRINO;PERDIDA PORCINO;AFECTADOS PORCINO;"
    "PERDIDA DE ANIMALES MENORES;AFECTA DE ANIMALES MENORES;PESO DE LA AYUDA;COSTO DE LA AYUDA"
)
INDECI_ROW = (
    "351;11/02/2003;2003;FEBRERO;010101;AMAZONAS;CHACHAPOYAS;CHACHAPOYAS;LLUVIA INTENSA;ORIGEN NATURAL;SIERRA;"
    "0;0;0;4;0;1;0;0;0;;;;;;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;363.24;345.4446"
)
INDECI_COLUMNS = INDECI_HEADING.split(";")
YEAR_COLUMNS = (
    "ide_sinpad",
    "cod_ubigeo",
    "departamen",
    "provincia",
    "distrito",
    "region",
    "fenomeno",
    "fecha",
    "safecta",
    "sdamni",
    "sfalle",
    "slesi",
    "sdesa",
    "safectaviv",
    "sdestruviv",
    "num_posx",
    "num_posy",
)
YEAR_ROW = dict(
    zip(
        YEAR_COLUMNS,
        (
            "117516.0",
            "220501",
            "SAN MARTIN",
            "LAMAS",
            "LAMAS",
            "SELVA",
            "INUNDACION",
            "15/03/2020",
            "12.0",
            "4.0",
            "0.0",
            "1.0",
            "0.0",
            "3.0",
            "1.0",
            "-76.51",
            "-6.42",
        ),
        strict=True,
    )
)
CONFLICT_COLUMNS = (
    "caso_id",
    "numero_reporte",
    "anio",
    "mes",
    "estado",
    "departamento",
    "tipo",
    "caso",
    "ubicacion",
    "actores_primarios",
    "actores_secundarios",
)
CONFLICT_ROW = dict(
    zip(
        CONFLICT_COLUMNS,
        (
            "C-0017",
            "112",
            "2013",
            "6",
            "Activo",
            "Loreto",
            "Socioambiental",
            'Poblaciones indígenas\ndemandan remediación, "ya"',
            "Distrito de Trompeteros",
            "FECONACO",
            "",
        ),
        strict=True,
    )
)
COUNT_COLUMNS = ("year", "month", "region", "kind", "state", "number", "source")
COUNT_ROW = dict(zip(COUNT_COLUMNS, ("2013", "6", "16", "all", "active", "9", "Reporte 112, p. 20"), strict=True))


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer of the shipped units and aliases."""
    units = ((row["ubigeo"], row["level"], row["name"], row["parent_ubigeo"] or None) for row in rows("units"))
    return Gazetteer.of(units, ((row["alias"], row["ubigeo"]) for row in rows("unit_aliases")))


@cache
def hazards() -> Mapping[str, str]:
    """Return the shipped spellings of the kinds of emergency."""
    return {row["spelling"]: row["hazard_code"] for row in rows("hazard_names")}


def read(kind: str, path: Path) -> ParsedFile:
    """Read a file."""
    return read_file(kind, path, gazetteer(), hazards(), advance=lambda done, of: None)


def refused(kind: str, path: Path) -> str:
    """Return the reason why a file is refused as a whole."""
    with pytest.raises(ImportRefused) as error:
        read(kind, path)
    return str(error.value.params["reason"])


def reasons(parsed: ParsedFile) -> list[tuple[int, str]]:
    """Return the numbers of the refused rows with the reasons."""
    return [(row.row, row.reason) for row in parsed.refused]


def days(parsed: ParsedFile) -> list[str]:
    """Return the days of the emergencies that were read."""
    return [str(row.happened_on) for row in parsed.rows if isinstance(row, EmergencyRow)]


def file_of(folder: Path, data: bytes) -> Path:
    """Write a file of these bytes."""
    path = folder / "some.csv"
    path.write_bytes(data)
    return path


def indeci_row(**changes: str) -> str:
    """Return the published example row with other cells: `indeci_row(MES="MARZO")`; underscores stand for blanks."""
    cells = dict(zip(INDECI_COLUMNS, INDECI_ROW.split(";"), strict=True))
    names = {"_".join(name.replace(".", "").split()): name for name in INDECI_COLUMNS}
    cells |= {names[name]: value for name, value in changes.items()}
    return ";".join(cells.values())


def write_indeci(folder: Path, *lines: str, encoding: str = "cp1252", end: str = "\r\n") -> Path:
    """Write the open data table: its heading, and these rows."""
    path = folder / "emergencias.csv"
    path.write_bytes((end.join((INDECI_HEADING, *lines)) + end).encode(encoding))
    return path


def write_csv(
    folder: Path, table: Iterable[Mapping[str, str]], encoding: str = "utf-8", delimiter: str = ",", name: str = "t.csv"
) -> Path:
    """Write a table, quoted where necessary, with the columns of the first row."""
    text = io.StringIO(newline="")
    listed = list(table)
    writer = csv.DictWriter(text, list(listed[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(listed)
    path = folder / name
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_dbf(folder: Path, table: Iterable[Mapping[str, object]], encoding: str = "latin-1", page: int = 0) -> Path:
    """Write the attribute table of a map: figures as numbers with decimals, everything else as text."""
    path = folder / "E_2020.dbf"
    listed = list(table)
    with shapefile.DbfWriter(str(path), encoding=encoding) as writer:
        for name in listed[0]:
            is_figure = name.lower().startswith(("s", "ide", "num"))
            writer.field(name, *(("N", 18, 3) if is_figure else ("D", 8, 0) if name == "Fecha" else ("C", 80, 0)))
        for row in listed:
            writer.record(*row.values())
    data = bytearray(path.read_bytes())
    data[29] = page
    path.write_bytes(data)
    return path
