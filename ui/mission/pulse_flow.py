"""The laptop for one person after another: cover, three questions, done, cover again.

Nothing of the last person is left: every page is made anew, and the one before it is taken away.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.pin import digits
from ui.document.live import LiveDocument
from ui.room.screens_moved import ScreensMoved
from ui.room.wall_question import private_is_safe
from ui.theme.theme import theme
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, WordButton
from ui.widgets.fields import Labelled
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.agenda.guard import has_pin, pin_matches
from workshop.mission.pulse import ANSWERS, Moment, questions
from workshop.mission.pulses import GivePulse
from workshop.people.marks import SECTORS
from workshop.sentences import say

IDLE_MS, DONE_MS, COLUMN = 120_000, 6_000, 640


class AnswerButton(SecondaryButton):
    """One answer, large enough for a finger."""

    role = "lead"

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setMinimumHeight(theme().px(52))


class PulseFlow(QWidget):
    """A window over the whole screen.

    Signals:
        left: the facilitator has the laptop back.
    """

    left = Signal()

    def __init__(self, live: LiveDocument, moment: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.live, self.moment = live, moment
        self.state = ""
        self.page: QWidget | None = None
        self.setWindowTitle(say("mission.pulse.window"))
        self.setMinimumSize(640, 480)
        self._sector = ""
        self._answers: list[int | None] = []
        self._column = QVBoxLayout(self)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.cover)
        self._done = QTimer(self, singleShot=True, interval=DONE_MS)
        self._done.timeout.connect(self.cover)
        ScreensMoved(self, self._look_at_screens)
        self.cover()

    def cover(self) -> None:
        """Forgets whatever was answered and not put in, and covers the laptop."""
        self._sector, self._answers = "", []
        self._idle.stop()
        self._done.stop()
        start = PrimaryButton(say("mission.pulse.start"))
        start.clicked.connect(self._ask_sector)
        back = QuietButton(say("mission.pulse.back_to_desk"))
        back.clicked.connect(self._leave)
        words = [say(f"mission.pulse.cover.{self.moment}"), say("mission.pulse.promise")]
        self._show("cover", say("mission.pulse.title"), words, [start, back])

    def give(self, answer: int | None) -> None:
        """Answers the question in sight and goes on; after the third all are put in."""
        self._answers.append(answer)
        if len(self._answers) < len(questions(self.moment)):
            self._ask()
            return
        answers, sector = tuple(self._answers), self._sector
        self._sector, self._answers = "", []
        done = self.live.do(GivePulse, moment=self.moment, answers=answers, sector=sector)
        if done is None:
            self.cover()
            return
        again = PrimaryButton(say("mission.pulse.next"))
        again.clicked.connect(self.cover)
        self._show("done", say("mission.pulse.thanks"), [say("mission.pulse.pass_on")], [again])
        self._done.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops what was answered; a number gives that answer."""
        if event.key() == Qt.Key.Key_Escape:
            self.cover()
        elif self.state == "ask" and event.text() in {str(answer) for answer in ANSWERS}:
            self.give(int(event.text()))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another window in front: what was answered is not left in sight behind it."""
        gone = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if gone and self.state in ("sector", "ask"):
            self.cover()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is leaving it."""
        if has_pin(self.live.document) and self.state != "leaving":
            event.ignore()
            self._leave()
            return
        super().closeEvent(event)
        if self.state != "leaving":
            self.state = "leaving"
            self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground."""
        QPainter(self).fillRect(self.rect(), theme().color("canvas"))

    def _ask_sector(self) -> None:
        if not private_is_safe():
            return
        buttons: list[WordButton] = []
        for sector in SECTORS:
            button = AnswerButton(say(f"widgets.sector.{sector}"))
            button.clicked.connect(partial(self._begin, sector))
            buttons.append(button)
        rather = QuietButton(say("mission.pulse.rather_not"))
        rather.clicked.connect(partial(self._begin, ""))
        why = [say("mission.pulse.sector_why")]
        self._show("sector", say("mission.pulse.sector"), why, [*buttons, rather])
        self._idle.start()

    def _begin(self, sector: str) -> None:
        self._sector = sector
        self._ask()

    def _ask(self) -> None:
        asked = questions(self.moment)
        place = len(self._answers)
        buttons: list[WordButton] = []
        for answer in reversed(ANSWERS):
            button = AnswerButton(say(f"mission.pulse.answer.{answer}"))
            button.clicked.connect(partial(self.give, answer))
            buttons.append(button)
        rather = QuietButton(say("mission.pulse.rather_not"))
        rather.clicked.connect(partial(self.give, None))
        words = [say("mission.pulse.place", place=place + 1, of=len(asked))]
        self._show("ask", say(f"mission.pulse.{asked[place]}"), words, [*buttons, rather])
        self._idle.start()

    def _show(
        self, state: str, title: str, lines: list[str], buttons: list[WordButton]
    ) -> QVBoxLayout:
        """A new page; the one before is gone from pixels and from the tree of accessible things."""
        if self.page is not None:
            self.page.hide()
            self._column.removeWidget(self.page)
            self.page.setParent(None)
            self.page.deleteLater()
        self.state, self.page = state, QWidget()
        inside = QVBoxLayout()
        inside.setSpacing(10)
        inside.addWidget(plain_label(title, "display", wrap=True))
        for line in lines:
            inside.addWidget(plain_label(line, "lead", "ink_muted", wrap=True))
        inside.addSpacing(12)
        for button in buttons:
            inside.addWidget(button)
        middle = QWidget()
        middle.setFixedWidth(theme().px(COLUMN))
        middle.setLayout(inside)
        whole = QHBoxLayout(self.page)
        whole.addStretch(1)
        whole.addWidget(middle, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addStretch(1)
        self._column.addWidget(self.page)
        self.page.setAccessibleName(title)
        if state in ("ask", "sector"):  # no answer is under the hands before somebody chooses
            self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.page.setFocus()
        else:
            buttons[0].setFocus()
        return inside

    def _leave(self) -> None:
        """The desk comes back: by the PIN where one was chosen."""
        if not has_pin(self.live.document):
            self._go()
            return
        cancel = SecondaryButton(say("desk.pin.cancel"))
        cancel.clicked.connect(self.cover)
        inside = self._show("pin", say("mission.pulse.pin"), [], [cancel])
        field, note = digits(say("mission.pulse.pin")), InlineNote()
        inside.insertWidget(inside.count() - 1, Labelled(say("mission.pulse.pin"), field))
        inside.insertWidget(inside.count() - 1, note)
        field.textEdited.connect(partial(self._try, field.clear, note))
        field.setFocus()

    def _try(self, clear: Callable[[], None], note: InlineNote, pin: str) -> None:
        if len(pin) < 4:
            return
        if pin_matches(self.live.document, pin):
            self._go()
        else:
            clear()
            note.tell(say("desk.pin.wrong"))

    def _go(self) -> None:
        self.state = "leaving"
        self.close()
        self.left.emit()

    def _look_at_screens(self) -> None:
        if not private_is_safe() and self.state not in ("cover", "leaving"):
            self.cover()
