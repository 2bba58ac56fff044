"""Power and interest side by side: choose, or type two digits, first power, then interest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.choices import ChoiceField
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

NONE = "-"


class _Box(ChoiceField):
    """A choice from 1 to 5 or not rated; a digit chooses at once."""

    typed = Signal(int)

    def __init__(self, axis: str) -> None:
        name = say(f"map.{axis}")
        choices = [(NONE, say("map.not-rated", name=name))]
        choices += [(str(n), say("map.rated", name=name, value=n)) for n in range(1, 6)]
        super().__init__(name, choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 rate; 0 takes the rating away."""
        if event.text() and event.text() in "012345":
            self.typed.emit(int(event.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class RatingBoxes(QWidget):
    """The two ratings of the chosen card.

    Power waits for interest when digits are typed, so that a card is placed in one step.

    Signals:
        rated: power and interest, 0 for not rated.
        asked: a sentence saying what the next digit means.
    """

    rated = Signal(int, int)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.power, self.interest = _Box("power"), _Box("interest")
        self._waiting: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in (self.power, self.interest):
            row.addWidget(box)
            box.chosen.connect(self._choose)
            box.typed.connect(self.type_digit)

    def show_rating(self, one: Stakeholder | None) -> None:
        """Shows whose ratings they are."""
        self._waiting = None
        self.setEnabled(one is not None and not one.is_force)
        self.power.choose(str((one.power if one else None) or NONE))
        self.interest.choose(str((one.interest if one else None) or NONE))

    def start(self) -> None:
        """Asks for power first."""
        self._waiting = None
        self.power.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asked.emit(say("map.rate.power"))

    def type_digit(self, digit: int) -> None:
        """The first digit is power, the second interest; then both are written."""
        if digit > 5:
            self.asked.emit(say("map.rate.range"))
        elif self.interest.hasFocus() and self._waiting is None:
            self.rated.emit(_value(self.power), digit)
        elif self._waiting is None:
            self._waiting = digit
            self.power.choose(str(digit or NONE))
            self.asked.emit(say("map.rate.interest", power=digit))
            if self.power.hasFocus():
                self.interest.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            power, self._waiting = self._waiting, None
            self.rated.emit(power, digit)

    def _choose(self, _key: str) -> None:
        self._waiting = None
        self.rated.emit(_value(self.power), _value(self.interest))


def _value(box: ChoiceField) -> int:
    return 0 if box.current in ("", NONE) else int(box.current)
