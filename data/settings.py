"""Where the database is and how the process speaks. Read from the environment, once a process."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings

from data.store.connection import sqlite_url

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_DATABASE = ROOT / "var" / "program.db"


class Settings(BaseSettings):
    """`DATABASE_URL`: empty for the embedded SQLite file `var/program.db`, or a sqlite: or postgresql: address."""

    database_url: SecretStr = Field(default=SecretStr(""))


@lru_cache(maxsize=1)
def database_url() -> str:
    """The address of the database, with its password if it has one: never show it."""
    given = Settings().database_url.get_secret_value().strip()
    return given or sqlite_url(DEFAULT_DATABASE)
