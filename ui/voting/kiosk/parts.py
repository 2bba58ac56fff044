"""The parts of kiosk pages: words, and buttons for a finger, a mouse, a key or a switch."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.theme.focus import paints_own_focus
from ui.theme.icons import paint_icon
from ui.voting.kiosk.face import Face

RING = 6  # room around a button's shape for the focus ring
PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


class Words(QLabel):
    """Plain text in a size of the design."""

    def __init__(
        self,
        face: Face,
        text: str,
        pixels: float,
        parent: QWidget,
        *,
        strong: bool = False,
        ink: str = "ink",
        fixed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._face, self._ink = face, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(face.font(pixels, strong=strong, fixed=fixed))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), face.color(ink))
        self.setPalette(palette)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Shows and says other words."""
        super().setText(text)
        self.setAccessibleName(text)

    def natural(self) -> int:
        """The width of the text on one line."""
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2

    def cut_to(self, width: float) -> None:
        """One line that ends in an ellipsis where it is too long; it is still said in full."""
        whole = self.text()
        right = Qt.TextElideMode.ElideRight
        self.setText(QFontMetrics(self.font()).elidedText(whole, right, int(width)))
        self.setAccessibleName(whole)

    def height_in(self, width: int) -> int:
        """The height of the text in a width."""
        box = QRect(0, 0, width, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        return QFontMetrics(self.font()).boundingRect(box, flags, self.text()).height() + 2


class KioskButton(QAbstractButton):
    """A painted button: primary, secondary or quiet, with an icon before its words if wanted."""

    def __init__(
        self,
        face: Face,
        words: str,
        parent: QWidget,
        *,
        look: str = "secondary",
        pixels: float = 28,
        icon: str = "",
        fixed: bool = False,
    ) -> None:
        super().__init__(parent)
        self.face, self.words, self.look, self.icon_name = face, words, look, icon
        self.why_not = ""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setFont(face.font(pixels, strong=look != "quiet" and pixels > 24, fixed=fixed))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        paints_own_focus(self)

    def put(self, x: float, y: float, width: float, height: float) -> None:
        """Places the shape by the design; the ring has room around it."""
        around = self.face.px(RING)
        self.setGeometry(
            self.face.rect(x, y, width, height).adjusted(-around, -around, around, around)
        )

    def shape_rect(self) -> QRectF:
        """The visible shape inside the widget."""
        around = self.face.px(RING)
        return QRectF(self.rect()).adjusted(around, around, -around, -around)

    def sizeHint(self) -> QSize:
        """Wide enough for the words."""
        metrics = QFontMetrics(self.font())
        icon = metrics.height() + 12 if self.icon_name else 0
        return QSize(metrics.horizontalAdvance(self.words) + icon + self.face.px(64), 0)

    def hitButton(self, at: QPoint) -> bool:
        """Only the shape itself counts."""
        return self.shape_rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press; all other keys belong to the page."""
        if event.key() in PRESS_KEYS and event.modifiers() in _PLAIN:
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A press has happened already."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints shape, words and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.shape_rect()
        fill, border, ink = self._colours()
        if self.look != "quiet":
            width = self.face.px(2 if self.underMouse() or self.face.contrast else 1.5)
            dash = self.face.contrast and not self.isEnabled()
            style = Qt.PenStyle.DotLine if dash else Qt.PenStyle.SolidLine
            painter.setOpacity(0.4 if dash else 1.0)  # the line colour is black in high contrast
            painter.setPen(QPen(border, max(1, width), style))
            painter.setBrush(fill)
            painter.drawRoundedRect(
                box.adjusted(0.75, 0.75, -0.75, -0.75), self.face.px(10), self.face.px(10)
            )
        self._paint_words(painter, box, ink)
        if self.hasFocus():
            paint_ring(painter, box, self.face)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        face = self.face
        if not self.isEnabled():
            return face.color("canvas"), face.color("line"), face.color("line")
        if self.look == "primary":
            fill = face.color("accent")
            return (fill.darker(112) if self.isDown() else fill), fill, face.color("accent_ink")
        pressed = self.isDown() or self.isChecked()
        hover = face.color("ink") if self.underMouse() else face.color("ink_muted")
        return face.color("accent_soft" if pressed else "surface"), hover, face.color("ink")

    def _paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.words)
        side = metrics.ascent() if self.words else metrics.height()
        gap = self.face.px(14) if self.words else 0
        whole = width + (side + gap if self.icon_name else 0)
        left = box.left() if self.look == "quiet" else box.center().x() - whole / 2
        if self.icon_name:
            place = QRectF(left, box.center().y() - side / 2, side, side)
            paint_icon(painter, place, self.icon_name, ink)
            left += side + gap
        painter.setPen(ink)
        painter.setFont(self.font())
        place = QRectF(left, box.top(), box.right() - left + 2, box.height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.words
        )
        if self.look == "quiet":
            line = box.center().y() + metrics.height() / 2
            painter.drawLine(round(left), round(line), round(left + width), round(line))


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def paint_ring(painter: QPainter, box: QRectF, face: Face) -> None:
    """The focus ring: 3 px, 2 px off the shape."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(face.color("focus"), max(2, face.px(3))))
    off = face.px(3.5)
    painter.drawRoundedRect(box.adjusted(-off, -off, off, off), face.px(13), face.px(13))


def paint_dots(
    painter: QPainter, left: float, middle: float, dots: int, most: int, face: Face, size: float
) -> float:
    """Filled and empty dots in a row; gives the x after the last."""
    side, pitch = face.px(size), face.px(size * 1.27)
    for n in range(most):
        place = QRectF(left + n * pitch, middle - side / 2, side, side)
        if n < dots:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(face.color("accent"))
        else:
            painter.setPen(QPen(face.color("ink_muted"), max(1, face.px(1.5))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    return left + most * pitch
