"""A row that is refused tells where it would have counted, as far as it does: what else is there is not all."""

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
def test_a_register(changes, in_doubt, tmp_path):
    assert read("indeci", write_indeci(tmp_path, INDECI_ROW, indeci_row(**changes))).in_doubt == in_doubt


def test_a_day_that_the_other_rows_prove(tmp_path):
    """The place is none, and the day may be two until a later row tells the order of the file."""
    odd = YEAR_ROW | {"cod_ubigeo": "", "distrito": "NINGUNO", "fecha": "02/03/2020"}
    parsed = read("indeci_year", write_csv(tmp_path, (odd, YEAR_ROW)))
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
def test_a_panel(changes, in_doubt, tmp_path):
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
def test_a_table_of_counts(changes, in_doubt, tmp_path):
    assert read("counts", write_csv(tmp_path, (COUNT_ROW, COUNT_ROW | {"state": "all"} | changes))).in_doubt == in_doubt


def test_a_month_of_which_every_row_is_refused_is_in_doubt_everywhere(tmp_path):
    """Its other rows are what says that a region had none: kept ones, or other departments'."""
    july, august = date(2013, 7, 1), date(2013, 8, 1)
    odd = {"estado": "Retirado", "mes": "7"}
    found = read("defensoria", write_csv(tmp_path, (CONFLICT_ROW, CONFLICT_ROW | odd)))
    assert found.in_doubt == {("16", july), (None, july)}
    lima = CONFLICT_ROW | {"departamento": "Lima", "mes": "7"}
    assert read("defensoria", write_csv(tmp_path, (CONFLICT_ROW | odd, lima))).in_doubt == {("16", july)}
    found = read("counts", write_csv(tmp_path, [COUNT_ROW | {"month": "8", "number": "?"}]))
    assert found.in_doubt == {("16", august), (None, august)}
    lima = indeci_row(COD_DISTRITO="150101", DPTO="LIMA")
    assert read("indeci", write_indeci(tmp_path, indeci_row(AFECTADOS="x"), lima)).in_doubt == {("01", FEB)}
    waits = YEAR_ROW | {"cod_ubigeo": "150101", "departamen": "LIMA", "fecha": "03/04/2020"}
    odd = YEAR_ROW | {"fecha": "30/04/2020", "safecta": "x"}
    april = date(2020, 4, 1)
    assert read("indeci_year", write_csv(tmp_path, (odd, waits, YEAR_ROW))).in_doubt == {("22", april)}
    assert read("indeci_year", write_csv(tmp_path, (odd, YEAR_ROW))).in_doubt == {("22", april), (None, april)}


# --- rows that cannot be split -------------------------------------------------------------------------------------------

ANYWHERE = {(None, None)}
MAY = date(2013, 5, 1)
MAYO = {"FECHA_DE_LA_EMER": "15/05/2013", "AÑO": "2013", "MES": "MAYO"}
LORETO = MAYO | {"COD_DISTRITO": "160101", "DPTO": "LORETO", "PROV": "UCAYALI", "DIST": "IQUITOS"}
LIMA = MAYO | {"COD_DISTRITO": "150101", "DPTO": "LIMA", "PROV": "LIMA", "DIST": "LIMA"}
HERE = {("16", MAY)}


def malformed(line: bytes, folder, end: bytes = b"\r\n"):
    """A register of one whole row and this one."""
    path = write_indeci(folder, INDECI_ROW)
    path.write_bytes(path.read_bytes() + line + end)
    return read("indeci", path)


def one_more(row: str, before: str) -> str:
    """The row with a stray delimiter before a text."""
    assert row.count(f";{before};") == 1
    return row.replace(f";{before};", f";EXTRA;{before};")


@pytest.mark.parametrize(
    ("row", "in_doubt"),
    [
        (one_more(indeci_row(**LORETO), "LLUVIA INTENSA"), HERE),
        (one_more(indeci_row(**LORETO), "IQUITOS"), HERE),
        (one_more(indeci_row(**LORETO), "15/05/2013"), HERE),
        (one_more(indeci_row(**LIMA), "LLUVIA INTENSA"), {("15", MAY)}),
        (indeci_row(**LORETO).replace(";LLUVIA INTENSA;", ";LLUVIA;;INTENSA;"), HERE),
        (indeci_row(**LORETO).replace(";LLUVIA INTENSA;", " LLUVIA INTENSA;"), HERE),
        (indeci_row(**LORETO).rpartition(";")[0], HERE),
        # The day or the place is not certain: between the two, within them, one without the other.
        (one_more(indeci_row(**LORETO), "LORETO"), ANYWHERE),
        (one_more(indeci_row(**LORETO), "160101"), ANYWHERE),
        (indeci_row(**LORETO).replace("160101", "16;0101"), ANYWHERE),
        (indeci_row(**LORETO).replace("15/05/2013;2013", "15/05;2013;2013"), ANYWHERE),
        (one_more(indeci_row(**LORETO | {"COD_DISTRITO": ""}), "LLUVIA INTENSA"), ANYWHERE),
        (one_more(indeci_row(**LORETO | {"COD_DISTRITO": "220101"}), "LLUVIA INTENSA"), ANYWHERE),
        (one_more(indeci_row(**LORETO | {"MES": "JUNIO"}), "LLUVIA INTENSA"), ANYWHERE),
        ("Fuente: INDECI", ANYWHERE),
        (indeci_row(**LIMA) + indeci_row(**LORETO), ANYWHERE),  # no line's end between the two
        (indeci_row(**LIMA) + ";" + indeci_row(**LORETO), ANYWHERE),
    ],
)
def test_a_row_of_more_or_fewer_columns(row, in_doubt, tmp_path):
    parsed = malformed(row.encode("cp1252"), tmp_path)
    assert ([one.reason for one in parsed.refused], parsed.in_doubt) == (["wrong_columns"], in_doubt)


@pytest.mark.parametrize(("cells", "in_doubt"), [(20, HERE), (7, HERE), (6, ANYWHERE), (3, ANYWHERE)])
def test_a_row_that_is_cut(cells, in_doubt, tmp_path):
    """Its last cell may be cut, too: LIMA of LIMATAMBO."""
    line = ";".join(indeci_row(**LORETO).split(";")[:cells])
    parsed = malformed(line.encode(), tmp_path, b"")
    assert ([one.reason for one in parsed.refused], parsed.in_doubt) == (["truncated_row"], in_doubt)


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
def test_a_row_of_two_encodings_has_its_columns(changes, in_doubt, tmp_path):
    line = indeci_row(**LORETO | changes | {"PELIGRO": "INUNDACIÓN"}).encode("utf-8")
    parsed = malformed(line.replace(b"SIERRA", "SELVA, AÑO".encode("cp1252")), tmp_path)
    assert ([one.reason for one in parsed.refused], parsed.in_doubt) == (["mixed_encoding"], in_doubt)


def test_a_row_of_damaged_bytes_may_be_any(tmp_path):
    """A torn disk makes one row of the beginning of one and the end of another."""
    parsed = malformed(indeci_row(**LORETO | {"DIST": "IQUI\0TOS"}).encode(), tmp_path)
    assert ([one.reason for one in parsed.refused], parsed.in_doubt) == (["damaged_text"], ANYWHERE)


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
        # The second row, which the quote of the first one took along.
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
    assert ([one.reason for one in parsed.refused], parsed.in_doubt) == ([reason], in_doubt)


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
def test_a_figure_that_cannot_be_split(line, in_doubt, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(f"{','.join(COUNT_ROW)}\n2013,6,16,all,active,9,R\n{line}\n", encoding="utf-8")
    parsed = read("counts", path)
    assert ([one.reason for one in parsed.refused], parsed.in_doubt) == (["wrong_columns"], in_doubt)


@pytest.mark.parametrize(
    ("changes", "reason", "in_doubt"),
    [
        ({"distrito": b"LA\0MAS"}, "damaged_text", {("22", date(2020, 3, 1))}),
        ({"distrito": b"\xc3\x91A\xd1A"}, "mixed_encoding", {("22", date(2020, 3, 1))}),
        ({"departamen": b"SAN\0MARTIN", "cod_ubigeo": b""}, "damaged_text", {(None, date(2020, 3, 1))}),
        ({"fecha": b"15/\0\0/2020"}, "damaged_text", {("22", None)}),
    ],
)
def test_a_record_of_a_dbf_has_its_columns(changes, reason, in_doubt, tmp_path):
    texts = {name: value.decode("latin-1") for name, value in changes.items()}
    found = read("indeci_year", write_dbf(tmp_path, (YEAR_ROW, YEAR_ROW | texts)))
    assert ([one.reason for one in found.refused], found.in_doubt) == ([reason], in_doubt)
