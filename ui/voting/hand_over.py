"""Handing the laptop over: nothing private while the room could see it, the PIN, then the kiosk."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.pin_row import PinRow
from ui.document.live import LiveDocument
from ui.room.wall_question import WallQuestion, private_is_safe
from ui.voting.kiosk.booth import Booth
from ui.voting.kiosk.kiosk import Kiosk
from ui.voting.kiosk.machine import Machine
from workshop.agenda.changes import CoverRoom
from workshop.agenda.guard import has_pin, pin_matches
from workshop.document import Changed


class HandOver(QWidget):
    """The two questions before a kiosk, and the kiosk while it covers the screen.

    Signals:
        opened: the `Kiosk` window.
        left: the desk is back; True when the PIN was forgotten and waited for.
        held_back: the room could see this laptop, so no kiosk opened.
        moved: the screens changed, or the question about the wall was answered.
        help_wanted: somebody at the kiosk called.
    """

    TABLES: ClassVar[tuple[str, ...]] = ("round", "roll")
    """What changes under the one who sits at the kiosk."""

    opened = Signal(object)
    left = Signal(bool)
    held_back = Signal()
    moved = Signal()
    help_wanted = Signal()

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.kiosk: Kiosk | None = None
        self.wall, self.pin_row = WallQuestion(), PinRow(live)
        self._booth: Booth | None = None
        self._asked_for_pin = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wall)
        column.addWidget(self.pin_row)
        self.wall.answered.connect(self._look_at_screens)
        self.pin_row.settled.connect(self._go_on)

    def open(self, booth: Booth) -> None:
        """Hands the laptop over, once the room cannot see it and the PIN is settled."""
        if self.kiosk is not None:
            return
        self._booth = booth
        if not booth.rule.secret:
            self._show()
        elif not self.wall.ask_if_needed():
            self.held_back.emit()
        elif not has_pin(self.live.document) and not self._asked_for_pin:
            self.pin_row.ask()
        else:
            self._show()

    def leave(self, forgotten: bool) -> None:
        """Takes the kiosk away; after a forgotten PIN the room is covered first."""
        kiosk, self.kiosk = self.kiosk, None
        if kiosk is not None:
            self.live.changed.disconnect(self._tell_kiosk)
            kiosk.close()
            kiosk.deleteLater()
        if forgotten:
            self.live.do(CoverRoom, cover="covered")
        self.window().activateWindow()
        self.left.emit(forgotten)

    def _go_on(self) -> None:
        """The PIN was set, or is not wanted in this round."""
        self._asked_for_pin = True
        self._show()

    def _show(self) -> None:
        booth, self._booth = self._booth, None
        if booth is None or self.kiosk is not None:
            return
        opens = self._pin_opens if has_pin(self.live.document) else None
        self.kiosk = self.make(booth, opens)
        self.kiosk.left.connect(self.leave)
        self.kiosk.help_wanted.connect(self.help_wanted)
        self.live.changed.connect(self._tell_kiosk)
        self._look_at_screens()
        self.kiosk.setGeometry(self._screen_for(booth).geometry())
        self.kiosk.showFullScreen()
        self.opened.emit(self.kiosk)

    def make(self, booth: Booth, opens: Callable[[str], bool] | None) -> Kiosk:
        """The kiosk for a booth."""
        return Kiosk(Machine(booth), opens)

    def _screen_for(self, booth: Booth) -> QScreen:
        """This laptop's screen; an open vote on a touch wall goes to the other one."""
        own = self.window().screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        on_wall = not booth.rule.secret and booth.rule.form == "wall"
        return others[0] if on_wall and others else own

    def _look_at_screens(self) -> None:
        """The screens changed: a kiosk the room could see shows no secret ballot."""
        if self.kiosk is not None:
            secret = self.kiosk.machine.booth.rule.secret
            seen, before = secret and not private_is_safe(), self.kiosk.machine.mirrored
            self.kiosk.machine.mirrored = seen
            if seen and not before:
                self.kiosk.screens_changed()
        self.moved.emit()
        if self._booth is not None and private_is_safe():
            self.open(self._booth)

    def _pin_opens(self, pin: str) -> bool:
        return pin_matches(self.live.document, pin)

    def _tell_kiosk(self, changed: Changed) -> None:
        if self.kiosk is not None and changed.touches(*self.TABLES):
            self.kiosk.round_changed()
