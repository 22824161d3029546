"""Reading INDECI's yearly tables, as csv and as dbf."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.clock import local_today
from data.errors import ImportRefused
from data.importing.parsed import EmergencyRow
from data.rules.incidence.series import month_of
from tests.support.readers import (
    YEAR_ROW,
    days,
    read,
    reasons,
    write_csv,
    write_dbf,
)

YEARLY = EmergencyRow(
    "117516",
    "220501",
    date(2020, 3, 15),
    "INUNDACION",
    1,
    "flood",
    "22",
    "220501",
    deaths=0,
    missing=0,
    injured=1,
    affected=12,
    homeless=4,
    homes_destroyed=1,
    homes_affected=3,
)


# --- csv -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("named", [str.lower, str.upper, str.capitalize])
def test_a_yearly_table_is_read_with_headings_in_any_case(named, tmp_path):
    row = {named(name): value for name, value in YEAR_ROW.items()}
    parsed = read("indeci_year", write_csv(tmp_path, [row]))
    assert (parsed.rows, parsed.refused) == ((YEARLY,), ())


def test_a_ubigeo_that_lost_its_zero_is_read(tmp_path):
    row = YEAR_ROW | {"cod_ubigeo": "10202.0", "departamen": "AMAZONAS"}
    (row,) = read("indeci_year", write_csv(tmp_path, [row])).rows
    assert isinstance(row, EmergencyRow) and (row.ubigeo, row.unit) == ("010202", "010202")


def test_rows_with_only_a_point_on_the_map_are_empty(tmp_path):
    bare = dict.fromkeys(YEAR_ROW, "") | {"num_posx": "-76.5", "num_posy": "-6.4"}
    zeros = {name: "0.0" if name[0] == "s" or name == "ide_sinpad" else value for name, value in bare.items()}
    parsed = read("indeci_year", write_csv(tmp_path, [bare, YEAR_ROW, zeros]))
    assert (parsed.read, parsed.empty, parsed.rows) == (1, 2, (YEARLY,))


def test_other_rows_decide_ambiguous_days(tmp_path):
    open_day = YEAR_ROW | {"fecha": "03/04/2020"}
    for proof, day in (("15/03/2020", "2020-04-03"), ("03/15/2020", "2020-03-04")):
        parsed = read("indeci_year", write_csv(tmp_path, [open_day, YEAR_ROW | {"fecha": proof}, open_day]))
        assert days(parsed) == [day, "2020-03-15", day]
        assert [row.ordinal for row in parsed.rows if isinstance(row, EmergencyRow)] == [1, 1, 2]
        assert date.fromisoformat(day) in (parsed.first, parsed.last)


def test_a_row_of_another_department_also_proves_the_order(tmp_path):
    lima = YEAR_ROW | {"cod_ubigeo": "150101", "departamen": "LIMA", "fecha": "15/03/2020"}
    assert days(read("indeci_year", write_csv(tmp_path, [YEAR_ROW | {"fecha": "03/04/2020"}, lima]))) == ["2020-04-03"]


def test_undecided_days_are_refused_in_the_order_of_the_file(tmp_path):
    open_day, same = YEAR_ROW | {"fecha": "03/04/2020"}, YEAR_ROW | {"fecha": "05/05/2020"}
    bad = YEAR_ROW | {"fecha": "x"}
    parsed = read("indeci_year", write_csv(tmp_path, [open_day, bad, same, open_day]))
    assert reasons(parsed) == [(2, "ambiguous_date"), (3, "bad_date"), (5, "ambiguous_date")]
    assert days(parsed) == ["2020-05-05"]
    malformed = [open_day, *(YEAR_ROW | {"fecha": text} for text in ("15/03/2020", "03/15/2020"))]
    assert reasons(read("indeci_year", write_csv(tmp_path, malformed))) == [(2, "ambiguous_date")]


def test_a_waiting_row_follows_the_same_rules(tmp_path):
    waiting = YEAR_ROW | {"fecha": "03/04/2020", "safecta": "varios"}
    parsed = read("indeci_year", write_csv(tmp_path, [waiting, YEAR_ROW]))
    assert reasons(parsed) == [(2, "not_a_number")]


def test_later_years_give_the_year_and_the_month_beside_the_day(tmp_path):
    row = YEAR_ROW | {"fecha": "03/04/20", "ANHO": "2020", "Mes": "4"}
    assert days(read("indeci_year", write_csv(tmp_path, [row]))) == ["2020-04-03"]
    longer = {("departamento" if name == "departamen" else name): value for name, value in YEAR_ROW.items()}
    assert read("indeci_year", write_csv(tmp_path, [longer])).rows == (YEARLY,)


@pytest.mark.parametrize("text", ["2020-03-15", "2020/03/15", "2020-03-15 00:00:00", "15/03/2020 0:00", "20200315"])
def test_days_as_other_programs_write_them_are_read(text, tmp_path):
    assert read("indeci_year", write_csv(tmp_path, [YEAR_ROW | {"fecha": text}])).rows == (YEARLY,)


# --- dbf ---------------------------------------------------------------------------------------------------------------

DBF_ROW = {
    name: float(value) if name[0] == "s" or name in ("ide_sinpad", "num_posx", "num_posy") else value
    for name, value in YEAR_ROW.items()
}


@pytest.mark.parametrize(
    ("encoding", "page"), [("latin-1", 0), ("cp1252", 0x03), ("cp850", 0x02), ("cp437", 0x01), ("utf-8", 0)]
)
def test_a_dbf_is_read_in_each_code_page(encoding, page, tmp_path):
    row = DBF_ROW | {"cod_ubigeo": "", "departamen": "San Martín", "distrito": "Cuñumbuqui", "fenomeno": "Inundación"}
    parsed = read("indeci_year", write_dbf(tmp_path, [row], encoding, page))
    assert parsed.refused == ()
    assert parsed.rows == (replace(YEARLY, ubigeo="220505", unit="220505"),)


def test_a_dbf_is_read_like_the_csv(tmp_path):
    table = [DBF_ROW, DBF_ROW | {"ide_sinpad": 3.0, "safecta": 4000.0, "cod_ubigeo": "10202", "departamen": "AMAZONAS"}]
    parsed = read("indeci_year", write_dbf(tmp_path, table))
    assert parsed.rows[0] == YEARLY
    row = parsed.rows[1]  # "4000.000" in a dbf is four thousand, and "4.000" would be four
    assert isinstance(row, EmergencyRow) and (row.affected, row.ubigeo, row.sinpad_code) == (4000, "010202", "3")
    small = read("indeci_year", write_dbf(tmp_path, [DBF_ROW | {"safecta": 4.0}])).rows[0]
    assert isinstance(small, EmergencyRow) and small.affected == 4


def test_days_and_blanks_of_a_dbf_are_read(tmp_path):
    row = {("Fecha" if name == "fecha" else name.upper()): value for name, value in DBF_ROW.items()}
    row |= {"Fecha": date(2020, 3, 4), "SAFECTA": None}
    blank = dict.fromkeys(row) | {"NUM_POSX": -76.5}
    parsed = read("indeci_year", write_dbf(tmp_path, [row, blank, row | {"SAFECTA": 1.5}, row | {"SAFECTA": 1.234}]))
    assert parsed.rows == (replace(YEARLY, happened_on=date(2020, 3, 4), affected=None),)
    assert (parsed.empty, reasons(parsed)) == (1, [(4, "not_whole"), (5, "not_whole")])


def test_text_in_a_number_of_a_dbf_is_refused(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW, DBF_ROW])
    path.write_bytes(path.read_bytes().replace(b"            12.000", b"            varios", 1))
    parsed = read("indeci_year", path)
    assert (reasons(parsed), len(parsed.rows)) == ([(2, "not_a_number")], 1)


def test_deleted_records_of_a_dbf_are_not_read(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW | {"ide_sinpad": float(n)} for n in (1, 2, 3)])
    data = bytearray(path.read_bytes())
    start, length = int.from_bytes(data[8:10], "little"), int.from_bytes(data[10:12], "little")
    data[start + length] = ord("*")
    path.write_bytes(data)
    parsed = read("indeci_year", path)
    assert [row.sinpad_code for row in parsed.rows if isinstance(row, EmergencyRow)] == ["1", "3"]
    assert parsed.read == 2


def test_a_cut_dbf_is_read_up_to_the_last_whole_record(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW | {"ide_sinpad": float(n)} for n in (1, 2, 3)])
    data = path.read_bytes()
    length = int.from_bytes(data[10:12], "little")
    path.write_bytes(data[: -length - 30])
    parsed = read("indeci_year", path)
    assert parsed.is_cut and len(parsed.rows) == 1


def test_a_dbf_is_recognised_by_its_name_or_first_byte_and_only_as_a_yearly_table(tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW])
    for letter in ("C", "0", "1"):  # the first bytes of other programs' tables are also those of texts
        row = {letter: "x", **YEAR_ROW}
        assert read("indeci_year", write_csv(tmp_path, [row])).rows == (YEARLY,)
    other = path.rename(tmp_path / "upload")
    assert read("indeci_year", other).rows == (YEARLY,)
    with pytest.raises(ImportRefused) as error:
        read("indeci", other)
    assert error.value.params["reason"] == "not_text"


@pytest.mark.parametrize("keep", [1, 20, 31, 32, 60, 400])
def test_a_dbf_without_a_whole_header_is_refused(keep, tmp_path):
    path = write_dbf(tmp_path, [DBF_ROW])
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(ImportRefused) as error:
        read("indeci_year", path)
    assert error.value.params["reason"] == "damaged"


@given(data=st.data())
def test_a_dbf_with_any_byte_changed_is_read_or_refused(data, tmp_path_factory):
    path = write_dbf(tmp_path_factory.getbasetemp(), [DBF_ROW, DBF_ROW])
    damaged = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        damaged[data.draw(st.integers(0, 700))] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged)
    try:
        parsed = read("indeci_year", path)
    except ImportRefused as error:
        assert error.params["reason"] in ("damaged", "no_rows", "heading_missing", "heading_doubled", "not_text")
    else:
        assert parsed.read == len(parsed.rows) + len(parsed.refused) + parsed.outside


def test_today_is_the_latest_day_that_is_accepted(tmp_path):
    """A later day has not happened yet: it is refused, and does not extend the months of the file."""
    today = local_today()
    tomorrow = today + timedelta(days=1)
    table = [YEAR_ROW | {"fecha": str(day)} for day in (today, tomorrow, date(9999, 1, 1))]
    parsed = read("indeci_year", write_csv(tmp_path, table))
    assert (len(parsed.rows), reasons(parsed)) == (1, [(3, "future_date"), (4, "future_date")])
    assert (parsed.first, parsed.last, parsed.months) == (today, today, {month_of(today)})
    assert parsed.in_doubt == {("22", month_of(tomorrow)), ("22", date(9999, 1, 1))}


def test_a_future_day_is_refused_if_the_other_rows_prove_the_order(tmp_path):
    """1 December is in the future, but that is no reason to read 12 January instead."""
    today = local_today()
    unusual = YEAR_ROW | {"fecha": f"01/12/{today.year if today.month < 12 else today.year + 1}"}
    parsed = read("indeci_year", write_csv(tmp_path, [unusual, YEAR_ROW]))
    assert (len(parsed.rows), reasons(parsed)) == (1, [(2, "future_date")])
    assert parsed.months == {date(2020, 3, 1)}
