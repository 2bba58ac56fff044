"""Which option is asked now, and the way to the one before and the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.widgets.buttons import QuietButton
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.voting.rule import Rule


class OptionBar(QObject):
    """The title of one option of a round, and two buttons; a page puts them where they fit.

    Signals:
        moved: another option is asked now.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.option = 0
        self._options: tuple[int, ...] = ()
        self.title = plain_label("", "lead", strong=True, wrap=True)
        self.before = QuietButton(say("voting_open.before"), "arrow-left")
        self.after = QuietButton(say("voting_open.after"), "arrow-right")
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)

    @property
    def place(self) -> int:
        """The place of the option on the ballot, from 0."""
        return self._options.index(self.option)

    def show_rule(self, rule: Rule) -> None:
        """Shows the option that was asked last, or the first of a new round."""
        self._options = rule.option_ids
        if self.option not in self._options:
            self.option = self._options[0]
        option = rule.options[self.place]
        words = say(
            "voting_open.option",
            letter=option.letter,
            title=option.title,
            place=self.place + 1,
            of=len(self._options),
        )
        self.title.setText(words)
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < len(self._options) - 1)

    def go(self, option: int) -> None:
        """Asks another option."""
        if option in self._options:
            self.option = option
            self.moved.emit()

    def _go_back(self) -> None:
        self.go(self._options[self.place - 1])

    def _go_on(self) -> None:
        self.go(self._options[self.place + 1])
