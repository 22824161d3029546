"""Why a file, or a row of it, stays out: codes (in the catalogues `imports-refused-…` and `imports-reason-…`)."""

from data.errors import ImportRefused

FILE_REASONS = (
    "missing",
    "is_folder",
    "in_use",
    "unreadable",
    "changed",
    "empty",
    "no_rows",
    "too_big",
    "bomb",
    "too_many_rows",
    "too_many_refused",
    "is_workbook",
    "is_web_page",
    "not_text",
    "damaged",
    "not_workbook",
    "not_ours",
    "heading_missing",
    "heading_doubled",
)
ROW_REASONS = (
    "truncated_row",
    "wrong_columns",
    "open_quote",
    "bad_quotes",
    "mixed_encoding",
    "damaged_text",
    "unknown_place",
    "place_contradicts",
    "bad_date",
    "future_date",
    "ambiguous_date",
    "date_contradicts",
    "no_century",
    "bad_month",
    "no_code",
    "bad_code",
    "not_a_number",
    "not_whole",
    "ambiguous_number",
    "negative_number",
    "too_large",
    "no_number",
    "too_long",
    "unknown_state",
    "unknown_type",
    "case_twice",
    "count_twice",
    "count_contradicts",
    "no_source",
)
UNCLASSIFIED = ("no_department", "several_departments", "unknown_department", "no_type", "unmapped_kind")
SHOWN = 80  # characters of the text that are kept: enough to find the row, few enough to keep the list small


class RowRefused(Exception):
    """A row that stays out, with one of `ROW_REASONS` and the text that caused it."""

    def __init__(self, reason: str, value: str = "") -> None:
        super().__init__(reason)
        self.reason, self.value = reason, value


def refuse_file(reason: str, names: str = "", limit: int = 0) -> ImportRefused:
    """Build the error for a file that cannot be imported.

    `reason` is one of `FILE_REASONS`, `names` holds headings, and `limit` is in megabytes or rows.
    """
    return ImportRefused(reason=reason, names=names, limit=limit)
