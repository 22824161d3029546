"""Fresh databases on SQLite and PostgreSQL, copied from a template that is made once."""

import shutil
from pathlib import Path
from uuid import uuid4

from pytest import MonkeyPatch
from sqlalchemy import text
from sqlalchemy.engine import make_url

from data.store import connection
from data.store.connection import connecting, engine_for, sqlite_url
from data.store.create import create_database


class SqliteStore:
    """Fresh SQLite files."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._templates = folder, {}

    def fresh(self, kind: str) -> str:
        """The address of a new database: empty (no file), program or demo."""
        path = self._folder / f"{uuid4().hex[:8]}.db"
        if kind != "empty":
            shutil.copyfile(self._template(kind), path)
            make_own(sqlite_url(path))
        return sqlite_url(path)

    def _template(self, kind: str) -> Path:
        if kind not in self._templates:
            path = self._folder / f"template-{kind}.db"
            create_database(sqlite_url(path), demo=kind == "demo")
            self._templates[kind] = path
        return self._templates[kind]


def make_own(url: str) -> None:
    """Give a copy an identity of its own: what is stored of one database is not shown of another."""
    with connecting(url, write=True) as connection:
        connection.execute(text("UPDATE program_state SET database_id = :own"), {"own": str(uuid4())})


def fill_disk(monkeypatch: MonkeyPatch) -> None:
    """Let the file not grow any more: SQLite then raises the error of a full disk."""
    monkeypatch.setattr(connection, "SQLITE_PRAGMAS", (*connection.SQLITE_PRAGMAS, "max_page_count = 1"))


class PostgresStore:
    """Fresh databases of one PostgreSQL server."""

    def __init__(self, address: str) -> None:
        self._server, self._templates, self._made = make_url(address), {}, []
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self.run(f"ALTER SYSTEM SET {setting} = off")  # nothing here need survive a power cut
        self.run("SELECT pg_reload_conf()")

    def run(self, statement: str) -> None:
        """Run a statement as the server's administrator, outside a transaction."""
        with (
            engine_for(self.address("postgres")).connect().execution_options(isolation_level="AUTOCOMMIT") as connection
        ):
            connection.execute(text(statement))

    def fresh(self, kind: str) -> str:
        """The address of a new database: empty (no table), program or demo."""
        name = f"{kind}_{uuid4().hex[:8]}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {'template0' if kind == 'empty' else self._template(kind)}")
        self._made.append(name)
        if kind != "empty":
            make_own(self.address(name))
        return self.address(name)

    def address(self, name: str) -> str:
        """The address of a database of this server."""
        return self._server.set(database=name).render_as_string(hide_password=False)

    def drop_made(self) -> None:
        """Remove what `fresh` made."""
        while self._made:
            name = self._made.pop()
            engine_for(self.address(name)).dispose()
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def _template(self, kind: str) -> str:
        if kind not in self._templates:
            name = f"template_{kind}"
            self.run(f"CREATE DATABASE {name}")
            create_database(self.address(name), demo=kind == "demo")
            engine_for(self.address(name)).dispose()  # a template that someone is connected to cannot be copied
            self._templates[kind] = name
        return self._templates[kind]
