"""What every part of the page about one option has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.text import plain_button_text, plain_label
from workshop.document import Change
from workshop.options.model import Option

SHORT = 28


class Part(QWidget):
    """One part of the page; it shows one option and writes about it."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.option: Option | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 0)
        self.column.setSpacing(8)

    def show_option(self, one: Option) -> None:
        """Shows an option; what is being typed about another one is kept with that one."""
        if self.option is not None and self.option.id != one.id:
            leave(self)
        self.option = one
        self.refresh()

    def refresh(self) -> None:
        """Reads what is known of the option again."""

    def do(self, verb: type[Change], **fields: object) -> bool:
        """Does something about the option; False where it was refused."""
        if self.option is None:
            return False
        if "option" in verb.model_fields:
            fields["option"] = self.option.id
        return self.live.do(verb, **fields) is not None


def leave(part: QWidget) -> None:
    """Takes the keyboard from whatever has it inside, which commits what was typed there."""
    typing = QApplication.focusWidget()
    if typing is not None and part.isAncestorOf(typing):
        typing.clearFocus()


def tick(words: str) -> QCheckBox:
    """A box to tick, with exactly these words."""
    box = QCheckBox(plain_button_text(words))
    box.setAccessibleName(words)
    return box


def heading(words: str) -> QWidget:
    """The heading of a group of fields."""
    return plain_label(words, strong=True)


def line_of(*parts: QWidget, stretch: int | None = None) -> QHBoxLayout:
    """Parts beside each other; the one at `stretch` takes the room, or the space after them."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for place, part in enumerate(parts):
        row.addWidget(part, int(place == stretch), Qt.AlignmentFlag.AlignVCenter)
    if stretch is None:
        row.addStretch(1)
    return row


def short(words: str) -> str:
    """The first words of a text, where a row has little room; the whole stands elsewhere."""
    flat = " ".join(words.split())
    return flat if len(flat) <= SHORT else f"{flat[: SHORT - 1]}…"
