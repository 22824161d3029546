"""The command line, `python -m data …`: a second entrance, like `app.py`.

In `data/`, only this module and `data/commands/` import from the floors above, and nothing else imports them. Exit codes:
0 done, 1 refused or failed with a message on standard error, 2 not understood. With --json, standard output holds
exactly one object, also for errors: {"error": {"code": …, "message": …}}.
"""

import importlib
import json
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import click

from data.commands import Answer, Invocation, print_line
from data.commands.failures import EXPECTED, explain
from data.commands.usage import Group, explain_usage
from data.language import DEFAULT_LANGUAGE, LANGUAGES, translator

# Each command, with its module in data/commands/ and its name there.
COMMANDS = {
    "init": ("init", "init"),
    "upgrade": ("init", "upgrade"),
    "demo": ("demo", "demo"),
    "status": ("status", "status"),
    "report": ("report", "report"),
    "backup": ("backup", "backup"),
    "restore": ("backup", "restore"),
    "evidence": ("evidence", "evidence"),
    "import": ("imports", "import_file"),
    "imports": ("imports", "imports"),
    "user": ("user", "user"),
}


class Program(Group):
    """All commands. Only the module of the chosen one is imported: pandas alone, for `report`, takes as long as the rest."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(f"data.commands.{module}"), name)
        return command


program = Program("python -m data", help="cli-help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    # Read before the command line is parsed: an error, too, is in the language and the form that were asked for.
    call = Invocation(translator(_find_language(words)), as_json="--json" in words)
    try:
        with program.make_context(program.name, list(words), obj=call) as ctx:
            answer: Answer = program.invoke(ctx)
    except click.exceptions.Exit as done:  # after --help
        return done.exit_code
    except click.UsageError as error:
        message = call.t("cli-usage-error", reason=explain_usage(call.t, error))
        usage = f"{error.ctx.get_usage()}\n" if error.ctx else ""
        return _fail(call, 2, "usage", message, usage)
    except EXPECTED as error:
        return _fail(call, 1, *explain(call.t, error))
    except KeyboardInterrupt:
        return _fail(call, 130, "interrupted", call.t("cli-interrupted"))
    for line in answer.warnings:
        print_line(line)
    if call.as_json:
        _print_object(answer.data)
    else:
        print("\n".join(answer.lines))
    return 0


def _find_language(words: list[str]) -> str:
    named = [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    named += [after for word, after in pairwise(words) if word == "--lang"]
    return next((language for language in named if language in LANGUAGES), DEFAULT_LANGUAGE)


def _fail(call: Invocation, exit_code: int, code: str, message: str, usage: str = "") -> int:
    print_line(f"{usage}{message}")
    if call.as_json:
        _print_object({"error": {"code": code, "message": message}})
    return exit_code


def _print_object(value: dict[str, Any]) -> None:
    # Plain ASCII reads the same in every encoding of a terminal or a pipe.
    print(json.dumps(value, indent=2))


if __name__ == "__main__":
    sys.exit(main())
