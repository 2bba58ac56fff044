"""The keys of the canvas: the whole map without a mouse, each move said aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.stakeholders.canvas import MapCanvas
from ui.stakeholders.layouts.shapes import by_power
from ui.stakeholders.views import described, told
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

_WAYS = {
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
}
LETTERS = {
    Qt.Key.Key_N: "new",
    Qt.Key.Key_L: "link",
    Qt.Key.Key_Slash: "find",
    Qt.Key.Key_Question: "keys",
    Qt.Key.Key_R: "read",
    Qt.Key.Key_W: "leaves",
    Qt.Key.Key_K: "lock",
    Qt.Key.Key_Escape: "back",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
}
"""What each key asks the page for; the list that `?` shows is made from it."""


class KeyedCanvas(MapCanvas):
    """A canvas that handles its keys itself.

    Signals:
        asked_for: what a key asks for, a name of `LETTERS`.
        digit: 0 to 9.
    """

    asked_for = Signal(str)
    digit = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, stakeholder: int | None) -> None:
        """Makes one card the chosen one; says so aloud."""
        super().choose(stakeholder)
        one = self.one()
        if one is not None:
            self.announce(self.words_for(one))

    def one(self) -> Stakeholder | None:
        """The chosen one."""
        return next((one for one in self.people if one.id == self.current), None)

    def words_for(self, one: Stakeholder) -> str:
        """A card read aloud."""
        count = sum(one.id in (link.source_id, link.target_id) for link in self.links)
        speaker = next((o.called for o in self.people if o.id == one.represented_by), "")
        return described(one, count, speaker)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first card is chosen, so that what has the focus is always something."""
        super().focusInEvent(event)
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        order = self._order()
        if self.current is None and order and event.reason() in reasons:
            self.choose(order[0])
        elif (one := self.one()) is not None:
            self.announce(self.words_for(one))
        else:
            self.announce(say("map.empty" if not self.people else "map.read.choose"))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes by power; past the last card it leaves the map."""
        order = self._order()
        if self.current in order:
            wanted = order.index(self.current) + (1 if forward else -1)
            if 0 <= wanted < len(order):
                self.choose(order[wanted])
                return True
        elif order and forward and self.current is None:
            self.choose(order[0])
            return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Alt+arrows, Page Down, Delete, digits and the letters of the map."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if key in _WAYS and modifiers == Qt.KeyboardModifier.AltModifier:
            self._nudge(*_WAYS[key])
        elif key in _WAYS and plain:
            self._go(*_WAYS[key])
        elif key == Qt.Key.Key_PageDown and self.current is not None:
            self._next_in_part()
        elif key == Qt.Key.Key_Delete and self.current is not None:
            self._clear()
        elif plain and event.text().isdigit():
            self.digit.emit(int(event.text()))
        elif plain and event.text() == "?":
            self.asked_for.emit("keys")
        elif plain and key in LETTERS:
            self.asked_for.emit(LETTERS[key])
        else:
            super().keyPressEvent(event)

    def _order(self) -> list[int]:
        waiting = {one for more in self.layout_now.more for one in more.ids}
        shown = waiting | set(self.layout_now.spots)
        return [one.id for one in by_power(self.people) if one.id in shown]

    def _nudge(self, right: int, up: int) -> None:
        one = self.one()
        if one is None:
            return
        if self.locked:
            self.announce(say("map.locked"))
            return
        fields = self.view.nudge(self.asked(), one, right, up)
        if fields:
            self.written.emit(one.id, fields)
            self.announce(told(fields) or say("map.read.moved"))
        else:
            self.announce(say("map.read.end"))

    def _clear(self) -> None:
        fields = self.view.cleared()
        if fields and self.current is not None and not self.locked:
            self.written.emit(self.current, fields)
            self.announce(told(fields))

    def _next_in_part(self) -> None:
        """Chooses the next card of the same part, those that wait behind included."""
        for more in self.layout_now.more:
            if self.current in more.ids:
                self.choose(self.next_of(more))
                return

    def _go(self, right: int, up: int) -> None:
        """Chooses the nearest card in a direction, or the first one."""
        here = None if self.current is None else self.middle(self.current)
        if here is None:
            order = self._order()
            self.choose(order[0] if order else None)
            return
        best, nearest = None, 1e9
        for one in self.layout_now.spots:
            way = self.card(one).middle - here
            ahead = way.x() * right - way.y() * up
            aside = abs(way.y() if right else way.x())
            if one != self.current and ahead > 1 and ahead + 2 * aside < nearest:
                best, nearest = one, ahead + 2 * aside
        if best is not None:
            self.choose(best)
