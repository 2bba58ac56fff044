"""The glossary that comes with Plenary, and the words of one room on top of it."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from workshop.document import Reader
from workshop.language.model import Word
from workshop.language.queries import agreed_terms
from workshop.language.scan import Scanner

_FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "language"


@cache
def supplied(language: str = "en") -> tuple[Word, ...]:
    """The entries that come with Plenary in a language; none for a language without a list."""
    path = _FOLDER / language / "glossary.csv"
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(Word(**row) for row in csv.DictReader(file))


def scanner(reader: Reader, language: str = "en") -> Scanner:
    """Looks for the room's agreed words and for the supplied ones."""
    agreed = [
        Word(
            term=term.term,
            plain=term.agreed_plain,
            definition=term.agreed_definition,
            agreed=True,
        )
        for term in agreed_terms(reader)
    ]
    return Scanner([*agreed, *supplied(language)])
