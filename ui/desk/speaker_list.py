"""The speaker queue in the room column: who speaks, who is next."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.sector_mark import SectorMark
from ui.widgets.text import plain_button_text, plain_label
from workshop.agenda.changes import NextSpeaker, QueueSpeaker
from workshop.agenda.model import Speaker
from workshop.agenda.queries import speakers
from workshop.document import Changed
from workshop.people.queries import participants
from workshop.sentences import say

SHOWN = 4


class SpeakerList(QWidget):
    """Mark, name, and "now" or "next"; Add opens the list of people."""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.add_button = LinkButton(say("desk.queue.add"))
        self.next_button = LinkButton(say("desk.queue.next"))
        self.add_button.clicked.connect(self.ask)
        self.next_button.clicked.connect(self._next)
        head = QHBoxLayout()
        head.addWidget(plain_label(say("desk.queue.title"), strong=True), 1)
        head.addWidget(self.next_button)
        head.addWidget(self.add_button)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self.rows)
        live.changed.connect(self._read_again)
        self.refresh()

    def refresh(self) -> None:
        """Shows the queue."""
        while (item := self.rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        queue = speakers(self.live.document)
        self.next_button.setVisible(bool(queue))
        for place, speaker in enumerate(queue[:SHOWN]):
            self.rows.addWidget(_row(speaker, place))
        words = say("desk.queue.more", n=len(queue) - SHOWN) if len(queue) > SHOWN else ""
        if not queue:
            words = say("desk.queue.empty")
        if words:
            self.rows.addWidget(plain_label(words, role="caption", ink="ink_muted", wrap=True))

    def ask(self) -> None:
        """Opens the list of people to choose who wants to speak."""
        waiting = {one.participant_id for one in speakers(self.live.document)}
        menu = QMenu(self)
        for person in participants(self.live.document):
            if person.id not in waiting:
                act = menu.addAction(plain_button_text(person.name))
                act.triggered.connect(partial(self._add, person.id))
        if menu.isEmpty():
            menu.addAction(say("desk.queue.nobody")).setEnabled(False)
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _add(self, person: int) -> None:
        self.live.do(QueueSpeaker, participant=person)

    def _next(self) -> None:
        self.live.do(NextSpeaker)

    def _read_again(self, changed: Changed) -> None:
        if changed.touches("speaker", "participant"):
            self.refresh()


def _row(speaker: Speaker, place: int) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(SectorMark(speaker.sector))
    line.addWidget(plain_label(speaker.name, strong=place == 0, elide=True), 1)
    when = ("now", "next")[place] if place < 2 else ""
    if when:
        words = say(f"desk.queue.{when}-word")
        line.addWidget(plain_label(words, role="caption", ink="ink_muted"))
    return row
