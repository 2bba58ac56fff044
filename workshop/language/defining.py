"""Looking at a definition before the room agrees to it; it remarks, and never stands in the way.

A glossary is itself often hard to read: half of a large one needs more schooling than its readers
have. So a definition is short, does not use its own word, leads to no circle, and holds no word
that would itself have to be explained.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop.document import Reader
from workshop.language import queries
from workshop.language.familiar.lists import Familiarity, loaded
from workshop.language.model import Term, TermName
from workshop.language.queries import key
from workshop.language.reading.acronyms import acronyms
from workshop.language.reading.model import LANGUAGES, Language
from workshop.language.reading.splitter import sentences
from workshop.language.reading.words import words
from workshop.language.rules.matcher import Matcher
from workshop.language.rules.model import Rule
from workshop.sentences import Sentence

MOST_WORDS = 25
MOST_SENTENCES = 2
SHORTEST_RARE = 4
"""Letters of the shortest word whose frequency is looked at."""


@dataclass(frozen=True)
class Defined:
    """A term as the checks see it: its names in one language, and what it is said to mean."""

    term: int
    names: tuple[str, ...]
    definition: str


def remarks(
    one: Defined, others: Iterable[Defined], language: Language, familiar: Familiarity | None
) -> tuple[Sentence, ...]:
    """What to say about a definition, in the order a room would take it up; nothing if it is empty.

    Args:
        one: the term with the definition that is looked at.
        others: every other term of the glossary.
        language: what it is written in.
        familiar: the word list; without one nothing is said about rare words.
    """
    text = one.definition
    if not text.strip():
        return ()
    every = [one, *(other for other in others if other.term != one.term)]
    uses = uses_of(every, language)
    found: list[Sentence] = []
    written = words(text, language)
    if len(written) > MOST_WORDS:
        found.append(Sentence("words.define.long", n=len(written), most=MOST_WORDS))
    n_sentences = len(sentences(text, language))
    if n_sentences > MOST_SENTENCES:
        found.append(Sentence("words.define.sentences", n=n_sentences, most=MOST_SENTENCES))
    if one.term in uses[one.term]:
        found.append(Sentence("words.define.itself"))
    circle = cycle({**uses, one.term: uses[one.term] - {one.term}}, one.term)
    names = {each.term: each.names[0] for each in every}
    if circle:
        found.append(Sentence("words.define.circle", words=[names[term] for term in circle]))
    unexplained = [
        names[other.term]
        for other in every
        if other.term in uses[one.term] - {one.term} and not other.definition.strip()
    ]
    if unexplained:
        found.append(Sentence("words.define.unexplained", words=unexplained))
    known = {key(name) for each in every for name in each.names}
    short = [each.text for each in acronyms(text, known) if not each.spelled_out]
    if short:
        found.append(Sentence("words.define.acronym", words=short))
    rare = _rare(text, language, familiar, known)
    if rare:
        found.append(Sentence("words.define.rare", words=rare))
    return tuple(found)


def uses_of(terms: Sequence[Defined], language: Language) -> dict[int, frozenset[int]]:
    """Which terms each definition uses, itself among them if it does."""
    of_rule: dict[str, int] = {}
    rules = []
    for one in terms:
        names = tuple(name for name in one.names if name.strip())
        if names:
            rules.append(Rule(id=f"t{one.term}", match=names))
            of_rule[f"t{one.term}"] = one.term
    matcher = Matcher(rules, language)
    return {
        one.term: frozenset(of_rule[found.rule.id] for found in matcher.find(one.definition))
        for one in terms
    }


def cycle(uses: Mapping[int, Iterable[int]], start: int) -> tuple[int, ...]:
    """The shortest way from a term through definitions back to it, both ends named; or nothing."""
    before: dict[int, int] = {}
    queue = [start]
    for now in queue:  # grows while it is gone through: breadth first, so the way is a shortest one
        for following in sorted(uses.get(now, ())):
            if following == start:
                way = [now]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return (*reversed(way), start)
            if following not in before:
                before[following] = now
                queue.append(following)
    return ()


def looked_at(
    reader: Reader, term_id: int, definition: str, language: str | None = None
) -> tuple[Sentence, ...]:
    """The remarks on a wording of a term, beside the other terms of the room.

    In a language without rules only the list of the room is looked at, as if it were English.
    """
    chosen = language or queries.meeting_language(reader)
    terms, names = queries.terms(reader, chosen), queries.names(reader)
    supported: Language = next((one for one in LANGUAGES if one == chosen), "en")
    every = [_defined(one, names, chosen) for one in terms]
    mine = next((one for one in every if one.term == term_id), None)
    if mine is None:
        return ()
    looked = Defined(mine.term, mine.names, definition)
    familiar = loaded(supported) if supported == chosen else None
    return remarks(looked, every, supported, familiar)


def _defined(term: Term, names: Sequence[TermName], language: str) -> Defined:
    also = tuple(one.text for one in names if one.term_id == term.id and one.language == language)
    return Defined(term.id, (term.term, *also), term.definition or term.plain)


def _rare(
    text: str, language: Language, familiar: Familiarity | None, known: set[str]
) -> list[str]:
    if familiar is None or familiar.kind == "none":
        return []
    found = [
        word.text
        for word in words(text, language)
        if len(word.text) >= SHORTEST_RARE
        and word.text.islower()
        and key(word.text) not in known
        and familiar.is_rare(word.text)
    ]
    return list(dict.fromkeys(found))
