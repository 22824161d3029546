"""Every reason has its words in both languages, and no reason is made up on the way."""

import ast
from pathlib import Path

import pytest

from data.importing import reasons
from data.importing.reasons import FILE_REASONS, ROW_REASONS, UNCLASSIFIED
from data.language import LANGUAGES, translator

FOLDER = Path(reasons.__file__).parent


def raised() -> tuple[set[str], set[str]]:
    """The reasons that the readers' code names: of files, of rows."""
    files, rows = set(), set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                texts = {one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)}
                if node.func.id == "refuse_file":
                    files |= texts
                elif node.func.id == "RowRefused":
                    rows |= texts
    return {str(one) for one in files}, {str(one) for one in rows}


def test_the_reasons_that_are_raised_are_those_that_are_listed():
    files, rows = raised()
    assert files == set(FILE_REASONS)
    assert rows <= set(ROW_REASONS)
    assert len(rows) > 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_its_words(language):
    t = translator(language)
    said = [t(f"imports-refused-{reason}", reason=reason, names="AÑO, MES", limit=200) for reason in FILE_REASONS]
    said += [t(f"imports-reason-{reason}") for reason in (*ROW_REASONS, *UNCLASSIFIED)]
    assert len(set(said)) == len(FILE_REASONS) + len(ROW_REASONS) + len(UNCLASSIFIED)
    assert "AÑO, MES" in t("imports-refused-heading_missing", names="AÑO, MES")


def test_the_shortest_of_columns_holds_what_is_read():
    """The readers' limits are those of the tables."""
    from data.importing import counts, defensoria, emergencies, tally
    from data.store.schema import incidence as tables

    def length(table, column: str) -> int:
        return table.__table__.c[column].type.length

    assert length(tables.Emergency, "sinpad_code") == emergencies._LONGEST_CODE
    assert length(tables.Emergency, "spelling") == emergencies._LONGEST_KIND
    assert length(tables.ConflictMonth, "case_code") == defensoria._LONGEST_CASE
    assert length(tables.ConflictMonth, "departments") == defensoria._LONGEST_DEPARTMENTS
    assert length(tables.ConflictMonth, "name") == defensoria._LONGEST_NAME
    assert length(tables.ConflictMonth, "place") == defensoria._LONGEST_LOCATION
    assert length(tables.ConflictCount, "told_by") == counts._LONGEST_SOURCE
    assert length(tables.Import, "file_name") == tally.LONGEST_NAME
