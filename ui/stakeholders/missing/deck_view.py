"""Who is never in this room? A card at a time: a field, a question, and a reason to ask them in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.row_list import Row, RowList
from ui.widgets.sector_mark import SectorMark
from ui.widgets.text import plain_label
from workshop.document import Refused
from workshop.sentences import say
from workshop.stakeholders.coverage.facts import Issue, read_facts
from workshop.stakeholders.deck import DeckCard, accepted, cards_left
from workshop.stakeholders.deck_changes import AddUnusualPartner


class DeckView(QWidget):
    """Fields at the left; at the right the card that is held up.

    Signals:
        said: a sentence for the foot of the sheet.
    """

    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._cards: dict[str, DeckCard] = {}
        self._issues: list[Issue] = []
        self.list = RowList(say("deck.list"))
        self.card = Card(say("deck.card"))
        self.mark = SectorMark("other", 28)
        self.field = plain_label("", "title", strong=True, wrap=True)
        self.ask = plain_label("", "lead", wrap=True)
        self.name = LineField(say("deck.name"), limit=200)
        self.issue = ChoiceField(say("deck.issue"))
        self.reason = LineField(say("deck.reason"), placeholder=say("deck.reason-hint"))
        attach(self.reason, live, place="")
        self.note = InlineNote()
        self.accept = PrimaryButton(say("deck.accept"))
        self.next_one = QuietButton(say("deck.next"))
        self._lay_out()
        self.list.moved.connect(self._show_card)
        self.accept.clicked.connect(self._accept)
        self.reason.returnPressed.connect(self._accept)
        self.next_one.clicked.connect(self._next)

    def refresh(self) -> None:
        """Reads which fields are here, and the issues of the mission."""
        self._cards = {card.key: card for card in cards_left(self.live.document)}
        known = accepted(self.live.document)
        rows = [
            Row(key, card.name, say("deck.on-map") if key in known else "", "done")
            for key, card in self._cards.items()
        ]
        self.list.show_rows(rows)
        if not self.list.current_key and rows:
            self.list.choose(rows[0].key)
        self._issues = list(read_facts(self.live.document).issues)
        choices = [(str(place), one.text) for place, one in enumerate(self._issues)]
        self.issue.show_choices([("", say("deck.no-issue")), *choices])
        self.issue_row.setVisible(bool(choices))

    def _lay_out(self) -> None:
        inside = self.card.column
        inside.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.mark)
        head.addWidget(self.field, 1)
        inside.addLayout(head)
        inside.addWidget(self.ask)
        inside.addWidget(Labelled(say("deck.name"), self.name))
        self.issue_row = Labelled(say("deck.issue"), self.issue)
        inside.addWidget(self.issue_row)
        inside.addWidget(Labelled(say("deck.reason"), self.reason))
        inside.addWidget(self.note)
        acts = QHBoxLayout()
        acts.addWidget(self.next_one)
        acts.addStretch(1)
        acts.addWidget(self.accept)
        inside.addLayout(acts)
        right = QVBoxLayout()
        right.addWidget(plain_label(say("deck.intro"), "caption", "ink_muted", wrap=True))
        right.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        right.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 4, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(self.list, 2)
        columns.addLayout(right, 3)

    def _show_card(self, key: str) -> None:
        card = self._cards.get(key)
        if card is None:
            return
        self.mark.show_sector(card.sector)
        self.field.setText(card.name)
        self.ask.setText(card.ask)
        self.name.setText(card.name)
        self.reason.clear()
        self.note.clear()

    def _next(self) -> None:
        keys = list(self._cards)
        if keys:
            here = keys.index(self.list.current_key) if self.list.current_key in keys else -1
            self.list.choose(keys[(here + 1) % len(keys)])

    def _accept(self) -> None:
        card = self._cards.get(self.list.current_key)
        if card is None:
            return
        chosen = self._issues[int(self.issue.current)] if self.issue.current else None
        change = {
            "name": self.name.text(),
            "sector": card.sector,
            "field": card.key,
            "reason": self.reason.text(),
            "issue": chosen.id if chosen else None,
        }
        try:
            self.live.document.commit(AddUnusualPartner.model_validate(change))
        except Refused as refusal:
            self.note.tell(say(refusal.sentence))
            (self.reason if not self.reason.text().strip() else self.issue).setFocus()
            return
        self.said.emit(say("deck.added", name=self.name.text()))
        self._next()
