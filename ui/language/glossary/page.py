"""The glossary page: choose a word, see where it stands, say it plainly, agree, show it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.glossary.agree_row import AgreeRow
from ui.language.glossary.history import history_lines
from ui.language.glossary.names_row import NamesRow
from ui.language.glossary.other_language import OtherLanguage
from ui.language.glossary.term_list import TermList
from ui.language.glossary.word_head import WordHead
from ui.language.glossary.wording import WordingForm
from ui.language.pointing.window import PointWindow
from ui.room.wall_question import WallQuestion, private_is_safe
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.language import queries
from workshop.language.changes import RemoveTerm, RenameTerm, ShelveTerm
from workshop.language.meaning_changes import AgreeMeaning
from workshop.language.model import Term
from workshop.sentences import say

WIDE = 1_100
"""From this width of the page on two languages stand side by side."""


class GlossaryPage(SheetPage):
    """The words at the left, the word in sight at the right; side by side with another language."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("term", "meaning", "term_name", "word_flag", "own_word", "kept_mark", "option"),
        *("mission", "decision", "action", "workshop"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.list = TermList(live)
        self.term_field = LineField(say("words.desk.word"), limit=200)
        self.head = WordHead(live)
        self.form = WordingForm(live)
        self.second = OtherLanguage(live)
        self.how_button = LinkButton(say("words.page.how"))
        self.agree_row = AgreeRow()
        self.park_button = LinkButton(say("words.page.park"))
        self.reject_button = LinkButton(say("words.page.no-need"))
        self.names_button = LinkButton(say("words.page.names"))
        self.names = NamesRow(live)
        self.pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.history = plain_label("", "caption", "ink_muted", wrap=True)
        self.remove_button = LinkButton(say("words.page.remove"))
        self.point_button = SecondaryButton(say("words.page.point"))
        self.show_button = SecondaryButton(say("words.desk.show"))
        self.agree_button = PrimaryButton(say("words.desk.agree"))
        self.buttons = (self.point_button, self.show_button, self.agree_button)
        self.wall = WallQuestion()
        self.flow: PointWindow | None = None
        self._wants_to_point = False
        self._lay_out()
        self._connect()

    def hint(self) -> str:
        """What to do first."""
        return say("words.page.hint")

    @property
    def term(self) -> Term | None:
        """The word in sight."""
        return queries.term(self.document, self.list.current) if self.list.current else None

    def refresh(self) -> None:
        """Reads the list and the word in sight again."""
        self.second.read_languages(queries.meeting_language(self.document))
        self.list.refresh()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another language stands beside the first where there is room, else under it."""
        super().resizeEvent(event)
        is_wide = self.width() >= theme().px(WIDE)
        way = QBoxLayout.Direction
        self.pair.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def point(self) -> None:
        """Lets people point at words they do not understand, in a window over the desk."""
        if self.flow is not None:
            return
        self._wants_to_point = not self.wall.ask_if_needed()
        if self._wants_to_point:
            self.said.emit(say("words.page.not-covered"))
            return
        self.said.emit(self.hint())
        self.flow = PointWindow(self.live)
        self.flow.left.connect(self._come_back)
        self.flow.open_over(self.window())

    def _asked_about_wall(self) -> None:
        if self._wants_to_point and private_is_safe() and self.isVisible():
            self.point()

    def _come_back(self) -> None:
        flow, self.flow = self.flow, None
        if flow is not None:
            flow.deleteLater()
        self.window().activateWindow()
        self.refresh()

    def _lay_out(self) -> None:
        self.body.addWidget(self.wall)
        self.right = QWidget()
        column = QVBoxLayout(self.right)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Labelled(say("words.desk.word"), self.term_field), 1)
        head.addWidget(Labelled(say("words.page.beside"), self.second.choice))
        column.addLayout(head)
        column.addWidget(self.head)
        first = QVBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.form)
        first.addWidget(self.agree_row)
        more = QGridLayout()
        more.setHorizontalSpacing(16)
        more.setVerticalSpacing(2)
        links = (
            *(self.how_button, self.park_button, self.names_button, self.reject_button),
            self.remove_button,
        )
        for place, link in enumerate(links):
            more.addWidget(link, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        more.setColumnStretch(2, 1)
        first.addLayout(more)
        first.addWidget(self.names)
        self.pair.setSpacing(24)
        self.pair.addLayout(first, 1)
        self.pair.addWidget(self.second, 1)
        column.addLayout(self.pair)
        column.addWidget(self.history)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.list, 2)
        self.area = scrolled(self.right)
        row.addWidget(self.area, 3)
        self.body.addLayout(row, 1)
        self.names.hide()

    def _connect(self) -> None:
        self.list.moved.connect(self._moved)
        self.list.added.connect(self.form.plain.setFocus)
        self.term_field.committed.connect(self._rename)
        self.second.chosen.connect(self._show_second)
        self.form.shown.connect(lambda _: self._enable())
        self.form.plain.textChanged.connect(self._enable)
        self.how_button.clicked.connect(self._toggle_how)
        self.names_button.clicked.connect(self._toggle_names)
        self.agree_row.agreed.connect(self._agree_so)
        self.agree_button.clicked.connect(self._agree)
        self.park_button.clicked.connect(partial(self._shelve, "parked"))
        self.reject_button.clicked.connect(partial(self._shelve, "rejected"))
        self.remove_button.clicked.connect(self._remove)
        self.show_button.clicked.connect(self._show_in_room)
        self.point_button.clicked.connect(self.point)
        self.wall.answered.connect(self._asked_about_wall)

    def _moved(self, _term: int) -> None:
        self.agree_row.clear()
        self.head.begin()
        self._show()

    def _show(self) -> None:
        one, own = self.term, queries.meeting_language(self.document)
        self.right.setVisible(one is not None)
        self.term_field.set_text_if_unfocused(one.term if one else "")
        self.form.show_term(one, own)
        self.second.show_term(one)
        self.names.show_term(one.id if one else 0)
        lines = history_lines(self.document, one.id) if one else []
        self.history.setText("\n".join(lines))
        self.history.setVisible(bool(lines))
        self.head.show_term(one)
        self._enable()

    def _enable(self) -> None:
        one = self.term
        ready = one is not None and self.form.says_something
        self.agree_button.setEnabled(ready)
        self.how_button.setEnabled(ready)
        for part in (self.remove_button, self.show_button, self.term_field, self.names_button):
            part.setEnabled(one is not None)
        shelf = one.shelf if one else ""
        self.park_button.setEnabled(one is not None and not (one.revision and not shelf))
        self.park_button.set_words(say(f"words.page.{'take-up' if shelf else 'park'}"))
        self.reject_button.setVisible(one is not None and not shelf and not one.revision)

    def _show_second(self) -> None:
        self._show()
        if not self.second.isHidden():
            QTimer.singleShot(0, self, partial(self.area.ensureWidgetVisible, self.second))

    def _toggle_how(self) -> None:
        if self.agree_row.isHidden():
            self.agree_row.open_row(remarked=self.form.is_remarked)
            QTimer.singleShot(0, self, partial(self.area.ensureWidgetVisible, self.agree_row))
        else:
            self.agree_row.hide()

    def _toggle_names(self) -> None:
        self.names.setVisible(self.names.isHidden())
        if not self.names.isHidden():
            QTimer.singleShot(0, self, partial(self.area.ensureWidgetVisible, self.names))

    def _agree(self) -> None:
        self.form.put_down()
        if self.form.meaning and self.live.do(AgreeMeaning, meaning=self.form.meaning):
            self.list.list.setFocus()  # an arrow leads on to the next word

    def _agree_so(
        self, how: str, up: int | None, down: int | None, note: str, accepted: str
    ) -> None:
        self.form.put_down()
        if self.form.meaning and self.live.do(
            AgreeMeaning,
            meaning=self.form.meaning,
            how=how,
            thumbs_up=up,
            thumbs_down=down,
            note=note,
            accepted=accepted,
        ):
            self.agree_row.clear()
            self.list.list.setFocus()

    def _shelve(self, shelf: str) -> None:
        one = self.term
        if one is not None:
            self.live.do(ShelveTerm, term=one.id, shelf="" if one.shelf else shelf)

    def _rename(self, text: str) -> None:
        one = self.term
        if one is not None and one.term != text:
            self.live.do(RenameTerm, term=one.id, text=text)

    def _remove(self) -> None:
        if self.term is not None:
            self.live.do(RemoveTerm, term=self.term.id)

    def _show_in_room(self) -> None:
        if self.term is not None:
            self.live.do(ShowOnRoom, slide="words", subject=self.term.id)
