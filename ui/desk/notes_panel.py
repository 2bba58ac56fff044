"""A step without a panel of its own: goal, what to say, what comes out, and the way on."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.opening_cards import OpeningCards
from ui.desk.sheet import Sheet
from ui.desk.steps import go_on, start_step
from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.text import PlainLabel, plain_label
from workshop.agenda.model import Step
from workshop.agenda.queries import next_step, step, steps
from workshop.sentences import say

READING_WIDTH = 760


class NotesPanel(Sheet):
    """Everything the agenda knows about a step, to be read while leading it."""

    TABLES: ClassVar[tuple[str, ...]] = ("step",)

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live)
        self.step = step
        self.goal = plain_label("", role="lead", wrap=True)
        self.script = plain_label("", role="lead", wrap=True)
        self.card = Card(say("desk.notes.say"))
        self.card.column.setSpacing(4)
        self.card.column.addWidget(_head(say("desk.notes.say")))
        self.card.column.addWidget(self.script)
        self.facts = {name: _Fact(say(f"desk.notes.{name}")) for name in ("output", "plan_b")}
        self.cards = OpeningCards(live)
        self.cards.said.connect(self.bar.say)
        self._lay_out_notes()
        self.button = PrimaryButton("")
        self.button.clicked.connect(self._press)
        self.bar.add(self.button)
        self.refresh()

    def refresh(self) -> None:
        """Reads the step."""
        now = step(self.document, self.step) if self.step is not None else None
        if now is None:
            return
        self.title.setText(now.title)
        self.goal.setText(now.goal)
        self.goal.setVisible(bool(now.goal))
        self.script.setText(now.say)
        self.card.setVisible(bool(now.say))
        self.cards.setVisible(now.kind == "welcome")
        for name, fact in self.facts.items():
            fact.show_words(getattr(now, name))
        self.bar.say(self._sentence(now))
        self.button.set_words(self._words(now))
        self.button.setEnabled(now.state != "live" or self._more(now))

    def _lay_out_notes(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in (self.goal, self.card, self.cards, *self.facts.values()):
            part.setMaximumWidth(READING_WIDTH)
            column.addWidget(part)
        column.addStretch(1)
        self.body.addLayout(column)

    def _words(self, now: Step) -> str:
        if now.state != "live":
            return say("desk.step.start")
        following = next_step(self.document, now.id)
        return say("desk.step.next", title=following.title) if following else say("desk.step.last")

    def _sentence(self, now: Step) -> str:
        if now.state == "skipped" and now.skip_reason:
            return say("desk.step.skipped", reason=now.skip_reason)
        return say("desk.step.shows")

    def _more(self, now: Step) -> bool:
        return bool(next_step(self.document, now.id)) or now.state == "live"

    def _press(self) -> None:
        now = step(self.document, self.step) if self.step is not None else None
        if now is None:
            return
        if now.state == "live":
            go_on(self.live)
        else:
            start_step(self.live, now.id)


class EmptyAgenda(Sheet):
    """An agenda without steps: says what to do next."""

    TABLES: ClassVar[tuple[str, ...]] = ("step",)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live, say("desk.run.empty"))
        self.body.addWidget(plain_label(say("desk.run.empty.more"), ink="ink_muted", wrap=True))
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Says what is there now."""
        self.bar.say("" if steps(self.document) else say("desk.run.empty.more"))


class _Fact(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.words: PlainLabel = plain_label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(_head(name))
        column.addWidget(self.words)

    def show_words(self, words: str) -> None:
        """Shows the words; without any the whole part goes."""
        self.words.setText(words)
        self.setVisible(bool(words))


def _head(words: str) -> PlainLabel:
    return plain_label(words, role="caption", ink="ink_muted", strong=True)
