"""Cards under hands: all else is frozen into one picture; a step costs the same at any size.

One hand is the mouse or one touch; each holds one card, and each card is in one hand. Nothing is
written until a hand lets go.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from ui.stakeholders.link_paint import paint_links
from ui.stakeholders.views import told
from ui.theme.theme import theme

if TYPE_CHECKING:
    from ui.stakeholders.canvas import MapCanvas

THRESHOLD = 6.0


@dataclass
class Hold:
    """A card in a hand: where it was gripped, and where its corner is now."""

    stakeholder: int
    start: QPointF
    grip: QPointF
    corner: QPointF
    at: QPointF
    moving: bool = False


class Dragging:
    """The hands on one canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._holds: dict[int, Hold] = {}
        self._frozen: QPixmap | None = None

    def moving(self) -> set[int]:
        """Whose cards are moving."""
        return {hold.stakeholder for hold in self._holds.values() if hold.moving}

    def press(self, hand: int, stakeholder: int, at: QPointF) -> None:
        """A hand takes hold of a card, if no other hand has it."""
        if stakeholder in {hold.stakeholder for hold in self._holds.values()}:
            return
        corner = self._canvas.card(stakeholder).pos()
        self._holds[hand] = Hold(stakeholder, at, at - corner, corner, at)

    def move(self, hand: int, at: QPointF) -> None:
        """A hand moves; past a small way the card comes along."""
        hold = self._holds.get(hand)
        if hold is None:
            return
        way = at - hold.start
        if not hold.moving and hypot(way.x(), way.y()) > THRESHOLD:
            hold.moving = True
            self._freeze()
        if hold.moving:
            hold.corner, hold.at = at - hold.grip, at
            self._canvas.viewport().update()

    def release(self, hand: int, at: QPointF) -> None:
        """A hand lets go: what the place means is written as one step."""
        hold = self._holds.pop(hand, None)
        if hold is None or not hold.moving:
            return
        card = self._canvas.card(hold.stakeholder)
        middle = at - hold.grip + QPointF(card.width / 2, card.height / 2)
        self._thaw()
        self._canvas.put(hold.stakeholder, middle)

    def cancel(self) -> None:
        """All hands let go, and nothing is written."""
        held = bool(self._holds)
        self._holds.clear()
        if held:
            self._thaw()
            self._canvas.arrange()

    def keep(self) -> None:
        """After a new layout: cards that are gone are let go, the others stay in their hands."""
        known = {one.id for one in self._canvas.people}
        for hand in [h for h, hold in self._holds.items() if hold.stakeholder not in known]:
            del self._holds[hand]
        self._frozen = None
        if self.moving():
            self._freeze()

    def paint(self) -> bool:
        """Paints the still picture and what moves; False while nothing moves."""
        if self._frozen is None:
            return False
        painter = QPainter(self._canvas.viewport())
        painter.drawPixmap(0, 0, self._frozen)
        for hold in self._holds.values():
            if hold.moving:
                self._paint_hold(painter, hold)
        painter.end()
        return True

    def _freeze(self) -> None:
        self._frozen = None
        for one in self.moving():
            self._canvas.card(one).setVisible(False)
        self._frozen = self._canvas.viewport().grab()

    def _thaw(self) -> None:
        self._frozen = None
        if self.moving():
            self._freeze()
        for one in self._canvas.layout_now.spots:
            if one not in self.moving():
                self._canvas.card(one).setVisible(True)
        self._canvas.viewport().update()

    def _paint_hold(self, painter: QPainter, hold: Hold) -> None:
        canvas, card = self._canvas, self._canvas.card(hold.stakeholder)
        middle = hold.corner + QPointF(card.width / 2, card.height / 2)
        asked = canvas.asked()
        target = canvas.view.target(asked, middle.x(), middle.y())
        if target is not None:
            tint = QColor(theme().color("accent"))
            tint.setAlpha(34)
            painter.fillRect(QRectF(*target), tint)
        ends = {held.stakeholder: self._middle(held) for held in self._holds.values()}
        links = canvas.shown_links(hold.stakeholder)
        paint_links(painter, links, lambda one: ends.get(one) or canvas.middle(one), "accent")
        painter.save()
        painter.translate(hold.corner)
        card.paint_card(painter)
        painter.restore()
        fields = canvas.view.drop(asked, middle.x(), middle.y(), card.shown)
        self._paint_words(painter, told(fields or {}), middle, card.height)

    def _middle(self, hold: Hold) -> QPointF:
        card = self._canvas.card(hold.stakeholder)
        return hold.corner + QPointF(card.width / 2, card.height / 2)

    def _paint_words(self, painter: QPainter, words: str, middle: QPointF, height: float) -> None:
        """Where the card would go, under it."""
        if not words:
            return
        font = theme().font("caption", strong=True)
        width = QFontMetricsF(font).horizontalAdvance(words) + 14
        box = QRectF(middle.x() - width / 2, middle.y() + height / 2 + 6, width, 20)
        low = self._canvas.viewport().height() - 2.0
        if box.bottom() > low:
            box.moveBottom(middle.y() - height / 2 - 6)
        painter.setPen(QPen(theme().color("accent"), 1))
        painter.setBrush(theme().color("accent_soft"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(theme().color("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
