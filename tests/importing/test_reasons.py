"""Every reason has words in both languages, and the readers raise only listed reasons."""

import ast
from pathlib import Path

import pytest

from data.importing import reasons
from data.importing.reasons import FILE_REASONS, ROW_REASONS, UNCLASSIFIED
from data.language import LANGUAGES, translator

FOLDER = Path(reasons.__file__).parent


def raised() -> tuple[set[str], set[str]]:
    """Return the reasons that the readers' code names, for files and for rows."""
    files, rows = set(), set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                texts = {part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)}
                if node.func.id == "refuse_file":
                    files |= texts
                elif node.func.id == "RowRefused":
                    rows |= texts
    return {str(reason) for reason in files}, {str(reason) for reason in rows}


def test_the_readers_raise_only_listed_reasons():
    files, rows = raised()
    assert files == set(FILE_REASONS)
    assert rows <= set(ROW_REASONS)
    assert len(rows) > 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_words_of_its_own(language):
    t = translator(language)
    sentences = [t(f"imports-refused-{reason}", reason=reason, names="AÑO, MES", limit=200) for reason in FILE_REASONS]
    sentences += [t(f"imports-reason-{reason}") for reason in (*ROW_REASONS, *UNCLASSIFIED)]
    assert len(set(sentences)) == len(FILE_REASONS) + len(ROW_REASONS) + len(UNCLASSIFIED)
    assert "AÑO, MES" in t("imports-refused-heading_missing", names="AÑO, MES")


def test_the_columns_hold_the_longest_text_that_is_read():
    """The limits of the readers equal the lengths of the columns."""
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
