"""Signing in with an organisation's own accounts (OpenID Connect), by Streamlit's `st.login`; only where it is configured.

Streamlit keeps what the organisation said in a signed cookie for 30 days and checks no end;
`data.rules.accounts.judge_claims` does.
"""

from functools import lru_cache

import streamlit as st

from data.rules.accounts import Claimed, judge_claims, utc_now

STARTS = "ingresar"  # the parameter with which the entrance asks a page to begin it: only a page's script can
COOKIES = "_streamlit_user"  # how the names of Streamlit's cookies for it begin


@lru_cache(maxsize=1)
def is_configured() -> bool:
    """Whether the secrets have an `[auth]` section."""
    return bool(st.secrets.load_if_toml_exists()) and "auth" in st.secrets


def read_claimed() -> Claimed | None:
    """Whom an organisation says that this is, while it lasts; None if nobody, or too long ago."""
    if not is_configured() or not st.user.is_logged_in:
        return None
    return judge_claims(st.user.to_dict(), utc_now())


def begin_if_asked() -> None:
    """Send the browser to the organisation, if it comes from the entrance's link."""
    if is_configured() and STARTS in st.query_params and not st.user.is_logged_in:
        st.login()
