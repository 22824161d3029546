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
from data.importing.files import FORMATS
from data.language import FOLDER, LANGUAGES, translator
from queries.imports.tables import kinds_of

ROOT = Path(__file__).resolve().parents[2]


class Parameters(Visitor):
    """Collects the names of the parameters of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def read(language: str) -> dict[str, tuple[str, set[str]]]:
    """Return each key of a language with its file and its parameters."""
    messages: dict[str, tuple[str, set[str]]] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in messages, f"{entry.id.name} is defined twice"
                parameters = Parameters()
                parameters.visit(entry)
                messages[entry.id.name] = (path.name, parameters.names)
    return messages


def patterns_used() -> set[str]:
    """Return every text in the code that could be a key: constants, and f-strings with a pattern for what is filled in."""
    patterns = set()
    for folder in ("app.py", "components", "pages", "data", "queries"):
        root = ROOT / folder
        for path in [root] if root.is_file() else root.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    patterns.add(re.escape(node.value))
                elif isinstance(node, ast.JoinedStr):
                    parts = (
                        re.escape(part.value) if isinstance(part, ast.Constant) else "[A-Za-z0-9_-]+"
                        for part in node.values
                    )
                    patterns.add("".join(parts))
    return {pattern for pattern in patterns if re.match(r"[a-z]+(\\-|-)", pattern)}


def keys_in_templates() -> set[str]:
    """Return every constant that a template hands to t("…")."""
    keys = set()
    for path in (ROOT / "components").rglob("templates/*.html"):
        for call in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                keys |= {argument.value for argument in call.args[:1] if isinstance(argument, nodes.Const)}
    assert keys
    return keys


def test_both_languages_have_the_same_keys_with_the_same_parameters() -> None:
    es, en = (read(language) for language in LANGUAGES)
    assert sorted(es.keys() - en.keys()) == sorted(en.keys() - es.keys()) == []
    assert {key: (es[key], en[key]) for key in es if es[key] != en[key]} == {}


def test_no_key_is_unused() -> None:
    # "cli-" + name is concatenated, so that only its beginning is seen.
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
    keys = read(language)
    for path in [*(ROOT / "components").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), *(ROOT / "data").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t"
            if is_call and node.args and isinstance(node.args[0], ast.Constant):
                assert node.args[0].value in keys, f"{path.name}: {node.args[0].value}"
    assert keys_in_templates() <= keys.keys()


def test_each_fact_about_a_record_is_named() -> None:
    """A form names each `About("<label>", …)` that a record type declares under `records-form-about-<label>`."""
    labels = set()
    for path in (ROOT / "queries").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "About":
                assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}: the label is not a constant"
                labels.add(f"records-form-about-{node.args[0].value}")
    assert labels
    assert labels - read("es").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_import_format_is_named(language: str) -> None:
    t = translator(language)
    keys = {f"imports-{key}-{kind}" for key in ("kind", "what") for kind in FORMATS}
    keys |= {f"incidence-emergency-source-{kind}" for kind in kinds_of("emergencies")}
    assert keys - read(language).keys() == set()
    assert [kind for kind in FORMATS if f" {kind.replace('_', '-')} (" not in t("imports-help-kind")] == []


def test_numbers_days_and_money_are_written_as_in_peru() -> None:
    from datetime import date

    t = translator("es")
    assert t.number(1234567.89, 2) == "1,234,567.89"
    assert t.month(date(2013, 9, 3)) == "setiembre de 2013"
    assert t.money(750000) == "US$ 750,000"
    assert t.date(date(2013, 9, 30)) == "30 set. 2013"
    assert t.percent(1.13) == "113%"


def test_an_unknown_key_raises_an_error() -> None:
    with pytest.raises(LookupError):
        translator("es")("no-such-key")


def test_each_error_is_explained_in_words() -> None:
    """Its words say what happened and what to do, whatever module the error is defined in."""
    for module in pkgutil.walk_packages(queries.__path__, "queries."):
        importlib.import_module(module.name)
    classes, codes = [errors.ProgramError], set()
    while classes:
        error = classes.pop()
        classes += error.__subclasses__()
        codes.add(error.code)
    keys = set(read("es"))
    assert {code for code in codes if not {f"error-{code}", f"error-{code}-do"} <= keys} == set()
