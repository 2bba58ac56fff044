"""Paper ballots of an open round: printed, ticked, keyed twice, compared, made to add up."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from exports.files import ExportFailed
from exports.printpack.ballots import write_ballots
from ui.document.live import LiveDocument
from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.agenda.queries import is_sample
from workshop.document import DiskTrouble, Refused
from workshop.sentences import Sentence, say
from workshop.voting import queries
from workshop.voting.keying import choices_from, line_of
from workshop.voting.model import Round
from workshop.voting.paper import (
    PASSES,
    IssueSheets,
    Pass,
    Sheets,
    SpoilSheet,
    TickPaper,
    account,
    both_keyings,
    key_sheet,
    sheets_of,
    take_back,
    whole_number,
)

PERSON = int(Qt.ItemDataRole.UserRole)
REASONS = ("overvote", "unclear", "torn")


class PaperPage(QWidget):
    """Nothing here shows a total, and the second keying never sees the first."""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.round: Round | None = None
        self.sheets = Sheets()
        self.account = plain_label("", wrap=True)
        self.issued = QSpinBox()
        self.issued.setAccessibleName(say("voting_paper.issued"))
        self.issued.setMinimumHeight(36)
        self._pause = QTimer(self, interval=400, singleShot=True)
        self._pause.timeout.connect(self._issue)
        self.print_button = SecondaryButton(say("voting_paper.print"), "printer")
        self.switch = Segmented(
            [(str(which), say(f"voting_paper.pass_{which}")) for which in PASSES],
            say("voting_paper.pass"),
        )
        self.number = LineField(
            say("voting_paper.number"), placeholder=say("voting_paper.number_hint")
        )
        self.line = LineField(say("voting_paper.line"), placeholder=say("voting_paper.line_hint"))
        self.note = InlineNote()
        self.reason = QComboBox()
        self.reason.setAccessibleName(say("voting_paper.reason"))
        for reason in REASONS:
            self.reason.addItem(say(f"voting_paper.reason_{reason}"), reason)
        self.aside_button = QuietButton(say("voting_paper.set_aside"))
        self.differing = plain_label("", ink="attention", wrap=True)
        self.again_1 = QuietButton(say("voting_paper.again_1"))
        self.again_2 = QuietButton(say("voting_paper.again_2"))
        self.people = QListWidget()
        self.people.setAccessibleName(say("voting_paper.people"))
        self.people.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._connect()

    def show_round(self, round_: Round) -> None:
        """Shows how the paper of an open round stands."""
        self.round = round_
        self.sheets = sheets_of(self.live.document, round_.id) or Sheets()
        found = account(self.live.document, round_)
        self.account.setText(say("voting_paper.account", **found.model_dump()))
        self.issued.blockSignals(True)
        self.issued.setRange(0, found.printed)
        if not self.issued.hasFocus():
            self.issued.setValue(found.issued)
        self.issued.blockSignals(False)
        self._show_differing(found.differing)
        self._show_people(round_)

    def _show_differing(self, numbers: tuple[int, ...]) -> None:
        """The first ballot that was keyed in two ways, both beside each other."""
        for part in (self.differing, self.again_1, self.again_2):
            part.setVisible(bool(numbers))
        if not numbers or self.round is None:
            return
        rule = queries.frozen_rule(self.round)
        one, other = both_keyings(self.live.document, self.round.id, numbers[0])
        self.differing.setText(
            say(
                "voting_paper.differ", n=len(numbers), number=_spaced(numbers[0]),
                one=line_of(one, rule), other=line_of(other, rule),
            )
        )  # fmt: skip

    def _show_people(self, round_: Round) -> None:
        self.people.blockSignals(True)
        here = self.people.currentRow()
        self.people.clear()
        for voter in queries.on_paper(self.live.document, round_.id):
            item = QListWidgetItem(voter.name)
            item.setData(PERSON, voter.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = Qt.CheckState.Checked if voter.voted else Qt.CheckState.Unchecked
            item.setCheckState(checked)
            self.people.addItem(item)
        self.people.setCurrentRow(here)
        self.people.blockSignals(False)

    def _key(self) -> None:
        if self.round is None:
            return
        which = cast("Pass", int(self.switch.current))
        try:
            number = whole_number(self.number.text(), self.sheets)
            choices = choices_from(self.line.text(), queries.frozen_rule(self.round))
            key_sheet(self.live.document, self.round.id, number, which, choices)
        except (Refused, DiskTrouble) as trouble:
            self.note.tell(say(trouble.sentence), "attention")
            return
        self.note.tell(say("voting_paper.kept", number=_spaced(number)), "remark")
        self.number.clear()
        self.line.clear()
        self.number.setFocus()

    def _set_aside(self) -> None:
        if self.round is None:
            return
        try:
            number = whole_number(self.number.text(), self.sheets)
        except Refused as refusal:
            self.note.tell(say(refusal.sentence), "attention")
            return
        fields = {"number": number, "reason": self.reason.currentData()}
        if self.live.do(SpoilSheet, round_id=self.round.id, **fields) is not None:
            self.number.clear()

    def _again(self, which: Pass) -> None:
        if self.round is None:
            return
        numbers = account(self.live.document, self.round).differing
        if numbers:
            take_back(self.live.document, self.round.id, numbers[0], which)
            self.switch.choose(str(which))
            self.number.setText(_spaced(numbers[0]))
            self.line.setFocus()

    def _again_first(self) -> None:
        self._again(1)

    def _again_second(self) -> None:
        self._again(2)

    def _issue(self) -> None:
        if self.round is not None and self.issued.value() != self.sheets.issued:
            self.live.do(IssueSheets, round_id=self.round.id, issued=self.issued.value())

    def _tick(self, item: QListWidgetItem) -> None:
        if self.round is not None:
            voted = item.checkState() is Qt.CheckState.Checked
            fields = {"person": int(item.data(PERSON)), "voted": voted}
            self.live.do(TickPaper, round_id=self.round.id, **fields)

    def _print(self) -> None:
        """Beside the workshop's file, where the secretary finds it."""
        if self.round is None:
            return
        document = self.live.document
        path = document.path.with_name(f"{document.path.stem} ballots V{self.round.number}.pdf")
        sample = is_sample(document)
        try:
            rule = queries.frozen_rule(self.round)
            write_ballots(path, rule, self.sheets.numbers, sample=sample)
        except ExportFailed as trouble:
            self.note.tell(say(trouble.sentence), "attention")
            return
        n = len(self.sheets.numbers)
        self.note.tell(say(Sentence("voting_paper.printed", n=n, path=str(path))), "remark")

    def _lay_out(self) -> None:
        out = QHBoxLayout()
        out.addWidget(self.account, 1)
        out.addWidget(plain_label(say("voting_paper.issued"), "caption", "ink_muted"))
        out.addWidget(self.issued)
        out.addWidget(self.print_button)
        keying = QHBoxLayout()
        keying.addWidget(self.switch)
        keying.addWidget(self.number, 1)
        keying.addWidget(self.line, 2)
        aside = QHBoxLayout()
        aside.addWidget(self.note, 1)
        aside.addWidget(self.reason)
        aside.addWidget(self.aside_button)
        apart = QHBoxLayout()
        apart.addWidget(self.differing, 1)
        apart.addWidget(self.again_1)
        apart.addWidget(self.again_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in (out, keying, aside, apart):
            column.addLayout(row)
        column.addWidget(plain_label(say("voting_paper.people"), strong=True))
        column.addWidget(self.people, 1)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self._print)
        self.issued.valueChanged.connect(self._pause.start)
        self.number.returnPressed.connect(self.line.setFocus)
        self.line.returnPressed.connect(self._key)
        self.aside_button.clicked.connect(self._set_aside)
        self.again_1.clicked.connect(self._again_first)
        self.again_2.clicked.connect(self._again_second)
        self.people.itemChanged.connect(self._tick)


def _spaced(number: int) -> str:
    """The digits as they stand under the bars."""
    digits = str(number)
    return f"{digits[:4]} {digits[4:]}".strip()
