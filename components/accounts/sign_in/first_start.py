"""The first start: while nobody has an account, whoever starts the program is shown how to make the first one."""

import streamlit as st

from data.errors import ProgramError
from data.language import LANGUAGES, translator
from data.logs import logger
from data.rules.accounts import utc_now
from data.store.doors import reading, signing
from queries.accounts.reads import has_accounts
from queries.accounts.sign_ins import invite_owner
from queries.shared.options import fetch_copy_of

_LOG = logger("program.sign_in")
_ANYWHERE = ("", "0.0.0.0", "::", "[::]")  # noqa: S104  # a server listens on these, but no browser opens them


def base_path() -> str:
    """Return the path below which the app is served: "" or "/name"."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def announce_owner(url: str) -> None:
    """Print the address at which the owner makes the first account, if there is none; a restart prints another one.

    A database that cannot be used does not keep the app from starting: its pages explain what is wrong.
    """
    try:
        with reading(url) as connection:
            if has_accounts(connection) or fetch_copy_of(connection):
                return
        with signing(url) as connection:
            token = invite_owner(connection, now=utc_now())
    except ProgramError as error:
        _LOG.warning(error.code, **error.params)
        return
    except Exception as error:  # only its type is logged: a driver may quote the address with its password
        _LOG.warning("no-invitation-for-an-owner", error=type(error).__name__)
        return
    if token:
        for language in LANGUAGES:
            address = f"{_address()}/clave?lang={language}&token={token}"
            print(f"\n  {translator(language)('accounts-first-start', address=address)}", flush=True)
        print(flush=True)


def _address() -> str:
    """Return the address at which this server answers, as far as it knows."""
    host = str(st.get_option("server.address") or "")
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    return f"{scheme}://{'localhost' if host in _ANYWHERE else host}:{st.get_option('server.port')}{base_path()}"
