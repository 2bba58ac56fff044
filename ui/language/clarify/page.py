"""One option: as proposed with its marks, in plain words, whom it affects; its words beside it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.language.card import WordCard
from ui.language.chips import MarkChips
from ui.language.clarify.about import AboutOption
from ui.language.clarify.growing import GrowingArea
from ui.language.clarify.words_column import WordsColumn
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.fields import Labelled
from ui.widgets.hairline import Hairline
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.language.changes import AddTerm
from workshop.language.checker import checker
from workshop.language.findings.kept import unexplained
from workshop.language.places import place_of
from workshop.language.queries import key, terms
from workshop.options.changes import EditOption
from workshop.options.model import Option
from workshop.options.queries import options, wording_locked
from workshop.sentences import say

COLUMN = 344


class ClarifyPage(SheetPage):
    """Typing on the left; on the right the card of the word under the caret and what is agreed."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("option", "option_stakeholder", "option_organisation", "stakeholder", "steering"),
        *("term", "meaning", "term_name", "kept_mark", "own_word", "workshop", "interest"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self._place = 0
        self.where = plain_label("", "caption", "ink_muted")
        self.before_button = SecondaryButton(say("words.clarify.before"))
        self.title = GrowingArea(say("options.as-proposed"), least=3)
        self.plain = GrowingArea(
            say("options.plain"), least=2, placeholder=say("options.plain-hint")
        )
        self.locked = InlineNote()
        self.card = WordCard()
        self.title_marks = attach(
            self.title,
            live,
            place=partial(self._of_place, "title"),
            own_words=True,
            beside=self.plain,
            card=self.card,
        ).marks
        self.plain_marks = attach(
            self.plain, live, place=partial(self._of_place, "plain_title"), card=self.card
        ).marks
        self.about = AboutOption(live)
        self.words = WordsColumn(live, self.card)
        self.ask_button = SecondaryButton("")
        self.show_button = SecondaryButton(say("words.clarify.show"))
        self.next_button = PrimaryButton(say("words.clarify.next"))
        self.buttons = (self.ask_button, self.show_button, self.next_button)
        self._lay_out()
        self._connect()

    def hint(self) -> str:
        """Nothing happens by itself."""
        return say("words.desk.nothing-changes")

    @property
    def option(self) -> Option | None:
        """The option in sight."""
        found = options(self.document)
        return found[min(self._place, len(found) - 1)] if found else None

    def refresh(self) -> None:
        """Reads the option in sight, and the words of all."""
        found, one = options(self.document), self.option
        self._place = found.index(one) if one else 0
        self.where.setText(
            say("words.clarify.where", letter=one.letter, place=self._place + 1, of=len(found))
            if one
            else say("words.clarify.none")
        )
        self.title.set_text_if_unfocused(one.title if one else "")
        self.plain.set_text_if_unfocused(one.plain_title if one else "")
        locked = one is not None and one.id in wording_locked(self.document)
        self.locked.tell(say("options.locked", letter=one.letter) if one and locked else "")
        for field in (self.title, self.plain):
            field.setReadOnly(locked)
            field.setEnabled(one is not None)
        self.about.show_option(one)
        self.words.refresh()
        self.before_button.setEnabled(self._place > 0)
        self.next_button.setEnabled(self._place + 1 < len(found))
        self.show_button.setEnabled(one is not None)
        self._count_words()

    def go(self, step: int) -> None:
        """Goes to another option."""
        for field in (self.title, self.plain):
            field.clearFocus()
        self._place = max(0, min(self._place + step, len(options(self.document)) - 1))
        self.card.show_told(None)
        self.refresh()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.where, 1)
        head.addWidget(self.before_button)
        column.addLayout(head)
        column.addWidget(self.locked)
        for words, field, marks in (
            ("options.as-proposed", self.title, self.title_marks),
            ("options.plain", self.plain, self.plain_marks),
        ):
            column.addWidget(Labelled(say(words), field))
            column.addWidget(MarkChips(marks))
        column.addWidget(Hairline())
        column.addWidget(self.about)
        column.addStretch(1)
        right = scrolled(self.words)
        right.setFixedWidth(COLUMN)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(scrolled(left), 1)
        row.addWidget(Hairline(upright=True))
        row.addWidget(right)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.title.committed.connect(partial(self._write, "title"))
        self.plain.committed.connect(partial(self._write, "plain_title"))
        self.before_button.clicked.connect(partial(self.go, -1))
        self.next_button.clicked.connect(partial(self.go, 1))
        self.ask_button.clicked.connect(self._ask_the_room)
        self.show_button.clicked.connect(self._show_in_room)

    def _of_place(self, column: str) -> str:
        one = self.option
        return place_of("option", one.uid, column) if one else ""

    def _write(self, field: str, text: str) -> None:
        one = self.option
        words = " ".join(text.splitlines())
        if one is not None and getattr(one, field) != words:
            self.live.do(EditOption, option=one.id, field=field, text=words)

    def _to_ask(self) -> list[str]:
        """Words of the title that are marked to ask the room about and not on its list."""
        one = self.option
        if one is None:
            return []
        listed = {key(term.term) for term in terms(self.document)}
        found = unexplained(checker(self.document).find(one.title), one.title)
        asked = [each.term for each in found if each.tier == "ask" and not each.agreed]
        return [word for word in dict.fromkeys(asked) if key(word) not in listed]

    def _count_words(self) -> None:
        n = len(self._to_ask())
        self.ask_button.setVisible(bool(n) and self.isVisible())
        self.ask_button.set_words(say("words.clarify.ask", n=n) if n else "")

    def _ask_the_room(self) -> None:
        """Puts them on the list and shows the first of them."""
        for word in self._to_ask():
            self.live.do(AddTerm, term=word)
        newest = [one for one in terms(self.document) if one.status == "flagged"]
        if newest:
            self.live.do(ShowOnRoom, slide="words", subject=newest[-1].id)
        self.refresh()

    def _show_in_room(self) -> None:
        one = self.option
        if one is not None:
            self.live.do(ShowOnRoom, slide="options", page=self._place // 6)
