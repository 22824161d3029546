"""The commands of `python -m data`, one module a group; part of the entrance `data/__main__.py`, imported by it alone.

A command is a click command of the class `usage.Command`. It receives the `Invocation` with its own arguments and options,
and returns an `Answer`. It raises errors and does not print them: a `DatabaseError` and, if it writes, `ReadOnlyCopy`,
besides those that its docstring names.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from data.language import Translator
from data.settings import database_url
from data.store.connection import parse_address


@dataclass(frozen=True)
class Invocation:
    """What every command is run with."""

    t: Translator  # the texts of the language that was asked for
    as_json: bool  # whether standard output holds one JSON object

    @property
    def url(self) -> str:
        """The address of the database, which is never shown. Raises `BadAddress`."""
        url = database_url()
        parse_address(url)
        return url


@dataclass(frozen=True)
class Answer:
    """The result of a command."""

    data: dict[str, Any]  # the object that --json prints
    lines: list[str]  # the same for people
    warnings: list[str] = field(default_factory=list)  # printed on standard error in both cases


@dataclass(frozen=True)
class Decision:
    """What happens to a change that was previewed."""

    outcome: str  # "written", "kept", "dry", "unconfirmed", or why there is nothing to write
    shown: bool = False  # whether a person has already seen the preview

    def answer(self, call: Invocation, data: dict[str, Any], preview: Sequence[str], closing: str) -> Answer:
        """Answer with the preview, unless it was shown, and a closing line.

        With --json, a change that waits for a confirmation is also reported on standard error.
        """
        warnings = [closing] if self.outcome == "unconfirmed" and call.as_json else []
        return Answer(data, [*([] if self.shown else preview), closing], warnings)


def print_line(line: str) -> None:
    """Print a line on standard error, so that standard output stays one JSON object."""
    print(line, file=sys.stderr, flush=True)


def ask(question: str) -> bool:
    """Ask the person at the terminal, on standard error, and return whether they agreed."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"s", "si", "sí", "y", "yes"}


def confirm(preview: Sequence[str], question: str, *, yes: bool, dry_run: bool = False) -> Decision:
    """Decide by the options --dry-run and --yes, or show the preview to the person at the terminal and ask."""
    if dry_run:
        return Decision("dry")
    if yes:
        return Decision("written")
    if not sys.stdin.isatty():
        return Decision("unconfirmed")
    for line in preview:
        print_line(line)
    return Decision("written" if ask(question) else "kept", shown=True)
