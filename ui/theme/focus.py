"""The focus ring: three pixels around the control that has the keyboard, outside the control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.theme.style import FocusProxyStyle
from ui.theme.style_buttons import RADIUS
from ui.theme.style_fields import paint_outer_ring

RING = 3
RING_RADIUS = "ring_radius"
OWN_FOCUS = "own_focus"
MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
)


def paints_own_focus(widget: QWidget) -> None:
    """Say that a widget paints its focus itself, on an item or a cell; it gets no outer ring."""
    widget.setProperty(OWN_FOCUS, True)


class FocusRing(QObject):
    """Moves one ring to the control that has the focus, and keeps it there."""

    def __init__(self, app: QApplication, style: FocusProxyStyle) -> None:
        super().__init__(app)
        self._style = style
        self._frame: _Frame | None = None
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ring moves with its control and with what the control lies in."""
        if event.type() in MOVES and isValid(self):
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._release()
        if now is None or now.isWindow() or _marks_an_item(now):
            return
        self._control = now
        stage = _stage_of(now)
        step: QWidget | None = now
        while step is not None and step is not stage:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        if self._frame is None or not isValid(self._frame):
            self._frame = _Frame(self._style)
        self._frame.setParent(stage)
        self._place()

    def _release(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._control = None
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()

    def _place(self) -> None:
        control, frame = self._control, self._frame
        if control is None or frame is None or not isValid(control) or not isValid(frame):
            return
        stage = frame.parentWidget()
        if stage is None or not control.isVisible() or not stage.isAncestorOf(control):
            frame.hide()
            return
        corner = control.mapTo(stage, QPoint(0, 0))
        frame.surround(QRect(corner, control.size()), control.property(RING_RADIUS))


class _Frame(QWidget):
    """The ring itself; the pointer and the screen reader do not see it."""

    def __init__(self, style: FocusProxyStyle) -> None:
        super().__init__()
        self._style = style
        self._radius = float(RADIUS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, rect: QRect, radius: float | None) -> None:
        """Lie around a rectangle of the parent, above everything in it."""
        self._radius = float(RADIUS if radius is None else radius)
        self.setGeometry(rect.adjusted(-RING, -RING, RING, RING))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        paint_outer_ring(QPainter(self), self.rect(), self._style.roles, self._radius)


def _marks_an_item(widget: QWidget) -> bool:
    """Whether the focus shows on an item inside the widget."""
    if isinstance(widget, QAbstractItemView):
        return widget.currentIndex().isValid()
    return bool(widget.property(OWN_FOCUS))


def _stage_of(widget: QWidget) -> QWidget:
    """What the ring lies on: the page that scrolls with the control, or else the window."""
    step = widget.parentWidget()
    while step is not None and not step.isWindow():
        above = step.parentWidget()
        if above is not None and _is_viewport(above):
            return step
        if _is_viewport(step):
            return step
        step = above
    return widget.window()


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget
