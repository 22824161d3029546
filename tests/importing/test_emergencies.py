"""INDECI's register and its yearly tables: the formats as they are published, and each mess that they are met with."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import ImportRefused
from data.importing.parsed import EmergencyRow, Parsed
from tests.importing.samples import (
    INDECI_ROW,
    YEAR_ROW,
    hazards,
    indeci_row,
    read,
    write_csv,
    write_dbf,
    write_indeci,
)
from tests.rules.samples import rows

REAL = EmergencyRow(
    "351", "010101", date(2003, 2, 11), "LLUVIA INTENSA", 1, "heavy_rain", "01", "010101",
    deaths=0, missing=0, injured=0, affected=0, homeless=4, homes_destroyed=1, homes_affected=0,
)  # fmt: skip
YEARLY = EmergencyRow(
    "117516", "220501", date(2020, 3, 15), "INUNDACION", 1, "flood", "22", "220501",
    deaths=0, missing=0, injured=1, affected=12, homeless=4, homes_destroyed=1, homes_affected=3,
)  # fmt: skip


def reasons(parsed: Parsed) -> list[tuple[int, str]]:
    return [(one.row, one.reason) for one in parsed.refused]


def days(parsed: Parsed) -> list[str]:
    return [str(one.happened_on) for one in parsed.rows if isinstance(one, EmergencyRow)]


# --- the open data table -----------------------------------------------------------------------------------------------


def test_the_row_as_it_is_published(tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW))
    assert parsed.rows == (REAL,)
    assert (parsed.kind, parsed.file_name, len(parsed.sha256)) == ("indeci", "emergencias.csv", 64)
    assert (parsed.read, parsed.refused, parsed.outside, parsed.unclassified) == (1, (), 0, 0)
    assert (parsed.first, parsed.last, parsed.months) == (date(2003, 2, 11), date(2003, 2, 11), {date(2003, 2, 1)})
    assert (parsed.empty, parsed.repeated, parsed.is_cut) == (0, 0, False)


def test_read_twice_gives_the_same(tmp_path):
    path = write_indeci(tmp_path, INDECI_ROW, indeci_row(AFECTADOS="x"), indeci_row(MES=""), INDECI_ROW)
    assert read("indeci", path) == read("indeci", path)


def test_other_departments_are_counted_and_their_days_are_the_file_s_span(tmp_path):
    lima = indeci_row(COD_DISTRITO="150101", DPTO="LIMA", FECHA_DE_LA_EMER="30/06/2003", MES="JUNIO")
    broken = indeci_row(COD_DISTRITO="150101", DPTO="LIMA", FECHA_DE_LA_EMER="x", AFECTADOS="x")
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW, lima, broken))
    assert (parsed.read, parsed.outside, parsed.refused, len(parsed.rows)) == (3, 2, (), 1)
    assert (parsed.first, parsed.last) == (date(2003, 2, 11), date(2003, 6, 30))
    assert parsed.months == {date(2003, 2, 1), date(2003, 6, 1)}


def test_the_two_forms_of_days_that_the_register_holds(tmp_path):
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
    [({"FECHA_DE_LA_EMER": "11/03/2003"}, "date_contradicts"), ({"AÑO": "2004"}, "date_contradicts"),
     ({"MES": "", "AÑO": ""}, "ambiguous_date"), ({"FECHA_DE_LA_EMER": "11/02/03", "AÑO": ""}, "no_century"),
     ({"FECHA_DE_LA_EMER": "31/02/2003"}, "bad_date"), ({"FECHA_DE_LA_EMER": ""}, "bad_date"),
     ({"FECHA_DE_LA_EMER": "11/02/1903", "AÑO": "1903"}, "bad_date"), ({"AFECTADOS": "varios"}, "not_a_number"),
     ({"AFECTADOS": "1.5"}, "not_whole"), ({"AFECTADOS": "4.000"}, "ambiguous_number"),
     ({"FALLECIDOS": "-1"}, "negative_number"), ({"DAMNIFICADOS": "99999999999"}, "too_large"),
     ({"COD_DISTRITO": "990101", "DPTO": "???"}, "unknown_place"), ({"COD_DISTRITO": "", "DIST": "NARNIA"}, "unknown_place"),
     ({"DPTO": "CUSCO"}, "place_contradicts"), ({"COD_DISTRITO": "080101"}, "place_contradicts"),
     ({"CODIGO_DE_EMERGENCIA-SINPAD": ""}, "no_code"), ({"CODIGO_DE_EMERGENCIA-SINPAD": "1.2E+05"}, "bad_code"),
     ({"CODIGO_DE_EMERGENCIA-SINPAD": "1" * 17}, "too_long"), ({"PELIGRO": "X" * 81}, "too_long")],
    ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else value,
)  # fmt: skip
def test_a_row_that_cannot_be_certain_stays_out_and_the_others_do_not(cells, reason, tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW, indeci_row(**cells), INDECI_ROW))
    assert reasons(parsed) == [(3, reason)]
    assert parsed.rows == (REAL, replace(REAL, ordinal=2))


def test_figures_that_are_not_told_are_none(tmp_path):
    (one,) = read("indeci", write_indeci(tmp_path, indeci_row(AFECTADOS="", FALLECIDOS=" ", DAMNIFICADOS="0"))).rows
    assert isinstance(one, EmergencyRow)
    assert (one.affected, one.deaths, one.homeless) == (None, None, 0)


def test_each_column_fills_its_figure(tmp_path):
    figures = {"FALLECIDOS": "1", "DESAPARECIDOS": "2", "LESIONADOS": "3", "DAMNIFICADOS": "4", "AFECTADOS": "5",
               "VIVIENDAS_DESTRUIDAS": "6", "VIVIENDAS_AFECTADAS": "7"}  # fmt: skip
    (one,) = read("indeci", write_indeci(tmp_path, indeci_row(**figures))).rows
    assert one == replace(
        REAL, deaths=1, missing=2, injured=3, homeless=4, affected=5, homes_destroyed=6, homes_affected=7
    )


def test_the_code_repeats_and_equals_are_numbered_in_the_order_of_the_file(tmp_path):
    lines = [indeci_row(AFECTADOS="1"), indeci_row(COD_DISTRITO="010102"), indeci_row(AFECTADOS="2"),
             indeci_row(PELIGRO="Lluvia  intensa", AFECTADOS="3"), indeci_row(PELIGRO="HUAYCO")]  # fmt: skip
    found = read("indeci", write_indeci(tmp_path, *lines)).rows
    assert [(one.ubigeo, one.spelling, one.ordinal, one.affected) for one in found if isinstance(one, EmergencyRow)] == [
        ("010101", "LLUVIA INTENSA", 1, 1), ("010102", "LLUVIA INTENSA", 1, 0), ("010101", "LLUVIA INTENSA", 2, 2),
        ("010101", "LLUVIA INTENSA", 3, 3), ("010101", "HUAYCO", 1, 0),
    ]  # fmt: skip
    assert len({one.key for one in found}) == 5


def test_kinds_that_nobody_has_mapped_are_kept_unclassified(tmp_path):
    parsed = read(
        "indeci", write_indeci(tmp_path, indeci_row(PELIGRO="ATAQUE DE TIGRE"), indeci_row(PELIGRO=""), INDECI_ROW)
    )
    assert [(one.spelling, one.hazard) for one in parsed.rows if isinstance(one, EmergencyRow)] == [
        ("ATAQUE DE TIGRE", None), ("", None), ("LLUVIA INTENSA", "heavy_rain"),
    ]  # fmt: skip
    assert parsed.unclassified == 2


def test_a_kind_that_has_lost_a_letter_is_what_it_can_only_be(tmp_path):
    path = write_indeci(
        tmp_path, indeci_row(PELIGRO="INUNDACI\ufffdN"), indeci_row(PELIGRO="\ufffd" * 7), encoding="utf-8"
    )
    found = [(one.spelling, one.hazard) for one in read("indeci", path).rows if isinstance(one, EmergencyRow)]
    assert found == [("INUNDACI\ufffdN", "flood"), ("\ufffd" * 7, None)]


def test_every_spelling_that_ships_is_known_with_its_accents_too(tmp_path):
    written = [indeci_row(PELIGRO=spelling.lower().replace("inundacion", "inundación")) for spelling in hazards()]
    parsed = read("indeci", write_indeci(tmp_path, *written))
    assert parsed.unclassified == 0 and len(parsed.rows) == len(hazards())


def test_later_codes_keep_themselves(tmp_path):
    codes = {"160801": "160109", "160803": "160114", "160802": None, "221006": "2210", "250304": "2503"}
    names = {"16": "LORETO", "22": "SAN MARTIN", "25": "UCAYALI"}
    lines = [indeci_row(COD_DISTRITO=code, DPTO=names[code[:2]], PROV="X", DIST="Y") for code in codes]
    found = read("indeci", write_indeci(tmp_path, *lines)).rows
    assert {one.ubigeo: one.unit for one in found if isinstance(one, EmergencyRow)} == codes


def test_a_row_found_by_its_names_has_their_code(tmp_path):
    (one,) = read("indeci", write_indeci(tmp_path, indeci_row(COD_DISTRITO="999999"))).rows
    assert one == REAL


UNITS = {row["ubigeo"]: row["name"] for row in rows("units")}
FIGURE = st.none() | st.integers(0, 100_000_000)


@st.composite
def emergencies(draw: st.DrawFn) -> EmergencyRow:
    ubigeo = draw(st.sampled_from([ubigeo for ubigeo in UNITS if len(ubigeo) == 6]))
    spelling = draw(st.sampled_from(sorted(hazards())))
    day = draw(st.dates(date(1990, 1, 1), date(2026, 12, 31)))
    return EmergencyRow(
        str(draw(st.integers(1, 10**9))), ubigeo, day, spelling, 1, hazards()[spelling], ubigeo[:2], ubigeo,
        *(draw(FIGURE) for _ in range(7)),
    )  # fmt: skip


@given(st.lists(emergencies(), min_size=1, max_size=5, unique_by=lambda one: one.key), st.booleans())
def test_rows_come_back_as_they_were(tmp_path_factory, written, is_short):
    lines = []
    for one in written:
        day = one.happened_on
        lines.append(indeci_row(**{
            "CODIGO_DE_EMERGENCIA-SINPAD": one.sinpad_code,
            "FECHA_DE_LA_EMER": day.strftime("%m/%d/%y" if is_short else "%d/%m/%Y"),
            "AÑO": str(day.year), "MES": str(day.month), "COD_DISTRITO": one.ubigeo, "DPTO": UNITS[one.region],
            "PROV": UNITS[one.ubigeo[:4]], "DIST": UNITS[one.ubigeo], "PELIGRO": one.spelling,
            **{name: "" if figure is None else str(figure) for name, figure in (
                ("FALLECIDOS", one.deaths), ("DESAPARECIDOS", one.missing), ("LESIONADOS", one.injured),
                ("DAMNIFICADOS", one.homeless), ("AFECTADOS", one.affected),
                ("VIVIENDAS_DESTRUIDAS", one.homes_destroyed), ("VIVIENDAS_AFECTADAS", one.homes_affected),
            )},
        }))  # fmt: skip
    parsed = read("indeci", write_indeci(tmp_path_factory.getbasetemp(), *lines))
    assert (parsed.rows, parsed.refused) == (tuple(written), ())


# --- the yearly tables -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("named", [str.lower, str.upper, str.capitalize])
def test_a_yearly_table_with_headings_in_any_case(named, tmp_path):
    row = {named(name): value for name, value in YEAR_ROW.items()}
    parsed = read("indeci_year", write_csv(tmp_path, [row]))
    assert (parsed.rows, parsed.refused) == ((YEARLY,), ())


def test_a_ubigeo_that_lost_its_zero(tmp_path):
    row = YEAR_ROW | {"cod_ubigeo": "10202.0", "departamen": "AMAZONAS"}
    (one,) = read("indeci_year", write_csv(tmp_path, [row])).rows
    assert isinstance(one, EmergencyRow) and (one.ubigeo, one.unit) == ("010202", "010202")


def test_empty_rows_that_keep_only_a_point_on_the_map(tmp_path):
    bare = dict.fromkeys(YEAR_ROW, "") | {"num_posx": "-76.5", "num_posy": "-6.4"}
    zeros = {name: "0.0" if name[0] == "s" or name == "ide_sinpad" else value for name, value in bare.items()}
    parsed = read("indeci_year", write_csv(tmp_path, [bare, YEAR_ROW, zeros]))
    assert (parsed.read, parsed.empty, parsed.rows) == (1, 2, (YEARLY,))


def test_days_that_the_other_rows_decide(tmp_path):
    open_day = YEAR_ROW | {"fecha": "03/04/2020"}
    for proof, day in (("15/03/2020", "2020-04-03"), ("03/15/2020", "2020-03-04")):
        parsed = read("indeci_year", write_csv(tmp_path, [open_day, YEAR_ROW | {"fecha": proof}, open_day]))
        assert days(parsed) == [day, "2020-03-15", day]
        assert [one.ordinal for one in parsed.rows if isinstance(one, EmergencyRow)] == [1, 1, 2]
        assert date.fromisoformat(day) in (parsed.first, parsed.last)


def test_another_department_s_row_proves_the_order_too(tmp_path):
    lima = YEAR_ROW | {"cod_ubigeo": "150101", "departamen": "LIMA", "fecha": "15/03/2020"}
    assert days(read("indeci_year", write_csv(tmp_path, [YEAR_ROW | {"fecha": "03/04/2020"}, lima]))) == ["2020-04-03"]


def test_days_that_nothing_decides_are_refused_in_the_file_s_order(tmp_path):
    open_day, same = YEAR_ROW | {"fecha": "03/04/2020"}, YEAR_ROW | {"fecha": "05/05/2020"}
    bad = YEAR_ROW | {"fecha": "x"}
    parsed = read("indeci_year", write_csv(tmp_path, [open_day, bad, same, open_day]))
    assert reasons(parsed) == [(2, "ambiguous_date"), (3, "bad_date"), (5, "ambiguous_date")]
    assert days(parsed) == ["2020-05-05"]
    torn = [open_day, *(YEAR_ROW | {"fecha": text} for text in ("15/03/2020", "03/15/2020"))]
    assert reasons(read("indeci_year", write_csv(tmp_path, torn))) == [(2, "ambiguous_date")]


def test_a_waiting_row_is_held_to_the_same_rules(tmp_path):
    waiting = YEAR_ROW | {"fecha": "03/04/2020", "safecta": "varios"}
    parsed = read("indeci_year", write_csv(tmp_path, [waiting, YEAR_ROW]))
    assert reasons(parsed) == [(2, "not_a_number")]


def test_later_years_tell_the_year_and_the_month_beside_the_day(tmp_path):
    row = YEAR_ROW | {"fecha": "03/04/20", "ANHO": "2020", "Mes": "4"}
    assert days(read("indeci_year", write_csv(tmp_path, [row]))) == ["2020-04-03"]
    longer = {("departamento" if name == "departamen" else name): value for name, value in YEAR_ROW.items()}
    assert read("indeci_year", write_csv(tmp_path, [longer])).rows == (YEARLY,)


@pytest.mark.parametrize("text", ["2020-03-15", "2020/03/15", "2020-03-15 00:00:00", "15/03/2020 0:00", "20200315"])
def test_days_of_other_programs(text, tmp_path):
    assert read("indeci_year", write_csv(tmp_path, [YEAR_ROW | {"fecha": text}])).rows == (YEARLY,)


# --- dbf ---------------------------------------------------------------------------------------------------------------

DBF_ROW = {name: float(value) if name[0] == "s" or name in ("ide_sinpad", "num_posx", "num_posy") else value
           for name, value in YEAR_ROW.items()}  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "page"), [("latin-1", 0), ("cp1252", 0x03), ("cp850", 0x02), ("cp437", 0x01), ("utf-8", 0)]
)
def test_a_dbf_in_each_code_page(encoding, page, tmp_path):
    row = DBF_ROW | {"cod_ubigeo": "", "departamen": "San Martín", "distrito": "Cuñumbuqui", "fenomeno": "Inundación"}
    parsed = read("indeci_year", write_dbf(tmp_path, [row], encoding, page))
    assert parsed.refused == ()
    assert parsed.rows == (replace(YEARLY, ubigeo="220505", unit="220505"),)


def test_a_dbf_says_what_the_csv_says(tmp_path):
    table = [DBF_ROW, DBF_ROW | {"ide_sinpad": 3.0, "safecta": 4000.0, "cod_ubigeo": "10202", "departamen": "AMAZONAS"}]
    parsed = read("indeci_year", write_dbf(tmp_path, table))
    assert parsed.rows[0] == YEARLY
    one = parsed.rows[1]  # "4000.000" in a dbf is no million, "4.000" would be four
    assert isinstance(one, EmergencyRow) and (one.affected, one.ubigeo, one.sinpad_code) == (4000, "010202", "3")
    small = read("indeci_year", write_dbf(tmp_path, [DBF_ROW | {"safecta": 4.0}])).rows[0]
    assert isinstance(small, EmergencyRow) and small.affected == 4


def test_days_and_blanks_of_a_dbf(tmp_path):
    row = {("Fecha" if name == "fecha" else name.upper()): value for name, value in DBF_ROW.items()}
    row |= {"Fecha": date(2020, 3, 4), "SAFECTA": None}
    blank = dict.fromkeys(row) | {"NUM_POSX": -76.5}
    parsed = read("indeci_year", write_dbf(tmp_path, [row, blank, row | {"SAFECTA": 1.5}, row | {"SAFECTA": 1.234}]))
    assert parsed.rows == (replace(YEARLY, happened_on=date(2020, 3, 4), affected=None),)
    assert (parsed.empty, reasons(parsed)) == (1, [(4, "not_whole"), (5, "not_whole")])


def test_text_in_a_number_of_a_dbf_is_no_blank(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW, DBF_ROW])
    path.write_bytes(path.read_bytes().replace(b"            12.000", b"            varios", 1))
    parsed = read("indeci_year", path)
    assert (reasons(parsed), len(parsed.rows)) == ([(2, "not_a_number")], 1)


def test_records_that_are_struck_out_are_not_read(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW | {"ide_sinpad": float(n)} for n in (1, 2, 3)])
    data = bytearray(path.read_bytes())
    start, length = int.from_bytes(data[8:10], "little"), int.from_bytes(data[10:12], "little")
    data[start + length] = ord("*")
    path.write_bytes(data)
    parsed = read("indeci_year", path)
    assert [one.sinpad_code for one in parsed.rows if isinstance(one, EmergencyRow)] == ["1", "3"]
    assert parsed.read == 2


def test_a_dbf_that_is_cut(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW | {"ide_sinpad": float(n)} for n in (1, 2, 3)])
    data = path.read_bytes()
    length = int.from_bytes(data[10:12], "little")
    path.write_bytes(data[: -length - 30])
    parsed = read("indeci_year", path)
    assert parsed.is_cut and len(parsed.rows) == 1


def test_a_dbf_is_known_by_its_name_or_its_first_byte_and_to_its_own_kind_alone(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW])
    other = path.rename(tmp_path / "upload")
    assert read("indeci_year", other).rows == (YEARLY,)
    with pytest.raises(ImportRefused) as found:
        read("indeci", other)
    assert found.value.params["reason"] == "not_text"


@pytest.mark.parametrize("keep", [1, 20, 31, 32, 60, 400])
def test_a_dbf_without_its_head(keep, tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW])
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(ImportRefused) as found:
        read("indeci_year", path)
    assert found.value.params["reason"] == "damaged"


@given(data=st.data())
def test_a_dbf_with_any_byte_changed_is_read_or_refused(data, tmp_path_factory):
    path = write_dbf(tmp_path_factory.getbasetemp(), [DBF_ROW, DBF_ROW])
    damaged = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, 700))] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged)
    try:
        parsed = read("indeci_year", path)
    except ImportRefused as found:
        assert found.params["reason"] in ("damaged", "no_rows", "heading_missing", "heading_doubled", "not_text")
    else:
        assert parsed.read == len(parsed.rows) + len(parsed.refused) + parsed.outside


def test_the_last_year_that_is_taken_is_the_next(tmp_path):
    year = date.today().year
    soon, far = date(year + 1, 12, 31), date(year + 2, 1, 1)
    table = [YEAR_ROW | {"fecha": str(day)} for day in (soon, far, soon - timedelta(days=1))]
    parsed = read("indeci_year", write_csv(tmp_path, table))
    assert (len(parsed.rows), reasons(parsed)) == (2, [(3, "bad_date")])
