"""The fields of one interest: the few that most people need, the others one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.interests.dates import read_date, shown_date
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.interests.model import Interest
from workshop.interests.name_warning import may_name_somebody
from workshop.interests.naming import same_name
from workshop.interests.terms import AMOUNT_BANDS, CATEGORIES, PARTIES, RECIPIENTS
from workshop.options.model import Option
from workshop.people.queries import organisations, participants
from workshop.sentences import say

WORDS_LIMIT = 5_000


class InterestFields(QWidget):
    """One interest as it is told; what is typed stays until it is written down."""

    def __init__(self, live: LiveDocument, options: Sequence[Option]) -> None:
        super().__init__()
        self.live = live
        self.taken: Interest | None = None
        self.category = _choice("category", CATEGORIES)
        self.party = _choice("party", PARTIES)
        self.entity = LineField(say("interests.desk.entity"), limit=200)
        self.words = TextArea(say("interests.desk.words"), limit=WORDS_LIMIT)
        self.letters: dict[int, QCheckBox] = {}
        self.name_note = InlineNote()
        self.more_button = LinkButton(say("interests.desk.more"))
        self.more = QWidget()
        self.amount = _choice("amount_band", AMOUNT_BANDS, "not_stated")
        self.recipient = _choice("recipient", RECIPIENTS)
        self.since = LineField(say("interests.desk.since"), placeholder="2023-05", limit=10)
        self.until = LineField(say("interests.desk.until"), placeholder="2025", limit=10)
        self.planned = QCheckBox(say("interests.desk.planned"))
        self.shared = QCheckBox(say("interests.desk.shared"))
        self.sensitive = QCheckBox(say("interests.desk.sensitive"))
        self.public = LineField(say("interests.desk.public_wording"), limit=500)
        self.known = organisations(live.document)
        self._people = [one.name for one in participants(live.document)]
        self._lay_out(options)
        self.more_button.clicked.connect(self._show_more)
        self.words.textChanged.connect(self._look_for_names)
        self.party.chosen.connect(self._look_for_names)
        self.more.hide()

    def take_up(self, one: Interest) -> None:
        """Puts an interest into the fields, to be corrected."""
        self.taken = one
        called = {known.id: known.name for known in self.known}
        self.category.choose(one.category)
        self.party.choose(one.party)
        self.entity.setText(called.get(one.organisation or 0, one.entity))
        self.words.setPlainText(one.text)
        self.amount.choose(one.amount_band)
        self.recipient.choose(one.recipient)
        self.since.setText(shown_date(one.started_on, "day"))
        self.until.setText(shown_date(one.ended_on, one.end_precision))
        self.planned.setChecked(one.planned)
        self.shared.setChecked(one.sharedness == "shared_class")
        self.sensitive.setChecked(one.sensitive)
        self.public.setText(one.public_wording)
        for option, box in self.letters.items():
            box.setChecked(option in one.options)

    def told(self) -> Interest | None:
        """The interest as it stands in the fields; None where nothing was put in.

        Raises:
            Refused: a date is none.
        """
        chosen = tuple(option for option, box in self.letters.items() if box.isChecked())
        text, entity = self.words.toPlainText(), self.entity.text()
        if not (chosen or text.strip() or entity.strip() or self.taken):
            return None
        started, _ = read_date(self.since.text())
        ended, precision = read_date(self.until.text())
        known = next((one.id for one in self.known if same_name(one.name, entity)), None)
        return Interest.model_validate(
            {
                "id": self.taken.id if self.taken else None,
                "category": self.category.current,
                "party": self.party.current,
                "organisation": known,
                "entity": "" if known else entity,
                "text": text,
                "started_on": started,
                "ended_on": ended,
                "end_precision": precision,
                "planned": self.planned.isChecked(),
                "amount_band": self.amount.current,
                "recipient": self.recipient.current,
                "sharedness": "shared_class" if self.shared.isChecked() else "personal",
                "sensitive": self.sensitive.isChecked(),
                "public_wording": self.public.text(),
                "options": chosen,
            }
        )

    def too_long(self) -> bool:
        """Whether the words are longer than they may be."""
        return len(self.words.toPlainText()) > WORDS_LIMIT

    def _lay_out(self, options: Sequence[Option]) -> None:
        completer = QCompleter([one.name for one in self.known], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entity.setCompleter(completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Labelled(say("interests.desk.category"), self.category))
        column.addWidget(Labelled(say("interests.desk.party"), self.party))
        column.addWidget(Labelled(say("interests.desk.entity"), self.entity))
        self.words.setFixedHeight(64)
        column.addWidget(Labelled(say("interests.desk.words"), self.words))
        column.addWidget(self.name_note)
        if options:
            column.addWidget(plain_label(say("interests.desk.in-options"), "caption", "ink_muted"))
            column.addLayout(self._boxes(options))
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        more = QVBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(6)
        for name, field in (
            ("amount_band", self.amount),
            ("recipient", self.recipient),
            ("since", self.since),
            ("until", self.until),
            ("public_wording", self.public),
        ):
            more.addWidget(Labelled(say(f"interests.desk.{name}"), field))
        for box in (self.planned, self.shared, self.sensitive):
            more.addWidget(box)
        column.addWidget(self.more)

    def _boxes(self, options: Sequence[Option]) -> QGridLayout:
        grid = QGridLayout()
        for place, one in enumerate(options):
            box = QCheckBox(one.letter)
            box.setAccessibleName(f"{one.letter}: {one.shown}")
            self.letters[one.id] = box
            grid.addWidget(box, place // 5, place % 5)
        return grid

    def _show_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
        key = "more" if self.more.isHidden() else "less"
        self.more_button.set_words(say(f"interests.desk.{key}"))

    def _look_for_names(self) -> None:
        """A relative is never named; where the words look as if they did, it is said."""
        named = self.party.current != "self" and may_name_somebody(
            self.words.toPlainText(), self._people, [one.name for one in self.known]
        )
        self.name_note.tell(say("interests.desk.no_names") if named else "")


def _choice(name: str, keys: Sequence[str], current: str = "") -> ChoiceField:
    words = [(key, say(f"interests.{name}.{key}")) for key in keys]
    field = ChoiceField(say(f"interests.desk.{name}"), words, current)
    field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return field
