"""One page between a template and the desk: title, names, end time; the file is made at once."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.recent import documents_folder
from ui.desk.template_cards import TemplateCard
from ui.widgets.agenda_bar import AgendaBar
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.hairline import Hairline
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.sentences import Sentence, say

WIDTH = 620


class NewWorkshop(QWidget):
    """Asks for three things and makes the workshop.

    Signals:
        made: the path of the new file.
        left: back to the start page.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, card: TemplateCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        blank = not card.minutes
        self.title = LineField(say("desk.new.title"), "" if blank else card.title)
        self.names = TextArea(say("desk.new.names"), placeholder=say("desk.new.names-hint"))
        self.names.limit = 100_000
        self.ends = LineField(say("desk.new.ends"), _end_of(card.minutes))
        self.ends.setFixedWidth(112)
        self.count = plain_label("", role="caption", ink="ink_muted", wrap=True)
        self.note = InlineNote()
        self.make_button = PrimaryButton(say("desk.new.make"))
        self.back_button = QuietButton(say("desk.new.back"))
        self._lay_out()
        self.names.textChanged.connect(self._count)
        self.make_button.clicked.connect(self._make)
        self.back_button.clicked.connect(self.left)
        self._count()

    def take_focus(self) -> None:
        """The title is written over by typing; asked for when the page stands in the window."""
        self.title.setFocus()
        self.title.selectAll()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(96, 40, 96, 0)
        page.setSpacing(8)
        page.addWidget(plain_label(self.card.title, role="display"))
        line = " · ".join(part for part in (self.card.about, self.card.length) if part)
        page.addWidget(plain_label(line, role="lead", ink="ink_muted", elide=True))
        bar = AgendaBar(self.card.minutes)
        bar.setMaximumWidth(WIDTH)
        if self.card.minutes:
            page.addWidget(bar)
        page.addSpacing(12)
        for part in (
            Labelled(say("desk.new.title"), self.title),
            Labelled(say("desk.new.names"), self.names),
        ):
            part.setMaximumWidth(WIDTH)
            page.addWidget(part, 1 if part.field is self.names else 0)
        page.addWidget(self.count)
        page.addWidget(Labelled(say("desk.new.ends"), self.ends))
        page.addWidget(self.note)
        page.addSpacing(8)
        page.addWidget(Hairline())
        page.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 8, 0, 12)
        where = say("desk.new.where", folder=documents_folder().name)
        foot.addWidget(plain_label(where, role="caption", ink="ink_muted"), 1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.make_button)
        return foot

    def _count(self) -> None:
        lines = [line for line in self.names.toPlainText().splitlines() if line.strip()]
        self.count.setText(
            say("desk.new.count", n=len(lines)) if lines else say("desk.new.no-names")
        )

    def _make(self) -> None:
        try:
            ends = read_time(self.ends.text())
        except ValueError:
            self.note.tell(say("desk.new.bad-time"))
            self.ends.setFocus()
            return
        from workshop.document import DiskTrouble, Refused

        title = self.title.text().strip() or self.card.title
        try:
            path = make_workshop(self.card.name, title, self.names.toPlainText(), ends)
        except (Refused, DiskTrouble) as refusal:
            self.note.tell(say(refusal.sentence))
        except (OSError, ValueError):
            self.note.tell(say(Sentence("desk.new.failed")))
        else:
            self.made.emit(path)


def make_workshop(template: str, title: str, names: str, ends: str) -> Path:
    """Makes the file in the person's Documents, with its agenda and people, and closes it.

    Raises:
        Refused: the file or a line is not acceptable.
        DiskTrouble: the folder cannot be written.
        OSError: the folder cannot be made.
    """
    from workshop.agenda.changes import BeginWorkshop
    from workshop.document import Document
    from workshop.people.changes import AddPeople, NewPerson
    from workshop.people.names import read_names

    folder = documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder, title)
    now = datetime.datetime.now().astimezone()
    begin = BeginWorkshop(
        template=template,
        title=title,
        date=now.date().isoformat(),
        starts_at=now.strftime("%H:%M"),
        ends_at=ends,
    )
    people = tuple(
        NewPerson(
            name=one.name or one.note,
            sector=one.sector,
            organisation=one.organisation,
            role=one.role,
            note=one.note if one.name else "",
        )
        for one in read_names(names)
    )
    document = Document.create(path)
    try:
        document.commit(begin)
        if people:
            document.commit(AddPeople(people=people))
    except Exception:
        document.close()
        path.unlink(missing_ok=True)
        raise
    document.close()
    return path


def free_path(folder: Path, title: str) -> Path:
    """A file name from the title that is not taken yet."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title)
    stem = " ".join(plain.split()).strip(". ")[:80] or "Workshop"
    path, number = folder / f"{stem}.plenary", 2
    while path.exists() or path.with_name(path.name + "-journal").exists():
        path = folder / f"{stem} {number}.plenary"
        number += 1
    return path


def read_time(text: str) -> str:
    """A clock time as typed (16:30, 16.30, 1630, 16), or nothing, as HH:MM.

    Raises:
        ValueError: it is no time of a day.
    """
    plain = text.strip()
    if not plain:
        return ""
    found = re.fullmatch(r"(\d{1,2})(?:[:.h ]?(\d{2}))?", plain)
    if found is None:
        raise ValueError(text)
    return datetime.time(int(found[1]), int(found[2] or 0)).strftime("%H:%M")


def _end_of(minutes: tuple[int, ...]) -> str:
    now = datetime.datetime.now()
    start = now + datetime.timedelta(minutes=(5 - now.minute % 5) % 5 + 15)
    length = sum(minutes) or 60
    return (start + datetime.timedelta(minutes=length)).strftime("%H:%M")
