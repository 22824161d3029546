"""The regions and months that are in doubt because one of their rows was refused."""

from datetime import date

import pytest

from tests.support.readers import (
    CONFLICT_ROW,
    COUNT_ROW,
    INDECI_ROW,
    YEAR_ROW,
    indeci_row,
    read,
    write_csv,
    write_dbf,
    write_indeci,
)

FEB, MAR, JUN, NOV = (date(2003, 2, 1), date(2003, 3, 1), date(2013, 6, 1), date(2003, 11, 1))


@pytest.mark.parametrize(
    ("changes", "in_doubt"),
    [
        ({}, set()),
        ({"AFECTADOS": "unos"}, {("01", FEB)}),
        ({"COD_DISTRITO": "", "DIST": "NINGUNO"}, {("01", FEB)}),
        ({"COD_DISTRITO": "", "DPTO": "NINGUNO"}, {(None, FEB)}),
        ({"COD_DISTRITO": "160101"}, {("01", FEB), ("16", FEB)}),
        ({"COD_DISTRITO": "150101"}, {("01", FEB)}),
        ({"COD_DISTRITO": "150101", "DPTO": "LIMA", "AFECTADOS": "unos"}, set()),
        ({"FECHA_DE_LA_EMER": "30/02/2003"}, {("01", FEB)}),
        ({"MES": "MARZO"}, {("01", FEB), ("01", MAR), ("01", NOV)}),
        ({"FECHA_DE_LA_EMER": "?", "MES": ""}, {("01", date(2003, month, 1)) for month in range(1, 13)}),
        ({"FECHA_DE_LA_EMER": "?", "AÑO": ""}, {("01", None)}),
        ({"FECHA_DE_LA_EMER": "11/02/2150", "AÑO": "2150"}, {("01", date(2150, month, 1)) for month in (2, 11)}),
        ({"MES": "", "AÑO": ""}, {("01", FEB), ("01", NOV)}),
    ],
)
def test_a_refused_row_of_a_register_puts_its_region_and_month_in_doubt(changes, in_doubt, tmp_path):
    assert read("indeci", write_indeci(tmp_path, INDECI_ROW, indeci_row(**changes))).in_doubt == in_doubt


def test_other_rows_prove_the_month_that_is_in_doubt(tmp_path):
    """The location is unknown, and the day is ambiguous until a later row proves the order of the file."""
    unusual = YEAR_ROW | {"cod_ubigeo": "", "distrito": "NINGUNO", "fecha": "02/03/2020"}
    parsed = read("indeci_year", write_csv(tmp_path, (unusual, YEAR_ROW)))
    assert (parsed.in_doubt, len(parsed.refused)) == ({("22", date(2020, 3, 1))}, 1)
    parsed = read("indeci_year", write_csv(tmp_path, (YEAR_ROW | {"fecha": "02/03/2020", "safecta": "x"}, YEAR_ROW)))
    assert (parsed.in_doubt, len(parsed.refused)) == ({("22", date(2020, 3, 1))}, 1)


@pytest.mark.parametrize(
    ("changes", "in_doubt"),
    [
        ({"estado": "Retirado"}, {("16", JUN)}),
        ({"estado": "Retirado", "departamento": "Loreto, Ucayali"}, {(None, JUN)}),
        ({"caso_id": "", "departamento": ""}, {(None, JUN)}),
        ({"estado": "Retirado", "departamento": "Cusco"}, set()),
        ({"mes": "13"}, {("16", date(2013, month, 1)) for month in range(1, 13)}),
        ({"anio": ""}, {("16", None)}),
        ({"anio": "", "departamento": ""}, {(None, None)}),
        ({"anio": "2150"}, {("16", date(2150, 6, 1))}),
        ({"anio": "", "departamento": "Cusco"}, set()),
    ],
)
def test_a_refused_row_of_a_panel_puts_its_region_and_month_in_doubt(changes, in_doubt, tmp_path):
    rows = (CONFLICT_ROW, CONFLICT_ROW | {"caso_id": "C-2"} | changes)
    assert read("defensoria", write_csv(tmp_path, rows)).in_doubt == in_doubt


@pytest.mark.parametrize(
    ("changes", "in_doubt"),
    [
        ({"number": "?"}, {("16", JUN)}),
        ({"region": "99"}, {(None, JUN)}),
        ({"region": "15", "number": "?"}, set()),
        ({"year": ""}, {("16", None)}),
        ({"year": "2150"}, {("16", date(2150, 6, 1))}),
        ({"year": "", "region": "15"}, set()),
    ],
)
def test_a_refused_count_puts_its_region_and_month_in_doubt(changes, in_doubt, tmp_path):
    assert read("counts", write_csv(tmp_path, (COUNT_ROW, COUNT_ROW | {"state": "all"} | changes))).in_doubt == in_doubt


def test_a_month_of_which_every_row_is_refused_is_in_doubt_for_all_regions(tmp_path):
    """Only other rows of the month, kept or outside, can show that a region had no case."""
    july, august = date(2013, 7, 1), date(2013, 8, 1)
    unusual = {"estado": "Retirado", "mes": "7"}
    parsed = read("defensoria", write_csv(tmp_path, (CONFLICT_ROW, CONFLICT_ROW | unusual)))
    assert parsed.in_doubt == {("16", july), (None, july)}
    lima = CONFLICT_ROW | {"departamento": "Lima", "mes": "7"}
    assert read("defensoria", write_csv(tmp_path, (CONFLICT_ROW | unusual, lima))).in_doubt == {("16", july)}
    parsed = read("counts", write_csv(tmp_path, [COUNT_ROW | {"month": "8", "number": "?"}]))
    assert parsed.in_doubt == {("16", august), (None, august)}
    lima = indeci_row(COD_DISTRITO="150101", DPTO="LIMA")
    assert read("indeci", write_indeci(tmp_path, indeci_row(AFECTADOS="x"), lima)).in_doubt == {("01", FEB)}
    waits = YEAR_ROW | {"cod_ubigeo": "150101", "departamen": "LIMA", "fecha": "03/04/2020"}
    unusual = YEAR_ROW | {"fecha": "30/04/2020", "safecta": "x"}
    april = date(2020, 4, 1)
    assert read("indeci_year", write_csv(tmp_path, (unusual, waits, YEAR_ROW))).in_doubt == {("22", april)}
    assert read("indeci_year", write_csv(tmp_path, (unusual, YEAR_ROW))).in_doubt == {("22", april), (None, april)}


# --- rows that cannot be split -------------------------------------------------------------------------------------------

ANYWHERE = {(None, None)}
MAY = date(2013, 5, 1)
MAYO = {"FECHA_DE_LA_EMER": "15/05/2013", "AÑO": "2013", "MES": "MAYO"}
LORETO = MAYO | {"COD_DISTRITO": "160101", "DPTO": "LORETO", "PROV": "UCAYALI", "DIST": "IQUITOS"}
LIMA = MAYO | {"COD_DISTRITO": "150101", "DPTO": "LIMA", "PROV": "LIMA", "DIST": "LIMA"}
HERE = {("16", MAY)}


def malformed(line: bytes, folder, end: bytes = b"\r\n"):
    """Read a register of one whole row and this line."""
    path = write_indeci(folder, INDECI_ROW)
    path.write_bytes(path.read_bytes() + line + end)
    return read("indeci", path)


def add_cell(row: str, before: str) -> str:
    """Return the row with a surplus cell before a text."""
    assert row.count(f";{before};") == 1
    return row.replace(f";{before};", f";EXTRA;{before};")


@pytest.mark.parametrize(
    ("row", "in_doubt"),
    [
        (add_cell(indeci_row(**LORETO), "LLUVIA INTENSA"), HERE),
        (add_cell(indeci_row(**LORETO), "IQUITOS"), HERE),
        (add_cell(indeci_row(**LORETO), "15/05/2013"), HERE),
        (add_cell(indeci_row(**LIMA), "LLUVIA INTENSA"), {("15", MAY)}),
        (indeci_row(**LORETO).replace(";LLUVIA INTENSA;", ";LLUVIA;;INTENSA;"), HERE),
        (indeci_row(**LORETO).replace(";LLUVIA INTENSA;", " LLUVIA INTENSA;"), HERE),
        (indeci_row(**LORETO).rpartition(";")[0], HERE),
        # The day or the location is uncertain: between the two, within either, or without the other.
        (add_cell(indeci_row(**LORETO), "LORETO"), ANYWHERE),
        (add_cell(indeci_row(**LORETO), "160101"), ANYWHERE),
        (indeci_row(**LORETO).replace("160101", "16;0101"), ANYWHERE),
        (indeci_row(**LORETO).replace("15/05/2013;2013", "15/05;2013;2013"), ANYWHERE),
        (add_cell(indeci_row(**LORETO | {"COD_DISTRITO": ""}), "LLUVIA INTENSA"), ANYWHERE),
        (add_cell(indeci_row(**LORETO | {"COD_DISTRITO": "220101"}), "LLUVIA INTENSA"), ANYWHERE),
        (add_cell(indeci_row(**LORETO | {"MES": "JUNIO"}), "LLUVIA INTENSA"), ANYWHERE),
        ("Fuente: INDECI", ANYWHERE),
        (indeci_row(**LIMA) + indeci_row(**LORETO), ANYWHERE),  # without a line break between the two
        (indeci_row(**LIMA) + ";" + indeci_row(**LORETO), ANYWHERE),
    ],
)
def test_a_row_with_more_or_fewer_columns(row, in_doubt, tmp_path):
    parsed = malformed(row.encode("cp1252"), tmp_path)
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == (["wrong_columns"], in_doubt)


@pytest.mark.parametrize(("cells", "in_doubt"), [(20, HERE), (7, HERE), (6, ANYWHERE), (3, ANYWHERE)])
def test_a_cut_row(cells, in_doubt, tmp_path):
    """Its last cell may also be cut: LIMA of LIMATAMBO."""
    line = ";".join(indeci_row(**LORETO).split(";")[:cells])
    parsed = malformed(line.encode(), tmp_path, b"")
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == (["truncated_row"], in_doubt)


@pytest.mark.parametrize(
    ("changes", "in_doubt"),
    [
        ({}, HERE),
        ({"DPTO": ""}, HERE),
        ({"DPTO": "", "COD_DISTRITO": ""}, {(None, MAY)}),
        ({"FECHA_DE_LA_EMER": "?", "AÑO": ""}, {("16", None)}),
        (LIMA, {("15", MAY)}),
    ],
)
def test_a_row_of_two_encodings_keeps_its_columns(changes, in_doubt, tmp_path):
    line = indeci_row(**LORETO | changes | {"PELIGRO": "INUNDACIÓN"}).encode("utf-8")
    parsed = malformed(line.replace(b"SIERRA", "SELVA, AÑO".encode("cp1252")), tmp_path)
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == (["mixed_encoding"], in_doubt)


def test_a_row_with_damaged_bytes_may_count_anywhere(tmp_path):
    """A damaged disk may join the beginning of a row and the end of another."""
    parsed = malformed(indeci_row(**LORETO | {"DIST": "IQUI\0TOS"}).encode(), tmp_path)
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == (["damaged_text"], ANYWHERE)


PANEL = ",".join(CONFLICT_ROW)
CASE = "C-1,112,2013,6,Activo,Loreto,Comunal,uno,dos,u,a"


@pytest.mark.parametrize(
    ("lines", "reason", "in_doubt"),
    [
        ("C-2,112,2013,5,Activo,Loreto,Comunal,uno, otro,dos,u,a", "wrong_columns", HERE),
        ("C-2,x,112,2013,5,Activo,Loreto,Comunal,uno,dos,u,a", "wrong_columns", HERE),
        ("C-2,112,2013,5,Activo,Loreto,Comunal,uno dos,u,a", "wrong_columns", HERE),
        ("C-2,112,2013,5,Activo,Cusco,Comunal,uno, otro,dos,u,a", "wrong_columns", set()),
        ("C-2,112,2013,5,Activo,Loreto, Ucayali,Comunal,uno,dos,u,a", "wrong_columns", ANYWHERE),
        ("C-2,112,2013,1,2,Activo,Loreto,Comunal,uno,dos,u,a", "wrong_columns", ANYWHERE),
        ("C-2,112,2013,5,Activo,Lo,reto,Comunal,uno,dos,u,a", "wrong_columns", ANYWHERE),
        ('C-2,112,2013,5,Activo,Loreto,Comunal,"uno "otro" más",dos,u,a', "bad_quotes", HERE),
        ('C-2,112,2013,5,Activo,Loreto,Comunal,"uno\ndos"x,y', "bad_quotes", HERE),
        ('C-2,112,2013,5,Activo,Loreto,"Comunal,uno,dos,u,a\n' + CASE, "open_quote", HERE),
        ('C-2,112,2013,"5,Activo,Loreto,Comunal,uno,dos,u,a\n' + CASE, "open_quote", HERE),
        ('"C-2,112,2013,?,Activo,Loreto,Comunal,uno,dos,u,a\n' + CASE, "open_quote", ANYWHERE),
        ('C-2,112,2013,5,Activo,Loreto,Comunal,"uno\ndos', "truncated_row", HERE),
        ('C-2,112,2013,5,Activo,"Loreto', "truncated_row", ANYWHERE),
        # The second row, which the open quote of the first row took.
        (
            'C-2,112,2013,5,Activo,Loreto,Comunal,"uno,dos,u,a\nC-3,112,2013,6,Activo,Ucayali,Comunal,"uno,dos,u,a',
            "bad_quotes",
            HERE | {("25", JUN)},
        ),
    ],
)
def test_a_row_of_the_panel_that_cannot_be_split(lines, reason, in_doubt, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(f"{PANEL}\n{CASE}\n{lines}\n", encoding="utf-8")
    parsed = read("defensoria", path)
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == ([reason], in_doubt)


@pytest.mark.parametrize(
    ("line", "in_doubt"),
    [
        ("2013,5,16,all,active,9,Reporte 112, p. 20", HERE),
        ("2013,5,16,all,active,9", HERE),
        ("2013,5,15,all,active,9,Reporte 112, p. 20", set()),
        ("2013,5,1,6,all,active,9,R", ANYWHERE),
        ("2013,1,2,16,all,active,9,R", ANYWHERE),
        ("2013 5,16,all,active,9,R", ANYWHERE),
        ("2013,516,all,active,9,R", ANYWHERE),
    ],
)
def test_a_count_that_cannot_be_split(line, in_doubt, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(f"{','.join(COUNT_ROW)}\n2013,6,16,all,active,9,R\n{line}\n", encoding="utf-8")
    parsed = read("counts", path)
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == (["wrong_columns"], in_doubt)


@pytest.mark.parametrize(
    ("changes", "reason", "in_doubt"),
    [
        ({"distrito": b"LA\0MAS"}, "damaged_text", {("22", date(2020, 3, 1))}),
        ({"distrito": b"\xc3\x91A\xd1A"}, "mixed_encoding", {("22", date(2020, 3, 1))}),
        ({"departamen": b"SAN\0MARTIN", "cod_ubigeo": b""}, "damaged_text", {(None, date(2020, 3, 1))}),
        ({"fecha": b"15/\0\0/2020"}, "damaged_text", {("22", None)}),
    ],
)
def test_a_damaged_record_of_a_dbf_keeps_its_columns(changes, reason, in_doubt, tmp_path):
    texts = {name: value.decode("latin-1") for name, value in changes.items()}
    parsed = read("indeci_year", write_dbf(tmp_path, (YEAR_ROW, YEAR_ROW | texts)))
    assert ([row.reason for row in parsed.refused], parsed.in_doubt) == ([reason], in_doubt)
