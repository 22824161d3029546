"""The command line, `python -m data …`: an entrance to the house like `app.py`.

It alone in `data/`, with `data/commands/` (part of the entrance, imported by nothing else), may import from the floors
above. Exit codes: 0 done, 1 refused or failed with a message on standard error, 2 not understood. With --json standard
output holds exactly one object, also for errors: {"error": {"code": …, "message": …}}.
"""

import importlib
import json
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from data.commands import Answer, Commands, Parser, UsageError, tell
from data.commands.failures import EXPECTED, explain
from data.language import DEFAULT_LANGUAGE, LANGUAGES, Translator, translator
from data.settings import database_url
from data.store.connection import parse_address

# Each command and the module in data/commands/ that holds it.
MODULES = {
    "init": "init",
    "upgrade": "init",
    "demo": "demo",
    "status": "status",
    "report": "report",
    "backup": "backup",
    "restore": "backup",
    "evidence": "evidence",
    "import": "imports",
    "imports": "imports",
    "user": "user",
}


def build_parser(t: Translator, words: Sequence[str] = ()) -> Parser:
    """The command line, in one language: the named command's, or all of it when `words` name none.

    Only what is needed is imported: pandas alone, which `report` needs, takes as long as all the rest.
    """
    parser = Parser(t, prog="python -m data", description=t("cli-help"))
    commands = Commands(parser)
    named = next((MODULES[word] for word in words if word in MODULES), None)
    for name in [named] if named else dict.fromkeys(MODULES.values()):
        importlib.import_module(f"data.commands.{name}").register(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    # Before anything is understood: errors too speak the language, and the form, that was asked for.
    t, as_json = translator(_language(words)), "--json" in words
    try:
        args = build_parser(t, words).parse_args(words)
        args.t, args.json, args.lang, args.url = t, as_json, t.language, _address()
        answer = args.run(args)
    except UsageError as error:
        message = t("cli-usage-error", reason=str(error))
        return _fail(as_json, 2, "usage", message, f"{error.usage}{message}")
    except EXPECTED as error:
        code, message = explain(t, error)
        return _fail(as_json, 1, code, message, message)
    except KeyboardInterrupt:
        return _fail(as_json, 130, "interrupted", t("cli-interrupted"), t("cli-interrupted"))
    _print(answer, as_json)
    return 0


def _language(words: list[str]) -> str:
    said = [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    said += [after for word, after in pairwise(words) if word == "--lang"]
    return next((language for language in said if language in LANGUAGES), DEFAULT_LANGUAGE)


def _address() -> str:
    url = database_url()
    parse_address(url)
    return url


def _print(answer: Answer, as_json: bool) -> None:
    for line in answer.warnings:
        tell(line)
    if as_json:
        _print_object(answer.data)
    else:
        print("\n".join(answer.lines))


def _fail(as_json: bool, exit_code: int, code: str, message: str, spoken: str) -> int:
    tell(spoken)
    if as_json:
        _print_object({"error": {"code": code, "message": message}})
    return exit_code


def _print_object(value: dict[str, Any]) -> None:
    # Plain ASCII: it reads the same whatever encoding the terminal or the pipe has.
    print(json.dumps(value, indent=2))


if __name__ == "__main__":
    sys.exit(main())
