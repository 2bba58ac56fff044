"""The laptop passed round: people point at words they do not understand, one after another.

Nothing is private on the page, but who points at what is nobody's business: the projector must not
copy the laptop, no word keeps a sign of having been pointed at, and only counts are kept.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desk.handed_over import HandedOver
from ui.document.live import LiveDocument
from ui.language.place_names import place_name
from ui.language.pointing.words_view import WordsView
from ui.room.wall_question import private_is_safe
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.language.checker import checker
from workshop.language.flagging import FlagWord
from workshop.language.places import Text, shared_texts
from workshop.sentences import say

THANKS_MS, IDLE_MS, LONGEST = 2_500, 120_000, 200
LINES_A_PAGE, LETTERS_A_LINE = 11, 66
"""About as much as a small laptop shows at once in large type; a longer text scrolls."""


class PointWindow(HandedOver):
    """Cover, the texts a page at a time, one question, thanks, and the texts again."""

    OPEN = ("texts", "ask")

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(live, say("words.point.title"), say("mission.pulse.pin"), parent)
        self.texts = texts_to_read(shared_texts(live.document))
        self.pages = pages_of(self.texts)
        self.number = 0
        self.view: WordsView | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.cover)
        self._thanks = QTimer(self, singleShot=True, interval=THANKS_MS)
        self._thanks.timeout.connect(self.read)
        self.cover()

    def cover(self) -> None:
        """Nothing of the last person is left."""
        self.number = 0
        self._idle.stop()
        self._thanks.stop()
        start = PrimaryButton(say("words.point.start"))
        start.clicked.connect(self.read)
        start.setEnabled(bool(self.texts))
        back = QuietButton(say("mission.pulse.back_to_desk"))
        back.clicked.connect(self.leave)
        key = "promise" if self.texts else "nothing"
        lines = [say("words.point.cover"), say(f"words.point.{key}")]
        buttons = [start, back] if self.texts else [back]
        self.show_page("cover", say("words.point.title"), lines, buttons)

    def read(self) -> None:
        """The texts of a page, every word to be pointed at."""
        if not private_is_safe():
            self.cover()
            return
        self._thanks.stop()
        shown = self.pages[self.number]
        self.view = WordsView(say("words.point.texts"))
        self.view.pointed.connect(self._ask)
        self.view.turned.connect(self._turn)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(96, 40, 96, 24)
        column.setSpacing(16)
        column.addWidget(plain_label(say("words.point.how"), "lead", "ink_muted", wrap=True))
        area = scrolled(self.view)
        column.addWidget(area, 1)
        self.view.reached.connect(partial(_bring_into_sight, area))
        foot = QHBoxLayout()
        done = SecondaryButton(say("words.point.done"))
        done.clicked.connect(self.cover)
        foot.addWidget(done)
        foot.addStretch(1)
        if len(self.pages) > 1:
            of = say("words.point.page", page=self.number + 1, of=len(self.pages))
            foot.addWidget(plain_label(of, "caption", "ink_muted"))
            for key, step in (("before", -1), ("next", 1)):
                button = SecondaryButton(say(f"words.point.{key}"))
                button.setEnabled(0 <= self.number + step < len(self.pages))
                button.clicked.connect(partial(self._turn, step))
                foot.addWidget(button)
        column.addLayout(foot)
        self.put_page("texts", page)
        labels = [(place_name(one), one.text) for one in shown]
        language = shown[0].language if shown else None
        self.view.show_texts(labels, checker(self.live.document, language).look.matcher)
        self.view.setFocus()
        self._idle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing goes on behind the desk."""
        self._idle.stop()
        self._thanks.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc covers."""
        if event.key() == Qt.Key.Key_Escape:
            self.cover()
        else:
            super().keyPressEvent(event)

    def _turn(self, step: int) -> None:
        self.number = max(0, min(self.number + step, len(self.pages) - 1))
        self.read()

    def _ask(self, paragraph: int, words: str, counted: str) -> None:
        text = self.pages[self.number][paragraph]
        tell = PrimaryButton(say("words.point.tell"))
        tell.clicked.connect(partial(self._tell, counted[:LONGEST], text.place))
        back = SecondaryButton(say("words.point.back"))
        back.clicked.connect(self.read)
        title = say("words.point.ask", word=" ".join(words.split()))
        self.show_page("ask", title, [say("words.point.nobody")], [tell, back])
        tell.setFocus()
        self._idle.start()

    def _tell(self, words: str, place: str) -> None:
        if self.live.do(FlagWord, word=words, place=place) is None:
            self.cover()
            return
        again = PrimaryButton(say("words.point.again"))
        again.clicked.connect(self.read)
        self.show_page("thanks", say("words.point.thanks"), [say("words.point.counted")], [again])
        self._thanks.start()


def _bring_into_sight(area: QScrollArea, box: QRectF) -> None:
    middle = box.center().toPoint()
    area.ensureVisible(middle.x(), middle.y(), 0, round(box.height()) + 40)


def pages_of(texts: list[Text]) -> list[list[Text]]:
    """The texts in their order, as many to a page as can be seen at once."""
    pages: list[list[Text]] = [[]]
    left = LINES_A_PAGE
    for one in texts:
        lines = 1 + sum(1 + len(line) // LETTERS_A_LINE for line in one.text.split("\n"))
        if lines > left and pages[-1]:
            pages.append([])
            left = LINES_A_PAGE
        pages[-1].append(one)
        left -= lines
    return pages


def texts_to_read(texts: list[Text]) -> list[Text]:
    """What people read on screen and paper: each option once, in plain words where it has them."""
    plain = {one.place.rpartition(":")[0] for one in texts if one.column == "plain_title"}
    return [
        one
        for one in texts
        if one.part != "idea"
        and not (one.column == "title" and one.place.rpartition(":")[0] in plain)
    ]
