"""Why a mark stays: four reasons, and a line for another one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.text import plain_label
from workshop.language.model import KeepReason
from workshop.sentences import say

REASONS: tuple[KeepReason, ...] = ("exact", "explained", "name", "other")


class KeepBox(QWidget):
    """The reasons as buttons; "other" asks for a few words.

    Signals:
        chosen: the reason, and the words that were typed for it.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {reason: _Small(say(f"words.keep.{reason}")) for reason in REASONS}
        self.line = LineField(
            say("words.keep.note"), placeholder=say("words.keep.note-hint"), height=32
        )
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (reason, button) in enumerate(self.buttons.items()):
            grid.addWidget(button, place // 2, place % 2)
            button.clicked.connect(partial(self._choose, reason))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(say("words.keep.why"), "caption", "ink_muted"))
        column.addLayout(grid)
        column.addWidget(self.line)
        self.line.returnPressed.connect(self._say_other)
        self.hide()

    def ask(self) -> None:
        """Shows the reasons, and takes the focus: somebody wants to choose one."""
        self.line.clear()
        self.line.hide()
        self.show()
        self.buttons["exact"].setFocus()

    def _choose(self, reason: KeepReason) -> None:
        if reason == "other":
            self.line.show()
            self.line.setFocus()
        else:
            self.chosen.emit(reason, "")

    def _say_other(self) -> None:
        if self.line.text().strip():
            self.chosen.emit("other", self.line.text())


class _Small(SecondaryButton):
    """A button in caption size."""

    role = "caption"

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setFixedHeight(theme().px(30))
