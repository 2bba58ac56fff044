"""The page of an open round while it takes answers: hands, or names."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.voting.open_forms.hands import HandsPage
from ui.voting.open_forms.names import NamesPage
from workshop.voting import queries
from workshop.voting.hands import CountHands
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.named import AnswerFor, DotFor, TakeBack

FORMS = ("hands", "roll_call", "pad")


class OpenForms(QWidget):
    """Writes each count and each answer the moment it is given; shows no total."""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.round: Round | None = None
        self.hands, self.names = HandsPage(), NamesPage()
        self.hands.counted.connect(self._count)
        self.names.answered.connect(self._answer)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.hands)
        self.pages.addWidget(self.names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def show_round(self, round_: Round) -> None:
        """Shows an open round of one of these forms."""
        self.round = round_
        page = self.hands if queries.frozen_rule(round_).form == "hands" else self.names
        page.show_round(self.live.document, round_)
        self.pages.setCurrentWidget(page)

    def _count(self, option: int, counter: int, hands: object) -> None:
        if self.round is not None:
            fields = {"option": option, "counter": counter, "hands": hands}
            self.live.do(CountHands, round_id=self.round.id, **fields)

    def _answer(self, person: int, option: int, place: int) -> None:
        """An answer, or with dots one more dot on the option of that place; 0 takes back."""
        if self.round is None:
            return
        rule, here = queries.frozen_rule(self.round), {"round_id": self.round.id, "person": person}
        if method(rule.method).shape != "dots":
            kept = None if place < 0 else place
            self.live.do(AnswerFor, option=option, place=kept, **here)
        elif 0 <= place < len(rule.options):
            self.live.do(DotFor, option=rule.options[place].id, **here)
        else:
            self.live.do(TakeBack, **here)
