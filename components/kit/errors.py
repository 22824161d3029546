"""Errors on the screen: what happened and what to do, in the user's language; details go to the log only.

A database that cannot be used is tried again every few seconds, and the page returns by itself.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.kit.html import Markup, with_commands
from components.kit.style import render_style
from components.session.visit import current_choices
from data.errors import DatabaseError, ProgramError
from data.language import Translator, translator
from data.logs import log_unexpected, logger
from data.settings import database_url
from data.store.doors import reading

RETRY_SECONDS = 5
_LOG = logger("program.screen")


@contextmanager
def handled(url: str, t: Translator) -> Iterator[None]:
    """Show an error in place of the rest of the page."""
    try:
        yield
    except DatabaseError as error:
        _render_down(t, url, error)
    except ProgramError as error:
        render_error(t, error)
    except Exception as error:
        render_unexpected(t, error)


def on_script_error(error: Exception) -> bool:
    """Show what is raised outside the body of a page (callbacks, fragments) in the same way."""
    t = translator(current_choices().language)
    render_style()  # a callback fails before the router has drawn anything
    if isinstance(error, DatabaseError):
        _render_down(t, database_url(), error)
    elif isinstance(error, ProgramError):
        render_error(t, error)
    else:
        render_unexpected(t, error)
    return True


def _render_down(t: Translator, url: str, error: DatabaseError) -> None:
    render_error(t, error)
    _wait_for_database(url, time.monotonic())


def render_error(t: Translator, error: ProgramError) -> None:
    """Show what happened and what to do, for an error of the program's own."""
    _LOG.warning(error.code, **error.params)
    _card(t(f"error-{error.code}", **error.params), t(f"error-{error.code}-do", **error.params))


def render_unexpected(t: Translator, error: Exception) -> None:
    """Show a number, under which the log holds the whole error. The browser gets none of the exception's text."""
    _card(t("error-unexpected", request=log_unexpected(_LOG, error)), t("error-unexpected-do"))


def _card(happened: str, to_do: str) -> None:
    card = Markup('<div class="trouble" role="alert"><p>{}</p><p>{}</p></div>')
    st.html(card.format(happened, with_commands(to_do)))


@st.fragment(run_every=RETRY_SECONDS)
def _wait_for_database(url: str, failed_at: float) -> None:
    if time.monotonic() - failed_at < RETRY_SECONDS / 2:
        return  # the run that failed: a locked database has just cost its five seconds
    try:
        with reading(url):
            pass
    except DatabaseError:
        return  # still down: the page says so already, and it is tried again soon
    st.rerun()
