"""A declaration that somebody brings from another workshop, or takes along to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from exports.files import replacing
from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.inline_note import InlineNote
from workshop.document import Refused, WorkshopError
from workshop.exchange.changes import BringDeclaration
from workshop.exchange.interests_file import interests_file, read_interests_file
from workshop.interests.changes import ForgetDetails, Withdraw
from workshop.interests.queries import declarations
from workshop.people.queries import participant
from workshop.sentences import say

ENDING = ".interests.json"
LARGEST = 300_000
GUARD_MS = 600


class CarryRow(QWidget):
    """Bring a file, take one along; withdraw, and delete the details of who withdrew.

    Signals:
        recorded: what stands about the person changed.
    """

    recorded = Signal()

    def __init__(self, live: LiveDocument, person: int) -> None:
        super().__init__()
        self.live, self.person = live, person
        self.note = InlineNote()
        self._guard = QTimer(self, interval=GUARD_MS, singleShot=True)
        self.bring_button = LinkButton(say("interests.carry.bring"))
        self.take_button = LinkButton(say("interests.carry.take"))
        self.withdraw_button = LinkButton(say("interests.carry.withdraw"))
        self.forget_button = LinkButton(say("interests.carry.forget"))
        stands = next(
            one.status for one in declarations(live.document) if one.participant == person
        )
        self.take_button.setVisible(stands in ("none", "declared", "to_confirm"))
        self.withdraw_button.setVisible(stands != "withdrawn")
        self.forget_button.setVisible(stands == "withdrawn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for pair in (
            (self.bring_button, self.take_button),
            (self.withdraw_button, self.forget_button),
        ):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.note)
        self.bring_button.clicked.connect(self._ask_what_to_bring)
        self.take_button.clicked.connect(self._ask_where_to)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.forget_button.clicked.connect(self._forget)

    def bring(self, path: Path) -> None:
        """Reads a declaration from a file; it is to be confirmed by the person."""
        try:
            with path.open("rb") as file:
                brought = read_interests_file(file.read(LARGEST).decode("utf-8"))
        except Refused as refusal:
            self.note.tell(say(refusal.sentence))
        except (OSError, UnicodeDecodeError):
            self.note.tell(say("interests.policy.unreadable", name=path.name))
        else:
            if self.live.do(BringDeclaration, participant=self.person, brought=brought):
                self.recorded.emit()

    def take(self, path: Path) -> None:
        """Writes what the person told into a file that belongs to them."""
        text = interests_file(self.live.document, self.person)
        try:
            with replacing(path) as file:
                file.write(text.encode())
        except WorkshopError as trouble:
            self.note.tell(say(trouble.sentence))
        else:
            self.note.tell(say("interests.carry.written", name=path.name), "done")

    def _ask_what_to_bring(self) -> None:
        title = say("interests.carry.bring")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", f"*{ENDING}")
        if name:
            self.bring(Path(name))

    def _ask_where_to(self) -> None:
        found = participant(self.live.document, self.person)
        assert found is not None
        suggested = found.name.replace("/", "-") + ENDING
        title = say("interests.carry.take")
        name, _kind = QFileDialog.getSaveFileName(self, title, suggested, f"*{ENDING}")
        if name:
            self.take(Path(name))

    def _withdraw(self) -> None:
        if self.live.do(Withdraw, participant=self.person):
            self.recorded.emit()

    def _forget(self) -> None:
        """Asked twice: the details are gone afterwards, and undo ends here."""
        if self.forget_button.words() != say("interests.carry.forget_now"):
            self.forget_button.set_words(say("interests.carry.forget_now"))
            self.note.tell(say("interests.carry.forget_what"))
            self._guard.start()
        elif self._guard.isActive():
            return  # a double click on the first act is not the second
        elif self.live.do(ForgetDetails, participant=self.person):
            try:
                self.live.document.forget_backups()
            except WorkshopError as trouble:
                self.note.tell(say(trouble.sentence))
                return
            self.recorded.emit()
