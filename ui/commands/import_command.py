"""`plenary import WORKSHOP.json FILE`: a workshop from its JSON; or a map or words into one."""

from __future__ import annotations

from pathlib import Path

import click

from ui.commands.reading import opened
from workshop.document import Document, Refused
from workshop.exchange.json_file import read_json
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.files import files_at
from workshop.exchange.maps.formats import format_of, read_map
from workshop.exchange.problems import Unimportable
from workshop.exchange.terms.changes import TakeGlossary
from workshop.exchange.terms.formats import ENDINGS, content_of, is_glossary, read_glossary
from workshop.exchange.terms.own_list import OWN_ENDING, read_own_list
from workshop.exchange.workshop_json import import_json
from workshop.language.queries import meeting_language
from workshop.sentences import Sentence, say
from workshop.stakeholders.model import LinkKind


@click.command(
    help="Make a workshop file from workshop JSON, or bring a map (.graphml, .gexf, .canvas, "
    ".kumu.json, .csv or a folder with two sheets) or a list of words (.tbx, .ttl, .terms.csv; any "
    ".csv with --terms) into a workshop file that is there. Every problem is reported first."
)
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--link-kind",
    type=click.Choice(["influence", "funds", "advises", "data", "refers", "tension"]),
    default="influence",
    help="What a link is whose type a map does not say.",
)
@click.option("--terms", is_flag=True, help="SOURCE is a list of words, as a .csv may be.")
def command(source: Path, file: Path, link_kind: LinkKind, terms: bool) -> int:
    """Reads the source, checks all of it, and writes; nothing is half-imported."""
    try:
        if terms and not is_glossary(source.name):
            raise Refused(Sentence("commands.import.terms", name=source.name))
        if terms or _is_words(source.name):
            take_words(source, file)
        elif _is_map(source):
            bring(source, file, link_kind)
        else:
            make(source, file)
    except Unimportable as error:
        for problem in error.problems:
            click.echo(say(problem.sentence), err=True)
        return 2
    click.echo(say("commands.import.done", name=file.name))
    return 0


def take_words(source: Path, file: Path) -> None:
    """Puts the words of a glossary on the list of a workshop file; all are proposed there.

    Raises:
        Unimportable: something is wrong with the glossary; nothing was written.
        WorkshopError: the workshop file is refused.
    """
    with opened(file) as document:
        language = meeting_language(document)
        if source.name.casefold().endswith(OWN_ENDING):
            document.commit(read_own_list(content_of(source), language))
        else:
            document.commit(TakeGlossary(glossary=read_glossary(source, language)))


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


def _is_words(name: str) -> bool:
    """By the ending; any other .csv is a map unless it is said to be words."""
    return name.casefold().endswith((*ENDINGS, OWN_ENDING))


def _is_map(source: Path) -> bool:
    """By the ending; a folder holds two sheets; any other .json is a workshop."""
    return format_of(source.name) is not None or source.suffix.lower() == ".csv" or source.is_dir()
