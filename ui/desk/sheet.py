"""The white sheet every panel is: a title, what you work on, and the action bar at its foot."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.text import elided_label, plain_label
from workshop.document import Changed
from workshop.sentences import Sentence, say


class ActionBar(QFrame):
    """The foot of the sheet: one sentence at the left, buttons at the right, primary last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(56)
        self._sentence = plain_label("", role="caption", ink="ink_muted", wrap=True)
        self._buttons: list[QAbstractButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 4, 20, 4)
        self._row.setSpacing(12)
        self._row.addWidget(self._sentence, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairline above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, theme().color("line"))

    def say(self, words: Sentence | str) -> None:
        """Shows one sentence (a `Sentence`, or words) at the left."""
        self._sentence.setText(say(words) if isinstance(words, Sentence) else words)

    def add(self, button: QAbstractButton) -> None:
        """Adds a button at the right end; add the primary one last."""
        self._row.addWidget(button)
        self._buttons.append(button)

    def press(self) -> None:
        """Presses the primary button, if it can be pressed."""
        shown = [button for button in self._buttons if not button.isHidden()]
        if shown and shown[-1].isEnabled():
            shown[-1].click()


class Sheet(QWidget):
    """Base of every panel. A subclass names its TABLES, fills `body`, and reads in `refresh`.

    Signals:
        page_wanted: another page or step behind the same door, by its key.
        column_wanted: whether `lent_column` stands in the place of the room now.
    """

    TABLES: ClassVar[tuple[str, ...]] = ()

    page_wanted = Signal(str)
    column_wanted = Signal(bool)

    def __init__(self, live: LiveDocument, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.document = live.document
        self.title = elided_label(title, role="title")
        self.aside = QHBoxLayout()
        self.body = QVBoxLayout()
        self.bar = ActionBar(self)
        self._lay_out()
        live.changed.connect(self._read_again)
        live.refused.connect(self._say_refusal)

    def refresh(self) -> None:
        """Reads what it shows from queries; called at the start and after each change."""

    def side_column(self) -> QWidget | None:
        """What stands in the right column in place of the room, or None."""
        return None

    def lent_column(self) -> QWidget | None:
        """What the desk shows in place of the room while `column_wanted` says so, or None."""
        return None

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addLayout(self.aside)
        sheet = QVBoxLayout()
        sheet.setContentsMargins(24, 12, 24, 12)
        sheet.setSpacing(8)
        sheet.addLayout(head)
        sheet.addLayout(self.body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(sheet, 1)
        whole.addWidget(self.bar)

    def _read_again(self, changed: Changed) -> None:
        if changed.touches(*self.TABLES):
            self.refresh()

    def _say_refusal(self, sentence: Sentence) -> None:
        if self.isVisible():
            self.bar.say(sentence)
