"""Who may see and do what: one place answers "may they?", and the default is no.

Until accounts exist everybody is a viewer, who reads what is public. Permission is asked for where the data is read or
written, never in a page.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data import errors


class Role(StrEnum):
    """viewer: no account; coordinator: writes for what they attend; monitoring: writes all; chief: people too."""

    VIEWER = "viewer"
    COORDINATOR = "coordinator"
    MONITORING = "monitoring"
    CHIEF = "chief"


class Action(StrEnum):
    READ_PROGRAM = "read-program"
    READ_PEOPLE = "read-people"
    WRITE = "write"


@dataclass(frozen=True)
class Attends:
    """A responsibility for a cluster, dated: writing follows it, not where the cluster lies."""

    cluster: str
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Viewer:
    """The person in front of the screen, as far as permissions go. Hashable: part of every cache's key."""

    role: Role = Role.VIEWER
    attends: tuple[Attends, ...] = ()


ANYONE = Viewer()

# What a viewer without an account may read, table by table: posts and institutions, never persons. A table or column
# that is not named here is not public; a test reads the queries' columns against it.
PUBLIC_FIELDS: dict[str, frozenset[str]] = {}


def may(viewer: Viewer, action: Action, *, cluster: str | None = None, on: date | None = None) -> bool:
    """May this viewer do this (for this cluster, on this day)? No, unless a line below says yes."""
    if action is Action.READ_PROGRAM:
        return True
    if action is Action.READ_PEOPLE:
        return viewer.role is not Role.VIEWER
    if action is Action.WRITE and viewer.role in (Role.MONITORING, Role.CHIEF):
        return True
    if action is Action.WRITE and viewer.role is Role.COORDINATOR and cluster and on:
        return any(mine.cluster == cluster and mine.holds_on(on) for mine in viewer.attends)
    return False


def require(viewer: Viewer, action: Action, *, cluster: str | None = None, on: date | None = None) -> None:
    """Raise `NotAllowed` unless `may` says yes."""
    if not may(viewer, action, cluster=cluster, on=on):
        raise errors.NotAllowed(action=action.value)
