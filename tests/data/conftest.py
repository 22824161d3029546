"""A user of PostgreSQL who was given nothing."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.engine import make_url

from data.engine import engine_for
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
