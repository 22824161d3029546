"""Names are plain nouns of the field or verbs, and no test module imports another."""

import ast
from collections.abc import Iterator
from pathlib import Path

from data.store.schema import metadata

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = [
    ROOT / "app.py",
    *(path for floor in ("pages", "components", "queries", "data") for path in (ROOT / floor).rglob("*.py")),
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FORBIDDEN = {"one", "found", "said", "told", "own", "known", "place", "standing", "doing", "who", "whose"}
COLUMNS = {column.name for table in metadata.tables.values() for column in table.c}


def names_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and name of each function, class, parameter, variable and field that a module defines.

    A field of a class that has the name of a column of the database keeps it.
    """
    fields = {
        id(line.target)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for line in node.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.target.id in COLUMNS
    }
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield node.lineno, name
            case ast.Name(id=name, ctx=ast.Store()) if id(node) not in fields:
                yield node.lineno, name
            case ast.Attribute(attr=name, ctx=ast.Store()):
                yield node.lineno, name
            case ast.MatchAs(name=str(name)) | ast.ExceptHandler(name=str(name)):
                yield node.lineno, name


def test_names_are_plain() -> None:
    assert not [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in (*PRODUCT, *TESTS)
        for line, name in names_in(ast.parse(path.read_text("utf-8")))
        if name.strip("_") in FORBIDDEN
    ]


def test_no_test_module_imports_another() -> None:
    """What tests share is in `tests/support/`; fixtures are in a `conftest.py`."""
    imports = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in TESTS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tests")
        for name in (f"{node.module}".rpartition(".")[2], *(alias.name for alias in node.names))
        if name.startswith("test_")
    ]
    assert imports == []
