"""`plenary sample FILE`: the sample workshop, part-way through."""

from __future__ import annotations

from pathlib import Path

import click

from ui.commands.import_command import make
from workshop.sentences import say

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"


@click.command(help="Write the sample workshop to FILE.")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> int:
    """Writes the sample."""
    make(SAMPLE, file)
    click.echo(say("commands.import.done", name=file.name))
    return 0
