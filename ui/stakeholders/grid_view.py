"""The power by interest grid: cards by their ratings, dragged by mouse, moved by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from ui.stakeholders.card_item import CardItem
from ui.stakeholders.map_layout import MORE_WIDTH, STEPS, lay_out, rating_at
from ui.theme.theme import theme
from workshop.sentences import say
from workshop.stakeholders.model import Link, Stakeholder

LEFT, TOP, BOTTOM = 40.0, 20.0, 42.0
_QUADRANTS = (
    ("keep_satisfied", 0.0, 0.0),
    ("involve_closely", 1.0, 0.0),
    ("keep_in_touch", 0.0, 1.0),
    ("keep_informed", 1.0, 1.0),
)
_STEP_KEYS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}


class GridScene(QGraphicsScene):
    """The canvas behind the cards; tells the view what the mouse did."""

    dropped = Signal(int, QPointF)
    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.links: list[tuple[QPointF, QPointF, Link]] = []
        self.size = (790.0, 480.0)
        self.waiting: dict[tuple[int, int], int] = {}

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Paints axes, dividing lines through 3, quadrant names and the chosen card's links."""
        width, height = self.size
        painter.fillRect(QRectF(0, 0, width, height), theme().color("raised"))
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawRect(QRectF(0, 0, width, height))
        painter.setPen(QPen(theme().color("ink_muted"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(width / 2, 0), QPointF(width / 2, height))
        painter.drawLine(QPointF(0, height / 2), QPointF(width, height / 2))
        self._draw_words(painter, width, height)
        for start, end, link in self.links:
            self._draw_link(painter, start, end, link)
        self._draw_waiting(painter, width, height)

    def _draw_words(self, painter: QPainter, width: float, height: float) -> None:
        painter.setPen(theme().color("ink_muted"))
        painter.setFont(theme().font("caption", strong=True))
        for name, right, low in _QUADRANTS:
            flags = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            top = height + 20 if low else -TOP
            painter.drawText(QRectF(0, top, width, 18), flags, say(f"map.quadrant.{name}"))
        painter.setFont(theme().font("caption"))
        for step in range(1, STEPS + 1):
            x = (step - 0.5) * width / STEPS
            y = height - (step - 0.5) * height / STEPS
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(x - 20, height + 4, 40, 20), middle, str(step))
            painter.drawText(QRectF(-20, y - 10, 16, 20), middle, str(step))
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(width - 200, height + 4, 200, 20), right, say("map.interest"))
        painter.save()
        painter.translate(-26, height / 2)
        painter.rotate(-90)
        painter.drawText(QRectF(-100, -9, 200, 18), Qt.AlignmentFlag.AlignCenter, say("map.power"))
        painter.restore()

    def _draw_waiting(self, painter: QPainter, width: float, height: float) -> None:
        painter.setFont(theme().font("caption", strong=True))
        painter.setPen(theme().color("accent"))
        for (interest, power), count in self.waiting.items():
            right = interest * width / STEPS
            top = (STEPS - power) * height / STEPS
            box = QRectF(right - MORE_WIDTH, top, MORE_WIDTH - 4, height / STEPS)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{count}")

    def _draw_link(self, painter: QPainter, start: QPointF, end: QPointF, link: Link) -> None:
        colour = QColor(theme().color("accent"))
        styles = {"data": Qt.PenStyle.DotLine, "advises": Qt.PenStyle.DashLine}
        styles |= {"refers": Qt.PenStyle.DashDotLine, "tension": Qt.PenStyle.DashDotDotLine}
        width = 2.2 if link.kind == "funds" else 1.5
        painter.setPen(QPen(colour, width, styles.get(link.kind, Qt.PenStyle.SolidLine)))
        painter.drawLine(start, end)


class GridView(QGraphicsView):
    """The grid as a widget.

    Signals:
        chosen: a stakeholder's id.
        rated: id, power, interest; both 0 for the tray.
        asked_to_edit: id.
    """

    chosen = Signal(int)
    rated = Signal(int, int, int)
    asked_to_edit = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = GridScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("map.title"))
        self.setMinimumHeight(240)
        self._cards: dict[int, CardItem] = {}
        self._links: list[Link] = []
        self._placed: list[Stakeholder] = []
        self.current: int | None = None
        self._scene.dropped.connect(self._drop)
        self._scene.pressed.connect(self.choose)

    def show_map(self, placed: list[Stakeholder], links: list[Link]) -> None:
        """Shows these stakeholders at their ratings; keeps the chosen one chosen."""
        self._placed, self._links = placed, links
        known = {one.id: one for one in placed}
        for gone in [one for one in self._cards if one not in known]:
            self._scene.removeItem(self._cards.pop(gone))
        for one in placed:
            card = self._cards.get(one.id)
            if card is None:
                card = self._cards[one.id] = CardItem(one)
                self._scene.addItem(card)
            card.shown = one
        if self.current not in known:
            self.current = None
        self._arrange()

    def choose(self, stakeholder: int) -> None:
        """Makes one card the chosen one and draws its links."""
        self.current = stakeholder if stakeholder in self._cards else None
        waits = self.current is not None and not self._cards[self.current].isVisible()
        if waits:
            self._arrange()
        else:
            self._mark()
        self.chosen.emit(stakeholder)

    def card(self, stakeholder: int) -> CardItem:
        """The card of a stakeholder that is on the grid."""
        return self._cards[stakeholder]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on "+3" brings the next card of that cell to the front."""
        if self.itemAt(event.position().toPoint()) is None:
            spot = self.mapToScene(event.position().toPoint())
            rating = rating_at(spot.x(), spot.y(), *self._scene.size)
            if rating is not None and (rating[1], rating[0]) in self._scene.waiting:
                cell = [o.id for o in self._placed if (o.power, o.interest) == rating]
                if self.current in cell:
                    self._next_in_cell()
                else:
                    self.choose(cell[-1])
                return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The canvas fills the view."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the nearest, Page Down through a cell, Alt+arrows one step, Enter edits."""
        key = Qt.Key(event.key())
        if key in _STEP_KEYS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(*_STEP_KEYS[key])
        elif key in _STEP_KEYS:
            self._go(*_STEP_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.asked_to_edit.emit(self.current)
        elif key == Qt.Key.Key_PageDown and self.current is not None:
            self._next_in_cell()
        elif key == Qt.Key.Key_Delete and self.current is not None:
            self.rated.emit(self.current, 0, 0)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        width = max(200.0, self.viewport().width() - LEFT - 6)
        height = max(150.0, self.viewport().height() - TOP - BOTTOM - 4)
        self._scene.size = (width, height)
        self._scene.setSceneRect(-LEFT, -TOP, width + LEFT + 4, height + TOP + BOTTOM)
        layout = lay_out(self._placed, width, height, self.current)
        self._scene.waiting = layout.waiting
        for one, card in self._cards.items():
            spot = layout.spots.get(one)
            card.setVisible(spot is not None)
            if spot is not None:
                card.set_size(spot.width, spot.height)
                card.setPos(spot.x, spot.y)
        self._mark()

    def _mark(self) -> None:
        for one, card in self._cards.items():
            card.choose(one == self.current)
        self._scene.links = [
            (self._middle(link.source_id), self._middle(link.target_id), link)
            for link in self._links
            if self.current in (link.source_id, link.target_id)
            and all(self._is_shown(end) for end in (link.source_id, link.target_id))
        ]
        self._scene.update()

    def _is_shown(self, stakeholder: int) -> bool:
        card = self._cards.get(stakeholder)
        return card is not None and card.isVisible()

    def _middle(self, stakeholder: int) -> QPointF:
        card = self._cards[stakeholder]
        return card.pos() + QPointF(card.width / 2, card.height / 2)

    def _drop(self, stakeholder: int, _pos: QPointF) -> None:
        spot = self._middle(stakeholder)
        rating = rating_at(spot.x(), spot.y(), *self._scene.size)
        card = self._cards[stakeholder]
        if rating == (card.shown.power, card.shown.interest):
            self._arrange()
        else:
            self.rated.emit(stakeholder, *(rating or (0, 0)))

    def _next_in_cell(self) -> None:
        """Chooses the next card of the same cell, those that wait behind included."""
        here = next(one for one in self._placed if one.id == self.current)
        cell = [o.id for o in self._placed if (o.power, o.interest) == (here.power, here.interest)]
        self.choose(cell[(cell.index(here.id) + 1) % len(cell)])

    def _step(self, power: int, interest: int) -> None:
        if self.current is None:
            return
        shown = self._cards[self.current].shown
        if shown.power is not None and shown.interest is not None:
            wanted = (shown.power + power, shown.interest + interest)
            if all(1 <= value <= STEPS for value in wanted):
                self.rated.emit(self.current, *wanted)

    def _go(self, power: int, interest: int) -> None:
        """Chooses the nearest card in a direction, or the first one."""
        if self.current is None:
            if self._placed:
                self.choose(self._placed[0].id)
            return
        here = self._middle(self.current)
        best, nearest = None, 1e9
        for one, card in self._cards.items():
            if not card.isVisible():
                continue
            way = self._middle(one) - here
            ahead = way.x() * interest - way.y() * power
            aside = abs(way.y() if interest else way.x())
            if ahead > 1 and ahead + 2 * aside < nearest:
                best, nearest = one, ahead + 2 * aside
        if best is not None:
            self.choose(best)
