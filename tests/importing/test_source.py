"""Reading files as bytes: which files are opened and unpacked, and which are refused as a whole."""

import gzip
import hashlib
import io
import os
from pathlib import Path

import pytest

from data.errors import ImportRefused
from data.importing import source, tables, tally
from data.importing.files import FORMATS, read_file
from tests.support.readers import (
    CONFLICT_ROW,
    COUNT_COLUMNS,
    COUNT_ROW,
    YEAR_ROW,
    file_of,
    gazetteer,
    hazards,
    read,
    refused,
    write_csv,
    write_dbf,
)

# --- the file as a whole -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", FORMATS)
def test_a_missing_file_a_folder_and_an_empty_file_are_refused(kind, tmp_path):
    assert refused(kind, tmp_path / "none.csv") == "missing"
    assert refused(kind, tmp_path) == "is_folder"
    assert refused(kind, file_of(tmp_path, b"")) == "empty"
    assert refused(kind, file_of(tmp_path, b"\n \r\n\n")) == "empty"
    assert refused(kind, file_of(tmp_path, b"\xef\xbb\xbf")) == "empty"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert refused("counts", tmp_path / "pipe.csv") == "unreadable"


@pytest.mark.parametrize(
    ("error", "reason"),
    [(PermissionError(13, "x"), "in_use"), (OSError(5, "x"), "unreadable")],
    ids=["in use", "broken"],
)
def test_a_file_in_use_and_a_broken_disk_are_reported(error, reason, tmp_path, monkeypatch):
    path = write_csv(tmp_path, [COUNT_ROW])

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise error

        def fileno(self) -> int:
            return handle.fileno()

    def fail(*_: object) -> None:
        raise error

    with path.open("rb") as handle:
        monkeypatch.setattr(Path, "open", lambda *_: Broken())
        assert refused("counts", path) == reason
    monkeypatch.setattr(Path, "open", fail)
    assert refused("counts", path) == reason


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path):
    path = write_csv(tmp_path, [COUNT_ROW])

    def write_more(done: int, of: int) -> None:
        with path.open("ab") as handle:
            handle.write(b"2013")

    with pytest.raises(ImportRefused) as error:
        read_file("counts", path, gazetteer(), hazards(), advance=write_more)
    assert error.value.params["reason"] == "changed"


def test_the_hash_is_of_the_file_and_the_progress_ends_at_its_size(tmp_path):
    plain = write_csv(tmp_path, [CONFLICT_ROW])
    packed = tmp_path / "t.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    table = write_dbf(tmp_path, [YEAR_ROW])
    for kind, path in (("defensoria", plain), ("defensoria", packed), ("indeci_year", table)):
        steps: list[tuple[int, int]] = []
        parsed = read_file(kind, path, gazetteer(), hazards(), advance=lambda *step: steps.append(step))  # noqa: B023
        assert parsed.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert parsed.file_name == path.name
        assert steps[-1] == (path.stat().st_size, path.stat().st_size)


def test_a_long_file_name_is_cut(tmp_path):
    path = write_csv(tmp_path, [COUNT_ROW], name="x" * 200 + ".csv")
    assert len(read("counts", path).file_name) == 160


# --- not a table of text -----------------------------------------------------------------------------------------------


def workbook() -> bytes:
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content) as book:
        book.add_worksheet().write_row(0, 0, COUNT_COLUMNS)
    return content.getvalue()


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workbook(), "is_workbook"),
        (b"PK\x05\x06" + bytes(18), "is_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "is_workbook"),
        (gzip.compress(workbook()), "is_workbook"),
        (b"<!DOCTYPE html><html><body>404</body></html>", "is_web_page"),
        (b"\n <table><tr><td>a;b", "is_web_page"),
        ("año,mes\n".encode("utf-16"), "not_text"),
        ("año,mes\n".encode("utf-16-le"), "not_text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "not_text"),
        (b"%PDF-1.7\n\x01\x02", "not_text"),
        (b"a,b" * 400_000, "not_text"),
    ],
    ids=[
        "xlsx",
        "empty zip",
        "xls",
        "packed xlsx",
        "web page",
        "web table",
        "utf-16",
        "utf-16 bare",
        "picture",
        "pdf",
        "no lines",
    ],
)
def test_a_file_that_is_no_text_table_is_refused(kind, data, reason, tmp_path):
    assert refused(kind, file_of(tmp_path, data)) == reason


# --- packed and too big ------------------------------------------------------------------------------------------------


def test_a_packed_file_is_read_like_the_plain_file(tmp_path):
    rows = [CONFLICT_ROW | {"caso_id": f"C-{n}"} for n in range(2000)]
    plain = write_csv(tmp_path, rows)
    data = plain.read_bytes()
    half = len(data) // 2
    whole, joined, filled = (tmp_path / f"{name}.csv.gz" for name in ("whole", "joined", "filled"))
    whole.write_bytes(gzip.compress(data))
    joined.write_bytes(gzip.compress(data[:half]) + gzip.compress(data[half:]))
    filled.write_bytes(gzip.compress(data) + bytes(512))
    expected = read("defensoria", plain).rows
    assert len(expected) == 2000
    for path in (whole, joined, filled):
        assert read("defensoria", path).rows == expected


def test_a_cut_or_damaged_packed_file_is_refused(tmp_path):
    data = gzip.compress(write_csv(tmp_path, [CONFLICT_ROW] * 50).read_bytes())
    assert refused("defensoria", file_of(tmp_path, data[:-20])) == "damaged"
    assert refused("defensoria", file_of(tmp_path, data[:30] + b"\xff\xff\xff" + data[33:])) == "damaged"
    assert refused("defensoria", file_of(tmp_path, data + b"more")) == "damaged"


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path):
    packed = io.BytesIO()
    with gzip.open(packed, "wb", compresslevel=9) as bomb:
        bomb.write(write_csv(tmp_path, [CONFLICT_ROW]).read_bytes())
        for _ in range(60):
            bomb.write(b'"' + b"a" * 999_999)
    assert len(packed.getvalue()) < 100_000
    unpacked = []
    path = file_of(tmp_path, packed.getvalue())
    with source.open_source(path, lambda *_: None) as opened, pytest.raises(ImportRefused) as error:
        unpacked += map(len, opened.texts())
    assert error.value.params["reason"] == "bomb"
    assert refused("defensoria", path) in ("bomb", "not_text")


def test_a_file_over_the_limit_is_refused(tmp_path, monkeypatch):
    path = write_csv(tmp_path, [CONFLICT_ROW] * 50)
    packed = file_of(tmp_path, gzip.compress(path.read_bytes()))
    monkeypatch.setattr(source, "LIMIT", path.stat().st_size - 1)
    for file in (path, packed):
        with pytest.raises(ImportRefused) as error:
            read("defensoria", file)
        assert error.value.params["reason"] == "too_big"


def test_too_many_rows_lines_or_refusals_are_refused(tmp_path, monkeypatch):
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
