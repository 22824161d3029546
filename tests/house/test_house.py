"""What the import contracts in pyproject.toml cannot hold. `lint-imports` checks the contracts themselves."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("pages", "components", "queries", "data")
# Restoring reads a backup, a file beside the program's database, through a separate engine.
TRANSACTIONS = (ROOT / "data/store/connection.py", ROOT / "data/store/restore.py")


def list_modules() -> list[Path]:
    return [ROOT / "app.py", *(path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py")))]


def list_imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_nothing_imports_the_app() -> None:
    """import-linter does not read `app.py`, because it is no package: it is the top, and uses no page and no command."""
    assert not [path for path in list_modules() if "app" in list_imports(path)]
    assert not [
        name for name in list_imports(ROOT / "app.py") if name.startswith(("pages", "data.commands", "data.__"))
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "pages").rglob("*.py")), ids=lambda path: path.name)
def test_pages_hold_no_sql_and_are_one_level_down(path: Path) -> None:
    # Files directly in pages/ would be served without app.py on a cold deep link.
    assert path.name == "__init__.py" or path.parent.parent == ROOT / "pages"
    assert "SELECT" not in path.read_text(encoding="utf-8")


def test_all_writes_go_through_the_doors() -> None:
    """Only `data.store.connection` opens transactions: all other code uses the doors, which raise the data version."""
    for path in list_modules():
        if path not in TRANSACTIONS:
            text = path.read_text(encoding="utf-8")
            assert ".begin(" not in text and "create_engine(" not in text, path


def test_the_top_level_has_no_further_folder() -> None:
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".") and p.name != "__pycache__"}
    assert folders <= {*FLOORS, "tests", "var"}
