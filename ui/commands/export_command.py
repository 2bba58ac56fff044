"""`plenary export FILE --to OUT`: the format follows OUT's ending."""

from __future__ import annotations

import json
from pathlib import Path

import click

from exports.files import replacing
from exports.interests_annex import write_interests_annex
from exports.map_files import is_map, write_map
from exports.minutes.minutes import write_minutes
from exports.sheets import ANNEX, SHEETS
from exports.term_files import TERM_ENDINGS, is_terms, write_terms
from ui.commands.reading import opened
from workshop.document import Document, Refused
from workshop.exchange.editions import Edition
from workshop.exchange.maps.formats import ENDINGS
from workshop.exchange.workshop_json import export_json
from workshop.sentences import Sentence, say


@click.command(
    help="Export a workshop: minutes .pdf, all of it .json; or its map for other programs: "
    ".graphml, .gexf, .canvas, .kumu.json, or two sheets in a folder (OUT without an ending); "
    "or its words: .terms.csv, .tbx, .ttl; or the room's own list: .own.csv."
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "out", type=click.Path(path_type=Path), required=True)
@click.option("--edition", type=click.Choice(["organiser", "public"]), default="organiser")
@click.option(
    "--interests-annex",
    "annex",
    is_flag=True,
    help="The register of interests with its private details instead, for the organiser only.",
)
@click.option(
    "--part",
    type=click.Choice(["minutes", *(name for name in SHEETS if name != ANNEX)]),
    default="minutes",
    help="A sheet of its own instead of the minutes, as a PDF.",
)
def command(file: Path, out: Path, edition: Edition, annex: bool, part: str) -> int:
    """Writes OUT, whole or not at all; what did not fit on a sheet is said."""
    told = None
    with opened(file) as document:
        if annex:
            annex_to(document, out)
        elif part in SHEETS:
            told = sheet_to(document, out, part)
        else:
            export_to(document, out, edition)
    click.echo(say("commands.export.done", name=out.name))
    if told is not None:
        click.echo(say(told))
    return 0


def sheet_to(document: Document, out: Path, part: str) -> Sentence | None:
    """Writes one of the sheets beside the minutes as a PDF; what did not fit on it.

    Raises:
        Refused: OUT is no PDF.
        WorkshopError: OUT could not be written; what was there is unchanged.
    """
    if out.suffix.lower() != ".pdf":
        raise Refused(Sentence("commands.export.sheet", ending=out.suffix))
    return SHEETS[part](document, out)


def annex_to(document: Document, out: Path) -> None:
    """Writes the organiser's annex of interests as a PDF.

    Raises:
        Refused: OUT is no PDF.
        WorkshopError: OUT could not be written; what was there is unchanged.
    """
    if out.suffix.lower() != ".pdf":
        raise Refused(Sentence("commands.export.annex", ending=out.suffix))
    write_interests_annex(document, out)


def export_to(document: Document, out: Path, edition: Edition = "organiser") -> None:
    """Writes a workshop in the format that the ending of OUT names.

    Raises:
        Refused: no format has this ending.
        WorkshopError: OUT could not be written; what was there is unchanged.
    """
    ending = out.suffix.lower()
    if ending == ".pdf":
        write_minutes(document, out, edition)
    elif is_terms(out.name):
        write_terms(document, out)
    elif is_map(out):
        write_map(document, out)
    elif ending == ".json":
        text = json.dumps(export_json(document, edition), ensure_ascii=False, indent=1)
        with replacing(out) as file:
            file.write(text.encode())
    else:
        endings = [".pdf", ".json", *ENDINGS, ".csv", *TERM_ENDINGS]
        raise Refused(Sentence("commands.export.ending", ending=ending, endings=endings))
