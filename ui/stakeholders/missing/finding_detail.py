"""One finding: its sentence, its rule on request, its answer, and who could be asked in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.commitments.changes import AddAction
from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.changes import EditStakeholder
from workshop.stakeholders.coverage.finding import Answer, Finding, title_of
from workshop.stakeholders.coverage_changes import TakeBackAnswer
from workshop.stakeholders.deck_changes import AnswerAlike
from workshop.stakeholders.measures import advocate_path, leaves
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholder

MOST_SUBJECTS = 4


class FindingDetail(QWidget):
    """What the room does with one finding.

    Signals:
        answered: the finding was answered; another one may follow.
        card_wanted: a stakeholder's card on the map.
        said: a sentence for the foot of the sheet.
        neutral_wanted: the card that says what neutral means goes to the room.
    """

    answered = Signal()
    card_wanted = Signal(int)
    said = Signal(str)
    neutral_wanted = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.finding: Finding | None = None
        self._kind: Answer | None = None
        self._others: tuple[Finding, ...] = ()
        self.kind = plain_label("", "caption", "ink_muted")
        self.sentence = plain_label("", "lead", strong=True, wrap=True)
        self.rule_button = LinkButton(say("missing.rule"))
        self.rule = plain_label("", "caption", "ink_muted", wrap=True)
        self.action_button = LinkButton(say("missing.action"))
        self.invite = SecondaryButton(say("missing.invite"), "paper-plane-tilt")
        self.accept = SecondaryButton(say("missing.accept"))
        self.not_relevant = QuietButton(say("missing.not-relevant"))
        self.reason = LineField(say("missing.reason"), placeholder=say("missing.reason-hint"))
        self.keep = PrimaryButton(say("missing.keep"))
        self.alike = QCheckBox()
        self.note = InlineNote()
        self.answer = plain_label("", wrap=True)
        self.take_back = LinkButton(say("missing.take-back"))
        self.neutral = LinkButton(say("missing.neutral"))
        self.subjects = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._lay_out()
        self._connect()

    def show_finding(self, found: Finding | None, others: tuple[Finding, ...] = ()) -> None:
        """Shows another finding, or the same with another answer; `others` are alike and open."""
        self._others = others
        self.alike.setText(say("missing.alike", n=len(others) + 1))
        self.alike.setAccessibleName(self.alike.text())
        if found is None or self.finding is None or found.key != self.finding.key:
            self._close_reason()
            self.rule.hide()
        self.finding = found
        for part in (self.kind, self.sentence, self.rule_button, self.action_button, *self._acts):
            part.setVisible(found is not None)
        if found is None:
            self.answer.hide()
            self.take_back.hide()
            self.neutral.hide()
            self._show_subjects(())
            return
        self.kind.setText(say(title_of(found.check)))
        self.sentence.setText(say(found.sentence))
        self.rule.setText(say("missing.rule-says", check=found.check, rule=found.rule))
        self.answer.setText(say(found.answer.sentence) if found.answer else "")
        self.answer.setVisible(found.answer is not None)
        self.take_back.setVisible(found.answer is not None)
        self.neutral.setVisible(found.check == "neutral_chair")
        for part in self._acts:
            part.setVisible(found.answer is None)
        self._show_subjects(found.subjects)

    def take_focus(self) -> None:
        """To the first act that can be done."""
        (self.invite if self.invite.isVisible() else self.take_back).setFocus()

    @property
    def _acts(self) -> tuple[QWidget, ...]:
        return self.invite, self.accept, self.not_relevant

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.kind)
        column.addWidget(self.sentence)
        about = QHBoxLayout()
        about.addWidget(self.rule_button)
        about.addWidget(self.action_button)
        about.addStretch(1)
        column.addLayout(about)
        column.addWidget(self.rule)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for part in self._acts:
            acts.addWidget(part)
        acts.addStretch(1)
        column.addLayout(acts)
        writing = QHBoxLayout()
        writing.addWidget(self.reason, 1)
        writing.addWidget(self.keep)
        column.addLayout(writing)
        column.addWidget(self.alike)
        column.addWidget(self.note)
        given = QHBoxLayout()
        given.addWidget(self.answer, 1)
        given.addWidget(self.take_back)
        column.addLayout(given)
        column.addWidget(self.neutral, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.subjects)
        column.addStretch(1)
        self.rule.hide()
        self._close_reason()

    def _connect(self) -> None:
        self.rule_button.clicked.connect(lambda: self.rule.setVisible(self.rule.isHidden()))
        self.action_button.clicked.connect(self._make_action)
        self.invite.clicked.connect(partial(self._ask, "invite"))
        self.accept.clicked.connect(partial(self._ask, "accept"))
        self.not_relevant.clicked.connect(partial(self._ask, "not_relevant"))
        self.keep.clicked.connect(self._keep)
        self.reason.returnPressed.connect(self._keep)
        self.take_back.clicked.connect(self._take_back)
        self.neutral.clicked.connect(self.neutral_wanted)

    def _ask(self, kind: Answer) -> None:
        """Invite needs no reason; the other two open the field."""
        self._kind = kind
        if kind == "invite":
            self._keep()
            return
        self.reason.show()
        self.keep.show()
        self.alike.setVisible(bool(self._others))
        self.reason.setFocus()

    def _keep(self) -> None:
        found, kind = self.finding, self._kind
        if found is None or kind is None:
            return
        reason = "" if kind == "invite" else self.reason.text()
        if kind != "invite" and not reason.strip():
            self.note.tell(say("coverage.refused.reason"))
            self.reason.setFocus()
            return
        alike = self._others if self.alike.isChecked() else ()
        done = self.live.do(
            AnswerAlike,
            finding=found.check,
            subjects=(found.subject, *(one.subject for one in alike)),
            answer=kind,
            reason=reason,
        )
        if done is not None:
            self._close_reason()
            self.answered.emit()

    def _take_back(self) -> None:
        if self.finding is not None:
            self.live.do(TakeBackAnswer, finding=self.finding.check, subject=self.finding.subject)

    def _close_reason(self) -> None:
        self._kind = None
        self.reason.clear()
        self.note.clear()
        self.reason.hide()
        self.keep.hide()
        self.alike.setChecked(False)
        self.alike.hide()

    def _show_subjects(self, subjects: tuple[int, ...]) -> None:
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = []
        for one in subjects[:MOST_SUBJECTS]:
            found = stakeholder(self.live.document, one)
            if found is not None:
                self._rows.append(self._subject(found))
        if len(subjects) > MOST_SUBJECTS:
            more = plain_label(say("missing.more", n=len(subjects) - MOST_SUBJECTS), "caption")
            self._rows.append(more)
        for row in self._rows:
            self.subjects.addWidget(row)

    def _subject(self, one: Stakeholder) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        state = say(f"map.presence.{one.present}")
        column.addWidget(plain_label(say("missing.subject", name=one.name, state=state), wrap=True))
        links = QHBoxLayout()
        links.setSpacing(4)
        links.addWidget(_link("missing.card", one, partial(self.card_wanted.emit, one.id)))
        if one.present == "absent":
            links.addWidget(_link("missing.mark-invited", one, partial(self._invited, one.id)))
        links.addStretch(1)
        column.addLayout(links)
        if one.present != "in_room":
            self._add_path(column, one)
        gone = fall_off_words(self.live.document, one.id)
        if gone:
            column.addWidget(plain_label(gone, "caption", "ink_muted", wrap=True))
        return made

    def _add_path(self, column: QVBoxLayout, one: Stakeholder) -> None:
        names = path_names(self.live.document, one.id)
        if len(names) < 2:
            column.addWidget(plain_label(say("missing.no-path"), "caption", "ink_muted", wrap=True))
            return
        way = say("missing.path", way=say("missing.path.arrow").join(names))
        column.addWidget(plain_label(way, "caption", "ink_muted", wrap=True))
        act = _link("missing.path.action", one, partial(self._draft, names))
        row = QHBoxLayout()
        row.addWidget(act)
        row.addStretch(1)
        column.addLayout(row)

    def _invited(self, one: int) -> None:
        self.live.do(EditStakeholder, stakeholder=one, present="invited")

    def _make_action(self) -> None:
        """What was found becomes an action without an owner; the room gives it one later."""
        if self.finding is None:
            return
        found = [stakeholder(self.live.document, one) for one in self.finding.subjects]
        names = [one.called for one in found if one is not None and one.present != "in_room"]
        text = say("missing.action.draft", names=names) if names else say(self.finding.sentence)
        if self.live.do(AddAction, text=text) is not None:
            self.said.emit(say("missing.path.drafted"))

    def _draft(self, names: list[str]) -> None:
        text = say("missing.path.draft", first=names[0], second=names[1], last=names[-1])
        if self.live.do(AddAction, text=text) is not None:
            self.said.emit(say("missing.path.drafted"))


def path_names(reader: Reader, one: int) -> list[str]:
    """The way from somebody in the room to a missing player, by name; empty where none leads."""
    way = advocate_path(reader, one) or ()
    found = [stakeholder(reader, step) for step in way]
    return [step.called for step in found if step is not None]


def fall_off_words(reader: Reader, one: int) -> str:
    """Who falls off the map if this one leaves; nothing where nobody does."""
    gone = leaves(reader, one)
    if gone is None or not gone.fall_off:
        return ""
    names = [found.called for x in gone.cut_off if (found := stakeholder(reader, x)) is not None]
    return say("missing.leaves", n=gone.fall_off, names=names)


def _link(key: str, one: Stakeholder, act: object) -> LinkButton:
    made = LinkButton(say(key), name=say("missing.link-name", act=say(key), name=one.name))
    made.clicked.connect(act)
    return made
