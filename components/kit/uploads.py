"""A file on its way in: read and compared once, shown, and written as it was shown.

What was read and compared stays with the session until it is written, so that a click writes what was shown and a second one
writes nothing.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import uuid4

import streamlit as st
from sqlalchemy import Connection

from components.kit.uploader import render_uploader
from components.session.context import Context
from components.session.viewer import writing_as
from data import errors
from data.store.audit import AuditEntry

Content = TypeVar("Content")
Plan = TypeVar("Plan")
_UNKNOWN = ("", 0)  # the version of no database: what was made for it is compared again


@dataclass
class Upload(Generic[Content, Plan]):
    """A file that was read, and what it would change."""

    question: Hashable
    """Which file, and as what it was read."""
    content: Content
    plan: Plan
    version: tuple[str, int]
    """The state of the data for which the plan was made."""
    request_id: str = field(default_factory=lambda: str(uuid4()))
    """Of this plan."""

    def renew(self, plan: Plan, version: tuple[str, int]) -> None:
        """Put another plan in the place of the one that was shown."""
        self.plan, self.version, self.request_id = plan, version, str(uuid4())


def count_uploads(name: str) -> int:
    """How many files were written in this session: the field for the next one is a new, empty one."""
    number: int = st.session_state.setdefault(f"{name}-uploads", 0)
    return number


def open_upload(
    context: Context,
    name: str,
    *,
    label: str,
    limit: int,
    read: Callable[[Any, Hashable], Any],
    refuse: Callable[[Context, errors.ImportRefused], None],
    kind: str = "",
) -> Any:
    """Draw the field and return the upload that its file makes; None without one, or where it cannot be taken in.

    `name`: what the keys of the session begin with; `limit`: in megabytes; `read`: the file and its question -> an `Upload`.
    """
    file = render_uploader(context.t, label, f"{name}-file-{count_uploads(name)}", limit)
    key, held = f"{name}-upload", st.session_state
    if file is None:
        held.pop(key, None)
        return None
    question = (kind, file.file_id)
    if key not in held or held[key].question != question:
        held.pop(key, None)
        try:
            held[key] = read(file, question)
        except errors.ImportRefused as error:
            refuse(context, error)
            return None
    return held[key]


def write_upload(
    context: Context,
    name: str,
    upload: Upload[Any, Any],
    audit_entry: AuditEntry,
    *,
    label: str,
    write: Callable[[Connection], int],
) -> int:
    """Write an upload as it was shown, and make room for the next; return what a repeated click hears again.

    Raises `StalePlan` if it no longer is as it was compared: then it is compared again.
    """
    assert context.person is not None
    try:
        with (
            st.spinner(label),
            writing_as(context.url, context.person, audit_entry) as connection,
        ):
            answer = write(connection)
    except errors.Repeated as repeated:
        answer = int(str(repeated.params["answer"]))
    except errors.StalePlan:
        upload.version = _UNKNOWN
        raise
    st.session_state.pop(f"{name}-upload", None)
    st.session_state[f"{name}-uploads"] += 1
    return answer
