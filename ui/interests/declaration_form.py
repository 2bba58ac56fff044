"""The answer of one person: nothing, interests, or no answer; corrections follow, none is lost."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.interests.interest_fields import InterestFields
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.inline_note import InlineNote
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.document import Refused
from workshop.interests.changes import ConfirmDeclaration, RecordDeclaration
from workshop.interests.model import Declaration, Interest
from workshop.interests.queries import declarations, history, interests_of
from workshop.options.queries import options
from workshop.sentences import say
from workshop.voting.queries import rounds

ANSWERS = ("none", "declared", "declined")


class DeclarationForm(QWidget):
    """What somebody answered, to be written down or corrected.

    Signals:
        recorded: it was written down.
    """

    recorded = Signal()

    def __init__(self, live: LiveDocument, person: int) -> None:
        super().__init__()
        self.live, self.person = live, person
        self.options = options(live.document)
        self.known: list[Interest] = list(interests_of(live.document, person))
        self.now: Declaration = next(
            d for d in declarations(live.document) if d.participant == person
        )
        answers = [(key, say(f"interests.desk.answer.{key}")) for key in ANSWERS]
        start = self.now.status if self.now.status in ANSWERS else "declared"
        self.answer = Segmented(answers, say("interests.desk.answer"), start, role="caption")
        self.list = QVBoxLayout()
        self._rows: list[QWidget] = []
        self.entry = QWidget()
        self.fields = InterestFields(live, self.options)
        self.own_words = QCheckBox(say("interests.desk.own_words"))
        self.privately = QCheckBox(say("interests.desk.privately"))
        self.privately.setChecked(self.now.privately)
        self.confirm_button = SecondaryButton(say("interests.desk.confirm"))
        self.confirm_button.setVisible(self.now.status == "to_confirm")
        self.record_button = SecondaryButton(say("interests.desk.record-answer"))
        self.note = InlineNote()
        self._lay_out()
        self.answer.chosen.connect(self._show_entry)
        self.confirm_button.clicked.connect(self._confirm)
        self.record_button.clicked.connect(self._record)
        self._show_entry(start)

    def _lay_out(self) -> None:
        entry = QVBoxLayout(self.entry)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.addLayout(self.list)
        self._list_known()
        entry.addWidget(self.fields)
        entry.addWidget(self.privately)
        entry.addWidget(self.own_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.answer)
        column.addWidget(plain_label(self._earlier(), "caption", "ink_muted", wrap=True))
        for part in (self.entry, self.note, self.confirm_button, self.record_button):
            column.addWidget(part)

    def _earlier(self) -> str:
        """When it was told, and that earlier answers are kept."""
        stands = say(f"interests.standing.{self.now.status}")
        before = len(history(self.live.document, self.person)) - 1
        when = self.now.declared_at[:16].replace("T", " ")
        key = "earlier_none" if before < 1 else "earlier"
        return say(f"interests.desk.{key}", stands=stands, when=when, n=max(0, before))

    def _list_known(self) -> None:
        for old in self._rows:
            self.list.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._rows = []
        for place, one in enumerate(self.known):
            row = QWidget()
            whole = QVBoxLayout(row)
            whole.setContentsMargins(0, 0, 0, 0)
            whole.setSpacing(0)
            whole.addWidget(plain_label(self._described(one), wrap=True))
            line = QHBoxLayout()
            for key, act in (("change", self._take_up), ("remove", self._take_out)):
                button = LinkButton(say(f"interests.desk.{key}"))
                button.clicked.connect(partial(act, place))
                line.addWidget(button)
            line.addStretch(1)
            whole.addLayout(line)
            self.list.addWidget(row)
            self._rows.append(row)

    def _described(self, one: Interest) -> str:
        letters = {option.id: option.letter for option in self.options}
        called = {known.id: known.name for known in self.fields.known}
        named = ", ".join(letters[option] for option in one.options if option in letters)
        parts = [say(f"interests.category.{one.category}"), called.get(one.organisation or 0, "")]
        parts += [one.entity, say(f"interests.party.{one.party}"), named]
        kind = " · ".join(part for part in parts if part)
        return "\n".join(filter(None, (f"“{one.text}”" if one.text else "", kind)))

    def _take_up(self, place: int) -> None:
        """Into the fields; what was in them goes back to the list, as far as it was corrected."""
        wanted = self.known[place]
        try:
            corrected = self.fields.told()
        except Refused as refusal:
            self.note.tell(say(refusal.sentence))
            return
        del self.known[place]
        if corrected is not None:
            self.known.append(corrected)
        self.fields.take_up(wanted)
        self._list_known()

    def _take_out(self, place: int) -> None:
        del self.known[place]
        self._list_known()
        self.note.tell(say("interests.desk.taken_out"), "remark")

    def _show_entry(self, answer: str) -> None:
        self.entry.setVisible(answer == "declared")

    def _confirm(self) -> None:
        if self.live.do(ConfirmDeclaration, participant=self.person):
            self.recorded.emit()

    def _record(self) -> None:
        if self.fields.too_long():
            self.fields.words.setFocus()
            return
        declared = self.answer.current == "declared"
        try:
            told = self.fields.told() if declared else None
        except Refused as refusal:
            self.note.tell(say(refusal.sentence))
            return
        whole = (*self.known, *([told] if told else ())) if declared else ()
        if declared and not whole:
            self.note.tell(say("interests.desk.say-what"))
            return
        closed = any(one.status == "closed" for one in rounds(self.live.document))
        done = self.live.do(
            RecordDeclaration,
            participant=self.person,
            status=self.answer.current,
            interests=whole,
            layer="late" if closed and declared else "session",
            method="self_form" if self.own_words.isChecked() else "oral_minuted",
            privately=declared and self.privately.isChecked(),
        )
        if done:
            self.recorded.emit()
