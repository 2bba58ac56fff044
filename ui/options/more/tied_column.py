"""A column of parties tied to an option: chosen on the map or, where that does, by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.options.more.part import heading, line_of
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.row_list import Row, RowList
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder


class TiedColumn(QWidget):
    """A heading, the parties there, and how to add one or take the chosen one off.

    Signals:
        chosen: somebody on the map to add, by id.
        named: a name to add.
        taken_off: the key of the row to take off.
    """

    chosen = Signal(int)
    named = Signal(str)
    taken_off = Signal(str)

    def __init__(self, title: str, *, by_name: bool) -> None:
        super().__init__()
        self.list = RowList(title)
        self.pick = ChoiceField(say("options.tied.pick", list=title))
        self.pick.setMinimumContentsLength(4)
        self.name = LineField(
            say("options.tied.name", list=title),
            placeholder=say("options.tied.name-hint"),
            limit=200,
        )
        self.add_button = SecondaryButton(
            say("options.tied.add"), name=say("options.tied.add-to", list=title)
        )
        self.remove_button = LinkButton(
            say("options.tied.remove"), name=say("options.tied.remove-from", list=title)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(title))
        column.addWidget(self.list, 1)
        column.addLayout(line_of(self.remove_button))
        column.addWidget(self.pick)
        self._by_name = by_name
        self.name.setVisible(by_name)
        self.add_button.setVisible(by_name)
        if by_name:
            column.addLayout(line_of(self.name, self.add_button, stretch=0))
        self.pick.chosen.connect(self._pick)
        self.name.returnPressed.connect(self._name)
        self.add_button.clicked.connect(self._name)
        self.remove_button.clicked.connect(self._remove)
        self.list.moved.connect(lambda _key: self._allow())

    def show_parties(self, rows: Sequence[Row], others: Sequence[Stakeholder]) -> None:
        """Shows who is there, and who of the map could be added."""
        self.list.show_rows(rows)
        found = [(str(one.id), one.name) for one in others]
        hint = "options.tied.choose" if found else "options.tied.map-empty"
        self.pick.show_choices([("", say(hint)), *found])
        self.pick.choose("")
        self.pick.setEnabled(bool(found))
        self._allow()

    def _allow(self) -> None:
        self.remove_button.setEnabled(bool(self.list.current_key))

    def _pick(self, key: str) -> None:
        if key:
            self.chosen.emit(int(key))

    def _name(self) -> None:
        if self.name.text().strip():
            self.named.emit(self.name.text())

    def _remove(self) -> None:
        if self.list.current_key:
            self.taken_off.emit(self.list.current_key)
