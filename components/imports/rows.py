"""Rows that stay out or come in unclassified, to be put right: tables with their numbers and the reasons."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.exports.tables import About, build_csv, build_workbook
from components.imports.words import say_kind, say_refused_row
from components.kit.cards import XLSX
from components.session.context import Context
from data.importing.parsed import Parsed, Refusal
from data.language import Translator


def render_rows(context: Context, parsed: Parsed) -> None:
    """The refused and the unclassified rows as files; nothing where there are none."""
    _render(context, parsed, "refused", parsed.refused)
    _render(context, parsed, "unclassified", parsed.unclassified_rows)


def _render(context: Context, parsed: Parsed, which: str, rows: Sequence[Refusal]) -> None:
    if not rows:
        return
    t = context.t
    name, about = t(f"imports-rows-{which}-file"), _about(t, parsed, which)
    with st.container(key=f"imports-{which}", horizontal=True, gap="small"):
        st.download_button(
            t(f"imports-rows-{which}-xlsx"),
            lambda: build_workbook(tabulate(t, rows), about),
            f"{name}.xlsx",
            XLSX,
            key=f"{which}-xlsx",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            t(f"imports-rows-{which}-csv"),
            lambda: build_csv(tabulate(t, rows), about),
            f"{name}.csv",
            "text/csv",
            key=f"{which}-csv",
            icon=":material/download:",
            on_click="ignore",
        )


def tabulate(t: Translator, listed: Sequence[Refusal]) -> pd.DataFrame:
    """A row a row of the file: its number there, the reason, and what stood there."""
    rows = [(one.row, say_refused_row(t, one.reason), one.value or None) for one in listed]
    names = ("row", "reason", "value")
    return pd.DataFrame(rows, columns=[t(f"imports-refused-{name}") for name in names], dtype=object)


def _about(t: Translator, parsed: Parsed, which: str) -> About:
    facts = (
        (t("imports-refused-name"), parsed.file_name),
        (t("imports-kind"), say_kind(t, parsed.kind)),
        (t("imports-refused-hash"), parsed.sha256),
    )
    return About(t(f"imports-rows-{which}-title"), "", facts, t("card-table"), t("card-about-sheet"))
