"""The map on the desk: the grid, the tray of those not rated, and the table twin."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.document.live import LiveDocument
from ui.stakeholders.grid_view import GridView
from ui.stakeholders.page import MapSheetPage
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.hairline import HairlineRows
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.people.marks import NOT_STATED, SECTORS
from workshop.sentences import say
from workshop.stakeholders.changes import (
    AddStakeholder,
    EditStakeholder,
    RateStakeholder,
    RemoveStakeholder,
)
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import links, placed, presence, stakeholders, tray

PRESENCES = ("in_room", "invited", "absent")


class MapPage(MapSheetPage):
    """One model, two views: the grid with its tray, and a table of everybody."""

    TABLES: ClassVar[tuple[str, ...]] = ("stakeholder", "link")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.current: int | None = None
        choices = [("grid", say("map.view.grid")), ("table", say("map.view.table"))]
        self.views = Segmented(choices, say("map.view"))
        self.grid = GridView()
        self.table = _table()
        self.tray = _tray_list()
        self.stack = QStackedWidget()
        self.name_field = LineField(say("map.name"), placeholder=say("map.name-hint"), limit=200)
        self.sector_box = _choice(say("map.sector"), [NOT_STATED, *SECTORS], "widgets.sector")
        self.presence_box = _choice(say("map.presence"), list(PRESENCES), "map.presence")
        self.power_box = _rating(say("map.power"))
        self.interest_box = _rating(say("map.interest"))
        self.add_button = PrimaryButton(say("map.add"))
        self.remove_button = QuietButton(say("map.remove"))
        self.show_button = SecondaryButton(say("map.show"))
        self.count = plain_label("", role="caption", ink="ink_muted")
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads everybody again; the chosen one stays chosen."""
        everybody = stakeholders(self.document)
        self.grid.show_map(placed(self.document), links(self.document))
        self._fill_tray(tray(self.document))
        self._fill_table(everybody)
        counted = presence(self.document)
        self.count.setText(
            say("map.count", n=counted.total, here=counted.in_room, absent=counted.absent)
        )
        if self.current not in {one.id for one in everybody}:
            self.current = None
        self._show_chosen()
        self.said.emit(say("map.empty") if not everybody else "")

    def _lay_out_body(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self.count)
        self.body.addLayout(top)
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.table)
        self.body.addWidget(self.stack, 1)
        self.tray_row = QWidget()
        row = QHBoxLayout(self.tray_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain_label(say("map.tray"), role="body", strong=True))
        row.addWidget(self.tray, 1)
        self.body.addWidget(self.tray_row)
        editor = QHBoxLayout()
        editor.addWidget(self.name_field, 1)
        for box in (self.sector_box, self.presence_box, self.power_box, self.interest_box):
            editor.addWidget(box)
        self.body.addLayout(editor)
        self.buttons = (self.remove_button, self.show_button, self.add_button)

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.grid.chosen.connect(self._choose)
        self.grid.rated.connect(self._rate)
        self.grid.asked_to_edit.connect(self._edit)
        self.tray.currentItemChanged.connect(self._choose_from_tray)
        self.tray.itemActivated.connect(self._rate_first)
        self.table.clicked.connect(self._choose_from_table)
        self.table.activated.connect(self._choose_from_table)
        self.name_field.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.show_button.clicked.connect(self._show_in_room)
        self.sector_box.activated.connect(self._write_choices)
        self.presence_box.activated.connect(self._write_choices)
        self.power_box.activated.connect(self._write_rating)
        self.interest_box.activated.connect(self._write_rating)

    def _show_view(self, name: str) -> None:
        self.stack.setCurrentWidget(self.grid if name == "grid" else self.table)

    def _fill_tray(self, unrated: list[Stakeholder]) -> None:
        self.tray.blockSignals(True)
        self.tray.clear()
        for one in unrated:
            item = QListWidgetItem(one.called)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.tray.addItem(item)
            if one.id == self.current:
                self.tray.setCurrentItem(item)
        self.tray.blockSignals(False)
        self.tray_row.setVisible(bool(unrated))

    def _fill_table(self, everybody: list[Stakeholder]) -> None:
        self.table.setRowCount(len(everybody))
        for row, one in enumerate(everybody):
            place = say(f"map.quadrant.{one.quadrant}") if one.quadrant else say("map.tray")
            cells = (
                one.name,
                say(f"widgets.sector.{one.sector}"),
                say(f"map.presence.{one.present}"),
                str(one.power or "–"),
                str(one.interest or "–"),
                place,
            )
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, one.id)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, column, item)

    def choose(self, stakeholder: int) -> None:
        """Makes one stakeholder the chosen one, on the grid if it is there."""
        self.grid.choose(stakeholder)

    def _choose(self, stakeholder: int) -> None:
        self.current = stakeholder
        self._show_chosen()
        self.chosen.emit(stakeholder)

    def _choose_from_tray(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._choose(int(item.data(Qt.ItemDataRole.UserRole)))

    def _choose_from_table(self, index: QModelIndex) -> None:
        self.grid.choose(int(index.data(Qt.ItemDataRole.UserRole)))

    def _one(self) -> Stakeholder | None:
        found = [one for one in stakeholders(self.document) if one.id == self.current]
        return found[0] if found else None

    def _show_chosen(self) -> None:
        one = self._one()
        boxes = (self.presence_box, self.power_box, self.interest_box, self.remove_button)
        for box in boxes:
            box.setEnabled(one is not None)
        if one is None:
            return
        _pick(self.sector_box, one.sector)
        _pick(self.presence_box, one.present)
        self.power_box.setCurrentIndex(one.power or 0)
        self.interest_box.setCurrentIndex(one.interest or 0)

    def _add(self) -> None:
        name = self.name_field.text()
        if not name.strip():
            self.said.emit(say("map.type-first"))
            self.name_field.setFocus()
            return
        sector = self.sector_box.currentData()
        if self.live.do(AddStakeholder, name=name, sector=sector):
            self.name_field.clear()
            self._choose(max(one.id for one in stakeholders(self.document)))

    def _remove(self) -> None:
        if self.current is not None:
            self.live.do(RemoveStakeholder, stakeholder=self.current)

    def _rate(self, stakeholder: int, power: int, interest: int) -> None:
        self.live.do(
            RateStakeholder,
            stakeholder=stakeholder,
            power=power or None,
            interest=interest or None,
        )

    def _rate_first(self, item: QListWidgetItem) -> None:
        """Enter in the tray puts a card on the map, in its middle, to be moved from there."""
        stakeholder = int(item.data(Qt.ItemDataRole.UserRole))
        self._rate(stakeholder, 3, 3)
        self.grid.choose(stakeholder)
        self.grid.setFocus()

    def _edit(self, _stakeholder: int) -> None:
        self.power_box.setFocus()

    def _write_choices(self) -> None:
        if self.current is not None:
            self.live.do(
                EditStakeholder,
                stakeholder=self.current,
                sector=self.sector_box.currentData(),
                present=self.presence_box.currentData(),
            )

    def _write_rating(self) -> None:
        if self.current is not None:
            self._rate(
                self.current, self.power_box.currentIndex(), self.interest_box.currentIndex()
            )

    def _show_in_room(self) -> None:
        self.live.do(ShowOnRoom, slide="map")


def _pick(box: QComboBox, key: str) -> None:
    box.setCurrentIndex(max(0, box.findData(key)))


def _choice(name: str, keys: list[str], prefix: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key in keys:
        box.addItem(say(f"{prefix}.{key}"), key)
    return box


def _rating(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItem(say("map.not-rated", name=name))
    box.addItems([say("map.rated", name=name, value=value) for value in range(1, 6)])
    return box


def _tray_list() -> QListWidget:
    tray = QListWidget()
    tray.setAccessibleName(say("map.tray"))
    tray.setFlow(QListWidget.Flow.LeftToRight)
    tray.setFixedHeight(48)
    tray.setSpacing(4)
    tray.setFrameShape(QListWidget.Shape.NoFrame)
    return tray


def _table() -> QTableWidget:
    heads = ("name", "sector", "presence", "power", "interest", "place")
    table = QTableWidget(0, len(heads))
    table.setAccessibleName(say("map.view.table"))
    table.setHorizontalHeaderLabels([say(f"map.{head}") for head in heads])
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setItemDelegate(HairlineRows(table))
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    return table
