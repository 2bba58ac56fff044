"""Then and now: the last workshop's map as ghosts under this one, and what is carried forward."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.carry_view import CarryView
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.then_grid import ThenGrid
from ui.stakeholders.then_list import SentenceList
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.scrolled import scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.text import elided_label, plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.commitments.model import day_of
from workshop.document import WorkshopError
from workshop.exchange.past.changes import (
    BringMapForward,
    CarryForward,
    CarryWords,
    ForgetPastWorkshop,
    TakePastWorkshop,
)
from workshop.exchange.past.model import Snapshot
from workshop.exchange.past.queries import (
    carried,
    past,
    people_to_carry,
    then_and_now,
    words_to_carry,
)
from workshop.exchange.past.taking import snapshot_at
from workshop.exchange.past.then_and_now import sentences
from workshop.people.changes import AddPeople, NewPerson
from workshop.sentences import day, say


class ThenPage(MapSheetPage):
    """Without a last workshop: how to choose one. With one: what moved, and what is open."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("stakeholder", "link", "past_workshop", "action", "decision", "term", "participant"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.today = datetime.date.today()
        self.choose_button = PrimaryButton(say("then.choose"), "folder-open")
        self.carry_button = PrimaryButton(say("then.carry.now", n=0))
        self.show_button = SecondaryButton(say("then.show"))
        self.buttons = (self.show_button, self.choose_button, self.carry_button)
        self.title = elided_label("", strong=True)
        self.other_button = LinkButton(say("then.other"))
        self.forget_button = LinkButton(say("then.forget"))
        self.example_button = LinkButton(say("then.example"))
        views = [("moved", say("then.view.moved")), ("carry", say("then.view.carry"))]
        self.views = Segmented(views, say("then.view"), role="caption")
        self.grid = ThenGrid()
        self.list = SentenceList(say("then.list"))
        self.carry = CarryView()
        self.stack = QStackedWidget()
        self._lay_out_body()
        self._connect()

    def refresh(self) -> None:
        """Reads both maps and what is open again."""
        kept = past(self.document)
        self.holder.setCurrentIndex(0 if kept is None else 1)
        found = then_and_now(self.document)
        if kept is not None and found is not None:
            self.title.setText(say("then.with", about=_called(kept)))
            self.grid.show_difference(found)
            self.list.show_sentences([say(one) for one in sentences(found)])
            self.carry.show_past(kept, carried(self.document, kept), self.today)
            words, people = (
                words_to_carry(self.document, kept),
                people_to_carry(self.document, kept),
            )
            self.carry.show_along(len(found.gone), len(words), len(people))
        self._show_buttons()

    def take(self, path: Path) -> None:
        """Takes a workshop from its file or its JSON; one that is refused says why."""
        try:
            taken = snapshot_at(path)
        except WorkshopError as error:
            self.said.emit(say(error.sentence))
            return
        if self.live.do(TakePastWorkshop, taken=taken):
            self.refresh()
            self.said.emit(say("then.taken"))

    def _lay_out_body(self) -> None:
        self.holder = QStackedWidget()
        self.holder.addWidget(self._welcome())
        self.holder.addWidget(self._both())
        self.body.addWidget(self.holder, 1)

    def _welcome(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addWidget(plain_label(say("then.welcome"), role="lead", strong=True, wrap=True))
        column.addWidget(plain_label(say("then.welcome-how"), ink="ink_muted", wrap=True))
        column.addWidget(self.example_button, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _both(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.views)
        head.addWidget(self.title, 1)
        head.addWidget(self.other_button)
        head.addWidget(self.forget_button)
        column.addLayout(head)
        moved = QWidget()
        row = QHBoxLayout(moved)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.grid, 2)
        row.addWidget(scrolled(self.list), 1)
        self.stack.addWidget(moved)
        self.stack.addWidget(self.carry)
        column.addWidget(self.stack, 1)
        return page

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._ask)
        self.other_button.clicked.connect(self._ask)
        self.forget_button.clicked.connect(lambda: self.live.do(ForgetPastWorkshop))
        self.example_button.clicked.connect(lambda: self.page_wanted.emit("examples"))
        self.carry_button.clicked.connect(self._carry)
        self.show_button.clicked.connect(lambda: self.live.do(ShowOnRoom, slide="then"))
        self.views.chosen.connect(self._show_view)
        self.carry.ticked.connect(self._show_buttons)
        self.carry.map_wanted.connect(lambda: self.live.do(BringMapForward))
        self.carry.words_wanted.connect(lambda: self.live.do(CarryWords))
        self.carry.people_wanted.connect(self._take_people)

    def _show_view(self, name: str) -> None:
        self.stack.setCurrentIndex(1 if name == "carry" else 0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        """One primary button: choose a file, or carry what is ticked."""
        has_past = self.holder.currentIndex() == 1
        marks = self.carry.marks()
        self.choose_button.setVisible(not has_past)
        self.show_button.setVisible(has_past and self.views.current == "moved")
        self.carry_button.setVisible(has_past and self.views.current == "carry")
        self.carry_button.set_words(say("then.carry.now", n=len(marks)))
        self.carry_button.setEnabled(bool(marks))

    def _ask(self) -> None:
        kinds = f"{say('then.kinds')} (*.plenary *.json)"
        start = str(self.document.path.parent)
        chosen, _kind = QFileDialog.getOpenFileName(self, say("then.choose"), start, kinds)
        if chosen:
            self.take(Path(chosen))

    def _carry(self) -> None:
        marks = self.carry.marks()
        if marks and self.live.do(CarryForward, marks=marks):
            self.said.emit(say("then.carry.carried", n=len(marks)))

    def _take_people(self) -> None:
        kept = past(self.document)
        if kept is None:
            return
        new = tuple(NewPerson(**one.model_dump()) for one in people_to_carry(self.document, kept))
        self.live.do(AddPeople, people=new)


def _called(kept: Snapshot) -> str:
    """Title and day of a workshop, as people say them."""
    found = day_of(kept.date)
    date = day(found) if found is not None else kept.date
    return ", ".join(part for part in (kept.title, date) if part.strip())
