"""The strip of agreed words: one line of small type, a tick before each, the newest last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.room.explained import BESIDE, paint_tick
from ui.room.slide import MARGIN, WIDTH, Page
from workshop.document import Reader
from workshop.language import queries
from workshop.language.checker import in_force, room_rules
from workshop.language.model import Term
from workshop.language.rules.matcher import Matcher
from workshop.sentences import say

ACROSS, APART = WIDTH - 2.0 * MARGIN, 112.0
NEWEST = 3
"""So many of the words agreed last stand at the end, whatever stands in the text."""


def paint_strip(page: Page, agreed: Sequence[str], top: float) -> None:
    """Paints a hairline, the label, and as many of the last words as one line holds."""
    page.rule(top)
    y = top + 16
    label = QRectF(MARGIN, y, ACROSS, page.leading("small"))
    y = page.text(say("words.room.agreed"), label, "small", ink="ink_muted")
    shown = _fitting(page, agreed)
    used = sum(_width(page, words) + (BESIDE if ticked else 0) for words, ticked in shown)
    apart = min(APART, (ACROSS - used) / max(1, len(shown) - 1))
    x = float(MARGIN)
    for words, ticked in shown:
        if ticked:
            paint_tick(page, QPointF(x, y + page.leading("small") / 2))
            x += BESIDE
        width = _width(page, words)
        page.text(words, QRectF(x, y, width + 4, page.leading("small")), "small")
        x += width + apart


def standing_last(reader: Reader, agreed: Sequence[Term], text: str) -> tuple[str, ...]:
    """The words in the order of the strip: those in the text and the newest are the last to go."""
    here = {one.id for one in _standing(reader, agreed, text)}
    older, newest = agreed[:-NEWEST], agreed[-NEWEST:]
    away = [one.term for one in older if one.id not in here]
    return (*away, *(one.term for one in older if one.id in here), *(one.term for one in newest))


def explained_here(reader: Reader, text: str) -> tuple[str, ...]:
    """The agreed words of a text, each with what it means, as they first stand in it."""
    return tuple(
        say("words.room.explained", term=one.term, plain=" ".join(one.agreed_plain.split()))
        for one in _standing(reader, queries.agreed_terms(reader), text)
    )


def _standing(reader: Reader, agreed: Sequence[Term], text: str) -> list[Term]:
    if not agreed or not text:
        return []
    names = tuple(queries.names(reader))
    language = queries.meeting_language(reader)
    rules = list(room_rules(tuple(in_force(one) for one in agreed), names, (), language))
    of_rule = {rule.id: one for rule, one in zip(rules, agreed, strict=True)}
    found = {match.rule.id: None for match in Matcher(rules).find(text)}
    return [of_rule[rule] for rule in found]


def _fitting(page: Page, agreed: Sequence[str]) -> list[tuple[str, bool]]:
    """The last words that fit in one line; how many more there are stands first."""
    kept: list[tuple[str, bool]] = []
    room = ACROSS
    for words in reversed(agreed):
        left = len(agreed) - len(kept)
        spare = _width(page, say("words.room.more", n=left)) + BESIDE if left > 1 else 0
        needed = _width(page, words) + 2 * BESIDE
        if needed + spare > room and kept:
            return [(say("words.room.more", n=left), False), *kept]
        kept.insert(0, (words, True))
        room -= needed
    return kept


def _width(page: Page, words: str) -> float:
    return min(ACROSS - BESIDE, QFontMetricsF(page.font("small")).horizontalAdvance(words) + 2)
