"""The settings of the chosen method: the few that matter most, the rest one click away."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.voting.setting_fields import (
    EVERY_METHOD,
    AmountField,
    LinesField,
    SettingField,
    field_for,
    with_changes,
)
from ui.widgets.buttons import QuietButton
from ui.widgets.fields import Labelled
from workshop.sentences import Sentence, say
from workshop.voting.methods import Method, method
from workshop.voting.rule import Rule, Settings

AT_ONCE = 4
COLUMNS = 4
WIDE = {"decision_class": 2}
"""Settings whose choices are longer than a column."""


class SettingsPart(QWidget):
    """Fields that follow the method; `chosen` has the whole `Settings` after each change."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, SettingField] = {}
        self.open = False
        self._settings = Settings()
        self._shown: tuple[object, ...] = ()
        self.more = QuietButton(say("voting.desk.more_settings"))
        self.more.clicked.connect(self._toggle)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._grid)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rule(self, rule: Rule, settings: Settings) -> None:
        """Shows the settings of a draft as they would be fixed."""
        self._settings = settings
        used = method(rule.method)
        wanted = self._names(used, rule)
        if self._shown != (used.key, *wanted):
            self._lay_out(used, wanted)
        for field in self.fields.values():
            field.show_rule(rule)
        key = "voting.desk.fewer_settings" if self.open else "voting.desk.more_settings"
        self.more.set_words(say(key))

    def _names(self, used: Method, rule: Rule) -> list[str]:
        """First what matters most; the cut only where the first few go forward."""
        own = [n for n in used.fields if n != "cut" or rule.forward == "first"]
        rest = [name for name in EVERY_METHOD if not (name == "whole_ballot" and used.whole_ballot)]
        return own + rest if self.open else own[:AT_ONCE]

    def _lay_out(self, used: Method, wanted: list[str]) -> None:
        self._shown = (used.key, *wanted)
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        place = 0
        for name in wanted:
            field = field_for(name)
            labelled = Labelled(say(_label(used, name)), field)
            field.changed.connect(self._change)
            labelled.caption.setWordWrap(True)
            wide = COLUMNS if isinstance(field, LinesField) else WIDE.get(name, 1)
            if isinstance(field, (AmountField, LinesField)):
                field.refused.connect(_told_by(labelled))
            if place % COLUMNS + wide > COLUMNS:
                place += COLUMNS - place % COLUMNS
            row, column = divmod(place, COLUMNS)
            foot = Qt.AlignmentFlag.AlignBottom  # a caption of two lines moves no other field
            self._grid.addWidget(labelled, row, column, 1, wide, foot)
            self.fields[name] = field
            place += wide
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        before = self.more.previousInFocusChain() or self
        for made in self.fields.values():  # Tab reads on, though they were made last
            self.setTabOrder(before, made)
            before = made

    def _change(self, changes: dict[str, Any]) -> None:
        self.chosen.emit(with_changes(self._settings, changes))

    def _toggle(self) -> None:
        self.open = not self.open
        self.chosen.emit(self._settings)


def _label(used: Method, name: str) -> str:
    """Seats are called seats where people are chosen."""
    return "voting.desk.seats" if name == "cut" and used.key == "stv" else f"voting.desk.{name}"


def _told_by(labelled: Labelled) -> Any:
    def tell(sentence: Sentence | None) -> None:
        labelled.note.tell("" if sentence is None else say(sentence), "attention")

    return tell
