"""Hands after a vote: who would carry an option now, who would if, who not."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QHBoxLayout

from ui.commitments.form import person_or_group
from ui.commitments.page import RecordPage
from ui.commitments.rows import Line, Shown, WrittenList
from ui.document.live import LiveDocument
from ui.widgets.buttons import SecondaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.text import plain_label
from workshop.commitments.after_vote_changes import LetThemCarry, RaiseHand, TakeHandDown
from workshop.commitments.model import STANDINGS, Hand
from workshop.commitments.queries import hands, supporters
from workshop.options.queries import options
from workshop.people.queries import organisations, participants
from workshop.sentences import Sentence, say
from workshop.voting.queries import rounds
from workshop.voting.settling import goes_forward


class CoalitionPage(RecordPage):
    """One option at a time; the last word of each person or organisation counts."""

    hint = "commitments.coalition.hint"

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.option = ChoiceField(say("commitments.coalition.option"))
        self.carry_button = SecondaryButton(say("commitments.coalition.carry"))
        self.list = WrittenList(
            say("commitments.coalition.title"),
            [say(f"commitments.coalition.{head}") for head in ("who", "says", "needs")],
            (220, 130, 0),
            mark=0,
        )
        self.list.only_show(0)
        self.list.suggest_in(0, self._names)
        self.list.choose_in(1, _standings)
        self.counted = plain_label("", "caption", "ink_muted", wrap=True)
        self.supporters = plain_label("", "caption", "ink_muted", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.option, 1)
        row.addWidget(self.carry_button)
        self.column.addLayout(row)
        self.column.addWidget(self.counted)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.supporters)
        self.option.chosen.connect(self._read_hands)
        self.carry_button.clicked.connect(self._carry)
        self.list.written.connect(self._write)
        self.list.dropped.connect(self.take_out)

    def refresh(self) -> None:
        """Reads the options, those that go forward first, and the hands of the one chosen."""
        forward = self._forward()
        found = sorted(options(self.document), key=lambda one: one.id not in forward)
        shown = [
            (str(one.id), f"{one.letter}  {one.shown}")
            if one.id not in forward
            else (
                str(one.id),
                say("commitments.coalition.forward", letter=one.letter, title=one.shown),
            )
            for one in found
        ]
        self.option.show_choices(shown or [("", say("commitments.coalition.no-option"))])
        self._read_hands()
        counts = supporters(self.document)
        words = Sentence("commitments.coalition.supporters", **counts)
        self.supporters.setText(say(words))

    def begin(self) -> None:
        """Starts a new row, if there is an option to carry."""
        if self.option.current:
            super().begin()
        else:
            self.said.emit(Sentence("commitments.coalition.no-option"))

    def take_out(self, row: int) -> None:
        """Takes a hand down."""
        self.live.do(TakeHandDown, hand=row)

    def _forward(self) -> tuple[int, ...]:
        closed = [one for one in rounds(self.document) if one.status == "closed"]
        return goes_forward(self.document, closed[-1]) if closed else ()

    def _read_hands(self, _option: str = "") -> None:
        chosen = int(self.option.current or 0)
        found = hands(self.document, chosen) if chosen else []
        self.list.show_lines([_line(one) for one in found])
        said = Counter(one.state for one in found)
        self.carry_button.setEnabled(bool(said["ready"]))
        if found:
            words = Sentence(
                "commitments.coalition.counted",
                ready=said["ready"],
                maybe=said["if"],
                no=said["no"],
            )
            self.counted.setText(say(words))
        else:
            self.counted.setText(say("commitments.coalition.empty"))

    def _names(self) -> list[str]:
        everybody = [one.name for one in participants(self.document)]
        return [*everybody, *(one.name for one in organisations(self.document))]

    def _write(self, row: int, place: int, value: str) -> None:
        hand = next((one for one in hands(self.document) if one.id == row), None)
        if hand is None:
            self._raise_new(place, value)
            return
        who = person_or_group(_key(hand))
        state = value if place == 1 else hand.state
        needs = value if place == 2 else hand.needs
        self.live.do(RaiseHand, option=hand.option_id, **who, state=state, needs=needs)

    def _raise_new(self, place: int, value: str) -> None:
        typed = value.strip()
        if place or not typed:
            self._read_hands()
            return
        who = self._found(typed)
        if who is None:
            self._read_hands()
            self.said.emit(Sentence("commitments.coalition.unknown", name=typed))
            return
        self.live.do(RaiseHand, option=int(self.option.current), **person_or_group(who))

    def _found(self, name: str) -> str | None:
        wanted = name.casefold()
        for one in participants(self.document):
            if one.name.strip().casefold() == wanted:
                return f"p{one.id}"
        for group in organisations(self.document):
            if wanted in (group.name.strip().casefold(), group.short_name.strip().casefold()):
                return f"o{group.id}"
        return None

    def _carry(self) -> None:
        done = self.live.do(LetThemCarry, option=int(self.option.current or 0))
        if done is not None:
            self.said.emit(Sentence("commitments.coalition.carried"))


def _key(hand: Hand) -> str:
    return f"p{hand.participant_id}" if hand.participant_id else f"o{hand.organisation_id}"


def _standings() -> list[tuple[str, str]]:
    return [(state, say(f"commitments.standing.{state}")) for state in STANDINGS]


def _line(one: Hand) -> Line:
    unsaid = one.state == "if" and not one.needs.strip()
    needs = say("commitments.coalition.if-what") if unsaid else one.needs
    places = (
        Shown(one.name, one.name),
        Shown(say(f"commitments.standing.{one.state}"), one.state),
        Shown(needs, one.needs, missing=unsaid),
    )
    return Line(one.id, "", places)
