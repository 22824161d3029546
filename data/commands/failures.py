"""Messages for expected errors: what happened, and what to do at the command line."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

from components.imports.words import say_refused_file
from data import errors
from data.language import Translator

# The advice for these errors addresses the reader of a page; the command line has its own.
COMMAND_ADVICE = frozenset(
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
    """Return the code of an expected error and its message: what happened and what to do."""
    if not isinstance(error, errors.ProgramError):
        if isinstance(error, DBAPIError) and not isinstance(error, OperationalError):
            # A driver's message may quote the statement and its values; the kind of fault does not.
            return "database-failed", t("cli-error-database-failed", kind=type(error.orig).__name__)
        return "file-failed", t("cli-error-file-failed", reason=_reason(error))
    params = dict(error.params)
    if isinstance(error, errors.BackupRefused):
        where = "-in-table" if params.get("table") else ""
        params["reason"] = t(f"cli-refused-{str(params['reason']).replace('_', '-')}{where}", **params)
    if isinstance(error, errors.ImportRefused):
        params["reason"] = say_refused_file(t, error)
    happened = t(f"error-{error.code}", **params)
    advice = t(f"cli-do-{error.code}" if error.code in COMMAND_ADVICE else f"error-{error.code}-do", **params)
    return error.code, f"{happened}\n{advice}"


def _reason(error: Exception) -> str:
    """Return the system's own message about a file, which holds no address and no row."""
    if isinstance(error, OSError):
        return f"{error.strerror or error} ({error.filename})" if error.filename else str(error.strerror or error)
    return str(error.orig if isinstance(error, OperationalError) else error)


# OSError and sqlite3.Error: a full disk, a read-only folder. DBAPIError: whatever else a database refuses.
EXPECTED = (errors.ProgramError, OSError, sqlite3.Error, DBAPIError)
