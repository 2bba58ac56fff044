"""What the room sees: one immutable state, painted by one page painter in logical 1920x1080."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

ROLES = {  # px and leading on a 1080-line image, weight 400 or 600 by the caller
    "small": (43, 56),
    "body": (59, 72),
    "key": (81, 96),
    "title": (120, 128),
    "number": (320, 320),
}
MARGIN, TOP, BOTTOM, WIDTH, HEIGHT = 96, 144, 952, 1920, 1080


class Page:
    """A painter with the roles of the room: text by role and ink, never smaller to fit.

    `scale` is the back-row factor (1.0 for a furthest seat at six image heights).
    """

    def __init__(
        self, painter: QPainter, inks: dict[str, QColor], family: str, scale: float = 1.0
    ) -> None:
        self.painter = painter
        self.inks = inks
        self.scale = scale
        self.lowest = 0.0
        """Where the text ends that was drawn last of all downwards."""
        self._family = family

    def on(self, painter: QPainter) -> Page:
        """The same page on another painter."""
        return Page(painter, self.inks, self._family, self.scale)

    def font(self, role: str, *, bold: bool = False) -> QFont:
        """The font of a role, in logical pixels."""
        font = QFont(self._family)
        font.setPixelSize(round(ROLES[role][0] * self.scale))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def leading(self, role: str) -> float:
        """The line height of a role, in logical pixels."""
        return ROLES[role][1] * self.scale

    def text(
        self,
        words: str,
        at: QRectF,
        role: str = "body",
        *,
        bold: bool = False,
        ink: str = "ink",
        right: bool = False,
        lines: int | None = None,
    ) -> float:
        """Draws wrapped plain text in a box; gives the y below the last line drawn.

        Lines that do not fit in the box (or past `lines`) end in an ellipsis.
        """
        layout, heights = self.lay_out(words, at.width(), role, bold=bold, right=right)
        room = max(1, int((at.height() + 1) // self.leading(role)))
        count = min(len(heights), room if lines is None else min(lines, room))
        self.painter.setPen(self.inks[ink])
        for index in range(count):
            line = layout.lineAt(index)
            spot = QPointF(at.left(), at.top() + index * self.leading(role))
            if index == count - 1 and count < len(heights):
                rest = words[line.textStart() :].replace("\n", " ")
                self._elided(
                    rest, QRectF(spot.x(), spot.y(), at.width(), self.leading(role)), role, bold
                )
            else:
                line.draw(self.painter, QPointF(spot.x(), spot.y() - index * self.leading(role)))
        foot = at.top() + count * self.leading(role)
        self.lowest = max(self.lowest, foot)
        return foot

    def height_of(
        self, words: str, width: float, role: str = "body", *, bold: bool = False
    ) -> float:
        """How high this text is in a box of a width."""
        return len(self.lay_out(words, width, role, bold=bold)[1]) * self.leading(role)

    def lay_out(
        self,
        words: str,
        width: float,
        role: str,
        *,
        bold: bool = False,
        right: bool = False,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> tuple[QTextLayout, list[float]]:
        """Breaks text into lines of a width, placed under each other by the role's leading."""
        layout = QTextLayout(words.replace("\n", "\u2028") or " ", self.font(role, bold=bold))
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(formats))
        layout.beginLayout()
        tops: list[float] = []
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, len(tops) * self.leading(role)))
            tops.append(line.y())
        layout.endLayout()
        return layout, tops

    def rule(self, y: float, left: float = MARGIN, right: float = WIDTH - MARGIN) -> None:
        """A 2 px hairline in ink_muted."""
        self.painter.setPen(QPen(self.inks["ink_muted"], 2))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))

    def bar(self, at: QRectF, ink: str = "accent") -> None:
        """A filled rectangle."""
        self.painter.fillRect(at, self.inks[ink])

    def _elided(self, words: str, at: QRectF, role: str, bold: bool) -> None:
        self.painter.setFont(self.font(role, bold=bold))
        metrics = self.painter.fontMetrics()
        words = metrics.elidedText(words + " …", Qt.TextElideMode.ElideRight, int(at.width()))
        self.painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)


@dataclass(frozen=True)
class Slide:
    """One kind of picture; a feature subclasses it with its values and its painting."""

    def paint(self, page: Page) -> None:
        """Paints the body between y 144 and 952 of the logical image."""

    def sentences(self) -> str:
        """The slide read aloud: never more than the pixels hold."""
        return ""


@dataclass(frozen=True)
class RoomState:
    """All the room screen shows. `cover`: live, blank or covered; a message replaces the body.

    `explained`: words on the slide with their meaning, for its foot where there is room.
    """

    header: str = ""
    header_right: str = ""
    quiet_header: bool = False
    footer: str = ""
    footer_right: str = ""
    cover: str = "live"
    message: str = ""
    slide: Slide = field(default_factory=Slide)
    explained: tuple[str, ...] = ()
