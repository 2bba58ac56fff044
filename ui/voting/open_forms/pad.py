"""One number pad passed along: number of the person, star, answer, Enter; echoed as a tick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.voting.open_forms.names import NameRow, Names, name_rows
from ui.voting.open_forms.option_bar import OptionBar
from ui.voting.open_forms.roll_call import keyed_as
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.document import Reader, Refused
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.named import keyed
from workshop.voting.rule import Rule


class PadPage(QWidget):
    """What was answered is never shown; the pad is empty again for the next person.

    Signals:
        answered: person, option, the place of the answer from 0; -1 takes back. With dots the
            place is that of the option that gets one.
    """

    answered = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader: Reader | None = None
        self._round: Round | None = None
        self._refused = False
        self.bar = OptionBar(self)
        self.bar.moved.connect(self._other_option)
        self.how = plain_label("", ink="ink_muted", wrap=True)
        self.keys = plain_label("", wrap=True)
        self.pad = LineField(
            say("voting_open.pad"), placeholder=say("voting_open.pad_hint"), role="lead", height=48
        )
        self.pad.returnPressed.connect(self._read)
        self.note = InlineNote()
        self.state = plain_label("", wrap=True)
        self.list = Names()
        self._lay_out()

    def show_round(self, reader: Reader, round_: Round) -> None:
        """Shows what is asked, which numbers answer it, and who has answered."""
        self._reader, self._round = reader, round_
        rule = queries.frozen_rule(round_)
        self.bar.show_rule(rule)
        by_dots = method(rule.method).shape == "dots"
        if by_dots:
            self.bar.title.setText(rule.question or rule.title)
        for part in (self.bar.before, self.bar.after):
            part.setVisible(not by_dots)
        self.how.setText(self._how(rule, by_dots))
        self.keys.setText("\n".join(_keys(rule, by_dots)))
        rows = name_rows(reader, round_, self.bar.option)
        self.list.show_rows(rows)
        waiting = sum(row.state == "waiting" for row in rows)
        kind = "dots_left" if by_dots else "left_short"
        self.state.setText(
            say(f"voting_open.{kind}", n=waiting) if waiting else say("voting_open.everybody_1")
        )

    def tell(self, words: str) -> None:
        """Says why an answer was not kept; what was keyed stays."""
        self._refused = True
        self.note.tell(words, "attention")

    def _how(self, rule: Rule, by_dots: bool) -> str:
        if not by_dots:
            return say("voting_open.how_pad")
        capped = rule.most_on_one < rule.dots
        key = "dots" if capped else "dots_free"
        return say(f"voting_open.{key}", n=rule.dots, cap=rule.most_on_one)

    def _read(self) -> None:
        self._refused = False
        try:
            who, answer = keyed(self.pad.text())
        except Refused as refusal:
            self.tell(say(refusal.sentence))
            return
        row = self._row(who)
        if row is None:
            self.tell(say("voting_open.no_number", number=who))
            return
        if row.state == "recused":
            self.tell(say("voting_open.not_this_one", number=row.number))
            return
        self.answered.emit(row.person, self.bar.option, answer - 1)
        if self._refused:
            self.pad.selectAll()
            return
        self.pad.clear()
        key = "ticked" if answer else "taken_back"
        self.note.tell(say(f"voting_open.{key}", number=row.number), "done")

    def _row(self, who: int | str) -> NameRow | None:
        """The person with this number or badge code, or None."""
        for row in self.list.rows:
            if who in (row.number, row.code.upper() or None):
                return row
        return None

    def _other_option(self) -> None:
        self.note.clear()
        if self._reader is not None and self._round is not None:
            self.show_round(self._reader, self._round)
        self.pad.setFocus()

    def _lay_out(self) -> None:
        left, right, columns, acts = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.setSpacing(8)
        for part in (self.pad, self.note, self.how):
            left.addWidget(part)
        self.keys.setAlignment(Qt.AlignmentFlag.AlignTop)
        left.addWidget(scrolled(self.keys), 1)
        right.addWidget(self.state)
        right.addWidget(self.list, 1)
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        for button in (self.bar.before, self.bar.after):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar.title)
        column.addLayout(columns, 1)
        column.addLayout(acts)


def _keys(rule: Rule, by_dots: bool) -> list[str]:
    """Which number stands for what."""
    if by_dots:
        said = [f"{option.letter}  {option.title}" for option in rule.options]
    else:
        said = [say(answer.name) for answer in method(rule.method).answers(rule)]
    return [keyed_as(n, one) for n, one in enumerate(said, start=1)]
