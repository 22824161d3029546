"""Files as bytes and tables of text: what is opened, unpacked, decoded and split; what is refused as a whole, and why."""

import csv
import gzip
import hashlib
import io
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.errors import ImportRefused
from data.importing import source, tables
from data.importing.files import FORMATS, read_file
from data.importing.parsed import Refusal
from data.importing.rows import Line, split_quoted
from tests.importing.samples import (
    CONFLICT_ROW,
    COUNT_COLUMNS,
    COUNT_ROW,
    INDECI_HEADING,
    INDECI_ROW,
    YEAR_ROW,
    hazards,
    indeci_row,
    places,
    read,
    write_csv,
    write_dbf,
    write_indeci,
)


def refused(kind: str, path: Path) -> str:
    with pytest.raises(ImportRefused) as found:
        read(kind, path)
    return str(found.value.params["reason"])


def file_of(folder: Path, data: bytes) -> Path:
    path = folder / "some.csv"
    path.write_bytes(data)
    return path


# --- the file as a whole -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_that_is_not_there_a_folder_and_an_empty_one(kind, tmp_path):
    assert refused(kind, tmp_path / "none.csv") == "missing"
    assert refused(kind, tmp_path) == "is_folder"
    assert refused(kind, file_of(tmp_path, b"")) == "empty"
    assert refused(kind, file_of(tmp_path, b"\n \r\n\n")) == "empty"
    assert refused(kind, file_of(tmp_path, b"\xef\xbb\xbf")) == "empty"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_would_keep_us_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert refused("counts", tmp_path / "pipe.csv") == "unreadable"


@pytest.mark.parametrize(
    ("error", "reason"),
    [(PermissionError(13, "x"), "in_use"), (OSError(5, "x"), "unreadable")],
    ids=["in use", "broken"],
)
def test_a_file_in_use_and_a_broken_disk(error, reason, tmp_path, monkeypatch):
    path = write_csv(tmp_path, [COUNT_ROW])

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise error

        def fileno(self) -> int:
            return own.fileno()

    def fail(*_: object) -> None:
        raise error

    with path.open("rb") as own:
        monkeypatch.setattr(Path, "open", lambda *_: Broken())
        assert refused("counts", path) == reason
    monkeypatch.setattr(Path, "open", fail)
    assert refused("counts", path) == reason


def test_a_file_that_somebody_writes_to_meanwhile(tmp_path):
    path = write_csv(tmp_path, [COUNT_ROW])

    def write_more(done: int, of: int) -> None:
        with path.open("ab") as handle:
            handle.write(b"2013")

    with pytest.raises(ImportRefused) as found:
        read_file("counts", path, places(), hazards(), write_more)
    assert found.value.params["reason"] == "changed"


def test_the_hash_is_that_of_the_file_and_progress_ends_with_its_size(tmp_path):
    plain = write_csv(tmp_path, [CONFLICT_ROW])
    packed = tmp_path / "t.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    table = write_dbf(tmp_path, [YEAR_ROW])
    for kind, path in (("defensoria", plain), ("defensoria", packed), ("indeci_year", table)):
        told: list[tuple[int, int]] = []
        parsed = read_file(kind, path, places(), hazards(), lambda *step: told.append(step))  # noqa: B023
        assert parsed.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert parsed.file_name == path.name
        assert told[-1] == (path.stat().st_size, path.stat().st_size)


def test_a_long_name_is_cut(tmp_path):
    path = write_csv(tmp_path, [COUNT_ROW], name="x" * 200 + ".csv")
    assert len(read("counts", path).file_name) == 160


# --- not a table of text -----------------------------------------------------------------------------------------------


def workbook() -> bytes:
    from xlsxwriter import Workbook

    made = io.BytesIO()
    with Workbook(made) as book:
        book.add_worksheet().write_row(0, 0, COUNT_COLUMNS)
    return made.getvalue()


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize(
    ("data", "reason"),
    [(workbook(), "is_workbook"), (b"PK\x05\x06" + bytes(18), "is_workbook"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "is_workbook"), (gzip.compress(workbook()), "is_workbook"),
     (b"<!DOCTYPE html><html><body>404</body></html>", "is_web_page"), (b"\n <table><tr><td>a;b", "is_web_page"),
     ("año,mes\n".encode("utf-16"), "not_text"), ("año,mes\n".encode("utf-16-le"), "not_text"),
     (b"\x89PNG\r\n\x1a\n" + bytes(64), "not_text"), (b"%PDF-1.7\n\x01\x02", "not_text"), (b"a,b" * 400_000, "not_text")],
    ids=["xlsx", "empty zip", "xls", "packed xlsx", "web page", "web table", "utf-16", "utf-16 bare", "picture", "pdf",
         "no lines"],
)  # fmt: skip
def test_what_is_no_table_of_text(kind, data, reason, tmp_path):
    assert refused(kind, file_of(tmp_path, data)) == reason


# --- packed and too big ------------------------------------------------------------------------------------------------


def test_a_packed_file_reads_as_the_plain_one(tmp_path):
    rows = [CONFLICT_ROW | {"caso_id": f"C-{n}"} for n in range(2000)]
    plain = write_csv(tmp_path, rows)
    data = plain.read_bytes()
    half = len(data) // 2
    one, two, filled = (tmp_path / f"{name}.csv.gz" for name in ("one", "two", "filled"))
    one.write_bytes(gzip.compress(data))
    two.write_bytes(gzip.compress(data[:half]) + gzip.compress(data[half:]))
    filled.write_bytes(gzip.compress(data) + bytes(512))
    expected = read("defensoria", plain).rows
    assert len(expected) == 2000
    for path in (one, two, filled):
        assert read("defensoria", path).rows == expected


def test_a_packed_file_that_is_cut_or_damaged(tmp_path):
    data = gzip.compress(write_csv(tmp_path, [CONFLICT_ROW] * 50).read_bytes())
    assert refused("defensoria", file_of(tmp_path, data[:-20])) == "damaged"
    assert refused("defensoria", file_of(tmp_path, data[:30] + b"\xff\xff\xff" + data[33:])) == "damaged"
    assert refused("defensoria", file_of(tmp_path, data + b"more")) == "damaged"


def test_a_bomb_is_refused_before_it_fills_anything(tmp_path):
    packed = io.BytesIO()
    with gzip.open(packed, "wb", compresslevel=1) as bomb:
        bomb.write(write_csv(tmp_path, [CONFLICT_ROW]).read_bytes())
        for _ in range(60):
            bomb.write(b'"' + b"a" * 999_999)
    assert len(packed.getvalue()) < 400_000
    unpacked = []
    path = file_of(tmp_path, packed.getvalue())
    with source.open_source(path, lambda *_: None) as opened, pytest.raises(ImportRefused) as found:
        unpacked += map(len, opened.texts())
    assert found.value.params["reason"] == "bomb"
    assert refused("defensoria", path) in ("bomb", "not_text")


def test_a_file_over_the_limit(tmp_path, monkeypatch):
    path = write_csv(tmp_path, [CONFLICT_ROW] * 50)
    packed = file_of(tmp_path, gzip.compress(path.read_bytes()))
    monkeypatch.setattr(source, "LIMIT", path.stat().st_size - 1)
    for one in (path, packed):
        with pytest.raises(ImportRefused) as found:
            read("defensoria", one)
        assert found.value.params["reason"] == "too_big"


def test_too_many_rows_of_any_sort(tmp_path, monkeypatch):
    from data.importing import tally

    path = write_csv(tmp_path, [COUNT_ROW | {"month": str(month)} for month in range(1, 13)])
    monkeypatch.setattr(tally, "MOST_ROWS", 11)
    assert refused("counts", path) == "too_many_rows"
    monkeypatch.setattr(tally, "MOST_ROWS", 12)
    assert len(read("counts", path).rows) == 12
    monkeypatch.setattr(tables, "MOST_LINES", 12)
    assert refused("counts", path) == "too_many_rows"
    monkeypatch.setattr(tables, "MOST_LINES", 13)
    monkeypatch.setattr(tally, "MOST_REFUSED", 2)
    bad = write_csv(tmp_path, [COUNT_ROW | {"month": "13"}] * 3)
    assert refused("counts", bad) == "too_many_refused"


# --- letters -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-8", "utf-8-sig"])
def test_indeci_s_letters_in_each_encoding(encoding, tmp_path):
    row = indeci_row(COD_DISTRITO="", DPTO="SAN MARTÍN", PROV="LAMAS", DIST="CUÑUMBUQUI", PELIGRO="INUNDACIÓN")
    parsed = read("indeci", write_indeci(tmp_path, row, encoding=encoding))
    assert not parsed.refused
    assert [(one.unit, one.hazard) for one in parsed.rows] == [("220505", "flood")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1"])
def test_the_defensoria_s_letters_in_each_encoding(encoding, tmp_path):
    row = CONFLICT_ROW | {"departamento": "San Martín", "caso": "Comuneros de «Ñuñumá» – año", "estado": "Áctivo"}
    row = row if encoding != "latin-1" else row | {"caso": "Comuneros de «Ñuñumá», año"}
    (one,) = read("defensoria", write_csv(tmp_path, [row], encoding=encoding)).rows
    assert (one.region, one.name) == ("22", row["caso"])


def test_files_put_together_from_two_encodings_are_read_line_by_line(tmp_path):
    path = write_indeci(tmp_path, indeci_row(PELIGRO="INUNDACIÓN"))
    path.write_bytes(path.read_bytes() + (indeci_row(PELIGRO="SEQUÍA") + "\r\n").encode("utf-8"))
    assert [one.hazard for one in read("indeci", path).rows] == ["flood", "drought"]


def test_a_line_of_two_encodings_is_refused(tmp_path):
    path = write_indeci(tmp_path, indeci_row())
    line = indeci_row(PELIGRO="INUNDACIÓN").encode("utf-8").replace(b"LLUVIA", b"") + "Ñ".encode("cp1252") + b"\r\n"
    path.write_bytes(path.read_bytes() + line)
    parsed = read("indeci", path)
    assert [(one.row, one.reason) for one in parsed.refused] == [(3, "mixed_encoding")]
    assert len(parsed.rows) == 1


def test_a_capital_before_a_quotation_mark_is_no_utf8():
    assert tables.decode("«CAFÉ»".encode("cp1252")) == ("«CAFÉ»", "")
    assert tables.decode("PERÚ” y CAFÉ".encode("cp1252")) == ("PERÚ” y CAFÉ", "")
    assert tables.decode(b"\x81\xd1") == ("\x81Ñ", "")


@given(st.text(st.characters(blacklist_characters="\0\r\n", blacklist_categories=["Cs"])))
def test_utf8_is_always_read_as_such(text):
    assert tables.decode(text.encode("utf-8")) == (text, "")


@given(st.text("abcÁÉÍÓÚÑÜáéíóúñü ;,.°ºª¿¡"))
def test_spanish_in_cp1252_is_read_as_such(text):
    # A capital straight before a sign of the upper half, and no other accent in the line, would be valid UTF-8.
    assume(not any(one in "ÁÉÍÓÚÑÜ" and two in "°ºª¿¡" for one, two in pairwise(text)))
    assert tables.decode(text.encode("cp1252")) == (text, "")


def test_zero_bytes_in_a_row(tmp_path):
    path = write_indeci(tmp_path, indeci_row(), indeci_row(DIST="CHACHA\0POYAS"), indeci_row())
    parsed = read("indeci", path)
    assert [(one.row, one.reason) for one in parsed.refused] == [(3, "damaged_text")]
    torn = file_of(tmp_path, path.read_bytes()[:-100] + bytes(5000))
    assert [one.reason for one in read("indeci", torn).refused] == ["damaged_text", "damaged_text"]


def test_double_encoded_letters_are_no_heading(tmp_path):
    path = write_indeci(tmp_path, indeci_row())
    path.write_bytes(path.read_bytes().decode("cp1252").encode("utf-8").decode("cp1252").encode("utf-8"))
    with pytest.raises(ImportRefused) as found:
        read("indeci", path)
    assert found.value.params == {"reason": "heading_missing", "names": "AÑO", "limit": 0}


# --- the heading -------------------------------------------------------------------------------------------------------


def test_a_missing_heading_is_named(tmp_path):
    lines = [
        ";".join(cell for n, cell in enumerate(line.split(";")) if n not in (3, 11))
        for line in (INDECI_HEADING, INDECI_ROW)
    ]
    with pytest.raises(ImportRefused) as found:
        read("indeci", file_of(tmp_path, "\n".join(lines).encode("cp1252")))
    assert found.value.params == {"reason": "heading_missing", "names": "MES, FALLECIDOS", "limit": 0}


def test_no_heading_at_all_and_another_kind_s(tmp_path):
    assert refused("indeci", file_of(tmp_path, f"{INDECI_ROW}\n{INDECI_ROW}\n".encode("cp1252"))) == "heading_missing"
    assert refused("counts", write_csv(tmp_path, [CONFLICT_ROW])) == "heading_missing"
    assert refused("indeci", write_csv(tmp_path, [YEAR_ROW], delimiter=";")) == "heading_missing"


def test_a_doubled_heading_is_named_if_we_read_it(tmp_path):
    both = INDECI_HEADING + ";AFECTADOS\n" + INDECI_ROW + ";7\n"
    with pytest.raises(ImportRefused) as found:
        read("indeci", file_of(tmp_path, both.encode("cp1252")))
    assert found.value.params == {"reason": "heading_doubled", "names": "AFECTADOS", "limit": 0}
    harmless = INDECI_HEADING + ";COSTO DE LA AYUDA\n" + INDECI_ROW + ";7\n"
    assert len(read("indeci", file_of(tmp_path, harmless.encode("cp1252"))).rows) == 1


@pytest.mark.parametrize("kind", ["indeci_year", "defensoria", "counts"])
def test_the_order_of_columns_and_more_of_them_do_not_matter(kind, tmp_path):
    row = {"indeci_year": YEAR_ROW, "defensoria": CONFLICT_ROW, "counts": COUNT_ROW}[kind]
    expected = read(kind, write_csv(tmp_path, [row])).rows
    assert len(expected) == 1
    turned = dict(reversed([*row.items(), ("otra", "x"), ("", "y")]))
    for delimiter in (",", ";", "\t"):
        assert read(kind, write_csv(tmp_path, [turned], delimiter=delimiter)).rows == expected
    shouted = {f" {name.upper()}  ": value for name, value in row.items()}
    assert read(kind, write_csv(tmp_path, [shouted])).rows == expected


def test_indeci_s_columns_in_another_order(tmp_path):
    pairs = list(zip(INDECI_HEADING.split(";"), INDECI_ROW.split(";"), strict=True))
    lines = (";".join(column) for column in zip(*reversed(pairs), strict=True))
    expected = read("indeci", write_indeci(tmp_path, INDECI_ROW)).rows
    assert read("indeci", file_of(tmp_path, "\n".join(lines).encode("cp1252"))).rows == expected


def test_a_heading_alone_is_no_table(tmp_path):
    assert refused("indeci", write_indeci(tmp_path)) == "no_rows"
    assert refused("indeci", write_indeci(tmp_path, ";" * 48, "")) == "no_rows"


# --- rows --------------------------------------------------------------------------------------------------------------


def test_empty_rows_are_counted_apart_and_numbers_are_those_of_an_editor(tmp_path):
    bad = indeci_row(AFECTADOS="x")
    parsed = read("indeci", write_indeci(tmp_path, "", INDECI_ROW, ";" * 48, bad, "", INDECI_ROW, bad))
    assert (parsed.read, parsed.empty, len(parsed.rows)) == (4, 3, 2)
    assert [one.row for one in parsed.refused] == [5, 8]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_ends_of_lines_of_each_system(end, tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, INDECI_ROW, indeci_row(AFECTADOS="x"), INDECI_ROW, end=end))
    assert (len(parsed.rows), [one.row for one in parsed.refused]) == (2, [3])


@pytest.mark.parametrize("columns", [1, 5, 20, 48])
def test_a_last_row_that_is_cut(columns, tmp_path):
    path = write_indeci(tmp_path, INDECI_ROW, INDECI_ROW)
    path.write_bytes(path.read_bytes() + ";".join(INDECI_ROW.split(";")[:columns]).encode())
    parsed = read("indeci", path)
    assert [(one.row, one.reason) for one in parsed.refused] == [(4, "truncated_row")]
    assert parsed.is_cut and len(parsed.rows) == 2


def test_a_last_row_without_a_line_s_end_is_whole(tmp_path):
    path = write_indeci(tmp_path, INDECI_ROW, INDECI_ROW)
    path.write_bytes(path.read_bytes().rstrip())
    parsed = read("indeci", path)
    assert (len(parsed.rows), parsed.refused, parsed.is_cut) == (2, (), False)


def test_rows_with_fewer_and_more_cells(tmp_path):
    short, long = INDECI_ROW.rpartition(";")[0], INDECI_ROW + ";x"
    parsed = read("indeci", write_indeci(tmp_path, short, long, INDECI_ROW + ";;", 'a "quote" alone', INDECI_ROW))
    assert [(one.row, one.reason) for one in parsed.refused] == [
        (2, "wrong_columns"),
        (3, "wrong_columns"),
        (5, "wrong_columns"),
    ]
    assert (len(parsed.rows), parsed.is_cut, parsed.read) == (2, False, 5)


def test_quotes_mean_nothing_to_indeci(tmp_path):
    parsed = read("indeci", write_indeci(tmp_path, indeci_row(PELIGRO='"OTROS'), INDECI_ROW))
    assert [one.spelling for one in parsed.rows] == ['"OTROS', "LLUVIA INTENSA"]


# --- quotes ------------------------------------------------------------------------------------------------------------


def quoted(text: str, width: int = 3) -> list[tuple[int, list[str]] | tuple[int, str]]:
    """Rows, or the reasons why not."""
    lines = [Line(n, line, line.endswith("\n"), "") for n, line in enumerate(text.splitlines(keepends=True), 1)]
    return [
        (one.row, one.reason) if isinstance(one, Refusal) else (one[0], list(one[1]))
        for one in split_quoted(lines, ",", width)
    ]


def test_a_row_over_several_lines_has_the_number_of_its_first():
    assert quoted('1,"a\n\nb ""c""",2\n3,4,5\n"6\n7",8,9') == [
        (1, ["1", 'a\n\nb "c"', "2"]), (4, ["3", "4", "5"]), (5, ["6\n7", "8", "9"]),
    ]  # fmt: skip


def test_a_quote_that_is_never_closed_takes_no_other_row_along():
    assert quoted('1,"a,2\n3,4,5\n6,7,8\n') == [(1, "open_quote"), (2, ["3", "4", "5"]), (3, ["6", "7", "8"])]
    assert quoted('1,"a,2\n3,"b",5\n6,7,8\n') == [(1, "open_quote"), (2, ["3", "b", "5"]), (3, ["6", "7", "8"])]
    far = '1,"a,2\n' + "3,4,5\n" * 1200
    assert quoted(far)[0] == (1, "open_quote") and len(quoted(far)) == 1201


def test_a_cut_within_quotes_is_a_cut():
    assert quoted('1,a,2\n3,"b') == [(1, ["1", "a", "2"]), (2, "truncated_row")]
    assert quoted('1,a,2\n3,"b\nc\nd') == [(1, ["1", "a", "2"]), (2, "truncated_row")]


def test_quotes_in_the_middle_of_a_cell():
    assert quoted('1,5" de lluvia,2\n3,4,5\n') == [(1, ["1", '5" de lluvia', "2"]), (2, ["3", "4", "5"])]
    assert quoted('1,"a"b,2\n3,4,5\n') == [(1, "bad_quotes"), (2, ["3", "4", "5"])]
    assert quoted('1,"a\nb",2,3,4\n4,5,6\n') == [(1, "wrong_columns"), (3, ["4", "5", "6"])]


CELLS = st.text(st.characters(blacklist_characters="\0\r", blacklist_categories=["Cs"]), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_rows_with_quotes_come_back_as_they_were(rows):
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    data = text.getvalue().encode("utf-8")
    found = list(split_quoted(tables._read_lines([data]), ",", 3))
    assert [tuple(one[1]) for one in found] == rows


@given(st.text('ab",\n', max_size=60))
def test_no_line_is_lost_whatever_the_quotes(text):
    """Each line that is a whole row by itself, and that no valid row of several lines holds, is found again."""
    found = quoted(text)
    numbers = [one[0] for one in found]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= len(text.splitlines()) for number in numbers)
    if '"' not in text:
        assert len(found) == len(text.splitlines())


# --- anything ----------------------------------------------------------------------------------------------------------

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
    except ImportRefused as found:
        assert found.params["reason"] in ("no_rows", "not_text")
    else:
        assert parsed.read == len(parsed.rows) + len(parsed.refused) + parsed.outside + parsed.repeated
        assert parsed == read(kind, path)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
def test_where_the_pieces_of_a_file_end_does_not_matter(size, tmp_path, monkeypatch):
    rows = [CONFLICT_ROW | {"caso_id": f"Ñ{n}", "caso": f"uno\r\ndos\rtres {n} “…”"} for n in range(9)]
    path = write_csv(tmp_path, rows)
    packed = tmp_path / "t.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    expected = read("defensoria", path)
    monkeypatch.setattr(source, "CHUNK", size)
    if size >= 3:  # the first piece shows what a file is
        assert read("defensoria", path) == expected
        assert read("defensoria", packed).rows == expected.rows
    lines = [line for line, *_ in ((line.text,) for line in tables._read_lines(_pieces(path.read_bytes(), size)))]
    assert "".join(lines) == path.read_bytes().decode()


def _pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]
