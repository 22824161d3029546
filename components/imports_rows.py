"""Rows that a file could not give, to be put right: a table with their numbers and the reasons."""

import pandas as pd
import streamlit as st

from components.cards import XLSX
from components.exports.tables import About, build_csv, build_workbook
from components.import_words import say_kind, say_refused_row
from components.session import Context
from data.importing.parsed import Parsed
from data.language import Translator


def render_refused(context: Context, parsed: Parsed) -> None:
    """The refused rows as files; nothing where there are none."""
    if not parsed.refused:
        return
    t = context.t
    with st.container(key="import-refused", horizontal=True, gap="small"):
        st.download_button(
            t("import-refused-xlsx"), lambda: build_workbook(tabulate(t, parsed), _about(t, parsed)),
            f"{t('import-refused-file')}.xlsx", XLSX, key="refused-xlsx", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            t("import-refused-csv"), lambda: build_csv(tabulate(t, parsed), _about(t, parsed)),
            f"{t('import-refused-file')}.csv", "text/csv", key="refused-csv", icon=":material/download:",
            on_click="ignore",
        )  # fmt: skip


def tabulate(t: Translator, parsed: Parsed) -> pd.DataFrame:
    """A row a refused row: its number in the file, the reason, and what stood there."""
    rows = [(one.row, say_refused_row(t, one.reason), one.value or None) for one in parsed.refused]
    names = ("row", "reason", "value")
    return pd.DataFrame(rows, columns=[t(f"import-refused-{name}") for name in names], dtype=object)


def _about(t: Translator, parsed: Parsed) -> About:
    facts = (
        (t("import-refused-name"), parsed.file_name),
        (t("import-kind"), say_kind(t, parsed.kind)),
        (t("import-refused-hash"), parsed.sha256),
    )
    return About(t("import-refused-title"), "", facts, t("card-table"), t("card-about-sheet"))
