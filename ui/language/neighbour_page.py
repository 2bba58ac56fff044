"""What would you tell a neighbour? The room shows whether a text is understood; no formula does."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.paged_sheet import SheetPage
from ui.document.live import LiveDocument
from ui.language.place_names import place_name
from ui.language.pointing.window import texts_to_read
from ui.voting.open_forms.count_box import CountBox
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, TextArea
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.language.model import NeighbourCheck
from workshop.language.neighbour import AskNeighbour, CountNeighbour, NoteNeighbour, RemoveNeighbour
from workshop.language.places import Text, shared_texts
from workshop.language.queries import neighbour_checks
from workshop.sentences import say

HANDS = ("got_it", "partly", "not_yet")


class NeighbourPage(SheetPage):
    """Choose a text, show it with the question, write down the hands and what people told."""

    TABLES: ClassVar[tuple[str, ...]] = (
        *("neighbour_check", "mission", "option", "decision", "action"),
    )

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.choice = ChoiceField(say("words.neighbour.text"))
        self.choice.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.text = plain_label("", "lead", wrap=True)
        self.list = RowList(say("words.neighbour.checks"))
        self.empty = plain_label(say("words.neighbour.none"), "caption", "ink_muted", wrap=True)
        self.shown = plain_label("", "caption", "ink_muted", wrap=True)
        self.boxes = {name: CountBox(say(f"words.neighbour.{name}")) for name in HANDS}
        self.told = TextArea(say("words.neighbour.told"))
        self.result = plain_label("", wrap=True)
        self.remove_button = QuietButton(say("words.desk.remove"))
        self.ask_button = PrimaryButton(say("words.neighbour.ask"))
        self.buttons = (self.remove_button, self.ask_button)
        self._lay_out()
        self._connect()

    def hint(self) -> str:
        """Why people are asked and no figure is taken for an answer."""
        return say("words.neighbour.hint")

    @property
    def check(self) -> NeighbourCheck | None:
        """The check in sight."""
        key = self.list.current_key
        return next((one for one in neighbour_checks(self.document) if str(one.id) == key), None)

    def refresh(self) -> None:
        """Reads the texts and the checks again."""
        found = self._texts()
        self.choice.show_choices([(one.place, _called(one)) for one in found])
        self.ask_button.setEnabled(bool(found))
        self._show_text()
        checks = neighbour_checks(self.document)
        self.list.show_rows([_row(one) for one in checks])
        if checks and not self.list.current_key:
            self.list.choose(str(checks[-1].id))
        self.empty.setVisible(not checks)
        self._show_check()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(Labelled(say("words.neighbour.text"), self.choice))
        left.addWidget(self.text)
        left.addWidget(
            plain_label(say("words.neighbour.prompts"), "caption", "ink_muted", wrap=True)
        )
        left.addStretch(1)
        left.addWidget(self.empty)
        left.addWidget(self.list, 2)
        self.form = QWidget()
        right = QVBoxLayout(self.form)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.shown)
        hands = QHBoxLayout()
        hands.setSpacing(8)
        for name, box in self.boxes.items():
            hands.addWidget(plain_label(say(f"words.neighbour.{name}"), "caption", "ink_muted"))
            hands.addWidget(box)
        hands.addStretch(1)
        right.addLayout(hands)
        right.addWidget(self.result)
        right.addWidget(plain_label(say("words.neighbour.told"), "caption", "ink_muted"))
        right.addWidget(self.told, 1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 2)
        row.addWidget(self.form, 3)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.choice.chosen.connect(lambda _key: self._show_text())
        self.list.moved.connect(lambda _key: self._show_check())
        self.ask_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._remove)
        self.told.committed.connect(self._note)
        for box in self.boxes.values():
            box.editingFinished.connect(self._count)

    def _texts(self) -> list[Text]:
        return texts_to_read(shared_texts(self.document))

    def _show_text(self) -> None:
        here = next((one for one in self._texts() if one.place == self.choice.current), None)
        self.text.setText(here.text if here else say("words.neighbour.nothing"))

    def _show_check(self) -> None:
        one = self.check
        self.form.setVisible(one is not None)
        self.remove_button.setEnabled(one is not None)
        if one is None:
            return
        asked = say("words.neighbour.asked", time=one.asked_at[11:16], text=one.shown)
        self.shown.setText(asked)
        for name, box in self.boxes.items():
            if not box.hasFocus():
                box.set_value(getattr(one, name))
        self.told.set_text_if_unfocused(one.told)
        self.result.setText(result_words(one))

    def _ask(self) -> None:
        here = next((one for one in self._texts() if one.place == self.choice.current), None)
        if here is None:
            return
        if self.live.do(AskNeighbour, place=here.place, shown=here.text):
            newest = neighbour_checks(self.document)[-1]
            self.list.choose(str(newest.id))
            self.live.do(ShowOnRoom, slide="neighbour", subject=newest.id)
            self.boxes["got_it"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        one = self.check
        values = {name: box.value() for name, box in self.boxes.items()}
        if one is not None and values != {name: getattr(one, name) for name in HANDS}:
            self.live.do(CountNeighbour, check=one.id, **values)

    def _note(self, text: str) -> None:
        one = self.check
        if one is not None and one.told != text:
            self.live.do(NoteNeighbour, check=one.id, text=text)

    def _remove(self) -> None:
        if self.check is not None:
            self.live.do(RemoveNeighbour, check=self.check.id)


def result_words(one: NeighbourCheck) -> str:
    """The hands in a sentence; never a share, never a pass."""
    counted = [
        say(f"words.neighbour.{name}.n", n=getattr(one, name))
        for name in HANDS
        if getattr(one, name) is not None
    ]
    return say("words.neighbour.result", hands=counted) if counted else ""


def _called(one: Text) -> str:
    words = " ".join(one.text.split())
    return f"{place_name(one)}: {words}"


def _row(one: NeighbourCheck) -> Row:
    return Row(str(one.id), " ".join(one.shown.split()), one.asked_at[11:16])
