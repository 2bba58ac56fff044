"""Where the room screen stands: full screen on the projector, never on the desk's own screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from ui.room.displays import ScreenFacts, room_screen
from ui.room.room_view import RoomView

PLACED = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


def facts_of(screen: QScreen) -> ScreenFacts:
    """What Qt tells about a screen."""
    at = screen.geometry()
    return ScreenFacts(
        name=screen.name(),
        serial=screen.serialNumber(),
        model=screen.model(),
        x=at.x(),
        y=at.y(),
        width=at.width(),
        height=at.height(),
        primary=screen is QGuiApplication.primaryScreen(),
    )


def screen_facts() -> list[ScreenFacts]:
    """All screens there are now."""
    return [facts_of(screen) for screen in QGuiApplication.screens()]


class RoomWindow(QObject):
    """Places one `RoomView` and keeps it placed while projectors come and go.

    Signals:
        moved: the room screen was placed, or lost; the room column says which.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = RoomView()
        self.view.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._known: list[tuple] = []
        self._screen: QScreen | None = None
        self._windowed = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screen_gone)
        app.primaryScreenChanged.connect(self._screens_changed)

    @property
    def placed(self) -> bool:
        """Whether the room has a screen of its own now."""
        return self._screen is not None

    @property
    def lost(self) -> bool:
        """Whether it had one and the screen went away."""
        return self._screen is None and bool(self._known)

    @property
    def size_words(self) -> str:
        """The size of the room's screen in pixels, or nothing."""
        if self._screen is None:
            return ""
        size = self._screen.geometry().size() * self._screen.devicePixelRatio()
        return f"{size.width()} × {size.height()}"

    def place(self) -> None:
        """Puts the room screen where it belongs; hides it when there is no such screen."""
        target = room_screen(screen_facts(), self._known)
        screen = self._find(target) if target is not None else None
        if screen is None:
            if not self._windowed:
                self._hide()
        elif screen is not self._screen or not self.view.isVisible():
            self._fill(screen, target)
        self.moved.emit()

    def show_in_window(self, shown: bool) -> None:
        """With one screen: shows the room's picture in a window of its own, or puts it away."""
        if self._screen is not None:
            return
        self.view.setWindowFlags(Qt.WindowType.Window)
        self.view.setCursor(Qt.CursorShape.ArrowCursor)
        self.view.resize(960, 540)
        self.view.setVisible(shown)
        self._windowed = shown
        self.moved.emit()

    def close(self) -> None:
        """Takes the room screen away for good."""
        self._screen = None
        self.view.hide()
        self.view.deleteLater()

    def _fill(self, screen: QScreen, facts: ScreenFacts | None) -> None:
        view = self.view
        view.hide()
        view.setWindowFlags(PLACED)
        view.setCursor(Qt.CursorShape.BlankCursor)
        view.setAttribute(Qt.WidgetAttribute.WA_Moved, False)  # a moved window is misplaced
        view.setScreen(screen)
        view.setGeometry(screen.geometry())
        view.showFullScreen()
        self._screen, self._windowed = screen, False
        if facts is not None:
            self._known = [facts.identity, *(k for k in self._known if k != facts.identity)]

    def _hide(self) -> None:
        self._screen, self._windowed = None, False
        self.view.hide()

    def _find(self, facts: ScreenFacts) -> QScreen | None:
        found = [s for s in QGuiApplication.screens() if facts_of(s).identity == facts.identity]
        return found[0] if found else None

    def _screen_gone(self, screen: QScreen) -> None:
        """At once: before the system moves the window anywhere, it is hidden."""
        if screen is self._screen:
            self._hide()
            self.moved.emit()
        QTimer.singleShot(0, self.place)

    def _screens_changed(self, _screen: QScreen) -> None:
        QTimer.singleShot(0, self.place)
