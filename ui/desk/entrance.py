"""The one window of the desk: the start page, a new workshop's page, or the open workshop."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from ui.desk.new_workshop import NewWorkshop
from ui.desk.recent import documents_folder
from ui.desk.start_page import StartPage
from ui.desk.template_cards import TemplateCard
from workshop.sentences import Sentence, say

if TYPE_CHECKING:
    from ui.desk.window import DeskWindow
    from workshop.document import Document, WorkshopError
    from workshop.document.backups import Backup


class Entrance(QMainWindow):
    """Shows one page at a time; what a workshop needs is loaded when one is opened.

    Signals:
        left: the window was closed.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.desk: DeskWindow | None = None
        self.setMinimumSize(960, 640)
        self.show_start()

    def show_large(self) -> None:
        """Shows the window, as large as the screen of the desk allows."""
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height()))
        if room.width() <= 1440:
            self.showMaximized()
        else:
            self.show()

    def after_first_paint(self) -> None:
        """Loads what was left out of the start: reports of surprises, then the workshop."""
        from ui.desk import crash_report

        crash_report.install(self)

    def show_start(self) -> StartPage:
        """Shows the start page."""
        page = StartPage()
        page.file_chosen.connect(self._open_words)
        page.template_chosen.connect(self._begin)
        page.open_wanted.connect(self._ask_for_file)
        page.sample_wanted.connect(self._open_sample)
        self._show_page(page)
        self.setWindowTitle(say("desk.start.name"))
        page.take_focus()
        return page

    def open_file(self, path: Path, *, at_ready: bool = False) -> bool:
        """Opens a workshop; one that cannot be opened is explained on the start page."""
        from workshop.document import Document, WorkshopError

        try:
            document = Document.open(path)
        except WorkshopError as error:
            self._explain(path, error)
            return False
        self._show_desk(document, at_ready=at_ready)
        return True

    def _explain(self, path: Path, error: WorkshopError) -> None:
        """Says why a workshop stays closed, and offers its newest good backup where that helps."""
        from workshop.document import InUse, TooNew, Unreadable
        from workshop.document.recovery import newest_good_backup

        page = self.show_start()
        page.tell(error.sentence)
        if not isinstance(error, Unreadable) or isinstance(error, TooNew):
            return
        backup = newest_good_backup(path)
        if backup is not None:
            made = backup.made_at.astimezone()
            key = "copy" if isinstance(error, InUse) else "backup"
            page.offer(say(f"desk.start.open-{key}", date=made.date(), time=f"{made:%H:%M}"))
            page.rescue_wanted.connect(
                partial(self._open_backup, backup, path, beside=isinstance(error, InUse))
            )

    def _open_backup(self, backup: Backup, path: Path, *, beside: bool) -> None:
        from workshop.document import WorkshopError
        from workshop.document.recovery import copy_of, restore

        try:
            if beside:
                path = copy_of(backup, path)
            else:
                restore(backup, path)
        except WorkshopError as error:
            self.show_start().tell(error.sentence)
            return
        self.open_file(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already: the file is closed and the window goes."""
        self.close_desk()
        event.accept()
        self.left.emit()

    def close_desk(self) -> None:
        """Closes the open workshop, if there is one."""
        if self.desk is not None:
            self.desk.shut()
            self.desk = None

    def leave_desk(self) -> None:
        """Closes the open workshop and goes back to the start page."""
        self.close_desk()
        self.show_start()

    def _show_desk(self, document: Document, *, at_ready: bool) -> DeskWindow:
        from ui.desk.window import DeskWindow

        self.close_desk()
        self.desk = DeskWindow(document)
        self.desk.left.connect(self.leave_desk)
        self.desk.open_wanted.connect(self._ask_for_file)
        self.desk.size_wanted.connect(self._resize_text)
        self._show_page(self.desk)
        self.setWindowTitle(say("desk.start.name"))
        if at_ready:
            self.desk.go_to("prepare", "ready")
        self.desk.start_room()
        return self.desk

    def _resize_text(self, scale: float) -> None:
        """Makes the desk anew in another size of text, at the same door."""
        old = self.desk
        if old is None:
            return
        from ui.desk.settings import Look, keep_look
        from ui.theme.theme import theme

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        door, self.desk = old.door, None
        old.let_go()
        theme().scale = scale
        theme().apply(app)
        keep_look(Look(theme().name, scale))
        self._show_desk(old.document, at_ready=False).go_to(door)

    def _show_page(self, page: QWidget) -> None:
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setCentralWidget(page)

    def _begin(self, card: TemplateCard) -> None:
        page = NewWorkshop(card)
        page.made.connect(self._open_made)
        page.left.connect(self.show_start)
        self._show_page(page)
        page.take_focus()

    def _open_made(self, path: Path) -> None:
        self.open_file(path, at_ready=True)

    def _open_words(self, path: str) -> None:
        self.open_file(Path(path))

    def _ask_for_file(self) -> None:
        folder = documents_folder()
        start = folder if folder.is_dir() else folder.parent
        kinds = say("desk.open.kinds")
        path, _kind = QFileDialog.getOpenFileName(self, say("desk.open.title"), str(start), kinds)
        if path:
            self.open_file(Path(path))

    def _open_sample(self) -> None:
        from ui.desk.sample import sample_file
        from workshop.document import WorkshopError

        try:
            path = sample_file()
        except (WorkshopError, OSError):
            self.show_start().tell(Sentence("desk.start.no-sample"))
            return
        self.open_file(path)
