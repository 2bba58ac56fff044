"""What a word is called besides: its short form, another way to write it, other languages."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.languages import language_choices
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.text import plain_label
from workshop.language import queries
from workshop.language.changes import NameTerm, RemoveName
from workshop.language.model import TermName
from workshop.sentences import say

KINDS = ("short", "also", "term")


class NamesRow(QWidget):
    """The names as a line of words, each of which can be taken away; and one field for the next."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._term = 0
        self.kind = ChoiceField(
            say("words.names.kind"), [(kind, say(f"words.names.{kind}")) for kind in KINDS]
        )
        self.language = ChoiceField(say("words.names.language"), language_choices())
        self.field = LineField(
            say("words.names.add"), placeholder=say("words.names.hint"), limit=200
        )
        self.shown = QVBoxLayout()
        self.shown.setSpacing(0)
        self.rows: list[QWidget] = []
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.kind, 1)
        line.addWidget(self.language, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.shown)
        column.addLayout(line)
        column.addWidget(self.field)
        self.field.returnPressed.connect(self._add)

    def show_term(self, term: int) -> None:
        """Shows the names of a word."""
        self._term = term
        self.setEnabled(bool(term))
        for row in self.rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        found = queries.names(self.live.document, term) if term else []
        self.rows = [self._row(one) for one in found]
        for row in self.rows:
            self.shown.addWidget(row)

    def _row(self, one: TermName) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        what = say(
            "words.names.row",
            kind=say(f"words.names.{one.kind}"),
            spoken=say(f"words.language.{one.language}"),
        )
        line.addWidget(plain_label(one.text, elide=True), 1)
        line.addWidget(plain_label(what, "caption", "ink_muted"))
        remove = LinkButton(
            say("words.names.remove"), name=say("words.names.remove-name", text=one.text)
        )
        remove.clicked.connect(partial(self.live.do, RemoveName, name=one.id))
        line.addWidget(remove)
        return row

    def _add(self) -> None:
        if self._term and self.live.do(
            NameTerm,
            term=self._term,
            text=self.field.text(),
            kind=self.kind.current,
            language=self.language.current or queries.meeting_language(self.live.document),
        ):
            self.field.clear()
