"""The pulse on the desk: trust before and after, and how the meeting itself was."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.mission.pulse_flow import PulseFlow
from ui.mission.spread import Spread
from ui.room.wall_question import WallQuestion, private_is_safe
from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.mission.pulse import MOMENTS, TRUST, Moment, Told
from workshop.mission.pulses import ClosePulse, OpenPulse, limit, result, status
from workshop.sentences import say


class MomentCard(Card):
    """One pulse: whether it was asked, its two acts, and what may be told of it."""

    def __init__(self, moment: Moment) -> None:
        super().__init__(say(f"mission.pulse.moment.{moment}"), padding=12)
        self.moment: Moment = moment
        self.state = plain_label("", "caption", "ink_muted", wrap=True)
        self.ask_button = SecondaryButton(say("mission.pulse.ask"))
        self.close_button = QuietButton(say("mission.pulse.close"))
        self.told = QWidget()
        self._told = QVBoxLayout(self.told)
        self._told.setContentsMargins(0, 4, 0, 0)
        self._told.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(plain_label(say(f"mission.pulse.moment.{moment}"), "lead", strong=True), 1)
        head.addWidget(self.close_button)
        head.addWidget(self.ask_button)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addWidget(self.state)
        self.column.addWidget(self.told)

    def show_pulse(self, reader: Reader) -> None:
        """Shows its state; the answers only once it is closed, of enough people."""
        now = status(reader, self.moment)
        found = result(reader, self.moment)
        enough = any(one.enough for one in found)
        key = "few" if now == "closed" and not enough else now
        self.state.setText(say(f"mission.pulse.state.{key}", limit=limit(reader, self.moment)))
        self.ask_button.set_words(say(f"mission.pulse.{'ask' if now == 'not_asked' else 'go_on'}"))
        self.ask_button.setVisible(not enough)
        self.close_button.setVisible(now == "open")
        self._fill([one for one in found if one.enough])

    def _fill(self, found: list[Told]) -> None:
        while (item := self._told.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for one in found:
            words = say(f"mission.pulse.{one.question}")
            self._told.addWidget(plain_label(words, strong=True, wrap=True))
            spread = Spread(words)
            answers = range(len(one.spread), 0, -1)
            spread.show_spread(
                [say(f"mission.pulse.answer.{answer}") for answer in answers],
                list(reversed(one.spread)),
            )
            self._told.addWidget(spread)
            for sector, row in one.sectors:
                told = say(
                    "mission.pulse.of_sector",
                    sector=say(f"widgets.sector.{sector}"),
                    agree=sum(row[3:]),
                    people=sum(row),
                )
                self._told.addWidget(plain_label(told, "caption", "ink_muted"))
        self.told.setVisible(bool(found))


class PulsePage(SheetPage):
    """Three pulses; one of them is asked at a time, on the laptop that the room cannot see."""

    TABLES: ClassVar[tuple[str, ...]] = ("pulse", "pulse_moment", "workshop")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.wall = WallQuestion()
        self.cards = {moment: MomentCard(moment) for moment in MOMENTS}
        self.difference = plain_label("", wrap=True)
        self.flow: PulseFlow | None = None
        self._wanted: Moment | None = None
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        for card in self.cards.values():
            column.addWidget(card)
            card.ask_button.clicked.connect(partial(self.ask, card.moment))
            card.close_button.clicked.connect(partial(self._close, card.moment))
            if card.moment == "after":
                column.addWidget(self.difference)
        column.addStretch(1)
        self.body.addWidget(self.wall)
        self.body.addWidget(scrolled(inside), 1)
        self.wall.answered.connect(self._asked_about_wall)

    def hint(self) -> str:
        """What is kept of it."""
        return say("mission.pulse.hint")

    def refresh(self) -> None:
        """Reads what may be told."""
        for card in self.cards.values():
            card.show_pulse(self.document)
        lines = difference_lines(self.document)
        self.difference.setText("\n".join(lines))
        self.difference.setVisible(bool(lines))

    def ask(self, moment: Moment) -> None:
        """Opens the pulse and hands the laptop over, once the room cannot see it."""
        if self.flow is not None:
            return
        self._wanted = moment
        if not self.wall.ask_if_needed():
            self.said.emit(say("mission.pulse.not_covered"))
            return
        self._wanted = None
        if self.live.do(OpenPulse, moment=moment) is None:
            return
        self.flow = PulseFlow(self.live, moment)
        self.flow.left.connect(self._come_back)
        self.flow.open_over(self.window())

    def _come_back(self) -> None:
        flow, self.flow = self.flow, None
        if flow is not None:
            flow.deleteLater()
        self.window().activateWindow()
        self.refresh()
        self.said.emit(say("mission.pulse.came_back"))

    def _close(self, moment: Moment) -> None:
        self.live.do(ClosePulse, moment=moment)

    def _asked_about_wall(self) -> None:
        if self._wanted is not None and private_is_safe() and self.isVisible():
            self.ask(self._wanted)


def difference_lines(reader: Reader) -> list[str]:
    """Trust before and after, question by question, where both may be told."""
    before = {one.question: one for one in result(reader, "before") if one.enough}
    after = {one.question: one for one in result(reader, "after") if one.enough}
    return [
        say(
            "mission.pulse.difference",
            question=say(f"mission.pulse.{question}"),
            before=before[question].agree,
            before_of=before[question].people,
            after=after[question].agree,
            after_of=after[question].people,
        )
        for question in TRUST
        if question in before and question in after
    ]
