"""`plenary import WORKSHOP.json FILE`: a workshop from its JSON; or a map into a workshop."""

from __future__ import annotations

from pathlib import Path

import click

from ui.commands.reading import opened
from workshop.document import Document
from workshop.exchange.json_file import read_json
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.files import files_at
from workshop.exchange.maps.formats import format_of, read_map
from workshop.exchange.problems import Unimportable
from workshop.exchange.workshop_json import import_json
from workshop.sentences import say
from workshop.stakeholders.model import LinkKind


@click.command(
    help="Make a workshop file from workshop JSON, or bring a map (.graphml, .gexf, .canvas, "
    ".kumu.json, .csv or a folder with two sheets) into a workshop file that is there. Every "
    "problem is reported first."
)
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--link-kind",
    type=click.Choice(["influence", "funds", "advises", "data", "refers", "tension"]),
    default="influence",
    help="What a link is whose type a map does not say.",
)
def command(source: Path, file: Path, link_kind: LinkKind) -> int:
    """Reads the source, checks all of it, and writes; nothing is half-imported."""
    try:
        if _is_map(source):
            bring(source, file, link_kind)
        else:
            make(source, file)
    except Unimportable as error:
        for problem in error.problems:
            click.echo(say(problem.sentence), err=True)
        return 2
    click.echo(say("commands.import.done", name=file.name))
    return 0


def bring(source: Path, file: Path, link_kind: LinkKind = "influence") -> None:
    """Brings a map into a workshop file, and says what a foreign file had beside it.

    Raises:
        Unimportable: something is wrong with the map; nothing was written.
        WorkshopError: the workshop file is refused.
    """
    read = read_map(files_at(source), link_kind=link_kind)
    with opened(file) as document:
        document.commit(ImportMap(whole=read.map))
    for remark in read.remarks:
        click.echo(say(remark))


def make(source: Path, file: Path) -> None:
    """Writes FILE from SOURCE.

    Raises:
        Refused: the JSON cannot be read or has problems; no file is left.
    """
    data = read_json(source)
    document = Document.create(file)
    try:
        import_json(document, data)
    except BaseException:
        document.close()
        file.unlink(missing_ok=True)
        raise
    document.close()


def _is_map(source: Path) -> bool:
    """By the ending; a folder holds two sheets; any other .json is a workshop."""
    return format_of(source.name) is not None or source.suffix.lower() == ".csv" or source.is_dir()
