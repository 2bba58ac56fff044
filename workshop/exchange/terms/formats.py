"""Which format a file of a glossary has, by its ending; reading and writing it as bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from workshop.document import Refused
from workshop.exchange.terms.model import Glossary
from workshop.exchange.terms.sheet import read_sheet, write_sheet
from workshop.exchange.terms.skos import read_skos, write_skos
from workshop.exchange.terms.tbx import read_tbx, write_tbx
from workshop.sentences import Sentence

LARGEST = 32_000_000
"""Bytes of a file that is looked at."""


class Format(NamedTuple):
    """A format: its ending, and how it is written and read."""

    ending: str
    write: Callable[[Glossary], bytes]
    read: Callable[[bytes, str], Glossary]


FORMATS = (
    Format(".terms.csv", write_sheet, read_sheet),
    Format(".tbx", write_tbx, read_tbx),
    Format(".ttl", write_skos, read_skos),
)
ENDINGS = tuple(one.ending for one in FORMATS)
READ_ENDINGS = (*ENDINGS, ".csv")
"""Any sheet may be read as a glossary; one to write is told from the map's by its ending."""


def format_of(name: str) -> Format | None:
    """The format that a file name's ending says, or None."""
    plain = name.casefold()
    return next((one for one in FORMATS if plain.endswith(one.ending)), None)


def is_glossary(name: str) -> bool:
    """Whether a file can be read as a glossary, by its ending."""
    return any(name.casefold().endswith(ending) for ending in READ_ENDINGS)


def read_glossary(path: Path, language: str) -> Glossary:
    """The glossary of a file; a plain `.csv` is read as a sheet of terms.

    Raises:
        Refused: the file cannot be read, or no format has its ending.
        Unimportable: with every problem and its place.
    """
    found = format_of(path.name)
    if found is None and path.suffix.casefold() == ".csv":
        found = FORMATS[0]
    if found is None:
        endings = list(READ_ENDINGS)
        raise Refused(Sentence("exchange.map.ending", name=path.name, endings=endings))
    return found.read(content_of(path), language)


def content_of(path: Path) -> bytes:
    """The bytes of a file, as many as are looked at.

    Raises:
        Refused: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        raise Refused(Sentence("commands.import.unreadable", name=path.name)) from error
