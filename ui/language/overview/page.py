"""All texts of the workshop: two axes, what would help most, and each text with its marks."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.overview.axis_view import AxisView
from ui.language.overview.marks_list import MarksList
from ui.language.place_names import place_name
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.hairline import Hairline
from ui.widgets.row_list import Row, RowList
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.language.changes import AddTerm
from workshop.language.findings.whole import MOST_HELPS, Help, Marked, Overview, overview
from workshop.sentences import say

PARTS: dict[str, tuple[str, ...] | None] = {
    "all": None,
    "mission": ("mission",),
    "options": ("option",),
    "commitments": ("round", "decision", "action", "parked"),
}


class OverviewPage(SheetPage):
    """At the left the texts, those with most marks first to be seen; at the right what they say."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("mission", "option", "idea", "round", "decision", "action", "parked"),
        *("term", "meaning", "term_name", "kept_mark", "own_word", "text_language", "workshop"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.part = ChoiceField(
            say("words.overview.part"),
            [(key, say(f"words.overview.part.{key}")) for key in PARTS],
        )
        self.rough = plain_label("", "caption", "ink_muted")
        self.lengths = AxisView("sentences", 5, 35)
        self.familiar = AxisView("familiar", 0, 20)
        self.advice = plain_label("", wrap=True)
        self.helps = [LinkButton("") for _ in range(MOST_HELPS)]
        self.tiers = plain_label("", "caption", "ink_muted", wrap=True)
        self.texts = RowList(say("words.overview.texts"))
        self.empty = plain_label(say("words.neighbour.nothing"), "caption", "ink_muted", wrap=True)
        self.marks = MarksList(live)
        self._overview: Overview | None = None
        self._lay_out()
        self.part.chosen.connect(lambda _key: self.refresh())
        self.texts.moved.connect(self._show_text)
        for place, button in enumerate(self.helps):
            button.clicked.connect(partial(self._explain, place))

    def hint(self) -> str:
        """What the marks are, and are not."""
        return say("words.overview.hint")

    def refresh(self) -> None:
        """Reads every text again."""
        found = self._overview = overview(self.document, PARTS[self.part.current])
        self.lengths.show_axis(found.words_each)
        self.familiar.show_axis(found.unfamiliar)
        key = "loading" if found.waits else found.band
        self.rough.setText(say(f"words.overview.band.{key}", n=found.sentences))
        self._show_helps(found)
        counts = [say(f"words.tier.{tier}.n", n=n) for tier, n in found.tiers.items() if n]
        if found.kept:
            counts.append(say("words.overview.kept", n=found.kept))
        self.tiers.setText(" · ".join(counts) or say("words.overview.clear"))
        self.empty.setVisible(not found.texts)
        self.texts.show_rows([_row(text) for text in found.texts])
        if found.texts and not self.texts.current_key:
            most = max(found.texts, key=lambda one: len(_open(one)))
            self.texts.choose(most.text.place)
        self._show_text(self.texts.current_key)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 4, 0)
        left.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.part)
        head.addStretch(1)
        head.addWidget(self.rough)
        left.addLayout(head)
        for part in (self.lengths, self.familiar, self.advice):
            left.addWidget(part)
        for button in self.helps:
            left.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.tiers)
        left.addStretch(1)
        axes = QWidget()
        axes.setLayout(left)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(plain_label(say("words.overview.texts"), "caption", "ink_muted"))
        right.addWidget(self.empty)
        right.addWidget(self.texts, 2)
        right.addWidget(Hairline())
        right.addWidget(scrolled(self.marks), 3)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(scrolled(axes), 2)
        row.addLayout(right, 3)
        self.body.addLayout(row, 1)

    def _show_helps(self, found: Overview) -> None:
        n = len(found.helps)
        share = f"{100 * found.share:.0f}"
        self.advice.setText(say("words.overview.advice", n=n, share=share) if n else "")
        self.advice.setVisible(bool(n))
        for place, button in enumerate(self.helps):
            button.setVisible(place < n)
            if place < n:
                one = found.helps[place]
                button.set_words(say("words.overview.explain", term=one.term, n=one.marks))

    def _show_text(self, key: str) -> None:
        found = self._overview
        chosen = (
            next((one for one in found.texts if one.text.place == key), None) if found else None
        )
        self.marks.show_marked(chosen)

    def _explain(self, place: int) -> None:
        found = self._overview
        if found is None or place >= len(found.helps):
            return
        one: Help = found.helps[place]
        if self.live.do(AddTerm, term=one.term, plain=one.plain[0] if one.plain else ""):
            self.page_wanted.emit("glossary")


def _open(one: Marked) -> list[object]:
    return [each for each in one.findings if not each.agreed]


def _row(one: Marked) -> Row:
    words = " ".join(one.text.text.split())
    label = place_name(one.text)
    n = len(_open(one))
    aside = say("words.overview.marks", n=n) if n else ""
    return Row(one.text.place, f"{label}: {words}", aside, "attention" if n else "ink_muted")
