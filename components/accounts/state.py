"""Accounts that are being filled in.

What is typed lives here, not in the widgets, so that another language, another chief's change or a slow line loses none of
it; what was refused is shown at its field.
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
from data.rules.records.entering import Field
from data.store.audit import AuditEntry
from queries.accounts.reads import Account
from queries.accounts.records import ASSIGNMENTS, PEOPLE
from queries.shared.record_type import column_field

ADD, CHANGE = "add", "change"
NOTHING = ""  # None would mean "nothing chosen", for which Streamlit has English words of its own
FIELDS = {
    declared.name: declared
    for declared in (
        column_field(PEOPLE.c.user_name),
        column_field(PEOPLE.c.full_name),
        column_field(PEOPLE.c.role),
        column_field(PEOPLE.c.email),
        column_field(ASSIGNMENTS.c.office_region_ubigeo, name="office", kind="choice"),
        column_field(ASSIGNMENTS.c.since),
        Field("end", "flag"),  # with a new link: end their sign-ins and their password
    )
}
# Of each verb, the message once it is written, and the part of the form that shows what was refused.
VERBS = {
    "user add": ("accounts-added", ""),
    "user change": ("accounts-changed", ""),
    "user office": ("accounts-changed", "office"),
    "user invite": ("accounts-invited", "access"),
    "user block": ("accounts-blocked", "access"),
    "user unblock": ("accounts-unblocked", "access"),
}
_STATE = "accounts"


@dataclass
class AccountForm:
    """The form of an account."""

    account: str | None
    """The user name of the account; None for an account to be added."""
    seen: dict[str, str | None]
    """The columns that can be changed, as they were when the account was chosen; empty for a new account."""
    values: dict[str, Any]
    """What is filled in, by the names of FIELDS."""
    refusal: tuple[str, errors.ProgramError] | None = None
    """What was refused, and at which part of the form it is shown."""

    @classmethod
    def of(cls, account: Account | None) -> Self:
        """Return the form with which an account is changed; for None, the one with which an account is added."""
        seen = {} if account is None else {"full_name": account.name, "role": account.role, "email": account.email}
        blank = {"user_name": "", "full_name": "", "role": "coordinator", "email": "", "end": False}
        blank |= {"office": NOTHING, "since": local_today()}
        values = blank | {name: value or "" for name, value in seen.items()}
        return cls(None if account is None else account.user_name, seen, values)

    @property
    def user(self) -> str:
        """The user name: the account's, or as it is typed."""
        return self.values["user_name"] if self.account is None else self.account


@dataclass
class AccountsState:
    """What a person's session keeps for the page of accounts."""

    person: int
    task: str = ADD
    """Which of the two forms is shown."""
    user: str = NOTHING
    """The user name of the account that is changed."""
    new: AccountForm = field(default_factory=lambda: AccountForm.of(None))
    change: AccountForm | None = None
    links: dict[str, str] = field(default_factory=dict)
    """The tokens of links that were just made, by user name, until they are put away."""


def open_state(context: Context) -> AccountsState:
    """Return the state of the person who is signed in; what somebody else left in this session is dropped."""
    assert context.person is not None
    state: AccountsState | None = st.session_state.get(_STATE)
    if state is None or state.person != context.person.id:
        state = st.session_state[_STATE] = AccountsState(context.person.id)
    return state


def bind_input(form: AccountForm, name: str) -> dict[str, Any]:
    """Return what makes a widget show a field's value, and keep in the form what is filled in."""
    key = f"accounts-{name}"
    return bind(key, form.values[name], _keep, form, name, key, is_text=FIELDS[name].kind == "text")


def _keep(form: AccountForm, name: str, key: str) -> None:
    form.values[name], form.refusal = st.session_state[key], None


def render_text(context: Context, form: AccountForm, name: str, hint: str = "") -> None:
    """Draw the input of a text, what it is for, and what was refused of it."""
    label = context.t(f"accounts-field-{name}")
    if FIELDS[name].required:
        label = context.t("records-form-required", label=label)
    st.text_input(label, max_chars=FIELDS[name].max_length, **bind_input(form, name))
    if hint:
        render_hint(hint)
    render_refusal(context, form, name)


def render_role(context: Context, form: AccountForm) -> None:
    """Draw the choice of the role, and what the role may do."""
    t = context.t
    roles = {role: t("accounts-role", role=role) for role in FIELDS["role"].options}
    _render_choice(form, "role", t("accounts-field-role"), roles)
    render_hint(t("accounts-role-may", role=form.values["role"]))


def render_office(context: Context, form: AccountForm, label: str, **layout: Any) -> None:
    """Draw the choice of a regional office, or of none."""
    offices = {NOTHING: context.t("accounts-office-none"), **dict(context.options.regions)}
    _render_choice(form, "office", label, offices, **layout)


def _render_choice(form: AccountForm, name: str, label: str, options: dict[str, str], **layout: Any) -> None:
    st.selectbox(label, list(options), format_func=lambda code: options[code], **bind_input(form, name), **layout)


def render_refusal(context: Context, form: AccountForm, part: str) -> None:
    """Draw what was refused, if it belongs to this part of the form."""
    if form.refusal is None or form.refusal[0] != part:
        return
    t, error = context.t, form.refusal[1]
    if not isinstance(error, errors.PersonRefused):
        render_error(t, error)
        return
    params = error.params | {"office": context.names.get(str(error.params.get("office")), "")}
    problem = f"{t(f'error-{error.code}', **params)} {t(f'error-{error.code}-do', **params)}"
    render_problem(problem.replace("`", ""))


def write_form(
    context: Context, form: AccountForm, verb: str, write: Callable[[Connection, Person], object], asked: str = ""
) -> bool:
    """Write as the person who is signed in, and return whether it was written.

    `verb` is one of VERBS; `asked` is the content of the request. A refusal is shown at the field that is at fault, or else
    at the verb's part of the form.
    """
    assert context.person is not None
    done, part = VERBS[verb]
    asked = f"{verb} {form.user} {asked}"
    audit_entry = AuditEntry("form", verb, (context.person.id, context.person.name), request_of(context, asked), asked)
    error = carry_out(context, audit_entry, write, Message(done, (("user", form.user),)))
    form.refusal = None if error is None else (_field_of(error) or part, error)
    return error is None


def _field_of(error: errors.ProgramError) -> str:
    """Return the field that a refusal is about; empty if it is about none."""
    reason = str(error.params.get("reason", "")) if isinstance(error, errors.PersonRefused) else ""
    fields = {"user-name": "user_name", "name": "full_name", "email": "email"}
    return next((name for prefix, name in fields.items() if reason.startswith(prefix)), "")
