"""What lies under the cards: lanes, rings or axes, then the links that are still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from ui.stakeholders.ground_paint import paint_ground
from ui.stakeholders.link_paint import paint_links
from ui.theme.theme import theme
from workshop.sentences import say

if TYPE_CHECKING:
    from ui.stakeholders.canvas import MapCanvas


class MapScene(QGraphicsScene):
    """The ground and the links under the cards of one canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Paints what lies under the cards."""
        canvas = self._canvas
        painter.fillRect(self.sceneRect(), theme().color("surface"))
        paint_ground(painter, canvas.layout_now, canvas.role())
        if not canvas.people:
            self._paint_empty(painter)
        self._paint_links(painter)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(theme().font("lead"))
        painter.setPen(theme().color("ink_muted"))
        middle = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        area = self.sceneRect().adjusted(60, 30, -60, -30)
        words = painter.boundingRect(area, middle, say("map.empty"))
        painter.fillRect(words.adjusted(-12, -8, 12, 8), theme().color("surface"))
        painter.drawText(area, middle, say("map.empty"))

    def _paint_links(self, painter: QPainter) -> None:
        canvas = self._canvas
        moving = canvas.moving()
        still = [
            link for link in canvas.shown_links() if not moving & {link.source_id, link.target_id}
        ]
        if canvas.links_shown != "all":
            paint_links(painter, still, canvas.middle, "accent")
            return
        painter.setOpacity(0.55)
        paint_links(painter, still, canvas.middle, "ink_muted")
        painter.setOpacity(1.0)
        if canvas.current is not None:
            own = [link for link in still if canvas.current in (link.source_id, link.target_id)]
            paint_links(painter, own, canvas.middle, "accent")
