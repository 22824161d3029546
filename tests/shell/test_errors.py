"""A database that is missing, unreadable, locked, of another version, or down: the page says so and recovers."""

import json
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from components.kit import errors as trouble
from components.session.pages import OPEN_PAGES
from data.language import LANGUAGES, translator
from data.store import connection as engine
from data.store import migrations as migrate
from data.store.connection import sqlite_path, sqlite_url
from tests.support.shown import Shown, open_page
from tests.support.stores import PostgresStore, SqliteStore

SECRET = "kept-to-itself"
Use = Callable[[str], None]


def assert_trouble(shown: Shown, code: str, language: str, **params: object) -> None:
    """Check that the page shows the error and what to do in its language, and nothing else of the page or the database."""
    t = translator(language)
    assert not shown.at.exception
    assert t(f"error-{code}", **params) in shown.trouble
    assert t(f"error-{code}-do", **params).replace("`", "") in shown.trouble
    assert shown.question == t("page-territorio-question")
    assert not shown.all('p class="headline"')
    assert "filter-region" not in shown.widgets("")
    assert SECRET not in repr(shown.html) + shown.text


def assert_recovers(shown: Shown, language: str) -> None:
    """Check that the next run of the same session shows the page."""
    shown.at.run()
    shown.assert_sound(language)
    assert shown.headline


def open_territory(language: str) -> Shown:
    return open_page("territorio", lang=language, region="22")


@pytest.fixture
def path(sqlite_store: SqliteStore) -> Path:
    path = sqlite_path(sqlite_store.fresh("demo"))
    assert path
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_database_is_reported(use: Use, path: Path, language: str) -> None:
    away = path.rename(path.with_suffix(".away"))
    use(sqlite_url(path))
    shown = open_territory(language)
    assert_trouble(shown, "database-missing", language)
    assert not path.exists()  # opening the page creates no file
    away.rename(path)
    assert_recovers(shown, language)
    assert shown.address == {"lang": language, "region": "22"}  # the choice is not forgotten


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "content", [b"these are not the rows you look for" * 40, b"", b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_an_unreadable_database_is_reported(use: Use, path: Path, language: str, content: bytes) -> None:
    whole = path.read_bytes()
    path.write_bytes(content)
    use(sqlite_url(path))
    shown = open_territory(language)
    assert_trouble(shown, "database-unreadable", language)
    repaired = path.with_suffix(".repaired")
    repaired.write_bytes(whole)
    for rest in ("-wal", "-shm"):  # they belonged to the broken file
        Path(f"{path}{rest}").unlink(missing_ok=True)
    repaired.replace(path)
    assert_recovers(shown, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locked_database_is_reported(use: Use, path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 50)
    monkeypatch.setattr(engine, "SQLITE_PRAGMAS", ("busy_timeout = 50", *engine.SQLITE_PRAGMAS[1:]))
    use(sqlite_url(path))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("SELECT count(*) FROM program_state").fetchone()
        shown = open_territory(language)
        assert_trouble(shown, "database-locked", language)
        other.execute("ROLLBACK")
    assert_recovers(shown, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newer_database_is_reported(use: Use, path: Path, language: str) -> None:
    head = migrate.head()
    set_revision(path, "9999")
    use(sqlite_url(path))
    shown = open_territory(language)
    assert_trouble(shown, "database-newer", language, found="9999", known=head)
    set_revision(path, head)
    assert_recovers(shown, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_older_database_is_reported(use: Use, path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    head, use_revisions = migrate.head(), migrate.list_revisions()
    with monkeypatch.context() as later:
        later.setattr(migrate, "list_revisions", lambda: ("9999", *use_revisions))  # the code is newer than the file
        use(sqlite_url(path))
        shown = open_territory(language)
        assert_trouble(shown, "database-older", language, found=head, known="9999")
    assert_recovers(shown, language)


def set_revision(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))


@contextmanager
def relay(target: str) -> Iterator[Callable[[], int]]:
    """Yield a function that opens a port to a server's Unix socket: until then the server seems to be down."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))  # bound, not listening: connections are refused
    stop = threading.Event()
    ends = [listener]

    def pump(source: socket.socket, drain: socket.socket) -> None:
        with suppress(OSError):  # either side may hang up first
            while data := source.recv(65536):
                drain.sendall(data)
            drain.shutdown(socket.SHUT_WR)

    def accept() -> None:
        while not stop.is_set():
            try:
                client, _ = listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(target)
            ends.extend((client, server))
            for pair in ((client, server), (server, client)):
                threading.Thread(target=pump, args=pair, daemon=True).start()

    def start() -> int:
        listener.listen()
        threading.Thread(target=accept, daemon=True).start()
        return int(listener.getsockname()[1])

    start.port = listener.getsockname()[1]  # type: ignore[attr-defined]
    try:
        yield start
    finally:
        stop.set()
        for end in ends:
            end.close()


@pytest.mark.postgres
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_server_that_is_down_is_reported(use: Use, postgres_store: PostgresStore, language: str) -> None:
    address = make_url(postgres_store.fresh("demo"))
    folder = str(address.query["host"])
    with relay(next(str(path) for path in Path(folder).glob(".s.PGSQL.*") if path.suffix != ".lock")) as start:
        port = start.port  # type: ignore[attr-defined]
        use(
            address.set(host="127.0.0.1", port=port, password=SECRET, query={"sslmode": "disable"}).render_as_string(
                hide_password=False
            )
        )
        shown = open_territory(language)
        assert_trouble(shown, "database-down", language)
        start()
        assert_recovers(shown, language)
        engine.engine_for(address.set(host="127.0.0.1", port=port).render_as_string(hide_password=False)).dispose()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_database_may_disappear_while_a_page_is_open(use: Use, path: Path, language: str) -> None:
    """The message replaces a page at the next run, and the page returns after it."""
    use(sqlite_url(path))
    shown = open_territory(language)
    before = shown.text
    away = path.rename(path.with_suffix(".away"))
    shown.at.run()
    assert_trouble(shown, "database-missing", language)
    away.rename(path)
    assert_recovers(shown, language)
    assert shown.text == before


@pytest.mark.parametrize("page", [entry.key for entry in OPEN_PAGES])
def test_every_page_reports_a_missing_database(use: Use, tmp_path: Path, page: str) -> None:
    use(sqlite_url(tmp_path / "none.db"))
    shown = open_page(page, lang="en")
    assert translator("en")("error-database-missing") in shown.trouble
    assert shown.question == translator("en")(f"page-{page}-question")
    shown.choose("language", "es")
    assert translator("es")("error-database-missing") in shown.trouble
    assert shown.question == translator("es")(f"page-{page}-question")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unexpected_error_gives_a_number_and_no_text(
    demo_app: None, language: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The browser gets a number, and the log has the details under that number."""

    def fail(*_: object) -> None:
        raise RuntimeError(f"postgresql://me:{SECRET}@host/db")

    with monkeypatch.context() as broken:
        broken.setattr("components.session.visit.data_version", fail)
        shown = open_territory(language)
    assert not shown.at.exception
    assert SECRET not in repr(shown.html) + shown.text
    t = translator(language)
    assert t("error-unexpected-do") in shown.trouble
    entry = json.loads(caplog.records[-1].getMessage())
    assert t("error-unexpected", request=entry["request"]) in shown.trouble
    assert (entry["event"], entry["level"], entry["logger"]) == ("unexpected", "error", "program.screen")
    assert "RuntimeError" in entry["story"]
    assert SECRET not in entry["story"]
    assert trouble.RETRY_SECONDS <= 5
    assert_recovers(shown, language)
