"""One person's private pane: it exists only while the room screen is covered or blank."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.interests.carry import CarryRow
from ui.interests.declaration_form import DeclarationForm
from ui.interests.measure_form import MeasureForm
from ui.interests.prompts_form import PromptsForm
from ui.interests.stamps import StampRow
from ui.room.screens_moved import ScreensMoved
from ui.room.wall_question import private_is_safe
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.hairline import Hairline
from ui.widgets.sector_mark import SectorMark
from ui.widgets.text import plain_label
from workshop.agenda.changes import CoverRoom
from workshop.agenda.queries import room
from workshop.document import Changed
from workshop.interests.queries import cells, declarations, interests_of
from workshop.options.queries import options as options_of
from workshop.people.queries import participant
from workshop.sentences import say

WIDTH = 336
HIDING = ("covered", "blank")
SHOWN = ("declaration", "interest", "interest_match", "assessment", "measure")
"""Tables whose rows the pane shows; an undo may change them under it."""


class InterestPane(QWidget):
    """Nothing in it is made before the room is covered, and it is gone when the cover goes.

    Signals:
        closed: the pane is empty again.
        said: a sentence for the foot of the sheet.
    """

    closed = Signal()
    said = Signal(str)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.person: int | None = None
        self.content: QWidget | None = None
        self.declaration: DeclarationForm | None = None
        self.measure: MeasureForm | None = None
        self.prompts: PromptsForm | None = None
        self._at_options = False
        self._asked_for: tuple[int, tuple[int, ...]] | None = None
        self._stands: object = None
        self._before = "live"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setFixedWidth(WIDTH)
        # Esc gives the room its picture back wherever the keyboard is, not only in here.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        self.hide()
        live.changed.connect(self._look_at_room)
        ScreensMoved(self, self._look_at_screens)
        live.changed.connect(self._look_at_rows)

    @property
    def hidden_from_room(self) -> bool:
        """Whether the room screen shows nothing of the desk."""
        return room(self.live.document).cover in HIDING

    def open(self, person: int, options: Sequence[int] = ()) -> bool:
        """Covers the room, then shows one person; False where the room could see the pane.

        With options it opens at what is decided about them, else at what the person tells.
        """
        if not private_is_safe():
            return False
        if self.content is not None and (person, tuple(options)) == self._asked_for:
            self._begin()  # it is open already, and what is typed in it stays
            return True
        if self.content is None:
            self._before = room(self.live.document).cover
        if not self.hidden_from_room:
            self.live.do(CoverRoom, cover="covered")
        if not self.hidden_from_room:
            return False
        self._show_person(person, options)
        return True

    def _show_person(self, person: int, options: Sequence[int]) -> None:
        self._forget()
        self.person = person
        self._asked_for = (person, tuple(options))
        self._at_options = bool(options)
        self._fill(person, options)
        self.show()
        self._begin()

    def close_pane(self) -> None:
        """Empties the pane, then gives the room back what it had."""
        if self.content is None:
            return
        self._forget()
        self.hide()
        if room(self.live.document).cover != self._before:
            self.live.do(CoverRoom, cover=self._before)
        self.closed.emit()

    def _escape(self) -> None:
        """A list that hangs open over the pane closes first."""
        over = QApplication.activePopupWidget()
        if over is not None:
            over.close()
        else:
            self.close_pane()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Looks at the room once more before anything is painted."""
        if self.content is not None and not (self.hidden_from_room and private_is_safe()):
            self.content.hide()
            return
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_pane()
        else:
            super().keyPressEvent(event)

    def _fill(self, person: int, options: Sequence[int]) -> None:
        card = Card(say("interests.desk.private"), padding=14)
        column = card.column
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(3, 0, 9, 0)  # as far in as the forms below
        head.setSpacing(8)
        self._fill_head(head, person)
        column.addLayout(head)
        inside = QWidget()
        forms = QVBoxLayout(inside)
        forms.setContentsMargins(3, 3, 9, 3)
        self.declaration = DeclarationForm(self.live, person)
        self.prompts = PromptsForm(self.live, person)
        touched = tuple(options) or self._first_option(person)
        self.measure = MeasureForm(self.live, person, touched)
        self.declaration.recorded.connect(self._go_on)
        self.prompts.answered.connect(self._show_again)
        self.measure.recorded.connect(self._go_on)
        decided = (self.measure, StampRow(self.live, person, touched[0] if touched else None))
        told = (self.declaration, CarryRow(self.live, person))
        first, second = (decided, told) if options else (told, decided)
        for part in (self.prompts, *first, Hairline(), *second):
            forms.addWidget(part)
        forms.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        self._scroll = scroll
        inside.setAutoFillBackground(False)
        column.addWidget(scroll, 1)
        self.content = card
        self._stands = self._what_stands(person)
        self._column.addWidget(card)
        card.show()

    def _fill_head(self, column: QVBoxLayout, person: int) -> None:
        found = participant(self.live.document, person)
        assert found is not None
        top = QHBoxLayout()
        top.addWidget(plain_label(say("interests.desk.private"), "caption", "ink_muted"), 1)
        self._close_button = QuietButton(say("interests.desk.close"))
        self._close_button.clicked.connect(self.close_pane)
        top.addWidget(self._close_button)
        column.addLayout(top)
        row = QHBoxLayout()
        row.addWidget(SectorMark(found.sector, 26, present=found.present))
        row.addWidget(plain_label(found.name, "lead", strong=True, elide=True), 1)
        column.addLayout(row)
        votes = say("interests.desk.votes" if found.votes else "interests.desk.has-no-vote")
        line = " · ".join(filter(None, (found.organisation, votes)))
        column.addWidget(plain_label(line, "caption", "ink_muted", elide=True))

    def _begin(self) -> None:
        """The hands are where the next thing is to be said."""
        assert self.declaration is not None
        assert self.measure is not None
        if self._at_options:
            self.measure.option.setFocus()
        elif self.declaration.answer.current == "declared":
            self.declaration.fields.category.setFocus()
        else:
            self.declaration.answer.segment(self.declaration.answer.current).setFocus()
        self._reach()

    def _reach(self) -> None:
        """The control that has the keyboard is in sight, whatever was above it before."""
        held = self.focusWidget()
        if held is not None and self._scroll.isAncestorOf(held):
            QTimer.singleShot(0, held, partial(self._scroll.ensureWidgetVisible, held, 0, 40))

    def _reach_measure(self) -> None:
        """What is to be decided next stands at the top, with what was told of it below."""
        form, bar = self.measure, self._scroll.verticalScrollBar()
        if form is not None:
            form.option.setFocus()
            QTimer.singleShot(0, form, lambda: bar.setValue(form.y()))

    def _to_settle(self, person: int) -> list[int]:
        known = cells(self.live.document)
        places = ((one.id, known.get((person, one.id))) for one in options_of(self.live.document))
        return [option for option, cell in places if cell is not None and cell.to_settle]

    def _first_option(self, person: int) -> tuple[int, ...]:
        """What is to settle comes first, then what was told."""
        told = interests_of(self.live.document, person)
        touched = [option for one in told for option in one.options]
        return tuple((self._to_settle(person) or touched)[:1])

    def _show_again(self) -> None:
        """What was just written down, read again; it stays at the options it was at."""
        if self.person is not None:
            at = self.measure.places if self._at_options and self.measure else ()
            self._show_person(self.person, tuple(one for one in at if one is not None))

    def _go_on(self) -> None:
        """After an answer or a measure: to what is still to settle about this person."""
        decided = self.sender() is self.measure
        self._show_again()
        if self.person is None or self.measure is None:
            return
        left = len(self._to_settle(self.person))
        if left and not self._at_options:
            self._reach_measure()
        elif decided and not left:
            self._close_button.setFocus()
        self.said.emit(say("interests.desk.left", n=left) if left else say("interests.desk.kept"))

    def _what_stands(self, person: int) -> object:
        document = self.live.document
        stands = next(one for one in declarations(document) if one.participant == person)
        mine = {place: cell for place, cell in cells(document).items() if place[0] == person}
        return stands, interests_of(document, person), mine

    def _look_at_rows(self, changed: Changed) -> None:
        """An undo took something back: once the act is over, the pane shows what stands."""
        if self.content is not None and changed.touches(*SHOWN):
            QTimer.singleShot(0, self, self._look_at_what_stands)

    def _look_at_what_stands(self) -> None:
        if self.person is not None and self._what_stands(self.person) != self._stands:
            self._show_again()
            self.said.emit(say("interests.desk.covered"))  # what was said last holds no more

    def _forget(self) -> None:
        if self.content is not None:
            self.content.hide()
            self.content.setParent(None)
            self.content.deleteLater()
        self.content = self.declaration = self.measure = self.prompts = None
        self.person = None

    def _look_at_room(self, changed: Changed) -> None:
        if changed.touches("room"):
            self._look_at_screens()

    def _look_at_screens(self) -> None:
        if self.content is None:
            return
        if not (self.live.document.is_open and self.hidden_from_room):
            self._forget()
            self.hide()
            self.closed.emit()
        elif not private_is_safe():
            self.close_pane()
