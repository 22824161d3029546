"""Uploads of import files, below the page: permissions, refused files, repeated requests, and bombs within bounds."""

import gzip
import json
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import text

from data import errors
from data.importing.parsed import ParsedFile
from data.permissions import ANYONE, OPERATOR, Responsibility, Role, Viewer
from data.store.audit import AuditEntry
from data.store.connection import connecting
from data.store.doors import reading, writing
from queries.imports.comparison import UNDECLARED, ImportPlan
from queries.imports.records import plan_take_back
from queries.imports.uploads import (
    LARGEST_UPLOAD,
    build_imports,
    compare_upload,
    describe_request,
    read_upload,
    take_back_as,
    write_import_as,
)
from tests.support.contents import contents, scalar
from tests.support.entries import make_person
from tests.support.import_files import COUNT_FILE, MONITORING, ignore_progress, plan_upload
from tests.support.readers import COUNT_COLUMNS

NOT_ALLOWED = [ANYONE, Viewer(Role.COORDINATOR, (Responsibility(region="16"), Responsibility(cluster="LOR-1")))]


def send(url: str, person: int, plan: ImportPlan, request: str) -> int:
    audit_entry = AuditEntry("import", "counts", (person, "Rosa"), request, describe_request(plan))
    with writing(url, audit_entry) as connection:
        return write_import_as(connection, person, plan)


# --- permissions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("viewer", NOT_ALLOWED, ids=["anyone", "coordinator"])
def test_a_viewer_who_may_not_import_reads_compares_and_lists_nothing(demo_url, viewer):
    parsed = plan_upload(demo_url).parsed
    with reading(demo_url) as connection, pytest.raises(errors.NotAllowed):
        build_imports(connection, viewer)
    with pytest.raises(errors.NotAllowed):
        read_upload(demo_url, viewer, "counts", name="t.csv", content=COUNT_FILE, advance=ignore_progress)
    with pytest.raises(errors.NotAllowed):
        compare_upload(demo_url, viewer, parsed, UNDECLARED)


@pytest.mark.parametrize("role", ["viewer", "coordinator"])
def test_a_person_who_may_not_import_writes_nothing_and_takes_nothing_back(demo_url, role):
    rosa, other = make_person(demo_url, "rosa", "monitoring"), make_person(demo_url, "luis", role, "16")
    plan = plan_upload(demo_url)
    before = contents(demo_url, history=True)
    with pytest.raises(errors.NotAllowed):
        send(demo_url, other, plan, "a")
    assert contents(demo_url, history=True) == before
    number = send(demo_url, rosa, plan, "b")
    with reading(demo_url) as connection:
        preview = plan_take_back(connection, OPERATOR, number)
    with pytest.raises(errors.NotAllowed), writing(demo_url, AuditEntry("import", "take-back")) as connection:
        take_back_as(connection, other, preview)


def test_a_person_who_was_blocked_meanwhile_writes_nothing(demo_url):
    rosa, plan = make_person(demo_url, "rosa", "chief"), plan_upload(demo_url)
    with connecting(demo_url, write=True) as connection:
        connection.execute(text("UPDATE people SET blocked_at = '2015-01-01 00:00:00'"))
    with pytest.raises(errors.NotAllowed):
        send(demo_url, rosa, plan, "a")


# --- written once ------------------------------------------------------------------------------------------------------


def test_a_plan_is_written_once_with_its_audit_entry(demo_url):
    rosa, plan = make_person(demo_url, "rosa", "monitoring"), plan_upload(demo_url)
    number = send(demo_url, rosa, plan, "a")
    after = contents(demo_url, history=True)
    with pytest.raises(errors.Repeated) as repeated:
        send(demo_url, rosa, plan, "a")
    assert repeated.value.params["answer"] == number
    with pytest.raises(errors.StalePlan):  # another request with the same plan
        send(demo_url, rosa, plan, "b")
    assert contents(demo_url, history=True) == after
    with connecting(demo_url) as connection:
        audit_entry = connection.execute(
            text("SELECT via, verb, person_id, person_name FROM acts WHERE request_id = 'a'")
        ).one()
    assert tuple(audit_entry) == ("import", "counts", rosa, "Rosa")
    assert scalar(demo_url, f"SELECT cases FROM conflict_counts WHERE import_id = {number}") == 9


def test_an_import_is_taken_back_only_as_it_was_previewed(demo_url):
    rosa = make_person(demo_url, "rosa", "monitoring")
    number = send(demo_url, rosa, plan_upload(demo_url), "a")
    with reading(demo_url) as connection:
        preview = plan_take_back(connection, MONITORING, number)
    other = send(demo_url, rosa, plan_upload(demo_url, COUNT_FILE.replace(b'"9"', b'"8"')), "b")
    with pytest.raises(errors.StalePlan), writing(demo_url, AuditEntry("import", "take-back")) as connection:
        take_back_as(connection, rosa, preview)
    for later in (other, number):
        with reading(demo_url) as connection:
            preview = plan_take_back(connection, MONITORING, later)
        with writing(demo_url, AuditEntry("import", "take-back")) as connection:
            take_back_as(connection, rosa, preview)
    assert scalar(demo_url, "SELECT count(*) FROM conflict_counts WHERE import_id IS NOT NULL") == 0


# --- the file ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shared_url(sqlite_store):
    """A program database that no test of this module changes."""
    return sqlite_store.fresh("program")


def read_counts(url: str, name: str) -> ParsedFile:
    return read_upload(url, MONITORING, "counts", name=name, content=COUNT_FILE, advance=ignore_progress)


def refuse(url: str, content: bytes, name: str = "t.csv", kind: str = "counts") -> str:
    with pytest.raises(errors.ImportRefused) as refused:
        read_upload(url, MONITORING, kind, name=name, content=content, advance=ignore_progress)
    return str(refused.value.params["reason"])


def workbook() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx", "t.dbf", "t.exe", ""])
def test_a_file_is_recognised_by_its_content_not_by_its_name(shared_url, name):
    assert len(read_counts(shared_url, name).rows) == 1
    assert refuse(shared_url, workbook(), name) == "is_workbook"
    assert refuse(shared_url, b"<!DOCTYPE html><p>Error</p>", name) == "is_web_page"
    assert refuse(shared_url, b"\x89PNG\r\n\x1a\n\0\0\0", name) == "not_text"
    assert refuse(shared_url, b"", name) == "empty"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\rosa\\conteos.csv", "conteos.csv"),
        ("con\u202etxt.csv", "contxt.csv"),
        ("<b>x</b>.csv", "b_.csv"),
        ("\udcff", "archivo"),
        ("a" * 10_000 + ".csv", "a" * 116 + ".csv"),
    ],
    ids=["up", "windows", "right-to-left", "html", "no-text", "long"],
)
def test_a_file_name_is_reduced_to_a_safe_label(shared_url, name, kept):
    assert read_counts(shared_url, name).file_name == kept


def test_an_upload_over_the_limit_is_refused_before_it_is_read(shared_url):
    assert refuse(shared_url, b"," * (LARGEST_UPLOAD + 1)) == "too_big"


MEASURE = """
import json, sys
from pathlib import Path
from data import errors
from data.permissions import OPERATOR
from queries.imports.uploads import read_upload
from tests.support.memory import peak_megabytes
from tests.support.pace import timed

url, path = sys.argv[1], Path(sys.argv[2])
try:
    read_upload(url, OPERATOR, "counts", name="warm.csv", content=b"x\\n", advance=lambda *_: None)
except errors.ImportRefused:
    pass
content, before = path.read_bytes(), peak_megabytes()
with timed() as watch:
    try:
        read_upload(url, OPERATOR, "counts", name="bomb", content=content, advance=lambda *_: None)
        reason = ""
    except errors.ImportRefused as error:
        reason = error.params["reason"]
print(json.dumps([reason, watch.seconds, peak_megabytes() - before]))
"""


def zip_bomb() -> bytes:
    """Return half a megabyte that claims to be a workbook and unpacks to 500 MB."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book, book.open("xl/worksheets/sheet1.xml", "w") as part:
        for _ in range(500):
            part.write(bytes(1_000_000))
    return buffer.getvalue()


def gzip_bomb(share: int = 0) -> bytes:
    """Return a heading and 600 MB of commas in 600 KB; `share` percent of it are random bytes, which cannot be packed."""
    buffer = BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb") as packed:
        packed.write(f"{','.join(COUNT_COLUMNS)}\n".encode())
        for _ in range(600):
            packed.write(b"," * 10_000 * (100 - share) + os.urandom(10_000 * share))
    return buffer.getvalue()


def gzip_giant() -> bytes:
    """Return a file that is as large when unpacked, but is packed no better than a table can be."""
    return gzip_bomb(3)


BOMBS = [
    (zip_bomb, "is_workbook"),
    (gzip_bomb, "bomb"),
    pytest.param(gzip_giant, "too_big", marks=pytest.mark.rest),
]


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix tells the peak memory of a process")
@pytest.mark.parametrize(("bomb", "why"), BOMBS, ids=["zip", "gzip", "giant"])
def test_bombs_are_refused_within_a_second_and_50_mb(shared_url, tmp_path, bomb, why):
    """Measured in a separate process, whose peak memory is read before and after."""
    path: Path = tmp_path / "bomb"
    path.write_bytes(bomb())
    run = subprocess.run([sys.executable, "-c", MEASURE, shared_url, path], capture_output=True, text=True, check=True)
    reason, seconds, megabytes = json.loads(run.stdout)
    print(f"{reason}: {seconds:.2f} s, {megabytes:.1f} MB")
    assert reason == why
    assert seconds < 1
    assert megabytes < 50
