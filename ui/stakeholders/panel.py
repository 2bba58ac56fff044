"""Who is here, who is missing: the sheet that holds the pages of the map."""

from __future__ import annotations

import importlib

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.pages import FIRST_PAGE, PAGES
from ui.widgets.buttons import LinkButton
from ui.widgets.segmented import Segmented
from workshop.agenda.queries import step
from workshop.document import Changed
from workshop.sentences import say


class MapPanel(Sheet):
    """A switch of pages; each is made when it is first opened and read when it is in sight."""

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("map.title"))
        self.step = step
        self.current: int | None = None
        choices = [(page.key, say(page.title)) for page in PAGES if not page.is_quiet]
        self.switch = Segmented(choices, say("map.page"), role="caption")
        self.switch.setVisible(len(choices) > 1)
        self.switch.chosen.connect(self.show_page)
        self.stack = QStackedWidget()
        for page in PAGES:
            if page.is_quiet:
                link = LinkButton(say(page.title))
                link.clicked.connect(lambda _=False, key=page.key: self.show_page(key))
                self.aside.addWidget(link)
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self._pages: dict[str, MapSheetPage] = {}
        self.show_page(self._first())

    def page(self, key: str) -> MapSheetPage:
        """A page by its key, made if it was not yet."""
        if key not in self._pages:
            place = next(page.page for page in PAGES if page.key == key)
            module, _, name = place.partition(":")
            made: MapSheetPage = getattr(importlib.import_module(module), name)(self.live)
            made.said.connect(self.bar.say)
            made.page_wanted.connect(self.show_page)
            made.chosen.connect(self._keep)
            self.stack.addWidget(made)
            for button in made.buttons:
                self.bar.add(button)
            self._pages[key] = made
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Brings a page into sight, with the stakeholder that was chosen."""
        wanted = self.page(key)
        if not self._is_quiet(key):
            self.switch.choose(key)
        self.bar.say("")
        self.bar.hide()  # a page hides those it does not need now: together they are too wide
        for button in (one for page in self._pages.values() for one in page.buttons):
            button.setVisible(button in wanted.buttons)
        self.stack.setCurrentWidget(wanted)
        if self.current is not None:
            wanted.choose(self.current)
        wanted.refresh()
        self.bar.show()

    def refresh(self) -> None:
        """Reads the page in sight again."""
        shown = self.stack.currentWidget()
        if isinstance(shown, MapSheetPage):
            shown.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the sheet was away is read."""
        super().showEvent(event)
        self.refresh()

    def _read_again(self, changed: Changed) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, MapSheetPage) and changed.touches(*shown.TABLES):
            shown.refresh()

    def _first(self) -> str:
        found = step(self.document, self.step) if self.step is not None else None
        wanted = FIRST_PAGE.get(found.kind, "") if found is not None else ""
        return wanted if wanted in {page.key for page in PAGES} else PAGES[0].key

    def _is_quiet(self, key: str) -> bool:
        return next(page.is_quiet for page in PAGES if page.key == key)

    def _keep(self, stakeholder: int) -> None:
        self.current = stakeholder
