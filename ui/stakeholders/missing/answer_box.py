"""The three acts for the chosen claim and for all that are open, with the reason they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.buttons import KeyCap, LinkButton, PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.document import Change
from workshop.sentences import say
from workshop.stakeholders.coverage.claims import absent_of
from workshop.stakeholders.coverage.finding import Answer, Finding
from workshop.stakeholders.coverage_changes import TakeBackAnswer
from workshop.stakeholders.deck_changes import AnswerAlike
from workshop.stakeholders.missing_changes import InviteAndMark
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholders


class AnswerBox(QWidget):
    """Invite, accept with a reason, not relevant: for one claim or for all of its check.

    Signals:
        answered: an answer was kept; another claim may follow.
    """

    answered = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.finding: Finding | None = None
        self._waiting: tuple[Finding, ...] = ()
        self._asked: tuple[Answer, tuple[Finding, ...]] | None = None
        self._cards: dict[int, Stakeholder] = {}
        self.invite = SecondaryButton(say("missing.invite"), "paper-plane-tilt")
        self.accept = SecondaryButton(say("missing.accept"))
        self.not_relevant = QuietButton(say("missing.not-relevant"))
        self.mark = LinkButton(say("missing.invite-mark"))
        self.all_label = plain_label("", "caption", "ink_muted")
        self.all_invite = LinkButton(say("missing.invite"), name=say("missing.all-invite"))
        self.all_mark = LinkButton(say("missing.mark-short"), name=say("missing.all-mark"))
        self.all_accept = LinkButton(say("missing.accept"), name=say("missing.all-accept"))
        self.all_drop = LinkButton(say("missing.not-relevant"), name=say("missing.all-drop"))
        self.reason = LineField(say("missing.reason"), placeholder=say("missing.reason-hint"))
        attach(self.reason, live, place="")
        self.keep = PrimaryButton(say("missing.keep"))
        self.note = InlineNote()
        self.answer = plain_label("", wrap=True)
        self.take_back = LinkButton(say("missing.take-back"))
        self.one_row, self.all_row, self.reason_row, self.given_row = self._lay_out()
        self._connect()

    def show_finding(self, found: Finding | None, waiting: Sequence[Finding]) -> None:
        """Shows another claim, or the same with another answer; `waiting` are all that are open."""
        if found is None or self.finding is None or found.key != self.finding.key:
            self.close_reason()
        self.finding, self._waiting = found, tuple(waiting)
        self._cards = {one.id: one for one in stakeholders(self.live.document)}
        self.one_row.setVisible(found is not None and found.open)
        self.mark.setVisible(found is not None and found.open and bool(self._absent((found,))))
        self.all_label.setText(say("missing.all", n=len(waiting)))
        self.all_row.setVisible(len(waiting) > 1)
        self.all_mark.setVisible(bool(self._absent(self._waiting)))
        given = found.answer if found is not None else None
        self.answer.setText(say(given.sentence) if given is not None else "")
        self.given_row.setVisible(given is not None)

    def ask(self, kind: Answer, *, for_all: bool = False, mark: bool = False) -> None:
        """Invite is kept at once; the other two open the field for their reason."""
        found = self._waiting if for_all else (self.finding,) if self.finding is not None else ()
        if not found or not all(one.open for one in found):
            return
        if kind == "invite":
            self._do_invite(found, mark=mark)
            return
        self._asked = (kind, found)
        hint = say("missing.reason-all", n=len(found)) if for_all else say("missing.reason-hint")
        self.reason.setPlaceholderText(hint)
        self.reason_row.show()
        self.reason.setFocus()

    def close_reason(self) -> None:
        """Puts the field for a reason away."""
        self._asked = None
        self.reason.clear()
        self.note.clear()
        self.reason_row.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the field for a reason."""
        if event.key() == Qt.Key.Key_Escape and self._asked is not None:
            self.close_reason()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> tuple[QWidget, QWidget, QWidget, QWidget]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        acts = (self.invite, KeyCap("I"), self.accept, KeyCap("A"), self.not_relevant, KeyCap("N"))
        one = _row(*acts)
        every = _row(
            self.all_label, self.all_invite, self.all_mark, self.all_accept, self.all_drop, space=0
        )
        reason, given = QWidget(), QWidget()
        for made, first, last in (
            (reason, self.reason, self.keep),
            (given, self.answer, self.take_back),
        ):
            line = QHBoxLayout(made)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(first, 1)
            line.addWidget(last)
        column.addWidget(one)
        column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(given)
        column.addWidget(every)
        column.addWidget(reason)
        column.addWidget(self.note)
        reason.hide()
        return one, every, reason, given

    def _connect(self) -> None:
        self.invite.clicked.connect(lambda: self.ask("invite"))
        self.mark.clicked.connect(lambda: self.ask("invite", mark=True))
        self.accept.clicked.connect(lambda: self.ask("accept"))
        self.not_relevant.clicked.connect(lambda: self.ask("not_relevant"))
        self.all_invite.clicked.connect(lambda: self.ask("invite", for_all=True))
        self.all_mark.clicked.connect(lambda: self.ask("invite", for_all=True, mark=True))
        self.all_accept.clicked.connect(lambda: self.ask("accept", for_all=True))
        self.all_drop.clicked.connect(lambda: self.ask("not_relevant", for_all=True))
        self.keep.clicked.connect(self._keep)
        self.reason.returnPressed.connect(self._keep)
        self.take_back.clicked.connect(self._take_back)

    def _do_invite(self, found: tuple[Finding, ...], *, mark: bool) -> None:
        if mark:
            self._do(InviteAndMark, found, stakeholders=self._absent(found))
        else:
            self._do(AnswerAlike, found, answer="invite")

    def _keep(self) -> None:
        if self._asked is None:
            return
        kind, found = self._asked
        if not self.reason.text().strip():
            self.note.tell(say("coverage.refused.reason"))
            self.reason.setFocus()
            return
        self._do(AnswerAlike, found, answer=kind, reason=self.reason.text())

    def _do(self, verb: type[Change], found: tuple[Finding, ...], **fields: object) -> None:
        subjects = tuple(one.subject for one in found)
        if self.live.do(verb, finding=found[0].check, subjects=subjects, **fields) is not None:
            self.close_reason()
            self.answered.emit()

    def _take_back(self) -> None:
        if self.finding is not None:
            self.live.do(TakeBackAnswer, finding=self.finding.check, subject=self.finding.subject)

    def _absent(self, found: tuple[Finding, ...]) -> tuple[int, ...]:
        named = (who for one in found for who in absent_of(one, self._cards))
        return tuple(dict.fromkeys(named))


def _row(*parts: QWidget, space: int = 6) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(space)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return made
