"""One wording of a word in one language: plain words, definition, and what a check remarks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, TextArea
from ui.widgets.text import plain_label
from workshop.language import queries
from workshop.language.defining import looked_at
from workshop.language.meaning_changes import EditMeaning, ProposeMeaning, RejectMeaning, SayMeaning
from workshop.language.model import Meaning, Term
from workshop.language.queue import supplied_meaning
from workshop.options.letters import letters_of
from workshop.sentences import say


class WordingForm(QWidget):
    """Types into the proposal in sight; what was agreed is never edited, a new one stands beside.

    Signals:
        shown: the id of the proposal in sight, 0 where none is proposed.
    """

    shown = Signal(int)

    def __init__(self, live: LiveDocument, *, plain_height: int = 64) -> None:
        super().__init__()
        self.live = live
        self._term: Term | None = None
        self._language = "en"
        self._meaning = 0
        self.state = plain_label("", "caption", "ink_muted", wrap=True)
        self.proposals = ChoiceField(say("words.page.proposals"))
        self.aside_button = LinkButton(say("words.page.set-aside"))
        self.another_button = LinkButton(say("words.page.another"))
        self.plain = TextArea(say("words.desk.plain"), role="lead")
        self.plain.setFixedHeight(plain_height)
        self.definition = TextArea(say("words.page.definition"))
        self.definition.setFixedHeight(plain_height)
        self.remarks = plain_label("", "caption", "attention", wrap=True)
        self.known = plain_label("", "caption", "ink_muted", wrap=True)
        self.offer = LinkButton(say("words.page.take-offer"))
        self._lay_out()
        self.plain.committed.connect(self._write_plain)
        self.definition.committed.connect(self._write_definition)
        self.definition.textChanged.connect(self._remark)
        self.proposals.chosen.connect(self._show_chosen)
        self.another_button.clicked.connect(self._propose)
        self.aside_button.clicked.connect(self._set_aside)
        self.offer.clicked.connect(self._take_offer)

    def show_term(self, term: Term | None, language: str) -> None:
        """Shows a word in a language; what is being typed stays."""
        if (term.id if term else 0, language) != (
            self._term.id if self._term else 0,
            self._language,
        ):
            self._meaning = 0
        self._term, self._language = term, language
        self.setEnabled(term is not None)
        proposed = self._proposed()
        if proposed and self._meaning not in {one.id for one in proposed}:
            self._meaning = proposed[-1].id
        self._show(proposed)

    @property
    def meaning(self) -> int:
        """The proposal in sight, 0 for none."""
        return self._meaning

    @property
    def is_remarked(self) -> bool:
        """Whether the checks remark on the definition in sight."""
        return bool(self.remarks.text())

    @property
    def says_something(self) -> bool:
        """Whether there is a proposal in sight, or words being typed that will be one."""
        term, text = self._term, self.plain.toPlainText()
        return bool(self._meaning) or (term is not None and text != term.agreed_plain)

    def put_down(self) -> None:
        """Writes what is being typed, before anything is done with it."""
        self._write_plain(self.plain.toPlainText())
        self._write_definition(self.definition.toPlainText())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.proposals)
        row.addWidget(self.aside_button)
        row.addWidget(self.another_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Labelled(say("words.desk.plain"), self.plain))
        column.addWidget(Labelled(say("words.page.definition"), self.definition))
        column.addWidget(self.remarks)
        offered = QHBoxLayout()
        offered.setSpacing(12)
        offered.addWidget(self.known, 1)
        offered.addWidget(self.offer)
        column.addLayout(offered)

    def _proposed(self) -> list[Meaning]:
        if self._term is None:
            return []
        return [
            one
            for one in queries.meanings(self.live.document, self._term.id)
            if (one.language, one.status) == (self._language, "proposed")
        ]

    def _show(self, proposed: list[Meaning]) -> None:
        here = next((one for one in proposed if one.id == self._meaning), None)
        self._meaning = here.id if here else 0
        term = self._term
        self.plain.set_text_if_unfocused(here.plain if here else term.agreed_plain if term else "")
        self.definition.set_text_if_unfocused(
            here.definition if here else term.agreed_definition if term else ""
        )
        several = len(proposed) > 1
        self.proposals.setVisible(several)
        self.proposals.show_choices(
            [
                (str(one.id), say("words.page.proposal", letter=letters_of(place)))
                for place, one in enumerate(proposed, start=1)
            ],
            str(self._meaning),
        )
        self.aside_button.setVisible(several)
        self.another_button.setVisible(bool(proposed))
        self.state.setText(_state(term) if term else "")
        self._offer()
        self._remark()
        self.shown.emit(self._meaning)

    def _remark(self) -> None:
        """What the checks say of the definition, or of the plain words where there is none."""
        if self._term is None:
            self.remarks.setText("")
            return
        text = self.definition.toPlainText()
        found = looked_at(self.live.document, self._term.id, text, self._language)
        self.remarks.setText("\n".join(say(one) for one in found))
        self.remarks.setVisible(bool(found))

    def _offer(self) -> None:
        term = self._term
        known = None
        if term is not None and not term.plain and not term.definition:
            known = supplied_meaning(self.live.document, term.term, self._language)
        for part in (self.known, self.offer):
            part.setVisible(known is not None and bool(known.plain))
        if known is not None and known.plain:
            self.known.setText(say("words.page.offer", plain=known.plain[0]))

    def _take_offer(self) -> None:
        if self._term is None:
            return
        known = supplied_meaning(self.live.document, self._term.term, self._language)
        if known is not None and known.plain:
            self.live.do(
                ProposeMeaning,
                term=self._term.id,
                plain=known.plain[0],
                definition=known.definition,
                language=self._language,
                said_by="Plenary",
            )

    def _write_plain(self, text: str) -> None:
        self._write("plain", text)

    def _write_definition(self, text: str) -> None:
        self._write("definition", text)

    def _write(self, field: str, text: str) -> None:
        if self._term is None:
            return
        here = queries.meaning(self.live.document, self._meaning) if self._meaning else None
        if here is not None:
            if getattr(here, field) != text:
                self.live.do(EditMeaning, meaning=here.id, field=field, text=text)
        elif text != getattr(self._term, f"agreed_{field}"):
            self.live.do(
                SayMeaning, term=self._term.id, field=field, text=text, language=self._language
            )

    def _show_chosen(self, key: str) -> None:
        self.put_down()
        for field in (self.plain, self.definition):
            field.clearFocus()  # what is shown now is another wording
        self._meaning = int(key)
        self._show(self._proposed())

    def _propose(self) -> None:
        if self._term is not None and self.live.do(
            ProposeMeaning, term=self._term.id, language=self._language
        ):
            proposed = self._proposed()
            self._meaning = proposed[-1].id
            self._show(proposed)
            self.plain.setFocus()

    def _set_aside(self) -> None:
        if self._meaning:
            self.live.do(RejectMeaning, meaning=self._meaning)


def _state(term: Term) -> str:
    if term.shelf:
        return say(f"words.page.shelf.{term.shelf}", note=term.shelf_note or "–")
    time = (term.agreed_at or "")[11:16]
    if term.revision and term.status == "proposed":
        return say("words.page.newer", revision=term.revision, time=time, plain=term.agreed_plain)
    if term.revision:
        return say("words.page.agreed", revision=term.revision, time=time)
    return say(f"words.page.state.{term.status}")
