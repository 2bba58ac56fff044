"""The record: decisions, and actions with who and by when, in the words of the minutes."""

from __future__ import annotations

import datetime
from functools import partial
from typing import ClassVar, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.commitments.coalition_page import CoalitionPage
from ui.commitments.contributions_page import ContributionsPage
from ui.commitments.detail import DetailPane
from ui.commitments.heads_up import (
    flags_told,
    owners_away_told,
    reviews_due,
    same_work_told,
)
from ui.commitments.lines import action_line, decision_line
from ui.commitments.page import RecordPage
from ui.commitments.rows import WrittenList
from ui.commitments.windows_page import WindowsPage
from ui.commitments.writing import RecordWriting, bases, owners
from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.inline_note import InlineNote
from ui.widgets.segmented import Segmented
from ui.widgets.text import PlainLabel, plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.commitments.changes import (
    RemoveAction,
    RemoveDecision,
)
from workshop.commitments.flags import flags
from workshop.commitments.model import Action
from workshop.commitments.queries import actions, decisions, owners_not_here, without_owner
from workshop.commitments.twins import sounds_like
from workshop.language.places import place_of_row
from workshop.sentences import Sentence, say

VIEWS = ("record", "coalition", "ledger", "windows")
WIDE = 640
"""From this width on the lists show who beside the pane, too."""


class CommitmentsPanel(Sheet):
    """Two lists written in place, one chosen row beside them; three more pages behind a switch."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "decision",
        "action",
        "action_role",
        "action_party",
        "participant",
        "organisation",
        "budget_window",
        "coalition",
        "contribution",
        "stakeholder",
        "option",
        "round",
    )

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("commitments.desk.title"))
        self.step = step
        self.views = Segmented(
            [(view, say(f"commitments.desk.view.{view}")) for view in VIEWS],
            say("commitments.desk.views"),
            role="caption",
        )
        self.aside.addWidget(self.views)
        self.decision_list = WrittenList(
            say("commitments.desk.decisions"),
            [say("commitments.desk.words"), say("commitments.desk.basis")],
            (0, 160),
        )
        self.action_list = WrittenList(
            say("commitments.desk.actions"),
            [say(f"commitments.desk.{head}") for head in ("words", "owner", "due")],
            (0, 190, 130),
        )
        self.decision_list.mark_words_in(0, live, partial(self._place, "decision"))
        self.action_list.mark_words_in(0, live, partial(self._place, "action"))
        self.decision_count = plain_label("", "caption", "ink_muted")
        self.action_count = plain_label("", "caption", "ink_muted")
        self.reviews = InlineNote()
        self.late = plain_label("", "caption", "attention", wrap=True)
        self.same = plain_label("", "caption", "ink_muted", wrap=True)
        self.show_button = LinkButton(say("commitments.desk.who-does-what"))
        self.detail = DetailPane(live)
        self.writing = RecordWriting(live, self)
        self.pages: dict[str, RecordPage] = {
            "coalition": CoalitionPage(live),
            "ledger": ContributionsPage(live),
            "windows": WindowsPage(live),
        }
        self.stack = QStackedWidget()
        self._make_buttons()
        self._lay_out_body()
        self._connect()
        self.show_view("record")

    def _place(self, part: Literal["decision", "action"], row: int) -> str:
        return place_of_row(self.document, part, row, "text")

    def show_view(self, view: str) -> None:
        """Shows the lists or one of the other pages."""
        self.views.choose(view)
        self.stack.setCurrentIndex(VIEWS.index(view))
        on_record = view == "record"
        for button in (self.decision_button, self.action_button, self.read_button):
            button.setVisible(on_record)
        self.add_button.setVisible(not on_record)
        if not on_record:
            self.add_button.set_words(say(f"commitments.{view}.add"))
        self.refresh()

    def refresh(self) -> None:
        """Reads the page that is shown again."""
        page = self.pages.get(self.views.current)
        if page is not None:
            page.refresh()
            self.bar.say(say(page.hint))
            return
        made, agreed = decisions(self.document), actions(self.document)
        flagged, away = flags(self.document), owners_not_here(self.document)
        self.decision_list.show_lines([decision_line(one) for one in made])
        self.action_list.show_lines(
            [
                action_line(self.document, one, flagged.get(one.id, []), away=one.id in away)
                for one in agreed
            ]
        )
        self.decision_list.fit_rows(len(made) + 1)
        self.decision_count.setText(str(len(made)) if made else say("commitments.desk.no-decision"))
        self._count_actions(agreed)
        told = (owners_away_told(self.document), flags_told(flagged))
        self.late.setText(" ".join(words for words in told if words))
        self.same.setText(same_work_told(self.document))
        self.reviews.tell(reviews_due(self.document, datetime.date.today()))
        self.detail.refresh()
        self._make_room()
        self.bar.say(say("commitments.desk.exact"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D writes a decision, A an action; Esc puts the chosen row away."""
        acts = {Qt.Key.Key_D: self._new_decision, Qt.Key.Key_A: self._new_action}
        on_record = self.views.current == "record"
        if on_record and event.key() in acts and not event.modifiers():
            acts[Qt.Key(event.key())]()
        elif event.key() == Qt.Key.Key_Escape and self.detail.isVisible():
            self._put_away()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the pane a narrow list leaves out what the pane says."""
        super().resizeEvent(event)
        self._make_room()

    def _make_buttons(self) -> None:
        self.decision_button = SecondaryButton(say("commitments.desk.decision"))
        self.action_button = SecondaryButton(say("commitments.desk.action"))
        self.remove_button = QuietButton(say("commitments.desk.remove"))
        self.add_button = PrimaryButton("")
        self.read_button = PrimaryButton(say("commitments.desk.read-back"))
        for button in (
            self.remove_button,
            self.decision_button,
            self.action_button,
            self.add_button,
            self.read_button,
        ):
            self.bar.add(button)

    def _lay_out_body(self) -> None:
        lists = QVBoxLayout()
        lists.setSpacing(8)
        lists.addWidget(self.reviews)
        lists.addLayout(_head(say("commitments.desk.decisions"), self.decision_count))
        lists.addWidget(self.decision_list, 2)
        head = _head(say("commitments.desk.actions"), self.action_count)
        head.addWidget(self.show_button)
        lists.addLayout(head)
        lists.addWidget(self.action_list, 3)
        lists.addWidget(self.late)
        lists.addWidget(self.same)
        record = QWidget()
        row = QHBoxLayout(record)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(lists, 1)
        row.addWidget(self.detail)
        self.stack.addWidget(record)
        for page in self.pages.values():
            self.stack.addWidget(page)
            page.said.connect(self._say)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.decision_list.choose_in(1, bases)
        self.action_list.choose_in(1, lambda: owners(self.document))
        self.decision_list.written.connect(self.writing.decision)
        self.action_list.written.connect(self.writing.action)
        self.action_list.typed.connect(self._hint)
        self.decision_list.itemSelectionChanged.connect(self._decision_chosen)
        self.action_list.itemSelectionChanged.connect(self._action_chosen)
        self.decision_button.clicked.connect(self._new_decision)
        self.action_button.clicked.connect(self._new_action)
        self.remove_button.clicked.connect(self._remove)
        self.add_button.clicked.connect(self._add)
        self.read_button.clicked.connect(partial(self._show, "read_back"))
        self.show_button.clicked.connect(partial(self._show, "who_does_what"))
        self.writing.kept.connect(self.refresh)
        self.writing.said.connect(self._say)
        self.views.chosen.connect(self.show_view)
        self.detail.closed.connect(self._put_away)
        self.detail.said.connect(self._say)

    def _make_room(self) -> None:
        beside = not self.detail.isHidden()
        room_left = self.width() - theme().px(48) - (self.detail.width() + 20 if beside else 0)
        narrow = beside and room_left < theme().px(WIDE)
        self.action_list.setColumnHidden(2, narrow)
        self.decision_list.setColumnHidden(2, narrow)
        for said in (self.late, self.same):
            said.setVisible(bool(said.text()) and not narrow)

    def _say(self, words: Sentence | str) -> None:
        self.bar.say(words)

    def _count_actions(self, agreed: list[Action]) -> None:
        nobody = len(without_owner(self.document))
        self.show_button.setVisible(bool(agreed))
        if not agreed:
            self.action_count.setText(say("commitments.desk.no-action"))
        elif nobody:
            without = say("commitments.desk.without-owner", n=nobody)
            self.action_count.setText(f"{len(agreed)}, {without}")
        else:
            self.action_count.setText(str(len(agreed)))

    def _hint(self, text: str) -> None:
        """While an action is written: one that sounds like it."""
        if self.action_list.current_id():
            return
        alike = sounds_like(text, actions(self.document))
        words = (
            Sentence("commitments.desk.sounds-like", mark=alike.mark, words=alike.text)
            if alike
            else None
        )
        self.bar.say(words or say("commitments.desk.exact"))

    def _new_decision(self) -> None:
        self._put_away()
        self.decision_list.begin_new("D")

    def _new_action(self) -> None:
        self._put_away()
        self.action_list.begin_new("A")

    def _decision_chosen(self) -> None:
        if self.decision_list.selectedItems():
            self.action_list.clearSelection()
            if self.decision_list.current_id():
                self.detail.show_decision(self.decision_list.current_id())
        self._chosen()

    def _action_chosen(self) -> None:
        if self.action_list.selectedItems():
            self.decision_list.clearSelection()
            if self.action_list.current_id():
                self.detail.show_action(self.action_list.current_id())
        self._chosen()

    def _chosen(self) -> None:
        if not (self.decision_list.selectedItems() or self.action_list.selectedItems()):
            self.detail.show_nothing()
        self._make_room()

    def _put_away(self) -> None:
        """Puts the pane away; the keyboard stays with the list it came from."""
        for table in (self.decision_list, self.action_list):
            if table.selectedItems() and self.detail.isAncestorOf(self.focusWidget() or self):
                table.setFocus()
            table.clearSelection()
        self.detail.show_nothing()
        self._make_room()

    def _remove(self) -> None:
        page = self.pages.get(self.views.current)
        if page is not None:
            if not page.remove():
                self.bar.say(say("commitments.desk.choose"))
        elif self.decision_list.selectedItems() and self.decision_list.current_id():
            self.live.do(RemoveDecision, decision=self.decision_list.current_id())
        elif self.action_list.selectedItems() and self.action_list.current_id():
            self.live.do(RemoveAction, action=self.action_list.current_id())
        else:
            self.bar.say(say("commitments.desk.choose"))

    def _add(self) -> None:
        page = self.pages.get(self.views.current)
        if page is not None:
            page.begin()

    def _show(self, slide: str) -> None:
        """Sends a slide to the room; pressed again, its next page."""
        now = room(self.document)
        page = now.page + 1 if now.slide == slide else 0
        self.live.do(ShowOnRoom, slide=slide, page=page)


def _head(words: str, count: PlainLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(plain_label(words, strong=True))
    row.addWidget(count)
    row.addStretch(1)
    return row
