"""Setting up a vote: the question, a few settings, the rule card as it will be, who may vote."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.card import Card
from ui.widgets.fields import Labelled, LineField
from ui.widgets.rule_card_view import RuleCard
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.voting.model import Prospect, Round
from workshop.voting.rule import Settings, half
from workshop.voting.rule_card import card_rows

MOST_DOTS = 10
WARNINGS_HEIGHT = 66
FORMS = ("come_to_laptop", "pass_laptop")


class SetUp(QWidget):
    """The draft as fields.

    Signals:
        question_typed: the question as typed so far.
        settings_chosen: the `Settings` as chosen now.
    """

    question_typed = Signal(str)
    settings_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._showing = False
        self.question = LineField(
            say("voting.desk.question"),
            placeholder=say("voting.desk.question_hint"),
            role="lead",
            strong=True,
            height=44,
        )
        self.question.committed.connect(self.question_typed)
        self.form = Segmented(
            [(form, say(f"voting_rules.form_title.{form}")) for form in FORMS],
            say("voting.desk.form"),
        )
        self.form.chosen.connect(self._chosen)
        self.boxes = {name: QComboBox() for name in ("dots", "cap", "cut", "quorum")}
        for name, box in self.boxes.items():
            box.setAccessibleName(say(f"voting.desk.{name}"))
            box.setMinimumHeight(36)
            box.activated.connect(self._chosen)
        self.card = RuleCard(say("voting.desk.card"), say("voting.desk.not_fixed"), row_height=27)
        self.who = plain_label("", wrap=True)
        self.time = plain_label("", wrap=True)
        self.warnings = WarningBand()
        self._lay_out()

    def show_draft(self, draft: Round, found: Prospect) -> None:
        """Shows what opening would fix; what is being typed stays."""
        self._showing = True
        self._settings = draft.settings
        self.question.set_text_if_unfocused(draft.question)
        options = len(found.options)
        roll = found.rule.roll
        self._fill("dots", range(1, MOST_DOTS + 1), draft.settings.dots)
        self._fill("cap", range(1, draft.settings.dots + 1), found.rule.cap)
        self._fill("cut", range(1, max(options, draft.settings.cut) + 1), draft.settings.cut)
        self._fill("quorum", range(1, max(roll, found.rule.quorum) + 1), found.rule.quorum)
        self.form.choose(draft.settings.form)
        rows = [(say(row.label), say(row.value)) for row in card_rows(found.rule)]
        rows[0] = (rows[0][0], draft.question)
        self.card.show_rows(rows)
        self.who.setText("\n".join(_who(found)))
        self.time.setText(say("voting.desk.time", n=roll, minutes=found.minutes))
        self.warnings.show_sentences([say(finding.sentence) for finding in found.findings])
        self._showing = False

    def _chosen(self, *_ignored: object) -> None:
        if self._showing:
            return
        numbers = {name: int(box.currentData() or 1) for name, box in self.boxes.items()}
        fields: dict[str, object] = {**numbers, "form": self.form.current}
        fields["cap"] = min(numbers["cap"], numbers["dots"])
        if self._settings.quorum is None and numbers["quorum"] == half(
            self.boxes["quorum"].count()
        ):
            fields["quorum"] = None
        self.settings_chosen.emit(self._settings.model_copy(update=fields))

    def _fill(self, name: str, numbers: Iterable[int], current: int) -> None:
        box, wanted = self.boxes[name], list(numbers)
        if [box.itemData(n) for n in range(box.count())] != wanted:
            box.clear()
            for n in wanted:
                box.addItem(say(f"voting.desk.{name}_choice", n=n), n)
        box.setCurrentIndex(max(0, box.findData(current)))

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(Labelled(say("voting.desk.question"), self.question))
        left.addSpacing(8)
        left.addWidget(plain_label(say("voting.desk.method"), "lead", strong=True))
        left.addWidget(plain_label(say("voting.desk.method_why"), ink="ink_muted", wrap=True))
        left.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, box in self.boxes.items():
            row.addWidget(Labelled(say(f"voting.desk.{name}"), box), 1)
        left.addLayout(row)
        left.addSpacing(8)
        left.addWidget(plain_label(say("voting.desk.form"), "caption", "ink_muted"))
        left.addWidget(self.form)
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


def scrolled(inside: QWidget) -> QScrollArea:
    """A part that scrolls upright where the window is too low for it, without a frame."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


class WarningBand(Card):
    """What to look at first, one sentence a line; it takes no room when there is nothing."""

    def __init__(self) -> None:
        super().__init__(
            say("voting.desk.look"), back="attention_soft", border="attention_soft", padding=12
        )
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
