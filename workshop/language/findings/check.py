"""Reading a text as a whole: its sentences, its two axes, and what may be said more plainly."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop.language.familiar.axis import familiar_read
from workshop.language.familiar.difficulty import difficulty
from workshop.language.familiar.lists import RARE, Familiarity
from workshop.language.findings.flood import guarded
from workshop.language.findings.model import FamiliarRead, Finding, Reading, SentenceRead
from workshop.language.queries import key
from workshop.language.reading.acronyms import acronyms
from workshop.language.reading.counting import count
from workshop.language.reading.model import Language, Span, Word
from workshop.language.reading.passive import passives
from workshop.language.reading.readability import readability
from workshop.language.reading.splitter import sentences
from workshop.language.reading.words import words
from workshop.language.rules.matcher import Match, Matcher
from workshop.language.rules.model import Kind, Rule
from workshop.sentences import Sentence

EVERYDAY = 4.0
"""Words from here on stand in everyday text: ten times in a million words or more."""
SHORT_SENTENCE = 15
"""A passive verb in a sentence of so many words is seldom in a reader's way."""
SHOWN_WITH_MORE = 3.5
"""Words between the limit and this one are marked only when more is asked for."""

_WEIGHTS = {"ask": 3.0, "people": 2.5, "shorter": 1.0}
_WEIGHT_OF = {"acronym": 2.5, "rare": 1.5, "max_words": 1.2, "passive": 0.5}
_ROOM = "room."
"""How the ids of rules begin that this room agreed itself."""


@dataclass(frozen=True)
class Look:
    """What to look for: the rules of one language, ready to use on many texts.

    Attributes:
        matcher: finds the terms.
        kinds: the rules of the engine's own kinds, by kind.
        known: folded words that are never marked, as this room or the lists know them.
        spelled_out: folded acronyms that were spelled out earlier in the reading order.
        only_length: whether the language has no rules: no formula and no list fits it.
    """

    language: Language
    matcher: Matcher
    kinds: dict[Kind, Rule]
    known: frozenset[str]
    spelled_out: frozenset[str] = frozenset()
    only_length: bool = False

    @classmethod
    def of(
        cls,
        language: Language,
        rules: Iterable[Rule],
        known: Iterable[str] = (),
        *,
        only_length: bool = False,
    ) -> Look:
        """A look for rules in their order: what this room says goes before what is supplied."""
        rules = tuple(rules)
        kinds: dict[Kind, Rule] = {}
        for rule in rules:
            if rule.kind != "term":
                kinds.setdefault(rule.kind, rule)
        acronym = kinds.get("acronym")
        folded = {word.casefold() for word in known}
        folded |= {word.casefold() for word in acronym.known} if acronym else set()
        matcher = Matcher(rules, language)
        return cls(language, matcher, kinds, frozenset(folded), only_length=only_length)


def check(text: str, look: Look, familiar: Familiarity | None = None) -> Reading:
    """A text read with everything there is; without a word list the other checks still run."""
    spans, written = sentences(text, look.language), words(text, look.language)
    counts = count(text, look.language, _outside(familiar))
    found = _all(text, look, familiar, spans, written)
    shown, more = guarded(text, found, len(written))
    return Reading(
        language=look.language,
        sentences=tuple(_read(written, spans, familiar)),
        counts=counts,
        readability={} if look.only_length else readability(counts, look.language),
        familiarity=_second_axis(spans, written, familiar),
        findings=shown,
        more=more,
        notes=notes(look, familiar),
    )


def _outside(familiar: Familiarity | None) -> Callable[[str], bool] | None:
    """Says whether a word is outside what Dale and Chall would call familiar; a name never is."""
    if familiar is None or familiar.kind == "none":
        return None
    zipf = familiar.zipf
    return lambda word: word[0].islower() and zipf(word) < EVERYDAY


def _second_axis(
    spans: Sequence[Span], written: Sequence[Word], familiar: Familiarity | None
) -> FamiliarRead:
    if familiar is None:
        return FamiliarRead(None, None, "none")
    inside = ([word.text for word in found] for _, found in in_sentences(spans, written))
    return familiar_read(inside, familiar)


def find(text: str, look: Look, familiar: Familiarity | None = None) -> tuple[Finding, ...]:
    """Everything that may be marked in a text, in its order; no flood guard yet."""
    spans, written = sentences(text, look.language), words(text, look.language)
    return tuple(_all(text, look, familiar, spans, written))


def notes(look: Look, familiar: Familiarity | None) -> tuple[Sentence, ...]:
    """What could not be checked."""
    if look.only_length:
        return (Sentence("words.note.only-length"),)
    said = []
    if familiar is None:
        said.append(Sentence("words.note.loading"))
    elif familiar.note is not None:
        said.append(familiar.note)
    elif familiar.kind == "small":
        said.append(Sentence("words.note.small-list"))
    if not look.matcher.size:
        name = Sentence(f"words.language.{look.language}")
        said.append(Sentence("words.note.no-terms", language=name))
    return tuple(said)


def _all(
    text: str,
    look: Look,
    familiar: Familiarity | None,
    spans: Sequence[Span],
    written: Sequence[Word],
) -> list[Finding]:
    matches = [one for one in look.matcher.find(text) if _folded(text, one) not in look.known]
    found = [_of_term(text, one, look.language) for one in matches]
    taken = _Taken((one.start, one.end) for one in matches)
    acronym = look.kinds.get("acronym")
    if acronym is not None:
        for short in acronyms(text, look.known | look.spelled_out):
            if not short.spelled_out and taken.free(short.start, short.end):
                found.append(_of_kind(text, acronym, short.start, short.end))
                taken.add(short.start, short.end)
    rare = look.kinds.get("rare")
    if rare is not None and familiar is not None and familiar.kind != "none":
        found += _rare_words(text, look, familiar, rare, written, taken)
    found += _whole_sentences(text, look, spans, written)
    return sorted(found, key=lambda one: (one.start, -one.end))


class _Taken:
    """Places that are marked already."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self._signs = {sign for start, end in places for sign in range(start, end)}

    def free(self, start: int, end: int) -> bool:
        return self._signs.isdisjoint(range(start, end))

    def add(self, start: int, end: int) -> None:
        self._signs.update(range(start, end))


def _folded(text: str, match: Match) -> str:
    return text[match.start : match.end].casefold()


def _of_term(text: str, match: Match, language: Language) -> Finding:
    rule = match.rule
    agreed = rule.id.startswith(_ROOM)
    return Finding(
        start=match.start,
        end=match.end,
        text=text[match.start : match.end],
        tier=rule.tier,
        rule=rule.id,
        kind="term",
        term=rule.match[0],
        plain=rule.plain,
        why=rule.why,
        definition=rule.definition,
        before=rule.before,
        after=rule.after,
        agreed=agreed,
        fits=language == "en" or key(text[match.start : match.end]) == key(rule.match[0]),
        weight=_WEIGHTS[rule.tier],
    )


def _of_kind(
    text: str, rule: Rule, start: int, end: int, term: str = "", weight: float | None = None
) -> Finding:
    written = text[start:end]
    return Finding(
        start=start,
        end=end,
        text=written,
        tier=rule.tier,
        rule=rule.id,
        kind=rule.kind,
        term=term or written,
        why=rule.why,
        weight=_WEIGHT_OF[rule.kind] if weight is None else weight,
    )


def _rare_words(
    text: str,
    look: Look,
    familiar: Familiarity,
    rule: Rule,
    written: Sequence[Word],
    taken: _Taken,
) -> Iterator[Finding]:
    """Words in lower case of more than three letters that general text hardly ever has.

    Frequency alone decides: a word is never marked for being long. Capitals are left out, since
    names are rare by nature and known to the room.
    """
    for word in written:
        if len(word.text) <= 3 or not word.text.islower() or word.text in look.known:
            continue
        if _in_code(text, word):
            continue
        value = familiar.zipf(word.text)
        if value >= SHOWN_WITH_MORE or not taken.free(word.start, word.end):
            continue
        if value < RARE:
            weight = _WEIGHT_OF["rare"] + (RARE - value) / 10
            yield _of_kind(text, rule, word.start, word.end, word.text, weight)
        elif familiar.kind == "large":
            yield _of_kind(text, rule, word.start, word.end, word.text, weight=0.0)


def _in_code(text: str, word: Word) -> bool:
    """Whether a digit or a low line touches it: part of a code, not a word."""
    beside = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return any(sign.isdigit() or sign == "_" for sign in beside)


def _whole_sentences(
    text: str, look: Look, spans: Sequence[Span], written: Sequence[Word]
) -> Iterator[Finding]:
    limit, passive = look.kinds.get("max_words"), look.kinds.get("passive")
    if limit is not None and limit.limit is not None:
        for span, inside in in_sentences(spans, written):
            if len(inside) > limit.limit:
                yield _of_kind(text, limit, span.start, span.end, str(len(inside)))
    if passive is not None:
        lengths = [len(inside) for _, inside in in_sentences(spans, written)]
        ends = [span.end for span in spans]
        for found in passives(text, look.language):
            place = min(bisect_right(ends, found.start), len(ends) - 1)
            weight = None if lengths[place] > SHORT_SENTENCE else 0.0
            yield _of_kind(text, passive, found.start, found.end, weight=weight)


def in_sentences(
    spans: Sequence[Span], written: Sequence[Word]
) -> Iterator[tuple[Span, list[Word]]]:
    """Each sentence with its words."""
    at = 0
    for span in spans:
        while at < len(written) and written[at].start < span.start:
            at += 1
        first = at
        while at < len(written) and written[at].start < span.end:
            at += 1
        yield span, list(written[first:at])


def _read(
    written: Sequence[Word], spans: Sequence[Span], familiar: Familiarity | None
) -> Iterator[SentenceRead]:
    for span, inside in in_sentences(spans, written):
        hard = None
        if familiar is not None and inside:
            hard = difficulty([word.text for word in inside], familiar)
        yield SentenceRead(span.start, span.end, len(inside), hard)
