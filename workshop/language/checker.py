"""What a room's fields are checked with: its own agreed words, its own list, the supplied rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from workshop.document import Reader
from workshop.language import queries
from workshop.language.familiar.lists import Familiarity, loaded
from workshop.language.findings.by_sentence import LONG, find_by_sentence
from workshop.language.findings.check import Look, check, find, notes
from workshop.language.findings.flood import guarded
from workshop.language.findings.model import Finding, Reading
from workshop.language.model import OwnWord, Term, TermName
from workshop.language.reading.model import LANGUAGES, Language
from workshop.language.rules.model import Rule
from workshop.language.rules.supplied import supplied
from workshop.sentences import Sentence

_REMEMBERED = 4_000
LONGEST = 25
"""Words of a sentence, where a language has no rules of its own."""


class Checker:
    """Checks text of one language; it never changes, and remembers what it read.

    Attributes:
        language: the declared language of the texts.
        look: the rules in force.
    """

    def __init__(self, look: Look, familiar: Familiarity | None) -> None:
        self.look = look
        self.language: Language = look.language
        self._familiar = familiar
        self._find = lru_cache(maxsize=_REMEMBERED)(self._look_for)
        self._sentence = lru_cache(maxsize=_REMEMBERED)(self._read)

    def find(self, text: str, *, more: bool = False) -> tuple[Finding, ...]:
        """The marks of one paragraph or field, with `more` those the flood guard keeps back."""
        shown, back = self._find(text)
        return tuple(sorted((*shown, *back), key=lambda one: one.start)) if more else shown

    def reading(self, text: str) -> Reading:
        """A text as a whole, on both axes."""
        return check(text, self.look, self._familiar)

    def notes(self) -> tuple[Sentence, ...]:
        """What cannot be checked, or not yet."""
        return notes(self.look, self._familiar)

    @property
    def waits_for_list(self) -> bool:
        """Whether the word list was not loaded when this was made."""
        return self._familiar is None and not self.look.only_length

    def _look_for(self, text: str) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        if len(text) < LONG:
            found = self._read(text)
        else:
            found = tuple(find_by_sentence(text, self.look, self._sentence))
        return guarded(text, found, text.count(" ") + 1)

    def _read(self, text: str) -> tuple[Finding, ...]:
        return find(text, self.look, self._familiar)


def checker(reader: Reader, language: str | None = None) -> Checker:
    """The checker of a room for a language, the meeting's by default.

    The same words give the same object, so what it remembers holds until a word changes. It takes
    the word list if it is loaded, and never waits for it. In a language without rules only length
    and the room's own words are checked, and the notes say so.
    """
    chosen = language or queries.meeting_language(reader)
    known = chosen in LANGUAGES
    return _made(
        chosen,
        tuple(in_force(term) for term in queries.agreed_terms(reader, chosen)),
        tuple(queries.names(reader)),
        tuple(queries.own_words(reader, chosen)),
        loaded(cast(Language, chosen)) if known else None,
    )


class InForce(NamedTuple):
    """What of a term is looked for; a wording that is only proposed changes nothing of it."""

    id: int
    uid: str
    term: str
    plain: str
    definition: str


def in_force(term: Term) -> InForce:
    """A term with the wording the room agreed, if any."""
    return InForce(term.id, term.uid, term.term, term.agreed_plain, term.agreed_definition)


def room_rules(
    terms: tuple[InForce, ...], names: tuple[TermName, ...], own: tuple[OwnWord, ...], language: str
) -> Iterator[Rule]:
    """What a room agreed and what it looks for on its own, as rules; they go before the others."""
    for term in terms:
        also = [
            name.text
            for name in names
            if name.term_id == term.id and name.language == language and name.text.strip()
        ]
        yield Rule(
            id=f"room.{term.uid.lower()}",
            match=(term.term, *also),
            case="exact" if len(term.term) > 1 and term.term.isupper() else "fold",
            plain=(term.plain,) if term.plain.strip() else (),
            definition=term.definition,
            source="room",
        )
    for one in own:
        if one.kind != "known":
            yield Rule(
                id=f"own.{one.uid.lower()}",
                match=(one.word,),
                case="exact" if len(one.word) > 1 and one.word.isupper() else "fold",
                tier=one.kind,
                plain=(one.plain,) if one.plain.strip() else (),
                definition=one.definition,
                why=one.why,
                source="room",
            )


@lru_cache(maxsize=32)
def _made(
    language: str,
    terms: tuple[InForce, ...],
    names: tuple[TermName, ...],
    own: tuple[OwnWord, ...],
    familiar: Familiarity | None,
) -> Checker:
    rules = tuple(room_rules(terms, names, own, language))
    known = [one.word for one in own if one.kind == "known"]
    if language not in LANGUAGES:
        length = Rule(id="len.sentence", kind="max_words", limit=LONGEST, tier="shorter")
        return Checker(Look.of("en", (*rules, length), known, only_length=True), None)
    return Checker(Look.of(language, (*rules, *supplied(language)), known), familiar)
