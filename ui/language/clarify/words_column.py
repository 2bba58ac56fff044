"""Beside the option: the card of the word at the caret, two axes for all titles, the glossary."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.card import WordCard
from ui.language.overview.axis_view import AxisView
from ui.theme.theme import theme
from ui.widgets.hairline import Hairline
from ui.widgets.text import plain_label
from workshop.language.findings.whole import overview
from workshop.language.model import Term
from workshop.language.queue import queue
from workshop.options.queries import options
from workshop.sentences import say

MOST_TERMS = 4
CARD = 190
"""The least height of the card, so that what stands below stays put while one types."""


class WordsColumn(QWidget):
    """Reads all titles; never one number."""

    def __init__(self, live: LiveDocument, card: WordCard) -> None:
        super().__init__()
        self.live = live
        self.heading = plain_label("", strong=True)
        self.rough = plain_label("", "caption", "ink_muted")
        self.lengths = AxisView("sentences", 5, 35)
        self.familiar = AxisView("familiar", 0, 20)
        self.advice = plain_label("", "caption", wrap=True)
        self.count = plain_label("", "caption", "ink_muted")
        self.terms = QVBoxLayout()
        self.terms.setSpacing(6)
        self.rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 8, 4)
        column.setSpacing(8)
        column.addWidget(plain_label(say("words.clarify.plain-language"), strong=True))
        card.column.addStretch(1)
        card.setMinimumHeight(theme().px(CARD))
        column.addWidget(card)
        column.addWidget(Hairline())
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.rough)
        column.addLayout(head)
        for part in (self.lengths, self.familiar, self.advice, Hairline()):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(plain_label(say("words.sheet.glossary"), strong=True), 1)
        foot.addWidget(self.count)
        column.addLayout(foot)
        column.addLayout(self.terms)
        column.addStretch(1)

    def refresh(self) -> None:
        """Reads the titles and the glossary again."""
        found = overview(self.live.document, ("option",))
        self.heading.setText(say("words.clarify.titles", n=len(options(self.live.document))))
        key = "loading" if found.waits else found.band
        self.rough.setText(say(f"words.overview.band.{key}", n=found.sentences))
        self.lengths.show_axis(found.words_each)
        self.familiar.show_axis(found.unfamiliar)
        n, share = len(found.helps), f"{100 * found.share:.0f}"
        self.advice.setText(say("words.clarify.advice", n=n, share=share) if n else "")
        self.advice.setVisible(bool(n))
        self._show_terms([one.term for one in queue(self.live.document)])

    def _show_terms(self, every: list[Term]) -> None:
        agreed = sum(one.status == "agreed" for one in every)
        self.count.setText(say("words.desk.count", words=len(every), agreed=agreed))
        for row in self.rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        shown = sorted(every, key=lambda one: one.id)[-MOST_TERMS:]
        self.rows = [_row(one) for one in reversed(shown)]
        for row in self.rows:
            self.terms.addWidget(row)


def _row(one: Term) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = QHBoxLayout()
    head.addWidget(plain_label(one.term, strong=True, elide=True), 1)
    ink = "done" if one.status == "agreed" else "ink_muted"
    head.addWidget(plain_label(say(f"words.status.{one.status}"), "caption", ink))
    column.addLayout(head)
    if one.plain.strip():
        column.addWidget(plain_label(one.plain, "caption", "ink_muted", elide=True))
    return row
