"""The way to a record's history from where it is shown: one click, for who may read it."""

from dataclasses import replace
from urllib.parse import urlencode

from components.markup import Markup
from components.session import HISTORY_PAGE, Context
from components.url_filters import write_params
from data.permissions import Action, may


def may_read_history(context: Context) -> bool:
    """Whether who is signed in may read who wrote what; never projected. What counts is asked again where it is read."""
    return may(context.viewer, Action.READ_PEOPLE) and not context.present


def tag_history(context: Context, table: str, row_key: str, what: str = "") -> Markup:
    """A link to a record's history, for a list; empty for who may not read it. `row_key`: as history keeps it; `what`: which
    record, for who hears it.
    """
    if not may_read_history(context):
        return Markup("")
    t = context.t
    params = write_params(replace(context.choices, fact=f"{table}:{row_key}", present=False))
    label = t("history-link-of", what=what) if what else t("history-link")
    return Markup(' <a class="history" href="./{}?{}" target="_self" aria-label="{}">{}</a>').format(
        HISTORY_PAGE, urlencode(params), label, t("history-link")
    )
