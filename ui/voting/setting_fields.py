"""The settings of a voting method as fields: which choices each offers, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.widgets.fields import LineField, TextArea
from workshop.document import Refused
from workshop.interests.terms import DECISION_CLASSES
from workshop.sentences import Sentence, say
from workshop.voting.lines import costs_from, costs_text, criteria_from, criteria_text, money_from
from workshop.voting.rule import Rule, Settings, half

Choices = list[tuple[Any, Sentence]]
MOST_DOTS = 10
SHARES = ("1/2", "2/3", "3/4", "4/5")
PERCENTS = (50, 60, 70, 75, 80, 90)
FEW = (0, 5, 10, 15, 20, 25)
LEVELS = range(1, 9)
FEW_LINES = 76
LIST_MARGIN = 32
EVERY_METHOD = (
    "tie",
    "whole_ballot",
    "balanced",
    "most_rounds",
    "stable_percent",
    "decision_class",
    "provisional",
)
"""Settings that every method has, behind "more settings"."""


def choices(name: str, rule: Rule) -> Choices:
    """What can be chosen for a setting, as (value, words)."""
    return _CHOICES[name](rule)


def _numbered(name: str, last: Callable[[Rule], int]) -> Callable[[Rule], Choices]:
    def made(rule: Rule) -> Choices:
        return [(n, Sentence(f"voting.desk.{name}_choice", n=n)) for n in range(1, last(rule) + 1)]

    return made


def _named(name: str, *values: Any) -> Callable[[Rule], Choices]:
    def made(_rule: Rule) -> Choices:
        return [(value, Sentence(f"voting.desk.{name}_{str(value).lower()}")) for value in values]

    return made


def _tops(rule: Rule) -> Choices:
    every: Choices = [(0, Sentence("voting.desk.top_all"))]
    numbers = range(1, len(rule.options))
    return [(n, Sentence("voting.desk.top_choice", n=n)) for n in numbers] + every


def _thresholds(_rule: Rule) -> Choices:
    every: Choices = []
    for share in SHARES:
        every.append(((share, True), Sentence("voting.desk.more_than", share=share)))
        every.append(((share, False), Sentence("voting.desk.at_least", share=share)))
    return [*every, (("1/1", False), Sentence("voting.desk.everybody"))]


def _percents(name: str, values: tuple[int, ...]) -> Callable[[Rule], Choices]:
    def made(_rule: Rule) -> Choices:
        return [(value, Sentence(f"voting.desk.{name}_choice", value=value)) for value in values]

    return made


def _or_none(name: str, values: tuple[int, ...]) -> Callable[[Rule], Choices]:
    def made(_rule: Rule) -> Choices:
        every: Choices = [(None, Sentence(f"voting.desk.{name}_none"))]
        return every + [(n, Sentence(f"voting.desk.{name}_choice", value=n)) for n in values]

    return made


def _decisions(_rule: Rule) -> Choices:
    return [(name, Sentence(f"interests.decision_class.{name}")) for name in DECISION_CLASSES]


def _levels(_rule: Rule) -> Choices:
    return [(level, Sentence(f"voting_methods.gradients.answer_{level}")) for level in LEVELS]


_CHOICES: dict[str, Callable[[Rule], Choices]] = {
    "dots": _numbered("dots", lambda _: MOST_DOTS),
    "cap": _numbered("cap", lambda rule: rule.dots),
    "cut": _numbered("cut", lambda rule: max(len(rule.options), rule.cut)),
    "quorum": _numbered("quorum", lambda rule: max(rule.roll, rule.quorum)),
    "top": _tops,
    "threshold": _thresholds,
    "denominator": _named("denominator", "yes_no", "with_abstentions", "may_vote"),
    "forward": _named("forward", "passing", "first"),
    "high_percent": _percents("high_percent", PERCENTS),
    "low_percent": _percents("low_percent", FEW),
    "out": _named("out", "mirrored", "half"),
    "each_group": _named("each_group", False, True),
    "unranked": _named("unranked", "averaged", "zero"),
    "criteria_scale": _named("criteria_scale", "chnri", "five"),
    "utility": _named("utility", "cost", "unit"),
    "acceptable": _levels,
    "blank_as_five": _named("blank_as_five", False, True),
    "tie": _named("tie", "widen", "run_off", "lot"),
    "whole_ballot": _named("whole_ballot", False, True),
    "decision_class": _decisions,
    "provisional": _named("provisional", False, True),
    "balanced": _named("balanced", False, True),
    "most_rounds": _or_none("most_rounds", (1, 2, 3, 4)),
    "stable_percent": _or_none("stable_percent", (5, 10, 15, 20)),
}


class ChoiceField(QComboBox):
    """A setting that is chosen. `changed` has what to change, by the name of the setting."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setAccessibleName(say(f"voting.desk.{name}"))
        self.setMinimumHeight(36)
        keep_narrow(self)
        self.activated.connect(self._tell)

    def show_rule(self, rule: Rule) -> None:
        """Shows the choices, and the one in force."""
        wanted = choices(self.name, rule)
        values = [value for value, _ in wanted]
        if [self.itemData(n) for n in range(self.count())] != values:
            self.clear()
            for value, words in wanted:
                self.addItem(say(words), value)
            widest = self.view().sizeHintForColumn(0)
            self.view().setMinimumWidth(widest + LIST_MARGIN)  # read whole, however narrow the box
        now: Any = getattr(rule, self.name)
        if self.name == "threshold":
            now = (rule.threshold, rule.beyond)
        self.setCurrentIndex(values.index(now) if now in values else 0)

    def _tell(self, place: int) -> None:
        value = self.itemData(place)
        if self.name == "threshold":
            share, beyond = value
            self.changed.emit({"threshold": share, "beyond": beyond})
        elif self.name == "quorum" and value == half(self.count()):
            self.changed.emit({"quorum": None})
        else:
            self.changed.emit({self.name: value})


class AmountField(LineField):
    """The budget, or the number of the lot."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(say(f"voting.desk.{name}"), placeholder=say(f"voting.desk.{name}_hint"))
        self.name = name
        self.committed.connect(self._read)

    def show_rule(self, rule: Rule) -> None:
        """Shows what is kept, unless it is being typed."""
        value = getattr(rule, self.name)
        self.set_text_if_unfocused(str(value) if value else "")

    def _read(self, text: str) -> None:
        try:
            value = text.strip() if self.name == "lot_number" else money_from(text or "0")
        except Refused as refusal:
            self.refused.emit(refusal.sentence)
            return
        self.refused.emit(None)
        self.changed.emit({self.name: value})


class LinesField(TextArea):
    """Criteria or costs, one a line."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(say(f"voting.desk.{name}"), placeholder=say(f"voting.desk.{name}_hint"))
        self.name = name
        self._letters: tuple[str, ...] = ()
        self.setFixedHeight(FEW_LINES)
        self.committed.connect(self._read)

    def show_rule(self, rule: Rule) -> None:
        """Shows what is kept, unless it is being typed."""
        self._letters = tuple(option.letter for option in rule.options)
        kept = (
            criteria_text(rule.criteria)
            if self.name == "criteria"
            else costs_text(rule.costs, self._letters)
        )
        self.set_text_if_unfocused(kept)

    def _read(self, text: str) -> None:
        try:
            value = (
                criteria_from(text) if self.name == "criteria" else costs_from(text, self._letters)
            )
        except Refused as refusal:
            self.refused.emit(refusal.sentence)
            return
        self.refused.emit(None)
        self.changed.emit({self.name: value})


def keep_narrow(box: QComboBox) -> None:
    """A box that takes the width it is given, however long its choices are."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)


SettingField = ChoiceField | AmountField | LinesField


def field_for(name: str) -> SettingField:
    """The field of a setting."""
    if name in ("criteria", "costs"):
        return LinesField(name)
    if name in ("budget", "lot_number"):
        return AmountField(name)
    return ChoiceField(name)


def with_changes(settings: Settings, changes: dict[str, Any]) -> Settings:
    """The settings with what was chosen; a limit is never more than the dots there are."""
    fields = {**settings.model_dump(), **changes}
    fields["cap"] = min(fields["cap"], fields["dots"])
    return Settings.model_validate(fields)
