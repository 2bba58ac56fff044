"""Who is here, who is missing: the sheet that holds the pages of the map."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.desk.paged_sheet import PagedSheet, SheetPage
from ui.document.live import LiveDocument
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.pages import FIRST_PAGE, PAGES
from workshop.sentences import say


class MapPanel(PagedSheet):
    """The map's pages; whoever was chosen on one stays chosen on the others."""

    PAGES = PAGES
    FIRST_PAGE = FIRST_PAGE

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("map.title"), say("map.page"), step)
        self.current: int | None = None
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self.show_page(self.first_page())

    def page_made(self, page: SheetPage) -> None:
        """Whoever is chosen on a page is kept."""
        if isinstance(page, MapSheetPage):
            page.chosen.connect(self._keep)

    def show_page(self, key: str) -> None:
        """Brings a page into sight, with the stakeholder that was chosen."""
        wanted = self.page(key)
        if self.current is not None and isinstance(wanted, MapSheetPage):
            wanted.choose(self.current)
        super().show_page(key)

    def _keep(self, stakeholder: int) -> None:
        self.current = stakeholder
