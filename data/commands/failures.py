"""The words for what went wrong: what happened, and what to do at a command line."""

import sqlite3

from sqlalchemy.exc import OperationalError

from data import errors
from data.language import Translator

# The catalogue's advice speaks to the reader of a page; at a command line these say more.
OWN_ADVICE = frozenset(
    {
        "bad-address",
        "backup-refused",
        "database-down",
        "database-exists",
        "database-locked",
        "database-missing",
        "database-newer",
        "database-older",
        "database-unreadable",
    }
)


class BadAddress(errors.DatabaseError):
    """DATABASE_URL is no address of SQLite or PostgreSQL. It may hold a password, so it is not repeated."""

    code = "bad-address"


def explain(t: Translator, error: Exception) -> tuple[str, str]:
    """The code of an expected error, and its message: what happened and what to do."""
    if not isinstance(error, errors.ProgramError):
        return "file-failed", t("cli-error-file-failed", reason=_reason(error))
    params = dict(error.params)
    if isinstance(error, errors.BackupRefused):
        where = "-in-table" if params.get("table") else ""
        params["reason"] = t(f"cli-refused-{str(params['reason']).replace('_', '-')}{where}", **params)
    happened = t("cli-error-bad-address") if isinstance(error, BadAddress) else t(f"error-{error.code}", **params)
    own = error.code in OWN_ADVICE
    advice = t(f"cli-do-{error.code}") if own else t(f"error-{error.code}-do", **params)
    return error.code, f"{happened}\n{advice}"


def _reason(error: Exception) -> str:
    """What the system says of a file: no address and no row is in it."""
    if isinstance(error, OSError):
        return f"{error.strerror or error} ({error.filename})" if error.filename else str(error.strerror or error)
    return str(error.orig if isinstance(error, OperationalError) else error)


# A full disk, a folder that may not be written: expected, and nobody's bug.
EXPECTED = (errors.ProgramError, OSError, sqlite3.Error, OperationalError)
