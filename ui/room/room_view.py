"""The widget that paints what the room sees: the room screen and the thumbnail alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.room.explained import paint_explained, that_fit
from ui.room.slide import HEIGHT, MARGIN, WIDTH, Page, RoomState
from ui.theme.theme import theme
from ui.theme.tokens import ROLE_NAMES
from workshop.sentences import say

HEADER = QRectF(MARGIN, 56, WIDTH - 2 * MARGIN, 56)
FOOTER = QRectF(MARGIN, 976, WIDTH - 2 * MARGIN, 56)
BODY = QRectF(MARGIN, 288, WIDTH - 2 * MARGIN, 664)


class RoomView(QWidget):
    """Paints one immutable `RoomState`: no children, no menu, no drops, nothing to click."""

    def __init__(self, parent: QWidget | None = None, *, scale: float = 1.0) -> None:
        super().__init__(parent)
        self.state = RoomState()
        self.back_row = scale
        self._explained: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        theme().changed.connect(self.update)
        self.show_state(RoomState())

    def show_state(self, state: RoomState) -> None:
        """Shows another picture; the same picture is not painted again."""
        self._explained = that_fit(self._page(QPainter()), state)
        self.setAccessibleName(said(state, self._explained))
        if state != self.state:
            self.state = state
            self.update()

    def sizeHint(self) -> QSize:
        """16 to 9."""
        return QSize(960, 540)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The room screen is closed by the desk only."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the picture at the largest scale that fits; what is over is background."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        if self.state.cover == "blank":
            painter.fillRect(self.rect(), QColor("black"))
            return
        painter.fillRect(self.rect(), theme().color("canvas"))
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        painter.translate((self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2)
        painter.scale(scale, scale)
        page = self._page(painter)
        paint_state(page, self.state)
        paint_explained(page, self._explained)

    def _page(self, painter: QPainter) -> Page:
        inks = {role: theme().color(role) for role in ROLE_NAMES}
        return Page(painter, inks, theme().tokens.type.family, self.back_row)


def paint_state(page: Page, state: RoomState) -> None:
    """Paints header, body or message, and footer; a covered screen says only that it waits."""
    if state.cover == "covered":
        page.text(say("room.covered"), BODY, "key", ink="ink_muted")
        return
    half = HEADER.width() / 2
    quiet, ink = state.quiet_header, "ink_muted" if state.quiet_header else "ink"
    left = _left(HEADER, state.header_right)
    page.text(state.header, left, "small", bold=not quiet, ink=ink, lines=1)
    right = HEADER.adjusted(half, 0, 0, 0)
    page.text(state.header_right, right, "small", ink="ink_muted", right=True, lines=1)
    if state.message:
        page.text(state.message, BODY, "key")
    else:
        page.painter.save()
        state.slide.paint(page)
        page.painter.restore()
    muted = "ink_muted"
    page.text(state.footer, FOOTER.adjusted(0, 0, -half, 0), "small", ink=muted, lines=1)
    right = FOOTER.adjusted(half, 0, 0, 0)
    page.text(state.footer_right, right, "small", ink=muted, right=True, lines=1)


def said(state: RoomState, explained: tuple[str, ...] = ()) -> str:
    """The picture read aloud: never more than the pixels hold."""
    if state.cover != "live":
        return say(f"room.said.{state.cover}")
    body = state.message or state.slide.sentences()
    parts = (state.header, state.header_right, body, *explained, state.footer, state.footer_right)
    return " ".join(
        part if part.endswith((".", "?", "!")) else part + "." for part in parts if part
    )


def _left(line: QRectF, beside: str) -> QRectF:
    return line.adjusted(0, 0, -line.width() / 4, 0) if beside else line
