"""The evidence wall: data beside lived experience, and what stopped somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.mission.barrier_card import BarrierCard
from ui.mission.evidence_card import EvidenceCard
from ui.mission.slide import WALL, next_page
from ui.widgets.buttons import PrimaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.mission.evidence import AddBarrier, AddEvidence
from workshop.mission.queries import barriers, evidence, issues
from workshop.people.model import SECTORS
from workshop.sentences import say

KINDS = ("data", "experience")


class Wall(QWidget):
    """One column: its name, a field that adds a card, and the cards."""

    def __init__(self, key: str, first: QWidget | None = None) -> None:
        super().__init__()
        self.field = LineField(
            say(f"mission.evidence.add.{key}"), placeholder=say(f"mission.evidence.hint.{key}")
        )
        self.empty = plain_label(
            say(f"mission.evidence.empty.{key}"), "caption", "ink_muted", wrap=True
        )
        self.above = QHBoxLayout()
        self.above.setSpacing(6)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(say(f"mission.evidence.{key}"), strong=True))
        column.addLayout(self.above)
        if first is not None:
            self.above.addWidget(first)
        self.above.addWidget(self.field, 1)
        column.addWidget(scrolled(inside), 1)

    def hang(self, cards: Sequence[QWidget]) -> None:
        """Puts the cards into the column in this order."""
        self.empty.setVisible(not cards)
        for place, card in enumerate(cards, start=1):
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)


class EvidencePage(SheetPage):
    """Three walls; Enter in a field adds a card."""

    TABLES: ClassVar[tuple[str, ...]] = ("evidence", "barrier", "mission_line")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.cards: dict[int, EvidenceCard] = {}
        self.barriers: dict[int, BarrierCard] = {}
        self.number = LineField(say("mission.evidence.number"), placeholder="7 %")
        self.number.setMaximumWidth(72)
        first = {"data": self.number}
        self.walls = {key: Wall(key, first.get(key)) for key in (*KINDS, "barrier")}
        for wall in self.walls.values():
            attach(wall.field, live, place="")
        sectors = [(sector, say(f"people.sector.{sector}")) for sector in reversed(SECTORS)]
        self.sector = ChoiceField(say("mission.barrier.sector"), sectors)
        self.sector.setMaximumWidth(112)
        self.walls["barrier"].above.addWidget(self.sector)
        row = QHBoxLayout()
        row.setSpacing(12)
        for wall in self.walls.values():
            row.addWidget(wall, 1)
        self.body.addLayout(row, 1)
        self.show_button = PrimaryButton(say("mission.evidence.show"))
        self.show_button.clicked.connect(self._show_wall)
        self.buttons = (self.show_button,)
        for kind in KINDS:
            self.walls[kind].field.returnPressed.connect(partial(self._add, kind))
        self.number.returnPressed.connect(partial(self._add, "data"))
        self.walls["barrier"].field.returnPressed.connect(self._add_barrier)

    def hint(self) -> str:
        """What a card is for."""
        return say("mission.evidence.hint")

    def refresh(self) -> None:
        """Reads the cards; a card that is edited stays open."""
        tied, found = issues(self.document), evidence(self.document)
        for one in found:
            if one.id not in self.cards:
                self.cards[one.id] = EvidenceCard(self.live, one)
            self.cards[one.id].show_card(one, tied)
        _take_down(self.cards, {one.id for one in found})
        self.show_button.setEnabled(bool(found))
        for kind in KINDS:
            self.walls[kind].hang([self.cards[one.id] for one in found if one.kind == kind])
        stopped = barriers(self.document)
        for barrier in stopped:
            if barrier.id not in self.barriers:
                self.barriers[barrier.id] = BarrierCard(self.live, barrier)
            self.barriers[barrier.id].show_card(barrier)
        _take_down(self.barriers, {one.id for one in stopped})
        self.walls["barrier"].hang([self.barriers[one.id] for one in stopped])

    def _show_wall(self) -> None:
        """The wall; pressed again, its next page."""
        now = room(self.document)
        on_wall = now.slide == "mission" and now.page >= WALL
        page = (next_page(self.document, now.page) if on_wall else WALL) or WALL
        self.live.do(ShowOnRoom, slide="mission", page=page)

    def _add(self, kind: str) -> None:
        field = self.walls[kind].field
        number = self.number.text() if kind == "data" else ""
        if not (field.text().strip() or number.strip()):
            return
        if self.live.do(AddEvidence, kind=kind, text=field.text(), number=number):
            for emptied in (field, *([self.number] if kind == "data" else [])):
                emptied.clear()
            self.cards[max(self.cards)].open_form()

    def _add_barrier(self) -> None:
        field = self.walls["barrier"].field
        if not field.text().strip():
            return
        if self.live.do(AddBarrier, text=field.text(), sector=self.sector.current):
            field.clear()


def _take_down(cards: Mapping[int, QWidget], there: set[int]) -> None:
    assert isinstance(cards, dict)
    for gone in set(cards) - there:
        card = cards.pop(gone)
        card.hide()
        card.setParent(None)
        card.deleteLater()
