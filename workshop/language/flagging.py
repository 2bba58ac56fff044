"""How many said of a word "I don't understand", and nothing about who or when.

The counts leave no journal row, no undo row and no time, and stand in the file in one order.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import ClassVar, NamedTuple

from workshop.document import Change, Reader, Refused, Tables
from workshop.document.text import Line, Name
from workshop.language.queries import key, names, terms
from workshop.sentences import Sentence

MOST = 10_000


class Flagged(NamedTuple):
    """A word that people do not understand: how many said so, and the places they saw it at."""

    word: str
    people: int
    places: tuple[str, ...]


class FlagWord(Change):
    """Somebody says "I don't understand" of a word of the shared text: one more, by nobody."""

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    word: Name
    place: Line = ""
    people: int = 1

    def apply(self, tables: Tables) -> None:
        """Counts.

        Raises:
            Refused: it is no word, or the count runs away.
        """
        word = key(self.word)
        if not word:
            raise Refused(Sentence("language.term.empty"))
        counts = _counts(tables)
        counts[word, self.place] += self.people
        if not 0 <= counts[word, self.place] <= MOST:
            raise Refused(Sentence("language.flag.count"))
        _write(tables, counts)


class ForgetFlags(Change):
    """Take the counts of a word away, as when it was pressed by mistake."""

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    word: Name

    def apply(self, tables: Tables) -> None:
        counts = _counts(tables)
        gone = key(self.word)
        _write(tables, Counter({at: n for at, n in counts.items() if at[0] != gone}))


def flagged(reader: Reader) -> list[Flagged]:
    """The words people do not understand, those of most people first, then by the alphabet.

    Words that a term is also called are counted with the term.
    """
    headword = {key(one.term): one.term for one in terms(reader)}
    by_id = {one.id: one.term for one in terms(reader)}
    headword |= {key(one.text): by_id[one.term_id] for one in names(reader)}
    people: Counter[str] = Counter()
    places: dict[str, list[str]] = {}
    for (word, place), n in sorted(_counts(reader).items()):
        shown = headword.get(word, word)
        people[shown] += n
        if place:
            places.setdefault(shown, []).append(place)
    ordered = sorted(people.items(), key=lambda one: (-one[1], key(one[0])))
    return [
        Flagged(word, n, tuple(dict.fromkeys(places.get(word, ())))) for word, n in ordered if n
    ]


def flag_limit(reader: Reader) -> int:
    """From how many people on the room screen tells that a word is not understood."""
    return int(reader.value("SELECT flags_shown_from FROM workshop") or 2)


def shown_in_room(reader: Reader) -> list[Flagged]:
    """What the room screen may tell: from the limit on, or lifted by the facilitator."""
    least = flag_limit(reader)
    lifted = {key(one.term) for one in terms(reader) if one.lifted}
    return [one for one in flagged(reader) if one.people >= least or key(one.word) in lifted]


def _counts(reader: Reader) -> Counter[tuple[str, str]]:
    rows = reader.all("SELECT word, place, people FROM word_flag")
    return Counter({(row["word"], row["place"]): row["people"] for row in rows})


def _write(tables: Tables, counts: Counter[tuple[str, str]]) -> None:
    rows = json.dumps(sorted([word, place, n] for (word, place), n in counts.items() if n))
    tables.write("DELETE FROM word_flag", "word_flag")
    tables.write(
        "INSERT INTO word_flag SELECT value->>0, value->>1, value->>2 FROM json_each(:rows)",
        "word_flag",
        rows=rows,
    )
