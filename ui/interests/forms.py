"""What stands in one person's pane: what they answered, and what is decided about it."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.inline_note import InlineNote
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.interests.changes import DecideMeasure, RecordDeclaration
from workshop.interests.model import Category, Interest
from workshop.interests.queries import declarations, interests_of, matrix, measure
from workshop.options.queries import options
from workshop.people.queries import participants
from workshop.sentences import say

CATEGORIES: tuple[Category, ...] = get_args(Category)
DECIDING_ROLES = ("chair", "facilitator", "co_facilitator", "secretary")
KINDS = ("discloses", "answers", "recused")
_FACILITATOR = "facilitator"


class DeclarationForm(QWidget):
    """The answer of one person: nothing, an interest in these options, or no answer."""

    recorded = Signal()

    def __init__(self, live: LiveDocument, person: int) -> None:
        super().__init__()
        self.live, self.person = live, person
        self.options = options(live.document)
        self.known: list[Interest] = list(interests_of(live.document, person))
        now = next(d.status for d in declarations(live.document) if d.participant == person)
        answers = [(key, say(f"interests.desk.answer.{key}")) for key in _ANSWERS]
        start = now if now in _ANSWERS else "declared"
        self.answer = Segmented(answers, say("interests.desk.answer"), start, role="caption")
        self.list = QVBoxLayout()
        self._rows: list[QWidget] = []
        self.entry = QWidget()
        self.category = ChoiceField(
            say("interests.desk.category"),
            [(key, say(f"interests.desk.category.{key}")) for key in CATEGORIES],
        )
        self.party = QCheckBox(say("interests.desk.relative"))
        self.words = TextArea(say("interests.desk.words"), limit=5_000)
        self.letters: dict[int, QCheckBox] = {}
        self.record_button = SecondaryButton(say("interests.desk.record-answer"))
        self.note = InlineNote()
        self._lay_out()
        self.answer.chosen.connect(self._show_entry)
        self.record_button.clicked.connect(self._record)
        self._show_entry(start)

    def _lay_out(self) -> None:
        entry = QVBoxLayout(self.entry)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.addLayout(self.list)
        self._list_known()
        entry.addWidget(Labelled(say("interests.desk.category"), self.category))
        entry.addWidget(self.party)
        self.words.setFixedHeight(64)
        entry.addWidget(Labelled(say("interests.desk.words"), self.words))
        entry.addWidget(plain_label(say("interests.desk.in-options"), "caption", "ink_muted"))
        grid = QGridLayout()
        for place, one in enumerate(self.options):
            box = QCheckBox(one.letter)
            box.setAccessibleName(f"{one.letter}: {one.shown}")
            self.letters[one.id] = box
            grid.addWidget(box, place // 5, place % 5)
        entry.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.answer, self.entry, self.note, self.record_button):
            column.addWidget(part)

    def _list_known(self) -> None:
        for old in self._rows:
            self.list.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._rows = []
        letters = {one.id: one.letter for one in self.options}
        for place, one in enumerate(self.known):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            named = ", ".join(letters[option] for option in one.options if option in letters)
            words = f"“{one.text}”" if one.text else ""
            kind = say(f"interests.desk.category.{one.category}")
            whole = "\n".join(filter(None, (words, f"{kind} · {named}" if named else kind)))
            line.addWidget(plain_label(whole, wrap=True), 1)
            change = LinkButton(say("interests.desk.change"))
            change.clicked.connect(partial(self._take_up, place))
            line.addWidget(change)
            self.list.addWidget(row)
            self._rows.append(row)

    def _take_up(self, place: int) -> None:
        one = self.known.pop(place)
        self.category.choose(one.category)
        self.party.setChecked(one.party == "relative")
        self.words.setPlainText(one.text)
        for option, box in self.letters.items():
            box.setChecked(option in one.options)
        self._list_known()

    def _show_entry(self, answer: str) -> None:
        self.entry.setVisible(answer == "declared")

    def _typed(self) -> list[Interest]:
        chosen = tuple(option for option, box in self.letters.items() if box.isChecked())
        text = self.words.toPlainText()
        if not chosen and not text.strip():
            return []
        party = "relative" if self.party.isChecked() else "self"
        category = self.category.current
        return [Interest(category=category, party=party, text=text, options=chosen)]

    def _record(self) -> None:
        if len(self.words.toPlainText()) > self.words.limit:
            self.words.setFocus()
            return
        told = (*self.known, *self._typed()) if self.answer.current == "declared" else ()
        if self.answer.current == "declared" and not told:
            self.note.tell(say("interests.desk.say-what"))
            return
        fields = {"participant": self.person, "status": self.answer.current, "interests": told}
        if self.live.do(RecordDeclaration, **fields):
            self.recorded.emit()


class MeasureForm(QWidget):
    """What an interest means on one option; decided by somebody else, with a reason."""

    recorded = Signal()

    def __init__(self, live: LiveDocument, person: int, option: int | None = None) -> None:
        super().__init__()
        self.live, self.person = live, person
        named = [(str(one.id), f"{one.letter}  {one.shown}") for one in options(live.document)]
        self.option = ChoiceField(say("interests.desk.option"), named, str(option or ""))
        self.option.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kinds: dict[str, QRadioButton] = {}
        self.reason = LineField(say("interests.desk.reason"))
        self.decider = ChoiceField(say("interests.desk.decided-by"), _deciders(live, person))
        self.note = InlineNote()
        self.not_relevant = SecondaryButton(say("interests.desk.not-relevant"))
        self.record_button = PrimaryButton(say("interests.desk.record-measure"))
        self._lay_out()
        self.option.chosen.connect(self._show_known)
        self.not_relevant.clicked.connect(partial(self._record, "not_relevant"))
        self.record_button.clicked.connect(self._record_chosen)
        self._show_known()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Labelled(say("interests.desk.option"), self.option))
        self.group = QButtonGroup(self)
        for kind in KINDS:
            self.kinds[kind] = QRadioButton(say(f"interests.desk.kind.{kind}"))
            self.group.addButton(self.kinds[kind])
            column.addWidget(self.kinds[kind])
        column.addWidget(Labelled(say("interests.desk.reason"), self.reason))
        column.addWidget(Labelled(say("interests.desk.decided-by"), self.decider))
        column.addWidget(plain_label(say("interests.desk.someone-else"), "caption", "ink_muted"))
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.not_relevant)
        row.addWidget(self.record_button, 1)
        column.addLayout(row)

    def _show_known(self, _option: str = "") -> None:
        found = measure(self.live.document, self.person, int(self.option.current or 0))
        self.group.setExclusive(False)
        for kind, button in self.kinds.items():
            button.setChecked(found is not None and found.measure == kind)
        self.group.setExclusive(True)
        self.reason.setText(found.reason if found else "")
        if found:
            self.decider.choose(_FACILITATOR if found.decided_by is None else str(found.decided_by))
        self.note.tell(say("interests.desk.to-settle-note") if self._open() else "")

    def _open(self) -> bool:
        option = int(self.option.current or 0)
        return matrix(self.live.document).cell(self.person, option).to_settle

    def _record_chosen(self) -> None:
        chosen = next((kind for kind, one in self.kinds.items() if one.isChecked()), "")
        if chosen:
            self._record(chosen)
        else:
            self.note.tell(say("interests.desk.choose-measure"))

    def _record(self, kind: str, _checked: bool = False) -> None:
        if not self.reason.text().strip():
            self.note.tell(say("interests.measure.reason"))
            self.reason.setFocus()
            return
        by = self.decider.current
        done = self.live.do(
            DecideMeasure,
            participant=self.person,
            option=int(self.option.current or 0),
            measure=kind,
            reason=self.reason.text(),
            decided_by=None if by == _FACILITATOR else int(by or self.person),
        )
        if done:
            self.recorded.emit()


_ANSWERS = ("none", "declared", "declined")


def _deciders(live: LiveDocument, person: int) -> list[tuple[str, str]]:
    """Everybody but the person the measure is about, those who lead the room first."""
    everybody = participants(live.document)
    subject = next(one for one in everybody if one.id == person)
    others = [one for one in everybody if one.id != person]
    others.sort(key=lambda one: one.role not in DECIDING_ROLES)
    facilitator = [(_FACILITATOR, say("interests.desk.facilitator"))]
    named = [(str(one.id), one.name) for one in others]
    return named if subject.role == "facilitator" else [*facilitator, *named]
