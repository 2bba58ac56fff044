"""The map on the desk: six views of one model, a tray, links, and the chosen card's details."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.details import Details
from ui.stakeholders.find_field import FindField
from ui.stakeholders.keyed_canvas import KeyedCanvas
from ui.stakeholders.link_bar import LinkBar
from ui.stakeholders.map_acts import MapActs
from ui.stakeholders.map_tools import MapTools
from ui.stakeholders.network_worker import NetworkWorker
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.presence_bar import PresenceBar
from ui.stakeholders.rating_boxes import RatingBoxes
from ui.stakeholders.read_panel import ReadPanel
from ui.stakeholders.table import TableTwin
from ui.stakeholders.tray import Tray
from ui.stakeholders.twin_bar import TwinBar
from ui.stakeholders.views import VIEWS
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.text import plain_label
from workshop.people.marks import NOT_STATED, SECTORS
from workshop.sentences import say
from workshop.stakeholders.balance import helix as model_of
from workshop.stakeholders.model import Link, Stakeholder
from workshop.stakeholders.queries import helix, links, positions, presence, stakeholders

TABLES = ("stakeholder", "link", "map_setting", "map_position", "stakeholder_apart", "room")


class MapPage(MapSheetPage):
    """One model in six views. What a gesture means is in `MapActs`; here is what is shown."""

    TABLES: ClassVar[tuple[str, ...]] = TABLES

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.current: int | None = None
        self.everybody: list[Stakeholder] = []
        self.links: list[Link] = []
        self.tools = MapTools()
        self.canvas = KeyedCanvas()
        self.table = TableTwin()
        self.read_panel = ReadPanel()
        self.stack = QStackedWidget()
        self.details = Details(live)
        self.tray = Tray()
        self.rating = RatingBoxes()
        self.name_field = LineField(say("map.name"), placeholder=say("map.name-hint"), limit=200)
        self.sector_box = ChoiceField(
            say("map.sector.new"),
            [(s, say(f"widgets.sector.{s}")) for s in (NOT_STATED, *SECTORS)],
        )
        self.sector_box.setMinimumContentsLength(8)
        self.sector_box.setMaximumWidth(170)
        self.layers = PresenceBar()
        self.twin = TwinBar()
        self.link_bar = LinkBar()
        self.finder = FindField()
        self.worker = NetworkWorker(self)
        self.tray_title = plain_label("", role="body", strong=True)
        self.tray_count = plain_label("", role="caption", ink="ink_muted")
        self.add_button = SecondaryButton(say("map.add"))
        self.missing_button = PrimaryButton(say("map.check-missing"))
        self.link_button = SecondaryButton(say("map.draw-links"), checkable=True)
        self.show_button = SecondaryButton(say("map.show"))
        acts = (self.link_button, self.show_button, self.add_button)
        self.buttons = (*acts, self.missing_button)
        self._lay_out_body()
        self.acts = MapActs(self)
        self._connect()
        self.refresh()

    @property
    def view(self) -> str:
        """The view in sight."""
        return self.tools.views.current

    def refresh(self) -> None:
        """Reads everybody again; the chosen one stays chosen."""
        self.everybody = stakeholders(self.document, forces=True)
        self.links = links(self.document)
        known = {one.id for one in self.everybody}
        if self.current not in known:
            self.current = None
        model = model_of(helix(self.document))
        self.canvas.sectors = (*model.sectors, "other") if model.unusual else model.sectors
        self.canvas.places = positions(self.document, "network")
        self.tools.show_helix(model.name)
        self.layers.show_counts(presence(self.document))
        self.twin.refresh(known)
        self.show_people()
        self.acts.refresh()

    def show_people(self) -> None:
        """Shows those whose layers are on, in the view in sight."""
        layers = self.layers.shown
        people = [one for one in self.everybody if one.is_force or one.present in layers]
        if self.view == "table":
            self.table.show_people(people, self.current)
        else:
            self.canvas.current = self.current
            self.canvas.show_map(people, self.links)
        if self.view == "network":
            self.worker.ask(people, self.links)
        self._show_tray(people)
        self.show_chosen()

    def show_view(self, name: str) -> None:
        """Goes to another view; who is chosen stays chosen."""
        self.tools.show_view(name)
        table = name == "table"
        self.stack.setCurrentWidget(self.table if table else self.canvas_area)
        if not table:
            self.canvas.view = VIEWS[name]
            self.canvas.links_shown = self.tools.links_in(name)
        self.show_people()
        self.acts.room.refresh()
        self.said.emit(self.hint())

    def choose(self, stakeholder: int) -> None:
        """Makes one stakeholder the chosen one, as another page did."""
        self.current = stakeholder
        self.canvas.current = stakeholder
        self.show_chosen()

    def hint(self) -> str:
        """How many are on the map, in the room and placed."""
        people = [one for one in self.everybody if not one.is_force]
        if not people:
            return say("map.empty")
        placed = sum(one.quadrant is not None for one in people)
        here = sum(one.present == "in_room" for one in people)
        return say("map.count", n=len(people), here=here, placed=placed)

    def one(self) -> Stakeholder | None:
        """The chosen one."""
        return next((one for one in self.everybody if one.id == self.current), None)

    def show_chosen(self) -> None:
        """Shows the chosen card's ratings and details."""
        one = self.one()
        self.tray.mark(self.current)
        self.rating.show_rating(one)
        self.rating.setVisible(one is not None)
        if self.details.isVisibleTo(self):
            self.details.show_one(one, self.everybody, self.links)

    def show_details(self, shown: bool) -> None:
        """Opens or closes the details of the chosen card."""
        self.details.setVisible(shown)
        self.tools.details_button.setChecked(shown)
        self.show_chosen()

    def _show_tray(self, people: list[Stakeholder]) -> None:
        if self.view == "table":
            self.tray_row.hide()
            return
        view = VIEWS[self.view]
        waiting = [one for one in people if view.outside(one)]
        if self.view != "lanes":
            waiting = [one for one in waiting if not one.is_force]
        actors = [one for one in people if not one.is_force]
        placed = len(actors) - sum(not one.is_force for one in waiting)
        self.tray.show_people(waiting, self.current)
        self.tray_title.setText(say(f"map.tray.{self.view}"))
        self.tray_count.setText(say("map.placed", placed=placed, n=len(actors)))
        self.tray_row.setVisible(bool(waiting))

    def _lay_out_body(self) -> None:
        self.body.addWidget(self.tools)
        self.canvas_area = QWidget()
        area = QGridLayout(self.canvas_area)
        area.setContentsMargins(0, 0, 0, 0)
        area.addWidget(self.canvas, 0, 0)
        corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        area.addWidget(self.tools.helix, 0, 0, corner)
        far = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        area.addWidget(self.tools.again_button, 0, 0, far)
        for widget in (self.canvas_area, self.table, self.read_panel):
            self.stack.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.details)
        self.details.hide()
        self.body.addLayout(middle, 1)
        self.body.addWidget(self._tray_row())
        for bar in (self.twin, self.link_bar, self.finder):
            self.body.addWidget(bar)
        self.editor = QWidget()
        editor = QHBoxLayout(self.editor)
        editor.setContentsMargins(0, 0, 0, 0)
        editor.addWidget(self.name_field, 1)
        editor.addWidget(self.sector_box)
        editor.addWidget(self.layers)
        self.body.addWidget(self.editor)

    def _tray_row(self) -> QWidget:
        self.tray_row = QWidget()
        row = QHBoxLayout(self.tray_row)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.tray_title)
        words.addWidget(self.tray_count)
        row.addLayout(words)
        row.addWidget(self.tray, 1)
        row.addWidget(self.rating)
        return self.tray_row

    def _connect(self) -> None:
        acts = self.acts
        self.tools.views.chosen.connect(self.show_view)
        self.tools.connect_to(self)
        self.canvas.chosen.connect(acts.choose)
        self.canvas.written.connect(acts.write)
        self.canvas.picked.connect(acts.links.pick)
        self.canvas.asked_for.connect(acts.do)
        self.canvas.digit.connect(acts.digit)
        self.table.chosen.connect(acts.choose)
        self.table.written.connect(acts.write_cell)
        self.tray.chosen.connect(acts.choose)
        self.tray.asked_to_place.connect(acts.place)
        self.tray.digit.connect(acts.digit)
        self.tray.asked_for.connect(acts.do)
        self.rating.rated.connect(acts.rate)
        self.rating.asked.connect(acts.tell)
        self.name_field.returnPressed.connect(acts.add)
        self.layers.changed.connect(self.show_people)
        self.twin.merged.connect(acts.merge)
        self.twin.kept_apart.connect(acts.keep_apart)
        self.link_bar.drawn.connect(acts.links.draw)
        self.link_bar.weighed.connect(acts.links.weigh)
        self.link_bar.done.connect(acts.links.stop)
        self.finder.found.connect(acts.looks.find)
        self.finder.closed.connect(acts.looks.stop_finding)
        self.read_panel.closed.connect(acts.looks.back_to_map)
        self.details.chosen.connect(acts.choose)
        self.worker.found.connect(self._take_network)
        self.add_button.clicked.connect(acts.add)
        self.missing_button.clicked.connect(acts.check_missing)
        self.details.remove_button.clicked.connect(acts.remove)
        self.link_button.clicked.connect(acts.links.toggle)
        self.show_button.clicked.connect(acts.room.send)

    def _take_network(self, places: Mapping[int, tuple[float, float]]) -> None:
        if self.canvas.computed != places:
            self.canvas.computed = places
            if self.view == "network":
                self.canvas.arrange()
