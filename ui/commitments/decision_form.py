"""The chosen decision: dissent, when it is looked at again, and what would change it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.commitments.days import DayField
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.text import plain_label
from workshop.commitments.changes import EditDecision, SetReview
from workshop.commitments.model import Decision
from workshop.commitments.queries import decisions
from workshop.language.places import place_of
from workshop.sentences import say

_HEIGHT = 96


class DecisionForm(QWidget):
    """Fields of one decision.

    Signals:
        said: a sentence for the foot of the sheet.
    """

    said = Signal(object)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.decision: int | None = None
        self._shown: Decision | None = None
        self.review = DayField(say("commitments.detail.review"))
        self.change_if = LineField(
            say("commitments.detail.change-if"),
            placeholder=say("commitments.detail.change-if-hint"),
        )
        self.dissent = TextArea(say("commitments.detail.dissent"))
        self.dissent.setFixedHeight(_HEIGHT)
        self.carried = plain_label("", "caption", "ink_muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 3, 9, 3)
        column.setSpacing(6)
        for name, field in (
            ("review", self.review),
            ("change-if", self.change_if),
            ("dissent", self.dissent),
        ):
            column.addWidget(Labelled(say(f"commitments.detail.{name}"), field))
        column.addWidget(self.carried)
        column.addStretch(1)
        attach(self.change_if, live, place=partial(self._place, "change_if"))
        attach(self.dissent, live, place=partial(self._place, "dissent"), own_words=True)
        self.review.day_given.connect(self._set_review)
        self.review.refused.connect(self.said)
        self.change_if.committed.connect(partial(self._type, "change_if"))
        self.dissent.committed.connect(partial(self._type, "dissent"))

    def show_decision(self, decision: int) -> None:
        """Shows a decision."""
        self.decision = decision

    def read(self) -> bool:
        """Reads the decision again; False when it is gone."""
        found = (one for one in decisions(self.live.document) if one.id == self.decision)
        self._shown = next(found, None)
        if self._shown is None:
            return False
        self.review.show_day(self._shown.review_on)
        self.change_if.set_text_if_unfocused(self._shown.change_if)
        self.dissent.set_text_if_unfocused(self._shown.dissent)
        where = self._shown.carried_from
        self.carried.setText(say("commitments.detail.carried", where=where) if where else "")
        self.carried.setVisible(bool(where))
        return True

    def title(self) -> str:
        """Its mark and its words."""
        return f"{self._shown.mark}  {self._shown.text}" if self._shown else ""

    def _place(self, column: str) -> str:
        return place_of("decision", self._shown.uid, column) if self._shown else ""

    def _set_review(self, day: object) -> None:
        if self.decision is not None:
            self.live.do(SetReview, decision=self.decision, day=day)

    def _type(self, field: str, text: str) -> None:
        if self.decision is not None:
            self.live.do(EditDecision, decision=self.decision, field=field, text=text)
