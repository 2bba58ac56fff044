"""The strip of agreed words: one line of small type, a tick before each, the newest last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPen

from ui.room.slide import MARGIN, WIDTH, Page
from workshop.document import Reader
from workshop.language import queries
from workshop.language.checker import room_rules
from workshop.language.model import Term
from workshop.language.rules.matcher import Matcher
from workshop.sentences import say

ACROSS, TICK, BESIDE, APART = WIDTH - 2.0 * MARGIN, 40.0, 56.0, 112.0
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
            _tick(page, QPointF(x, y + page.leading("small") / 2))
            x += BESIDE
        width = _width(page, words)
        page.text(words, QRectF(x, y, width + 4, page.leading("small")), "small")
        x += width + apart


def standing_last(reader: Reader, agreed: Sequence[Term], text: str) -> tuple[str, ...]:
    """The words in the order of the strip: those in the text and the newest are the last to go."""
    names = tuple(queries.names(reader))
    rules = list(room_rules(tuple(agreed), names, (), queries.meeting_language(reader)))
    of_rule = {rule.id: one.term for rule, one in zip(rules, agreed, strict=True)}
    here = {of_rule[found.rule.id] for found in Matcher(rules).find(text)}
    older = [one.term for one in agreed[:-NEWEST]]
    newest = [one.term for one in agreed[-NEWEST:]]
    standing = [term for term in older if term in here]
    return (*(term for term in older if term not in here), *standing, *newest)


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


def _tick(page: Page, middle: QPointF) -> None:
    page.painter.setPen(QPen(page.inks["done"], 5))
    x, y = middle.x(), middle.y()
    bend = QPointF(x + TICK * 0.4, y + TICK * 0.25)
    page.painter.drawLine(QPointF(x + TICK * 0.1, y), bend)
    page.painter.drawLine(bend, QPointF(x + TICK * 0.9, y - TICK * 0.3))
