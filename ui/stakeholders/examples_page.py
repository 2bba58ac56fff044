"""The example library: starter maps to look at; what is ticked is added, with its source."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.tick_row import TickRow
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.row_list import Row, RowList
from ui.widgets.scrolled import scrolled
from ui.widgets.sector_mark import SectorMark, sector_name
from ui.widgets.text import plain_label
from workshop.exchange.examples import AddFromExample, Example, example, examples, names_here
from workshop.exchange.maps.changes import same
from workshop.sentences import say


class ExamplesPage(MapSheetPage):
    """Initiatives at the left; who is in the chosen one, and its options, at the right."""

    TABLES: ClassVar[tuple[str, ...]] = ("stakeholder",)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.back_button = QuietButton(say("examples.back"))
        self.add_button = PrimaryButton(say("examples.add", n=0))
        self.buttons = (self.back_button, self.add_button)
        self.list = RowList(say("examples.list"), height=44)
        self.list.show_rows([Row(one.key, one.title) for one in examples()])
        self.cards: dict[str, QCheckBox] = {}
        self.options: dict[int, QCheckBox] = {}
        self.shown: Example | None = None
        self._holder = QVBoxLayout()
        self._inside: QWidget | None = None
        self._lay_out()
        self.list.moved.connect(self.show_example)
        self.back_button.clicked.connect(lambda: self.page_wanted.emit("map"))
        self.add_button.clicked.connect(self._add)
        self.list.setCurrentRow(0)

    def refresh(self) -> None:
        """Who is on the map already cannot be added again."""
        if self.shown is not None:
            self.show_example(self.shown.key)

    def show_example(self, key: str) -> None:
        """Shows one initiative; nothing is ticked at first."""
        before = {one for one, box in self.cards.items() if box.isChecked()}
        same_one = self.shown is not None and self.shown.key == key
        self.shown = example(key)
        self.cards.clear()
        self.options.clear()
        inside = self._page(self.shown, before if same_one else set())
        if self._inside is not None:
            self._holder.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = scrolled(inside)
        self._holder.addWidget(self._inside)
        self._count()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list, 2)
        row.addLayout(self._holder, 3)
        self.body.addLayout(row, 1)

    def _page(self, shown: Example, ticked: set[str]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(shown.title, role="lead", strong=True, wrap=True))
        column.addWidget(plain_label(shown.about, wrap=True))
        where = say("examples.from", sources=list(shown.sources))
        column.addWidget(plain_label(where, role="caption", ink="ink_muted", wrap=True))
        column.addWidget(plain_label(say("examples.cards"), strong=True))
        here = names_here(self.document)
        for card in shown.cards:
            known = same(card.name) in here
            about = [sector_name(card.sector), card.note, say("examples.here") if known else ""]
            caption = " · ".join(part for part in about if part)
            row = TickRow(card.name, caption, before=SectorMark(card.sector))
            row.box.setEnabled(not known)
            row.box.setChecked(card.id in ticked and not known)
            row.box.toggled.connect(self._count)
            self.cards[card.id] = row.box
            column.addWidget(row)
        column.addWidget(plain_label(say("examples.options"), strong=True))
        for place, title in enumerate(shown.options):
            row = TickRow(title)
            row.box.toggled.connect(self._count)
            self.options[place] = row.box
            column.addWidget(row)
        column.addStretch(1)
        return page

    def _ticked(self) -> tuple[tuple[str, ...], tuple[int, ...]]:
        cards = tuple(one for one, box in self.cards.items() if box.isChecked())
        return cards, tuple(one for one, box in self.options.items() if box.isChecked())

    def _count(self) -> None:
        count = sum(len(part) for part in self._ticked())
        self.add_button.set_words(say("examples.add", n=count))
        self.add_button.setEnabled(count > 0)

    def _add(self) -> None:
        cards, options = self._ticked()
        if self.shown is None:
            return
        key = self.shown.key
        if self.live.do(AddFromExample, example=key, cards=cards, options=options):
            for box in self.options.values():
                box.setChecked(False)
            self.said.emit(say("examples.added", n=len(cards) + len(options)))
