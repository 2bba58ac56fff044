"""Interests: who told us of one, what it changes, and how many may vote on each option."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.interests.matrix import MatrixView
from ui.interests.pane import InterestPane
from ui.room.wall_question import WallQuestion, private_is_safe
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.measure_mark import BAR, DIAMOND, HALF_RING, RING, MeasureMark
from ui.widgets.text import PlainLabel, plain_label
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Declaration
from workshop.interests.queries import declarations, matrix, may_vote, to_settle
from workshop.options.queries import options
from workshop.people.queries import participants
from workshop.sentences import say

LINES = ("none", "not_asked", "declined", "no_option")
LEGEND = (
    (RING, "discloses"),
    (HALF_RING, "answers"),
    (BAR, "recused"),
    (DIAMOND, "to_settle"),
)


class InterestsPanel(Sheet):
    """The matrix, the four kinds of nothing, and one person's private pane beside them."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "declaration",
        "interest",
        "interest_option",
        "measure",
        "participant",
        "organisation",
        "option",
    )

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("interests.desk.title"))
        self.step = step
        self.settle = plain_label("", "caption", "attention", strong=True)
        self.aside.addWidget(self.settle)
        self.column_title = plain_label("", elide=True)
        self.matrix = MatrixView()
        self.pane = InterestPane(live)
        self.wall = WallQuestion()
        self._asked_for: tuple[int, int | None] | None = None
        self.person = ChoiceField(say("interests.desk.person"))
        self.nothing_button = SecondaryButton(say("interests.desk.nothing"))
        self.open_button = PrimaryButton(say("interests.desk.open"))
        self.heads: dict[str, PlainLabel] = {}
        self.lines: dict[str, PlainLabel] = {}
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads everything again; the chosen place stays chosen."""
        place = self.matrix.table.currentIndex()
        known = {one.id: one for one in options(self.document)}
        places = {one.id: one.organisation for one in participants(self.document)}
        letters = {key: one.letter for key, one in known.items()}
        self._titles = {key: f"{one.letter}: {one.shown}" for key, one in known.items()}
        self.matrix.model.show(matrix(self.document), letters, places)
        self.matrix.foot_model.show(may_vote(self.document))
        found = declarations(self.document)
        self.matrix.table.setCurrentIndex(self.matrix.model.index(place.row(), place.column()))
        self._show_lines(found)
        self._show_people(found)
        waiting = len(to_settle(self.document))
        self.settle.setText(say("interests.desk.settle", n=waiting) if waiting else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N marks nothing to declare for the person to ask; Esc closes the pane."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self._mark_nothing()
        elif event.key() == Qt.Key.Key_Escape and self.pane.content is not None:
            self.pane.close_pane()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the panel closes the private pane."""
        self.pane.close_pane()
        super().hideEvent(event)

    def _lay_out_body(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.column_title)
        left.addWidget(self.matrix, 1)
        left.addLayout(self._four_lines())
        self.body.addWidget(self.wall)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.pane)
        self.body.addLayout(row, 1)
        self.legend = QWidget()
        marks = QHBoxLayout(self.legend)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(6)
        for mark, kind in LEGEND:
            words = say(f"interests.desk.legend.{kind}")
            marks.addWidget(MeasureMark(mark, words))
            marks.addWidget(plain_label(words, "caption", "ink_muted"))
        marks.addStretch(1)
        marks.addWidget(plain_label(say("interests.desk.person"), "caption", "ink_muted"))
        marks.addWidget(self.person)
        self.body.addWidget(self.legend)
        self.bar.add(self.nothing_button)
        self.bar.add(self.open_button)

    def _four_lines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for row, kind in enumerate(LINES):
            self.heads[kind] = plain_label("", "caption", strong=True)
            ink = "attention" if kind == "not_asked" else "ink_muted"
            self.lines[kind] = plain_label("", "caption", ink, elide=True)
            grid.addWidget(self.heads[kind], row, 0)
            grid.addWidget(self.lines[kind], row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _connect(self) -> None:
        self.matrix.opened.connect(self._open)
        self.matrix.moved.connect(self._name_column)
        self.nothing_button.clicked.connect(self._mark_nothing)
        self.open_button.clicked.connect(self._open_chosen)
        self.pane.closed.connect(self._give_back_focus)
        self.wall.answered.connect(self._open_what_was_asked)

    def _show_lines(self, found: list[Declaration]) -> None:
        tied = {person for person, _ in self.matrix.model.matrix.cells}
        for kind in LINES:
            here = [one for one in found if _stands(one, tied) == kind]
            count = say("interests.desk.line-count", words=say(f"interests.desk.line.{kind}"),
                        count=len(here))  # fmt: skip
            self.heads[kind].setText(count)
            names = ", ".join(one.name for one in here)
            said = say(f"interests.desk.line.{kind}.said", names=names) if here else ""
            self.lines[kind].setText(said)

    def _show_people(self, found: list[Declaration]) -> None:
        first = sorted(found, key=lambda one: one.status != "not_asked")
        rows = [(str(one.participant), one.name) for one in first]
        asked = {str(one.participant): one.status != "not_asked" for one in found}
        keep = self.person.current if not asked.get(self.person.current, True) else ""
        self.person.show_choices(rows, keep or (rows[0][0] if rows else ""))
        self.nothing_button.setEnabled(bool(rows))
        self.open_button.setEnabled(bool(rows))
        waiting = any(one.status == "not_asked" for one in found)
        self.bar.say(say("interests.desk.ask" if waiting else "interests.desk.all-asked"))

    def _mark_nothing(self) -> None:
        chosen = self.person.current
        found = {str(one.participant): one for one in declarations(self.document)}
        if chosen not in found:
            return
        if found[chosen].status == "declared":
            self.bar.say(say("interests.desk.has-declared", name=found[chosen].name))
        else:
            self.live.do(RecordDeclaration, participant=int(chosen), status="none")

    def _open_chosen(self) -> None:
        if self.person.current:
            self._open(int(self.person.current))

    def _open(self, person: int, option: int | None = None) -> None:
        if not self.wall.ask_if_needed():
            self._asked_for = (person, option)
            self.bar.say(say("interests.desk.not-covered"))
        elif self.pane.open(person, option):
            self.bar.say(say("interests.desk.covered"))
        else:
            self.bar.say(say("interests.desk.not-covered"))

    def _open_what_was_asked(self) -> None:
        if self._asked_for is not None and private_is_safe():
            asked, self._asked_for = self._asked_for, None
            self._open(*asked)

    def _name_column(self, option: int) -> None:
        self.column_title.setText(say("interests.desk.column", title=self._titles.get(option, "")))

    def _give_back_focus(self) -> None:
        if self.isVisible():
            self.matrix.table.setFocus()
            self.bar.say(say("interests.desk.uncovered"))


def _stands(one: Declaration, tied: set[int]) -> str:
    if one.status == "declared":
        return "" if one.participant in tied else "no_option"
    return one.status
