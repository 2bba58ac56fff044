"""The steps in their order: arrows choose, Alt and arrows move, plus and minus set the minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.row_list import Row, RowList
from workshop.agenda.model import Step
from workshop.sentences import say

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MINUTES = {Qt.Key.Key_Plus: 5, Qt.Key.Key_Minus: -5}


class StepList(RowList):
    """Every step with its number and minutes.

    Signals:
        shifted: the chosen step is to go so many places down.
        lengthened: the chosen step is to take so many minutes more.
        removed: the chosen step is to go.
    """

    shifted = Signal(int)
    lengthened = Signal(int)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__(say("agenda.steps"))

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; the chosen one stays chosen."""
        self.show_rows([_row(place, one) for place, one in enumerate(steps, start=1)])
        if not self.current_key and steps:
            self.choose(str(steps[0].id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, lengthen or remove the chosen step by key."""
        key = Qt.Key(event.key())
        if key in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(_MOVES[key])
        elif key in _MINUTES:
            self.lengthened.emit(_MINUTES[key])
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _row(place: int, step: Step) -> Row:
    return Row(
        str(step.id), f"{place}  {step.title}", say("agenda.minutes-short", minutes=step.minutes)
    )
