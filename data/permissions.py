"""Who may see and do what: one function answers "may they?", and the default is no.

A person who has not signed in is a viewer and reads what is public: the columns that the schema declares so
(`data.store.schema.PUBLIC_FIELDS`). Permission is asked where the data is read or written, never in a page.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data import errors


class Role(StrEnum):
    """What a person may do in the program."""

    VIEWER = "viewer"  # has no account, or one that only reads what is public
    COORDINATOR = "coordinator"  # writes within their responsibilities
    MONITORING = "monitoring"  # writes everything, imports, reviews
    CHIEF = "chief"  # manages people too


class Action(StrEnum):
    """What permission is asked for."""

    READ_PEOPLE = "read-people"
    WRITE = "write"
    IMPORT = "import"  # what others publish, for all regions at once
    REVIEW = "review"
    MANAGE_PEOPLE = "manage-people"


@dataclass(frozen=True)
class Responsibility:
    """A responsibility for a cluster, or for what belongs to a region itself (its government, its group).

    Writing follows it, not the region in which a cluster lies.
    """

    cluster: str | None = None
    since: date | None = None
    until: date | None = None
    """The first day on which it holds no longer."""
    region: str | None = None

    def holds_on(self, day: date) -> bool:
        """Return whether it holds on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Viewer:
    """The person in front of the screen, as far as permissions go. Hashable: part of every cache's key."""

    role: Role = Role.VIEWER
    responsibilities: tuple[Responsibility, ...] = ()

    @property
    def reader(self) -> "Viewer":
        """The same viewer as far as reading goes: viewers who read the same share what is stored."""
        return Viewer(self.role)


@dataclass(frozen=True)
class Person:
    """A person with an account."""

    id: int
    user_name: str
    name: str
    viewer: Viewer
    """What they may see and do."""


ANYONE = Viewer()
# Whoever runs the command line has the database's file or password: nothing in it can be kept from them.
OPERATOR = Viewer(Role.CHIEF)

_EVERYWHERE = (Action.WRITE, Action.IMPORT, Action.REVIEW)  # for all regions; compared by identity: a text is no action


def may(
    viewer: Viewer,
    action: Action,
    *,
    cluster: str | None = None,
    region: str | None = None,
    on: date | None = None,
) -> bool:
    """Return whether a viewer may do this (for this cluster, or for this region itself, on this day).

    The answer is no unless a line below says yes.
    """
    if action is Action.READ_PEOPLE:
        return viewer.role in (Role.COORDINATOR, Role.MONITORING, Role.CHIEF)
    if action is Action.MANAGE_PEOPLE:
        return viewer.role is Role.CHIEF
    if any(action is allowed for allowed in _EVERYWHERE) and viewer.role in (Role.MONITORING, Role.CHIEF):
        return True
    if action is Action.WRITE and viewer.role is Role.COORDINATOR and (cluster or region) and on:
        subject = (cluster, None) if cluster else (None, region)
        return any((held.cluster, held.region) == subject and held.holds_on(on) for held in viewer.responsibilities)
    return False


def may_write_somewhere(viewer: Viewer, on: date) -> bool:
    """Return whether a viewer may write anything at all on this day."""
    subjects = ((held.cluster, held.region) for held in viewer.responsibilities)
    return may(viewer, Action.WRITE) or any(
        may(viewer, Action.WRITE, cluster=cluster, region=region, on=on) for cluster, region in subjects
    )


def require(
    viewer: Viewer,
    action: Action,
    *,
    cluster: str | None = None,
    region: str | None = None,
    on: date | None = None,
) -> None:
    """Raise `NotAllowed` unless `may` says yes."""
    if not may(viewer, action, cluster=cluster, region=region, on=on):
        raise errors.NotAllowed(action=action.value)
