"""The page of accounts: who has one, adding one, changing one. Reads and writes ask for themselves who may."""

from collections.abc import Callable
from datetime import date

import streamlit as st
from sqlalchemy import Connection

from components.doing import Told, do, request_of
from components.markup import Markup
from components.session import Context
from components.words import plain
from data.accounts import LONGEST_EMAIL, LONGEST_NAME, LONGEST_USER_NAME, utc_now
from data.clock import local_today
from data.permissions import Person
from data.recording import Act
from data.schema.people import ROLES
from queries.accounts import Account
from queries.updates import people
from queries.updates.sign_ins import invite

ADD, CHANGE = "add", "change"
_LINK, _ADDED = "accounts-link", "accounts-added"
_NOBODY = ""  # None would mean "nothing chosen", for which Streamlit has English words of its own
Link = tuple[int, str, str]  # whose screen it is, whom it is for, the token


# --- the link that is told once ----------------------------------------------------------------------------------------


def render_new_link(context: Context) -> None:
    """The link that the last click made, until it is put away: only its hash is kept, so nobody can be told it again."""
    t, link = context.t, _find_link(context)
    if link is None:
        return
    st.html(Markup('<p class="note calm" role="status">{}</p>').format(t("accounts-link", user=link[1])))
    st.code(_address(context, link[2]), language=None, wrap_lines=True)
    st.button(t("accounts-link-done"), key="accounts-link-done", icon=":material/check:", on_click=_put_away)


def _find_link(context: Context) -> Link | None:
    link: Link | None = st.session_state.get(_LINK)
    return link if link and context.person and link[0] == context.person.id else None


def _address(context: Context, token: str) -> str:
    """The whole address, as far as the browser says where it found this page."""
    root = (st.context.url or "").rpartition("/")[0]
    return f"{root}/clave?lang={context.t.language}&token={token}"


def _put_away() -> None:
    st.session_state.pop(_LINK, None)


# --- who has one -------------------------------------------------------------------------------------------------------


def say_accounts(context: Context, accounts: tuple[Account, ...]) -> str:
    """The finding: how many accounts, and how many of them still wait for their password, or are blocked."""
    blocked = sum(one.blocked for one in accounts)
    waiting = sum(not one.has_password and not one.blocked for one in accounts)
    return context.t("accounts-headline", total=len(accounts), waiting=waiting, blocked=blocked)


def render_accounts(context: Context, accounts: tuple[Account, ...]) -> None:
    """All accounts by their names."""
    items = Markup("").join(_item(context, one) for one in sorted(accounts, key=lambda one: one.name.casefold()))
    st.html(Markup('<h2>{}</h2><ul class="accounts">{}</ul>').format(context.t("accounts-title"), items))


def _item(context: Context, account: Account) -> Markup:
    t = context.t
    state = "blocked" if account.blocked else "in" if account.has_password else "waiting"
    about = [account.user_name, *([account.email] if account.email else [])]
    role = [t("account-role", role=account.role), *(_say_office(context, *office) for office in account.offices)]
    return Markup(
        '<li><span class="what"><b>{}</b> <span class="quiet">{}</span><br>{}</span><span class="state {}">{}</span></li>'
    ).format(account.name, " · ".join(about), " · ".join(role), state, t(f"accounts-state-{state}"))


def _say_office(context: Context, office: str, since: date, until: date | None) -> str:
    key = "accounts-office-until" if until else "accounts-office"
    return context.t(key, office=context.names[office], since=since, until=until or since)


# --- adding and changing -----------------------------------------------------------------------------------------------


def render_doing(context: Context, accounts: tuple[Account, ...]) -> None:
    """What the chief does about accounts: one of two things at a time."""
    t = context.t
    what = st.segmented_control(
        t("accounts-what"), (ADD, CHANGE), key="accounts-what", default=ADD, required=True,
        format_func=lambda one: t(f"accounts-what-{one}"), label_visibility="collapsed",
    )  # fmt: skip
    with st.container(key="accounts-form", gap="small"):
        if what == CHANGE:
            _render_change(context, accounts)
        else:
            _render_add(context)


def _render_add(context: Context) -> None:
    t, number = context.t, st.session_state.setdefault(_ADDED, 0)  # other fields once one is added
    key = f"accounts-add-{number}"
    st.text_input(t("account-user-name"), key=f"{key}-user", max_chars=LONGEST_USER_NAME)
    _hint(t("account-user-name-hint"))
    st.text_input(t("account-full-name"), key=f"{key}-name", max_chars=LONGEST_NAME)
    _render_role(context, f"{key}-role", "coordinator")
    _render_email(context, f"{key}-email")
    st.multiselect(
        t("accounts-offices"), [code for code, _ in context.options.regions], key=f"{key}-offices",
        format_func=lambda code: context.names[code], placeholder=t("accounts-offices-none"),
    )  # fmt: skip
    _hint(t("accounts-offices-help"))
    st.button(
        t("accounts-add"), key=f"{key}-do", type="primary", icon=":material/person_add:", on_click=_add,
        args=(context, key),
    )  # fmt: skip


def _render_role(context: Context, key: str, role: str) -> None:
    t = context.t
    chosen = st.selectbox(
        t("accounts-role"), ROLES, key=key, index=ROLES.index(role), format_func=lambda one: t("account-role", role=one)
    )
    _hint(t("accounts-role-may", role=chosen))


def _render_email(context: Context, key: str, email: str = "") -> None:
    st.text_input(context.t("accounts-email"), email, key=key, max_chars=LONGEST_EMAIL)
    _hint(context.t("accounts-email-help"))


def _hint(said: str) -> None:
    st.html(Markup('<p class="quiet hint">{}</p>').format(said))


def _add(context: Context, key: str) -> None:
    """Add the account and make its link, both or neither."""
    given = {name: st.session_state.get(f"{key}-{name}") for name in ("user", "name", "role", "email", "offices")}
    user, offices = given["user"] or "", tuple(given["offices"] or ())
    command = people.NewPerson(user, given["name"] or "", given["role"] or "", given["email"], offices, local_today())

    def add(connection: Connection, person: Person) -> str:
        people.add_person(connection, person.viewer, command, now=utc_now())
        return invite(connection, person.viewer, user, now=utc_now())

    if _do(context, key, "user add", user, "accounts-added", add, str(command)):
        st.session_state[_ADDED] += 1


def _render_change(context: Context, accounts: tuple[Account, ...]) -> None:
    t, names = context.t, {one.user_name: f"{one.name} · {one.user_name}" for one in accounts}
    chosen = st.selectbox(
        t("accounts-whom"), [_NOBODY, *names], key="accounts-whom",
        format_func=lambda one: plain(names[one]) if one else t("accounts-whom-none"),
    )  # fmt: skip
    account = next((one for one in accounts if one.user_name == chosen), None)
    if account is None:
        st.html(Markup('<p class="quiet">{}</p>').format(t("accounts-whom-how")))
        return
    _render_details(context, account)
    _render_offices(context, account)
    _render_entry(context, account)


def _render_details(context: Context, account: Account) -> None:
    t, key = context.t, f"accounts-{account.user_name}"
    st.text_input(t("account-full-name"), account.name, key=f"{key}-name", max_chars=LONGEST_NAME)
    _render_role(context, f"{key}-role", account.role)
    _render_email(context, f"{key}-email", account.email or "")
    st.button(
        t("accounts-save"), key=f"{key}-save", type="primary", icon=":material/save:", on_click=_change,
        args=(context, account),
    )  # fmt: skip


def _change(context: Context, account: Account) -> None:
    key, user = f"accounts-{account.user_name}", account.user_name
    name, role, email = (st.session_state.get(f"{key}-{field}") or "" for field in ("name", "role", "email"))
    seen = {"full_name": account.name, "role": account.role, "email": account.email}
    _do(
        context, key, "user change", user, "accounts-changed",
        lambda c, p: people.change_person(c, p.viewer, user, now=utc_now(), name=name, role=role, email=email, seen=seen),
    )  # fmt: skip


def _render_offices(context: Context, account: Account) -> None:
    """The offices that are attended, each with its end; another one from a day on."""
    t, key, today = context.t, f"accounts-{account.user_name}", local_today()
    st.html(Markup("<h3>{}</h3>").format(t("accounts-offices")))
    for office, since, until in account.offices:
        if until is None or until > today:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.html(Markup('<p class="office">{}</p>').format(_say_office(context, office, since, until)))
                st.button(
                    t("accounts-office-end"), key=f"{key}-end-{office}-{since}", on_click=_end_office,
                    args=(context, account, office, max(since, today)),
                )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        office = st.selectbox(
            t("accounts-office-give"), [_NOBODY, *(code for code, _ in context.options.regions)], key=f"{key}-office",
            format_func=lambda code: context.names[code] if code else t("accounts-offices-none"), width=180,
        )  # fmt: skip
        since = st.date_input(t("accounts-office-since"), today, format="DD/MM/YYYY", key=f"{key}-since", width=135)
        st.button(
            t("accounts-office-do"),
            key=f"{key}-give",
            disabled=not office,
            on_click=_give_office,
            args=(context, account),
        )


def _give_office(context: Context, account: Account) -> None:
    key, user = f"accounts-{account.user_name}", account.user_name
    office, since = st.session_state[f"{key}-office"], st.session_state[f"{key}-since"]
    _do(
        context, f"{key}-give-{office}", "user office", user, "accounts-changed",
        lambda c, p: people.assign_office(c, p.viewer, user, office, since=since), f"{office} {since}",
    )  # fmt: skip


def _end_office(context: Context, account: Account, office: str, until: date) -> None:
    user = account.user_name
    _do(
        context, f"accounts-{user}-end-{office}", "user office", user, "accounts-changed",
        lambda c, p: people.end_assignment(c, p.viewer, user, office, until=until), f"{office} {until}",
    )  # fmt: skip


def _render_entry(context: Context, account: Account) -> None:
    """A new link, and blocking."""
    t, key = context.t, f"accounts-{account.user_name}"
    st.html(Markup("<h3>{}</h3>").format(t("accounts-entry")))
    if account.blocked:
        st.html(Markup('<p class="quiet">{}</p>').format(t("accounts-blocked-how")))
        st.button(
            t("accounts-unblock"), key=f"{key}-unblock", icon=":material/lock_open:", on_click=_unblock,
            args=(context, account),
        )  # fmt: skip
        return
    st.checkbox(t("accounts-invite-end"), key=f"{key}-ending")
    with st.container(horizontal=True, gap="small"):
        st.button(
            t("accounts-invite"), key=f"{key}-invite", icon=":material/link:", on_click=_invite, args=(context, account)
        )
        st.button(
            t("accounts-block"), key=f"{key}-block", icon=":material/block:", on_click=_block, args=(context, account)
        )


def _invite(context: Context, account: Account) -> None:
    user = account.user_name
    end = bool(st.session_state.get(f"accounts-{user}-ending"))
    _do(
        context, f"accounts-{user}-invite", "user invite", user, "accounts-invited",
        lambda c, p: invite(c, p.viewer, user, now=utc_now(), end=end), str(end),
    )  # fmt: skip


def _block(context: Context, account: Account) -> None:
    user = account.user_name
    _do(
        context, f"accounts-{user}-block", "user block", user, "accounts-blocked",
        lambda c, p: people.block(c, p.viewer, user, now=utc_now()),
    )  # fmt: skip


def _unblock(context: Context, account: Account) -> None:
    user = account.user_name
    _do(
        context, f"accounts-{user}-unblock", "user unblock", user, "accounts-unblocked",
        lambda c, p: people.unblock(c, p.viewer, user),
    )  # fmt: skip


def _do(
    context: Context, key: str, verb: str, user: str, done: str, write: Callable[[Connection, Person], str | None],
    asked: str = "",
) -> bool:  # fmt: skip
    """Write as the signed-in person and tell it; the link that a verb returns is kept for the screen."""
    assert context.person is not None
    links: list[str | None] = []
    act = Act("form", verb, (context.person.id, context.person.name), request_of(key), f"{verb} {user} {asked}")
    told = Told(done, (("user", user),))
    written = do(context, key, act, lambda c, p: links.append(write(c, p)), told)
    if written and links and links[0]:
        st.session_state[_LINK] = (context.person.id, user, links[0])
    return written
