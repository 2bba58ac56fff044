"""A day as somebody types it: 2027-04-12, 12.4.2027, 12 Apr 2027."""

from __future__ import annotations

import contextlib
import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import LineField
from workshop.commitments.model import day_of
from workshop.sentences import Sentence, day, say

FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%d %B %Y")


def read_day(text: str) -> datetime.date | None:
    """The day somebody typed; nothing typed is no day.

    Raises:
        ValueError: it is none.
    """
    typed = text.strip()
    if not typed:
        return None
    for form in FORMS:
        with contextlib.suppress(ValueError):
            return datetime.datetime.strptime(typed, form).date()
    raise ValueError(text)


def shown_day(text: str) -> str:
    """A kept day in short words, or an empty text."""
    found = day_of(text)
    return day(found, short=True) if found else ""


def no_day(text: str) -> Sentence:
    """What is said of a text that is no day."""
    return Sentence("commitments.desk.date-form", text=text)


class DayField(LineField):
    """A day on one line; what is no day stays in the field and is said.

    Signals:
        day_given: a `date`, or None when the day was taken away.
        refused: a `Sentence` about what was typed.
    """

    day_given = Signal(object)
    refused = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=say("commitments.desk.no-date"), parent=parent)
        self._kept = ""
        self.editingFinished.connect(self._hand_over)

    def show_day(self, text: str) -> None:
        """Shows a kept day, never under the hands of someone typing."""
        self._kept = text
        self.set_text_if_unfocused(shown_day(text))

    def _hand_over(self) -> None:
        try:
            found = read_day(self.text())
        except ValueError:
            self.refused.emit(no_day(self.text()))
            return
        if (found.isoformat() if found else "") != self._kept:
            self.day_given.emit(found)
