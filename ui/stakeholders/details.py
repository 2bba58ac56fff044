"""All that is known of the chosen card, to the right of the map: one quiet click away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.stakeholders.choices import NONE, Choice, choices
from ui.stakeholders.link_list import LinkList
from ui.widgets.buttons import QuietButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.hairline import Hairline
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_button_text, plain_label
from workshop.language.places import place_of_row
from workshop.sentences import say
from workshop.stakeholders.changes import EditStakeholder, WriteStakeholder
from workshop.stakeholders.model import Link, Stakeholder
from workshop.stakeholders.queries import issues

WIDTH = 304
PAIRS = (
    ("power", "interest"),
    ("sector", "kind"),
    ("layer", "supporter"),
    ("legitimacy", "urgency"),
    ("engagement_now", "engagement_target"),
)
EQUITY = (
    "place_of_residence",
    "race_ethnicity_culture_language",
    "occupation",
    "gender_sex",
    "religion",
    "education",
    "socioeconomic_status",
    "social_capital",
    "age",
    "disability",
)
"""For whom a group can speak; PROGRESS-Plus (BMC Public Health, s12889-021-11852-z)."""


class Details(QWidget):
    """The fields of one stakeholder; each is written by itself.

    Signals:
        chosen: another stakeholder's id, from the list of links.
    """

    chosen = Signal(int)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._id: int | None = None
        self._choices = choices()
        self._boxes: dict[str, ChoiceField] = {}
        self.lines: dict[str, LineField] = {}
        self.texts: dict[str, TextArea] = {}
        self.checks: dict[str, QCheckBox] = {}
        self.title = plain_label("", role="lead", wrap=True, strong=True)
        self.note = InlineNote()
        self.speaker = ChoiceField(say("map.speaker"))
        self.issue = ChoiceField(say("map.issue"))
        self.links = LinkList(live)
        self.remove_button = QuietButton(say("map.remove"))
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self.speaker.chosen.connect(self._write_speaker)
        self.issue.chosen.connect(self._write_issue)
        self.links.chosen.connect(self.chosen)

    def box(self, field: str) -> ChoiceField:
        """The choice of a field."""
        return self._boxes[field]

    def show_one(
        self, one: Stakeholder | None, people: Sequence[Stakeholder], links: Sequence[Link]
    ) -> None:
        """Shows one stakeholder; without one it says how to choose."""
        self._id = None if one is None else one.id
        self._fields.setVisible(one is not None)
        if one is None:
            self.title.setText(say("map.details.none"))
            return
        self.title.setText(one.name)
        for field, line in self.lines.items():
            line.set_text_if_unfocused(getattr(one, field))
        for field, text in self.texts.items():
            text.set_text_if_unfocused(getattr(one, field))
        for field, box in self._boxes.items():
            box.choose(self._choices[field].key(getattr(one, field)))
        for field, check in self.checks.items():
            check.setChecked(field in one.equity_keys or bool(getattr(one, field, False)))
        self._show_speakers(one, people)
        self._show_issues(one)
        for field in ("power", "interest", "legitimacy", "urgency"):
            self._boxes[field].setEnabled(not one.is_force)
        self._unusual.setVisible(one.unusual)
        self.links.show_links(one, people, links)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.title)
        whole.addWidget(self.note)
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        column.addWidget(self._line("name"))
        column.addWidget(self._line("short_name"))
        column.addLayout(self._pairs())
        column.addWidget(self._labelled("present", self._box("present")))
        column.addWidget(Labelled(say("map.speaker"), self.speaker))
        column.addWidget(self._labelled("support", self._box("support")))
        for field in ("bird", "decides", "unusual"):
            column.addWidget(self._check(field, f"map.check.{field}"))
        column.addWidget(self._lay_out_unusual())
        for field in ("can_offer", "needs"):
            column.addWidget(self._text(field))
        column.addWidget(Hairline())
        column.addWidget(self.links)
        column.addWidget(Hairline())
        column.addWidget(plain_label(say("map.equity"), role="caption", ink="ink_muted", wrap=True))
        for key in EQUITY:
            column.addWidget(self._check(key, f"map.equity.{key}"))
        column.addWidget(Hairline())
        column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole.addWidget(scrolled(self._fields), 1)

    def _pairs(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        for row, pair in enumerate(PAIRS):
            for column, field in enumerate(pair):
                grid.addWidget(self._labelled(field, self._box(field)), row, column)
        return grid

    def _lay_out_unusual(self) -> QWidget:
        self._unusual = QWidget()
        column = QVBoxLayout(self._unusual)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line("field"))
        column.addWidget(self._text("reason"))
        column.addWidget(Labelled(say("map.issue"), self.issue))
        return self._unusual

    def _labelled(self, field: str, widget: QWidget) -> Labelled:
        return Labelled(say(f"map.column.{field}"), widget)

    def _box(self, field: str) -> ChoiceField:
        choice: Choice = self._choices[field]
        box = self._boxes[field] = ChoiceField(say(f"map.column.{field}"), choice.choices)
        box.setMinimumContentsLength(4)
        box.chosen.connect(partial(self._write_choice, choice))
        return box

    def _line(self, field: str) -> Labelled:
        line = self.lines[field] = LineField(say(f"map.column.{field}"), limit=200)
        line.committed.connect(partial(self._write_text, field))
        return self._labelled(field, line)

    def _text(self, field: str) -> Labelled:
        text = self.texts[field] = TextArea(say(f"map.column.{field}"))
        text.setFixedHeight(60)
        text.committed.connect(partial(self._write_text, field))
        attach(text, self._live, place=partial(self._place, field))
        return self._labelled(field, text)

    def _place(self, column: str) -> str:
        return place_of_row(self._live.document, "stakeholder", self._id, column)

    def _check(self, field: str, words: str) -> QWidget:
        check = self.checks[field] = QCheckBox(plain_button_text(say(words)))
        check.setAccessibleName(say(words))
        check.clicked.connect(partial(self._write_check, field))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(check, 1, Qt.AlignmentFlag.AlignLeft)
        return row

    def _show_speakers(self, one: Stakeholder, people: Sequence[Stakeholder]) -> None:
        others = [o for o in people if o.id != one.id and not o.is_force]
        here = sorted(others, key=lambda o: (o.present != "in_room", o.position))
        rows = [(NONE, say("map.speaker.none")), *((str(o.id), o.called) for o in here)]
        self.speaker.show_choices(rows, str(one.represented_by or NONE))

    def _show_issues(self, one: Stakeholder) -> None:
        rows = [(str(key), line) for key, line in issues(self._live.document)]
        self.issue.show_choices([(NONE, say("map.issue.none")), *rows], str(one.issue_id or NONE))

    def _edit(self, **fields: object) -> None:
        if self._id is not None:
            self._live.do(EditStakeholder, stakeholder=self._id, **fields)

    def _write_choice(self, choice: Choice, key: str) -> None:
        """A choice is written; who is spoken for needs a speaker, and so asks for one."""
        if choice.field == "present" and key == "represented_by":
            self.note.tell(say("map.speaker.choose"), "remark")
            self.speaker.setFocus()
            return
        self.note.clear()
        self._edit(**{choice.field: choice.value(key)})

    def _write_speaker(self, key: str) -> None:
        self.note.clear()
        if key == NONE:
            self._edit(present="absent")
        else:
            self._edit(present="represented_by", represented_by=int(key))

    def _write_issue(self, key: str) -> None:
        self._edit(issue_id=None if key == NONE else int(key))

    def _write_text(self, field: str, text: str) -> None:
        if self._id is None:
            return
        if field == "field":
            self._edit(field=text)
        else:
            self._live.do(WriteStakeholder, stakeholder=self._id, field=field, text=text)

    def _write_check(self, field: str) -> None:
        if field in EQUITY:
            keys = [key for key in EQUITY if self.checks[key].isChecked()]
            text = "\n".join(keys)
            self._live.do(WriteStakeholder, stakeholder=self._id, field="equity", text=text)
        else:
            self._edit(**{field: self.checks[field].isChecked()})
