"""The chosen action or decision beside the lists: quiet, one part of it at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.commitments.decision_form import DecisionForm
from ui.commitments.form import ActionForm
from ui.commitments.told_form import ToldForm
from ui.commitments.when_form import WhenForm
from ui.commitments.who_form import WhoForm
from ui.commitments.why_form import WhyForm
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.commitments import queries
from workshop.commitments.detail_changes import MarkReady
from workshop.commitments.flags import flags
from workshop.commitments.model import Action
from workshop.sentences import say

WIDTH = 356
PARTS = ("who", "when", "told", "why")
SAID_IN = {"late": "when", "tempo": "when", "check": "when", "manager": "who"}
"""The part in which a flag is said beside its field."""


class DetailPane(QWidget):
    """Shows one action in four parts, or one decision; hidden while nothing is chosen.

    Signals:
        closed: Esc or the button put it away.
        said: a sentence for the foot of the sheet.
    """

    closed = Signal()
    said = Signal(object)

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.action: int | None = None
        self.setFixedWidth(theme().px(WIDTH))
        self.words = plain_label("", strong=True, wrap=True)
        self.close_button = LinkButton(say("commitments.detail.close"))
        self.state = plain_label("", "caption", "ink_muted")
        self.ready_button = QuietButton(say("commitments.detail.ready"))
        self.flagged = InlineNote()
        self.parts = Segmented(
            [(part, say(f"commitments.detail.part.{part}")) for part in PARTS],
            say("commitments.detail.parts"),
            role="caption",
        )
        self.forms: dict[str, ActionForm] = {
            "who": WhoForm(live),
            "when": WhenForm(live),
            "told": ToldForm(live),
            "why": WhyForm(live),
        }
        self.pages = QStackedWidget()
        self.decision = DecisionForm(live)
        self._lay_out()
        self.hide()

    def show_action(self, action: int) -> None:
        """Shows an action, at the part that was looked at last."""
        self.action, self.decision.decision = action, None
        self.refresh()

    def show_decision(self, decision: int) -> None:
        """Shows a decision."""
        self.action = None
        self.decision.show_decision(decision)
        self.refresh()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.action = self.decision.decision = None
        self.hide()

    def refresh(self) -> None:
        """Reads what is shown again; what is no longer there is put away."""
        reader = self.live.document
        if self.action is not None:
            found = queries.action(reader, self.action)
            if found is None:
                self.show_nothing()
                return
            self._read_action(found)
        elif self.decision.decision is None or not self.decision.read():
            self.show_nothing()
            return
        else:
            self.words.setText(self.decision.title())
        for part in (self.state, self.ready_button, self.parts):
            part.setVisible(self.action is not None)
        if self.action is None:
            self.flagged.clear()
            self.pages.setCurrentIndex(len(PARTS))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _read_action(self, found: Action) -> None:
        self.words.setText(f"{found.mark}  {found.text}")
        ready = found.state == "ready"
        self.state.setText(say(f"commitments.detail.state.{found.state}"))
        self.ready_button.set_words(say(f"commitments.detail.{'draft' if ready else 'ready'}"))
        told = flags(self.live.document).get(found.id, [])
        here = self.parts.current
        elsewhere = [say(flag.sentence) for flag in told if SAID_IN[flag.kind] != here]
        self.flagged.tell(" ".join(elsewhere))
        self._show_part(self.parts.current)
        form = self.forms[self.parts.current]
        form.show_action(found)

    def _show_part(self, part: str) -> None:
        self.pages.setCurrentIndex(PARTS.index(part))

    def _part_chosen(self, _part: str) -> None:
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        line = QHBoxLayout()
        line.addWidget(self.state, 1)
        line.addWidget(self.ready_button)
        column.addLayout(line)
        column.addWidget(self.flagged)
        column.addWidget(self.parts)
        for part in PARTS:
            self.pages.addWidget(scrolled(self.forms[part]))
            self.forms[part].said.connect(self.said)
        self.pages.addWidget(scrolled(self.decision))
        self.decision.said.connect(self.said)
        column.addWidget(self.pages, 1)
        self.parts.chosen.connect(self._part_chosen)
        self.close_button.clicked.connect(self.closed)
        self.ready_button.clicked.connect(self._mark)

    def _mark(self) -> None:
        found = queries.action(self.live.document, self.action) if self.action else None
        if found is not None:
            self.live.do(MarkReady, action=found.id, ready=found.state != "ready")
