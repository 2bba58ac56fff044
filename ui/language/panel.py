"""Words: the list the room agreed, and the titles with marks under words of the trade."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.language.marks import MarkedField
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.hairline import Hairline
from ui.widgets.inline_note import InlineNote
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import workshop
from workshop.language.changes import AddTerm, RemoveTerm, RenameTerm
from workshop.language.glossary import scanner, supplied
from workshop.language.meaning_changes import AgreeTerm, SayMeaning
from workshop.language.model import Term
from workshop.language.queries import term, terms
from workshop.language.scan import Scanner
from workshop.language.unlisted import Unlisted, unlisted_words
from workshop.options.changes import EditOption
from workshop.options.queries import option, options, wording_locked
from workshop.sentences import Sentence, say

MOST_UNLISTED = 6


class WordsPanel(Sheet):
    """Add a word, say what the room means by it, agree; and say a title in plain words."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "term", "option", "participant", "declaration", "interest", "interest_match",
        "assessment", "measure", "steering", "policy", "option_organisation",
    )  # fmt: skip

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("words.desk.title"))
        self.step = step
        self.count = plain_label("", ink="ink_muted")
        self.aside.addWidget(self.count)
        self.list = RowList(say("words.desk.list"))
        self.new_field = LineField(say("words.desk.new"), placeholder=say("words.desk.new-hint"))
        self.unlisted = plain_label("", "caption", "attention", wrap=True)
        self.add_unlisted = LinkButton("")
        self.term_field = LineField(say("words.desk.word"), limit=200)
        self.plain_field = TextArea(say("words.desk.plain"), role="lead")
        self.option = ChoiceField(say("words.desk.option"))
        self.title_field = MarkedField(TextArea(say("words.desk.option-plain")), self._scanner())
        self.agree_button = PrimaryButton(say("words.desk.agree"))
        self.show_button = SecondaryButton(say("words.desk.show"))
        self.remove_button = QuietButton(say("words.desk.remove"))
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads the list and the titles again."""
        found = terms(self.document)
        self.list.show_rows([_row(one) for one in found])
        if found and not self.list.current_key:
            self.list.setCurrentRow(0)
        agreed = sum(one.status == "agreed" for one in found)
        self.count.setText(say("words.desk.count", words=len(found), agreed=agreed))
        self.option.show_choices(
            [(str(one.id), f"{one.letter}  {one.shown}") for one in options(self.document)]
        )
        self.title_field.marks.look_for(self._scanner())
        self._show_unlisted()
        self._show_term()
        self._show_title()

    def _lay_out_body(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.unlisted)
        left.addWidget(self.add_unlisted, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(Labelled(say("words.desk.new"), self.new_field))
        right = QVBoxLayout()
        right.setSpacing(8)
        self.term_box = Labelled(say("words.desk.word"), self.term_field)
        self.plain_box = Labelled(say("words.desk.plain"), self.plain_field)
        self.plain_field.setFixedHeight(84)
        self.agreed = plain_label("", "caption", "done")
        self.option.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for part in (self.term_box, self.plain_box, self.agreed, Hairline()):
            right.addWidget(part)
        right.addWidget(Labelled(say("words.desk.option"), self.option))
        caption = plain_label(say("words.desk.option-plain"), "caption", "ink_muted")
        right.addWidget(caption)
        self.title_locked = InlineNote()
        right.addWidget(self.title_locked)
        right.addWidget(self.title_field, 1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row, 1)
        for button in (self.remove_button, self.show_button, self.agree_button):
            self.bar.add(button)

    def _connect(self) -> None:
        self.list.moved.connect(self._show_term)
        self.new_field.returnPressed.connect(self._add_typed)
        self.add_unlisted.clicked.connect(self._add_first_unlisted)
        self.term_field.committed.connect(self._write_term)
        self.plain_field.committed.connect(self._write_plain)
        self.option.chosen.connect(self._show_title)
        self.title_area.committed.connect(self._write_title)
        self.title_field.wanted.connect(self._add)
        self.agree_button.clicked.connect(self._agree)
        self.show_button.clicked.connect(self._show_in_room)
        self.remove_button.clicked.connect(self._remove)

    @property
    def title_area(self) -> TextArea:
        """The field of a title in plain words."""
        area = self.title_field.area
        assert isinstance(area, TextArea)
        return area

    def _scanner(self) -> Scanner:
        return scanner(self.document, self._language())

    def _language(self) -> str:
        here = workshop(self.document)
        return here.language if here else "en"

    def _chosen(self) -> Term | None:
        key = self.list.current_key
        return term(self.document, int(key)) if key else None

    def _show_term(self, _key: str = "") -> None:
        one = self._chosen()
        self.term_field.set_text_if_unfocused(one.term if one else "")
        self.plain_field.set_text_if_unfocused(one.plain if one else "")
        for part in (self.term_box, self.plain_box, self.remove_button, self.show_button):
            part.setEnabled(one is not None)
        agreed = one is not None and one.status == "agreed"
        self.agree_button.setEnabled(one is not None and not agreed)
        self.agreed.setText(
            say("words.desk.agreed-at", time=(one.agreed_at or "")[11:16]) if one and agreed else ""
        )
        self.bar.say(say("words.desk.nothing-changes" if one else "words.desk.no-words"))

    def _show_title(self, _key: str = "") -> None:
        key = self.option.current
        one = option(self.document, int(key)) if key else None
        self.title_area.set_text_if_unfocused(one.shown if one else "")
        self.title_field.setEnabled(one is not None)
        locked = one is not None and one.id in wording_locked(self.document)
        self.title_area.setReadOnly(locked)
        self.title_locked.tell(say("options.locked", letter=one.letter) if one and locked else "")

    def _show_unlisted(self) -> None:
        """Words of the options that the list lacks; a press takes the first of them in."""
        found = unlisted_words(self.document, self._language())
        self.unlisted.setVisible(bool(found))
        self.add_unlisted.setVisible(bool(found))
        if not found:
            return
        told = [_unlisted(one) for one in found[:MOST_UNLISTED]]
        if len(found) > MOST_UNLISTED:
            told.append(Sentence("words.unlisted.more", n=len(found) - MOST_UNLISTED))
        self.unlisted.setText(say("words.unlisted", words=told))
        self.add_unlisted.set_words(say("words.unlisted.add", term=found[0].term))

    def _add_first_unlisted(self) -> None:
        found = unlisted_words(self.document, self._language())
        if found and self._add(found[0].term):
            self.plain_field.setFocus()

    def _add_typed(self) -> None:
        if self._add(self.new_field.text()):
            self.new_field.clear()
            self.plain_field.setFocus()

    def _add(self, words: str) -> bool:
        known = {word.term.casefold(): word for word in supplied(self._language())}
        found = known.get(" ".join(words.split()).casefold())
        if not self.live.do(AddTerm, term=words, plain=found.plain if found else ""):
            return False
        self.list.choose(str(terms(self.document)[-1].id))
        return True

    def _write_term(self, text: str) -> None:
        one = self._chosen()
        if one is not None and one.term != text:
            self.live.do(RenameTerm, term=one.id, text=text)

    def _write_plain(self, text: str) -> None:
        one = self._chosen()
        if one is not None and one.plain != text:
            self.live.do(SayMeaning, term=one.id, field="plain", text=text)

    def _write_title(self, text: str) -> None:
        if self.option.current:
            one = int(self.option.current)
            self.live.do(EditOption, option=one, field="plain_title", text=text)

    def _agree(self) -> None:
        one = self._chosen()
        if one is not None:
            self.live.do(AgreeTerm, term=one.id)

    def _show_in_room(self) -> None:
        one = self._chosen()
        if one is not None:
            self.live.do(ShowOnRoom, slide="words", subject=one.id)

    def _remove(self) -> None:
        one = self._chosen()
        if one is not None:
            self.live.do(RemoveTerm, term=one.id)


def _unlisted(one: Unlisted) -> Sentence:
    return Sentence("words.unlisted.one", term=one.term, letters=list(one.letters))


def _row(one: Term) -> Row:
    agreed = one.status == "agreed"
    aside = say("words.desk.agreed" if agreed else "words.desk.proposed")
    return Row(str(one.id), one.term, aside, "done" if agreed else "ink_muted")
