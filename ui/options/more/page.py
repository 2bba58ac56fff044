"""The page about one option that stands in the place of the list: needs, money, people, facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.options.more.facts_part import FactsPart
from ui.options.more.money_part import MoneyPart
from ui.options.more.needs_part import NeedsPart
from ui.options.more.part import Part, line_of
from ui.options.more.people_part import PeoplePart
from ui.widgets.buttons import QuietButton
from ui.widgets.segmented import Segmented
from ui.widgets.text import elided_label
from workshop.options.model import Option
from workshop.sentences import say

TABLES = (
    *("gate", "option_fact", "payer_gainer", "option_stakeholder", "stakeholder", "workshop"),
    "mission",
)
"""What it reads besides the options themselves."""


class MorePage(QWidget):
    """One option, four parts, and the ways to the options beside it and back to the list.

    Signals:
        closed: back to the list.
        stepped: to the option before (-1) or after (1) in the list.
    """

    closed = Signal()
    stepped = Signal(int)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.back_button = QuietButton(say("options.more.back"), "arrow-left")
        self.before_button = QuietButton("", "caret-left", name=say("options.more.before"))
        self.after_button = QuietButton("", "caret-right", name=say("options.more.after"))
        self.title = elided_label("", role="lead", strong=True)
        self.parts: dict[str, Part] = {
            "needs": NeedsPart(live),
            "money": MoneyPart(live),
            "people": PeoplePart(live),
            "facts": FactsPart(live),
        }
        self.switch = Segmented(
            [(key, say(f"options.more.{key}")) for key in self.parts], say("options.more.parts")
        )
        self.stack = QStackedWidget()
        for part in self.parts.values():
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        way = line_of(
            self.back_button, self.title, self.before_button, self.after_button, stretch=1
        )
        column.addLayout(way)
        column.addWidget(self.switch)
        column.addWidget(self.stack, 1)
        self.switch.chosen.connect(self._turn)
        self.back_button.clicked.connect(self.closed)
        self.before_button.clicked.connect(lambda: self.stepped.emit(-1))
        self.after_button.clicked.connect(lambda: self.stepped.emit(1))

    def show_option(self, one: Option, order: Sequence[int]) -> None:
        """Shows an option; `order` are the options of the list, to step through them."""
        self.title.setText(f"{one.letter}  {one.shown}")
        place = order.index(one.id) if one.id in order else 0
        self.before_button.setEnabled(place > 0)
        self.after_button.setEnabled(place < len(order) - 1)
        for part in self.parts.values():
            part.show_option(one)

    def open_part(self, key: str) -> None:
        """Turns to a part."""
        self.switch.choose(key)
        self._turn(key)

    def _turn(self, key: str) -> None:
        self.stack.setCurrentWidget(self.parts[key])
