"""The row above the map: the six views, which links are drawn, the lock, the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.stakeholders.views import NAMES
from ui.widgets.buttons import QuietButton
from ui.widgets.choices import ChoiceField
from ui.widgets.segmented import Segmented
from workshop.sentences import say
from workshop.stakeholders.balance import HELIXES, helix
from workshop.stakeholders.model import LINK_KINDS

if TYPE_CHECKING:
    from ui.stakeholders.map_page import MapPage


class MapTools(QWidget):
    """The switch of views and what goes with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        views = [(name, say(f"map.view.{name}")) for name in NAMES]
        self.views = Segmented(views, say("map.view"), role="caption")
        shown = [(key, say(f"map.links.{key}")) for key in ("chosen", "all")]
        shown.append(("none", say("map.links.none-drawn")))
        shown += [(kind, say(f"map.links.only.{kind}")) for kind in LINK_KINDS]
        self.links = ChoiceField(say("map.links.shown"), shown)
        self.lock_button = QuietButton(say("map.lock"), checkable=True)
        self.details_button = QuietButton(say("map.details"), checkable=True)
        self.helix = ChoiceField(
            say("map.helix"), [(name, say(helix(name).title)) for name in HELIXES]
        )
        self.again_button = QuietButton(say("map.network.again"))
        self.helix.setMaximumWidth(172)
        self.helix.hide()
        self.again_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.views)
        row.addStretch(1)
        for widget in (self.links, self.lock_button, self.details_button):
            row.addWidget(widget)
        self._said = False

    def connect_to(self, page: MapPage) -> None:
        """What each of these does is the page's business."""
        self.links.chosen.connect(self._keep)
        self.links.chosen.connect(page.acts.links.show)
        self.lock_button.toggled.connect(page.acts.looks.lock)
        self.details_button.toggled.connect(page.show_details)
        self.helix.chosen.connect(page.acts.choose_helix)
        self.again_button.clicked.connect(page.acts.lay_out_again)

    def show_view(self, name: str) -> None:
        """Shows what belongs to a view."""
        self.views.choose(name)
        self.helix.setVisible(name == "rainbow")
        self.again_button.setVisible(name == "network")
        self.links.setVisible(name != "table")
        self.lock_button.setVisible(name != "table")
        if not self._said:
            self.links.choose("all" if name == "network" else "chosen")

    def links_in(self, _name: str) -> str:
        """Which links a view draws: what was chosen; at first all in the network only."""
        key = self.links.current
        return key if key in ("chosen", "all", "none") else "all"

    def show_helix(self, name: str) -> None:
        """Shows the helix in force."""
        self.helix.choose(name)

    def _keep(self, _key: str) -> None:
        self._said = True
