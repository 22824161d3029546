"""The words for what went wrong: what happened, and what to do at a command line."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

from components.imports.words import say_refused_file
from data import errors
from data.language import Translator

# The catalogue's advice speaks to the reader of a page; at a command line these say more.
OWN_ADVICE = frozenset(
    {
        "backup-refused",
        "bad-address",
        "database-absent",
        "database-down",
        "database-exists",
        "database-forbidden",
        "database-foreign",
        "database-full",
        "database-locked",
        "database-missing",
        "database-newer",
        "database-older",
        "database-unreadable",
    }
)


def explain(t: Translator, error: Exception) -> tuple[str, str]:
    """The code of an expected error, and its message: what happened and what to do."""
    if not isinstance(error, errors.ProgramError):
        if isinstance(error, DBAPIError) and not isinstance(error, OperationalError):
            # What a driver says may quote the statement and its values; what kind of fault it is does not.
            return "database-failed", t("cli-error-database-failed", kind=type(error.orig).__name__)
        return "file-failed", t("cli-error-file-failed", reason=_reason(error))
    params = dict(error.params)
    if isinstance(error, errors.BackupRefused):
        where = "-in-table" if params.get("table") else ""
        params["reason"] = t(f"cli-refused-{str(params['reason']).replace('_', '-')}{where}", **params)
    if isinstance(error, errors.ImportRefused):
        params["reason"] = say_refused_file(t, error)
    happened = t(f"error-{error.code}", **params)
    own = error.code in OWN_ADVICE
    advice = t(f"cli-do-{error.code}", **params) if own else t(f"error-{error.code}-do", **params)
    return error.code, f"{happened}\n{advice}"


def _reason(error: Exception) -> str:
    """What the system says of a file: no address and no row is in it."""
    if isinstance(error, OSError):
        return f"{error.strerror or error} ({error.filename})" if error.filename else str(error.strerror or error)
    return str(error.orig if isinstance(error, OperationalError) else error)


# A full disk, a folder that may not be written: expected, and nobody's bug. Last, whatever else a database refuses.
EXPECTED = (errors.ProgramError, OSError, sqlite3.Error, DBAPIError)
