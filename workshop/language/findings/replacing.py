"""Saying a found word plainly where it stands: case, plural and article kept, nothing else moved.

Never inside a quotation or a name: those are somebody's own words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from workshop.language.findings.model import Finding
from workshop.language.rules.singular import plural, singulars

_OPENING = re.compile(r"[\s\"'“‘(]*+")
_ARTICLE = re.compile(r"\b(a|an)(\s+)$", re.IGNORECASE)
_ANY_ARTICLE = re.compile(
    r"\b(?:a|an|the|this|that|our|their|his|her|its|your|my|each|every|no)\s+$", re.IGNORECASE
)
_OWN_ARTICLE = re.compile(r"^(?:a|an|the)\s+", re.IGNORECASE)
_SOUNDS_LIKE_A_VOWEL = re.compile(
    r"(?:hour|honest|honou?r|heir)|(?!eu|one\b|once\b|uni(?![nm])|us[aeu]|ut[ei]|uk\b)[aeiou]",
    re.IGNORECASE,
)
_QUOTES = (("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("”", "”"), ("»", "«"))


class Edit(NamedTuple):
    """A change of a text: what stands between two places becomes other words."""

    start: int
    end: int
    words: str

    def made_in(self, text: str) -> str:
        """The text after the change."""
        return text[: self.start] + self.words + text[self.end :]


def replaceable(text: str, finding: Finding) -> bool:
    """Whether there are plain words, and they may stand here: not in a quotation, not in a name."""
    return (
        bool(finding.plain)
        and finding.fits
        and not in_quotation(text, finding.start)
        and not _in_name(text, finding)
    )


def replacement(text: str, finding: Finding, plain: str | None = None) -> Edit:
    """The plain words at their place; the first of the finding's own if none are given."""
    words = finding.plain[0] if plain is None and finding.plain else plain or ""
    if _is_plural(finding):
        words = plural(words)
    before = text[: finding.start]
    if _ANY_ARTICLE.search(before):
        words = _OWN_ARTICLE.sub("", words)
    words = _cased(before, finding, words)
    article = _ARTICLE.search(before)
    start, lead = finding.start, ""
    if article and words:
        start = article.start()
        lead = _article(article.group(1), words) + article.group(2)
    return Edit(start, finding.end, lead + words)


def explanation(text: str, finding: Finding, words: str) -> Edit:
    """The explanation in brackets behind the word; an acronym stands in brackets behind its words.

    Where brackets stand behind the word already, nothing is doubled: the edit changes nothing.
    """
    if text[finding.end : finding.end + 2].lstrip().startswith("("):
        return Edit(finding.end, finding.end, "")
    if finding.kind == "acronym":
        return Edit(finding.start, finding.end, f"{words} ({finding.text})")
    return Edit(finding.end, finding.end, f" ({words})")


def in_quotation(text: str, place: int) -> bool:
    """Whether a place stands inside quotation marks opened in its own paragraph."""
    start = text.rfind("\n", 0, place) + 1
    before, after = text[start:place], text[place:].split("\n", 1)[0]
    if before.count('"') % 2 and '"' in after:
        return True
    for opening, closing in _QUOTES:
        opened, closed = before.rfind(opening), before.rfind(closing)
        if opening == closing:
            inside = before.count(opening) % 2 == 1
        else:
            inside = opened > closed and not _is_apostrophe(before, opened)
        if inside and closing in after:
            return True
    return False


def _is_apostrophe(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalnum()


def _in_name(text: str, finding: Finding) -> bool:
    """A capital in the middle of a sentence, where the word itself has none, is part of a name."""
    written, term = finding.text, finding.term
    if not written[:1].isupper() or term[:1].isupper() or written.isupper():
        return False
    return not _sentence_starts(text[: finding.start])


def _sentence_starts(before: str) -> bool:
    """Whether a sentence starts behind this text; it is read from its end, each sign once."""
    opening = _OPENING.match(before[::-1])
    size = opening.end() if opening else 0
    said, opened = before[: len(before) - size], before[len(before) - size :]
    return not said or said[-1] in ".!?:" or "\n" in opened


def _is_plural(finding: Finding) -> bool:
    last = re.split(r"[\s-]", finding.text.casefold())[-1]
    wanted = re.split(r"[\s-]", finding.term.casefold())[-1]
    return last != wanted and wanted in singulars(last, "en")


def _cased(before: str, finding: Finding, plain: str) -> str:
    if not plain:
        return plain
    written, term = finding.text, finding.term
    if len(written) > 1 and written.isupper() and not term.isupper():
        return plain.upper()
    starts = _sentence_starts(before)
    capital = written[:1].isupper() and (starts or not term[:1].isupper())
    return plain[0].upper() + plain[1:] if capital else plain


def _article(written: str, words: str) -> str:
    fitting = "an" if _SOUNDS_LIKE_A_VOWEL.match(words) else "a"
    if written.isupper() and len(written) > 1:
        return fitting.upper()
    return fitting.capitalize() if written[0].isupper() else fitting
