"""The timer of the live step: what is left, in large figures, with pause."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.top_line import live_seconds
from ui.document.live import LiveDocument
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import plain_label
from workshop.agenda.model import Step
from workshop.agenda.pause import GoOnWithStep, PauseStep
from workshop.agenda.queries import steps
from workshop.agenda.timing import seconds_left
from workshop.document import Changed
from workshop.sentences import say


class StepTimer(QWidget):
    """Counts down the planned time of the live step; runs on below zero."""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.head = plain_label("", role="caption", ink="ink_muted")
        self.figures = plain_label("", role="display")
        self.button = SecondaryButton(say("desk.timer.pause"), "pause")
        self.button.clicked.connect(self.press)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addWidget(self.figures)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.button)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.refresh)
        self._second.start()
        live.changed.connect(self._read_again)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is left now."""
        step = self._step()
        self.button.setVisible(step is not None)
        if step is None:
            self.head.setText(say("desk.timer.none"))
            self.figures.setText("–:––")
            return
        left = seconds_left(step, live_seconds([step]))
        self.head.setText(say("desk.timer.over" if left < 0 else "desk.timer.left", n=step.minutes))
        self.figures.setText(clock_words(left))
        self.figures.set_ink("attention" if left < 0 else "ink")
        paused = not step.started_at
        self.button.set_words(say("desk.timer.go-on" if paused else "desk.timer.pause"))
        self.button.set_icon_name("play" if paused else "pause")

    def press(self) -> None:
        """Pauses, or goes on."""
        step = self._step()
        if step is not None:
            self.live.do(PauseStep if step.started_at else GoOnWithStep, step=step.id)

    def _step(self) -> Step | None:
        return next((one for one in steps(self.live.document) if one.state == "live"), None)

    def _read_again(self, changed: Changed) -> None:
        if changed.touches("step"):
            self.refresh()


def clock_words(seconds: int) -> str:
    """Minutes and seconds; a minus sign when the time is over."""
    sign = "−" if seconds < 0 else ""
    return f"{sign}{abs(seconds) // 60}:{abs(seconds) % 60:02d}"
