"""One stakeholder's card on the map: mark, name in two lines, outline by presence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import two_lines
from workshop.stakeholders.model import Stakeholder

WIDTH, HEIGHT, RADIUS, MARK = 150.0, 40.0, 8.0, 20.0
TWO_LINES = 34.0


class CardItem(QGraphicsItem):
    """A card that can be dragged; where it is dropped is told to the map."""

    def __init__(self, shown: Stakeholder) -> None:
        super().__init__()
        self.shown = shown
        self.chosen = False
        self.width, self.height = WIDTH, HEIGHT
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_size(self, width: float, height: float) -> None:
        """Makes the card narrower where a cell is crowded."""
        if (width, height) != (self.width, self.height):
            self.prepareGeometryChange()
            self.width, self.height = width, height

    def choose(self, chosen: bool) -> None:
        """Shows whether this card is the chosen one."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.setZValue(2 if chosen else 1)
            self.update()

    def boundingRect(self) -> QRectF:
        """The card with room for its ring."""
        return QRectF(-4, -4, self.width + 8, self.height + 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paints outline, mark and name."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_outline(painter)
        mark = QRectF(8, (self.height - MARK) / 2, MARK, MARK)
        paint_sector_mark(painter, mark, self.shown.sector, theme().roles)
        self._paint_name(painter)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """The map reads where the card was dropped."""
        super().mouseReleaseEvent(event)
        scene = self.scene()
        if scene is not None and hasattr(scene, "dropped"):
            scene.dropped.emit(self.shown.id, self.pos())

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Pressing chooses the card."""
        super().mousePressEvent(event)
        scene = self.scene()
        if scene is not None and hasattr(scene, "pressed"):
            scene.pressed.emit(self.shown.id)

    def _paint_outline(self, painter: QPainter) -> None:
        box = QRectF(0.5, 0.5, self.width - 1, self.height - 1)
        if self.chosen:
            painter.setPen(QPen(theme().color("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
        pen = QPen(theme().color("accent" if self.chosen else "ink_muted"), 1)
        if self.shown.present in ("invited", "absent"):
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme().color("accent_soft" if self.chosen else "surface"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.shown.present == "represented_by":
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)

    def _paint_name(self, painter: QPainter) -> None:
        font = theme().font("caption")
        room = self.width - MARK - 22
        lines = two_lines(self.shown.called, font, room)
        if self.height < TWO_LINES and len(lines) > 1:
            mode = Qt.TextElideMode.ElideRight
            lines = [QFontMetricsF(font).elidedText(self.shown.called, mode, room)]
        painter.setFont(font)
        painter.setPen(theme().color("ink"))
        leading = 16.0
        top = (self.height - leading * len(lines)) / 2
        for index, line in enumerate(lines):
            box = QRectF(MARK + 15, top + index * leading, self.width - MARK - 20, leading)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
