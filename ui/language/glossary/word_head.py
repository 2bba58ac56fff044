"""Over a wording: where the word stands, how many ask about it, and how long it has been taking."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.glossary.stands_line import StandsLine
from ui.language.place_names import place_name
from ui.widgets.buttons import LinkButton
from ui.widgets.text import plain_label
from workshop.language import queries
from workshop.language.changes import LiftFlags
from workshop.language.flagging import FlagWord, flag_limit
from workshop.language.model import Term
from workshop.language.places import shared_texts
from workshop.language.queue import flags_of, sentence_of, stands_in
from workshop.sentences import say

SECONDS = 90
"""After so long on one word it suggests to park it."""


class WordHead(QWidget):
    """What is known of a word before anybody says what it means."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._term: Term | None = None
        self.stands = StandsLine()
        self.flags = plain_label("", "caption", "attention", wrap=True)
        self.plus_button = LinkButton(say("words.page.somebody-asks"))
        self.lift_button = LinkButton(say("words.page.lift"))
        self.clock = plain_label("", "caption", "ink_muted")
        self._watch = QElapsedTimer()
        self._tick = QTimer(self, interval=1000)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self.flags, 1)
        asked.addWidget(self.lift_button)
        asked.addWidget(self.plus_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.stands)
        column.addLayout(asked)
        column.addWidget(self.clock)
        self._tick.timeout.connect(self._tell_time)
        self.plus_button.clicked.connect(self._somebody_asks)
        self.lift_button.clicked.connect(self._lift)

    def begin(self) -> None:
        """Another word is taken up: its time begins."""
        self._watch.start()
        self._tick.start()

    def show_term(self, one: Term | None) -> None:
        """Shows a word."""
        self._term = one
        self._show_where(one)
        self._show_flags(one)
        self._tell_time()

    def _show_where(self, one: Term | None) -> None:
        document = self.live.document
        names = queries.names(document, one.id) if one else []
        found = stands_in(shared_texts(document), one, names) if one else []
        self.stands.setVisible(bool(found))
        if found:
            here = sentence_of(found[0])
            where = place_name(here.text)
            words = say("words.page.stands", n=len(found), place=where, text=here.text.text)
            before = words.rfind(here.text.text)
            self.stands.show_words(words, before + here.start, before + here.end)

    def _show_flags(self, one: Term | None) -> None:
        flag = flags_of(self.live.document, one) if one else None
        n = flag.people if flag else 0
        self.flags.setText(say("words.page.flags", n=n) if n else say("words.page.flags.none"))
        self.flags.set_ink("attention" if n else "ink_muted")
        self.plus_button.setEnabled(one is not None)
        hidden = one is not None and 0 < n < flag_limit(self.live.document)
        self.lift_button.setVisible(hidden)
        if hidden and one is not None:
            self.lift_button.set_words(say(f"words.page.{'unlift' if one.lifted else 'lift'}"))

    def _tell_time(self) -> None:
        """A quiet word when one word has taken its time; it stops nobody."""
        is_open = self._term is not None and self._term.status in ("flagged", "proposed")
        late = is_open and self._watch.isValid() and self._watch.elapsed() >= SECONDS * 1000
        self.clock.setText(say("words.page.long", seconds=SECONDS) if late else "")
        self.clock.setVisible(late)
        if late or not is_open:
            self._tick.stop()

    def _somebody_asks(self) -> None:
        if self._term is not None:
            self.live.do(FlagWord, word=self._term.term)

    def _lift(self) -> None:
        one = self._term
        if one is not None:
            self.live.do(LiftFlags, term=one.id, lifted=not one.lifted)
