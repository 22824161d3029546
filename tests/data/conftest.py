"""A user of PostgreSQL who was given nothing; a command run in this process."""

import json
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.engine import make_url

from data import settings
from data.__main__ import main
from data.store.connection import engine_for
from tests.conftest import PostgresStore


@pytest.fixture
def guest(postgres_store: PostgresStore) -> Iterator[Callable[[str], str]]:
    """guest(url): the same database, as a user who may connect and nothing else."""
    used: list[str] = []

    def address(url: str) -> str:
        used.append(make_url(url).set(username="guest", password="guest-secret").render_as_string(hide_password=False))
        return used[-1]

    postgres_store.run("CREATE ROLE guest LOGIN PASSWORD 'guest-secret'")
    yield address
    for url in used:
        engine_for(url).dispose()
    postgres_store.drop_made()  # what was granted goes with the databases, and only then the role can go
    postgres_store.run("DROP ROLE guest")


class Said:
    """What a command left: its exit code, its two outputs, and the object on the first."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def object(self) -> dict:
        return json.loads(self.out)  # fails if there is anything beside the one object


@pytest.fixture
def say(monkeypatch, capsys):
    """Run a command on a database, in this process: say(url, "status", "--json")."""

    def run(url: str, *words: str) -> Said:
        monkeypatch.setenv("DATABASE_URL", url)
        settings.database_url.cache_clear()
        capsys.readouterr()
        code = main(words)
        out, err = capsys.readouterr()
        return Said(code, out, err)

    yield run
    monkeypatch.undo()
    settings.database_url.cache_clear()
