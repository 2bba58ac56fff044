"""One sentence beside or under a thing: what is wrong and what to do, or simply a remark."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.text import PlainLabel

INKS = {"remark": "ink_muted", "attention": "attention", "done": "done"}


class InlineNote(PlainLabel):
    """A sentence in caption size that takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "caption", "attention", wrap=True, parent=parent)
        self.hide()

    def tell(self, words: str, kind: str = "attention") -> None:
        """Show a sentence; no words hide the note."""
        self.set_ink(INKS[kind])
        self.setText(words)
        self.setVisible(bool(words))

    def clear(self) -> None:
        """Say nothing."""
        self.tell("")
