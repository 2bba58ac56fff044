"""The chosen option: its words, its tags, what has to happen first, and what it came from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.language.chips import MarkChips
from ui.options.lock import LockLine
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import LINE_LIMIT, Labelled, LineField, TextArea
from ui.widgets.inline_note import InlineNote
from ui.widgets.sector_mark import sector_name
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.language.places import place_of
from workshop.options.model import Option
from workshop.options.queries import absorbed, wording_locked
from workshop.sentences import say

_HEIGHT = 58


class TitleField(TextArea):
    """One line of words that is read in full: it wraps, and Enter commits it."""

    def __init__(self, name: str, *, placeholder: str = "") -> None:
        super().__init__(name, placeholder=placeholder, limit=LINE_LIMIT)
        self.setMinimumHeight(_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits; there is no second line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            return
        super().keyPressEvent(event)


class OptionDetails(QWidget):
    """Fields for one option; hidden while none or several are chosen.

    Signals:
        edited: the field's name and its text.
        needed: something that has to be settled first, to be written down.
        more: the page with all that is known of the option.
    """

    edited = Signal(str, str)
    needed = Signal(str)
    more = Signal()

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleField(say("options.as-proposed"))
        self.plain = TitleField(say("options.plain"), placeholder=say("options.plain-hint"))
        self.tags = LineField(say("options.tags"), placeholder=say("options.tags-hint"))
        self.gate = LineField(say("options.gate"), placeholder=say("options.gate-hint"))
        self.lock = LockLine()
        self.more_button = LinkButton(say("options.more.open"))
        self.trail = plain_label("", role="caption", ink="ink_muted", wrap=True)
        self.own_words = LinkButton(say("options.own-words"))
        self._option: Option | None = None
        self.title_marks = attach(
            self.title,
            live,
            place=partial(self._place, "title"),
            own_words=True,
            beside=self.plain,
        ).marks
        self.plain_marks = attach(self.plain, live, place=partial(self._place, "plain_title")).marks
        attach(self.gate, live, place="")
        chips = {"title": self.title_marks, "plain_title": self.plain_marks}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.locked = InlineNote()
        column.addWidget(self.locked)
        for key, name, field in (
            ("options.as-proposed", "title", self.title),
            ("options.plain", "plain_title", self.plain),
            ("options.tags", "tags", self.tags),
        ):
            field.committed.connect(partial(self._write, name))
            column.addWidget(Labelled(say(key), field), 1 if isinstance(field, TextArea) else 0)
            if name in chips:
                column.addWidget(MarkChips(chips[name]))
        column.addWidget(Labelled(say("options.gate"), self.gate))
        self.gate.returnPressed.connect(self._need)
        column.addWidget(self.lock)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_button.clicked.connect(self.more)
        column.addWidget(self.trail)
        column.addWidget(self.own_words, 0, Qt.AlignmentFlag.AlignLeft)
        self.own_words.clicked.connect(self._take_own_words)

    def show_option(self, reader: Reader, one: Option | None) -> None:
        """Shows an option, or nothing; never under the hands of someone typing."""
        if one is None or self._option is None or one.id != self._option.id:
            self.gate.clear()
        self._option = one
        self.setVisible(one is not None)
        for field, words in (
            (self.title, one.title if one else ""),
            (self.plain, one.plain_title if one else ""),
            (self.tags, one.tags if one else ""),
        ):
            field.set_text_if_unfocused(words)
        locked = one is not None and one.id in wording_locked(reader)
        self.locked.tell(say("options.locked", letter=one.letter) if one and locked else "")
        for field in (self.title, self.plain, self.gate):
            field.setReadOnly(locked)
        self.gate.setAccessibleDescription(self.locked.text())
        for marks in (self.title_marks, self.plain_marks):
            marks.describe(self.locked.text())
            marks.look_again()
        self.lock.show_mark(reader, one)
        merged = absorbed(reader, one.id) if one else []
        self.trail.setText(_trail(one, merged) if one else "")
        self.trail.setVisible(bool(self.trail.text()))
        own = one is not None and not merged and one.own_words != one.title
        self.own_words.setVisible(own and not locked)

    def _place(self, column: str) -> str:
        return place_of("option", self._option.uid, column) if self._option else ""

    def _write(self, field: str, text: str) -> None:
        self.edited.emit(field, " ".join(text.splitlines()))

    def _need(self) -> None:
        if self.gate.text().strip():
            self.needed.emit(self.gate.text())

    def _take_own_words(self) -> None:
        if self._option is not None:
            self.edited.emit("title", self._option.own_words)


def _trail(one: Option, merged: list[Option]) -> str:
    if merged:
        return say("options.joined-from", titles=[_parent(parent) for parent in (one, *merged)])
    if one.own_words != one.title:
        return say("options.was", title=one.own_words)
    return ""


def _parent(option: Option) -> str:
    """A parent of a merged option, with the sector it came from where that is known."""
    if not option.sector:
        return f"{option.letter}: {option.own_words}"
    return say(
        "options.parent",
        letter=option.letter,
        title=option.own_words,
        sector=sector_name(option.sector),
    )
