"""`plenary new FILE --template NAME`: a new workshop from a template."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from workshop.agenda.changes import BeginWorkshop
from workshop.agenda.templates import NAMES, template
from workshop.document import Document
from workshop.sentences import say


@click.command(help="Make a new workshop file from a template.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--template", "name", type=click.Choice(NAMES), default="mission-workshop")
@click.option("--title", default="", help="What the workshop is called.")
def command(file: Path, name: str, title: str) -> int:
    """Writes a new file; one that is there is never overwritten."""
    document = Document.create(file)
    today = datetime.datetime.now().astimezone().date().isoformat()
    document.commit(BeginWorkshop(template=name, title=title or template(name).title, date=today))
    document.close()
    click.echo(say("commands.import.done", name=file.name))
    return 0
