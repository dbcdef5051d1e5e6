"""The command line as a whole: its commands, loaded when used, and its exit codes.

Exit 0 done; 1 ``check`` or ``verify`` found an error; 2 wrong usage; 3 the request could not be
carried out; 70 a bug. Never a traceback.
"""

import errno
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import click

from itadesk import __version__
from itadesk.cli import texts
from itadesk.cli.bugs import install_bug_report
from itadesk.cli.output import say, speak_utf8
from itadesk.cli.usage import ThaiContext, ThaiUsageError, perhaps, sentence
from itadesk.errors import ItadeskError

_OUTPUT_LOST = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG})
DONE, FOUND, WRONG_USAGE, REFUSED = 0, 1, 2, 3

COMMANDS = {
    "new": "books:new",
    "import": "papers:import_paper",
    "export": "papers:export",
    "show": "reading:show",
    "set": "setting:set_cell",
    "undo": "editing:undo",
    "redo": "editing:redo",
    "history": "reading:history",
    "copy-year": "editing:copy_year",
    "verify": "books:verify",
    "backup": "books:backup",
    "restore": "books:restore",
    "forms": "reading:forms",
    "sample": "books:sample",
}
"""Command -> module of this room and the function in it."""


class Commands(click.Group):
    """The group of all commands; each module is imported only when its command is used."""

    context_class = ThaiContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        found = getattr(import_module(f"itadesk.cli.{module}"), function)
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command typed first; an unknown one is wrong usage, with the nearest named."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            message = texts.NO_SUCH_COMMAND.format(name=args[0]) + perhaps(args[0], COMMANDS)
            raise ThaiUsageError(message, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, texts.COMMAND_HELP[name]) for name in COMMANDS])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help`` with its own words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = texts.SHOW_HELP
        return option


@click.command(cls=Commands, help=texts.HELP, invoke_without_command=True)
@click.option("--version", is_flag=True, help=texts.SHOW_VERSION)
@click.option("--self-test", is_flag=True, help=texts.RUN_SELF_TEST)
@click.pass_context
def itadesk(context: click.Context, version: bool, self_test: bool) -> None:
    """The program itself: two questions it answers without a command."""
    if version:
        click.echo(f"itadesk {__version__}")
        context.exit(DONE)
    if self_test:
        from itadesk.cli.selftest import run_self_test

        context.exit(run_self_test())


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: none, or one book."""
    if not arguments:
        return True
    first = arguments[0]
    if len(arguments) > 1 or first in COMMANDS or first.startswith("-"):
        return False
    return first.lower().endswith(".ita") or Path(first).exists()


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code."""
    speak_utf8()
    install_bug_report()
    try:
        answer = itadesk.main(list(arguments), prog_name="itadesk", standalone_mode=False)
    except click.UsageError as error:
        return _told_usage(error)
    except ItadeskError as error:
        say(f"[{error.code}] {error.message}")
        return REFUSED
    except click.Abort:
        say(texts.STOPPED)
        return REFUSED
    except (BrokenPipeError, SystemExit):  # click ends a broken pipe by itself
        sys.stdout = None  # the reader went away (`| head`): nothing is left to tell
        return DONE
    except OSError as error:
        if error.errno not in _OUTPUT_LOST:
            raise
        return _told_output()
    return answer if isinstance(answer, int) else DONE


def _told_output() -> int:
    """What goes to a full disk by ``>`` cannot be told there; stderr may be the same disk."""
    sys.stdout = None
    with suppress(OSError):
        say(texts.OUTPUT_LOST)
    return REFUSED


def _told_usage(error: click.UsageError) -> int:
    say(sentence(error))
    command = error.ctx.command_path if error.ctx else "itadesk"
    say(texts.SEE_HELP.format(command=command))
    return WRONG_USAGE
