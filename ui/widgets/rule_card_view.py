"""The rule card: what holds in a round, line by line; the same before and after it is fixed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.card import Card
from ui.widgets.hairline import Hairline
from ui.widgets.text import PlainLabel, plain_label
from workshop.sentences import say

LABEL_WIDTH = 62
ROW_HEIGHT = 26


class RuleCard(Card):
    """Label and value rows; values can be selected and copied."""

    def __init__(
        self,
        title: str,
        aside: str = "",
        rows: Sequence[tuple[str, str]] = (),
        *,
        row_height: int = ROW_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, back="raised", padding=16, parent=parent)
        self._row_height = row_height
        self._title = plain_label(title, strong=True)
        self._aside = plain_label(aside, "caption", "ink_muted")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._aside)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self.column.setContentsMargins(16, 12, 16, 6)
        self.column.addLayout(head)
        self.column.addSpacing(2)
        self.column.addLayout(self._body)
        self.column.addStretch()
        self._rows: list[tuple[str, str]] = []
        self.show_rows(rows)

    def show_head(self, title: str, aside: str) -> None:
        """Say what the card is: "as it will be", or when it was fixed."""
        self._title.setText(title)
        self._aside.setText(aside)
        self.setAccessibleName(title)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show (label, value) rows; a row without a value says that it is still open."""
        if list(rows) == self._rows:
            return
        self._rows = list(rows)
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for label, value in rows:
            self._body.addWidget(Hairline())
            self._body.addWidget(_Row(label, value, self._row_height))


class _Row(QWidget):
    """One row, read as a whole."""

    def __init__(self, label: str, value: str, height: int) -> None:
        super().__init__()
        said = value or say("widgets.rule.open")
        self.setAccessibleName(say("widgets.rule.row", label=label, value=said))
        self.setMinimumHeight(theme().px(height) - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        name = plain_label(label, "caption", "ink_muted")
        name.setMinimumWidth(theme().px(LABEL_WIDTH))
        row.addWidget(name)
        shown = _value_label(value) if value else PlainLabel(said, "caption", "attention")
        row.addWidget(shown, 1)


def _value_label(value: str) -> QLabel:
    """The value as plain text that can be selected with the mouse."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme().font())
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(value)
    label.setAccessibleName(value)
    return label
