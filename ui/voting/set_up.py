"""Setting up a vote: the question, the method, the rule card as it will be, who may vote."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import theme
from ui.voting.interest_checks import InterestChecks
from ui.voting.method_choice import MethodChoice
from ui.voting.setting_fields import keep_narrow, with_changes
from ui.voting.settings_part import SettingsPart
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.fields import Labelled, LineField
from ui.widgets.rule_card_view import RuleCard
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.voting.methods import method
from workshop.voting.model import Prospect, Round
from workshop.voting.recommend import forms_for
from workshop.voting.rule import Rule, Settings
from workshop.voting.rule_card import card_rows
from workshop.voting.timing import minutes_needed

WARNINGS_HEIGHT = 66
LONG_QUESTION = 90
PAPER_HEIGHT = 140
PERSON = int(Qt.ItemDataRole.UserRole)


class SetUp(QWidget):
    """The draft as fields.

    Signals:
        question_typed: the question as typed so far.
        settings_chosen: the `Settings` as chosen now.
        method_chosen: a method's key, its `Settings`, and whether the round is secret.
    """

    question_typed = Signal(str)
    settings_chosen = Signal(object)
    method_chosen = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._rule: Rule | None = None
        self._people: list[tuple[int, str, bool]] = []
        self._findings: list[str] = []
        self._paper_open = False
        self.question = LineField(
            say("voting.desk.question"),
            placeholder=say("voting.desk.question_hint"),
            role="lead",
            strong=True,
            height=44,
        )
        self.question.committed.connect(self.question_typed)
        self.choice = MethodChoice()
        self.choice.chosen.connect(self._choose_method)
        self.settings = SettingsPart()
        self.settings.chosen.connect(self.settings_chosen)
        self.form = QComboBox()
        self.form.setAccessibleName(say("voting.desk.form"))
        self.form.setMinimumHeight(36)
        keep_narrow(self.form)
        self.form.activated.connect(self._choose_form)
        self.paper_button = QuietButton(say("voting_paper.some"))
        self.paper_button.clicked.connect(self._toggle_paper)
        self.paper = QListWidget()
        self.paper.setAccessibleName(say("voting_paper.some"))
        self.paper.setFixedHeight(theme().px(PAPER_HEIGHT))
        self.paper.hide()
        self.paper.itemChanged.connect(self._choose_paper)
        self.card = RuleCard(say("voting.desk.card"), say("voting.desk.not_fixed"), row_height=27)
        self.who = plain_label("", wrap=True)
        self.time = plain_label("", wrap=True)
        self.warnings = WarningBand()
        self.checks = InterestChecks()
        self.checks.wait.connect(self._let_wait)
        self.checks.closed.connect(self._show_warnings)
        self._lay_out()

    def show_draft(self, draft: Round, found: Prospect) -> None:
        """Shows what opening would fix; what is being typed stays."""
        self._settings, self._rule = draft.settings, found.rule
        self.question.set_text_if_unfocused(draft.question)
        long = len(draft.question) > LONG_QUESTION
        self.labelled.note.tell(say("voting.desk.two_lines") if long else "", "remark")
        options = len(found.options)
        self.choice.show_method(draft.method, secret=draft.secret, options=options)
        self.settings.show_rule(found.rule, draft.settings)
        self._show_forms(found.rule)
        divides = draft.secret and draft.settings.form != "paper"
        self.paper_button.setVisible(divides)
        self.paper.setVisible(divides and bool(draft.settings.on_paper or self._paper_open))
        rows = [(say(row.label), say(row.value)) for row in card_rows(found.rule)]
        rows[0] = (rows[0][0], draft.question)
        self.card.show_rows(rows)
        self.who.setText("\n".join(_who(found)))
        self.time.setText(say("voting.desk.time", n=found.rule.roll, minutes=found.minutes))
        self._findings = [say(finding.sentence) for finding in found.findings]
        self.checks.show_checks(found, provisional=draft.settings.provisional)
        self._show_warnings()

    def show_checks(self) -> None:
        """Opening takes a reason: the band with the checks stands in place of the warnings."""
        self.checks.open_up()
        self._show_warnings()

    def show_way_on(self) -> None:
        """The pack lets nobody pass over it: the band says what, and where it is settled."""
        self.checks.show()
        self._show_warnings()

    def show_people(self, people: list[tuple[int, str]]) -> None:
        """Who could vote on paper instead of at the laptop; ticked as the draft has it."""
        rows = [(person, name, person in self._settings.on_paper) for person, name in people]
        if rows == self._people:
            return
        self._people = rows
        self.paper.blockSignals(True)
        self.paper.clear()
        for person, name, ticked in rows:
            item = QListWidgetItem(name)
            item.setData(PERSON, person)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.paper.addItem(item)
        self.paper.blockSignals(False)

    def _show_warnings(self) -> None:
        """One band at a time."""
        self.warnings.show_sentences(self._findings if self.checks.isHidden() else [])

    def _let_wait(self, wait: bool) -> None:
        self.settings_chosen.emit(with_changes(self._settings, {"provisional": wait}))

    def _toggle_paper(self) -> None:
        self._paper_open = not self._paper_open
        self.paper.setVisible(self._paper_open or bool(self._settings.on_paper))

    def _choose_paper(self, _item: QListWidgetItem) -> None:
        items = [self.paper.item(n) for n in range(self.paper.count())]
        ticked = [i for i in items if i.checkState() is Qt.CheckState.Checked]
        chosen = tuple(int(item.data(PERSON)) for item in ticked)
        self.settings_chosen.emit(with_changes(self._settings, {"on_paper": chosen}))

    def _choose_method(self, key: str, secret: bool) -> None:
        used = method(key)
        before = self._rule.method if self._rule is not None else "dots"
        changes: dict[str, Any] = {}
        if key != before:
            fresh = Settings()
            for name in (*method(before).defaults, *used.defaults):
                changes[name] = used.defaults.get(name, getattr(fresh, name))
        forms = forms_for(used, secret=secret, answers=self._answers(key))
        if self._settings.form not in forms:
            changes["form"] = forms[0]
        self.method_chosen.emit(key, with_changes(self._settings, changes), secret)

    def _choose_form(self, place: int) -> None:
        self.settings_chosen.emit(with_changes(self._settings, {"form": self.form.itemData(place)}))

    def _show_forms(self, rule: Rule) -> None:
        """Each form with the minutes this room needs in it."""
        used = method(rule.method)
        forms = forms_for(used, secret=rule.secret, answers=self._answers(rule.method))
        self.form.clear()
        for form in forms:
            minutes = minutes_needed(form, rule.roll, used.seconds_more(rule))
            title = say(f"voting_rules.form_title.{form}")
            self.form.addItem(say("voting.desk.form_minutes", form=title, n=minutes), form)
        self.form.setCurrentIndex(self.form.findData(rule.form))  # none where it does not fit

    def _answers(self, key: str) -> int:
        return 0 if self._rule is None else len(method(key).answers(self._rule))

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(6)
        self.labelled = Labelled(say("voting.desk.question"), self.question)
        left.addWidget(self.labelled)
        left.addSpacing(8)
        left.addWidget(self.choice)
        left.addWidget(self.settings)
        left.addWidget(plain_label(say("voting.desk.form"), "caption", "ink_muted"))
        left.addWidget(self.form)
        left.addWidget(self.paper_button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.paper)
        left.addStretch()
        right.setSpacing(8)
        right.addWidget(self.card)
        right.addWidget(plain_label(say("voting.desk.who"), strong=True))
        right.addWidget(self.who)
        right.addWidget(self.time)
        right.addStretch()
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(4, 0, 4, 0)
        columns.setSpacing(24)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(self.warnings)
        whole.addWidget(self.checks)


class WarningBand(Card):
    """What to look at first, one sentence a line; it takes no room when there is nothing."""

    def __init__(self) -> None:
        super().__init__(say("voting.desk.look"), back="attention_soft", border="line", padding=12)
        self.head = plain_label("", ink="attention", strong=True)
        self.lines = plain_label("", wrap=True)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = scrolled(self.lines)
        area.setFixedHeight(theme().px(WARNINGS_HEIGHT))
        self.column.addWidget(self.head)
        self.column.addWidget(area)

    def show_sentences(self, sentences: list[str]) -> None:
        """Shows the sentences, or nothing."""
        self.setVisible(bool(sentences))
        self.head.setText(say("voting.desk.look", n=len(sentences)))
        self.lines.setText("\n".join(sentences))


def _who(found: Prospect) -> list[str]:
    """Options with fewer than all, then the rest together."""
    roll = found.rule.roll
    fewer = [option for option in found.options if option.recused]
    lines = [
        say("voting.desk.who_option", letter=o.letter, may=roll - o.recused, roll=roll)
        for o in fewer[:3]
    ]
    rest = len(found.options) - len(fewer)
    if rest:
        key = "who_rest" if fewer else "who_all"
        lines.append(say(f"voting.desk.{key}", n=rest, roll=roll))
    return lines
