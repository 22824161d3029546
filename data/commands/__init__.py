"""The commands of `python -m data`, one module a group; part of the entrance `data/__main__.py`, imported by it alone.

A module has `register(commands)`, which adds its parsers with `commands.add_parser(name)` and names their work with
`set_defaults(run=run)`, and `run(args)`, which does it and returns an `Answer`. `args` carries the options, `url` (the
database's address: never shown), `t` (the translator of the language asked for), `lang` and `json`. Every parser takes
`--lang` and `--json`. Errors are raised, not printed.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from data.language import Translator
from queries.shared.filters import parse_day


class UsageError(Exception):
    """The command line cannot be understood: exit code 2. Carries the words and the parser's usage."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


@dataclass(frozen=True)
class Answer:
    """What a command says: one object for --json, lines for people, and warnings (standard error) by their lines."""

    data: dict[str, Any]
    lines: list[str]
    warnings: list[str] = field(default_factory=list)


class Parser(argparse.ArgumentParser):
    """argparse in the language asked for, with --lang and --json wherever one writes them."""

    def __init__(self, t: Translator, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False, formatter_class=_formatter(t))
        self.t = t
        self._positionals.title, self._optionals.title = t("cli-arguments"), t("cli-options")
        self.add_argument("-h", "--help", action="help", help=t("cli-help-help"))
        # Suppressed, so that a subcommand's silence does not undo what was said before it.
        silent = argparse.SUPPRESS
        self.add_argument("--lang", choices=("es", "en"), default=silent, help=t("cli-help-lang"))
        self.add_argument("--json", action="store_true", default=silent, help=t("cli-help-json"))

    def error(self, message: str) -> Any:
        """Raise `UsageError` where argparse would print and leave: --json promises one object."""
        raise UsageError(_in_words(self.t, message), self.format_usage())


# argparse speaks English only: what people do wrong most often is said in their language, the rest as it comes.
_FAULTS = (
    (r"the following arguments are required: (?P<what>.+)", "cli-usage-required"),
    (r"one of the arguments (?P<what>.+) is required", "cli-usage-one-of"),
    (r"unrecognized arguments: (?P<what>.+)", "cli-usage-unknown"),
    (r"argument (?P<what>\S+): invalid choice: '?(?P<given>.*?)'? \(choose from (?P<known>.+)\)", "cli-usage-choice"),
    (r"argument (?P<what>\S+): expected .+", "cli-usage-value"),
    (r"argument (?P<what>\S+): not allowed with argument (?P<other>.+)", "cli-usage-conflict"),
    (r"argument (?P<what>\S+): (?P<reason>.+)", "cli-usage-argument"),
)


def _in_words(t: Translator, message: str) -> str:
    for pattern, key in _FAULTS:
        if found := re.fullmatch(pattern, message):
            return t(key, **found.groupdict())
    return message


def _formatter(t: Translator) -> Callable[..., argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, t("cli-usage") + " " if prefix is None else prefix)

    return Formatter


class Commands:
    """The commands of a parser; `add_parser` gives each its line of help, `cli-help-<path>`."""

    def __init__(self, parser: Parser, path: str = "", required: bool = True) -> None:
        self.t, self._path = parser.t, path
        self._actions = parser.add_subparsers(
            title=parser.t("cli-commands"),
            metavar=parser.t("cli-command"),
            required=required,
            parser_class=partial(Parser, parser.t),  # type: ignore[call-overload]  # any maker of parsers will do
        )

    def add_parser(self, name: str, **options: Any) -> Parser:
        """A command's parser; its help comes from the catalogue unless it is given."""
        said = options.pop("help", None) or self.t(f"cli-help-{self._path}{name}")
        return self._actions.add_parser(name, help=said, description=said, **options)

    def add_group(self, name: str, run: Callable[..., Any] | None = None) -> "Commands":
        """A command that has commands of its own; `run`: what it does when none of them is named."""
        parser = self.add_parser(name)
        parser.set_defaults(run=run)
        return Commands(parser, f"{self._path}{name}-", required=run is None)


def day_reader(t: Translator) -> Callable[[str], date]:
    """What reads an option's YYYY-MM-DD."""

    def parse(text: str) -> date:
        try:
            return parse_day(text)
        except ValueError:
            raise argparse.ArgumentTypeError(t("cli-usage-date", given=text)) from None

    return parse


def tell(line: str) -> None:
    """Say something beside the answer: on standard error, so that --json stays one object."""
    print(line, file=sys.stderr, flush=True)


def ask(question: str) -> bool:
    """Ask a person at a terminal, beside the answer; whether they agreed."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"s", "si", "sí", "y", "yes"}


def confirm(args: argparse.Namespace, lines: Sequence[str], question: str) -> tuple[str, bool]:
    """What is to become of what `lines` tell (dry, written, unconfirmed, kept), by the options --dry-run and --yes or by a
    person at a terminal; and whether the lines were shown.
    """
    if args.dry_run:
        return "dry", False
    if args.yes:
        return "written", False
    if not sys.stdin.isatty():
        return "unconfirmed", False
    for line in lines:
        tell(line)
    return ("written" if ask(question) else "kept"), True
