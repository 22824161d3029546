"""Uploads: a file is read and compared once, previewed, and written as it was shown.

The session keeps what was read and compared until it is written, so that a click writes what was shown and a second click
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
_UNKNOWN = ("", 0)  # the version of no database: a plan with it is compared again


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
    """Return how many files were written in this session: the field for the next one is a new, empty one."""
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
    """Draw the field and return the upload of its file; None without a file, or if it is refused.

    `name` is the prefix of the session's keys, `limit` is in megabytes. `read` makes an `Upload` of the file and its
    question; `refuse` shows why a file was refused.
    """
    file = render_uploader(context.t, label, f"{name}-file-{count_uploads(name)}", limit)
    key, session = f"{name}-upload", st.session_state
    if file is None:
        session.pop(key, None)
        return None
    question = (kind, file.file_id)
    if key not in session or session[key].question != question:
        session.pop(key, None)
        try:
            session[key] = read(file, question)
        except errors.ImportRefused as error:
            refuse(context, error)
            return None
    return session[key]


def write_upload(
    context: Context,
    name: str,
    upload: Upload[Any, Any],
    audit_entry: AuditEntry,
    *,
    label: str,
    write: Callable[[Connection], int],
) -> int:
    """Write an upload as it was shown, and empty the field; return the answer, which a repeated click gets again.

    Raises `StalePlan` if the data changed after the comparison: the upload is then compared again.
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
