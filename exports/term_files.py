"""The room's words in a file of another program; the format follows the ending."""

from __future__ import annotations

from pathlib import Path

from exports.files import write_bytes
from workshop.document import Reader
from workshop.exchange.terms.formats import ENDINGS, format_of
from workshop.exchange.terms.model import glossary_of
from workshop.exchange.terms.own_list import OWN_ENDING, own_list_of, write_own_list

TERM_ENDINGS = (*ENDINGS, OWN_ENDING)


def is_terms(name: str) -> bool:
    """Whether words are meant, by the ending."""
    return any(name.casefold().endswith(ending) for ending in TERM_ENDINGS)


def write_terms(reader: Reader, out: Path) -> None:
    """Writes the glossary, or the room's own list where the ending says so.

    Raises:
        ExportFailed: the file could not be written; what was there is unchanged.
    """
    found = format_of(out.name)
    if found is None:
        write_bytes(out, write_own_list(own_list_of(reader)))
    else:
        write_bytes(out, found.write(glossary_of(reader)))
