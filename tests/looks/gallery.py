"""Every shared widget on one page, in its states, for a look at it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.agenda_bar import AgendaBar
from ui.widgets.buttons import (
    DestructiveButton,
    KeyCap,
    LinkButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from ui.widgets.card import Card
from ui.widgets.choices import ChoiceField, NumberField
from ui.widgets.dot_strip import DotStrip, strip_of
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.hairline import Hairline
from ui.widgets.inline_note import InlineNote
from ui.widgets.measure_mark import MEASURE_MARKS, MeasureMark
from ui.widgets.row_list import Row, RowList
from ui.widgets.rule_card_view import RuleCard
from ui.widgets.sector_mark import SectorMark
from ui.widgets.segmented import Segmented
from ui.widgets.step_state import STATES, StepState
from ui.widgets.text import elided_label, plain_label
from ui.widgets.turnout import TurnoutCells
from workshop.people.marks import NOT_STATED, SECTORS

MINUTES = (5, 5, 8, 15, 5, 20, 8, 15, 10, 8, 12, 15, 10, 16, 15, 8, 5)
RULES = (
    ("Question", "Which steps should we start with?"),
    ("Ballot", "5 dots, at most 3 on one option"),
    ("Options", "7: A B C D E F G, shuffled"),
    ("Roll", "24; recused: A 2, B 1"),
    ("Cut", "the first 3 go forward, with the whole of a tie, and never more than four of them"),
    ("Tie", ""),
)


class Gallery(QWidget):
    """Two columns: controls at the left, marks and pictures at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Gallery")
        self.resize(1000, 1010)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 24, 24, 24)
        columns.setSpacing(32)
        for parts in (self._controls(), self._pictures()):
            column = QVBoxLayout()
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch()
            columns.addLayout(column, 1)

    def _controls(self) -> list[QWidget]:
        self.question = LineField(
            "The question", "Which steps should we start with?", role="lead", strong=True, height=44
        )
        long = LineField("Reason", "a" * 51, limit=50)
        labelled = Labelled("Reason, too long", long)
        long.length_said.emit(
            "1 character too many. It is kept here, and saved once it is shorter."
        )
        note = InlineNote()
        note.tell("Choose an option first.")
        return [
            plain_label("Who is here, who is missing", "title"),
            plain_label("Say <b>this</b> aloud & slowly, as it is written", "lead"),
            plain_label(
                "Everybody spreads the same number of dots. A short list, with strength, "
                "in one minute each.",
                "body",
                "ink_muted",
                wrap=True,
            ),
            elided_label("Regional healthcare finance and procurement directors of all regions"),
            _row(PrimaryButton("Check who is missing"), SecondaryButton("Add a card", "plus")),
            _row(
                _on("Show", "monitor"),
                SecondaryButton("Freeze", "pause"),
                _off(SecondaryButton("Close and count", "lock")),
            ),
            _row(
                QuietButton("10 more", "caret-right"),
                LinkButton("Ask again"),
                DestructiveButton("Remove 3 ideas", "trash"),
                KeyCap("F1"),
                KeyCap("?"),
            ),
            _off(PrimaryButton("Open anyway")),
            Segmented([(w, w) for w in ("Grid", "Lanes", "Rainbow", "Onion", "Table")], "View"),
            Labelled("The question, as everybody will read it", self.question),
            labelled,
            _row(
                ChoiceField("On one option", [("3", "at most 3"), ("2", "at most 2")]),
                NumberField("Dots each", 5),
                _off(LineField("Off", "not now")),
            ),
            _row(
                _checked(QCheckBox("Photo")),
                QCheckBox("Name"),
                _checked(QRadioButton("Aloud")),
                QRadioButton("Silent"),
            ),
            TextArea("Notes", "As typed, \n<i>always</i> & everywhere", limit=40),
            note,
        ]

    def _pictures(self) -> list[QWidget]:
        rows = RowList("Steps")
        rows.show_rows(
            [
                Row("a", "Doors and consent", "5"),
                Row("b", "Who is here", "2 late", "attention"),
                Row("c", "A very long name of a step that will not fit", "9"),
            ]
        )
        rows.choose("b")
        rows.setFixedHeight(112)
        card = Card("Continue", padding=24)
        card.column.addWidget(
            plain_label("Vision Zero Cancer:\nearlier detection", "title", wrap=True)
        )
        card.column.addWidget(AgendaBar(MINUTES, begun=6))
        off = Card("Not possible", back="raised", dashed=True)
        off.column.addWidget(plain_label("Not in a secret round", "caption", "ink_muted"))
        strip = strip_of(gave=16, none=6, recused=1, absent=1)
        return [
            _row(
                *(SectorMark(s, 20) for s in (*SECTORS, NOT_STATED)),
                *(SectorMark(s, 26) for s in (*SECTORS, NOT_STATED)),
            ),
            _row(*(SectorMark(s, 44) for s in (*SECTORS, NOT_STATED))),
            _row(*(SectorMark(s, 26, present=False) for s in SECTORS)),
            _row(*(StepState(s) for s in STATES)),
            _row(*(MeasureMark(m, m) for m in (*MEASURE_MARKS, ""))),
            TurnoutCells(15, 24),
            TurnoutCells(3, 5, small=True),
            TurnoutCells(41, 60, small=True),
            DotStrip(strip, "16 of 22"),
            DotStrip(strip_of(gave=30, none=20, recused=5, absent=5), "30 of 55"),
            AgendaBar(MINUTES[:6], full_minutes=180),
            Hairline(),
            card,
            off,
            RuleCard("Rule card, as it will be", "not fixed", RULES),
            rows,
        ]


def _row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return holder


def _on(words: str, icon: str) -> QWidget:
    button = SecondaryButton(words, icon, checkable=True)
    button.setChecked(True)
    return button


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def _checked(button: QCheckBox | QRadioButton) -> QWidget:
    button.setChecked(True)
    return button
