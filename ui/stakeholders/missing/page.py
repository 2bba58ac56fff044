"""Who is missing: what the rules find, each with an answer; the seats; and unusual partners."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.finding_slide import slide_number
from ui.stakeholders.missing.deck_view import DeckView
from ui.stakeholders.missing.finding_detail import FindingDetail
from ui.stakeholders.missing.findings_list import FindingsList
from ui.stakeholders.missing.seats_view import SeatsView
from ui.stakeholders.missing.support_view import SupportView
from ui.stakeholders.page import MapSheetPage
from ui.widgets.buttons import SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.scrolled import scrolled
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.sentences import say
from workshop.stakeholders.coverage.finding import CHECKS, Finding, title_of
from workshop.stakeholders.coverage.queries import findings

VIEWS = ("findings", "seats", "support", "deck")


class MissingPage(MapSheetPage):
    """Three views: findings first, seats and the deck of partners one quiet click away."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("stakeholder", "link", "finding_answer", "seat_support", "map_setting", "option"),
        *("option_stakeholder", "option_fact", "mission", "mission_line", "action_party"),
        *("participant", "step", "reflection", "rating_pass"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self._found: dict[str, Finding] = {}
        choices = [(key, say(f"missing.view.{key}")) for key in VIEWS]
        self.views = Segmented(choices, say("missing.view"), role="caption")
        self.progress = plain_label("", strong=True)
        self.list, self.detail = FindingsList(), FindingDetail(live)
        self.kinds = ChoiceField(say("missing.kinds"))
        self.seats, self.deck = SeatsView(live), DeckView(live)
        self.support = SupportView(live)
        self.stack = QStackedWidget()
        self.nothing = plain_label(say("missing.nothing"), ink="ink_muted", wrap=True)
        self.show_button = SecondaryButton(say("missing.show"))
        self.buttons = (self.show_button,)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Reads the view in sight."""
        self._read_findings()
        view = self.views.current
        self.stack.setCurrentIndex(VIEWS.index(view))
        self.show_button.setVisible(view == "findings")
        if view == "seats":
            self.seats.refresh()
        elif view == "support":
            self.support.refresh()
        elif view == "deck":
            self.deck.refresh()

    def choose(self, stakeholder: int) -> None:
        """The first finding about the chosen stakeholder, where there is one."""
        if not self._found:
            self._read_findings()
        chosen = self._found.get(self.list.current_key)
        if chosen is not None and stakeholder in chosen.subjects:
            return
        key = next((key for key, one in self._found.items() if stakeholder in one.subjects), "")
        if key:
            self.kinds.choose("")
            self._fill()
            self.list.choose(key)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self.progress)
        self.body.addLayout(top)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.stack, 1)
        view = QWidget()
        columns = QHBoxLayout(view)
        columns.setContentsMargins(0, 4, 0, 0)
        columns.setSpacing(20)
        left = QVBoxLayout()
        left.addWidget(self.kinds)
        left.addWidget(self.list, 1)
        columns.addLayout(left, 1)
        columns.addWidget(scrolled(self.detail), 1)
        for part in (view, self.seats, self.support, self.deck):
            self.stack.addWidget(part)

    def _connect(self) -> None:
        self.views.chosen.connect(lambda _view: self.refresh())
        self.kinds.chosen.connect(lambda _kind: self._fill())
        self.list.moved.connect(self._show_finding)
        self.list.entered.connect(self.detail.take_focus)
        self.detail.answered.connect(self._go_on)
        self.detail.card_wanted.connect(self._to_card)
        self.detail.said.connect(self.said)
        self.detail.neutral_wanted.connect(self._show_neutral)
        self.seats.neutral_wanted.connect(self._show_neutral)
        self.deck.said.connect(self.said)
        self.show_button.clicked.connect(self._show_in_room)

    def _read_findings(self) -> None:
        found = findings(self.document)
        self._found = {one.key: one for one in found}
        self._show_kinds(found)
        self._fill()
        done = sum(not one.open for one in found)
        self.progress.setText(say("missing.progress", done=done, n=len(found)))
        self.progress.setVisible(bool(found))
        empty = not found and self.views.current == "findings"
        self.nothing.setVisible(empty)
        self.show_button.setEnabled(bool(found))

    def _show_kinds(self, found: list[Finding]) -> None:
        waiting = Counter(one.check for one in found if one.open)
        kinds = [
            (check, say("missing.kind", title=say(title_of(check)), n=waiting[check]))
            for check in CHECKS
            if any(one.check == check for one in found)
        ]
        current = self.kinds.current
        self.kinds.show_choices([("", say("missing.kind-all", n=sum(waiting.values()))), *kinds])
        self.kinds.choose(current)
        self.kinds.setVisible(len(kinds) > 1)

    def _fill(self) -> None:
        kind = self.kinds.current
        self.list.show_findings(
            [one for one in self._found.values() if not kind or one.check == kind]
        )
        if not self.list.current_key and self.list.count():
            self.list.setCurrentRow(0)
        self._show_finding(self.list.current_key)

    def _show_finding(self, key: str) -> None:
        found = self._found.get(key)
        alike = tuple(
            one
            for one in self._found.values()
            if found is not None and one.check == found.check and one.open and one != found
        )
        self.detail.show_finding(found, alike)

    def _go_on(self) -> None:
        """After an answer the next open finding."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.list.count():
            self.list.setCurrentRow(0)

    def _to_card(self, stakeholder: int) -> None:
        self.chosen.emit(stakeholder)
        self.page_wanted.emit("map")

    def _show_in_room(self) -> None:
        found = self._found.get(self.list.current_key)
        if found is not None:
            self.live.do(ShowOnRoom, slide="finding", subject=slide_number(found))
            self.said.emit(say("missing.shown"))

    def _show_neutral(self) -> None:
        self.live.do(ShowOnRoom, slide="neutrality")
        self.said.emit(say("missing.neutral-shown"))
