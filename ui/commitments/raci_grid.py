"""Who is responsible, accountable, consulted and informed: a grid of a row for everybody named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.widgets.text import elided_label, plain_label
from workshop.commitments.model import RACI, Raci, Role
from workshop.sentences import say

LETTERS = ("R", "A", "C", "I")
_CELL = 34


class RaciGrid(QWidget):
    """R, C and I are ticked here; A is the owner and stands in exactly one row.

    Signals:
        given: whom (`p3` a person, `o4` an organisation), and the letter.
        taken: the id of the role.
    """

    given = Signal(str, str)
    taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("commitments.detail.raci"))
        self.boxes: dict[tuple[str, str], QCheckBox] = {}
        self._shown: list[tuple[str, str, bool]] = []
        self._roles: dict[tuple[str, str], int] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)

    def show_roles(self, roles: Sequence[Role], owner: str, owner_name: str) -> None:
        """Shows a row for the owner and for everybody with a role."""
        self._roles = {(_key(one), one.role): one.id for one in roles}
        people = {owner: owner_name} if owner else {}
        people.update((_key(one), one.name) for one in roles)
        shown = [(key, name, key == owner) for key, name in people.items()]
        if shown != self._shown:
            self._shown = shown
            self._build()
        for (key, letter), box in self.boxes.items():
            box.setChecked((key, letter) in self._roles)
        self.setVisible(bool(shown))

    def _build(self) -> None:
        focused = next((place for place, box in self.boxes.items() if box.hasFocus()), None)
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.boxes = {}
        for column, letter in enumerate(LETTERS, start=1):
            head = plain_label(letter, "caption", "ink_muted", strong=True)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.setAccessibleName(say(f"commitments.raci.{letter}"))
            head.setToolTip(say(f"commitments.raci.{letter}"))
            head.setFixedWidth(_CELL)
            self._grid.addWidget(head, 0, column)
        for row, (key, name, accountable) in enumerate(self._shown, start=1):
            self._row(row, key, name, accountable)
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def _row(self, row: int, key: str, name: str, accountable: bool) -> None:
        self._grid.addWidget(elided_label(name), row, 0)
        middle = Qt.AlignmentFlag.AlignCenter
        if accountable:
            mark = plain_label("A", strong=True)
            mark.setAccessibleName(f"{name}: {say('commitments.raci.A')}")
            self._grid.addWidget(mark, row, 1 + LETTERS.index("A"), middle)
        for letter in RACI:
            box = QCheckBox()
            box.setAccessibleName(f"{name}: {say(f'commitments.raci.{letter}')}")
            box.clicked.connect(partial(self._toggle, key, letter))
            self.boxes[key, letter] = box
            self._grid.addWidget(box, row, 1 + LETTERS.index(letter), middle)

    def _toggle(self, key: str, letter: Raci) -> None:
        role = self._roles.get((key, letter))
        if role is None:
            self.given.emit(key, letter)
        else:
            self.taken.emit(role)


def _key(role: Role) -> str:
    return f"p{role.participant_id}" if role.participant_id else f"o{role.organisation_id}"
