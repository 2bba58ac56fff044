"""What an action changes: the habit, who feels a loss, by which lever, and how it is seen."""

from __future__ import annotations

from functools import partial

from ui.commitments.form import ActionForm
from ui.document.live import LiveDocument
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.text import plain_label
from workshop.commitments.changes import TieAction
from workshop.commitments.detail_changes import SetLever
from workshop.commitments.model import LEVERS, Action
from workshop.commitments.queries import decisions, doing_the_same
from workshop.options.queries import options
from workshop.sentences import say


class WhyForm(ActionForm):
    """Words about one action, what it belongs to, and which others do the same work."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        words = "commitments.detail."
        self.fields = {
            name: LineField(say(f"{words}{name}"), placeholder=say(f"{words}{name}-hint"))
            for name in ("evidence", "habit", "loss")
        }
        self.lever = ChoiceField(say(f"{words}lever"))
        self.option = ChoiceField(say(f"{words}option"))
        self.decision = ChoiceField(say(f"{words}decision"))
        self.same = plain_label("", "caption", "attention", wrap=True)
        self.carried = plain_label("", "caption", "ink_muted", wrap=True)
        for name, field in self.fields.items():
            self.typed(field, name)
            self.column.addWidget(Labelled(say(f"{words}{name}"), field))
        for name, choice in (
            ("lever", self.lever),
            ("option", self.option),
            ("decision", self.decision),
        ):
            self.column.addWidget(Labelled(say(f"{words}{name}"), choice))
        self.column.addWidget(self.same)
        self.column.addWidget(self.carried)
        self.column.addStretch(1)
        self.lever.chosen.connect(self._set_lever)
        self.option.chosen.connect(partial(self._tie, "option"))
        self.decision.chosen.connect(partial(self._tie, "decision"))

    def read(self, action: Action) -> None:
        """Shows the words and ties."""
        reader = self.live.document
        for name, field in self.fields.items():
            field.set_text_if_unfocused(getattr(action, name))
        self.lever.show_choices([(key, say(f"commitments.lever.{key}")) for key in LEVERS])
        self.lever.choose(action.lever)
        none = ("", say("commitments.detail.none"))
        shown = [(str(one.id), f"{one.letter}  {one.shown}") for one in options(reader)]
        self.option.show_choices([none, *shown])
        self.option.choose(str(action.option_id or ""))
        made = [(str(one.id), f"{one.mark}  {one.text}") for one in decisions(reader)]
        self.decision.show_choices([none, *made])
        self.decision.choose(str(action.decision_id or ""))
        self._read_same(action)
        self.carried.setText(
            say("commitments.detail.carried", where=action.carried_from)
            if action.carried_from
            else ""
        )
        self.carried.setVisible(bool(action.carried_from))

    def _read_same(self, action: Action) -> None:
        others = {
            f"{other.mark} {other.text}"
            for same in doing_the_same(self.live.document)
            if action.id in [one.id for one in same.actions]
            for other in same.actions
            if other.id != action.id
        }
        words = say("commitments.detail.same-work", others=sorted(others)) if others else ""
        self.same.setText(words)
        self.same.setVisible(bool(words))

    def _set_lever(self, key: str) -> None:
        self.do(SetLever, lever=key)

    def _tie(self, to: str, key: str) -> None:
        self.do(TieAction, to=to, id=int(key) if key else None)
