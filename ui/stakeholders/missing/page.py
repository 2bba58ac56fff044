"""Who is missing: check by check what the room is asked; the seats; and unusual partners."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.finding_slide import check_number, slide_number
from ui.stakeholders.missing.check_detail import CheckDetail
from ui.stakeholders.missing.check_list import CheckList
from ui.stakeholders.missing.deck_view import DeckView
from ui.stakeholders.missing.seats_view import SeatsView
from ui.stakeholders.missing.support_view import SupportView
from ui.stakeholders.page import MapSheetPage
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.sentences import say
from workshop.stakeholders.coverage.asking import Asked, by_check
from workshop.stakeholders.coverage.queries import all_checks_shown, findings
from workshop.stakeholders.missing_changes import ShowAllChecks

VIEWS = ("findings", "seats", "support", "deck")


class MissingPage(MapSheetPage):
    """Four views: the checks first; seats, support and the deck one quiet click away."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("stakeholder", "link", "finding_answer", "seat_support", "map_setting", "option"),
        *("option_stakeholder", "option_fact", "mission", "mission_line", "action_party"),
        *("participant", "step", "reflection", "rating_pass", "map_shown"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self._asked: list[Asked] = []
        choices = [(key, say(f"missing.view.{key}")) for key in VIEWS]
        self.views = Segmented(choices, say("missing.view"), role="caption")
        self.progress = plain_label("", strong=True)
        self.which = plain_label("", "caption", "ink_muted")
        self.rest = LinkButton(say("missing.rest-hide"))
        self.list, self.detail = CheckList(), CheckDetail(live)
        self.seats, self.deck = SeatsView(live), DeckView(live)
        self.support = SupportView(live)
        self.stack = QStackedWidget()
        self.nothing = plain_label(say("missing.nothing"), ink="ink_muted", wrap=True)
        self.show_one = SecondaryButton(say("missing.show-one"))
        self.show_button = SecondaryButton(say("missing.show-check"))
        self.buttons = (self.show_one, self.show_button)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Reads the view in sight."""
        self._read_findings()
        view = self.views.current
        self.stack.setCurrentIndex(VIEWS.index(view))
        for button in self.buttons:
            button.setVisible(view == "findings")
        if view == "seats":
            self.seats.refresh()
        elif view == "support":
            self.support.refresh()
        elif view == "deck":
            self.deck.refresh()

    def choose(self, stakeholder: int) -> None:
        """The first claim about the chosen stakeholder among the checks in sight."""
        if not self._asked:
            self._read_findings()
        chosen = self.detail.finding
        if chosen is not None and stakeholder in chosen.subjects:
            return
        for asked in self._shown():
            key = next((one.key for one in asked.claims if stakeholder in one.subjects), "")
            if key:
                self.list.choose(asked.check)
                self.detail.claims.choose(key)
                return

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self.progress)
        self.body.addLayout(top)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.stack, 1)
        self.checks = QWidget()
        columns = QHBoxLayout(self.checks)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(20)
        left = QVBoxLayout()
        left.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(self.which)
        line.addStretch(1)
        line.addWidget(self.rest)
        left.addLayout(line)
        left.addWidget(self.list, 1)
        columns.addLayout(left, 4)
        columns.addWidget(self.detail, 5)
        for part in (self.checks, self.seats, self.support, self.deck):
            self.stack.addWidget(part)

    def _connect(self) -> None:
        self.views.chosen.connect(lambda _view: self.refresh())
        self.rest.clicked.connect(self._toggle_rest)
        self.list.moved.connect(lambda _check: self._show_check())
        self.list.entered.connect(self.detail.take_focus)
        self.detail.claims.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.detail.answered.connect(self._go_on)
        self.detail.behind.card_wanted.connect(self._to_card)
        self.detail.behind.said.connect(self.said)
        self.detail.neutral_wanted.connect(self._show_neutral)
        self.seats.neutral_wanted.connect(self._show_neutral)
        self.deck.said.connect(self.said)
        self.show_button.clicked.connect(self._show_in_room)
        self.show_one.clicked.connect(self._show_one_in_room)

    def _shown(self) -> list[Asked]:
        """Those that need the room now; with the rest where it is wanted or there is no other."""
        now = [one for one in self._asked if one.needs_the_room]
        return self._asked if not now or all_checks_shown(self.document) else now

    def _read_findings(self) -> None:
        self._asked = by_check(findings(self.document))
        done = sum(not one.open for one in self._asked)
        self.progress.setText(say("missing.progress", done=done, n=len(self._asked)))
        self.progress.setVisible(bool(self._asked))
        on_checks = self.views.current == "findings"
        self.nothing.setVisible(not self._asked and on_checks)
        self.checks.setVisible(bool(self._asked))
        for button in self.buttons:
            button.setEnabled(bool(self._asked))
        self._fill()

    def _fill(self) -> None:
        shown = self._shown()
        now = sum(one.needs_the_room for one in self._asked)
        rest = len(self._asked) - now
        whole = len(shown) > now
        self.which.setText(say("missing.which-all" if whole else "missing.which-now"))
        self.rest.setVisible(bool(now and rest))
        self.rest.set_words(say("missing.rest-hide") if whole else say("missing.rest-show", n=rest))
        self.list.blockSignals(True)
        self.list.show_checks(shown)
        if not self.list.current_key and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show_check()

    def _show_check(self) -> None:
        key = self.list.current_key
        self.detail.show_check(next((one for one in self._asked if one.check == key), None))

    def _go_on(self) -> None:
        """After the last claim of a check the next check that is open."""
        asked = self.detail.asked
        if asked is None or asked.open:
            return
        self.said.emit(say("missing.all-answered", title=asked.title))
        following = next((one for one in self._shown() if one.open), None)
        if following is not None:
            self.list.choose(following.check)
            self.detail.take_focus()

    def _toggle_rest(self) -> None:
        self.live.do(ShowAllChecks, shown=not all_checks_shown(self.document))

    def _to_card(self, stakeholder: int) -> None:
        self.chosen.emit(stakeholder)
        self.page_wanted.emit("map")

    def _show_in_room(self) -> None:
        if self.detail.asked is not None:
            number = check_number(self.detail.asked.check)
            self.live.do(ShowOnRoom, slide="finding", subject=number)
            self.said.emit(say("missing.shown-check"))

    def _show_one_in_room(self) -> None:
        if self.detail.finding is not None:
            number = slide_number(self.detail.finding)
            self.live.do(ShowOnRoom, slide="finding", subject=number)
            self.said.emit(say("missing.shown"))

    def _show_neutral(self) -> None:
        self.live.do(ShowOnRoom, slide="neutrality")
        self.said.emit(say("missing.neutral-shown"))
