"""What every form about one action shares: it reads, writes, and stays quiet under typing hands."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.commitments.days import DayField
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.fields import Labelled, LineField
from workshop.commitments.changes import EditAction
from workshop.commitments.model import Action, Hand, Role
from workshop.language.places import place_of
from workshop.people.queries import organisations, participants


class ActionForm(QWidget):
    """Fields of one action, read again after each change.

    Signals:
        said: a sentence for the foot of the sheet.
    """

    said = Signal(object)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.action: Action | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3, 3, 9, 3)
        self.column.setSpacing(6)

    def show_action(self, action: Action) -> None:
        """Shows an action, or the same one anew."""
        self.action = action
        self.read(action)

    def read(self, action: Action) -> None:
        """Fills the fields; a form says what."""
        raise NotImplementedError

    def do(self, verb: type, **fields: Any) -> None:
        """Does something with the action that is shown."""
        if self.action is not None:
            self.live.do(verb, action=self.action.id, **fields)

    def typed(self, field: LineField, name: str) -> None:
        """Writes a field of words as it is typed."""
        field.committed.connect(partial(self._type, name))
        attach(field, self.live, place=partial(self._place, name))

    def dated(self, field: DayField) -> None:
        """Says what is no day."""
        field.refused.connect(self.said)

    def _place(self, column: str) -> str:
        return place_of("action", self.action.uid, column) if self.action else ""

    def _type(self, name: str, text: str) -> None:
        self.do(EditAction, field=name, text=text)

    def who(self) -> list[tuple[str, str]]:
        """Everybody who can carry something: people by `p` and id, organisations by `o`."""
        reader = self.live.document
        people = [(f"p{one.id}", one.name) for one in participants(reader)]
        return [*people, *((f"o{one.id}", one.name) for one in organisations(reader))]


def side_by_side(*fields: tuple[str, QWidget]) -> QHBoxLayout:
    """Fields with their captions in one row, equally wide."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for words, field in fields:
        row.addWidget(Labelled(words, field), 1)
    return row


def person_or_group(key: str) -> dict[str, int | None]:
    """The fields of a verb from the key of somebody: `p3` a person, `o4` an organisation."""
    number = int(key[1:]) if key[1:] else None
    return {
        "participant": number if key[:1] == "p" else None,
        "organisation": number if key[:1] == "o" else None,
    }


def key_of(one: Hand | Role) -> str:
    """The key of whoever raised a hand or has a role."""
    return f"p{one.participant_id}" if one.participant_id else f"o{one.organisation_id}"
