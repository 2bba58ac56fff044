"""In the room: how far apart the ratings of one card lie, before anybody says a final value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholder
from workshop.stakeholders.rating.model import AXES, CellResult
from workshop.stakeholders.rating.queries import closed_passes, result
from workshop.stakeholders.spread import is_bimodal

TOP, BASE, LARGEST, LEAST_SIDE = 330.0, 764.0, 56.0, 12.0


@dataclass(frozen=True)
class SpreadSlide(Slide):
    """The name and the axis, five columns of dots, the middle, and whether there are two minds."""

    title: str
    counts: tuple[int, ...] = ()
    median: float | None = None
    words: str = ""
    low: str = ""
    high: str = ""

    def paint(self, page: Page) -> None:
        """Paints from the top down."""
        width = WIDTH - 2.0 * MARGIN
        box = QRectF(MARGIN, 152, width, page.leading("key"))
        page.text(self.title, box, "key", bold=True, lines=1)
        line = QRectF(MARGIN, 248, width, page.leading("body"))
        page.text(self.words, line, "body", ink="ink_muted", lines=1)
        if not self.counts:
            return
        pitch = width / len(self.counts)
        page.painter.setPen(QPen(page.inks["ink_muted"], 2))
        page.painter.drawLine(QPointF(MARGIN, BASE), QPointF(MARGIN + width, BASE))
        side = self._side(pitch)
        for place, n in enumerate(self.counts):
            left = MARGIN + place * pitch
            self._dots(page, QRectF(left, TOP, pitch, BASE - TOP - 8), n, side)
            half = page.leading("body") / 4  # a digit is about half a line wide
            number = QRectF(left + pitch / 2 - half, BASE + 8, 120, page.leading("body"))
            page.text(str(place + 1), number, "body", bold=True)
        ends = QRectF(MARGIN, BASE + 124, width / 2, page.leading("small"))
        page.text(self.low, ends, "small", ink="ink_muted", lines=1)
        ends.moveLeft(MARGIN + width / 2)
        page.text(self.high, ends, "small", ink="ink_muted", right=True, lines=1)
        if self.median is not None:
            self._middle(page, MARGIN + (self.median - 0.5) * pitch)

    def sentences(self) -> str:
        """What can be seen, in words."""
        each = [say("rating.cloud.each", value=v, n=n) for v, n in enumerate(self.counts, start=1)]
        return ". ".join(part for part in (self.title, self.words, ", ".join(each)) if part)

    def _side(self, pitch: float) -> float:
        side = LARGEST
        while side > LEAST_SIDE and not all(
            -(-n // max(1, int((pitch - 40) // (side + 8)))) * (side + 8) <= BASE - TOP
            for n in self.counts
        ):
            side -= 2
        return side

    def _dots(self, page: Page, box: QRectF, n: int, side: float) -> None:
        if not n:
            return
        columns = max(1, int((box.width() - 40) // (side + 8)))
        rows = max(1, int(box.height() // (side + 8)))
        columns = min(columns, max(1, -(-n // rows)))
        left = box.center().x() - columns * (side + 8) / 2
        page.painter.setPen(Qt.PenStyle.NoPen)
        page.painter.setBrush(page.inks["accent"])
        for dot in range(n):
            x = left + (dot % columns) * (side + 8)
            y = box.bottom() - (dot // columns + 1) * (side + 8)
            page.painter.drawEllipse(QRectF(x, y, side, side))

    def _middle(self, page: Page, x: float) -> None:
        page.painter.setPen(Qt.PenStyle.NoPen)
        page.painter.setBrush(page.inks["ink_muted"])
        y = BASE + 84
        top = [QPointF(x, y), QPointF(x - 18, y + 30), QPointF(x + 18, y + 30)]
        page.painter.drawPolygon(QPolygonF(top))


def spread_slide(reader: Reader, subject: int | None = None, stage: int = 0) -> RoomState:
    """The picture of one card (`subject`) on one axis (`stage`) in the last closed pass."""
    axis = AXES[stage if 0 <= stage < len(AXES) else 0]
    cell = _cell(reader, subject, axis)
    card = stakeholder(reader, subject) if subject is not None else None
    if cell is None or card is None or not cell.counts:
        slide = SpreadSlide(say("rating.room.nothing"))
    else:
        title = say("rating.result.row", name=card.called, axis=say(f"rating.axis.{axis}"))
        words = say("rating.result.split") if is_bimodal(cell.counts) else say(f"rating.ask.{axis}")
        ends = say(f"rating.low.{axis}"), say(f"rating.high.{axis}")
        slide = SpreadSlide(title, cell.counts, cell.median, words, *ends)
    return RoomState(
        header=say("rating.kiosk.title"),
        header_right=say("rating.room.count", n=cell.n) if cell and cell.counts else "",
        slide=slide,
        footer=say("rating.room.anonymous"),
    )


def _cell(reader: Reader, card: int | None, axis: str) -> CellResult | None:
    for one in reversed(closed_passes(reader)):
        found = result(reader, one.id)
        cell = found.cell(card, axis) if found is not None and card is not None else None
        if cell is not None:
            return cell
    return None
