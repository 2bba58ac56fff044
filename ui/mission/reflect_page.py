"""Looking back: stop, keep, change; four prompts before closing; how patients took part."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.scrolled import scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.text import PlainLabel, plain_label
from workshop.document import Reader
from workshop.language.places import place_of
from workshop.mission.learning import (
    PROMPTS,
    AddLesson,
    Frame,
    RemoveLesson,
    WriteReflection,
)
from workshop.mission.model import LESSONS, Lesson
from workshop.mission.queries import lessons, reflections
from workshop.mission.reporting import gripp2, involvement
from workshop.sentences import say

FRAMES: tuple[Frame, ...] = ("responsible", "involvement")
VIEWS = ("lessons", *FRAMES)


class LessonColumn(QWidget):
    """What to stop, keep or change: a field, and the lines said so far."""

    def __init__(self, live: LiveDocument, kind: str) -> None:
        super().__init__()
        self.live, self.kind = live, kind
        name = say(f"mission.lesson.{kind}")
        self.field = LineField(name, placeholder=say("mission.lesson.hint"))
        attach(self.field, live, place="")
        self.rows: dict[int, QWidget] = {}
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(name, "lead", strong=True))
        column.addWidget(self.field)
        column.addWidget(scrolled(inside), 1)
        self.field.returnPressed.connect(self._add)

    def show_lessons(self, found: list[Lesson]) -> None:
        """Shows the lines in the order they were said."""
        for row in self.rows.values():
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self.rows = {one.id: self._row(one) for one in found if one.kind == self.kind}
        for place, row in enumerate(self.rows.values()):
            self._lines.insertWidget(place, row)

    def _row(self, one: Lesson) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(plain_label(one.text, wrap=True), 1)
        remove = LinkButton(
            say("mission.evidence.remove"), name=say("mission.lesson.remove", text=one.text)
        )
        remove.clicked.connect(partial(self.live.do, RemoveLesson, lesson=one.id))
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add(self) -> None:
        text = self.field.text()
        if text.strip() and self.live.do(AddLesson, kind=self.kind, text=text):
            self.field.clear()


class PromptsView(QWidget):
    """The prompts of one frame, a field each, with what the workshop knows under it."""

    def __init__(self, live: LiveDocument, frame: Frame) -> None:
        super().__init__()
        self.live, self.frame = live, frame
        self.fields: dict[str, TextArea] = {}
        self.facts: dict[str, PlainLabel] = {}
        self.take_buttons: dict[str, LinkButton] = {}
        self.presence = plain_label("", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        if frame == "involvement":
            column.addWidget(self.presence)
        grid = QGridLayout()
        grid.setSpacing(12)
        columns = 2 if frame == "responsible" else 1
        for place, prompt in enumerate(PROMPTS[frame]):
            grid.addWidget(self._make(prompt), place // columns, place % columns)
        column.addLayout(grid, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def refresh(self) -> None:
        """Reads what was written, and what the workshop knows."""
        document = self.live.document
        written = reflections(document, self.frame)
        for prompt, field in self.fields.items():
            field.set_text_if_unfocused(written.get(prompt, ""))
        if self.frame != "involvement":
            return
        self.presence.setText("\n".join(presence_lines(document)))
        for item in gripp2(document):
            facts = " ".join(say(one) for one in item.facts)
            key = "stands" if item.text else "known" if facts else "nothing"
            self.facts[item.item].setText(say(f"mission.gripp2.{key}", facts=facts))
            self.take_buttons[item.item].setVisible(bool(facts) and not item.text)

    def _make(self, prompt: str) -> QWidget:
        words = say(f"mission.prompt.{self.frame}.{prompt}")
        field = TextArea(words)
        field.setMinimumHeight(60)
        field.committed.connect(partial(self._write, prompt))
        attach(field, self.live, place=place_of("reflection", self.frame, prompt))
        self.fields[prompt] = field
        labelled = Labelled(words, field)
        if self.frame != "involvement":
            return labelled
        field.setFixedHeight(60)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(labelled)
        row = QHBoxLayout()
        self.facts[prompt] = plain_label("", "caption", "ink_muted", wrap=True)
        self.take_buttons[prompt] = LinkButton(
            say("mission.gripp2.take"), name=say("mission.gripp2.take_for", prompt=words)
        )
        self.take_buttons[prompt].clicked.connect(partial(self._take, prompt))
        row.addWidget(self.facts[prompt], 1)
        row.addWidget(self.take_buttons[prompt])
        column.addLayout(row)
        return box

    def _write(self, prompt: str, text: str) -> None:
        self.live.do(
            WriteReflection,
            origin=self.fields[prompt],
            frame=self.frame,
            prompt=prompt,
            text=text,
        )
        if not self.fields[prompt].hasFocus():
            self.live.document.end_typing()

    def _take(self, prompt: str) -> None:
        item = next(one for one in gripp2(self.live.document) if one.item == prompt)
        text = " ".join(say(one) for one in item.facts)
        self.live.do(WriteReflection, frame=self.frame, prompt=prompt, text=text)


class ReflectPage(SheetPage):
    """Three views behind a switch."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("lesson", "reflection", "step", "participant", "option", "round", "decision", "action"),
        *("evidence", "barrier", "pulse_moment"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        choices = [(view, say(f"mission.reflect.{view}")) for view in VIEWS]
        self.switch = Segmented(choices, say("mission.view.reflect"), role="caption")
        self.columns = {kind: LessonColumn(live, kind) for kind in LESSONS}
        self.prompts: dict[str, PromptsView] = {frame: PromptsView(live, frame) for frame in FRAMES}
        self.stack = QStackedWidget()
        first = QWidget()
        row = QHBoxLayout(first)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for column in self.columns.values():
            row.addWidget(column, 1)
        self.stack.addWidget(first)
        for view in self.prompts.values():
            self.stack.addWidget(view)
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.stack, 1)
        self.switch.chosen.connect(self.show_view)

    def hint(self) -> str:
        """Where it goes."""
        return say("mission.reflect.hint")

    def show_view(self, view: str) -> None:
        """Brings one of the three into sight."""
        self.switch.choose(view)
        self.stack.setCurrentIndex(VIEWS.index(view))
        self.refresh()

    def refresh(self) -> None:
        """Reads the view in sight."""
        view = self.switch.current
        if view == "lessons":
            found = lessons(self.document)
            for column in self.columns.values():
                column.show_lessons(found)
        else:
            self.prompts[view].refresh()


def presence_lines(reader: Reader) -> list[str]:
    """Whether patients were there, part by part."""
    return [
        say(
            f"mission.involvement.{one.present}",
            part=say(f"mission.part.{one.part}"),
            n=one.people,
        )
        for one in involvement(reader)
    ]
