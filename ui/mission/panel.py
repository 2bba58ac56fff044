"""The mission on a page, typed live: the statement and its boxes on one sheet."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QGridLayout

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.mission.slide import PAGES
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.mission.changes import SetMissionField
from workshop.mission.model import FIELDS, Field
from workshop.mission.queries import completeness, mission
from workshop.sentences import say

LINES: tuple[Field, ...] = ("title", "target", "deadline")
BOXES: tuple[Field, ...] = (
    "story",
    "issues",
    "system_problems",
    "opportunity_areas",
    "levers",
    "success_measures",
    "uncertainty",
    "beyond_technology",
    "layers",
)


class MissionPanel(Sheet):
    """Every box is a field; what is typed is kept at each pause and shown in the room by page."""

    TABLES: ClassVar[tuple[str, ...]] = ("mission", "room")

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("mission.sheet"))
        self.step = step
        self.count = plain_label("", role="body", ink="ink_muted")
        self.aside.addWidget(self.count)
        self.fields: dict[Field, LineField | TextArea] = {}
        self._make_lines()
        self._make_boxes()
        self.page_button = SecondaryButton(say("mission.next-page"))
        self.page_button.clicked.connect(self._show_next_page)
        self.show_button = PrimaryButton(say("mission.show"))
        self.show_button.clicked.connect(self._show_first_page)
        self.bar.add(self.page_button)
        self.bar.add(self.show_button)
        self.refresh()

    def refresh(self) -> None:
        """Shows what the file holds, except in the field that is being typed in."""
        now = mission(self.document)
        for name, field in self.fields.items():
            field.set_text_if_unfocused(now.text(name))
        whole = completeness(self.document)
        self.count.setText(say("mission.complete", filled=whole.filled, of=whole.of))
        self.bar.say(say("mission.one-a-line"))

    def _make_lines(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, name in enumerate(LINES):
            field = LineField(say(f"mission.box.{name}"), limit=5_000)
            grid.addWidget(self._take(name, field), 0, column)
        statement = TextArea(say("mission.box.statement"), role="lead")
        statement.setFixedHeight(72)
        grid.addWidget(self._take("statement", statement), 1, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def _make_boxes(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for index, name in enumerate(BOXES):
            area = TextArea(say(f"mission.box.{name}"))
            area.setMinimumHeight(60)
            grid.addWidget(self._take(name, area), index // 3, index % 3)
        self.body.addLayout(grid, 1)

    def _take(self, name: Field, field: LineField | TextArea) -> Labelled:
        self.fields[name] = field
        field.committed.connect(partial(self._write, name))
        return Labelled(say(f"mission.box.{name}"), field)

    def _write(self, name: Field, text: str) -> None:
        self.live.do(SetMissionField, origin=self.fields[name], field=name, text=text)
        if not self.fields[name].hasFocus():
            self.document.end_typing()

    def _show_first_page(self) -> None:
        self.live.do(ShowOnRoom, slide="mission", page=0)

    def _show_next_page(self) -> None:
        now = room(self.document)
        page = (now.page + 1) % len(PAGES) if now.slide == "mission" else 0
        self.live.do(ShowOnRoom, slide="mission", page=page)


assert set(LINES) | set(BOXES) | {"statement", "baseline"} == set(FIELDS)
