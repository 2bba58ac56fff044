"""Fields that choose: one of several words, or a number; scrolling past never changes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class ChoiceField(QComboBox):
    """One of several choices by key, 36 high."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.show_choices(choices, current)
        self.activated.connect(self._choose)

    @property
    def current(self) -> str:
        """The key of the choice in force, or nothing."""
        return str(self.currentData() or "")

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str = "") -> None:
        """Show (key, words) choices; without `current` the one in force stays, if it can."""
        wanted = current or self.current
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.choose(wanted)

    def choose(self, key: str) -> None:
        """Put a choice in force without saying so."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead."""
        event.ignore()

    def _choose(self, _place: int) -> None:
        self.chosen.emit(self.current)


class NumberField(QSpinBox):
    """A whole number within bounds, 36 high."""

    def __init__(
        self,
        name: str,
        value: int = 0,
        *,
        least: int = 0,
        most: int = 999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setRange(least, most)
        self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead."""
        event.ignore()
