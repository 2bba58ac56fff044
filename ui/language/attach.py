"""Live marks for any field: one call, and it has marks, keys, a card, and says them aloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui.document.live import LiveDocument
from ui.language.acts import MarkActs
from ui.language.card import WordCard, act_of
from ui.language.floating import FloatingCard
from ui.language.live_marks import LiveMarks, Placed
from ui.widgets.fields import LineField, TextArea
from workshop.language.model import KeepReason
from workshop.sentences import say


def attach(
    field: LineField | TextArea,
    live: LiveDocument,
    *,
    place: str | Callable[[], str],
    own_words: bool = False,
    beside: LineField | TextArea | None = None,
    card: WordCard | None = None,
) -> Attached:
    """Gives a field its marks, keys and card.

    Args:
        field: what somebody types in.
        live: the workshop whose words these are.
        place: the name of the place (`workshop.language.places`), or what tells it, where one
            field shows one thing after another; nothing where the words have no row yet, and
            then no mark is kept on purpose.
        own_words: somebody in the room said it so: nothing in the field is ever replaced.
        beside: the field that says own words plainly; Replace and Explain write there.
        card: a card that stands in a column and follows the caret; without one a small card
            comes up near the word when it is asked for.
    """
    return Attached(LiveMarks(field, live, place), own_words, beside, card)


class Attached(QObject):
    """A field with its marks, the acts on them, and the card that shows them."""

    def __init__(
        self,
        marks: LiveMarks,
        own_words: bool,
        beside: LineField | TextArea | None,
        card: WordCard | None,
    ) -> None:
        super().__init__(marks)
        self.marks = marks
        self.acts = MarkActs(marks, own_words=own_words, beside=beside)
        self._own_card = card
        self._shown: Placed | None = None
        marks.field.installEventFilter(self)
        if marks.site.canvas is not marks.field:
            marks.site.canvas.installEventFilter(self)
        marks.moved.connect(self._follow)
        marks.told.connect(self._follow)

    @property
    def card(self) -> WordCard:
        """The card of this field, or the one that floats in its window."""
        return self._own_card or FloatingCard.of(self.marks.field)

    def show_mark(self, mark: Placed | None) -> None:
        """Shows a mark on the card."""
        self._shown = mark
        if mark is None:
            self._let_go()
            return
        card = self.card
        told = self.acts.told(mark)
        card.server = self
        card.show_told(told, self._count(mark))
        if isinstance(card, FloatingCard):
            corner = self.marks.site.canvas.mapToGlobal(self.marks.rect(mark).topLeft())
            card.stand_by(corner, self.marks.rect(mark).size())

    def act(self, name: str) -> bool:
        """Does what a key of the card stands for, on the mark under the caret."""
        mark = self.marks.here() or (self._shown if self._floats() else None)
        if mark is None:
            return False
        self.show_mark(mark)
        return self.card.act(name)

    # -- what the card wants ------------------------------------------------------------------

    def replace(self, plain: str = "") -> None:
        """Says the mark that is shown plainly."""
        if self._shown is not None:
            self._done(self.acts.replace(self._shown, plain))

    def explain(self, words: str = "") -> None:
        """Explains it in brackets."""
        if self._shown is not None:
            self._done(self.acts.explain(self._shown, words))

    def put_on_list(self) -> None:
        """Puts it on the room's list."""
        if self._shown is not None:
            self._done(self.acts.put_on_list(self._shown))

    def keep(self, reason: KeepReason, note: str = "") -> None:
        """Keeps it on purpose."""
        if self._shown is not None:
            self._done(self.acts.keep(self._shown, reason, note))

    def leave(self) -> None:
        """Puts the focus back into the field."""
        self._let_go()
        if isValid(self.marks.field):
            self.marks.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the marks, the pointer that rests on one, and leaving the field."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            return self._take_key(event, only_claim=kind == QEvent.Type.ShortcutOverride)
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._rest_at(event)
        if kind == QEvent.Type.Show:
            self.marks.look_again()
        elif kind == QEvent.Type.FocusIn and watched is self.marks.field:
            self._follow()
        elif kind == QEvent.Type.FocusOut and watched is self.marks.field:
            self._leave_later()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent, *, only_claim: bool) -> bool:
        act, key = act_of(event), event.key()
        alone = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        steps = key == Qt.Key.Key_F7 and alone
        opens = key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        closes = key == Qt.Key.Key_Escape and self._floats()
        if not (act or steps or opens or closes):
            return False
        if only_claim:
            event.accept()
            return False
        if act:
            self.act(act)
        elif steps:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.show_mark(self.marks.go_on(-1 if back else 1))
        elif opens:
            self.show_mark(self.marks.here())
        else:
            self._let_go()
        return True

    def _rest_at(self, event: QHelpEvent) -> bool:
        mark = self.marks.under(event.pos())
        if mark is None:
            return False
        self.show_mark(mark)
        if self._floats():
            FloatingCard.of(self.marks.field).hide_when_left()
        return True

    def _follow(self) -> None:
        """A card in a column follows the caret; one that floats goes when the caret leaves."""
        here = self.marks.here()
        if self._own_card is not None:
            if here is not None:
                self.show_mark(here)
            elif self._own_card.server is self:
                self._shown = None
                self._own_card.show_told(None)
        elif self._floats() and here != self._shown:
            self._let_go()

    def _floats(self) -> bool:
        if self._own_card is not None:
            return False
        card = FloatingCard.known(self.marks.field)
        return card is not None and card.isVisible() and card.server is self

    def _count(self, mark: Placed) -> str:
        marks = self.marks.all()
        if mark not in marks:
            return ""
        return say("words.card.count", place=marks.index(mark) + 1, of=len(marks))

    def _done(self, done: bool) -> None:
        if done:
            self._shown = None
            if self._own_card is None:
                self._let_go()
            if isValid(self.marks.field):
                self.marks.field.setFocus()

    def _let_go(self) -> None:
        if self._own_card is not None:
            self._own_card.close_asking()
        elif self._floats():
            FloatingCard.of(self.marks.field).stand_down()

    def _leave_later(self) -> None:
        if self._floats():
            card = FloatingCard.of(self.marks.field)
            focus = QApplication.focusWidget()
            if focus is None or not (focus is card or card.isAncestorOf(focus)):
                self._let_go()
