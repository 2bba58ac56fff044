"""One text with each of its marks as a line: what, why, and what one can do about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.languages import language_choices
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.text import plain_label
from workshop.language.changes import AddTerm
from workshop.language.findings.model import Finding
from workshop.language.findings.whole import Marked
from workshop.language.keeping import DeclareLanguage, KeepWord
from workshop.sentences import Sentence, say

WORDS = ("term", "rare", "acronym")


class MarksList(QWidget):
    """The text as it stands, its language, and a line for each mark."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self._marked: Marked | None = None
        self.text = plain_label("", "lead", wrap=True)
        self.language = ChoiceField(say("words.overview.language"), language_choices())
        self.clear = plain_label(say("words.desk.clear"), "caption", "ink_muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 4, 4)
        self.column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(plain_label(say("words.overview.language"), "caption", "ink_muted"))
        head.addWidget(self.language)
        head.addStretch(1)
        self.column.addWidget(self.text)
        self.column.addLayout(head)
        self.column.addWidget(self.clear)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(10)
        self.column.addLayout(self.lines)
        self.column.addStretch(1)
        self.rows: list[QWidget] = []
        self.language.chosen.connect(self._declare)

    def show_marked(self, marked: Marked | None) -> None:
        """Shows a text with its marks, or nothing."""
        self._marked = marked
        self.setVisible(marked is not None)
        for row in self.rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self.rows = []
        if marked is None:
            return
        self.text.setText(marked.text.text)
        self.language.choose(marked.text.language)
        self.clear.setVisible(not marked.findings)
        for one in marked.findings:
            row = self._row(one)
            self.rows.append(row)
            self.lines.addWidget(row)

    def _row(self, one: Finding) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label(_shown(one), strong=True, elide=True), 1)
        tier = "agreed" if one.agreed else one.tier
        head.addWidget(plain_label(say(f"words.tier.{tier}"), "caption", "ink_muted"))
        column.addLayout(head)
        why = say(one.why) if isinstance(one.why, Sentence) else one.why
        plain = say("words.overview.plain", plain=one.plain[0]) if one.plain else ""
        told = " ".join(filter(None, (why, plain)))
        if told:
            column.addWidget(plain_label(told, "caption", "ink_muted", wrap=True))
        if not one.agreed:
            column.addLayout(self._acts(one))
        return row

    def _acts(self, one: Finding) -> QGridLayout:
        """Two to a row: side by side they are wider than a small window."""
        links = []
        if one.kind in WORDS and one.tier == "ask":
            add = LinkButton(
                say("words.overview.add"), name=say("words.overview.add-name", term=one.term)
            )
            add.clicked.connect(partial(self._add, one))
            links.append(add)
        reasons = ("exact", "name", "explained") if one.kind in WORDS else ("as-is",)
        for reason in reasons:
            words = say(f"words.overview.keep.{reason}")
            name = say("words.overview.keep-name", term=one.term, why=words)
            keep = LinkButton(words, name=name)
            keep.clicked.connect(partial(self._keep, one, reason))
            links.append(keep)
        acts = QGridLayout()
        acts.setHorizontalSpacing(16)
        acts.setVerticalSpacing(0)
        for place, link in enumerate(links):
            acts.addWidget(link, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        acts.setColumnStretch(2, 1)
        return acts

    def _add(self, one: Finding) -> None:
        plain = one.plain[0] if one.plain else ""
        self.live.do(AddTerm, term=one.term, plain=plain, definition=one.definition)

    def _keep(self, one: Finding, reason: str) -> None:
        if self._marked is not None:
            as_is = reason == "as-is"
            self.live.do(
                KeepWord,
                place=self._marked.text.place,
                rule=one.rule,
                word=one.term,
                reason="other" if as_is else reason,
                note=say("words.overview.keep.as-is") if as_is else "",
            )

    def _declare(self, language: str) -> None:
        if self._marked is not None:
            self.live.do(DeclareLanguage, place=self._marked.text.place, language=language)


def _shown(one: Finding) -> str:
    words = " ".join(one.text.split())
    if one.kind == "max_words":
        return say("words.overview.sentence", n=one.term, start=words[:60])
    return words
