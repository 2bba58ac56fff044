"""People: the list with attendance, and bringing people in from a mail, a table or a file."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desk.opening_cards import OpeningCards
from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.people.bring_in import BringIn
from ui.people.people_table import PeopleTable
from ui.people.room_after import RoomAfter
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.document.text import LINE
from workshop.people.adding import new_people
from workshop.people.changes import (
    AddPeople,
    EditParticipant,
    EveryoneIsHere,
    RemoveParticipant,
    SetPresent,
)
from workshop.people.model import SECTORS
from workshop.people.names import read_names
from workshop.people.queries import by_sector, counts, participants
from workshop.sentences import say

WAYS = ("list", "paste", "file")


class PeoplePanel(Sheet):
    """Who is on the list and who is here."""

    TABLES: ClassVar[tuple[str, ...]] = ("participant", "organisation")

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("people.title"))
        self.step = step
        choices = [(way, say(f"people.way.{way}")) for way in WAYS]
        self.ways = Segmented(choices, say("people.ways"))
        self.aside.addWidget(self.ways)
        self.lead = plain_label("", role="body", ink="ink_muted", wrap=True)
        self.privacy = OpeningCards(live, ("privacy",))
        self.table = PeopleTable()
        self.one_more = LineField(
            say("people.one-more"), placeholder=say("people.one-more"), limit=LINE
        )
        self.bring_in = BringIn(live)
        self.stack = QStackedWidget()
        self.remove_button = QuietButton(say("people.remove"))
        self.show_button = SecondaryButton(say("people.show"))
        self.here_button = PrimaryButton(say("people.everyone"))
        self.cancel_button = SecondaryButton(say("people.cancel"))
        self.add_button = PrimaryButton("")
        self.after = RoomAfter()
        self._lay_out_body()
        self._connect()
        self.refresh()
        self.show_way("list" if participants(self.document) else "paste")

    def refresh(self) -> None:
        """Reads everybody again."""
        people = participants(self.document)
        self.table.show_people(people)
        self.here_button.setEnabled(any(not one.present for one in people))
        self.show_button.setEnabled(bool(people))
        self._say_lead()
        self._choose_person()
        if self.ways.current != "list":
            self.bring_in.read_again()
        else:
            self._show_after()

    def side_column(self) -> QWidget:
        """What the room looks like once these people are in."""
        return self.after

    def show_way(self, way: str) -> None:
        """Show the list, the paste field or the file."""
        self.ways.choose(way)
        listing = way == "list"
        self.stack.setCurrentIndex(0 if listing else 1)
        self.title.setText(say("people.title" if listing else "people.bring-in"))
        for part in (self.remove_button, self.show_button, self.here_button, self.privacy):
            part.setVisible(listing)
        for button in (self.cancel_button, self.add_button):
            button.setVisible(not listing)
        self.bar.say("")
        if listing:
            self._show_after()
        else:
            self.bring_in.choose_way(way)
        self._say_lead()

    def _lay_out_body(self) -> None:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.one_more)
        column.addLayout(row)
        self.stack.addWidget(listing)
        self.stack.addWidget(self.bring_in)
        head = QHBoxLayout()
        head.addWidget(self.lead, 1)
        head.addWidget(self.privacy)
        self.body.addLayout(head)
        self.body.addWidget(self.stack, 1)
        for button in (
            self.remove_button,
            self.show_button,
            self.cancel_button,
            self.here_button,
            self.add_button,
        ):
            self.bar.add(button)

    def _connect(self) -> None:
        self.ways.chosen.connect(self.show_way)
        self.privacy.said.connect(self.bar.say)
        self.table.marked.connect(self._mark)
        self.table.edited.connect(self._edit)
        self.table.itemSelectionChanged.connect(self._choose_person)
        self.one_more.returnPressed.connect(self._add_one)
        self.bring_in.read.connect(self._show_reading)
        self.bring_in.asked.connect(self._add)
        self.bring_in.said.connect(self.bar.say)
        self.remove_button.clicked.connect(self._remove)
        self.show_button.clicked.connect(self._show_in_room)
        self.here_button.clicked.connect(self._everyone)
        self.cancel_button.clicked.connect(self._cancel)
        self.add_button.clicked.connect(self._add)

    def _say_lead(self) -> None:
        here, listed = counts(self.document)
        way = self.ways.current
        words = say("people.here", here=here, n=listed) if listed and way == "list" else ""
        self.lead.setText(words or say(f"people.lead.{way}"))

    def _show_reading(self) -> None:
        if self.ways.current == "list":
            return
        people = self.bring_in.reading.people()
        asked = self.bring_in.reading.questions()
        self.add_button.set_words(say("people.add", n=len(people)))
        self.add_button.setEnabled(bool(people))
        self.bar.say(say("people.marked", n=len(asked)) if asked else "")
        self._show_after()

    def _show_after(self) -> None:
        counted = dict(by_sector(participants(self.document)))
        if self.ways.current != "list":
            for one in self.bring_in.reading.people():
                counted[one.sector] += 1
        self.after.show_counts({sector: counted[sector] for sector in SECTORS})

    def _choose_person(self) -> None:
        self.remove_button.setEnabled(self.table.current_person() is not None)

    def _add(self) -> None:
        self.bring_in.read_again()
        people = self.bring_in.reading.people()
        if people and self.live.do(AddPeople, people=people):
            self.bring_in.clear()
            self.show_way("list")

    def _add_one(self) -> None:
        people = new_people(read_names(self.one_more.text()))
        if people and self.live.do(AddPeople, people=people):
            self.one_more.clear()

    def _cancel(self) -> None:
        self.bring_in.clear()
        self.show_way("list")

    def _mark(self, person: int, here: bool) -> None:
        if self.live.do(SetPresent, participant=person, present=here) is None:
            self.refresh()

    def _edit(self, person: int, field: str, value: str) -> None:
        if self.live.do(EditParticipant, participant=person, **{field: value}) is None:
            self.refresh()

    def _everyone(self) -> None:
        self.live.do(EveryoneIsHere)

    def _remove(self) -> None:
        person = self.table.current_person()
        if person is not None:
            self.live.do(RemoveParticipant, participant=person)

    def _show_in_room(self) -> None:
        self.live.do(ShowOnRoom, slide="people")
