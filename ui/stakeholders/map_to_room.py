"""The map on the wall: the view in sight, then page after page of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.stakeholders.views import NAMES
from ui.stakeholders.working_slide import name_pages
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.sentences import say

if TYPE_CHECKING:
    from ui.stakeholders.map_page import MapPage


class MapToRoom(QObject):
    """What the button that shows the map sends, and what it says."""

    def __init__(self, page: MapPage) -> None:
        super().__init__(page)
        self._page = page

    def send(self) -> None:
        """Sends the view in sight to the room, with short names; pressed again, the names."""
        self._page.live.do(
            ShowOnRoom, slide="map_working", stage=self._stage(), page=self._next_page()
        )

    def refresh(self) -> None:
        """Says what the next press sends."""
        following = self._next_page()
        key = "map.show-names" if following else "map.show"
        self._page.show_button.set_words(say(key))

    def _stage(self) -> int:
        view = self._page.view
        return NAMES.index(view if view != "table" else "grid")

    def _next_page(self) -> int:
        """The map first, then page after page of the names that had no room on it."""
        shown = room(self._page.document)
        if (shown.slide, shown.stage) != ("map_working", self._stage()):
            return 0
        return (shown.page + 1) % (1 + name_pages(self._page.document, self._stage()))
