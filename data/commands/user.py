"""`user`: accounts. Add, list, invite (also to reset a password), change, role, offices, block, unblock."""

import argparse
from dataclasses import asdict
from typing import Any

from data.clock import local_today
from data.commands import Answer, Commands, Parser, day_reader
from data.language import Translator
from data.permissions import OPERATOR
from data.rules.accounts import utc_now
from data.store.audit import AuditEntry
from data.store.doors import reading, writing
from data.store.schema.accounts import ROLES
from queries.accounts.reads import Account, find_accounts
from queries.accounts.records import NewPerson, add_person, assign_office, block, change_person, end_assignment, unblock
from queries.accounts.sign_ins import invite


def register(commands: Commands) -> None:
    """Add `user add NAME --name N --role R […]`, `list`, `invite NAME [--end]`, `change NAME [--name N] [--email E]`,
    `role NAME ROLE`, `office NAME OFFICE […]`, `block NAME`, `unblock NAME`.
    """
    t, group = commands.t, commands.add_group("user")
    day = day_reader(t)
    add = _parser(group, "add", run_add)
    add.add_argument("--name", metavar="N", dest="full_name", required=True, help=t("cli-help-user-full-name"))
    add.add_argument("--role", choices=ROLES, required=True, help=t("cli-help-user-role-is"))
    add.add_argument("--email", metavar="E", help=t("cli-help-user-email"))
    add.add_argument("--office", metavar="22", action="append", default=[], help=t("cli-help-user-offices"))
    add.add_argument("--since", type=day, metavar="YYYY-MM-DD", help=t("cli-help-user-since"))
    group.add_parser("list").set_defaults(run=run_list)
    renewed = _parser(group, "invite", run_invite)
    renewed.add_argument("--end", action="store_true", help=t("cli-help-user-end"))
    changed = _parser(group, "change", run_change)
    changed.add_argument("--name", metavar="N", dest="full_name", help=t("cli-help-user-full-name"))
    changed.add_argument("--email", metavar="E", help=t("cli-help-user-email-is"))
    role = _parser(group, "role", run_role)
    role.add_argument("role", metavar="ROLE", choices=ROLES, help=t("cli-help-user-role-is"))
    office = _parser(group, "office", run_office)
    office.add_argument("office", metavar="OFFICE", help=t("cli-help-user-office-is"))
    office.add_argument("--since", type=day, metavar="YYYY-MM-DD", help=t("cli-help-user-since"))
    office.add_argument("--until", type=day, metavar="YYYY-MM-DD", help=t("cli-help-user-until"))
    _parser(group, "block", run_block)
    _parser(group, "unblock", run_unblock)


def _parser(group: Commands, name: str, run: Any) -> Parser:
    """A command about one account."""
    parser = group.add_parser(name)
    parser.add_argument("user", metavar="NAME", help=group.t("cli-help-user-name"))
    parser.set_defaults(run=run)
    return parser


def run_add(args: argparse.Namespace) -> Answer:
    """Add an account, and a link for its password. Raises `PersonRefused`, `UnknownRegion`, a `DatabaseError`,
    `ReadOnlyCopy`.
    """
    since = args.since or local_today()
    command = NewPerson(args.user, args.full_name, args.role, args.email, tuple(args.office), since)
    with writing(args.url, AuditEntry("command", "user add")) as connection:
        add_person(connection, OPERATOR, command, now=utc_now())
    done = _answer(args, "cli-user-added")
    path = _invite(args)
    return Answer(done.data | {"invitation": path}, [*done.lines, args.t("cli-user-invitation", path=path)])


def run_list(args: argparse.Namespace) -> Answer:
    """List the accounts. Raises a `DatabaseError`."""
    with reading(args.url) as connection:
        found = find_accounts(connection, OPERATOR)
    lines = [_line(args.t, account) for account in found]
    return Answer({"people": [_as_object(account) for account in found]}, lines or [args.t("cli-user-none")])


def run_invite(args: argparse.Namespace) -> Answer:
    """A new link for a password. Raises `UnknownPerson`, `PersonRefused`, a `DatabaseError`, `ReadOnlyCopy`."""
    path = _invite(args, end=args.end)
    return Answer({"invitation": path}, [args.t("cli-user-invitation", path=path)])


def run_change(args: argparse.Namespace) -> Answer:
    """Another name or address. Raises `UnknownPerson`, `PersonRefused`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "user change")) as connection:
        change_person(connection, OPERATOR, args.user, now=utc_now(), name=args.full_name, email=args.email)
    return _answer(args, "cli-user-changed")


def run_role(args: argparse.Namespace) -> Answer:
    """Another role. Raises `UnknownPerson`, `PersonRefused`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "user role")) as connection:
        change_person(connection, OPERATOR, args.user, now=utc_now(), role=args.role)
    return _answer(args, "cli-user-changed")


def run_office(args: argparse.Namespace) -> Answer:
    """An office from a day on, or its end. Raises `UnknownPerson`, `UnknownRegion`, `PersonRefused`, a `DatabaseError`,
    `ReadOnlyCopy`.
    """
    with writing(args.url, AuditEntry("command", "user office")) as connection:
        if args.until and not args.since:
            end_assignment(connection, OPERATOR, args.user, args.office, until=args.until)
        else:
            since = args.since or local_today()
            assign_office(connection, OPERATOR, args.user, args.office, since=since, until=args.until)
    return _answer(args, "cli-user-changed")


def run_block(args: argparse.Namespace) -> Answer:
    """Block an account. Raises `UnknownPerson`, `PersonRefused`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "user block")) as connection:
        block(connection, OPERATOR, args.user, now=utc_now())
    return _answer(args, "cli-user-changed")


def run_unblock(args: argparse.Namespace) -> Answer:
    """Unblock an account. Raises `UnknownPerson`, a `DatabaseError`, `ReadOnlyCopy`."""
    with writing(args.url, AuditEntry("command", "user unblock")) as connection:
        unblock(connection, OPERATOR, args.user)
    return _answer(args, "cli-user-changed")


def _invite(args: argparse.Namespace, *, end: bool = False) -> str:
    with writing(args.url, AuditEntry("command", "user invite")) as connection:
        token = invite(connection, OPERATOR, args.user, now=utc_now(), end=end)
    return f"/clave?lang={args.lang}&token={token}"


def _answer(args: argparse.Namespace, key: str) -> Answer:
    """What was done, and the account as it stands."""
    name = args.user.strip().lower()
    with reading(args.url) as connection:
        account = next(one for one in find_accounts(connection, OPERATOR) if one.user_name == name)
    return Answer(_as_object(account), [args.t(key, user=name), f"  {_line(args.t, account)}"])


def _as_object(account: Account) -> dict[str, Any]:
    told = asdict(account)
    told["invited_until"] = account.invited_until.isoformat() if account.invited_until else None
    told["offices"] = [
        {"office": office, "since": since.isoformat(), "until": until.isoformat() if until else None}
        for office, since, until in account.offices
    ]
    return told


def _line(t: Translator, account: Account) -> str:
    """`aruiz · Ana Ruiz · Coordinación · oficina 22 desde 1 ene. 2014`."""
    offices = ", ".join(
        t("cli-user-office-until" if until else "cli-user-office", office=office, since=since, until=until or since)
        for office, since, until in account.offices
    )
    state = "blocked" if account.blocked else "in" if account.has_password else "no-password"
    return t(
        "cli-user-line",
        user=account.user_name,
        name=account.name,
        role=t("account-role", role=account.role),
        offices=offices or "none",
        state=state,
    )
