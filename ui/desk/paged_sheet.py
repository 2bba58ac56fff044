"""A sheet with pages behind a switch: each is made when it is first opened."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.segmented import Segmented
from workshop.agenda.queries import step
from workshop.document import Changed
from workshop.sentences import say


class PageEntry(NamedTuple):
    """A page by its key, its sentence, and `module:Class(live)`, loaded when first opened."""

    key: str
    title: str
    page: str
    is_quiet: bool = False
    """Not in the switch: a link beside the title leads to it."""


class SheetPage(QWidget):
    """Base of the pages. A page names its TABLES, fills `body`, and reads in `refresh`.

    `buttons` stand in the sheet's bar while the page is in sight, the primary one last.

    Signals:
        said: words for the left end of the bar.
        page_wanted: another page of the sheet, by its key.
    """

    TABLES: ClassVar[tuple[str, ...]] = ()

    said = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.document = live.document
        self.buttons: tuple[QAbstractButton, ...] = ()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)

    def refresh(self) -> None:
        """Reads what it shows from queries; called when it comes into sight and after changes."""

    def hint(self) -> str:
        """What the bar says when this page comes into sight."""
        return ""


class PagedSheet(Sheet):
    """Base of the sheets with pages. A subclass names its PAGES and lays out `switch` and `stack`.

    FIRST_PAGE names the page that a kind of step opens at, where it is not the first.
    """

    PAGES: ClassVar[Sequence[PageEntry]]
    FIRST_PAGE: ClassVar[Mapping[str, str]]

    def __init__(self, live: LiveDocument, title: str, switch: str, step: int | None) -> None:
        super().__init__(live, title)
        self.step = step
        choices = [(page.key, say(page.title)) for page in self.PAGES if not page.is_quiet]
        self.switch = Segmented(choices, switch, role="caption")
        self.switch.chosen.connect(self.show_page)
        self.stack = QStackedWidget()
        self._pages: dict[str, SheetPage] = {}
        for page in self.PAGES:
            if page.is_quiet:
                link = LinkButton(say(page.title))
                link.clicked.connect(lambda _=False, key=page.key: self.show_page(key))
                self.aside.addWidget(link)

    def page(self, key: str) -> SheetPage:
        """A page by its key, made if it was not yet."""
        if key not in self._pages:
            module, _, name = self._entry(key).page.partition(":")
            made: SheetPage = getattr(importlib.import_module(module), name)(self.live)
            made.said.connect(self.bar.say)
            made.page_wanted.connect(self.show_page)
            self.stack.addWidget(made)
            for button in made.buttons:
                self.bar.add(button)
            self._pages[key] = made
            self.page_made(made)
        return self._pages[key]

    def page_made(self, page: SheetPage) -> None:
        """Called once for each page, when it was made."""

    def show_page(self, key: str) -> None:
        """Brings a page into sight."""
        wanted = self.page(key)
        if not self._entry(key).is_quiet:
            self.switch.choose(key)
        self.bar.hide()  # a page hides those it does not need now: together they are too wide
        for button in (one for page in self._pages.values() for one in page.buttons):
            button.hide()
        for button in wanted.buttons:
            button.show()
        self.stack.setCurrentWidget(wanted)
        self.bar.say(wanted.hint())
        wanted.refresh()
        self.bar.show()

    def refresh(self) -> None:
        """Reads the page in sight again."""
        shown = self._shown()
        if shown is not None:
            shown.refresh()

    def first_page(self) -> str:
        """The page this step of the agenda opens at; without a step the first."""
        found = step(self.document, self.step) if self.step is not None else None
        return self.FIRST_PAGE.get(found.kind if found else "", self.PAGES[0].key)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the sheet was away is read."""
        super().showEvent(event)
        self.refresh()

    def _read_again(self, changed: Changed) -> None:
        shown = self._shown()
        if shown is not None and changed.touches(*self.TABLES, *shown.TABLES):
            shown.refresh()

    def _shown(self) -> SheetPage | None:
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, SheetPage) else None

    def _entry(self, key: str) -> PageEntry:
        return next(page for page in self.PAGES if page.key == key)
