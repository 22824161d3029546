"""Settings, read from the environment once per process."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from data.store.connection import sqlite_url

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_DATABASE = ROOT / "var" / "program.db"


class Settings(BaseSettings):
    """The settings of a process."""

    database_url: SecretStr = Field(default=SecretStr(""))
    """`DATABASE_URL`: a sqlite: or postgresql: address; empty for the embedded SQLite file `var/program.db`."""


@lru_cache(maxsize=1)
def database_url() -> str:
    """Return the address of the database, with its password if it has one: never show it."""
    given = Settings().database_url.get_secret_value().strip()
    return given or sqlite_url(DEFAULT_DATABASE)
