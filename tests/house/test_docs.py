"""The documents describe every command, page, setting, kind of record and import format that exists, and no other."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest
from sqlalchemy import Connection

from components.session.pages import PAGES
from data.__main__ import program
from data.commands.usage import SHARED_OPTIONS
from data.importing.files import FORMATS
from data.language import translator
from data.rules.records.entering import Field
from data.settings import Settings
from data.store.audit import Scope
from data.store.schema import metadata
from queries.records.record_types import RECORD_TYPES

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("pages", "components", "queries", "data")
NAMES = ("README.md", "OPERATIONS.md", "CONTRIBUTING.md")
TEXTS = {name: (ROOT / name).read_text("utf-8") for name in (*NAMES, "CHANGELOG.md")}
DOCUMENTS = "\n".join(TEXTS[name] for name in NAMES)
LINKS = sorted({(name, target) for name, text in TEXTS.items() for target in re.findall(r"\]\(([^)\s]+)\)", text)})


def rows_of(heading: str, document: str = "OPERATIONS.md") -> list[list[str]]:
    """Return the cells of the first table under a heading, without its head."""
    sections = re.split(r"^#{2,3} ", TEXTS[document], flags=re.M)
    text = next(section for section in sections if section.startswith(f"{heading}\n"))
    lines = text.partition("\n|")[2].partition("\n\n")[0].split("\n|")
    return [[cell.strip() for cell in re.split(r" (?<!\\)\| ", line.strip("| "))] for line in lines[2:]]


def in_both(key: str) -> tuple[str, ...]:
    """Return a text in Spanish and English, once if they are the same."""
    return tuple(dict.fromkeys((translator("es")(key), translator("en")(key))))


def test_every_page_is_listed_and_no_other() -> None:
    titles = {in_both(f"page-{entry.key}-title") for entry in PAGES if entry.listed}
    assert {tuple(row[0].split(" / ")) for row in rows_of("Pages")} == titles


# --- commands ---


def commands_of(group: click.Group, *path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command of a group by its words; a group is one itself if it runs without a further word."""
    context = click.Context(group)
    if group.invoke_without_command and path:
        yield " ".join(path), group
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands_of(command, *path, name)
        elif command:
            yield " ".join((*path, name)), command


def test_every_command_is_described_with_its_options_and_no_other() -> None:
    commands = {
        name: {
            option for param in command.params if param not in SHARED_OPTIONS for option in param.opts if "--" in option
        }
        for name, command in commands_of(program)
    }
    described: dict[str, set[str]] = {}
    for row in rows_of("Commands"):
        usage = re.sub(r"\\", "", row[0].strip("`"))
        name = max((name for name in commands if f"{usage} ".startswith(f"{name} ")), key=len, default=usage)
        described.setdefault(name, set()).update(re.findall(r"--[a-z-]+", usage))
    assert described == commands


def test_the_options_of_every_command_are_described() -> None:
    section = TEXTS["OPERATIONS.md"].partition("\n## Commands\n")[2].partition("\n| Command")[0]
    assert all(f"`{option.opts[-1]}" in section for option in SHARED_OPTIONS)


# --- settings, formats, records ---


def test_every_setting_is_listed_and_no_other() -> None:
    listed = {name for row in rows_of("Settings") for name in re.findall(r"`([A-Z_]+)`", row[0])}
    assert listed == {name.upper() for name in Settings.model_fields} | {"PORT"}  # PORT is make's


def test_every_target_of_make_is_named_and_no_other() -> None:
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert targets and set(re.findall(r"\bmake ([a-z][a-z-]*)\b", _code(DOCUMENTS))) == set(targets[1].split())


def test_every_import_format_is_listed_and_no_other() -> None:
    formats = {row[0].strip("`") for row in rows_of("Files of others: formats and coverage")}
    assert formats == {kind.replace("_", "-") for kind in FORMATS}


def test_every_kind_of_record_is_listed_and_no_other() -> None:
    listed = {(tuple(row[0].split(" / ")), row[1].strip("`")) for row in rows_of("What people record")}
    assert listed == {(in_both(f"records-workbook-sheet-{code}"), code) for code in RECORD_TYPES}


def test_each_record_is_entered_on_pages_that_exist() -> None:
    titles = {translator("es")(f"page-{entry.key}-title") for entry in PAGES}
    for row in rows_of("What people record"):
        pages = re.findall(r"\*([^*]+)\*", row[4])
        assert pages and titles >= set(pages), row[1]


OFFICES = {"the cluster's office": "cluster", "the region's office": "region", "monitoring only": "program"}


@pytest.mark.parametrize("row", rows_of("What people record"), ids=lambda row: row[1].strip("`"))
def test_the_offices_listed_may_write_the_record(connect: Callable[[str, str], Connection], row: list[str]) -> None:
    """A record's scopes say whose office may write it; those of the whole program belong to no office."""
    connection, record_type = connect("sqlite", "demo"), RECORD_TYPES[row[1].strip("`")]
    scopes = set[Scope]()
    for listed in record_type.list_records(connection):
        record_form = record_type.find(connection, listed.record)
        assert record_form
        scopes.update(record_form.scopes)
    kinds = {"cluster" if scope.cluster else "region" if scope.region else "program" for scope in scopes}
    assert {kind for words, kind in OFFICES.items() if words in row[3]} == kinds


# --- what the documents name ---


def _code(text: str) -> str:
    """Return what a document sets in code: its blocks, and what stands between backticks."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.M | re.S)
    return "\n".join((*blocks, *re.findall(r"`([^`\n]+)`", re.sub(r"^```\n.*?^```", "", text, flags=re.M | re.S))))


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:components|queries|data|tests)/[\w/.]+)`", DOCUMENTS))))
def test_every_path_that_the_documents_name_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_name_in_the_contributors_guide_stands_in_the_code() -> None:
    words = set()
    for path in [ROOT / "app.py", *(path for floor in (*FLOORS, "tests") for path in (ROOT / floor).rglob("*.py"))]:
        words |= set(re.findall(r"\w+", path.read_text("utf-8")))
    named = set(re.findall(r"`([A-Za-z_]+)(?:\([^`]*\))?`", TEXTS["CONTRIBUTING.md"]))
    identifiers = {name for name in named if "_" in name.strip("_") or re.match(r"[A-Z][a-z]\w*[A-Z]|[A-Z_]+$", name)}
    assert len(identifiers) > 40
    assert identifiers <= words | set(metadata.tables)


def test_the_recipes_declare_fields_with_arguments_that_exist() -> None:
    calls = re.findall(r"`column_field\((.*?)\)`", TEXTS["CONTRIBUTING.md"])
    assert calls
    assert set(re.findall(r"(\w+)=", " ".join(calls))) <= {field.name for field in fields(Field)}


def test_the_glossary_names_every_table_and_no_other() -> None:
    tables = [table for row in rows_of("Glossary", "CONTRIBUTING.md") for table in re.findall(r"`(\w+)`", row[3])]
    assert sorted(tables) == sorted(metadata.tables)


def anchors_of(text: str) -> set[str]:
    """Return the anchors that a reader of Markdown gives the headings."""
    headings = re.findall(r"^#+ (.*)$", re.sub(r"^```\n.*?^```", "", text, flags=re.M | re.S), re.M)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(("name", "target"), [link for link in LINKS if not link[1].startswith("http")])
def test_every_link_between_the_documents_resolves(name: str, target: str) -> None:
    path, _, anchor = target.partition("#")
    document = ROOT / (path or name)
    assert document.exists()
    assert not anchor or anchor in anchors_of(document.read_text("utf-8"))


def test_the_version_is_the_newest_of_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    newest = re.search(r"^## (\S+)", TEXTS["CHANGELOG.md"], flags=re.M)
    assert newest and newest[1] == project["version"]
