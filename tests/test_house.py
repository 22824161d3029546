"""The house holds to its plan: imports point one way, Streamlit stays upstairs, figures and exports are pure."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("data", "queries", "components", "pages", "app")  # from the ground up
PURE = ("components/figures", "components/exports")
NO_STREAMLIT = (
    "data",
    "queries",
    *PURE,
    "components/kit/words.py",
    "components/kit/html.py",
    "components/session/address.py",
)


def modules() -> list[Path]:
    found = [ROOT / "app.py"]
    for floor in FLOORS[:-1]:
        found += sorted((ROOT / floor).rglob("*.py"))
    return found


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def floor_of(name: str) -> int | None:
    top = name.split(".")[0]
    return FLOORS.index(top) if top in FLOORS else None


def is_entrance(path: Path) -> bool:
    """`data/__main__.py` and the commands that it alone imports may look up."""
    return path == ROOT / "data/__main__.py" or path.is_relative_to(ROOT / "data/commands")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_downwards(path: Path) -> None:
    own = floor_of(path.relative_to(ROOT).parts[0].removesuffix(".py"))
    assert own is not None
    if is_entrance(path):
        return
    upward = {name for name in imported(path) if (floor := floor_of(name)) is not None and floor > own}
    assert not upward
    if own == FLOORS.index("pages"):
        assert not {name for name in imported(path) if name.startswith("pages")}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_streamlit_stays_upstairs(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    if any(place == room or place.startswith(f"{room}/") for room in NO_STREAMLIT):
        assert not {name for name in imported(path) if name.split(".")[0] == "streamlit"}


def test_nobody_imports_the_entrance() -> None:
    for path in modules():
        if not is_entrance(path):
            assert not {n for n in imported(path) if n.startswith(("data.__main__", "data.commands"))}, path


@pytest.mark.parametrize("path", sorted((ROOT / "pages").rglob("*.py")), ids=lambda path: path.name)
def test_pages_hold_no_sql_and_lie_one_level_down(path: Path) -> None:
    # Files directly in pages/ would be served without app.py on a cold deep link.
    assert path.name == "__init__.py" or path.parent.parent == ROOT / "pages"
    assert "SELECT" not in path.read_text(encoding="utf-8")


def test_writes_take_the_one_door() -> None:
    """Only `data.store.connection` opens transactions: everything else goes through its doors, which raise the data version.

    Restoring reads a backup, a file beside the program's database, on an engine of its own.
    """
    for path in modules():
        if path not in (ROOT / "data/store/connection.py", ROOT / "data/store/restore.py"):
            text = path.read_text(encoding="utf-8")
            assert ".begin(" not in text and "create_engine(" not in text, path


def test_nothing_else_at_the_top() -> None:
    folders = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".") and p.name != "__pycache__"}
    assert folders <= {"pages", "components", "data", "queries", "tests", "var"}
