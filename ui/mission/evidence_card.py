"""A card of the evidence wall: its number, words, source and how sure we are; edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.text import plain_label
from workshop.language.places import place_of
from workshop.mission.evidence import EditEvidence, RemoveEvidence, TieEvidence, UseEvidence
from workshop.mission.model import Evidence, Line
from workshop.sentences import say

CONFIDENCES = ("", "low", "medium", "high")
TYPED = ("number", "text", "source")


class EvidenceCard(Card):
    """One card; "Edit" opens its fields, "Use" writes it into the statement."""

    def __init__(self, live: LiveDocument, one: Evidence) -> None:
        super().__init__(padding=10)
        self.live, self.one = live, one
        self.number = plain_label("", "title", wrap=True)
        self.words = plain_label("", wrap=True)
        self.source = plain_label("", "caption", "ink_muted", wrap=True)
        self.sure = plain_label("", "caption", "ink_muted", wrap=True)
        self.use_button = LinkButton(say("mission.evidence.use"))
        self.edit_button = LinkButton(say("mission.evidence.edit"), checkable=True)
        self.remove_button = LinkButton(say("mission.evidence.remove"))
        self.form = QWidget()
        self.fields = {name: LineField(say(f"mission.evidence.{name}")) for name in TYPED}
        attach(self.fields["text"], live, place=place_of("evidence", one.uid, "text"))
        words = [(key, say(f"mission.confidence.{key or 'none'}")) for key in CONFIDENCES]
        self.confidence = ChoiceField(say("mission.detail.confidence"), words)
        self.issue = ChoiceField(say("mission.evidence.issue"))
        self.issue.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._lay_out()
        self._connect()

    def show_card(self, one: Evidence, issues: Sequence[Line]) -> None:
        """Shows the card as the file holds it; a field that is typed in keeps what is typed."""
        self.one = one
        self.number.setText(one.number)
        self.number.setVisible(bool(one.number.strip()))
        self.words.setText(one.text)
        key = "source_is" if one.source.strip() else "no_source" if one.unsourced else "told"
        self.source.setText(say(f"mission.evidence.{key}", source=one.source))
        self.source.set_ink("attention" if one.unsourced else "ink_muted")
        tied = next((issue.line for issue in issues if issue.id == one.issue_id), "")
        told = [say(f"mission.confidence.is_{one.confidence or 'none'}")]
        told += [say("mission.evidence.about", issue=tied)] if tied else []
        self.sure.setText(" · ".join(told))
        for name, field in self.fields.items():
            field.set_text_if_unfocused(getattr(one, name))
        self.confidence.choose(one.confidence)
        choices = [("", say("mission.evidence.no_issue"))]
        choices += [(str(issue.id), issue.line) for issue in issues]
        self.issue.show_choices(choices, str(one.issue_id or ""))
        self.issue.choose(str(one.issue_id or ""))
        self.setAccessibleName(one.said)

    def open_form(self) -> None:
        """Opens the fields, the words first."""
        self.edit_button.setChecked(True)
        self.form.show()
        self.fields["source"].setFocus()

    def _lay_out(self) -> None:
        column = self.column
        column.setSpacing(4)
        for part in (self.number, self.words, self.source, self.sure):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.use_button, self.edit_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(4)
        for name, field in self.fields.items():
            inside.addWidget(Labelled(say(f"mission.evidence.{name}"), field))
        inside.addWidget(Labelled(say("mission.detail.confidence"), self.confidence))
        inside.addWidget(Labelled(say("mission.evidence.issue"), self.issue))
        column.addWidget(self.form)
        self.form.hide()

    def _connect(self) -> None:
        self.edit_button.toggled.connect(self.form.setVisible)
        self.use_button.clicked.connect(self._use)
        self.remove_button.clicked.connect(self._remove)
        for name, field in self.fields.items():
            field.committed.connect(partial(self._write, name))
        self.confidence.chosen.connect(partial(self._write, "confidence"))
        self.issue.chosen.connect(self._tie)

    def _write(self, name: str, text: str) -> None:
        self.live.do(EditEvidence, evidence=self.one.id, field=name, text=text)

    def _tie(self, key: str) -> None:
        self.live.do(TieEvidence, evidence=self.one.id, issue=int(key) if key else None)

    def _use(self) -> None:
        self.live.do(UseEvidence, evidence=self.one.id)

    def _remove(self) -> None:
        self.live.do(RemoveEvidence, evidence=self.one.id)
