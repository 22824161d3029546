"""Accounts being filled in: what stands in the fields lives here, not in the widgets, so that another language, another
chief's change or a slow line takes none of it away; what was refused stands at its field.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

import streamlit as st
from sqlalchemy import Connection

from components.kit.errors import render_error
from components.kit.fields import bind, render_hint, render_problem
from components.kit.writing import Message, carry_out, request_of
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
class AccountForm:
    """What is filled in of an account."""

    seen: Account | None
    """The account as it stood when it was chosen; None: a new one."""
    values: dict[str, Any]
    fault: tuple[str, errors.ProgramError] | None = None
    """What was refused, and at which part of the form."""

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
    new: AccountForm = field(default_factory=lambda: AccountForm.of(None))
    change: AccountForm | None = None
    links: dict[str, str] = field(default_factory=dict)


def desk_of(context: Context) -> Desk:
    """The desk of who is signed in; what somebody else left in this session is gone."""
    assert context.person is not None
    desk: Desk | None = st.session_state.get(_DESK)
    if desk is None or desk.person != context.person.id:
        desk = st.session_state[_DESK] = Desk(context.person.id)
    return desk


def bound(form: AccountForm, name: str) -> dict[str, Any]:
    """What makes a widget show the form, and keep there what is filled in."""
    key = f"accounts-{name}"
    return bind(key, form.values[name], _keep, form, name, key, is_text=name in ("user", "name", "email"))


def _keep(form: AccountForm, name: str, key: str) -> None:
    form.values[name], form.fault = st.session_state[key], None


def render_text(context: Context, form: AccountForm, name: str, label: str, longest: int, hint: str = "") -> None:
    """A line of text, what it is for, and what was refused of it."""
    st.text_input(label, max_chars=longest, **bound(form, name))
    if hint:
        render_hint(hint)
    render_fault(context, form, name)


def render_choice(form: AccountForm, name: str, label: str, options: dict[str, str], **more: Any) -> None:
    """One of several, by code."""
    st.selectbox(label, list(options), format_func=lambda code: options[code], **bound(form, name), **more)


def offices(context: Context) -> dict[str, str]:
    """The regional offices by code, and none."""
    return {NOTHING: context.t("accounts-office-none"), **dict(context.options.regions)}


def render_role(context: Context, form: AccountForm) -> None:
    """The role, and what it may."""
    t = context.t
    render_choice(form, "role", t("accounts-role"), {one: t("account-role", role=one) for one in ROLES})
    render_hint(t("accounts-role-may", role=form.values["role"]))


def render_fault(context: Context, form: AccountForm, part: str) -> None:
    """What was refused, at its part of the form; nothing elsewhere."""
    if form.fault is None or form.fault[0] != part:
        return
    t, error = context.t, form.fault[1]
    if not isinstance(error, errors.PersonRefused):
        render_error(t, error)
        return
    params = error.params | {"office": context.names.get(str(error.params.get("office")), "")}
    said = f"{t(f'error-{error.code}', **params)} {t(f'error-{error.code}-do', **params)}".replace("`", "")
    render_problem(said)


def write_form(
    context: Context,
    form: AccountForm,
    verb: str,
    user: str,
    done: str,
    write: Callable[[Connection, Person], None],
    part: str = "",
    asked: str = "",
) -> bool:
    """Write as the signed-in person and return whether it was written.

    `done`: the key of the message that says so; `part`: where the form says what was refused, unless a field is at fault;
    `asked`: the content of the request.
    """
    assert context.person is not None
    asked = f"{verb} {user} {asked}"
    audit_entry = AuditEntry("form", verb, (context.person.id, context.person.name), request_of(context, asked), asked)
    error = carry_out(context, audit_entry, write, Message(done, (("user", user),)))
    form.fault = None if error is None else (_field_of(error) or part, error)
    return error is None


def _field_of(error: errors.ProgramError) -> str:
    """The field that a reason is about; empty: of none."""
    reason = str(error.params.get("reason", "")) if isinstance(error, errors.PersonRefused) else ""
    fields = {"user-name": "user", "name": "name", "email": "email"}
    return next((name for start, name in fields.items() if reason.startswith(start)), "")
