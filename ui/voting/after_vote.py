"""What follows a closed vote, in lines that open when they are wanted; nothing modal.

A tie across the cut, the decision with its words, the same question again, setting a vote aside.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import DestructiveButton, PrimaryButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.sentences import Sentence, say
from workshop.voting.rule import Tie
from workshop.voting.settling import ACTS

BASES = ("vote", "no_objection", "chair")


class TieRow(QWidget):
    """A tie across the cut, and the acts that the rule card allows.

    Signals:
        act: widen, run_off or lot; with the number of the lot, or nothing.
    """

    act = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label("", ink="attention", strong=True, wrap=True)
        self.widen = SecondaryButton(say("voting.after.widen"))
        self.run_off = SecondaryButton(say("voting.after.run_off"))
        self.number = LineField(
            say("voting.after.number"), placeholder=say("voting.after.number_hint"), limit=60
        )
        self.number.setMaximumWidth(220)
        self.lot = SecondaryButton(say("voting.after.lot"))
        self.widen.clicked.connect(self._widen)
        self.run_off.clicked.connect(self._run_off)
        self.lot.clicked.connect(self._lot)
        self.number.returnPressed.connect(self._lot)
        row = QHBoxLayout()
        for part in (self.widen, self.run_off, self.number, self.lot):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self.words)
        column.addLayout(row)

    def show_tie(self, letters: list[str], tie: Tie) -> None:
        """Who is tied, and the acts of this rule."""
        self.words.setText(say("voting.after.tie", n=len(letters), letters=letters))
        allowed = ACTS[tie]
        for name, parts in (
            ("widen", (self.widen,)),
            ("run_off", (self.run_off,)),
            ("lot", (self.lot, self.number)),
        ):
            for part in parts:
                part.setVisible(name in allowed)

    def _widen(self) -> None:
        self.act.emit("widen", "")

    def _run_off(self) -> None:
        self.act.emit("run_off", "")

    def _lot(self) -> None:
        self.act.emit("lot", self.number.text())


class DecideRow(QWidget):
    """The decision in its words, its basis, and dissent where somebody asks for it.

    Signals:
        decided: the words, the basis, the dissent.
    """

    decided = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextArea(say("voting.after.decision"))
        self.text.setFixedHeight(64)
        self.basis = Segmented(
            [(basis, say(f"commitments.basis.{basis}")) for basis in BASES],
            say("voting.after.basis"),
        )
        self.dissent = LineField(
            say("voting.after.dissent"), placeholder=say("voting.after.dissent_hint")
        )
        self.button = PrimaryButton(say("voting.after.write_down"))
        self.button.clicked.connect(self._decide)
        row = QHBoxLayout()
        row.addWidget(self.basis)
        row.addWidget(self.dissent, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(Labelled(say("voting.after.decision"), self.text))
        column.addLayout(row)

    def ask(self, words: str) -> None:
        """Opens with words made from the result."""
        self.text.setPlainText(words)
        self.basis.choose("vote")
        self.dissent.clear()
        self.show()
        self.button.setFocus()

    def _decide(self) -> None:
        self.decided.emit(self.text.toPlainText(), self.basis.current, self.dissent.text())


class AsideRow(QWidget):
    """Why a vote is set aside; it stays in the minutes and is set up again."""

    voided = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = say("voting.desk.reason")
        self.reason = LineField(words, placeholder=words)
        self.button = DestructiveButton(say("voting.desk.void_now"))
        self.button.clicked.connect(self._void)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.button)

    def _void(self) -> None:
        self.voided.emit(self.reason.text())


class AfterVote(QWidget):
    """The lines under a result; each is hidden until it is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settled = plain_label("", strong=True, wrap=True)
        self.before = plain_label("", "caption", "ink_muted", wrap=True)
        self.tie, self.decide, self.aside = TieRow(), DecideRow(), AsideRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.settled, self.before, self.tie, self.decide, self.aside):
            part.hide()
            column.addWidget(part)

    def show_words(self, settled: Sentence | None, before: list[Sentence]) -> None:
        """How a tie was settled, and what changed since the round before."""
        self.settled.setText("" if settled is None else say(settled))
        self.settled.setVisible(settled is not None)
        self.before.setText(" ".join(say(sentence) for sentence in before))
        self.before.setVisible(bool(before))

    def close_lines(self) -> None:
        """Closes whatever is open."""
        for part in (self.settled, self.before, self.tie, self.decide, self.aside):
            part.hide()

    def toggle_aside(self) -> None:
        """Opens or closes the line that asks why."""
        self.aside.setVisible(self.aside.isHidden())
        self.aside.reason.setFocus()
