"""The laptop for one person after another: cover, three questions, done, cover again.

Nothing of the last person is left: every page is made anew, and the one before it is taken away.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.desk.handed_over import HandedOver
from ui.document.live import LiveDocument
from ui.room.wall_question import private_is_safe
from ui.theme.theme import theme
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, WordButton
from workshop.mission.pulse import ANSWERS, Moment, questions
from workshop.mission.pulses import GivePulse
from workshop.people.marks import SECTORS
from workshop.sentences import say

IDLE_MS, DONE_MS = 120_000, 6_000


class AnswerButton(SecondaryButton):
    """One answer, large enough for a finger."""

    role = "lead"

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setMinimumHeight(theme().px(52))


class PulseFlow(HandedOver):
    """Cover, sector, three questions, thanks, and the cover again."""

    OPEN = ("sector", "ask")

    def __init__(self, live: LiveDocument, moment: Moment, parent: QWidget | None = None) -> None:
        super().__init__(live, say("mission.pulse.window"), say("mission.pulse.pin"), parent)
        self.moment = moment
        self._sector = ""
        self._answers: list[int | None] = []
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.cover)
        self._done = QTimer(self, singleShot=True, interval=DONE_MS)
        self._done.timeout.connect(self.cover)
        self.cover()

    def cover(self) -> None:
        """Forgets whatever was answered and not put in, and covers the laptop."""
        self._sector, self._answers = "", []
        self._idle.stop()
        self._done.stop()
        start = PrimaryButton(say("mission.pulse.start"))
        start.clicked.connect(self._ask_sector)
        back = QuietButton(say("mission.pulse.back_to_desk"))
        back.clicked.connect(self.leave)
        words = [say(f"mission.pulse.cover.{self.moment}"), say("mission.pulse.promise")]
        self.show_page("cover", say("mission.pulse.title"), words, [start, back])

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
        self.show_page("done", say("mission.pulse.thanks"), [say("mission.pulse.pass_on")], [again])
        self._done.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc drops what was answered; a number gives that answer."""
        if event.key() == Qt.Key.Key_Escape:
            self.cover()
        elif self.state == "ask" and event.text() in {str(answer) for answer in ANSWERS}:
            self.give(int(event.text()))
        else:
            super().keyPressEvent(event)

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
        self.show_page("sector", say("mission.pulse.sector"), why, [*buttons, rather])
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
        self.show_page("ask", say(f"mission.pulse.{asked[place]}"), words, [*buttons, rather])
        self._idle.start()
