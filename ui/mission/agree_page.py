"""Fist to five on the statement: the question in the room, the hands counted, dissent kept."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.mission.spread import Spread
from ui.voting.open_forms.count_box import CountBox
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.hairline import Hairline
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.mission.agreeing import CountFists, KeepDissent, RemoveCount, RemoveDissent
from workshop.mission.fists import FINGERS, agreement, sentence
from workshop.mission.model import Dissent, Fists
from workshop.mission.queries import dissents, fists, mission, version
from workshop.people.model import SECTORS
from workshop.people.queries import counts
from workshop.sentences import say

QUESTION, RESULT = 0, 1


class AgreePage(SheetPage):
    """The statement, six boxes for the hands, what came of it, and what the others said."""

    TABLES: ClassVar[tuple[str, ...]] = ("fist_to_five", "dissent", "participant")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.statement = plain_label("", "lead", wrap=True)
        self.first = [CountBox(say("mission.agree.count", fingers=n, who=1)) for n in FINGERS]
        self.second = [CountBox(say("mission.agree.count", fingers=n, who=2)) for n in FINGERS]
        self.twice_button = QuietButton(say("mission.agree.twice"), checkable=True)
        self.keep_button = SecondaryButton(say("mission.agree.keep"))
        self.people = plain_label("", "caption", "ink_muted")
        self.result = plain_label("", strong=True, wrap=True)
        self.about = plain_label("", "caption", "ink_muted", wrap=True)
        self.spread = Spread(say("mission.agree.spread"))
        self.words = LineField(
            say("mission.agree.dissent"), placeholder=say("mission.agree.dissent_hint"), limit=5000
        )
        attach(self.words, live, place="", own_words=True)
        sectors = [(sector, say(f"people.sector.{sector}")) for sector in reversed(SECTORS)]
        self.sector = ChoiceField(say("mission.barrier.sector"), sectors)
        self.remove_button = LinkButton(say("mission.agree.remove"))
        self.ask_button = SecondaryButton(say("mission.agree.ask"))
        self.show_button = PrimaryButton(say("mission.agree.show"))
        self.buttons = (self.ask_button, self.show_button)
        self.said_rows: dict[int, QWidget] = {}
        self._lay_out()
        self._connect()
        self._show_second(False)

    @property
    def newest(self) -> Fists | None:
        """The last count."""
        found = fists(self.document)
        return found[-1] if found else None

    def hint(self) -> str:
        """What the fingers mean."""
        return say("mission.agree.hint")

    def refresh(self) -> None:
        """Reads the statement, the last count and what was said at it."""
        statement = mission(self.document).statement.strip()
        self.statement.setText(statement or say("mission.agree.no_statement"))
        self.statement.set_ink("ink" if statement else "ink_muted")
        self._compare()
        for button in (self.ask_button, self.keep_button):
            button.setEnabled(bool(statement))
        self._show_newest(statement)

    def _compare(self, _text: str = "") -> None:
        """More hands than people here is told beside the boxes; it stops nobody."""
        here, _listed = counts(self.document)
        hands = sum(box.value() or 0 for box in self.first)
        more = bool(here) and hands > here
        words = say("mission.agree.more", n=hands, here=here) if more else ""
        self.people.setText(words or (say("mission.agree.here", n=here) if here else ""))
        self.people.set_ink("attention" if more else "ink_muted")

    def _show_newest(self, statement: str) -> None:
        last = self.newest
        self.below.setVisible(last is not None)
        self.show_button.setEnabled(last is not None)
        if last is None:
            return
        self.result.setText(say(sentence(last.hands)))
        self.spread.show_spread(
            [say("mission.agree.fingers", n=n) for n in FINGERS], list(last.hands)
        )
        asked = version(self.document, last.version_id)
        number = asked.number if asked else 0
        same = asked is not None and asked.page.statement.strip() == statement
        key = "same" if same else "since"
        self.about.setText(say(f"mission.agree.about_{key}", n=number, time=last.asked_at[11:16]))
        self.about.set_ink("ink_muted" if same else "attention")
        self._show_said(dissents(self.document, last.id), agreement(last.hands).asked)

    def _show_said(self, said: list[Dissent], asked: int) -> None:
        for row in self.said_rows.values():
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self.said_rows = {one.id: self._said_row(one) for one in said}
        for place, row in enumerate(self.said_rows.values()):
            self._said.insertWidget(place, row)
        self.dissent_head.setText(say("mission.agree.asked", n=asked))

    def _said_row(self, one: Dissent) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        who = "" if one.sector == "not_stated" else say(f"people.sector.{one.sector}")
        line.addWidget(plain_label(f"“{one.words}”", wrap=True), 1)
        line.addWidget(plain_label(who, "caption", "ink_muted"))
        remove = LinkButton(
            say("mission.evidence.remove"), name=say("mission.agree.remove_said", words=one.words)
        )
        remove.clicked.connect(partial(self.live.do, RemoveDissent, dissent=one.id))
        line.addWidget(remove)
        return row

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place in FINGERS:
            head = plain_label(say("mission.agree.fingers", n=place), "caption", "ink_muted")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, place + 1)
            grid.addWidget(self.first[place], 1, place + 1)
            grid.addWidget(self.second[place], 2, place + 1)
        self.second_head = plain_label(say("mission.agree.second"), "caption", "ink_muted")
        grid.addWidget(plain_label(say("mission.agree.first"), "caption", "ink_muted"), 1, 0)
        grid.addWidget(self.second_head, 2, 0)
        grid.addWidget(self.keep_button, 1, 7)
        grid.addWidget(self.twice_button, 2, 7)
        grid.addWidget(self.people, 1, 8)
        grid.setColumnStretch(9, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.statement)
        column.addLayout(grid)
        column.addWidget(self._make_below())
        column.addStretch(1)
        self.body.addWidget(scrolled(inside), 1)

    def _make_below(self) -> QWidget:
        self.below = QWidget()
        column = QVBoxLayout(self.below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Hairline())
        column.addWidget(self.result)
        column.addWidget(self.spread)
        foot = QHBoxLayout()
        foot.addWidget(self.about, 1)
        foot.addWidget(self.remove_button)
        column.addLayout(foot)
        self.dissent_head = plain_label("", strong=True, wrap=True)
        column.addWidget(self.dissent_head)
        self._said = QVBoxLayout()
        column.addLayout(self._said)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.sector)
        column.addLayout(row)
        return self.below

    def _connect(self) -> None:
        boxes = [*self.first, *self.second]
        for box in boxes:
            box.entered.connect(partial(self._go_on, box))
            box.textChanged.connect(self._compare)
        self.twice_button.toggled.connect(self._show_second)
        self.keep_button.clicked.connect(self._keep)
        self.words.returnPressed.connect(self._keep_words)
        self.remove_button.clicked.connect(self._remove)
        self.ask_button.clicked.connect(partial(self._send, QUESTION))
        self.show_button.clicked.connect(partial(self._send, RESULT))

    def _show_second(self, shown: bool) -> None:
        for part in (self.second_head, *self.second):
            part.setVisible(shown)

    def _go_on(self, box: CountBox) -> None:
        """Enter goes on to the next box; in the last one it keeps the count."""
        row = [*self.first, *(self.second if self.twice_button.isChecked() else [])]
        place = row.index(box) + 1
        if place < len(row):
            row[place].setFocus()
        else:
            self._keep()

    def _keep(self) -> None:
        """Boxes left empty are no hands; two counts are compared before anything is kept."""
        second = None
        if self.twice_button.isChecked():
            second = tuple(box.value() or 0 for box in self.second)
        first = tuple(box.value() or 0 for box in self.first)
        if self.live.do(CountFists, first=first, second=second):
            for box in (*self.first, *self.second):
                box.set_value(None)
            self.said.emit(say("mission.agree.kept"))

    def _keep_words(self) -> None:
        last = self.newest
        if last is None or not self.words.text().strip():
            return
        fields = {"fists": last.id, "words": self.words.text(), "sector": self.sector.current}
        if self.live.do(KeepDissent, **fields):
            self.words.clear()

    def _remove(self) -> None:
        if self.newest is not None:
            self.live.do(RemoveCount, fists=self.newest.id)

    def _send(self, stage: int) -> None:
        self.live.do(ShowOnRoom, slide="fist_to_five", stage=stage)
