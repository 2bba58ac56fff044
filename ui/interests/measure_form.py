"""What an interest changes: how far it goes, what follows, why, and who decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.document.live import LiveDocument
from ui.interests.deciders import Decider, deciders
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.interests.closure import kind_of
from workshop.interests.deciding import DecideMeasure, TakeBackMeasure
from workshop.interests.model import Cell, Measure
from workshop.interests.queries import (
    assessments,
    cells,
    measure,
    pack_in_force,
    proposal,
    touching,
)
from workshop.interests.terms import LEVELS, MeasureName, Severity
from workshop.options.queries import options
from workshop.people.queries import participant
from workshop.sentences import say

EVERYWHERE = "all"
KINDS: dict[str, tuple[MeasureName, ...]] = {
    "discloses": ("disclose",),
    "answers": ("disclose", "answer_only", "no_vote"),
    "recused": ("disclose", "no_vote"),
    "leaves": ("leave_room", "no_papers", "no_draft"),
}
"""What may change, and the measures it stands for where the pack has none of the same kind."""


class Proposed(NamedTuple):
    """What the pack says of one place."""

    severity: Severity
    rules: tuple[str, ...]
    measures: tuple[MeasureName, ...]


class MeasureForm(QWidget):
    """One person's measure on one option, or on several alike; decided by somebody else.

    Signals:
        recorded: it was written down, or taken back.
    """

    recorded = Signal()

    def __init__(self, live: LiveDocument, person: int, marked: Sequence[int] = ()) -> None:
        super().__init__()
        self.live, self.person = live, person
        self.marked = tuple(marked)
        self.pack = pack_in_force(live.document)
        found = participant(live.document, person)
        assert found is not None
        self.role = found.role
        self.option = _narrow(ChoiceField(say("interests.desk.option")))
        self.told = plain_label("", wrap=True)
        self.proposed = plain_label("", "caption", "ink_muted", wrap=True)
        levels = [(level, say(f"interests.severity.{level}")) for level in LEVELS]
        self.severity = Segmented(levels, say("interests.desk.severity"), role="caption")
        self.kinds: dict[str, QRadioButton] = {}
        self.reason = LineField(say("interests.desk.reason"), limit=500)
        self.deciders = deciders(live.document, person)
        self.decider = _narrow(ChoiceField(say("interests.desk.decided-by"), _words(self.deciders)))
        self.override = LineField(say("interests.desk.override"), limit=500)
        self.second = _narrow(ChoiceField(say("interests.desk.second")))
        self.more_button = LinkButton(say("interests.desk.more"))
        self.private = LineField(say("interests.desk.reason_private"), limit=500)
        self.exception = LineField(say("interests.desk.exception"), limit=200)
        self.note = InlineNote()
        self.not_relevant = SecondaryButton(say("interests.desk.not-relevant"))
        self.take_back = SecondaryButton(say("interests.desk.take-back"))
        self.record_button = PrimaryButton(say("interests.desk.record-measure"))
        self._lay_out()
        self._fill_choices()
        self._connect()
        self._show_known()

    @property
    def places(self) -> tuple[int | None, ...]:
        """The options it is about; None is the whole workshop."""
        if self.option.current == EVERYWHERE:
            return (None,)
        if "," in self.option.current:
            return self.marked
        return (int(self.option.current or 0),)

    def _fill_choices(self) -> None:
        known = {one.id: one for one in options(self.live.document)}
        rows = [(str(one.id), f"{one.letter}  {one.shown}") for one in known.values()]
        together = ",".join(map(str, self.marked))
        if len(self.marked) > 1:
            letters = [known[option].letter for option in self.marked if option in known]
            rows.insert(0, (together, say("interests.desk.marked", letters=letters)))
        rows.append((EVERYWHERE, say("interests.desk.everywhere")))
        self.option.show_choices(rows, together)
        others = [one for one in self.deciders if one.person is not None]
        self.second.show_choices([("", say("interests.desk.nobody")), *_words(others)])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Labelled(say("interests.desk.option"), self.option))
        column.addWidget(self.told)
        column.addWidget(self.proposed)
        column.addWidget(Labelled(say("interests.desk.severity"), self.severity))
        self.group = QButtonGroup(self)
        for kind in KINDS:
            self.kinds[kind] = QRadioButton(say(f"interests.desk.kind.{kind}"))
            self.group.addButton(self.kinds[kind])
            column.addWidget(self.kinds[kind])
        column.addWidget(Labelled(say("interests.desk.reason"), self.reason))
        self.why_other = Labelled(say("interests.desk.override"), self.override)
        self.who_agrees = Labelled(say("interests.desk.second"), self.second)
        column.addWidget(self.why_other)
        column.addWidget(self.who_agrees)
        column.addWidget(Labelled(say("interests.desk.decided-by"), self.decider))
        column.addWidget(plain_label(say("interests.desk.someone-else"), "caption", "ink_muted"))
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.more = QWidget()
        more = QVBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.addWidget(Labelled(say("interests.desk.reason_private"), self.private))
        more.addWidget(Labelled(say("interests.desk.exception"), self.exception))
        column.addWidget(self.more)
        self.more.hide()
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.not_relevant)
        row.addWidget(self.take_back)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.record_button)

    def _connect(self) -> None:
        self.option.chosen.connect(self._show_known)
        self.severity.chosen.connect(self._choose_severity)
        self.more_button.clicked.connect(self._show_more)
        self.not_relevant.clicked.connect(self._record_nothing)
        self.take_back.clicked.connect(self._take_back)
        self.record_button.clicked.connect(self._record_chosen)

    def _show_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
        self.more_button.set_words(
            say(f"interests.desk.{'more' if self.more.isHidden() else 'less'}")
        )

    def _first(self) -> int | None:
        return self.places[0]

    def _cell(self) -> Cell:
        first = self._first()
        if first is not None:
            return cells(self.live.document).get((self.person, first), Cell())
        known = assessments(self.live.document).get((self.person, None))
        return Cell(severity=known.severity) if known else Cell()

    def _proposal(self) -> Proposed:
        found = proposal(self.live.document, self.person, self._first())
        measures = self.pack.measures(self.role, "priority_vote", found.severity)
        return Proposed(found.severity, found.rules, measures)

    def _show_known(self, _option: str = "") -> None:
        decided = measure(self.live.document, self.person, self._first())
        cell, proposed = self._cell(), self._proposal()
        self._say_told()
        self._say_proposed(proposed)
        unassessed = cell.severity == "unassessed"
        start = proposed.severity if unassessed else cell.severity
        self.severity.choose(start if start in LEVELS else "none")
        self._check_kind(kind_of(decided.measures if decided else proposed.measures))
        self.reason.setText(decided.reason_public if decided else "")
        self.private.setText(decided.reason_private if decided else "")
        self.exception.setText(decided.exception if decided else "")
        self._choose_decider(decided)
        self.take_back.setVisible(decided is not None)
        self._ask_for_override()
        self.note.tell(_state(cell))

    def _choose_decider(self, decided: Measure | None) -> None:
        if decided is None:
            return
        for one in self.deciders:
            if (one.person, one.authority) == (decided.decided_by, decided.authority):
                self.decider.choose(one.key)

    def _say_told(self) -> None:
        """What the person said, where it touches the option."""
        found = touching(self.live.document, self.person, self._first() or 0)
        said = [one.text or say(f"interests.category.{one.category}") for one, _ in found]
        self.told.setText("\n".join(f"“{words}”" for words in said))
        self.told.setVisible(bool(said))

    def _say_proposed(self, found: Proposed) -> None:
        if found.severity == "unassessed":
            self.proposed.setText(say("interests.desk.proposed_open"))
            return
        words = say(f"interests.severity.{found.severity}")
        key = "proposed" if found.rules else "proposed_none"
        self.proposed.setText(
            say(f"interests.desk.{key}", severity=words, rules=list(found.rules),
                pack=self.pack.text().title)
        )  # fmt: skip

    def _choose_severity(self, level: str) -> None:
        """Another severity brings the measures the pack has for it."""
        measures = self.pack.measures(self.role, "priority_vote", _level(level))
        self._check_kind(kind_of(measures))
        self._ask_for_override()

    def _check_kind(self, kind: str) -> None:
        self.group.setExclusive(False)
        for name, button in self.kinds.items():
            button.setChecked(name == kind)
        self.group.setExclusive(True)

    def _ask_for_override(self) -> None:
        """Asks where any of the options has another proposal than what is chosen for all."""
        found = [proposal(self.live.document, self.person, one).severity for one in self.places]
        other = [one for one in found if one not in ("unassessed", self.severity.current)]
        self.why_other.setVisible(bool(other))
        self.who_agrees.setVisible("high" in other)

    def _record_chosen(self) -> None:
        chosen = next((kind for kind, one in self.kinds.items() if one.isChecked()), "")
        if not chosen:
            self.note.tell(say("interests.desk.choose-measure"))
            return
        severity = _level(self.severity.current)
        proposed = self.pack.measures(self.role, "priority_vote", severity)
        self._record(severity, proposed if kind_of(proposed) == chosen else KINDS[chosen])

    def _record_nothing(self) -> None:
        self.severity.choose("none")
        self._ask_for_override()
        self._record("none", ())

    def _record(self, severity: Severity, measures: tuple[MeasureName, ...]) -> None:
        if not (self.reason.text().strip() or self.private.text().strip()):
            self.note.tell(say("interests.measure.reason"))
            self.reason.setFocus()
            return
        by = next(one for one in self.deciders if one.key == self.decider.current)
        if self.why_other.isVisibleTo(self) and not self.override.text().strip():
            self.note.tell(say("interests.measure.override"))
            self.override.setFocus()
            return
        second = self.second.current
        agreeing = next((one.person for one in self.deciders if one.key == second), None)
        done = self.live.do(
            DecideMeasure,
            participant=self.person,
            options=self.places,
            severity=severity,
            measures=measures,
            reason=self.reason.text(),
            reason_private=self.private.text(),
            override_reason=self.override.text(),
            decided_by=by.person,
            authority=by.authority,
            second_assessor=agreeing,
            exception=self.exception.text(),
        )
        if done:
            self.recorded.emit()

    def _take_back(self) -> None:
        if self.live.do(TakeBackMeasure, participant=self.person, option=self._first()):
            self.recorded.emit()


def _narrow(field: ChoiceField) -> ChoiceField:
    field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return field


def _words(found: Sequence[Decider]) -> list[tuple[str, str]]:
    return [(one.key, one.words) for one in found]


def _level(key: str) -> Severity:
    return next(level for level in LEVELS if level == key)


def _state(cell: Cell) -> str:
    if cell.changed:
        return say("interests.desk.changed-note")
    return say("interests.desk.to-settle-note") if cell.to_settle else ""
