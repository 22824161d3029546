"""Reading INDECI's register: the published format, and the irregularities that occur in it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.clock import local_today
from data.importing.parsed import EmergencyRow
from tests.support.readers import (
    INDECI_ROW,
    days,
    hazards,
    indeci_row,
    read,
    reasons,
    write_indeci,
)
from tests.support.tables import rows

REAL = EmergencyRow(
    "351",
    "010101",
    date(2003, 2, 11),
    "LLUVIA INTENSA",
    1,
    "heavy_rain",
    "01",
    "010101",
    deaths=0,
    missing=0,
    injured=0,
    affected=0,
    homeless=4,
    homes_destroyed=1,
    homes_affected=0,
)


def test_a_row_is_read_as_it_is_published(tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW))
    assert parsed.rows == (REAL,)
    assert (parsed.kind, parsed.file_name, len(parsed.sha256)) == ("indeci", "emergencias.csv", 64)
    assert (parsed.read, parsed.refused, parsed.outside, parsed.unclassified) == (1, (), 0, 0)
    assert (parsed.first, parsed.last, parsed.months) == (date(2003, 2, 11), date(2003, 2, 11), {date(2003, 2, 1)})
    assert (parsed.empty, parsed.repeated, parsed.is_cut) == (0, 0, False)


def test_reading_a_file_twice_gives_the_same_result(tmp_path):
    path = write_indeci(tmp_path, INDECI_ROW, indeci_row(AFECTADOS="x"), indeci_row(MES=""), INDECI_ROW)
    assert read("indeci", path) == read("indeci", path)


def test_rows_of_other_departments_are_counted_and_extend_the_span(tmp_path):
    lima = indeci_row(COD_DISTRITO="150101", DPTO="LIMA", FECHA_DE_LA_EMER="30/06/2003", MES="JUNIO")
    broken = indeci_row(COD_DISTRITO="150101", DPTO="LIMA", FECHA_DE_LA_EMER="x", AFECTADOS="x")
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW, lima, broken))
    assert (parsed.read, parsed.outside, parsed.refused, len(parsed.rows)) == (3, 2, (), 1)
    assert parsed.departments == {"01", "15"}
    assert (parsed.first, parsed.last) == (date(2003, 2, 11), date(2003, 6, 30))
    assert parsed.months == {date(2003, 2, 1), date(2003, 6, 1)}


def test_both_forms_of_days_in_the_register_are_read(tmp_path):
    new = {"AÑO": "2025", "COD_DISTRITO": "160101", "DPTO": "LORETO"}
    lines = [
        INDECI_ROW,
        indeci_row(FECHA_DE_LA_EMER="01/15/25", MES="ENERO", **new),
        indeci_row(FECHA_DE_LA_EMER="03/04/25", MES="MARZO", **new),
        indeci_row(FECHA_DE_LA_EMER="03/04/25", MES="ABRIL", **new),
        indeci_row(FECHA_DE_LA_EMER="03/04/2025", MES="MARZO", **new),
    ]
    parsed = read("indeci", write_indeci(tmp_path, *lines))
    assert days(parsed) == ["2003-02-11", "2025-01-15", "2025-03-04", "2025-04-03", "2025-03-04"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"FECHA_DE_LA_EMER": "11/03/2003"}, "date_contradicts"),
        ({"AÑO": "2004"}, "date_contradicts"),
        ({"MES": "", "AÑO": ""}, "ambiguous_date"),
        ({"FECHA_DE_LA_EMER": "11/02/03", "AÑO": ""}, "no_century"),
        ({"FECHA_DE_LA_EMER": "31/02/2003"}, "bad_date"),
        ({"FECHA_DE_LA_EMER": ""}, "bad_date"),
        ({"FECHA_DE_LA_EMER": "11/02/1903", "AÑO": "1903"}, "bad_date"),
        ({"AFECTADOS": "varios"}, "not_a_number"),
        ({"AFECTADOS": "1.5"}, "not_whole"),
        ({"AFECTADOS": "4.000"}, "ambiguous_number"),
        ({"FALLECIDOS": "-1"}, "negative_number"),
        ({"DAMNIFICADOS": "99999999999"}, "too_large"),
        ({"COD_DISTRITO": "990101", "DPTO": "???"}, "unknown_place"),
        ({"COD_DISTRITO": "", "DIST": "NARNIA"}, "unknown_place"),
        ({"DPTO": "CUSCO"}, "place_contradicts"),
        ({"COD_DISTRITO": "080101"}, "place_contradicts"),
        ({"CODIGO_DE_EMERGENCIA-SINPAD": ""}, "no_code"),
        ({"CODIGO_DE_EMERGENCIA-SINPAD": "1.2E+05"}, "bad_code"),
        ({"CODIGO_DE_EMERGENCIA-SINPAD": "1" * 17}, "too_long"),
        ({"PELIGRO": "X" * 81}, "too_long"),
    ],
    ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else value,
)
def test_an_uncertain_row_is_refused_and_the_others_are_kept(cells, reason, tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW, indeci_row(**cells), INDECI_ROW))
    assert reasons(parsed) == [(3, reason)]
    assert parsed.rows == (REAL, replace(REAL, ordinal=2))


def test_blank_figures_are_none(tmp_path):
    (row,) = read("indeci", write_indeci(tmp_path, indeci_row(AFECTADOS="", FALLECIDOS=" ", DAMNIFICADOS="0"))).rows
    assert isinstance(row, EmergencyRow)
    assert (row.affected, row.deaths, row.homeless) == (None, None, 0)


def test_each_column_fills_its_figure(tmp_path):
    figures = {
        "FALLECIDOS": "1",
        "DESAPARECIDOS": "2",
        "LESIONADOS": "3",
        "DAMNIFICADOS": "4",
        "AFECTADOS": "5",
        "VIVIENDAS_DESTRUIDAS": "6",
        "VIVIENDAS_AFECTADAS": "7",
    }
    (row,) = read("indeci", write_indeci(tmp_path, indeci_row(**figures))).rows
    assert row == replace(
        REAL, deaths=1, missing=2, injured=3, homeless=4, affected=5, homes_destroyed=6, homes_affected=7
    )


def test_equal_rows_are_numbered_in_the_order_of_the_file(tmp_path):
    lines = [
        indeci_row(AFECTADOS="1"),
        indeci_row(COD_DISTRITO="010102"),
        indeci_row(AFECTADOS="2"),
        indeci_row(PELIGRO="Lluvia  intensa", AFECTADOS="3"),
        indeci_row(PELIGRO="HUAYCO"),
    ]
    rows = read("indeci", write_indeci(tmp_path, *lines)).rows
    assert [(row.ubigeo, row.spelling, row.ordinal, row.affected) for row in rows if isinstance(row, EmergencyRow)] == [
        ("010101", "LLUVIA INTENSA", 1, 1),
        ("010102", "LLUVIA INTENSA", 1, 0),
        ("010101", "LLUVIA INTENSA", 2, 2),
        ("010101", "LLUVIA INTENSA", 3, 3),
        ("010101", "HUAYCO", 1, 0),
    ]
    assert len({row.key for row in rows}) == 5


def test_unmapped_kinds_are_kept_unclassified(tmp_path):
    parsed = read(
        "indeci", write_indeci(tmp_path, indeci_row(PELIGRO="ATAQUE DE TIGRE"), indeci_row(PELIGRO=""), INDECI_ROW)
    )
    assert [(row.spelling, row.hazard) for row in parsed.rows if isinstance(row, EmergencyRow)] == [
        ("ATAQUE DE TIGRE", None),
        ("", None),
        ("LLUVIA INTENSA", "heavy_rain"),
    ]
    assert parsed.unclassified == 2
    assert {row.reason for row in parsed.unclassified_rows} == {"unmapped_kind"}
    assert [row.value for row in parsed.unclassified_rows] == [
        row.spelling for row in parsed.rows if isinstance(row, EmergencyRow) and row.hazard is None
    ]


def test_a_kind_that_has_lost_a_letter_is_recognised_if_it_is_unambiguous(tmp_path):
    path = write_indeci(
        tmp_path, indeci_row(PELIGRO="INUNDACI\ufffdN"), indeci_row(PELIGRO="\ufffd" * 7), encoding="utf-8"
    )
    rows = [(row.spelling, row.hazard) for row in read("indeci", path).rows if isinstance(row, EmergencyRow)]
    assert rows == [("INUNDACI\ufffdN", "flood"), ("\ufffd" * 7, None)]


def test_every_shipped_spelling_is_recognised_with_and_without_accents(tmp_path):
    written = [indeci_row(PELIGRO=spelling.lower().replace("inundacion", "inundación")) for spelling in hazards()]
    parsed = read("indeci", write_indeci(tmp_path, *written))
    assert parsed.unclassified == 0 and len(parsed.rows) == len(hazards())


def test_later_codes_are_kept_and_mapped_to_units_of_the_plan_s_year(tmp_path):
    codes = {"160801": "160109", "160803": "160114", "160802": None, "221006": "2210", "250304": "2503"}
    names = {"16": "LORETO", "22": "SAN MARTIN", "25": "UCAYALI"}
    lines = [indeci_row(COD_DISTRITO=code, DPTO=names[code[:2]], PROV="X", DIST="Y") for code in codes]
    rows = read("indeci", write_indeci(tmp_path, *lines)).rows
    assert {row.ubigeo: row.unit for row in rows if isinstance(row, EmergencyRow)} == codes


def test_a_row_located_by_names_gets_the_code_of_its_unit(tmp_path):
    (row,) = read("indeci", write_indeci(tmp_path, indeci_row(COD_DISTRITO="999999"))).rows
    assert row == REAL


UNITS = {row["ubigeo"]: row["name"] for row in rows("units")}
FIGURE = st.none() | st.integers(0, 100_000_000)


@st.composite
def emergencies(draw: st.DrawFn) -> EmergencyRow:
    ubigeo = draw(st.sampled_from([ubigeo for ubigeo in UNITS if len(ubigeo) == 6]))
    spelling = draw(st.sampled_from(sorted(hazards())))
    day = draw(st.dates(date(1990, 1, 1), local_today()))
    return EmergencyRow(
        str(draw(st.integers(1, 10**9))),
        ubigeo,
        day,
        spelling,
        1,
        hazards()[spelling],
        ubigeo[:2],
        ubigeo,
        *(draw(FIGURE) for _ in range(7)),
    )


@given(st.lists(emergencies(), min_size=1, max_size=5, unique_by=lambda row: row.key), st.booleans())
def test_the_register_is_read_as_it_was_written(tmp_path_factory, written, is_short):
    lines = []
    for row in written:
        day = row.happened_on
        lines.append(
            indeci_row(
                **{
                    "CODIGO_DE_EMERGENCIA-SINPAD": row.sinpad_code,
                    "FECHA_DE_LA_EMER": day.strftime("%m/%d/%y" if is_short else "%d/%m/%Y"),
                    "AÑO": str(day.year),
                    "MES": str(day.month),
                    "COD_DISTRITO": row.ubigeo,
                    "DPTO": UNITS[row.region],
                    "PROV": UNITS[row.ubigeo[:4]],
                    "DIST": UNITS[row.ubigeo],
                    "PELIGRO": row.spelling,
                    **{
                        name: "" if figure is None else str(figure)
                        for name, figure in (
                            ("FALLECIDOS", row.deaths),
                            ("DESAPARECIDOS", row.missing),
                            ("LESIONADOS", row.injured),
                            ("DAMNIFICADOS", row.homeless),
                            ("AFECTADOS", row.affected),
                            ("VIVIENDAS_DESTRUIDAS", row.homes_destroyed),
                            ("VIVIENDAS_AFECTADAS", row.homes_affected),
                        )
                    },
                }
            )
        )
    parsed = read("indeci", write_indeci(tmp_path_factory.getbasetemp(), *lines))
    assert (parsed.rows, parsed.refused) == (tuple(written), ())
