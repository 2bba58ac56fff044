"""The start page: go on where you were, or begin from a template."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.continue_card import ContinueCard
from ui.desk.icon_mark import IconMark
from ui.desk.recent import Recent, recent
from ui.desk.start_lists import earlier_list, template_list
from ui.desk.template_cards import TemplateCard, template_cards
from ui.widgets.buttons import KeyCap, LinkButton, SecondaryButton
from ui.widgets.hairline import Hairline
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.sentences import Sentence, say

EARLIER = 3


class StartPage(QWidget):
    """Two columns on the canvas.

    Signals:
        file_chosen: the path of a workshop to open.
        template_chosen: the `TemplateCard` to begin from.
        open_wanted, sample_wanted: a file to look for; the sample to look around in.
        rescue_wanted: the way out that was offered is taken.
    """

    file_chosen = Signal(str)
    template_chosen = Signal(object)
    open_wanted = Signal()
    rescue_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = recent()
        self.templates = template_list(template_cards())
        self.templates.chosen.connect(self._begin)
        self.card = ContinueCard(known[0]) if known else None
        self.earlier = earlier_list(known[1 : 1 + EARLIER]) if len(known) > 1 else None
        self.note = InlineNote()
        self.rescue_button = SecondaryButton("", "clock-counter-clockwise")
        self.rescue_button.hide()
        self.rescue_button.clicked.connect(self.rescue_wanted)
        self.open_button = SecondaryButton(say("desk.start.open"), "folder")
        self.sample_button = SecondaryButton(say("desk.start.sample"), "file")
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.about_button = LinkButton(say("about.title"))
        self.about_button.clicked.connect(self._show_about)
        self._lay_out()
        if self.card is not None:
            self.card.continued.connect(self.file_chosen)
            self.card.sought.connect(self._find)
        if self.earlier is not None:
            self.earlier.chosen.connect(self._open)

    def tell(self, sentence: Sentence) -> None:
        """Says under the card why a file was not opened."""
        self.note.tell(say(sentence))

    def offer(self, words: str) -> None:
        """Offers a way out beside the sentence, as a button; no words take it away."""
        self.rescue_button.set_words(words)
        self.rescue_button.setVisible(bool(words))
        if words:
            self.rescue_button.setFocus()

    def take_focus(self) -> None:
        """Enter continues; at the first start it takes the first template."""
        (self.card.button if self.card is not None else self.templates).setFocus()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(96, 0, 96, 0)
        page.setSpacing(0)
        page.addSpacing(16)
        page.addStretch(1)
        page.addWidget(plain_label(say("desk.start.name"), role="display"))
        page.addWidget(plain_label(say("desk.start.promise"), role="lead", ink="ink_muted"))
        page.addSpacing(36)
        columns = QHBoxLayout()
        columns.setSpacing(96)
        columns.addLayout(self._left(), 520)
        columns.addLayout(self._right(), 558)
        page.addLayout(columns)
        page.addSpacing(4)
        page.addStretch(2)
        page.addWidget(Hairline())
        page.addLayout(self._foot())

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        if self.card is not None:
            column.addWidget(_head(say("desk.start.continue")))
            column.addWidget(self.card)
        else:
            column.addWidget(plain_label(say("desk.start.first"), role="lead", wrap=True))
        column.addWidget(self.note)
        column.addWidget(self.rescue_button, 0, Qt.AlignmentFlag.AlignLeft)
        if self.earlier is not None:
            column.addSpacing(16)
            column.addWidget(_head(say("desk.start.earlier")))
            column.addWidget(self.earlier)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(_head(say("desk.start.new")))
        column.addWidget(self.templates)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 12, 0, 0)
        buttons.setSpacing(12)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        return column

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 20, 0, 20)
        foot.addWidget(IconMark("laptop"))
        foot.addSpacing(4)
        foot.addWidget(plain_label(say("desk.start.offline"), role="caption", ink="ink_muted"))
        foot.addSpacing(16)
        foot.addWidget(self.about_button)
        foot.addStretch(1)
        foot.addWidget(plain_label(say("desk.keys.word"), role="caption", ink="ink_muted"))
        foot.addWidget(KeyCap("?"))
        return foot

    def _show_about(self) -> None:
        from ui.desk.about import AboutDialog  # not needed for the first paint

        AboutDialog(self).open()

    def _begin(self, card: TemplateCard) -> None:
        self.template_chosen.emit(card)

    def _open(self, entry: Recent) -> None:
        if entry.there:
            self.file_chosen.emit(entry.path)
        else:
            self.open_wanted.emit()

    def _find(self, _path: str) -> None:
        self.open_wanted.emit()


def _head(words: str) -> QWidget:
    return plain_label(words, role="caption", ink="ink_muted", strong=True)
