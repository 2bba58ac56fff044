"""What an option waits for: needs in a list, each answered, waived by a role, or open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.options.more.part import Part, leave, line_of, short, tick
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton, QuietButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField
from ui.widgets.row_list import ROW_HEIGHT, Row, RowList
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.language.places import place_of_row
from workshop.options.gate_changes import (
    AddGate,
    AddUsualGates,
    AnswerGate,
    BindGates,
    EditGate,
    MarkRisk,
    RemoveGate,
    ReopenGate,
    WaiveGate,
)
from workshop.options.gate_queries import binding, gates_of, risks
from workshop.options.gates import Gate, by_rule
from workshop.options.queries import wording_locked
from workshop.sentences import Sentence, say

_RULE = "rule:"
LEAST_ROWS = 3


class NeedsPart(Part):
    """The list of needs, the fields of the chosen one, and the switches of rule."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.empty = plain_label(say("options.needs.empty"), ink="ink_muted", wrap=True)
        self.list = RowList(say("options.needs.list"))
        self.new = LineField(say("options.needs.new"), placeholder=say("options.needs.new-hint"))
        self.add_button = SecondaryButton(say("options.needs.add"))
        self.three_button = LinkButton(say("options.needs.three"))
        self.five_button = LinkButton(say("options.needs.five"))
        self.risk = tick(say("options.needs.risk"))
        self.bind = tick(say("options.needs.binding"))
        self.form = NeedForm()
        attach(self.new, live, place="")
        for name, field in self.form.typed.items():
            attach(field, live, place=partial(self._place, name))
        self._lay_out()
        self._gates: dict[str, Gate] = {}
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        column.addWidget(self.empty)
        column.addWidget(self.list, 100)
        column.addLayout(line_of(self.new, self.add_button, stretch=0))
        column.addLayout(line_of(self.three_button, self.five_button))
        column.addWidget(self.form)
        column.addWidget(self.risk)
        column.addWidget(self.bind)
        column.addStretch(1)
        self.column.addWidget(scrolled(inside), 1)

    def _connect(self) -> None:
        self.list.moved.connect(self._show_chosen)
        self.new.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.three_button.clicked.connect(lambda: self.do(AddUsualGates, all_five=False))
        self.five_button.clicked.connect(lambda: self.do(AddUsualGates, all_five=True))
        self.risk.clicked.connect(lambda on: self.do(MarkRisk, creates_risk=on))
        self.bind.clicked.connect(lambda on: self.live.do(BindGates, binding=on))
        form = self.form
        form.need.committed.connect(lambda text: self._act(EditGate, need=text))
        form.answer.committed.connect(lambda text: self._act(AnswerGate, answer=text))
        form.waive_button.clicked.connect(self._waive)
        form.role.returnPressed.connect(form.because.setFocus)
        form.because.returnPressed.connect(self._waive)
        form.reopen_button.clicked.connect(lambda: self._act(ReopenGate))
        form.remove_button.clicked.connect(lambda: self._act(RemoveGate))
        form.write_button.clicked.connect(self._write_down)

    def refresh(self) -> None:
        """Reads the needs again; the chosen one stays chosen."""
        if self.option is None:
            return
        reader = self.live.document
        gates = gates_of(reader, self.option.id)
        risky = self.option.id in risks(reader)
        self._gates = {str(gate.id): gate for gate in gates}
        rows = [_row(gate) for gate in gates]
        for need in by_rule(gates, creates_risk=risky):
            aside = say("options.needs.by-rule")
            rows.append(Row(f"{_RULE}{need.kind}", _said(need.words), aside, "attention"))
        self.list.show_rows(rows)
        if rows and not self.list.current_key:
            self.list.blockSignals(True)
            self.list.setCurrentRow(0)
            self.list.blockSignals(False)
        row_height = theme().px(ROW_HEIGHT)
        self.list.setMinimumHeight(min(len(rows), LEAST_ROWS) * row_height + 2)
        self.list.setMaximumHeight(len(rows) * row_height + 2)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.risk.setChecked(self.option.creates_risk)
        self.bind.setChecked(binding(reader))
        self._allow(self.option.id not in wording_locked(reader))
        self._show_chosen()

    def _place(self, column: str) -> str:
        return place_of_row(self.live.document, "gate", self.form.gate, column)

    def _allow(self, allowed: bool) -> None:
        for part in (self.new, self.add_button, self.three_button, self.five_button, self.form):
            part.setEnabled(allowed)

    def _show_chosen(self, _key: str = "") -> None:
        key = self.list.current_key
        gate = self._gates.get(key)
        if gate is None or gate.id != self.form.gate:
            leave(self.form)
        self.form.show_gate(gate, by_rule=key.startswith(_RULE))

    def _add(self) -> None:
        if self.do(AddGate, need=self.new.text()):
            self.new.clear()
            self.list.setCurrentRow(self.list.count() - 1)

    def _write_down(self) -> None:
        kind: str = self.list.current_key.removeprefix(_RULE)
        self.do(AddGate, kind=kind)

    def _waive(self) -> None:
        role, because = self.form.role.text(), self.form.because.text()
        if self._act(WaiveGate, role=role, because=because):
            self.list.setFocus()

    def _act(self, verb: type, **fields: object) -> bool:
        gate = self.form.gate
        return gate is not None and self.do(verb, gate=gate, **fields)


class NeedForm(QWidget):
    """The chosen need: its words, its answer, or the role that lets the option go on without."""

    def __init__(self) -> None:
        super().__init__()
        self.need = LineField(say("options.needs.words"))
        self.answer = LineField(say("options.needs.answer"), limit=5000)
        self.role = LineField(
            say("options.needs.role"), placeholder=say("options.needs.role-hint"), limit=200
        )
        self.because = LineField(say("options.needs.because"), limit=5000)
        self.typed = {"need": self.need, "answer": self.answer, "waived_because": self.because}
        self.waive_open = QuietButton(say("options.needs.waive-open"), checkable=True)
        self.waive_button = SecondaryButton(say("options.needs.waive"))
        self.reopen_button = QuietButton(say("options.needs.reopen"))
        self.remove_button = QuietButton(say("options.needs.remove"))
        self.write_button = SecondaryButton(say("options.needs.write-down"))
        self.gate: int | None = None
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Labelled(say("options.needs.words"), self.need))
        self._answer = Labelled(say("options.needs.answer"), self.answer)
        column.addWidget(self._answer)
        acts = line_of(self.waive_open, self.reopen_button, self.remove_button)
        column.addLayout(acts)
        self._waiver = QWidget()
        waiver = QVBoxLayout(self._waiver)
        waiver.setContentsMargins(0, 0, 0, 0)
        waiver.addWidget(Labelled(say("options.needs.role"), self.role))
        because = Labelled(say("options.needs.because"), self.because)
        row = line_of(because, self.waive_button, stretch=0)
        row.setAlignment(self.waive_button, Qt.AlignmentFlag.AlignBottom)
        waiver.addLayout(row)
        column.addWidget(self._waiver)
        self.waive_open.toggled.connect(self._open_waiver)
        self.waive_open.clicked.connect(self.role.setFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._fields)
        whole.addWidget(self.write_button)

    def show_gate(self, gate: Gate | None, *, by_rule: bool) -> None:
        """Shows a need; what was typed for another one is let go."""
        self._fields.setVisible(gate is not None)
        self.write_button.setVisible(by_rule)
        another = (gate.id if gate else None) != self.gate
        self.gate = gate.id if gate else None
        if gate is None:
            return
        self.need.setPlaceholderText(_said(Sentence(f"options.gate.kind.{gate.kind}")))
        for field, words in (
            (self.need, gate.need),
            (self.answer, gate.answer),
            (self.role, gate.waived_by),
            (self.because, gate.waived_because),
        ):
            if another or field in (self.need, self.answer) or gate.waived:
                field.set_text_if_unfocused(words)
        self.reopen_button.setVisible(not gate.open)
        self.waive_open.setVisible(not gate.waived)
        self.waive_button.setVisible(not gate.waived)
        if another or gate.waived:
            self.waive_open.setChecked(False)
        self._open_waiver(gate.waived or self.waive_open.isChecked())
        for field in (self.role, self.because):
            field.setReadOnly(gate.waived)

    def _open_waiver(self, opened: bool) -> None:
        self._waiver.setVisible(opened)
        self._answer.setVisible(not opened)


def _row(gate: Gate) -> Row:
    words = _said(gate.words)
    if gate.letter_from:
        words = say("options.needs.from", letter=gate.letter_from, need=words)
    if gate.waived:
        role = short(gate.waived_by)
        return Row(str(gate.id), words, say("options.needs.state.waived", role=role))
    if gate.answered:
        return Row(str(gate.id), words, say("options.needs.state.answered"), "done")
    return Row(str(gate.id), words, say("options.needs.state.open"), "attention")


def _said(words: str | Sentence) -> str:
    return say(words) if isinstance(words, Sentence) else words
