"""Signing in with an organisation's own accounts (OpenID Connect) by Streamlit's `st.login`, where it is configured.

Streamlit keeps what the organisation says in a signed cookie for 30 days and checks no expiry;
`data.rules.accounts.check_claims` does.
"""

from functools import lru_cache

import streamlit as st

from data.rules.accounts import Claims, check_claims, utc_now

STARTS = (
    "ingresar"  # the parameter with which the sign-in page asks a page to start it, because only a page's script can
)
COOKIES = "_streamlit_user"  # the prefix of the names of Streamlit's cookies for it


@lru_cache(maxsize=1)
def is_configured() -> bool:
    """Return whether the secrets have an `[auth]` section."""
    return bool(st.secrets.load_if_toml_exists()) and "auth" in st.secrets


def read_claims() -> Claims | None:
    """Return what an organisation says of the person here, while it is valid; None without a valid sign-in."""
    if not is_configured() or not st.user.is_logged_in:
        return None
    return check_claims(st.user.to_dict(), utc_now())


def start_if_asked() -> None:
    """Send the browser to the organisation if it comes from the link on the sign-in page."""
    if is_configured() and STARTS in st.query_params and not st.user.is_logged_in:
        st.login()
