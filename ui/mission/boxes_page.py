"""The page typed live: the statement with its test, and the boxes, on one sheet."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.mission.chips import WashingStrip
from ui.mission.slide import next_page
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField, TextArea
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.language.places import place_of
from workshop.mission.changes import SetMissionField
from workshop.mission.learning import WriteReflection
from workshop.mission.model import FIELDS, Field, Line, Mission
from workshop.mission.queries import completeness, lines, mission, names_of_owners, reflections
from workshop.mission.washing import washing_test
from workshop.sentences import say

TOP: tuple[Field, ...] = ("title", "baseline", "target", "deadline")
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
PAUSE = 120
"""So many milliseconds after the last key the test reads again: no key waits for it."""


class BoxesPage(SheetPage):
    """Every box is a field; what is typed is kept at each pause and shown in the room by page."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "mission",
        "mission_line",
        "reflection",
        "organisation",
        "stakeholder",
        "room",
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.fields: dict[Field, LineField | TextArea] = {}
        self.test = WashingStrip()
        self._lines: list[Line] = []
        self._owners: tuple[str, ...] = ()
        self._said: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.look)
        self._make_lines()
        self._make_boxes()
        self.aloud_button = QuietButton(say("mission.aloud"))
        self.aloud_button.clicked.connect(self._read_aloud)
        self.page_button = SecondaryButton(say("mission.next-page"))
        self.page_button.clicked.connect(self._show_next_page)
        self.show_button = PrimaryButton(say("mission.show"))
        self.show_button.clicked.connect(self._show_first_page)
        self.buttons = (self.aloud_button, self.page_button, self.show_button)
        self.test.pointed.connect(self._point)

    def refresh(self) -> None:
        """Shows what the file holds, except in the field that is being typed in."""
        now = mission(self.document)
        for name, field in self.fields.items():
            field.set_text_if_unfocused(now.text(name))
        self._lines = lines(self.document)
        self._owners = names_of_owners(self.document)
        self._said = reflections(self.document, "washing")
        self.look()
        self.said.emit(self.hint())

    def hint(self) -> str:
        """How much of the page is there, and how the boxes are read."""
        whole = completeness(self.document)
        filled = say("mission.complete", filled=whole.filled, of=whole.of)
        return f"{filled}. {say('mission.one-a-line')}"

    def _look_soon(self) -> None:
        self._soon.start()

    def look(self) -> None:
        """At a pause the test reads what stands in the fields, kept or not yet."""
        typed = Mission.model_validate({name: self._text(name) for name in FIELDS})
        found = washing_test(typed, self._lines, owners=self._owners, said=self._said)
        self.test.show_tested(found, self._said)

    def _text(self, name: Field) -> str:
        field = self.fields[name]
        return field.text() if isinstance(field, LineField) else field.toPlainText()

    def _make_lines(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, name in enumerate(TOP):
            field = LineField(say(f"mission.box.{name}"), limit=5_000)
            grid.addWidget(self._take(name, field), 0, column)
        statement = TextArea(say("mission.box.statement"), role="lead")
        statement.setFixedHeight(66)
        grid.addWidget(self._take("statement", statement), 1, 0, 1, 4)
        grid.addWidget(self.test, 2, 0, 1, 4)
        for column, share in enumerate((4, 3, 3, 2)):
            grid.setColumnStretch(column, share)
        self.body.addLayout(grid)

    def _make_boxes(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for index, name in enumerate(BOXES):
            area = TextArea(say(f"mission.box.{name}"))
            area.setMinimumHeight(44)
            grid.addWidget(self._take(name, area), index // 3, index % 3)
        self.body.addLayout(grid, 1)

    def _take(self, name: Field, field: LineField | TextArea) -> Labelled:
        self.fields[name] = field
        if name not in ("deadline", "layers"):
            attach(field, self.live, place=place_of("mission", "", name))
        field.committed.connect(partial(self._write, name))
        field.textChanged.connect(self._look_soon)
        return Labelled(say(f"mission.box.{name}"), field)

    def _write(self, name: Field, text: str) -> None:
        self.live.do(SetMissionField, origin=self.fields[name], field=name, text=text)
        if not self.fields[name].hasFocus():
            self.document.end_typing()

    def _point(self, check: str, text: str) -> None:
        self.live.do(WriteReflection, frame="washing", prompt=check, text=text)

    def _read_aloud(self) -> None:
        self.live.do(ShowOnRoom, slide="mission_statement")

    def _show_first_page(self) -> None:
        self.live.do(ShowOnRoom, slide="mission", page=0)

    def _show_next_page(self) -> None:
        now = room(self.document)
        page = next_page(self.document, now.page) if now.slide == "mission" else 0
        self.live.do(ShowOnRoom, slide="mission", page=page)


assert set(TOP) | set(BOXES) | {"statement"} == set(FIELDS)
