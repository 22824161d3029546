"""Who may see and do what: one place answers "may they?", and the default is no.

Who has not signed in is a viewer, who reads what is public: the columns that the schema declares so
(`data.store.schema.PUBLIC_FIELDS`). Permission is asked for where the data is read or written, never in a page.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data import errors


class Role(StrEnum):
    """viewer: no account; coordinator: writes for what they attend; monitoring: writes all, imports; chief: people too."""

    VIEWER = "viewer"
    COORDINATOR = "coordinator"
    MONITORING = "monitoring"
    CHIEF = "chief"


class Action(StrEnum):
    READ_PEOPLE = "read-people"
    WRITE = "write"
    IMPORT = "import"  # what others publish, for all regions at once
    REVIEW = "review"
    MANAGE_PEOPLE = "manage-people"


@dataclass(frozen=True)
class Attends:
    """A responsibility for a cluster, or for what is a region's own (its government, its group), from a day until (not
    including) a day. Writing follows it, not where a cluster lies.
    """

    cluster: str | None = None
    since: date | None = None
    until: date | None = None
    region: str | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Viewer:
    """The person in front of the screen, as far as permissions go. Hashable: part of every cache's key."""

    role: Role = Role.VIEWER
    attends: tuple[Attends, ...] = ()

    @property
    def reader(self) -> "Viewer":
        """The same person as far as reading goes: who reads the same shares what is stored."""
        return Viewer(self.role)


@dataclass(frozen=True)
class Person:
    """Somebody with an account. `viewer`: what they may."""

    id: int
    user_name: str
    name: str
    viewer: Viewer


ANYONE = Viewer()
# Who runs the command line has the database's address and so its file or password: nothing in it can be kept from them.
OPERATOR = Viewer(Role.CHIEF)

_OF_ALL = (Action.WRITE, Action.IMPORT, Action.REVIEW)  # for all regions; compared as such: a text is no action


def may(
    viewer: Viewer,
    action: Action,
    *,
    cluster: str | None = None,
    region: str | None = None,
    on: date | None = None,
) -> bool:
    """May this viewer do this (for this cluster or this region's own, on this day)? No, unless a line below says yes."""
    if action is Action.READ_PEOPLE:
        return viewer.role in (Role.COORDINATOR, Role.MONITORING, Role.CHIEF)
    if action is Action.MANAGE_PEOPLE:
        return viewer.role is Role.CHIEF
    if any(action is one for one in _OF_ALL) and viewer.role in (Role.MONITORING, Role.CHIEF):
        return True
    if action is Action.WRITE and viewer.role is Role.COORDINATOR and (cluster or region) and on:
        asked = (cluster, None) if cluster else (None, region)
        return any((mine.cluster, mine.region) == asked and mine.holds_on(on) for mine in viewer.attends)
    return False


def may_write_somewhere(viewer: Viewer, on: date) -> bool:
    """May this viewer write anything at all on this day?"""
    attended = (may(viewer, Action.WRITE, cluster=one.cluster, region=one.region, on=on) for one in viewer.attends)
    return may(viewer, Action.WRITE) or any(attended)


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
