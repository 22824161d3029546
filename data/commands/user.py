"""`user`: add, list, invite (also for a new password), change, block and unblock accounts, with their roles and offices."""

from dataclasses import asdict
from datetime import date
from typing import Any

import click

from data.clock import local_today
from data.commands import Answer, Invocation
from data.commands.usage import DAY, Choice, Group
from data.language import Translator
from data.permissions import OPERATOR
from data.rules.accounts import utc_now
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from data.store.schema.accounts import ROLES
from queries.accounts.reads import Account, find_accounts
from queries.accounts.records import NewPerson, add_person, assign_office, block, change_person, end_assignment, unblock
from queries.accounts.sign_ins import invite

user = Group("user", help="cli-help-user")
name_argument = click.argument("name", help="cli-help-user-name")
since_option = click.option("--since", type=DAY, help="cli-help-user-since")


@user.command(help="cli-help-user-add")
@name_argument
@click.option("--name", "full_name", metavar="N", required=True, help="cli-help-user-full-name")
@click.option("--role", metavar="ROLE", type=Choice(ROLES), required=True, help="cli-help-user-role-is")
@click.option("--email", metavar="E", help="cli-help-user-email")
@click.option("--office", "offices", metavar="22", multiple=True, help="cli-help-user-offices")
@since_option
def add(
    call: Invocation,
    name: str,
    full_name: str,
    role: str,
    email: str | None,
    offices: tuple[str, ...],
    since: date | None,
) -> Answer:
    """Add an account, with a link to choose its password. Raises `PersonRefused`, `UnknownRegion`."""
    new = NewPerson(name, full_name, role=role, email=email, offices=offices, since=since or local_today())
    with writing(call.url, AuditEntry("command", "user add")) as connection:
        add_person(connection, OPERATOR, new, now=utc_now())
    account, invitation = _describe(call, name, "cli-user-added"), _invite(call, name)
    return Answer(account.data | invitation.data, account.lines + invitation.lines)


@user.command("list", help="cli-help-user-list")
def list_accounts(call: Invocation) -> Answer:
    """List the accounts."""
    with reading(call.url) as connection:
        accounts = find_accounts(connection, OPERATOR)
    lines = [_line(call.t, account) for account in accounts] or [call.t("cli-user-none")]
    return Answer({"people": [_as_object(account) for account in accounts]}, lines)


@user.command("invite", help="cli-help-user-invite")
@name_argument
@click.option("--end", is_flag=True, help="cli-help-user-end")
def invite_again(call: Invocation, name: str, end: bool) -> Answer:
    """Make a new link to choose a password. Raises `UnknownPerson`, `PersonRefused`."""
    return _invite(call, name, end=end)


@user.command(help="cli-help-user-change")
@name_argument
@click.option("--name", "full_name", metavar="N", help="cli-help-user-full-name")
@click.option("--email", metavar="E", help="cli-help-user-email-is")
def change(call: Invocation, name: str, full_name: str | None, email: str | None) -> Answer:
    """Change the full name or the e-mail. Raises `UnknownPerson`, `PersonRefused`."""
    with writing(call.url, AuditEntry("command", "user change")) as connection:
        change_person(connection, OPERATOR, name, now=utc_now(), full_name=full_name, email=email)
    return _describe(call, name)


@user.command("role", help="cli-help-user-role")
@name_argument
@click.argument("role", metavar="ROLE", type=Choice(ROLES), help="cli-help-user-role-is")
def change_role(call: Invocation, name: str, role: str) -> Answer:
    """Change the role. Raises `UnknownPerson`, `PersonRefused`."""
    with writing(call.url, AuditEntry("command", "user role")) as connection:
        change_person(connection, OPERATOR, name, now=utc_now(), role=role)
    return _describe(call, name)


@user.command("office", help="cli-help-user-office")
@name_argument
@click.argument("office", help="cli-help-user-office-is")
@since_option
@click.option("--until", type=DAY, help="cli-help-user-until")
def change_office(call: Invocation, name: str, office: str, since: date | None, until: date | None) -> Answer:
    """Assign an office from a day on or, with --until alone, end the assignment.

    Raises `UnknownPerson`, `UnknownRegion`, `PersonRefused`.
    """
    with writing(call.url, AuditEntry("command", "user office")) as connection:
        if until and not since:
            end_assignment(connection, OPERATOR, name, office, until=until)
        else:
            assign_office(connection, OPERATOR, name, office, since=since or local_today(), until=until)
    return _describe(call, name)


@user.command("block", help="cli-help-user-block")
@name_argument
def block_account(call: Invocation, name: str) -> Answer:
    """Block an account. Raises `UnknownPerson`, `PersonRefused`."""
    with writing(call.url, AuditEntry("command", "user block")) as connection:
        block(connection, OPERATOR, name, now=utc_now())
    return _describe(call, name)


@user.command("unblock", help="cli-help-user-unblock")
@name_argument
def unblock_account(call: Invocation, name: str) -> Answer:
    """Unblock an account. Raises `UnknownPerson`."""
    with writing(call.url, AuditEntry("command", "user unblock")) as connection:
        unblock(connection, OPERATOR, name)
    return _describe(call, name)


def _invite(call: Invocation, name: str, *, end: bool = False) -> Answer:
    with writing(call.url, AuditEntry("command", "user invite")) as connection:
        token = invite(connection, OPERATOR, name, now=utc_now(), end=end)
    path = f"/clave?lang={call.t.language}&token={token}"
    return Answer({"invitation": path}, [call.t("cli-user-invitation", path=path)])


def _describe(call: Invocation, name: str, done: str = "cli-user-changed") -> Answer:
    """Report what was done, and the account as it now is."""
    name = name.strip().lower()
    with reading(call.url) as connection:
        account = next(account for account in find_accounts(connection, OPERATOR) if account.user_name == name)
    return Answer(_as_object(account), [call.t(done, user=name), f"  {_line(call.t, account)}"])


def _as_object(account: Account) -> dict[str, Any]:
    offices = [
        {
            "office": held.office,
            "since": held.since.isoformat(),
            "until": held.until.isoformat() if held.until else None,
        }
        for held in account.offices
    ]
    invited_until = account.invited_until.isoformat() if account.invited_until else None
    return asdict(account) | {"invited_until": invited_until, "offices": offices}


def _line(t: Translator, account: Account) -> str:
    """Describe an account: `aruiz · Ana Ruiz · Coordinación · oficina 22 desde 1 ene. 2014`."""
    offices = ", ".join(
        t(
            "cli-user-office-until" if held.until else "cli-user-office",
            office=held.office,
            since=held.since,
            until=held.until or held.since,
        )
        for held in account.offices
    )
    state = "blocked" if account.blocked else "in" if account.has_password else "no-password"
    return t(
        "cli-user-line",
        user=account.user_name,
        name=account.name,
        role=t("accounts-role", role=account.role),
        offices=offices or "none",
        state=state,
    )
