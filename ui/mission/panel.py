"""The mission: the sheet that holds its page and what stands beside it."""

from __future__ import annotations

import importlib

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.mission.page import MissionSheetPage
from ui.mission.pages import FIRST_PAGE, PAGES
from ui.widgets.segmented import Segmented
from workshop.agenda.queries import step
from workshop.document import Changed
from workshop.sentences import say


class MissionPanel(Sheet):
    """A switch of pages; each is made when it is first opened and read when it is in sight."""

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("mission.sheet"))
        self.step = step
        choices = [(page.key, say(page.title)) for page in PAGES]
        self.switch = Segmented(choices, say("mission.view"), role="caption")
        self.switch.chosen.connect(self.show_page)
        self.stack = QStackedWidget()
        self.stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        if step is None:
            self.aside.addWidget(self.switch)
        else:  # the way to the next step stands beside the title
            self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self._pages: dict[str, MissionSheetPage] = {}
        self.show_page(self._first())

    def page(self, key: str) -> MissionSheetPage:
        """A page by its key, made if it was not yet."""
        if key not in self._pages:
            place = next(page.page for page in PAGES if page.key == key)
            module, _, name = place.partition(":")
            made: MissionSheetPage = getattr(importlib.import_module(module), name)(self.live)
            made.said.connect(self.bar.say)
            made.page_wanted.connect(self.show_page)
            self.stack.addWidget(made)
            for button in made.buttons:
                self.bar.add(button)
            self._pages[key] = made
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Brings a page into sight."""
        wanted = self.page(key)
        self.switch.choose(key)
        for page in self._pages.values():
            for button in page.buttons:
                button.setVisible(page is wanted)
        self.stack.setCurrentWidget(wanted)
        self.refresh()
        self.bar.say(wanted.hint())

    def refresh(self) -> None:
        """Reads the page in sight again."""
        shown = self.stack.currentWidget()
        if isinstance(shown, MissionSheetPage):
            shown.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the sheet was away is read."""
        super().showEvent(event)
        self.refresh()

    def _read_again(self, changed: Changed) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, MissionSheetPage) and changed.touches("mission", *shown.TABLES):
            self.refresh()

    def _first(self) -> str:
        found = step(self.document, self.step) if self.step is not None else None
        return FIRST_PAGE.get(found.kind, "page") if found is not None else "page"
