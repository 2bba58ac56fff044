"""The keys of the desk: single letters from the room column, with Alt from anywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.buttons import KeyCap, PrimaryButton
from ui.widgets.text import plain_label
from workshop.sentences import say

LETTERS = {"next": "Space", "blank": "B", "freeze": "F", "timer": "T", "queue": "Q", "park": "P"}
REMOTE = {Qt.Key.Key_PageDown: "next", Qt.Key.Key_Period: "blank"}
FIXED = {"say": "F1", "keys": "?", "undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z", "press": "Ctrl+Return"}
ROUND = {"region": "F6", "region_back": "Shift+F6"}


class DeskKeys:
    """Binds acts by name to keys of one widget."""

    def __init__(self, desk: QWidget, acts: dict[str, Callable[[], object]]) -> None:
        self._acts = acts
        self._plain = {_code(key): name for name, key in LETTERS.items()} | REMOTE
        for name, key in LETTERS.items():
            self._bind(desk, f"Alt+{key}", name)
        for name, key in {**FIXED, **ROUND}.items():
            if name != "keys":
                self._bind(desk, key, name)

    def take(self, event: QKeyEvent, *, near_room: bool) -> bool:
        """Does what a single key stands for; never while a text field has the focus."""
        if types_text(QApplication.focusWidget()):
            return False
        if event.text() == "?":
            self._acts["keys"]()
            return True
        name = self._plain.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if name is None or not plain or not (near_room or event.key() in REMOTE):
            return False
        if not event.isAutoRepeat():
            self._acts[name]()
        return True

    def _bind(self, desk: QWidget, key: str, name: str) -> None:
        shortcut = QShortcut(QKeySequence(key), desk)
        shortcut.setAutoRepeat(False)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._acts[name])


def types_text(widget: QWidget | None) -> bool:
    """Whether keys are letters here."""
    return isinstance(widget, (QLineEdit, QPlainTextEdit))


class KeysDialog(QDialog):
    """All keys on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("desk.keys.title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        rows = {**LETTERS, **FIXED, "region": ROUND["region"]}
        for row, (name, key) in enumerate(rows.items()):
            grid.addWidget(KeyCap(key), row, 0)
            grid.addWidget(plain_label(say(f"desk.keys.{name}")), row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(
            plain_label(say("desk.keys.where"), role="caption", ink="ink_muted", wrap=True)
        )
        button = PrimaryButton(say("desk.keys.close"))
        button.clicked.connect(self.accept)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)


def _code(key: str) -> Qt.Key:
    """The Qt key of a name in LETTERS."""
    return {"Space": Qt.Key.Key_Space}.get(key) or getattr(Qt.Key, f"Key_{key}")
