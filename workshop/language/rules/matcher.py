"""Finding the words of rules in a text: longest first, plural, hyphen and case folded.

Pure, and linear in the words of the text: rules are found by their first word.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workshop.language.reading.model import Language
from workshop.language.rules.model import Rule
from workshop.language.rules.singular import singulars

_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_GAP = re.compile(r"['\u2019]?[\s\u00a0]{1,4}|[-\u2010\u2011'\u2019]|")
_HYPHENS = "-\u2010\u2011"


class Match(NamedTuple):
    """A rule found at a place; `plural` where the text has the plural of the rule's words."""

    start: int
    end: int
    rule: Rule
    plural: bool


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    folded: str


class _Phrase(NamedTuple):
    tokens: tuple[str, ...]
    exact: tuple[str, ...]
    rule: Rule
    order: int


class Matcher:
    """Looks for the terms of a fixed set of rules; made once, used on many texts.

    Where two start at one place the longer is found, then the one given first: a room's own
    words go before those that come with Plenary.
    """

    def __init__(self, rules: Iterable[Rule], language: Language = "en") -> None:
        self.language: Language = language
        self._by_words: dict[str, dict[str, list[_Phrase]]] = {}
        """By the first word, then by the second: short words begin many phrases."""
        order = 0
        for rule in rules:
            if rule.kind == "term":
                for words in rule.match:
                    order += 1
                    self._add(words, rule, order)
        self.size = order
        """How many ways to write a term it knows."""

    def find(self, text: str) -> list[Match]:
        """The rules found, in the order of the text, never overlapping; whole words only."""
        tokens = _tokens(text)
        found: list[Match] = []
        at = 0
        while at < len(tokens):
            match = self._at(text, tokens, at)
            if match is None:
                at += 1
                continue
            found.append(match)
            while at < len(tokens) and tokens[at].start < match.end:
                at += 1
        return found

    def _add(self, words: str, rule: Rule, order: int) -> None:
        tokens = _tokens(words)
        if not tokens:
            return
        folded = tuple(token.folded for token in tokens)
        exact = tuple(token.text for token in tokens)
        second = folded[1] if len(folded) > 1 else ""
        by_second = self._by_words.setdefault(folded[0], {})
        by_second.setdefault(second, []).append(_Phrase(folded, exact, rule, order))
        joined = re.sub(f"[{_HYPHENS}]", "", words)
        if joined != words:  # co-creation is also written cocreation
            self._add(joined, rule, order)

    def _at(self, text: str, tokens: list[_Token], at: int) -> Match | None:
        first = tokens[at]
        if _joined_before(text, first.start):
            return None
        best: tuple[_Phrase, bool] | None = None
        for phrase in self._beginning_here(tokens, at):
            fits = self._fits(text, tokens, at, phrase)
            if fits is not None and (best is None or _rank(phrase) < _rank(best[0])):
                best = (phrase, fits)
        if best is None:
            return None
        phrase, plural = best
        end = tokens[at + len(phrase.tokens) - 1].end
        return Match(first.start, end, phrase.rule, plural)

    def _beginning_here(self, tokens: list[_Token], at: int) -> Iterator[_Phrase]:
        """The phrases whose first two words may stand here, in the singular or the plural."""
        first = tokens[at].folded
        here = self._by_words.get(first)
        if here is not None and at + 1 < len(tokens):
            second = tokens[at + 1].folded
            for word in (second, *singulars(second, self.language)):
                yield from here.get(word, ())
        for word in (first, *singulars(first, self.language)):
            yield from self._by_words.get(word, {}).get("", ())

    def _fits(self, text: str, tokens: list[_Token], at: int, phrase: _Phrase) -> bool | None:
        """Whether a phrase stands here, as a plural or not; None where it does not."""
        size = len(phrase.tokens)
        if at + size > len(tokens):
            return None
        here = tokens[at : at + size]
        for left, right in itertools.pairwise(here):
            if not _GAP.fullmatch(text, left.end, right.start):
                return None
        if [token.folded for token in here[:-1]] != list(phrase.tokens[:-1]):
            return None
        last, wanted = here[-1], phrase.tokens[-1]
        plural = last.folded != wanted
        if plural and wanted not in singulars(last.folded, self.language):
            return None
        if _joined_after(text, last.end):
            return None
        if phrase.rule.case == "exact" and not _same_case(here, phrase.exact):
            return None
        return None if self._excepted(tokens, at, size, phrase.rule) else plural

    def _excepted(self, tokens: list[_Token], at: int, size: int, rule: Rule) -> bool:
        """Whether the words stand in a phrase in which they are not meant."""
        for words in rule.unless:
            phrase = [token.folded for token in _tokens(words)]
            for start in range(max(0, at + size - len(phrase)), at + 1):
                here = [token.folded for token in tokens[start : start + len(phrase)]]
                if here[:-1] == phrase[:-1] and here and self._alike(here[-1], phrase[-1]):
                    return True
        return False

    def _alike(self, one: str, other: str) -> bool:
        forms = {one, *singulars(one, self.language)}
        return not forms.isdisjoint((other, *singulars(other, self.language)))


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(one.start(), one.end(), one.group(), one.group().casefold())
        for one in _TOKEN.finditer(text)
    ]


def _rank(phrase: _Phrase) -> tuple[int, int]:
    return (-sum(map(len, phrase.tokens)), phrase.order)


def _same_case(here: list[_Token], exact: tuple[str, ...]) -> bool:
    """Case is part of the word; the s of a plural may follow it."""
    written = [token.text for token in here]
    return written[:-1] == list(exact[:-1]) and written[-1].removesuffix("s") in (
        exact[-1],
        exact[-1].removesuffix("s"),
    )


def _joined_before(text: str, start: int) -> bool:
    return start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum()


def _joined_after(text: str, end: int) -> bool:
    return end + 1 < len(text) and text[end] in _HYPHENS and text[end + 1].isalnum()
