"""The left column: the words in the order to take them up, those not listed yet, one to add."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import Labelled, LineField
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.language.changes import AddTerm
from workshop.language.queries import key, meeting_language, terms
from workshop.language.queue import Unlisted, Waiting, queue, supplied_meaning, unlisted
from workshop.sentences import say

FILTER_FROM = 12
MOST_UNLISTED, LONGEST_OFFER = 3, 28


class TermList(QWidget):
    """Words by key; typing a new one and Enter puts it on the list.

    Signals:
        moved: the id of the word in sight, 0 for none.
        added: a word was put on the list.
    """

    moved = Signal(int)
    added = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.filter = LineField(say("words.page.filter"), placeholder=say("words.page.filter"))
        self.list = RowList(say("words.desk.list"))
        self.empty = plain_label(say("words.desk.no-words"), "caption", "ink_muted", wrap=True)
        self.unlisted = plain_label("", "caption", "attention", wrap=True)
        self.offers = [LinkButton("") for _ in range(MOST_UNLISTED)]
        self.new_field = LineField(say("words.desk.new"), placeholder=say("words.desk.new-hint"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.filter, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.unlisted)
        for place, offer in enumerate(self.offers):
            column.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
            offer.clicked.connect(partial(self._take, place))
        column.addWidget(Labelled(say("words.desk.new"), self.new_field))
        self._unlisted: list[Unlisted] = []
        self._told = 0
        self.list.moved.connect(self._tell)
        self.filter.textChanged.connect(self.refresh)
        self.new_field.returnPressed.connect(self._add_typed)

    @property
    def current(self) -> int:
        """The word in sight, 0 for none."""
        return int(self.list.current_key or 0)

    def choose(self, term: int) -> None:
        """Brings a word into sight."""
        self.list.choose(str(term))
        if self.current != term and self.filter.text():
            self.filter.clear()
            self.list.choose(str(term))

    def refresh(self, _text: str = "") -> None:
        """Reads the list again; the word in sight stays."""
        every = queue(self.live.document)
        wanted = key(self.filter.text())
        self.filter.setVisible(len(every) >= FILTER_FROM or bool(wanted))
        shown = [one for one in every if wanted in key(one.term.term)]
        self.list.show_rows([_row(one) for one in shown])
        self.empty.setVisible(not every)
        if shown and not self.list.current_key:
            self.list.blockSignals(True)
            self.list.setCurrentRow(0)
            self.list.blockSignals(False)
        self._tell()
        self._show_unlisted()

    def add(self, words: str) -> bool:
        """Puts a word on the list, with what Plenary's own lists say of it as a proposal."""
        language = meeting_language(self.live.document)
        known = supplied_meaning(self.live.document, " ".join(words.split()), language)
        fields = {"plain": known.plain[0] if known and known.plain else ""}
        if known is not None:
            fields["definition"] = known.definition
        if not self.live.do(AddTerm, term=words, source="room", **fields):
            return False
        newest = max(terms(self.live.document), key=lambda one: one.id)
        self.refresh()
        self.choose(newest.id)
        self.added.emit()
        return True

    def _show_unlisted(self) -> None:
        self._unlisted = unlisted(self.live.document)
        self.unlisted.setVisible(bool(self._unlisted))
        if self._unlisted:
            self.unlisted.setText(say("words.page.unlisted", n=len(self._unlisted)))
        for place, offer in enumerate(self.offers):
            offer.setVisible(place < len(self._unlisted))
            if place < len(self._unlisted):
                one = self._unlisted[place]
                how = "flagged" if one.people else "times"
                n = one.people or one.times
                term = shortened(one.term)
                offer.set_words(say(f"words.page.take.{how}", term=term, n=n))

    def _take(self, place: int) -> None:
        if place < len(self._unlisted):
            self.add(self._unlisted[place].term)

    def _add_typed(self) -> None:
        if self.add(self.new_field.text()):
            self.new_field.clear()

    def _tell(self, _key: str = "") -> None:
        """Tells of another word in sight; the same word in a list read again is none."""
        if self.current != self._told:
            self._told = self.current
            self.moved.emit(self.current)


def shortened(term: str) -> str:
    """A term no wider than the column, as far as a link shows it."""
    return term if len(term) <= LONGEST_OFFER else f"{term[: LONGEST_OFFER - 1].rstrip()}…"


def _row(one: Waiting) -> Row:
    status = one.term.status
    aside = say(f"words.status.{status}")
    if one.people and status in ("flagged", "proposed"):
        aside = say("words.page.people", n=one.people, status=aside)
    ink = "done" if status == "agreed" else "attention" if status == "flagged" else "ink_muted"
    return Row(str(one.term.id), one.term.term, aside, ink)
