"""click in the user's language: each `help` is a key of the catalogue, and so is the reason of each usage error."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, Generic, NoReturn, TypeVar

import click

from data.language import LANGUAGES, Translator
from queries.shared.filters import parse_day

T = TypeVar("T")


class Value(click.ParamType[T], Generic[T]):
    """A value that a function parses. `complaint` is the catalogue's text for a value that the function refuses."""

    def __init__(self, name: str, parse: Callable[[str], T], complaint: str) -> None:
        self.name, self.parse, self.complaint = name, parse, complaint

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> T:
        try:
            return self.parse(value)
        except ValueError:
            self.fail(_say(self.complaint, given=value), param, ctx)


class Choice(click.Choice[str]):
    """One of several words, which a refusal lists."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        return _say("cli-usage-choice", given=value, known=", ".join(map(repr, self.choices)))


def _say(key: str, **params: object) -> str:
    text: str = click.get_current_context().obj.t(key, **params)
    return text


def _show_help(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(ctx.get_help())
        ctx.exit()


DAY = Value("YYYY-MM-DD", parse_day, "cli-usage-date")
yes_option = click.option("--yes", is_flag=True, help="cli-help-yes")

# Every command and group takes these. `main` reads --lang and --json before click does, as errors depend on them.
SHARED_OPTIONS = (
    click.Option(
        ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help, help="cli-help-help"
    ),
    click.Option(["--lang"], type=Choice(LANGUAGES), expose_value=False, help="cli-help-lang"),
    click.Option(["--json"], is_flag=True, expose_value=False, help="cli-help-json"),
)


class Command(click.Command):
    """A command that takes the shared options, and explains itself in the user's language."""

    allow_extra_args = True  # `invoke` refuses them: click would do it in English

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.params.extend(SHARED_OPTIONS)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        options = {name: param for param in self.params if isinstance(param, click.Option) for name in param.opts}
        try:
            for word, value in pairwise(args):
                if word in options and not options[word].is_flag and value in options:
                    raise click.BadOptionUsage(word, "click would take the next option for the value")
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser leaves it out, but it holds the usage line
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Call the function with the `Invocation`, arguments and options. Raises `click.UsageError` for extra arguments."""
        if ctx.args:
            refuse("cli-usage-unknown", what=" ".join(ctx.args))
        return ctx.invoke(self.callback, ctx.obj, **ctx.params) if self.callback else None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Name the command's own options, because only the usage line tells which are required."""
        params = [param for param in self.get_params(ctx) if param not in SHARED_OPTIONS]
        options = [(param.get_help_spec(ctx), param.required) for param in params if isinstance(param, click.Option)]
        arguments = [param.make_metavar(ctx) for param in params if isinstance(param, click.Argument)]
        return [spec if required else f"[{spec}]" for spec, required in options] + arguments

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{ctx.obj.t('cli-usage')} ")

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.format_usage(ctx, formatter)
        formatter.write_paragraph()
        formatter.write_text(ctx.obj.t(self.help))
        for title, rows in self.list_sections(ctx).items():
            if rows:
                with formatter.section(ctx.obj.t(title)):
                    formatter.write_dl([(term, ctx.obj.t(key)) for term, key in rows])

    def list_sections(self, ctx: click.Context) -> dict[str, list[tuple[str, str | None]]]:
        """List the sections of the help by the key of their title: each term with the key of its text."""
        params = self.get_params(ctx)
        return {
            "cli-arguments": [(arg.make_metavar(ctx), arg.help) for arg in params if isinstance(arg, click.Argument)],
            "cli-options": [(opt.get_help_spec(ctx), opt.help) for opt in params if isinstance(opt, click.Option)],
        }


class Group(click.Group, Command):
    """A command that has commands of its own, in the order of their declaration."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        command = f"{ctx.obj.t('cli-command')} …"
        return [*Command.collect_usage_pieces(self, ctx), f"[{command}]" if self.invoke_without_command else command]

    def list_sections(self, ctx: click.Context) -> dict[str, list[tuple[str, str | None]]]:
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return super().list_sections(ctx) | {
            "cli-commands": [(name, command.help) for name, command in commands if command]
        }


def refuse(key: str, **params: object) -> NoReturn:
    """Raise a usage error of the running command."""
    raise click.UsageError(_say(key, **params), click.get_current_context())


def explain_usage(t: Translator, error: click.UsageError) -> str:
    """Say in the user's language why the command line cannot be understood."""
    match error:
        case click.NoSuchOption(option_name=name):
            return t("cli-usage-unknown", what=name)
        case click.BadOptionUsage(option_name=name, ctx=click.Context(command=command)):
            flags = {name for param in command.params if getattr(param, "is_flag", False) for name in param.opts}
            return t("cli-usage-no-value" if name in flags else "cli-usage-value", what=name)
        case click.NoSuchCommand(command_name=name, ctx=click.Context(command=click.Group() as group) as ctx):
            commands = ", ".join(map(repr, group.list_commands(ctx)))
            return t(
                "cli-usage-argument", what=t("cli-command"), reason=t("cli-usage-choice", given=name, known=commands)
            )
        case click.BadParameter(param=click.Parameter() as param):
            missing, name = isinstance(error, click.MissingParameter), param.get_error_hint(error.ctx).replace("'", "")
            return t("cli-usage-required" if missing else "cli-usage-argument", what=name, reason=error.message)
        case click.UsageError(ctx=click.Context(command=click.Group())):
            return t("cli-usage-required", what=t("cli-command"))
        case _:
            return error.message  # raised by `refuse`
