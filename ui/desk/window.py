"""The desk of an open workshop: the frame only; what it holds comes from the doors."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import memory
from ui.desk.backup_clock import BackupClock
from ui.desk.doors import ASK_AGAIN, PageDoor, RunDoor, StepAside
from ui.desk.foot_ask import FootAsk
from ui.desk.keys import DeskKeys, KeysDialog
from ui.desk.notes_panel import NotesPanel
from ui.desk.paper import Paper
from ui.desk.rail import Rail
from ui.desk.ready import ReadySheet
from ui.desk.regions import go_round
from ui.desk.room_column import RoomColumn
from ui.desk.settings import Look, keep_look
from ui.desk.sheet import Sheet
from ui.desk.side import LENT_WIDTH, Side
from ui.desk.steps import go_on, live_step, show_step, start_step
from ui.desk.top_line import TopLine
from ui.document.live import LiveDocument
from ui.features import DELIVER, PREPARE, RECORD
from ui.language.attach import attach
from ui.language.room_words import RoomWords
from ui.room.displays import DISPLAYS
from ui.room.live_room import LiveRoom
from ui.room.room_window import RoomWindow
from ui.theme.theme import theme
from workshop.agenda.changes import AddStep
from workshop.agenda.queries import step, workshop
from workshop.document import Changed, Document
from workshop.sentences import Sentence, say

WORDS_AFTER = 500
"""Milliseconds after which the lists of familiar words are loaded."""


class DeskWindow(QWidget):
    """Top line, rail, sheet, room column, and the room screen that goes with them.

    Signals:
        left: the person closes the workshop.
        open_wanted: another file is to be opened.
        size_wanted: text of another size; the desk is made anew for it.
    """

    left = Signal()
    open_wanted = Signal()
    size_wanted = Signal(float)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.live = LiveDocument(document, self)
        self.backups = BackupClock(self.live)
        self.displays = DISPLAYS
        self.room_window = RoomWindow(self)
        self.room = LiveRoom(self.live, self)
        self.doors: dict[str, PageDoor | RunDoor] = self._make_doors()
        self.door = "run"
        self.sheets: dict[tuple[str, str], Sheet] = {}
        self.asides: dict[str, StepAside] = {}
        self.top = TopLine(self.live, [key for key, door in self.doors.items() if door.is_open])
        self.rail = Rail(say("desk.rail.name"))
        self.add_step = FootAsk(
            say("desk.rail.add"), "", say("desk.rail.add.hint"), before=self.rail.foot_words
        )
        self.rail.foot.addWidget(self.add_step)
        attach(self.add_step.field, self.live, place="")
        self.paper = Paper()
        self.column = RoomColumn(self.live, self.room, self.room_window, self.displays)
        self.side = Side(self.column)
        self._lent_by: Sheet | None = None
        self._live_step = self._number_of_live()
        self._lay_out()
        self.keys = DeskKeys(self, self._acts())
        self._connect()
        self._load_words()
        now = workshop(document)
        self.go_to("run" if now is not None and now.started_at else "prepare")

    def start_room(self) -> None:
        """Puts the room screen on the projector, if there is one."""
        self.room_window.view.show_state(self.room.state)
        self.room_window.place()
        self.rail.list.setFocus()
        memory.keep(self.document, stopped=self._live_step is not None)

    def go_to(self, door: str, page: str = "") -> None:
        """Opens a door, and a page or step behind it."""
        behind = self.doors[door]
        self.door = door
        if page and behind.has(page):
            behind.current = page
        self.top.open_door(door)
        self._show_rail()
        self._show_sheet()

    @property
    def sheet(self) -> Sheet:
        """The sheet that is open."""
        shown = self.paper.stack.currentWidget()
        assert isinstance(shown, Sheet)
        return shown

    def shut(self) -> None:
        """Closes the file and the room screen, and remembers how far it got."""
        memory.keep(self.document, stopped=False)
        self.let_go()
        self.document.close()

    def let_go(self) -> None:
        """Commits what is being typed, stops all clocks and leaves the document to another desk."""
        typing = self.focusWidget()
        if typing is not None:
            typing.clearFocus()
        self.hide()  # an open private pane uncovers the room while the file is still open
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.backups.back_up()
        self.room_window.close()
        self.live.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width of the window."""
        super().resizeEvent(event)
        width = self.width()
        size = 0 if width < 1340 else 1 if width < 1800 else 2
        self.rail.setFixedWidth((224, 248, 280)[size])
        self.side.set_room_width((240, 256, 320)[size])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no control took."""
        focus = QApplication.focusWidget()
        near = focus is None or focus is self or self.column.isAncestorOf(focus)
        if not self.keys.take(event, near_room=near):
            super().keyPressEvent(event)

    # -- made once ------------------------------------------------------------------------

    def _make_doors(self) -> dict[str, PageDoor | RunDoor]:
        return {
            "prepare": PageDoor(self.live, PREPARE, {"ready": self._make_ready}),
            "run": RunDoor(self.live),
            "record": PageDoor(self.live, RECORD),
            "deliver": PageDoor(self.live, DELIVER),
        }

    def _make_ready(self) -> Sheet:
        sheet = ReadySheet(self.live, self.displays, self.room_window)
        sheet.started.connect(self._started)
        return sheet

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.paper, 1)
        middle.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addLayout(middle, 1)

    def _connect(self) -> None:
        self.top.door_opened.connect(self.go_to)
        self.top.left.connect(self.left)
        self.top.open_wanted.connect(self.open_wanted)
        self.top.keys_wanted.connect(self._show_keys)
        self.top.theme_wanted.connect(self._dress)
        self.top.size_wanted.connect(self.size_wanted)
        self.rail.list.opened.connect(self._open_page)
        self.rail.list.started.connect(self._start)
        self.add_step.given.connect(self._add_step)
        self.column.show_wanted.connect(self._show_in_room)
        self.room.shown.connect(self.room_window.view.show_state)
        self.live.changed.connect(self._read_again)
        self.live.refused.connect(self._say_refusal)

    def _load_words(self) -> None:
        """Lists of familiar words are loaded once the desk stands, before anybody types."""
        soon = QTimer(self, singleShot=True, interval=WORDS_AFTER)
        soon.timeout.connect(RoomWords.of(self.live).load_lists)
        soon.start()

    def _acts(self) -> dict:
        return {
            "next": self._next,
            "blank": self.column.blank,
            "freeze": self.column.freeze,
            "timer": self.column.timer.press,
            "queue": self.column.queue.ask,
            "park": self.column.park.ask,
            "say": self._say_now,
            "keys": self._show_keys,
            "undo": self.live.undo,
            "redo": self.live.redo,
            "press": self._press_primary,
            "region": partial(self._go_round, 1),
            "region_back": partial(self._go_round, -1),
        }

    # -- shown ----------------------------------------------------------------------------

    def _show_rail(self) -> None:
        behind = self.doors[self.door]
        self.rail.list.show_entries(behind.entries(), behind.current)
        now = workshop(self.document)
        self.rail.dress(self.door, len(behind.entries()), now.ends_at if now else "")
        self.add_step.button.setVisible(self.door == "run")

    def _show_sheet(self) -> None:
        behind = self.doors[self.door]
        if not behind.has(behind.current):
            first = next(iter(behind.entries()), None)
            behind.current = first.key if first else "empty"
        place = (self.door, behind.current)
        if place in self.sheets:
            self.sheets[place].refresh()
        else:
            self.sheets[place] = self._make_sheet(behind)
        sheet = self.sheets[place]
        self.paper.script.hide()
        self.paper.stack.setCurrentWidget(sheet)
        if sheet is not self._lent_by:  # opened again, a sheet keeps its own column
            self.side.show_column(None if self.door == "run" else sheet.side_column())
        if isinstance(sheet, ReadySheet):
            sheet.take_focus()

    def _make_sheet(self, behind: PageDoor | RunDoor) -> Sheet:
        sheet = behind.make(behind.current)
        sheet.page_wanted.connect(self._open_page)
        if sheet.lent_column() is not None:
            sheet.column_wanted.connect(partial(self._show_lent, sheet))
        self.paper.stack.addWidget(sheet)
        if self.door == "run" and behind.current.isdigit():
            with_button = not isinstance(sheet, NotesPanel)
            aside = StepAside(self.live, int(behind.current), with_button=with_button)
            aside.say_button.clicked.connect(self._say_now)
            aside.step_button.clicked.connect(self._start_or_go_on)
            sheet.aside.addWidget(aside)
            self.asides[behind.current] = aside
        return sheet

    def _show_lent(self, sheet: Sheet, wanted: bool) -> None:
        """A sheet's own column in place of the room, for as long as it needs it."""
        self._lent_by = sheet if wanted else None
        self.side.show_column(sheet.lent_column() if wanted else None, LENT_WIDTH)

    # -- what happens ---------------------------------------------------------------------

    def _read_again(self, changed: Changed) -> None:
        if self.door == "run" and changed.touches(*ASK_AGAIN):
            self._show_rail()
        if not changed.touches("step", "workshop"):
            return
        number = self._number_of_live()
        if number != self._live_step and number is not None:
            self.doors["run"].current = str(number)
            memory.keep(self.document, stopped=True)
        moved = number != self._live_step
        self._live_step = number
        self._show_rail()
        for aside in self.asides.values():
            aside.refresh()
        here = self.doors[self.door]
        if self.door == "run" and (moved or not here.has(here.current)):
            self._show_sheet()

    def _number_of_live(self) -> int | None:
        now = live_step(self.live)
        return now.id if now else None

    def _open_page(self, key: str) -> None:
        if self.doors[self.door].has(key):
            self.go_to(self.door, key)

    def _started(self) -> None:
        self.go_to("run")

    def _start(self, key: str) -> None:
        if self.door == "run" and int(key) != self._live_step:
            start_step(self.live, int(key))

    def _start_or_go_on(self) -> None:
        key = self.doors["run"].current
        if key.isdigit() and int(key) == self._live_step:
            go_on(self.live)
        elif key.isdigit():
            start_step(self.live, int(key))

    def _next(self) -> None:
        if self.door == "run":
            go_on(self.live)

    def _show_in_room(self) -> None:
        key = self.doors["run"].current
        if key.isdigit() and (shown := step(self.document, int(key))) is not None:
            show_step(self.live, shown)

    def _add_step(self, title: str) -> None:
        if self.live.do(AddStep, title=title) is not None:
            self.add_step.done()

    def _say_now(self) -> None:
        key = self.doors["run"].current
        now = step(self.document, int(key)) if self.door == "run" and key.isdigit() else None
        self.paper.script.toggle(now.say if now else "")

    def _say_refusal(self, sentence: Sentence) -> None:
        self.sheet.bar.say(sentence)

    def _show_keys(self) -> None:
        KeysDialog(self).exec()

    def _dress(self, name: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme().apply(app, name)
        keep_look(Look(name, theme().scale))

    def _press_primary(self) -> None:
        self.sheet.bar.press()

    def _go_round(self, way: int) -> None:
        go_round((self.top, self.rail, self.sheet, self.sheet.bar, self.side), way)
