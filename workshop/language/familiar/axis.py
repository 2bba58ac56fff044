"""The axis of familiar words, and which words of a sentence may be unfamiliar. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.language.familiar.lists import Familiarity
from workshop.language.findings.model import FamiliarRead

LONGEST_PASSED_OVER = 3
"""Words of so many letters are never unfamiliar: the list says little about them."""


def familiar_read(sentences: Iterable[Sequence[str]], familiarity: Familiarity) -> FamiliarRead:
    """The axis of a text from the words of its sentences, as they are written.

    The mean is over all words, names and short forms among them: of 40 medical abstracts and their
    lay versions it puts 39 in the right order, and leaving names or short forms out puts fewer.
    Shares are in 100 words. None without a word or without a list, never 0.
    """
    texts = [list(words) for words in sentences]
    whole = [word for words in texts for word in words]
    if not whole or familiarity.kind == "none":
        return FamiliarRead(None, None, familiarity.kind)
    count = sum(len(unfamiliar(words, familiarity)) for words in texts)
    return FamiliarRead(familiarity.mean(whole), 100 * count / len(whole), familiarity.kind)


def unfamiliar(words: Sequence[str], familiarity: Familiarity) -> list[int]:
    """The places of the words of one sentence that may be unfamiliar: under Zipf 3.0.

    Names stand apart: a capital inside a sentence is one, except in German, where every noun has
    it. Short forms of two capitals or more have a check of their own.
    """
    return [
        place
        for place, word in enumerate(words)
        if len(word) > LONGEST_PASSED_OVER
        and familiarity.is_rare(word)
        and not _stands_apart(word, place, familiarity.language)
    ]


def _stands_apart(word: str, place: int, language: str) -> bool:
    if sum(map(str.isupper, word)) > 1:
        return True
    return place > 0 and language != "de" and word[0].isupper()
