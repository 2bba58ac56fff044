"""Interests that became known after a vote was closed: what they can mean, and the notes made.

Nobody is named here, and nothing is counted again.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.interests.robustness import Robustness
from workshop.sentences import say
from workshop.voting.late import late
from workshop.voting.late import said as noted
from workshop.voting.model import Round
from workshop.voting.queries import frozen_rule

Places = list[tuple[int, int]]
"""Options, each with the participant whose interest it is."""
LEAST, MOST = 44, 116


class LateInterests(Card):
    """One row an option; it takes no room while nothing became known.

    Signals:
        noted: the `Places` a note is put beside the result for.
        again: the `Places` a note is made for, and a new vote set up.
    """

    noted = Signal(object)
    again = Signal(object)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(say("voting.late.head"), back="raised", padding=12, parent=parent)
        self._document = live.document
        self._shown: object = None
        self.rows: list[LateRow] = []
        self.head = plain_label(say("voting.late.head"), strong=True)
        self.area: QScrollArea | None = None
        self.column.setSpacing(4)
        self.column.addWidget(self.head)
        self.hide()

    def show_round(self, round_: Round) -> None:
        """Shows what became known about a closed round, and the notes that stand beside it."""
        rule = frozen_rule(round_)
        known: defaultdict[tuple[str, Robustness], Places] = defaultdict(list)
        for one in late(self._document):
            if one.round_id == round_.id:
                letter = rule.letter(one.option)
                known[letter, one.verdict].append((one.option, one.participant))
        said = [say(sentence) for sentence in noted(self._document, round_)]
        self.setVisible(bool(known or said))
        if self._shown == (round_.id, known, said):
            return
        self._shown = (round_.id, known, said)
        self._fill(sorted(known.items()), said)

    def _fill(self, known: list[tuple[tuple[str, Robustness], Places]], said: list[str]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 4, 4)  # room for the focus ring
        column.setSpacing(6)
        self.rows = []
        for (letter, verdict), places in known:
            row = LateRow(letter, verdict, len(places))
            row.note_button.clicked.connect(partial(self.noted.emit, places))
            row.again_button.clicked.connect(partial(self.again.emit, places))
            column.addWidget(row)
            self.rows.append(row)
        for words in said:
            column.addWidget(plain_label(words, wrap=True))
        column.addStretch()
        focus = QApplication.focusWidget()
        held = self.area is not None and focus is not None and self.area.isAncestorOf(focus)
        if self.area is not None:
            self.column.removeWidget(self.area)
            self.area.hide()
            self.area.deleteLater()
        self.area = scrolled(inside)
        self.area.setAccessibleName(say("voting.late.head"))
        if not known:
            self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrows scroll the notes
        px = theme().px
        whole = px(70) * len(known) + px(44) * len(said) + 8
        self.area.setFixedHeight(min(px(MOST), max(px(LEAST), whole)))
        self.column.addWidget(self.area)
        if held:  # the button that had the keyboard is gone
            self.area.show()
            (self.rows[0].note_button if self.rows else self.area).setFocus()


class LateRow(QWidget):
    """What became known about one option, what it can mean, and what can be done."""

    def __init__(self, letter: str, verdict: Robustness, people: int) -> None:
        super().__init__()
        known = say("voting.late.known", n=people, letter=letter)
        self.words = plain_label(f"{known} {say(f'voting.late.known_{verdict}')}", wrap=True)
        note, again = say("voting.late.note"), say("voting.late.again")
        about = say("voting.late.about", letter=letter)
        self.note_button = SecondaryButton(note, name=f"{note}, {about}")
        self.again_button = SecondaryButton(again, name=f"{again}, {about}")
        self.again_button.setVisible(verdict == "depends")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.note_button)
        row.addWidget(self.again_button)
