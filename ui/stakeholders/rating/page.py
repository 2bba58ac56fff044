"""Rate together: what the room rates, how far it is, and how far apart the ratings lie."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.page import MapSheetPage
from ui.stakeholders.rating.booth import RatingBooth
from ui.stakeholders.rating.kiosk import RatingHandOver
from ui.stakeholders.rating.result_view import ResultView
from ui.stakeholders.rating.set_up import SetUpView
from ui.stakeholders.rating.tables_view import TablesView
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.model import AXES, RatingPass
from workshop.stakeholders.rating.queries import closed_passes, open_pass, raters


class ScoringPage(MapSheetPage):
    """Set up, gather, result: one of them at a time."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "rating_pass",
        "rating_turn",
        "stakeholder",
        "participant",
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self._again = False
        self._asked = False
        self.hand_over = RatingHandOver(live)
        self.set_up, self.tables, self.results = SetUpView(), TablesView(live), ResultView(live)
        self.turns = plain_label("", "display", strong=True, wrap=True)
        self.waiting = plain_label("", "body", "ink_muted", wrap=True)
        self.stack = QStackedWidget()
        self.again_button = SecondaryButton(say("rating.again"))
        self.back_button = SecondaryButton(say("rating.back"))
        self.close_button = SecondaryButton(say("rating.close"))
        self.open_button = PrimaryButton(say("rating.open"))
        self.hand_button = PrimaryButton(say("rating.hand-over"))
        self.show_button = SecondaryButton(say("missing.show"))
        self.buttons = (
            self.again_button,
            self.back_button,
            self.show_button,
            self.close_button,
            self.open_button,
            self.hand_button,
        )
        self.body.addWidget(self.hand_over)
        self.body.addWidget(self.stack, 1)
        for part in (self.set_up, self._gathering(), self.tables, self.results):
            self.stack.addWidget(part)
        self._connect()

    def refresh(self) -> None:
        """Shows the state the pass is in."""
        found = open_pass(self.document)
        state = self._state(found)
        self.stack.setCurrentIndex(("set_up", "kiosk", "tables", "result").index(state))
        if found is None:
            self._asked = False
        {
            "set_up": self._show_set_up,
            "kiosk": self._show_turns,
            "tables": self._show_tables,
            "result": self.results.refresh,
        }[state]()
        closed = bool(closed_passes(self.document))
        self.again_button.setVisible(state == "result")
        self.show_button.setVisible(state == "result")
        self.show_button.setEnabled(self.results.can_show)
        self.back_button.setVisible(state == "set_up" and closed)
        self.open_button.setVisible(state == "set_up")
        self.hand_button.setVisible(state == "kiosk")
        self.close_button.setVisible(state in ("kiosk", "tables"))
        self.close_button.set_words(say("rating.close-sure" if self._asked else "rating.close"))

    def choose(self, stakeholder: int) -> None:
        """The chosen card, where there is a result of it."""
        self.results.choose(stakeholder)

    def _state(self, found: RatingPass | None) -> str:
        if found is not None:
            return found.form
        return "result" if closed_passes(self.document) and not self._again else "set_up"

    def _gathering(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 24, 0, 0)
        column.addWidget(self.turns)
        column.addWidget(self.waiting)
        column.addWidget(
            plain_label(say("rating.no-result-yet"), "caption", "ink_muted", wrap=True)
        )
        row = QHBoxLayout()
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return made

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.hand_button.clicked.connect(self._hand)
        self.close_button.clicked.connect(self._close)
        self.again_button.clicked.connect(lambda: self._set_again(True))
        self.back_button.clicked.connect(lambda: self._set_again(False))
        for box in self.set_up.axes.values():
            box.toggled.connect(self._allow)
        self.set_up.who.chosen.connect(self._allow)
        self.results.list.moved.connect(self._tell_chosen)
        self.show_button.clicked.connect(self._show_in_room)
        self.hand_over.held_back.connect(lambda: self.said.emit(say("rating.held-back")))
        self.hand_over.left.connect(lambda _forgotten: self.refresh())

    def _show_set_up(self) -> None:
        self.set_up.refresh(self.document)
        self._allow()
        empty = not stakeholders(self.document)
        self.said.emit(say("rating.empty") if empty else "")

    def _allow(self) -> None:
        self.open_button.setEnabled(self.set_up.can_open)

    def _show_turns(self) -> None:
        found = open_pass(self.document)
        if found is None:
            return
        everybody = raters(self.document, found.id)
        had = sum(one.had_turn for one in everybody)
        self.turns.setText(say("rating.kiosk.turnout", voted=had, roll=len(everybody)))
        names = [one.name for one in everybody if not one.had_turn]
        shown = say("rating.still", names=names[:12], n=len(names)) if names else ""
        more = len(names) - 12
        self.waiting.setText(shown + (" " + say("rating.still-more", n=more) if more > 0 else ""))
        if not everybody:
            self.waiting.setText(say("rating.nobody-here"))
        self.hand_button.setEnabled(bool(names))

    def _show_tables(self) -> None:
        found = open_pass(self.document)
        if found is not None:
            self.tables.show_pass(found)

    def _open(self) -> None:
        self._again = False
        self.live.do(
            OpenRatingPass,
            form=self.set_up.form.current,
            axes=tuple(self.set_up.chosen_axes),
            stakeholders=tuple(self.set_up.chosen),
        )

    def _hand(self) -> None:
        found = open_pass(self.document)
        if found is not None:
            self.hand_over.open(RatingBooth(self.document, found))

    def _close(self) -> None:
        found = open_pass(self.document)
        if found is None:
            return
        if not self._asked:
            self._asked = True
            self.said.emit(say("rating.close-says"))
            self.close_button.set_words(say("rating.close-sure"))
            return
        self._asked = False
        self.said.emit("")
        self.live.do(CloseRatingPass, pass_id=found.id)

    def _show_in_room(self) -> None:
        card, axis = self.results.shown
        self.live.do(ShowOnRoom, slide="rated", subject=card, stage=AXES.index(axis))
        self.said.emit(say("rating.shown"))

    def _set_again(self, again: bool) -> None:
        self._again = again
        self.refresh()

    def _tell_chosen(self, key: str) -> None:
        self.show_button.setEnabled(self.results.can_show)
        if key and self.results.list.hasFocus():
            self.chosen.emit(int(key.partition(".")[0]))
