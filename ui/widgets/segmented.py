"""A switch of joined choices, one of them in force; to a screen reader, radio buttons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme.focus import RING_RADIUS
from ui.theme.style_buttons import RADIUS
from ui.theme.theme import theme
from ui.widgets.text import plain_button_text

HEIGHT = 32
PADDING = 13


class Segmented(QWidget):
    """Joined choices; arrow keys and clicks choose, Tab goes past them."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        name: str,
        current: str = "",
        *,
        height: int = HEIGHT,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        """Make a switch of (key, words); `name` is the question the choices answer."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._segments: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, words in choices:
            segment = _Segment(words, name, height, role)
            segment.clicked.connect(partial(self.chosen.emit, key))
            self._group.addButton(segment)
            self._segments[key] = segment
            row.addWidget(segment)
        self._shape_ends()
        self.choose(current or choices[0][0])

    @property
    def current(self) -> str:
        """The key of the choice in force."""
        return next((key for key, s in self._segments.items() if s.isChecked()), "")

    def choose(self, key: str) -> None:
        """Put a choice in force without saying so."""
        self._segments[key].setChecked(True)

    def allow(self, key: str, allowed: bool) -> None:
        """Let a choice be chosen, or not; say beside the switch why not."""
        self._segments[key].setEnabled(allowed)

    def segment(self, key: str) -> QRadioButton:
        """The button of a choice."""
        return self._segments[key]

    def _shape_ends(self) -> None:
        segments = list(self._segments.values())
        segments[0].first = True
        segments[-1].last = True


class _Segment(QRadioButton):
    """One choice; its outer corners are round when it is at an end."""

    def __init__(self, words: str, question: str, height: int, role: str) -> None:
        super().__init__(plain_button_text(words))
        self.first = self.last = False
        self._words, self._height, self._role = words, height, role
        self.setAccessibleName(words)
        self.setAccessibleDescription(question)
        self.setProperty(RING_RADIUS, 4)
        self.setFont(theme().font(role))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words when they are semibold, so that choosing moves nothing."""
        width = QFontMetrics(theme().font(self._role, strong=True)).horizontalAdvance(self._words)
        return QSize(width + 2 * PADDING, theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Short of room the words end in an ellipsis."""
        return QSize(theme().px(self._height), theme().px(self._height))

    def hitButton(self, pos: QPoint) -> bool:
        """The whole segment answers a click."""
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tint under the pointer."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint background, words and the outline that joins the neighbours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._outline()
        tinted = self.isChecked() or (self.underMouse() and self.isEnabled())
        back = "accent_soft" if tinted else "surface" if self.isEnabled() else "raised"
        painter.fillPath(edge, theme().color(back))
        if not self.last:
            painter.fillRect(
                QRectF(self.width() - 1, 1, 1, self.height() - 2), theme().color("line")
            )
        painter.setClipRect(self.rect())
        painter.setPen(QPen(theme().color("ink_muted"), 1))
        painter.drawPath(edge)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        font = theme().font(self._role, strong=self.isChecked())
        painter.setFont(font)
        painter.setPen(theme().color("accent" if self.isChecked() else "ink_muted"))
        room = self.width() - 8
        words = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), int(flags), words)

    def _outline(self) -> QPainterPath:
        """A rounded rectangle that runs past the edge where a neighbour joins."""
        left = 0.5 if self.first else -2.0 * RADIUS
        right = self.width() - 0.5 if self.last else self.width() + 2.0 * RADIUS
        path = QPainterPath()
        path.addRoundedRect(QRectF(left, 0.5, right - left, self.height() - 1), RADIUS, RADIUS)
        return path
