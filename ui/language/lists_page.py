"""This room's own list, glossaries from files, which marks are shown, what is kept on purpose."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout

from exports.files import ExportFailed
from exports.term_files import write_terms
from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.choices import ChoiceField, NumberField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.document import Refused, WorkshopError
from workshop.exchange.problems import Unimportable
from workshop.exchange.terms.changes import TakeGlossary
from workshop.exchange.terms.formats import content_of, read_glossary
from workshop.exchange.terms.own_list import OWN_ENDING, read_own_list
from workshop.language import queries
from workshop.language.changes import SetFlagLimit
from workshop.language.flagging import flag_limit
from workshop.language.keeping import AddOwnWord, MarkAgain, RemoveOwnWord, ShowMarks
from workshop.language.rules.supplied import version
from workshop.sentences import say

KINDS = ("known", "ask", "shorter", "people")
SHOWN = ("ask", "shorter", "people", "more")


class ListsPage(SheetPage):
    """At the left the room's own list; at the right files, marks, and what was kept."""

    TABLES: ClassVar[tuple[str, ...]] = ("own_word", "kept_mark", "workshop", "term")

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.own = RowList(say("words.lists.own"))
        self.kind = ChoiceField(
            say("words.lists.kind"), [(kind, say(f"words.lists.kind.{kind}")) for kind in KINDS]
        )
        self.word = LineField(say("words.lists.add"), placeholder=say("words.lists.add-hint"))
        self.own_none = plain_label(say("words.lists.own-none"), "caption", "ink_muted", wrap=True)
        self.kept_none = plain_label(say("words.lists.kept-none"), "caption", "ink_muted")
        self.remove_own = LinkButton(say("words.lists.remove"))
        self.shown = {tier: QCheckBox(say(f"words.lists.show.{tier}")) for tier in SHOWN}
        self.limit = NumberField(say("words.lists.limit"), 2, least=1, most=60)
        self.kept = RowList(say("words.lists.kept"))
        self.again_button = LinkButton(say("words.lists.again"))
        self.supplied = plain_label("", "caption", "ink_muted", wrap=True)
        self.take_button = SecondaryButton(say("words.lists.take"))
        self.save_button = SecondaryButton(say("words.lists.save"))
        self.buttons = (self.take_button, self.save_button)
        self._lay_out()
        self._connect()

    def hint(self) -> str:
        """What the own list does."""
        return say("words.lists.hint")

    def refresh(self) -> None:
        """Reads the lists again."""
        self.own.show_rows(
            [
                Row(str(one.id), one.word, say(f"words.lists.kind.{one.kind}"))
                for one in queries.own_words(self.document)
            ]
        )
        self.kept.show_rows(
            [
                Row(str(one.id), one.word, say(f"words.lists.kept.{one.reason}"))
                for one in queries.kept_marks(self.document)
            ]
        )
        tiers = queries.marks_shown(self.document)
        for tier, box in self.shown.items():
            box.setChecked(tier in tiers)
        self.limit.setValue(flag_limit(self.document))
        lists = version(queries.meeting_language(self.document))
        self.supplied.setText(
            say("words.lists.supplied", n=lists.rules, version=lists.version, digest=lists.digest)
            if lists.rules
            else say("words.lists.no-supplied")
        )
        self.own_none.setVisible(not self.own.count())
        self.kept_none.setVisible(not self.kept.count())
        self.remove_own.setVisible(bool(self.own.count()))
        self.again_button.setVisible(bool(self.kept.count()))
        self.again_button.setEnabled(bool(self.kept.current_key))
        self.remove_own.setEnabled(bool(self.own.current_key))

    def take_from(self, path: Path) -> None:
        """Takes words over from a file; what is wrong with it is said, and nothing half-taken."""
        language = queries.meeting_language(self.document)
        try:
            if path.name.casefold().endswith(OWN_ENDING):
                done = read_own_list(content_of(path), language)
                self.live.do(type(done), words=done.words)
            else:
                self.live.do(TakeGlossary, glossary=read_glossary(path, language))
        except Unimportable as bad:
            self.said.emit(say(bad.problems[0].sentence))
        except Refused as refused:
            self.said.emit(say(refused.sentence))
        else:
            self.said.emit(say("words.lists.taken", name=path.name))

    def save_to(self, path: Path) -> None:
        """Saves the glossary, or the own list, in the format its ending says."""
        try:
            write_terms(self.document, path)
        except (ExportFailed, WorkshopError) as failed:
            self.said.emit(say(failed.sentence))
        else:
            self.said.emit(say("commands.export.done", name=path.name))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(plain_label(say("words.lists.own"), strong=True))
        left.addWidget(self.own_none)
        left.addWidget(self.own, 1)
        left.addWidget(self.remove_own, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self.word, 1)
        row.addWidget(self.kind)
        left.addLayout(row)
        left.addWidget(self.supplied)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(plain_label(say("words.lists.marks"), strong=True))
        for box in self.shown.values():
            right.addWidget(box)
        right.addWidget(Labelled(say("words.lists.limit"), self.limit))
        right.addWidget(plain_label(say("words.lists.kept"), strong=True))
        right.addWidget(self.kept_none)
        right.addWidget(self.kept, 1)
        right.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        self.body.addLayout(columns, 1)

    def _connect(self) -> None:
        self.word.returnPressed.connect(self._add)
        self.remove_own.clicked.connect(self._remove_own)
        self.again_button.clicked.connect(self._mark_again)
        self.own.moved.connect(lambda _key: self.remove_own.setEnabled(True))
        self.kept.moved.connect(lambda _key: self.again_button.setEnabled(True))
        self.take_button.clicked.connect(self._choose_to_take)
        self.save_button.clicked.connect(self._choose_to_save)
        self.limit.valueChanged.connect(self._set_limit)
        for box in self.shown.values():
            box.clicked.connect(self._show_marks)

    def _add(self) -> None:
        language = queries.meeting_language(self.document)
        if self.live.do(
            AddOwnWord, word=self.word.text(), kind=self.kind.current, language=language
        ):
            self.word.clear()

    def _remove_own(self) -> None:
        if self.own.current_key:
            self.live.do(RemoveOwnWord, own_word=int(self.own.current_key))

    def _mark_again(self) -> None:
        if self.kept.current_key:
            self.live.do(MarkAgain, kept=int(self.kept.current_key))

    def _set_limit(self, people: int) -> None:
        if people != flag_limit(self.document):
            self.live.do(SetFlagLimit, people=people)

    def _show_marks(self) -> None:
        tiers = tuple(tier for tier, box in self.shown.items() if box.isChecked())
        self.live.do(ShowMarks, tiers=tiers)

    def _choose_to_take(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, say("words.lists.take"), "", say("words.lists.files")
        )
        if name:
            self.take_from(Path(name))

    def _choose_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, say("words.lists.save"), "words.terms.csv", say("words.lists.files")
        )
        if name:
            self.save_to(Path(name))
