"""A workshop's texts as a whole: two axes, then and now, and what would help most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workshop.document import Reader
from workshop.language.checker import Checker, checker
from workshop.language.findings.check import in_sentences
from workshop.language.findings.kept import unexplained, unkept
from workshop.language.findings.model import Finding
from workshop.language.places import Text, shared_texts
from workshop.language.queries import kept_marks, key
from workshop.language.reading.acronyms import acronyms
from workshop.language.reading.model import Band
from workshop.language.reading.readability import band
from workshop.language.reading.splitter import sentences
from workshop.language.reading.words import words
from workshop.language.rules.model import Tier

MOST_HELPS = 5
ENOUGH = 0.6
"""A short list of words is offered as soon as it takes this share of the marks away."""


class Axis(NamedTuple):
    """One axis: as first said, and as it stands; None where there is nothing to measure."""

    then: float | None
    now: float | None


class Help(NamedTuple):
    """A word worth explaining: how many marks it stands under, and where it stands first."""

    term: str
    marks: int
    plain: tuple[str, ...]
    place: str


@dataclass(frozen=True)
class Marked:
    """A text with its marks, those kept on purpose counted apart."""

    text: Text
    findings: tuple[Finding, ...]
    kept: int


@dataclass(frozen=True)
class Overview:
    """What a room's texts are like; never one number.

    Attributes:
        texts: the texts with their marks, in the reading order of the minutes.
        sentences: how many sentences there are, and how far a measure of them may be trusted.
        words_each: words in a sentence, as proposed and in plain words.
        unfamiliar: words in 100 that may be unfamiliar, as proposed and in plain words.
        tiers: marks by tier, as the texts stand.
        kept: marks kept on purpose.
        helps: the words to explain first.
        share: which share of the marks to ask the room about they stand for, 0 to 1.
        waits: whether the word list is not there yet.
    """

    texts: tuple[Marked, ...]
    sentences: int
    band: Band
    words_each: Axis
    unfamiliar: Axis
    tiers: dict[Tier, int]
    kept: int
    helps: tuple[Help, ...]
    share: float
    waits: bool


def overview(reader: Reader, parts: Iterable[str] | None = None) -> Overview:
    """The texts of a workshop, or of some parts such as `option`.

    An option counts in plain words where it has them; "then" is its title as it was proposed.
    """
    wanted = None if parts is None else frozenset(parts)
    every = [one for one in shared_texts(reader) if wanted is None or one.part in wanted]
    then, now = _then_and_now(every)
    made: dict[str, Checker] = {}
    marked = _marked(reader, now, made)
    help_words, share = _helps(marked)
    tiers: Counter[Tier] = Counter(
        one.tier for text in marked for one in text.findings if not one.agreed
    )
    measured_then, measured_now = (_measure(texts, made, reader) for texts in (then, now))
    return Overview(
        texts=marked,
        sentences=measured_now.sentences,
        band=band(measured_now.sentences),
        words_each=Axis(measured_then.words_each, measured_now.words_each),
        unfamiliar=Axis(measured_then.unfamiliar, measured_now.unfamiliar),
        tiers={tier: tiers[tier] for tier in ("ask", "shorter", "people")},
        kept=sum(text.kept for text in marked),
        helps=help_words,
        share=share,
        waits=any(one.waits_for_list for one in made.values()),
    )


def _then_and_now(every: Sequence[Text]) -> tuple[list[Text], list[Text]]:
    plain = {one.place.rpartition(":")[0] for one in every if one.column == "plain_title"}
    then = [one for one in every if one.column != "plain_title"]
    now = [
        one
        for one in every
        if one.column != "title"
        or one.part != "option"
        or one.place.rpartition(":")[0] not in plain
    ]
    return then, now


def _marked(reader: Reader, texts: Sequence[Text], made: dict[str, Checker]) -> tuple[Marked, ...]:
    kept = kept_marks(reader)
    spelled_out: set[str] = set()
    found: list[Marked] = []
    for text in texts:
        look = _look(reader, text.language, made)
        here = [
            one
            for one in unexplained(look.find(text.text), text.text)
            if one.kind != "acronym" or one.text.casefold() not in spelled_out
        ]
        spelled_out |= {short.text.casefold() for short in acronyms(text.text) if short.spelled_out}
        left, kept_here = unkept(here, text.place, kept)
        found.append(Marked(text, left, kept_here))
    return tuple(found)


def _look(reader: Reader, language: str, made: dict[str, Checker]) -> Checker:
    if language not in made:
        made[language] = checker(reader, language)
    return made[language]


def _helps(marked: Sequence[Marked]) -> tuple[tuple[Help, ...], float]:
    """The words that stand under most marks to ask the room about, few enough to do today."""
    marks: Counter[str] = Counter()
    first: dict[str, tuple[Finding, str]] = {}
    for text in marked:
        for one in text.findings:
            if one.tier == "ask" and not one.agreed:
                marks[key(one.term)] += 1
                first.setdefault(key(one.term), (one, text.text.place))
    whole, taken = sum(marks.values()), 0
    helps: list[Help] = []
    for word, n in sorted(marks.items(), key=lambda one: (-one[1], one[0])):
        if len(helps) == MOST_HELPS or (whole and taken / whole >= ENOUGH):
            break
        finding, place = first[word]
        helps.append(Help(finding.term, n, finding.plain, place))
        taken += n
    return tuple(helps), taken / whole if whole else 0.0


class _Measured(NamedTuple):
    sentences: int
    words_each: float | None
    unfamiliar: float | None


def _measure(texts: Sequence[Text], made: dict[str, Checker], reader: Reader) -> _Measured:
    n_sentences = n_words = n_unfamiliar = 0
    listed = True
    for text in texts:
        look = _look(reader, text.language, made)
        written = words(text.text, look.language)
        spans = sentences(text.text, look.language)
        n_sentences += sum(bool(inside) for _, inside in in_sentences(spans, written))
        n_words += len(written)
        per_100 = look.reading(text.text).familiarity.unfamiliar_per_100
        if per_100 is None:
            listed = False
        else:
            n_unfamiliar += round(per_100 * len(written) / 100)
    return _Measured(
        n_sentences,
        n_words / n_sentences if n_sentences else None,
        100 * n_unfamiliar / n_words if n_words and listed else None,
    )
