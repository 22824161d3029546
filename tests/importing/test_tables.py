"""Reading text tables: encodings, headings and rows as they occur in files; anything else is refused."""

import gzip
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.errors import ImportRefused
from data.importing import source, tables
from data.importing.files import FORMATS
from data.store.schema.incidence import IMPORT_KINDS
from queries.imports.tables import IMPORT_TABLES
from tests.support.readers import (
    CONFLICT_ROW,
    COUNT_ROW,
    INDECI_HEADING,
    INDECI_ROW,
    YEAR_ROW,
    file_of,
    indeci_row,
    read,
    refused,
    write_csv,
    write_indeci,
)

# --- encodings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-8", "utf-8-sig"])
def test_indeci_s_table_is_read_in_each_encoding(encoding, tmp_path):
    row = indeci_row(COD_DISTRITO="", DPTO="SAN MARTÍN", PROV="LAMAS", DIST="CUÑUMBUQUI", PELIGRO="INUNDACIÓN")
    parsed = read("indeci", write_indeci(tmp_path, row, encoding=encoding))
    assert not parsed.refused
    assert [(row.unit, row.hazard) for row in parsed.rows] == [("220505", "flood")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1"])
def test_the_defensoria_s_panel_is_read_in_each_encoding(encoding, tmp_path):
    row = CONFLICT_ROW | {"departamento": "San Martín", "caso": "Comuneros de «Ñuñumá» – año", "estado": "Áctivo"}
    row = row if encoding != "latin-1" else row | {"caso": "Comuneros de «Ñuñumá», año"}
    (case,) = read("defensoria", write_csv(tmp_path, [row], encoding=encoding)).rows
    assert (case.region, case.name) == ("22", row["caso"])


def test_a_file_joined_from_two_encodings_is_read_line_by_line(tmp_path):
    path = write_indeci(tmp_path, indeci_row(PELIGRO="INUNDACIÓN"))
    path.write_bytes(path.read_bytes() + (indeci_row(PELIGRO="SEQUÍA") + "\r\n").encode("utf-8"))
    assert [row.hazard for row in read("indeci", path).rows] == ["flood", "drought"]


def test_a_line_of_two_encodings_is_refused(tmp_path):
    path = write_indeci(tmp_path, indeci_row())
    line = indeci_row(PELIGRO="INUNDACIÓN").encode("utf-8").replace(b"LLUVIA", b"") + "Ñ".encode("cp1252") + b"\r\n"
    path.write_bytes(path.read_bytes() + line)
    parsed = read("indeci", path)
    assert [(row.row, row.reason) for row in parsed.refused] == [(3, "mixed_encoding")]
    assert len(parsed.rows) == 1


def test_a_capital_before_a_quotation_mark_is_not_taken_for_utf8():
    assert tables.decode("«CAFÉ»".encode("cp1252")) == ("«CAFÉ»", "")
    assert tables.decode("PERÚ” y CAFÉ".encode("cp1252")) == ("PERÚ” y CAFÉ", "")
    assert tables.decode(b"\x81\xd1") == ("\x81Ñ", "")


@given(st.text(st.characters(blacklist_characters="\0\r\n", blacklist_categories=["Cs"])))
def test_utf8_is_always_read_as_utf8(text):
    assert tables.decode(text.encode("utf-8")) == (text, "")


@given(st.text("abcÁÉÍÓÚÑÜáéíóúñü ;,.°ºª¿¡"))
def test_spanish_in_cp1252_is_read_as_cp1252(text):
    # An accented capital directly before one of these signs, without another accent in the line, would be valid UTF-8.
    assume(not any(first in "ÁÉÍÓÚÑÜ" and second in "°ºª¿¡" for first, second in pairwise(text)))
    assert tables.decode(text.encode("cp1252")) == (text, "")


def test_a_row_with_zero_bytes_is_refused(tmp_path):
    path = write_indeci(tmp_path, indeci_row(), indeci_row(DIST="CHACHA\0POYAS"), indeci_row())
    parsed = read("indeci", path)
    assert [(row.row, row.reason) for row in parsed.refused] == [(3, "damaged_text")]
    malformed = file_of(tmp_path, path.read_bytes()[:-100] + bytes(5000))
    assert [row.reason for row in read("indeci", malformed).refused] == ["damaged_text", "damaged_text"]


def test_a_doubly_encoded_heading_is_not_recognised(tmp_path):
    path = write_indeci(tmp_path, indeci_row())
    path.write_bytes(path.read_bytes().decode("cp1252").encode("utf-8").decode("cp1252").encode("utf-8"))
    with pytest.raises(ImportRefused) as error:
        read("indeci", path)
    assert error.value.params == {"reason": "heading_missing", "names": "AÑO", "limit": 0}


# --- the heading -------------------------------------------------------------------------------------------------------


def test_a_missing_heading_is_named(tmp_path):
    lines = [
        ";".join(cell for n, cell in enumerate(line.split(";")) if n not in (3, 11))
        for line in (INDECI_HEADING, INDECI_ROW)
    ]
    with pytest.raises(ImportRefused) as error:
        read("indeci", file_of(tmp_path, "\n".join(lines).encode("cp1252")))
    assert error.value.params == {"reason": "heading_missing", "names": "MES, FALLECIDOS", "limit": 0}


def test_a_missing_heading_row_and_that_of_another_kind_are_refused(tmp_path):
    assert refused("indeci", file_of(tmp_path, f"{INDECI_ROW}\n{INDECI_ROW}\n".encode("cp1252"))) == "heading_missing"
    assert refused("counts", write_csv(tmp_path, [CONFLICT_ROW])) == "heading_missing"
    assert refused("indeci", write_csv(tmp_path, [YEAR_ROW], delimiter=";")) == "heading_missing"


def test_a_doubled_heading_is_refused_only_if_its_column_is_read(tmp_path):
    both = INDECI_HEADING + ";AFECTADOS\n" + INDECI_ROW + ";7\n"
    with pytest.raises(ImportRefused) as error:
        read("indeci", file_of(tmp_path, both.encode("cp1252")))
    assert error.value.params == {"reason": "heading_doubled", "names": "AFECTADOS", "limit": 0}
    harmless = INDECI_HEADING + ";COSTO DE LA AYUDA\n" + INDECI_ROW + ";7\n"
    assert len(read("indeci", file_of(tmp_path, harmless.encode("cp1252"))).rows) == 1


@pytest.mark.parametrize("kind", ["indeci_year", "defensoria", "counts"])
def test_the_order_of_columns_and_extra_columns_do_not_matter(kind, tmp_path):
    row = {"indeci_year": YEAR_ROW, "defensoria": CONFLICT_ROW, "counts": COUNT_ROW}[kind]
    expected = read(kind, write_csv(tmp_path, [row])).rows
    assert len(expected) == 1
    turned = dict(reversed([*row.items(), ("otra", "x"), ("", "y")]))
    for delimiter in (",", ";", "\t"):
        assert read(kind, write_csv(tmp_path, [turned], delimiter=delimiter)).rows == expected
    shouted = {f" {name.upper()}  ": value for name, value in row.items()}
    assert read(kind, write_csv(tmp_path, [shouted])).rows == expected


def test_indeci_s_columns_are_read_in_any_order(tmp_path):
    pairs = list(zip(INDECI_HEADING.split(";"), INDECI_ROW.split(";"), strict=True))
    lines = (";".join(column) for column in zip(*reversed(pairs), strict=True))
    expected = read("indeci", write_indeci(tmp_path, INDECI_ROW)).rows
    assert read("indeci", file_of(tmp_path, "\n".join(lines).encode("cp1252"))).rows == expected


def test_a_heading_without_rows_is_refused(tmp_path):
    assert refused("indeci", write_indeci(tmp_path)) == "no_rows"
    assert refused("indeci", write_indeci(tmp_path, ";" * 48, "")) == "no_rows"


# --- rows --------------------------------------------------------------------------------------------------------------


def test_empty_rows_are_counted_separately_and_rows_are_numbered_as_in_an_editor(tmp_path):
    bad = indeci_row(AFECTADOS="x")
    parsed = read("indeci", write_indeci(tmp_path, "", INDECI_ROW, ";" * 48, bad, "", INDECI_ROW, bad))
    assert (parsed.read, parsed.empty, len(parsed.rows)) == (4, 3, 2)
    assert [row.row for row in parsed.refused] == [5, 8]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_breaks_of_every_system_are_read(end, tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW, indeci_row(AFECTADOS="x"), INDECI_ROW, end=end))
    assert (len(parsed.rows), [row.row for row in parsed.refused]) == (2, [3])


@pytest.mark.parametrize("columns", [1, 5, 20, 48])
def test_a_cut_last_row_is_refused(columns, tmp_path):
    path = write_indeci(tmp_path, INDECI_ROW, INDECI_ROW)
    path.write_bytes(path.read_bytes() + ";".join(INDECI_ROW.split(";")[:columns]).encode())
    parsed = read("indeci", path)
    assert [(row.row, row.reason) for row in parsed.refused] == [(4, "truncated_row")]
    assert parsed.is_cut and len(parsed.rows) == 2


def test_a_last_row_without_a_line_break_is_whole(tmp_path):
    path = write_indeci(tmp_path, INDECI_ROW, INDECI_ROW)
    path.write_bytes(path.read_bytes().rstrip())
    parsed = read("indeci", path)
    assert (len(parsed.rows), parsed.refused, parsed.is_cut) == (2, (), False)


def test_rows_with_fewer_or_more_cells_are_refused(tmp_path):
    short, long = INDECI_ROW.rpartition(";")[0], INDECI_ROW + ";x"
    parsed = read("indeci", write_indeci(tmp_path, short, long, INDECI_ROW + ";;", 'a "quote" alone', INDECI_ROW))
    assert [(row.row, row.reason) for row in parsed.refused] == [
        (2, "wrong_columns"),
        (3, "wrong_columns"),
        (5, "wrong_columns"),
    ]
    assert (len(parsed.rows), parsed.is_cut, parsed.read) == (2, False, 5)


def test_quotes_are_plain_text_in_indeci_s_table(tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, indeci_row(PELIGRO='"OTROS'), INDECI_ROW))
    assert [row.spelling for row in parsed.rows] == ['"OTROS', "LLUVIA INTENSA"]


# --- any bytes ---------------------------------------------------------------------------------------------------------

HEADS = {
    "indeci": INDECI_HEADING.encode("cp1252") + b"\r\n",
    "indeci_year": ",".join(YEAR_ROW).encode() + b"\n",
    "defensoria": ",".join(CONFLICT_ROW).encode() + b"\n",
    "counts": ",".join(COUNT_ROW).encode() + b"\n",
}
BODIES = {
    "indeci": INDECI_ROW.encode("cp1252") + b"\r\n",
    "indeci_year": ",".join(YEAR_ROW.values()).encode() + b"\n",
    "defensoria": b'C-1,1,2013,6,Activo,Loreto,Comunal,"x\ny",z,,\n',
    "counts": b"2013,6,16,all,active,9,R\n",
}


def test_every_import_format_has_a_kind_in_the_database_and_a_table() -> None:
    assert set(FORMATS) == set(IMPORT_KINDS) == set(IMPORT_TABLES) == set(HEADS) == set(BODIES)


@pytest.mark.parametrize("kind", FORMATS)
@given(data=st.data())
def test_any_bytes_are_read_or_refused(kind, data, tmp_path_factory):
    pieces = st.one_of(
        st.binary(max_size=20), st.sampled_from([BODIES[kind], BODIES[kind][:-9], b'"', b"\n", b",,", b"\xd1"])
    )
    body = b"".join(data.draw(st.lists(pieces, max_size=8)))
    path = file_of(tmp_path_factory.getbasetemp(), HEADS[kind] + body)
    try:
        parsed = read(kind, path)
    except ImportRefused as error:
        assert error.params["reason"] in ("no_rows", "not_text")
    else:
        assert parsed.read == len(parsed.rows) + len(parsed.refused) + parsed.outside + parsed.repeated
        assert parsed == read(kind, path)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
def test_the_size_of_the_pieces_of_a_file_does_not_matter(size, tmp_path, monkeypatch):
    rows = [CONFLICT_ROW | {"caso_id": f"Ñ{n}", "caso": f"uno\r\ndos\rtres {n} “…”"} for n in range(9)]
    path = write_csv(tmp_path, rows)
    packed = tmp_path / "t.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    expected = read("defensoria", path)
    monkeypatch.setattr(source, "CHUNK", size)
    if size >= 3:  # the first piece must be long enough to show what the file is
        assert read("defensoria", path) == expected
        assert read("defensoria", packed).rows == expected.rows
    lines = tables._read_lines(_pieces(path.read_bytes(), size))
    assert "".join(line.text for line in lines) == path.read_bytes().decode()


def _pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]
