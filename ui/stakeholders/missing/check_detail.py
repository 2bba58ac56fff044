"""One check: its sentence for the group, its claims, their answers, and what is behind them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.missing.answer_box import AnswerBox
from ui.stakeholders.missing.claim_behind import ClaimBehind
from ui.stakeholders.missing.claim_list import ClaimList
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from ui.widgets.hairline import Hairline
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.commitments.changes import AddAction
from workshop.options.queries import options
from workshop.sentences import say
from workshop.stakeholders.coverage.asking import Asked
from workshop.stakeholders.coverage.claims import claims
from workshop.stakeholders.coverage.finding import Finding
from workshop.stakeholders.queries import stakeholders

BEHIND = 116
"""The most that what is behind a claim takes before it scrolls; more where the window is high."""


class CheckDetail(QWidget):
    """What the room does with one check.

    Signals:
        answered: a claim was answered, or all that were open.
        neutral_wanted: the card that says what neutral means goes to the room.
    """

    answered = Signal()
    neutral_wanted = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.asked: Asked | None = None
        self._found: dict[str, Finding] = {}
        self.kind = plain_label("", "caption", "ink_muted")
        self.rule_button = LinkButton(say("missing.rule"))
        self.action_button = LinkButton(say("missing.action"))
        self.rule = plain_label("", "caption", "ink_muted", wrap=True)
        self.prompt = plain_label("", "lead", strong=True, wrap=True)
        self.neutral = LinkButton(say("missing.neutral"))
        self.claims = ClaimList()
        self.sentence = plain_label("", wrap=True)
        self.box = AnswerBox(live)
        self.behind = ClaimBehind(live)
        self._area = scrolled(self.behind)
        self._lay_out()
        self._connect()

    @property
    def finding(self) -> Finding | None:
        """The chosen claim."""
        return self._found.get(self.claims.current_key)

    def show_check(self, asked: Asked | None) -> None:
        """Shows another check, or the same with other answers."""
        other = asked is None or self.asked is None or asked.check != self.asked.check
        self.asked = asked
        for part in (self.kind, self.prompt, self.rule_button, self.claims):
            part.setVisible(asked is not None)
        self.neutral.setVisible(asked is not None and asked.check == "neutral_chair")
        if other:
            self.rule.hide()
        if asked is None:
            self._found = {}
            self._show_claim()
            return
        self.kind.setText(say(asked.title))
        self.prompt.setText(say(asked.prompt))
        self.rule.setText(say("missing.rule-says", check=asked.check, rule=asked.rule))
        self._found = {one.key: one for one in asked.claims}
        heads = self._heads() if asked.check == "C3" else {}
        cards = stakeholders(self.live.document)
        self.claims.blockSignals(True)
        self.claims.show_claims(claims(asked.claims, cards), heads)
        if other or self.claims.current_key not in self._found:
            self.claims.first()
        self.claims.blockSignals(False)
        self._show_claim()

    def take_focus(self) -> None:
        """To the claims."""
        self.claims.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More of what is behind a claim where there is room."""
        super().resizeEvent(event)
        self._fit_behind()

    def _heads(self) -> dict[int, str]:
        return {
            one.id: say("missing.option", letter=one.letter, title=one.title)
            for one in options(self.live.document)
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addStretch(1)
        top.addWidget(self.action_button)
        top.addWidget(self.rule_button)
        column.addLayout(top)
        column.addWidget(self.rule)
        column.addWidget(self.prompt)
        column.addWidget(self.neutral, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.claims, 1)
        column.addWidget(Hairline())
        column.addWidget(self.sentence)
        column.addWidget(self.box)
        column.addWidget(self._area)
        self.rule.hide()

    def _connect(self) -> None:
        self.rule_button.clicked.connect(self._toggle_rule)
        self.action_button.clicked.connect(self._make_action)
        self.neutral.clicked.connect(self.neutral_wanted)
        self.claims.moved.connect(lambda _key: self._show_claim())
        self.claims.asked.connect(self.box.ask)
        self.box.answered.connect(self._go_on)

    def _toggle_rule(self) -> None:
        self.rule.setVisible(self.rule.isHidden())

    def _make_action(self) -> None:
        """What was found becomes an action without an owner; the room gives it one later."""
        if self.finding is None:
            return
        cards = {one.id: one for one in stakeholders(self.live.document)}
        found = [cards[one] for one in self.finding.subjects if one in cards]
        names = [one.called for one in found if one.present != "in_room"]
        text = say("missing.action.draft", names=names) if names else say(self.finding.sentence)
        if self.live.do(AddAction, text=text) is not None:
            self.behind.said.emit(say("missing.path.drafted"))

    def _show_claim(self) -> None:
        found = self.finding
        self.sentence.setText(say(found.sentence) if found is not None else "")
        self.sentence.setVisible(found is not None)
        self.action_button.setVisible(found is not None)
        waiting = self.asked.waiting if self.asked is not None else ()
        self.box.show_finding(found, waiting)
        self.behind.show_subjects(found.subjects if found is not None else ())
        self._fit_behind()

    def _fit_behind(self) -> None:
        """As high as it is, up to a share of the sheet."""
        width = max(self._area.viewport().width(), 200)
        layout = self.behind.layout()
        asked = layout.totalHeightForWidth(width) if layout is not None else 0
        most = max(theme().px(BEHIND), self.height() // 4)
        shown = asked > 0 and not self.behind.isHidden()
        self._area.setVisible(shown)
        self._area.setFixedHeight(min(asked, most) if shown else 0)

    def _go_on(self) -> None:
        """After an answer the next claim that waits."""
        if self.asked is not None and self.asked.open:
            self.claims.first()
        self.take_focus()
        self.answered.emit()
