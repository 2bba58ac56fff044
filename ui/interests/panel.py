"""Interests: who told us of one, what it changes, and how many may vote on each option."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.interests.decide_view import DecideView, Legend
from ui.interests.opening_round import WAITING, OpeningRound
from ui.interests.options_view import OptionsView
from ui.interests.pane import InterestPane
from ui.interests.policy_view import PolicyView
from ui.room.wall_question import WallQuestion, private_is_safe
from ui.widgets.buttons import PrimaryButton
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.interests.queries import declarations, to_settle
from workshop.sentences import say
from workshop.voting.late import late

VIEWS = ("ask", "decide", "options", "rules")


class InterestsPanel(Sheet):
    """Ask, decide, what the options name, the rules; and one person's private pane beside them."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "declaration",
        "interest",
        "declaration_interest",
        "interest_match",
        "organisation_alias",
        "assessment",
        "measure",
        "steering",
        "policy",
        "participant",
        "organisation",
        "option",
        "option_organisation",
        "option_stakeholder",
        "stakeholder",
        "link",
        "workshop",
        "round",
        "round_note",
    )

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("interests.desk.title"))
        self.step = step
        self.settle = plain_label("", "caption", "attention", strong=True, elide=True)
        views = [(view, say(f"interests.view.{view}")) for view in VIEWS]
        self.switch = Segmented(views, say("interests.view"), "ask", role="caption")
        self.ask = OpeningRound(live)
        self.decide = DecideView(live)
        self.options = OptionsView(live)
        self.rules = PolicyView(live)
        self.pages = QStackedWidget()
        self.pane = InterestPane(live)
        self.wall = WallQuestion()
        self._asked_for: tuple[int, tuple[int, ...]] | None = None
        self._lent: QWidget | None = None
        self.open_button = PrimaryButton(say("interests.desk.open"))
        self._lay_out_body()
        self._connect()
        self.refresh()
        waiting = any(one.status in WAITING for one in declarations(self.document))
        self.show_view("ask" if waiting else "decide")

    def refresh(self) -> None:
        """Reads what is in sight again; the other views read when they are shown."""
        self._view().refresh()
        waiting = len(to_settle(self.document))
        later = sorted({one.number or 0 for one in late(self.document)})
        said = [say("interests.desk.settle", n=waiting)] if waiting else []
        said += [say("interests.desk.late", n=len(later), numbers=later)] if later else []
        self.settle.setText(" · ".join(said))

    def lent_column(self) -> QWidget:
        """The private pane in the place of the room, which is covered meanwhile."""
        if self._lent is None:
            self._lent = QWidget()
            column = QVBoxLayout(self._lent)
            column.setContentsMargins(16, 12, 16, 12)
            column.addWidget(plain_label(say("interests.desk.room_covered"), strong=True))
            words = say("interests.desk.comes_back")
            column.addWidget(plain_label(words, "caption", "ink_muted", wrap=True))
            column.addWidget(self.pane, 1)
        return self._lent

    def show_view(self, view: str) -> None:
        """Shows one of the four views."""
        self.switch.choose(view)
        self.pages.setCurrentIndex(VIEWS.index(view))
        self._view().refresh()
        asks = view in ("ask", "decide")
        if not asks:
            self._asked_for = None
            self.pane.close_pane()
        self._show_button()
        self.legend.setVisible(view == "decide")
        if view == "decide":
            self.wall.ask_if_needed()
        covered = self.pane.content is not None
        self.bar.say(say("interests.desk.covered" if covered else f"interests.view.{view}.said"))
        if self.isVisible():
            self._give_hands()

    def showEvent(self, event: QShowEvent) -> None:
        """The keys of the view in sight work at once."""
        super().showEvent(event)
        self.refresh()
        self._give_hands()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the pane."""
        if event.key() == Qt.Key.Key_Escape and self.pane.content is not None:
            self.pane.close_pane()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the panel closes the private pane, and nothing opens one later by itself."""
        self._asked_for = None
        self.pane.close_pane()
        super().hideEvent(event)

    def _view(self) -> OpeningRound | DecideView | OptionsView | PolicyView:
        views = (self.ask, self.decide, self.options, self.rules)
        return views[self.pages.currentIndex()]

    def _lay_out_body(self) -> None:
        self.aside.addWidget(self.settle)
        self.aside.addWidget(self.switch)
        for view in (self.ask, self.decide, self.options, self.rules):
            self.pages.addWidget(view)
        self.pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.body.addWidget(self.wall)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.pages, 1)
        row.addWidget(self.pane)
        self.body.addLayout(row, 1)
        self.legend = Legend()
        self.body.addWidget(self.legend)
        self.bar.add(self.open_button)

    def _connect(self) -> None:
        self.switch.chosen.connect(self.show_view)
        self.ask.opened.connect(self.open_person)
        self.ask.said.connect(self.bar.say)
        self.decide.opened.connect(self.open_person)
        self.decide.said.connect(self.bar.say)
        self.options.said.connect(self.bar.say)
        self.rules.said.connect(self.bar.say)
        self.open_button.clicked.connect(self._open_chosen)
        self.pane.closed.connect(self._give_back_focus)
        self.pane.said.connect(self.bar.say)
        self.wall.answered.connect(self._read_anew)

    def open_person(self, person: int, options: Sequence[int] = ()) -> None:
        """Opens one person's private pane, if the room cannot see it."""
        if not self.wall.ask_if_needed():
            self._asked_for = (person, tuple(options))
            self.bar.say(say("interests.desk.not-covered"))
            return
        self.settle.hide()  # first: the sheet gets narrower
        self.column_wanted.emit(True)
        if self.pane.open(person, options):
            self._make_room()
            self.bar.say(say("interests.desk.covered"))
        else:
            self.column_wanted.emit(False)
            self._make_room()
            self.bar.say(say("interests.desk.not-covered"))

    def _open_chosen(self) -> None:
        if self._view() is self.ask and self.ask.current is not None:
            self.open_person(self.ask.current.participant)
            return
        chosen = self.decide.matrix.current_person()
        marked = self.decide.matrix.marked_places()
        if chosen is not None and len(marked) > 1:
            here = tuple(option for who, option in marked if who == chosen.participant)
            self.open_person(chosen.participant, here)
        elif chosen is not None:
            self.open_person(chosen.participant)
        else:
            self.bar.say(say("interests.desk.choose_person"))

    def _read_anew(self) -> None:
        """The question is answered, or the screens moved: what may be shown is another."""
        if self.isVisible():  # a panel that is left reads again when it is shown
            self.show_view(VIEWS[self.pages.currentIndex()])
            self._open_what_was_asked()

    def _open_what_was_asked(self) -> None:
        if self._asked_for is not None and private_is_safe():
            asked, self._asked_for = self._asked_for, None
            self.open_person(*asked)

    def _make_room(self) -> None:
        """Beside the pane other things give way: one primary button is in sight."""
        self._show_button()
        beside = self.pane.content is not None
        self.settle.setVisible(not beside)
        for view in (self.ask, self.decide):
            view.make_room(narrow=beside and self._lent is None)

    def _give_back_focus(self) -> None:
        self.column_wanted.emit(False)
        self._make_room()
        if self.isVisible():
            self._give_hands()
            self.bar.say(say("interests.desk.uncovered"))

    def _show_button(self) -> None:
        asks = VIEWS[self.pages.currentIndex()] in ("ask", "decide")
        self.open_button.setVisible(asks and self.pane.content is None)

    def _give_hands(self) -> None:
        first: dict[QWidget, QWidget] = {
            self.ask: self.ask.list,
            self.decide: self.decide.matrix.table,
            self.options: self.options.list,
        }
        first.get(self._view(), self.rules.choice).setFocus()
