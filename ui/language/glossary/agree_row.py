"""How the room agreed, where it is not simply that nobody objects: thumbs, objection, reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.voting.open_forms.count_box import CountBox
from ui.widgets.buttons import SecondaryButton
from ui.widgets.fields import LineField
from ui.widgets.text import plain_label
from workshop.sentences import say


class AgreeRow(QWidget):
    """Two numbers and one or two lines; shown by a quiet link, gone when it was pressed.

    Signals:
        agreed: how, thumbs up, thumbs down, what was objected, why it is taken all the same.
    """

    agreed = Signal(str, object, object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.up = CountBox(say("words.page.thumbs-up"))
        self.down = CountBox(say("words.page.thumbs-down"))
        self.objection = LineField(
            say("words.page.objection"), placeholder=say("words.page.objection-hint"), limit=500
        )
        self.accepted = LineField(
            say("words.page.accepted"), placeholder=say("words.page.accepted-hint"), limit=500
        )
        self.button = SecondaryButton(say("words.page.agree-so"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(plain_label(say("words.page.thumbs-up"), "caption", "ink_muted"))
        row.addWidget(self.up)
        row.addWidget(plain_label(say("words.page.thumbs-down"), "caption", "ink_muted"))
        row.addWidget(self.down)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.objection)
        column.addWidget(self.accepted)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._agree)
        self.hide()

    def _agree(self) -> None:
        up, down, note = self.up.value(), self.down.value(), self.objection.text()
        counted = up is not None or down is not None
        how = "objection" if note.strip() else "thumbs" if counted else "no_objection"
        self.agreed.emit(how, up, down, note, self.accepted.text())

    def open_row(self, *, remarked: bool) -> None:
        """Shows it; where the checks remarked on the definition there is room for a reason."""
        self.accepted.setVisible(remarked)
        self.show()
        self.up.setFocus()

    def clear(self) -> None:
        """Empties it and takes it out of sight."""
        self.up.set_value(None)
        self.down.set_value(None)
        self.objection.clear()
        self.accepted.clear()
        self.hide()
