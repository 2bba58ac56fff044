"""`plenary import WORKSHOP.json FILE`: a workshop from its JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from workshop.document import Document, Refused
from workshop.exchange.workshop_json import import_json
from workshop.sentences import Sentence, say


@click.command(help="Make a workshop file from workshop JSON. Every problem is reported first.")
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
def command(source: Path, file: Path) -> int:
    """Reads the JSON, checks all of it, and writes a new file; nothing is half-imported."""
    make(source, file)
    click.echo(say("commands.import.done", name=file.name))
    return 0


def make(source: Path, file: Path) -> None:
    """Writes FILE from SOURCE.

    Raises:
        Refused: the JSON cannot be read or has problems; no file is left.
    """
    try:
        data = json.loads(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Sentence("commands.import.unreadable", name=source.name)) from error
    except json.JSONDecodeError as error:
        raise Refused(
            Sentence("commands.import.not-json", name=source.name, line=error.lineno)
        ) from error
    document = Document.create(file)
    try:
        import_json(document, data)
    except BaseException:
        document.close()
        file.unlink(missing_ok=True)
        raise
    document.close()
