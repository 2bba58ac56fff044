"""Before a vote: titles with a word that the room was not asked about. It warns, never blocks."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from workshop.document import Reader
from workshop.language.checker import checker
from workshop.language.findings.kept import unexplained as not_in_brackets
from workshop.language.findings.kept import unkept
from workshop.language.places import Text, shared_texts
from workshop.language.queries import kept_marks


class Unexplained(NamedTuple):
    """An option on the ballot, and the words in its title that nobody explained."""

    letter: str
    place: str
    words: tuple[str, ...]


def unexplained(reader: Reader, letters: Collection[str]) -> list[Unexplained]:
    """Options whose title on the ballot has a word to ask the room about.

    A word is done with when the room agreed what it means, when it is explained in brackets
    behind it, or when it is kept with a reason. Without a word list only listed terms and short
    forms are found.
    """
    kept = kept_marks(reader)
    found = []
    for text in _on_the_ballot(reader, letters):
        marks, _ = unkept(checker(reader, text.language).find(text.text), text.place, kept)
        words = tuple(
            dict.fromkeys(
                one.term
                for one in not_in_brackets(marks, text.text)
                if one.tier == "ask" and not one.agreed
            )
        )
        if words:
            found.append(Unexplained(text.name, text.place, words))
    return found


def _on_the_ballot(reader: Reader, letters: Collection[str]) -> list[Text]:
    """The titles as they stand on a ballot: in plain words where there are any."""
    shown: dict[str, Text] = {}
    for text in shared_texts(reader):
        if text.part == "option" and text.name in letters:
            shown.setdefault(text.name, text)
    return list(shown.values())
