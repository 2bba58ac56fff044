"""Hands on the mouse and the keyboard of the real desk and kiosk; nothing private is called."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from ui.desk.entrance import Entrance
from ui.desk.sheet import Sheet
from ui.voting.kiosk.machine import State
from ui.voting.panel import VotePanel
from workshop.agenda.queries import steps


class Hands:
    """One person at the desk, and a count of the acts."""

    def __init__(self, qtbot, entrance: Entrance) -> None:
        self.qtbot, self.entrance, self.acts = qtbot, entrance, 0

    def click(self, button: QAbstractButton) -> None:
        self.qtbot.waitUntil(button.isVisible, timeout=2000)
        assert button.isEnabled(), button.text()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        self.acts += 1

    def paste(self, field, text: str) -> None:
        QApplication.clipboard().setText(text)
        field.setFocus()
        field.paste()
        self.acts += 1

    @property
    def sheet(self) -> Sheet:
        return self.entrance.desk.sheet

    def go_to_step(self, kind: str) -> None:
        step = next(one for one in steps(self.entrance.desk.document) if one.kind == kind)
        self.entrance.desk.go_to("run", str(step.id))


class KioskHands:
    """One voter after another at the kiosk, by keyboard, with a clock that a test may turn on."""

    def __init__(self, hands: Hands, panel: VotePanel) -> None:
        self.hands, self.panel, self.kiosk = hands, panel, panel.hand_over.kiosk
        self.machine = self.kiosk.machine
        self._ahead = 0.0
        self.machine._clock = self._now

    def _now(self) -> float:
        return time.monotonic() + self._ahead

    def wait(self, seconds: float) -> None:
        self._ahead += seconds
        self.kiosk._tick()

    def press(self, *keys) -> None:
        for key in keys:
            self.hands.qtbot.keyClick(self.kiosk.focusWidget() or self.kiosk, key)
        QApplication.processEvents()

    def type_code(self, name: str) -> None:
        sql = "SELECT code FROM participant WHERE name = :name"
        code = self.panel.document.value(sql, name=name)
        self.press(Qt.Key.Key_Return)
        assert self.machine.state is State.IDENTIFY
        self.hands.qtbot.keyClicks(self.kiosk.focusWidget() or self.kiosk, code)

    def identify(self, name: str) -> None:
        self.type_code(name)
        assert self.machine.state is State.PRIVACY, name
        self.wait(0.5)
        self.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
        assert self.machine.state is State.BALLOT

    def put_in(self) -> None:
        self.kiosk.page.review.setFocus()
        self.press(Qt.Key.Key_Return)
        self.kiosk.page.cast.setFocus()
        self.press(Qt.Key.Key_Return)
        assert self.machine.state is State.CONFIRM
        self.wait(0.7)
        self.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
        assert self.machine.state is State.DONE, self.machine.note
        self.wait(6.5)
        assert self.machine.state is State.COVER
