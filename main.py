"""Plenary: arguments open the desk, or run a command; nothing else."""

from __future__ import annotations

import sys

WORDS = (
    *("new", "sample", "import", "export", "check", "interests", "map", "tally", "language"),
    "demo",
)


def main() -> int:
    """Opens the desk (with a file, if one is named), or runs a command and gives its exit code."""
    arguments = sys.argv[1:]
    asks = arguments and (arguments[0] in WORDS or arguments[0].startswith("-"))
    if asks or len(arguments) > 1:
        from ui.commands import run

        return run(arguments)
    from ui.app import open_desk

    return open_desk(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
