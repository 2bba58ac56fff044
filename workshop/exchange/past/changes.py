"""What people do with the last workshop: take it to compare with, carry something forward."""

from __future__ import annotations

import datetime

from pydantic import Field

from workshop.commitments.writes import add_carried_action, add_carried_decision
from workshop.document import Change, Refused, Tables
from workshop.document.text import NAME
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.model import Card, MapData
from workshop.exchange.maps.of_workshop import map_of
from workshop.exchange.past.model import Snapshot
from workshop.exchange.past.queries import carried, past, words_to_carry
from workshop.exchange.past.then_and_now import compare
from workshop.exchange.schema import Source
from workshop.language.writes import add_term
from workshop.sentences import Sentence


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class TakePastWorkshop(Change):
    """Keep a workshop before this one to compare with; it takes the place of one taken earlier."""

    taken: Snapshot = Field(repr=False)
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        if self.taken.uid and tables.value("SELECT uid FROM workshop") == self.taken.uid:
            raise Refused(Sentence("then.itself"))
        for row in tables.all("SELECT id FROM past_workshop"):
            tables.delete("past_workshop", row["id"])
        tables.insert(
            "past_workshop",
            title=self.taken.title,
            date=self.taken.date,
            taken_at=self.at,
            body=self.taken.body,
        )


class ForgetPastWorkshop(Change):
    """Keep no other workshop to compare with; what was carried forward stays."""

    def apply(self, tables: Tables) -> None:
        for row in tables.all("SELECT id FROM past_workshop"):
            tables.delete("past_workshop", row["id"])


class BringMapForward(Change):
    """Put everybody of the last map who is not here yet on this one, with their links.

    Ratings come along; who is in the room does not, for that was another day.
    """

    def apply(self, tables: Tables) -> None:
        kept = _kept(tables)
        here = map_of(tables)
        was = {pair.then.id: pair.now.id for pair in compare(kept.map, here).pairs}
        was |= {card.id: card.id for card in here.cards}
        forces = {card.name.casefold() for card in here.cards if card.kind == "force"}
        source = Source(doc=kept.from_mark("")[:500], note="")
        new = [
            _absent(card, source)
            for card in kept.map.cards
            if card.id not in was and not (card.kind == "force" and card.name.casefold() in forces)
        ]
        if not new:
            raise Refused(Sentence("then.all-here"))
        ids = was | {card.id: card.id for card in new}
        ties = [
            tie.model_copy(update={"source": ids[tie.source], "target": ids[tie.target]})
            for tie in kept.map.ties
            if tie.source in ids and tie.target in ids
        ]
        known = {(tie.source, tie.target, tie.kind) for tie in here.ties}
        ties = [tie for tie in ties if (tie.source, tie.target, tie.kind) not in known]
        ImportMap(whole=MapData(cards=tuple(new), ties=tuple(ties))).apply(tables)


class CarryForward(Change):
    """Carry actions and decisions of the last workshop into this one, by their marks then."""

    marks: tuple[str, ...]

    def apply(self, tables: Tables) -> None:
        kept = _kept(tables)
        done = carried(tables, kept)
        for action in kept.actions:
            if action.mark in self.marks and action.mark not in done:
                add_carried_action(
                    tables,
                    action.text,
                    kept.from_mark(action.mark),
                    **action.model_dump(include={"due", "first_step", "early_check", "evidence"}),
                )
        for decision in kept.decisions:
            if decision.mark in self.marks and decision.mark not in done:
                add_carried_decision(
                    tables,
                    decision.text,
                    kept.from_mark(decision.mark),
                    **decision.model_dump(include={"decided_at", "review_on", "change_if"}),
                )


class CarryWords(Change):
    """Take the words of the last workshop along; this room agrees to them anew."""

    def apply(self, tables: Tables) -> None:
        kept = _kept(tables)
        for word in words_to_carry(tables, kept):
            source = kept.from_mark("")[:NAME]
            add_term(tables, word.term, word.plain, word.definition, source)


def _kept(tables: Tables) -> Snapshot:
    kept = past(tables)
    if kept is None:
        raise Refused(Sentence("then.none"))
    return kept


def _absent(card: Card, source: Source) -> Card:
    changes = {"present": "absent", "represented_by": None, "sources": (*card.sources, source)}
    return card.model_copy(update=changes)
