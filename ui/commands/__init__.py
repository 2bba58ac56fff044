"""The command line: one file a command, loaded when it is asked for."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click

NAMES = (
    *("new", "sample", "import", "export", "check", "interests", "map", "tally", "language"),
    "demo",
)
"""The commands, in the order the help shows them; each is `ui.commands.NAME_command`."""


class _OnDemand(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in NAMES:
            return None
        module = importlib.import_module(f"ui.commands.{cmd_name}_command")
        command: click.Command = module.command
        return command


@click.group(cls=_OnDemand, help="Plenary: a workshop from declared interests to minutes, offline.")
def plenary() -> None:
    """The group all commands belong to."""


def run(arguments: Sequence[str]) -> int:
    """Runs a command and gives its exit code: 0 done, 1 our fault, 2 bad input, 3 file refused."""
    from workshop.document import Unreadable, WorkshopError

    try:
        result = plenary.main(list(arguments), prog_name="plenary", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        return _fail(error.format_message(), 2)
    except Unreadable as error:
        return _fail(str(error), 3)
    except WorkshopError as error:
        return _fail(str(error), 2)
    except click.Abort:
        return _fail("", 1)
    return result if isinstance(result, int) else 0


def _fail(sentence: str, code: int) -> int:
    if sentence:
        sys.stderr.write(sentence.rstrip() + "\n")
    return code
