"""Everything that can go wrong and that a person must be told: a stable code and the figures for its message.

The words are in the catalogues under `error-<code>`; nothing here holds a sentence, a password or a path's contents.
"""

from typing import Any


class ProgramError(Exception):
    """Base of the errors that a screen or the command line explains. `params` fill the catalogue's message."""

    code = "unexpected"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code)
        self.params = params


class DatabaseError(ProgramError):
    """The database cannot be used now; the screen says what to do and tries again by itself."""


class DatabaseMissing(DatabaseError):
    code = "database-missing"


class DatabaseUnreadable(DatabaseError):
    code = "database-unreadable"


class DatabaseLocked(DatabaseError):
    code = "database-locked"


class DatabaseFull(DatabaseError):
    """No space is left where the database lies. Nothing of what was being written is kept."""

    code = "database-full"


class DatabaseDown(DatabaseError):
    code = "database-down"


class DatabaseAbsent(DatabaseError):
    """The server answers, but has no database of that name."""

    code = "database-absent"


class DatabaseForbidden(DatabaseError):
    """The server answers, but this user may not do what was asked there."""

    code = "database-forbidden"


class BadAddress(DatabaseError):
    """DATABASE_URL is no address of SQLite or PostgreSQL. It may hold a password, so it is not repeated."""

    code = "bad-address"


class DatabaseOlder(DatabaseError):
    code = "database-older"


class DatabaseNewer(DatabaseError):
    code = "database-newer"


class DatabaseForeign(DatabaseError):
    """What stands where the program's database is to be is none of ours: a text, a picture, another program's."""

    code = "database-foreign"


class DatabaseExists(ProgramError):
    code = "database-exists"


class ReadOnlyCopy(ProgramError):
    code = "read-only-copy"


class NotAllowed(ProgramError):
    code = "not-allowed"


class SignedOut(ProgramError):
    """Who pressed is not, or no longer, the one for whom the page was drawn."""

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
    """A day before or after those that can be looked at."""

    code = "day-outside"


class ImportRefused(ProgramError):
    """A file that cannot be taken in at all; `reason` says why."""

    code = "import-refused"


class StalePlan(ProgramError):
    """What is in force changed after an import was compared with it."""

    code = "stale-plan"


class UnknownImport(ProgramError):
    """No import has this number, or it was taken back already."""

    code = "unknown-import"


class ImportStands(ProgramError):
    """An import on which later ones stand cannot be taken back before them; `first` names them."""

    code = "import-stands"


class BadSeed(ProgramError):
    code = "bad-seed"


class EvidenceRefused(ProgramError):
    """A file or a link that is not kept as evidence; `reason` says why."""

    code = "evidence-refused"


class UnknownAction(ProgramError):
    """No action of a roadmap has this code."""

    code = "unknown-action"


class UnknownEvidence(ProgramError):
    """No evidence has this code; `wanted` "file": none with a stored file (a link has none)."""

    code = "unknown-evidence"


class FileExists(ProgramError):
    code = "file-exists"


class Repeated(ProgramError):
    """This request was written already; `answer`: what was told of it then. No harm: whoever asks again hears the same."""

    code = "repeated"


class RequestReused(ProgramError):
    """A request's id came with another content than before."""

    code = "request-reused"


class Stale(ProgramError):
    """A record is not as the person saw it: somebody changed it meanwhile. `seen`: as they saw it (None: not there),
    `present`: as it stands (None: gone).
    """

    code = "stale"

    def __init__(self, table: str, key: str, seen: dict[str, Any] | None, present: dict[str, Any] | None) -> None:
        super().__init__(table=table, record=key)
        self.table, self.key, self.seen, self.present = table, key, seen, present


class PersonRefused(ProgramError):
    """What was said of a person is not kept; `reason` says why."""

    code = "person-refused"


class UnknownPerson(ProgramError):
    """Nobody has this user name."""

    code = "unknown-person"


class InvitationEnded(ProgramError):
    """A link to set a password that was used, replaced, or is too old."""

    code = "invitation-ended"


class SignInRefused(ProgramError):
    """`reason` "wrong": the name or the password, or the account is blocked (never said which); "many": too many tries."""

    code = "sign-in-refused"


class UndoRefused(ProgramError):
    """An act that cannot be undone; `reason` says why."""

    code = "undo-refused"


class ReviewRefused(ProgramError):
    """A record that cannot be reviewed or returned; `reason` says why."""

    code = "review-refused"


class CrossSite(ProgramError):
    """A form that another site's page sent."""

    code = "cross-site"
