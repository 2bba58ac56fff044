"""What is read instead of looked at: the map in sentences, the keys, and the signs on cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.stakeholders.card_item import BADGE, paint_badge
from ui.widgets.buttons import KeyCap, SecondaryButton
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.sentences import say

KEYS = (
    ("Tab", "tab"),
    ("↑ ↓ ← →", "arrows"),
    ("Alt + ↑ ↓ ← →", "nudge"),
    ("4 5", "digits"),
    ("Enter", "edit"),
    ("N", "new"),
    ("L", "link"),
    ("/", "find"),
    ("W", "leaves"),
    ("R", "read"),
    ("K", "lock"),
    ("Page Down", "more"),
    ("Delete", "clear"),
    ("Esc", "back"),
)
SIGNS = ("bird", "unusual")


class Sign(QWidget):
    """A sign that some cards carry, as the map paints it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setFixedSize(QSize(24, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the sign alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, QRectF(6, 4, BADGE, BADGE), bird=self.name == "bird")


class ReadPanel(QWidget):
    """A page of words in the place of the map.

    Signals:
        closed: back to the map.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = plain_label("", role="lead", strong=True)
        self.said: list[str] = []
        self.close_button = SecondaryButton(say("map.read.back"))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        inside = QWidget()
        inside.setLayout(self._column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        whole.addLayout(head)
        whole.addWidget(scrolled(inside), 1)
        self.close_button.clicked.connect(self.closed)

    def show_sentences(self, said: Sequence[str]) -> None:
        """Shows the map in sentences."""
        self.title.setText(say("map.read.title"))
        self.said = list(said)
        self._clear()
        for words in said:
            self._column.addWidget(plain_label(words, role="body", wrap=True))
        self._column.addStretch(1)

    def show_keys(self) -> None:
        """Shows the keys."""
        self.title.setText(say("map.keys.title"))
        self.said = []
        self._clear()
        for sign in SIGNS:
            self._add(Sign(sign), say(f"map.sign.{sign}"))
        for key, name in KEYS:
            self._add(KeyCap(key), say(f"map.keys.{name}"))
        self._column.addStretch(1)

    def _add(self, shown: QWidget, words: str) -> None:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(shown)
        inside.addWidget(plain_label(words, wrap=True), 1)
        self._column.addWidget(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
