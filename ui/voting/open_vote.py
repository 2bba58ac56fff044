"""A vote is open: turnout only, the fixed rule card, and closing in two acts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.voting.open_forms.page import FORMS, OpenForms
from ui.widgets.buttons import SecondaryButton
from ui.widgets.hairline import Hairline
from ui.widgets.rule_card_view import RuleCard
from ui.widgets.sector_mark import SectorMark, sector_name
from ui.widgets.text import plain_label
from ui.widgets.turnout import TurnoutCells
from workshop.sentences import Sentence, say
from workshop.voting.model import GroupTurnout, Round, Turnout
from workshop.voting.rule_card import card_rows

GUARD_MS = 600


class OpenVote(QWidget):
    """What is known of an open round; nothing here depends on what anybody chose.

    Signals:
        stop, reopen, count: the acts of closing, in the order of their buttons.
    """

    stop = Signal()
    reopen = Signal()
    count = Signal()

    def __init__(self, forms: OpenForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = plain_label("", "display")
        self.cells = TurnoutCells()
        self.help = plain_label("", ink="attention", strong=True)
        self.help.hide()
        self.remarks = plain_label("", ink="attention", wrap=True)
        self.remarks.hide()
        self.groups = QGridLayout()
        self.groups.setHorizontalSpacing(16)
        self.groups.setVerticalSpacing(4)
        self.groups.setColumnStretch(1, 1)
        self.card = RuleCard(say("voting.desk.rule_card"))
        self.forms = forms
        self.forms.hide()  # either the forms or the count, never the width of both
        self.closing = plain_label("", ink="ink_muted", wrap=True)
        self.stop_button = SecondaryButton(say("voting.desk.stop"), "stop")
        self.reopen_button = SecondaryButton(say("voting.desk.reopen"))
        self.count_button = SecondaryButton(say("voting.desk.count"), "lock-simple")
        self.stop_button.clicked.connect(self.stop)
        self.reopen_button.clicked.connect(self.reopen)
        self.count_button.clicked.connect(self.count)
        self._guard = QTimer(self, interval=GUARD_MS, singleShot=True)
        self._guard.timeout.connect(self._arm)
        self._status = ""
        self._lay_out()

    def show_round(self, round_: Round, turnout: Turnout) -> None:
        """Shows the count by groups of three or more, and which act comes next."""
        self.number.setText(say("voting.turnout", voted=turnout.voted, roll=turnout.roll))
        self.cells.show_turnout(turnout.voted, turnout.roll)
        self._show_groups(turnout.groups)
        if round_.rule is not None:
            self.card.show_rows([(say(r.label), say(r.value)) for r in card_rows(round_.rule)])
            at = round_.opened_at.strftime("%H:%M") if round_.opened_at else ""
            self.card.show_head(say("voting.desk.rule_card"), say("voting.desk.fixed", time=at))
        by_hand = round_.rule is not None and round_.rule.form in FORMS
        self.forms.setVisible(by_hand)
        self.card.setVisible(not by_hand)
        self.left.setVisible(not by_hand)
        if by_hand:
            self.forms.show_round(round_)
        self._show_closing(round_, turnout)

    def show_remarks(self, sentences: Sequence[Sentence]) -> None:
        """What to look at before closing; nothing closes by itself."""
        self.remarks.setText(" ".join(say(sentence) for sentence in sentences))
        self.remarks.setVisible(bool(sentences))

    def show_help(self, wanted: bool) -> None:
        """Somebody at the kiosk called; no name, no page."""
        self.help.setText(say("voting.desk.help_wanted") if wanted else "")
        self.help.setVisible(wanted)

    def _show_closing(self, round_: Round, turnout: Turnout) -> None:
        stopped = round_.status == "stopped"
        key = "stopped" if stopped else "open"
        words = say(f"voting.desk.closing_{key}", n=turnout.waiting)
        if round_.rule is None or round_.rule.form == "hands":
            words = say("voting_open.closing")
        elif turnout.voted < round_.rule.quorum:
            words = f"{say('voting.desk.below_quorum', n=round_.rule.quorum)} {words}"
        self.closing.setText(words)
        self.stop_button.setEnabled(not stopped)
        self.reopen_button.setVisible(stopped)
        if stopped and self._status == "open":
            self.count_button.setEnabled(False)
            self._guard.start()
        elif not self._guard.isActive():
            self.count_button.setEnabled(stopped)
        self._status = round_.status

    def _arm(self) -> None:
        """A double click on the first act must not be the second."""
        self.count_button.setEnabled(self._status == "stopped")

    def _show_groups(self, groups: tuple[GroupTurnout, ...]) -> None:
        while (item := self.groups.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for n, group in enumerate(groups if len(groups) > 1 else ()):  # one says the count again
            names = say("voting.desk.groups", names=[sector_name(s) for s in group.sectors])
            if len(group.sectors) == 1:  # sectors joined have no mark of one of them
                self.groups.addWidget(SectorMark(group.sectors[0]), n, 0)
            self.groups.addWidget(plain_label(names, wrap=True), n, 1)
            self.groups.addWidget(TurnoutCells(group.voted, group.roll, small=True), n, 2)
            words = say("voting.desk.of", voted=group.voted, roll=group.roll)
            self.groups.addWidget(plain_label(words, ink="ink_muted"), n, 3)

    def _lay_out(self) -> None:
        self.left = QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        for part in (self.help, self.remarks, self.number, self.cells):
            left.addWidget(part)
        left.addSpacing(16)
        left.addLayout(self.groups)
        left.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.left, 1)
        columns.addWidget(self.forms, 3)
        columns.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        self.card.setFixedWidth(320)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        words = QVBoxLayout()
        words.addWidget(plain_label(say("voting.desk.two_acts"), strong=True))
        words.addWidget(self.closing)
        acts.addLayout(words, 1)
        for button in (self.stop_button, self.reopen_button, self.count_button):
            acts.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(columns, 1)
        whole.addWidget(Hairline())
        whole.addLayout(acts)
