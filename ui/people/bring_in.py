"""Bringing people in: a pasted list or a file at the left, how it is read at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.people.names_field import NamesField
from ui.people.reading import ReadingView
from ui.theme.theme import theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import plain_label
from workshop.document import Refused
from workshop.people.csv_import import Listed, read_csv
from workshop.people.names import Reading, read_names
from workshop.people.queries import participants
from workshop.sentences import Sentence, say


class BringIn(QWidget):
    """Reads what was pasted or chosen; adds nothing itself.

    Signals:
        read: the reading is another one.
        asked: Ctrl+Enter was pressed among the names.
        said: a sentence for the foot of the sheet.
    """

    read = Signal()
    asked = Signal()
    said = Signal(object)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.document = live.document
        self.listed: Listed | None = None
        self._content = b""
        self.field = NamesField(say("people.paste"), say("people.paste-hint"))
        self.file_button = SecondaryButton(say("people.file.choose"))
        self.file_name = plain_label("", strong=True, wrap=True)
        self.file_about = plain_label(say("people.file.hint"), ink="ink_muted", wrap=True)
        self.reading = ReadingView()
        self.left = QStackedWidget()
        self._lay_out()
        self._connect()

    def choose_way(self, way: str) -> None:
        """Show the field for pasting, or the file."""
        self.left.setCurrentIndex(1 if way == "file" else 0)
        self.reading.forget()
        self.read_again()

    def read_again(self) -> None:
        """Read the list as it stands."""
        self.reading.show_readings(self._readings())
        self._tell()

    def read_file(self, path: Path) -> None:
        """Read a file; one that cannot be read is refused in a sentence, and nothing is lost."""
        try:
            content = path.read_bytes()
            read_csv(content)
        except OSError:
            self.said.emit(Sentence("people.file.unreadable", name=path.name))
        except Refused as refusal:
            self.said.emit(refusal.sentence)
        else:
            self._content = content
            self.file_name.setText(path.name)
            self.reading.forget()
            self.read_again()

    def clear(self) -> None:
        """Start again with nothing."""
        self.field.clear()
        self._content, self.listed = b"", None
        self.file_name.setText("")
        self.file_about.setText(say("people.file.hint"))
        self.reading.forget()
        self._tell()

    def _readings(self) -> list[Reading]:
        known = tuple(one.name for one in participants(self.document))
        if self.left.currentIndex() == 0:
            return read_names(self.field.toPlainText(), known)
        if not self._content:
            return []
        self.listed = read_csv(self._content, known)
        self.file_about.setText(_about(self.listed))
        return list(self.listed.readings)

    def _lay_out(self) -> None:
        file_side = QWidget()
        column = QVBoxLayout(file_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.file_button)
        column.addWidget(self.file_name)
        column.addWidget(self.file_about)
        column.addStretch(1)
        self.left.addWidget(self.field)
        self.left.addWidget(file_side)
        self.left.setFixedWidth(theme().px(330))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.left)
        row.addWidget(self.reading, 1)

    def _connect(self) -> None:
        self.field.paused.connect(self.read_again)
        self.field.asked.connect(self._ask)
        self.field.verticalScrollBar().valueChanged.connect(self._scroll_reading)
        self.reading.answered.connect(self._tell)
        self.file_button.clicked.connect(self._choose_file)

    def _tell(self) -> None:
        if self.left.currentIndex() == 0:
            self.field.mark_lines(self.reading.questions())
        self.read.emit()

    def _ask(self) -> None:
        self.read_again()
        self.asked.emit()

    def _scroll_reading(self, value: int) -> None:
        theirs, ours = self.field.verticalScrollBar(), self.reading.verticalScrollBar()
        ours.setValue(round(ours.maximum() * value / max(1, theirs.maximum())))

    def _choose_file(self) -> None:
        kinds = f"{say('people.file.kinds')} (*.csv *.tsv *.txt)"
        chosen, _kind = QFileDialog.getOpenFileName(self, say("people.file.choose"), "", kinds)
        if chosen:
            self.read_file(Path(chosen))


def _about(listed: Listed) -> str:
    mark = {"\t": "tab", ";": "semicolon", ",": "comma"}[listed.mark]
    if not listed.columns:
        return say("people.file.read-plain", mark=Sentence(f"people.file.mark.{mark}"))
    columns = [say(f"people.file.column.{one}") for one in listed.columns]
    return say("people.file.read-headed", columns=columns)
