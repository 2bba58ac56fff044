"""The words of a room in the order a facilitator takes them up, and where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workshop.document import Reader
from workshop.language import queries
from workshop.language.checker import checker, in_force, room_rules
from workshop.language.flagging import Flagged, flagged
from workshop.language.model import Term, TermName
from workshop.language.places import Text, as_written, shared_texts
from workshop.language.queries import key
from workshop.language.reading.model import LANGUAGES, Language
from workshop.language.reading.splitter import sentences
from workshop.language.rules.matcher import Matcher
from workshop.language.rules.model import Rule

_OPEN = ("flagged", "proposed")
_ORDER = {"flagged": 0, "proposed": 1, "agreed": 2, "parked": 3, "rejected": 4}


class Waiting(NamedTuple):
    """A word of the list, and how many do not understand it."""

    term: Term
    people: int


class Standing(NamedTuple):
    """A place where a word stands in a shared text, in characters of the text."""

    text: Text
    start: int
    end: int


class Unlisted(NamedTuple):
    """A word in the shared texts that the list lacks: what it is said to mean, how often it stands.

    `people` said that they do not understand it.
    """

    term: str
    plain: str
    times: int
    people: int
    places: tuple[str, ...]


def queue(reader: Reader) -> list[Waiting]:
    """The list: what most people ask about, then not explained, proposed, agreed, set aside."""
    counts = {key(one.word): one.people for one in flagged(reader)}
    found = [Waiting(term, counts.get(key(term.term), 0)) for term in queries.terms(reader)]
    return sorted(
        found,
        key=lambda one: (
            -one.people if one.term.status in _OPEN else 0,
            _ORDER[one.term.status],
            one.term.position,
        ),
    )


def stands_in(
    texts: Sequence[Text], term: Term, names: Sequence[TermName], *, most: int = 50
) -> list[Standing]:
    """Where a word, or what it is called besides, stands in texts, in their order."""
    shown = in_force(term)
    rules = {
        language: Matcher(list(room_rules((shown,), tuple(names), (), language)))
        for language in {text.language for text in texts}
    }
    found: list[Standing] = []
    for text in texts:
        for match in rules[text.language].find(text.text):
            found.append(Standing(text, match.start, match.end))
            if len(found) == most:
                return found
    return found


def sentence_of(one: Standing) -> Standing:
    """The place within the sentence around it alone, for a line of a screen."""
    text = one.text
    supported: Language = next((each for each in LANGUAGES if each == text.language), "en")
    spans = sentences(text.text, supported)
    around = next((span for span in spans if span.start <= one.start < span.end), None)
    if around is None:
        return one
    within = text.text[around.start : max(one.end, around.end)]
    return Standing(text._replace(text=within), one.start - around.start, one.end - around.start)


def unlisted(reader: Reader) -> list[Unlisted]:
    """Words to ask the room about that are not on its list, what was flagged and is most met first.

    Words on the room's own list of known ones, and marks kept on purpose, are left out.
    """
    listed = {key(one.term) for one in queries.terms(reader)}
    listed |= {key(one.text) for one in queries.names(reader)}
    kept = {(one.place, one.rule, one.word) for one in queries.kept_marks(reader)}
    people = {key(one.word): one for one in flagged(reader)}
    found: dict[str, Unlisted] = {}
    texts = shared_texts(reader)
    checkers = {language: checker(reader, language) for language in {t.language for t in texts}}
    for text in texts:
        for one in checkers[text.language].find(text.text, more=True):
            word = key(one.term)
            if one.tier != "ask" or one.agreed or word in listed or one.weight <= 0:
                continue
            if (text.place, one.rule, word) in kept:
                continue
            plain = one.plain[0] if one.plain else ""
            before = found.get(word, Unlisted(one.term, plain, 0, 0, ()))
            places = tuple(dict.fromkeys((*before.places, text.place)))
            found[word] = before._replace(times=before.times + 1, places=places)
    for word, flag in people.items():
        if word not in listed:
            seen = next((text.text for text in texts if text.place in flag.places), "")
            written = as_written(seen, flag.word)
            before = found.get(word, Unlisted(written, "", 0, 0, flag.places))
            found[word] = before._replace(people=flag.people)
    return sorted(found.values(), key=lambda one: (-one.people, -one.times))


def flags_of(reader: Reader, term: Term) -> Flagged | None:
    """How many do not understand a word of the list, or nothing."""
    return next((one for one in flagged(reader) if key(one.word) == key(term.term)), None)


def supplied_meaning(reader: Reader, words: str, language: str) -> Rule | None:
    """What Plenary's own lists say of a word, if they know it."""
    look = checker(reader, language).look
    return next(
        (
            match.rule
            for match in look.matcher.find(words)
            if (match.start, match.end) == (0, len(words)) and match.rule.source != "room"
        ),
        None,
    )
