"""What every kiosk page is: the window's size, a title at the left, and no text once it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.voting.kiosk.face import HEIGHT, MARGIN, Face
from ui.voting.kiosk.machine import Machine
from ui.voting.kiosk.parts import KioskButton, Words
from workshop.sentences import Sentence, say

TITLE_WIDTH = 596


class Turner(Protocol):
    """What a page may ask of the kiosk that shows it."""

    def turn(self, act: Callable[..., object], *values: object) -> None:
        """Does something with the machine and shows the page that follows."""


class Page(QWidget):
    """One page; a subclass puts its parts in `fill`."""

    def __init__(self, machine: Machine, face: Face, turner: Turner, parent: QWidget) -> None:
        super().__init__(parent)
        self.machine, self.face, self.turner = machine, face, turner
        self.rule = machine.booth.rule
        self.title_height = 0.0
        self.fill()

    def fill(self) -> None:
        """Puts the parts of this page in place."""

    def first_focus(self) -> QWidget | None:
        """What has the keyboard when the page opens; None where a bounced key could do harm."""
        return None

    def tab_chain(self) -> list[QWidget]:
        """The parts that Tab goes through, in order."""
        reached = Qt.FocusPolicy.TabFocus
        return [part for part in self.findChildren(QWidget) if part.focusPolicy() & reached]

    def key(self, event: QKeyEvent) -> bool:
        """A key that no part wanted; True when the page used it."""
        return False

    def clear(self) -> None:
        """Wipes every word before the page is deleted."""
        for label in self.findChildren(QLabel):
            label.setText("")
        for child in self.findChildren(QWidget):
            child.setAccessibleName("")

    # -- parts ----------------------------------------------------------------------------

    def words(
        self,
        text: str | Sentence,
        pixels: float,
        x: float,
        y: float,
        *,
        width: float = 1270,
        strong: bool = False,
        ink: str = "ink",
        right: bool = False,
    ) -> float:
        """Puts words at a place of the design; gives the y below them."""
        said = say(text) if isinstance(text, Sentence) else text
        label = Words(self.face, said, pixels, self, strong=strong, ink=ink)
        height = label.height_in(self.face.px(width)) / self.face.scale
        if right:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setGeometry(self.face.rect(x, y, width, height + 2))
        return y + height

    def button(
        self,
        key: str,
        place: tuple[float, float, float, float],
        act: Callable[[], object],
        *,
        look: str = "secondary",
        pixels: float = 28,
        icon: str = "",
        fixed: bool = False,
    ) -> KioskButton:
        """A button at a place of the design; it grows with its words, away from its edge."""
        made = KioskButton(
            self.face, say(key), self, look=look, pixels=pixels, icon=icon, fixed=fixed
        )
        x, y, width, height = place
        wanted = made.sizeHint().width() / self.face.scale
        if x < 0:  # measured from the right edge
            width = max(width, wanted)
            x = 1366 + x - width
        made.put(x, y, max(width, wanted), height)
        made.clicked.connect(act)
        return made

    def head(self, small: str, title: str) -> float:
        """The small line and the title at the left; gives the y below."""
        label = Words(self.face, small, 24, self, ink="ink_muted", fixed=True)
        label.setWordWrap(False)
        label.setGeometry(self.face.rect(MARGIN, 19, TITLE_WIDTH, 32))
        pixels = 34.0
        words = Words(self.face, title, pixels, self, strong=True, fixed=True)
        wide = self.face.px(TITLE_WIDTH)
        if words.natural() > wide:
            words.hide()
            words.deleteLater()
            words = Words(self.face, title, 26, self, strong=True, fixed=True)
            height = words.height_in(wide) / self.face.scale
            words.setGeometry(self.face.rect(MARGIN, 50, TITLE_WIDTH, height + 2))
            return max(100.0, 50 + height + 8)
        words.setGeometry(self.face.rect(MARGIN, 49, TITLE_WIDTH, 48))
        return 100.0

    def single_head(self, strong: str, rest: str = "") -> None:
        """One line at the left, its first part semibold."""
        first = Words(self.face, strong, 24, self, strong=True, fixed=True)
        first.setWordWrap(False)
        width = min(first.natural() / self.face.scale, TITLE_WIDTH)
        first.cut_to(self.face.px(width))
        first.setGeometry(self.face.rect(MARGIN, 41, width, 34))
        if rest:
            second = Words(self.face, rest, 24, self, ink="ink_muted", fixed=True)
            second.setWordWrap(False)
            left = MARGIN + width
            second.setGeometry(self.face.rect(left, 41, MARGIN + TITLE_WIDTH - left, 34))

    def foot(self, right: str = "") -> None:
        """The sample line, and words at the right."""
        left = self.foot_left()
        for text, x, to_right in ((left, MARGIN, False), (right, 666, True)):
            if text:
                label = Words(self.face, text, 24, self, ink="ink_muted", fixed=True)
                label.setGeometry(self.face.rect(x, HEIGHT - 60, 652, 34))
                if to_right:
                    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def foot_left(self) -> str:
        """What stands at the left foot of every page: sample or practice, or nothing."""
        if self.machine.booth.practice:
            return say("voting.kiosk.practice_line")
        return say("voting.kiosk.sample_line") if self.machine.booth.sample else ""

    @property
    def question(self) -> str:
        """The title of ballot, review and confirm: the frozen question."""
        return self.rule.question if self.rule.question.strip() else self.rule.title
