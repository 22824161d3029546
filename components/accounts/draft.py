"""Accounts being filled in: what stands in the fields lives here, not in the widgets, so that another language, another
chief's change or a slow line takes none of it away; what was refused stands at its field.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

import streamlit as st
from sqlalchemy import Connection

from components.kit.errors import render_error
from components.kit.html import Markup
from components.kit.writing import Told, do, request_of
from components.session.context import Context
from data import errors
from data.clock import local_today
from data.permissions import Person
from data.store.audit import AuditEntry
from data.store.schema.accounts import ROLES
from queries.accounts.reads import Account

ADD, CHANGE = "add", "change"
NOTHING = ""  # None would mean "nothing chosen", for which Streamlit has English words of its own
_DESK = "accounts"


@dataclass
class Draft:
    """What is filled in. `seen`: the account as it stood when it was chosen, None: a new one; `fault`: what was refused, and
    at which part of the form.
    """

    seen: Account | None
    values: dict[str, Any]
    fault: tuple[str, errors.ProgramError] | None = None

    @classmethod
    def of(cls, account: Account | None) -> Self:
        values: dict[str, Any] = {"user": "", "name": "", "role": "coordinator", "email": ""}
        if account is not None:
            values = {"name": account.name, "role": account.role, "email": account.email or "", "end": False}
        return cls(account, values | {"office": NOTHING, "since": local_today()})


@dataclass
class Desk:
    """Of one person's session. `doing`: which of the two forms; `whom`: whose account is changed; `links`: made by their
    clicks, by user name, until they are put away.
    """

    person: int
    doing: str = ADD
    whom: str = NOTHING
    new: Draft = field(default_factory=lambda: Draft.of(None))
    change: Draft | None = None
    links: dict[str, str] = field(default_factory=dict)


def desk_of(context: Context) -> Desk:
    """The desk of who is signed in; what somebody else left in this session is gone."""
    assert context.person is not None
    desk: Desk | None = st.session_state.get(_DESK)
    if desk is None or desk.person != context.person.id:
        desk = st.session_state[_DESK] = Desk(context.person.id)
    return desk


def bound(draft: Draft, name: str) -> dict[str, Any]:
    """What makes a widget show the draft, and keep there what is filled in."""
    key = f"accounts-{name}"
    # What is set is sent: over a text that is being typed it would take the letters away, so a text is set where it differs.
    if name not in ("user", "name", "email") or st.session_state.get(key) != draft.values[name]:
        st.session_state[key] = draft.values[name]
    return {"key": key, "on_change": _keep, "args": (draft, name, key)}


def _keep(draft: Draft, name: str, key: str) -> None:
    draft.values[name], draft.fault = st.session_state[key], None


def render_text(context: Context, draft: Draft, name: str, label: str, longest: int, hint: str = "") -> None:
    """A line of text, what it is for, and what was refused of it."""
    st.text_input(label, max_chars=longest, **bound(draft, name))
    if hint:
        render_hint(hint)
    render_fault(context, draft, name)


def render_choice(draft: Draft, name: str, label: str, options: dict[str, str], **more: Any) -> None:
    """One of several, by code."""
    st.selectbox(label, list(options), format_func=lambda code: options[code], **bound(draft, name), **more)


def offices(context: Context) -> dict[str, str]:
    """The regional offices by code, and none."""
    return {NOTHING: context.t("accounts-office-none"), **dict(context.options.regions)}


def render_role(context: Context, draft: Draft) -> None:
    """The role, and what it may."""
    t = context.t
    render_choice(draft, "role", t("accounts-role"), {one: t("account-role", role=one) for one in ROLES})
    render_hint(t("accounts-role-may", role=draft.values["role"]))


def render_hint(said: str) -> None:
    """What a field is for, below it."""
    st.html(Markup('<p class="quiet hint">{}</p>').format(said))


def render_fault(context: Context, draft: Draft, part: str) -> None:
    """What was refused, at its part of the form; nothing elsewhere."""
    if draft.fault is None or draft.fault[0] != part:
        return
    t, error = context.t, draft.fault[1]
    if not isinstance(error, errors.PersonRefused):
        render_error(t, error)
        return
    params = error.params | {"office": context.names.get(str(error.params.get("office")), "")}
    said = f"{t(f'error-{error.code}', **params)} {t(f'error-{error.code}-do', **params)}".replace("`", "")
    st.html(Markup('<p class="problem" role="alert"><b aria-hidden="true">!</b> {}</p>').format(said))


def write_draft(
    context: Context,
    draft: Draft,
    verb: str,
    user: str,
    done: str,
    write: Callable[[Connection, Person], None],
    part: str = "",
    asked: str = "",
) -> bool:
    """Write as the signed-in person; whether it is written. `done`: what is told then; `part`: where the form tells what
    was refused, unless a field is at fault; `asked`: the content of the request.
    """
    assert context.person is not None
    asked = f"{verb} {user} {asked}"
    audit_entry = AuditEntry("form", verb, (context.person.id, context.person.name), request_of(context, asked), asked)
    error = do(context, audit_entry, write, Told(done, (("user", user),)))
    draft.fault = None if error is None else (_field_of(error) or part, error)
    return error is None


def _field_of(error: errors.ProgramError) -> str:
    """The field that a reason is about; empty: of none."""
    reason = str(error.params.get("reason", "")) if isinstance(error, errors.PersonRefused) else ""
    fields = {"user-name": "user", "name": "name", "email": "email"}
    return next((name for start, name in fields.items() if reason.startswith(start)), "")
