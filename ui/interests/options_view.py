"""The options as interests see them: which organisations each names, the checks, who leads."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.interests.prompts_form import relation_words
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.row_list import Row, RowList
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.interests.deciding import HandOverSteering, TakeBackSteering
from workshop.interests.opening import Checked, checks
from workshop.interests.queries import cells, linked, ties
from workshop.interests.steering import leads, to_hand_over
from workshop.interests.terms import RELATIONS
from workshop.options.naming_changes import LinkOrganisation, NameOrganisationIn
from workshop.options.queries import options, organisations_of
from workshop.people.queries import organisations, participants
from workshop.sentences import say

CHOSEN_RELATIONS = tuple(one for one in RELATIONS if one != "sponsor")
LEADING = ("chair", "co_facilitator")


class OptionsView(QWidget):
    """Options at the left; at the right what is known of the chosen one.

    Signals:
        said: a sentence for the foot of the sheet.
    """

    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.list = RowList(say("interests.options.list"))
        self.title = plain_label("", "lead", strong=True, wrap=True)
        self.named = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._reading = False
        self.name = LineField(
            say("interests.options.name"), placeholder=say("interests.options.name"), limit=200
        )
        self.relation = ChoiceField(
            say("interests.options.relation"),
            [(key, say(f"interests.relation.{key}")) for key in CHOSEN_RELATIONS],
            "supplier",
        )
        self.add_button = SecondaryButton(say("interests.options.add"))
        self.checks = plain_label("", wrap=True)
        self.note = InlineNote()
        self.lead = plain_label("", wrap=True)
        self.leader = ChoiceField(say("interests.options.leader"))
        self.lead_button = SecondaryButton(say("interests.options.hand_over"))
        self._lay_out()
        self.list.moved.connect(self._show)
        self.add_button.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.lead_button.clicked.connect(self._hand_over)

    def refresh(self) -> None:
        """Reads the options and their ties again."""
        known = linked(self.live.document)
        named: defaultdict[int, set[str]] = defaultdict(set)
        for tie in ties(self.live.document):
            named[tie.option].add(tie.name)
        rows = []
        for one in options(self.live.document):
            aside = say("interests.options.named", n=len(named[one.id]))
            if one.id not in known:
                aside = say("interests.options.not_checked")
            rows.append(Row(str(one.id), f"{one.letter}  {one.shown}", aside))
        self._reading = True
        self.list.show_rows(rows)
        if not self.list.current_key and rows:
            self.list.choose(rows[0].key)
        self._reading = False
        self._show()

    @property
    def option(self) -> int | None:
        """The option that is looked at."""
        return int(self.list.current_key) if self.list.current_key else None

    def _lay_out(self) -> None:
        inside = QWidget()
        right = QVBoxLayout(inside)
        right.setContentsMargins(4, 0, 8, 0)
        right.setSpacing(8)
        right.addWidget(self.title)
        right.addWidget(plain_label(say("interests.options.organisations"), strong=True))
        right.addLayout(self.named)
        right.addWidget(self.name)
        row = QHBoxLayout()
        row.addWidget(self.relation, 1)
        row.addWidget(self.add_button)
        right.addLayout(row)
        right.addWidget(self.note)
        right.addWidget(plain_label(say("interests.options.checks"), strong=True))
        right.addWidget(self.checks)
        right.addWidget(plain_label(say("interests.options.leads"), strong=True))
        right.addWidget(self.lead)
        row = QHBoxLayout()
        row.addWidget(self.leader, 1)
        row.addWidget(self.lead_button, 0, Qt.AlignmentFlag.AlignLeft)
        right.addLayout(row)
        right.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(self.list, 1)
        columns.addWidget(scrolled(inside), 1)

    def _show(self, _key: str = "") -> None:
        if self._reading:
            return
        option = self.option
        for part in (self.name, self.relation, self.add_button, self.lead_button, self.leader):
            part.setEnabled(option is not None)
        if option is None:
            self.title.setText(say("interests.options.none"))
            return
        found = next((one for one in options(self.live.document) if one.id == option), None)
        if found is None:
            return
        self.title.setText(f"{found.letter}  {found.shown}")
        self._show_named(option)
        known = cells(self.live.document)
        looked = checks(self.live.document, [option], known=known)
        self.checks.setText("\n".join(map(_said, looked)))
        self._show_lead(option, waiting=option in to_hand_over(self.live.document, known))
        names = [one.name for one in organisations(self.live.document)]
        completer = QCompleter(names, self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)

    def _show_named(self, option: int) -> None:
        for old in self._rows:
            self.named.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._rows = []
        own = organisations_of(self.live.document, option)
        for one in own:
            words = say(
                "interests.options.tie", name=one.name, relation=relation_words(one.relation)
            )
            self._rows.append(self._row(words, partial(self._take_out, one.organisation_id)))
        shown = {one.name for one in own}
        for tie in ties(self.live.document):
            if tie.option == option and tie.name not in shown:
                words = say(
                    "interests.options.tie", name=tie.name, relation=relation_words(tie.relation)
                )
                self._rows.append(self._row(words, None))
        if not self._rows:
            self._rows.append(self._row(say("interests.options.nothing_linked"), None))
        for row in self._rows:
            self.named.addWidget(row)

    def _row(self, words: str, remove: object) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(plain_label(words, wrap=True), 1)
        if callable(remove):
            button = LinkButton(say("interests.desk.remove"))
            button.clicked.connect(remove)
            line.addWidget(button)
        return row

    def _show_lead(self, option: int, *, waiting: bool) -> None:
        now = leads(self.live.document, option)
        if now is not None:
            words = say("interests.options.led", name=now.name, at=now.began_at[11:16])
        else:
            words = say(f"interests.options.{'must_hand_over' if waiting else 'facilitator_leads'}")
        self.lead.setText(words)
        self.lead.set_ink("attention" if waiting else "ink")
        self.leader.setVisible(now is None)
        people = [one for one in participants(self.live.document) if one.role != "facilitator"]
        people.sort(key=lambda one: one.role not in LEADING)
        self.leader.show_choices([(str(one.id), one.name) for one in people])
        key = "hand_over" if now is None else "take_back"
        self.lead_button.set_words(say(f"interests.options.{key}"))

    def _add(self) -> None:
        if self.option is None or not self.name.text().strip():
            self.note.tell(say("interests.options.say_name"))
            self.name.setFocus()
            return
        self.note.clear()
        fields = {"option": self.option, "name": self.name.text()}
        if self.live.do(NameOrganisationIn, relation=self.relation.current, **fields):
            self.name.clear()

    def _take_out(self, organisation: int) -> None:
        self.live.do(LinkOrganisation, option=self.option, organisation=organisation, relation="")

    def _hand_over(self) -> None:
        option = self.option
        if option is None:
            return
        if leads(self.live.document, option) is not None:
            self.live.do(TakeBackSteering, option=option)
        elif self.leader.current:
            self.live.do(HandOverSteering, option=option, to=int(self.leader.current))


def _said(one: Checked) -> str:
    check = say(f"interests.check.{one.check}")
    return say(
        "interests.options.check", check=check, verdict=say(f"interests.verdict.{one.verdict}")
    )
