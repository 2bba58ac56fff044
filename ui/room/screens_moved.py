"""One signal for everything that may let the room see the desk: screens come, go, or move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class ScreensMoved(QObject):
    """A projector that starts to copy the desk need not come or go: its place changes only.

    Signals:
        moved: look at the screens again.
    """

    moved = Signal()

    def __init__(self, parent: QObject, act: Callable[[], None]) -> None:
        super().__init__(parent)
        self.moved.connect(act)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._watch)
        for changed in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            changed.connect(self._tell)
        for screen in app.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell)

    def _tell(self, *_what: object) -> None:
        self.moved.emit()
