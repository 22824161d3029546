"""The documents name every page, setting and import format that exists, and none that does not."""

import re
import tomllib
from pathlib import Path

import pytest

from components.session.pages import PAGES
from data.importing.files import FORMATS
from data.language import translator
from data.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS = (ROOT / "OPERATIONS.md").read_text("utf-8")
DOCUMENTS = "\n".join((ROOT / name).read_text("utf-8") for name in ("README.md", "OPERATIONS.md", "CONTRIBUTING.md"))


def rows_of(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading of OPERATIONS.md, without its head."""
    section = re.split(r"^#{2,3} ", OPERATIONS, flags=re.M)
    text = next(part for part in section if part.startswith(heading))
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def test_every_page_is_listed_and_no_other():
    spanish, english = translator("es"), translator("en")
    titles = {
        tuple(dict.fromkeys((spanish(f"page-{entry.key}-title"), english(f"page-{entry.key}-title"))))
        for entry in PAGES
        if entry.listed
    }
    assert {tuple(row[0].split(" / ")) for row in rows_of("Pages")} == titles


def test_every_setting_is_listed_and_no_other():
    listed = {name for row in rows_of("Settings") for name in re.findall(r"`([A-Z_]+)`", row[0])}
    assert listed == {name.upper() for name in Settings.model_fields} | {"PORT"}  # PORT is make's


def test_every_import_format_is_listed_and_no_other():
    assert {row[0].strip("`") for row in rows_of("Files of others")} == {kind.replace("_", "-") for kind in FORMATS}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:components|queries|data|tests)/[\w/.]+)`", DOCUMENTS))))
def test_every_path_that_the_documents_name_exists(path):
    assert (ROOT / path).exists()


def test_the_version_is_the_newest_of_the_changelog():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.M)
    assert newest and newest[1] == project["version"]
