"""The ballot read back as sentences, in the order just seen."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui.theme.icons import paint_icon
from ui.voting.kiosk.face import MARGIN
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import Words, paint_dots
from workshop.sentences import say

TOP, BOTTOM = 184.0, 640.0
WORDS_X = 176


class ReviewPage(Page):
    """Is this what you want? Change leads back; Cast my vote to the next page."""

    page_number = 0

    def fill(self) -> None:
        """Sentences in pages, and two buttons."""
        paper = self.machine.paper
        if paper is None:
            return
        self.most = min(self.rule.most_on_one, 3)
        top = self.head(say("voting.kiosk.small_review", title=self.rule.title), self.question)
        self.words(say("voting.kiosk.right"), 32, MARGIN, top + 24, width=820)
        self.words(self.foot_left(), 24, 800, top + 34, width=518, ink="ink_muted", right=True)
        self.sentences = paper.review()
        self.labels: list[Words] = []
        self.marks: list[tuple[float, float, int]] = []
        self.top = max(TOP, top + 84 + 12 * self.face.size)
        self.change = self.button(
            "voting.kiosk.change", (MARGIN, 660, 188, 80), self._change, icon="arrow-left"
        )
        self.cast = self.button("voting.kiosk.cast", (-48, 660, 265, 80), self._on, look="primary")
        wide = max(265.0, self.cast.sizeHint().width() / self.face.scale)
        if self.face.size < 2:
            self.not_yet = self.words(
                say("voting.kiosk.not_yet"),
                24,
                290,
                684,
                width=1004 - wide,
                ink="ink_muted",
                right=True,
            )
        self.first = 0
        self._show()

    def first_focus(self) -> None:
        """Nothing: a bounced key on the page before casts nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines, dots and locks at the left of the sentences."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self.face
        for y, height, dots in self.marks:
            painter.setPen(QPen(face.color("line"), face.px(2 if face.contrast else 1)))
            painter.drawLine(face.px(MARGIN), face.px(y), face.px(1318), face.px(y))
            middle = face.px(y + height / 2)
            if dots < 0:
                place = face.rect(50, y + height / 2 - 15, 30, 30).toRectF()
                paint_icon(painter, place, "lock-simple", face.color("ink_muted"))
            elif dots:
                paint_dots(
                    painter, face.px(MARGIN), middle, min(dots, self.most), self.most, face, 28
                )

    def clear(self) -> None:
        """Wipes sentences and marks."""
        super().clear()
        self.marks, self.sentences = [], []

    def _show(self) -> None:
        for label in self.labels:
            label.setText("")
            label.hide()
            label.deleteLater()
        self.labels, self.marks = [], []
        y, n = self.top, self.first
        while n < len(self.sentences):
            dots, words = self.sentences[n]
            ink = "ink_muted" if dots < 0 else "ink"
            label = Words(self.face, words, 28, self, ink=ink)
            tall = label.height_in(self.face.px(1318 - WORDS_X)) / self.face.scale
            height = max(71.0, tall + 20)
            if y + height > BOTTOM and self.labels:
                label.hide()
                label.deleteLater()
                break
            label.setGeometry(
                self.face.rect(WORDS_X, y + (height - tall) / 2, 1318 - WORDS_X, tall + 2)
            )
            label.show()
            self.labels.append(label)
            self.marks.append((y, height, dots))
            y, n = y + height, n + 1
        self.next = n
        self.cast.words = say(
            "voting.kiosk.cast" if n >= len(self.sentences) else "voting.kiosk.further"
        )
        self.cast.setText(self.cast.words)
        self.cast.setAccessibleName(self.cast.words)
        self.update()

    def _change(self) -> None:
        self.turner.turn(self.machine.back)

    def _on(self) -> None:
        if self.next < len(self.sentences):
            self.first = self.next
            self._show()
        else:
            self.turner.turn(self.machine.ask)
