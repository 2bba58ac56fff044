"""The one picture of the room: built from the file after each change, held while frozen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from ui.document.live import LiveDocument
from ui.features import SLIDES, load
from ui.language.strip import explained_here
from ui.room.slide import RoomState
from workshop.document import Changed, Reader

COUNT_MS = 5_000
"""How long after a cast the room's count may move at the earliest."""


class LiveRoom(QObject):
    """What the room screen and its thumbnail show.

    Signals:
        shown: the `RoomState` the room sees from now on.
        modes: frozen, or no longer.
    """

    shown = Signal(object)
    modes = Signal()

    def __init__(self, live: LiveDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = live.document
        self.frozen = False
        self.state = build(live.document)
        live.changed.connect(self._read)
        self._minute = QTimer(self, interval=10_000)
        self._minute.timeout.connect(self._read_clock)
        self._minute.start()
        self._count = QTimer(self, interval=COUNT_MS, singleShot=True)
        self._count.timeout.connect(self._build)

    def freeze(self, held: bool) -> None:
        """Holds the picture as it is, whatever happens on the desk; or follows again."""
        self.frozen = held
        self.modes.emit()
        self._build()

    def _read(self, changed: Changed) -> None:
        if changed.label.key != "voting.cast":
            self._build()
        elif not self._count.isActive():
            self._count.start()  # the count must not move while the voter walks back

    def _read_clock(self) -> None:
        if not self._count.isActive():
            self._build()

    def _build(self) -> None:
        if not self.document.is_open:
            return
        new = build(self.document)
        if self.frozen:
            new = replace(self.state, cover=new.cover, message=new.message)
        if new != self.state:
            self.state = new
            self.shown.emit(new)


def build(reader: Reader) -> RoomState:
    """The picture that the room row asks for; an unknown slide shows the workshop's title."""
    row = reader.one("SELECT * FROM room")
    if row is None:
        return _slide("step", reader, {"subject": None})
    columns = {name: row[name] for name in ("subject", "stage", "page")}
    kind = row["slide"] if row["slide"] in {entry.kind for entry in SLIDES} else "step"
    made = _slide(kind, reader, columns)
    return replace(made, cover=row["cover"] or "live", message=row["message"])


def _slide(kind: str, reader: Reader, columns: dict[str, object]) -> RoomState:
    entry = next(entry for entry in SLIDES if entry.kind == kind)
    made = load(entry.builder)
    state: RoomState = made(reader, **{column: columns[column] for column in entry.takes})
    if not entry.explains:
        return state
    return replace(state, explained=explained_here(reader, state.slide.sentences()))
