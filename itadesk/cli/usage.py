"""Help pages and wrong-usage sentences in Thai, in place of click's English ones."""

import difflib
from collections.abc import Callable, Iterable
from typing import Any

import click

from itadesk.cli import texts


class ThaiFormatter(click.HelpFormatter):
    """Help pages whose headings are Thai."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how the command is typed."""
        super().write_usage(prog, args, prefix or texts.USAGE)

    def write_heading(self, heading: str) -> None:
        """A section's heading."""
        super().write_heading(texts.SECTIONS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """A list of options or commands."""
        thai = [
            (first, second.replace("[required]", f"[{texts.REQUIRED}]")) for first, second in rows
        ]
        super().write_dl(thai, col_max, col_spacing)


class ThaiContext(click.Context):
    """A command's context with Thai help."""

    formatter_class = ThaiFormatter


class ThaiCommand(click.Command):
    """A command with Thai help."""

    context_class = ThaiContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help`` with its own words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = texts.SHOW_HELP
        return option


def command(name: str, *, any_text: bool = False) -> Callable[[Callable[..., Any]], ThaiCommand]:
    """A decorator: the command of this name, with its Thai help.

    ``any_text``: a text may begin with a dash (``- รายการ``) and is then no option.
    """
    settings = {"ignore_unknown_options": any_text}
    return click.command(
        name,
        cls=ThaiCommand,
        help=texts.COMMAND_HELP[name],
        epilog=texts.COMMAND_NOTES.get(name),
        context_settings=settings,
    )


def perhaps(word: str, known: Iterable[str]) -> str:
    """`` หมายถึง “…” หรือไม่`` where something known is near, else nothing."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return texts.PERHAPS.format(near=near[0]) if near else ""


def _named(error: click.UsageError) -> str:
    parameter = getattr(error, "param", None)
    if parameter is not None:
        return str(
            parameter.make_metavar(error.ctx) if _positional(parameter) else parameter.opts[0]
        )
    return str(getattr(error, "option_name", "") or "")


def _positional(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Argument)


def sentence(error: click.UsageError) -> str:
    """What is wrong with the command as typed, in one Thai sentence."""
    match error:
        case click.NoSuchOption():
            known = error.possibilities or ()
            near = texts.PERHAPS.format(near=known[0]) if known else ""
            return texts.NO_SUCH_OPTION.format(name=error.option_name) + near
        case click.MissingParameter():
            return texts.MISSING.format(name=_named(error))
        case click.BadParameter():
            return texts.WRONG_VALUE.format(name=_named(error), reason=error.message)
        case click.BadOptionUsage():
            return texts.NEEDS_VALUE.format(name=error.option_name)
        case ThaiUsageError():
            return error.message
        case _ if "unexpected extra" in error.message:
            return texts.TOO_MANY
        case _:
            return texts.WRONG_USAGE


class ThaiUsageError(click.UsageError):
    """Wrong usage that is told in a Thai sentence of our own."""
