"""What words on a slide mean, one line each at its foot, as many as the slide leaves room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPicture

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState

MOST, APART, TICK, BESIDE = 3, 24.0, 40.0, 56.0


def that_fit(page: Page, state: RoomState) -> tuple[str, ...]:
    """The first lines that fit under what the slide paints; usually all, on a full slide none."""
    if not state.explained or state.message or state.cover != "live":
        return ()
    spare = BOTTOM - _lowest(page, state) - 2 * APART
    return state.explained[: max(0, min(MOST, int(spare // page.leading("small"))))]


def paint_explained(page: Page, lines: tuple[str, ...]) -> None:
    """Paints a hairline and the lines, each cut where it is longer than the screen is wide."""
    if not lines:
        return
    leading = page.leading("small")
    y = BOTTOM - len(lines) * leading
    page.rule(y - APART / 2)
    for words in lines:
        paint_tick(page, QPointF(MARGIN, y + leading / 2))
        line = QRectF(MARGIN + BESIDE, y, WIDTH - 2 * MARGIN - BESIDE, leading)
        y = page.text(words, line, "small", lines=1)


def paint_tick(page: Page, middle: QPointF) -> None:
    """A painted tick, its left end at a point: the type family has none."""
    page.painter.setPen(QPen(page.inks["done"], 5))
    x, y = middle.x(), middle.y()
    bend = QPointF(x + TICK * 0.4, y + TICK * 0.25)
    page.painter.drawLine(QPointF(x + TICK * 0.1, y), bend)
    page.painter.drawLine(bend, QPointF(x + TICK * 0.9, y - TICK * 0.3))


def _lowest(page: Page, state: RoomState) -> float:
    """Where the slide ends, painted on nothing."""
    picture = QPicture()
    painter = QPainter(picture)
    measured = page.on(painter)
    state.slide.paint(measured)
    painter.end()
    return max(measured.lowest, float(picture.boundingRect().bottom()))
