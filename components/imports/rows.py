"""Downloads of the refused and the unclassified rows, with their numbers and the reasons, for people to correct them."""

from collections.abc import Sequence

import streamlit as st

from components.exports.tables import About, build_csv, build_workbook
from components.imports.words import say_kind, say_refused_row
from components.kit.cards import XLSX
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.importing.parsed import ParsedFile, Refusal
from data.language import Translator


def render_rows(context: Context, parsed: ParsedFile) -> None:
    """Draw the downloads of the refused and of the unclassified rows, where there are any."""
    _render(context, parsed, "refused", parsed.refused)
    _render(context, parsed, "unclassified", parsed.unclassified_rows)


def _render(context: Context, parsed: ParsedFile, group: str, rows: Sequence[Refusal]) -> None:
    if not rows:
        return
    t = context.t
    name, about, columns = t(f"imports-rows-{group}-file"), _describe(t, parsed, group), _build_columns(t)
    with st.container(key=f"imports-{group}", horizontal=True, gap="small"):
        st.download_button(
            t(f"imports-rows-{group}-xlsx"),
            lambda: build_workbook(tabulate(rows, columns), about),
            f"{name}.xlsx",
            XLSX,
            key=f"{group}-xlsx",
            icon=":material/download:",
            on_click="ignore",
        )
        st.download_button(
            t(f"imports-rows-{group}-csv"),
            lambda: build_csv(tabulate(rows, columns), about),
            f"{name}.csv",
            "text/csv",
            key=f"{group}-csv",
            icon=":material/download:",
            on_click="ignore",
        )


def _build_columns(t: Translator) -> list[Column[Refusal]]:
    return [
        Column(t("imports-refused-row"), lambda row: row.row),
        Column(t("imports-refused-reason"), lambda row: say_refused_row(t, row.reason)),
        Column(t("imports-refused-value"), lambda row: row.value or None),
    ]


def _describe(t: Translator, parsed: ParsedFile, group: str) -> About:
    facts = (
        (t("imports-refused-name"), parsed.file_name),
        (t("imports-kind"), say_kind(t, parsed.kind)),
        (t("imports-refused-hash"), parsed.sha256),
    )
    return About(t(f"imports-rows-{group}-title"), "", facts, t("card-table"), t("card-about-sheet"))
