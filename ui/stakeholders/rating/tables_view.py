"""Keying what each table said: a table, how many sit at it, and its numbers card by card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton
from ui.widgets.choices import NumberField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.document import DiskTrouble, Refused
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholder
from workshop.stakeholders.rating.counting import values_typed
from workshop.stakeholders.rating.gathering import key_table
from workshop.stakeholders.rating.model import RatingPass
from workshop.stakeholders.rating.queries import tables_keyed


class TablesView(QWidget):
    """Cards at the left; at the right the fields of the table that is being keyed.

    Signals:
        keyed: something was counted.
    """

    keyed = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._pass: RatingPass | None = None
        self._done: set[tuple[str, int]] = set()
        self.table = LineField(say("rating.table"), placeholder=say("rating.table-hint"), limit=60)
        self.people = NumberField(say("rating.table-people"), 6, least=1, most=99)
        self.cards = RowList(say("rating.cards"))
        self.card = plain_label("", "lead", strong=True, wrap=True)
        self.fields: dict[str, LineField] = {}
        self.rows = QGridLayout()
        self.note = InlineNote()
        self.add_button = PrimaryButton(say("rating.table-add"))
        self.keyed_line = plain_label("", "caption", "ink_muted", wrap=True)
        self._lay_out()
        self.cards.moved.connect(self._show_card)
        self.table.textChanged.connect(self._mark)
        self.add_button.clicked.connect(self._add)

    def show_pass(self, found: RatingPass) -> None:
        """Shows the cards of a pass; what is being typed stays."""
        if self._pass is None or self._pass.id != found.id:
            self._pass, self._done = found, set()
            self._make_fields(found)
        self._mark()
        if not self.cards.current_key and found.stakeholders:
            self.cards.choose(str(found.stakeholders[0]))
        keyed = tables_keyed(self.live.document, found.id)
        parts = [say("rating.table-keyed", name=name, n=n) for name, n in keyed.items()]
        self.keyed_line.setText(" · ".join(parts) or say("rating.no-table-yet"))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Labelled(say("rating.table"), self.table), 1)
        head.addWidget(Labelled(say("rating.table-people"), self.people))
        right.addLayout(head)
        right.addWidget(self.card)
        right.addWidget(plain_label(say("rating.table-how"), "caption", "ink_muted", wrap=True))
        right.addLayout(self.rows)
        right.addWidget(self.note)
        right.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        right.addWidget(self.keyed_line)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 8, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(self.cards, 2)
        columns.addLayout(right, 3)

    def _make_fields(self, found: RatingPass) -> None:
        while self.rows.count():
            item = self.rows.takeAt(0)
            part = item.widget() if item is not None else None
            if part is not None:
                part.hide()
                part.deleteLater()
        self.fields = {}
        for n, axis in enumerate(found.axes):
            name = say(f"rating.axis.{axis}")
            field = LineField(name, placeholder=say("rating.table-values"), limit=300)
            field.returnPressed.connect(self._next_field)
            self.rows.addWidget(plain_label(name), n, 0)
            self.rows.addWidget(field, n, 1)
            self.fields[str(axis)] = field
        self.rows.setColumnStretch(1, 1)

    def _mark(self) -> None:
        if self._pass is None:
            return
        rows = []
        for one in self._pass.stakeholders:
            found = stakeholder(self.live.document, one)
            done = (self.table.text().strip(), one) in self._done
            aside = say("rating.keyed") if done else ""
            rows.append(Row(str(one), found.called if found else "–", aside))
        self.cards.show_rows(rows)

    def _show_card(self, key: str) -> None:
        found = stakeholder(self.live.document, int(key)) if key else None
        self.card.setText(found.name if found else "")
        self.note.clear()

    def _next_field(self) -> None:
        fields = list(self.fields.values())
        here = next((n for n, field in enumerate(fields) if field.hasFocus()), len(fields))
        if here + 1 < len(fields):
            fields[here + 1].setFocus()
        else:
            self._add()

    def _add(self) -> None:
        if self._pass is None or not self.cards.current_key:
            return
        typed = {axis: field.text() for axis, field in self.fields.items() if field.text().strip()}
        people = self.people.value()
        values = {axis: values_typed(text, people) for axis, text in typed.items()}
        wrong = next((axis for axis, found in values.items() if found is None), None)
        if wrong is not None or not values:
            axis = say(f"rating.axis.{wrong}") if wrong else ""
            self.note.tell(
                say("rating.table-wrong", axis=axis, n=people)
                if wrong
                else say("rating.table-empty")
            )
            (self.fields[wrong] if wrong else next(iter(self.fields.values()))).setFocus()
            return
        card = int(self.cards.current_key)
        known = {axis: found for axis, found in values.items() if found is not None}
        try:
            key_table(self.live.document, self._pass.id, self.table.text(), card, known)
        except (Refused, DiskTrouble) as trouble:
            self.note.tell(say(trouble.sentence))
            self.table.setFocus()
            return
        self._done.add((self.table.text().strip(), card))
        self._go_on(card)

    def _go_on(self, card: int) -> None:
        for field in self.fields.values():
            field.clear()
        places = list(self._pass.stakeholders) if self._pass else []
        here = places.index(card)
        self.cards.choose(str(places[(here + 1) % len(places)]))
        self._mark()
        next(iter(self.fields.values())).setFocus()
        self.keyed.emit()
