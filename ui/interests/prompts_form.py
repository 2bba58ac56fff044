"""The questions about one person: does an interest touch an option, are two names the same."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import LinkButton
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.interests.changes import AnswerPrompt, NameOrganisation
from workshop.interests.matching import SameQuestion
from workshop.interests.model import Prompt
from workshop.interests.queries import interests_of, names_to_ask, own_prompts, prompts
from workshop.options.queries import options
from workshop.sentences import Sentence, knows, say


class PromptsForm(QWidget):
    """One block a question; the options that name the same organisation alike are asked together.

    Signals:
        answered: a question has its answer.
    """

    answered = Signal()

    def __init__(self, live: LiveDocument, person: int) -> None:
        super().__init__()
        self.live, self.person = live, person
        self.letters = {one.id: one.letter for one in options(live.document)}
        self.told = {one.id: one for one in interests_of(live.document, person)}
        self.reasons: list[LineField] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self._names()
        self._touching()
        self._own()
        self.setVisible(self.column.count() > 0)

    def _names(self) -> None:
        mine = {one.entity for one in self.told.values()}
        for question in names_to_ask(self.live.document):
            if question.alias not in mine:
                continue
            words = say("interests.prompt.same", alias=question.alias, name=question.name)
            self.column.addWidget(plain_label(words, wrap=True))
            row = QHBoxLayout()
            for key, same in (("is_same", True), ("is_other", False)):
                button = LinkButton(say(f"interests.prompt.{key}"))
                button.clicked.connect(partial(self._name, question, same))
                row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)

    def _touching(self) -> None:
        alike: defaultdict[tuple[int, str, str], list[Prompt]] = defaultdict(list)
        for prompt in prompts(self.live.document):
            if prompt.participant == self.person and prompt.interest in self.told:
                key = (prompt.interest or 0, prompt.organisation, prompt.relation)
                alike[key].append(prompt)
        for asked in alike.values():
            self._ask(asked)

    def _ask(self, asked: list[Prompt]) -> None:
        first = asked[0]
        one = self.told[first.interest]
        letters = [self.letters.get(prompt.option, "?") for prompt in asked]
        words = say(
            Sentence(
                "interests.prompt.touches",
                n=len(letters),
                kind=Sentence(f"interests.category.{one.category}"),
                letters=letters,
                organisation=first.organisation,
                relation=relation_words(first.relation),
            )
        )
        self.column.addWidget(plain_label(words, wrap=True))
        reason = LineField(say("interests.prompt.why"), placeholder=say("interests.prompt.why"))
        note = InlineNote()
        row = QHBoxLayout()
        row.setSpacing(0)
        for answer in ("specific", "non_specific", "not_relevant"):
            button = LinkButton(say(f"interests.prompt.{answer}"))
            button.clicked.connect(partial(self._answer, asked, answer, reason, note))
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(reason)
        self.column.addWidget(note)
        self.reasons.append(reason)

    def _own(self) -> None:
        """Where somebody works is no interest they told of; it is worth asking about."""
        mine = [one for one in own_prompts(self.live.document) if one.participant == self.person]
        if mine:
            letters = sorted({self.letters.get(one.option, "?") for one in mine})
            words = say("interests.prompt.own", organisation=mine[0].organisation,
                        n=len(letters), letters=letters)  # fmt: skip
            self.column.addWidget(plain_label(words, "caption", "attention", wrap=True))

    def _answer(
        self, asked: list[Prompt], answer: str, reason: LineField, note: InlineNote
    ) -> None:
        if answer == "not_relevant" and not reason.text().strip():
            note.tell(say("interests.prompt.reason"))
            reason.setFocus()
            return
        first = asked[0]
        done = self.live.do(
            AnswerPrompt,
            interest=first.interest,
            options=tuple(prompt.option for prompt in asked),
            answer=answer,
            reason=reason.text(),
            how=first.how,
            relation=first.relation,
        )
        if done:
            self.answered.emit()

    def _name(self, question: SameQuestion, same: bool) -> None:
        fields = {"alias": question.alias, "organisation": question.organisation, "same": same}
        if self.live.do(NameOrganisation, **fields):
            self.answered.emit()


def relation_words(relation: str) -> Sentence | str:
    """How an organisation is tied to an option, in words; one typed by somebody as it is."""
    key = f"interests.relation.{relation}"
    return Sentence(key) if knows(key) else relation
