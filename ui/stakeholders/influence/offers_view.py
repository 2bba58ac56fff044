"""Who could help whom: each need on the map beside the offers that speak of the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from ui.widgets.hairline import HairlineRows
from ui.widgets.text import plain_label
from workshop.commitments.changes import AddAction
from workshop.sentences import say
from workshop.stakeholders.measures import offers_for_needs
from workshop.stakeholders.model import Stakeholder


class Need(NamedTuple):
    """A need on the map, and who offers something that sounds like it, the likest first."""

    taker: Stakeholder
    givers: tuple[Stakeholder, ...]


class OffersView(QWidget):
    """A row a need; one that no offer meets says so. A pair becomes an action in one press.

    Signals:
        moved: the stakeholder whose need became the current one.
        said: a line for the foot of the sheet.
    """

    moved = Signal(int)
    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.needs: list[Need] = []
        self.seats = plain_label("", wrap=True)
        self.table = QTableWidget(0, 2)
        self.draft = LinkButton(say("offers.draft"))
        self.empty = plain_label(say("offers.empty"), ink="ink_muted", wrap=True)
        self._set_table_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(say("offers.how"), "caption", "ink_muted", wrap=True))
        column.addWidget(self.seats)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.draft)
        row.addStretch(1)
        column.addLayout(row)
        self.table.currentCellChanged.connect(self._tell)
        self.draft.clicked.connect(self._draft)

    def show_offers(self, cards: Mapping[int, Stakeholder]) -> None:
        """Reads needs and offers of the map again."""
        givers: dict[int, list[Stakeholder]] = {}
        for match in offers_for_needs(self.live.document):
            givers.setdefault(match.taker, []).append(cards[match.giver])
        wanting = [one for one in cards.values() if one.needs.strip() and one.kind != "force"]
        self.needs = [Need(one, tuple(givers.get(one.id, ()))) for one in wanting]
        self.needs.sort(key=lambda need: not need.givers)
        self.seats.setText(_unsaid([one for one in cards.values() if one.present == "in_room"]))
        self.table.setRowCount(len(self.needs))
        for row, need in enumerate(self.needs):
            self._fill(row, need)
        self.table.resizeRowsToContents()
        if self.needs and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)
        self.table.setVisible(bool(self.needs))
        self.empty.setVisible(not self.needs)
        self._show_draft()

    def _set_table_up(self) -> None:
        self.table.setAccessibleName(say("influence.view.offers"))
        self.table.setHorizontalHeaderLabels([say("offers.head.need"), say("offers.head.offer")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setItemDelegate(HairlineRows(self.table))
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.sectionResized.connect(lambda *_: self.table.resizeRowsToContents())

    def _fill(self, row: int, need: Need) -> None:
        words = [say("offers.one", name=one.called, words=one.can_offer) for one in need.givers]
        offers = QTableWidgetItem("\n".join(words) or say("offers.nobody"))
        if not words:
            offers.setForeground(theme().color("attention"))
        wanted = say("offers.one", name=need.taker.called, words=need.taker.needs)
        self.table.setItem(row, 0, QTableWidgetItem(wanted))
        self.table.setItem(row, 1, offers)

    def _tell(self, row: int, _column: int, before: int, _from: int) -> None:
        if row != before and 0 <= row < len(self.needs):
            self.moved.emit(self.needs[row].taker.id)
        self._show_draft()

    def _show_draft(self) -> None:
        row = self.table.currentRow()
        met = 0 <= row < len(self.needs) and bool(self.needs[row].givers)
        self.draft.setEnabled(met)
        self.draft.setVisible(bool(self.needs))

    def _draft(self) -> None:
        need = self.needs[self.table.currentRow()]
        text = say(
            "offers.action",
            giver=need.givers[0].called,
            taker=need.taker.called,
            need=need.taker.needs.strip(),
        )
        if self.live.do(AddAction, text=text) is not None:
            self.said.emit(say("missing.path.drafted"))


def _unsaid(seats: Sequence[Stakeholder]) -> str:
    """How many seats have not said yet what they offer, and what they need."""
    if not seats:
        return say("offers.no-seats")
    offer = sum(not one.can_offer.strip() for one in seats)
    need = sum(not one.needs.strip() for one in seats)
    if not offer and not need:
        return say("offers.all-said")
    return say("offers.unsaid", n=len(seats), offer=offer, need=need)
