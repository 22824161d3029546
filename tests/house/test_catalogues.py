"""Catalogues: the same keys with the same parameters in both languages, none unused, none missing."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from jinja2 import Environment, nodes

import queries
from data import errors
from data.language import FOLDER, LANGUAGES, translator

ROOT = Path(__file__).resolve().parents[2]


class Parameters(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def read(language: str) -> dict[str, tuple[str, set[str]]]:
    found: dict[str, tuple[str, set[str]]] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                seen = Parameters()
                seen.visit(entry)
                found[entry.id.name] = (path.name, seen.names)
    return found


def patterns_used() -> set[str]:
    """Every text in the code that could be a key: constants, and f-strings with `.+` for what is filled in."""
    found = set()
    for folder in ("app.py", "components", "pages", "data", "queries"):
        place = ROOT / folder
        for path in [place] if place.is_file() else place.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(re.escape(node.value))
                elif isinstance(node, ast.JoinedStr):
                    parts = (
                        re.escape(part.value) if isinstance(part, ast.Constant) else "[A-Za-z0-9_-]+"
                        for part in node.values
                    )
                    found.add("".join(parts))
    return {pattern for pattern in found if re.match(r"[a-z]+(\\-|-)", pattern)}


def keys_in_templates() -> set[str]:
    """Every constant that a template hands to t("…")."""
    keys = set()
    for path in (ROOT / "components").rglob("templates/*.html"):
        for call in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                keys |= {argument.value for argument in call.args[:1] if isinstance(argument, nodes.Const)}
    assert keys
    return keys


def test_both_languages_say_the_same_keys() -> None:
    es, en = (read(language) for language in LANGUAGES)
    assert es == en


def test_no_key_is_unused() -> None:
    # "cli-" + name is put together with +, where the f-string's rule sees only its beginning.
    used = [re.compile(f"{pattern}$") for pattern in patterns_used() | keys_in_templates()]
    starts = [pattern for pattern in patterns_used() if pattern.endswith("\\-")]
    unused = {
        key
        for key in read("es")
        if not any(pattern.match(key) for pattern in used) and not any(re.match(start, key) for start in starts)
    }
    assert not unused


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_missing(language: str) -> None:
    """Every constant handed to t("…") is a key."""
    known = read(language)
    for path in [*(ROOT / "components").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), *(ROOT / "data").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_said = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t"
            if is_said and node.args and isinstance(node.args[0], ast.Constant):
                assert node.args[0].value in known, f"{path.name}: {node.args[0].value}"
    assert keys_in_templates() <= known.keys()


def test_peru_writes_numbers_days_and_money_as_it_does() -> None:
    from datetime import date

    t = translator("es")
    assert t.number(1234567.89, 2) == "1,234,567.89"
    assert t.month(date(2013, 9, 3)) == "setiembre de 2013"
    assert t.money(750000) == "US$ 750,000"
    assert t.date(date(2013, 9, 30)) == "30 set. 2013"
    assert t.percent(1.13) == "113%"


def test_an_unknown_key_is_a_fault() -> None:
    with pytest.raises(LookupError):
        translator("es")("no-such-key")


def test_each_error_that_is_explained_has_its_words() -> None:
    """What happened and what to do, whatever module the error lives in."""
    for module in pkgutil.walk_packages(queries.__path__, "queries."):
        importlib.import_module(module.name)
    known, codes = [errors.ProgramError], set()
    while known:
        one = known.pop()
        known += one.__subclasses__()
        codes.add(one.code)
    said = set(read("es"))
    untold = {code for code in codes if not {f"error-{code}", f"error-{code}-do"} <= said}
    assert untold == set()
