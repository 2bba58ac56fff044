"""Checks of interests that did not pass: settle them first, let people wait, or open with a reason.

Nothing here names a person. What is typed stays until the vote is open.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.voting.model import Prospect

LINES_HEIGHT = 66


class InterestChecks(Card):
    """One calm band with the checks that did not pass, and three ways to go on.

    Signals:
        settle: the Interests step is wanted.
        wait: whether whoever has an open question does not vote on that option for now.
        reasoned: Enter in the reason: the vote may open.
        closed: Esc; the draft is looked at again.
    """

    settle = Signal()
    wait = Signal(bool)
    reasoned = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            say("voting.checks.head"), back="attention_soft", border="line", padding=12,
            parent=parent,
        )  # fmt: skip
        self.head = plain_label(say("voting.checks.head"), ink="attention", strong=True)
        self.lines = plain_label("", wrap=True)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = scrolled(self.lines)
        self.area.setAccessibleName(say("voting.checks.head"))
        self.settle_button = SecondaryButton(say("voting.checks.settle"))
        self.settle_button.clicked.connect(self.settle)
        self.where = plain_label(say("voting.checks.where"), "caption", "ink_muted", wrap=True)
        self.waiting = QCheckBox(say("voting.checks.wait"))
        self.waiting.setAccessibleName(say("voting.checks.wait"))
        self.waiting.clicked.connect(self.wait)
        self.rung = ChoiceField(say("voting.checks.rung"))
        self.rung.setMinimumHeight(theme().px(36))
        self.reason = LineField(
            say("voting.checks.reason"), placeholder=say("voting.checks.reason_hint")
        )
        self.reason.returnPressed.connect(self.reasoned)
        self.reason.textEdited.connect(self._stop_asking)
        self.labelled_rung = Labelled(say("voting.checks.rung"), self.rung)
        self.labelled = Labelled(say("voting.checks.reason"), self.reason)
        self._rungs: tuple[str, ...] = ()
        self._lay_out()
        self.hide()

    def show_checks(self, found: Prospect, *, provisional: bool) -> None:
        """Shows what did not pass, and the ways that there are."""
        failing = [one for one in found.findings if one.needs_reason]
        said = [say(one.sentence) for one in failing]
        self.lines.setText("\n".join(said) or say("voting.checks.settled"))
        self._fit_lines()
        open_question = any(one.check == "unassessed" for one in failing)
        self.waiting.setVisible(open_question or provisional)
        self.waiting.setChecked(provisional)
        self._show_rungs(found.rungs)
        may_open = found.needs_reason and not found.forbidden
        self.labelled_rung.setVisible(bool(found.rungs) and may_open)
        self.labelled.setVisible(may_open)

    def show_way(self, step: bool) -> None:
        """A button where the agenda has an Interests step, or a sentence that says where."""
        self.settle_button.setVisible(step)
        self.where.setVisible(not step)

    def open_up(self) -> None:
        """Shows the band; the reason is where one types at once."""
        self.show()
        self.reason.setFocus()

    def ask_reason(self) -> None:
        """Says that a reason is missing, beside the field for it."""
        self.labelled.note.tell(say("voting.checks.reason_missing"), "attention")
        self.reason.setFocus()

    def forget(self) -> None:
        """The vote is open: nothing typed is left for the next one."""
        self.reason.clear()
        self.rung.choose("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the draft; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines wrap anew."""
        super().resizeEvent(event)
        self._fit_lines()

    def _fit_lines(self) -> None:
        """As high as the lines need, up to a few; more of them scroll."""
        high, most = self.lines.heightForWidth(self.width() - 40), theme().px(LINES_HEIGHT)
        self.area.setFixedHeight(min(most, high))
        reached = Qt.FocusPolicy.TabFocus if high > most else Qt.FocusPolicy.NoFocus
        self.area.setFocusPolicy(reached)  # arrows scroll it

    def _stop_asking(self, _text: str) -> None:
        if self.labelled.note.text() == say("voting.checks.reason_missing"):
            self.labelled.note.clear()

    def _show_rungs(self, rungs: tuple[str, ...]) -> None:
        if rungs == self._rungs:
            return
        self._rungs = rungs
        nothing = ("", say("voting.checks.rung_none"))
        chosen = self.rung.current
        words = [(rung, say(f"interests.rung.{rung}")) for rung in rungs]
        self.rung.show_choices([nothing, *words], chosen if chosen in rungs else "")

    def _lay_out(self) -> None:
        self.rung.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.settle_button)
        ways.addWidget(self.where, 1)
        ways.addWidget(self.waiting)
        ways.addStretch()
        fields = QHBoxLayout()
        fields.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(self.labelled, 3, top)
        fields.addWidget(self.labelled_rung, 2, top)
        self.column.setSpacing(6)
        self.column.addWidget(self.head)
        self.column.addWidget(self.area)
        self.column.addLayout(ways)
        self.column.addLayout(fields)
