"""Three plain questions that find the method, and all methods behind one click."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.voting.setting_fields import keep_narrow
from ui.widgets.buttons import QuietButton
from ui.widgets.hairline import Hairline
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.voting.methods import METHODS
from workshop.voting.recommend import Need, Wishes, recommend, wishes_of

QUESTIONS = {
    "need": ("list", "yes_no", "order"),
    "strength": ("yes", "no"),
    "neighbours": ("no", "yes"),
}


class MethodChoice(QWidget):
    """What is needed, whether strength matters, who may see; then one method with its reason.

    Signals:
        chosen: the key of the method, and whether it is secret.
    """

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method, self._options = "dots", 0
        self.switches: dict[str, Segmented] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label(say("voting.desk.three_questions"), strong=True))
        for n, (question, answers) in enumerate(QUESTIONS.items(), start=1):
            words = say(f"voting.desk.ask_{question}", n=n)
            switch = Segmented(
                [(answer, say(f"voting.desk.{question}_{answer}")) for answer in answers], words
            )
            switch.chosen.connect(self._answer)
            self.switches[question] = switch
            column.addWidget(plain_label(words, "caption", "ink_muted"))
            column.addWidget(switch)
        column.addSpacing(8)
        column.addWidget(Hairline())
        column.addSpacing(4)
        self.tag = plain_label("", "caption", "accent", strong=True)
        self.name = plain_label("", "lead", strong=True)
        self.others = QuietButton(say("voting.desk.other_methods"))
        self.others.clicked.connect(self._show_all)
        self.all = QComboBox()
        self.all.setAccessibleName(say("voting.desk.all_methods"))
        self.all.setMinimumHeight(36)
        keep_narrow(self.all)
        for used in METHODS:
            self.all.addItem(say(f"voting_methods.{used.key}.name"), used.key)
        self.all.activated.connect(self._pick)
        self.all.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tag)
        row.addWidget(self.name)
        row.addStretch()
        row.addWidget(self.others)
        column.addLayout(row)
        column.addWidget(self.all)
        self.why = plain_label("", ink="ink_muted", wrap=True)
        self.doubt = plain_label("", ink="attention", wrap=True)
        column.addWidget(self.why)
        column.addWidget(self.doubt)

    def show_method(self, key: str, *, secret: bool, options: int) -> None:
        """Shows the method of a draft, and answers that lead to it."""
        changed = key != self._method
        self._method, self._options = key, options
        asked = recommend(self.wishes, options).method
        if changed and asked != key:
            self._show_wishes(wishes_of(key, secret))
        self.switches["neighbours"].choose("no" if secret else "yes")
        found = recommend(self.wishes, options)
        fits = found.method == key
        self.tag.setText(say("voting.desk.recommended" if fits else "voting.desk.chosen_method"))
        secrecy = say(f"voting_rules.card.{'secret' if secret else 'open'}")
        name = say(f"voting_methods.{key}.name")
        self.name.setText(say("voting.desk.method_name", method=name, secrecy=secrecy))
        self.why.setText(say(f"voting_methods.{key}.why"))
        self.doubt.setText(say(found.doubt) if found.doubt is not None and fits else "")
        self.doubt.setVisible(bool(self.doubt.text()))
        self.all.setCurrentIndex(self.all.findData(key))

    @property
    def wishes(self) -> Wishes:
        """The three answers as they stand."""
        return Wishes(
            need=cast("Need", self.switches["need"].current),
            strength=self.switches["strength"].current == "yes",
            neighbours=self.switches["neighbours"].current == "yes",
        )

    def _show_wishes(self, wishes: Wishes) -> None:
        self.switches["need"].choose(wishes.need)
        self.switches["strength"].choose("yes" if wishes.strength else "no")

    def _answer(self, _key: str) -> None:
        wishes = self.wishes
        found = recommend(wishes, self._options)
        self.chosen.emit(found.method, not wishes.neighbours)

    def _pick(self, place: int) -> None:
        self.chosen.emit(self.all.itemData(place), not self.wishes.neighbours)

    def _show_all(self) -> None:
        self.all.setVisible(self.all.isHidden())
        if self.all.isVisible():
            self.all.setFocus()
