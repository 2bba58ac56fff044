"""The page of an open round while it takes answers: hands, a roll call, or one number pad."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.voting.open_forms.hands import HandsPage
from ui.voting.open_forms.pad import PadPage
from ui.voting.open_forms.roll_call import RollCall
from workshop.document import Change
from workshop.sentences import Sentence, say
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
        self._why: Sentence | None = None
        self.hands, self.roll_call, self.pad = HandsPage(), RollCall(), PadPage()
        self.hands.counted.connect(self._count)
        self.roll_call.answered.connect(self._answer)
        self.pad.answered.connect(self._answer)
        live.refused.connect(self._hear)
        self.pages = QStackedWidget()
        for page in (self.hands, self.roll_call, self.pad):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def show_round(self, round_: Round) -> None:
        """Shows an open round of one of these forms."""
        self.round = round_
        page = self._page(queries.frozen_rule(round_).form)
        page.show_round(self.live.document, round_)
        self.pages.setCurrentWidget(page)

    def _page(self, form: str) -> HandsPage | RollCall | PadPage:
        if form == "hands":
            return self.hands
        return self.pad if form == "pad" else self.roll_call

    def _count(self, option: int, counter: int, hands: object) -> None:
        self._do(CountHands, option=option, counter=counter, hands=hands)

    def _answer(self, person: int, option: int, place: int) -> None:
        """An answer, or with dots one more dot on the option of that place; 0 takes back."""
        if self.round is None:
            return
        rule = queries.frozen_rule(self.round)
        if method(rule.method).shape != "dots":
            self._do(AnswerFor, person=person, option=option, place=None if place < 0 else place)
        elif place < 0:
            self._do(TakeBack, person=person)
        elif place < len(rule.options):
            self._do(DotFor, person=person, option=rule.options[place].id)
        else:
            refusal = Sentence("voting_open.refused.no_option", n=len(rule.options))
            self.pad.tell(say(refusal))

    def _do(self, verb: type[Change], **fields: object) -> None:
        """Writes at once; a refusal stands where it was keyed."""
        if self.round is None:
            return
        self._why = None
        done = self.live.do(verb, round_id=self.round.id, **fields)
        if done is None and self._why is not None:
            self._page(queries.frozen_rule(self.round).form).tell(say(self._why))

    def _hear(self, why: Sentence) -> None:
        self._why = why
