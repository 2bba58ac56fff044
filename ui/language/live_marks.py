"""Marks under the words of a field while they are typed, and what one can do about each.

Nothing of the document is read on a key press. What is painted is looked up by the text of its
paragraph; one that is new is read at once if it is short, and in another thread if it is long,
with the marks of the rest carried along until then.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QPainter
from shiboken6 import isValid

from ui.document.live import LiveDocument
from ui.language.background import background
from ui.language.layout_paint import Tints
from ui.language.paragraphs import Look, Mark, Paragraphs, Read
from ui.language.room_words import RoomWords
from ui.language.site import Site, site_of
from ui.language.summary import Summary, description, summary
from ui.language.units import units
from ui.theme.theme import theme
from ui.widgets.fields import LineField, TextArea
from workshop.language.findings.model import Finding
from workshop.language.findings.replacing import Edit

SOON = 150
"""Milliseconds without a key after which what waits is read."""
LONG = 1_500
"""From so many characters on a paragraph is read in another thread."""
AT_ONCE = 3_000
"""So many characters that are new are read while painting; more wait for another thread."""


class Placed(NamedTuple):
    """A mark in its field.

    Attributes:
        start, end: its place in the whole text, in UTF-16 units.
        at: where its paragraph begins.
        text: the words of the paragraph; the finding's places count its characters.
    """

    start: int
    end: int
    at: int
    text: str
    finding: Finding


class LiveMarks(QObject):
    """The marks of one field.

    Signals:
        moved: the mark under the caret has changed, see `here`.
        told: what is marked has changed, see `summary`.
    """

    moved = Signal()
    told = Signal()

    def __init__(
        self, field: LineField | TextArea, live: LiveDocument, place: str | Callable[[], str]
    ) -> None:
        super().__init__(field)
        self.field, self.live = field, live
        self.site: Site = site_of(field)
        self.room = RoomWords.of(live)
        self.summary = Summary()
        self._place = place
        self._paragraphs = Paragraphs()
        self._left = 0
        self._typing = False
        self._wanted: dict[str, None] = {}
        self._here: Placed | None = None
        self._flash: Tints = ()
        self._described = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._settle)
        field.over = self._paint
        field.textChanged.connect(self._typed)
        field.cursorPositionChanged.connect(self._follow)
        self.room.changed.connect(self.look_again)
        theme().changed.connect(self.site.canvas.update)
        self._soon.start()

    @property
    def place(self) -> str:
        """The name of the place whose words these are; it may change with what is shown."""
        return self._place() if callable(self._place) else self._place

    def describe(self, words: str) -> None:
        """What else a screen reader says of the field, before its marks."""
        self._described = words
        self._tell_reader()

    def look_again(self) -> None:
        """Looks with what is in force now: rules, kept marks, tiers, another place."""
        if not isValid(self.field):
            return
        if self.field.isVisible():
            self._update_look()
            self.site.canvas.update()
        self._soon.start()

    def all(self) -> list[Placed]:
        """Every mark of the field, in order, as far as it is read."""
        self._update_look()
        read = self._reader()
        return [
            Placed(at + mark.start, at + mark.end, at, text, mark.finding)
            for at, text in self.site.paragraphs()
            for mark in read(text).marks
        ]

    def here(self) -> Placed | None:
        """The mark under the caret, the shortest if several are."""
        return self._here

    def at(self, place: int) -> Placed | None:
        """The mark at a place of the text, the shortest if several are."""
        self._update_look()
        at, text = self.site.paragraph(place)
        marks = self._reader()(text).marks
        found = [mark for mark in marks if mark.start <= place - at <= mark.end]
        return _placed(min(found, key=_length), at, text) if found else None

    def under(self, point: QPoint) -> Placed | None:
        """The mark under a point of the field's canvas."""
        place = self.site.at(point)
        return None if place is None else self.at(place)

    def rect(self, mark: Placed) -> QRect:
        """Where a mark is on the field's canvas."""
        return self.site.rect(mark.start, mark.end)

    def go_on(self, step: int = 1) -> Placed | None:
        """Puts the caret into the next mark, or the one before; from the last to the first."""
        marks, caret = self.all(), self.site.caret()
        if not marks:
            return None
        after = [one for one in marks if one.start > caret]
        before = [one for one in marks if one.start < caret]
        wanted = (after or marks)[0] if step > 0 else (before or marks)[-1]
        self.site.put_caret(wanted.start)
        self._follow()
        return wanted

    def change(self, mark: Placed, edit: Edit) -> bool:
        """Makes a change in the mark's paragraph: one step of undo here and in the document.

        False where the words are not there any more, or may not be changed.
        """
        if self.field.isReadOnly() or self.site.paragraph(mark.at) != (mark.at, mark.text):
            return False
        at = units(mark.text)
        self.field.commit()
        self.live.document.end_typing()
        self.site.put(mark.at + at(edit.start), mark.at + at(edit.end), edit.words)
        self.field.commit()
        self.live.document.end_typing()
        start = mark.at + at(edit.start)
        self._show_flash(start, start + units(edit.words)(len(edit.words)))
        return True

    # -- painting and reading ---------------------------------------------------------------

    def _paint(self, painter: QPainter, seen: QRect) -> None:
        self._update_look()
        self._left = AT_ONCE
        tints = list(self._flash)
        if self._here is not None and self.field.hasFocus():
            tints.append((self._here.start, self._here.end, "attention_soft"))
        self.site.paint(painter, seen, self._reader(), tints)

    def _reader(self) -> Callable[[str], Read]:
        """What reads a paragraph; a word still being typed is not called rare before its end."""
        if not self._typing or not self.field.hasFocus():
            return self._read_or_wait
        caret = self.site.caret()
        at, typed = self.site.paragraph(caret)

        def read(text: str) -> Read:
            found = self._read_or_wait(text)
            return found.without_rare_word_to(caret - at) if text == typed else found

        return read

    def _read_or_wait(self, text: str) -> Read:
        known = self._paragraphs.known(text)
        if known is not None:
            return known
        if len(text) < LONG and (self._left > 0 or not text):
            self._left -= len(text)
            return self._paragraphs.read(text)
        if text not in self._wanted:
            self._wanted[text] = None
            self._soon.start()
        return self._paragraphs.carried(text)

    def _update_look(self) -> None:
        look = self.room.look(self.place)
        if look != self._paragraphs.look:
            self._paragraphs.look_with(look)
            self._wanted.clear()

    def _typed(self) -> None:
        self._typing = True
        self._wanted.clear()
        self._soon.start()

    def _settle(self) -> None:
        """After a pause: what is long is read elsewhere, the rest is counted and told."""
        self._typing = False
        if not self.field.isVisible():
            return
        self._update_look()
        texts = dict.fromkeys(text for _, text in self.site.paragraphs())
        new = [text for text in texts if self._paragraphs.known(text) is None]
        if sum(map(len, new)) >= LONG:
            look = self._paragraphs.look
            background().run(partial(_read_all, look, new), partial(self._learn, look))
            return
        self._wanted.clear()
        self._tell([self._paragraphs.read(text) for text in texts])

    def _learn(self, look: Look, found: list[tuple[str, Read]]) -> None:
        if not isValid(self.field) or look != self._paragraphs.look:
            return
        for text, read in found:
            self._paragraphs.learn(text, read, long=len(text) >= LONG)
        self._settle()

    def _tell(self, found: list[Read]) -> None:
        now = summary(found, self.room.notes(self.place))
        self._follow()
        self.site.canvas.update()
        if now != self.summary:
            self.summary = now
            self._tell_reader()
            self.told.emit()

    def _tell_reader(self) -> None:
        words = " ".join(filter(None, (self._described, description(self.summary))))
        if words != self.field.accessibleDescription():
            self.field.setAccessibleDescription(words)

    def _follow(self) -> None:
        self._left = AT_ONCE
        now = self.at(self.site.caret()) if self.field.hasFocus() else None
        if now != self._here:
            self._here = now
            self.site.canvas.update()
            self.moved.emit()

    def _show_flash(self, start: int, end: int) -> None:
        if theme().calm:
            return
        self._flash = ((start, end, "accent_soft"),)
        self.site.canvas.update()
        QTimer.singleShot(theme().fade_ms, self, self._end_flash)

    def _end_flash(self) -> None:
        self._flash = ()
        self.site.canvas.update()


def _read_all(look: Look, texts: list[str]) -> list[tuple[str, Read]]:
    return [(text, look.read(text)) for text in texts]


def _placed(mark: Mark, at: int, text: str) -> Placed:
    return Placed(at + mark.start, at + mark.end, at, text, mark.finding)


def _length(mark: Mark) -> int:
    return mark.end - mark.start
