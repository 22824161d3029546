"""Files are made at the click, maybe hours after their page was drawn: the permission is checked at the click."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest

from components.improvement.evidence.files import EvidenceGone
from data import errors
from data.rules.accounts import utc_now
from queries.accounts.sign_ins import sign_out
from tests.support.contents import change
from tests.support.entries import make_person, sign_in
from tests.support.files import File
from tests.support.shown import open_page
from tests.support.stores import SqliteStore

TOKEN = "token-of-ana"
CLOSED = "improvement-evidence-file-SMA-1-S1"  # the prefix of files that may name persons


@pytest.fixture
def url(sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> str:
    """A database in which Ana is signed in with this browser."""
    url = sqlite_store.fresh("demo")
    change(url, f"UPDATE program_state SET database_id = '{uuid4()}'")
    use(url)
    sign_in(url, make_person(url, "ana", "coordinator", "22"), TOKEN)
    monkeypatch.setattr("components.session.viewer.read_token", lambda: TOKEN)
    return url


def press(file: File) -> Any:
    """Return what a click gives. Streamlit makes a file in a thread without a session, where no cookie can be read."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(file).result()


def block(url: str) -> None:
    change(url, "UPDATE people SET blocked_at = '2015-01-01 00:00:00'")


def demote(url: str) -> None:
    change(url, "UPDATE people SET role = 'viewer'")


def leave(url: str) -> None:
    sign_out(url, TOKEN, now=utc_now())


def test_a_file_for_accounts_needs_a_sign_in_at_the_click(url: str, files: dict[str, File]) -> None:
    open_page("ciclo", cycle="SMA-1-S1")
    key = next(key for key in files if key.startswith(CLOSED))
    assert press(files[key])
    leave(url)
    with pytest.raises(EvidenceGone):
        press(files[key])


@pytest.mark.parametrize("end", [block, demote])
def test_a_file_for_accounts_is_refused_to_blocked_and_demoted_people(
    url: str, files: dict[str, File], end: Callable[[str], None]
) -> None:
    open_page("ciclo", cycle="SMA-1-S1")
    key = next(key for key in files if key.startswith(CLOSED))
    end(url)
    with pytest.raises(EvidenceGone):
        press(files[key])


def test_a_public_file_can_be_downloaded_after_signing_out(url: str, files: dict[str, File]) -> None:
    open_page("ciclo", cycle="MDD-2-A1")
    leave(url)
    assert press(files["improvement-evidence-file-MDD-2-A1-B1-1-V1"])


@pytest.mark.parametrize("end", [block, demote, leave])
def test_tables_and_the_workbook_are_for_the_person_they_were_drawn_for(
    url: str, files: dict[str, File], end: Callable[[str], None]
) -> None:
    open_page("conflictos").choose("view-conflictos-casos", "table")
    open_page("libro")
    keys = ("csv-conflictos-casos", "xlsx-conflictos-casos", "workbook-download")
    assert all(press(files[key]) for key in keys)
    end(url)
    for key in keys[:2] if end is demote else keys:
        with pytest.raises(errors.SignedOut):
            press(files[key])


def test_a_public_table_needs_no_account(url: str, files: dict[str, File], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.session.viewer.read_token", lambda: None)
    open_page("conflictos").choose("view-conflictos-casos", "table")
    assert press(files["csv-conflictos-casos"])
