"""A row that is refused tells where it would have counted, as far as it does: what else is there is not all."""

from datetime import date

import pytest

from tests.importing.samples import (
    CONFLICT_ROW,
    COUNT_ROW,
    INDECI_ROW,
    YEAR_ROW,
    indeci_row,
    read,
    write_csv,
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
        ({"FECHA_DE_LA_EMER": "?", "MES": ""}, set()),
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
        ({"mes": "13"}, set()),
    ],
)
def test_a_panel(changes, in_doubt, tmp_path):
    rows = (CONFLICT_ROW, CONFLICT_ROW | {"caso_id": "C-2"} | changes)
    assert read("defensoria", write_csv(tmp_path, rows)).in_doubt == in_doubt


@pytest.mark.parametrize(
    ("changes", "in_doubt"),
    [({"number": "?"}, {("16", JUN)}), ({"region": "99"}, {(None, JUN)}), ({"region": "15", "number": "?"}, set())],
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
