"""The card of a marked word: what it is, why, how it could be said, and four ways out."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui.desk.icon_mark import IconMark
from ui.language.acts import Told
from ui.language.keep_box import KeepBox
from ui.language.shapes import INKS, TierMark
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.language.model import KeepReason
from workshop.sentences import say

KEYS = {
    Qt.Key.Key_R: "replace",
    Qt.Key.Key_E: "explain",
    Qt.Key.Key_G: "list",
    Qt.Key.Key_K: "keep",
}
"""With Alt, in the field and in the card."""
SIDE_BY_SIDE = 36
"""Up to so many characters before and after stand in one line, at text size 1."""


class Server(Protocol):
    """What does what the card's buttons say, with the mark it shows."""

    def replace(self, plain: str = "") -> None:
        """Says it plainly: the first way, or the one given."""

    def explain(self, words: str = "") -> None:
        """Explains it in brackets: in the known words, or those given."""

    def put_on_list(self) -> None:
        """Puts it on the room's list."""

    def keep(self, reason: KeepReason, note: str = "") -> None:
        """Keeps it on purpose."""

    def leave(self) -> None:
        """Takes the focus back into the field."""


class WordCard(Card):
    """Shows one mark; it never takes the focus by itself.

    Attributes:
        server: the field whose mark it shows, which does what its buttons say.
    """

    def __init__(self, *, border: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(say("words.card.name-of-card"), border=border, parent=parent)
        self.told: Told | None = None
        self.server: Server | None = None
        self.tier_mark = TierMark()
        self.tier = plain_label("", "caption", strong=True)
        self.count = plain_label("", "caption", "ink_muted")
        self.word = plain_label("", "lead", wrap=True, strong=True)
        self.why = plain_label("", "caption", "ink_muted", wrap=True)
        self.before = plain_label("", "body", "ink_muted", wrap=True)
        self.after = plain_label("", "body", wrap=True, strong=True)
        self.definition = plain_label("", "caption", wrap=True)
        self.note = InlineNote()
        self.replace_button = _Act("replace", "arrows-left-right", PrimaryButton)
        self.explain_button = _Act("explain", "brackets-round")
        self.list_button = _Act("list", "book")
        self.keep_button = _Act("keep", "push-pin")
        self.others = [LinkButton("") for _ in range(2)]
        self.line = LineField(
            say("words.card.say"), placeholder=say("words.card.say-hint"), height=32
        )
        self.keep_box = KeepBox()
        self._lay_out()
        self._connect()
        self.show_told(None)

    def show_told(self, told: Told | None, count: str = "") -> None:
        """Shows a mark, or that there is none here."""
        if told == self.told and told is not None:
            self.count.setText(count)
            return
        self.told = told
        self.close_asking()
        self.count.setVisible(told is not None)
        for part in self._parts:
            part.setVisible(told is not None)
        self.count.setText(count)
        if told is None:
            self.why.setText(say("words.card.none"))
            self.note.clear()
            return
        self._fill(told)

    def act(self, name: str) -> bool:
        """Presses the button of an act; False where it cannot be pressed."""
        button = {
            "replace": self.replace_button,
            "explain": self.explain_button,
            "list": self.list_button,
            "keep": self.keep_button,
        }[name].button
        if self.told is None or not button.isEnabled():
            return False
        button.click()
        return True

    def close_asking(self) -> None:
        """Asks for no reason and no words any more."""
        self.keep_box.hide()
        self.line.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the acts hold in the card too; Esc leaves it."""
        name = act_of(event)
        if name is not None:
            self.act(name)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_asking()
            if self.server is not None:
                self.server.leave()
        else:
            super().keyPressEvent(event)

    def _fill(self, told: Told) -> None:
        self.tier_mark.show_tier(told.tier)
        self.tier.setText(say(f"words.tier.{told.tier}"))
        self.tier.set_ink(INKS[told.tier])
        self.word.setText(told.word)
        self.why.setText(told.why)
        self.before.setText(told.before)
        struck = self.before.font()
        struck.setStrikeOut(told.can_replace)
        self.before.setFont(struck)
        self.after.setText(told.after)
        self._change.setVisible(bool(told.after))
        wide = len(told.before) + len(told.after) > SIDE_BY_SIDE / theme().scale
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._change_line.setDirection(down if wide else right)
        self._arrow.setVisible(not wide)
        self.before.setWordWrap(wide)
        self.definition.setText(told.definition)
        self.definition.setVisible(bool(told.definition))
        self.note.tell(told.note, "remark")
        self.replace_button.button.setEnabled(told.can_replace)
        self.explain_button.button.setEnabled(told.can_explain)
        self.list_button.button.setEnabled(told.can_list)
        self.keep_button.button.setEnabled(told.can_keep)
        for link, words in zip(self.others, (*told.others, "", ""), strict=False):
            link.set_words(say("words.card.or", words=words) if words else "")
            link.setVisible(bool(words) and told.can_replace)
        name = say("words.card.reads", tier=self.tier.text(), word=told.word, why=told.why)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            say("words.card.change", before=told.before, after=told.after) if told.after else ""
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.tier_mark)
        head.addWidget(self.tier)
        head.addStretch(1)
        head.addWidget(self.count)
        self._change = QWidget()
        self._change_line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._change)
        self._change_line.setContentsMargins(0, 6, 0, 0)
        self._change_line.setSpacing(6)
        self._arrow = IconMark("caret-right", "ink_muted", 14)
        self._change_line.addWidget(self.before)
        self._change_line.addWidget(self._arrow)
        self._change_line.addWidget(self.after, 1)
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setSpacing(8)
        acts = (self.replace_button, self.explain_button, self.list_button, self.keep_button)
        for place, one in enumerate(acts):
            grid.addWidget(one.button, place // 2, place % 2)
        links = QVBoxLayout()
        links.setSpacing(0)
        for link in self.others:
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(head)
        for part in (self.word, self.why, self._change, self.definition):
            self.column.addWidget(part)
        self.column.addLayout(links)
        self.column.addWidget(self.note)
        self.column.addWidget(self._buttons)
        self.column.addWidget(self.line)
        self.column.addWidget(self.keep_box)
        self._parts: tuple[QWidget, ...] = (
            *(self.tier_mark, self.tier, self.word, self._change, self.definition),
            *self.others,
            self._buttons,
        )

    def _connect(self) -> None:
        self.replace_button.button.clicked.connect(self._replace)
        self.explain_button.button.clicked.connect(self._explain)
        self.list_button.button.clicked.connect(self._put_on_list)
        self.keep_button.button.clicked.connect(self.keep_box.ask)
        self.keep_box.chosen.connect(self._keep)
        self.line.returnPressed.connect(self._explain_typed)
        for place, link in enumerate(self.others):
            link.clicked.connect(partial(self._replace_with, place))

    def _replace(self) -> None:
        if self.server is not None:
            self.server.replace()

    def _replace_with(self, place: int) -> None:
        if self.server is not None and self.told is not None:
            self.server.replace(self.told.others[place])

    def _explain(self) -> None:
        if self.told is not None and self.told.needs_words:
            self.line.clear()
            self.line.show()
            self.line.setFocus()
        elif self.server is not None:
            self.server.explain()

    def _explain_typed(self) -> None:
        if self.server is not None and self.line.text().strip():
            self.server.explain(self.line.text())

    def _put_on_list(self) -> None:
        if self.server is not None:
            self.server.put_on_list()

    def _keep(self, reason: KeepReason, note: str) -> None:
        if self.server is not None:
            self.server.keep(reason, note)


class _Act:
    """A button of the card, with its key in its name."""

    def __init__(
        self, name: str, icon: str, kind: type[PrimaryButton | SecondaryButton] = SecondaryButton
    ) -> None:
        words = say(f"words.card.{name}")
        key = next(chr(key.value) for key, act in KEYS.items() if act == name)
        self.button = kind(words, icon, name=say("words.card.key", act=words, press=f"Alt+{key}"))
        self.button.setToolTip(f"Alt+{key}")
        self.button.setFixedHeight(theme().px(36))


def act_of(event: QKeyEvent) -> str | None:
    """The act a key stands for, with Alt and nothing else."""
    if event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return None
    return KEYS.get(Qt.Key(event.key()))
