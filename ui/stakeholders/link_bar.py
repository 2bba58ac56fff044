"""Drawing links, one kind at a time: a kind, from whom, to whom, and how strong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import QuietButton
from ui.widgets.choices import ChoiceField
from ui.widgets.segmented import Segmented
from ui.widgets.text import elided_label
from workshop.sentences import Sentence, say
from workshop.stakeholders.model import LINK_KINDS


class LinkBar(QWidget):
    """What is being drawn, and what comes next.

    Signals:
        drawn: source, target and kind.
        weighed: how strong the link just drawn is, 1 to 4.
        done: no more links.
    """

    drawn = Signal(int, int, str)
    weighed = Signal(int)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = [(kind, say(f"map.link.{kind}")) for kind in LINK_KINDS]
        self.kind = ChoiceField(say("map.link.kind"), kinds)
        self.words = elided_label("", role="body")
        weights = [(str(n), str(n)) for n in range(1, 5)]
        self.weight = Segmented(weights, say("map.link.weight"))
        self.done_button = QuietButton(say("map.link.done"))
        self._source: tuple[int, str] | None = None
        self._drawn = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind)
        row.addWidget(self.words, 1)
        row.addWidget(self.weight)
        row.addWidget(self.done_button)
        self.kind.chosen.connect(self._restart)
        self.weight.chosen.connect(self._weigh)
        self.done_button.clicked.connect(self.done)
        self.hide()

    @property
    def source(self) -> int | None:
        """From whom the next link goes, once it is picked."""
        return None if self._source is None else self._source[0]

    def start(self) -> None:
        """Opens with the first question."""
        self.show()
        self._restart()

    def stop(self) -> None:
        """Closes; a half drawn link is forgotten."""
        self._source, self._drawn = None, False
        self.hide()

    def pick(self, stakeholder: int, name: str) -> None:
        """An end is picked: the first is the source, the second the target."""
        if self._source is None:
            self._source, self._drawn = (stakeholder, name), False
            self._say("map.link.to", name=name)
        else:
            source, self._source = self._source[0], None
            self.drawn.emit(source, stakeholder, self.kind.current)

    def ask_weight(self, words: str) -> None:
        """A link is drawn: how strong it is may be said now, or the next link begun."""
        self._drawn = True
        self._tell(words)
        self.weight.show()

    def say_refused(self, words: str) -> None:
        """A link could not be drawn; the sentence says why, and the next one begins."""
        self._drawn = False
        self._tell(words)

    def type_digit(self, digit: int) -> None:
        """1 to 4 weigh the link just drawn."""
        if self._drawn and 1 <= digit <= 4:
            self.weight.choose(str(digit))
            self.weighed.emit(digit)

    def back(self) -> bool:
        """One step back; False when there is nothing left to take back."""
        if self._source is None:
            return False
        self._restart()
        return True

    def _restart(self, _kind: str = "") -> None:
        self._source, self._drawn = None, False
        self.weight.hide()
        self._say("map.link.from")

    def _weigh(self, weight: str) -> None:
        self.weighed.emit(int(weight))

    def _say(self, key: str, **values: str) -> None:
        self._tell(say(Sentence(key, kind=self.kind.currentText(), **values)))

    def _tell(self, words: str) -> None:
        self.words.setText(words)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft)
