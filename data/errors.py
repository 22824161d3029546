"""Errors that are explained to people: each has a stable code and the values for its message.

The words are in the catalogues under `error-<code>`; nothing here contains a sentence, a password or the content of a file.
"""

from typing import Any


class ProgramError(Exception):
    """Base of the errors that a screen or the command line explains; `params` fill the catalogue's message."""

    code = "unexpected"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code)
        self.params = params


class DatabaseError(ProgramError):
    """The database cannot be used now; the screen says what to do, and tries again by itself."""


class DatabaseMissing(DatabaseError):
    code = "database-missing"


class DatabaseUnreadable(DatabaseError):
    code = "database-unreadable"


class DatabaseLocked(DatabaseError):
    code = "database-locked"


class DatabaseFull(DatabaseError):
    """The disk of the database is full. Nothing of the write is kept."""

    code = "database-full"


class DatabaseDown(DatabaseError):
    code = "database-down"


class DatabaseAbsent(DatabaseError):
    """The server answers, but has no database of this name."""

    code = "database-absent"


class DatabaseForbidden(DatabaseError):
    """The server answers, but does not allow this user to do what was asked."""

    code = "database-forbidden"


class BadAddress(DatabaseError):
    """DATABASE_URL is not an address of SQLite or PostgreSQL. It may contain a password, so it is not repeated."""

    code = "bad-address"


class DatabaseOlder(DatabaseError):
    code = "database-older"


class DatabaseNewer(DatabaseError):
    code = "database-newer"


class DatabaseForeign(DatabaseError):
    """There is something else in the place of the program's database: a text, a picture, the database of another program."""

    code = "database-foreign"


class DatabaseExists(ProgramError):
    code = "database-exists"


class ReadOnlyCopy(ProgramError):
    code = "read-only-copy"


class NotAllowed(ProgramError):
    code = "not-allowed"


class SignedOut(ProgramError):
    """The person who clicked is not, or no longer, the one for whom the page was drawn."""

    code = "signed-out"


class BackupRefused(ProgramError):
    code = "backup-refused"


class BackupExists(ProgramError):
    code = "backup-exists"


class RestoreUnproved(ProgramError):
    code = "restore-unproved"


class UnknownRegion(ProgramError):
    code = "unknown-region"


class DayOutside(ProgramError):
    """A day outside the range that the screens show."""

    code = "day-outside"


class ImportRefused(ProgramError):
    """A file that cannot be imported at all; `reason` says why."""

    code = "import-refused"


class StalePlan(ProgramError):
    """The rows in force changed after an import was compared with them."""

    code = "stale-plan"


class UnknownImport(ProgramError):
    """No import has this number, or it was taken back before."""

    code = "unknown-import"


class ImportNeeded(ProgramError):
    """An import cannot be taken back before the later ones that replaced rows of it; `first` lists them."""

    code = "import-stands"


class BadSeed(ProgramError):
    code = "bad-seed"


class EvidenceRefused(ProgramError):
    """A file or a link that is not accepted as evidence; `reason` says why."""

    code = "evidence-refused"


class UnknownAction(ProgramError):
    """No action of a roadmap has this code."""

    code = "unknown-action"


class UnknownEvidence(ProgramError):
    """No evidence has this code or, if `wanted` is "file", none with a stored file (a link has none)."""

    code = "unknown-evidence"


class FileExists(ProgramError):
    code = "file-exists"


class Repeated(ProgramError):
    """This request was written before. It does no harm: `answer` is what the first one returned."""

    code = "repeated"


class RequestReused(ProgramError):
    """The id of a request came with another content than before."""

    code = "request-reused"


class Stale(ProgramError):
    """A record is not as the person saw it, because somebody has changed it.

    `seen` is the record as they saw it (None: there was none), `present` as it is now (None: it is gone).
    """

    code = "stale"

    def __init__(self, table: str, key: str, seen: dict[str, Any] | None, present: dict[str, Any] | None) -> None:
        super().__init__(table=table, record=key)
        self.table, self.key, self.seen, self.present = table, key, seen, present


class PersonRefused(ProgramError):
    """Data of a person that are not accepted; `reason` says why."""

    code = "person-refused"


class UnknownPerson(ProgramError):
    """No account has this user name."""

    code = "unknown-person"


class InvitationEnded(ProgramError):
    """A link to set a password that was used or replaced, or is too old."""

    code = "invitation-ended"


class SignInRefused(ProgramError):
    """A sign-in failed.

    `reason` is "wrong" if the name or the password is, or the account is blocked (it never says which), or "many" after too
    many attempts.
    """

    code = "sign-in-refused"


class UndoRefused(ProgramError):
    """A change that cannot be undone; `reason` says why."""

    code = "undo-refused"


class ReviewRefused(ProgramError):
    """A record that cannot be reviewed or returned; `reason` says why."""

    code = "review-refused"


class CrossSite(ProgramError):
    """A form that was sent by a page of another site."""

    code = "cross-site"
